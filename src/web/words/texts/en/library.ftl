# Cards in a list, and the page that lists them.

# The language of an entry, on its card: "in Dutch".
card-language = in { $name }
# Since when a status holds, after the status. <date> is a time.
card-as-of = as of <date>{ $date }</date>
# Until when a consultation takes comments. <date> is a time.
card-until = until <date>{ $date }</date>
# How long a consultation still takes comments. $count is at least 1.
card-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
card-last-day = last day today

# The names of feeds, in a feed reader. $search is what was asked for, as in "privacy · Projects".
feed-search = Library of { $city }: { $search }
feed-city = { $name } in the digital rights library

library-title = Library
# $name is what was searched for; the title of the browser's window.
library-title-words = { $name } in the library
library-search = Search titles, summaries and texts
library-filters = Filters
# Opens the rest of a long list.
library-filters-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
# At the end of a long list of filters, such as cities.
library-filters-unlisted = { $count ->
    [one] And { $count } more, which you find by its name with the search field.
   *[other] And { $count } more, which you find by their names with the search field.
}
library-filters-apply = Apply filters
library-active = Active filters
# A link that takes a filter away. $name is the filter, as in "Topic"; $label its value. <unseen> is heard only, <name> is paler.
library-active-one = <unseen>Remove filter</unseen> <name>{ $name }:</name> { $label }
library-active-none = Remove all
# Only a part of the result stands on the page. <part> is paler.
library-count-part = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}<part>, { $from } to { $to }</part>
library-sort = Sort
library-sort-button = Sort
sort-best = Best match first
sort-newest = Newest first
sort-updated = Last changed first
sort-title = By title, from A
library-none = Nothing in the library matches all of this at once.
# <link> is a link with the words as they stand in titles.
library-spelling = Did you mean <link>{ $words }</link>? ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
library-none-drop = Try it without one of them
# $name is the filter, as in "Topic"; $label its value. <link> is a link.
library-without-count = <link>Without { $name }: { $label }</link> ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
library-without-word = <link>Without the word “{ $word }”</link> ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
library-none-topics = Topics near to it
# A topic or a language, with the number of its entries.
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
library-none-languages = Languages of the entries
library-none-languages-hint = Each city writes in its own language. Perhaps the word for it in one of these finds more.
# <link> is a link to the contact page.
library-ask = Still nothing? <link>Ask { $city }</link>; perhaps somebody there knows.
library-start-again = Start again from the whole library
library-take = Take this with you
library-subscribe = Subscribe to this search
library-download-csv = Download as a table (CSV)
library-download-json = For programs (JSON)
library-pages = Pages of the result
library-first = Back to the first page
library-next = Next page
