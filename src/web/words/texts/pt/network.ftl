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
notices-reply-held = { $name } respondeu, com um comentário que espera a sua decisão, a
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
followed-accepted = Segue-se
followed-rejected = Recusado
followed-asked = Pedido, sem resposta
followed-looked-up = Em pesquisa

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
servers-col-waiting = À espera
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
server-drop-what = O que é descartado nunca chega a esse servidor: ele fica com textos mais antigos das fichas, ou com nenhum. O que foi abandonado desaparece por si ao fim de 30 dias.
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
trouble-elsewhere = Encaminha para outro endereço, e numa entrega não se segue para outro endereço.
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
