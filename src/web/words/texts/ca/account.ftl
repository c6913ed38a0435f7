# Signing in, and one's own account.

account-sign-in = Inici de sessió
account-sign-in-for = Per al personal de la ciutat ({ $name }). Per llegir no cal cap compte.
account-email = Correu electrònic
account-password = Contrasenya
account-sign-in-button = Inicia la sessió
account-forgotten = Ha oblidat la contrasenya? Qui gestiona aquí les persones li pot donar un enllaç nou.
account-sign-in-wrong = El correu electrònic i la contrasenya no es corresponen. Comprovi’ls tots dos i torni-ho a provar.
account-wait = { $count ->
    [one] Han estat molts intents. Esperi un minut i torni-ho a provar. Qui gestiona aquí les persones li pot donar un enllaç nou.
   *[other] Han estat molts intents. Esperi { $count } minuts i torni-ho a provar. Qui gestiona aquí les persones li pot donar un enllaç nou.
}
account-unreadable = No s’ha pogut llegir el formulari. No s’ha canviat res. Torni’l a omplir, si us plau.

account-elsewhere-title = Aquest formulari ha arribat d’una altra pàgina
account-elsewhere-happened = El formulari no s’ha enviat des d’una pàgina d’aquesta biblioteca, o el seu navegador no ha indicat d’on prové. Per això no s’ha fet res: un altre lloc el podria haver enviat en nom seu.
account-elsewhere-advice = Obri la pàgina aquí i enviï el formulari des d’aquesta pàgina. Si això passa a les nostres pàgines, permeti que el navegador enviï la capçalera «Origin» o utilitzi un altre navegador.
account-elsewhere-typed = El que ha escrit, perquè ho pugui copiar:
account-elsewhere-home = Vés a la pàgina d’inici

desk-start-title = Resum
desk-start-waiting = Pendent de vostè
desk-start-nothing = No té res pendent.
desk-start-held = { $count ->
    [one] comentari pendent de llegir
   *[other] comentaris pendents de llegir
}
desk-start-reports = { $count ->
    [one] denúncia oberta
   *[other] denúncies obertes
}
desk-start-drafts = { $count ->
    [one] esborrany sense publicar
   *[other] esborranys sense publicar
}

account-name = El seu nom
account-language = Llengua d’aquestes pàgines
account-password-hint = Com a mínim 12 caràcters. Unes quantes paraules sense relació entre elles són fàcils de recordar.
account-password-again = Repeteixi la contrasenya
account-passwords-differ = Les dues contrasenyes no coincideixen. Torni-les a escriure.
account-password-short = La contrasenya és massa curta. Utilitzi com a mínim 12 caràcters, per exemple quatre paraules sense relació entre elles.
account-password-long = La contrasenya és massa llarga. Utilitzi com a màxim 200 caràcters.
account-password-easy = Els programes endevinen aviat aquesta contrasenya: és comuna o està feta de paraules i noms coneguts de vostè o de la seva ciutat. Triï paraules que no tinguin res a veure entre elles.
account-no-address = Això no és una adreça de correu electrònic. Escrigui-la així: ana@city.example.
account-invitation = Li donem la benvinguda
account-invitation-for = Triï una contrasenya per a { $name } i ja podrà entrar.
account-invitation-button = Desa i inicia la sessió
account-over = Aquest enllaç ja no serveix
account-invitation-over = Ja s’ha utilitzat, s’ha substituït per un de més nou o és massa antic. Si hi va triar una contrasenya, iniciï la sessió. Si no, demani un enllaç nou a qui gestiona aquí les persones.

account-title = El seu compte
account-you = Vostè
account-save = Desa
account-password-none = Aquí entra sense contrasenya. Si en vol una, demani a l’administració un enllaç per triar-la.
account-password-old = La contrasenya que té ara
account-password-new = Contrasenya nova
account-password-change = Canvia la contrasenya
account-password-ends = Es tancaran les seves sessions a tots els altres llocs.
account-password-changed = La contrasenya s’ha canviat. Les seves altres sessions s’han tancat.
account-password-old-wrong = Aquesta no és la contrasenya que té ara. No s’ha canviat res.
account-sessions = On té la sessió oberta
account-session-this = aquest navegador
account-session-since = des de: { $name }
account-session-seen = darrer accés: { $name }
account-session-end = Tanca-hi la sessió
account-session-end-of = Tanca la sessió: { $name }
account-session-end-others = Tanca totes les altres sessions
account-device = Un navegador
account-codes = Iniciar la sessió també amb un codi
account-codes-off = Un codi d’una aplicació del telèfon, a més de la contrasenya. Qui esbrini la seva contrasenya continuarà sense poder iniciar la sessió.
account-codes-on = Activat des de: { $name }.
account-codes-begin = Configura-ho
account-codes-remove = Desactiva-ho
account-codes-app = Obri al telèfon una aplicació per a codis d’un sol ús, per exemple Aegis, FreeOTP o el seu gestor de contrasenyes.
account-codes-scan = Escanegi aquesta imatge amb l’aplicació o escrigui la clau secreta de sota.
account-codes-type = Escrigui el codi que mostra l’aplicació.
account-codes-picture = La clau secreta com a imatge per a la càmera del telèfon
account-codes-secret = La clau secreta
account-codes-confirm = Activa-ho
account-code = Codi
account-code-title = El seu codi
account-code-hint = El codi que mostra ara l’aplicació o un dels seus codis de recuperació. Cadascun serveix una sola vegada.
account-code-wrong = Aquest codi no és correcte o ja s’ha utilitzat. Esperi el següent i comprovi l’hora del telèfon.
account-recovery = Els seus codis de recuperació
account-recovery-lede = Si perd el telèfon, cadascun d’aquests codis li permet entrar una vegada. Només es mostren ara: imprimeixi’ls o desi’ls on desa les contrasenyes.
account-recovery-kept = Ja els he desat
account-recovery-left = { $count ->
    [one] Queda un codi de recuperació.
   *[other] Queden { $count } codis de recuperació.
}
