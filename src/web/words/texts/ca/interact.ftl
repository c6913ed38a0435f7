# Reply, follow, share or like from the visitor's own server.

act-reply = Respon
act-follow = Segueix
act-share = Impulsa
act-like = Afegeix als favorits

interact-title-reply = Respondre des del seu servidor
interact-title-follow = Seguir des del seu servidor
interact-title-share = Impulsar des del seu servidor
interact-title-like = Afegir als favorits des del seu servidor
interact-about = De què es tracta
interact-comment = Comentari
interact-city = Ciutat

interact-ready = El seu servidor està a punt
interact-ready-hint = Continuï al seu servidor. No s’envia res fins que vostè ho confirmi allà.
interact-ready-strange = L’adreça que ha escrit és a <server>{ $typed }</server>, que remet a <server>{ $server }</server>. Continuï només si coneix tots dos servidors.
interact-continue = Continua a { $name }
interact-paste = Enganxi l’enllaç al seu servidor
interact-paste-hint = <server>{ $server }</server> respon, però no té cap pàgina on el puguem adreçar. Copiar l’enllaç costa un moment més i serveix igual.

interact-address = Adreça del seu compte
interact-address-hint = El seu nom i el nom del seu servidor, com ara <example>@ana@mastodon.example</example>. Aquesta biblioteca pregunta una sola vegada a aquest servidor per on continuar i no desa res.
interact-find = Cerca el meu servidor
interact-other-account = Utilitza un altre compte

interact-copy-link = O bé copiï l’enllaç
interact-copy-address = O bé copiï l’adreça
interact-the-link = L’enllaç
interact-the-address = L’adreça
interact-copy-reply = Serveix a tots els servidors, també on l’altra via no serveix. Enganxi-ho al cercador del seu servidor, obri el que trobi i respongui-hi allà.
interact-copy-follow = Serveix a tots els servidors, també on l’altra via no serveix. Enganxi-ho al cercador del seu servidor, obri el que trobi i segueixi el compte allà.
interact-copy-share = Serveix a tots els servidors, també on l’altra via no serveix. Enganxi-ho al cercador del seu servidor, obri el que trobi i impulsi-ho allà.
interact-copy-like = Serveix a tots els servidors, també on l’altra via no serveix. Enganxi-ho al cercador del seu servidor, obri el que trobi i afegeixi-ho allà als seus favorits.
interact-instead = Altres opcions:

interact-no-address = Això no és l’adreça d’un compte. Consta del seu nom i del nom del seu servidor, cadascun amb @ al davant, com ara @ana@mastodon.example.
interact-our-own = Aquesta és l’adreça d’aquesta mateixa biblioteca. Aquí ningú no té compte; utilitzi l’adreça del compte que té en un altre servidor.
interact-nobody = { $server } no coneix cap compte amb el nom { $user }. Comprovi com està escrita tota l’adreça.
interact-no-answer = { $server } no ha donat cap resposta que puguem utilitzar. Comprovi com està escrita l’adreça o torni-ho a provar d’aquí a un minut. Copiar l’enllaç de sota funciona en tots els casos.
interact-paused = Ara com ara, aquesta biblioteca no consulta cap altre servidor. Copiï l’enllaç de sota.
interact-too-often = Han estat massa consultes en poc temps. Esperi un minut o copiï l’enllaç de sota.
