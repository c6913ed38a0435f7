# Cards in a list, and the page that lists them.

card-language = en { $name }
card-as-of = a data de <date>{ $date }</date>
card-until = tancament: <date>{ $date }</date>
card-days-left = { $count ->
    [one] queda { $count } dia
   *[other] queden { $count } dies
}
card-last-day = avui, darrer dia

feed-search = Biblioteca ({ $city }): { $search }
feed-city = { $name } a la biblioteca de drets digitals

library-title = Biblioteca
library-title-words = { $name } a la biblioteca
library-search = Cerca en títols, resums i textos
library-filters = Filtres
library-filters-more = { $count ->
    [one] { $count } més
   *[other] { $count } més
}
library-filters-unlisted = { $count ->
    [one] I { $count } més, que trobarà pel seu nom amb el cercador.
   *[other] I { $count } més, que trobarà pels seus noms amb el cercador.
}
library-filters-apply = Aplica els filtres
library-active = Filtres actius
library-active-one = <unseen>Treu el filtre</unseen> <name>{ $name }:</name> { $label }
library-active-none = Treu-los tots
library-count-part = { $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
}<part>, de la { $from } a la { $to }</part>
library-sort = Ordre
library-sort-button = Ordena
sort-best = Primer les més pertinents
sort-newest = Primer les més noves
sort-updated = Primer els darrers canvis
sort-title = Per títol, de la A a la Z
library-none = A la biblioteca no hi ha res que compleixi tot això alhora.
library-spelling = Volia dir <link>{ $words }</link>? ({ $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
})
library-none-drop = Provi-ho sense una d’aquestes condicions
library-without-count = <link>Sense { $name }: { $label }</link> ({ $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
})
library-without-word = <link>Sense la paraula «{ $word }»</link> ({ $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
})
library-none-topics = Temes propers
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
})
library-none-languages = Llengües de les fitxes
library-none-languages-hint = Cada ciutat escriu en la seva llengua. Potser la paraula corresponent en una d’aquestes en troba més.
library-ask = Encara no ha trobat res? <link>Pregunti-ho a la ciutat ({ $city })</link>; potser algú ho sap.
library-start-again = Torna a començar amb tota la biblioteca
library-take = Endugui’s aquests resultats
library-subscribe = Subscriu-me a aquesta cerca
library-download-csv = Baixa com a taula (CSV)
library-download-json = Per a programes (JSON)
library-pages = Pàgines del resultat
library-first = Torna a la primera pàgina
library-next = Pàgina següent
