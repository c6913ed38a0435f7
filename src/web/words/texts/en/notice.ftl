# Pages that say what happened, what was kept and what to do now.

notice-happened = What happened
notice-kept = What was kept
notice-now = What to do now
notice-report = If you report it
# <code> is a word that finds the failure in the log of the node.
notice-report-word = Give the word <code>{ $reference }</code>; it finds this failure in the log of the node.
# A small line above the title of every such page but the three below.
notice-error = Error

notice-missing = Not found
notice-missing-title = There is nothing at this address
# <code> is the address.
notice-missing-happened = You asked for <code>{ $path }</code>. It may be mistyped, or an old link.
notice-missing-kept = Entries keep their address when their title changes, and a withdrawn one says so. So nothing was lost on the way here.
# <library> is a link.
notice-missing-now = Check the address, or <library>search the library</library>.

notice-withdrawn = Withdrawn
notice-withdrawn-title = This entry has been withdrawn
# <date> is a time.
notice-withdrawn-happened = { $city } withdrew it on <date>{ $date }</date>.
notice-withdrawn-kept = Only that it was here. Its text is gone from this library, and the servers that held a copy were told.
# <city> and <library> are links.
notice-withdrawn-now = See <city>what { $city } publishes today</city>, or <library>search the library</library>.

notice-servers = For servers
notice-servers-title = This address is for servers
# <code> is the address.
notice-servers-happened = <code>{ $path }</code> is where servers talk to each other, by ActivityPub. It has no page for people.
notice-servers-kept = Nothing was sent or changed by opening it.
# <city> and <library> are links.
notice-servers-now = See <city>the page of { $city }</city>, or <library>search the library</library>.

notice-question-title = This question cannot be answered
# $fields are names from the address, as in "kind, sort".
notice-question-happened = { $count ->
    [one] The library does not understand this part of the address: <code>{ $fields }</code>.
   *[other] The library does not understand these parts of the address: <code>{ $fields }</code>.
}
notice-question-now = Take it out of the address, or <library>search the library again</library>.
notice-unchanged = Nothing was changed.

notice-role-title = This is not part of your role
notice-role-happened = Your account may not do this.
notice-role-now = Ask somebody who manages the node of this city.

notice-broken-title = The library could not answer
notice-broken-happened = Something went wrong on the server of this city while it made the page.
notice-broken-kept = Nothing was lost or changed.
notice-broken-now = Try again in a moment. If it stays like this, tell the city and quote the reference.

# Above entries whose titles are like the words of a mistyped address.
notice-near = Perhaps you are looking for one of these

notice-method-title = This address does not take that
notice-method-happened = Something was sent to this address that it has no use for. This happens when a page is loaded again after a form was sent.
notice-method-kept = Nothing was sent on and nothing was changed.
notice-method-now = Go back to the page with the form and send it once more, or go to <library>the library</library>.

notice-slow-title = This took too long
notice-slow-happened = The server of this city needed too long for an answer and gave up.
notice-slow-kept = Nothing was changed. What you typed is still in your browser: go back one page.
notice-slow-now = Try again in a minute, or go to <library>the library</library>.

notice-large-title = This is too large
notice-large-happened = What was sent is larger than this address takes.
notice-large-kept = Nothing was stored. What you typed is still in your browser: go back one page.
notice-large-now = Make it shorter, or the file smaller, and send it once more.

notice-often-title = This was too often
notice-often-happened = Many requests came from your network in a short time.
notice-often-kept = Nothing was changed. What you typed is still in your browser: go back one page.
notice-often-now = Wait a minute and try again.

notice-unavailable-title = This is not possible just now
notice-unavailable-happened = The server of this city is starting, or does not exchange anything with other servers for now.
notice-unavailable-kept = Nothing was lost. Comments that other servers send now come later.
notice-unavailable-now = Try again in a few minutes. <library>The library</library> can be read meanwhile.

notice-unreadable-title = This cannot be read
notice-unreadable-happened = What your browser sent cannot be read.
notice-unreadable-kept = Nothing was changed.
notice-unreadable-now = Go back one page and try again, or go to <library>the library</library>.
