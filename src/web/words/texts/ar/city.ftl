# A city's page.

city-kind = مدينة
city-country-unknown = البلد غير معروف
city-own = تتحدث هذه العقدة باسم { $city } منذ <date>{ $date }</date>.
city-known = معروفة لدى هذه المكتبة منذ <date>{ $date }</date>.
city-visit = <link>زيارتها على { $host }</link>.
city-languages = لغات موادها
city-contact-own = <link>مراسلة { $city }</link>
city-contact-other = <link>الاطلاع على صفحة { $city }</link>
city-feed = عبر الخلاصة
city-feed-link = <link>الاشتراك في ما تنشره { $city }</link>
city-follow = متابعة { $city }
city-follow-why = يصلكم بعد ذلك ما تنشره المدينة إلى حسابكم.
city-address = عنوان { $city }
city-address-kind = { $kind } فقط
city-empty = لا تضم هذه المكتبة أي مادة من { $city } حتى الآن.
city-shelf = رفّها
city-shelf-count = <all>{ $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}</all> حسب المبدأ؛ وقد تندرج المادة الواحدة تحت أكثر من مبدأ.
city-all-project = { $count ->
    [zero] لا مشاريع في المكتبة
    [one] مشروع واحد في المكتبة
    [two] المشروعان في المكتبة
    [few] كل المشاريع في المكتبة: { $count } مشاريع
    [many] كل المشاريع في المكتبة: { $count } مشروعًا
   *[other] كل المشاريع في المكتبة: { $count } مشروع
}
city-all-practice = { $count ->
    [zero] لا ممارسات في المكتبة
    [one] ممارسة واحدة في المكتبة
    [two] الممارستان في المكتبة
    [few] كل الممارسات في المكتبة: { $count } ممارسات
    [many] كل الممارسات في المكتبة: { $count } ممارسة
   *[other] كل الممارسات في المكتبة: { $count } ممارسة
}
city-all-consultation = { $count ->
    [zero] لا مشاورات في المكتبة
    [one] مشاورة واحدة في المكتبة
    [two] المشاورتان في المكتبة
    [few] كل المشاورات في المكتبة: { $count } مشاورات
    [many] كل المشاورات في المكتبة: { $count } مشاورة
   *[other] كل المشاورات في المكتبة: { $count } مشاورة
}
