# A city's page.

# What the page is about, above the name.
city-kind = City
city-country-unknown = Country unknown
# <date> is a day.
city-own = This node speaks for { $city }, since <date>{ $date }</date>.
city-known = Known to this library since <date>{ $date }</date>.
# <link> is a link.
city-visit = <link>Visit it at { $host }</link>.
city-languages = Languages of its entries
# <link> is a link to the contact page of this library.
city-contact-own = <link>Write to { $city }</link>
# <link> is a link to the city's page at its own node.
city-contact-other = <link>See the page of { $city }</link>
city-feed = By feed
# <link> is a link to a feed.
city-feed-link = <link>Subscribe to what { $city } publishes</link>
city-follow = Follow { $city }
city-follow-why = What the city publishes then reaches you at your own account.
city-address = Address of { $city }
# An account that brings only the entries of one kind: "Projects alone".
city-address-kind = { $kind } alone
city-empty = This library holds no entry of { $city } so far.
city-shelf = Its shelf
# <all> is a link.
city-shelf-count = <all>{ $count ->
    [one] { $count } entry
   *[other] { $count } entries
}</all> by principle; an entry may stand under more than one.
# A link to the whole list, where only the newest stand on the page.
city-all-project = { $count ->
    [one] { $count } project in the library
   *[other] All { $count } projects in the library
}
city-all-practice = { $count ->
    [one] { $count } practice in the library
   *[other] All { $count } practices in the library
}
city-all-consultation = { $count ->
    [one] { $count } consultation in the library
   *[other] All { $count } consultations in the library
}
