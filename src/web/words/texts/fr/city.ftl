# A city’s page.

city-kind = Ville
city-country-unknown = Pays inconnu
city-own = Ce nœud est tenu par { $city } depuis le <date>{ $date }</date>.
city-known = Connue de cette bibliothèque depuis le <date>{ $date }</date>.
city-visit = <link>Consulter son site : { $host }</link>.
city-languages = Langues de ses fiches
city-contact-own = <link>Écrire à { $city }</link>
city-contact-other = <link>Voir la page de la ville : { $city }</link>
city-feed = Par flux
city-feed-link = <link>S’abonner à ce que publie { $city }</link>
city-follow = Suivre { $city }
city-follow-why = Ce que la ville publie vous parvient alors sur votre propre compte.
city-address = Adresse : { $city }
city-address-kind = { $kind } uniquement
city-empty = Cette bibliothèque ne contient pour l’instant aucune fiche publiée par { $city }.
city-shelf = Son rayon
city-shelf-count = <all>{ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}</all> par principe ; une fiche peut relever de plusieurs principes.
city-all-project = { $count ->
    [one] { $count } projet dans la bibliothèque
   *[other] Les { $count } projets dans la bibliothèque
}
city-all-practice = { $count ->
    [one] { $count } pratique dans la bibliothèque
   *[other] Les { $count } pratiques dans la bibliothèque
}
city-all-consultation = { $count ->
    [one] { $count } consultation dans la bibliothèque
   *[other] Les { $count } consultations dans la bibliothèque
}
