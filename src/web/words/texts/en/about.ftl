# The pages about the library: what it is, privacy, accessibility, moderation, imprint, contact.
# In all of them <city>, <library>, <contact>, <privacy>, <moderation>, <accessibility>, <source> and <desk> are links.

about-nav = Pages of this part
# The names of the pages: titles, and links at the foot of every page.
about-title = About this library
about-title-privacy = Privacy
about-title-accessibility = Accessibility statement
about-title-moderation = Moderation policy
about-title-imprint = Imprint
about-title-contact = Contact
# <date> is a day, or a month or year.
about-reviewed = Last looked over: <date>{ $date }</date>.
# Instead of an address, where the law wants one and the city set none.
about-not-given = Not given by the city

about-authority = Responsible authority
about-postal-address = Postal address
about-mail = Mail
about-phone = Phone
about-officer = Data protection officer
about-supervisory = Supervisory authority
about-accessibility-contact = Contact for accessibility
about-reached = How the city is reached
about-enforcement = Enforcement body

about-what = What this is
about-what-is = { $city } keeps this library together with other cities that work for digital rights. It holds projects that cities run, practices that others can take over, and policy drafts that are open for comment.
about-what-how = Each city runs its own part on its own server and is responsible for what it publishes. The servers send each other what is new, so that each city can show the library of all. There is no centre, and nobody owns the whole.
about-use = How to use it
about-use-read = Read and <library>search</library> everything without an account.
about-use-take = Subscribe to any search or city in a feed reader, or download a search as a table.
about-use-answer = Comment, follow or share from an account that you already have on Mastodon or another server that speaks ActivityPub. There is no registration here.
about-use-reuse = Reuse the texts: they are under the licence CC BY 4.0 unless an entry says otherwise. Name the city whose text it is.
about-program = The program
about-program-is = This library runs on Manyhalls, free software under the AGPL. Any city can run it, and anyone can read <source>its source code</source>.
about-program-staff = For the staff of { $city }: <desk>to the desk</desk>.

privacy-short = In short
privacy-short-read = You can read everything here without telling us who you are. There are no cookies, no tracking and nothing is loaded from elsewhere.
privacy-short-write = If you comment, follow, like or share from your own server, we store what your server sends us, because others are meant to see it.
privacy-short-erase = What you delete at your own server is deleted here too.
privacy-who = Who is responsible
privacy-who-is = { $city } is responsible for the personal data on this server.
privacy-reading = When you read
privacy-reading-cookies = No cookie is set. Only staff who sign in get one, to stay signed in.
privacy-reading-address = Your network address is needed to send you the page. This program never writes it to disk. It is in memory only: while the connection is open, for about a minute to count how often somebody makes this server ask another one, and until the next restart to count messages that it had to refuse.
privacy-reading-logs = The log of this program notes failures, with the address of the page and not with yours. A web server that the city put before it may keep a log of its own; ask the city.
privacy-reading-own-server = If you type the address of your account to reply or follow, this server asks your server once where to go on, and keeps nothing of it.
privacy-taking-part = When you take part
privacy-taking-part-why = You take part from an account at another server. That server sends us what you do, and we store it so that the city can hear you and others can read it. It is a public task of the city.
privacy-comments = Comments: the text, your name, the address of your account, your server, the language, the times, and the message as your server signed it.
privacy-followers = Following: the address of your account and since when you follow. Only the number of followers is shown.
privacy-reactions = Likes and shares: the address of your account and what you liked or shared. Only their number is shown.
privacy-profiles = Accounts that take part: a copy of the public profile, with name and keys, to check that messages are really yours.
privacy-reports = Reports of abuse: what was reported, the text, and who sent it. Only moderators see them.
privacy-others = Who else gets it
privacy-others-public = Published comments are public: anyone can read and copy them, here and through the interface for programs.
privacy-others-network = Other servers that hold the same entry learn of comments on it, and are told when one is deleted. We cannot force them to do the same. Nothing is sold, and nothing is used for advertising.
privacy-long = How long it is kept
privacy-long-comments = Comments stay as long as the entry, or until you delete them or a moderator removes them. Of a deleted comment only its address is kept, so that it does not come back.
privacy-long-exchange = What the servers exchange to do this: the ids of received messages and messages that could not be delivered are forgotten after 30 days, and so is what others only passed on.
privacy-long-accounts = Follows, likes and shares stay until you undo them. When your account is deleted at your server, all of this goes, with your comments.
privacy-long-backups = Backups that the city makes are kept as long as the city decides.
privacy-staff = Staff
privacy-staff-what = Of staff of the city we keep the mail address, the role, what they need to sign in, their open sessions, and a record of what they did here.
privacy-rights = Your rights
privacy-rights-are = You may ask which data about you are stored, have wrong data corrected and have data erased, and you may object to their use. <contact>Write to the city</contact>.
privacy-rights-erase = The quickest way to erase a comment is to delete it at your own server. If your server is gone, ask us.

