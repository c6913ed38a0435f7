# The desk for entries: the list, the editor, pictures, history, publishing, import.

entries-new = Fitxa nova:
entries-import = Importa d’un fitxer CSV
entries-which = Quines fitxes
entries-all = Totes
entries-drafts = Esborranys
entries-scheduled = Programades
entries-published = Publicades
entries-withdrawn = Retirades
entries-is-draft = Esborrany
entries-is-scheduled = Programada
entries-is-published = Publicada
entries-is-withdrawn = Retirada
entries-words = Paraules del títol
entries-find = Cerca
entries-count = { $count ->
    [one] { $count } fitxa
   *[other] { $count } fitxes
}
entries-none = No hi ha fitxes per a aquesta tria.
entries-title = Títol
entries-kind = Tipus
entries-publication = A la biblioteca
entries-status = Estat
entries-language = Llengua
entries-updated = Darrer canvi
entries-comments = Comentaris
entries-unknown = desconegut
entries-pages = Pàgines de la llista
entries-earlier = Pàgina anterior
entries-later = Pàgina següent
entries-unsaved = Els seus textos sense desar
entries-unsaved-when = conservat: { $name }
entries-untitled = Sense títol
entries-discard = Descarta
entries-done-withdrawn = La fitxa s’ha retirat.
entries-done-discarded = El text s’ha descartat.

field-kind = Tipus
field-practice-kind = Tipus de bona pràctica
field-title = Títol
field-summary = Resum
field-body = Text
field-language = Llengua del text
field-principles = Principis
field-topics = Temes
field-missions = Missions
field-status = Estat
field-status-as-of = Data del darrer estat conegut
field-starts = Inici
field-ends = Final, real o previst
field-partners = Altres ciutats que hi participen
field-links = Enllaços
field-attachments = Fitxers desats en un altre lloc
field-licence = Llicència
field-source = D’on provenen les dades
field-due = El moment
field-picture = La imatge
field-alt = El que mostra la imatge
field-file = El fitxer
field-external-id = Identificador als seus propis sistemes
field-city = Ciutat
field-row = La fila

write-new = Fitxa nova: { $name }
write-not-saved = Encara sense desar
write-see = Mostra la pàgina pública
write-history = Historial
write-checks = Comprovació i publicació
write-pictures = Imatges
write-title-hint = Digui què és, amb paraules que cercaria un resident.
write-summary-hint = Què és i a qui ajuda, amb paraules senzilles. Altres servidors ho mostren en primer lloc. Com a màxim 500 caràcters.
write-characters = caràcters
write-body-hint = Markdown: una línia en blanc entre paràgrafs, ## davant d’un títol, - davant de cada punt d’una llista, [paraules](adreça) per a un enllaç.
write-preview = Previsualització
write-preview-button = Previsualitza
write-preview-empty = El que escrigui apareix aquí com ho veuran els lectors.
write-principles-hint = Triï’n com a mínim un.
write-no-principle = Triï com a mínim un principi
write-filter = Mostra només els termes amb
write-chosen = { $count ->
    [0] cap de triat
    [one] { $count } de triat
   *[other] { $count } de triats
}
write-language-hint = El codi curt, per exemple en o nl.
write-date-hint = Un dia, un mes o només un any: 2026-11-21, 2026-11 o 2026.
write-partners-hint = Un nom per línia.
write-links-hint = Un per línia: l’adreça, un espai, què és.
write-attachments-hint = Un per línia: l’adreça, un espai, què conté o mostra el fitxer.
write-licence-hint = CC-BY-4.0, llevat que indiqui una altra cosa.
write-source-hint = L’adreça d’una pàgina.
write-save = Desa l’esborrany
write-check-and-publish = Comprova i publica
write-publish-changes = { $count ->
    [one] Publica els canvis per a { $count } seguidor
   *[other] Publica els canvis per a { $count } seguidors
}
write-published-hint = Aquesta fitxa és pública. Es conserva un esborrany dels seus canvis, només per a vostè, fins que els publiqui.
write-problems = { $count ->
    [one] Cal corregir abans { $count } cosa
   *[other] Cal corregir abans { $count } coses
}
write-problems-kept = El que ha escrit s’ha conservat.
write-other = Té un text sense desar d’aquesta fitxa
write-other-when = Es va conservar el { $name }. A sota hi ha la fitxa tal com és ara.
write-other-open = Continua amb el text sense desar
write-autosaved = Conservat: { $name }
write-autosave-overtaken = Una altra pestanya ha conservat un text seu diferent. Aquest ja no es conserva sol: desi’l per veure’ls tots dos.
write-not-kept = No conservat: no es pot contactar amb el servidor. El seu text continua en aquesta pàgina i es tornarà a provar.
write-signed-out = La seva sessió està tancada. El seu text continua en aquesta pàgina: torni a iniciar la sessió en una altra pestanya i després desi.
write-pictures-hint = Copiï la línia que hi ha al costat d’una imatge al lloc del text on hagi d’anar.
write-pictures-manage = Afegeix imatges
write-pictures-later = Desi primer l’esborrany; després s’hi poden afegir imatges.
write-insert = Insereix al text
write-done-saved = L’esborrany s’ha desat.
write-done-kept = Els seus canvis es conserven per a vostè. La fitxa pública no varia fins que els publiqui.
write-done-published = S’ha publicat.
write-done-merged = Aquest és el text tal com vostè l’ha compost. Encara no està desat.
write-done-restored = La versió anterior s’ha recuperat, com un canvi més.
write-done-withdrawn = La fitxa s’ha retirat.
write-done-scheduled = El moment està fixat. Fins aleshores continua sent un esborrany.
write-done-cancelled = Ja no hi ha res programat. Continua sent un esborrany.

