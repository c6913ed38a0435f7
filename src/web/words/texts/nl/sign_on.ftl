# Eenmalige aanmelding.

sign-on-button = Inloggen met uw gemeenteaccount
sign-on-down = De inlogdienst van de gemeente antwoordt niet. Uw wachtwoord en uw toegangssleutels werken hier nog; of probeer het over enkele minuten opnieuw.
sign-on-untrusted = De inlogdienst van de gemeente gaf een antwoord dat niet te vertrouwen is; er is dus niemand ingelogd. Meld het aan uw IT-afdeling en log intussen in met uw wachtwoord.
sign-on-cancelled = De inlogdienst van de gemeente heeft u niet toegelaten. Probeer het opnieuw of log in met uw wachtwoord.
sign-on-late = Deze weg naar binnen is niet in deze browser begonnen, is al gebruikt of duurde te lang. Begin opnieuw.
sign-on-not-verified = De inlogdienst van de gemeente heeft uw mailadres niet gecontroleerd; wij kunnen dus niet weten wie u bent. Vraag uw IT-afdeling het te controleren of log in met uw wachtwoord.
sign-on-no-account = U hebt nog geen account in deze bibliotheek. Vraag iemand die hier mensen beheert om een uitnodiging en log daarna op dezelfde manier in.
