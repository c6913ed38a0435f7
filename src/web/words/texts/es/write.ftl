# The desk for entries: the list, the editor, pictures, history, publishing, import.

entries-new = Ficha nueva:
entries-import = Importar de un archivo CSV
entries-which = Qué fichas
entries-all = Todas
entries-drafts = Borradores
entries-scheduled = Programadas
entries-published = Publicadas
entries-withdrawn = Retiradas
entries-is-draft = Borrador
entries-is-scheduled = Programada
entries-is-published = Publicada
entries-is-withdrawn = Retirada
entries-words = Palabras del título
entries-find = Buscar
entries-count = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
entries-none = No hay fichas para esta selección.
entries-title = Título
entries-kind = Tipo
entries-publication = En la biblioteca
entries-status = Estado
entries-language = Idioma
entries-updated = Último cambio
entries-comments = Comentarios
entries-unknown = desconocido
entries-pages = Páginas de la lista
entries-earlier = Página anterior
entries-later = Página siguiente
entries-unsaved = Sus textos sin guardar
entries-unsaved-when = conservado: { $name }
entries-untitled = Sin título
entries-discard = Descartar
entries-done-withdrawn = La ficha se ha retirado.
entries-done-discarded = El texto se ha descartado.

field-kind = Tipo
field-practice-kind = Tipo de buena práctica
field-title = Título
field-summary = Resumen
field-body = Texto
field-language = Idioma del texto
field-principles = Principios
field-topics = Temas
field-missions = Misiones
field-status = Estado
field-status-as-of = Fecha del último estado conocido
field-starts = Inicio
field-ends = Fin, real o previsto
field-partners = Otras ciudades que participan
field-links = Enlaces
field-attachments = Archivos guardados en otro sitio
field-licence = Licencia
field-source = De dónde proceden los datos
field-due = El momento
field-picture = La imagen
field-alt = Lo que muestra la imagen
field-file = El archivo
field-external-id = Identificador en sus propios sistemas
field-city = Ciudad
field-row = La fila

write-new = Ficha nueva: { $name }
write-not-saved = Aún sin guardar
write-see = Ver la página pública
write-history = Historial
write-checks = Comprobación y publicación
write-pictures = Imágenes
write-title-hint = Diga qué es, con palabras que buscaría un residente.
write-summary-hint = Qué es y a quién ayuda, con palabras sencillas. Otros servidores lo muestran en primer lugar. Como máximo 500 caracteres.
write-characters = caracteres
write-body-hint = Markdown: una línea en blanco entre párrafos, ## delante de un título, - delante de cada punto de una lista, [palabras](dirección) para un enlace.
write-preview = Vista previa
write-preview-button = Ver la vista previa
write-preview-empty = Lo que escriba aparece aquí como lo verán los lectores.
write-principles-hint = Elija al menos uno.
write-no-principle = Elija al menos un principio
write-filter = Mostrar solo términos con
write-chosen = { $count ->
    [0] sin elegir
    [one] { $count } elegido
   *[other] { $count } elegidos
}
write-language-hint = Su código corto, por ejemplo en o nl.
write-date-hint = Un día, un mes o solo un año: 2026-11-21, 2026-11 o 2026.
write-partners-hint = Un nombre por línea.
write-links-hint = Uno por línea: la dirección, un espacio, qué es.
write-attachments-hint = Uno por línea: la dirección, un espacio, qué contiene o muestra el archivo.
write-licence-hint = CC-BY-4.0, salvo que indique otra cosa.
write-source-hint = La dirección de una página.
write-save = Guardar borrador
write-check-and-publish = Comprobar y publicar
write-publish-changes = { $count ->
    [one] Publicar los cambios para { $count } seguidor
   *[other] Publicar los cambios para { $count } seguidores
}
write-published-hint = Esta ficha es pública. Se conserva un borrador de sus cambios, solo para usted, hasta que los publique.
write-problems = { $count ->
    [one] Hay que corregir antes { $count } cosa
   *[other] Hay que corregir antes { $count } cosas
}
write-problems-kept = Lo que ha escrito se ha conservado.
write-other = Tiene un texto sin guardar de esta ficha
write-other-when = Se conservó el { $name }. Abajo está la ficha tal como es ahora.
write-other-open = Continuar con el texto sin guardar
write-autosaved = Conservado: { $name }
write-autosave-overtaken = Otra pestaña ha conservado un texto suyo diferente. Este ya no se conserva solo: guárdelo para ver ambos.
write-not-kept = No conservado: no se puede contactar con el servidor. Su texto sigue en esta página y se volverá a intentar.
write-signed-out = Su sesión está cerrada. Su texto sigue en esta página: inicie sesión de nuevo en otra pestaña y después guarde.
write-pictures-hint = Copie la línea que hay junto a una imagen en el lugar del texto donde deba ir.
write-pictures-manage = Añadir imágenes
write-pictures-later = Guarde primero el borrador; después se pueden añadir imágenes.
write-insert = Insertar en el texto
write-done-saved = El borrador se ha guardado.
write-done-kept = Sus cambios se conservan para usted. La ficha pública no varía hasta que los publique.
write-done-published = Se ha publicado.
write-done-merged = Este es el texto tal como usted lo ha compuesto. Todavía no está guardado.
write-done-restored = La versión anterior se ha recuperado, como un cambio más.
write-done-withdrawn = La ficha se ha retirado.
write-done-scheduled = El momento está fijado. Hasta entonces sigue siendo un borrador.
write-done-cancelled = Ya no hay nada programado. Sigue siendo un borrador.