merge-title = Hi ha dos textos d’aquesta fitxa
merge-by-other = { $name } va canviar aquesta fitxa ({ $when }) mentre vostè escrivia.
merge-by-self = Un altre text seu es va conservar en una altra pestanya o finestra ({ $name }).
merge-what = No es perd res: aquí hi ha tots dos. Triï per a cada part amb quin cal continuar.
merge-mine = El que acabo d’escriure
merge-theirs = El que ja s’ha desat
merge-both = Tots dos, l’un sota l’altre, per compondre’ls a mà
merge-differences = Mostra les diferències
merge-open = Obre a l’editor
merge-hint = Amb això no es desa res. El resultat es revisa a l’editor i es desa allà.

history-title = Historial
history-from = Des de
history-to = Fins a
history-what = Canvi
history-when = Quan
history-from-this = Compara des de la versió del { $name }
history-to-this = Compara fins a la versió del { $name }
history-compare = Mostra les diferències
history-differences = Diferències
history-only-one = De moment només hi ha una versió.
history-same = Aquestes dues versions diuen el mateix.
history-empty = buit
history-before = Com era abans de conservar els canvis
history-created = Escrita
history-changed = Canviada
history-published = Publicada
history-restored = Versió anterior recuperada
history-withdrawn = Retirada
history-restore = Recupera la versió del { $name }
history-restore-published = Aquesta fitxa és pública: la versió anterior s’envia de seguida a tothom que la té.
history-restore-draft = La versió anterior passa a ser la més nova. No es treu res de l’historial.

publish-title = Comprovar i publicar
publish-title-published = Comprovació
publish-back = Torna a l’editor
publish-checks = Què cal mirar
publish-checks-none = Res a observar. Diu què és, amb claredat.
publish-mend = Corregeix
publish-what = Què passarà
publish-what-happens = La fitxa apareix en aquesta biblioteca i a les de les ciutats que segueixen la seva. { $followers ->
    [0] Encara no la segueix ningú i, per tant, al principi no s’envia a ningú.
    [one] Arriba a { $followers } seguidor, al seu servidor.
   *[other] Arriba a { $followers } seguidors, en { $servers ->
        [one] { $servers } servidor.
       *[other] { $servers } servidors.
    }
} El que altres servidors hagin pres ho poden conservar, encara que vostè ho canviï o ho retiri després.
publish-to = { $count ->
    [0] Publica
    [one] Publica per a { $count } seguidor
   *[other] Publica per a { $count } seguidors
}
publish-kept-back = Encara no pot sortir. Corregeixi abans el que a dalt figura com a «necessari».
publish-later = Publica més tard
publish-later-hint = Les hores són UTC. Ara és: { $name }.
publish-day = Dia
publish-hour = Hora (UTC)
publish-schedule = Programa
publish-due = Es publicarà el { $name }.
publish-cancel = No la publiquis automàticament
publish-withdraw = Retira aquesta fitxa
publish-throw-away = Descarta aquest esborrany
publish-looks = Com es veurà
publish-here = En aquest lloc
publish-looks-hint = Fet a partir del document que reben altres servidors. Ells trien la seva lletra i els seus colors.
check-error = necessari
check-missing = falta
check-hint = consell
check-no-summary = No hi ha resum. Altres servidors el mostren en primer lloc, i molts no mostren res més.
check-no-principle = No s’ha triat cap principi.
check-no-body = No hi ha text a més del resum.
check-no-topics = No s’ha triat cap tema. Qui segueix un tema no la trobarà.
check-no-language = La llengua és desconeguda. Els lectors de pantalla i les traduccions la necessiten.
check-no-status = L’estat és desconegut.
check-no-status-date = No s’indica a quina data correspon el darrer estat conegut.
check-no-dates = No s’indica quan va començar ni quan acabarà. N’hi ha prou amb un any.
check-no-alt = { $count ->
    [one] { $count } imatge no té descripció. Només és correcte si és decorativa.
   *[other] { $count } imatges no tenen descripció. Només és correcte si són decoratives.
}
check-long-title = { $count ->
    [one] El títol té { $count } caràcter; les llistes el tallen a partir d’uns 90.
   *[other] El títol té { $count } caràcters; les llistes el tallen a partir d’uns 90.
}
check-short-summary = { $count ->
    [one] El resum té només { $count } caràcter. Digui què és i a qui ajuda.
   *[other] El resum té només { $count } caràcters. Digui què és i a qui ajuda.
}
check-long-sentence = { $count ->
    [one] Una frase de { $count } paraula és difícil de llegir: «{ $name }…». Divideixi-la en dues.
   *[other] Una frase de { $count } paraules és difícil de llegir: «{ $name }…». Divideixi-la en dues.
}
check-long-words = Les paraules llargues són difícils de llegir: { $name }. N’hi ha cap de més curta?
check-capitals = «{ $name }» és tot en majúscules; alguns lectors de pantalla ho lletregen.
check-empty-link = L’enllaç «{ $name }» no diu on porta.
check-jargon = «{ $name }» pot ser llenguatge administratiu. Més clar: { $plainer }

