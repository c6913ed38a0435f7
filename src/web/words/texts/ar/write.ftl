# The desk for entries: the list, the editor, pictures, history, publishing, import.

entries-new = إضافة
entries-import = استيراد من ملف CSV
entries-which = أي المواد
entries-all = الكل
entries-drafts = المسودات
entries-scheduled = المجدولة
entries-published = المنشورة
entries-withdrawn = المسحوبة
entries-is-draft = مسودة
entries-is-scheduled = مجدولة
entries-is-published = منشورة
entries-is-withdrawn = مسحوبة
entries-words = كلمات في العنوان
entries-find = بحث
entries-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
entries-none = لا مواد توافق هذا الاختيار.
entries-title = العنوان
entries-kind = النوع
entries-publication = في المكتبة
entries-status = الحالة
entries-language = اللغة
entries-updated = آخر تغيير
entries-comments = التعليقات
entries-unknown = غير معروف
entries-pages = صفحات القائمة
entries-earlier = الصفحة السابقة
entries-later = الصفحة التالية
entries-unsaved = نصوصكم غير المحفوظة
entries-unsaved-when = آخر نسخة تلقائية: { $name }
entries-untitled = بلا عنوان
entries-discard = حذف
entries-done-withdrawn = سُحبت المادة.
entries-done-discarded = حُذف النص.

field-kind = النوع
field-practice-kind = نوع الممارسة
field-title = العنوان
field-summary = الملخص
field-body = النص
field-language = لغة النص
field-principles = المبادئ
field-topics = المواضيع
field-missions = المهام
field-status = الحالة
field-status-as-of = آخر تاريخ عُرفت فيه الحالة
field-starts = تاريخ البدء
field-ends = تاريخ الانتهاء، الفعلي أو المتوقع
field-partners = المدن الأخرى المشاركة
field-links = الروابط
field-attachments = ملفات محفوظة في مكان آخر
field-licence = الرخصة
field-source = مصدر المعلومات
field-due = الموعد
field-picture = الصورة
field-alt = ما تُظهره الصورة
field-file = الملف
field-external-id = المعرّف في أنظمتكم
field-city = المدينة
field-row = الصف

