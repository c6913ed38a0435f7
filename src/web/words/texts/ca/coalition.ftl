# The cities that this node knows, on a map and in a table.

coalition-title = La coalició
coalition-lede = Cadascuna d’aquestes ciutats manté la seva part d’una mateixa biblioteca. El conjunt no és de ningú: cada node desa una còpia del que han publicat les ciutats que segueix.
coalition-count = Aquesta biblioteca coneix { $cities ->
    [one] { $cities } ciutat
   *[other] { $cities } ciutats
} de { $countries ->
    [one] { $countries } país
   *[other] { $countries } països
}.
coalition-map = Un mapa del món amb { $count ->
    [one] un punt per a { $count } ciutat
   *[other] punts per a { $count } ciutats
}. La taula de sota diu el mateix.
coalition-map-hint = El punt més gros és { $name }. Contorns del mapa: Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } ciutat no indica on és i figura només a la taula.
   *[other] { $count } ciutats no indiquen on són i figuren només a la taula.
}
coalition-cities = Ciutats
coalition-caption = Quantes fitxes de cada ciutat hi ha aquí, en total i en cada principi; una fitxa pot ser en més d’un.
coalition-city = Ciutat
coalition-country = País
coalition-entries = Fitxes
coalition-languages = Llengües
coalition-known = Coneguda des de
coalition-address = Adreça
coalition-own = Aquesta biblioteca
coalition-unknown = Sense dades
coalition-not-on-map = No és al mapa
coalition-follow = Segueix
coalition-follow-city = Segueix { $name }
coalition-pages = Pàgines de la taula
coalition-before = Ciutats anteriors
coalition-next = Més ciutats
