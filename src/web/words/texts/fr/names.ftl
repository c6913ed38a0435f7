# Kinds, states and counts.

kind-project = Projet
kind-practice = Pratique
kind-consultation = Consultation
kinds-project = Projets
kinds-practice = Pratiques
kinds-consultation = Consultations
practice-method = Méthode
practice-procedure = Procédure
practice-guideline = Lignes directrices
practice-training = Formation
practice-toolkit = Boîte à outils
practice-policy-position = Prise de position
practice-white-paper = Livre blanc
practice-case = Étude de cas
status-idea = Idée
status-planned = En préparation
status-running = En cours
status-completed = Terminé
status-stopped = Arrêté
status-adopted = Adoptée
status-announced = Annoncée
status-open = Ouverte aux avis
status-closed = Close
status-answered = Réponse publiée
status-archived = Archivée
principle-access-and-literacy = Accès et littératie
principle-privacy-and-security = Vie privée et sécurité
principle-transparency-and-non-discrimination = Transparence et non-discrimination
principle-participation-and-inclusion = Participation et inclusion
principle-open-and-ethical-standards = Normes ouvertes et éthiques
facet-kind = Type
facet-principle = Principe
facet-topic = Thème
facet-city = Ville
facet-country = Pays
facet-status = Statut
facet-language = Langue
facet-words = Mots
count-entries = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
count-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Inconnu

# Names one after the other.
names-and-next = { $all }, { $next }
