# The settings of the desk: how the city shows itself.

face-title = Com es mostra la ciutat
face-lede = L’escut apareix al costat del nom a totes les pàgines; el color és el dels enllaços i els botons. On és la ciutat es comunica a les ciutats que la segueixen.
face-name = Nom
face-name-hint = El nom i l’adreça de la biblioteca són a la configuració del node.
face-colour = Color de la ciutat
face-colour-hint = Sis xifres, com al manual d’imatge de la seva ciutat: #14523f. Deixi-ho buit per utilitzar l’habitual.
face-colour-wrong = Això no és un color. Escrigui’l amb sis xifres, com ara #14523f.
face-preview = Com queda
face-preview-own = El seu color, on no diu res
face-preview-light = En pàgines clares
face-preview-dark = En pàgines fosques
face-preview-more = Per a qui demana més contrast, en pàgines clares
face-preview-more-dark = Per a qui demana més contrast, en pàgines fosques
face-preview-sample = Un enllaç per llegir
face-preview-kept = Tal com és.
face-preview-darker = Aquí el seu color s’ha enfosquit perquè tothom el pugui llegir.
face-preview-lighter = Aquí el seu color s’ha aclarit perquè tothom el pugui llegir.
face-crest = Escut
face-crest-hint = Una imatge PNG, JPEG o WebP de fins a 5 MB. Es desa amb un màxim de 256 píxels d’amplada i d’alçada, sense dades ocultes al fitxer. El millor és un fons transparent.
face-crest-wrong = Aquest fitxer no es pot llegir com a imatge. Triï un fitxer PNG, JPEG o WebP de fins a 5 MB i 8.000 píxels per costat.
face-crest-now = L’escut actual
face-crest-remove = Treu l’escut
face-location = Lloc al mapa
face-location-hint = Graus nord i est amb una coma al mig, com els mostren els mapes: 52.3740, 4.8897. Sud i oest són negatius. Deixi-ho buit per figurar només a la llista de ciutats.
face-location-wrong = Això no és un lloc de la Terra. Escrigui els graus nord i est amb una coma al mig, com ara 52.3740, 4.8897.
face-contact = Contacte
face-contact-hint = Com poden contactar els residents i altres ciutats amb qui manté aquesta biblioteca: una oficina, una adreça, un telèfon. Un per línia.
face-contact-wrong = És massa llarg. Utilitzi com a màxim 1.000 caràcters.
face-problems = Encara no s’ha desat res
face-save = Desa
face-show = Mostra com queda
face-saved = Desat. A partir d’ara es mostra a totes les pàgines.
face-tell = { $count ->
    [one] En desar un lloc nou s’avisa { $count } seguidor.
   *[other] En desar un lloc nou s’avisen { $count } seguidors.
}
