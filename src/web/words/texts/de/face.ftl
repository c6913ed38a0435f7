# How the city shows itself.

face-title = Wie die Stadt auftritt
face-lede = Das Wappen steht auf jeder Seite neben dem Namen, die Farbe ist die der Links und Schaltflächen. Wo die Stadt liegt, erfahren die Städte, die ihr folgen.
face-name = Name
face-name-hint = Der Name und die Adresse der Bibliothek stehen in den Einstellungen des Knotens.
face-colour = Farbe der Stadt
face-colour-hint = Sechs Stellen, wie in den Gestaltungsrichtlinien Ihrer Stadt: #14523f. Leer lassen für die übliche Farbe.
face-colour-wrong = Das ist keine Farbe. Schreiben Sie sie mit sechs Stellen, zum Beispiel #14523f.
face-preview = So sieht es aus
face-preview-own = Ihre Farbe, wo nichts anderes steht
face-preview-light = Auf hellen Seiten
face-preview-dark = Auf dunklen Seiten
face-preview-more = Für Lesende, die mehr Kontrast wünschen, auf hellen Seiten
face-preview-more-dark = Für Lesende, die mehr Kontrast wünschen, auf dunklen Seiten
face-preview-sample = Ein Link zum Lesen
face-preview-kept = Unverändert.
face-preview-darker = Ihre Farbe wurde hier abgedunkelt, damit alle sie lesen können.
face-preview-lighter = Ihre Farbe wurde hier aufgehellt, damit alle sie lesen können.
face-crest = Wappen
face-crest-hint = Ein PNG-, JPEG- oder WebP-Bild bis 5 MB. Es wird mit höchstens 256 Pixeln Breite und Höhe gespeichert, ohne verborgene Angaben in der Datei. Am besten eignet sich ein durchsichtiger Hintergrund.
face-crest-wrong = Diese Datei lässt sich nicht als Bild lesen. Wählen Sie eine PNG-, JPEG- oder WebP-Datei bis 5 MB und 8.000 Pixel Seitenlänge.
face-crest-now = Das jetzige Wappen
face-crest-remove = Wappen entfernen
face-location = Ort auf der Karte
face-location-hint = Grad Nord und Ost mit einem Komma dazwischen, wie Karten sie zeigen: 52.3740, 4.8897. Süd und West sind negativ. Leer lassen, um nur in der Liste der Städte zu stehen.
face-location-wrong = Das ist kein Ort auf der Erde. Schreiben Sie Grad Nord und Ost mit einem Komma dazwischen, zum Beispiel 52.3740, 4.8897.
face-contact = Kontakt
face-contact-hint = Wie Einwohner und andere Städte die Stelle erreichen, die diese Bibliothek führt: ein Amt, eine Adresse, eine Telefonnummer. Je Zeile eine Angabe.
face-contact-wrong = Das ist zu lang. Verwenden Sie höchstens 1.000 Zeichen.
face-problems = Es wurde noch nichts gespeichert
face-save = Speichern
face-show = Vorschau zeigen
face-saved = Gespeichert. Ab jetzt ist es auf jeder Seite zu sehen.
face-tell = { $count ->
    [one] Wenn Sie einen neuen Ort speichern, erfährt es { $count } Follower.
   *[other] Wenn Sie einen neuen Ort speichern, erfahren es { $count } Follower.
}
