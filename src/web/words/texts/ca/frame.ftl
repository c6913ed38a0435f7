# What surrounds every page.

frame-title = { $name }: biblioteca de drets digitals
frame-library = Biblioteca de drets digitals
frame-skip = Vés al contingut
frame-nav = Navegació principal
frame-nav-home = Inici
frame-nav-library = Biblioteca
frame-nav-coalition = Coalició
frame-nav-city = Ciutat
frame-search = Cerca a la biblioteca
frame-search-button = Cerca
frame-colophon = Aquesta és la part d’una biblioteca comuna que manté <city>{ $city }</city>. Cada ciutat manté la seva; juntes formen una sola biblioteca que no és propietat de ningú.
frame-licence = Els textos es poden reutilitzar amb la llicència <licence>CC BY 4.0</licence>, llevat que una fitxa indiqui una altra cosa. Sense galetes, sense seguiment i sense res que es carregui d’altres llocs.
frame-program = Funciona amb Manyhalls { $version }, programari lliure amb llicència AGPL.
frame-source = Codi font
frame-api = Per a programes
frame-card-shelf = Un prestatge amb cinc llibres, un per a cada principi; com més fitxes té un principi a la biblioteca que manté { $name }, més gruixut és el seu llibre.
frame-card-principles = Un prestatge amb cinc llibres, un per a cada principi; són plens: { $principles }.
frame-card-no-principles = Un prestatge amb cinc llibres, un per a cada principi.
frame-about = Sobre aquesta biblioteca
frame-more = Més
frame-feed = Canal de novetats
frame-security = Comunica un problema de seguretat
frame-staff = Per al personal
frame-languages = Aquesta pàgina en altres llengües
