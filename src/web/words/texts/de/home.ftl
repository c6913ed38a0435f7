# The home page.

home-heading = { $city } führt mit anderen Städten eine Bibliothek zu digitalen Rechten
home-lede = Projekte, Praxisbeispiele und politische Entwürfe aus Rathäusern: Lesen Sie sie, verwenden Sie sie weiter, antworten Sie darauf mit dem Konto, das Sie schon haben.
home-count-shared = <all>{ $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträge
}</all> aus { $cities ->
    [one] { $cities } Stadt
   *[other] { $cities } Städten
}, von allen gepflegt, Eigentum von keiner.
home-count-own = Bisher <all>{ $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträge
}</all>.
home-empty = Die Bibliothek ist noch leer. Hier erscheinen Einträge, sobald { $city } einen veröffentlicht oder einer anderen Stadt folgt.
home-open = Offen für Kommentare
home-shelf = Das Regal
home-shelf-hint = Fünf Grundsätze; jedes Buch ist so dick wie die Zahl seiner Einträge.
home-newest = Neu in der Bibliothek
home-all = Alle Einträge, neueste zuerst
home-follow = Dieser Bibliothek folgen
home-follow-why = Was { $city } veröffentlicht, erreicht Sie dann in Ihrem eigenen Konto, auf Mastodon oder jedem anderen Server, der ActivityPub spricht.
home-follow-button = Vom eigenen Server aus folgen
home-follow-paste = Oder fügen Sie diese Adresse in das Suchfeld Ihres eigenen Servers ein und wählen Sie dort „Folgen“.
home-follow-feed = Per Feed
home-follow-feed-why = Abonnieren Sie <feed>den Feed dieser Bibliothek</feed> in einem Feedreader. Auch Mailprogramme wie Thunderbird nehmen Feeds an; neue Einträge kommen dann wie E-Mails. Jede Suche und jede Stadt hat einen eigenen Feed.
home-follow-account = Mit Ihrem eigenen Konto
home-address = Adresse von { $city }
