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
desk-tabs = Parts of this page
desk-pages = Pages of this list
desk-page-before = Page before
desk-page-after = Next page
