# Cards in a list, and the page that lists them.

card-language = em { $name }
card-as-of = à data de <date>{ $date }</date>
card-until = até <date>{ $date }</date>
card-days-left = { $count ->
    [one] falta { $count } dia
   *[other] faltam { $count } dias
}
card-last-day = hoje, último dia

feed-search = Biblioteca ({ $city }): { $search }
feed-city = { $name } na biblioteca de direitos digitais

library-title = Biblioteca
library-title-words = { $name } na biblioteca
library-search = Pesquisar em títulos, resumos e textos
library-filters = Filtros
library-filters-more = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
library-filters-unlisted = { $count ->
    [one] E mais { $count }, que encontra pelo nome no campo de pesquisa.
   *[other] E mais { $count }, que encontra pelos nomes no campo de pesquisa.
}
library-filters-apply = Aplicar filtros
library-active = Filtros ativos
library-active-one = <unseen>Remover o filtro</unseen> <name>{ $name }:</name> { $label }
library-active-none = Remover todos
library-count-part = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}<part>, da { $from } à { $to }</part>
library-sort = Ordem
library-sort-button = Ordenar
sort-best = Primeiro as mais pertinentes
sort-newest = Primeiro as mais novas
sort-updated = Primeiro as últimas alterações
sort-title = Por título, de A a Z
library-none = Nada na biblioteca corresponde a tudo isto ao mesmo tempo.
library-spelling = Queria dizer <link>{ $words }</link>? ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-drop = Tente sem uma destas condições
library-without-count = <link>Sem { $name }: { $label }</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-without-word = <link>Sem a palavra “{ $word }”</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-topics = Temas próximos
library-near = <link>{ $name }</link> ({ $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
})
library-none-languages = Idiomas das fichas
library-none-languages-hint = Cada cidade escreve no seu próprio idioma. Talvez a palavra correspondente num destes encontre mais.
library-ask = Ainda não encontrou nada? <link>Pergunte à cidade ({ $city })</link>; talvez alguém saiba.
library-start-again = Recomeçar com toda a biblioteca
library-take = Leve estes resultados
library-subscribe = Subscrever esta pesquisa
library-download-csv = Obter como tabela (CSV)
library-download-json = Para programas (JSON)
library-pages = Páginas do resultado
library-first = Voltar à primeira página
library-next = Página seguinte
