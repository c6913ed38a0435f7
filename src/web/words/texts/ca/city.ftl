# A city's page.

city-kind = Ciutat
city-country-unknown = País desconegut
city-own = Aquest node és la veu oficial de la ciutat ({ $city }) des del <date>{ $date }</date>.
city-known = Coneguda per aquesta biblioteca des del <date>{ $date }</date>.
city-visit = <link>Visita-la a { $host }</link>.
city-languages = Llengües de les seves fitxes
city-contact-own = <link>Escriu a la ciutat ({ $city })</link>
city-contact-other = <link>Consulta la pàgina de la ciutat ({ $city })</link>
city-feed = Per canal RSS
city-feed-link = <link>Subscriu-me al que publica { $city }</link>
city-follow = Segueix { $city }
city-follow-why = El que publiqui la ciutat li arribarà al seu compte.
city-address = Adreça ({ $city })
city-address-kind = Només: { $kind }
city-empty = Aquesta biblioteca encara no té cap fitxa que hagi publicat { $city }.
city-shelf = El seu prestatge
city-shelf-count = <all>{ $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
}</all> per principi; una fitxa pot ser en més d’un.
city-all-project = { $count ->
    [one] { $count } projecte a la biblioteca
   *[other] Tots els { $count } projectes de la biblioteca
}
city-all-practice = { $count ->
    [one] { $count } bona pràctica a la biblioteca
   *[other] Totes les { $count } bones pràctiques de la biblioteca
}
city-all-consultation = { $count ->
    [one] { $count } consulta pública a la biblioteca
   *[other] Totes les { $count } consultes públiques de la biblioteca
}
