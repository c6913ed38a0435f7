# Words for kinds and states.

kind-project = Projeto
kind-practice = Boa prática
kind-consultation = Consulta pública

kinds-project = Projetos
kinds-practice = Boas práticas
kinds-consultation = Consultas públicas

practice-method = Método
practice-procedure = Procedimento
practice-guideline = Guia
practice-training = Formação
practice-toolkit = Ferramentas
practice-policy-position = Posicionamento
practice-white-paper = Livro branco
practice-case = Caso

status-idea = Ideia
status-planned = Em preparação
status-running = Em curso
status-completed = Concluído
status-stopped = Interrompido
status-adopted = Adotada
status-announced = Anunciada
status-open = Aberta a comentários
status-closed = Encerrada
status-answered = Respondida
status-archived = Arquivada

principle-access-and-literacy = Acesso e literacia
principle-privacy-and-security = Privacidade e segurança
principle-transparency-and-non-discrimination = Transparência e não discriminação
principle-participation-and-inclusion = Participação e inclusão
principle-open-and-ethical-standards = Normas abertas e éticas

facet-kind = Tipo
facet-principle = Princípio
facet-topic = Tema
facet-city = Cidade
facet-country = País
facet-status = Estado
facet-language = Idioma
facet-words = Palavras

count-entries = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
count-comments = { $count ->
    [one] { $count } comentário
   *[other] { $count } comentários
}
place = <city>{ $city }</city>, { $country }
place-city = <city>{ $city }</city>
unknown = Sem dados

# Names one after the other.
names-and-next = { $all }, { $next }
