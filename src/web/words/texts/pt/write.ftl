# The desk for entries: the list, the editor, pictures, history, publishing, import.

entries-new = Nova ficha:
entries-import = Importar de um CSV
entries-which = Que fichas
entries-all = Todas
entries-drafts = Rascunhos
entries-scheduled = Agendadas
entries-published = Publicadas
entries-withdrawn = Retiradas
entries-is-draft = Rascunho
entries-is-scheduled = Agendada
entries-is-published = Publicada
entries-is-withdrawn = Retirada
entries-words = Palavras do título
entries-find = Pesquisar
entries-count = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
entries-none = Não há fichas para esta escolha.
entries-title = Título
entries-kind = Tipo
entries-publication = Na biblioteca
entries-status = Estado
entries-language = Idioma
entries-updated = Última alteração
entries-comments = Comentários
entries-unknown = desconhecido
entries-pages = Páginas da lista
entries-earlier = Página anterior
entries-later = Página seguinte
entries-unsaved = Os seus textos por guardar
entries-unsaved-when = conservado: { $name }
entries-untitled = Sem título
entries-discard = Descartar
entries-done-withdrawn = A ficha foi retirada.
entries-done-discarded = O texto foi descartado.

field-kind = Tipo
field-practice-kind = Tipo de boa prática
field-title = Título
field-summary = Resumo
field-body = Texto
field-language = Idioma do texto
field-principles = Princípios
field-topics = Temas
field-missions = Missões
field-status = Estado
field-status-as-of = Data do último estado conhecido
field-starts = Início
field-ends = Fim, real ou previsto
field-partners = Outras cidades que participam
field-links = Links
field-attachments = Documentos guardados em outro lugar
field-licence = Licença
field-source = De onde vêm os dados
field-due = O momento
field-picture = A imagem
field-alt = O que a imagem mostra
field-file = O documento
field-external-id = Identificador nos seus próprios sistemas
field-city = Cidade
field-row = A linha

write-new = Nova ficha: { $name }
write-not-saved = Ainda por guardar
write-see = Ver a página pública
write-history = Histórico
write-checks = Verificação e publicação
write-pictures = Imagens
write-title-hint = Diga o que é, com palavras que um residente pesquisaria.
write-summary-hint = O que é e quem ajuda, com palavras simples. Outros servidores mostram isto primeiro. No máximo 500 caracteres.
write-characters = caracteres
write-body-hint = Markdown: uma linha em branco entre parágrafos, ## antes de um título, - antes de cada ponto de uma lista, [palavras](endereço) para um link.
write-preview = Pré-visualização
write-preview-button = Pré-visualizar
write-preview-empty = O que escrever aparece aqui como os leitores o vão ver.
write-principles-hint = Escolha pelo menos um.
write-no-principle = Escolha pelo menos um princípio
write-filter = Mostrar só termos com
write-chosen = { $count ->
    [0] por escolher
    [one] { $count } escolhido
   *[other] { $count } escolhidos
}
write-language-hint = O código curto, por exemplo en ou nl.
write-date-hint = Um dia, um mês ou só um ano: 2026-11-21, 2026-11 ou 2026.
write-partners-hint = Um nome por linha.
write-links-hint = Um por linha: o endereço, um espaço, o que é.
write-attachments-hint = Um por linha: o endereço, um espaço, o que o documento contém ou mostra.
write-licence-hint = CC-BY-4.0, salvo se indicar outra coisa.
write-source-hint = O endereço de uma página.
write-save = Guardar rascunho
write-check-and-publish = Verificar e publicar
write-publish-changes = { $count ->
    [one] Publicar as alterações para { $count } seguidor
   *[other] Publicar as alterações para { $count } seguidores
}
write-published-hint = Esta ficha é pública. Um rascunho das suas alterações é conservado, visível só na sua conta, até que as publique.
write-problems = { $count ->
    [one] É preciso corrigir antes { $count } coisa
   *[other] É preciso corrigir antes { $count } coisas
}
write-problems-kept = O que escreveu foi conservado.
write-other = Tem um texto por guardar desta ficha
write-other-when = Foi conservado em { $name }. Abaixo está a ficha tal como é agora.
write-other-open = Continuar com o texto por guardar
write-autosaved = Conservado: { $name }
write-autosave-overtaken = Outra janela conservou um texto seu diferente. Este já não é conservado automaticamente: guarde-o para ver os dois.
write-not-kept = Não conservado: não se consegue chegar ao servidor. O seu texto continua nesta página, e haverá nova tentativa.
write-signed-out = A sua sessão terminou. O seu texto continua nesta página: entre de novo em outra janela e depois guarde.
write-pictures-hint = Copie a linha ao lado de uma imagem para o lugar do texto onde ela deve ficar.
write-pictures-manage = Adicionar imagens
write-pictures-later = Guarde primeiro o rascunho; depois pode adicionar imagens.
write-insert = Inserir no texto
write-done-saved = O rascunho foi guardado.
write-done-kept = As suas alterações estão conservadas na sua conta. A ficha pública não muda até que as publique.
write-done-published = Foi publicada.
write-done-merged = Este é o texto tal como o compôs. Ainda não está guardado.
write-done-restored = A versão anterior foi recuperada, como mais uma alteração.
write-done-withdrawn = A ficha foi retirada.
write-done-scheduled = O momento está marcado. Até lá continua a ser um rascunho.
write-done-cancelled = Já não há nada agendado. Continua a ser um rascunho.

