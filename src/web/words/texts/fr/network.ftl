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
