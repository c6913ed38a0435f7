# A city’s page.

city-kind = Stad
city-country-unknown = Land onbekend
city-own = Dit knooppunt spreekt namens { $city } sinds <date>{ $date }</date>.
city-known = Bij deze bibliotheek bekend sinds <date>{ $date }</date>.
city-visit = <link>Naar de eigen site: { $host }</link>.
city-languages = Talen van de items
city-contact-own = <link>Schrijf naar { $city }</link>
city-contact-other = <link>Bekijk de pagina van { $city }</link>
city-feed = Via een feed
city-feed-link = <link>Abonneer u op wat { $city } publiceert</link>
city-follow = { $city } volgen
city-follow-why = Wat de stad publiceert, ontvangt u dan op uw eigen account.
city-address = Adres van { $city }
city-address-kind = { $kind } alleen
city-empty = Deze bibliotheek heeft nog geen items van { $city }.
city-shelf = De eigen boekenplank
city-shelf-count = <all>{ $count ->
    [one] { $count } item
   *[other] { $count } items
}</all> per principe; een item kan onder meer dan één principe staan.
city-all-project = { $count ->
    [one] { $count } project in de bibliotheek
   *[other] Alle { $count } projecten in de bibliotheek
}
city-all-practice = { $count ->
    [one] { $count } praktijkvoorbeeld in de bibliotheek
   *[other] Alle { $count } praktijkvoorbeelden in de bibliotheek
}
city-all-consultation = { $count ->
    [one] { $count } consultatie in de bibliotheek
   *[other] Alle { $count } consultaties in de bibliotheek
}
