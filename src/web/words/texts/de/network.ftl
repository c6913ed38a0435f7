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
