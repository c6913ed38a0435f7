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
account-elsewhere-typed = Lo que escribió, para que pueda copiarlo:
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

account-title = Su cuenta
account-you = Usted
account-save = Guardar
account-password-none = Usted entra aquí sin contraseña. Si quiere una, pida a la administración un enlace para elegirla.
account-password-old = La contraseña que tiene ahora
account-password-new = Contraseña nueva
account-password-change = Cambiar la contraseña
account-password-ends = Se cerrarán sus sesiones en todos los demás sitios.
account-password-changed = La contraseña se ha cambiado. Sus otras sesiones se han cerrado.
account-password-old-wrong = Esta no es la contraseña que tiene ahora. No se ha cambiado nada.
account-sessions = Dónde tiene la sesión abierta
account-session-this = este navegador
account-session-since = desde: { $name }
account-session-seen = último acceso: { $name }
account-session-end = Cerrar allí la sesión
account-session-end-of = Cerrar la sesión: { $name }
account-session-end-others = Cerrar todas las demás sesiones
account-device = Un navegador
account-codes = Iniciar sesión también con un código
account-codes-off = Un código de una aplicación de su teléfono, además de la contraseña. Quien averigüe su contraseña seguirá sin poder iniciar sesión.
account-codes-on = Activado desde: { $name }.
account-codes-begin = Configurarlo
account-codes-remove = Desactivarlo
account-codes-app = Abra en su teléfono una aplicación para códigos de un solo uso, por ejemplo Aegis, FreeOTP o su gestor de contraseñas.
account-codes-scan = Escanee esta imagen con ella o escriba la clave secreta de abajo.
account-codes-type = Escriba el código que muestra la aplicación.
account-codes-picture = La clave secreta como imagen para la cámara de su teléfono
account-codes-secret = La clave secreta
account-codes-confirm = Activarlo
account-code = Código
account-code-title = Su código
account-code-hint = El código que muestra ahora su aplicación o uno de sus códigos de recuperación. Cada uno sirve una sola vez.
account-code-wrong = Este código no es correcto o ya se usó. Espere al siguiente y compruebe la hora de su teléfono.
account-recovery = Sus códigos de recuperación
account-recovery-lede = Si pierde el teléfono, cada uno de estos códigos le permite entrar una vez. Solo se muestran ahora: imprímalos o guárdelos donde guarda las contraseñas.
account-recovery-kept = Ya los he guardado
account-recovery-left = { $count ->
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
