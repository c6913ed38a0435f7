# Inici de sessió únic.

sign-on-button = Iniciar la sessió amb el compte municipal
sign-on-down = El servei d’inici de sessió de la ciutat no respon. La contrasenya i les claus d’accés continuen funcionant aquí; o torni-ho a provar d’aquí a uns minuts.
sign-on-untrusted = El servei d’inici de sessió de la ciutat ha donat una resposta que no és de fiar, i per això no s’ha iniciat cap sessió. Avisi el seu departament d’informàtica i utilitzi mentrestant la contrasenya.
sign-on-cancelled = El servei d’inici de sessió de la ciutat no li ha donat pas. Torni-ho a provar o iniciï la sessió amb la contrasenya.
sign-on-late = Aquest accés no s’ha començat en aquest navegador, ja s’ha utilitzat o ha trigat massa. Torni a començar.
sign-on-not-verified = El servei d’inici de sessió de la ciutat no ha verificat el seu correu electrònic, i per això no podem saber qui és. Demani al departament d’informàtica que el verifiqui o iniciï la sessió amb la contrasenya.
sign-on-no-account = Encara no té cap compte en aquesta biblioteca. Demani una invitació a qui gestioni les persones aquí i després iniciï la sessió de la mateixa manera.
