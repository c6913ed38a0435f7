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
account-elsewhere-typed = Ce que vous avez saisi, pour que vous puissiez le copier :
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
account-title = Votre compte
account-you = Vous
account-save = Enregistrer
account-password-none = Vous vous connectez ici sans mot de passe. Si vous en voulez un, demandez à l’administration un lien pour le choisir.
account-password-old = Votre mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-change = Changer le mot de passe
account-password-ends = Toutes vos autres sessions prendront alors fin.
account-password-changed = Le mot de passe est changé. Vos autres sessions ont pris fin.
account-password-old-wrong = Ce n’est pas votre mot de passe actuel. Rien n’a été modifié.
account-sessions = Vos sessions ouvertes
account-session-this = ce navigateur
account-session-since = depuis le { $name }
account-session-seen = dernière activité le { $name }
account-session-end = Fermer la session
account-session-end-of = Fermer la session : { $name }
account-session-end-others = Fermer toutes les autres sessions
account-device = Un navigateur
account-codes = Se connecter aussi avec un code
account-codes-off = Un code donné par une application de votre téléphone, en plus du mot de passe. Quelqu’un qui apprend votre mot de passe ne peut toujours pas se connecter.
account-codes-on = Activé depuis le { $name }.
account-codes-begin = Mettre en place
account-codes-remove = Désactiver
account-codes-app = Ouvrez sur votre téléphone une application de codes à usage unique, par exemple Aegis, FreeOTP ou votre gestionnaire de mots de passe.
account-codes-scan = Scannez cette image avec elle, ou saisissez le secret ci-dessous.
account-codes-type = Saisissez le code affiché par l’application.
account-codes-picture = Le secret, sous forme d’image pour l’appareil photo de votre téléphone
account-codes-secret = Le secret
account-codes-confirm = Activer
account-code = Code
account-code-title = Votre code
account-code-hint = Le code que votre application affiche en ce moment, ou l’un de vos codes de secours. Chacun ne fonctionne qu’une fois.
account-code-wrong = Ce code n’est pas correct ou a déjà été utilisé. Attendez le suivant et vérifiez l’heure de votre téléphone.
account-recovery = Vos codes de secours
account-recovery-lede = Si vous perdez votre téléphone, chacun de ces codes permet de vous connecter une fois. Ils ne sont affichés que maintenant : imprimez-les ou gardez-les là où vous gardez vos mots de passe.
account-recovery-kept = Je les ai mis de côté
account-recovery-left = { $count ->
    [one] Il reste { $count } code de secours.
   *[other] Il reste { $count } codes de secours.
}
