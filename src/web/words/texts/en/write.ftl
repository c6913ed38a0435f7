# The desk for entries: the list, the editor, pictures, history, publishing, import.

# The list.
entries-new = Write a new
entries-import = Import from a CSV file
entries-which = Which entries
entries-all = All
entries-drafts = Drafts
entries-scheduled = Scheduled
entries-published = Published
entries-withdrawn = Withdrawn
entries-is-draft = Draft
entries-is-scheduled = Scheduled
entries-is-published = Published
entries-is-withdrawn = Withdrawn
entries-words = Words in the title
entries-find = Find
entries-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
entries-none = There are no entries to this choice.
entries-title = Title
entries-kind = Kind
entries-publication = In the library
entries-status = Status
entries-language = Language
entries-updated = Last change
entries-comments = Comments
entries-unknown = unknown
entries-pages = Pages of the list
entries-earlier = Previous page
entries-later = Next page
entries-unsaved = Your texts that are not handed in
# $name is a time.
entries-unsaved-when = kept { $name }
entries-untitled = Without a title
entries-discard = Throw away
entries-done-withdrawn = The entry is withdrawn.
entries-done-discarded = The text is thrown away.

# The fields of an entry, as the editor, the history and the import call them.
field-kind = Kind
field-practice-kind = Kind of practice
field-title = Title
field-summary = Summary
field-body = Text
field-language = Language of the text
field-principles = Principles
field-topics = Topics
field-missions = Missions
field-status = Status
field-status-as-of = Status last known on
field-starts = Began
field-ends = Ended, or will end
field-partners = Other cities that take part
field-links = Links
field-attachments = Files kept elsewhere
field-licence = Licence
field-source = Where the facts come from
field-due = The time
field-picture = The picture
field-alt = What the picture shows
field-file = The file
field-external-id = Id in your own systems
field-city = City
field-row = Row

# The editor. $name is the kind of entry, in lower case.
write-new = New entry: { $name }
write-not-saved = Not saved yet
write-see = See the public page
write-history = History
write-checks = Checks and publishing
write-pictures = Pictures
write-title-hint = Say what it is, in words that a resident would search for.
write-summary-hint = What it is and whom it helps, in plain words. Other servers show this first. At most 500 characters.
# A script writes before and after it: 120 of 500 characters.
write-characters = characters
write-body-hint = Markdown: a blank line between paragraphs, ## before a heading, - before each point of a list, [words](address) for a link.
write-preview = Preview
write-preview-button = Preview
write-preview-empty = What you write appears here as readers will see it.
write-principles-hint = Choose at least one.
write-no-principle = Choose at least one principle
write-filter = Show only terms with
write-chosen = { $count ->
    [0] none chosen
    [one] { $count } chosen
   *[other] { $count } chosen
}
write-language-hint = Its short code, for instance en or nl.
write-date-hint = A day, a month or only a year: 2026-11-21, 2026-11 or 2026.
write-partners-hint = One name a line.
write-links-hint = One a line: the address, a space, what it is.
write-attachments-hint = One a line: the address, a space, what the file holds or shows.
write-licence-hint = CC-BY-4.0 unless you say otherwise.
write-source-hint = The address of a page.
write-save = Save draft
write-check-and-publish = Check and publish
write-publish-changes = { $count ->
    [one] Publish changes to { $count } follower
   *[other] Publish changes to { $count } followers
}
write-published-hint = This entry is public. A draft of your changes is kept for you alone until you publish them.
write-problems = { $count ->
    [one] { $count } thing has to be mended first
   *[other] { $count } things have to be mended first
}
write-problems-kept = What you typed is kept.
write-other = You have an unsaved text of this entry
write-other-when = It was kept { $name }. Below is the entry as it is now.
write-other-open = Go on with the unsaved text
write-autosaved = Kept { $name }
write-autosave-overtaken = Another tab has kept a different text of yours. This one is no longer kept by itself: save it to see both.
write-not-kept = Not kept: the server cannot be reached. Your text is still on this page, and will be tried again.
write-signed-out = You are signed out. Your text is still on this page: sign in again in another tab, then save.
write-pictures-hint = Copy the line beside a picture into the text, where it is to stand.
write-pictures-manage = Add pictures
write-pictures-later = Save the draft first; then pictures can be added.
write-insert = Insert into the text
write-done-saved = The draft is saved.
write-done-kept = Your changes are kept for you. The public entry is unchanged until you publish them.
write-done-returned = Your session had ended. What you typed is kept here for you; nothing was handed in yet.
write-done-published = It is published.
write-done-merged = This is the text as you put it together. It is not saved yet.
write-done-restored = The earlier version is back, as a change of its own.
write-done-withdrawn = The entry is withdrawn.
write-done-scheduled = The time is set. Until then it stays a draft.
write-done-cancelled = Nothing is scheduled any more. It stays a draft.

