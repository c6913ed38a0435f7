# Words for kinds and states. They stand alone on a stamp, in a list of filters, and before a title.

kind-project = مشروع
kind-practice = ممارسة
kind-consultation = مشاورة

kinds-project = المشاريع
kinds-practice = الممارسات
kinds-consultation = المشاورات

practice-method = منهجية
practice-procedure = إجراء
practice-guideline = إرشادات
practice-training = تدريب
practice-toolkit = مجموعة أدوات
practice-policy-position = موقف سياساتي
practice-white-paper = ورقة بيضاء
practice-case = دراسة حالة

# Projects are masculine, practices and consultations feminine: what both can be says neither.
status-idea = فكرة
status-planned = قيد التخطيط
status-running = قيد التنفيذ
status-completed = اكتمل التنفيذ
status-stopped = توقف التنفيذ
status-adopted = معتمدة
status-announced = معلنة
status-open = مفتوحة للتعليق
status-closed = مغلقة
status-answered = صدر الرد
status-archived = مؤرشفة

principle-access-and-literacy = الوصول والثقافة الرقمية
principle-privacy-and-security = الخصوصية والأمن
principle-transparency-and-non-discrimination = الشفافية وعدم التمييز
principle-participation-and-inclusion = المشاركة والشمول
principle-open-and-ethical-standards = المعايير المفتوحة والأخلاقية

facet-kind = النوع
facet-principle = المبدأ
facet-topic = الموضوع
facet-city = المدينة
facet-country = البلد
facet-status = الحالة
facet-language = اللغة
facet-words = الكلمات

count-entries = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
count-comments = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
place = <city>{ $city }</city>، { $country }
place-city = <city>{ $city }</city>
unknown = غير معروف

# Names one after the other.
names-and-next = { $all }، { $next }
