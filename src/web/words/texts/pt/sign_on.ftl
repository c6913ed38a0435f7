# Início de sessão único.

sign-on-button = Entrar com a conta da cidade
sign-on-down = O serviço de início de sessão da cidade não responde. A sua senha e as suas chaves de acesso continuam a funcionar aqui; ou tente de novo dentro de alguns minutos.
sign-on-untrusted = O serviço de início de sessão da cidade deu uma resposta em que não se pode confiar; por isso ninguém entrou. Avise o departamento de informática e entre entretanto com a sua senha.
sign-on-cancelled = O serviço de início de sessão da cidade não lhe deu acesso. Tente de novo ou entre com a sua senha.
sign-on-late = Este acesso não foi começado neste navegador, já foi usado ou demorou demasiado. Comece de novo.
sign-on-not-verified = O serviço de início de sessão da cidade não verificou o seu e-mail; por isso não podemos saber quem é. Peça ao departamento de informática que o verifique ou entre com a sua senha.
sign-on-no-account = Ainda não tem conta nesta biblioteca. Peça um convite a quem aqui gere as pessoas e entre depois da mesma forma.
