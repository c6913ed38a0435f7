# What staff see of other servers: notices, the network, follows, blocks and modes.

notices-title = Notices
notices-nav = Notices ({ $count })
notices-new = { $count ->
    [one] { $count } is new
   *[other] { $count } are new
}
notices-new-mark = New
notices-mark-read = Mark all as read
notices-none = Nothing has happened yet. Replies, followers, likes and trouble with other servers are noted here for 90 days.
notices-reply = { $name } replied to
notices-reply-held = { $name } replied, and it waits for you, to
notices-follower = { $who } follows { $followed }
notices-accepted = { $name } has accepted that you follow it. Its entries are being fetched.
notices-rejected = { $name } does not let you follow it.
notices-report = { $name } reports something
notices-likes = { $count ->
    [one] { $count } like that day for
   *[other] { $count } likes that day for
}
notices-shares = { $count ->
    [one] Passed on { $count } time that day:
   *[other] Passed on { $count } times that day:
}
notices-failing = { $name } has not been reached for more than a day
notices-moved = { $from }, which you follow, has moved to { $to }. You follow it there now.
notices-to-comment = See the comment
notices-to-entry = See the entry
notices-to-reports = See the reports
notices-to-network = See the network

network-title = Network
network-tab-follows = We follow
network-tab-followers = Followers
network-tab-servers = Servers
network-tab-blocks = Blocks
network-tab-modes = Modes
network-change-mode = Change
network-follows = Whom this city follows
network-follows-none = This city follows nobody yet. Type the address of another city to see what it has.
network-col-city = City
network-col-state = State
network-col-since = Since
network-col-entries = Entries
network-col-heard = Last heard
network-col-act = What you can do
network-never = never
followed-accepted = Followed
followed-rejected = Refused
followed-asked = Asked, no answer yet
followed-looked-up = Being looked up

followers-title = Followers
followers-total = { $count ->
    [one] { $count } follower of the city and its groups
   *[other] { $count } followers of the city and its groups
}
followers-by-server = By server
followers-newest = Newest first
followers-col-who = Who
followers-col-follows = Follows

servers-title = Servers
servers-lede = Each server is tried as a whole. One that fails rests, longer each time, and its deliveries wait with it. After eight days they are given up.
servers-none = Nothing was sent to any server yet.
servers-col-server = Server
servers-col-health = Health
servers-col-waiting = Waiting
servers-col-dead = Given up
servers-col-last = Last success
servers-col-next = Next try
server-well = Well
server-failing = Failing
server-refuses = Refused some
server-untried = Not tried yet
server-since = since { $name }
server-error = What happened
server-attempts = Failures in a row
server-delivered = Delivered so far
server-check = Check this server
server-check-what = The check goes through nine steps, up to handing over a test activity without effect. It can take a minute.
server-now = Try now
server-revive = Send again what was given up
server-drop = Throw away what was given up
server-drop-what = What is thrown away never reaches that server: it keeps older texts of entries, or none. What was given up goes by itself after 30 days.
server-done-now = It is being tried now. Load this page again in a moment.
server-done-revive = It is on its way again.
server-done-drop = Thrown away.
server-steps = What the check found
check-ok = Works
check-warning = Works, but
check-failed = Fails
check-not-checked = Not checked
check-address = Name and address
check-connection = Connection
check-clock = Clock
check-software = What runs there
check-names = Names (WebFinger)
check-actor = Its account
check-key = Its key
check-inbox = Its inbox
check-delivery = Handing something over
check-advice-address = Check how the name is written. If it is right, that server’s name cannot be found, or does not lead to a public server.
check-advice-connection = Open that server in a browser. If it works there, something between this machine and it stands in the way; ask whoever runs this machine.
check-advice-clock = One of the two clocks is wrong. Have the clock of this machine set from the network.
check-advice-theirs = This is for those who run that server: show them the details below.
check-details = Details (in English)

trouble-certificate-expired = The server’s certificate has expired.
trouble-certificate-other = The server’s certificate is for another name.
trouble-certificate-untrusted = The server’s certificate is not trusted.
trouble-no-name = There is no server by that name.
trouble-refused = Nothing listens there: the server may be switched off.
trouble-silent = Nobody answered within 10 seconds.
trouble-broken-off = The connection broke off.
trouble-key = It answered that it does not know our key (401).
trouble-forbidden = It refuses what we send (403). It may have blocked this city.
trouble-not-there = The address is not there any more (404).
trouble-gone = The address is gone for good (410).
trouble-too-much = It asks us to wait.
trouble-ill = The server is in trouble ({ $name }).
trouble-elsewhere = It sends us to another address, which is not followed when handing something over.
trouble-not-public = Its name leads to an address that is not public. Nothing was sent there.
trouble-blocked-here = This city has blocked it. Nothing was sent.
trouble-paused-here = The network is paused here. Nothing was sent.
trouble-not-allowed-here = The mode of this node does not allow it. Nothing was sent.
trouble-other = Something unexpected happened.

mode-open = Open
mode-coalition = Coalition
mode-allowlist = Allow list
mode-paused = Paused
mode-open-what = This node speaks with every server that is not blocked.
mode-coalition-what = This node speaks only with the servers of cities that it follows, and those on the allow list. Residents on other servers can read, but not reply or follow.
mode-allowlist-what = This node speaks only with servers on the allow list. Cities that you follow have to be on it, too.
mode-paused-what = Nothing is sent or taken. Other servers are told to come again later (503), and do so for about a week; nothing is lost before.

