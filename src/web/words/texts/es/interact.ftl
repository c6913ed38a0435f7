# Reply, follow, share or like from the visitor's own server.

act-reply = Responder
act-follow = Seguir
act-share = Impulsar
act-like = Añadir a favoritos

interact-title-reply = Responder desde su servidor
interact-title-follow = Seguir desde su servidor
interact-title-share = Impulsar desde su servidor
interact-title-like = Añadir a favoritos desde su servidor
interact-about = De qué se trata
interact-comment = Comentario
interact-city = Ciudad

interact-ready = Su servidor está listo
interact-ready-hint = Continúe en su servidor. No se envía nada hasta que usted lo confirme allí.
interact-ready-strange = La dirección que ha escrito está en <server>{ $typed }</server>, que le remite a <server>{ $server }</server>. Continúe solo si conoce ambos servidores.
interact-continue = Continuar en { $name }
interact-paste = Pegue el enlace en su servidor
interact-paste-hint = <server>{ $server }</server> responde, pero no tiene ninguna página a la que podamos enviarle. Copiar el enlace lleva un momento más y sirve igual.

interact-address = Dirección de su cuenta
interact-address-hint = Su nombre y el nombre de su servidor, como <example>@ana@mastodon.example</example>. Esta biblioteca pregunta una sola vez a ese servidor por dónde continuar y no guarda nada.
interact-find = Buscar mi servidor
interact-other-account = Usar otra cuenta

interact-copy-link = O copie el enlace
interact-copy-address = O copie la dirección
interact-the-link = El enlace
interact-the-address = La dirección
interact-copy-reply = Sirve en todos los servidores, también donde no sirve la otra forma. Péguelo en el buscador de su servidor, abra lo que encuentre y responda allí.
interact-copy-follow = Sirve en todos los servidores, también donde no sirve la otra forma. Péguela en el buscador de su servidor, abra lo que encuentre y siga la cuenta allí.
interact-copy-share = Sirve en todos los servidores, también donde no sirve la otra forma. Péguelo en el buscador de su servidor, abra lo que encuentre e impúlselo allí.
interact-copy-like = Sirve en todos los servidores, también donde no sirve la otra forma. Péguelo en el buscador de su servidor, abra lo que encuentre y añádalo allí a sus favoritos.
interact-instead = Otras opciones:

interact-no-address = Esto no es la dirección de una cuenta. Consta de su nombre y del nombre de su servidor, cada uno con @ delante, como @ana@mastodon.example.
interact-our-own = Esta es la dirección de esta misma biblioteca. Aquí nadie tiene cuenta; use la dirección de la cuenta que tiene en otro servidor.
interact-nobody = { $server } no conoce ninguna cuenta llamada { $user }. Compruebe cómo está escrita toda la dirección.
interact-no-answer = { $server } no ha dado ninguna respuesta que podamos usar. Compruebe cómo está escrita la dirección o inténtelo de nuevo en un minuto. Copiar el enlace de abajo funciona en cualquier caso.
interact-paused = Por ahora, esta biblioteca no consulta a ningún otro servidor. Copie el enlace de abajo.
interact-too-often = Han sido demasiadas consultas en poco tiempo. Espere un minuto o copie el enlace de abajo.
