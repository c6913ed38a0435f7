# What staff see of other servers: notices, the network, follows, blocks and modes.

notices-title = Avisos
notices-nav = Avisos ({ $count })
notices-new = { $count ->
    [one] { $count } de nou
   *[other] { $count } de nous
}
notices-new-mark = Nou
notices-mark-read = Marca’ls tots com a llegits
notices-none = Encara no ha passat res. Les respostes, els seguidors, els favorits i els problemes amb altres servidors s’anoten aquí durant 90 dies.
notices-reply = { $name } ha respost a
notices-reply-held = { $name } ha respost (pendent de revisió) a
notices-follower = { $who } segueix { $followed }
notices-accepted = { $name } ha acceptat el seguiment. S’estan obtenint les seves fitxes.
notices-rejected = { $name } no accepta el seguiment.
notices-report = { $name } ha enviat una denúncia
notices-likes = { $count ->
    [one] { $count } favorit aquell dia per a
   *[other] { $count } favorits aquell dia per a
}
notices-shares = { $count ->
    [one] { $count } impuls aquell dia:
   *[other] { $count } impulsos aquell dia:
}
notices-failing = No es pot contactar amb { $name } des de fa més d’un dia
notices-moved = { $from }, que aquesta ciutat segueix, s’ha traslladat a { $to }. Ara se segueix allà.
notices-to-comment = Mostra el comentari
notices-to-entry = Mostra la fitxa
notices-to-reports = Mostra les denúncies
notices-to-network = Mostra la xarxa

network-title = Xarxa
network-tab-follows = Seguim
network-tab-followers = Seguidors
network-tab-servers = Servidors
network-tab-blocks = Blocatges
network-tab-modes = Modes
network-change-mode = Canvia
network-follows = Qui segueix aquesta ciutat
network-follows-none = Aquesta ciutat encara no segueix ningú. Escrigui l’adreça d’una altra ciutat per veure què té.
network-col-city = Ciutat
network-col-state = Estat
network-col-since = Des de
network-col-entries = Fitxes
network-col-heard = Darrera notícia
network-col-act = Què pot fer
network-never = mai
followed-accepted = Seguida
followed-rejected = Rebutjada
followed-asked = Sol·licitada, sense resposta
followed-looked-up = En cerca

followers-title = Seguidors
followers-total = { $count ->
    [one] { $count } seguidor de la ciutat i els seus grups
   *[other] { $count } seguidors de la ciutat i els seus grups
}
followers-by-server = Per servidor
followers-newest = Primer els més nous
followers-col-who = Qui
followers-col-follows = Segueix

servers-title = Servidors
servers-lede = Cada servidor es prova com un tot. El que falla descansa, cada vegada més temps, i els enviaments que té pendents esperen amb ell. Al cap de vuit dies s’abandonen.
servers-none = Encara no s’ha enviat res a cap servidor.
servers-col-server = Servidor
servers-col-health = Situació
servers-col-waiting = En espera
servers-col-dead = Abandonats
servers-col-last = Darrer èxit
servers-col-next = Pròxim intent
server-well = Bé
server-failing = Falla
server-refuses = En rebutja alguns
server-untried = Sense provar
server-since = des de: { $name }
server-error = Què ha passat
server-attempts = Errors seguits
server-delivered = Lliurats fins ara
server-check = Comprova aquest servidor
server-check-what = La comprovació té nou passos, fins a lliurar una activitat de prova sense efecte. Pot trigar un minut.
server-now = Prova-ho ara
server-revive = Torna a enviar el que s’ha abandonat
server-drop = Descarta el que s’ha abandonat
server-drop-what = El que es descarta no arriba mai a aquest servidor: hi queden textos més antics de les fitxes, o cap. El que s’ha abandonat desapareix sol al cap de 30 dies.
server-done-now = S’està provant ara. Torni a carregar aquesta pàgina d’aquí a un moment.
server-done-revive = Torna a estar en camí.
server-done-drop = Descartat.
server-steps = Resultat de la comprovació
check-ok = Funciona
check-warning = Funciona, però
check-failed = Falla
check-not-checked = Sense comprovar
check-address = Nom i adreça
check-connection = Connexió
check-clock = Rellotge
check-software = Quin programa utilitza
check-names = Noms (WebFinger)
check-actor = El seu compte
check-key = La seva clau
check-inbox = La seva bústia d’entrada
check-delivery = Lliurament de prova
check-advice-address = Comprovi com està escrit el nom. Si és correcte, no es troba el nom d’aquest servidor o no porta a un servidor públic.
check-advice-connection = Obri aquest servidor en un navegador. Si funciona, alguna cosa entre aquesta màquina i ell ho impedeix; pregunti a qui administra aquesta màquina.
check-advice-clock = Un dels dos rellotges va malament. Faci que el rellotge d’aquesta màquina s’ajusti per la xarxa.
check-advice-theirs = Això correspon a qui administra aquest servidor: mostri-li els detalls de sota.
check-details = Detalls (en anglès)

