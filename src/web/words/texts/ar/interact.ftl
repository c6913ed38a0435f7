# Reply, follow, share or like from the visitor's own server.

act-reply = الرد
act-follow = المتابعة
act-share = إعادة النشر
act-like = الإعجاب

interact-title-reply = الرد من خادمكم
interact-title-follow = المتابعة من خادمكم
interact-title-share = إعادة النشر من خادمكم
interact-title-like = الإعجاب من خادمكم
interact-about = موضوع هذا الإجراء
interact-comment = تعليق
interact-city = مدينة

interact-ready = خادمكم جاهز
interact-ready-hint = واصلوا على خادمكم. لن يُرسَل شيء قبل أن تؤكدوه هناك.
interact-ready-strange = العنوان الذي كتبتموه على <server>{ $typed }</server>، وهو يحيلكم إلى <server>{ $server }</server>. لا تواصلوا إلا إذا كنتم تعرفون الخادمين.
interact-continue = المواصلة على { $name }
interact-paste = لصق الرابط في خادمكم
interact-paste-hint = يستجيب <server>{ $server }</server>، لكن ليست لديه صفحة يمكننا إحالتكم إليها. يستغرق النسخ لحظة أطول ويؤدي الغرض نفسه.

interact-address = عنوان حسابكم
interact-address-hint = اسمكم واسم خادمكم، مثل <example>{"\u2066"}@ana@mastodon.example{"\u2069"}</example>. تسأل هذه المكتبة ذلك الخادم مرة واحدة عن الصفحة التالية، ولا تحتفظ بشيء.
interact-find = العثور على خادمي
interact-other-account = استخدام حساب آخر

interact-copy-link = أو نسخ الرابط
interact-copy-address = أو نسخ العنوان
interact-the-link = الرابط
interact-the-address = العنوان
interact-copy-reply = تصلح هذه الطريقة لكل خادم، حتى حيث لا تنجح الطريقة أعلاه. الصقوه في خانة البحث في خادمكم، وافتحوا النتيجة، ثم اكتبوا ردكم هناك.
interact-copy-follow = تصلح هذه الطريقة لكل خادم، حتى حيث لا تنجح الطريقة أعلاه. الصقوه في خانة البحث في خادمكم، وافتحوا النتيجة، ثم اضغطوا هناك على زر المتابعة.
interact-copy-share = تصلح هذه الطريقة لكل خادم، حتى حيث لا تنجح الطريقة أعلاه. الصقوه في خانة البحث في خادمكم، وافتحوا النتيجة، ثم أعيدوا نشرها هناك.
interact-copy-like = تصلح هذه الطريقة لكل خادم، حتى حيث لا تنجح الطريقة أعلاه. الصقوه في خانة البحث في خادمكم، وافتحوا النتيجة، ثم اضغطوا هناك على زر الإعجاب.
interact-instead = بدلًا من ذلك:

interact-no-address = هذا ليس عنوان حساب. يتكوّن العنوان من اسمكم واسم خادمكم، وقبل كل منهما علامة @، مثل {"\u2066"}@ana@mastodon.example{"\u2069"}.
interact-our-own = هذا عنوان هذه المكتبة نفسها. ليس لأحد حساب هنا؛ استخدموا عنوان حسابكم على خادم آخر.
interact-nobody = لا يعرف { $server } حسابًا باسم { $user }. تحققوا من كتابة العنوان كاملًا.
interact-no-answer = لم يعطِ { $server } جوابًا يمكننا استخدامه. تحققوا من الكتابة، أو حاولوا مجددًا بعد دقيقة. ونسخ الرابط أدناه ينجح في كل الأحوال.
interact-paused = لا تسأل هذه المكتبة أي خادم آخر في الوقت الحالي. انسخوا الرابط أدناه بدلًا من ذلك.
interact-too-often = وردت أسئلة كثيرة في وقت قصير. انتظروا دقيقة، أو انسخوا الرابط أدناه بدلًا من ذلك.
