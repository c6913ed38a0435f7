# What staff see of other servers: notices, the network, follows, blocks and modes.

notices-title = الإشعارات
notices-nav = الإشعارات ({ $count })
notices-new = { $count ->
    [zero] لا جديد
    [one] إشعار جديد واحد
    [two] إشعاران جديدان
    [few] { $count } إشعارات جديدة
    [many] { $count } إشعارًا جديدًا
   *[other] { $count } إشعار جديد
}
notices-new-mark = جديد
notices-mark-read = تعليم الكل كمقروء
notices-none = لم يحدث شيء بعد. تُسجَّل هنا الردود والمتابِعون والإعجابات والمشكلات مع الخوادم الأخرى مدة 90 يومًا.
notices-reply = رد من { $name } على
notices-reply-held = رد ينتظركم من { $name } على
notices-follower = متابِع جديد للحساب { $followed }: { $who }
notices-accepted = قُبل طلبكم متابعة { $name }. يجري جلب المواد.
notices-rejected = رُفض طلبكم متابعة { $name }.
notices-report = بلاغ من { $name }
notices-likes = { $count ->
    [zero] لا إعجابات في ذلك اليوم على
    [one] إعجاب واحد في ذلك اليوم على
    [two] إعجابان في ذلك اليوم على
    [few] { $count } إعجابات في ذلك اليوم على
    [many] { $count } إعجابًا في ذلك اليوم على
   *[other] { $count } إعجاب في ذلك اليوم على
}
notices-shares = { $count ->
    [zero] لم يُعَد النشر في ذلك اليوم:
    [one] أُعيد النشر مرة واحدة في ذلك اليوم:
    [two] أُعيد النشر مرتين في ذلك اليوم:
    [few] أُعيد النشر { $count } مرات في ذلك اليوم:
    [many] أُعيد النشر { $count } مرة في ذلك اليوم:
   *[other] أُعيد النشر { $count } مرة في ذلك اليوم:
}
notices-failing = تعذر الوصول إلى { $name } منذ أكثر من يوم
notices-moved = انتقل الحساب { $from } الذي تتابعونه إلى { $to }. وأنتم تتابعونه هناك الآن.
notices-to-comment = عرض التعليق
notices-to-entry = عرض المادة
notices-to-reports = عرض البلاغات
notices-to-network = عرض الشبكة

network-title = الشبكة
network-tab-follows = من نتابع
network-tab-followers = المتابِعون
network-tab-servers = الخوادم
network-tab-blocks = الحجب
network-tab-modes = الأوضاع
network-change-mode = تغيير
network-follows = من تتابعهم هذه المدينة
network-follows-none = لا تتابع هذه المدينة أحدًا بعد. اكتبوا عنوان مدينة أخرى لتروا ما لديها.
network-col-city = المدينة
network-col-state = الحالة
network-col-since = منذ
network-col-entries = المواد
network-col-heard = آخر خبر
network-col-act = ما يمكنكم فعله
network-never = لم يرد بعد
followed-accepted = متابَعة
followed-rejected = رُفض الطلب
followed-asked = طُلبت المتابعة، ولا جواب بعد
followed-looked-up = يجري البحث عنها

followers-title = المتابِعون
followers-total = { $count ->
    [zero] لا متابِعين للمدينة ومجموعاتها
    [one] متابِع واحد للمدينة ومجموعاتها
    [two] متابِعان للمدينة ومجموعاتها
    [few] { $count } متابِعين للمدينة ومجموعاتها
    [many] { $count } متابِعًا للمدينة ومجموعاتها
   *[other] { $count } متابِع للمدينة ومجموعاتها
}
followers-by-server = بحسب الخادم
followers-newest = الأحدث أولًا
followers-col-who = المتابِع
followers-col-follows = يتابع

