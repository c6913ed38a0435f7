# An entry's page: its text, its facts, its comments.

entry-trail = Está aqui
entry-status-unknown = Estado desconhecido
entry-origin = De onde vem esta ficha
entry-copy = Esta ficha foi publicada por { $city }. Este nó guarda uma cópia e mantém-na atualizada.
entry-copy-since = Esta ficha foi publicada por { $city }. Este nó guarda uma cópia desde <date>{ $date }</date> e mantém-na atualizada.
entry-original = <link>Ler o original em { $host }</link>.

facts-heading = Dados
fact-status = Estado
fact-status-plain = { $status }
fact-status-as-of = { $status }, à data de <date>{ $date }</date>
fact-start = Início
fact-end = Fim
fact-principles = Princípios
fact-topics = Temas
fact-missions = Missões
fact-partners = Parceiros
fact-language = Idioma
fact-source = Fonte
fact-links = Links
fact-attachments = Anexos
fact-licence = Licença
fact-published = Publicação
fact-updated = Última alteração

entry-comments = Comentários
entry-comments-elsewhere = Os comentários são recebidos por { $city } e aparecem na sua própria página.
entry-comments-none = Ainda não há comentários.
comment-label = Comentário { $number }, de { $author }
comment-from = via { $server }
comment-edited = editado em <date>{ $date }</date>
comment-answers = em resposta a <comment>{ $author }</comment>
comment-reply = Responder <unseen>ao comentário { $number }, de { $author }</unseen>
comment-original = Original <unseen>do comentário { $number }, de { $author }</unseen>

entry-reply = Responder a partir do seu servidor
entry-reply-here = Não precisa de conta aqui. Serve qualquer conta no Mastodon ou em outro servidor compatível com ActivityPub. A sua resposta aparece aqui, com o seu nome e o do seu servidor.
entry-reply-there = Não precisa de conta aqui. Serve qualquer conta no Mastodon ou em outro servidor compatível com ActivityPub. A sua resposta aparece na página da cidade ({ $city }), com o seu nome e o do seu servidor.
entry-reply-button = Responder a esta ficha
entry-closed = Esta consulta pública já não aceita comentários.
entry-follow = Seguir { $city }
entry-share = Impulsionar
entry-like = Adicionar aos favoritos
entry-paste = Ou cole este endereço na pesquisa do seu servidor e responda ao que ela encontrar.
entry-address = Endereço desta ficha
