# The network: servers, followers, notices.

notices-title = Meldingen
notices-nav = Meldingen ({ $count })
notices-new = { $count ->
    [one] { $count } nieuwe
   *[other] { $count } nieuwe
}
notices-new-mark = Nieuw
notices-mark-read = Alles als gelezen markeren
notices-none = Er is nog niets gebeurd. Reacties, volgers, favorieten en problemen met andere servers worden hier 90 dagen bewaard.
notices-reply = { $name } reageerde op
notices-reply-held = { $name } reageerde, en dat wacht op uw beoordeling, op
notices-follower = { $who } volgt { $followed }
notices-accepted = { $name } heeft uw volgverzoek geaccepteerd. De items worden opgehaald.
notices-rejected = { $name } staat niet toe dat u volgt.
notices-report = { $name } rapporteert iets
notices-likes = { $count ->
    [one] { $count } keer als favoriet gemarkeerd die dag:
   *[other] { $count } keer als favoriet gemarkeerd die dag:
}
notices-shares = { $count ->
    [one] { $count } boost die dag:
   *[other] { $count } boosts die dag:
}
notices-failing = { $name } is al meer dan een dag onbereikbaar
notices-moved = { $from }, dat u volgt, is verhuisd naar { $to }. U volgt het nu daar.
notices-to-comment = Reactie bekijken
notices-to-entry = Item bekijken
notices-to-reports = Rapportages bekijken
notices-to-network = Netwerk bekijken
network-title = Netwerk
network-tab-follows = Wij volgen
network-tab-followers = Volgers
network-tab-servers = Servers
network-tab-blocks = Blokkades
network-tab-modes = Modi
network-change-mode = Wijzigen
network-follows = Wie deze stad volgt
network-follows-none = Deze stad volgt nog niemand. Typ het adres van een andere stad om te zien wat die heeft.
network-col-city = Stad
network-col-state = Toestand
network-col-since = Sinds
network-col-entries = Items
network-col-heard = Laatst gehoord
network-col-act = Wat u kunt doen
network-never = nooit
followed-accepted = Gevolgd
followed-rejected = Geweigerd
followed-asked = Gevraagd, nog geen antwoord
followed-looked-up = Wordt opgezocht
followers-title = Volgers
followers-total = { $count ->
    [one] { $count } volger van de stad en haar groepen
   *[other] { $count } volgers van de stad en haar groepen
}
followers-by-server = Per server
followers-newest = Nieuwste eerst
followers-col-who = Wie
followers-col-follows = Volgt
servers-title = Servers
servers-lede = Elke server wordt als geheel benaderd. Een server waarbij het misgaat, krijgt rust, telkens langer, en de bezorging wacht mee. Na acht dagen wordt die opgegeven.
servers-none = Er is nog niets naar een server verzonden.
servers-col-server = Server
servers-col-health = Toestand
servers-col-waiting = Wachtend
servers-col-dead = Opgegeven
servers-col-last = Laatst gelukt
servers-col-next = Volgende poging
server-well = In orde
server-failing = Faalt
server-refuses = Weigerde deels
server-untried = Nog niet geprobeerd
server-since = sinds { $name }
server-error = Wat er gebeurd is
server-attempts = Mislukt op rij
server-delivered = Tot nu toe bezorgd
server-check = Deze server controleren
server-check-what = De controle gaat door negen stappen, tot en met het bezorgen van een testactiviteit zonder gevolgen. Dit kan een minuut duren.
server-now = Nu proberen
server-revive = Opgegeven berichten opnieuw verzenden
server-drop = Opgegeven berichten weggooien
server-drop-what = Wat wordt weggegooid, bereikt die server nooit: die houdt oudere teksten van items, of geen. Wat is opgegeven, verdwijnt na 30 dagen vanzelf.
server-done-now = Het wordt nu geprobeerd. Laad deze pagina zo dadelijk opnieuw.
server-done-revive = Het is weer onderweg.
server-done-drop = Weggegooid.
server-steps = Wat de controle vond
check-ok = Werkt
check-warning = Werkt, maar
check-failed = Mislukt
check-not-checked = Niet gecontroleerd
check-address = Naam en adres
check-connection = Verbinding
check-clock = Klok
check-software = Wat er draait
check-names = Namen (WebFinger)
check-actor = Het account
check-key = De sleutel
check-inbox = Het postvak IN
check-delivery = Bezorging
check-advice-address = Controleer hoe de naam geschreven is. Klopt die, dan is de naam van die server niet te vinden of leidt hij niet naar een openbare server.
check-advice-connection = Open die server in een browser. Werkt het daar, dan zit er iets tussen deze machine en die server; vraag wie deze machine beheert.
check-advice-clock = Een van beide klokken loopt verkeerd. Laat de klok van deze machine via het netwerk gelijkzetten.
check-advice-theirs = Dit is voor de beheerders van die server: laat hun de details hieronder zien.
check-details = Details (in het Engels)
trouble-certificate-expired = Het certificaat van de server is verlopen.
trouble-certificate-other = Het certificaat van de server staat op een andere naam.
trouble-certificate-untrusted = Het certificaat van de server wordt niet vertrouwd.
trouble-no-name = Er is geen server met die naam.
trouble-refused = Er luistert daar niets: misschien is de server uitgeschakeld.
trouble-silent = Er kwam binnen 10 seconden geen antwoord.
trouble-broken-off = De verbinding is afgebroken.
trouble-key = De server antwoordde dat hij onze sleutel niet kent (401).
trouble-forbidden = De server weigert wat we sturen (403). Misschien heeft hij deze stad geblokkeerd.
trouble-not-there = Het adres bestaat daar niet meer (404).
trouble-gone = Het adres is voorgoed verdwenen (410).
trouble-too-much = De server vraagt ons te wachten.
trouble-ill = De server heeft problemen ({ $name }).
trouble-elsewhere = De server stuurt ons naar een ander adres; zo’n verwijzing wordt bij het bezorgen niet gevolgd.
trouble-not-public = De naam leidt naar een adres dat niet openbaar is. Er is niets naartoe gestuurd.
trouble-blocked-here = Deze stad heeft de server geblokkeerd. Er is niets verzonden.
trouble-paused-here = Het netwerk is hier gepauzeerd. Er is niets verzonden.
trouble-not-allowed-here = De modus van dit knooppunt staat het niet toe. Er is niets verzonden.
trouble-other = Er gebeurde iets onverwachts.
mode-open = Open
mode-coalition = Coalitie
mode-allowlist = Toelatingslijst
mode-paused = Gepauzeerd
mode-open-what = Dit knooppunt communiceert met elke server die niet is geblokkeerd.
mode-coalition-what = Dit knooppunt communiceert alleen met de servers van steden die het volgt en met die op de toelatingslijst. Inwoners op andere servers kunnen lezen, maar niet reageren of volgen.
mode-allowlist-what = Dit knooppunt communiceert alleen met servers op de toelatingslijst. Ook steden die u volgt, moeten daarop staan.
mode-paused-what = Er wordt niets verzonden of aangenomen. Wat anderen sturen, krijgt het antwoord 503 en komt later opnieuw; ongeveer een week lang gaat niets verloren.
follow-title = Een stad volgen
follow-label = Adres van een stad
follow-find = Opzoeken
follow-done = Gevraagd. De stad staat hier als gevolgd zodra ze antwoordt; haar items komen daarna vanzelf.
follow-no-address = Dat is geen adres. Schrijf het als @delft@library.delft.example, of geef de naam van de server of het adres van de pagina van de stad.
follow-own = Dat is deze stad zelf. Typ het adres van een andere.
follow-paused = Het netwerk is hier gepauzeerd, dus er kan niemand worden opgezocht of gevolgd. Beëindig eerst de pauze onder ‘Modi’.
follow-blocked = { $name } is hier geblokkeerd. Hef eerst de blokkade op onder ‘Blokkades’.
follow-not-allowed = De modus van dit knooppunt staat geen communicatie toe met { $name }. Zet deze server eerst op de toelatingslijst onder ‘Blokkades’, of wijzig de modus.
follow-unseen = In de modus ‘Coalitie’ wordt niemand bevraagd voordat u volgt; { $name } kan daarom niet eerst worden getoond. Door te volgen hoort de server bij de servers waarmee dit knooppunt communiceert.
follow-nobody = Niemand is daar bekend als { $name }. Controleer de spelling; sommige servers antwoorden niet op hun naam alleen, schrijf dan het hele adres.
follow-no-actor = Wat er staat op { $name }, kan niet worden gevolgd.
follow-no-answer = { $server } kan niet worden bevraagd. { $why }
follow-entries = Aangeboden items
follow-kind = Wat het is
follow-library = Een stad met een bibliotheek zoals deze
follow-no-library = Iets anders. Alleen wat als artikel wordt gepubliceerd, komt in de bibliotheek.
follow-unknown = Niet vermeld
follow-known = Deze stad volgt dit al. Opnieuw volgen haalt op wat misschien is gemist.
follow-known-asked = Deze stad heeft gevraagd te mogen volgen en wacht op antwoord.
follow-known-rejected = Een volgverzoek van deze stad is eerder geweigerd.
follow-will = Wat er gaat gebeuren
follow-will-fetch = { $count ->
    [one] Het ene openbare item ({ $count }) wordt opgehaald en hier bewaard.
   *[other] Alle openbare items ({ $count }) worden opgehaald en hier bewaard.
}
follow-will-fetch-unknown = Alle openbare items worden opgehaald en hier bewaard.
follow-will-come = Wat daar vanaf nu wordt gepubliceerd, gewijzigd of ingetrokken, komt vanzelf binnen.
follow-will-see = { $name } ziet dat deze stad volgt, en iedereen die daar de pagina van deze stad bekijkt, ziet dat ook.
follow-will-end = U kunt op elk moment stoppen. Wat tot dan toe is binnengekomen, blijft.
follow-do = { $name } volgen
follow-consultations = Alleen de consultaties volgen
unfollow = Ontvolgen
unfollow-of = { $name } ontvolgen
unfollow-title = { $name } niet meer volgen?
unfollow-stays = { $count ->
    [one] Het ene item ({ $count }) blijft in de bibliotheek zoals het nu is.
   *[other] De { $count } items blijven in de bibliotheek zoals ze nu zijn.
}
unfollow-goes = Nieuwe items en wijzigingen komen niet meer binnen.
unfollow-told = De stad krijgt bericht. U kunt haar op elk moment weer volgen.
unfollow-do = { $name } ontvolgen
unfollow-back = Blijven volgen
unfollow-done = Deze stad volgt niet meer.
blocks-title = Blokkades
blocks-kinds = Lijsten
blocks-blocked = Geblokkeerd
blocks-allowed = Toelatingslijst
blocks-allow-what = De toelatingslijst telt in de modi ‘Coalitie’ en ‘Toelatingslijst’. Een blokkade gaat voor.
blocks-target = Domein, of de id van één account
blocks-reason = Reden, voor wie na u komt
blocks-reason-optional = Reden, als u wilt
blocks-until = Laatste dag, als het vanzelf moet eindigen
blocks-preview = Bekijken wat het doet
blocks-leave = Niet doen
blocks-none = Er staat niets op deze lijst.
blocks-col-whom = Wie
blocks-col-by = Door
blocks-col-until = Tot
blocks-by = { $by }, { $when }
blocks-forever = opheffing
blocks-over = geëindigd op { $name }
blocks-lift = Opheffen
blocks-lift-of = Opheffen voor { $name }
blocks-lift-what = Wordt een blokkade opgeheven, dan is weer te zien wat ze verborg. Volgers die ze beëindigde, moeten opnieuw volgen.
blocks-done-add = Besloten. Het geldt vanaf nu.
blocks-done-lift = Opgeheven.
blocks-export = Exporteren als CSV
blocks-import = Een lijst importeren
blocks-import-paste = De lijst, als CSV
blocks-import-what = Met een eerste rij die de kolommen benoemt: target,reason,until zoals deze pagina exporteert, of de lijst van geblokkeerde domeinen die Mastodon exporteert. Proberen verandert niets.
blocks-import-try = Proberen
blocks-import-do = Deze blokkades overnemen
blocks-import-unreadable = De lijst kan niet worden gelezen: { $name }.
blocks-import-would = Het zou worden: { $new } nieuw, { $changed } gewijzigd, { $same } ongewijzigd, { $refused } niet overgenomen.
blocks-import-did = Overgenomen: { $new } nieuw, { $changed } gewijzigd, { $same } ongewijzigd, { $refused } niet overgenomen.
blocks-import-refused = Rij { $row }: { $problem }
block-ahead = { $name } blokkeren?
block-do = { $name } blokkeren
block-will-followers = { $count ->
    [one] { $count } volger van deze stad vervalt.
   *[other] { $count } volgers van deze stad vervallen.
}
block-will-comments = { $count ->
    [one] { $count } gepubliceerde reactie wordt verborgen.
   *[other] { $count } gepubliceerde reacties worden verborgen.
}
block-will-entries = { $count ->
    [one] { $count } item verdwijnt uit de bibliotheek zolang de blokkade geldt.
   *[other] { $count } items verdwijnen uit de bibliotheek zolang de blokkade geldt.
}
block-will-unfollow = Deze stad volgt { $name } niet meer.
block-will-refuse = Er wordt niets naartoe gestuurd en niets van daar aangenomen. Wat nog verzonden moest worden, wordt weggegooid.
block-will-until = De blokkade eindigt vanzelf op { $name }; dan is weer te zien wat ze verborg.
block-will-forever = De blokkade geldt totdat iemand haar opheft.
allow-ahead = { $name } toelaten?
allow-do = { $name } toelaten
allow-will = In de modi ‘Coalitie’ en ‘Toelatingslijst’ communiceert dit knooppunt er vanaf nu mee. Verder verandert er niets.
modes-title = Modi
modes-done = Gewijzigd. Het geldt vanaf nu, zonder herstart.
modes-whom = Met wie dit knooppunt communiceert
modes-change-what = Het werkt meteen. Wat wacht op servers die een modus uitsluit, wordt opgegeven als het aan de beurt is; tijdens een pauze blijft het wachten.
modes-configured-mode = Geconfigureerd is: { $name } (federation.mode in manyhalls.toml). Wat hier is gekozen, gaat voor.
modes-configured-comments = Geconfigureerd is: { $name } (comments in manyhalls.toml). Wat hier is gekozen, gaat voor.
modes-decided = Gekozen door { $by }, { $when }.
modes-set = Modus wijzigen
modes-back-mode = Terug naar de geconfigureerde modus
modes-comments = Wat er met nieuwe reacties gebeurt
modes-set-comments = Wijzigen wat er met reacties gebeurt
modes-back-comments = Terug naar wat voor reacties is geconfigureerd
hold-comments = Een moderator kijkt eerst
hold-comments-what = Nieuwe reacties, en gepubliceerde die hun auteur wijzigt, wachten onder ‘Reacties’.
publish-comments = Meteen getoond
publish-comments-what = Nieuwe reacties worden meteen getoond. Wat nu wacht, blijft wachten.
