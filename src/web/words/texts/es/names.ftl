# Words for kinds and states.

kind-project = Proyecto
kind-practice = Buena práctica
kind-consultation = Consulta pública

kinds-project = Proyectos
kinds-practice = Buenas prácticas
kinds-consultation = Consultas públicas

practice-method = Método
practice-procedure = Procedimiento
practice-guideline = Guía
practice-training = Formación
practice-toolkit = Herramientas
practice-policy-position = Posicionamiento
practice-white-paper = Libro blanco
practice-case = Caso

status-idea = Idea
status-planned = En preparación
status-running = En marcha
status-completed = Completado
status-stopped = Interrumpido
status-adopted = Adoptada
status-announced = Anunciada
status-open = Abierta a comentarios
status-closed = Cerrada
status-answered = Respondida
status-archived = Archivada

principle-access-and-literacy = Acceso y alfabetización
principle-privacy-and-security = Privacidad y seguridad
principle-transparency-and-non-discrimination = Transparencia y no discriminación
principle-participation-and-inclusion = Participación e inclusión
principle-open-and-ethical-standards = Estándares abiertos y éticos

facet-kind = Tipo
facet-principle = Principio
facet-topic = Tema
facet-city = Ciudad
facet-country = País
facet-status = Estado
facet-language = Idioma
facet-words = Palabras

count-entries = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
count-comments = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Sin datos

# Names one after the other.
names-and-next = { $all }, { $next }
