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
