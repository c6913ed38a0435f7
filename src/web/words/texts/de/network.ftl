# The network: servers, followers, notices.

notices-title = Hinweise
notices-nav = Hinweise ({ $count })
notices-new = { $count ->
    [one] { $count } neuer
   *[other] { $count } neue
}
notices-new-mark = Neu
notices-mark-read = Alle als gelesen markieren
notices-none = Es ist noch nichts geschehen. Antworten, neue Follower, Favoriten und Störungen bei anderen Servern werden hier 90 Tage lang vermerkt.
notices-reply = { $name } hat geantwortet auf
notices-reply-held = { $name } hat geantwortet, und die Antwort wartet auf Sie, auf
notices-follower = { $who } folgt { $followed }
notices-accepted = { $name } hat angenommen, dass Sie folgen. Die Einträge werden geholt.
notices-rejected = { $name } lässt nicht zu, dass Sie folgen.
notices-report = { $name } meldet etwas
notices-likes = { $count ->
    [one] { $count }-mal favorisiert an diesem Tag:
   *[other] { $count }-mal favorisiert an diesem Tag:
}
notices-shares = { $count ->
    [one] { $count }-mal geteilt an diesem Tag:
   *[other] { $count }-mal geteilt an diesem Tag:
}
notices-failing = { $name } ist seit mehr als einem Tag nicht erreichbar
notices-moved = { $from }, dem Sie folgen, ist zu { $to } umgezogen. Sie folgen nun dort.
notices-to-comment = Zum Kommentar
notices-to-entry = Zum Eintrag
notices-to-reports = Zu den Meldungen
notices-to-network = Zum Netzwerk
network-title = Netzwerk
network-tab-follows = Wir folgen
network-tab-followers = Follower
network-tab-servers = Server
network-tab-blocks = Sperren
network-tab-modes = Betriebsarten
network-change-mode = Ändern
network-follows = Wem diese Stadt folgt
network-follows-none = Diese Stadt folgt noch niemandem. Geben Sie die Adresse einer anderen Stadt ein, um zu sehen, was sie hat.
network-col-city = Stadt
network-col-state = Zustand
network-col-since = Seit
network-col-entries = Einträge
network-col-heard = Zuletzt gehört
network-col-act = Was Sie tun können
network-never = nie
followed-accepted = Gefolgt
followed-rejected = Abgelehnt
followed-asked = Angefragt, noch keine Antwort
followed-looked-up = Wird nachgeschlagen
followers-title = Follower
followers-total = { $count ->
    [one] { $count } Follower der Stadt und ihrer Gruppen
   *[other] { $count } Follower der Stadt und ihrer Gruppen
}
followers-by-server = Nach Server
followers-newest = Neueste zuerst
followers-col-who = Wer
followers-col-follows = Folgt
servers-title = Server
servers-lede = Jeder Server wird als Ganzes versucht. Einer, bei dem es nicht gelingt, ruht, jedes Mal länger, und seine Zustellungen warten mit ihm. Nach acht Tagen werden sie aufgegeben.
servers-none = Es wurde noch nichts an einen Server gesendet.
servers-col-server = Server
servers-col-health = Zustand
servers-col-waiting = Wartend
servers-col-dead = Aufgegeben
servers-col-last = Letzter Erfolg
servers-col-next = Nächster Versuch
server-well = In Ordnung
server-failing = Gestört
server-refuses = Teils abgelehnt
server-untried = Noch nicht versucht
server-since = seit dem { $name }
server-error = Was geschehen ist
server-attempts = Fehlschläge in Folge
server-delivered = Bisher zugestellt
server-check = Diesen Server prüfen
server-check-what = Die Prüfung geht durch neun Schritte, bis zur Übergabe einer Testaktivität ohne Wirkung. Sie kann eine Minute dauern.
server-now = Jetzt versuchen
server-revive = Aufgegebenes noch einmal senden
server-drop = Aufgegebenes verwerfen
server-drop-what = Was verworfen wird, erreicht diesen Server nie: Er behält ältere Texte von Einträgen oder hat keine. Aufgegebenes verschwindet nach 30 Tagen von selbst.
server-done-now = Es wird gerade versucht. Laden Sie diese Seite gleich noch einmal.
server-done-revive = Es ist wieder unterwegs.
server-done-drop = Verworfen.
server-steps = Was die Prüfung ergab
check-ok = Geht
check-warning = Geht, aber
check-failed = Geht nicht
check-not-checked = Nicht geprüft
check-address = Name und Adresse
check-connection = Verbindung
check-clock = Uhr
check-software = Was dort läuft
check-names = Namen (WebFinger)
check-actor = Das Konto
check-key = Der Schlüssel
check-inbox = Der Posteingang
check-delivery = Zustellung
check-advice-address = Prüfen Sie die Schreibweise des Namens. Stimmt sie, ist der Name des Servers nicht zu finden oder führt zu keinem öffentlichen Server.
check-advice-connection = Öffnen Sie den Server in einem Browser. Geht es dort, steht zwischen dieser Maschine und ihm etwas im Weg; fragen Sie, wer diese Maschine betreibt.
check-advice-clock = Eine der beiden Uhren geht falsch. Lassen Sie die Uhr dieser Maschine über das Netz stellen.
check-advice-theirs = Das ist Sache derer, die den Server betreiben: Zeigen Sie ihnen die Einzelheiten unten.
check-details = Einzelheiten (auf Englisch)
trouble-certificate-expired = Das Zertifikat des Servers ist abgelaufen.
trouble-certificate-other = Das Zertifikat des Servers gilt für einen anderen Namen.
trouble-certificate-untrusted = Dem Zertifikat des Servers wird nicht vertraut.
trouble-no-name = Es gibt keinen Server mit diesem Namen.
trouble-refused = Dort hört nichts: Der Server ist vielleicht abgeschaltet.
trouble-silent = Innerhalb von 10 Sekunden kam keine Antwort.
trouble-broken-off = Die Verbindung brach ab.
trouble-key = Er antwortete, dass er unseren Schlüssel nicht kennt (401).
trouble-forbidden = Er lehnt ab, was wir senden (403). Vielleicht hat er diese Stadt blockiert.
trouble-not-there = Die Adresse gibt es dort nicht mehr (404).
trouble-gone = Die Adresse gibt es endgültig nicht mehr (410).
trouble-too-much = Er bittet uns zu warten.
trouble-ill = Der Server ist gestört ({ $name }).
trouble-elsewhere = Er verweist uns an eine andere Adresse; beim Zustellen wird dem nicht gefolgt.
trouble-not-public = Sein Name führt zu einer Adresse, die nicht öffentlich ist. Es wurde nichts dorthin gesendet.
trouble-blocked-here = Diese Stadt hat ihn blockiert. Es wurde nichts gesendet.
trouble-paused-here = Das Netzwerk ist hier angehalten. Es wurde nichts gesendet.
trouble-not-allowed-here = Die Betriebsart dieses Knotens lässt es nicht zu. Es wurde nichts gesendet.
trouble-other = Etwas Unerwartetes ist geschehen.
mode-open = Offen
mode-coalition = Koalition
mode-allowlist = Zulassungsliste
mode-paused = Angehalten
mode-open-what = Dieser Knoten spricht mit jedem Server, der nicht blockiert ist.
mode-coalition-what = Dieser Knoten spricht nur mit den Servern der Städte, denen er folgt, und mit denen auf der Zulassungsliste. Wer ein Konto auf einem anderen Server hat, kann lesen, aber nicht antworten oder folgen.
mode-allowlist-what = Dieser Knoten spricht nur mit Servern auf der Zulassungsliste. Auch Städte, denen Sie folgen, müssen darauf stehen.
mode-paused-what = Es wird nichts gesendet oder angenommen. Was andere zustellen wollen, wird mit 503 beantwortet und kommt wieder; etwa eine Woche lang geht nichts verloren.
follow-title = Einer Stadt folgen
follow-label = Adresse einer Stadt
follow-find = Nachschlagen
follow-done = Angefragt. Sobald die Stadt antwortet, steht sie hier als „Gefolgt“; ihre Einträge kommen dann von selbst.
follow-no-address = Das ist keine Adresse. Schreiben Sie sie wie @delft@library.delft.example, oder geben Sie den Namen des Servers oder die Adresse der Seite der Stadt ein.
follow-own = Das ist diese Stadt selbst. Geben Sie die Adresse einer anderen ein.
follow-paused = Das Netzwerk ist hier angehalten, daher kann niemand nachgeschlagen oder gefolgt werden. Beenden Sie zuerst die Pause unter „Betriebsarten“.
follow-blocked = { $name } ist hier blockiert. Heben Sie zuerst die Sperre unter „Sperren“ auf.
follow-not-allowed = Die Betriebsart dieses Knotens lässt nicht zu, dass er mit { $name } spricht. Setzen Sie den Server zuerst unter „Sperren“ auf die Zulassungsliste oder ändern Sie die Betriebsart.
follow-unseen = In der Betriebsart „Koalition“ wird niemand gefragt, bevor man folgt; { $name } kann deshalb nicht vorab gezeigt werden. Wenn Sie folgen, gehört der Server zu denen, mit denen dieser Knoten spricht.
follow-nobody = Unter { $name } ist dort niemand bekannt. Prüfen Sie die Schreibweise; manche Server antworten nicht auf ihren bloßen Namen, schreiben Sie dann die ganze Adresse.
follow-no-actor = Dem, was unter { $name } steht, kann nicht gefolgt werden.
follow-no-answer = { $server } kann nicht gefragt werden. { $why }
follow-entries = Angebotene Einträge
follow-kind = Was es ist
follow-library = Eine Stadt mit einer Bibliothek wie dieser
follow-no-library = Etwas anderes. Nur was als Artikel veröffentlicht wird, kommt in die Bibliothek.
follow-unknown = Nicht angegeben
follow-known = Diese Stadt folgt dort schon. Noch einmal zu folgen holt, was vielleicht fehlt.
follow-known-asked = Diese Stadt hat angefragt und wartet auf eine Antwort.
follow-known-rejected = Eine Anfrage dieser Stadt wurde dort schon einmal abgelehnt.
follow-will = Was geschehen wird
follow-will-fetch = { $count ->
    [one] Der öffentliche Eintrag ({ $count }) wird geholt und hier gespeichert.
   *[other] Alle öffentlichen Einträge ({ $count }) werden geholt und hier gespeichert.
}
follow-will-fetch-unknown = Alle öffentlichen Einträge werden geholt und hier gespeichert.
follow-will-come = Was dort von nun an veröffentlicht, geändert oder zurückgezogen wird, kommt von selbst.
follow-will-see = { $name } sieht, dass diese Stadt folgt; ebenso alle, die dort die Seite dieser Stadt ansehen.
follow-will-end = Sie können jederzeit aufhören. Was bis dahin gekommen ist, bleibt.
follow-do = { $name } folgen
follow-consultations = Nur den Konsultationen folgen
unfollow = Entfolgen
unfollow-of = { $name } entfolgen
unfollow-title = { $name } nicht mehr folgen?
unfollow-stays = { $count ->
    [one] { $count } Eintrag bleibt in der Bibliothek, wie er jetzt ist.
   *[other] { $count } Einträge bleiben in der Bibliothek, wie sie jetzt sind.
}
unfollow-goes = Neue Einträge und Änderungen kommen nicht mehr.
unfollow-told = Die Stadt wird benachrichtigt. Sie können ihr jederzeit wieder folgen.
unfollow-do = { $name } entfolgen
unfollow-back = Weiter folgen
unfollow-done = Diese Stadt folgt dort nicht mehr.
blocks-title = Sperren
blocks-kinds = Listen
blocks-blocked = Blockiert
blocks-allowed = Zulassungsliste
blocks-allow-what = Die Zulassungsliste gilt in den Betriebsarten „Koalition“ und „Zulassungsliste“. Eine Sperre geht ihr vor.
blocks-target = Domain oder die Kennung eines einzelnen Kontos
blocks-reason = Grund, für alle, die nach Ihnen kommen
blocks-reason-optional = Grund, wenn Sie möchten
blocks-until = Letzter Tag, wenn es von selbst enden soll
blocks-preview = Zeigen, was es bewirkt
blocks-leave = Nicht tun
blocks-none = Auf dieser Liste steht nichts.
blocks-col-whom = Wen
blocks-col-by = Von
blocks-col-until = Bis
blocks-by = { $by }, { $when }
blocks-forever = zur Aufhebung
blocks-over = geendet am { $name }
blocks-lift = Aufheben
blocks-lift-of = Aufheben für { $name }
blocks-lift-what = Wird eine Sperre aufgehoben, ist wieder zu sehen, was sie verborgen hat. Follower, die durch sie wegfielen, müssen wieder neu folgen.
blocks-done-add = Entschieden. Es gilt ab jetzt.
blocks-done-lift = Aufgehoben.
blocks-export = Als CSV exportieren
blocks-import = Eine Liste importieren
blocks-import-paste = Die Liste, als CSV
blocks-import-what = Mit einer ersten Zeile, die die Spalten nennt: target,reason,until, wie diese Seite sie exportiert, oder die Liste blockierter Domains, die Mastodon exportiert. Ein Probelauf ändert nichts.
blocks-import-try = Probelauf
blocks-import-do = Diese Sperren übernehmen
blocks-import-unreadable = Die Liste kann nicht gelesen werden: { $name }.
blocks-import-would = Es wären: { $new } neu, { $changed } geändert, { $same } unverändert, { $refused } nicht übernommen.
blocks-import-did = Übernommen: { $new } neu, { $changed } geändert, { $same } unverändert, { $refused } nicht übernommen.
blocks-import-refused = Zeile { $row }: { $problem }
block-ahead = { $name } blockieren?
block-do = { $name } blockieren
block-will-followers = { $count ->
    [one] { $count } Follower dieser Stadt fällt weg.
   *[other] { $count } Follower dieser Stadt fallen weg.
}
block-will-comments = { $count ->
    [one] { $count } veröffentlichter Kommentar wird ausgeblendet.
   *[other] { $count } veröffentlichte Kommentare werden ausgeblendet.
}
block-will-entries = { $count ->
    [one] { $count } Eintrag verschwindet aus der Bibliothek, solange die Sperre gilt.
   *[other] { $count } Einträge verschwinden aus der Bibliothek, solange die Sperre gilt.
}
block-will-unfollow = Diese Stadt folgt { $name } nicht mehr.
block-will-refuse = Es wird nichts dorthin gesendet und nichts von dort angenommen. Was noch zu senden war, wird verworfen.
block-will-until = Die Sperre endet von selbst am { $name }; dann ist wieder zu sehen, was sie verborgen hat.
block-will-forever = Die Sperre gilt, bis jemand sie aufhebt.
allow-ahead = { $name } zulassen?
allow-do = { $name } zulassen
allow-will = In den Betriebsarten „Koalition“ und „Zulassungsliste“ spricht dieser Knoten von nun an mit diesem Server. Sonst ändert sich nichts.
modes-title = Betriebsarten
modes-done = Geändert. Es gilt ab jetzt, ohne Neustart.
modes-whom = Mit wem dieser Knoten spricht
modes-change-what = Es wirkt sofort. Was für Server wartet, die eine Betriebsart ausschließt, wird aufgegeben, sobald es an der Reihe ist; während einer Pause wartet es weiter.
modes-configured-mode = Konfiguriert ist: { $name } (federation.mode in manyhalls.toml). Was hier gewählt ist, geht vor.
modes-configured-comments = Konfiguriert ist: { $name } (comments in manyhalls.toml). Was hier gewählt ist, geht vor.
modes-decided = Gewählt von { $by }, { $when }.
modes-set = Betriebsart ändern
modes-back-mode = Zurück zur konfigurierten Betriebsart
modes-comments = Was mit neuen Kommentaren geschieht
modes-set-comments = Ändern, was mit Kommentaren geschieht
modes-back-comments = Zurück zu dem, was für Kommentare konfiguriert ist
hold-comments = Die Moderation sieht sie zuerst an
hold-comments-what = Neue Kommentare und veröffentlichte, die nachträglich geändert werden, warten unter „Kommentare“.
publish-comments = Sofort angezeigt
publish-comments-what = Neue Kommentare werden sofort angezeigt. Was jetzt wartet, wartet weiter.
