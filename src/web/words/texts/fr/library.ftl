# Cards, and the page that lists them.

card-language = en { $name }
card-as-of = situation : <date>{ $date }</date>
card-until = date limite : <date>{ $date }</date>
card-days-left = { $count ->
    [one] encore { $count } jour
   *[other] encore { $count } jours
}
card-last-day = dernier jour aujourd’hui
feed-search = Bibliothèque ({ $city }) : { $search }
feed-city = { $name } dans la bibliothèque des droits numériques
library-title = Bibliothèque
library-title-words = { $name } dans la bibliothèque
library-search = Rechercher dans les titres, les résumés et les textes
library-filters = Filtres
library-filters-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
library-filters-unlisted = { $count ->
    [one] Et { $count } autre, que vous trouverez par son nom dans le champ de recherche.
   *[other] Et { $count } autres, que vous trouverez par leur nom dans le champ de recherche.
}
library-filters-apply = Appliquer les filtres
library-active = Filtres actifs
library-active-one = <unseen>Retirer le filtre</unseen> <name>{ $name } :</name> { $label }
library-active-none = Tout retirer
library-count-part = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}<part>, de { $from } à { $to }</part>
library-sort = Tri
library-sort-button = Trier
sort-best = Les plus pertinentes d’abord
sort-newest = Les plus récentes d’abord
sort-updated = Dernières modifiées d’abord
sort-title = Par titre, à partir de A
library-none = Rien dans la bibliothèque ne répond à tous ces critères à la fois.
library-spelling = Vouliez-vous dire <link>{ $words }</link> ? ({ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
})
library-none-drop = Essayez sans l’un d’eux
library-without-count = <link>Sans { $name } : { $label }</link> ({ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
})
library-without-word = <link>Sans le mot « { $word } »</link> ({ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
})
library-none-topics = Thèmes proches
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
})
library-none-languages = Langues des fiches
library-none-languages-hint = Chaque ville écrit dans sa propre langue. Le mot correspondant dans l’une de ces langues donnera peut-être plus de résultats.
library-ask = Toujours rien ? <link>Posez la question à { $city }</link> ; quelqu’un y connaît peut-être la réponse.
library-start-again = Recommencer avec toute la bibliothèque
library-take = Garder ce résultat
library-subscribe = S’abonner à cette recherche
library-download-csv = Télécharger sous forme de tableau (CSV)
library-download-json = Pour les programmes (JSON)
library-pages = Pages de résultats
library-first = Retour à la première page
library-next = Page suivante
