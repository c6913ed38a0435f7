# How the city shows itself.

face-title = L’image de la ville
face-lede = Le blason figure à côté du nom sur chaque page ; la couleur est celle des liens et des boutons. La situation de la ville est communiquée aux villes qui la suivent.
face-name = Nom
face-name-hint = Le nom et l’adresse de la bibliothèque se trouvent dans les paramètres du nœud.
face-colour = Couleur de la ville
face-colour-hint = Six chiffres hexadécimaux, comme dans la charte graphique de votre ville : #14523f. Laissez vide pour la couleur habituelle.
face-colour-wrong = Ce n’est pas une couleur. Écrivez-la avec six chiffres hexadécimaux, comme #14523f.
face-preview = Aperçu
face-preview-own = Votre couleur, sauf indication contraire
face-preview-light = Sur les pages claires
face-preview-dark = Sur les pages sombres
face-preview-more = Pour les personnes qui demandent plus de contraste, sur les pages claires
face-preview-more-dark = Pour les personnes qui demandent plus de contraste, sur les pages sombres
face-preview-sample = Un lien à lire
face-preview-kept = Inchangée.
face-preview-darker = Votre couleur a été assombrie ici pour que tout le monde puisse la lire.
face-preview-lighter = Votre couleur a été éclaircie ici pour que tout le monde puisse la lire.
face-crest = Blason
face-crest-hint = Une image PNG, JPEG ou WebP de 5 Mo au plus. Elle est conservée avec au plus 256 pixels de largeur et de hauteur, sans aucune donnée cachée dans le fichier. Un fond transparent convient le mieux.
face-crest-wrong = Ce fichier ne peut pas être lu comme une image. Choisissez un fichier PNG, JPEG ou WebP de 5 Mo et de 8 000 pixels de côté au plus.
face-crest-now = Le blason actuel
face-crest-remove = Retirer le blason
face-location = Situation sur la carte
face-location-hint = Degrés nord et est séparés par une virgule, comme sur les cartes en ligne : 52.3740, 4.8897. Le sud et l’ouest sont négatifs. Laissez vide pour ne figurer que dans la liste des villes.
face-location-wrong = Ce n’est pas un lieu sur Terre. Écrivez les degrés nord et est séparés par une virgule, comme 52.3740, 4.8897.
face-contact = Contact
face-contact-hint = Comment les habitants et les autres villes peuvent joindre le service qui tient cette bibliothèque : un bureau, une adresse, un numéro de téléphone. Un par ligne.
face-contact-wrong = Ce texte est trop long. Limitez-vous à 1 000 caractères.
face-problems = Rien n’a encore été enregistré
face-save = Enregistrer
face-show = Afficher l’aperçu
face-saved = Enregistré. Toutes les pages en tiennent compte à partir de maintenant.
face-tell = { $count ->
    [one] Enregistrer une nouvelle situation en informe { $count } abonné.
   *[other] Enregistrer une nouvelle situation en informe { $count } abonnés.
}
