# Writing, checking and publishing an entry.

entries-new = Nouvelle fiche :
entries-import = Importer un fichier CSV
entries-which = Quelles fiches
entries-all = Toutes
entries-drafts = Brouillons
entries-scheduled = Programmées
entries-published = Publiées
entries-withdrawn = Retirées
entries-is-draft = Brouillon
entries-is-scheduled = Programmée
entries-is-published = Publiée
entries-is-withdrawn = Retirée
entries-words = Mots du titre
entries-find = Chercher
entries-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
entries-none = Aucune fiche ne correspond à ce choix.
entries-title = Titre
entries-kind = Type
entries-publication = Dans la bibliothèque
entries-status = Statut
entries-language = Langue
entries-updated = Dernière modification
entries-comments = Commentaires
entries-unknown = inconnu
entries-pages = Pages de la liste
entries-earlier = Page précédente
entries-later = Page suivante
entries-unsaved = Vos textes non enregistrés
entries-unsaved-when = gardé le { $name }
entries-untitled = Sans titre
entries-discard = Abandonner
entries-done-withdrawn = La fiche est retirée.
entries-done-discarded = Le texte est abandonné.
field-kind = Type
field-practice-kind = Type de pratique
field-title = Titre
field-summary = Résumé
field-body = Texte
field-language = Langue du texte
field-principles = Principes
field-topics = Thèmes
field-missions = Missions
field-status = Statut
field-status-as-of = Dernière situation connue le
field-starts = Début
field-ends = Fin, passée ou prévue
field-partners = Autres villes participantes
field-links = Liens
field-attachments = Fichiers conservés ailleurs
field-licence = Licence
field-source = Source des informations
field-due = Le moment
field-picture = L’image
field-alt = Ce que montre l’image
field-file = Le fichier
field-external-id = Identifiant dans vos propres systèmes
field-city = Ville
field-row = La ligne
write-new = Nouvelle fiche : { $name }
write-not-saved = Pas encore enregistrée
write-see = Voir la page publique
write-history = Historique
write-checks = Vérification et publication
write-pictures = Images
write-title-hint = Dites de quoi il s’agit, avec les mots qu’une habitante ou un habitant chercherait.
write-summary-hint = Ce que c’est et à qui cela profite, en mots simples. Les autres serveurs montrent ce résumé en premier. 500 caractères au plus.
write-characters = caractères
write-body-hint = Markdown : une ligne vide entre les paragraphes, ## devant un titre, - devant chaque point d’une liste, [mots](adresse) pour un lien.
write-preview = Aperçu
write-preview-button = Aperçu
write-preview-empty = Ce que vous écrivez apparaît ici tel que le public le verra.
write-principles-hint = Choisissez-en au moins un.
write-no-principle = Choisissez au moins un principe
write-filter = N’afficher que les termes contenant
write-chosen = { $count ->
    [0] aucun choix
    [one] { $count } choix
   *[other] { $count } choix
}
write-language-hint = Son code court, par exemple fr ou nl.
write-date-hint = Un jour, un mois ou seulement une année : 2026-11-21, 2026-11 ou 2026.
write-partners-hint = Un nom par ligne.
write-links-hint = Un par ligne : l’adresse, une espace, de quoi il s’agit.
write-attachments-hint = Un par ligne : l’adresse, une espace, ce que le fichier contient ou montre.
write-licence-hint = CC-BY-4.0, sauf si vous indiquez autre chose.
write-source-hint = L’adresse d’une page.
write-save = Enregistrer le brouillon
write-check-and-publish = Vérifier et publier
write-publish-changes = { $count ->
    [one] Publier les modifications pour { $count } abonné
   *[other] Publier les modifications pour { $count } abonnés
}
write-published-hint = Cette fiche est publique. Un brouillon de vos modifications est gardé, visible de vous uniquement, jusqu’à leur publication.
write-problems = { $count ->
    [one] { $count } point à corriger d’abord
   *[other] { $count } points à corriger d’abord
}
write-problems-kept = Ce que vous avez saisi est conservé.
write-other = Vous avez un texte non enregistré pour cette fiche
write-other-when = Il a été gardé le { $name }. Ci-dessous se trouve la fiche telle qu’elle est maintenant.
write-other-open = Reprendre le texte non enregistré
write-autosaved = Gardé le { $name }
write-autosave-overtaken = Un autre onglet a gardé un autre de vos textes. Celui-ci n’est plus gardé automatiquement : enregistrez-le pour voir les deux.
write-not-kept = Non gardé : le serveur est injoignable. Votre texte est toujours sur cette page, et un nouvel essai sera fait.
write-signed-out = Votre session est terminée. Votre texte est toujours sur cette page : reconnectez-vous dans un autre onglet, puis enregistrez.
write-pictures-hint = Copiez la ligne placée à côté d’une image dans le texte, là où elle doit figurer.
write-pictures-manage = Ajouter des images
write-pictures-later = Enregistrez d’abord le brouillon ; vous pourrez ensuite ajouter des images.
write-insert = Insérer dans le texte
write-done-saved = Le brouillon est enregistré.
write-done-kept = Vos modifications sont gardées pour vous. La fiche publique reste inchangée jusqu’à ce que vous les publiiez.
write-done-published = La fiche est publiée.
write-done-merged = Voici le texte tel que vous l’avez assemblé. Il n’est pas encore enregistré.
write-done-restored = La version antérieure est rétablie, sous la forme d’une nouvelle modification.
write-done-withdrawn = La fiche est retirée.
write-done-scheduled = Le moment est fixé. D’ici là, la fiche reste un brouillon.
write-done-cancelled = Plus rien n’est programmé. La fiche reste un brouillon.
merge-title = Il existe deux textes de cette fiche
merge-by-other = { $name } a modifié cette fiche ({ $when }) pendant que vous écriviez.
merge-by-self = Un autre de vos textes a été gardé dans un autre onglet ou une autre fenêtre ({ $name }).
merge-what = Rien n’est perdu : voici les deux. Choisissez pour chaque partie celui avec lequel continuer.
merge-mine = Ce que je viens d’écrire
merge-theirs = Ce qui est déjà gardé
merge-both = Les deux, l’un sous l’autre, à assembler à la main
merge-differences = Afficher les différences
merge-open = Ouvrir dans l’éditeur
merge-hint = Cela n’enregistre rien. Vous relisez le résultat dans l’éditeur et l’enregistrez là.
history-title = Historique
history-from = De
history-to = À
history-what = Modification
history-when = Quand
history-from-this = Comparer à partir de la version du { $name }
history-to-this = Comparer jusqu’à la version du { $name }
history-compare = Afficher les différences
history-differences = Différences
history-only-one = Il n’y a qu’une version pour l’instant.
history-same = Ces deux versions sont identiques.
history-empty = vide
history-before = État avant la tenue de l’historique
history-created = Rédaction
history-changed = Modification
history-published = Publication
history-restored = Version antérieure rétablie
history-withdrawn = Retrait
history-restore = Rétablir la version du { $name }
history-restore-published = Cette fiche est publique : la version antérieure est aussitôt envoyée à tous ceux qui l’ont.
history-restore-draft = La version antérieure devient la plus récente. Rien n’est retiré de l’historique.
publish-title = Vérifier et publier
publish-title-published = Vérification
publish-back = Retour à l’éditeur
publish-checks = Points à examiner
publish-checks-none = Rien à signaler. La fiche dit clairement de quoi il s’agit.
publish-mend = Corriger
publish-what = Ce qui va se passer
publish-what-happens = La fiche paraît dans cette bibliothèque et dans celles des villes qui vous suivent. { $followers ->
    [0] Personne ne vous suit encore ; elle n’est donc envoyée à personne dans un premier temps.
    [one] Elle est envoyée à { $followers } abonné, sur son serveur.
   *[other] Elle est envoyée à { $followers } abonnés, sur { $servers ->
        [one] { $servers } serveur.
       *[other] { $servers } serveurs.
    }
} Ce que d’autres serveurs ont reçu, ils peuvent le garder, même si vous modifiez ou retirez la fiche par la suite.
publish-to = { $count ->
    [0] Publier
    [one] Publier pour { $count } abonné
   *[other] Publier pour { $count } abonnés
}
publish-kept-back = La fiche ne peut pas encore être publiée. Corrigez d’abord les points marqués « nécessaire » ci-dessus.
publish-later = Publier plus tard
publish-later-hint = Les heures sont en UTC. Il est actuellement : { $name }.
publish-day = Jour
publish-hour = Heure (UTC)
publish-schedule = Programmer
publish-due = La fiche sera publiée le { $name }.
publish-cancel = Annuler la publication programmée
publish-withdraw = Retirer cette fiche
publish-throw-away = Abandonner ce brouillon
publish-looks = Aspect de la fiche
publish-here = Sur ce site
publish-looks-hint = D’après le document que reçoivent les autres serveurs. Ils choisissent leurs propres caractères et couleurs.
check-error = nécessaire
check-missing = manque
check-hint = conseil
check-no-summary = Il n’y a pas de résumé. Les autres serveurs le montrent en premier, et beaucoup ne montrent rien d’autre.
check-no-principle = Aucun principe n’est choisi.
check-no-body = Il n’y a pas de texte en dehors du résumé.
check-no-topics = Aucun thème n’est choisi. Les personnes qui suivent un thème ne trouveront pas la fiche.
check-no-language = La langue est inconnue. Les lecteurs d’écran et les traductions en ont besoin.
check-no-status = Le statut est inconnu.
check-no-status-date = La date à laquelle le statut était connu n’est pas indiquée.
check-no-dates = Rien n’indique quand cela a commencé ni quand cela finira. Une année suffit.
check-no-alt = { $count ->
    [one] { $count } image n’a pas de description. Ce n’est correct que si elle est décorative.
   *[other] { $count } images n’ont pas de description. Ce n’est correct que si elles sont décoratives.
}
check-long-title = { $count ->
    [one] Le titre compte { $count } caractère ; les listes le coupent après 90 environ.
   *[other] Le titre compte { $count } caractères ; les listes le coupent après 90 environ.
}
check-short-summary = { $count ->
    [one] Le résumé ne compte que { $count } caractère. Dites ce que c’est et à qui cela profite.
   *[other] Le résumé ne compte que { $count } caractères. Dites ce que c’est et à qui cela profite.
}
check-long-sentence = { $count ->
    [one] Une phrase de { $count } mot est difficile à lire : « { $name } … ». Faites-en deux.
   *[other] Une phrase de { $count } mots est difficile à lire : « { $name } … ». Faites-en deux.
}
check-long-words = Les mots longs sont difficiles à lire : { $name }. Y en a-t-il de plus courts ?
check-capitals = « { $name } » est tout en majuscules ; certains lecteurs d’écran l’épellent lettre par lettre.
check-empty-link = Le lien « { $name } » ne dit pas où il mène.
check-jargon = « { $name } » relève peut-être du langage administratif. Plus simple : { $plainer }
withdraw-title = Retirer cette fiche ?
withdraw-page = Sa page indique dès lors ici qu’elle a été retirée. Le titre reste dans votre liste, le texte dans son historique.
withdraw-servers = { $count ->
    [0] Aucun autre serveur ne l’a.
    [one] { $count } serveur qui l’a est invité à l’effacer.
   *[other] { $count } serveurs qui l’ont sont invités à l’effacer.
}
withdraw-copies = La plupart le font en quelques minutes. Les copies et captures d’écran faites par des personnes leur restent.
withdraw-draft = Personne n’a vu ce brouillon ; personne n’est donc averti. Le texte reste dans son historique.
withdraw-final = Elle ne peut pas être publiée de nouveau. Vous pouvez écrire une nouvelle fiche à la place.
withdraw-do = Retirer
withdraw-keep = La garder
pictures-file = Une image
pictures-file-hint = PNG, JPEG ou WebP, 10 Mo au plus. Sa largeur est ramenée à 1600 pixels au plus ; le lieu et le moment de la prise de vue sont effacés.
pictures-alt = Ce qu’elle montre
pictures-alt-hint = En mots, pour les personnes qui ne peuvent pas la voir et pour les moteurs de recherche : ce qu’il faut en retenir.
pictures-decorative = Elle est seulement décorative : sans elle, rien ne manquerait
pictures-is-decorative = seulement décorative
pictures-add = Ajouter l’image
pictures-added = L’image est ajoutée. Placez cette ligne dans le texte, là où elle doit figurer :
pictures-private = Jusqu’à la publication de la fiche, seul votre personnel peut voir ses images.
pictures-removed = L’image et son fichier sont supprimés.
pictures-in-use = Cette image n’est pas supprimée, car elle est encore affichée. Retirez-la d’abord de ces textes :
pictures-in-draft = (pas encore remis)
pictures-remove = Supprimer
pictures-remove-hint = Le fichier est jeté. Les versions antérieures de la fiche ne l’afficheront plus, et d’autres serveurs peuvent en garder une copie.
pictures-remove-do = Supprimer définitivement cette image
pictures-count = { $count ->
    [one] { $count } image de cette fiche
   *[other] { $count } images de cette fiche
}
import-title = Importer un fichier CSV
import-what = Reprenez des projets, des pratiques ou des consultations d’un tableur. Vous voyez d’abord ce qui se passerait ; rien n’est repris avant que vous ne le demandiez.
import-file = Un fichier CSV
import-file-hint = { $count ->
    [one] Enregistré en CSV et en UTF-8, avec les titres des colonnes dans la première ligne ; 10 Mo et { $count } ligne au plus.
   *[other] Enregistré en CSV et en UTF-8, avec les titres des colonnes dans la première ligne ; 10 Mo et { $count } lignes au plus.
}
import-upload = Passer aux colonnes
import-columns = Ce que sont les colonnes
import-column = Colonne
import-example = Par exemple
import-field = Devient
import-field-of = Ce que devient la colonne { $name }
import-left-out = Laissée de côté
import-defaults = Si une ligne n’indique rien
import-no-default = Rien : la ligne reste telle quelle
import-check = Montrer ce qui se passerait
import-check-hint = Rien n’est encore repris. Le fichier est conservé pendant une heure.
import-would = Ce qui se passerait
import-done = Ce qui s’est passé
import-summary = Nouvelles : { $created }. Modifiées : { $updated }. Inchangées : { $unchanged }. Refusées : { $refused }.
import-drafts = Importer comme brouillons
import-publish = { $count ->
    [0] Importer et publier
    [one] Importer et publier pour { $count } abonné
   *[other] Importer et publier pour { $count } abonnés
}
import-take-hint = Les lignes refusées sont laissées de côté ; corrigez-les et importez de nouveau le fichier : ce qui est déjà ici reste inchangé. Une fiche publiée que le fichier modifie est envoyée à tous ceux qui l’ont.
import-back = Retour aux colonnes
import-rows = Lignes du fichier
import-becomes = Devient
import-is-new = une nouvelle fiche
import-is-changed = une modification d’une fiche déjà présente
import-is-same = rien : elle est déjà ici
import-is-refused = Refusée.
import-more = { $count ->
    [one] { $count } autre ligne n’est pas affichée.
   *[other] { $count } autres lignes ne sont pas affichées.
}
entries-done-importing = L’importation se poursuit. Revenez à cette liste dans une minute.
