# Authentification unique.

sign-on-button = Se connecter avec le compte de la ville
sign-on-down = Le service de connexion de la ville ne répond pas. Votre mot de passe et vos clés d’accès fonctionnent toujours ici ; sinon, réessayez dans quelques minutes.
sign-on-untrusted = Le service de connexion de la ville a donné une réponse à laquelle on ne peut pas se fier ; personne n’a donc été connecté. Prévenez votre service informatique et utilisez votre mot de passe en attendant.
sign-on-cancelled = Le service de connexion de la ville ne vous a pas donné accès. Réessayez, ou connectez-vous avec votre mot de passe.
sign-on-late = Cet accès n’a pas été commencé dans ce navigateur, a déjà servi ou a pris trop de temps. Veuillez recommencer.
sign-on-not-verified = Le service de connexion de la ville n’a pas vérifié votre adresse ; nous ne pouvons donc pas savoir qui vous êtes. Demandez à votre service informatique de la vérifier, ou connectez-vous avec votre mot de passe.
sign-on-no-account = Vous n’avez pas encore de compte dans cette bibliothèque. Demandez une invitation à une personne qui gère les accès ici, puis connectez-vous de la même manière.