withdraw-title = Vol retirar aquesta fitxa?
withdraw-page = A partir d’aquell moment, la pàgina diu aquí que s’ha retirat. El títol es queda a la llista; el text, a l’historial.
withdraw-servers = { $count ->
    [0] Cap altre servidor no la té.
    [one] Es demana a { $count } servidor que la té que l’esborri.
   *[other] Es demana a { $count } servidors que la tenen que l’esborrin.
}
withdraw-copies = La majoria ho fa en uns minuts. El que la gent hagi copiat o capturat es queda amb ella.
withdraw-draft = Ningú no ha vist aquest esborrany i, per tant, no s’avisa ningú. El text es queda a l’historial.
withdraw-final = No es pot tornar a publicar. En lloc d’això, pot escriure una fitxa nova.
withdraw-do = Retira
withdraw-keep = Mantén-la

pictures-file = Una imatge
pictures-file-hint = PNG, JPEG o WebP, fins a 10 MB. Es redueix a un màxim de 1.600 punts d’amplada; s’omet on i quan es va fer.
pictures-alt = Què mostra
pictures-alt-hint = Amb paraules, per a qui no la pot veure i per als cercadors: el que un lector n’hauria d’aprendre.
pictures-decorative = Només és decorativa: sense ella no es perdria res
pictures-is-decorative = només decorativa
pictures-add = Afegeix la imatge
pictures-added = La imatge s’ha afegit. Posi aquesta línia al lloc del text on hagi d’anar:
pictures-private = Fins que la fitxa es publiqui, només el seu personal en pot veure les imatges.
pictures-removed = La imatge i el seu fitxer s’han eliminat.
pictures-in-use = La imatge no s’ha eliminat perquè encara es mostra. Tregui-la primer d’aquests textos:
pictures-in-draft = (encara no lliurat)
pictures-remove = Elimina
pictures-remove-hint = El fitxer s’esborra. Les versions anteriors de la fitxa ja no la mostraran, i altres servidors en poden conservar una còpia.
pictures-remove-do = Elimina aquesta imatge per sempre
pictures-count = { $count ->
    [one] { $count } imatge d’aquesta fitxa
   *[other] { $count } imatges d’aquesta fitxa
}

import-title = Importar d’un fitxer CSV
import-what = Porti projectes, bones pràctiques o consultes públiques d’un full de càlcul. Primer veurà què passaria; no es pren res fins que vostè ho indiqui.
import-file = Un fitxer CSV
import-file-hint = { $count ->
    [one] Desat com a CSV en UTF-8, amb els títols a la primera fila; fins a 10 MB i { $count } fila.
   *[other] Desat com a CSV en UTF-8, amb els títols a la primera fila; fins a 10 MB i { $count } files.
}
import-upload = Continua amb les columnes
import-columns = Què són les columnes
import-column = Columna
import-example = Per exemple
import-field = Passa a ser
import-field-of = Què passa a ser la columna { $name }
import-left-out = S’omet
import-defaults = On una fila no diu res
import-no-default = Res: la fila es queda com està
import-check = Mostra què passaria
import-check-hint = Encara no es pren res. El fitxer es conserva una hora.
import-would = Què passaria
import-done = Què ha passat
import-summary = Noves: { $created }. Canviades: { $updated }. Sense canvis: { $unchanged }. Rebutjades: { $refused }.
import-drafts = Importa com a esborranys
import-publish = { $count ->
    [0] Importa i publica
    [one] Importa i publica per a { $count } seguidor
   *[other] Importa i publica per a { $count } seguidors
}
import-take-hint = Les files rebutjades s’ometen; corregeixi-les i torni a importar el fitxer: el que ja és aquí es queda com està. Una fitxa publicada que el fitxer canviï s’envia a tothom que la té.
import-back = Torna a les columnes
import-rows = Files del fitxer
import-becomes = Passa a ser
import-is-new = una fitxa nova
import-is-changed = un canvi en una fitxa existent
import-is-same = res: ja és aquí
import-is-refused = Rebutjada.
import-more = { $count ->
    [one] { $count } fila més no es mostra.
   *[other] { $count } files més no es mostren.
}
entries-done-importing = La importació continua. Torni a mirar aquesta llista d’aquí a un minut.
