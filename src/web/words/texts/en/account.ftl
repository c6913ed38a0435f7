# Signing in, and one's own account.

account-sign-in = Sign in
account-sign-in-for = For the staff of { $name }. Readers need no account.
account-email = Mail address
account-password = Password
account-sign-in-button = Sign in
account-forgotten = Forgotten your password? Somebody who manages people here can give you a new link.
account-sign-in-wrong = Address and password do not belong together. Check both and try again.
account-unreadable = The form could not be read. Nothing was changed. Please fill it in once more.

account-elsewhere-title = This form came from another page
account-elsewhere-happened = The form was not sent from a page of this library, or your browser did not say where it comes from. So nothing was done: another site could have sent it in your name.
account-elsewhere-advice = Open the page here and send the form from it. If this happens on our own pages, allow your browser to send the header “Origin”, or use another browser.
account-elsewhere-home = To the front page

desk-start-title = Overview
desk-start-waiting = Waiting for you
desk-start-nothing = Nothing waits for you.
desk-start-held = { $count ->
    [one] comment waits to be read
   *[other] comments wait to be read
}
desk-start-reports = { $count ->
    [one] report is open
   *[other] reports are open
}
desk-start-drafts = { $count ->
    [one] draft is not published yet
   *[other] drafts are not published yet
}
