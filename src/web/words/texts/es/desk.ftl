# What surrounds the pages of the staff.

desk-title = Área de trabajo de { $name }
desk-nav = Área de trabajo
desk-nav-start = Resumen
desk-nav-entries = Fichas
desk-nav-comments = Comentarios
desk-nav-notices = Avisos
desk-nav-network = Red
desk-library = A la biblioteca pública
desk-account = Su cuenta
desk-sign-out = Cerrar sesión
desk-nav-settings = Ajustes
desk-tabs = Partes de esta página
desk-pages = Páginas de esta lista
desk-page-before = Página anterior
desk-page-after = Página siguiente
desk-refused = No se puede hacer
desk-refused-kept = No se ha cambiado nada.
desk-refused-back = Volver a la lista de fichas

# A form that came when the session had ended.
kept-title = Lo que escribió sigue aquí
kept-what = Su sesión había terminado antes de que llegara este formulario, así que no se ha hecho nada. Revíselo y envíelo de nuevo si aún lo desea. Se conserva una hora.
kept-files = Los archivos no se conservan. Vuelva a elegirlos en la página del formulario.
kept-page = Ir a la página del formulario
kept-send = Enviarlo ahora
kept-discard = Descartarlo
kept-words = En sus palabras
