# The home page.

home-heading = { $city } houdt samen met andere steden een bibliotheek over digitale rechten bij
home-lede = Projecten, praktijkvoorbeelden en beleidsvoorstellen van gemeenten: lees ze, hergebruik ze en reageer erop vanaf het account dat u al hebt.
home-count-shared = <all>{ $entries ->
    [one] { $entries } item
   *[other] { $entries } items
}</all> van { $cities ->
    [one] { $cities } stad
   *[other] { $cities } steden
}, bijgehouden door alle, eigendom van geen enkele.
home-count-own = Tot nu toe <all>{ $entries ->
    [one] { $entries } item
   *[other] { $entries } items
}</all>.
home-empty = De bibliotheek is nog leeg. Hier verschijnen items zodra { $city } er een publiceert of een andere stad volgt.
home-open = Open voor reacties
home-shelf = De boekenplank
home-shelf-hint = Vijf principes; elk boek is zo dik als het aantal items.
home-newest = Nieuw in de bibliotheek
home-all = Alle items, nieuwste eerst
home-follow = Deze bibliotheek volgen
home-follow-why = Wat { $city } publiceert, ontvangt u dan op uw eigen account, op Mastodon of een andere server die ActivityPub ondersteunt.
home-follow-button = Volgen vanaf uw eigen server
home-follow-paste = Of plak dit adres in het zoekveld van uw eigen server en kies daar ‘Volgen’.
home-follow-feed = Via een feed
home-follow-feed-why = Neem in een feedlezer een abonnement op <feed>de feed van deze bibliotheek</feed>. Ook mailprogramma’s zoals Thunderbird kunnen feeds lezen, zodat nieuwe items als mail binnenkomen. Elke zoekopdracht en elke stad heeft een eigen feed.
home-follow-account = Vanaf uw eigen account
home-address = Adres van { $city }