servers-title = الخوادم
servers-lede = يُعامَل كل خادم وحدةً واحدة. الخادم المتعثر يُترك مدة تطول في كل مرة، وتنتظر معه الإرساليات الموجهة إليه. وبعد ثمانية أيام تُترك الإرساليات.
servers-none = لم يُرسل شيء إلى أي خادم بعد.
servers-col-server = الخادم
servers-col-health = الحالة
servers-col-waiting = قيد الانتظار
servers-col-dead = المتروك
servers-col-last = آخر نجاح
servers-col-next = المحاولة التالية
server-well = سليم
server-failing = متعثر
server-refuses = رفض بعض ما أُرسل
server-untried = لم يُجرَّب بعد
server-since = منذ { $name }
server-error = ما حدث
server-attempts = المحاولات الفاشلة المتتالية
server-delivered = ما سُلّم حتى الآن
server-check = فحص هذا الخادم
server-check-what = يمر الفحص بتسع خطوات، آخرها تسليم نشاط تجريبي لا أثر له. وقد يستغرق دقيقة.
server-now = المحاولة الآن
server-revive = إعادة إرسال المتروك
server-drop = حذف المتروك
server-drop-what = ما يُحذف لا يصل أبدًا إلى ذلك الخادم: فتبقى لديه نصوص أقدم للمواد، أو لا يبقى شيء. والمتروك يُحذف من تلقاء نفسه بعد 30 يومًا.
server-done-now = تجري المحاولة الآن. أعيدوا تحميل هذه الصفحة بعد لحظات.
server-done-revive = أُعيد إلى الإرسال.
server-done-drop = تم الحذف.
server-steps = ما وجده الفحص
check-ok = يعمل
check-warning = يعمل، ولكن
check-failed = لا يعمل
check-not-checked = لم يُفحص
check-address = الاسم والعنوان
check-connection = الاتصال
check-clock = الساعة
check-software = البرنامج المشغَّل هناك
check-names = الأسماء (WebFinger)
check-actor = حسابه
check-key = مفتاحه
check-inbox = صندوق وارده
check-delivery = التسليم
check-advice-address = تحققوا من كتابة الاسم. إن كان صحيحًا فاسم ذلك الخادم غير موجود أو لا يؤدي إلى خادم عام.
check-advice-connection = افتحوا ذلك الخادم في متصفح. إن عمل هناك فثمة ما يحول بين هذا الجهاز وبينه؛ اسألوا من يدير هذا الجهاز.
check-advice-clock = إحدى الساعتين غير صحيحة. اضبطوا ساعة هذا الجهاز من الشبكة.
check-advice-theirs = هذا شأن من يديرون ذلك الخادم: اعرضوا عليهم التفاصيل أدناه.
check-details = التفاصيل (بالإنجليزية)

trouble-certificate-expired = انتهت صلاحية شهادة الخادم.
trouble-certificate-other = شهادة الخادم صادرة لاسم آخر.
trouble-certificate-untrusted = شهادة الخادم غير موثوقة.
trouble-no-name = لا يوجد خادم بهذا الاسم.
trouble-refused = لا شيء يستقبل الاتصال هناك: ربما أُوقف الخادم.
trouble-silent = لم يصل جواب خلال 10 ثوانٍ.
trouble-broken-off = انقطع الاتصال.
trouble-key = أجاب بأنه لا يعرف مفتاحنا (401).
trouble-forbidden = يرفض ما نرسله (403). ربما حجب هذه المدينة.
trouble-not-there = لم يعد العنوان موجودًا (404).
trouble-gone = زال العنوان نهائيًا (410).
trouble-too-much = يطلب منا الانتظار.
trouble-ill = في الخادم خلل ({ $name }).
trouble-elsewhere = يحيلنا إلى عنوان آخر، ولا تُتَّبع الإحالة عند التسليم.
trouble-not-public = يقود اسمه إلى عنوان غير عام. لم يُرسل إليه شيء.
trouble-blocked-here = حجبته هذه المدينة. لم يُرسل شيء.
trouble-paused-here = الشبكة متوقفة مؤقتًا هنا. لم يُرسل شيء.
trouble-not-allowed-here = لا يسمح وضع هذه العقدة بذلك. لم يُرسل شيء.
trouble-other = حدث أمر غير متوقع.

