# The first hour of a node, and what the city is called.

first-run-title = افتتاح مكتبتكم
first-run-lede = صفحة واحدة وتصبح المكتبة مكتبتكم: سمّوا مدينتكم، وأنشئوا الحساب الأول.
first-run-city = مدينتكم
first-run-city-name = اسم المدينة
first-run-city-name-hint = كما ينطقه الناس. يظهر في كل صفحة ويمكن تغييره لاحقًا.
first-run-country = البلد
first-run-country-none = غير مذكور
first-run-languages = اللغات
first-run-languages-hint = اللغات التي تنشرون بها، وأولها اللغة الرئيسية، برموزها القصيرة: nl, en.
first-run-fixed = محدد في إعدادات هذه العقدة، ويُغيَّر هناك.
first-run-address = العنوان
first-run-address-hint = تعرف الخوادم الأخرى مدينتكم بهذا العنوان. وهو مأخوذ من الإعدادين public_url و city.handle. إذا لم يكن صحيحًا فغيّروهما قبل المتابعة: لا يمكن تغييره لاحقًا.
first-run-account = حسابكم
first-run-account-hint = تصبحون أول مسؤول. ويمكنكم دعوة آخرين بعد ذلك.
first-run-button = افتتاح المكتبة
first-run-over = استُخدم هذا الرابط، أو أظهر تشغيل أحدث للعقدة رابطًا آخر. انظروا في الطرفية التي شُغِّلت فيها العقدة.
first-run-no-name = اكتبوا للمدينة اسمًا من 1 إلى 200 حرف.
first-run-no-country = اختاروا بلدًا من القائمة.
first-run-no-language = اكتبوا اللغات رموزًا قصيرة تفصل بينها فواصل: nl, en, pt-BR.

desk-first-title = الخطوات الأولى
desk-first-city = تسمية المدينة وإنشاء الحساب الأول
desk-first-entry = نشر مادة أولى
desk-first-entry-hint = اكتبوا مشروعًا أو ممارسة أو مسودة للتعليق. يكفي للبداية عنوان وملخص قصير ومبدأ واحد.
desk-first-city-followed = متابعة مدينة أولى
desk-first-city-followed-hint = تدخل موادها إلى مكتبتكم، وتصل المواد الجديدة من تلقاء نفسها.
desk-first-choose = اختيار مدينة
desk-first-done = تم
desk-first-open = لم يتم بعد

settings-title = الإعدادات
settings-city = اسم المدينة
settings-save = حفظ وإبلاغ المتابعين
settings-saved = تم الحفظ. يجري إبلاغ الخوادم التي تتابع المدينة.
