# The cities that this node knows, on a map and in a table.

coalition-title = La coalición
coalition-lede = Cada una de estas ciudades mantiene su propia parte de una misma biblioteca. El conjunto no es de nadie: cada nodo guarda una copia de lo que han publicado las ciudades a las que sigue.
coalition-count = Esta biblioteca conoce { $cities ->
    [one] { $cities } ciudad
   *[other] { $cities } ciudades
} de { $countries ->
    [one] { $countries } país
   *[other] { $countries } países
}.
coalition-map = Un mapa del mundo con { $count ->
    [one] un punto para { $count } ciudad
   *[other] puntos para { $count } ciudades
}. La tabla de abajo dice lo mismo.
coalition-map-hint = El punto más grande es { $name }. Contornos del mapa: Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } ciudad no indica dónde está y figura solo en la tabla.
   *[other] { $count } ciudades no indican dónde están y figuran solo en la tabla.
}
coalition-cities = Ciudades
coalition-caption = Cuántas fichas de cada ciudad hay aquí, en total y en cada principio; una ficha puede estar en varios.
coalition-city = Ciudad
coalition-country = País
coalition-entries = Fichas
coalition-languages = Idiomas
coalition-known = Conocida desde
coalition-address = Dirección
coalition-own = Esta biblioteca
coalition-unknown = Sin datos
coalition-not-on-map = No está en el mapa
coalition-follow = Seguir
coalition-follow-city = Seguir a { $name }
coalition-pages = Páginas de la tabla
coalition-before = Ciudades anteriores
coalition-next = Más ciudades
