# What surrounds every page.

frame-title = { $name }: biblioteca de direitos digitais
frame-library = Biblioteca de direitos digitais
frame-skip = Ir para o conteúdo
frame-nav = Navegação principal
frame-nav-home = Início
frame-nav-library = Biblioteca
frame-nav-coalition = Coligação
frame-nav-city = Cidade
frame-search = Pesquisar na biblioteca
frame-search-button = Pesquisar
frame-colophon = Esta é a parte de uma biblioteca comum que <city>{ $city }</city> mantém. Cada cidade mantém a sua; juntas formam uma só biblioteca, que não pertence a ninguém.
frame-licence = Os textos podem ser reutilizados sob a licença <licence>CC BY 4.0</licence>, salvo se uma ficha indicar outra coisa. Sem cookies, sem rastreio e sem nada carregado de outros sites.
frame-program = Funciona com Manyhalls { $version }, software livre com licença AGPL.
frame-source = Código-fonte
frame-api = Para programas
frame-card-shelf = Uma estante com cinco livros, um para cada princípio; quanto mais fichas tem um princípio na biblioteca que { $name } mantém, mais grosso é o seu livro.
frame-card-principles = Uma estante com cinco livros, um para cada princípio; estão preenchidos: { $principles }.
frame-card-no-principles = Uma estante com cinco livros, um para cada princípio.
frame-about = Sobre esta biblioteca
frame-more = Mais
frame-feed = Feed de novidades
frame-security = Comunicar uma falha de segurança
frame-staff = Para o pessoal
frame-languages = Esta página em outros idiomas
