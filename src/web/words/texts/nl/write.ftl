# Writing, checking and publishing an entry.

entries-new = Nieuw item:
entries-import = Importeren uit een CSV-bestand
entries-which = Welke items
entries-all = Alle
entries-drafts = Concepten
entries-scheduled = Ingepland
entries-published = Gepubliceerd
entries-withdrawn = Ingetrokken
entries-is-draft = Concept
entries-is-scheduled = Ingepland
entries-is-published = Gepubliceerd
entries-is-withdrawn = Ingetrokken
entries-words = Woorden in de titel
entries-find = Zoeken
entries-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
entries-none = Er zijn geen items bij deze keuze.
entries-title = Titel
entries-kind = Soort
entries-publication = In de bibliotheek
entries-status = Status
entries-language = Taal
entries-updated = Laatste wijziging
entries-comments = Reacties
entries-unknown = onbekend
entries-pages = Pagina’s van de lijst
entries-earlier = Vorige pagina
entries-later = Volgende pagina
entries-unsaved = Uw teksten die nog niet zijn opgeslagen
entries-unsaved-when = bewaard op { $name }
entries-untitled = Zonder titel
entries-discard = Weggooien
entries-done-withdrawn = Het item is ingetrokken.
entries-done-discarded = De tekst is weggegooid.
field-kind = Soort
field-practice-kind = Soort praktijkvoorbeeld
field-title = Titel
field-summary = Samenvatting
field-body = Tekst
field-language = Taal van de tekst
field-principles = Principes
field-topics = Onderwerpen
field-missions = Missies
field-status = Status
field-status-as-of = Status laatst bekend op
field-starts = Begon
field-ends = Eindigde of eindigt
field-partners = Andere steden die meedoen
field-links = Links
field-attachments = Bestanden die elders staan
field-licence = Licentie
field-source = Waar de feiten vandaan komen
field-due = Het tijdstip
field-picture = De afbeelding
field-alt = Wat de afbeelding toont
field-file = Het bestand
field-external-id = Kenmerk in uw eigen systemen
field-city = Stad
field-row = De rij
write-new = Nieuw item: { $name }
write-not-saved = Nog niet opgeslagen
write-see = Openbare pagina bekijken
write-history = Geschiedenis
write-checks = Controleren en publiceren
write-pictures = Afbeeldingen
write-title-hint = Zeg wat het is, met woorden waarop een inwoner zou zoeken.
write-summary-hint = Wat het is en wie eraan heeft, in gewone woorden. Andere servers tonen dit als eerste. Hoogstens 500 tekens.
write-characters = tekens
write-body-hint = Markdown: een lege regel tussen alinea’s, ## voor een kop, - voor elk punt van een lijst, [woorden](adres) voor een link.
write-preview = Voorbeeld
write-preview-button = Voorbeeld
write-preview-empty = Wat u schrijft, verschijnt hier zoals lezers het zullen zien.
write-principles-hint = Kies er minstens één.
write-no-principle = Kies minstens één principe
write-filter = Alleen termen tonen met
write-chosen = { $count ->
    [0] geen gekozen
    [one] { $count } gekozen
   *[other] { $count } gekozen
}
write-language-hint = De korte code, bijvoorbeeld nl of fr.
write-date-hint = Een dag, een maand of alleen een jaar: 2026-11-21, 2026-11 of 2026.
write-partners-hint = Eén naam per regel.
write-links-hint = Eén per regel: het adres, een spatie, wat het is.
write-attachments-hint = Eén per regel: het adres, een spatie, wat het bestand bevat of toont.
write-licence-hint = CC-BY-4.0, tenzij u iets anders invult.
write-source-hint = Het adres van een pagina.
write-save = Concept opslaan
write-check-and-publish = Controleren en publiceren
write-publish-changes = { $count ->
    [one] Wijzigingen publiceren voor { $count } volger
   *[other] Wijzigingen publiceren voor { $count } volgers
}
write-published-hint = Dit item is openbaar. Een concept van uw wijzigingen wordt alleen voor u bewaard totdat u ze publiceert.
write-problems = { $count ->
    [one] { $count } punt moet eerst worden verbeterd
   *[other] { $count } punten moeten eerst worden verbeterd
}
write-problems-kept = Wat u hebt getypt, is bewaard.
write-other = U hebt een niet-opgeslagen tekst van dit item
write-other-when = Die is bewaard op { $name }. Hieronder staat het item zoals het nu is.
write-other-open = Verdergaan met de niet-opgeslagen tekst
write-autosaved = Bewaard op { $name }
write-autosave-overtaken = Een ander tabblad heeft een andere tekst van u bewaard. Deze wordt niet meer vanzelf bewaard: sla haar op om beide te zien.
write-not-kept = Niet bewaard: de server is niet bereikbaar. Uw tekst staat nog op deze pagina en er volgt een nieuwe poging.
write-signed-out = U bent uitgelogd. Uw tekst staat nog op deze pagina: log opnieuw in op een ander tabblad en sla dan op.
write-pictures-hint = Kopieer de regel naast een afbeelding naar de plaats in de tekst waar ze moet staan.
write-pictures-manage = Afbeeldingen toevoegen
write-pictures-later = Sla eerst het concept op; daarna kunt u afbeeldingen toevoegen.
write-insert = In de tekst invoegen
write-done-saved = Het concept is opgeslagen.
write-done-kept = Uw wijzigingen zijn voor u bewaard. Het openbare item verandert niet totdat u ze publiceert.
write-done-published = Het item is gepubliceerd.
write-done-merged = Dit is de tekst zoals u hem hebt samengesteld. Hij is nog niet opgeslagen.
write-done-restored = De eerdere versie is terug, als een eigen wijziging.
write-done-withdrawn = Het item is ingetrokken.
write-done-scheduled = Het tijdstip is vastgelegd. Tot dan blijft het een concept.
write-done-cancelled = Er is niets meer ingepland. Het blijft een concept.
merge-title = Er zijn twee teksten van dit item
merge-by-other = { $name } heeft dit item gewijzigd ({ $when }) terwijl u schreef.
merge-by-self = Een andere tekst van u is bewaard op een ander tabblad of in een ander venster ({ $name }).
merge-what = Er is niets verloren: hier zijn ze beide. Kies voor elk deel met welke u verdergaat.
merge-mine = Wat ik net heb geschreven
merge-theirs = Wat al is bewaard
merge-both = Beide onder elkaar, om met de hand samen te voegen
merge-differences = Verschillen tonen
merge-open = Openen om te bewerken
merge-hint = Hiermee wordt niets opgeslagen. U bekijkt het resultaat op de bewerkpagina en slaat het daar op.
history-title = Geschiedenis
history-from = Van
history-to = Naar
history-what = Wijziging
history-when = Wanneer
history-from-this = Vergelijken vanaf de versie van { $name }
history-to-this = Vergelijken met de versie van { $name }
history-compare = Verschillen tonen
history-differences = Verschillen
history-only-one = Er is nog maar één versie.
history-same = Deze twee versies zijn gelijk.
history-empty = leeg
history-before = Zoals het was voordat wijzigingen werden bewaard
history-created = Geschreven
history-changed = Gewijzigd
history-published = Gepubliceerd
history-restored = Eerdere versie teruggezet
history-withdrawn = Ingetrokken
history-restore = Versie van { $name } terugzetten
history-restore-published = Dit item is openbaar: de eerdere versie gaat meteen naar iedereen die het heeft.
history-restore-draft = De eerdere versie wordt de nieuwste. Er wordt niets uit de geschiedenis gehaald.
publish-title = Controleren en publiceren
publish-title-published = Controles
publish-back = Terug naar bewerken
publish-checks = Waar u naar moet kijken
publish-checks-none = Niets op te merken. Er staat duidelijk wat het is.
publish-mend = Verbeteren
publish-what = Wat er gaat gebeuren
publish-what-happens = Het item verschijnt in deze bibliotheek en in die van de steden die u volgen. { $followers ->
    [0] Niemand volgt u nog, dus het wordt voorlopig naar niemand verzonden.
    [one] Het gaat naar { $followers } volger, op diens server.
   *[other] Het gaat naar { $followers } volgers, op { $servers ->
        [one] { $servers } server.
       *[other] { $servers } servers.
    }
} Wat andere servers hebben ontvangen, mogen ze houden, ook als u het later wijzigt of intrekt.
publish-to = { $count ->
    [0] Publiceren
    [one] Publiceren voor { $count } volger
   *[other] Publiceren voor { $count } volgers
}
publish-kept-back = Het kan nog niet worden gepubliceerd. Verbeter eerst wat hierboven als ‘nodig’ is aangemerkt.
publish-later = Later publiceren
publish-later-hint = Tijden zijn in UTC. Het is nu { $name }.
publish-day = Dag
publish-hour = Tijd (UTC)
publish-schedule = Inplannen
publish-due = Het wordt gepubliceerd op { $name }.
publish-cancel = Niet vanzelf publiceren
publish-withdraw = Dit item intrekken
publish-throw-away = Dit concept weggooien
publish-looks = Hoe het eruit zal zien
publish-here = Op deze site
publish-looks-hint = Gemaakt van het document dat andere servers krijgen. Zij kiezen hun eigen letters en kleuren.
check-error = nodig
check-missing = ontbreekt
check-hint = tip
check-no-summary = Er is geen samenvatting. Andere servers tonen die als eerste, en vele tonen niets anders.
check-no-principle = Er is geen principe gekozen.
check-no-body = Er is geen tekst naast de samenvatting.
check-no-topics = Er is geen onderwerp gekozen. Lezers die een onderwerp volgen, zullen dit niet vinden.
check-no-language = De taal is onbekend. Schermlezers en vertalingen hebben die nodig.
check-no-status = De status is onbekend.
check-no-status-date = Er staat niet bij wanneer de status voor het laatst klopte.
check-no-dates = Nergens staat wanneer het begon of zal eindigen. Een jaar is genoeg.
check-no-alt = { $count ->
    [one] { $count } afbeelding heeft geen beschrijving. Dat is alleen goed als ze ter versiering dient.
   *[other] { $count } afbeeldingen hebben geen beschrijving. Dat is alleen goed als ze ter versiering dienen.
}
check-long-title = { $count ->
    [one] De titel heeft { $count } teken; lijsten breken hem af na ongeveer 90.
   *[other] De titel heeft { $count } tekens; lijsten breken hem af na ongeveer 90.
}
check-short-summary = { $count ->
    [one] De samenvatting heeft maar { $count } teken. Zeg wat het is en wie eraan heeft.
   *[other] De samenvatting heeft maar { $count } tekens. Zeg wat het is en wie eraan heeft.
}
check-long-sentence = { $count ->
    [one] Een zin van { $count } woord is moeilijk te lezen: ‘{ $name } …’. Maak er twee van.
   *[other] Een zin van { $count } woorden is moeilijk te lezen: ‘{ $name } …’. Maak er twee van.
}
check-long-words = Lange woorden zijn moeilijk te lezen: { $name }. Kan het korter?
check-capitals = ‘{ $name }’ staat geheel in hoofdletters; sommige schermlezers spellen dat letter voor letter.
check-empty-link = De link ‘{ $name }’ zegt niet waarheen hij leidt.
check-jargon = ‘{ $name }’ is misschien ambtelijke taal. Eenvoudiger: { $plainer }
withdraw-title = Dit item intrekken?
withdraw-page = Op de pagina hier staat vanaf dan dat het is ingetrokken. De titel blijft in uw lijst, de tekst in de geschiedenis.
withdraw-servers = { $count ->
    [0] Geen andere server heeft het.
    [one] { $count } server die het heeft, wordt gevraagd het te verwijderen.
   *[other] { $count } servers die het hebben, worden gevraagd het te verwijderen.
}
withdraw-copies = De meeste doen dat binnen enkele minuten. Wat mensen hebben gekopieerd of vastgelegd, houden ze.
withdraw-draft = Niemand heeft dit concept gezien, dus niemand krijgt bericht. De tekst blijft in de geschiedenis.
withdraw-final = Het kan niet opnieuw worden gepubliceerd. U kunt wel een nieuw item schrijven.
withdraw-do = Intrekken
withdraw-keep = Behouden
pictures-file = Een afbeelding
pictures-file-hint = PNG, JPEG of WebP, tot 10 MB. Ze wordt verkleind tot hoogstens 1600 pixels breed; waar en wanneer ze is gemaakt, wordt weggelaten.
pictures-alt = Wat ze toont
pictures-alt-hint = In woorden, voor mensen die haar niet kunnen zien en voor zoekmachines: wat een lezer eruit moet opmaken.
pictures-decorative = Ze dient alleen ter versiering: zonder haar gaat niets verloren
pictures-is-decorative = alleen versiering
pictures-add = Afbeelding toevoegen
pictures-added = De afbeelding is toegevoegd. Zet deze regel in de tekst, waar ze moet staan:
pictures-private = Totdat het item is gepubliceerd, kunnen alleen uw medewerkers de afbeeldingen zien.
pictures-removed = De afbeelding en het bestand zijn verwijderd.
pictures-in-use = Deze afbeelding is niet verwijderd, omdat ze nog wordt getoond. Haal haar eerst uit deze teksten:
pictures-in-draft = (nog niet ingeleverd)
pictures-remove = Verwijderen
pictures-remove-hint = Het bestand wordt weggegooid. In eerdere versies van het item ontbreekt het dan, en andere servers kunnen een kopie houden.
pictures-remove-do = Deze afbeelding voorgoed verwijderen
pictures-count = { $count ->
    [one] { $count } afbeelding bij dit item
   *[other] { $count } afbeeldingen bij dit item
}
import-title = Importeren uit een CSV-bestand
import-what = Neem projecten, praktijkvoorbeelden of consultaties over uit een spreadsheet. U ziet eerst wat er zou gebeuren; er wordt niets overgenomen voordat u dat aangeeft.
import-file = Een CSV-bestand
import-file-hint = { $count ->
    [one] Opgeslagen als CSV in UTF-8, met koppen in de eerste rij; tot 10 MB en { $count } rij.
   *[other] Opgeslagen als CSV in UTF-8, met koppen in de eerste rij; tot 10 MB en { $count } rijen.
}
import-upload = Verder naar de kolommen
import-columns = Wat de kolommen zijn
import-column = Kolom
import-example = Bijvoorbeeld
import-field = Wordt
import-field-of = Wat de kolom { $name } wordt
import-left-out = Weggelaten
import-defaults = Waar een rij niets zegt
import-no-default = Niets: de rij blijft zoals ze is
import-check = Tonen wat er zou gebeuren
import-check-hint = Er wordt nog niets overgenomen. Het bestand wordt een uur bewaard.
import-would = Wat er zou gebeuren
import-done = Wat er is gebeurd
import-summary = Nieuw: { $created }. Gewijzigd: { $updated }. Ongewijzigd: { $unchanged }. Geweigerd: { $refused }.
import-drafts = Importeren als concepten
import-publish = { $count ->
    [0] Importeren en publiceren
    [one] Importeren en publiceren voor { $count } volger
   *[other] Importeren en publiceren voor { $count } volgers
}
import-take-hint = Geweigerde rijen worden overgeslagen; verbeter ze en importeer het bestand opnieuw: wat hier al is, blijft zoals het is. Een gepubliceerd item dat door het bestand verandert, wordt verzonden naar iedereen die het heeft.
import-back = Terug naar de kolommen
import-rows = Rijen van het bestand
import-becomes = Wordt
import-is-new = een nieuw item
import-is-changed = een wijziging van een item dat hier al is
import-is-same = niets: het is hier al
import-is-refused = Geweigerd.
import-more = { $count ->
    [one] Nog { $count } rij wordt niet getoond.
   *[other] Nog { $count } rijen worden niet getoond.
}
entries-done-importing = De import gaat door. Bekijk deze lijst over een minuut opnieuw.
