# What staff see of other servers: notices, the network, follows, blocks and modes.

notices-title = Avisos
notices-nav = Avisos ({ $count })
notices-new = { $count ->
    [one] { $count } novo
   *[other] { $count } novos
}
notices-new-mark = Novo
notices-mark-read = Marcar todos como lidos
notices-none = Ainda não aconteceu nada. As respostas, os seguidores, os favoritos e os problemas com outros servidores ficam anotados aqui durante 90 dias.
notices-reply = { $name } respondeu a
notices-reply-held = { $name } respondeu (análise pendente) a
notices-follower = { $who } segue { $followed }
notices-accepted = { $name } aceitou o pedido para seguir. As suas fichas vão chegar em breve.
notices-rejected = { $name } não aceita o pedido para seguir.
notices-report = { $name } enviou uma denúncia
notices-likes = { $count ->
    [one] { $count } favorito nesse dia para
   *[other] { $count } favoritos nesse dia para
}
notices-shares = { $count ->
    [one] { $count } impulso nesse dia:
   *[other] { $count } impulsos nesse dia:
}
notices-failing = Não se consegue chegar a { $name } há mais de um dia
notices-moved = { $from }, que esta cidade segue, mudou-se para { $to }. Agora segue-se lá.
notices-to-comment = Ver o comentário
notices-to-entry = Ver a ficha
notices-to-reports = Ver as denúncias
notices-to-network = Ver a rede

network-title = Rede
network-tab-follows = Seguimos
network-tab-followers = Seguidores
network-tab-servers = Servidores
network-tab-blocks = Bloqueios
network-tab-modes = Modos
network-change-mode = Alterar
network-follows = Quem esta cidade segue
network-follows-none = Esta cidade ainda não segue ninguém. Escreva o endereço de outra cidade para ver o que ela tem.
network-col-city = Cidade
network-col-state = Estado
network-col-since = Desde
network-col-entries = Fichas
network-col-heard = Última notícia
network-col-act = O que pode fazer
network-never = nunca
followed-accepted = Seguida
followed-rejected = Recusada
followed-asked = Pedida, sem resposta
followed-looked-up = Em procura

followers-title = Seguidores
followers-total = { $count ->
    [one] { $count } seguidor da cidade e dos seus grupos
   *[other] { $count } seguidores da cidade e dos seus grupos
}
followers-by-server = Por servidor
followers-newest = Primeiro os mais novos
followers-col-who = Quem
followers-col-follows = Segue

servers-title = Servidores
servers-lede = Cada servidor é tentado como um todo. O que falha descansa, cada vez mais tempo, e os seus envios esperam com ele. Ao fim de oito dias são abandonados.
servers-none = Ainda não se enviou nada a nenhum servidor.
servers-col-server = Servidor
servers-col-health = Situação
servers-col-waiting = Em espera
servers-col-dead = Abandonados
servers-col-last = Último êxito
servers-col-next = Próxima tentativa
server-well = Bem
server-failing = Falha
server-refuses = Recusa alguns
server-untried = Por tentar
server-since = desde { $name }
server-error = O que aconteceu
server-attempts = Falhas seguidas
server-delivered = Entregues até agora
server-check = Verificar este servidor
server-check-what = A verificação tem nove passos, até entregar uma atividade de teste sem efeito. Pode demorar um minuto.
server-now = Tentar agora
server-revive = Voltar a enviar o que foi abandonado
server-drop = Descartar o que foi abandonado
server-drop-what = O que é descartado nunca chega a esse servidor: ele fica com textos mais antigos das fichas, ou com nenhum. O que foi abandonado desaparece automaticamente ao fim de 30 dias.
server-done-now = A tentativa começou agora. Volte a carregar esta página daqui a pouco.
server-done-revive = Está de novo a caminho.
server-done-drop = Descartado.
server-steps = Resultado da verificação
check-ok = Funciona
check-warning = Funciona, mas
check-failed = Falha
check-not-checked = Não verificado
check-address = Nome e endereço
check-connection = Ligação
check-clock = Relógio
check-software = Que programa usa
check-names = Nomes (WebFinger)
check-actor = A sua conta
check-key = A sua chave
check-inbox = A sua caixa de entrada
check-delivery = Entrega de teste
check-advice-address = Verifique como o nome está escrito. Se estiver certo, o nome desse servidor não se encontra ou não leva a um servidor público.
check-advice-connection = Abra esse servidor num navegador. Se funcionar, algo entre esta máquina e ele o impede; pergunte a quem gere esta máquina.
check-advice-clock = Um dos dois relógios está errado. Faça acertar o relógio desta máquina pela rede.
check-advice-theirs = Isto diz respeito a quem gere esse servidor: mostre-lhe os pormenores abaixo.
check-details = Pormenores (em inglês)

