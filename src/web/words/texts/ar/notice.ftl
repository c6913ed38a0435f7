# Pages that say what happened, what was kept and what to do now.

notice-happened = ماذا حدث
notice-kept = ماذا بقي محفوظًا
notice-now = ما العمل الآن
notice-report = إذا أردتم الإبلاغ
notice-report-word = اذكروا الكلمة <code>{ $reference }</code>، فبها يُعثر على هذا الخطأ في سجل العقدة.
notice-error = خطأ

notice-missing = غير موجود
notice-missing-title = لا يوجد شيء في هذا العنوان
notice-missing-happened = طلبتم <code>{ $path }</code>. قد يكون في العنوان خطأ في الكتابة، أو يكون الرابط قديمًا.
notice-missing-kept = تحتفظ المواد بعناوين صفحاتها وإن تغير اسمها، والمادة المسحوبة تُظهر أنها سُحبت. فلم يُفقد شيء في الطريق إلى هنا.
notice-missing-now = تحققوا من العنوان، أو <library>ابحثوا في المكتبة</library>.

notice-withdrawn = مسحوبة
notice-withdrawn-title = سُحبت هذه المادة
notice-withdrawn-happened = سحبتها { $city } في <date>{ $date }</date>.
notice-withdrawn-kept = لم يُحفظ سوى أنها كانت هنا. أُزيل نصها من هذه المكتبة، وأُبلغت الخوادم التي كانت لديها نسخة منها.
notice-withdrawn-now = اطّلعوا على <city>ما تنشره { $city } اليوم</city>، أو <library>ابحثوا في المكتبة</library>.

notice-servers = للخوادم
notice-servers-title = هذا العنوان مخصص للخوادم
notice-servers-happened = العنوان <code>{ $path }</code> تتخاطب عليه الخوادم فيما بينها عبر ActivityPub. وليست له صفحة للقراء.
notice-servers-kept = لم يُرسَل شيء ولم يتغير شيء بفتحه.
notice-servers-now = اطّلعوا على <city>صفحة { $city }</city>، أو <library>ابحثوا في المكتبة</library>.

notice-question-title = لا يمكن الإجابة عن هذا السؤال
notice-question-happened = { $count ->
    [zero] لا تفهم المكتبة هذا العنوان: <code>{ $fields }</code>.
    [one] لا تفهم المكتبة هذا الجزء من العنوان: <code>{ $fields }</code>.
    [two] لا تفهم المكتبة هذين الجزأين من العنوان: <code>{ $fields }</code>.
    [few] لا تفهم المكتبة هذه الأجزاء من العنوان: <code>{ $fields }</code>.
    [many] لا تفهم المكتبة هذه الأجزاء من العنوان: <code>{ $fields }</code>.
   *[other] لا تفهم المكتبة هذه الأجزاء من العنوان: <code>{ $fields }</code>.
}
notice-question-now = احذفوا ذلك من العنوان، أو <library>اسألوا المكتبة من جديد</library>.
notice-unchanged = لم يتغير شيء.

notice-role-title = هذا ليس ضمن دوركم
notice-role-happened = لا يُسمح لحسابكم بذلك.
notice-role-now = اطلبوا ذلك ممن يديرون عقدة هذه المدينة.

notice-broken-title = لم تتمكن المكتبة من الإجابة
notice-broken-happened = حدث خطأ على خادم هذه المدينة أثناء إعداد الصفحة.
notice-broken-kept = لم يُفقد شيء ولم يتغير شيء.
notice-broken-now = حاولوا مجددًا بعد لحظات. إذا استمر الأمر، فأبلغوا المدينة واذكروا الكلمة المرجعية.

notice-near = ربما تبحثون عن إحدى هذه المواد

notice-method-title = هذا العنوان لا يقبل ذلك
notice-method-happened = أُرسل إلى هذا العنوان ما لا حاجة له به. يحدث ذلك عند إعادة تحميل صفحة بعد إرسال استمارة.
notice-method-kept = لم يُحَل شيء إلى جهة أخرى ولم يتغير شيء.
notice-method-now = عودوا إلى صفحة الاستمارة وأرسلوها مرة أخرى، أو انتقلوا إلى <library>المكتبة</library>.

notice-slow-title = استغرق هذا وقتًا أطول من اللازم
notice-slow-happened = احتاج خادم هذه المدينة إلى وقت أطول من اللازم للإجابة، فتوقف عن المحاولة.
notice-slow-kept = لم يتغير شيء. ما كتبتموه ما زال في متصفحكم: عودوا صفحة إلى الوراء.
notice-slow-now = حاولوا مجددًا بعد دقيقة، أو انتقلوا إلى <library>المكتبة</library>.

notice-large-title = الحجم أكبر من المسموح
notice-large-happened = ما أُرسل أكبر مما يقبله هذا العنوان.
notice-large-kept = لم يُخزَّن شيء. ما كتبتموه ما زال في متصفحكم: عودوا صفحة إلى الوراء.
notice-large-now = اختصروا النص أو صغّروا الملف، ثم أرسلوه مرة أخرى.

notice-often-title = تكررت الطلبات أكثر من المسموح
notice-often-happened = وردت من شبكتكم طلبات كثيرة في وقت قصير.
notice-often-kept = لم يتغير شيء. ما كتبتموه ما زال في متصفحكم: عودوا صفحة إلى الوراء.
notice-often-now = انتظروا دقيقة ثم حاولوا مجددًا.

notice-unavailable-title = هذا غير ممكن الآن
notice-unavailable-happened = خادم هذه المدينة في طور بدء التشغيل، أو لا يتبادل شيئًا مع الخوادم الأخرى في الوقت الحالي.
notice-unavailable-kept = لم يُفقد شيء. والتعليقات التي ترسلها خوادم أخرى الآن ستصل لاحقًا.
notice-unavailable-now = حاولوا مجددًا بعد بضع دقائق. وتمكن قراءة <library>المكتبة</library> في هذه الأثناء.

notice-unreadable-title = تعذرت قراءة هذا
notice-unreadable-happened = تعذرت قراءة ما أرسله متصفحكم.
notice-unreadable-kept = لم يتغير شيء.
notice-unreadable-now = عودوا صفحة إلى الوراء وحاولوا مجددًا، أو انتقلوا إلى <library>المكتبة</library>.
