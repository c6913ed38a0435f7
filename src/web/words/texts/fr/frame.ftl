# What surrounds every page.

frame-title = Bibliothèque des droits numériques : { $name }
frame-library = Bibliothèque des droits numériques
frame-skip = Aller au contenu
frame-nav = Menu principal
frame-nav-home = Accueil
frame-nav-library = Bibliothèque
frame-nav-coalition = Coalition
frame-nav-city = Ville
frame-search = Rechercher dans la bibliothèque
frame-search-button = Rechercher
frame-colophon = Ceci est la partie d’une bibliothèque commune que tient <city>{ $city }</city>. Chaque ville tient la sienne ; ensemble, elles forment une bibliothèque qui n’appartient à personne.
frame-licence = Les textes peuvent être réutilisés sous <licence>CC BY 4.0</licence>, sauf mention contraire dans la fiche. Pas de cookies, pas de suivi, rien n’est chargé depuis un autre site.
frame-program = Fonctionne avec Manyhalls { $version }, logiciel libre sous licence AGPL.
frame-source = Code source
frame-api = Pour les programmes
frame-card-shelf = Un rayon de cinq livres, un par principe, chacun aussi épais que le nombre de ses fiches dans la bibliothèque : { $name }.
frame-card-principles = Un rayon de cinq livres, un par principe ; sont remplis : { $principles }.
frame-card-no-principles = Un rayon de cinq livres, un par principe.
frame-about = À propos de cette bibliothèque
frame-more = Plus
frame-feed = Flux des nouveautés
frame-security = Signaler une faille de sécurité
frame-staff = Accès du personnel
frame-languages = Cette page dans d’autres langues
