# The moderation queue at the desk, and the reports of other servers.

comments-title = التعليقات
comments-states = الحالة
comments-tab-held = قيد الانتظار ({ $count })
comments-tab-published = المنشورة ({ $count })
comments-tab-removed = المُزالة ({ $count })
comments-tab-all = الكل ({ $count })
comments-on-entry = على المادة
comments-on-all = كل المواد
comments-show = عرض
comments-list = التعليقات
comments-none = لا شيء هنا. تظهر التعليقات الجديدة عندما يرد شخص على مادة من خادمه.
comments-elsewhere = ما تقررونه يسري هنا. التعليق المُزال يخرج من هذه المكتبة، وتُبلَّغ الخوادم التي أعادت مجموعاتنا نشره لديها؛ أما في خادم صاحبه فيبقى إلى أن يحذفه صاحبه أو ذلك الخادم.
comments-state-held = قيد الانتظار
comments-state-published = منشور
comments-state-removed = مُزال
comments-author-gone = حذفه صاحبه
comments-edited = عُدّل في { $name }
comments-answers = رد على { $name }
comments-open = على { $name }
comments-why = السبب:
comments-first = أول تعليق لصاحبه هنا.
comments-before = { $count ->
    [zero] لا تعليقات سابقة
    [one] تعليق سابق واحد
    [two] تعليقان سابقان
    [few] { $count } تعليقات سابقة
    [many] { $count } تعليقًا سابقًا
   *[other] { $count } تعليق سابق
} لصاحب هذا التعليق هنا: منشور { $published }، قيد الانتظار { $held }، مُزال { $removed }.
comments-reported = بلاغ من { $server }: { $text }
comments-pick = تحديد تعليق { $name }
comments-publish = نشر
comments-hold = إرجاء
comments-remove = إزالة
comments-reason = السبب
comments-reason-choose = اختيار سبب
comments-own-words = بكلماتكم
comments-reason-spam = إعلانات أو رسائل مزعجة
comments-reason-insult = إهانة أو تهديد
comments-reason-private = بيانات شخصية تخص أحد الأشخاص
comments-reason-illegal = مخالف للقانون
comments-reason-off-topic = لا علاقة له بهذه المادة
comments-reason-later = يحتاج إلى نظرة ثانية
comments-more = الحجب أو الإبلاغ
comments-block-author-what = حجب { $name } يخفي كل تعليقات هذا الحساب هنا، وينهي متابعته، ويرفض ما يرسله من الآن فصاعدًا. ويُبلَّغ خادمه بانتهاء المتابعة.
comments-block-author = حجب صاحب التعليق
comments-block-server-what = حجب { $name } يطبّق الشيء نفسه على كل من هناك، ويُحذف ما ينتظر الإرسال إلى ذلك الخادم. ولا يُرسل إليه شيء.
comments-block-server = حجب { $name }
comments-report-what = يرسل البلاغ عنوان التعليق والسبب الذي ذكرتموه إلى مشرفي { $name }. ويصدر عن هذه العقدة، من دون اسمكم.
comments-report = إبلاغ { $name }
comments-several = مع كل التعليقات المحددة
comments-several-none = لم يُحدَّد أي تعليق. حدّدوا ما تقصدونه، ثم اختاروا ما تريدون فعله به.
comments-publish-several = نشر المحدد
comments-hold-several = إرجاء المحدد
comments-remove-several = إزالة المحدد
comments-done-published = نُشر.
comments-done-held = أُرجئ. لا يراه القراء.
comments-done-removed = أُزيل.
comments-done-blocked = تم الحجب. ما يخفيه الحجب مخفي الآن.
comments-done-reported = البلاغ في طريقه.
comments-keys = المفاتيح في هذه الصفحة
comments-key-move = التعليق التالي، التعليق السابق
comments-key-hold = إرجاء: اختاروا سببًا ثم اضغطوا Enter
comments-key-remove = إزالة: اختاروا سببًا ثم اضغطوا Enter
comments-key-pick = تحديد
comments-key-open = فتح التعليق في خادمه
comments-key-help = عرض المفاتيح
comments-keys-off = إيقاف هذه المفاتيح في هذا المتصفح

reports-tab = بلاغات الخوادم الأخرى ({ $count })
reports-title = بلاغات الخوادم الأخرى
reports-lede = يطلب خادم آخر من هذه المدينة أن تنظر في أمر ما. لا يحدث شيء من تلقاء نفسه. أغلقوا البلاغ بذكر ما فعلتموه؛ ولا يُبلَّغ الخادم الآخر بذلك.
reports-open = المفتوحة
reports-closed = المغلقة
reports-none = لا بلاغات هنا.
reports-from = من { $name }
reports-about = بشأن
reports-about-city = حساب المدينة نفسها
reports-about-comment = تعليق
reports-about-entry = مادة
reports-no-text = لم يُذكر سبب.
reports-what = ما فعلتموه
reports-close = إغلاق البلاغ
reports-closed-by = أُغلق بواسطة { $by }، { $when }:
reports-closed-elsewhere = أُغلق في { $when }:
reports-done = أُغلق البلاغ.
