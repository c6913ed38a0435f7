# What staff see of other servers: notices, the network, follows, blocks and modes.

notices-title = Avisos
notices-nav = Avisos ({ $count })
notices-new = { $count ->
    [one] { $count } nuevo
   *[other] { $count } nuevos
}
notices-new-mark = Nuevo
notices-mark-read = Marcar todos como leídos
notices-none = Todavía no ha pasado nada. Las respuestas, los seguidores, los favoritos y los problemas con otros servidores se anotan aquí durante 90 días.
notices-reply = { $name } ha respondido a
notices-reply-held = { $name } ha respondido (pendiente de revisión) a
notices-follower = { $who } sigue a { $followed }
notices-accepted = { $name } ha aceptado el seguimiento. Se están obteniendo sus fichas.
notices-rejected = { $name } no acepta el seguimiento.
notices-report = { $name } ha enviado una denuncia
notices-likes = { $count ->
    [one] { $count } favorito ese día para
   *[other] { $count } favoritos ese día para
}
notices-shares = { $count ->
    [one] { $count } impulso ese día:
   *[other] { $count } impulsos ese día:
}
notices-failing = No se puede contactar con { $name } desde hace más de un día
notices-moved = { $from }, que esta ciudad sigue, se ha trasladado a { $to }. Ahora se sigue allí.
notices-to-comment = Ver el comentario
notices-to-entry = Ver la ficha
notices-to-reports = Ver las denuncias
notices-to-network = Ver la red

network-title = Red
network-tab-follows = Seguimos
network-tab-followers = Seguidores
network-tab-servers = Servidores
network-tab-blocks = Bloqueos
network-tab-modes = Modos
network-change-mode = Cambiar
network-follows = A quién sigue esta ciudad
network-follows-none = Esta ciudad todavía no sigue a nadie. Escriba la dirección de otra ciudad para ver qué tiene.
network-col-city = Ciudad
network-col-state = Estado
network-col-since = Desde
network-col-entries = Fichas
network-col-heard = Última noticia
network-col-act = Qué puede hacer
network-never = nunca
followed-accepted = Seguida
followed-rejected = Rechazada
followed-asked = Solicitada, sin respuesta
followed-looked-up = En búsqueda

followers-title = Seguidores
followers-total = { $count ->
    [one] { $count } seguidor de la ciudad y sus grupos
   *[other] { $count } seguidores de la ciudad y sus grupos
}
followers-by-server = Por servidor
followers-newest = Primero los más nuevos
followers-col-who = Quién
followers-col-follows = Sigue a

servers-title = Servidores
servers-lede = Cada servidor se prueba como un todo. El que falla descansa, cada vez más tiempo, y sus envíos esperan con él. Al cabo de ocho días se abandonan.
servers-none = Todavía no se ha enviado nada a ningún servidor.
servers-col-server = Servidor
servers-col-health = Situación
servers-col-waiting = En espera
servers-col-dead = Abandonados
servers-col-last = Último éxito
servers-col-next = Próximo intento
server-well = Bien
server-failing = Falla
server-refuses = Rechaza algunos
server-untried = Sin probar
server-since = desde: { $name }
server-error = Qué ha pasado
server-attempts = Fallos seguidos
server-delivered = Entregados hasta ahora
server-check = Comprobar este servidor
server-check-what = La comprobación tiene nueve pasos, hasta entregar una actividad de prueba sin efecto. Puede tardar un minuto.
server-now = Probar ahora
server-revive = Volver a enviar lo abandonado
server-drop = Descartar lo abandonado
server-drop-what = Lo que se descarta nunca llega a ese servidor: conserva textos más antiguos de las fichas, o ninguno. Lo abandonado desaparece solo a los 30 días.
server-done-now = Se está probando ahora. Vuelva a cargar esta página en un momento.
server-done-revive = Está de nuevo en camino.
server-done-drop = Descartado.
server-steps = Resultado de la comprobación
check-ok = Funciona
check-warning = Funciona, pero
check-failed = Falla
check-not-checked = Sin comprobar
check-address = Nombre y dirección
check-connection = Conexión
check-clock = Reloj
check-software = Qué programa usa
check-names = Nombres (WebFinger)
check-actor = Su cuenta
check-key = Su clave
check-inbox = Su buzón de entrada
check-delivery = Entrega de prueba
check-advice-address = Compruebe cómo está escrito el nombre. Si es correcto, no se encuentra el nombre de ese servidor o no lleva a un servidor público.
check-advice-connection = Abra ese servidor en un navegador. Si funciona, algo entre esta máquina y él lo impide; pregunte a quien administra esta máquina.
check-advice-clock = Uno de los dos relojes está mal. Haga que el reloj de esta máquina se ajuste por la red.
check-advice-theirs = Esto corresponde a quien administra ese servidor: muéstrele los detalles de abajo.
check-details = Detalles (en inglés)