merge-title = Há dois textos desta ficha
merge-by-other = Enquanto o seu texto era escrito, { $name } alterou esta ficha ({ $when }).
merge-by-self = Outro texto seu foi conservado em outra janela ({ $name }).
merge-what = Nada se perde: aqui estão os dois. Escolha para cada parte com qual continuar.
merge-mine = O que acabo de escrever
merge-theirs = O que já está guardado
merge-both = Os dois, um abaixo do outro, para compor à mão
merge-differences = Mostrar as diferenças
merge-open = Abrir no editor
merge-hint = Isto não guarda nada. O resultado vê-se no editor e guarda-se lá.

history-title = Histórico
history-from = De
history-to = Até
history-what = Alteração
history-when = Quando
history-from-this = Comparar desde a versão de { $name }
history-to-this = Comparar até à versão de { $name }
history-compare = Mostrar as diferenças
history-differences = Diferenças
history-only-one = Por agora só há uma versão.
history-same = Estas duas versões dizem o mesmo.
history-empty = vazio
history-before = Como era antes de se conservarem as alterações
history-created = Escrita
history-changed = Alterada
history-published = Publicada
history-restored = Versão anterior recuperada
history-withdrawn = Retirada
history-restore = Recuperar a versão de { $name }
history-restore-published = Esta ficha é pública: a versão anterior é enviada de imediato a quem a tem.
history-restore-draft = A versão anterior passa a ser a mais nova. Nada é retirado do histórico.

publish-title = Verificar e publicar
publish-title-published = Verificação
publish-back = Voltar ao editor
publish-checks = O que convém ver
publish-checks-none = Nada a assinalar. Diz o que é, com clareza.
publish-mend = Corrigir
publish-what = O que vai acontecer
publish-what-happens = A ficha aparece nesta biblioteca e nas das cidades que seguem a sua. { $followers ->
    [0] Ainda ninguém a segue, por isso no início não é enviada a ninguém.
    [one] Chega a { $followers } seguidor, no seu servidor.
   *[other] Chega a { $followers } seguidores, em { $servers ->
        [one] { $servers } servidor.
       *[other] { $servers } servidores.
    }
} O que outros servidores receberam podem conservar, mesmo que depois a altere ou retire.
publish-to = { $count ->
    [0] Publicar
    [one] Publicar para { $count } seguidor
   *[other] Publicar para { $count } seguidores
}
publish-kept-back = Ainda não pode sair. Corrija antes o que acima está como “necessário”.
publish-later = Publicar mais tarde
publish-later-hint = As horas são UTC. Agora: { $name }.
publish-day = Dia
publish-hour = Hora (UTC)
publish-schedule = Agendar
publish-due = Será publicada em { $name }.
publish-cancel = Não publicar automaticamente
publish-withdraw = Retirar esta ficha
publish-throw-away = Descartar este rascunho
publish-looks = Como se vai ver
publish-here = Neste site
publish-looks-hint = Feito a partir do documento que outros servidores recebem. Eles escolhem a sua própria letra e as suas cores.
check-error = necessário
check-missing = falta
check-hint = sugestão
check-no-summary = Não há resumo. Outros servidores mostram-no primeiro, e muitos não mostram mais nada.
check-no-principle = Nenhum princípio foi escolhido.
check-no-body = Não há texto além do resumo.
check-no-topics = Nenhum tema foi escolhido. Quem segue um tema não a vai encontrar.
check-no-language = O idioma é desconhecido. Os programas de leitura em voz alta e as traduções precisam dele.
check-no-status = O estado é desconhecido.
check-no-status-date = Não se indica a data do último estado conhecido.
check-no-dates = Não se indica quando começou nem quando vai terminar. Basta um ano.
check-no-alt = { $count ->
    [one] { $count } imagem não tem descrição. Só está certo se for decorativa.
   *[other] { $count } imagens não têm descrição. Só está certo se forem decorativas.
}
check-long-title = { $count ->
    [one] O título tem { $count } caractere; as listas cortam-no a partir de cerca de 90.
   *[other] O título tem { $count } caracteres; as listas cortam-no a partir de cerca de 90.
}
check-short-summary = { $count ->
    [one] O resumo tem só { $count } caractere. Diga o que é e quem ajuda.
   *[other] O resumo tem só { $count } caracteres. Diga o que é e quem ajuda.
}
check-long-sentence = { $count ->
    [one] Uma frase de { $count } palavra é difícil de ler: “{ $name }…”. Divida-a em duas.
   *[other] Uma frase de { $count } palavras é difícil de ler: “{ $name }…”. Divida-a em duas.
}
check-long-words = As palavras longas são difíceis de ler: { $name }. Há alguma mais curta?
check-capitals = “{ $name }” está tudo em maiúsculas; alguns programas de leitura soletram-no.
check-empty-link = O link “{ $name }” não diz para onde leva.
check-jargon = “{ $name }” pode ser linguagem administrativa. Mais claro: { $plainer }

