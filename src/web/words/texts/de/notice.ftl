# Pages that say what happened.

notice-happened = Was geschehen ist
notice-kept = Was erhalten blieb
notice-now = Was Sie jetzt tun können
notice-report = Wenn Sie es melden
notice-report-word = Nennen Sie das Wort <code>{ $reference }</code>; damit lässt sich dieser Fehler im Protokoll des Knotens finden.
notice-error = Fehler
notice-missing = Nicht gefunden
notice-missing-title = Unter dieser Adresse gibt es nichts
notice-missing-happened = Sie haben <code>{ $path }</code> aufgerufen. Vielleicht ist die Adresse falsch geschrieben oder der Link veraltet.
notice-missing-kept = Einträge behalten ihre Adresse, auch wenn sich ihr Titel ändert, und bei einem zurückgezogenen Eintrag steht das dort. Auf dem Weg hierher ist also nichts verloren gegangen.
notice-missing-now = Prüfen Sie die Adresse oder <library>durchsuchen Sie die Bibliothek</library>.
notice-withdrawn = Zurückgezogen
notice-withdrawn-title = Dieser Eintrag wurde zurückgezogen
notice-withdrawn-happened = { $city } hat ihn am <date>{ $date }</date> zurückgezogen.
notice-withdrawn-kept = Nur dass er hier stand. Sein Text ist aus dieser Bibliothek gelöscht, und die Server mit einer Kopie wurden benachrichtigt.
notice-withdrawn-now = Sehen Sie, <city>was { $city } heute veröffentlicht</city>, oder <library>durchsuchen Sie die Bibliothek</library>.
notice-servers = Für Server
notice-servers-title = Diese Adresse ist für Server
notice-servers-happened = Unter <code>{ $path }</code> tauschen Server über ActivityPub Nachrichten aus. Es gibt dort keine Seite zum Lesen.
notice-servers-kept = Durch das Öffnen wurde nichts gesendet oder geändert.
notice-servers-now = Sehen Sie <city>die Seite von { $city }</city> an oder <library>durchsuchen Sie die Bibliothek</library>.
notice-question-title = Diese Anfrage kann nicht beantwortet werden
notice-question-happened = { $count ->
    [one] Die Bibliothek versteht diesen Teil der Adresse nicht: <code>{ $fields }</code>.
   *[other] Die Bibliothek versteht diese Teile der Adresse nicht: <code>{ $fields }</code>.
}
notice-question-now = Nehmen Sie das aus der Adresse heraus oder <library>fragen Sie die Bibliothek neu</library>.
notice-unchanged = Es wurde nichts geändert.
notice-role-title = Das gehört nicht zu Ihrer Rolle
notice-role-happened = Ihr Konto darf das nicht.
notice-role-now = Fragen Sie jemanden, der den Knoten dieser Stadt verwaltet.
notice-broken-title = Die Bibliothek konnte nicht antworten
notice-broken-happened = Auf dem Server dieser Stadt ging beim Erstellen der Seite etwas schief.
notice-broken-kept = Es wurde nichts verloren oder geändert.
notice-broken-now = Versuchen Sie es gleich noch einmal. Wenn es so bleibt, sagen Sie der Stadt Bescheid und nennen Sie die Referenz.