merge-title = Hay dos textos de esta ficha
merge-by-other = { $name } cambió esta ficha ({ $when }) mientras usted escribía.
merge-by-self = Otro texto suyo se conservó en otra pestaña o ventana ({ $name }).
merge-what = No se pierde nada: aquí están ambos. Elija para cada parte con cuál continuar.
merge-mine = Lo que acabo de escribir
merge-theirs = Lo que ya se ha guardado
merge-both = Ambos, uno debajo del otro, para componerlos a mano
merge-differences = Mostrar las diferencias
merge-open = Abrir en el editor
merge-hint = Con esto no se guarda nada. El resultado se revisa en el editor y se guarda allí.

history-title = Historial
history-from = Desde
history-to = Hasta
history-what = Cambio
history-when = Cuándo
history-from-this = Comparar desde la versión del { $name }
history-to-this = Comparar hasta la versión del { $name }
history-compare = Mostrar las diferencias
history-differences = Diferencias
history-only-one = Por ahora solo hay una versión.
history-same = Estas dos versiones dicen lo mismo.
history-empty = vacío
history-before = Como era antes de conservar los cambios
history-created = Escrita
history-changed = Cambiada
history-published = Publicada
history-restored = Versión anterior recuperada
history-withdrawn = Retirada
history-restore = Recuperar la versión del { $name }
history-restore-published = Esta ficha es pública: la versión anterior se envía de inmediato a quienes la tienen.
history-restore-draft = La versión anterior pasa a ser la más nueva. No se quita nada del historial.

publish-title = Comprobar y publicar
publish-title-published = Comprobación
publish-back = Volver al editor
publish-checks = Qué conviene mirar
publish-checks-none = Nada que observar. Dice lo que es, con claridad.
publish-mend = Corregir
publish-what = Qué ocurrirá
publish-what-happens = La ficha aparece en esta biblioteca y en las de las ciudades que siguen a la suya. { $followers ->
    [0] Todavía no la sigue nadie, así que al principio no se envía a nadie.
    [one] Llega a { $followers } seguidor, en su servidor.
   *[other] Llega a { $followers } seguidores, en { $servers ->
        [one] { $servers } servidor.
       *[other] { $servers } servidores.
    }
} Lo que otros servidores hayan tomado pueden conservarlo, aunque usted lo cambie o lo retire después.
publish-to = { $count ->
    [0] Publicar
    [one] Publicar para { $count } seguidor
   *[other] Publicar para { $count } seguidores
}
publish-kept-back = Todavía no puede salir. Corrija antes lo que arriba figura como «necesario».
publish-later = Publicar más tarde
publish-later-hint = Las horas son UTC. Ahora es: { $name }.
publish-day = Día
publish-hour = Hora (UTC)
publish-schedule = Programar
publish-due = Se publicará el { $name }.
publish-cancel = No publicar automáticamente
publish-withdraw = Retirar esta ficha
publish-throw-away = Descartar este borrador
publish-looks = Cómo se verá
publish-here = En este sitio
publish-looks-hint = Hecho a partir del documento que reciben otros servidores. Ellos eligen su propia letra y sus colores.
check-error = necesario
check-missing = falta
check-hint = consejo
check-no-summary = No hay resumen. Otros servidores lo muestran en primer lugar, y muchos no muestran nada más.
check-no-principle = No se ha elegido ningún principio.
check-no-body = No hay texto además del resumen.
check-no-topics = No se ha elegido ningún tema. Quien sigue un tema no la encontrará.
check-no-language = El idioma es desconocido. Los lectores de pantalla y las traducciones lo necesitan.
check-no-status = El estado es desconocido.
check-no-status-date = No se indica a qué fecha corresponde el último estado conocido.
check-no-dates = No se indica cuándo empezó ni cuándo terminará. Basta con un año.
check-no-alt = { $count ->
    [one] { $count } imagen no tiene descripción. Solo es correcto si es decorativa.
   *[other] { $count } imágenes no tienen descripción. Solo es correcto si son decorativas.
}
check-long-title = { $count ->
    [one] El título tiene { $count } carácter; las listas lo cortan a partir de unos 90.
   *[other] El título tiene { $count } caracteres; las listas lo cortan a partir de unos 90.
}
check-short-summary = { $count ->
    [one] El resumen tiene solo { $count } carácter. Diga qué es y a quién ayuda.
   *[other] El resumen tiene solo { $count } caracteres. Diga qué es y a quién ayuda.
}
check-long-sentence = { $count ->
    [one] Una frase de { $count } palabra es difícil de leer: «{ $name }…». Divídala en dos.
   *[other] Una frase de { $count } palabras es difícil de leer: «{ $name }…». Divídala en dos.
}
check-long-words = Las palabras largas son difíciles de leer: { $name }. ¿Hay alguna más corta?
check-capitals = «{ $name }» está todo en mayúsculas; algunos lectores de pantalla lo deletrean.
check-empty-link = El enlace «{ $name }» no dice adónde lleva.
check-jargon = «{ $name }» puede ser lenguaje administrativo. Más claro: { $plainer }

