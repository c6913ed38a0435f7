# Pages that say what happened, what was kept and what to do now.

notice-happened = Qué ha pasado
notice-kept = Qué se ha conservado
notice-now = Qué puede hacer ahora
notice-report = Si quiere comunicarlo
notice-report-word = Indique la palabra <code>{ $reference }</code>; con ella se encuentra este fallo en el registro del nodo.
notice-error = Error

notice-missing = No encontrado
notice-missing-title = No hay nada en esta dirección
notice-missing-happened = Ha pedido <code>{ $path }</code>. Puede estar mal escrito o ser un enlace antiguo.
notice-missing-kept = Las fichas conservan su dirección aunque cambie su título, y las retiradas lo indican. Así que por el camino no se ha perdido nada.
notice-missing-now = Compruebe la dirección o <library>busque en la biblioteca</library>.

notice-withdrawn = Retirada
notice-withdrawn-title = Esta ficha se ha retirado
notice-withdrawn-happened = { $city } la retiró el <date>{ $date }</date>.
notice-withdrawn-kept = Solo que estuvo aquí. Su texto ya no está en esta biblioteca, y se ha avisado a los servidores que tenían una copia.
notice-withdrawn-now = Vea <city>lo que publica hoy { $city }</city> o <library>busque en la biblioteca</library>.

notice-servers = Para servidores
notice-servers-title = Esta dirección es para servidores
notice-servers-happened = <code>{ $path }</code> es donde los servidores se comunican entre sí mediante ActivityPub. No tiene ninguna página para personas.
notice-servers-kept = Al abrirla no se ha enviado ni cambiado nada.
notice-servers-now = Vea <city>la página de { $city }</city> o <library>busque en la biblioteca</library>.

notice-question-title = No se puede responder a esta consulta
notice-question-happened = { $count ->
    [one] La biblioteca no entiende esta parte de la dirección: <code>{ $fields }</code>.
   *[other] La biblioteca no entiende estas partes de la dirección: <code>{ $fields }</code>.
}
notice-question-now = Quite esa parte de la dirección o <library>haga una nueva consulta a la biblioteca</library>.
notice-unchanged = No se ha cambiado nada.

notice-role-title = Esto no corresponde a su función
notice-role-happened = Su cuenta no tiene permiso para hacerlo.
notice-role-now = Consulte a quien administra el nodo de esta ciudad.

notice-broken-title = La biblioteca no ha podido responder
notice-broken-happened = Ha habido un problema en el servidor de esta ciudad al preparar la página.
notice-broken-kept = No se ha perdido ni cambiado nada.
notice-broken-now = Inténtelo de nuevo en un momento. Si sigue así, avise a la ciudad e indique la referencia.

notice-near = Quizá busque una de estas

notice-method-title = Esta dirección no admite eso
notice-method-happened = Se ha enviado a esta dirección algo que no puede usar. Ocurre cuando se vuelve a cargar una página después de enviar un formulario.
notice-method-kept = No se ha transmitido ni cambiado nada.
notice-method-now = Vuelva a la página del formulario y envíelo otra vez, o vaya a <library>la biblioteca</library>.

notice-slow-title = Ha tardado demasiado
notice-slow-happened = El servidor de esta ciudad ha tardado demasiado en responder y lo ha dejado.
notice-slow-kept = No se ha cambiado nada. Lo que ha escrito sigue en su navegador: retroceda una página.
notice-slow-now = Inténtelo de nuevo en un minuto o vaya a <library>la biblioteca</library>.

notice-large-title = Es demasiado grande
notice-large-happened = Lo enviado es más grande de lo que admite esta dirección.
notice-large-kept = No se ha guardado nada. Lo que ha escrito sigue en su navegador: retroceda una página.
notice-large-now = Acorte el texto o reduzca el archivo y envíelo otra vez.

notice-often-title = Demasiadas veces seguidas
notice-often-happened = Han llegado muchas peticiones de su red en poco tiempo.
notice-often-kept = No se ha cambiado nada. Lo que ha escrito sigue en su navegador: retroceda una página.
notice-often-now = Espere un minuto e inténtelo de nuevo.

notice-unavailable-title = Ahora mismo no es posible
notice-unavailable-happened = El servidor de esta ciudad está arrancando, o por ahora no intercambia nada con otros servidores.
notice-unavailable-kept = No se ha perdido nada. Los comentarios que envían ahora otros servidores llegarán más tarde.
notice-unavailable-now = Inténtelo de nuevo en unos minutos. Entretanto, se puede leer <library>la biblioteca</library>.

notice-unreadable-title = No se puede leer
notice-unreadable-happened = No se puede leer lo que ha enviado su navegador.
notice-unreadable-kept = No se ha cambiado nada.
notice-unreadable-now = Retroceda una página e inténtelo de nuevo, o vaya a <library>la biblioteca</library>.
