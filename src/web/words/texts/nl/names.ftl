# Kinds, states and counts.

kind-project = Project
kind-practice = Praktijkvoorbeeld
kind-consultation = Consultatie
kinds-project = Projecten
kinds-practice = Praktijkvoorbeelden
kinds-consultation = Consultaties
practice-method = Methode
practice-procedure = Procedure
practice-guideline = Richtlijn
practice-training = Training
practice-toolkit = Toolkit
practice-policy-position = Beleidsstandpunt
practice-white-paper = Witboek
practice-case = Casus
status-idea = Idee
status-planned = Gepland
status-running = Loopt
status-completed = Afgerond
status-stopped = Gestopt
status-adopted = Vastgesteld
status-announced = Aangekondigd
status-open = Open voor reacties
status-closed = Gesloten
status-answered = Beantwoord
status-archived = Gearchiveerd
principle-access-and-literacy = Toegang en geletterdheid
principle-privacy-and-security = Privacy en beveiliging
principle-transparency-and-non-discrimination = Transparantie en non-discriminatie
principle-participation-and-inclusion = Participatie en inclusie
principle-open-and-ethical-standards = Open en ethische standaarden
facet-kind = Soort
facet-principle = Principe
facet-topic = Onderwerp
facet-city = Stad
facet-country = Land
facet-status = Status
facet-language = Taal
facet-words = Woorden
count-entries = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-comments = { $count ->
    [one] { $count } reactie
   *[other] { $count } reacties
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Onbekend

# Names one after the other.
names-and-next = { $all }, { $next }
