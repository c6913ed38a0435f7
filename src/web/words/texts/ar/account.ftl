# Signing in, and one's own account.

account-sign-in = تسجيل الدخول
account-sign-in-for = لموظفي { $name }. لا يحتاج القراء إلى حساب.
account-email = عنوان البريد الإلكتروني
account-password = كلمة المرور
account-sign-in-button = تسجيل الدخول
account-forgotten = هل نسيتم كلمة المرور؟ يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
account-sign-in-wrong = العنوان وكلمة المرور غير متطابقين. تحققوا من كليهما وأعيدوا المحاولة.
account-wait = { $count ->
    [zero] كانت المحاولات كثيرة. أعيدوا المحاولة بعد قليل. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
    [one] كانت المحاولات كثيرة. انتظروا دقيقة ثم أعيدوا المحاولة. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
    [two] كانت المحاولات كثيرة. انتظروا دقيقتين ثم أعيدوا المحاولة. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
    [few] كانت المحاولات كثيرة. انتظروا { $count } دقائق ثم أعيدوا المحاولة. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
    [many] كانت المحاولات كثيرة. انتظروا { $count } دقيقة ثم أعيدوا المحاولة. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
   *[other] كانت المحاولات كثيرة. انتظروا { $count } دقيقة ثم أعيدوا المحاولة. يمكن لمن يدير حسابات الموظفين هنا أن يعطيكم رابطًا جديدًا.
}
account-unreadable = تعذرت قراءة الاستمارة. لم يتغير شيء. يرجى تعبئتها مرة أخرى.

account-elsewhere-title = جاءت هذه الاستمارة من صفحة أخرى
account-elsewhere-happened = لم تُرسَل الاستمارة من صفحة من صفحات هذه المكتبة، أو لم يذكر متصفحكم من أين جاءت. لذلك لم يُنفَّذ شيء: فقد يكون موقع آخر قد أرسلها باسمكم.
account-elsewhere-advice = افتحوا الصفحة هنا وأرسلوا الاستمارة منها. وإذا حدث هذا في صفحاتنا نفسها، فاسمحوا لمتصفحكم بإرسال الترويسة «Origin»، أو استخدموا متصفحًا آخر.
account-elsewhere-typed = ما كتبتموه، لتتمكنوا من نسخه:
account-elsewhere-home = إلى الصفحة الرئيسية

desk-start-title = نظرة عامة
desk-start-waiting = في انتظاركم
desk-start-nothing = لا شيء في انتظاركم.
desk-start-held = { $count ->
    [zero] تعليق ينتظر القراءة
    [one] تعليق ينتظر القراءة
    [two] تعليقان ينتظران القراءة
    [few] تعليقات تنتظر القراءة
    [many] تعليقًا ينتظر القراءة
   *[other] تعليق ينتظر القراءة
}
desk-start-reports = { $count ->
    [zero] بلاغ مفتوح
    [one] بلاغ مفتوح
    [two] بلاغان مفتوحان
    [few] بلاغات مفتوحة
    [many] بلاغًا مفتوحًا
   *[other] بلاغ مفتوح
}
desk-start-drafts = { $count ->
    [zero] مسودة لم تُنشر بعد
    [one] مسودة لم تُنشر بعد
    [two] مسودتان لم تُنشرا بعد
    [few] مسودات لم تُنشر بعد
    [many] مسودة لم تُنشر بعد
   *[other] مسودة لم تُنشر بعد
}

account-name = اسمكم
account-language = لغة هذه الصفحات
account-password-hint = 12 حرفًا على الأقل. من السهل تذكّر بضع كلمات لا صلة بينها.
account-password-again = كلمة المرور مرة أخرى
account-passwords-differ = كلمتا المرور غير متطابقتين. اكتبوهما مرة أخرى.
account-password-short = كلمة المرور قصيرة جدًا. استخدموا 12 حرفًا على الأقل، مثل أربع كلمات لا صلة بينها.
account-password-long = كلمة المرور طويلة جدًا. استخدموا 200 حرف على الأكثر.
account-password-easy = هذه الكلمة من أول ما تخمّنه البرامج: فهي شائعة، أو مكوّنة من كلمات وأسماء معروفة عنكم أو عن مدينتكم. اختاروا كلمات لا علاقة لإحداها بالأخرى.
account-no-address = هذا ليس عنوان بريد إلكتروني. اكتبوه على هذا النحو: ana@city.example.
account-invitation = مرحبًا بكم
account-invitation-for = اختاروا كلمة مرور لحساب { $name } وستدخلون مباشرة.
account-invitation-button = حفظ وتسجيل الدخول
account-over = انتهت صلاحية هذا الرابط
account-invitation-over = استُخدم هذا الرابط، أو حلّ محله رابط أحدث، أو مضى عليه وقت طويل. إذا كنتم قد اخترتم كلمة مرور بواسطته، فسجّلوا الدخول. وإلا فاطلبوا رابطًا جديدًا ممن يدير حسابات الموظفين هنا.

account-title = حسابكم
account-you = أنتم
account-save = حفظ
account-password-none = تدخل هنا من دون كلمة مرور. إن أردت واحدة فاطلب من أحد المديرين رابطًا لاختيارها.
account-password-old = كلمة المرور الحالية
account-password-new = كلمة المرور الجديدة
account-password-change = تغيير كلمة المرور
account-password-ends = عندئذ يُسجَّل خروجكم في كل مكان آخر.
account-password-changed = تغيرت كلمة المرور. انتهت جلساتكم الأخرى.
account-password-old-wrong = هذه ليست كلمة المرور الحالية. لم يتغير شيء.
account-sessions = أين سجّلتم الدخول
account-session-this = هذا المتصفح
account-session-since = منذ { $name }
account-session-seen = آخر ظهور: { $name }
account-session-end = تسجيل الخروج هناك
account-session-end-of = تسجيل الخروج من { $name }
account-session-end-others = تسجيل الخروج في كل مكان آخر
account-device = متصفح
account-codes = تسجيل الدخول برمز أيضًا
account-codes-off = رمز من تطبيق على هاتفكم، إلى جانب كلمة المرور. فمن يعرف كلمة المرور وحدها لا يمكنه تسجيل الدخول.
account-codes-on = مفعّل منذ { $name }.
account-codes-begin = إعداد
account-codes-remove = إيقاف
account-codes-app = افتحوا على هاتفكم تطبيقًا للرموز المستخدمة لمرة واحدة، مثل Aegis أو FreeOTP أو برنامج إدارة كلمات المرور لديكم.
account-codes-scan = امسحوا به هذه الصورة، أو اكتبوا المفتاح السري أدناه.
account-codes-type = اكتبوا الرمز الذي يعرضه التطبيق.
account-codes-picture = المفتاح السري صورةً لكاميرا هاتفكم
account-codes-secret = المفتاح السري
account-codes-confirm = تفعيل
account-code = الرمز
account-code-title = رمزكم
account-code-hint = الرمز الذي يعرضه تطبيقكم الآن، أو أحد رموز الاسترداد. كل رمز صالح لمرة واحدة.
account-code-wrong = هذا الرمز غير صحيح، أو سبق استخدامه. انتظروا الرمز التالي وتحققوا من ساعة هاتفكم.
account-recovery = رموز الاسترداد
account-recovery-lede = إذا فقدتم هاتفكم، فكل رمز من هذه الرموز يتيح لكم الدخول مرة واحدة. وهي لا تُعرض إلا الآن: اطبعوها، أو احفظوها حيث تحفظون كلمات المرور.
account-recovery-kept = حفظتُها
account-recovery-left = { $count ->
    [zero] لم يبق أي رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
