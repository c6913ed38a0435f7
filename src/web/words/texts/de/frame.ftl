# What surrounds every page.

frame-title = Bibliothek für digitale Rechte: { $name }
frame-library = Bibliothek für digitale Rechte
frame-skip = Zum Inhalt springen
frame-nav = Hauptmenü
frame-nav-home = Startseite
frame-nav-library = Bibliothek
frame-nav-coalition = Koalition
frame-nav-city = Stadt
frame-search = Bibliothek durchsuchen
frame-search-button = Suchen
frame-colophon = Dies ist der Teil einer gemeinsamen Bibliothek, den <city>{ $city }</city> führt. Jede Stadt führt ihren eigenen; zusammen unterhalten sie eine Bibliothek, die niemandem gehört.
frame-licence = Die Texte dürfen unter <licence>CC BY 4.0</licence> weiterverwendet werden, sofern bei einem Eintrag nichts anderes steht. Keine Cookies, kein Tracking, nichts wird von anderswo geladen.
frame-program = Läuft mit Manyhalls { $version }, freier Software unter der AGPL.
frame-source = Quellcode
frame-api = Für Programme
frame-card-shelf = Ein Regal mit fünf Büchern, eines je Grundsatz, so dick wie die Zahl der Einträge dazu in der Bibliothek von { $name }.
frame-card-principles = Ein Regal mit fünf Büchern, eines je Grundsatz; ausgefüllt sind: { $principles }.
frame-card-no-principles = Ein Regal mit fünf Büchern, eines je Grundsatz.
frame-about = Über diese Bibliothek
frame-more = Mehr
frame-feed = Feed der Neuigkeiten
frame-security = Sicherheitslücke melden
frame-staff = Für Mitarbeitende
frame-languages = Diese Seite in anderen Sprachen
