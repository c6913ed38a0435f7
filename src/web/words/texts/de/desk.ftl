# What surrounds the pages of the staff.

desk-title = Arbeitsbereich von { $name }
desk-nav = Arbeitsbereich
desk-nav-start = Übersicht
desk-nav-entries = Einträge
desk-nav-comments = Kommentare
desk-nav-notices = Hinweise
desk-nav-network = Netzwerk
desk-library = Zur öffentlichen Bibliothek
desk-account = Ihr Konto
desk-sign-out = Abmelden
desk-nav-settings = Einstellungen
desk-tabs = Teile dieser Seite
desk-pages = Seiten dieser Liste
desk-page-before = Vorherige Seite
desk-page-after = Nächste Seite
desk-refused = Das ist nicht möglich
desk-refused-kept = Es wurde nichts geändert.
desk-refused-back = Zur Liste der Einträge

# A form that came when the session had ended.
kept-title = Ihre Eingaben sind noch da
kept-what = Ihre Sitzung war zu Ende, bevor dieses Formular ankam; es ist also nichts geschehen. Sehen Sie es durch und senden Sie es noch einmal, wenn Sie möchten. Es wird eine Stunde aufbewahrt.
kept-files = Dateien werden nicht aufbewahrt. Wählen Sie sie auf der Seite des Formulars noch einmal aus.
kept-page = Zur Seite des Formulars
kept-send = Jetzt senden
kept-discard = Verwerfen
kept-words = In Ihren Worten
