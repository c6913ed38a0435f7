# A city’s page.

city-kind = Stadt
city-country-unknown = Land unbekannt
city-own = Dieser Knoten spricht für { $city }, seit dem <date>{ $date }</date>.
city-known = Dieser Bibliothek bekannt seit dem <date>{ $date }</date>.
city-visit = <link>Zur eigenen Seite: { $host }</link>.
city-languages = Sprachen der Einträge
city-contact-own = <link>An { $city } schreiben</link>
city-contact-other = <link>Die Seite von { $city } ansehen</link>
city-feed = Per Feed
city-feed-link = <link>Abonnieren, was { $city } veröffentlicht</link>
city-follow = { $city } folgen
city-follow-why = Was die Stadt veröffentlicht, erreicht Sie dann in Ihrem eigenen Konto.
city-address = Adresse von { $city }
city-address-kind = Nur { $kind }
city-empty = Diese Bibliothek enthält noch keinen Eintrag von { $city }.
city-shelf = Das Regal der Stadt
city-shelf-count = <all>{ $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}</all> nach Grundsätzen; ein Eintrag kann unter mehreren stehen.
city-all-project = { $count ->
    [one] { $count } Projekt in der Bibliothek
   *[other] Alle { $count } Projekte in der Bibliothek
}
city-all-practice = { $count ->
    [one] { $count } Praxisbeispiel in der Bibliothek
   *[other] Alle { $count } Praxisbeispiele in der Bibliothek
}
city-all-consultation = { $count ->
    [one] { $count } Konsultation in der Bibliothek
   *[other] Alle { $count } Konsultationen in der Bibliothek
}