trouble-certificate-expired = El certificat del servidor ha caducat.
trouble-certificate-other = El certificat del servidor és d’un altre nom.
trouble-certificate-untrusted = El certificat del servidor no és de confiança.
trouble-no-name = No hi ha cap servidor amb aquest nom.
trouble-refused = Allà no respon res: potser el servidor està apagat.
trouble-silent = Ningú no ha respost en 10 segons.
trouble-broken-off = La connexió s’ha tallat.
trouble-key = Respon que no coneix la nostra clau (401).
trouble-forbidden = Rebutja el que enviem (403). Potser ha blocat aquesta ciutat.
trouble-not-there = L’adreça ja no hi és (404).
trouble-gone = L’adreça ha desaparegut per sempre (410).
trouble-too-much = Ens demana que esperem.
trouble-ill = El servidor té problemes ({ $name }).
trouble-elsewhere = Ens remet a una altra adreça, que no se segueix en fer un lliurament.
trouble-not-public = El seu nom porta a una adreça que no és pública. No s’hi ha enviat res.
trouble-blocked-here = Aquesta ciutat l’ha blocat. No s’ha enviat res.
trouble-paused-here = Aquí la xarxa està en pausa. No s’ha enviat res.
trouble-not-allowed-here = El mode d’aquest node no ho permet. No s’ha enviat res.
trouble-other = Ha passat una cosa inesperada.

mode-open = Obert
mode-coalition = Coalició
mode-allowlist = Llista de permesos
mode-paused = En pausa
mode-open-what = Aquest node es comunica amb tots els servidors que no estiguin blocats.
mode-coalition-what = Aquest node es comunica només amb els servidors de les ciutats que segueix i amb els de la llista de permesos. Els residents en altres servidors poden llegir, però no respondre ni seguir.
mode-allowlist-what = Aquest node es comunica només amb els servidors de la llista de permesos. Les ciutats que segueix també hi han de figurar.
mode-paused-what = No s’envia ni s’accepta res. Als enviaments d’altres es respon 503 i tornen més tard; durant una setmana aproximadament no es perd res.

follow-title = Seguir una ciutat
follow-label = Adreça d’una ciutat
follow-find = Cerca-la
follow-done = Sol·licitat. La ciutat apareixerà aquí com a seguida tan bon punt respongui; després les seves fitxes arriben soles.
follow-no-address = Això no és una adreça. Escrigui-la com ara @delft@library.delft.example, o bé el nom del servidor, o l’adreça de la pàgina de la ciutat.
follow-own = És aquesta mateixa ciutat. Escrigui l’adreça d’una altra.
follow-paused = Aquí la xarxa està en pausa i, per tant, no es pot cercar ni seguir ningú. Acabi abans la pausa a «Modes».
follow-blocked = { $name } té aquí un blocatge. Aixequi’l abans a «Blocatges».
follow-not-allowed = El mode d’aquest node no li permet comunicar-se amb { $name }. Afegeixi’l abans a la llista de permesos a «Blocatges» o canviï el mode.
follow-unseen = En el mode «Coalició» no es consulta ningú abans de seguir-lo i, per tant, { $name } no es pot mostrar abans. En seguir-lo, el seu servidor passa a ser un d’aquells amb què es comunica aquest node.
follow-nobody = Allà no es coneix ningú com a { $name }. Comprovi com està escrit; alguns servidors no responen només al seu nom: en aquest cas escrigui l’adreça completa.
follow-no-actor = El que hi ha a { $name } no es pot seguir.
follow-no-answer = No es pot consultar { $server }. { $why }
follow-entries = Fitxes que ofereix
follow-kind = Què és
follow-library = Una ciutat amb una biblioteca com aquesta
follow-no-library = Una altra cosa. Només entra a la biblioteca el que publica com a articles.
follow-unknown = No ho indica
follow-known = Aquesta ciutat ja la segueix. Tornar-la a seguir obté el que pugui faltar.
follow-known-asked = Aquesta ciutat ha demanat seguir-la i espera una resposta.
follow-known-rejected = Ja va rebutjar una vegada que aquesta ciutat la seguís.
follow-will = Què passarà
follow-will-fetch = { $count ->
    [one] S’obté i es conserva aquí la seva fitxa pública ({ $count }).
   *[other] S’obtenen i es conserven aquí totes les seves fitxes públiques ({ $count }).
}
follow-will-fetch-unknown = S’obtenen i es conserven aquí totes les seves fitxes públiques.
follow-will-come = El que publiqui, canviï o retiri a partir d’ara arriba sol.
follow-will-see = { $name } veurà que aquesta ciutat la segueix, i també ho veurà qui miri allà la pàgina d’aquesta ciutat.
follow-will-end = Es pot deixar en qualsevol moment. El que hagi arribat fins aleshores es queda.
follow-do = Segueix { $name }
follow-consultations = Segueix només les seves consultes públiques
unfollow = Deixa
unfollow-of = Deixa de seguir { $name }
unfollow-title = Vol deixar de seguir { $name }?
unfollow-stays = { $count ->
    [one] La seva fitxa ({ $count }) es queda a la biblioteca tal com està ara.
   *[other] Les seves { $count } fitxes es queden a la biblioteca tal com estan ara.
}
unfollow-goes = Deixen d’arribar fitxes noves i canvis.
unfollow-told = S’avisa la ciutat. Es pot tornar a seguir en qualsevol moment.
unfollow-do = Deixa de seguir { $name }
unfollow-back = Continua seguint
unfollow-done = Aquesta ciutat ja no la segueix.

