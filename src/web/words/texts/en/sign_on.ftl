# The city’s single sign-on.

sign-on-button = Sign in with your city account
sign-on-down = The sign-in service of the city does not answer. Your password and your passkeys still work here; or try again in a few minutes.
sign-on-untrusted = The sign-in service of the city gave an answer that cannot be trusted, so nobody was signed in. Tell your IT department, and sign in with your password meanwhile.
sign-on-cancelled = The sign-in service of the city did not let you in. Try again, or sign in with your password.
sign-on-late = This way in was not begun in this browser, was used already, or took too long. Please begin again.
sign-on-not-verified = The sign-in service of the city has not verified your mail address, so we cannot know who you are. Ask your IT department to verify it, or sign in with your password.
sign-on-no-account = You have no account in this library yet. Ask somebody who manages people here for an invitation, and then sign in the same way.
