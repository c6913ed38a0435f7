# Cards, and the page that lists them.

card-language = auf { $name }
card-as-of = Stand: <date>{ $date }</date>
card-until = Frist: <date>{ $date }</date>
card-days-left = { $count ->
    [one] noch { $count } Tag
   *[other] noch { $count } Tage
}
card-last-day = heute letzter Tag
feed-search = Bibliothek von { $city }: { $search }
feed-city = { $name } in der Bibliothek für digitale Rechte
library-title = Bibliothek
library-title-words = { $name } in der Bibliothek
library-search = Titel, Zusammenfassungen und Texte durchsuchen
library-filters = Filter
library-filters-more = { $count ->
    [one] { $count } weiterer Wert
   *[other] { $count } weitere Werte
}
library-filters-unlisted = { $count ->
    [one] Und { $count } weiterer Wert, den Sie mit dem Suchfeld beim Namen finden.
   *[other] Und { $count } weitere Werte, die Sie mit dem Suchfeld beim Namen finden.
}
library-filters-apply = Filter anwenden
library-active = Aktive Filter
library-active-one = <unseen>Filter entfernen</unseen> <name>{ $name }:</name> { $label }
library-active-none = Alle entfernen
library-count-part = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}<part>, { $from } bis { $to }</part>
library-sort = Sortieren
library-sort-button = Sortieren
sort-best = Beste Treffer zuerst
sort-newest = Neueste zuerst
sort-updated = Zuletzt geänderte zuerst
sort-title = Nach Titel, ab A
library-none = Nichts in der Bibliothek passt auf all das zugleich.
library-spelling = Meinten Sie <link>{ $words }</link>? ({ $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
})
library-none-drop = Versuchen Sie es ohne eines davon
library-without-count = <link>Ohne { $name }: { $label }</link> ({ $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
})
library-without-word = <link>Ohne das Wort „{ $word }“</link> ({ $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
})
library-none-topics = Verwandte Themen
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
})
library-none-languages = Sprachen der Einträge
library-none-languages-hint = Jede Stadt schreibt in ihrer eigenen Sprache. Vielleicht findet das Wort in einer dieser Sprachen mehr.
library-ask = Immer noch nichts? <link>Fragen Sie { $city }</link>; vielleicht weiß dort jemand Rat.
library-start-again = Mit der ganzen Bibliothek neu beginnen
library-take = Zum Mitnehmen
library-subscribe = Diese Suche abonnieren
library-download-csv = Als Tabelle herunterladen (CSV)
library-download-json = Für Programme (JSON)
library-pages = Ergebnisseiten
library-first = Zurück zur ersten Seite
library-next = Nächste Seite
