# The coalition: its map and its table.

coalition-title = La coalition
coalition-lede = Chacune de ces villes tient sa propre partie d’une bibliothèque commune. L’ensemble n’appartient à personne : chaque nœud conserve une copie de ce qu’ont publié les villes qu’il suit.
coalition-count = Cette bibliothèque connaît { $cities ->
    [one] { $cities } ville
   *[other] { $cities } villes
} dans { $countries ->
    [one] { $countries } pays
   *[other] { $countries } pays
}.
coalition-map = Une carte du monde avec { $count ->
    [one] un point pour { $count } ville
   *[other] des points pour { $count } villes
}. Le tableau ci-dessous donne les mêmes informations.
coalition-map-hint = Le plus grand point représente { $name }. Fond de carte : Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } ville n’indique pas où elle se trouve et ne figure que dans le tableau.
   *[other] { $count } villes n’indiquent pas où elles se trouvent et ne figurent que dans le tableau.
}
coalition-cities = Villes
coalition-caption = Nombre de fiches de chaque ville présentes ici, au total et par principe ; une fiche peut relever de plusieurs principes.
coalition-city = Ville
coalition-country = Pays
coalition-entries = Fiches
coalition-languages = Langues
coalition-known = Connue depuis
coalition-address = Adresse
coalition-own = Cette bibliothèque
coalition-unknown = Inconnu
coalition-not-on-map = Absente de la carte
coalition-follow = Suivre
coalition-follow-city = Suivre { $name }
coalition-pages = Pages du tableau
coalition-before = Villes précédentes
coalition-next = Villes suivantes
