# Signing in, and one's own account.

account-sign-in = Iniciar sesión
account-sign-in-for = Para el personal de { $name }. Para leer no hace falta ninguna cuenta.
account-email = Correo electrónico
account-password = Contraseña
account-sign-in-button = Iniciar sesión
account-forgotten = ¿Ha olvidado la contraseña? Quien gestiona aquí a las personas puede darle un enlace nuevo.
account-sign-in-wrong = El correo electrónico y la contraseña no se corresponden. Compruebe ambos e inténtelo de nuevo.
account-wait = { $count ->
    [one] Han sido muchos intentos. Espere un minuto e inténtelo de nuevo. Quien gestiona aquí a las personas puede darle un enlace nuevo.
   *[other] Han sido muchos intentos. Espere { $count } minutos e inténtelo de nuevo. Quien gestiona aquí a las personas puede darle un enlace nuevo.
}
account-unreadable = No se ha podido leer el formulario. No se ha cambiado nada. Rellénelo otra vez, por favor.

account-elsewhere-title = Este formulario llegó de otra página
account-elsewhere-happened = El formulario no se envió desde una página de esta biblioteca, o su navegador no indicó de dónde procede. Por eso no se ha hecho nada: otro sitio podría haberlo enviado en su nombre.
account-elsewhere-advice = Abra la página aquí y envíe el formulario desde ella. Si esto ocurre en nuestras propias páginas, permita que su navegador envíe la cabecera «Origin» o use otro navegador.
account-elsewhere-home = Ir a la página de inicio

desk-start-title = Resumen
desk-start-waiting = Pendiente de usted
desk-start-nothing = No tiene nada pendiente.
desk-start-held = { $count ->
    [one] comentario pendiente de leer
   *[other] comentarios pendientes de leer
}
desk-start-reports = { $count ->
    [one] denuncia abierta
   *[other] denuncias abiertas
}
desk-start-drafts = { $count ->
    [one] borrador sin publicar
   *[other] borradores sin publicar
}

account-name = Su nombre
account-language = Idioma de estas páginas
account-password-hint = Al menos 12 caracteres. Unas pocas palabras sin relación entre sí son fáciles de recordar.
account-password-again = Repita la contraseña
account-passwords-differ = Las dos contraseñas no coinciden. Escríbalas otra vez.
account-password-short = La contraseña es demasiado corta. Use al menos 12 caracteres, por ejemplo cuatro palabras sin relación entre sí.
account-password-long = La contraseña es demasiado larga. Use como máximo 200 caracteres.
account-password-easy = Los programas adivinan pronto esta contraseña: es común o está hecha de palabras y nombres que se conocen de usted o de su ciudad. Elija palabras que no tengan nada que ver entre sí.
account-no-address = Esto no es una dirección de correo electrónico. Escríbala así: ana@city.example.
account-invitation = Le damos la bienvenida
account-invitation-for = Elija una contraseña para { $name } y podrá entrar.
account-invitation-button = Guardar e iniciar sesión
account-over = Este enlace ya no sirve
account-invitation-over = Ya se usó, se sustituyó por uno más nuevo o es demasiado antiguo. Si eligió una contraseña con él, inicie sesión. Si no, pida un enlace nuevo a quien gestiona aquí a las personas.
