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
account-elsewhere-typed = What you typed, so that you can copy it:
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
account-password-easy = This password is easy to guess: many people use it, or it is made of words and names that have to do with you or your city. Take words that have nothing to do with each other.
account-no-address = This is no mail address. Write it like ana@city.example.
account-invitation = Welcome
account-invitation-for = Choose a password for { $name }, and you are in.
account-invitation-button = Save and sign in
account-over = This link has ended
account-invitation-over = It was used, replaced by a newer one, or is too old. If you chose a password with it, sign in. Otherwise ask for a new link from somebody who manages people here.

account-title = Your account
account-you = You
account-save = Save
account-password-none = You sign in here without a password. Should you want one, ask an admin for a link to choose it.
account-password-old = The password you have now
account-password-new = New password
account-password-change = Change the password
account-password-ends = You are signed out everywhere else then.
account-password-changed = The password is changed. Your other sessions have ended.
account-password-old-wrong = This is not the password you have now. Nothing was changed.
account-sessions = Where you are signed in
account-session-this = this browser
account-session-since = since { $name }
account-session-seen = last seen { $name }
account-session-end = Sign out there
account-session-end-of = Sign out { $name }
account-session-end-others = Sign out everywhere else
account-device = A browser
account-codes = Sign in with a code as well
account-codes-off = A code from an app on your phone, beside the password. Whoever learns your password still cannot sign in.
account-codes-on = Switched on since { $name }.
account-codes-begin = Set it up
account-codes-remove = Switch it off
account-codes-app = Open an app for one-time codes on your phone, for instance Aegis, FreeOTP or your password manager.
account-codes-scan = Scan this picture with it, or type the secret below.
account-codes-type = Type the code that the app shows.
account-codes-picture = The secret as a picture for the camera of your phone
account-codes-secret = The secret
account-codes-confirm = Switch it on
account-code = Code
account-code-title = Your code
account-code-hint = The code that your app shows now, or one of your recovery codes. Each works once.
account-code-wrong = This code is not right, or was used already. Wait for the next one and check the clock of your phone.
account-recovery = Your recovery codes
account-recovery-lede = If you lose your phone, each of these codes lets you in once. They are shown only now: print them, or keep them where you keep passwords.
account-recovery-kept = I have kept them
account-recovery-left = { $count ->
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
