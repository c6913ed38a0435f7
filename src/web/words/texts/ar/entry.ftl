# An entry's page: its text, its facts, its comments.

entry-trail = أنتم هنا
entry-status-unknown = الحالة غير معروفة
entry-origin = مصدر هذه المادة
entry-copy = هذه المادة من { $city }. تحتفظ هذه العقدة بنسخة منها وتحدّثها باستمرار.
entry-copy-since = هذه المادة من { $city }. تحتفظ هذه العقدة بنسخة منها منذ <date>{ $date }</date> وتحدّثها باستمرار.
entry-original = <link>قراءة الأصل على { $host }</link>.

facts-heading = معلومات المادة
fact-status = الحالة
fact-status-plain = { $status }
fact-status-as-of = { $status }، كما في <date>{ $date }</date>
fact-start = البداية
fact-end = النهاية
fact-principles = المبادئ
fact-topics = المواضيع
fact-missions = المهام
fact-partners = الشركاء
fact-language = اللغة
fact-source = المصدر
fact-links = الروابط
fact-attachments = المرفقات
fact-licence = الرخصة
fact-published = تاريخ النشر
fact-updated = آخر تغيير

entry-comments = التعليقات
entry-comments-elsewhere = تصل التعليقات إلى { $city } وتظهر على صفحتها.
entry-comments-none = لم يعلّق أحد بعد.
comment-label = التعليق { $number }، بقلم { $author }
comment-from = من { $server }
comment-edited = عُدّل في <date>{ $date }</date>
comment-answers = ردًا على <comment>{ $author }</comment>
comment-reply = رد <unseen>على التعليق { $number }، بقلم { $author }</unseen>
comment-original = الأصل <unseen>للتعليق { $number }، بقلم { $author }</unseen>

entry-reply = الرد أو المتابعة أو إعادة النشر من خادمكم
entry-reply-here = لا حاجة إلى حساب هنا. يكفي أي حساب على Mastodon أو على خادم آخر يدعم ActivityPub. ويظهر ردكم هنا مع اسمكم واسم خادمكم.
entry-reply-there = لا حاجة إلى حساب هنا. يكفي أي حساب على Mastodon أو على خادم آخر يدعم ActivityPub. ويظهر ردكم على صفحة { $city } مع اسمكم واسم خادمكم.
entry-reply-button = الرد على هذه المادة
entry-closed = لم تعد هذه المشاورة تقبل التعليقات.
entry-follow = متابعة { $city }
entry-share = إعادة نشر هذه المادة
entry-like = الإعجاب بهذه المادة
entry-paste = أو الصقوا هذا العنوان في خانة البحث في خادمكم، وواصلوا من النتيجة التي تظهر.
entry-address = عنوان هذه المادة
