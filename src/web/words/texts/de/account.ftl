# Signing in, and the account.

account-sign-in = Anmelden
account-sign-in-for = Für Mitarbeitende von { $name }. Zum Lesen ist kein Konto nötig.
account-email = E-Mail-Adresse
account-password = Passwort
account-sign-in-button = Anmelden
account-forgotten = Passwort vergessen? Wer hier die Konten verwaltet, kann Ihnen einen neuen Link geben.
account-sign-in-wrong = Adresse und Passwort gehören nicht zusammen. Prüfen Sie beide und versuchen Sie es noch einmal.
account-wait = { $count ->
    [one] Das waren viele Versuche. Warten Sie { $count } Minute und versuchen Sie es noch einmal. Wer hier die Konten verwaltet, kann Ihnen einen neuen Link geben.
   *[other] Das waren viele Versuche. Warten Sie { $count } Minuten und versuchen Sie es noch einmal. Wer hier die Konten verwaltet, kann Ihnen einen neuen Link geben.
}
account-unreadable = Das Formular konnte nicht gelesen werden. Es wurde nichts geändert. Bitte füllen Sie es noch einmal aus.
account-elsewhere-title = Dieses Formular kam von einer anderen Seite
account-elsewhere-happened = Das Formular wurde nicht von einer Seite dieser Bibliothek gesendet, oder Ihr Browser hat nicht angegeben, woher es kommt. Deshalb wurde nichts getan: Eine andere Website hätte es in Ihrem Namen senden können.
account-elsewhere-advice = Öffnen Sie die Seite hier und senden Sie das Formular von dort. Wenn das auf unseren eigenen Seiten geschieht, erlauben Sie Ihrem Browser, den Header „Origin“ zu senden, oder verwenden Sie einen anderen Browser.
account-elsewhere-typed = Ihre Eingaben, damit Sie sie kopieren können:
account-elsewhere-home = Zur Startseite
desk-start-title = Übersicht
desk-start-waiting = Wartet auf Sie
desk-start-nothing = Nichts wartet auf Sie.
desk-start-held = { $count ->
    [one] Kommentar ist zu lesen
   *[other] Kommentare sind zu lesen
}
desk-start-reports = { $count ->
    [one] Meldung ist offen
   *[other] Meldungen sind offen
}
desk-start-drafts = { $count ->
    [one] Entwurf ist noch nicht veröffentlicht
   *[other] Entwürfe sind noch nicht veröffentlicht
}
account-name = Ihr Name
account-language = Sprache dieser Seiten
account-password-hint = Mindestens 12 Zeichen. Ein paar Wörter, die nichts miteinander zu tun haben, sind leicht zu merken.
account-password-again = Das Passwort noch einmal
account-passwords-differ = Die beiden Passwörter stimmen nicht überein. Geben Sie sie noch einmal ein.
account-password-short = Das Passwort ist zu kurz. Verwenden Sie mindestens 12 Zeichen, zum Beispiel vier Wörter, die nichts miteinander zu tun haben.
account-password-long = Das Passwort ist zu lang. Verwenden Sie höchstens 200 Zeichen.
account-password-easy = Programme erraten dieses Passwort schnell: Es ist häufig oder besteht aus Wörtern und Namen, die man mit Ihnen oder Ihrer Stadt verbindet. Nehmen Sie Wörter, die nichts miteinander zu tun haben.
account-no-address = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie ana@city.example.
account-invitation = Willkommen
account-invitation-for = Wählen Sie ein Passwort für { $name }; danach sind Sie angemeldet.
account-invitation-button = Speichern und anmelden
account-over = Dieser Link gilt nicht mehr
account-invitation-over = Er wurde verwendet, durch einen neueren ersetzt oder ist zu alt. Wenn Sie mit ihm ein Passwort gewählt haben, melden Sie sich an. Sonst bitten Sie jemanden, der hier die Konten verwaltet, um einen neuen Link.
account-title = Ihr Konto
account-you = Sie
account-save = Speichern
account-password-none = Sie melden sich hier ohne Passwort an. Wenn Sie eines möchten, bitten Sie die Administration um einen Link, mit dem Sie es wählen.
account-password-old = Ihr jetziges Passwort
account-password-new = Neues Passwort
account-password-change = Passwort ändern
account-password-ends = Sie werden dann überall sonst abgemeldet.
account-password-changed = Das Passwort ist geändert. Ihre anderen Sitzungen sind beendet.
account-password-old-wrong = Das ist nicht Ihr jetziges Passwort. Es wurde nichts geändert.
account-sessions = Wo Sie angemeldet sind
account-session-this = dieser Browser
account-session-since = seit dem { $name }
account-session-seen = zuletzt gesehen am { $name }
account-session-end = Dort abmelden
account-session-end-of = Abmelden: { $name }
account-session-end-others = Überall sonst abmelden
account-device = Ein Browser
account-codes = Zusätzlich mit einem Code anmelden
account-codes-off = Ein Code aus einer App auf Ihrem Telefon, neben dem Passwort. Wer Ihr Passwort erfährt, kann sich dann trotzdem nicht anmelden.
account-codes-on = Eingeschaltet seit dem { $name }.
account-codes-begin = Einrichten
account-codes-remove = Ausschalten
account-codes-app = Öffnen Sie auf Ihrem Telefon eine App für Einmalcodes, zum Beispiel Aegis, FreeOTP oder Ihren Passwortmanager.
account-codes-scan = Scannen Sie damit dieses Bild oder geben Sie das Geheimnis unten ein.
account-codes-type = Geben Sie den Code ein, den die App anzeigt.
account-codes-picture = Das Geheimnis als Bild für die Kamera Ihres Telefons
account-codes-secret = Das Geheimnis
account-codes-confirm = Einschalten
account-code = Code
account-code-title = Ihr Code
account-code-hint = Der Code, den Ihre App jetzt anzeigt, oder einer Ihrer Wiederherstellungscodes. Jeder gilt einmal.
account-code-wrong = Dieser Code ist nicht richtig oder wurde schon verwendet. Warten Sie auf den nächsten und prüfen Sie die Uhr Ihres Telefons.
account-recovery = Ihre Wiederherstellungscodes
account-recovery-lede = Wenn Sie Ihr Telefon verlieren, können Sie sich mit jedem dieser Codes einmal anmelden. Sie werden nur jetzt angezeigt: Drucken Sie sie aus oder bewahren Sie sie dort auf, wo Sie Passwörter aufbewahren.
account-recovery-kept = Ich habe sie aufbewahrt
account-recovery-left = { $count ->
    [one] Es ist noch { $count } Wiederherstellungscode übrig.
   *[other] Es sind noch { $count } Wiederherstellungscodes übrig.
}
