# The home page.

home-heading = تدير { $city } مع مدن أخرى مكتبة عن الحقوق الرقمية
home-lede = مشاريع وممارسات ومسودات سياسات من بلديات المدن: يمكنكم قراءتها وإعادة استخدامها والرد عليها من حسابكم الحالي.
home-count-shared = <all>{ $entries ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $entries } مواد
    [many] { $entries } مادة
   *[other] { $entries } مادة
}</all> من { $cities ->
    [zero] { $cities } مدينة
    [one] مدينة واحدة
    [two] مدينتين
    [few] { $cities } مدن
    [many] { $cities } مدينة
   *[other] { $cities } مدينة
}، تديرها المدن معًا ولا تملكها أي مدينة منها.
home-count-own = <all>{ $entries ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $entries } مواد
    [many] { $entries } مادة
   *[other] { $entries } مادة
}</all> حتى الآن.
home-empty = المكتبة فارغة حتى الآن. ستظهر المواد هنا عندما تنشر { $city } مادة أو تتابع مدينة أخرى.
home-open = مفتوحة للتعليق
home-shelf = الرف
home-shelf-hint = خمسة مبادئ، وسُمك كل كتاب بقدر عدد مواده.
home-newest = الجديد في المكتبة
home-all = كل المواد، الأحدث أولًا
home-follow = متابعة هذه المكتبة
home-follow-why = يصلكم بعد ذلك ما تنشره { $city } إلى حسابكم، على Mastodon أو على أي خادم آخر يدعم ActivityPub.
home-follow-button = المتابعة من خادمكم
home-follow-paste = أو الصقوا هذا العنوان في خانة البحث في خادمكم، ثم اضغطوا هناك على زر المتابعة.
home-follow-feed = عبر الخلاصة
home-follow-feed-why = يمكنكم الاشتراك في <feed>خلاصة هذه المكتبة</feed> ببرنامج لقراءة الخلاصات. كما تدعم برامج بريد مثل Thunderbird قراءة الخلاصات، فتصل المواد الجديدة كما يصل البريد. ولكل بحث ولكل مدينة خلاصة خاصة.
home-follow-account = من حسابكم
home-address = عنوان { $city }
