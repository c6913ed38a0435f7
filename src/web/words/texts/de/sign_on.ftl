# Zentrale Anmeldung.

sign-on-button = Mit dem Konto der Stadt anmelden
sign-on-down = Der Anmeldedienst der Stadt antwortet nicht. Ihr Passwort und Ihre Passkeys gelten hier weiterhin; oder versuchen Sie es in einigen Minuten noch einmal.
sign-on-untrusted = Der Anmeldedienst der Stadt hat eine Antwort gegeben, der nicht zu trauen ist; deshalb wurde niemand angemeldet. Sagen Sie Ihrer IT-Abteilung Bescheid und melden Sie sich solange mit Ihrem Passwort an.
sign-on-cancelled = Der Anmeldedienst der Stadt hat Sie nicht eingelassen. Versuchen Sie es noch einmal oder melden Sie sich mit Ihrem Passwort an.
sign-on-late = Dieser Weg wurde nicht in diesem Browser begonnen, schon benutzt oder hat zu lange gedauert. Bitte beginnen Sie noch einmal.
sign-on-not-verified = Der Anmeldedienst der Stadt hat Ihre Mailadresse nicht bestätigt; deshalb wissen wir nicht, wer Sie sind. Bitten Sie Ihre IT-Abteilung darum, oder melden Sie sich mit Ihrem Passwort an.
sign-on-no-account = Sie haben noch kein Konto in dieser Bibliothek. Bitten Sie jemanden, der hier die Personen verwaltet, um eine Einladung und melden Sie sich dann genauso an.
