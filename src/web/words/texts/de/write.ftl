# Writing, checking and publishing an entry.

entries-new = Neuer Eintrag:
entries-import = Aus CSV-Datei importieren
entries-which = Welche Einträge
entries-all = Alle
entries-drafts = Entwürfe
entries-scheduled = Vorgemerkt
entries-published = Veröffentlicht
entries-withdrawn = Zurückgezogen
entries-is-draft = Entwurf
entries-is-scheduled = Vorgemerkt
entries-is-published = Veröffentlicht
entries-is-withdrawn = Zurückgezogen
entries-words = Wörter im Titel
entries-find = Suchen
entries-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
entries-none = Zu dieser Auswahl gibt es keine Einträge.
entries-title = Titel
entries-kind = Art
entries-publication = In der Bibliothek
entries-status = Status
entries-language = Sprache
entries-updated = Letzte Änderung
entries-comments = Kommentare
entries-unknown = unbekannt
entries-pages = Seiten der Liste
entries-earlier = Vorherige Seite
entries-later = Nächste Seite
entries-unsaved = Ihre nicht gespeicherten Texte
entries-unsaved-when = gesichert am { $name }
entries-untitled = Ohne Titel
entries-discard = Verwerfen
entries-done-withdrawn = Der Eintrag ist zurückgezogen.
entries-done-discarded = Der Text ist verworfen.
field-kind = Art
field-practice-kind = Art des Praxisbeispiels
field-title = Titel
field-summary = Zusammenfassung
field-body = Text
field-language = Sprache des Textes
field-principles = Grundsätze
field-topics = Themen
field-missions = Missionen
field-status = Status
field-status-as-of = Status zuletzt bekannt am
field-starts = Beginn
field-ends = Ende, vergangen oder geplant
field-partners = Weitere beteiligte Städte
field-links = Links
field-attachments = Anderswo gespeicherte Dateien
field-licence = Lizenz
field-source = Woher die Angaben stammen
field-due = Der Zeitpunkt
field-picture = Das Bild
field-alt = Was das Bild zeigt
field-file = Die Datei
field-external-id = Kennung in Ihren eigenen Systemen
field-city = Stadt
field-row = Die Zeile
write-new = Neuer Eintrag: { $name }
write-not-saved = Noch nicht gespeichert
write-see = Öffentliche Seite ansehen
write-history = Verlauf
write-checks = Prüfen und veröffentlichen
write-pictures = Bilder
write-title-hint = Sagen Sie, was es ist, mit Wörtern, nach denen man in Ihrer Stadt suchen würde.
write-summary-hint = Was es ist und wem es hilft, in einfachen Worten. Andere Server zeigen das zuerst. Höchstens 500 Zeichen.
write-characters = Zeichen
write-body-hint = Markdown: eine Leerzeile zwischen Absätzen, ## vor einer Überschrift, - vor jedem Punkt einer Liste, [Wörter](Adresse) für einen Link.
write-preview = Vorschau
write-preview-button = Vorschau
write-preview-empty = Was Sie schreiben, erscheint hier so, wie es alle sehen werden.
write-principles-hint = Wählen Sie mindestens einen aus.
write-no-principle = Wählen Sie mindestens einen Grundsatz aus
write-filter = Nur Begriffe anzeigen mit
write-chosen = { $count ->
    [0] nichts ausgewählt
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
}
write-language-hint = Das Kürzel, zum Beispiel de oder nl.
write-date-hint = Ein Tag, ein Monat oder nur ein Jahr: 2026-11-21, 2026-11 oder 2026.
write-partners-hint = Ein Name je Zeile.
write-links-hint = Einer je Zeile: die Adresse, ein Leerzeichen, was es ist.
write-attachments-hint = Eine je Zeile: die Adresse, ein Leerzeichen, was die Datei enthält oder zeigt.
write-licence-hint = CC-BY-4.0, sofern Sie nichts anderes angeben.
write-source-hint = Die Adresse einer Seite.
write-save = Entwurf speichern
write-check-and-publish = Prüfen und veröffentlichen
write-publish-changes = { $count ->
    [one] Änderungen für { $count } Follower veröffentlichen
   *[other] Änderungen für { $count } Follower veröffentlichen
}
write-published-hint = Dieser Eintrag ist öffentlich. Ein Entwurf Ihrer Änderungen wird nur für Sie gesichert, bis Sie sie veröffentlichen.
write-problems = { $count ->
    [one] { $count } Punkt ist zuerst zu beheben
   *[other] { $count } Punkte sind zuerst zu beheben
}
write-problems-kept = Was Sie eingegeben haben, ist erhalten.
write-other = Sie haben einen nicht gespeicherten Text zu diesem Eintrag
write-other-when = Er wurde am { $name } gesichert. Unten steht der Eintrag, wie er jetzt ist.
write-other-open = Mit dem nicht gespeicherten Text weitermachen
write-autosaved = Gesichert am { $name }
write-autosave-overtaken = In einem anderen Tab wurde ein anderer Text von Ihnen gesichert. Dieser wird nicht mehr von selbst gesichert: Speichern Sie ihn, um beide zu sehen.
write-not-kept = Nicht gesichert: Der Server ist nicht erreichbar. Ihr Text steht noch auf dieser Seite, und es wird noch einmal versucht.
write-signed-out = Sie sind abgemeldet. Ihr Text steht noch auf dieser Seite: Melden Sie sich in einem anderen Tab wieder an und speichern Sie dann.
write-pictures-hint = Kopieren Sie die Zeile neben einem Bild an die Stelle im Text, an der es stehen soll.
write-pictures-manage = Bilder hinzufügen
write-pictures-later = Speichern Sie zuerst den Entwurf; dann können Sie Bilder hinzufügen.
write-insert = In den Text einfügen
write-done-saved = Der Entwurf ist gespeichert.
write-done-kept = Ihre Änderungen sind für Sie gesichert. Der öffentliche Eintrag bleibt unverändert, bis Sie sie veröffentlichen.
write-done-published = Der Eintrag ist veröffentlicht.
write-done-merged = Das ist der Text, wie Sie ihn zusammengestellt haben. Er ist noch nicht gespeichert.
write-done-restored = Die frühere Fassung ist wiederhergestellt, als eigene Änderung.
write-done-withdrawn = Der Eintrag ist zurückgezogen.
write-done-scheduled = Der Zeitpunkt ist festgelegt. Bis dahin bleibt es ein Entwurf.
write-done-cancelled = Es ist nichts mehr vorgemerkt. Es bleibt ein Entwurf.
merge-title = Es gibt zwei Texte zu diesem Eintrag
merge-by-other = { $name } hat diesen Eintrag geändert ({ $when }), während Sie schrieben.
merge-by-self = Ein anderer Text von Ihnen wurde in einem anderen Tab oder Fenster gesichert ({ $name }).
merge-what = Es ist nichts verloren: Hier sind beide. Wählen Sie für jeden Teil, mit welchem Sie weitermachen.
merge-mine = Was ich gerade geschrieben habe
merge-theirs = Was schon gesichert ist
merge-both = Beide untereinander, zum Zusammenfügen von Hand
merge-differences = Unterschiede anzeigen
merge-open = Im Editor öffnen
merge-hint = Dadurch wird nichts gespeichert. Sie sehen das Ergebnis im Editor an und speichern es dort.
history-title = Verlauf
history-from = Von
history-to = Bis
history-what = Änderung
history-when = Wann
history-from-this = Vergleichen ab der Fassung vom { $name }
history-to-this = Vergleichen mit der Fassung vom { $name }
history-compare = Unterschiede anzeigen
history-differences = Unterschiede
history-only-one = Bisher gibt es nur eine Fassung.
history-same = Diese beiden Fassungen sind gleich.
history-empty = leer
history-before = Stand, bevor Änderungen festgehalten wurden
history-created = Verfasst
history-changed = Geändert
history-published = Veröffentlicht
history-restored = Frühere Fassung wiederhergestellt
history-withdrawn = Zurückgezogen
history-restore = Fassung vom { $name } wiederherstellen
history-restore-published = Dieser Eintrag ist öffentlich: Die frühere Fassung geht sofort an alle, die ihn haben.
history-restore-draft = Die frühere Fassung wird die neueste. Aus dem Verlauf wird nichts entfernt.
publish-title = Prüfen und veröffentlichen
publish-title-published = Prüfung
publish-back = Zurück zum Editor
publish-checks = Worauf zu achten ist
publish-checks-none = Nichts anzumerken. Der Eintrag sagt klar, was es ist.
publish-mend = Beheben
publish-what = Was geschehen wird
publish-what-happens = Der Eintrag erscheint in dieser Bibliothek und in denen der Städte, die Ihnen folgen. { $followers ->
    [0] Bisher folgt Ihnen niemand; deshalb wird er zunächst an niemanden gesendet.
    [one] Er geht an { $followers } Follower auf dessen Server.
   *[other] Er geht an { $followers } Follower auf { $servers ->
        [one] { $servers } Server.
       *[other] { $servers } Servern.
    }
} Was andere Server erhalten haben, können sie behalten, auch wenn Sie es später ändern oder zurückziehen.
publish-to = { $count ->
    [0] Veröffentlichen
    [one] Für { $count } Follower veröffentlichen
   *[other] Für { $count } Follower veröffentlichen
}
publish-kept-back = Der Eintrag kann noch nicht veröffentlicht werden. Beheben Sie zuerst, was oben mit „nötig“ gekennzeichnet ist.
publish-later = Später veröffentlichen
publish-later-hint = Die Zeiten sind in UTC. Jetzt ist: { $name }.
publish-day = Tag
publish-hour = Uhrzeit (UTC)
publish-schedule = Vormerken
publish-due = Der Eintrag wird am { $name } veröffentlicht.
publish-cancel = Nicht von selbst veröffentlichen
publish-withdraw = Diesen Eintrag zurückziehen
publish-throw-away = Diesen Entwurf verwerfen
publish-looks = Wie es aussehen wird
publish-here = Auf dieser Website
publish-looks-hint = Erstellt aus dem Dokument, das andere Server erhalten. Sie wählen Schrift und Farben selbst.
check-error = nötig
check-missing = fehlt
check-hint = Hinweis
check-no-summary = Es gibt keine Zusammenfassung. Andere Server zeigen sie zuerst, und viele zeigen nichts anderes.
check-no-principle = Es ist kein Grundsatz ausgewählt.
check-no-body = Neben der Zusammenfassung gibt es keinen Text.
check-no-topics = Es ist kein Thema ausgewählt. Wer einem Thema folgt, wird den Eintrag nicht finden.
check-no-language = Die Sprache ist unbekannt. Bildschirmleseprogramme und Übersetzungen brauchen sie.
check-no-status = Der Status ist unbekannt.
check-no-status-date = Es steht nicht dabei, wann der Status zuletzt zutraf.
check-no-dates = Nirgends steht, wann es begann oder enden wird. Ein Jahr genügt.
check-no-alt = { $count ->
    [one] { $count } Bild hat keine Beschreibung. Das ist nur richtig, wenn es schmückt.
   *[other] { $count } Bilder haben keine Beschreibung. Das ist nur richtig, wenn sie schmücken.
}
check-long-title = { $count ->
    [one] Der Titel hat { $count } Zeichen; Listen schneiden ihn nach etwa 90 ab.
   *[other] Der Titel hat { $count } Zeichen; Listen schneiden ihn nach etwa 90 ab.
}
check-short-summary = { $count ->
    [one] Die Zusammenfassung hat nur { $count } Zeichen. Sagen Sie, was es ist und wem es hilft.
   *[other] Die Zusammenfassung hat nur { $count } Zeichen. Sagen Sie, was es ist und wem es hilft.
}
check-long-sentence = { $count ->
    [one] Ein Satz mit { $count } Wort ist schwer zu lesen: „{ $name } …“. Machen Sie zwei daraus.
   *[other] Ein Satz mit { $count } Wörtern ist schwer zu lesen: „{ $name } …“. Machen Sie zwei daraus.
}
check-long-words = Lange Wörter sind schwer zu lesen: { $name }. Geht es kürzer?
check-capitals = „{ $name }“ steht ganz in Großbuchstaben; manche Bildschirmleseprogramme buchstabieren das.
check-empty-link = Der Link „{ $name }“ sagt nicht, wohin er führt.
check-jargon = „{ $name }“ ist vielleicht Amtssprache. Einfacher: { $plainer }
withdraw-title = Diesen Eintrag zurückziehen?
withdraw-page = Auf seiner Seite hier steht dann, dass er zurückgezogen wurde. Der Titel bleibt in Ihrer Liste, der Text im Verlauf.
withdraw-servers = { $count ->
    [0] Kein anderer Server hat ihn.
    [one] { $count } Server, der ihn hat, wird aufgefordert, ihn zu löschen.
   *[other] { $count } Server, die ihn haben, werden aufgefordert, ihn zu löschen.
}
withdraw-copies = Die meisten tun das innerhalb von Minuten. Was Menschen kopiert oder abfotografiert haben, bleibt bei ihnen.
withdraw-draft = Niemand hat diesen Entwurf gesehen, daher wird niemand benachrichtigt. Der Text bleibt im Verlauf.
withdraw-final = Er kann nicht noch einmal veröffentlicht werden. Sie können stattdessen einen neuen Eintrag schreiben.
withdraw-do = Zurückziehen
withdraw-keep = Behalten
pictures-file = Ein Bild
pictures-file-hint = PNG, JPEG oder WebP, bis 10 MB. Es wird auf höchstens 1600 Pixel Breite verkleinert; wo und wann es aufgenommen wurde, wird entfernt.
pictures-alt = Was es zeigt
pictures-alt-hint = In Worten, für Menschen, die es nicht sehen können, und für Suchmaschinen: was man daraus erfahren soll.
pictures-decorative = Es schmückt nur: Ohne es ginge nichts verloren
pictures-is-decorative = schmückt nur
pictures-add = Bild hinzufügen
pictures-added = Das Bild ist hinzugefügt. Setzen Sie diese Zeile an die Stelle im Text, an der es stehen soll:
pictures-private = Bis der Eintrag veröffentlicht ist, können nur Ihre Mitarbeitenden seine Bilder sehen.
pictures-removed = Das Bild und seine Datei sind entfernt.
pictures-in-use = Dieses Bild wurde nicht entfernt, weil es noch gezeigt wird. Nehmen Sie es zuerst aus diesen Texten:
pictures-in-draft = (noch nicht abgegeben)
pictures-remove = Entfernen
pictures-remove-hint = Die Datei wird gelöscht. In früheren Fassungen des Eintrags fehlt sie dann, und andere Server behalten vielleicht eine Kopie.
pictures-remove-do = Dieses Bild endgültig entfernen
pictures-count = { $count ->
    [one] { $count } Bild zu diesem Eintrag
   *[other] { $count } Bilder zu diesem Eintrag
}
import-title = Aus CSV-Datei importieren
import-what = Übernehmen Sie Projekte, Praxisbeispiele oder Konsultationen aus einer Tabelle. Zuerst sehen Sie, was geschehen würde; nichts wird übernommen, bevor Sie es sagen.
import-file = Eine CSV-Datei
import-file-hint = { $count ->
    [one] Als CSV in UTF-8 gespeichert, mit Überschriften in der ersten Zeile; bis 10 MB und { $count } Zeile.
   *[other] Als CSV in UTF-8 gespeichert, mit Überschriften in der ersten Zeile; bis 10 MB und { $count } Zeilen.
}
import-upload = Weiter zu den Spalten
import-columns = Was die Spalten sind
import-column = Spalte
import-example = Zum Beispiel
import-field = Wird zu
import-field-of = Wozu die Spalte { $name } wird
import-left-out = Ausgelassen
import-defaults = Wo eine Zeile nichts angibt
import-no-default = Nichts: Die Zeile bleibt, wie sie ist
import-check = Zeigen, was geschehen würde
import-check-hint = Es wird noch nichts übernommen. Die Datei wird eine Stunde lang aufbewahrt.
import-would = Was geschehen würde
import-done = Was geschehen ist
import-summary = Neu: { $created }. Geändert: { $updated }. Unverändert: { $unchanged }. Abgelehnt: { $refused }.
import-drafts = Als Entwürfe importieren
import-publish = { $count ->
    [0] Importieren und veröffentlichen
    [one] Importieren und für { $count } Follower veröffentlichen
   *[other] Importieren und für { $count } Follower veröffentlichen
}
import-take-hint = Abgelehnte Zeilen werden ausgelassen; verbessern Sie sie und importieren Sie die Datei noch einmal: Was schon hier ist, bleibt, wie es ist. Ein veröffentlichter Eintrag, den die Datei ändert, wird an alle gesendet, die ihn haben.
import-back = Zurück zu den Spalten
import-rows = Zeilen der Datei
import-becomes = Wird zu
import-is-new = neuer Eintrag
import-is-changed = Änderung eines Eintrags, der schon hier ist
import-is-same = nichts: er ist schon hier
import-is-refused = Abgelehnt.
import-more = { $count ->
    [one] { $count } weitere Zeile wird nicht angezeigt.
   *[other] { $count } weitere Zeilen werden nicht angezeigt.
}
entries-done-importing = Der Import läuft weiter. Sehen Sie sich diese Liste in einer Minute noch einmal an.
