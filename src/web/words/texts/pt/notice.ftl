# Pages that say what happened, what was kept and what to do now.

notice-happened = O que aconteceu
notice-kept = O que se manteve
notice-now = O que fazer agora
notice-report = Se quiser comunicar o problema
notice-report-word = Indique a palavra <code>{ $reference }</code>; com ela se encontra esta falha no log do nó.
notice-error = Erro

notice-missing = Não encontrado
notice-missing-title = Não há nada neste endereço
notice-missing-happened = Foi pedido <code>{ $path }</code>. Pode estar mal escrito ou ser um link antigo.
notice-missing-kept = As fichas mantêm o endereço mesmo quando o título muda, e as retiradas indicam-no. Por isso, nada se perdeu pelo caminho.
notice-missing-now = Verifique o endereço ou <library>pesquise na biblioteca</library>.

notice-withdrawn = Retirada
notice-withdrawn-title = Esta ficha foi retirada
notice-withdrawn-happened = { $city } retirou-a em <date>{ $date }</date>.
notice-withdrawn-kept = Apenas que esteve aqui. O texto já não está nesta biblioteca, e os servidores que tinham uma cópia foram avisados.
notice-withdrawn-now = Veja <city>o que { $city } publica hoje</city> ou <library>pesquise na biblioteca</library>.

notice-servers = Para servidores
notice-servers-title = Este endereço é para servidores
notice-servers-happened = <code>{ $path }</code> é onde os servidores comunicam entre si por ActivityPub. Não tem nenhuma página para pessoas.
notice-servers-kept = Ao abrir este endereço, nada foi enviado nem alterado.
notice-servers-now = Veja <city>a página da cidade ({ $city })</city> ou <library>pesquise na biblioteca</library>.

notice-question-title = Não é possível responder a esta consulta
notice-question-happened = { $count ->
    [one] A biblioteca não entende esta parte do endereço: <code>{ $fields }</code>.
   *[other] A biblioteca não entende estas partes do endereço: <code>{ $fields }</code>.
}
notice-question-now = Retire essa parte do endereço ou <library>faça uma nova consulta à biblioteca</library>.
notice-unchanged = Nada foi alterado.

notice-role-title = Isto não faz parte da sua função
notice-role-happened = A sua conta não tem permissão para o fazer.
notice-role-now = Fale com quem administra o nó desta cidade.

notice-broken-title = A biblioteca não conseguiu responder
notice-broken-happened = Houve um problema no servidor desta cidade ao preparar a página.
notice-broken-kept = Nada se perdeu nem foi alterado.
notice-broken-now = Tente de novo daqui a pouco. Se continuar assim, avise a cidade e indique a referência.

notice-near = Talvez procure uma destas

notice-method-title = Este endereço não aceita isso
notice-method-happened = Foi enviado a este endereço algo que ele não pode usar. Acontece quando se volta a carregar uma página depois de enviar um formulário.
notice-method-kept = Nada foi transmitido nem alterado.
notice-method-now = Volte à página do formulário e envie-o mais uma vez, ou vá para <library>a biblioteca</library>.

notice-slow-title = Demorou tempo demais
notice-slow-happened = O servidor desta cidade demorou demais a responder e desistiu.
notice-slow-kept = Nada foi alterado. O que escreveu continua no navegador: volte uma página atrás.
notice-slow-now = Tente de novo daqui a um minuto ou vá para <library>a biblioteca</library>.

notice-large-title = É grande demais
notice-large-happened = O que foi enviado é maior do que este endereço aceita.
notice-large-kept = Nada foi guardado. O que escreveu continua no navegador: volte uma página atrás.
notice-large-now = Encurte o texto ou reduza o anexo e envie mais uma vez.

notice-often-title = Vezes demais seguidas
notice-often-happened = Chegaram muitos pedidos da sua rede em pouco tempo.
notice-often-kept = Nada foi alterado. O que escreveu continua no navegador: volte uma página atrás.
notice-often-now = Espere um minuto e tente de novo.

notice-unavailable-title = Neste momento não é possível
notice-unavailable-happened = O servidor desta cidade ainda não está pronto, ou por agora não troca nada com outros servidores.
notice-unavailable-kept = Nada se perdeu. Os comentários que outros servidores enviam agora chegam mais tarde.
notice-unavailable-now = Tente de novo daqui a alguns minutos. Entretanto, pode ler <library>a biblioteca</library>.

notice-unreadable-title = Não é possível ler isto
notice-unreadable-happened = Não é possível ler o que o seu navegador enviou.
notice-unreadable-kept = Nada foi alterado.
notice-unreadable-now = Volte uma página atrás e tente de novo, ou vá para <library>a biblioteca</library>.
