# Pages that say what happened, what was kept and what to do now.

notice-happened = Què ha passat
notice-kept = Què s’ha conservat
notice-now = Què pot fer ara
notice-report = Si ho vol comunicar
notice-report-word = Indiqui la paraula <code>{ $reference }</code>; serveix per trobar aquesta fallada al registre del node.
notice-error = Error

notice-missing = No s’ha trobat
notice-missing-title = No hi ha res en aquesta adreça
notice-missing-happened = Ha demanat <code>{ $path }</code>. Pot estar mal escrit o ser un enllaç antic.
notice-missing-kept = Les fitxes conserven l’adreça encara que en canviï el títol, i les retirades ho indiquen. Per tant, pel camí no s’ha perdut res.
notice-missing-now = Comprovi l’adreça o <library>cerqui a la biblioteca</library>.

notice-withdrawn = Retirada
notice-withdrawn-title = Aquesta fitxa s’ha retirat
notice-withdrawn-happened = { $city } la va retirar el <date>{ $date }</date>.
notice-withdrawn-kept = Només que va ser aquí. El text ja no és en aquesta biblioteca i s’ha avisat els servidors que en tenien una còpia.
notice-withdrawn-now = Consulti <city>què publica avui { $city }</city> o <library>cerqui a la biblioteca</library>.

notice-servers = Per a servidors
notice-servers-title = Aquesta adreça és per a servidors
notice-servers-happened = <code>{ $path }</code> és on els servidors es comuniquen entre si mitjançant ActivityPub. No té cap pàgina per a persones.
notice-servers-kept = En obrir-la no s’ha enviat ni canviat res.
notice-servers-now = Consulti <city>la pàgina de la ciutat ({ $city })</city> o <library>cerqui a la biblioteca</library>.

notice-question-title = No es pot respondre aquesta consulta
notice-question-happened = { $count ->
    [one] La biblioteca no entén aquesta part de l’adreça: <code>{ $fields }</code>.
   *[other] La biblioteca no entén aquestes parts de l’adreça: <code>{ $fields }</code>.
}
notice-question-now = Tregui aquesta part de l’adreça o <library>faci una consulta nova a la biblioteca</library>.
notice-unchanged = No s’ha canviat res.

notice-role-title = Això no correspon a la seva funció
notice-role-happened = El seu compte no té permís per fer-ho.
notice-role-now = Consulti-ho a qui administra el node d’aquesta ciutat.

notice-broken-title = La biblioteca no ha pogut respondre
notice-broken-happened = Hi ha hagut un problema al servidor d’aquesta ciutat en preparar la pàgina.
notice-broken-kept = No s’ha perdut ni canviat res.
notice-broken-now = Torni-ho a provar d’aquí a un moment. Si continua igual, avisi la ciutat i indiqui la referència.

notice-near = Potser busca una d’aquestes

notice-method-title = Aquesta adreça no ho admet
notice-method-happened = S’ha enviat a aquesta adreça una cosa que no pot utilitzar. Passa quan es torna a carregar una pàgina després d’enviar un formulari.
notice-method-kept = No s’ha transmès ni canviat res.
notice-method-now = Torni a la pàgina del formulari i enviï’l un altre cop, o vagi a <library>la biblioteca</library>.

notice-slow-title = Ha trigat massa
notice-slow-happened = El servidor d’aquesta ciutat ha trigat massa a respondre i ho ha deixat córrer.
notice-slow-kept = No s’ha canviat res. El que ha escrit continua al navegador: torni una pàgina enrere.
notice-slow-now = Torni-ho a provar d’aquí a un minut o vagi a <library>la biblioteca</library>.

notice-large-title = És massa gran
notice-large-happened = El que s’ha enviat és més gran del que admet aquesta adreça.
notice-large-kept = No s’ha desat res. El que ha escrit continua al navegador: torni una pàgina enrere.
notice-large-now = Escurci el text o redueixi el fitxer i torni-ho a enviar.

notice-often-title = Massa vegades seguides
notice-often-happened = Han arribat moltes peticions de la seva xarxa en poc temps.
notice-often-kept = No s’ha canviat res. El que ha escrit continua al navegador: torni una pàgina enrere.
notice-often-now = Esperi un minut i torni-ho a provar.

notice-unavailable-title = Ara mateix no és possible
notice-unavailable-happened = El servidor d’aquesta ciutat s’està engegant, o ara com ara no intercanvia res amb altres servidors.
notice-unavailable-kept = No s’ha perdut res. Els comentaris que envien ara altres servidors arribaran més tard.
notice-unavailable-now = Torni-ho a provar d’aquí a uns minuts. Mentrestant, es pot llegir <library>la biblioteca</library>.

notice-unreadable-title = No es pot llegir
notice-unreadable-happened = No es pot llegir el que ha enviat el seu navegador.
notice-unreadable-kept = No s’ha canviat res.
notice-unreadable-now = Torni una pàgina enrere i torni-ho a provar, o vagi a <library>la biblioteca</library>.
