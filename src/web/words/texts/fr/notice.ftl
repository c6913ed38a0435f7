# Pages that say what happened.

notice-happened = Ce qui s’est passé
notice-kept = Ce qui a été conservé
notice-now = Que faire maintenant
notice-report = Si vous le signalez
notice-report-word = Indiquez le mot <code>{ $reference }</code> ; il permet de retrouver cette erreur dans le journal du nœud.
notice-error = Erreur
notice-missing = Introuvable
notice-missing-title = Il n’y a rien à cette adresse
notice-missing-happened = Vous avez demandé <code>{ $path }</code>. L’adresse est peut-être mal saisie, ou le lien est ancien.
notice-missing-kept = Les fiches gardent leur adresse quand leur titre change, et une fiche retirée le signale. Rien ne s’est donc perdu en chemin.
notice-missing-now = Vérifiez l’adresse ou <library>cherchez dans la bibliothèque</library>.
notice-withdrawn = Retirée
notice-withdrawn-title = Cette fiche a été retirée
notice-withdrawn-happened = { $city } l’a retirée le <date>{ $date }</date>.
notice-withdrawn-kept = Seulement le fait qu’elle se trouvait ici. Son texte a été effacé de cette bibliothèque, et les serveurs qui en avaient une copie ont été prévenus.
notice-withdrawn-now = Consultez <city>ce que { $city } publie aujourd’hui</city> ou <library>cherchez dans la bibliothèque</library>.
notice-servers = Pour les serveurs
notice-servers-title = Cette adresse est réservée aux serveurs
notice-servers-happened = <code>{ $path }</code> est l’endroit où les serveurs communiquent entre eux, par ActivityPub. Il n’y a pas de page à lire ici.
notice-servers-kept = Ouvrir cette adresse n’a rien envoyé ni rien modifié.
notice-servers-now = Consultez <city>la page de la ville ({ $city })</city> ou <library>cherchez dans la bibliothèque</library>.
notice-question-title = La bibliothèque ne peut pas répondre à cette demande
notice-question-happened = { $count ->
    [one] La bibliothèque ne comprend pas cette partie de l’adresse : <code>{ $fields }</code>.
   *[other] La bibliothèque ne comprend pas ces parties de l’adresse : <code>{ $fields }</code>.
}
notice-question-now = Retirez cela de l’adresse ou <library>faites une nouvelle recherche</library>.
notice-unchanged = Rien n’a été modifié.
notice-role-title = Ceci ne relève pas de votre rôle
notice-role-happened = Votre compte n’est pas autorisé à faire cela.
notice-role-now = Adressez-vous à une personne qui gère le nœud de cette ville.
notice-broken-title = La bibliothèque n’a pas pu répondre
notice-broken-happened = Un problème est survenu sur le serveur de cette ville pendant la préparation de la page.
notice-broken-kept = Rien n’a été perdu ni modifié.
notice-broken-now = Réessayez dans un instant. Si le problème persiste, prévenez la ville en citant la référence.
