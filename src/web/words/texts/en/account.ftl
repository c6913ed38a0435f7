# Signing in, and one's own account.

account-sign-in = Sign in
account-sign-in-for = For the staff of { $name }. Readers need no account.
account-email = Mail address
account-password = Password
account-sign-in-button = Sign in
account-forgotten = Forgotten your password? Somebody who manages people here can give you a new link.
account-sign-in-wrong = Address and password do not belong together. Check both and try again.
account-wait = { $count ->
    [one] That were many attempts. Wait a minute and try again. Somebody who manages people here can give you a new link.
   *[other] That were many attempts. Wait { $count } minutes and try again. Somebody who manages people here can give you a new link.
}
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

account-name = Your name
account-language = Language of these pages
account-password-hint = At least 12 characters. A few words that do not belong together are easy to remember.
account-password-again = The password again
account-passwords-differ = The two passwords are not the same. Type them once more.
account-password-short = The password is too short. Use at least 12 characters, for instance four words that do not belong together.
account-password-long = The password is too long. Use at most 200 characters.
account-password-easy = Programs guess this password early: it is common, or made of words and names that are known of you or your city. Take words that have nothing to do with each other.
account-no-address = This is no mail address. Write it like ana@city.example.
account-invitation = Welcome
account-invitation-for = Choose a password for { $name }, and you are in.
account-invitation-button = Save and sign in
account-over = This link has ended
account-invitation-over = It was used, replaced by a newer one, or is too old. If you chose a password with it, sign in. Otherwise ask for a new link from somebody who manages people here.
