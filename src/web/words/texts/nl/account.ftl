# Signing in, and the account.

account-sign-in = Inloggen
account-sign-in-for = Voor medewerkers van { $name }. Lezers hebben geen account nodig.
account-email = E-mailadres
account-password = Wachtwoord
account-sign-in-button = Inloggen
account-forgotten = Wachtwoord vergeten? Iemand die hier de medewerkers beheert, kan u een nieuwe link geven.
account-sign-in-wrong = Adres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.
account-unreadable = Het formulier kon niet worden gelezen. Er is niets gewijzigd. Vul het opnieuw in.
account-elsewhere-title = Dit formulier kwam van een andere pagina
account-elsewhere-happened = Het formulier is niet verzonden vanaf een pagina van deze bibliotheek, of uw browser heeft niet aangegeven waar het vandaan komt. Daarom is er niets gedaan: een andere site had het namens u kunnen verzenden.
account-elsewhere-advice = Open de pagina hier en verzend het formulier vanaf die pagina. Gebeurt dit op onze eigen pagina’s, sta uw browser dan toe de header ‘Origin’ mee te sturen of gebruik een andere browser.
account-elsewhere-home = Naar de startpagina
desk-start-title = Overzicht
desk-start-waiting = Wacht op u
desk-start-nothing = Er wacht niets op u.
desk-start-held = { $count ->
    [one] reactie wacht op beoordeling
   *[other] reacties wachten op beoordeling
}
desk-start-reports = { $count ->
    [one] rapportage staat open
   *[other] rapportages staan open
}
desk-start-drafts = { $count ->
    [one] concept is nog niet gepubliceerd
   *[other] concepten zijn nog niet gepubliceerd
}
