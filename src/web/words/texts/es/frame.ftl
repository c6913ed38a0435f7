# What surrounds every page.

frame-title = Biblioteca de derechos digitales de { $name }
frame-library = Biblioteca de derechos digitales
frame-skip = Ir al contenido
frame-nav = Navegación principal
frame-nav-home = Inicio
frame-nav-library = Biblioteca
frame-nav-coalition = Coalición
frame-nav-city = Ciudad
frame-search = Buscar en la biblioteca
frame-search-button = Buscar
frame-colophon = Esta es la parte de una biblioteca común que mantiene <city>{ $city }</city>. Cada ciudad mantiene la suya; juntas forman una sola biblioteca que no es propiedad de nadie.
frame-licence = Los textos pueden reutilizarse con la licencia <licence>CC BY 4.0</licence>, salvo que una ficha indique otra cosa. Sin cookies, sin seguimiento y sin nada que se cargue de otros sitios.
frame-program = Funciona con Manyhalls { $version }, software libre con licencia AGPL.
frame-source = Código fuente
frame-api = Para programas
frame-card-shelf = Un estante con cinco libros, uno por cada principio; cuantas más fichas tiene un principio en la biblioteca de { $name }, más grueso es su libro.
frame-card-principles = Un estante con cinco libros, uno por cada principio; están rellenos: { $principles }.
frame-card-no-principles = Un estante con cinco libros, uno por cada principio.
frame-about = Sobre esta biblioteca
frame-more = Más
frame-feed = Canal de novedades
frame-security = Comunicar un fallo de seguridad
frame-staff = Para el personal
frame-languages = Esta página en otros idiomas
