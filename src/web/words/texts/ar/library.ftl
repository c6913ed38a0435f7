# Cards in a list, and the page that lists them.

card-language = باللغة { $name }
card-as-of = كما في <date>{ $date }</date>
card-until = حتى <date>{ $date }</date>
card-days-left = { $count ->
    [zero] لم يبق أي يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
card-last-day = اليوم هو اليوم الأخير

feed-search = مكتبة { $city }: { $search }
feed-city = { $name } في مكتبة الحقوق الرقمية

library-title = المكتبة
library-title-words = { $name } في المكتبة
library-search = البحث في العناوين والملخصات والنصوص
library-filters = عوامل التصفية
library-filters-more = { $count ->
    [zero] لا مزيد
    [one] خيار آخر
    [two] خياران آخران
    [few] { $count } خيارات أخرى
    [many] { $count } خيارًا آخر
   *[other] { $count } خيار آخر
}
library-filters-unlisted = { $count ->
    [zero] ولا خيارات أخرى تُطلب بأسمائها في خانة البحث.
    [one] وخيار آخر، يمكنكم العثور عليه باسمه في خانة البحث.
    [two] وخياران آخران، يمكنكم العثور عليهما باسميهما في خانة البحث.
    [few] و{ $count } خيارات أخرى، يمكنكم العثور عليها بأسمائها في خانة البحث.
    [many] و{ $count } خيارًا آخر، يمكنكم العثور عليها بأسمائها في خانة البحث.
   *[other] و{ $count } خيار آخر، يمكنكم العثور عليها بأسمائها في خانة البحث.
}
library-filters-apply = تطبيق عوامل التصفية
library-active = عوامل التصفية المفعّلة
library-active-one = <unseen>إزالة عامل التصفية</unseen> <name>{ $name }:</name> { $label }
library-active-none = إزالة الكل
library-count-part = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}<part>، من { $from } إلى { $to }</part>
library-sort = الترتيب
library-sort-button = ترتيب
sort-best = الأكثر مطابقة أولًا
sort-newest = الأحدث أولًا
sort-updated = آخر ما تغير أولًا
sort-title = حسب العنوان، أبجديًا
library-none = لا شيء في المكتبة يطابق هذا كله معًا.
library-spelling = هل تقصدون <link>{ $words }</link>؟ ({ $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
})
library-none-drop = يمكنكم المحاولة بدون أحدها
library-without-count = <link>بدون { $name }: { $label }</link> ({ $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
})
library-without-word = <link>بدون كلمة «{ $word }»</link> ({ $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
})
library-none-topics = مواضيع قريبة
library-near = <link>{ $name }</link> ({ $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
})
library-none-languages = لغات المواد
library-none-languages-hint = كل مدينة تكتب بلغتها. قد تجدون المزيد إذا بحثتم بالكلمة المقابلة في إحدى هذه اللغات.
library-ask = لم تجدوا شيئًا بعد؟ <link>اسألوا { $city }</link>، فقد يكون هناك من يعرف.
library-start-again = البدء من جديد من المكتبة كلها
library-take = الاحتفاظ بهذه النتيجة
library-subscribe = الاشتراك في هذا البحث
library-download-csv = التنزيل على شكل جدول (CSV)
library-download-json = للبرامج (JSON)
library-pages = صفحات النتيجة
library-first = العودة إلى الصفحة الأولى
library-next = الصفحة التالية
