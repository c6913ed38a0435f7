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
notices-reply-held = { $name } ha respost, amb un comentari pendent de vostè, a
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
followed-accepted = Se segueix
followed-rejected = Rebutjat
followed-asked = Sol·licitat, sense resposta
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
trouble-elsewhere = Ens remet a una altra adreça, i en lliurar alguna cosa no es va a una altra adreça.
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
