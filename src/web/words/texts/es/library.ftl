# Cards in a list, and the page that lists them.

card-language = en { $name }
card-as-of = a fecha de <date>{ $date }</date>
card-until = cierre: <date>{ $date }</date>
card-days-left = { $count ->
    [one] queda { $count } día
   *[other] quedan { $count } días
}
card-last-day = hoy, último día

feed-search = Biblioteca de { $city }: { $search }
feed-city = { $name } en la biblioteca de derechos digitales

library-title = Biblioteca
library-title-words = { $name } en la biblioteca
library-search = Buscar en títulos, resúmenes y textos
library-filters = Filtros
library-filters-more = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
library-filters-unlisted = { $count ->
    [one] Y { $count } más, que encontrará por su nombre en el buscador.
   *[other] Y { $count } más, que encontrará por sus nombres en el buscador.
}
library-filters-apply = Aplicar filtros
library-active = Filtros activos
library-active-one = <unseen>Quitar el filtro</unseen> <name>{ $name }:</name> { $label }
library-active-none = Quitar todos
library-count-part = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}<part>, de la { $from } a la { $to }</part>
library-sort = Orden
library-sort-button = Ordenar
sort-best = Primero las más pertinentes
sort-newest = Primero las más nuevas
sort-updated = Primero los últimos cambios
sort-title = Por título, de la A a la Z
library-none = No hay nada en la biblioteca que cumpla todo esto a la vez.
library-spelling = ¿Quería decir <link>{ $words }</link>? ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-drop = Pruebe sin una de estas condiciones
library-without-count = <link>Sin { $name }: { $label }</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-without-word = <link>Sin la palabra «{ $word }»</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-topics = Temas cercanos
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-languages = Idiomas de las fichas
library-none-languages-hint = Cada ciudad escribe en su propio idioma. Quizá la palabra correspondiente en uno de estos encuentre más.
library-ask = ¿Sigue sin encontrar nada? <link>Pregunte a { $city }</link>; quizá alguien lo sepa.
library-start-again = Empezar de nuevo con toda la biblioteca
library-take = Llévese estos resultados
library-subscribe = Suscribirse a esta búsqueda
library-download-csv = Descargar como tabla (CSV)
library-download-json = Para programas (JSON)
library-pages = Páginas del resultado
library-first = Volver a la primera página
library-next = Página siguiente
