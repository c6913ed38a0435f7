# The network: servers, followers, notices.

notices-title = Notifications
notices-nav = Notifications ({ $count })
notices-new = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
notices-new-mark = Nouveau
notices-mark-read = Tout marquer comme lu
notices-none = Il ne s’est encore rien passé. Les réponses, les abonnements, les favoris et les problèmes avec d’autres serveurs sont notés ici pendant 90 jours.
notices-reply = { $name } a répondu à
notices-reply-held = Une réponse de la part de { $name } attend votre décision, sur
notices-follower = { $who } suit maintenant { $followed }
notices-accepted = { $name } accepte d’être suivi. Ses fiches sont en cours de récupération.
notices-rejected = { $name } refuse d’être suivi.
notices-report = { $name } signale quelque chose
notices-likes = { $count ->
    [one] { $count } ajout aux favoris ce jour-là :
   *[other] { $count } ajouts aux favoris ce jour-là :
}
notices-shares = { $count ->
    [one] { $count } partage ce jour-là :
   *[other] { $count } partages ce jour-là :
}
notices-failing = { $name } est injoignable depuis plus d’un jour
notices-moved = { $from }, que vous suivez, a déménagé vers { $to }. Vous le suivez désormais là-bas.
notices-to-comment = Voir le commentaire
notices-to-entry = Voir la fiche
notices-to-reports = Voir les signalements
notices-to-network = Voir le réseau
network-title = Réseau
network-tab-follows = Abonnements
network-tab-followers = Abonnés
network-tab-servers = Serveurs
network-tab-blocks = Blocages
network-tab-modes = Modes
network-change-mode = Modifier
network-follows = Ce que suit cette ville
network-follows-none = Cette ville ne suit encore personne. Saisissez l’adresse d’une autre ville pour voir ce qu’elle propose.
network-col-city = Ville
network-col-state = État
network-col-since = Depuis
network-col-entries = Fiches
network-col-heard = Dernier contact
network-col-act = Actions possibles
network-never = jamais
followed-accepted = Suivie
followed-rejected = Refusé
followed-asked = Demandé, pas encore de réponse
followed-looked-up = Recherche en cours
followers-title = Abonnés
followers-total = { $count ->
    [one] { $count } abonné de la ville et de ses groupes
   *[other] { $count } abonnés de la ville et de ses groupes
}
followers-by-server = Par serveur
followers-newest = Les plus récents d’abord
followers-col-who = Qui
followers-col-follows = Suit
servers-title = Serveurs
servers-lede = Chaque serveur est contacté comme un tout. Celui qui échoue est laissé au repos, plus longtemps à chaque fois, et ses envois attendent avec lui. Après huit jours, ils sont abandonnés.
servers-none = Rien n’a encore été envoyé à aucun serveur.
servers-col-server = Serveur
servers-col-health = État
servers-col-waiting = En attente
servers-col-dead = Abandonnés
servers-col-last = Dernier succès
servers-col-next = Prochain essai
server-well = En ordre
server-failing = En échec
server-refuses = Refus partiel
server-untried = Pas encore essayé
server-since = depuis le { $name }
server-error = Ce qui s’est passé
server-attempts = Échecs consécutifs
server-delivered = Remis jusqu’ici
server-check = Vérifier ce serveur
server-check-what = La vérification passe par neuf étapes, jusqu’à la remise d’une activité d’essai sans effet. Elle peut durer une minute.
server-now = Essayer maintenant
server-revive = Renvoyer ce qui a été abandonné
server-drop = Jeter ce qui a été abandonné
server-drop-what = Ce qui est jeté n’atteint jamais ce serveur : il garde des textes plus anciens des fiches, ou n’en a aucun. Ce qui a été abandonné disparaît de soi-même après 30 jours.
server-done-now = L’essai est en cours. Rechargez cette page dans un instant.
server-done-revive = L’envoi a repris.
server-done-drop = Jeté.
server-steps = Résultats de la vérification
check-ok = Fonctionne
check-warning = Fonctionne, mais
check-failed = Échec
check-not-checked = Non vérifié
check-address = Nom et adresse
check-connection = Connexion
check-clock = Horloge
check-software = Logiciel utilisé
check-names = Noms (WebFinger)
check-actor = Son compte
check-key = Sa clé
check-inbox = Sa boîte de réception
check-delivery = Remise d’un message
check-advice-address = Vérifiez l’orthographe du nom. S’il est juste, le nom de ce serveur est introuvable ou ne mène pas à un serveur public.
check-advice-connection = Ouvrez ce serveur dans un navigateur. S’il répond, quelque chose entre cette machine et lui fait obstacle ; demandez à qui gère cette machine.
check-advice-clock = L’une des deux horloges est fausse. Faites régler l’horloge de cette machine par le réseau.
check-advice-theirs = Cela concerne les responsables de ce serveur : montrez-leur les détails ci-dessous.
check-details = Détails (en anglais)
trouble-certificate-expired = Le certificat du serveur a expiré.
trouble-certificate-other = Le certificat du serveur porte un autre nom.
trouble-certificate-untrusted = Le certificat du serveur n’est pas reconnu comme fiable.
trouble-no-name = Il n’existe pas de serveur de ce nom.
trouble-refused = Rien n’y répond : le serveur est peut-être éteint.
trouble-silent = Aucune réponse dans les 10 secondes.
trouble-broken-off = La connexion a été interrompue.
trouble-key = Il a répondu qu’il ne connaît pas notre clé (401).
trouble-forbidden = Il refuse ce que nous envoyons (403). Il a peut-être bloqué cette ville.
trouble-not-there = L’adresse n’existe plus à cet endroit (404).
trouble-gone = L’adresse a disparu définitivement (410).
trouble-too-much = Il nous demande d’attendre.
trouble-ill = Le serveur rencontre un problème ({ $name }).
trouble-elsewhere = Il nous renvoie vers une autre adresse ; ces renvois ne sont pas suivis lors d’une remise.
trouble-not-public = Son nom mène à une adresse qui n’est pas publique. Rien n’y a été envoyé.
trouble-blocked-here = Cette ville l’a bloqué. Rien n’a été envoyé.
trouble-paused-here = Le réseau est en pause ici. Rien n’a été envoyé.
trouble-not-allowed-here = Le mode de ce nœud ne l’autorise pas. Rien n’a été envoyé.
trouble-other = Un problème inattendu est survenu.
mode-open = Ouvert
mode-coalition = Coalition
mode-allowlist = Liste d’autorisation
mode-paused = En pause
mode-open-what = Ce nœud communique avec tout serveur qui n’est pas bloqué.
mode-coalition-what = Ce nœud ne communique qu’avec les serveurs des villes qu’il suit et ceux de la liste d’autorisation. Les personnes inscrites sur d’autres serveurs peuvent lire, mais ni répondre ni suivre.
mode-allowlist-what = Ce nœud ne communique qu’avec les serveurs de la liste d’autorisation. Les villes que vous suivez doivent aussi y figurer.
mode-paused-what = Rien n’est envoyé ni reçu. Les envois des autres reçoivent la réponse 503 et seront présentés de nouveau ; rien n’est perdu pendant une semaine environ.
follow-title = Suivre une ville
follow-label = Adresse d’une ville
follow-find = Rechercher
follow-done = La demande est envoyée. La ville apparaîtra ici comme suivie dès sa réponse ; ses fiches arriveront ensuite d’elles-mêmes.
follow-no-address = Ce n’est pas une adresse. Écrivez-la comme @delft@library.delft.example, ou indiquez le nom du serveur ou l’adresse de la page de la ville.
follow-own = C’est cette ville elle-même. Saisissez l’adresse d’une autre.
follow-paused = Le réseau est en pause ici ; il n’est donc pas possible de rechercher ou de suivre. Mettez d’abord fin à la pause sous « Modes ».
follow-blocked = { $name } est bloqué ici. Levez d’abord le blocage sous « Blocages ».
follow-not-allowed = Le mode de ce nœud ne permet pas de communiquer avec { $name }. Ajoutez d’abord ce serveur à la liste d’autorisation sous « Blocages », ou changez de mode.
follow-unseen = En mode « Coalition », personne n’est interrogé avant d’être suivi ; { $name } ne peut donc pas être présenté au préalable. Le suivre ajoute son serveur à ceux avec lesquels ce nœud communique.
follow-nobody = Personne n’est connu sous le nom { $name } à cet endroit. Vérifiez l’orthographe ; certains serveurs ne répondent pas à leur seul nom, écrivez alors l’adresse entière.
follow-no-actor = Ce qui se trouve à l’adresse { $name } ne peut pas être suivi.
follow-no-answer = { $server } ne peut pas être interrogé. { $why }
follow-entries = Fiches proposées
follow-kind = De quoi il s’agit
follow-library = Une ville avec une bibliothèque comme celle-ci
follow-no-library = Autre chose. Seul ce qui est publié comme article entre dans la bibliothèque.
follow-unknown = Non indiqué
follow-known = Cette ville le suit déjà. Suivre de nouveau récupère ce qui a pu manquer.
follow-known-asked = Cette ville a demandé à le suivre et attend une réponse.
follow-known-rejected = Une demande de suivi de cette ville a déjà été refusée.
follow-will = Ce qui va se passer
follow-will-fetch = { $count ->
    [one] Sa fiche publique ({ $count }) est récupérée et conservée ici.
   *[other] Toutes ses fiches publiques ({ $count }) sont récupérées et conservées ici.
}
follow-will-fetch-unknown = Toutes ses fiches publiques sont récupérées et conservées ici.
follow-will-come = Ce qui y est publié, modifié ou retiré à partir de maintenant arrive de soi-même.
follow-will-see = { $name } verra que cette ville le suit, de même que toute personne qui consulte là-bas la page de cette ville.
follow-will-end = Vous pouvez arrêter à tout moment. Ce qui est arrivé jusque-là reste.
follow-do = Suivre { $name }
follow-consultations = Suivre uniquement ses consultations
unfollow = Ne plus suivre
unfollow-of = Ne plus suivre { $name }
unfollow-title = Ne plus suivre { $name } ?
unfollow-stays = { $count ->
    [one] Sa fiche ({ $count }) reste dans la bibliothèque telle qu’elle est.
   *[other] Ses { $count } fiches restent dans la bibliothèque telles qu’elles sont.
}
unfollow-goes = Les nouvelles fiches et les modifications n’arrivent plus.
unfollow-told = La ville en est informée. Vous pouvez la suivre de nouveau à tout moment.
unfollow-do = Ne plus suivre { $name }
unfollow-back = Continuer à suivre
unfollow-done = L’abonnement de cette ville a pris fin.
blocks-title = Blocages
blocks-kinds = Listes
blocks-blocked = Bloqués
blocks-allowed = Liste d’autorisation
blocks-allow-what = La liste d’autorisation compte dans les modes « Coalition » et « Liste d’autorisation ». Un blocage l’emporte sur elle.
blocks-target = Domaine, ou identifiant d’un seul compte
blocks-reason = Motif, pour celles et ceux qui prendront la suite
blocks-reason-optional = Motif, facultatif
blocks-until = Dernier jour, si cela doit prendre fin de soi-même
blocks-preview = Voir les effets
blocks-leave = Ne rien faire
blocks-none = Il n’y a rien sur cette liste.
blocks-col-whom = Qui
blocks-col-by = Par
blocks-col-until = Jusqu’au
blocks-by = { $by }, { $when }
blocks-forever = la levée
blocks-over = a pris fin le { $name }
blocks-lift = Lever
blocks-lift-of = Lever pour { $name }
blocks-lift-what = Lever un blocage fait réapparaître ce qu’il masquait. Les abonnés qu’il a supprimés doivent s’abonner de nouveau.
blocks-done-add = Décidé. Cela vaut à partir de maintenant.
blocks-done-lift = Levé.
blocks-export = Exporter en CSV
blocks-import = Importer une liste
blocks-import-paste = La liste, en CSV
blocks-import-what = Avec une première ligne qui nomme les colonnes : target,reason,until comme cette page l’exporte, ou la liste des domaines bloqués qu’exporte Mastodon. Un essai ne modifie rien.
blocks-import-try = Essayer
blocks-import-do = Reprendre ces blocages
blocks-import-unreadable = La liste ne peut pas être lue : { $name }.
blocks-import-would = Il y aurait : nouveaux, { $new } ; modifiés, { $changed } ; inchangés, { $same } ; non repris, { $refused }.
blocks-import-did = Résultat : nouveaux, { $new } ; modifiés, { $changed } ; inchangés, { $same } ; non repris, { $refused }.
blocks-import-refused = Ligne { $row } : { $problem }
block-ahead = Bloquer { $name } ?
block-do = Bloquer { $name }
block-will-followers = { $count ->
    [one] { $count } abonné de cette ville cesse de la suivre.
   *[other] { $count } abonnés de cette ville cessent de la suivre.
}
block-will-comments = { $count ->
    [one] { $count } commentaire publié est masqué.
   *[other] { $count } commentaires publiés sont masqués.
}
block-will-entries = { $count ->
    [one] { $count } fiche quitte la bibliothèque tant que dure le blocage.
   *[other] { $count } fiches quittent la bibliothèque tant que dure le blocage.
}
block-will-unfollow = Cette ville cesse de suivre { $name }.
block-will-refuse = Rien n’y est envoyé et rien n’en est accepté. Ce qui attend d’être envoyé est jeté.
block-will-until = Le blocage prend fin de lui-même le { $name } ; ce qu’il masquait réapparaît alors.
block-will-forever = Il dure jusqu’à ce que quelqu’un le lève.
allow-ahead = Autoriser { $name } ?
allow-do = Autoriser { $name }
allow-will = Dans les modes « Coalition » et « Liste d’autorisation », ce nœud communique désormais avec ce serveur. Rien d’autre ne change.
modes-title = Modes
modes-done = Modifié. Cela vaut à partir de maintenant, sans redémarrage.
modes-whom = Avec qui ce nœud communique
modes-change-what = L’effet est immédiat. Ce qui attend pour des serveurs exclus par un mode est abandonné quand vient son tour ; pendant une pause, cela continue d’attendre.
modes-configured-mode = Configuré : { $name } (federation.mode dans manyhalls.toml). Ce qui est choisi ici l’emporte.
modes-configured-comments = Configuré : { $name } (comments dans manyhalls.toml). Ce qui est choisi ici l’emporte.
modes-decided = Choisi par { $by }, { $when }.
modes-set = Changer de mode
modes-back-mode = Revenir au mode configuré
modes-comments = Ce que deviennent les nouveaux commentaires
modes-set-comments = Changer ce que deviennent les commentaires
modes-back-comments = Revenir à ce qui est configuré pour les commentaires
hold-comments = La modération les examine d’abord
hold-comments-what = Les nouveaux commentaires, et les commentaires publiés que leur auteur modifie, attendent sous « Commentaires ».
publish-comments = Affichés aussitôt
publish-comments-what = Les nouveaux commentaires sont affichés aussitôt. Ce qui attend maintenant continue d’attendre.
