# Words for kinds and states.

kind-project = Projecte
kind-practice = Bona pràctica
kind-consultation = Consulta pública

kinds-project = Projectes
kinds-practice = Bones pràctiques
kinds-consultation = Consultes públiques

practice-method = Mètode
practice-procedure = Procediment
practice-guideline = Guia
practice-training = Formació
practice-toolkit = Eines
practice-policy-position = Posicionament
practice-white-paper = Llibre blanc
practice-case = Cas

status-idea = Idea
status-planned = En preparació
status-running = En marxa
status-completed = Completat
status-stopped = Aturat
status-adopted = Adoptada
status-announced = Anunciada
status-open = Oberta a comentaris
status-closed = Tancada
status-answered = Resposta
status-archived = Arxivada

principle-access-and-literacy = Accés i alfabetització
principle-privacy-and-security = Privacitat i seguretat
principle-transparency-and-non-discrimination = Transparència i no-discriminació
principle-participation-and-inclusion = Participació i inclusió
principle-open-and-ethical-standards = Estàndards oberts i ètics

facet-kind = Tipus
facet-principle = Principi
facet-topic = Tema
facet-city = Ciutat
facet-country = País
facet-status = Estat
facet-language = Llengua
facet-words = Paraules

count-entries = { $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
}
count-comments = { $count ->
    [one] { $count } comentari
   *[other] { $count } comentaris
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Sense dades

# Names one after the other.
names-and-next = { $all }, { $next }
