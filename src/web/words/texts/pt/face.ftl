# The settings of the desk: how the city shows itself.

face-title = Como a cidade se apresenta
face-lede = O brasão aparece ao lado do nome em todas as páginas; a cor é a dos links e botões. Onde fica a cidade é comunicado às cidades que a seguem.
face-name = Nome
face-name-hint = O nome e o endereço da biblioteca estão nas configurações do nó.
face-colour = Cor da cidade
face-colour-hint = Seis dígitos, como no manual de imagem da sua cidade: #14523f. Deixe vazio para usar a cor habitual.
face-colour-wrong = Isto não é uma cor. Escreva-a com seis dígitos, como #14523f.
face-preview = Como fica
face-preview-own = A sua cor, onde não diz nada
face-preview-light = Em páginas claras
face-preview-dark = Em páginas escuras
face-preview-more = Para quem pede mais contraste, em páginas claras
face-preview-more-dark = Para quem pede mais contraste, em páginas escuras
face-preview-sample = Um link para ler
face-preview-kept = Tal como é.
face-preview-darker = Aqui a sua cor foi escurecida para que todas as pessoas consigam ler.
face-preview-lighter = Aqui a sua cor foi clareada para que todas as pessoas consigam ler.
face-crest = Brasão
face-crest-hint = Uma imagem PNG, JPEG ou WebP até 5 MB. É guardada com no máximo 256 pixels de largura e de altura, sem dados escondidos. O melhor é um fundo transparente.
face-crest-wrong = Isto não se consegue ler como imagem. Escolha uma imagem PNG, JPEG ou WebP até 5 MB e 8000 pixels de lado.
face-crest-now = O brasão atual
face-crest-remove = Remover o brasão
face-location = Lugar no mapa
face-location-hint = Graus norte e leste separados por uma vírgula, como nos mapas: 52.3740, 4.8897. Sul e oeste são negativos. Deixe vazio para aparecer só na lista de cidades.
face-location-wrong = Isto não é um lugar na Terra. Escreva os graus norte e leste separados por uma vírgula, como 52.3740, 4.8897.
face-contact = Contactos
face-contact-hint = Como os residentes e outras cidades podem falar com quem mantém esta biblioteca: um serviço, um endereço, um telefone. Um por linha.
face-contact-wrong = É longo demais. Use no máximo 1000 caracteres.
face-problems = Ainda nada foi guardado
face-save = Guardar
face-show = Ver como fica
face-saved = Guardado. A partir de agora aparece em todas as páginas.
face-tell = { $count ->
    [one] Ao guardar um novo lugar, avisa-se { $count } seguidor.
   *[other] Ao guardar um novo lugar, avisam-se { $count } seguidores.
}
