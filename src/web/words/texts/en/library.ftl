# Cards in a list, and the page that lists them.

# The language of an entry, on its card: "in Dutch".
card-language = in { $name }
# Since when a status holds, after the status. <date> is a time.
card-as-of = as of <date>{ $date }</date>
# Until when a consultation takes comments. <date> is a time.
card-until = until <date>{ $date }</date>

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
library-none = Nothing in the library matches all of this at once. Try it without one of them:
# $name is the filter, as in "Topic"; $label its value. <link> is a link.
library-without = <link>Without { $name }: { $label }</link>
# The same with the number of entries there would be.
library-without-count = <link>Without { $name }: { $label }</link> ({ $count ->
    [one] { $count } entry
   *[other] { $count } entries
})
library-start-again = Start again from the whole library
library-pages = Pages of the result
library-first = Back to the first page
library-next = Next page
