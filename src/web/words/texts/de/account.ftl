# Signing in, and the account.

account-sign-in = Anmelden
account-sign-in-for = Für Mitarbeitende von { $name }. Zum Lesen ist kein Konto nötig.
account-email = E-Mail-Adresse
account-password = Passwort
account-sign-in-button = Anmelden
account-forgotten = Passwort vergessen? Wer hier die Konten verwaltet, kann Ihnen einen neuen Link geben.
account-sign-in-wrong = Adresse und Passwort gehören nicht zusammen. Prüfen Sie beide und versuchen Sie es noch einmal.
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
