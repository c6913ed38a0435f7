# How the city shows itself.

face-title = Hoe de stad zich toont
face-lede = Het wapen staat op elke pagina naast de naam; de kleur is die van links en knoppen. De steden die volgen, krijgen te horen waar de stad ligt.
face-name = Naam
face-name-hint = De naam en het adres van de bibliotheek staan in de instellingen van het knooppunt.
face-colour = Kleur van de stad
face-colour-hint = Zes tekens, zoals in de huisstijl van uw stad: #14523f. Laat leeg voor de gewone kleur.
face-colour-wrong = Dit is geen kleur. Schrijf zes tekens, zoals #14523f.
face-preview = Zo ziet het eruit
face-preview-own = Uw kleur, tenzij er iets anders staat
face-preview-light = Op lichte pagina’s
face-preview-dark = Op donkere pagina’s
face-preview-more = Voor lezers die meer contrast vragen, op lichte pagina’s
face-preview-more-dark = Voor lezers die meer contrast vragen, op donkere pagina’s
face-preview-sample = Een link om te lezen
face-preview-kept = Ongewijzigd.
face-preview-darker = Uw kleur is hier donkerder gemaakt, zodat iedereen haar kan lezen.
face-preview-lighter = Uw kleur is hier lichter gemaakt, zodat iedereen haar kan lezen.
face-crest = Wapen
face-crest-hint = Een PNG-, JPEG- of WebP-afbeelding van hoogstens 5 MB. De afbeelding wordt bewaard met hoogstens 256 pixels breedte en hoogte, zonder verborgen gegevens in het bestand. Een doorzichtige achtergrond werkt het best.
face-crest-wrong = Dit bestand kan niet als afbeelding worden gelezen. Kies een PNG-, JPEG- of WebP-bestand van hoogstens 5 MB en 8.000 pixels per zijde.
face-crest-now = Het huidige wapen
face-crest-remove = Wapen verwijderen
face-location = Plaats op de kaart
face-location-hint = Graden noord en oost met een komma ertussen, zoals kaarten ze tonen: 52.3740, 4.8897. Zuid en west zijn negatief. Laat leeg om alleen in de lijst met steden te staan.
face-location-wrong = Dit is geen plaats op aarde. Schrijf de graden noord en oost met een komma ertussen, zoals 52.3740, 4.8897.
face-contact = Contact
face-contact-hint = Hoe inwoners en andere steden de beheerder van deze bibliotheek bereiken: een afdeling, een adres, een telefoonnummer. Eén per regel.
face-contact-wrong = Dit is te lang. Gebruik hoogstens 1.000 tekens.
face-problems = Er is nog niets opgeslagen
face-save = Opslaan
face-show = Voorbeeld tonen
face-saved = Opgeslagen. Vanaf nu is het op elke pagina te zien.
face-tell = { $count ->
    [one] Als u een nieuwe plaats opslaat, krijgt { $count } volger bericht.
   *[other] Als u een nieuwe plaats opslaat, krijgen { $count } volgers bericht.
}