trouble-certificate-expired = El certificado del servidor ha caducado.
trouble-certificate-other = El certificado del servidor es de otro nombre.
trouble-certificate-untrusted = El certificado del servidor no es de confianza.
trouble-no-name = No existe ningún servidor con ese nombre.
trouble-refused = Allí no responde nada: puede que el servidor esté apagado.
trouble-silent = Nadie ha respondido en 10 segundos.
trouble-broken-off = La conexión se ha cortado.
trouble-key = Responde que no conoce nuestra clave (401).
trouble-forbidden = Rechaza lo que enviamos (403). Puede que haya bloqueado a esta ciudad.
trouble-not-there = La dirección ya no está allí (404).
trouble-gone = La dirección ha desaparecido para siempre (410).
trouble-too-much = Nos pide que esperemos.
trouble-ill = El servidor tiene problemas ({ $name }).
trouble-elsewhere = Nos remite a otra dirección, que no se sigue al hacer una entrega.
trouble-not-public = Su nombre lleva a una dirección que no es pública. No se ha enviado nada allí.
trouble-blocked-here = Esta ciudad lo ha bloqueado. No se ha enviado nada.
trouble-paused-here = Aquí la red está en pausa. No se ha enviado nada.
trouble-not-allowed-here = El modo de este nodo no lo permite. No se ha enviado nada.
trouble-other = Ha ocurrido algo inesperado.

mode-open = Abierto
mode-coalition = Coalición
mode-allowlist = Lista de permitidos
mode-paused = En pausa
mode-open-what = Este nodo se comunica con todos los servidores que no estén bloqueados.
mode-coalition-what = Este nodo se comunica solo con los servidores de las ciudades a las que sigue y con los de la lista de permitidos. Los residentes en otros servidores pueden leer, pero no responder ni seguir.
mode-allowlist-what = Este nodo se comunica solo con los servidores de la lista de permitidos. Las ciudades a las que sigue también deben figurar en ella.
mode-paused-what = No se envía ni se acepta nada. A los envíos de otros se responde 503 y vuelven más tarde; durante una semana aproximadamente no se pierde nada.

follow-title = Seguir a una ciudad
follow-label = Dirección de una ciudad
follow-find = Buscar
follow-done = Solicitado. La ciudad aparecerá aquí como seguida en cuanto responda; después sus fichas llegan solas.
follow-no-address = Eso no es una dirección. Escríbala como @delft@library.delft.example, o el nombre del servidor, o la dirección de la página de la ciudad.
follow-own = Esa es esta misma ciudad. Escriba la dirección de otra.
follow-paused = Aquí la red está en pausa, así que no se puede buscar ni seguir a nadie. Termine antes la pausa en «Modos».
follow-blocked = { $name } tiene aquí un bloqueo. Levántelo antes en «Bloqueos».
follow-not-allowed = El modo de este nodo no le permite comunicarse con { $name }. Añádalo antes a la lista de permitidos en «Bloqueos» o cambie el modo.
follow-unseen = En el modo «Coalición» no se consulta a nadie antes de seguirlo, así que { $name } no se puede mostrar antes. Al seguirlo, su servidor pasa a ser uno de aquellos con los que se comunica este nodo.
follow-nobody = Allí no se conoce a nadie como { $name }. Compruebe cómo está escrito; algunos servidores no responden solo a su nombre: en ese caso escriba la dirección completa.
follow-no-actor = Lo que hay en { $name } no se puede seguir.
follow-no-answer = No se puede consultar a { $server }. { $why }
follow-entries = Fichas que ofrece
follow-kind = Qué es
follow-library = Una ciudad con una biblioteca como esta
follow-no-library = Otra cosa. Solo entra en la biblioteca lo que publica como artículos.
follow-unknown = No lo indica
follow-known = Esta ciudad ya la sigue. Volver a seguirla obtiene lo que pueda faltar.
follow-known-asked = Esta ciudad ha pedido seguirla y espera una respuesta.
follow-known-rejected = Ya rechazó una vez que esta ciudad la siguiera.
follow-will = Qué ocurrirá
follow-will-fetch = { $count ->
    [one] Se obtiene y se conserva aquí su ficha pública ({ $count }).
   *[other] Se obtienen y se conservan aquí todas sus fichas públicas ({ $count }).
}
follow-will-fetch-unknown = Se obtienen y se conservan aquí todas sus fichas públicas.
follow-will-come = Lo que publique, cambie o retire desde ahora llega solo.
follow-will-see = { $name } verá que esta ciudad la sigue, igual que quien mire allí la página de esta ciudad.
follow-will-end = Puede dejarlo en cualquier momento. Lo que haya llegado hasta entonces se queda.
follow-do = Seguir a { $name }
follow-consultations = Seguir solo sus consultas públicas
unfollow = Dejar
unfollow-of = Dejar de seguir a { $name }
unfollow-title = ¿Dejar de seguir a { $name }?
unfollow-stays = { $count ->
    [one] Su ficha ({ $count }) se queda en la biblioteca tal como está ahora.
   *[other] Sus { $count } fichas se quedan en la biblioteca tal como están ahora.
}
unfollow-goes = Dejan de llegar fichas nuevas y cambios.
unfollow-told = Se avisa a la ciudad. Puede volver a seguirla en cualquier momento.
unfollow-do = Dejar de seguir a { $name }
unfollow-back = Seguir como hasta ahora
unfollow-done = Esta ciudad ya no la sigue.

