# The cities that this node knows, on a map and in a table.

coalition-title = التحالف
coalition-lede = تدير كل مدينة من هذه المدن جزءها من مكتبة واحدة. ولا أحد يملك المكتبة كلها: فكل عقدة تحتفظ بنسخة مما نشرته المدن التي تتابعها.
coalition-count = تعرف هذه المكتبة { $cities ->
    [zero] { $cities } مدينة
    [one] مدينة واحدة
    [two] مدينتين
    [few] { $cities } مدن
    [many] { $cities } مدينة
   *[other] { $cities } مدينة
} في { $countries ->
    [zero] { $countries } بلد
    [one] بلد واحد
    [two] بلدين
    [few] { $countries } بلدان
    [many] { $countries } بلدًا
   *[other] { $countries } بلد
}.
coalition-map = خريطة للعالم عليها { $count ->
    [zero] { $count } نقطة
    [one] نقطة تمثّل مدينة واحدة
    [two] نقطتان تمثّلان مدينتين
    [few] نقاط تمثّل { $count } مدن
    [many] نقاط تمثّل { $count } مدينة
   *[other] نقاط تمثّل { $count } مدينة
}. ويبيّن الجدول أدناه الشيء نفسه.
coalition-map-hint = النقطة الكبرى هي { $name }. بيانات اليابسة من Natural Earth.
coalition-unplaced = { $count ->
    [zero] كل المدن تذكر موقعها.
    [one] مدينة واحدة لا تذكر موقعها، فهي في الجدول فقط.
    [two] مدينتان لا تذكران موقعيهما، فهما في الجدول فقط.
    [few] { $count } مدن لا تذكر مواقعها، فهي في الجدول فقط.
    [many] { $count } مدينة لا تذكر مواقعها، فهي في الجدول فقط.
   *[other] { $count } مدينة لا تذكر مواقعها، فهي في الجدول فقط.
}
coalition-cities = المدن
coalition-caption = عدد مواد كل مدينة هنا، إجمالًا وحسب كل مبدأ؛ وقد تندرج المادة الواحدة تحت عدة مبادئ.
coalition-city = المدينة
coalition-country = البلد
coalition-entries = المواد
coalition-languages = اللغات
coalition-known = معروفة منذ
coalition-address = العنوان
coalition-own = هذه المكتبة
coalition-unknown = غير معروف
coalition-not-on-map = ليست على الخريطة
coalition-follow = متابعة
coalition-follow-city = متابعة { $name }
coalition-pages = صفحات الجدول
coalition-before = المدن السابقة
coalition-next = المزيد من المدن