trouble-certificate-expired = O certificado do servidor expirou.
trouble-certificate-other = O certificado do servidor é de outro nome.
trouble-certificate-untrusted = O certificado do servidor não é de confiança.
trouble-no-name = Não existe nenhum servidor com esse nome.
trouble-refused = Nada responde lá: o servidor pode estar desligado.
trouble-silent = Ninguém respondeu em 10 segundos.
trouble-broken-off = A ligação foi interrompida.
trouble-key = Responde que não conhece a nossa chave (401).
trouble-forbidden = Recusa o que enviamos (403). Pode ter bloqueado esta cidade.
trouble-not-there = O endereço já não existe lá (404).
trouble-gone = O endereço desapareceu de vez (410).
trouble-too-much = Pede-nos para esperar.
trouble-ill = O servidor está com problemas ({ $name }).
trouble-elsewhere = Encaminha para outro endereço, que não é seguido numa entrega.
trouble-not-public = O seu nome leva a um endereço que não é público. Nada foi enviado para lá.
trouble-blocked-here = Esta cidade bloqueou-o. Nada foi enviado.
trouble-paused-here = Aqui a rede está em pausa. Nada foi enviado.
trouble-not-allowed-here = O modo deste nó não o permite. Nada foi enviado.
trouble-other = Aconteceu algo inesperado.

mode-open = Aberto
mode-coalition = Coligação
mode-allowlist = Lista de permitidos
mode-paused = Em pausa
mode-open-what = Este nó comunica com todos os servidores que não estejam bloqueados.
mode-coalition-what = Este nó comunica só com os servidores das cidades que segue e com os da lista de permitidos. Os residentes em outros servidores podem ler, mas não responder nem seguir.
mode-allowlist-what = Este nó comunica só com os servidores da lista de permitidos. As cidades que segue também têm de estar nela.
mode-paused-what = Nada é enviado nem recebido. Aos envios de outros responde-se 503 e eles voltam mais tarde; durante cerca de uma semana nada se perde.

follow-title = Seguir uma cidade
follow-label = Endereço de uma cidade
follow-find = Procurar
follow-done = Pedido enviado. A cidade aparece aqui como seguida logo que responder; depois as suas fichas chegam automaticamente.
follow-no-address = Isto não é um endereço. Escreva-o como @delft@library.delft.example, ou o nome do servidor, ou o endereço da página da cidade.
follow-own = É esta própria cidade. Escreva o endereço de outra.
follow-paused = Aqui a rede está em pausa, por isso não se pode procurar nem seguir ninguém. Termine antes a pausa em “Modos”.
follow-blocked = { $name } tem aqui um bloqueio. Levante-o antes em “Bloqueios”.
follow-not-allowed = O modo deste nó não lhe permite comunicar com { $name }. Adicione-o antes à lista de permitidos em “Bloqueios” ou mude o modo.
follow-unseen = No modo “Coligação” ninguém é consultado antes de ser seguido, por isso { $name } não pode ser mostrado antes. Ao seguir, o seu servidor passa a ser um daqueles com que este nó comunica.
follow-nobody = Lá ninguém é conhecido como { $name }. Verifique como está escrito; alguns servidores não respondem só pelo nome: nesse caso escreva o endereço completo.
follow-no-actor = O que está em { $name } não pode ser seguido.
follow-no-answer = Não se pode consultar { $server }. { $why }
follow-entries = Fichas que oferece
follow-kind = O que é
follow-library = Uma cidade com uma biblioteca como esta
follow-no-library = Outra coisa. Só entra na biblioteca o que publica como artigos.
follow-unknown = Não indica
follow-known = Esta cidade já a segue. Voltar a seguir obtém o que possa faltar.
follow-known-asked = Esta cidade pediu para a seguir e espera uma resposta.
follow-known-rejected = Já recusou uma vez que esta cidade a seguisse.
follow-will = O que vai acontecer
follow-will-fetch = { $count ->
    [one] A sua ficha pública ({ $count }) é obtida e conservada aqui.
   *[other] Todas as suas fichas públicas ({ $count }) são obtidas e conservadas aqui.
}
follow-will-fetch-unknown = Todas as suas fichas públicas são obtidas e conservadas aqui.
follow-will-come = O que publicar, alterar ou retirar a partir de agora chega automaticamente.
follow-will-see = { $name } vai ver que esta cidade a segue, tal como quem vir lá a página desta cidade.
follow-will-end = Pode terminar a qualquer momento. O que chegou até lá fica.
follow-do = Seguir { $name }
follow-consultations = Seguir só as suas consultas públicas
unfollow = Deixar
unfollow-of = Deixar de seguir { $name }
unfollow-title = Deixar de seguir { $name }?
unfollow-stays = { $count ->
    [one] A sua ficha ({ $count }) fica na biblioteca tal como está agora.
   *[other] As suas { $count } fichas ficam na biblioteca tal como estão agora.
}
unfollow-goes = Deixam de chegar novas fichas e alterações.
unfollow-told = A cidade é avisada. Pode voltar a segui-la a qualquer momento.
unfollow-do = Deixar de seguir { $name }
unfollow-back = Continuar a seguir
unfollow-done = Esta cidade já não a segue.

