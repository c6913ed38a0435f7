# What surrounds the pages of the staff.

desk-title = Desk of { $name }
desk-nav = Desk
desk-nav-start = Overview
desk-nav-entries = Entries
desk-nav-comments = Comments
desk-nav-notices = Notices
desk-nav-network = Network
desk-library = To the public library
desk-account = Your account
desk-sign-out = Sign out
desk-nav-settings = Settings
desk-tabs = Parts of this page
desk-pages = Pages of this list
desk-page-before = Page before
desk-page-after = Next page
desk-refused = This cannot be done
desk-refused-kept = Nothing was changed.
desk-refused-back = To the list of entries

# A form that came when the session had ended.
kept-title = What you typed is still here
kept-what = You were signed out before this form arrived, so nothing was done. Look at it, and send it once more if you still want to. It is kept for an hour.
kept-files = Files are not kept. Choose them again on the page of the form.
kept-page = Go to the page of the form
kept-send = Send it now
kept-discard = Throw it away
kept-words = In your words
