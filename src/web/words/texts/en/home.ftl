# The home page.

home-heading = { $city } keeps a library on digital rights, with other cities
home-lede = Projects, practices and policy drafts of city halls: read them, reuse them, answer them from the account you already have.
# <all> is a link. $cities is at least 2.
home-count-shared = <all>{ $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}</all> from { $cities ->
    [one] { $cities } city
   *[other] { $cities } cities
}, kept by all of them, owned by none.
# <all> is a link.
home-count-own = <all>{ $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}</all> so far.
home-empty = The library is empty so far. Entries appear here once { $city } publishes one or follows another city.
home-open = Open for comment
home-shelf = The shelf
home-shelf-hint = Five principles; each book is as thick as the number of its entries.
home-newest = New in the library
home-all = All entries, newest first
home-follow = Follow this library
home-follow-why = What { $city } publishes then reaches you at your own account, on Mastodon or any other server that speaks ActivityPub.
home-follow-button = Follow from your own server
home-follow-paste = Or paste this address into the search box of your own server, and press follow there.
home-follow-feed = By feed
# <feed> is a link.
home-follow-feed-why = Subscribe to <feed>the feed of this library</feed> in a feed reader. Mail programs such as Thunderbird take feeds too, so that new entries come like mail. Every search and every city has its own feed.
home-follow-account = From your own account
home-address = Address of { $city }
