# The home page.

home-heading = { $city } mantiene, junto con otras ciudades, una biblioteca de derechos digitales
home-lede = Proyectos, buenas prácticas y borradores de políticas públicas de los ayuntamientos: léalos, reutilícelos y respóndalos desde la cuenta que ya tiene.
home-count-shared = <all>{ $entries ->
    [one] { $entries } ficha
   *[other] { $entries } fichas
}</all> de { $cities ->
    [one] { $cities } ciudad
   *[other] { $cities } ciudades
}, mantenidas por todas y propiedad de ninguna.
home-count-own = <all>{ $entries ->
    [one] { $entries } ficha
   *[other] { $entries } fichas
}</all> hasta ahora.
home-empty = La biblioteca está vacía por ahora. Las fichas aparecerán aquí cuando { $city } publique una o siga a otra ciudad.
home-open = Abierto a comentarios
home-shelf = El estante
home-shelf-hint = Cinco principios; cuantas más fichas tiene un principio, más grueso es su libro.
home-newest = Novedades de la biblioteca
home-all = Todas las fichas, primero las más nuevas
home-follow = Seguir esta biblioteca
home-follow-why = Lo que publique { $city } le llegará a su propia cuenta, en Mastodon o en cualquier otro servidor compatible con ActivityPub.
home-follow-button = Seguir desde su servidor
home-follow-paste = O pegue esta dirección en el buscador de su servidor y pulse allí el botón de seguir.
home-follow-feed = Por canal RSS
home-follow-feed-why = Suscríbase al <feed>canal de esta biblioteca</feed> en un lector de canales RSS. Los programas de correo como Thunderbird también los admiten: así las fichas nuevas llegan como un mensaje. Cada búsqueda y cada ciudad tiene su propio canal.
home-follow-account = Desde su propia cuenta
home-address = Dirección de { $city }
