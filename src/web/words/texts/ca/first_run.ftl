# The first hour of a node, and what the city is called.

first-run-title = Obri la seva biblioteca
first-run-lede = Una sola pàgina i la biblioteca és seva: indiqui el nom de la ciutat i creï el primer compte.
first-run-city = La seva ciutat
first-run-city-name = Nom de la ciutat
first-run-city-name-hint = Com el diu la gent. Figura a totes les pàgines i es pot canviar més endavant.
first-run-country = País
first-run-country-none = Sense indicar
first-run-languages = Llengües
first-run-languages-hint = Aquelles en què publica, la principal primer, amb codis curts: nl, en.
first-run-fixed = Definit a la configuració d’aquest node; es canvia allà.
first-run-address = Adreça
first-run-address-hint = Els altres servidors coneixen la seva ciutat per aquesta adreça. Prové dels paràmetres public_url i city.handle. Si no és correcta, canviï’ls abans de continuar: després ja no es pot canviar.
first-run-account = El seu compte
first-run-account-hint = Serà el primer compte d’administració. Després podrà convidar altres persones.
first-run-button = Obre la biblioteca
first-run-over = Aquest enllaç ja s’ha utilitzat, o una arrencada posterior del node n’ha mostrat un altre. Miri el terminal on s’ha arrencat el node.
first-run-no-name = Doni a la ciutat un nom d’entre 1 i 200 caràcters.
first-run-no-country = Triï un país de la llista.
first-run-no-language = Escrigui les llengües amb codis curts separats per comes: nl, en, pt-BR.

desk-first-title = Els primers passos
desk-first-city = Indicar el nom de la ciutat i crear el primer compte
desk-first-entry = Publicar una primera fitxa
desk-first-entry-hint = Escriviu un projecte, una bona pràctica o un esborrany per comentar. Per començar n’hi ha prou amb un títol, un resum breu i un principi.
desk-first-city-followed = Seguir una primera ciutat
desk-first-city-followed-hint = Les fitxes d’aquesta ciutat arriben a la biblioteca i les noves hi van entrant soles.
desk-first-choose = Trieu una ciutat
desk-first-done = fet
desk-first-open = pendent

settings-title = Configuració
settings-city = Com es diu la ciutat
settings-save = Desa i avisa els seguidors
settings-saved = Desat. S’està avisant els servidors que segueixen la ciutat.
