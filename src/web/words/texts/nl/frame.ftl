# What surrounds every page.

frame-title = Bibliotheek digitale rechten van { $name }
frame-library = Bibliotheek digitale rechten
frame-skip = Naar de inhoud
frame-nav = Hoofdmenu
frame-nav-home = Start
frame-nav-library = Bibliotheek
frame-nav-coalition = Coalitie
frame-nav-city = Stad
frame-search = Zoeken in de bibliotheek
frame-search-button = Zoeken
frame-colophon = Dit is het deel van een gezamenlijke bibliotheek dat <city>{ $city }</city> beheert. Elke stad beheert een eigen deel; samen houden ze één bibliotheek in stand die van niemand is.
frame-licence = Teksten mogen worden hergebruikt onder <licence>CC BY 4.0</licence>, tenzij bij een item anders staat. Geen cookies, geen tracking, niets van elders geladen.
frame-program = Draait op Manyhalls { $version }, vrije software onder de AGPL.
frame-source = Broncode
frame-api = Voor programma’s
frame-card-shelf = Een plank met vijf boeken, één per principe, zo dik als het aantal items in de bibliotheek van { $name }.
frame-card-principles = Een plank met vijf boeken, één per principe; gevuld zijn: { $principles }.
frame-card-no-principles = Een plank met vijf boeken, één per principe.
frame-about = Over deze bibliotheek
frame-more = Meer
frame-feed = Feed met wat nieuw is
frame-security = Een beveiligingslek melden
frame-staff = Voor medewerkers
frame-languages = Deze pagina in andere talen
