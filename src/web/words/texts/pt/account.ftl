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
account-elsewhere-typed = O que escreveu, para o poder copiar:
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

account-title = A sua conta
account-you = Os seus dados
account-save = Guardar
account-password-none = Entra aqui sem senha. Se quiser uma, peça à administração um link para a escolher.
account-password-old = A senha que tem agora
account-password-new = Nova senha
account-password-change = Alterar a senha
account-password-ends = As suas sessões em todos os outros lugares serão fechadas.
account-password-changed = A senha foi alterada. As suas outras sessões foram fechadas.
account-password-old-wrong = Esta não é a senha que tem agora. Nada foi alterado.
account-sessions = Onde tem a sessão aberta
account-session-this = este navegador
account-session-since = desde { $name }
account-session-seen = último acesso: { $name }
account-session-end = Fechar essa sessão
account-session-end-of = Fechar a sessão: { $name }
account-session-end-others = Fechar todas as outras sessões
account-device = Um navegador
account-codes = Entrar também com um código
account-codes-off = Um código de uma app no seu telefone, além da senha. Quem descobrir a sua senha continua sem poder entrar.
account-codes-on = Ativado desde { $name }.
account-codes-begin = Configurar
account-codes-remove = Desativar
account-codes-app = Abra no seu telefone uma app para códigos de uso único, por exemplo Aegis, FreeOTP ou o seu gestor de senhas.
account-codes-scan = Leia esta imagem com ela ou escreva a chave secreta abaixo.
account-codes-type = Escreva o código que a app mostra.
account-codes-picture = A chave secreta como imagem, para ler com o seu telefone
account-codes-secret = A chave secreta
account-codes-confirm = Ativar
account-code = Código
account-code-title = O seu código
account-code-hint = O código que a sua app mostra agora ou um dos seus códigos de recuperação. Cada um serve uma só vez.
account-code-wrong = Este código não está certo ou já foi usado. Espere pelo próximo e verifique a hora do seu telefone.
account-recovery = Os seus códigos de recuperação
account-recovery-lede = Se perder o telefone, cada um destes códigos permite entrar uma vez. Só são mostrados agora: imprima-os ou guarde-os onde guarda as senhas.
account-recovery-kept = Já os guardei
account-recovery-left = { $count ->
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
}