blocks-title = Bloqueios
blocks-kinds = Listas
blocks-blocked = Bloqueados
blocks-allowed = Lista de permitidos
blocks-allow-what = A lista de permitidos vale nos modos “Coligação” e “Lista de permitidos”. Um bloqueio tem prioridade.
blocks-target = Domínio ou identificador de uma conta
blocks-reason = Motivo, para quem vier depois
blocks-reason-optional = Motivo, se quiser
blocks-until = Último dia, se deve terminar automaticamente
blocks-preview = Ver que efeito terá
blocks-leave = Não fazer
blocks-none = Não há nada nesta lista.
blocks-col-whom = A quem
blocks-col-by = Por
blocks-col-until = Até
blocks-by = { $by }, { $when }
blocks-forever = ser levantado
blocks-over = terminado: { $name }
blocks-lift = Levantar
blocks-lift-of = Levantar: { $name }
blocks-lift-what = Ao levantar um bloqueio, volta a ser mostrado o que ele ocultava. Os seguidores que ele fez perder têm de voltar a seguir.
blocks-done-add = Decidido. Vale a partir de agora.
blocks-done-lift = Levantado.
blocks-export = Exportar como CSV
blocks-import = Importar uma lista
blocks-import-paste = A lista, como CSV
blocks-import-what = Com uma primeira linha que dê nome às colunas: target,reason,until como esta página as exporta, ou a lista de domínios bloqueados que o Mastodon exporta. Testar não altera nada.
blocks-import-try = Testar
blocks-import-do = Aplicar estes bloqueios
blocks-import-unreadable = Não é possível ler a lista: { $name }.
blocks-import-would = Ficaria assim: novos: { $new }; alterados: { $changed }; sem alterações: { $same }; não aplicados: { $refused }.
blocks-import-did = Aplicado: novos: { $new }; alterados: { $changed }; sem alterações: { $same }; não aplicados: { $refused }.
blocks-import-refused = Linha { $row }: { $problem }
block-ahead = Bloquear { $name }?
block-do = Bloquear { $name }
block-will-followers = { $count ->
    [one] Esta cidade perde { $count } seguidor.
   *[other] Esta cidade perde { $count } seguidores.
}
block-will-comments = { $count ->
    [one] { $count } comentário publicado deixa de ser mostrado.
   *[other] { $count } comentários publicados deixam de ser mostrados.
}
block-will-entries = { $count ->
    [one] { $count } ficha sai da biblioteca enquanto durar o bloqueio.
   *[other] { $count } fichas saem da biblioteca enquanto durar o bloqueio.
}
block-will-unfollow = Esta cidade deixa de seguir { $name }.
block-will-refuse = Nada é enviado para lá nem recebido de lá. O que espera por envio é descartado.
block-will-until = Termina automaticamente em { $name }; então volta a ser mostrado o que ocultava.
block-will-forever = Dura até que alguém o levante.
allow-ahead = Permitir { $name }?
allow-do = Permitir { $name }
allow-will = Nos modos “Coligação” e “Lista de permitidos”, este nó comunica com ele a partir de agora. Nada mais muda.

modes-title = Modos
modes-done = Alterado. Vale a partir de agora, sem reiniciar.
modes-whom = Com quem este nó comunica
modes-change-what = Tem efeito imediato. O que espera por servidores que um modo exclui é abandonado quando chega a sua vez; em pausa, continua à espera.
modes-configured-mode = Configurado: { $name } (federation.mode em manyhalls.toml). O que se escolhe aqui tem prioridade.
modes-configured-comments = Configurado: { $name } (comments em manyhalls.toml). O que se escolhe aqui tem prioridade.
modes-decided = Escolhido por { $by }, { $when }.
modes-set = Alterar o modo
modes-back-mode = Voltar ao modo configurado
modes-comments = O que acontece aos novos comentários
modes-set-comments = Alterar o que acontece aos comentários
modes-back-comments = Voltar ao que está configurado para os comentários
hold-comments = A moderação analisa-os antes
hold-comments-what = Os novos comentários, e os publicados que o autor alterar, esperam em “Comentários”.
publish-comments = São mostrados de imediato
publish-comments-what = Os novos comentários são mostrados de imediato. O que espera agora continua à espera.