mode-open = مفتوح
mode-coalition = التحالف
mode-allowlist = قائمة السماح
mode-paused = إيقاف مؤقت
mode-open-what = تتواصل هذه العقدة مع كل خادم غير محجوب.
mode-coalition-what = لا تتواصل هذه العقدة إلا مع خوادم المدن التي تتابعها، ومع الخوادم المدرجة في قائمة السماح. يمكن للسكان على الخوادم الأخرى القراءة، لا الرد أو المتابعة.
mode-allowlist-what = لا تتواصل هذه العقدة إلا مع الخوادم المدرجة في قائمة السماح. ويجب أن تكون المدن التي تتابعونها مدرجة فيها أيضًا.
mode-paused-what = لا يُرسل شيء ولا يُستقبل. يُجاب عن إرساليات الآخرين بالرمز 503 فتعود لاحقًا؛ ولا يضيع شيء مدة أسبوع تقريبًا.

follow-title = متابعة مدينة
follow-label = عنوان المدينة
follow-find = بحث
follow-done = أُرسل الطلب. تظهر المدينة هنا متابَعةً حالما تجيب؛ ثم تصل موادها من تلقاء نفسها.
follow-no-address = هذا ليس عنوانًا. اكتبوه على هذا النحو: {"\u2066"}@delft@library.delft.example{"\u2069"}، أو اكتبوا اسم الخادم، أو عنوان صفحة المدينة.
follow-own = هذه هي المدينة نفسها. اكتبوا عنوان مدينة أخرى.
follow-paused = الشبكة متوقفة مؤقتًا هنا، فلا يمكن البحث عن أحد ولا متابعته. أنهوا الإيقاف أولًا في صفحة «الأوضاع».
follow-blocked = { $name } محجوب هنا. ارفعوا الحجب أولًا في صفحة «الحجب».
follow-not-allowed = لا يسمح وضع هذه العقدة بالتواصل مع { $name }. أضيفوه أولًا إلى قائمة السماح في صفحة «الحجب»، أو غيّروا الوضع.
follow-unseen = في وضع «التحالف» لا يُسأل أحد قبل متابعته، فلا يمكن عرض { $name } أولًا. وبالمتابعة يصبح خادمه واحدًا من الخوادم التي تتواصل معها هذه العقدة.
follow-nobody = لا يُعرف هناك أحد باسم { $name }. تحققوا من الكتابة؛ فبعض الخوادم لا تجيب عن اسمها وحده، فاكتبوا عندئذ العنوان كاملًا.
follow-no-actor = لا يمكن متابعة ما هو موجود في { $name }.
follow-no-answer = تعذر سؤال { $server }. { $why }
follow-entries = المواد المعروضة
follow-kind = ما هو
follow-library = مدينة لديها مكتبة مثل هذه
follow-no-library = شيء آخر. لا يدخل المكتبة إلا ما يُنشر فيه مقالاتٍ.
follow-unknown = غير مذكور
follow-known = هذه المدينة تتابعه بالفعل. وإعادة المتابعة تجلب ما ربما فات.
follow-known-asked = طلبت هذه المدينة متابعته وتنتظر الجواب.
follow-known-rejected = سبق أن رفض متابعة هذه المدينة له.
follow-will = ما الذي سيحدث
follow-will-fetch = { $count ->
    [zero] لا مواد عامة لتُجلب.
    [one] تُجلب مادته العامة الوحيدة وتُحفظ هنا.
    [two] تُجلب مادتاه العامتان وتُحفظان هنا.
    [few] تُجلب كل مواده العامة، وعددها { $count }، وتُحفظ هنا.
    [many] تُجلب كل مواده العامة، وعددها { $count }، وتُحفظ هنا.
   *[other] تُجلب كل مواده العامة، وعددها { $count }، وتُحفظ هنا.
}
follow-will-fetch-unknown = تُجلب كل مواده العامة وتُحفظ هنا.
follow-will-come = ما ينشره أو يغيّره أو يسحبه من الآن فصاعدًا يصل من تلقاء نفسه.
follow-will-see = سيظهر لدى { $name } أن هذه المدينة تتابعه؛ وكذلك لكل من يطّلع على صفحة هذه المدينة هناك.
follow-will-end = يمكنكم إيقاف المتابعة في أي وقت. ويبقى ما وصل حتى ذلك الحين.
follow-do = متابعة { $name }
follow-consultations = متابعة مشاوراتها فقط
unfollow = إيقاف المتابعة
unfollow-of = إيقاف متابعة { $name }
unfollow-title = إيقاف متابعة { $name }؟
unfollow-stays = { $count ->
    [zero] لا مواد لها في المكتبة.
    [one] تبقى مادتها في المكتبة كما هي الآن.
    [two] تبقى مادتاها في المكتبة كما هما الآن.
    [few] تبقى موادها في المكتبة كما هي الآن، وعددها { $count }.
    [many] تبقى موادها في المكتبة كما هي الآن، وعددها { $count }.
   *[other] تبقى موادها في المكتبة كما هي الآن، وعددها { $count }.
}
unfollow-goes = لا تصل بعد ذلك مواد جديدة ولا تغييرات.
unfollow-told = تُبلَّغ المدينة. ويمكنكم متابعتها من جديد في أي وقت.
unfollow-do = إيقاف متابعة { $name }
unfollow-back = الاستمرار في المتابعة
unfollow-done = لم تعد هذه المدينة تتابعها.

