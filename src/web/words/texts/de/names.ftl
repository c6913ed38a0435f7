# Kinds, states and counts.

kind-project = Projekt
kind-practice = Praxisbeispiel
kind-consultation = Konsultation
kinds-project = Projekte
kinds-practice = Praxisbeispiele
kinds-consultation = Konsultationen
practice-method = Methode
practice-procedure = Verfahren
practice-guideline = Leitfaden
practice-training = Schulung
practice-toolkit = Werkzeugkasten
practice-policy-position = Positionspapier
practice-white-paper = Weißbuch
practice-case = Fallbeispiel
status-idea = Idee
status-planned = Geplant
status-running = Läuft
status-completed = Abgeschlossen
status-stopped = Eingestellt
status-adopted = Beschlossen
status-announced = Angekündigt
status-open = Offen für Kommentare
status-closed = Beendet
status-answered = Beantwortet
status-archived = Archiviert
principle-access-and-literacy = Zugang und Kompetenz
principle-privacy-and-security = Privatsphäre und Sicherheit
principle-transparency-and-non-discrimination = Transparenz und Diskriminierungsfreiheit
principle-participation-and-inclusion = Beteiligung und Inklusion
principle-open-and-ethical-standards = Offene und ethische Standards
facet-kind = Art
facet-principle = Grundsatz
facet-topic = Thema
facet-city = Stadt
facet-country = Land
facet-status = Status
facet-language = Sprache
facet-words = Suchwörter
count-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
count-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Unbekannt

# Names one after the other.
names-and-next = { $all }, { $next }
