# The settings of the desk: how the city shows itself.

face-title = Cómo se muestra la ciudad
face-lede = El escudo aparece junto al nombre en todas las páginas; el color es el de los enlaces y botones. Dónde está la ciudad se comunica a las ciudades que la siguen.
face-name = Nombre
face-name-hint = El nombre y la dirección de la biblioteca están en los ajustes del nodo.
face-colour = Color de la ciudad
face-colour-hint = Seis cifras, como en el manual de imagen de su ciudad: #14523f. Déjelo vacío para usar el habitual.
face-colour-wrong = Esto no es un color. Escríbalo con seis cifras, como #14523f.
face-preview = Cómo queda
face-preview-own = Su color, donde no dice nada
face-preview-light = En páginas claras
face-preview-dark = En páginas oscuras
face-preview-more = Para quien pide más contraste, en páginas claras
face-preview-more-dark = Para quien pide más contraste, en páginas oscuras
face-preview-sample = Un enlace para leer
face-preview-kept = Tal como es.
face-preview-darker = Aquí su color se ha oscurecido para que todo el mundo pueda leerlo.
face-preview-lighter = Aquí su color se ha aclarado para que todo el mundo pueda leerlo.
face-crest = Escudo
face-crest-hint = Una imagen PNG, JPEG o WebP de hasta 5 MB. Se guarda con un máximo de 256 píxeles de ancho y de alto, sin datos ocultos en el archivo. Lo mejor es un fondo transparente.
face-crest-wrong = Este archivo no se puede leer como imagen. Elija un archivo PNG, JPEG o WebP de hasta 5 MB y 8000 píxeles por lado.
face-crest-now = El escudo actual
face-crest-remove = Quitar el escudo
face-location = Lugar en el mapa
face-location-hint = Grados norte y este con una coma en medio, como los muestran los mapas: 52.3740, 4.8897. Sur y oeste son negativos. Déjelo vacío para figurar solo en la lista de ciudades.
face-location-wrong = Esto no es un lugar de la Tierra. Escriba los grados norte y este con una coma en medio, como 52.3740, 4.8897.
face-contact = Contacto
face-contact-hint = Cómo pueden contactar los residentes y otras ciudades con quien mantiene esta biblioteca: una oficina, una dirección, un teléfono. Uno por línea.
face-contact-wrong = Es demasiado largo. Use como máximo 1000 caracteres.
face-problems = Todavía no se ha guardado nada
face-save = Guardar
face-show = Ver cómo queda
face-saved = Guardado. A partir de ahora se muestra en todas las páginas.
face-tell = { $count ->
    [one] Al guardar un lugar nuevo se avisa a { $count } seguidor.
   *[other] Al guardar un lugar nuevo se avisa a { $count } seguidores.
}
