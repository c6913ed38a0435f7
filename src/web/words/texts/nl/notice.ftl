# Pages that say what happened.

notice-happened = Wat er gebeurd is
notice-kept = Wat er bewaard is
notice-now = Wat u nu kunt doen
notice-report = Als u het meldt
notice-report-word = Vermeld het woord <code>{ $reference }</code>; daarmee is deze fout terug te vinden in het logboek van het knooppunt.
notice-error = Fout
notice-missing = Niet gevonden
notice-missing-title = Op dit adres is niets te vinden
notice-missing-happened = U vroeg om <code>{ $path }</code>. Misschien zit er een typefout in, of is het een oude link.
notice-missing-kept = Items houden hun adres als de titel verandert, en bij een ingetrokken item staat dat het is ingetrokken. Er is onderweg dus niets verloren gegaan.
notice-missing-now = Controleer het adres of <library>zoek in de bibliotheek</library>.
notice-withdrawn = Ingetrokken
notice-withdrawn-title = Dit item is ingetrokken
notice-withdrawn-happened = { $city } heeft het op <date>{ $date }</date> ingetrokken.
notice-withdrawn-kept = Alleen dat het hier stond. De tekst is uit deze bibliotheek verwijderd en de servers met een kopie hebben bericht gekregen.
notice-withdrawn-now = Bekijk <city>wat { $city } nu publiceert</city> of <library>zoek in de bibliotheek</library>.
notice-servers = Voor servers
notice-servers-title = Dit adres is voor servers
notice-servers-happened = Op <code>{ $path }</code> wisselen servers berichten uit via ActivityPub. Er is geen pagina om te lezen.
notice-servers-kept = Door dit adres te openen is niets verzonden of gewijzigd.
notice-servers-now = Bekijk <city>de pagina van { $city }</city> of <library>zoek in de bibliotheek</library>.
notice-question-title = Deze vraag kan niet worden beantwoord
notice-question-happened = { $count ->
    [one] De bibliotheek begrijpt dit deel van het adres niet: <code>{ $fields }</code>.
   *[other] De bibliotheek begrijpt deze delen van het adres niet: <code>{ $fields }</code>.
}
notice-question-now = Haal dit uit het adres of <library>zoek opnieuw in de bibliotheek</library>.
notice-unchanged = Er is niets gewijzigd.
notice-role-title = Dit hoort niet bij uw rol
notice-role-happened = Uw account mag dit niet.
notice-role-now = Vraag het aan iemand die het knooppunt van deze stad beheert.
notice-broken-title = De bibliotheek kon niet antwoorden
notice-broken-happened = Op de server van deze stad ging iets mis bij het maken van de pagina.
notice-broken-kept = Er is niets verloren gegaan of gewijzigd.
notice-broken-now = Probeer het zo dadelijk opnieuw. Blijft het misgaan, meld het dan bij de stad en vermeld de referentie.
