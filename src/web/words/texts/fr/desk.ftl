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

# A form that came when the session had ended.
kept-title = Ce que vous avez saisi est toujours là
kept-what = Votre session avait pris fin avant l’arrivée de ce formulaire : rien n’a donc été fait. Relisez-le et envoyez-le de nouveau si vous le souhaitez. Il est gardé une heure.
kept-files = Les fichiers ne sont pas gardés. Choisissez-les de nouveau sur la page du formulaire.
kept-page = Aller à la page du formulaire
kept-send = L’envoyer maintenant
kept-discard = Le jeter
kept-words = Dans vos mots
