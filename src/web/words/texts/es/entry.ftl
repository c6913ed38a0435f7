# An entry's page: its text, its facts, its comments.

entry-trail = Está usted aquí
entry-status-unknown = Estado desconocido
entry-origin = De dónde procede esta ficha
entry-copy = Esta ficha es de { $city }. Este nodo guarda una copia y la mantiene al día.
entry-copy-since = Esta ficha es de { $city }. Este nodo guarda una copia desde el <date>{ $date }</date> y la mantiene al día.
entry-original = <link>Leer el original en { $host }</link>.

facts-heading = Datos
fact-status = Estado
fact-status-plain = { $status }
fact-status-as-of = { $status }, a fecha de <date>{ $date }</date>
fact-start = Inicio
fact-end = Fin
fact-principles = Principios
fact-topics = Temas
fact-missions = Misiones
fact-partners = Socios
fact-language = Idioma
fact-source = Fuente
fact-links = Enlaces
fact-attachments = Adjuntos
fact-licence = Licencia
fact-published = Publicación
fact-updated = Último cambio

entry-comments = Comentarios
entry-comments-elsewhere = Los comentarios los recibe { $city } y se muestran en su propia página.
entry-comments-none = Todavía no hay comentarios.
comment-label = Comentario { $number }, de { $author }
comment-from = desde { $server }
comment-edited = editado el <date>{ $date }</date>
comment-answers = en respuesta a <comment>{ $author }</comment>
comment-reply = Responder <unseen>al comentario { $number }, de { $author }</unseen>
comment-original = Original <unseen>del comentario { $number }, de { $author }</unseen>

entry-reply = Responder desde su servidor
entry-reply-here = No necesita ninguna cuenta aquí. Sirve cualquier cuenta de Mastodon o de otro servidor compatible con ActivityPub. Su respuesta aparecerá aquí, con su nombre y el de su servidor.
entry-reply-there = No necesita ninguna cuenta aquí. Sirve cualquier cuenta de Mastodon o de otro servidor compatible con ActivityPub. Su respuesta aparecerá en la página de { $city }, con su nombre y el de su servidor.
entry-reply-button = Responder a esta ficha
entry-closed = Esta consulta pública ya no admite comentarios.
entry-follow = Seguir a { $city }
entry-share = Impulsar
entry-like = Añadir a favoritos
entry-paste = O pegue esta dirección en el buscador de su servidor y responda a lo que encuentre.
entry-address = Dirección de esta ficha
