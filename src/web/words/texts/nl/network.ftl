# The network: servers, followers, notices.

notices-title = Meldingen
notices-nav = Meldingen ({ $count })
notices-new = { $count ->
    [one] { $count } nieuwe
   *[other] { $count } nieuwe
}
notices-new-mark = Nieuw
notices-mark-read = Alles als gelezen markeren
notices-none = Er is nog niets gebeurd. Reacties, volgers, favorieten en problemen met andere servers worden hier 90 dagen bewaard.
notices-reply = { $name } reageerde op
notices-reply-held = { $name } reageerde, en dat wacht op uw beoordeling, op
notices-follower = { $who } volgt { $followed }
notices-accepted = { $name } heeft uw volgverzoek geaccepteerd. De items worden opgehaald.
notices-rejected = { $name } staat niet toe dat u volgt.
notices-report = { $name } rapporteert iets
notices-likes = { $count ->
    [one] { $count } keer als favoriet gemarkeerd die dag:
   *[other] { $count } keer als favoriet gemarkeerd die dag:
}
notices-shares = { $count ->
    [one] { $count } boost die dag:
   *[other] { $count } boosts die dag:
}
notices-failing = { $name } is al meer dan een dag onbereikbaar
notices-moved = { $from }, dat u volgt, is verhuisd naar { $to }. U volgt het nu daar.
notices-to-comment = Reactie bekijken
notices-to-entry = Item bekijken
notices-to-reports = Rapportages bekijken
notices-to-network = Netwerk bekijken