withdraw-title = ¿Retirar esta ficha?
withdraw-page = A partir de ese momento, su página dice aquí que se ha retirado. El título se queda en su lista; el texto, en su historial.
withdraw-servers = { $count ->
    [0] Ningún otro servidor la tiene.
    [one] Se pide a { $count } servidor que la tiene que la borre.
   *[other] Se pide a { $count } servidores que la tienen que la borren.
}
withdraw-copies = La mayoría lo hace en unos minutos. Lo que la gente haya copiado o capturado se queda con ella.
withdraw-draft = Nadie ha visto este borrador, así que no se avisa a nadie. El texto se queda en su historial.
withdraw-final = No se puede volver a publicar. En su lugar puede escribir una ficha nueva.
withdraw-do = Retirar
withdraw-keep = Mantenerla

pictures-file = Una imagen
pictures-file-hint = PNG, JPEG o WebP, hasta 10 MB. Se reduce a un máximo de 1600 puntos de ancho; se omite dónde y cuándo se tomó.
pictures-alt = Qué muestra
pictures-alt-hint = Con palabras, para quien no puede verla y para los buscadores: lo que un lector debería aprender de ella.
pictures-decorative = Solo es decorativa: sin ella no se perdería nada
pictures-is-decorative = solo decorativa
pictures-add = Añadir la imagen
pictures-added = La imagen se ha añadido. Ponga esta línea en el lugar del texto donde deba ir:
pictures-private = Hasta que la ficha se publique, solo su personal puede ver sus imágenes.
pictures-removed = La imagen y su archivo se han eliminado.
pictures-in-use = La imagen no se ha eliminado porque todavía se muestra. Quítela primero de estos textos:
pictures-in-draft = (sin entregar todavía)
pictures-remove = Eliminar
pictures-remove-hint = El archivo se borra. Las versiones anteriores de la ficha ya no la mostrarán, y otros servidores pueden conservar una copia.
pictures-remove-do = Eliminar esta imagen para siempre
pictures-count = { $count ->
    [one] { $count } imagen de esta ficha
   *[other] { $count } imágenes de esta ficha
}

import-title = Importar de un archivo CSV
import-what = Traiga proyectos, buenas prácticas o consultas públicas de una hoja de cálculo. Primero verá qué ocurriría; no se toma nada hasta que usted lo indique.
import-file = Un archivo CSV
import-file-hint = { $count ->
    [one] Guardado como CSV en UTF-8, con los títulos en la primera fila; hasta 10 MB y { $count } fila.
   *[other] Guardado como CSV en UTF-8, con los títulos en la primera fila; hasta 10 MB y { $count } filas.
}
import-upload = Continuar con las columnas
import-columns = Qué son las columnas
import-column = Columna
import-example = Por ejemplo
import-field = Pasa a ser
import-field-of = Qué pasa a ser la columna { $name }
import-left-out = Se omite
import-defaults = Donde una fila no dice nada
import-no-default = Nada: la fila se queda como está
import-check = Mostrar qué ocurriría
import-check-hint = Todavía no se toma nada. El archivo se conserva una hora.
import-would = Qué ocurriría
import-done = Qué ha ocurrido
import-summary = Nuevas: { $created }. Cambiadas: { $updated }. Sin cambios: { $unchanged }. Rechazadas: { $refused }.
import-drafts = Importar como borradores
import-publish = { $count ->
    [0] Importar y publicar
    [one] Importar y publicar para { $count } seguidor
   *[other] Importar y publicar para { $count } seguidores
}
import-take-hint = Las filas rechazadas se omiten; corríjalas y vuelva a importar el archivo: lo que ya está aquí se queda como está. Una ficha publicada que el archivo cambie se envía a quienes la tienen.
import-back = Volver a las columnas
import-rows = Filas del archivo
import-becomes = Pasa a ser
import-is-new = una ficha nueva
import-is-changed = un cambio en una ficha existente
import-is-same = nada: ya está aquí
import-is-refused = Rechazada.
import-more = { $count ->
    [one] { $count } fila más no se muestra.
   *[other] { $count } filas más no se muestran.
}
entries-done-importing = La importación continúa. Vuelva a mirar esta lista en un minuto.
