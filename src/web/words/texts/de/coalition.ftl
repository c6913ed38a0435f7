# The coalition: its map and its table.

coalition-title = Die Koalition
coalition-lede = Jede dieser Städte führt ihren eigenen Teil einer gemeinsamen Bibliothek. Das Ganze gehört niemandem: Jeder Knoten hält eine Kopie dessen, was die Städte veröffentlicht haben, denen er folgt.
coalition-count = Diese Bibliothek kennt { $cities ->
    [one] { $cities } Stadt
   *[other] { $cities } Städte
} in { $countries ->
    [one] { $countries } Land
   *[other] { $countries } Ländern
}.
coalition-map = Eine Weltkarte mit { $count ->
    [one] einem Punkt für { $count } Stadt
   *[other] Punkten für { $count } Städte
}. Die Tabelle darunter sagt dasselbe.
coalition-map-hint = Der größte Punkt ist { $name }. Kartengrundlage: Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } Stadt gibt nicht an, wo sie liegt, und steht nur in der Tabelle.
   *[other] { $count } Städte geben nicht an, wo sie liegen, und stehen nur in der Tabelle.
}
coalition-cities = Städte
coalition-caption = Wie viele Einträge jeder Stadt hier stehen, insgesamt und je Grundsatz; ein Eintrag kann unter mehreren stehen.
coalition-city = Stadt
coalition-country = Land
coalition-entries = Einträge
coalition-languages = Sprachen
coalition-known = Bekannt seit
coalition-address = Adresse
coalition-own = Diese Bibliothek
coalition-unknown = Unbekannt
coalition-not-on-map = Nicht auf der Karte
coalition-follow = Folgen
coalition-follow-city = { $name } folgen
coalition-pages = Seiten der Tabelle
coalition-before = Vorherige Städte
coalition-next = Weitere Städte
