# The cities that this node knows, on a map and in a table.

coalition-title = The coalition
coalition-lede = Each of these cities keeps its own part of one library. Nobody owns the whole: every node holds a copy of what the cities it follows have published.
coalition-count = This library knows { $cities ->
    [one] { $cities } city
   *[other] { $cities } cities
} in { $countries ->
    [one] { $countries } country
   *[other] { $countries } countries
}.
# What stands for the map where it cannot be seen.
coalition-map = A map of the world with { $count ->
    [one] a dot for { $count } city
   *[other] dots for { $count } cities
}. The table below says the same.
coalition-map-hint = The largest dot is { $name }. Land by Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } city does not say where it lies and stands in the table only.
   *[other] { $count } cities do not say where they lie and stand in the table only.
}
coalition-cities = Cities
coalition-caption = How many entries of each city are here, in all and under each principle; an entry may stand under several.
coalition-city = City
coalition-country = Country
coalition-entries = Entries
coalition-languages = Languages
coalition-known = Known since
coalition-address = Address
coalition-own = This library
coalition-unknown = Unknown
coalition-not-on-map = Not on the map
coalition-follow = Follow
coalition-follow-city = Follow { $name }
coalition-pages = Pages of the table
coalition-before = Earlier cities
coalition-next = More cities
