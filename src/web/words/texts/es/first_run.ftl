# The first hour of a node, and what the city is called.

first-run-title = Abra su biblioteca
first-run-lede = Una sola página y la biblioteca es suya: indique el nombre de su ciudad y cree la primera cuenta.
first-run-city = Su ciudad
first-run-city-name = Nombre de la ciudad
first-run-city-name-hint = Como lo dice la gente. Figura en todas las páginas y puede cambiarse más adelante.
first-run-country = País
first-run-country-none = Sin indicar
first-run-languages = Idiomas
first-run-languages-hint = Aquellos en los que publica, el principal primero, con códigos cortos: nl, en.
first-run-fixed = Definido en la configuración de este nodo; se cambia allí.
first-run-address = Dirección
first-run-address-hint = Los demás servidores conocen su ciudad por esta dirección. Procede de los ajustes public_url y city.handle. Cámbielos antes de continuar si no es correcta: después ya no se puede cambiar.
first-run-account = Su cuenta
first-run-account-hint = Será la primera cuenta de administración. Después podrá invitar a otras personas.
first-run-button = Abrir la biblioteca
first-run-over = Este enlace ya se usó, o un arranque posterior del nodo ha mostrado otro. Mire el terminal en el que se arrancó el nodo.
first-run-no-name = Dé a la ciudad un nombre de entre 1 y 200 caracteres.
first-run-no-country = Elija un país de la lista.
first-run-no-language = Escriba los idiomas con códigos cortos separados por comas: nl, en, pt-BR.

desk-first-title = Los primeros pasos
desk-first-city = Indicar el nombre de la ciudad y crear la primera cuenta
desk-first-entry = Publicar una primera ficha
desk-first-entry-hint = Escriba un proyecto, una buena práctica o un borrador para comentar. Para empezar bastan un título, un resumen breve y un principio.
desk-first-city-followed = Seguir a una primera ciudad
desk-first-city-followed-hint = Sus fichas llegan a su biblioteca y las nuevas van entrando solas.
desk-first-choose = Elegir una ciudad
desk-first-done = hecho
desk-first-open = pendiente

settings-title = Ajustes
settings-city = Cómo se llama la ciudad
settings-save = Guardar y avisar a los seguidores
settings-saved = Guardado. Se está avisando a los servidores que siguen a la ciudad.