write-new = إضافة { $name }
write-not-saved = لم تُحفظ بعد
write-see = عرض الصفحة العامة
write-history = سجل التغييرات
write-checks = الفحص والنشر
write-pictures = الصور
write-title-hint = اذكروا ما هي المادة، بكلمات قد يبحث بها السكان.
write-summary-hint = ما هي ومن تفيد، بكلمات بسيطة. تعرضه الخوادم الأخرى أولًا. 500 حرف على الأكثر.
write-characters = حرف
write-body-hint = صيغة Markdown: سطر فارغ بين الفقرات، و {"\u2066"}##{"\u2069"} قبل العنوان، و {"\u2066"}-{"\u2069"} قبل كل بند في قائمة، و [كلمات](عنوان) للرابط.
write-preview = معاينة
write-preview-button = معاينة
write-preview-empty = يظهر هنا ما تكتبونه كما سيراه القراء.
write-principles-hint = اختاروا مبدأ واحدًا على الأقل.
write-no-principle = اختاروا مبدأ واحدًا على الأقل
write-filter = عرض المصطلحات التي تتضمن
write-chosen = { $count ->
    [zero] لم يُختر شيء
    [one] اختيار واحد
    [two] اختياران
    [few] { $count } اختيارات
    [many] { $count } اختيارًا
   *[other] { $count } اختيار
}
write-language-hint = رمزها القصير، مثل en أو nl.
write-date-hint = يوم أو شهر أو سنة فقط: {"\u2066"}2026-11-21{"\u2069"} أو {"\u2066"}2026-11{"\u2069"} أو {"\u2066"}2026{"\u2069"}.
write-partners-hint = اسم واحد في كل سطر.
write-links-hint = رابط في كل سطر: العنوان، ثم مسافة، ثم ما هو.
write-attachments-hint = ملف في كل سطر: العنوان، ثم مسافة، ثم ما يحتويه الملف أو يُظهره.
write-licence-hint = CC-BY-4.0 ما لم تذكروا غيرها.
write-source-hint = عنوان صفحة.
write-save = حفظ المسودة
write-check-and-publish = الفحص والنشر
write-publish-changes = { $count ->
    [zero] نشر التغييرات
    [one] نشر التغييرات إلى متابِع واحد
    [two] نشر التغييرات إلى متابِعَين اثنين
    [few] نشر التغييرات إلى { $count } متابِعين
    [many] نشر التغييرات إلى { $count } متابِعًا
   *[other] نشر التغييرات إلى { $count } متابِع
}
write-published-hint = هذه المادة عامة. تُحفظ مسودة تغييراتكم لكم وحدكم إلى أن تنشروها.
write-problems = { $count ->
    [zero] لا شيء يحتاج إلى إصلاح
    [one] يجب إصلاح أمر واحد أولًا
    [two] يجب إصلاح أمرين أولًا
    [few] يجب إصلاح { $count } أمور أولًا
    [many] يجب إصلاح { $count } أمرًا أولًا
   *[other] يجب إصلاح { $count } أمر أولًا
}
write-problems-kept = ما كتبتموه محفوظ.
write-other = لديكم نص غير محفوظ لهذه المادة
write-other-when = آخر نسخة منه في { $name }. وأدناه المادة كما هي الآن.
write-other-open = متابعة العمل على النص غير المحفوظ
write-autosaved = حُفظ تلقائيًا في { $name }
write-autosave-overtaken = حُفظ لكم نص مختلف من علامة تبويب أخرى. لم يعد هذا النص يُحفظ تلقائيًا: احفظوه لتروا النصين.
write-not-kept = لم يُحفظ: تعذر الوصول إلى الخادم. نصكم ما زال في هذه الصفحة، وستُعاد المحاولة.
write-signed-out = سُجّل خروجكم. نصكم ما زال في هذه الصفحة: سجّلوا الدخول من جديد في علامة تبويب أخرى، ثم احفظوا.
write-pictures-hint = انسخوا السطر المجاور للصورة إلى النص، في الموضع الذي ينبغي أن تظهر فيه.
write-pictures-manage = إضافة صور
write-pictures-later = احفظوا المسودة أولًا؛ ثم يمكن إضافة الصور.
write-insert = إدراج في النص
write-done-saved = حُفظت المسودة.
write-done-kept = حُفظت تغييراتكم لكم. تبقى المادة العامة كما هي إلى أن تنشروها.
write-done-published = نُشرت المادة.
write-done-merged = هذا هو النص كما جمعتموه. لم يُحفظ بعد.
write-done-restored = أُعيدت النسخة السابقة، وسُجّل ذلك تغييرًا مستقلًا.
write-done-withdrawn = سُحبت المادة.
write-done-scheduled = حُدّد الموعد. وتبقى المادة مسودة حتى ذلك الحين.
write-done-cancelled = لم يعد هناك نشر مجدول. وتبقى المادة مسودة.

merge-title = يوجد نصان لهذه المادة
merge-by-other = غيّر شخص آخر هذه المادة ({ $name }، { $when }) بينما كنتم تكتبون.
merge-by-self = حُفظ لكم نص آخر في علامة تبويب أو نافذة أخرى ({ $name }).
merge-what = لم يضع شيء: هذان هما النصان. اختاروا لكل جزء النص الذي تواصلون العمل عليه.
merge-mine = ما كتبتُه الآن
merge-theirs = ما هو محفوظ
merge-both = كلاهما، أحدهما تحت الآخر، لجمعهما يدويًا
merge-differences = عرض الفروق
merge-open = فتح في المحرر
merge-hint = لا تَحفظ هذه الخطوة شيئًا. تراجعون النتيجة في المحرر وتحفظونها هناك.

