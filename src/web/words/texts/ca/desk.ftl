# What surrounds the pages of the staff.

desk-title = Espai de treball ({ $name })
desk-nav = Espai de treball
desk-nav-start = Resum
desk-nav-entries = Fitxes
desk-nav-comments = Comentaris
desk-nav-notices = Avisos
desk-nav-network = Xarxa
desk-library = A la biblioteca pública
desk-account = El seu compte
desk-sign-out = Tanca la sessió
desk-nav-settings = Configuració
desk-tabs = Parts d’aquesta pàgina
desk-pages = Pàgines d’aquesta llista
desk-page-before = Pàgina anterior
desk-page-after = Pàgina següent
desk-refused = No es pot fer
desk-refused-kept = No s’ha canviat res.
desk-refused-back = Torna a la llista de fitxes

# A form that came when the session had ended.
kept-title = El que ha escrit encara hi és
kept-what = La seva sessió havia acabat abans que arribés aquest formulari, de manera que no s’ha fet res. Revisi’l i torni’l a enviar si encara ho vol. Es conserva una hora.
kept-files = Els fitxers no es conserven. Torni a triar-los a la pàgina del formulari.
kept-page = Ves a la pàgina del formulari
kept-send = Envia-ho ara
kept-discard = Descarta-ho
kept-words = Amb les seves paraules