blocks-title = Bloqueos
blocks-kinds = Listas
blocks-blocked = Bloqueados
blocks-allowed = Lista de permitidos
blocks-allow-what = La lista de permitidos vale en los modos «Coalición» y «Lista de permitidos». Un bloqueo tiene prioridad.
blocks-target = Dominio o identificador de una cuenta
blocks-reason = Motivo, para quienes vengan después
blocks-reason-optional = Motivo, si lo desea
blocks-until = Último día, si debe terminar solo
blocks-preview = Ver qué efecto tendrá
blocks-leave = No hacerlo
blocks-none = No hay nada en esta lista.
blocks-col-whom = A quién
blocks-col-by = Por
blocks-col-until = Hasta
blocks-by = { $by }, { $when }
blocks-forever = que se levante
blocks-over = terminado: { $name }
blocks-lift = Levantar
blocks-lift-of = Levantar: { $name }
blocks-lift-what = Al levantar un bloqueo se vuelve a mostrar lo que ocultaba. Los seguidores a los que puso fin tienen que volver a seguir.
blocks-done-add = Decidido. Vale desde ahora.
blocks-done-lift = Levantado.
blocks-export = Exportar como CSV
blocks-import = Importar una lista
blocks-import-paste = La lista, como CSV
blocks-import-what = Con una primera fila que nombre las columnas: target,reason,until como las exporta esta página, o la lista de dominios bloqueados que exporta Mastodon. Probarla no cambia nada.
blocks-import-try = Probar
blocks-import-do = Aplicar estos bloqueos
blocks-import-unreadable = No se puede leer la lista: { $name }.
blocks-import-would = Quedaría así: nuevos: { $new }; cambiados: { $changed }; sin cambios: { $same }; no aplicados: { $refused }.
blocks-import-did = Aplicado: nuevos: { $new }; cambiados: { $changed }; sin cambios: { $same }; no aplicados: { $refused }.
blocks-import-refused = Fila { $row }: { $problem }
block-ahead = ¿Bloquear { $name }?
block-do = Bloquear { $name }
block-will-followers = { $count ->
    [one] Esta ciudad pierde { $count } seguidor.
   *[other] Esta ciudad pierde { $count } seguidores.
}
block-will-comments = { $count ->
    [one] Se oculta { $count } comentario publicado.
   *[other] Se ocultan { $count } comentarios publicados.
}
block-will-entries = { $count ->
    [one] { $count } ficha sale de la biblioteca mientras dure el bloqueo.
   *[other] { $count } fichas salen de la biblioteca mientras dure el bloqueo.
}
block-will-unfollow = Esta ciudad deja de seguir a { $name }.
block-will-refuse = No se envía nada allí ni se acepta nada de allí. Lo que está en espera de envío se descarta.
block-will-until = Termina solo el { $name }; entonces se vuelve a mostrar lo que ocultaba.
block-will-forever = Dura hasta que alguien lo levante.
allow-ahead = ¿Permitir { $name }?
allow-do = Permitir { $name }
allow-will = En los modos «Coalición» y «Lista de permitidos», este nodo se comunica con él desde ahora. No cambia nada más.

modes-title = Modos
modes-done = Cambiado. Vale desde ahora, sin reiniciar.
modes-whom = Con quién se comunica este nodo
modes-change-what = Tiene efecto de inmediato. Lo que está en espera para servidores que un modo excluye se abandona cuando llega su turno; en pausa, sigue en espera.
modes-configured-mode = Configurado: { $name } (federation.mode en manyhalls.toml). Lo que se elige aquí tiene prioridad.
modes-configured-comments = Configurado: { $name } (comments en manyhalls.toml). Lo que se elige aquí tiene prioridad.
modes-decided = Elegido por { $by }, { $when }.
modes-set = Cambiar el modo
modes-back-mode = Volver al modo configurado
modes-comments = Qué ocurre con los comentarios nuevos
modes-set-comments = Cambiar qué ocurre con los comentarios
modes-back-comments = Volver a lo configurado para los comentarios
hold-comments = La moderación los revisa antes
hold-comments-what = Los comentarios nuevos, y los publicados que su autor cambie, esperan en «Comentarios».
publish-comments = Se muestran de inmediato
publish-comments-what = Los comentarios nuevos se muestran de inmediato. Lo que espera ahora sigue en espera.