history-title = سجل التغييرات
history-from = من
history-to = إلى
history-what = التغيير
history-when = متى
history-from-this = مقارنة بدءًا من نسخة { $name }
history-to-this = مقارنة حتى نسخة { $name }
history-compare = عرض الفروق
history-differences = الفروق
history-only-one = لا توجد إلا نسخة واحدة حتى الآن.
history-same = لا فرق بين هاتين النسختين.
history-empty = فارغ
history-before = كما كانت قبل بدء حفظ التغييرات
history-created = كُتبت
history-changed = غُيّرت
history-published = نُشرت
history-restored = أُعيدت نسخة سابقة
history-withdrawn = سُحبت
history-restore = إعادة نسخة { $name }
history-restore-published = هذه المادة عامة: تُرسل النسخة السابقة فورًا إلى كل من لديه المادة.
history-restore-draft = تصبح النسخة السابقة هي الأحدث. ولا يُحذف شيء من سجل التغييرات.

publish-title = الفحص والنشر
publish-title-published = الفحص
publish-back = العودة إلى المحرر
publish-checks = ما ينبغي النظر فيه
publish-checks-none = لا ملاحظات. تقول المادة ما هي، بوضوح.
publish-mend = إصلاح
publish-what = ما الذي سيحدث
publish-what-happens = تظهر المادة في هذه المكتبة وفي مكتبات المدن التي تتابعكم. { $followers ->
    [zero] لا يتابعكم أحد بعد، فلا تُرسل إلى أحد في البداية
    [one] وتُرسل إلى متابِع واحد
    [two] وتُرسل إلى متابِعَين اثنين
    [few] وتُرسل إلى { $followers } متابِعين
    [many] وتُرسل إلى { $followers } متابِعًا
   *[other] وتُرسل إلى { $followers } متابِع
}{ $servers ->
    [zero] {""}
    [one] {" "}على خادم واحد
    [two] {" "}على خادمين
    [few] {" "}على { $servers } خوادم
    [many] {" "}على { $servers } خادمًا
   *[other] {" "}على { $servers } خادم
}. وما أخذته الخوادم الأخرى يجوز أن تحتفظ به، حتى إن غيّرتم المادة أو سحبتموها لاحقًا.
publish-to = { $count ->
    [zero] نشر
    [one] نشر إلى متابِع واحد
    [two] نشر إلى متابِعَين اثنين
    [few] نشر إلى { $count } متابِعين
    [many] نشر إلى { $count } متابِعًا
   *[other] نشر إلى { $count } متابِع
}
publish-kept-back = لا يمكن نشرها بعد. أصلحوا أولًا ما وُصف أعلاه بأنه «لازم».
publish-later = النشر لاحقًا
publish-later-hint = الأوقات بتوقيت UTC. الوقت الآن { $name }.
publish-day = اليوم
publish-hour = الساعة (UTC)
publish-schedule = جدولة
publish-due = ستُنشر في { $name }.
publish-cancel = إلغاء النشر التلقائي
publish-withdraw = سحب هذه المادة
publish-throw-away = حذف هذه المسودة
publish-looks = كيف ستظهر
publish-here = في هذا الموقع
publish-looks-hint = مأخوذة من الوثيقة التي تتلقاها الخوادم الأخرى. وهي تختار خطوطها وألوانها بنفسها.
check-error = لازم
check-missing = ناقص
check-hint = ملاحظة
check-no-summary = لا يوجد ملخص. تعرضه الخوادم الأخرى أولًا، وكثير منها لا يعرض غيره.
check-no-principle = لم يُختر أي مبدأ.
check-no-body = لا يوجد نص غير الملخص.
check-no-topics = لم يُختر أي موضوع. القراء الذين يتابعون موضوعًا لن يجدوا المادة.
check-no-language = اللغة غير معروفة. تحتاج إليها برامج قراءة الشاشة والترجمة.
check-no-status = الحالة غير معروفة.
check-no-status-date = لم يُذكر آخر تاريخ عُرف فيه أن الحالة صحيحة.
check-no-dates = لم يُذكر متى بدأت أو متى تنتهي. تكفي السنة.
check-no-alt = { $count ->
    [zero] لكل الصور وصف.
    [one] صورة واحدة بلا وصف. لا يصح ذلك إلا إذا كانت للزينة.
    [two] صورتان بلا وصف. لا يصح ذلك إلا إذا كانتا للزينة.
    [few] { $count } صور بلا وصف. لا يصح ذلك إلا إذا كانت للزينة.
    [many] { $count } صورة بلا وصف. لا يصح ذلك إلا إذا كانت للزينة.
   *[other] { $count } صورة بلا وصف. لا يصح ذلك إلا إذا كانت للزينة.
}
check-long-title = { $count ->
    [zero] العنوان فارغ؛ تقطع القوائم العنوان بعد نحو 90 حرفًا.
    [one] العنوان حرف واحد؛ تقطع القوائم العنوان بعد نحو 90 حرفًا.
    [two] العنوان حرفان؛ تقطع القوائم العنوان بعد نحو 90 حرفًا.
    [few] في العنوان { $count } أحرف؛ تقطعه القوائم بعد نحو 90 حرفًا.
    [many] في العنوان { $count } حرفًا؛ تقطعه القوائم بعد نحو 90 حرفًا.
   *[other] في العنوان { $count } حرف؛ تقطعه القوائم بعد نحو 90 حرفًا.
}
check-short-summary = { $count ->
    [zero] الملخص فارغ. اذكروا ما هي المادة ومن تفيد.
    [one] الملخص حرف واحد فقط. اذكروا ما هي المادة ومن تفيد.
    [two] الملخص حرفان فقط. اذكروا ما هي المادة ومن تفيد.
    [few] في الملخص { $count } أحرف فقط. اذكروا ما هي المادة ومن تفيد.
    [many] في الملخص { $count } حرفًا فقط. اذكروا ما هي المادة ومن تفيد.
   *[other] في الملخص { $count } حرف فقط. اذكروا ما هي المادة ومن تفيد.
}
check-long-sentence = { $count ->
    [zero] هذه الجملة صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
    [one] جملة من كلمة واحدة صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
    [two] جملة من كلمتين صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
    [few] جملة من { $count } كلمات صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
    [many] جملة من { $count } كلمة صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
   *[other] جملة من { $count } كلمة صعبة القراءة: «{ $name } …». اقسموها إلى جملتين.
}
check-long-words = الكلمات الطويلة صعبة القراءة: { $name }. هل توجد كلمة أقصر؟
check-capitals = «{ $name }» كلها أحرف لاتينية كبيرة؛ بعض برامج قراءة الشاشة تتهجّاها حرفًا حرفًا.
check-empty-link = الرابط «{ $name }» لا يقول إلى أين يقود.
check-jargon = قد تكون «{ $name }» من لغة المكاتب. الأبسط: { $plainer }