blocks-title = الحجب
blocks-kinds = القوائم
blocks-blocked = المحجوب
blocks-allowed = قائمة السماح
blocks-allow-what = تسري قائمة السماح في الوضعين «التحالف» و«قائمة السماح». والحجب مقدَّم عليها.
blocks-target = نطاق، أو معرّف حساب واحد
blocks-reason = السبب، لمن يأتي بعدكم
blocks-reason-optional = السبب، إن شئتم
blocks-until = اليوم الأخير، إذا كان ينبغي أن ينتهي من تلقاء نفسه
blocks-preview = عرض ما سيحدث
blocks-leave = ترك الأمر
blocks-none = لا شيء في هذه القائمة.
blocks-col-whom = من يشمله
blocks-col-by = من قرّر
blocks-col-until = حتى
blocks-by = { $by }، { $when }
blocks-forever = إلى أن يُرفع
blocks-over = انتهى في { $name }
blocks-lift = رفع
blocks-lift-of = رفع القاعدة عن { $name }
blocks-lift-what = رفع الحجب يُظهر من جديد ما أخفاه. أما من أنهى الحجب متابعتهم فعليهم المتابعة من جديد.
blocks-done-add = تقرر ذلك. يسري من الآن.
blocks-done-lift = تم الرفع.
blocks-export = تصدير بصيغة CSV
blocks-import = استيراد قائمة
blocks-import-paste = القائمة بصيغة CSV
blocks-import-what = مع صف أول يسمّي الأعمدة: target,reason,until كما تصدّرها هذه الصفحة، أو قائمة النطاقات المحجوبة التي يصدّرها Mastodon. التجربة لا تغيّر شيئًا.
blocks-import-try = تجربة
blocks-import-do = اعتماد هذا الحجب
blocks-import-unreadable = تعذرت قراءة القائمة: { $name }.
blocks-import-would = النتيجة المتوقعة: جديد { $new }، متغيّر { $changed }، باقٍ كما هو { $same }، غير مقبول { $refused }.
blocks-import-did = النتيجة: جديد { $new }، متغيّر { $changed }، باقٍ كما كان { $same }، غير مقبول { $refused }.
blocks-import-refused = الصف { $row }: { $problem }
block-ahead = حجب { $name }؟
block-do = حجب { $name }
block-will-followers = { $count ->
    [zero] لا تنتهي أي متابعة لهذه المدينة.
    [one] تنتهي متابعة متابِع واحد لهذه المدينة.
    [two] تنتهي متابعة متابِعَين اثنين لهذه المدينة.
    [few] تنتهي متابعة { $count } متابِعين لهذه المدينة.
    [many] تنتهي متابعة { $count } متابِعًا لهذه المدينة.
   *[other] تنتهي متابعة { $count } متابِع لهذه المدينة.
}
block-will-comments = { $count ->
    [zero] لا يُخفى أي تعليق منشور.
    [one] يُخفى تعليق منشور واحد.
    [two] يُخفى تعليقان منشوران.
    [few] تُخفى { $count } تعليقات منشورة.
    [many] يُخفى { $count } تعليقًا منشورًا.
   *[other] يُخفى { $count } تعليق منشور.
}
block-will-entries = { $count ->
    [zero] لا تخرج أي مادة من المكتبة.
    [one] تخرج مادة واحدة من المكتبة ما دام الحجب ساريًا.
    [two] تخرج مادتان من المكتبة ما دام الحجب ساريًا.
    [few] تخرج { $count } مواد من المكتبة ما دام الحجب ساريًا.
    [many] تخرج { $count } مادة من المكتبة ما دام الحجب ساريًا.
   *[other] تخرج { $count } مادة من المكتبة ما دام الحجب ساريًا.
}
block-will-unfollow = تتوقف هذه المدينة عن متابعة { $name }.
block-will-refuse = لا يُرسل إلى هناك شيء ولا يُستقبل من هناك شيء. ويُحذف ما ينتظر الإرسال.
block-will-until = ينتهي من تلقاء نفسه في { $name }؛ ثم يظهر من جديد ما أخفاه.
block-will-forever = يسري إلى أن يرفعه أحد.
allow-ahead = السماح لـ { $name }؟
allow-do = السماح لـ { $name }
allow-will = في الوضعين «التحالف» و«قائمة السماح» تتواصل هذه العقدة معه من الآن فصاعدًا. ولا يتغير شيء آخر.

