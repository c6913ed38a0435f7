# What surrounds the pages of the staff.

desk-title = Espace de travail : { $name }
desk-nav = Espace de travail
desk-nav-start = Vue d’ensemble
desk-nav-entries = Fiches
desk-nav-comments = Commentaires
desk-nav-notices = Notifications
desk-nav-network = Réseau
desk-library = Vers la bibliothèque publique
desk-account = Votre compte
desk-sign-out = Se déconnecter
desk-nav-settings = Paramètres
desk-tabs = Parties de cette page
desk-pages = Pages de cette liste
desk-page-before = Page précédente
desk-page-after = Page suivante
desk-refused = Cette action n’est pas possible
desk-refused-kept = Rien n’a été modifié.
desk-refused-back = Vers la liste des fiches
