# What surrounds the pages of the staff.

desk-title = Área de trabalho ({ $name })
desk-nav = Área de trabalho
desk-nav-start = Resumo
desk-nav-entries = Fichas
desk-nav-comments = Comentários
desk-nav-notices = Avisos
desk-nav-network = Rede
desk-library = Para a biblioteca pública
desk-account = A sua conta
desk-sign-out = Sair
desk-nav-settings = Configurações
desk-tabs = Partes desta página
desk-pages = Páginas desta lista
desk-page-before = Página anterior
desk-page-after = Página seguinte
desk-refused = Não é possível
desk-refused-kept = Nada foi alterado.
desk-refused-back = Voltar à lista de fichas

# A form that came when the session had ended.
kept-title = O que escreveu ainda está aqui
kept-what = A sua sessão tinha terminado antes de este formulário chegar, por isso nada foi feito. Reveja-o e envie-o de novo, se ainda quiser. Fica guardado uma hora.
kept-files = Os ficheiros não ficam guardados. Escolha-os de novo na página do formulário.
kept-page = Ir para a página do formulário
kept-send = Enviar agora
kept-discard = Descartar
kept-words = Pelas suas palavras
