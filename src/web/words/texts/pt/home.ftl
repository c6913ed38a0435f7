# The home page.

home-heading = { $city } mantém, com outras cidades, uma biblioteca de direitos digitais
home-lede = Projetos, boas práticas e propostas de políticas públicas das administrações municipais: leia, reutilize e responda a partir da conta que já tem.
home-count-shared = <all>{ $entries ->
    [one] { $entries } ficha
   *[other] { $entries } fichas
}</all> de { $cities ->
    [one] { $cities } cidade
   *[other] { $cities } cidades
}, mantidas por todas, propriedade de nenhuma.
home-count-own = <all>{ $entries ->
    [one] { $entries } ficha
   *[other] { $entries } fichas
}</all> até agora.
home-empty = A biblioteca está vazia por agora. As fichas aparecem aqui quando { $city } publicar uma ou seguir outra cidade.
home-open = Aberto a comentários
home-shelf = A estante
home-shelf-hint = Cinco princípios; quanto mais fichas tem um princípio, mais grosso é o seu livro.
home-newest = Novidades da biblioteca
home-all = Todas as fichas, primeiro as mais novas
home-follow = Seguir esta biblioteca
home-follow-why = O que { $city } publicar chega à sua própria conta, no Mastodon ou em qualquer outro servidor compatível com ActivityPub.
home-follow-button = Seguir a partir do seu servidor
home-follow-paste = Ou cole este endereço na pesquisa do seu servidor e escolha seguir.
home-follow-feed = Por feed
home-follow-feed-why = Subscreva o <feed>feed desta biblioteca</feed> num leitor de feeds. Programas de e-mail como o Thunderbird também os aceitam: assim, as fichas novas chegam como mensagens. Cada pesquisa e cada cidade tem o seu próprio feed.
home-follow-account = A partir da sua própria conta
home-address = Endereço ({ $city })