# Two texts of one entry.
merge-title = There are two texts of this entry
merge-by-other = { $name } changed this entry ({ $when }) while you were writing.
# $name is a time.
merge-by-self = Another text of yours was kept in another tab or window ({ $name }).
merge-what = Nothing is lost: here are both. Choose for each part which one to go on with.
merge-mine = What I have just written
merge-theirs = What is kept already
merge-both = Both, one below the other, to put together by hand
merge-differences = Show the differences
merge-open = Open in the editor
merge-hint = Nothing is saved by this. You look at the result in the editor and save it there.

# History.
history-title = History
history-from = From
history-to = To
history-what = Change
history-when = When
history-from-this = Compare from the version of { $name }
history-to-this = Compare to the version of { $name }
history-compare = Show the differences
history-differences = Differences
history-only-one = There is only one version so far.
history-same = These two versions say the same.
history-empty = empty
history-before = As it was before changes were kept
history-created = Written
history-changed = Changed
history-published = Published
history-restored = Earlier version brought back
history-withdrawn = Withdrawn
history-restore = Bring back the version of { $name }
history-restore-published = This entry is public: the earlier version goes to everyone who has it at once.
history-restore-draft = The earlier version becomes the newest one. Nothing is taken out of the history.

# Publishing.
publish-title = Check and publish
publish-title-published = Checks
publish-back = Back to the editor
publish-checks = What to look at
publish-checks-none = Nothing to remark. It says what it is, plainly.
publish-mend = Mend
publish-what = What will happen
# $followers and $servers are numbers.
publish-what-happens = The entry appears in this library and in those of the cities that follow you. { $followers ->
    [0] Nobody follows you yet, so it is sent to no one at first.
    [one] It goes to { $followers } follower
   *[other] It goes to { $followers } followers
}{ $followers ->
    [0] {""}
    [one] {" "}on their server.
   *[other] {" "}on { $servers ->
        [one] { $servers } server.
       *[other] { $servers } servers.
    }
} What other servers have taken they may keep, even when you change or withdraw it later.
publish-to = { $count ->
    [0] Publish
    [one] Publish to { $count } follower
   *[other] Publish to { $count } followers
}
publish-kept-back = It cannot go out yet. Mend what stands above as "needed" first.
publish-later = Publish later
publish-later-hint = Times are UTC. It is { $name } now.
publish-day = Day
publish-hour = Hour (UTC)
publish-schedule = Schedule
publish-due = It will be published on { $name }.
publish-cancel = Do not publish by itself
publish-withdraw = Withdraw this entry
publish-throw-away = Throw this draft away
publish-looks = How it will look
publish-here = On this site
publish-looks-hint = Made from the document that other servers get. They choose their own type and colours.
check-error = needed
check-missing = missing
check-hint = hint
check-no-summary = There is no summary. Other servers show it first, and many show nothing else.
check-no-principle = No principle is chosen.
check-no-body = There is no text beside the summary.
check-no-topics = No topic is chosen. Readers who follow a topic will not find it.
check-no-language = The language is unknown. Screen readers and translations need it.
check-no-status = The status is unknown.
check-no-status-date = It is not said when the status was last known to be true.
check-no-dates = Nothing says when it began or will end. A year is enough.
check-no-alt = { $count ->
    [one] { $count } picture has no words. That is right only where it decorates.
   *[other] { $count } pictures have no words. That is right only where they decorate.
}
check-long-title = { $count ->
    [one] The title has { $count } character; lists cut it after about 90.
   *[other] The title has { $count } characters; lists cut it after about 90.
}
check-short-summary = { $count ->
    [one] The summary has only { $count } character. Say what it is and whom it helps.
   *[other] The summary has only { $count } characters. Say what it is and whom it helps.
}
# $name is the beginning of the sentence.
check-long-sentence = { $count ->
    [one] A sentence of { $count } word is hard to read: “{ $name } …”. Make two of it.
   *[other] A sentence of { $count } words is hard to read: “{ $name } …”. Make two of it.
}
check-long-words = Long words are hard to read: { $name }. Is there a shorter one?
check-capitals = “{ $name }” is all capitals; some screen readers spell it letter by letter.
check-empty-link = The link “{ $name }” does not say where it leads.
check-jargon = “{ $name }” may be office language. Plainer: { $plainer }

