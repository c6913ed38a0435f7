# The first hour of a node, and what the city is called.

first-run-title = Abra a sua biblioteca
first-run-lede = Uma só página e a biblioteca é sua: indique o nome da cidade e crie a primeira conta.
first-run-city = A sua cidade
first-run-city-name = Nome da cidade
first-run-city-name-hint = Como as pessoas o dizem. Está em todas as páginas e pode ser alterado mais tarde.
first-run-country = País
first-run-country-none = Não indicado
first-run-languages = Idiomas
first-run-languages-hint = Aqueles em que publica, primeiro o principal, com códigos curtos: nl, en.
first-run-fixed = Definido na configuração deste nó; altera-se lá.
first-run-address = Endereço
first-run-address-hint = Os outros servidores conhecem a sua cidade por este endereço. Ele vem das configurações public_url e city.handle. Se não estiver certo, altere-as antes de continuar: depois já não se pode alterar.
first-run-account = A sua conta
first-run-account-hint = Será a primeira conta de administração. Depois pode convidar outras pessoas.
first-run-button = Abrir a biblioteca
first-run-over = Este link já foi usado, ou um início posterior do nó mostrou outro. Veja o terminal em que o nó foi iniciado.
first-run-no-name = Dê à cidade um nome com 1 a 200 caracteres.
first-run-no-country = Escolha um país da lista.
first-run-no-language = Escreva os idiomas com códigos curtos separados por vírgulas: nl, en, pt-BR.

desk-first-title = Os primeiros passos
desk-first-city = Indicar o nome da cidade e criar a primeira conta
desk-first-entry = Publicar uma primeira ficha
desk-first-entry-hint = Escreva um projeto, uma boa prática ou uma proposta para comentar. Para começar bastam um título, um resumo breve e um princípio.
desk-first-city-followed = Seguir uma primeira cidade
desk-first-city-followed-hint = As fichas dela entram na sua biblioteca, e as novas chegam automaticamente.
desk-first-choose = Escolher uma cidade
desk-first-done = feito
desk-first-open = por fazer

settings-title = Configurações
settings-city = Como se chama a cidade
settings-save = Guardar e avisar os seguidores
settings-saved = Guardado. Os servidores que seguem a cidade vão ser avisados.
