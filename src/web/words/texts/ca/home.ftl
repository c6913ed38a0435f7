# The home page.

home-heading = { $city } manté, juntament amb altres ciutats, una biblioteca de drets digitals
home-lede = Projectes, bones pràctiques i esborranys de polítiques públiques dels ajuntaments: llegeixi’ls, reutilitzi’ls i respongui’ls des del compte que ja té.
home-count-shared = <all>{ $entries ->
    [one] { $entries } fitxa
   *[other] { $entries } fitxes
}</all> de { $cities ->
    [one] { $cities } ciutat
   *[other] { $cities } ciutats
}, mantingudes per totes i propietat de cap.
home-count-own = <all>{ $entries ->
    [one] { $entries } fitxa
   *[other] { $entries } fitxes
}</all> fins ara.
home-empty = De moment la biblioteca és buida. Les fitxes apareixeran aquí quan { $city } en publiqui una o segueixi una altra ciutat.
home-open = Obert a comentaris
home-shelf = El prestatge
home-shelf-hint = Cinc principis; com més fitxes té un principi, més gruixut és el seu llibre.
home-newest = Novetats de la biblioteca
home-all = Totes les fitxes, primer les més noves
home-follow = Segueix aquesta biblioteca
home-follow-why = El que publiqui { $city } li arribarà al seu compte, a Mastodon o a qualsevol altre servidor compatible amb ActivityPub.
home-follow-button = Segueix des del seu servidor
home-follow-paste = O bé enganxi aquesta adreça al cercador del seu servidor i premi-hi el botó de seguir.
home-follow-feed = Per canal RSS
home-follow-feed-why = Subscrigui’s al <feed>canal d’aquesta biblioteca</feed> amb un lector de canals RSS. Els programes de correu com ara Thunderbird també els admeten: així les fitxes noves arriben com un missatge. Cada cerca i cada ciutat té el seu propi canal.
home-follow-account = Des del seu propi compte
home-address = Adreça ({ $city })
