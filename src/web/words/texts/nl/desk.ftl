# What surrounds the pages of the staff.

desk-title = Werkplek van { $name }
desk-nav = Werkplek
desk-nav-start = Overzicht
desk-nav-entries = Items
desk-nav-comments = Reacties
desk-nav-notices = Meldingen
desk-nav-network = Netwerk
desk-library = Naar de openbare bibliotheek
desk-account = Uw account
desk-sign-out = Uitloggen
desk-nav-settings = Instellingen
desk-tabs = Onderdelen van deze pagina
desk-pages = Pagina’s van deze lijst
desk-page-before = Vorige pagina
desk-page-after = Volgende pagina
desk-refused = Dit kan niet
desk-refused-kept = Er is niets gewijzigd.
desk-refused-back = Naar de lijst met items

# A form that came when the session had ended.
kept-title = Wat u hebt ingevuld is er nog
kept-what = U was uitgelogd voordat dit formulier aankwam; er is dus niets gebeurd. Kijk het na en verstuur het nog eens als u dat wilt. Het blijft een uur bewaard.
kept-files = Bestanden worden niet bewaard. Kies ze opnieuw op de pagina van het formulier.
kept-page = Naar de pagina van het formulier
kept-send = Nu versturen
kept-discard = Weggooien
kept-words = In uw woorden