blocks-title = Blocatges
blocks-kinds = Llistes
blocks-blocked = Blocats
blocks-allowed = Llista de permesos
blocks-allow-what = La llista de permesos val en els modes «Coalició» i «Llista de permesos». Un blocatge té prioritat.
blocks-target = Domini o identificador d’un compte
blocks-reason = Motiu, per a qui vingui després
blocks-reason-optional = Motiu, si vol
blocks-until = Darrer dia, si ha d’acabar sol
blocks-preview = Mostra quin efecte tindrà
blocks-leave = No ho facis
blocks-none = No hi ha res en aquesta llista.
blocks-col-whom = A qui
blocks-col-by = Per
blocks-col-until = Fins
blocks-by = { $by }, { $when }
blocks-forever = que s’aixequi
blocks-over = acabat: { $name }
blocks-lift = Aixeca
blocks-lift-of = Aixeca: { $name }
blocks-lift-what = En aixecar un blocatge es torna a mostrar el que ocultava. Els seguidors que va fer perdre han de tornar a seguir.
blocks-done-add = Decidit. Val a partir d’ara.
blocks-done-lift = Aixecat.
blocks-export = Exporta com a CSV
blocks-import = Importa una llista
blocks-import-paste = La llista, com a CSV
blocks-import-what = Amb una primera fila que anomeni les columnes: target,reason,until com les exporta aquesta pàgina, o la llista de dominis blocats que exporta Mastodon. Provar-la no canvia res.
blocks-import-try = Prova-la
blocks-import-do = Aplica aquests blocatges
blocks-import-unreadable = No es pot llegir la llista: { $name }.
blocks-import-would = Quedaria així: nous: { $new }; canviats: { $changed }; sense canvis: { $same }; no aplicats: { $refused }.
blocks-import-did = Aplicat: nous: { $new }; canviats: { $changed }; sense canvis: { $same }; no aplicats: { $refused }.
blocks-import-refused = Fila { $row }: { $problem }
block-ahead = Vol blocar { $name }?
block-do = Bloca { $name }
block-will-followers = { $count ->
    [one] Aquesta ciutat perd { $count } seguidor.
   *[other] Aquesta ciutat perd { $count } seguidors.
}
block-will-comments = { $count ->
    [one] S’oculta { $count } comentari publicat.
   *[other] S’oculten { $count } comentaris publicats.
}
block-will-entries = { $count ->
    [one] { $count } fitxa surt de la biblioteca mentre duri el blocatge.
   *[other] { $count } fitxes surten de la biblioteca mentre duri el blocatge.
}
block-will-unfollow = Aquesta ciutat deixa de seguir { $name }.
block-will-refuse = No s’hi envia res ni se n’accepta res. El que està en espera d’enviament es descarta.
block-will-until = Acaba sol el { $name }; aleshores es torna a mostrar el que ocultava.
block-will-forever = Dura fins que algú l’aixequi.
allow-ahead = Vol permetre { $name }?
allow-do = Permet { $name }
allow-will = En els modes «Coalició» i «Llista de permesos», aquest node s’hi comunica a partir d’ara. No canvia res més.

modes-title = Modes
modes-done = Canviat. Val a partir d’ara, sense reiniciar.
modes-whom = Amb qui es comunica aquest node
modes-change-what = Té efecte de seguida. El que està en espera per a servidors que un mode exclou s’abandona quan arriba el seu torn; en pausa, continua en espera.
modes-configured-mode = Configurat: { $name } (federation.mode a manyhalls.toml). El que es tria aquí té prioritat.
modes-configured-comments = Configurat: { $name } (comments a manyhalls.toml). El que es tria aquí té prioritat.
modes-decided = Triat per { $by }, { $when }.
modes-set = Canvia el mode
modes-back-mode = Torna al mode configurat
modes-comments = Què passa amb els comentaris nous
modes-set-comments = Canvia què passa amb els comentaris
modes-back-comments = Torna al que està configurat per als comentaris
hold-comments = La moderació els revisa abans
hold-comments-what = Els comentaris nous, i els publicats que l’autor canviï, esperen a «Comentaris».
publish-comments = Es mostren de seguida
publish-comments-what = Els comentaris nous es mostren de seguida. El que espera ara continua en espera.
