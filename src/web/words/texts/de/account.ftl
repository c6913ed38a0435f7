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
account-elsewhere-happened = Das Formular wurde nicht von einer Seite dieser Bibliothek gesendet, oder Ihr Browser hat nicht angegeben, woher es kommt. Deshalb wurde nichts getan: eine andere Website hätte es in Ihrem Namen senden können.
account-elsewhere-advice = Öffnen Sie die Seite hier und senden Sie das Formular von dort. Wenn das auf unseren eigenen Seiten geschieht, erlauben Sie Ihrem Browser, den Header „Origin“ zu senden, oder verwenden Sie einen anderen Browser.
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
account-password-easy = Programme erraten dieses Passwort schnell: es ist häufig oder besteht aus Wörtern und Namen, die man mit Ihnen oder Ihrer Stadt verbindet. Nehmen Sie Wörter, die nichts miteinander zu tun haben.
account-no-address = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie ana@city.example.
account-invitation = Willkommen
account-invitation-for = Wählen Sie ein Passwort für { $name }; danach sind Sie angemeldet.
account-invitation-button = Speichern und anmelden
account-over = Dieser Link gilt nicht mehr
account-invitation-over = Er wurde verwendet, durch einen neueren ersetzt oder ist zu alt. Wenn Sie mit ihm ein Passwort gewählt haben, melden Sie sich an. Sonst bitten Sie jemanden, der hier die Konten verwaltet, um einen neuen Link.