withdraw-title = Retirar esta ficha?
withdraw-page = A partir daí, a página dela aqui diz que foi retirada. O título fica na sua lista; o texto, no histórico.
withdraw-servers = { $count ->
    [0] Nenhum outro servidor a tem.
    [one] Pede-se a { $count } servidor que a tem para a apagar.
   *[other] Pede-se a { $count } servidores que a têm para a apagarem.
}
withdraw-copies = A maioria fá-lo em poucos minutos. O que as pessoas copiaram ou fotografaram fica com elas.
withdraw-draft = Ninguém viu este rascunho, por isso ninguém é avisado. O texto fica no histórico.
withdraw-final = Não pode voltar a ser publicada. Pode escrever uma nova ficha em seu lugar.
withdraw-do = Retirar
withdraw-keep = Manter

pictures-file = Uma imagem
pictures-file-hint = PNG, JPEG ou WebP, até 10 MB. É reduzida a no máximo 1600 pontos de largura; omite-se onde e quando foi tirada.
pictures-alt = O que mostra
pictures-alt-hint = Por palavras, para quem não a pode ver e para os motores de busca: o que um leitor deve aprender com ela.
pictures-decorative = É só decorativa: sem ela nada se perderia
pictures-is-decorative = só decorativa
pictures-add = Adicionar a imagem
pictures-added = A imagem foi adicionada. Ponha esta linha no lugar do texto onde ela deve ficar:
pictures-private = Até a ficha ser publicada, só o seu pessoal pode ver as imagens dela.
pictures-removed = A imagem e o seu ficheiro foram removidos.
pictures-in-use = A imagem não foi removida, porque ainda é mostrada. Retire-a primeiro destes textos:
pictures-in-draft = (ainda não entregue)
pictures-remove = Remover
pictures-remove-hint = O ficheiro é apagado. As versões anteriores da ficha deixam de a mostrar, e outros servidores podem guardar uma cópia.
pictures-remove-do = Remover esta imagem para sempre
pictures-count = { $count ->
    [one] { $count } imagem desta ficha
   *[other] { $count } imagens desta ficha
}

import-title = Importar de um CSV
import-what = Traga projetos, boas práticas ou consultas públicas de uma folha de cálculo. Primeiro vê o que aconteceria; nada entra antes de o confirmar.
import-file = Um documento CSV
import-file-hint = { $count ->
    [one] Guardado como CSV em UTF-8, com os títulos na primeira linha; até 10 MB e { $count } linha.
   *[other] Guardado como CSV em UTF-8, com os títulos na primeira linha; até 10 MB e { $count } linhas.
}
import-upload = Continuar para as colunas
import-columns = O que são as colunas
import-column = Coluna
import-example = Por exemplo
import-field = Passa a ser
import-field-of = O que passa a ser a coluna { $name }
import-left-out = Omitida
import-defaults = Onde uma linha não diz nada
import-no-default = Nada: a linha fica como está
import-check = Mostrar o que aconteceria
import-check-hint = Ainda não entra nada. O documento é conservado durante uma hora.
import-would = O que aconteceria
import-done = O que aconteceu
import-summary = Novas: { $created }. Alteradas: { $updated }. Sem alterações: { $unchanged }. Recusadas: { $refused }.
import-drafts = Importar como rascunhos
import-publish = { $count ->
    [0] Importar e publicar
    [one] Importar e publicar para { $count } seguidor
   *[other] Importar e publicar para { $count } seguidores
}
import-take-hint = As linhas recusadas são omitidas; corrija-as e importe de novo o documento: o que já está aqui fica como está. Uma ficha publicada que o documento altere é enviada a quem a tem.
import-back = Voltar às colunas
import-rows = Linhas do documento
import-becomes = Passa a ser
import-is-new = uma nova ficha
import-is-changed = uma alteração numa ficha existente
import-is-same = nada: já está aqui
import-is-refused = Recusada.
import-more = { $count ->
    [one] Mais { $count } linha não é mostrada.
   *[other] Mais { $count } linhas não são mostradas.
}
entries-done-importing = A importação continua. Volte a ver esta lista daqui a um minuto.
