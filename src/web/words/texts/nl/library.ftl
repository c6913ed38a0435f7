# Cards, and the page that lists them.

card-language = in het { $name }
card-as-of = stand: <date>{ $date }</date>
card-until = tot en met <date>{ $date }</date>
card-days-left = { $count ->
    [one] nog { $count } dag
   *[other] nog { $count } dagen
}
card-last-day = vandaag laatste dag
feed-search = Bibliotheek van { $city }: { $search }
feed-city = { $name } in de bibliotheek digitale rechten
library-title = Bibliotheek
library-title-words = { $name } in de bibliotheek
library-search = Zoeken in titels, samenvattingen en teksten
library-filters = Filters
library-filters-more = { $count ->
    [one] Nog { $count }
   *[other] Nog { $count }
}
library-filters-unlisted = { $count ->
    [one] En nog { $count }, die u op naam vindt met het zoekveld.
   *[other] En nog { $count }, die u op naam vindt met het zoekveld.
}
library-filters-apply = Filters toepassen
library-active = Actieve filters
library-active-one = <unseen>Filter verwijderen</unseen> <name>{ $name }:</name> { $label }
library-active-none = Alles verwijderen
library-count-part = { $count ->
    [one] { $count } item
   *[other] { $count } items
}<part>, { $from } tot en met { $to }</part>
library-sort = Sorteren
library-sort-button = Sorteren
sort-best = Beste resultaat eerst
sort-newest = Nieuwste eerst
sort-updated = Laatst gewijzigd eerst
sort-title = Op titel, vanaf A
library-none = Niets in de bibliotheek voldoet aan dit alles tegelijk.
library-spelling = Bedoelde u <link>{ $words }</link>? ({ $count ->
    [one] { $count } item
   *[other] { $count } items
})
library-none-drop = Probeer het zonder één ervan
library-without-count = <link>Zonder { $name }: { $label }</link> ({ $count ->
    [one] { $count } item
   *[other] { $count } items
})
library-without-word = <link>Zonder het woord ‘{ $word }’</link> ({ $count ->
    [one] { $count } item
   *[other] { $count } items
})
library-none-topics = Verwante onderwerpen
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } item
   *[other] { $count } items
})
library-none-languages = Talen van de items
library-none-languages-hint = Elke stad schrijft in de eigen taal. Misschien levert het woord in een van deze talen meer op.
library-ask = Nog steeds niets? <link>Vraag het aan { $city }</link>; misschien weet iemand daar het antwoord.
library-start-again = Opnieuw beginnen met de hele bibliotheek
library-take = Neem dit mee
library-subscribe = Abonneren op deze zoekopdracht
library-download-csv = Downloaden als tabel (CSV)
library-download-json = Voor programma’s (JSON)
library-pages = Pagina’s met resultaten
library-first = Terug naar de eerste pagina
library-next = Volgende pagina
