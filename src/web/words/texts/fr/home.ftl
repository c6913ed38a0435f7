# The home page.

home-heading = { $city } tient une bibliothèque sur les droits numériques, avec d’autres villes
home-lede = Projets, pratiques et avant-projets de politiques publiques des villes : lisez-les, réutilisez-les, répondez-y depuis le compte que vous avez déjà.
home-count-shared = <all>{ $entries ->
    [one] { $entries } fiche
   *[other] { $entries } fiches
}</all> de { $cities ->
    [one] { $cities } ville
   *[other] { $cities } villes
}, dans une bibliothèque que toutes tiennent et qu’aucune ne possède.
home-count-own = <all>{ $entries ->
    [one] { $entries } fiche
   *[other] { $entries } fiches
}</all> pour l’instant.
home-empty = La bibliothèque est encore vide. Des fiches apparaîtront ici dès que { $city } en publiera une ou suivra une autre ville.
home-open = Vos avis sont attendus
home-shelf = Le rayon
home-shelf-hint = Cinq principes ; chaque livre est aussi épais que le nombre de ses fiches.
home-newest = Nouveautés de la bibliothèque
home-all = Toutes les fiches, les plus récentes d’abord
home-follow = Suivre cette bibliothèque
home-follow-why = Ce que publie { $city } vous parvient alors sur votre propre compte, sur Mastodon ou sur tout autre serveur compatible avec ActivityPub.
home-follow-button = Suivre depuis votre serveur
home-follow-paste = Ou collez cette adresse dans la recherche de votre propre serveur, puis choisissez « Suivre ».
home-follow-feed = Par flux
home-follow-feed-why = Abonnez-vous au <feed>flux de cette bibliothèque</feed> dans un lecteur de flux. Des logiciels de messagerie comme Thunderbird acceptent aussi les flux : les nouvelles fiches y arrivent comme des courriels. Chaque recherche et chaque ville a son propre flux.
home-follow-account = Depuis votre propre compte
home-address = Adresse : { $city }
