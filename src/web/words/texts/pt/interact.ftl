# Reply, follow, share or like from the visitor's own server.

act-reply = Responder
act-follow = Seguir
act-share = Impulsionar
act-like = Adicionar aos favoritos

interact-title-reply = Responder a partir do seu servidor
interact-title-follow = Seguir a partir do seu servidor
interact-title-share = Impulsionar a partir do seu servidor
interact-title-like = Adicionar aos favoritos a partir do seu servidor
interact-about = De que se trata
interact-comment = Comentário
interact-city = Cidade

interact-ready = O seu servidor está pronto
interact-ready-hint = Continue no seu servidor. Nada é enviado antes de confirmar lá.
interact-ready-strange = O endereço que escreveu fica em <server>{ $typed }</server>, que encaminha para <server>{ $server }</server>. Continue só se conhecer ambos os servidores.
interact-continue = Continuar em { $name }
interact-paste = Cole o link no seu servidor
interact-paste-hint = <server>{ $server }</server> responde, mas não tem nenhuma página para onde possamos encaminhar. Copiar demora um pouco mais e tem o mesmo efeito.

interact-address = Endereço da sua conta
interact-address-hint = O seu nome e o nome do seu servidor, como <example>@ana@mastodon.example</example>. Esta biblioteca pergunta uma só vez a esse servidor por onde continuar e não guarda nada.
interact-find = Procurar o meu servidor
interact-other-account = Usar outra conta

interact-copy-link = Ou copie o link
interact-copy-address = Ou copie o endereço
interact-the-link = O link
interact-the-address = O endereço
interact-copy-reply = Funciona em todos os servidores, mesmo onde a forma acima não funciona. Cole na pesquisa do seu servidor, abra o que ela encontrar e responda lá.
interact-copy-follow = Funciona em todos os servidores, mesmo onde a forma acima não funciona. Cole na pesquisa do seu servidor, abra o que ela encontrar e siga a conta lá.
interact-copy-share = Funciona em todos os servidores, mesmo onde a forma acima não funciona. Cole na pesquisa do seu servidor, abra o que ela encontrar e impulsione lá.
interact-copy-like = Funciona em todos os servidores, mesmo onde a forma acima não funciona. Cole na pesquisa do seu servidor, abra o que ela encontrar e adicione lá aos seus favoritos.
interact-instead = Outras opções:

interact-no-address = Isto não é o endereço de uma conta. Contém o seu nome e o nome do seu servidor, cada um com @ antes, como @ana@mastodon.example.
interact-our-own = Este é o endereço desta própria biblioteca. Ninguém tem conta aqui; use o endereço da conta que tem em outro servidor.
interact-nobody = { $server } não conhece nenhuma conta com o nome { $user }. Verifique como está escrito todo o endereço.
interact-no-answer = { $server } não deu nenhuma resposta que possamos usar. Verifique como está escrito o endereço ou tente de novo daqui a um minuto. Copiar o link abaixo funciona sempre.
interact-paused = Por agora, esta biblioteca não consulta nenhum outro servidor. Copie o link abaixo.
interact-too-often = Foram muitas consultas em pouco tempo. Espere um minuto ou copie o link abaixo.
