# The cities that this node knows, on a map and in a table.

coalition-title = A coligação
coalition-lede = Cada uma destas cidades mantém a sua parte de uma mesma biblioteca. O conjunto não pertence a ninguém: cada nó guarda uma cópia do que publicaram as cidades que segue.
coalition-count = Esta biblioteca conhece { $cities ->
    [one] { $cities } cidade
   *[other] { $cities } cidades
} de { $countries ->
    [one] { $countries } país
   *[other] { $countries } países
}.
coalition-map = Um mapa do mundo com { $count ->
    [one] um ponto para { $count } cidade
   *[other] pontos para { $count } cidades
}. A tabela abaixo diz o mesmo.
coalition-map-hint = O ponto maior é { $name }. Contornos do mapa: Natural Earth.
coalition-unplaced = { $count ->
    [one] { $count } cidade não indica onde fica e aparece só na tabela.
   *[other] { $count } cidades não indicam onde ficam e aparecem só na tabela.
}
coalition-cities = Cidades
coalition-caption = Quantas fichas de cada cidade há aqui, no total e em cada princípio; uma ficha pode estar em vários.
coalition-city = Cidade
coalition-country = País
coalition-entries = Fichas
coalition-languages = Idiomas
coalition-known = Conhecida desde
coalition-address = Endereço
coalition-own = Esta biblioteca
coalition-unknown = Sem dados
coalition-not-on-map = Não está no mapa
coalition-follow = Seguir
coalition-follow-city = Seguir { $name }
coalition-pages = Páginas da tabela
coalition-before = Cidades anteriores
coalition-next = Mais cidades
