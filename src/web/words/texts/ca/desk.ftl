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
