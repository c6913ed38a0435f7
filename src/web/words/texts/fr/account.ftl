# Signing in, and the account.

account-sign-in = Se connecter
account-sign-in-for = Pour le personnel : { $name }. La lecture ne demande aucun compte.
account-email = Adresse électronique
account-password = Mot de passe
account-sign-in-button = Se connecter
account-forgotten = Mot de passe oublié ? Une personne qui gère les comptes ici peut vous donner un nouveau lien.
account-sign-in-wrong = L’adresse et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
account-wait = { $count ->
    [one] Il y a eu trop d’essais. Attendez { $count } minute et réessayez. Une personne qui gère les comptes ici peut vous donner un nouveau lien.
   *[other] Il y a eu trop d’essais. Attendez { $count } minutes et réessayez. Une personne qui gère les comptes ici peut vous donner un nouveau lien.
}
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
account-name = Votre nom
account-language = Langue de ces pages
account-password-hint = 12 caractères au moins. Quelques mots sans rapport entre eux sont faciles à retenir.
account-password-again = Le mot de passe, encore une fois
account-passwords-differ = Les deux mots de passe ne sont pas identiques. Saisissez-les de nouveau.
account-password-short = Le mot de passe est trop court. Utilisez au moins 12 caractères, par exemple quatre mots sans rapport entre eux.
account-password-long = Le mot de passe est trop long. Utilisez 200 caractères au plus.
account-password-easy = Des programmes devinent vite ce mot de passe : il est courant, ou composé de mots et de noms que l’on associe à vous ou à votre ville. Prenez des mots sans aucun rapport entre eux.
account-no-address = Ce n’est pas une adresse électronique. Écrivez-la comme ana@city.example.
account-invitation = Bienvenue
account-invitation-for = Choisissez un mot de passe pour { $name }, et l’accès vous est ouvert.
account-invitation-button = Enregistrer et se connecter
account-over = Ce lien n’est plus valable
account-invitation-over = Il a été utilisé, remplacé par un plus récent, ou il est trop ancien. Si vous avez choisi un mot de passe grâce à lui, connectez-vous. Sinon, demandez un nouveau lien à une personne qui gère les comptes ici.
