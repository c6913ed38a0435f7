# Signing in, and the account.

account-sign-in = Se connecter
account-sign-in-for = Pour le personnel : { $name }. La lecture ne demande aucun compte.
account-email = Adresse électronique
account-password = Mot de passe
account-sign-in-button = Se connecter
account-forgotten = Mot de passe oublié ? Une personne qui gère les comptes ici peut vous donner un nouveau lien.
account-sign-in-wrong = L’adresse et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
account-unreadable = Le formulaire n’a pas pu être lu. Rien n’a été modifié. Veuillez le remplir à nouveau.
account-elsewhere-title = Ce formulaire provient d’une autre page
account-elsewhere-happened = Le formulaire n’a pas été envoyé depuis une page de cette bibliothèque, ou votre navigateur n’a pas indiqué sa provenance. Rien n’a donc été fait : un autre site aurait pu l’envoyer en votre nom.
account-elsewhere-advice = Ouvrez la page ici et envoyez le formulaire depuis celle-ci. Si cela se produit sur nos propres pages, autorisez votre navigateur à envoyer l’en-tête « Origin » ou utilisez un autre navigateur.
account-elsewhere-home = Vers la page d’accueil
desk-start-title = Vue d’ensemble
desk-start-waiting = En attente de votre part
desk-start-nothing = Rien n’attend votre intervention.
desk-start-held = { $count ->
    [one] commentaire à lire
   *[other] commentaires à lire
}
desk-start-reports = { $count ->
    [one] signalement ouvert
   *[other] signalements ouverts
}
desk-start-drafts = { $count ->
    [one] brouillon pas encore publié
   *[other] brouillons pas encore publiés
}
