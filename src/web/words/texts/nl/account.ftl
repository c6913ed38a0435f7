# Signing in, and the account.

account-sign-in = Inloggen
account-sign-in-for = Voor medewerkers van { $name }. Lezers hebben geen account nodig.
account-email = E-mailadres
account-password = Wachtwoord
account-sign-in-button = Inloggen
account-forgotten = Wachtwoord vergeten? Iemand die hier de medewerkers beheert, kan u een nieuwe link geven.
account-sign-in-wrong = Adres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.
account-wait = { $count ->
    [one] Dat waren veel pogingen. Wacht { $count } minuut en probeer het opnieuw. Iemand die hier de medewerkers beheert, kan u een nieuwe link geven.
   *[other] Dat waren veel pogingen. Wacht { $count } minuten en probeer het opnieuw. Iemand die hier de medewerkers beheert, kan u een nieuwe link geven.
}
account-unreadable = Het formulier kon niet worden gelezen. Er is niets gewijzigd. Vul het opnieuw in.
account-elsewhere-title = Dit formulier kwam van een andere pagina
account-elsewhere-happened = Het formulier is niet verzonden vanaf een pagina van deze bibliotheek, of uw browser heeft niet aangegeven waar het vandaan komt. Daarom is er niets gedaan: een andere site had het namens u kunnen verzenden.
account-elsewhere-advice = Open de pagina hier en verzend het formulier vanaf die pagina. Gebeurt dit op onze eigen pagina’s, sta uw browser dan toe de header ‘Origin’ mee te sturen of gebruik een andere browser.
account-elsewhere-typed = Wat u hebt ingevuld, zodat u het kunt kopiëren:
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
account-name = Uw naam
account-language = Taal van deze pagina’s
account-password-hint = Minstens 12 tekens. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden.
account-password-again = Het wachtwoord nog eens
account-passwords-differ = De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.
account-password-short = Het wachtwoord is te kort. Gebruik minstens 12 tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.
account-password-long = Het wachtwoord is te lang. Gebruik hoogstens 200 tekens.
account-password-easy = Programma’s raden dit wachtwoord snel: het komt veel voor, of bestaat uit woorden en namen die van u of uw stad bekend zijn. Neem woorden die niets met elkaar te maken hebben.
account-no-address = Dit is geen e-mailadres. Schrijf het als ana@city.example.
account-invitation = Welkom
account-invitation-for = Kies een wachtwoord voor { $name }; daarna bent u ingelogd.
account-invitation-button = Opslaan en inloggen
account-over = Deze link is verlopen
account-invitation-over = De link is gebruikt, vervangen door een nieuwere of te oud. Hebt u er een wachtwoord mee gekozen, log dan in. Vraag anders een nieuwe link aan iemand die hier de medewerkers beheert.
account-title = Uw account
account-you = U
account-save = Opslaan
account-password-none = U meldt zich hier zonder wachtwoord aan. Wilt u er een, vraag een beheerder dan om een link om het te kiezen.
account-password-old = Uw huidige wachtwoord
account-password-new = Nieuw wachtwoord
account-password-change = Wachtwoord wijzigen
account-password-ends = U wordt dan overal elders uitgelogd.
account-password-changed = Het wachtwoord is gewijzigd. Uw andere sessies zijn beëindigd.
account-password-old-wrong = Dit is niet uw huidige wachtwoord. Er is niets gewijzigd.
account-sessions = Waar u bent ingelogd
account-session-this = deze browser
account-session-since = sinds { $name }
account-session-seen = laatst gezien op { $name }
account-session-end = Daar uitloggen
account-session-end-of = Uitloggen: { $name }
account-session-end-others = Overal elders uitloggen
account-device = Een browser
account-codes = Ook met een code inloggen
account-codes-off = Een code uit een app op uw telefoon, naast het wachtwoord. Wie uw wachtwoord te weten komt, kan dan nog steeds niet inloggen.
account-codes-on = Ingeschakeld sinds { $name }.
account-codes-begin = Instellen
account-codes-remove = Uitschakelen
account-codes-app = Open op uw telefoon een app voor eenmalige codes, bijvoorbeeld Aegis, FreeOTP of uw wachtwoordbeheerder.
account-codes-scan = Scan er deze afbeelding mee of typ het geheim hieronder.
account-codes-type = Typ de code die de app toont.
account-codes-picture = Het geheim als afbeelding voor de camera van uw telefoon
account-codes-secret = Het geheim
account-codes-confirm = Inschakelen
account-code = Code
account-code-title = Uw code
account-code-hint = De code die uw app nu toont, of een van uw herstelcodes. Elke code werkt één keer.
account-code-wrong = Deze code klopt niet of is al gebruikt. Wacht op de volgende en controleer de klok van uw telefoon.
account-recovery = Uw herstelcodes
account-recovery-lede = Raakt u uw telefoon kwijt, dan kunt u met elk van deze codes één keer inloggen. Ze worden alleen nu getoond: druk ze af of bewaar ze waar u wachtwoorden bewaart.
account-recovery-kept = Ik heb ze bewaard
account-recovery-left = { $count ->
    [one] Er is nog { $count } herstelcode over.
   *[other] Er zijn nog { $count } herstelcodes over.
}
