# The first hour of a node, and what the city is called.

first-run-title = Open your library
first-run-lede = One page, then your library is yours: name your city, and make the first account.
first-run-city = Your city
first-run-city-name = Name of the city
first-run-city-name-hint = As people say it. It stands on every page and can be changed later.
first-run-country = Country
first-run-country-none = Not said
first-run-languages = Languages
first-run-languages-hint = Those that you publish in, the main one first, as short codes: nl, en.
first-run-fixed = Set in the configuration of this node, and changed there.
first-run-address = Address
first-run-address-hint = Other servers know your city by this address. It comes from the settings public_url and city.handle. Change them before you go on if it is not right: later it cannot be changed.
first-run-account = Your account
first-run-account-hint = You become the first admin. You can invite others afterwards.
first-run-button = Open the library
first-run-over = This link was used, or a newer start of the node has printed another one. Look at the terminal in which the node was started.
first-run-no-name = Give the city a name of 1 to 200 characters.
first-run-no-country = Choose a country from the list.
first-run-no-language = Write languages as short codes with commas between them: nl, en, pt-BR.

desk-first-title = The first steps
desk-first-city = Name the city and make the first account
desk-first-entry = Publish a first entry
desk-first-entry-hint = Write a project, a practice or a draft for comment. A title, a short summary and one principle are enough to begin.
desk-first-city-followed = Follow a first city
desk-first-city-followed-hint = Its entries come into your library, and new ones arrive by themselves.
desk-first-choose = Choose a city
desk-first-done = done
desk-first-open = still to do

settings-title = Settings
settings-city = What the city is called
settings-save = Save and tell the followers
settings-saved = Saved. Servers that follow the city are being told.
