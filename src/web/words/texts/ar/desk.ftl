# What surrounds the pages of the staff.

desk-title = مكتب { $name }
desk-nav = المكتب
desk-nav-start = نظرة عامة
desk-nav-entries = المواد
desk-nav-comments = التعليقات
desk-nav-notices = الإشعارات
desk-nav-network = الشبكة
desk-library = إلى المكتبة العامة
desk-account = حسابكم
desk-sign-out = تسجيل الخروج
desk-nav-settings = الإعدادات
desk-tabs = أقسام هذه الصفحة
desk-pages = صفحات هذه القائمة
desk-page-before = الصفحة السابقة
desk-page-after = الصفحة التالية
desk-refused = لا يمكن القيام بذلك
desk-refused-kept = لم يتغير شيء.
desk-refused-back = إلى قائمة المواد
