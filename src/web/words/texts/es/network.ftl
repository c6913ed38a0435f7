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
notices-reply-held = { $name } ha respondido, con un comentario pendiente de usted, a
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
followed-accepted = Se sigue
followed-rejected = Rechazado
followed-asked = Solicitado, sin respuesta
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
trouble-elsewhere = Nos remite a otra dirección, y al entregar algo no se va a otra dirección.
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