withdraw-title = سحب هذه المادة؟
withdraw-page = تذكر صفحتها هنا منذ ذلك الحين أنها سُحبت. ويبقى العنوان في قائمتكم، والنص في سجل تغييراتها.
withdraw-servers = { $count ->
    [zero] لا توجد لدى أي خادم آخر.
    [one] يُبلَّغ الخادم الوحيد الذي توجد لديه بأن يحذفها.
    [two] يُبلَّغ الخادمان اللذان توجد لديهما بأن يحذفاها.
    [few] تُبلَّغ { $count } خوادم توجد لديها بأن تحذفها.
    [many] يُبلَّغ { $count } خادمًا توجد لديها بأن تحذفها.
   *[other] يُبلَّغ { $count } خادم توجد لديها بأن تحذفها.
}
withdraw-copies = يفعل معظمها ذلك خلال دقائق. أما ما نسخه الناس أو صوّروه فيبقى لديهم.
withdraw-draft = لم يرَ أحد هذه المسودة، فلا يُبلَّغ أحد. ويبقى النص في سجل تغييراتها.
withdraw-final = لا يمكن نشرها من جديد. ويمكنكم كتابة مادة جديدة بدلًا منها.
withdraw-do = سحب
withdraw-keep = إبقاؤها

pictures-file = صورة
pictures-file-hint = PNG أو JPEG أو WebP، حتى 10 ميغابايت. تُصغَّر إلى عرض 1600 بكسل على الأكثر؛ ويُحذف منها مكان التقاطها ووقته.
pictures-alt = ما تُظهره
pictures-alt-hint = بالكلمات، لمن لا يمكنهم رؤيتها ولمحركات البحث: ما ينبغي أن يعرفه القارئ منها.
pictures-decorative = للزينة فقط: لا يضيع شيء بحذفها
pictures-is-decorative = للزينة فقط
pictures-add = إضافة الصورة
pictures-added = أُضيفت الصورة. ضعوا هذا السطر في النص، في الموضع الذي ينبغي أن تظهر فيه:
pictures-private = إلى أن تُنشر المادة، لا يرى صورها إلا موظفوكم.
pictures-removed = أُزيلت الصورة وملفها.
pictures-in-use = لم تُزل هذه الصورة لأنها لا تزال معروضة. احذفوها أولًا من هذه النصوص:
pictures-in-draft = (لم يُسلَّم بعد)
pictures-remove = إزالة
pictures-remove-hint = يُحذف الملف. ولن يظهر في النسخ السابقة من المادة، وقد تحتفظ خوادم أخرى بنسخة منه.
pictures-remove-do = إزالة هذه الصورة نهائيًا
pictures-count = { $count ->
    [zero] لا صور لهذه المادة
    [one] صورة واحدة لهذه المادة
    [two] صورتان لهذه المادة
    [few] { $count } صور لهذه المادة
    [many] { $count } صورة لهذه المادة
   *[other] { $count } صورة لهذه المادة
}