follow-title = Follow a city
follow-label = Address of a city
follow-find = Look it up
follow-done = Asked. The city shows here as followed as soon as it answers; its entries then come by themselves.
follow-no-address = That is no address. Write it like @delft@library.delft.example, or the name of the server, or the address of the city’s page.
follow-own = That is this city itself. Type the address of another one.
follow-paused = The network is paused here, so nobody can be looked up or followed. End the pause under Modes first.
follow-blocked = { $name } is blocked here. Lift the block under Blocks first.
follow-not-allowed = The mode of this node does not let it speak with { $name }. Put it on the allow list under Blocks first, or change the mode.
follow-unseen = In the mode Coalition nobody is asked before they are followed, so { $name } cannot be shown first. Following it makes its server one of those that this node speaks with.
follow-nobody = Nobody is known as { $name } there. Check the spelling; some servers do not answer to their name alone, then write the whole address.
follow-no-actor = What is at { $name } cannot be followed.
follow-no-answer = { $server } cannot be asked. { $why }
follow-entries = Entries it offers
follow-kind = What it is
follow-library = A city with a library like this one
follow-no-library = Something else. Only what it publishes as articles comes into the library.
follow-unknown = It does not say
follow-known = This city follows it already. Following again fetches what may have been missed.
follow-known-asked = This city has asked to follow it and waits for an answer.
follow-known-rejected = It has refused to be followed by this city before.
follow-will = What will happen
follow-will-fetch = { $count ->
    [one] Its public entry is fetched and kept here.
   *[other] All its public entries, { $count }, are fetched and kept here.
}
follow-will-fetch-unknown = All its public entries are fetched and kept here.
follow-will-come = What it publishes, changes or withdraws from now on comes by itself.
follow-will-see = { $name } will see that this city follows it; so does everyone who looks at this city’s page there.
follow-will-end = You can stop at any time. What came until then stays.
follow-do = Follow { $name }
follow-consultations = Follow only its consultations
unfollow = Stop
unfollow-of = Stop following { $name }
unfollow-title = Stop following { $name }?
unfollow-stays = { $count ->
    [one] Its entry stays in the library as it is now.
   *[other] Its { $count } entries stay in the library as they are now.
}
unfollow-goes = New entries and changes no longer come.
unfollow-told = The city is told. You can follow it again at any time.
unfollow-do = Stop following { $name }
unfollow-back = Keep following
unfollow-done = This city does not follow it any more.

blocks-title = Blocks
blocks-kinds = Lists
blocks-blocked = Blocked
blocks-allowed = Allow list
blocks-allow-what = The allow list counts in the modes Coalition and Allow list. A block goes before it.
blocks-target = Domain, or the id of one account
blocks-reason = Reason, for those who come after you
blocks-reason-optional = Reason, if you like
blocks-until = Last day, if it is to end by itself
blocks-preview = See what it will do
blocks-leave = Leave it
blocks-none = There is nothing on this list.
blocks-col-whom = Whom
blocks-col-by = By
blocks-col-until = Until
blocks-by = { $by }, { $when }
blocks-forever = it is lifted
blocks-over = ended { $name }
blocks-lift = Lift
blocks-lift-of = Lift { $name }
blocks-lift-what = Lifting a block shows again what it hid. Followers that it ended have to follow again.
blocks-done-add = Decided. It holds from now on.
blocks-done-lift = Lifted.
blocks-export = Export as CSV
blocks-import = Import a list
blocks-import-paste = The list, as CSV
blocks-import-what = With a first row that names the columns: target,reason,until as this page exports it, or the list of blocked domains that Mastodon exports. Trying it changes nothing.
blocks-import-try = Try it
blocks-import-do = Take these blocks
blocks-import-unreadable = The list cannot be read: { $name }.
blocks-import-would = It would be: { $new } new, { $changed } changed, { $same } as they are, { $refused } not taken.
blocks-import-did = Taken: { $new } new, { $changed } changed, { $same } as they were, { $refused } not taken.
blocks-import-refused = Row { $row }: { $problem }
block-ahead = Block { $name }?
block-do = Block { $name }
block-will-followers = { $count ->
    [one] { $count } follower of this city is removed.
   *[other] { $count } followers of this city are removed.
}
block-will-comments = { $count ->
    [one] { $count } published comment is hidden.
   *[other] { $count } published comments are hidden.
}
block-will-entries = { $count ->
    [one] { $count } entry leaves the library while the block holds.
   *[other] { $count } entries leave the library while the block holds.
}
block-will-unfollow = This city stops following { $name }.
block-will-refuse = Nothing is sent there and nothing taken from there. What waits to be sent is thrown away.
block-will-until = It ends by itself on { $name }; then what it hid is shown again.
block-will-forever = It holds until somebody lifts it.
allow-ahead = Allow { $name }?
allow-do = Allow { $name }
allow-will = In the modes Coalition and Allow list this node speaks with it from now on. Nothing else changes.

modes-title = Modes
modes-done = Changed. It holds from now on, without a restart.
modes-whom = With whom this node speaks
modes-change-what = It works at once. What waits for servers that a mode leaves out is given up when its turn comes; while paused, it keeps waiting.
modes-configured-mode = Configured is: { $name } (federation.mode in manyhalls.toml). What is chosen here goes before it.
modes-configured-comments = Configured is: { $name } (comments in manyhalls.toml). What is chosen here goes before it.
modes-decided = Chosen by { $by }, { $when }.
modes-set = Change the mode
modes-back-mode = Go back to the configured mode
modes-comments = What happens to new comments
modes-set-comments = Change what happens to comments
modes-back-comments = Go back to what is configured for comments
hold-comments = A moderator looks first
hold-comments-what = New comments, and published ones that their author changes, wait under Comments.
publish-comments = Shown at once
publish-comments-what = New comments are shown at once. What waits now keeps waiting.