modes-title = الأوضاع
modes-done = تم التغيير. يسري من الآن، من دون إعادة تشغيل.
modes-whom = مع من تتواصل هذه العقدة
modes-change-what = يسري التغيير فورًا. ما ينتظر الإرسال إلى خوادم يستثنيها الوضع يُترك عندما يحين دوره؛ وفي أثناء الإيقاف المؤقت يظل منتظرًا.
modes-configured-mode = المحدد في الإعدادات: { $name } (federation.mode في manyhalls.toml). وما يُختار هنا مقدَّم عليه.
modes-configured-comments = المحدد في الإعدادات: { $name } (comments في manyhalls.toml). وما يُختار هنا مقدَّم عليه.
modes-decided = الاختيار من { $by }، { $when }.
modes-set = تغيير الوضع
modes-back-mode = العودة إلى الوضع المحدد في الإعدادات
modes-comments = ما يحدث للتعليقات الجديدة
modes-set-comments = تغيير ما يحدث للتعليقات
modes-back-comments = العودة إلى ما حُدّد للتعليقات في الإعدادات
hold-comments = يراجعها مشرف أولًا
hold-comments-what = التعليقات الجديدة، والمنشورة التي يغيّرها أصحابها، تنتظر في صفحة «التعليقات».
publish-comments = تُعرض فورًا
publish-comments-what = تُعرض التعليقات الجديدة فورًا. وما ينتظر الآن يظل منتظرًا.
