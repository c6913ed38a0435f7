# The coalition: its map and its table.

coalition-title = De coalitie
coalition-lede = Elk van deze steden beheert een eigen deel van één bibliotheek. Het geheel is van niemand: elk knooppunt bewaart een kopie van wat de gevolgde steden hebben gepubliceerd.
coalition-count = Deze bibliotheek kent { $cities ->
    [one] { $cities } stad
   *[other] { $cities } steden
} in { $countries ->
    [one] { $countries } land
   *[other] { $countries } landen
}.
coalition-map = Een wereldkaart met { $count ->
    [one] een stip voor { $count } stad
   *[other] stippen voor { $count } steden
}. De tabel hieronder zegt hetzelfde.
coalition-map-hint = De grootste stip is { $name }. Kaart van Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } stad geeft niet aan waar ze ligt en staat alleen in de tabel.
   *[other] { $count } steden geven niet aan waar ze liggen en staan alleen in de tabel.
}
coalition-cities = Steden
coalition-caption = Hoeveel items van elke stad hier staan, in totaal en per principe; een item kan onder meerdere principes staan.
coalition-city = Stad
coalition-country = Land
coalition-entries = Items
coalition-languages = Talen
coalition-known = Bekend sinds
coalition-address = Adres
coalition-own = Deze bibliotheek
coalition-unknown = Onbekend
coalition-not-on-map = Niet op de kaart
coalition-follow = Volgen
coalition-follow-city = { $name } volgen
coalition-pages = Pagina’s van de tabel
coalition-before = Vorige steden
coalition-next = Meer steden