accessibility-scope = What this statement is about
accessibility-scope-is = { $city } wants everyone to be able to use this library. This statement is about the pages of this server, as the law on the accessibility of public websites asks for (in the European Union: Directive 2016/2102 and the standard EN 301 549).
accessibility-status = How far we are
accessibility-status-full = The pages meet the standard EN 301 549 and the guidelines WCAG 2.2 at level AA.
accessibility-status-partial = The pages meet the standard EN 301 549 and the guidelines WCAG 2.2 at level AA in most parts. What is not there yet is listed below.
accessibility-status-none = The pages do not yet meet the standard EN 301 549 and the guidelines WCAG 2.2 at level AA. What is missing is listed below.
accessibility-gaps = What is not accessible yet
accessibility-gaps-texts = Texts and comments come from many cities and people. Some have no plain structure, or pictures without a description.
accessibility-gaps-files = Attached files, for instance PDF documents, and pages that entries link to are outside this library. They may have barriers.
accessibility-gaps-languages = Entries are in the language of their city. They are marked with it, but mostly not translated, and not written in easy language.
accessibility-tested = How this was checked
accessibility-tested-how = The makers of the program check every kind of page with automatic tests in a real browser, in light and dark, on a small and a large screen, from left to right and from right to left. The texts on this server were not checked one by one.
accessibility-can-keyboard = Everything can be done with the keyboard alone.
accessibility-can-zoom = Text can be made four times as large, on a screen of 320 pixels too, without losing anything.
accessibility-can-script = The library needs no JavaScript.
accessibility-can-colours = Colours have enough contrast, and never carry a meaning alone.
accessibility-feedback = Tell us about a barrier
accessibility-feedback-how = If something does not work for you, or you need a text in another form, write to us. Say on which page it was, and what you use.
accessibility-enforcement = If we do not help
accessibility-enforcement-how = If you get no answer that helps, you can complain to the body that watches over the law.

moderation-now = How it is here today
moderation-now-publish = Comments from other servers appear at once. Moderators of { $city } look at them afterwards.
moderation-now-hold = Comments from other servers appear after a moderator of { $city } has looked at them.
moderation-mode-open = Anyone on a server that speaks ActivityPub can take part, unless the server or the account is blocked.
moderation-mode-coalition = Only accounts on servers of cities that { $city } follows, and on servers that it has allowed, can take part.
moderation-mode-allowlist = Only accounts on servers that { $city } has allowed can take part.
moderation-mode-paused = For now nothing is exchanged with other servers, so no comments arrive.
moderation-rules = What we ask of you
moderation-rules-are = Criticism is welcome, of the city too. A comment is held or removed only for one of these reasons:
moderation-rules-hate = it insults people or treats them as less for who they are;
moderation-rules-threat = it threatens somebody, or calls for violence or a crime;
moderation-rules-data = it shows personal data of others;
moderation-rules-spam = it is advertising, or sent many times or by a machine;
moderation-rules-topic = it has nothing to do with the entry.
moderation-states = What can become of a comment
moderation-states-published = Published: everybody can read it.
moderation-states-held = Held: only moderators can read it, until one decides.
moderation-states-removed = Removed: it is no longer shown. A moderator gives a reason, which is kept.
moderation-states-author = Deleted by its author: it is erased here too. Nobody but the author can change the text of a comment.
moderation-servers = Servers and accounts
moderation-servers-blocks = { $city } can block an account or a whole server that does harm again and again. It notes a reason, and what came from there is no longer shown.
moderation-report = If something is wrong
moderation-report-how = Report a comment from your own server; the report reaches our moderators. Or <contact>write to us</contact>.
moderation-appeal = If your comment was held or removed and you think that this is a mistake, <contact>write to us</contact> too. Somebody looks at it again.

imprint-who = Who is responsible
imprint-who-is = This server is run by { $city }.
imprint-texts = Texts of others
imprint-texts-whose = Each entry names the city that wrote it and is responsible for it. Comments are the words of their authors.
imprint-texts-licence = Texts are under the licence CC BY 4.0 unless an entry says otherwise.

contact-city = Write to the city
contact-city-how = For questions about this library and about what { $city } publishes:
contact-city-none = { $city } has given no address here. Look at <city>its own page</city>, or ask at its city hall.
contact-entry = For a question about the entry of another city, write to that city; its page says where.
contact-special = For special matters
contact-comment = A comment that should not be here: <moderation>moderation policy</moderation>.
contact-privacy = Your personal data: <privacy>privacy</privacy>.
contact-barrier = Something that you cannot use: <accessibility>accessibility statement</accessibility>.
contact-security = A hole in the security of this server: write to the address above, and give us time to close it before you tell others.
