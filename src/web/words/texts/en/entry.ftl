# An entry's page: its text, its facts, its comments.

# Says to those who hear the page that this is the way from the library to the entry.
entry-trail = You are here
entry-status-unknown = Status unknown
entry-origin = Where this entry comes from
# Another city's entry, of which this node has a copy.
entry-copy = This entry is from { $city }. This node holds a copy and keeps it up to date.
# The same with the time since when. <date> is a time.
entry-copy-since = This entry is from { $city }. This node has held a copy since <date>{ $date }</date> and keeps it up to date.
# <link> is a link.
entry-original = <link>Read the original at { $host }</link>.

facts-heading = Facts
fact-status = Status
fact-status-plain = { $status }
# A status and since when it holds. <date> is a time.
fact-status-as-of = { $status }, as of <date>{ $date }</date>
fact-start = Start
fact-end = End
fact-principles = Principles
fact-topics = Topics
fact-missions = Missions
fact-partners = Partners
fact-language = Language
fact-source = Source
fact-links = Links
fact-attachments = Attachments
fact-licence = Licence
fact-published = Published
fact-updated = Last changed

entry-comments = Comments
entry-comments-elsewhere = Comments go to { $city } and are shown on its own page.
entry-comments-none = Nobody has commented yet.
# The name of one comment, for those who hear the page.
comment-label = Comment { $number }, by { $author }
# The server that a comment came from.
comment-from = from { $server }
# <date> is a time.
comment-edited = edited <date>{ $date }</date>
# Whom a comment answers. <comment> is a link.
comment-answers = in answer to <comment>{ $author }</comment>
# <unseen> is heard only, to tell one such link from the others.
comment-reply = Reply <unseen>to comment { $number }, by { $author }</unseen>
comment-original = Original <unseen>of comment { $number }, by { $author }</unseen>

entry-reply = Reply, follow or share from your own server
entry-reply-here = You need no account here. Any account on Mastodon or another server that speaks ActivityPub will do. Your reply appears here, with your name and the name of your server.
entry-reply-there = You need no account here. Any account on Mastodon or another server that speaks ActivityPub will do. Your reply appears on the page of { $city }, with your name and the name of your server.
entry-reply-button = Reply to this entry
entry-closed = This consultation takes no comments any more.
entry-follow = Follow { $city }
entry-share = Share this entry
entry-like = Like this entry
entry-paste = Or paste this address into the search box of your own server, and go on with what it finds.
entry-address = Address of this entry
