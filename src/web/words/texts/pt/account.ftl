# Signing in, and one's own account.

account-sign-in = Entrar
account-sign-in-for = Para o pessoal da cidade ({ $name }). Para ler não é preciso ter conta.
account-email = E-mail
account-password = Senha
account-sign-in-button = Entrar
account-forgotten = Esqueceu a senha? Quem gere as pessoas aqui pode dar-lhe um novo link.
account-sign-in-wrong = O e-mail e a senha não correspondem. Verifique ambos e tente de novo.
account-wait = { $count ->
    [one] Foram muitas tentativas. Espere um minuto e tente de novo. Quem gere as pessoas aqui pode dar-lhe um novo link.
   *[other] Foram muitas tentativas. Espere { $count } minutos e tente de novo. Quem gere as pessoas aqui pode dar-lhe um novo link.
}
account-unreadable = Não foi possível ler o formulário. Nada foi alterado. Preencha-o mais uma vez, por favor.

account-elsewhere-title = Este formulário veio de outra página
account-elsewhere-happened = O formulário não foi enviado a partir de uma página desta biblioteca, ou o seu navegador não indicou de onde ele vem. Por isso nada foi feito: outro site poderia tê-lo enviado em seu nome.
account-elsewhere-advice = Abra a página aqui e envie o formulário a partir dela. Se isto acontecer nas nossas próprias páginas, permita que o navegador envie o cabeçalho “Origin” ou use outro navegador.
account-elsewhere-home = Ir para a página inicial

desk-start-title = Resumo
desk-start-waiting = À sua espera
desk-start-nothing = Não há nada pendente.
desk-start-held = { $count ->
    [one] comentário por ler
   *[other] comentários por ler
}
desk-start-reports = { $count ->
    [one] denúncia aberta
   *[other] denúncias abertas
}
desk-start-drafts = { $count ->
    [one] rascunho por publicar
   *[other] rascunhos por publicar
}

account-name = O seu nome
account-language = Idioma destas páginas
account-password-hint = Pelo menos 12 caracteres. Algumas palavras sem relação entre si são fáceis de lembrar.
account-password-again = Repita a senha
account-passwords-differ = As duas senhas não são iguais. Escreva-as mais uma vez.
account-password-short = A senha é curta demais. Use pelo menos 12 caracteres, por exemplo quatro palavras sem relação entre si.
account-password-long = A senha é longa demais. Use no máximo 200 caracteres.
account-password-easy = Os programas adivinham depressa esta senha: é comum, ou é feita de palavras e nomes ligados à sua pessoa ou à sua cidade. Escolha palavras que não tenham nada a ver umas com as outras.
account-no-address = Isto não é um endereço de e-mail. Escreva-o assim: ana@city.example.
account-invitation = Boas-vindas
account-invitation-for = Escolha uma senha para { $name } e pode entrar.
account-invitation-button = Guardar e entrar
account-over = Este link já não é válido
account-invitation-over = Já foi usado, foi substituído por um mais novo ou é antigo demais. Se escolheu uma senha com ele, entre. Caso contrário, peça um novo link a quem gere as pessoas aqui.