# Withdrawing.
withdraw-title = Withdraw this entry?
withdraw-page = Its page here says from then on that it was withdrawn. The title stays in your list, the text in its history.
withdraw-servers = { $count ->
    [0] No other server has it.
    [one] { $count } server that has it is told to delete it.
   *[other] { $count } servers that have it are told to delete it.
}
withdraw-copies = Most do so within minutes. What people have copied or pictured stays with them.
withdraw-draft = Nobody has seen this draft, so nobody is told. The text stays in its history.
withdraw-final = It cannot be published again. You can write a new entry instead.
withdraw-do = Withdraw
withdraw-keep = Keep it

# Pictures.
pictures-file = A picture
pictures-file-hint = PNG, JPEG or WebP, up to 10 MB. It is made at most 1600 points wide; where and when it was taken is left out.
pictures-alt = What it shows
pictures-alt-hint = In words, for people who cannot see it and for search engines: what a reader should learn from it.
pictures-decorative = It only decorates: leaving it out would lose nothing
pictures-is-decorative = only decorates
pictures-add = Add the picture
pictures-added = The picture is added. Put this line into the text, where it is to stand:
pictures-private = Until the entry is published, only your staff can see its pictures.
pictures-removed = The picture and its file are removed.
pictures-in-use = This picture is not removed, because it is still shown. Take it out of these texts first:
pictures-in-draft = (not handed in yet)
pictures-remove = Remove
pictures-remove-hint = The file is thrown away. Earlier versions of the entry will lack it, and other servers may keep a copy.
pictures-remove-do = Remove this picture for good
pictures-count = { $count ->
    [one] { $count } picture of this entry
   *[other] { $count } pictures of this entry
}

# Import.
import-title = Import from a CSV file
import-what = Bring projects, practices or consultations from a spreadsheet. First you see what would happen; nothing is taken before you say so.
import-file = A CSV file
import-file-hint = { $count ->
    [one] Saved as CSV in UTF-8, with a heading in its first row; up to 10 MB and { $count } row.
   *[other] Saved as CSV in UTF-8, with a heading in its first row; up to 10 MB and { $count } rows.
}
import-upload = Go on to the columns
import-columns = What the columns are
import-column = Column
import-example = For instance
import-field = Becomes
import-field-of = What the column { $name } becomes
import-left-out = Left out
import-defaults = Where a row says nothing
import-no-default = Nothing: the row stays as it is
import-check = Show what would happen
import-check-hint = Nothing is taken yet. The file is kept for an hour.
import-would = What would happen
import-done = What has happened
# All four are numbers.
import-summary = New: { $created }. Changed: { $updated }. Unchanged: { $unchanged }. Refused: { $refused }.
import-drafts = Import as drafts
import-publish = { $count ->
    [0] Import and publish
    [one] Import and publish to { $count } follower
   *[other] Import and publish to { $count } followers
}
import-take-hint = Rows that are refused are left out; mend them and import the file again: what is here already stays as it is. A published entry that the file changes is sent to everyone who has it.
import-back = Back to the columns
import-rows = Rows of the file
import-becomes = Becomes
import-is-new = a new entry
import-is-changed = a change of an entry that is here
import-is-same = nothing: it is here already
import-is-refused = Refused.
import-more = { $count ->
    [one] { $count } more row is not shown.
   *[other] { $count } more rows are not shown.
}
entries-done-importing = The import goes on. Look at this list again in a minute.
