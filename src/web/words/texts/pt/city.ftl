# A city's page.

city-kind = Cidade
city-country-unknown = País desconhecido
city-own = Este nó fala em nome da cidade ({ $city }) desde <date>{ $date }</date>.
city-known = Conhecida por esta biblioteca desde <date>{ $date }</date>.
city-visit = <link>Visitar em { $host }</link>.
city-languages = Idiomas das suas fichas
city-contact-own = <link>Escrever à cidade ({ $city })</link>
city-contact-other = <link>Ver a página da cidade ({ $city })</link>
city-feed = Por feed
city-feed-link = <link>Subscrever o que { $city } publica</link>
city-follow = Seguir { $city }
city-follow-why = O que a cidade publicar chega à sua própria conta.
city-address = Endereço ({ $city })
city-address-kind = Só: { $kind }
city-empty = Esta biblioteca ainda não tem nenhuma ficha publicada por { $city }.
city-shelf = A sua estante
city-shelf-count = <all>{ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}</all> por princípio; uma ficha pode estar em vários.
city-all-project = { $count ->
    [one] { $count } projeto na biblioteca
   *[other] Todos os { $count } projetos da biblioteca
}
city-all-practice = { $count ->
    [one] { $count } boa prática na biblioteca
   *[other] Todas as { $count } boas práticas da biblioteca
}
city-all-consultation = { $count ->
    [one] { $count } consulta pública na biblioteca
   *[other] Todas as { $count } consultas públicas da biblioteca
}