import-title = استيراد من ملف CSV
import-what = جلب مشاريع أو ممارسات أو مشاورات من جدول بيانات. ترون أولًا ما الذي سيحدث؛ ولا يُؤخذ شيء قبل موافقتكم.
import-file = ملف CSV
import-file-hint = { $count ->
    [zero] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت، بلا صفوف.
    [one] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت وصف واحد.
    [two] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت وصفين.
    [few] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت و { $count } صفوف.
    [many] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت و { $count } صفًا.
   *[other] محفوظ بصيغة CSV وبترميز UTF-8، وفي صفه الأول أسماء الأعمدة؛ حتى 10 ميغابايت و { $count } صف.
}
import-upload = الانتقال إلى الأعمدة
import-columns = معنى الأعمدة
import-column = العمود
import-example = مثال
import-field = يقابله
import-field-of = ما يقابل العمود { $name }
import-left-out = لا يُستورد
import-defaults = حيث لا يذكر الصف شيئًا
import-no-default = لا شيء: يبقى الصف كما هو
import-check = عرض ما سيحدث
import-check-hint = لم يُؤخذ شيء بعد. يُحفظ الملف مدة ساعة.
import-would = ما الذي سيحدث
import-done = ما الذي حدث
import-summary = جديد: { $created }. متغيّر: { $updated }. باقٍ كما كان: { $unchanged }. مرفوض: { $refused }.
import-drafts = استيراد كمسودات
import-publish = { $count ->
    [zero] استيراد ونشر
    [one] استيراد ونشر إلى متابِع واحد
    [two] استيراد ونشر إلى متابِعَين اثنين
    [few] استيراد ونشر إلى { $count } متابِعين
    [many] استيراد ونشر إلى { $count } متابِعًا
   *[other] استيراد ونشر إلى { $count } متابِع
}
import-take-hint = تُترك الصفوف المرفوضة؛ أصلحوها واستوردوا الملف من جديد: فما هو موجود هنا يبقى كما هو. والمادة المنشورة التي يغيّرها الملف تُرسل إلى كل من هي لديه.
import-back = العودة إلى الأعمدة
import-rows = صفوف الملف
import-becomes = النتيجة
import-is-new = مادة جديدة
import-is-changed = تغيير في مادة موجودة هنا
import-is-same = لا شيء: المادة موجودة هنا بالفعل
import-is-refused = مرفوض.
import-more = { $count ->
    [zero] تُعرض كل الصفوف.
    [one] صف واحد آخر لا يُعرض.
    [two] صفان آخران لا يُعرضان.
    [few] { $count } صفوف أخرى لا تُعرض.
    [many] { $count } صفًا آخر لا يُعرض.
   *[other] { $count } صف آخر لا يُعرض.
}
entries-done-importing = الاستيراد مستمر. انظروا في هذه القائمة مرة أخرى بعد دقيقة.
