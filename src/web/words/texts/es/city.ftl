# A city's page.

city-kind = Ciudad
city-country-unknown = País desconocido
city-own = Este nodo habla en nombre de { $city } desde el <date>{ $date }</date>.
city-known = Conocida por esta biblioteca desde el <date>{ $date }</date>.
city-visit = <link>Visitarla en { $host }</link>.
city-languages = Idiomas de sus fichas
city-contact-own = <link>Escribir a { $city }</link>
city-contact-other = <link>Ver la página de { $city }</link>
city-feed = Por canal RSS
city-feed-link = <link>Suscribirse a lo que publica { $city }</link>
city-follow = Seguir a { $city }
city-follow-why = Lo que publique la ciudad le llegará a su propia cuenta.
city-address = Dirección de { $city }
city-address-kind = Solo: { $kind }
city-empty = Esta biblioteca no tiene todavía ninguna ficha de { $city }.
city-shelf = Su estante
city-shelf-count = <all>{ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}</all> por principio; una ficha puede estar en varios.
city-all-project = { $count ->
    [one] { $count } proyecto en la biblioteca
   *[other] Los { $count } proyectos de la biblioteca
}
city-all-practice = { $count ->
    [one] { $count } buena práctica en la biblioteca
   *[other] Las { $count } buenas prácticas de la biblioteca
}
city-all-consultation = { $count ->
    [one] { $count } consulta pública en la biblioteca
   *[other] Las { $count } consultas públicas de la biblioteca
}
