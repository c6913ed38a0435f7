# Reply, follow, share or like from the visitor's own server.

act-reply = Reply
act-follow = Follow
act-share = Share
act-like = Like

interact-title-reply = Reply from your own server
interact-title-follow = Follow from your own server
interact-title-share = Share from your own server
interact-title-like = Like from your own server
interact-about = What this is about
interact-comment = Comment
interact-city = City

interact-ready = Your server is ready
interact-ready-hint = Go on at your own server. Nothing is sent before you confirm it there.
# Both are names of servers.
interact-ready-strange = The address you typed is at <server>{ $typed }</server>, which sends you on to <server>{ $server }</server>. Go on only if you know both.
interact-continue = Continue at { $name }
interact-paste = Paste the link at your server
interact-paste-hint = <server>{ $server }</server> answers, but has no page that we could send you to. Copying takes a moment longer and does the same.

interact-address = Address of your account
# <example> is an address, as an example.
interact-address-hint = Your name and the name of your server, like <example>@ana@mastodon.example</example>. This library asks that server once where to go on, and keeps nothing.
interact-find = Find my server
interact-other-account = Use another account

interact-copy-link = Or copy the link
interact-copy-address = Or copy the address
interact-the-link = The link
interact-the-address = The address
interact-copy-reply = It works on every server, also where the way above does not. Paste it into the search box of your own server, open what it finds, and reply to it there.
interact-copy-follow = It works on every server, also where the way above does not. Paste it into the search box of your own server, open what it finds, and follow it there.
interact-copy-share = It works on every server, also where the way above does not. Paste it into the search box of your own server, open what it finds, and share it there.
interact-copy-like = It works on every server, also where the way above does not. Paste it into the search box of your own server, open what it finds, and like it there.
# Before links to the other acts.
interact-instead = Instead:

interact-no-address = This is not the address of an account. Such an address has your name and the name of your server, each with @ before it, like @ana@mastodon.example.
interact-our-own = This is the address of this library itself. Nobody has an account here; use the address of your account elsewhere.
interact-nobody = { $server } knows no account named { $user }. Check the spelling of the whole address.
interact-no-answer = { $server } gave no answer that we can use. Check the spelling, or try again in a minute. Copying the link below works in any case.
interact-paused = This library asks no other server for now. Copy the link below instead.
interact-too-often = That were many questions in a short time. Wait a minute, or copy the link below instead.
