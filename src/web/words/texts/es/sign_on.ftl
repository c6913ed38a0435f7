# Inicio de sesión único.

sign-on-button = Iniciar sesión con la cuenta municipal
sign-on-down = El servicio de inicio de sesión de la ciudad no responde. Su contraseña y sus llaves de acceso siguen funcionando aquí; o inténtelo de nuevo en unos minutos.
sign-on-untrusted = El servicio de inicio de sesión de la ciudad ha dado una respuesta que no es de fiar, y por eso no se ha iniciado ninguna sesión. Avise a su departamento de informática y use mientras tanto su contraseña.
sign-on-cancelled = El servicio de inicio de sesión de la ciudad no le ha dado paso. Inténtelo de nuevo o inicie sesión con su contraseña.
sign-on-late = Este acceso no se empezó en este navegador, ya se usó o ha tardado demasiado. Vuelva a empezar.
sign-on-not-verified = El servicio de inicio de sesión de la ciudad no ha verificado su correo electrónico, y por eso no podemos saber quién es. Pida a su departamento de informática que lo verifique o inicie sesión con su contraseña.
sign-on-no-account = Todavía no tiene cuenta en esta biblioteca. Pida una invitación a quien gestione aquí a las personas e inicie sesión después del mismo modo.
