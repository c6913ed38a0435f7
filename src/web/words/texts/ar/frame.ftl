# What surrounds every page.

frame-title = مكتبة { $name } للحقوق الرقمية
frame-library = مكتبة الحقوق الرقمية
frame-skip = الانتقال إلى المحتوى
frame-nav = التنقل الرئيسي
frame-nav-home = الرئيسية
frame-nav-library = المكتبة
frame-nav-coalition = التحالف
frame-nav-city = المدينة
frame-search = البحث في المكتبة
frame-search-button = بحث
frame-colophon = هذا هو الجزء الذي تديره <city>{ $city }</city> من مكتبة مشتركة واحدة. كل مدينة تدير جزءها، وتؤلّف الأجزاء معًا مكتبة واحدة لا يملكها أحد.
frame-licence = تجوز إعادة استخدام النصوص بموجب رخصة <licence>CC BY 4.0</licence> ما لم يُذكر خلاف ذلك في المادة نفسها. لا ملفات تعريف ارتباط، ولا تتبُّع، ولا يُحمَّل شيء من مواقع أخرى.
frame-program = تعمل المكتبة ببرنامج {"\u2066"}Manyhalls { $version }{"\u2069"}، وهو برنامج حر برخصة AGPL.
frame-source = الشيفرة المصدرية
frame-api = للبرامج
frame-card-shelf = رفّ عليه خمسة كتب، كتاب لكل مبدأ، وسُمك كل كتاب بقدر عدد مواده في مكتبة { $name }.
frame-card-principles = رفّ عليه خمسة كتب، كتاب لكل مبدأ؛ والممتلئ منها: { $principles }.
frame-card-no-principles = رفّ عليه خمسة كتب، كتاب لكل مبدأ.
frame-about = عن هذه المكتبة
frame-more = المزيد
frame-feed = خلاصة الجديد
frame-security = الإبلاغ عن ثغرة أمنية
frame-staff = للموظفين
frame-languages = هذه الصفحة بلغات أخرى
