<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name />
  <message>
   <source> · inverted</source>
   <translation> · معكوس التدرج</translation>
  </message>
  <message>
   <source> · {n} new since you opened this case</source>
   <translation> · {n} جديد منذ فتحت هذه الحالة</translation>
  </message>
  <message>
   <source>&amp;About</source>
   <translation>&amp;حول</translation>
  </message>
  <message>
   <source>&amp;Angle</source>
   <translation>ال&amp;زاوية</translation>
  </message>
  <message>
   <source>&amp;Archive decided cases…</source>
   <translation>أر&amp;شفة الحالات المحسومة…</translation>
  </message>
  <message>
   <source>&amp;Back to unread…</source>
   <translation>&amp;إعادة إلى غير المقروء…</translation>
  </message>
  <message>
   <source>&amp;Back up now…</source>
   <translation>نسخ احتياطي الآ&amp;ن…</translation>
  </message>
  <message>
   <source>&amp;Cardiothoracic ratio</source>
   <translation>ال&amp;نسبة القلبية الصدرية</translation>
  </message>
  <message>
   <source>&amp;Choose keys and mouse…</source>
   <translation>ا&amp;ختيار المفاتيح والفأرة…</translation>
  </message>
  <message>
   <source>&amp;Close the case</source>
   <translation>إ&amp;غلاق الحالة</translation>
  </message>
  <message>
   <source>&amp;Confirm and next</source>
   <translation>&amp;تأكيد والتالي</translation>
  </message>
  <message>
   <source>&amp;Delete all measurements</source>
   <translation>&amp;حذف كل القياسات</translation>
  </message>
  <message>
   <source>&amp;Earlier studies of the patient</source>
   <translation>ال&amp;فحوص السابقة للمريض</translation>
  </message>
  <message>
   <source>&amp;Export decided cases…</source>
   <translation>ت&amp;صدير الحالات المحسومة…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;ملف</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>ال&amp;دليل</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>م&amp;ساعدة</translation>
  </message>
  <message>
   <source>&amp;History of the case</source>
   <translation>تاري&amp;خ الحالة</translation>
  </message>
  <message>
   <source>&amp;Invert</source>
   <translation>&amp;عكس التدرج</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;المفاتيح</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>&amp;لاحقًا</translation>
  </message>
  <message>
   <source>&amp;Lock</source>
   <translation>قف&amp;ل</translation>
  </message>
  <message>
   <source>&amp;Menu of the row</source>
   <translation>قائمة ال&amp;سطر</translation>
  </message>
  <message>
   <source>&amp;Next unread</source>
   <translation>&amp;التالي غير المقروء</translation>
  </message>
  <message>
   <source>&amp;Open incoming folder</source>
   <translation>&amp;فتح مجلد الوارد</translation>
  </message>
  <message>
   <source>&amp;Override…</source>
   <translation>حكم &amp;مخالف…</translation>
  </message>
  <message>
   <source>&amp;Paper for a power cut…</source>
   <translation>&amp;ورقة لانقطاع الكهرباء…</translation>
  </message>
  <message>
   <source>&amp;Patient: correct whose film it is…</source>
   <translation>المري&amp;ض: تصحيح صاحب الصورة…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>إن&amp;هاء</translation>
  </message>
  <message>
   <source>&amp;Reset the film</source>
   <translation>إعادة &amp;ضبط الصورة</translation>
  </message>
  <message>
   <source>&amp;Restore from a backup…</source>
   <translation>ا&amp;ستعادة من نسخة احتياطية…</translation>
  </message>
  <message>
   <source>&amp;Ruler</source>
   <translation>ال&amp;مسطرة</translation>
  </message>
  <message>
   <source>&amp;Score the case again</source>
   <translation>إعادة ت&amp;قييم الحالة</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>&amp;بحث</translation>
  </message>
  <message>
   <source>&amp;Set up this PC…</source>
   <translation>إ&amp;عداد هذا الحاسوب…</translation>
  </message>
  <message>
   <source>&amp;Show or hide what is drawn</source>
   <translation>إ&amp;ظهار المرسوم أو إخفاؤه</translation>
  </message>
  <message>
   <source>&amp;Statistics of a rectangle</source>
   <translation>إحصاءات مس&amp;تطيل</translation>
  </message>
  <message>
   <source>&amp;Stop what is going on</source>
   <translation>إ&amp;يقاف العمل الجاري</translation>
  </message>
  <message>
   <source>&amp;Take the last verdict back</source>
   <translation>ال&amp;رجوع عن آخر حكم</translation>
  </message>
  <message>
   <source>&amp;Text in the corners</source>
   <translation>النص في ال&amp;زوايا</translation>
  </message>
  <message>
   <source>&amp;Told: whom, how and when…</source>
   <translation>الإ&amp;بلاغ: من وكيف ومتى…</translation>
  </message>
  <message>
   <source>&amp;Urgent, or no longer…</source>
   <translation>&amp;عاجل، أو لم يعد كذلك…</translation>
  </message>
  <message>
   <source>&amp;Verdict</source>
   <translation>&amp;الحكم</translation>
  </message>
  <message>
   <source>&amp;Verify the record</source>
   <translation>الت&amp;حقق من السجل</translation>
  </message>
  <message>
   <source>&amp;You: account, password, people…</source>
   <translation>&amp;أنت: الحساب وكلمة المرور والأشخاص…</translation>
  </message>
  <message>
   <source>&amp;Your views: save, rename, order…</source>
   <translation>&amp;طرق عرضك: حفظ وتسمية وترتيب…</translation>
  </message>
  <message>
   <source>(does NOT verify)</source>
   <translation>(غير سليم)</translation>
  </message>
  <message>
   <source>(none yet)</source>
   <translation>(لا شيء بعد)</translation>
  </message>
  <message>
   <source>(not in reach now)</source>
   <translation>(ليس في المتناول الآن)</translation>
  </message>
  <message>
   <source>1 box</source>
   <translation>إطار واحد</translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>يوم واحد</translation>
  </message>
  <message>
   <source>1 earlier study, {day}: {what}</source>
   <translation>فحص سابق واحد، {day}: {what}</translation>
  </message>
  <message>
   <source>1 emergency access waits for review: {key}.</source>
   <translation>دخول طارئ واحد ينتظر المراجعة: {key}.</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>ساعة واحدة</translation>
  </message>
  <message>
   <source>1 later study</source>
   <translation>فحص لاحق واحد</translation>
  </message>
  <message>
   <source>1 new urgent case</source>
   <translation>حالة عاجلة جديدة</translation>
  </message>
  <message>
   <source>1 other study of this patient</source>
   <translation>فحص آخر لهذا المريض</translation>
  </message>
  <message>
   <source>1 to 5 years</source>
   <translation>من 1 إلى 5 سنوات</translation>
  </message>
  <message>
   <source>1 urgent result waits to be told</source>
   <translation>نتيجة عاجلة واحدة تنتظر الإبلاغ</translation>
  </message>
  <message>
   <source>18 to 64 years</source>
   <translation>من 18 إلى 64 سنة</translation>
  </message>
  <message>
   <source>2024-01-31</source>
   <translation>2024-01-31</translation>
  </message>
  <message>
   <source>5 y, 18 m</source>
   <translation>5 y, 18 m</translation>
  </message>
  <message>
   <source>6 to 17 years</source>
   <translation>من 6 إلى 17 سنة</translation>
  </message>
  <message>
   <source>65 years and older</source>
   <translation>65 سنة فأكثر</translation>
  </message>
  <message>
   <source>90th percentile of wait</source>
   <translation>المئين 90 للانتظار</translation>
  </message>
  <message>
   <source>A backup of Pneumo Desktop</source>
   <translation>نسخة احتياطية من Pneumo Desktop</translation>
  </message>
  <message>
   <source>A decided case keeps the score it was decided against.</source>
   <translation>الحالة المحسومة تحتفظ بالتقييم الذي حُسمت عنده.</translation>
  </message>
  <message>
   <source>A head says how far the record goes and what it holds, signed by this home's key.</source>
   <translation>رأس السجل يبيّن إلى أين بلغ السجل وما يحويه، موقَّعًا بمفتاح مجلد البيانات هذا.</translation>
  </message>
  <message>
   <source>A made example instead of this site</source>
   <translation>مثال مصطنع بدل هذه المنشأة</translation>
  </message>
  <message>
   <source>A new urgent case is heard.</source>
   <translation>تُسمع الحالة العاجلة الجديدة.</translation>
  </message>
  <message>
   <source>A new urgent case makes no sound.</source>
   <translation>الحالة العاجلة الجديدة بلا صوت.</translation>
  </message>
  <message>
   <source>A new worklist from the films in the library; they are scored again. Verdicts that the old record still proves are put back; what cannot be proven is kept in a file beside it.</source>
   <translation>قائمة عمل جديدة من صور المكتبة؛ تُقيَّم من جديد. الأحكام التي لا يزال السجل القديم يثبتها تعود؛ وما لا يمكن إثباته يُحفظ في ملف بجانبها.</translation>
  </message>
  <message>
   <source>A part of the chest may be missing (cut off).</source>
   <translation>قد يكون جزء من الصدر ناقصًا (مقطوعًا).</translation>
  </message>
  <message>
   <source>A picture is part of a de-identified export only where somebody has looked at it: no name, number or date may stand in the film itself. What does is painted black in whatever leaves; the film stays as it is. The words in its corners are the desktop's own and do not leave.</source>
   <translation>لا تدخل الصورة تصديرًا بلا هوية إلا إذا نظر إليها أحد: لا يجوز أن يكون في الصورة نفسها اسم أو رقم أو تاريخ. وما كان منها كذلك يُطمس بالأسود في كل ما يخرج؛ وتبقى الصورة كما هي. الكلمات في زواياها من البرنامج ولا تخرج.</translation>
  </message>
  <message>
   <source>A reason is needed; a few words will do.</source>
   <translation>يلزم ذكر السبب؛ تكفي كلمات قليلة.</translation>
  </message>
  <message>
   <source>A sound when an urgent case arrives</source>
   <translation>صوت عند وصول حالة عاجلة</translation>
  </message>
  <message>
   <source>A test</source>
   <translation>اختبار</translation>
  </message>
  <message>
   <source>About the &amp;model</source>
   <translation>حول ال&amp;نموذج</translation>
  </message>
  <message>
   <source>About the model</source>
   <translation>حول النموذج</translation>
  </message>
  <message>
   <source>Accession</source>
   <translation>رقم الطلب</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>الحسابات</translation>
  </message>
  <message>
   <source>Accounts: several people, each with a password</source>
   <translation>حسابات: عدة أشخاص، لكل منهم كلمة مرور</translation>
  </message>
  <message>
   <source>Accounts…</source>
   <translation>الحسابات…</translation>
  </message>
  <message>
   <source>Acts</source>
   <translation>الأفعال</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>إضافة…</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>Age from</source>
   <translation>العمر من</translation>
  </message>
  <message>
   <source>Age from {least}</source>
   <translation>العمر من {least}</translation>
  </message>
  <message>
   <source>Age not given; validated at {ages}.</source>
   <translation>العمر غير مذكور؛ التحقق من الصلاحية كان لعمر {ages}.</translation>
  </message>
  <message>
   <source>Age to</source>
   <translation>العمر إلى</translation>
  </message>
  <message>
   <source>Age up to {most}</source>
   <translation>العمر حتى {most}</translation>
  </message>
  <message>
   <source>Age {least} to {most}</source>
   <translation>العمر من {least} إلى {most}</translation>
  </message>
  <message>
   <source>Age, sex</source>
   <translation>العمر، الجنس</translation>
  </message>
  <message>
   <source>Agreement beyond chance (1: whole)</source>
   <translation>الاتفاق فوق الصدفة (1: تام)</translation>
  </message>
  <message>
   <source>Agreement of verdicts with the model is not its sensitivity or specificity: readers saw what the model said before they decided, and what they found is not checked against the course of the illness.</source>
   <translation>اتفاق الأحكام مع النموذج ليس حساسيته ولا نوعيته: رأى القراء ما قاله النموذج قبل أن يحسموا، وما وجدوه لم يُقارن بسير المرض.</translation>
  </message>
  <message>
   <source>Agreement with the model</source>
   <translation>الاتفاق مع النموذج</translation>
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>All keys and gestures are the program's own again.</source>
   <translation>كل المفاتيح والحركات عادت كما وضعها البرنامج.</translation>
  </message>
  <message>
   <source>All read</source>
   <translation>قُرئت كلها</translation>
  </message>
  <message>
   <source>All read. {n} decided today.</source>
   <translation>قُرئت كلها. حُسم اليوم: {n}.</translation>
  </message>
  <message>
   <source>All unread</source>
   <translation>كل غير المقروء</translation>
  </message>
  <message>
   <source>Already decided.</source>
   <translation>محسومة من قبل.</translation>
  </message>
  <message>
   <source>Also open: {name}</source>
   <translation>مفتوحة أيضًا: {name}</translation>
  </message>
  <message>
   <source>Also s&amp;een: flag other findings…</source>
   <translation>شو&amp;هد أيضًا: تعليم نتائج أخرى…</translation>
  </message>
  <message>
   <source>Also seen</source>
   <translation>شوهد أيضًا</translation>
  </message>
  <message>
   <source>Also seen: {name}</source>
   <translation>شوهد أيضًا: {name}</translation>
  </message>
  <message>
   <source>Amend: {name}</source>
   <translation>تعديل: {name}</translation>
  </message>
  <message>
   <source>Amended: {what}</source>
   <translation>عُدّل: {what}</translation>
  </message>
  <message>
   <source>Amend…</source>
   <translation>تعديل…</translation>
  </message>
  <message>
   <source>An administrator who lost the password takes a new one with it.</source>
   <translation>به يأخذ المدير الذي فقد كلمة المرور كلمة جديدة.</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>الزاوية</translation>
  </message>
  <message>
   <source>Another file…</source>
   <translation>ملف آخر…</translation>
  </message>
  <message>
   <source>Another language counts once the home is opened again.</source>
   <translation>تسري اللغة الأخرى بعد إعادة فتح مجلد البيانات.</translation>
  </message>
  <message>
   <source>Any age</source>
   <translation>أي عمر</translation>
  </message>
  <message>
   <source>Any band</source>
   <translation>أي مستوى</translation>
  </message>
  <message>
   <source>Any state</source>
   <translation>أي حالة</translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>أي وقت</translation>
  </message>
  <message>
   <source>Apple graphics</source>
   <translation>رسوميات Apple</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>أرشفة</translation>
  </message>
  <message>
   <source>Archive decided cases</source>
   <translation>أرشفة الحالات المحسومة</translation>
  </message>
  <message>
   <source>Archived: {films} films of {cases} cases, {size}. They still open while that disk is connected.</source>
   <translation>أُرشفت: {films} صورة من {cases} حالة، {size}. تظل تُفتح ما دام ذلك القرص موصولًا.</translation>
  </message>
  <message>
   <source>Archiving</source>
   <translation>جارٍ الأرشفة</translation>
  </message>
  <message>
   <source>Arrival to decided, median in minutes</source>
   <translation>من الوصول إلى الحسم، الوسيط بالدقائق</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>الوصول</translation>
  </message>
  <message>
   <source>Arrived within</source>
   <translation>وصلت خلال</translation>
  </message>
  <message>
   <source>Arrived within {span}</source>
   <translation>وصلت خلال {span}</translation>
  </message>
  <message>
   <source>Arrows move, Tab next handle, Del deletes, Esc ends.</source>
   <translation>الأسهم تحرّك، وTab للمقبض التالي، وDel يحذف، وEsc ينهي.</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>أثر مصطنع</translation>
  </message>
  <message>
   <source>At the detector: lengths are magnified, the patient's own are shorter.</source>
   <translation>عند الكاشف: الأطوال مكبَّرة، وأطوال المريض نفسه أقصر.</translation>
  </message>
  <message>
   <source>At the operating threshold, with 95 % intervals.</source>
   <translation>عند عتبة العمل، بفواصل ثقة 95 %.</translation>
  </message>
  <message>
   <source>At this desk, at once</source>
   <translation>على هذا المكتب، فورًا</translation>
  </message>
  <message>
   <source>Atelectasis</source>
   <translation>انخماص</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>تلقائي</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>نافذة تلقائية</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Back to unread</source>
   <translation>إعادة إلى غير المقروء</translation>
  </message>
  <message>
   <source>Back to unread: {name}</source>
   <translation>إعادة إلى غير المقروء: {name}</translation>
  </message>
  <message>
   <source>Back to unread: {name}.</source>
   <translation>أُعيدت إلى غير المقروء: {name}.</translation>
  </message>
  <message>
   <source>Back to unread…</source>
   <translation>إعادة إلى غير المقروء…</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>نسخ احتياطي</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>نسخ احتياطي الآن</translation>
  </message>
  <message>
   <source>Backed up and verified: {n} cases, {size}, in {file}</source>
   <translation>نُسخ وتم التحقق: {n} حالة، {size}، في {file}</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>جارٍ النسخ الاحتياطي</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>النسخ الاحتياطية</translation>
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation>نسخ احتياطية (*.zip)</translation>
  </message>
  <message>
   <source>Backups (*.zip);;All (*)</source>
   <translation>نسخ احتياطية (*.zip);;الكل (*)</translation>
  </message>
  <message>
   <source>Backups, the newest first. Each is checked as a whole before anything changes.</source>
   <translation>النسخ الاحتياطية، الأحدث أولًا. تُفحص كل نسخة كاملة قبل أن يتغير أي شيء.</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>المستوى</translation>
  </message>
  <message>
   <source>Began from: {text}</source>
   <translation>بدأ من: {text}</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>ابدأ</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>البدء من جديد</translation>
  </message>
  <message>
   <source>Begin reading</source>
   <translation>ابدأ القراءة</translation>
  </message>
  <message>
   <source>Between readers</source>
   <translation>بين القراء</translation>
  </message>
  <message>
   <source>Birth date</source>
   <translation>تاريخ الميلاد</translation>
  </message>
  <message>
   <source>Bone</source>
   <translation>العظم</translation>
  </message>
  <message>
   <source>Both films follow each other.</source>
   <translation>كل صورة تتبع الأخرى.</translation>
  </message>
  <message>
   <source>Boxes are off for each new film.</source>
   <translation>الإطارات مطفأة لكل صورة جديدة.</translation>
  </message>
  <message>
   <source>Boxes are on for every film.</source>
   <translation>الإطارات ظاهرة في كل صورة.</translation>
  </message>
  <message>
   <source>Boxes on every film</source>
   <translation>الإطارات في كل صورة</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>درجة Brier</translation>
  </message>
  <message>
   <source>Brier score (0: best)</source>
   <translation>درجة Brier (0: الأفضل)</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>حسب اليوم</translation>
  </message>
  <message>
   <source>By hour of the day</source>
   <translation>حسب ساعة اليوم</translation>
  </message>
  <message>
   <source>By its pixels this is no frontal chest radiograph ({how}); it is not scored. Look at it.</source>
   <translation>تدل عناصرها على أنها ليست صورة صدر أمامية ({how})؛ لم تُقيَّم. انظر إليها.</translation>
  </message>
  <message>
   <source>By likelihood</source>
   <translation>حسب الاحتمال</translation>
  </message>
  <message>
   <source>C&amp;olumns of the list…</source>
   <translation>أ&amp;عمدة القائمة…</translation>
  </message>
  <message>
   <source>CTR {n}</source>
   <translation>CTR {n}</translation>
  </message>
  <message>
   <source>CTR: the thorax has no width</source>
   <translation>نسبة CTR: لا عرض للصدر</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill.</source>
   <translation>المعايرة لنسبة مرضى {n} %.</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill: where pneumonia is rarer, a likelihood says too much; where it is more frequent, too little.</source>
   <translation>المعايرة لنسبة مرضى {n} %: حيث الالتهاب الرئوي أندر يبالغ الاحتمال؛ وحيث هو أكثر يقصّر.</translation>
  </message>
  <message>
   <source>Calibration</source>
   <translation>المعايرة</translation>
  </message>
  <message>
   <source>Cap</source>
   <translation>المهلة</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>النسبة القلبية الصدرية</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>الحالات</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>درجة اليقين</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>تغيير</translation>
  </message>
  <message>
   <source>Change password</source>
   <translation>تغيير كلمة المرور</translation>
  </message>
  <message>
   <source>Change password…</source>
   <translation>تغيير كلمة المرور…</translation>
  </message>
  <message>
   <source>Check that the disk has room.</source>
   <translation>تأكد من وجود متسع على القرص.</translation>
  </message>
  <message>
   <source>Check the exposure and send it again.</source>
   <translation>راجع التعريض وأرسلها من جديد.</translation>
  </message>
  <message>
   <source>Check who may read it.</source>
   <translation>تأكد ممن يحق له قراءته.</translation>
  </message>
  <message>
   <source>Choose a case first: the arrows mark one, Enter opens it.</source>
   <translation>اختر حالة أولًا: الأسهم تعلّم واحدة، وEnter يفتحها.</translation>
  </message>
  <message>
   <source>Choose a finding: 1 to 4.</source>
   <translation>اختر نتيجة: 1 إلى 4.</translation>
  </message>
  <message>
   <source>Choose at least one of confirmed, overridden and read.</source>
   <translation>اختر واحدًا على الأقل: مؤكدة، حكم مخالف، مقروءة.</translation>
  </message>
  <message>
   <source>Choose others…</source>
   <translation>اختيار غيرها…</translation>
  </message>
  <message>
   <source>Choose: {what}</source>
   <translation>اختيار: {what}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>اختيار…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>مسح</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>مسح الكل</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>مسح كل التصفيات</translation>
  </message>
  <message>
   <source>Click, or arrows and Enter; Esc ends.</source>
   <translation>انقر، أو الأسهم وEnter؛ وEsc ينهي.</translation>
  </message>
  <message>
   <source>Click: sort. Drag: move or resize. Right button: choose columns.</source>
   <translation>نقر: ترتيب. سحب: نقل أو تغيير العرض. الزر الأيمن: اختيار الأعمدة.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Close account</source>
   <translation>إغلاق الحساب</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>الرمز</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>الرمز: {code}</translation>
  </message>
  <message>
   <source>Cohen's kappa</source>
   <translation>معامل كابا لكوهين</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>الأعمدة</translation>
  </message>
  <message>
   <source>Columns, ticked where shown</source>
   <translation>الأعمدة، معلَّمة حيث تظهر</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>مقارنة</translation>
  </message>
  <message>
   <source>Compare with an &amp;earlier study</source>
   <translation>&amp;مقارنة بفحص سابق</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>المقارنة</translation>
  </message>
  <message>
   <source>Comparison and tools</source>
   <translation>المقارنة والأدوات</translation>
  </message>
  <message>
   <source>Confirm and next</source>
   <translation>تأكيد والتالي</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>مؤكدة</translation>
  </message>
  <message>
   <source>Consolidation</source>
   <translation>تصلّد</translation>
  </message>
  <message>
   <source>Consolidation with effusion</source>
   <translation>تصلّد مع انصباب</translation>
  </message>
  <message>
   <source>Contents of the guide</source>
   <translation>محتويات الدليل</translation>
  </message>
  <message>
   <source>Copied. `audit verify --head` takes this text.</source>
   <translation>تم النسخ. يأخذ `audit verify --head` هذا النص.</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>نسخ كنص</translation>
  </message>
  <message>
   <source>Correction of identity taken back: {reason}</source>
   <translation>أُلغي تصحيح الهوية: {reason}</translation>
  </message>
  <message>
   <source>Count again</source>
   <translation>إعادة العد</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>جارٍ العد…</translation>
  </message>
  <message>
   <source>DICOM goes into a folder of its own: name one that is not there yet.</source>
   <translation>لملفات DICOM مجلد خاص: اذكر مجلدًا غير موجود بعد.</translation>
  </message>
  <message>
   <source>DICOM pictures</source>
   <translation>صور DICOM</translation>
  </message>
  <message>
   <source>DICOM reports</source>
   <translation>تقارير DICOM</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>داكن</translation>
  </message>
  <message>
   <source>Data and licence</source>
   <translation>البيانات والترخيص</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>محسومة</translation>
  </message>
  <message>
   <source>Decided and unread</source>
   <translation>محسومة وغير مقروءة</translation>
  </message>
  <message>
   <source>Decided beyond the cap</source>
   <translation>حُسمت بعد المهلة</translation>
  </message>
  <message>
   <source>Decided by mistake</source>
   <translation>حُسمت خطأً</translation>
  </message>
  <message>
   <source>Decided by other means</source>
   <translation>حُسمت بطريقة أخرى</translation>
  </message>
  <message>
   <source>Decided cases by group</source>
   <translation>الحالات المحسومة حسب المجموعة</translation>
  </message>
  <message>
   <source>Decided from this day on (empty: from the beginning)</source>
   <translation>حُسمت من هذا اليوم فصاعدًا (فارغ: من البداية)</translation>
  </message>
  <message>
   <source>Decided today</source>
   <translation>حُسمت اليوم</translation>
  </message>
  <message>
   <source>Decided up to and with this day (empty: until now)</source>
   <translation>حُسمت حتى هذا اليوم ضمنًا (فارغ: حتى الآن)</translation>
  </message>
  <message>
   <source>Decided within</source>
   <translation>حُسمت خلال</translation>
  </message>
  <message>
   <source>Decided within {span}</source>
   <translation>حُسمت خلال {span}</translation>
  </message>
  <message>
   <source>Decided yesterday</source>
   <translation>حُسمت أمس</translation>
  </message>
  <message>
   <source>Decided:</source>
   <translation>محسومة:</translation>
  </message>
  <message>
   <source>Disk: {what}</source>
   <translation>القرص: {what}</translation>
  </message>
  <message>
   <source>Divided by</source>
   <translation>التقسيم حسب</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message>
   <source>Done today {n}</source>
   <translation>أُنجز اليوم {n}</translation>
  </message>
  <message>
   <source>Down in the list</source>
   <translation>نزولًا في القائمة</translation>
  </message>
  <message>
   <source>Dr A. Otieno</source>
   <translation>Dr A. Otieno</translation>
  </message>
  <message>
   <source>Drawing the film…</source>
   <translation>جارٍ رسم الصورة…</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation>الانحراف</translation>
  </message>
  <message>
   <source>Each film goes its own way; keys act on the one with the keyboard.</source>
   <translation>كل صورة تمضي وحدها؛ المفاتيح تعمل على التي عندها لوحة المفاتيح.</translation>
  </message>
  <message>
   <source>Effusion</source>
   <translation>انصباب</translation>
  </message>
  <message>
   <source>Emergency access</source>
   <translation>الدخول الطارئ</translation>
  </message>
  <message>
   <source>Emergency access until {time}: {reason}. It is listed for review; {key} ends it.</source>
   <translation>الدخول الطارئ حتى {time}: {reason}. مُدرج للمراجعة؛ والمفتاح {key} ينهيه.</translation>
  </message>
  <message>
   <source>Emergency accesses</source>
   <translation>مرات الدخول الطارئ</translation>
  </message>
  <message>
   <source>Emergency accesses…</source>
   <translation>مرات الدخول الطارئ…</translation>
  </message>
  <message>
   <source>Emergency access…</source>
   <translation>الدخول الطارئ…</translation>
  </message>
  <message>
   <source>Emergency department</source>
   <translation>قسم الطوارئ</translation>
  </message>
  <message>
   <source>End emergency access</source>
   <translation>إنهاء الدخول الطارئ</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>المحرّك</translation>
  </message>
  <message>
   <source>Engine: {state}</source>
   <translation>المحرّك: {state}</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Enter opens the marked one</source>
   <translation>مفتاح Enter يفتح المعلَّمة</translation>
  </message>
  <message>
   <source>Enter shows it, F2 renames, Del deletes, Alt+↑ ↓ moves.</source>
   <translation>مفتاح Enter يعرضها، وF2 يعيد التسمية، وDel يحذف، وAlt+↑ ↓ ينقل.</translation>
  </message>
  <message>
   <source>Enter, or a double click, changes the keys of a line. They count at once.</source>
   <translation>مفتاح Enter أو النقر المزدوج يغيّر مفاتيح السطر. وتسري فورًا.</translation>
  </message>
  <message>
   <source>Esc always leads back.</source>
   <translation>مفتاح Esc يعيدك دائمًا.</translation>
  </message>
  <message>
   <source>Every verdict that stands is withdrawn. It stays readable in the history.</source>
   <translation>كل حكم قائم يُسحب. ويبقى مقروءًا في تاريخ الحالة.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>تصدير</translation>
  </message>
  <message>
   <source>Export &amp;chosen cases…</source>
   <translation>تصدير الحالات المختا&amp;رة…</translation>
  </message>
  <message>
   <source>Export decided cases</source>
   <translation>تصدير الحالات المحسومة</translation>
  </message>
  <message>
   <source>Export it again from where it came and put it in the folder.</source>
   <translation>صدّرها من مصدرها من جديد وضعها في المجلد.</translation>
  </message>
  <message>
   <source>Export this case…</source>
   <translation>تصدير هذه الحالة…</translation>
  </message>
  <message>
   <source>Export {n} chosen cases…</source>
   <translation>تصدير {n} حالة مختارة…</translation>
  </message>
  <message>
   <source>Exported {n} decided cases to {path}, with a manifest beside it.</source>
   <translation>صُدّرت {n} حالة محسومة إلى {path}، ومعها بيان.</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>جارٍ التصدير</translation>
  </message>
  <message>
   <source>F&amp;igures: done, left, pace</source>
   <translation>الأر&amp;قام: المنجز والباقي والوتيرة</translation>
  </message>
  <message>
   <source>Family, Given</source>
   <translation>العائلة، الاسم</translation>
  </message>
  <message>
   <source>Fi&amp;lter…</source>
   <translation>&amp;تصفية…</translation>
  </message>
  <message>
   <source>Fil&amp;m</source>
   <translation>ال&amp;صورة</translation>
  </message>
  <message>
   <source>File</source>
   <translation>ملف</translation>
  </message>
  <message>
   <source>File of the backup</source>
   <translation>ملف النسخة الاحتياطية</translation>
  </message>
  <message>
   <source>File or folder of the export</source>
   <translation>ملف التصدير أو مجلده</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Film arrived: {name}</source>
   <translation>وصلت صورة: {name}</translation>
  </message>
  <message>
   <source>Film in a &amp;window of its own</source>
   <translation>الصورة في نافذة مستق&amp;لة</translation>
  </message>
  <message>
   <source>Film to compare with</source>
   <translation>صورة للمقارنة</translation>
  </message>
  <message>
   <source>Film · Pneumo Desktop</source>
   <translation>الصورة · Pneumo Desktop</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>الصور</translation>
  </message>
  <message>
   <source>Films &amp;follow each other</source>
   <translation>ال&amp;صورتان تتبعان إحداهما الأخرى</translation>
  </message>
  <message>
   <source>Films are in the nightly backup</source>
   <translation>الصور في النسخة الاحتياطية الليلية</translation>
  </message>
  <message>
   <source>Films are laid out as fits.</source>
   <translation>تُرتَّب الصور كما يناسب.</translation>
  </message>
  <message>
   <source>Films are taken from {folder} now.</source>
   <translation>تؤخذ الصور الآن من {folder}.</translation>
  </message>
  <message>
   <source>Films arrive in</source>
   <translation>تصل الصور إلى</translation>
  </message>
  <message>
   <source>Films arrive in {folder}. {name} is the administrator, and makes accounts for others.</source>
   <translation>تصل الصور إلى {folder}. المدير {name} ينشئ حسابات لغيره.</translation>
  </message>
  <message>
   <source>Films arrive in {folder}. {name} reads.</source>
   <translation>تصل الصور إلى {folder}. القارئ: {name}.</translation>
  </message>
  <message>
   <source>Films by week of arrival</source>
   <translation>الصور حسب أسبوع الوصول</translation>
  </message>
  <message>
   <source>Films go on arriving and being scored.</source>
   <translation>تستمر الصور في الوصول والتقييم.</translation>
  </message>
  <message>
   <source>Films here that show pneumonia, in %</source>
   <translation>نسبة الصور هنا التي تُظهر التهابًا رئويًا، بـ %</translation>
  </message>
  <message>
   <source>Films of decided cases are copied to another disk, read again there, and only then removed here. Cases and verdicts stay in the worklist; the films still open while that disk is connected.</source>
   <translation>صور الحالات المحسومة تُنسخ إلى قرص آخر، وتُقرأ هناك من جديد، ثم تُزال من هنا. تبقى الحالات والأحكام في قائمة العمل؛ وتظل الصور تُفتح ما دام ذلك القرص موصولًا.</translation>
  </message>
  <message>
   <source>Films of this case and earlier studies</source>
   <translation>صور هذه الحالة والفحوص السابقة</translation>
  </message>
  <message>
   <source>Films wait in their folder, none is lost; reading goes on.</source>
   <translation>تنتظر الصور في مجلدها، ولا تضيع أي صورة؛ والقراءة مستمرة.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>تصفية</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>النتيجة</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>الخطوات الأولى</translation>
  </message>
  <message>
   <source>Fixed by PNEUMO_{name} in the environment.</source>
   <translation>ثبّتته PNEUMO_{name} في البيئة.</translation>
  </message>
  <message>
   <source>Fixed by the command that opened it.</source>
   <translation>ثبّته الأمر الذي فتحه.</translation>
  </message>
  <message>
   <source>Flip left for right</source>
   <translation>قلب اليمين واليسار</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>المجلد</translation>
  </message>
  <message>
   <source>Folder on another disk</source>
   <translation>مجلد على قرص آخر</translation>
  </message>
  <message>
   <source>Folder on another disk, empty or an archive of this program</source>
   <translation>مجلد على قرص آخر، فارغ أو أرشيف من هذا البرنامج</translation>
  </message>
  <message>
   <source>Folder where films arrive</source>
   <translation>المجلد الذي تصل إليه الصور</translation>
  </message>
  <message>
   <source>Folder: {what}</source>
   <translation>المجلد: {what}</translation>
  </message>
  <message>
   <source>For others: {what}.</source>
   <translation>لغيرك: {what}.</translation>
  </message>
  <message>
   <source>For the auditor</source>
   <translation>للمدقّق</translation>
  </message>
  <message>
   <source>For what a patient needs now: read, decide, mark urgent, tell, correct an identity. It ends by itself after {n} minutes, and is listed with all you did in it until somebody has reviewed it.</source>
   <translation>لما يحتاج إليه مريض الآن: القراءة والحسم والتعليم كعاجل والإبلاغ وتصحيح الهوية. ينتهي من نفسه بعد {n} دقيقة، ويبقى مدرجًا مع كل ما فعلتَه فيه حتى يراجعه أحد.</translation>
  </message>
  <message>
   <source>For {name}. Tell it in person, and have it changed.</source>
   <translation>لـ {name}. أبلغه بها شخصيًا، واطلب تغييرها.</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>الصيغة</translation>
  </message>
  <message>
   <source>From</source>
   <translation>من</translation>
  </message>
  <message>
   <source>From this hour on</source>
   <translation>من هذه الساعة فصاعدًا</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>المدى الكامل</translation>
  </message>
  <message>
   <source>Getting worse</source>
   <translation>تزداد سوءًا</translation>
  </message>
  <message>
   <source>Give it a name that no other view has.</source>
   <translation>أعطها اسمًا ليس لطريقة عرض أخرى.</translation>
  </message>
  <message>
   <source>Give the view a name.</source>
   <translation>أعط طريقة العرض اسمًا.</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>الدليل</translation>
  </message>
  <message>
   <source>Hardly any contrast: the exposure or the window of this film is off.</source>
   <translation>التباين شبه معدوم: التعريض أو نافذة هذه الصورة غير صحيحة.</translation>
  </message>
  <message>
   <source>High</source>
   <translation>مرتفع</translation>
  </message>
  <message>
   <source>High from {n} on</source>
   <translation>مرتفع من {n} فأعلى</translation>
  </message>
  <message>
   <source>History</source>
   <translation>التاريخ</translation>
  </message>
  <message>
   <source>History: {name}</source>
   <translation>التاريخ: {name}</translation>
  </message>
  <message>
   <source>How</source>
   <translation>كيف</translation>
  </message>
  <message>
   <source>How each is counted</source>
   <translation>كيف يُعدّ كل رقم</translation>
  </message>
  <message>
   <source>How far likelihoods can be taken at their word</source>
   <translation>إلى أي حد تصدق الاحتمالات</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>إلى أين وصل العمل</translation>
  </message>
  <message>
   <source>How sure?</source>
   <translation>ما مدى اليقين؟</translation>
  </message>
  <message>
   <source>I looked: it may leave</source>
   <translation>نظرتُ: يجوز خروجها</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>الرقم</translation>
  </message>
  <message>
   <source>Identity corrected: {reason}</source>
   <translation>صُحّحت الهوية: {reason}</translation>
  </message>
  <message>
   <source>Identity corrected: {who}.</source>
   <translation>صُحّحت الهوية: {who}.</translation>
  </message>
  <message>
   <source>Idle</source>
   <translation>في الانتظار</translation>
  </message>
  <message>
   <source>If the administrator's password is lost, this code gives a new one. It is shown this once, and only its hash is kept. Print it or write it down, seal it in an envelope, and put it away from this PC.</source>
   <translation>إذا فُقدت كلمة مرور المدير أعطى هذا الرمز كلمة جديدة. يُعرض هذه المرة فقط، ولا تُحفظ إلا بصمته. اطبعه أو اكتبه، واختمه في ظرف، واحفظه بعيدًا عن هذا الحاسوب.</translation>
  </message>
  <message>
   <source>Ill</source>
   <translation>مريض</translation>
  </message>
  <message>
   <source>Ill, in %</source>
   <translation>المرضى، بـ %</translation>
  </message>
  <message>
   <source>In pixels: the film gives no spacing.</source>
   <translation>بالعناصر: لا تذكر الصورة التباعد.</translation>
  </message>
  <message>
   <source>Incoming: {folder}</source>
   <translation>الوارد: {folder}</translation>
  </message>
  <message>
   <source>Incoming: {folder} (not watched now)</source>
   <translation>الوارد: {folder} (غير مُراقَب الآن)</translation>
  </message>
  <message>
   <source>Indeterminate</source>
   <translation>غير محدد</translation>
  </message>
  <message>
   <source>Intel graphics</source>
   <translation>رسوميات Intel</translation>
  </message>
  <message>
   <source>Interstitial pattern</source>
   <translation>نمط خلالي</translation>
  </message>
  <message>
   <source>It also has: {cards}.</source>
   <translation>فيه أيضًا: {cards}.</translation>
  </message>
  <message>
   <source>It cannot be opened ({why}).</source>
   <translation>لا يمكن فتحه ({why}).</translation>
  </message>
  <message>
   <source>It cannot be read ({why}).</source>
   <translation>لا يمكن قراءته ({why}).</translation>
  </message>
  <message>
   <source>It claims more pixels than any radiograph has.</source>
   <translation>يدّعي عناصر أكثر مما في أي صورة شعاعية.</translation>
  </message>
  <message>
   <source>It crashed.</source>
   <translation>تعطّل.</translation>
  </message>
  <message>
   <source>It does NOT verify.</source>
   <translation>السجل غير سليم.</translation>
  </message>
  <message>
   <source>It does not hold one grey picture.</source>
   <translation>لا يحوي صورة رمادية واحدة.</translation>
  </message>
  <message>
   <source>It ended ({n}).</source>
   <translation>انتهى ({n}).</translation>
  </message>
  <message>
   <source>It has more tags than any radiograph.</source>
   <translation>فيه وسوم أكثر مما في أي صورة شعاعية.</translation>
  </message>
  <message>
   <source>It has no graphics card that the model can use; none is needed.</source>
   <translation>ليست فيه بطاقة رسوم يستطيع النموذج استعمالها؛ ولا حاجة إليها.</translation>
  </message>
  <message>
   <source>It has {n} values of {bits} bits a pixel.</source>
   <translation>فيه {n} قيم من {bits} بت لكل عنصر.</translation>
  </message>
  <message>
   <source>It holds fractions instead of grey levels.</source>
   <translation>يحوي كسورًا بدل درجات الرمادي.</translation>
  </message>
  <message>
   <source>It holds no picture.</source>
   <translation>لا يحوي صورة.</translation>
  </message>
  <message>
   <source>It holds {n} frames, a radiograph is one.</source>
   <translation>عدد الإطارات فيه {n}، والصورة الشعاعية إطار واحد.</translation>
  </message>
  <message>
   <source>It holds {n} pictures, a radiograph is one.</source>
   <translation>عدد الصور فيه {n}، والصورة الشعاعية واحدة.</translation>
  </message>
  <message>
   <source>It is a {what}, not a file. Copy the films themselves.</source>
   <translation>هذا {what}، لا ملف. انسخ الصور نفسها.</translation>
  </message>
  <message>
   <source>It is blank or of one even grey.</source>
   <translation>فارغة أو بلون رمادي واحد.</translation>
  </message>
  <message>
   <source>It is in palette colour, radiographs are grey.</source>
   <translation>بألوان لوحة، والصور الشعاعية رمادية.</translation>
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF, but {what}.</source>
   <translation>ليس DICOM ولا JPEG ولا PNG ولا TIFF، بل {what}.</translation>
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF.</source>
   <translation>ليس DICOM ولا JPEG ولا PNG ولا TIFF.</translation>
  </message>
  <message>
   <source>It is not a file.</source>
   <translation>ليس ملفًا.</translation>
  </message>
  <message>
   <source>It is not there yet, and will be made.</source>
   <translation>ليس موجودًا بعد، وسيُنشأ.</translation>
  </message>
  <message>
   <source>It is on a network share ({kind}): it is looked at every few seconds.</source>
   <translation>على مشاركة شبكية ({kind}): يُنظر إليه كل بضع ثوانٍ.</translation>
  </message>
  <message>
   <source>It is put away</source>
   <translation>حُفظ بعيدًا</translation>
  </message>
  <message>
   <source>It is set aside before another takes its place, never overwritten or deleted.</source>
   <translation>توضع جانبًا قبل أن تحل أخرى محلها، ولا تُستبدل ولا تُحذف أبدًا.</translation>
  </message>
  <message>
   <source>It is still being written. It is taken once it stands still.</source>
   <translation>لا يزال يُكتب. سيؤخذ حين يستقر.</translation>
  </message>
  <message>
   <source>It is the index of a patient CD and holds no picture.</source>
   <translation>هو فهرس قرص مريض ولا يحوي صورة.</translation>
  </message>
  <message>
   <source>It is there and can be read; it is empty now.</source>
   <translation>موجود ويمكن قراءته؛ وهو فارغ الآن.</translation>
  </message>
  <message>
   <source>It is there and can be read; {n} files lie in it now.</source>
   <translation>موجود ويمكن قراءته؛ عدد الملفات فيه الآن {n}.</translation>
  </message>
  <message>
   <source>It is too large ({size}).</source>
   <translation>كبير جدًا ({size}).</translation>
  </message>
  <message>
   <source>It may not</source>
   <translation>لا يجوز خروجها</translation>
  </message>
  <message>
   <source>It names patients.</source>
   <translation>يذكر أسماء مرضى.</translation>
  </message>
  <message>
   <source>It needs more memory than a decoder may take.</source>
   <translation>يحتاج إلى ذاكرة أكثر مما يُسمح به لفاكّ الترميز.</translation>
  </message>
  <message>
   <source>It no longer does “{act}”.</source>
   <translation>لم يعد يفعل «{act}».</translation>
  </message>
  <message>
   <source>It unpacks to far more than a radiograph is.</source>
   <translation>يتضخم عند فكّه أكثر بكثير من صورة شعاعية.</translation>
  </message>
  <message>
   <source>Its compression is not supported ({kind}).</source>
   <translation>ضغطه غير مدعوم ({kind}).</translation>
  </message>
  <message>
   <source>Its decoder failed.</source>
   <translation>فشل فكّ ترميزه.</translation>
  </message>
  <message>
   <source>Its decoder gave half a picture.</source>
   <translation>فكّ الترميز أعطى نصف صورة.</translation>
  </message>
  <message>
   <source>Its decoder gave no picture.</source>
   <translation>فكّ الترميز لم يعط صورة.</translation>
  </message>
  <message>
   <source>Its decoder {how}, so the file is set aside.</source>
   <translation>فاكّ الترميز {how}، لذا وُضع الملف جانبًا.</translation>
  </message>
  <message>
   <source>Its disk or share gave an error while it was read ({why}).</source>
   <translation>أعطى قرصه أو مشاركته خطأً أثناء القراءة ({why}).</translation>
  </message>
  <message>
   <source>Its films are taken.</source>
   <translation>تؤخذ صوره.</translation>
  </message>
  <message>
   <source>Its head</source>
   <translation>رأسه</translation>
  </message>
  <message>
   <source>Its last row has the hash {hash}</source>
   <translation>السطر الأخير بصمته {hash}</translation>
  </message>
  <message>
   <source>Its picture</source>
   <translation>صورته</translation>
  </message>
  <message>
   <source>Its record does NOT verify, nor did it when it was backed up as it was: {reason}</source>
   <translation>سجل النسخة غير سليم، ولم يكن سليمًا حين نُسخ كما هو: {reason}</translation>
  </message>
  <message>
   <source>Its rescale slope and intercept make no sense.</source>
   <translation>ميل إعادة القياس وإزاحته بلا معنى.</translation>
  </message>
  <message>
   <source>Its size makes no sense ({size}).</source>
   <translation>حجمه بلا معنى ({size}).</translation>
  </message>
  <message>
   <source>Its tags say {size}, its picture is {other}.</source>
   <translation>وسومه تقول {size}، وصورته {other}.</translation>
  </message>
  <message>
   <source>Its values do not fit 16 bits.</source>
   <translation>قيمه لا تتسع لها 16 بت.</translation>
  </message>
  <message>
   <source>KS distance of likelihood</source>
   <translation>مسافة KS للاحتمال</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>إبقاء</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>محفوظ</translation>
  </message>
  <message>
   <source>Kept with your verdict.</source>
   <translation>محفوظ مع حكمك.</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>المفتاح</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>المفتاح {key}</translation>
  </message>
  <message>
   <source>Keyboard to the other film</source>
   <translation>لوحة المفاتيح إلى الصورة الأخرى</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>المفاتيح</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>المفاتيح والفأرة</translation>
  </message>
  <message>
   <source>Krippendorff's alpha</source>
   <translation>معامل ألفا لكريبندورف</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>نص أكبر</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>آخر 7 أيام</translation>
  </message>
  <message>
   <source>Last head</source>
   <translation>آخر رأس</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>لاحقًا</translation>
  </message>
  <message>
   <source>Later · {span}</source>
   <translation>لاحقًا · {span}</translation>
  </message>
  <message>
   <source>Lateral film first</source>
   <translation>الجانبية أولًا</translation>
  </message>
  <message>
   <source>Lateral film needed</source>
   <translation>تلزم صورة جانبية</translation>
  </message>
  <message>
   <source>Lateral or oblique view: shown, not scored; the model knows frontal films.</source>
   <translation>وضعية جانبية أو مائلة: تُعرض ولا تُقيَّم؛ النموذج يعرف الصور الأمامية.</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>مغادرة</translation>
  </message>
  <message>
   <source>Licence: Apache-2.0</source>
   <translation>الترخيص: Apache-2.0</translation>
  </message>
  <message>
   <source>Licence: {text}</source>
   <translation>الترخيص: {text}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>فاتح</translation>
  </message>
  <message>
   <source>Light or &amp;dark</source>
   <translation>فاتح أو &amp;داكن</translation>
  </message>
  <message>
   <source>Likelihood</source>
   <translation>الاحتمال</translation>
  </message>
  <message>
   <source>Likelihood by week of arrival</source>
   <translation>الاحتمال حسب أسبوع الوصول</translation>
  </message>
  <message>
   <source>Likelihood orders the list; you decide.</source>
   <translation>الاحتمال يرتّب القائمة؛ والقرار لك.</translation>
  </message>
  <message>
   <source>Likelihood: {what}</source>
   <translation>الاحتمال: {what}</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>الحدود</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>قفل</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>مقفل</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>أطول انتظار</translation>
  </message>
  <message>
   <source>Longest wait, in minutes</source>
   <translation>أطول انتظار، بالدقائق</translation>
  </message>
  <message>
   <source>Looking at what this PC has…</source>
   <translation>جارٍ النظر فيما في هذا الحاسوب…</translation>
  </message>
  <message>
   <source>Looking for backups…</source>
   <translation>جارٍ البحث عن نسخ احتياطية…</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>جارٍ النظر…</translation>
  </message>
  <message>
   <source>Lung</source>
   <translation>الرئة</translation>
  </message>
  <message>
   <source>M&amp;easure</source>
   <translation>&amp;قياس</translation>
  </message>
  <message>
   <source>M, F or O</source>
   <translation>إما M أو F أو O</translation>
  </message>
  <message>
   <source>MADE EXAMPLE, NOT THIS SITE.</source>
   <translation>مثال مصطنع، لا من هذه المنشأة.</translation>
  </message>
  <message>
   <source>Ma&amp;gnifier</source>
   <translation>المك&amp;برة</translation>
  </message>
  <message>
   <source>Made example, not this site</source>
   <translation>مثال مصطنع، لا من هذه المنشأة</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>إنشاء</translation>
  </message>
  <message>
   <source>Make the account</source>
   <translation>إنشاء الحساب</translation>
  </message>
  <message>
   <source>Make the gesture here, or go through them with ← →. Esc or Enter ends it.</source>
   <translation>اصنع الحركة هنا، أو مرّ عليها بـ ← →. وEsc أو Enter ينهي.</translation>
  </message>
  <message>
   <source>Map off</source>
   <translation>الخريطة مطفأة</translation>
  </message>
  <message>
   <source>Map on every film</source>
   <translation>الخريطة في كل صورة</translation>
  </message>
  <message>
   <source>Map {percent}</source>
   <translation>الخريطة {percent}</translation>
  </message>
  <message>
   <source>Map: {extent}</source>
   <translation>الخريطة: {extent}</translation>
  </message>
  <message>
   <source>Mark urgent</source>
   <translation>تعليم كعاجلة</translation>
  </message>
  <message>
   <source>Marked by mistake</source>
   <translation>عُلّمت خطأً</translation>
  </message>
  <message>
   <source>Marked by {who}: {reason}</source>
   <translation>علّمها {who}: {reason}</translation>
  </message>
  <message>
   <source>Marked urgent</source>
   <translation>عُلّمت عاجلة</translation>
  </message>
  <message>
   <source>Marked urgent: {name}.</source>
   <translation>عُلّمت عاجلة: {name}.</translation>
  </message>
  <message>
   <source>Marked urgent: {reason}</source>
   <translation>عُلّمت عاجلة: {reason}</translation>
  </message>
  <message>
   <source>Marked urgent: {who}</source>
   <translation>عُلّمت عاجلة: {who}</translation>
  </message>
  <message>
   <source>May this &amp;picture leave?…</source>
   <translation>هل ت&amp;خرج هذه الصورة؟…</translation>
  </message>
  <message>
   <source>May this picture leave?</source>
   <translation>هل يجوز خروج هذه الصورة؟</translation>
  </message>
  <message>
   <source>Mean time to read, in minutes</source>
   <translation>متوسط زمن القراءة، بالدقائق</translation>
  </message>
  <message>
   <source>Mean wait</source>
   <translation>متوسط الانتظار</translation>
  </message>
  <message>
   <source>Mean wait less that of first come</source>
   <translation>متوسط الانتظار ناقص متوسط الأول فالأول</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>القياس</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>ما قيس</translation>
  </message>
  <message>
   <source>Measurements and your boxes are hidden; nothing is deleted.</source>
   <translation>القياسات وإطاراتك مخفية؛ لم يُحذف شيء.</translation>
  </message>
  <message>
   <source>Measurements and your boxes are shown.</source>
   <translation>القياسات وإطاراتك ظاهرة.</translation>
  </message>
  <message>
   <source>Median likelihood</source>
   <translation>وسيط الاحتمال</translation>
  </message>
  <message>
   <source>Median wait</source>
   <translation>وسيط الانتظار</translation>
  </message>
  <message>
   <source>Median wait by day of arrival</source>
   <translation>وسيط الانتظار حسب يوم الوصول</translation>
  </message>
  <message>
   <source>Median wait by hour of arrival</source>
   <translation>وسيط الانتظار حسب ساعة الوصول</translation>
  </message>
  <message>
   <source>Menu of {name}</source>
   <translation>قائمة {name}</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>حالاتي</translation>
  </message>
  <message>
   <source>Minutes in which a verdict can be taken back</source>
   <translation>الدقائق التي يمكن فيها الرجوع عن حكم</translation>
  </message>
  <message>
   <source>Minutes that emergency access lasts</source>
   <translation>مدة الدخول الطارئ بالدقائق</translation>
  </message>
  <message>
   <source>Minutes until a case is overdue</source>
   <translation>الدقائق حتى تصير الحالة متأخرة</translation>
  </message>
  <message>
   <source>Minutes until that page is made anew</source>
   <translation>الدقائق حتى تُصنع تلك الصفحة من جديد</translation>
  </message>
  <message>
   <source>Minutes without input until the desk locks (2 to 15)</source>
   <translation>الدقائق بلا إدخال حتى يُقفل المكتب (2 إلى 15)</translation>
  </message>
  <message>
   <source>Misplaced tube</source>
   <translation>أنبوب في غير موضعه</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>النموذج</translation>
  </message>
  <message>
   <source>Model {name}</source>
   <translation>النموذج {name}</translation>
  </message>
  <message>
   <source>Model's &amp;boxes</source>
   <translation>إطارات ال&amp;نموذج</translation>
  </message>
  <message>
   <source>Model's &amp;map</source>
   <translation>&amp;خريطة النموذج</translation>
  </message>
  <message>
   <source>Model:</source>
   <translation>النموذج:</translation>
  </message>
  <message>
   <source>Model: {what}</source>
   <translation>النموذج: {what}</translation>
  </message>
  <message>
   <source>More menus</source>
   <translation>قوائم أخرى</translation>
  </message>
  <message>
   <source>More than {n} cases match: too many to be put in this order.

Narrow the filter or the search.</source>
   <translation>يطابق أكثر من {n} حالة: أكثر مما يمكن ترتيبه هكذا.

ضيّق التصفية أو البحث.</translation>
  </message>
  <message>
   <source>More views</source>
   <translation>طرق عرض أخرى</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>المزيد…</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>حركة</translation>
  </message>
  <message>
   <source>Mouse: {what}</source>
   <translation>الفأرة: {what}</translation>
  </message>
  <message>
   <source>My open</source>
   <translation>المفتوحة لدي</translation>
  </message>
  <message>
   <source>NVIDIA or AMD graphics card</source>
   <translation>بطاقة رسوم NVIDIA أو AMD</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>الاسم</translation>
  </message>
  <message>
   <source>Name a file in a folder that is there.</source>
   <translation>اذكر ملفًا في مجلد موجود.</translation>
  </message>
  <message>
   <source>Name a folder on another disk.</source>
   <translation>اذكر مجلدًا على قرص آخر.</translation>
  </message>
  <message>
   <source>Name for the list as it is now</source>
   <translation>اسم القائمة الآن</translation>
  </message>
  <message>
   <source>Name of the reader</source>
   <translation>اسم القارئ</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>اسم طريقة العرض</translation>
  </message>
  <message>
   <source>Name, as it will stand in the record</source>
   <translation>الاسم، كما سيكون في السجل</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>يحتاج إلى انتباه</translation>
  </message>
  <message>
   <source>Needs attention:</source>
   <translation>يحتاج إلى انتباه:</translation>
  </message>
  <message>
   <source>New account</source>
   <translation>حساب جديد</translation>
  </message>
  <message>
   <source>New film after the verdict</source>
   <translation>صورة جديدة بعد الحكم</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>كلمة مرور جديدة</translation>
  </message>
  <message>
   <source>New password…</source>
   <translation>كلمة مرور جديدة…</translation>
  </message>
  <message>
   <source>New sealed code…</source>
   <translation>رمز مختوم جديد…</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>التالي</translation>
  </message>
  <message>
   <source>Next &amp;window</source>
   <translation>ال&amp;نافذة التالية</translation>
  </message>
  <message>
   <source>Next film of the case</source>
   <translation>الصورة التالية من الحالة</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>القسم التالي</translation>
  </message>
  <message>
   <source>Next study to compare with</source>
   <translation>الفحص التالي للمقارنة</translation>
  </message>
  <message>
   <source>Nightly backup into</source>
   <translation>النسخة الاحتياطية الليلية إلى</translation>
  </message>
  <message>
   <source>Nightly backups kept</source>
   <translation>عدد النسخ الليلية المحفوظة</translation>
  </message>
  <message>
   <source>No backup of this home is in reach. Connect its disk, or look for one: Another file…</source>
   <translation>لا نسخة احتياطية لمجلد البيانات هذا في المتناول. صِل قرصها، أو ابحث عنها: ملف آخر…</translation>
  </message>
  <message>
   <source>No browser opened it; open it by hand.</source>
   <translation>لم يفتحها متصفح؛ افتحها يدويًا.</translation>
  </message>
  <message>
   <source>No case is open</source>
   <translation>لا توجد حالة مفتوحة</translation>
  </message>
  <message>
   <source>No films yet</source>
   <translation>لا صور بعد</translation>
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

Each appears here within seconds.</source>
   <translation>لا صور بعد.

ضع صور الصدر الشعاعية في
{folder}

تظهر كل منها هنا خلال ثوانٍ.</translation>
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

They are listed as soon as the engine runs: top right says how it does.</source>
   <translation>لا صور بعد.

ضع صور الصدر الشعاعية في
{folder}

تُدرج حالما يعمل المحرّك: حاله مذكورة في الأعلى.</translation>
  </message>
  <message>
   <source>No longer urgent: {name}.</source>
   <translation>لم تعد عاجلة: {name}.</translation>
  </message>
  <message>
   <source>No longer urgent: {reason}</source>
   <translation>لم تعد عاجلة: {reason}</translation>
  </message>
  <message>
   <source>No map for this film</source>
   <translation>لا خريطة لهذه الصورة</translation>
  </message>
  <message>
   <source>No names, no free text, dates moved</source>
   <translation>بلا أسماء ولا نص حر، والتواريخ مزاحة</translation>
  </message>
  <message>
   <source>No opacity</source>
   <translation>لا عتامة</translation>
  </message>
  <message>
   <source>No other study of this patient is known.</source>
   <translation>لا يُعرف فحص آخر لهذا المريض.</translation>
  </message>
  <message>
   <source>No pneumonia</source>
   <translation>لا التهاب رئوي</translation>
  </message>
  <message>
   <source>No radiologist has yet checked the words in German and Arabic. In doubt, the English ones count.</source>
   <translation>لم يراجع طبيب أشعة بعدُ الكلمات الألمانية والعربية. عند الشك يُؤخذ بالإنجليزية.</translation>
  </message>
  <message>
   <source>No result waits to be told. A decided case can be opened and told.</source>
   <translation>لا نتيجة تنتظر الإبلاغ. يمكن فتح حالة محسومة والإبلاغ عنها.</translation>
  </message>
  <message>
   <source>Nobody has approved it: it stays here.</source>
   <translation>لم يجزها أحد: تبقى هنا.</translation>
  </message>
  <message>
   <source>Nobody reads or decides without a name. Choose how this home knows who it is.</source>
   <translation>لا يقرأ أحد ولا يحسم بلا اسم. اختر كيف يعرف مجلد البيانات هذا من هو.</translation>
  </message>
  <message>
   <source>Nodule</source>
   <translation>عقيدة</translation>
  </message>
  <message>
   <source>None</source>
   <translation>بلا</translation>
  </message>
  <message>
   <source>Not a chest film</source>
   <translation>ليست صورة صدر</translation>
  </message>
  <message>
   <source>Not a chest radiograph: it is described as {what}.</source>
   <translation>ليست صورة صدر شعاعية: وُصفت بأنها {what}.</translation>
  </message>
  <message>
   <source>Not a chest radiograph: it is {what}.</source>
   <translation>ليست صورة صدر شعاعية: هي {what}.</translation>
  </message>
  <message>
   <source>Not a chest radiograph: its tags say {what}.</source>
   <translation>ليست صورة صدر شعاعية: وسومها تقول {what}.</translation>
  </message>
  <message>
   <source>Not a frontal chest film</source>
   <translation>ليست صورة صدر أمامية</translation>
  </message>
  <message>
   <source>Not a patient's film: its tags name an animal or a veterinary clinic.</source>
   <translation>ليست صورة مريض: وسومها تذكر حيوانًا أو عيادة بيطرية.</translation>
  </message>
  <message>
   <source>Not archived.</source>
   <translation>لم تتم الأرشفة.</translation>
  </message>
  <message>
   <source>Not backed up.</source>
   <translation>لم يتم النسخ الاحتياطي.</translation>
  </message>
  <message>
   <source>Not diagnostic</source>
   <translation>غير صالحة للتشخيص</translation>
  </message>
  <message>
   <source>Not exported.</source>
   <translation>لم يتم التصدير.</translation>
  </message>
  <message>
   <source>Not only: {what}</source>
   <translation>ليس فقط: {what}</translation>
  </message>
  <message>
   <source>Not rebuilt.</source>
   <translation>لم تتم إعادة البناء.</translation>
  </message>
  <message>
   <source>Not restored.</source>
   <translation>لم تتم الاستعادة.</translation>
  </message>
  <message>
   <source>Not saved. {reason}</source>
   <translation>لم يُحفظ. {reason}</translation>
  </message>
  <message>
   <source>Not scored again. {reason}</source>
   <translation>لم يُعَد التقييم. {reason}</translation>
  </message>
  <message>
   <source>Not taken back. {reason}</source>
   <translation>لم يتم الرجوع. {reason}</translation>
  </message>
  <message>
   <source>Not told after all: {whom}</source>
   <translation>لم يُبلَّغ في النهاية: {whom}</translation>
  </message>
  <message>
   <source>Not urgent after all: {name}</source>
   <translation>ليست عاجلة في النهاية: {name}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
  <message>
   <source>Note: anything else worth saying</source>
   <translation>ملاحظة: أي شيء آخر يستحق الذكر</translation>
  </message>
  <message>
   <source>Noted whom you told of {name}.</source>
   <translation>دُوّن من أبلغتَه عن {name}.</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>لا شيء</translation>
  </message>
  <message>
   <source>Nothing can be told of this yet.</source>
   <translation>لا يمكن قول شيء عن هذا بعد.</translation>
  </message>
  <message>
   <source>Nothing decided today.

{key} shows all unread.</source>
   <translation>لم يُحسم شيء اليوم.

المفتاح {key} يعرض كل غير المقروء.</translation>
  </message>
  <message>
   <source>Nothing decided yet.

{key} shows all unread.</source>
   <translation>لم يُحسم شيء بعد.

المفتاح {key} يعرض كل غير المقروء.</translation>
  </message>
  <message>
   <source>Nothing is marked urgent.

A case that cannot wait is put here by hand, with a reason.</source>
   <translation>لا شيء معلَّم عاجلًا.

الحالة التي لا تحتمل الانتظار توضع هنا يدويًا، مع السبب.</translation>
  </message>
  <message>
   <source>Nothing matches “{text}”.

Esc clears the search.</source>
   <translation>لا شيء يطابق «{text}».

مفتاح Esc يمسح البحث.</translation>
  </message>
  <message>
   <source>Nothing needs attention.

A film that cannot be scored is listed here, with the reason.</source>
   <translation>لا شيء يحتاج إلى انتباه.

الصورة التي لا يمكن تقييمها تُدرج هنا مع السبب.</translation>
  </message>
  <message>
   <source>Nothing needs to be done if none was expected.</source>
   <translation>لا يلزم شيء إن لم تكن منتظَرة.</translation>
  </message>
  <message>
   <source>Nothing of the home's was changed.</source>
   <translation>لم يتغير شيء في مجلد البيانات.</translation>
  </message>
  <message>
   <source>Nothing passes the filter.

Esc clears it.</source>
   <translation>لا شيء يمر من التصفية.

مفتاح Esc يمسحها.</translation>
  </message>
  <message>
   <source>Nothing to confirm: the model gave no score.</source>
   <translation>لا شيء لتأكيده: لم يعط النموذج تقييمًا.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>لم يتغير شيء.</translation>
  </message>
  <message>
   <source>Nothing was changed. {aside}</source>
   <translation>لم يتغير شيء. {aside}</translation>
  </message>
  <message>
   <source>Nothing was scored. Read the film and give a finding.</source>
   <translation>لم يُقيَّم شيء. اقرأ الصورة وأعط نتيجة.</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>الآن</translation>
  </message>
  <message>
   <source>Of this home</source>
   <translation>لمجلد البيانات هذا</translation>
  </message>
  <message>
   <source>Oldest study first</source>
   <translation>الأقدم أولًا</translation>
  </message>
  <message>
   <source>On some keyboards {key} types a sign (AltGr).</source>
   <translation>في بعض لوحات المفاتيح يكتب {key} رمزًا (AltGr).</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>مرة أخرى</translation>
  </message>
  <message>
   <source>One doctor, without accounts</source>
   <translation>طبيب واحد، بلا حسابات</translation>
  </message>
  <message>
   <source>One film</source>
   <translation>صورة واحدة</translation>
  </message>
  <message>
   <source>One film that travels with the program is scored as every film will be.</source>
   <translation>صورة مرفقة بالبرنامج تُقيَّم كما ستُقيَّم كل صورة.</translation>
  </message>
  <message>
   <source>One more</source>
   <translation>مفتاح آخر</translation>
  </message>
  <message>
   <source>One to &amp;one</source>
   <translation>&amp;واحد إلى واحد</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>فقط</translation>
  </message>
  <message>
   <source>Only cases decided before</source>
   <translation>فقط الحالات المحسومة قبل</translation>
  </message>
  <message>
   <source>Only cases decided before (empty: all)</source>
   <translation>فقط الحالات المحسومة قبل (فارغ: الكل)</translation>
  </message>
  <message>
   <source>Only decided by this reader (empty: by anybody)</source>
   <translation>فقط ما حسمه هذا القارئ (فارغ: أي قارئ)</translation>
  </message>
  <message>
   <source>Only decided cases can be exported.</source>
   <translation>لا تُصدَّر إلا الحالات المحسومة.</translation>
  </message>
  <message>
   <source>Only numbers are needed here.</source>
   <translation>تلزم هنا أرقام فقط.</translation>
  </message>
  <message>
   <source>Only scored by this model (empty: by any)</source>
   <translation>فقط ما قيّمه هذا النموذج (فارغ: أي نموذج)</translation>
  </message>
  <message>
   <source>Only the chosen case.</source>
   <translation>الحالة المختارة فقط.</translation>
  </message>
  <message>
   <source>Only the {n} chosen cases.</source>
   <translation>الحالات المختارة فقط، وعددها {n}.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>فتح</translation>
  </message>
  <message>
   <source>Open a case first: Enter opens the marked one.</source>
   <translation>افتح حالة أولًا: Enter يفتح المعلَّمة.</translation>
  </message>
  <message>
   <source>Open account</source>
   <translation>فتح الحساب</translation>
  </message>
  <message>
   <source>Open case on the other side</source>
   <translation>الحالة المفتوحة إلى الجهة الأخرى</translation>
  </message>
  <message>
   <source>Open the home again now</source>
   <translation>إعادة فتح مجلد البيانات الآن</translation>
  </message>
  <message>
   <source>Open with {reader}</source>
   <translation>مفتوحة لدى {reader}</translation>
  </message>
  <message>
   <source>Opening the worklist…</source>
   <translation>جارٍ فتح قائمة العمل…</translation>
  </message>
  <message>
   <source>Opens the card that says whom you told.</source>
   <translation>يفتح البطاقة التي تبيّن من أبلغتَه.</translation>
  </message>
  <message>
   <source>Order is held while you read</source>
   <translation>الترتيب ثابت أثناء قراءتك</translation>
  </message>
  <message>
   <source>Orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network.

Not cleared as a medical device; for research and education. Clinical use needs the authorisation of the place where it is used. It assists and orders, it never decides.</source>
   <translation>يرتّب قائمة عمل لصور الصدر الشعاعية حسب احتمال الالتهاب الرئوي، على حاسوب واحد، بلا شبكة.

غير مرخَّص كجهاز طبي؛ للبحث والتعليم. الاستعمال السريري يحتاج إلى إذن المكان الذي يُستعمل فيه. يساعد ويرتّب، ولا يقرر أبدًا.</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>أخرى</translation>
  </message>
  <message>
   <source>Other studies of this patient</source>
   <translation>فحوص أخرى لهذا المريض</translation>
  </message>
  <message>
   <source>Outside the validated population</source>
   <translation>خارج الفئة المتحقَّق منها</translation>
  </message>
  <message>
   <source>Outside validation</source>
   <translation>خارج نطاق التحقق</translation>
  </message>
  <message>
   <source>Outside what the model was validated on: it looks like an adult's film.</source>
   <translation>خارج ما جرى التحقق من النموذج عليه: تبدو صورة بالغ.</translation>
  </message>
  <message>
   <source>Outside what the model was validated on: the patient is {age}, it was validated on children from {first} to {last} years.</source>
   <translation>خارج ما جرى التحقق من النموذج عليه: المريض عمره {age}، والتحقق كان على أطفال من {first} إلى {last} سنوات.</translation>
  </message>
  <message>
   <source>Over-exposed or cut too dark: {n} of the middle is black without detail.</source>
   <translation>تعريض زائد أو قصّ داكن جدًا: {n} من الوسط أسود بلا تفصيل.</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>متأخرة</translation>
  </message>
  <message>
   <source>Overdue and likeliest in turn</source>
   <translation>المتأخرة والأرجح بالتناوب</translation>
  </message>
  <message>
   <source>Overlying structures</source>
   <translation>تراكيب متراكبة</translation>
  </message>
  <message>
   <source>Overridden</source>
   <translation>حكم مخالف</translation>
  </message>
  <message>
   <source>Override</source>
   <translation>حكم مخالف</translation>
  </message>
  <message>
   <source>Override: {name}</source>
   <translation>حكم مخالف: {name}</translation>
  </message>
  <message>
   <source>Override…</source>
   <translation>حكم مخالف…</translation>
  </message>
  <message>
   <source>PSI of likelihood</source>
   <translation>مؤشر PSI للاحتمال</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>صفحة الدليل</translation>
  </message>
  <message>
   <source>Painted black</source>
   <translation>مطموس بالأسود</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>الجزء</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>كلمة المرور</translation>
  </message>
  <message>
   <source>Password until now</source>
   <translation>كلمة المرور حتى الآن</translation>
  </message>
  <message>
   <source>Password, once more</source>
   <translation>كلمة المرور، مرة أخرى</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>المريض</translation>
  </message>
  <message>
   <source>Patient ID</source>
   <translation>رقم المريض</translation>
  </message>
  <message>
   <source>Patient, ID, accession</source>
   <translation>المريض، رقمه، الطلب</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>المرضى</translation>
  </message>
  <message>
   <source>People and accounts</source>
   <translation>الأشخاص والحسابات</translation>
  </message>
  <message>
   <source>Physician on call</source>
   <translation>الطبيب المناوب</translation>
  </message>
  <message>
   <source>PixelSpacing, calibrated on an object of known size.</source>
   <translation>قيمة PixelSpacing، معايرة على جسم معروف الحجم.</translation>
  </message>
  <message>
   <source>PixelSpacing, corrected for magnification by geometry.</source>
   <translation>قيمة PixelSpacing، مصححة هندسيًا من التكبير.</translation>
  </message>
  <message>
   <source>PixelSpacing; the film does not say whether magnification is corrected.</source>
   <translation>قيمة PixelSpacing؛ لا تذكر الصورة هل صُحّح التكبير.</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>الموضع</translation>
  </message>
  <message>
   <source>Place in the queue</source>
   <translation>الموضع في قائمة الانتظار</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>تشغيل</translation>
  </message>
  <message>
   <source>Playing…</source>
   <translation>جارٍ التشغيل…</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>الرسوم البيانية</translation>
  </message>
  <message>
   <source>Pneumo Desktop</source>
   <translation>Pneumo Desktop</translation>
  </message>
  <message>
   <source>Pneumo Desktop {version}</source>
   <translation>برنامج Pneumo Desktop {version}</translation>
  </message>
  <message>
   <source>Pneumo Desktop: sealed recovery code of {name}

{code}

Seal it, and put it away from the PC.</source>
   <translation>رمز الاستعادة المختوم في Pneumo Desktop: {name}

{code}

اختمه واحفظه بعيدًا عن الحاسوب.</translation>
  </message>
  <message>
   <source>Pneumonia</source>
   <translation>التهاب رئوي</translation>
  </message>
  <message>
   <source>Pneumothorax</source>
   <translation>استرواح الصدر</translation>
  </message>
  <message>
   <source>Population</source>
   <translation>الفئة</translation>
  </message>
  <message>
   <source>Press Enter to open the first case</source>
   <translation>اضغط Enter لفتح الحالة الأولى</translation>
  </message>
  <message>
   <source>Press the key for “{act}”. Esc leaves it as it is.</source>
   <translation>اضغط مفتاح «{act}». وEsc يتركه كما هو.</translation>
  </message>
  <message>
   <source>Previous film of the case</source>
   <translation>الصورة السابقة من الحالة</translation>
  </message>
  <message>
   <source>Previous section</source>
   <translation>القسم السابق</translation>
  </message>
  <message>
   <source>Previous study to compare with</source>
   <translation>الفحص السابق للمقارنة</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>طباعة…</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>سابق</translation>
  </message>
  <message>
   <source>Prior · {span}</source>
   <translation>سابق · {span}</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>البرنامج</translation>
  </message>
  <message>
   <source>Put the film itself there.</source>
   <translation>ضع الصورة نفسها هناك.</translation>
  </message>
  <message>
   <source>QR code of the last head</source>
   <translation>رمز QR لآخر رأس</translation>
  </message>
  <message>
   <source>Queue si&amp;mulator…</source>
   <translation>&amp;محاكي قائمة الانتظار…</translation>
  </message>
  <message>
   <source>Queue simulator: what another order of reading would do</source>
   <translation>محاكي قائمة الانتظار: ماذا يفعل ترتيب آخر للقراءة</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>إنهاء</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>مقروءة</translation>
  </message>
  <message>
   <source>Read: {name}</source>
   <translation>قراءة: {name}</translation>
  </message>
  <message>
   <source>Reader</source>
   <translation>القارئ</translation>
  </message>
  <message>
   <source>Reader: {name}</source>
   <translation>القارئ: {name}</translation>
  </message>
  <message>
   <source>Readers at work together</source>
   <translation>قراء يعملون معًا</translation>
  </message>
  <message>
   <source>Readers who gave a further verdict on a case saw the one before: such agreement is higher than that of readers who do not know of each other.</source>
   <translation>من أعطى حكمًا آخر على حالة رأى الحكم السابق: فهذا الاتفاق أعلى من اتفاق قراء لا يعلم بعضهم ببعض.</translation>
  </message>
  <message>
   <source>Reading &amp;order</source>
   <translation>ترتيب الق&amp;راءة</translation>
  </message>
  <message>
   <source>Reading a case</source>
   <translation>قراءة حالة</translation>
  </message>
  <message>
   <source>Reading the film…</source>
   <translation>جارٍ قراءة الصورة…</translation>
  </message>
  <message>
   <source>Read…</source>
   <translation>قراءة…</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>السبب</translation>
  </message>
  <message>
   <source>Reason, in a few words  (↑ ↓ for the usual ones)</source>
   <translation>السبب، بكلمات قليلة  (↑ ↓ للمعتاد)</translation>
  </message>
  <message>
   <source>Reason, in a few words: how is it known?</source>
   <translation>السبب، بكلمات قليلة: كيف عُرف ذلك؟</translation>
  </message>
  <message>
   <source>Rebuild from the films</source>
   <translation>إعادة البناء من الصور</translation>
  </message>
  <message>
   <source>Rebuilding the worklist</source>
   <translation>جارٍ إعادة بناء قائمة العمل</translation>
  </message>
  <message>
   <source>Rebuilt: {n} films were taken from the library.</source>
   <translation>أُعيد البناء: أُخذت {n} صورة من المكتبة.</translation>
  </message>
  <message>
   <source>Referrer</source>
   <translation>الطبيب المُحيل</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>إزالة: {what}</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>إعادة التسمية</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>إعادة الضبط</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>إعادة ضبط الكل</translation>
  </message>
  <message>
   <source>Restore from a backup</source>
   <translation>استعادة من نسخة احتياطية</translation>
  </message>
  <message>
   <source>Restore this one</source>
   <translation>استعادة هذه</translation>
  </message>
  <message>
   <source>Restored: {n} cases, {verdicts} verdicts, as they were on {when}.</source>
   <translation>تمت الاستعادة: {n} حالة، {verdicts} حكم، كما كانت في {when}.</translation>
  </message>
  <message>
   <source>Restoring</source>
   <translation>جارٍ الاستعادة</translation>
  </message>
  <message>
   <source>Results that wait to be told</source>
   <translation>نتائج تنتظر الإبلاغ</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>المراجعة</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>روجع</translation>
  </message>
  <message>
   <source>Reviewed.</source>
   <translation>روجع.</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>مراجعة…</translation>
  </message>
  <message>
   <source>Robustness</source>
   <translation>المتانة</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>الصفة</translation>
  </message>
  <message>
   <source>Role…</source>
   <translation>الدور…</translation>
  </message>
  <message>
   <source>Rotated</source>
   <translation>دوران الوضعية</translation>
  </message>
  <message>
   <source>Ruler</source>
   <translation>المسطرة</translation>
  </message>
  <message>
   <source>SHA-256 of the weights: {sha256}</source>
   <translation>بصمة SHA-256 للأوزان: {sha256}</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>حفظ</translation>
  </message>
  <message>
   <source>Save and next</source>
   <translation>حفظ والتالي</translation>
  </message>
  <message>
   <source>Save as view…</source>
   <translation>حفظ كطريقة عرض…</translation>
  </message>
  <message>
   <source>Save the film as a file of its own.</source>
   <translation>احفظ الصورة كملف مستقل.</translation>
  </message>
  <message>
   <source>Saved. It counts once the home is opened again: the engine restarts, no film is lost.</source>
   <translation>تم الحفظ. يسري بعد إعادة فتح مجلد البيانات: يعاد تشغيل المحرّك، ولا تضيع أي صورة.</translation>
  </message>
  <message>
   <source>Saved: {what}. {key} takes it back.</source>
   <translation>حُفظ: {what}. المفتاح {key} يرجع عنه.</translation>
  </message>
  <message>
   <source>Saves: {what}</source>
   <translation>يحفظ: {what}</translation>
  </message>
  <message>
   <source>Say how you told them: 1 to 3.</source>
   <translation>اذكر كيف أبلغتَهم: 1 إلى 3.</translation>
  </message>
  <message>
   <source>Say in a few words which other finding.</source>
   <translation>اذكر بكلمات قليلة أي نتيجة أخرى.</translation>
  </message>
  <message>
   <source>Say whom you told: a name.</source>
   <translation>اذكر من أبلغتَ: اسمًا.</translation>
  </message>
  <message>
   <source>Score again</source>
   <translation>إعادة التقييم</translation>
  </message>
  <message>
   <source>Scored lower by another model: stays ahead of later arrivals</source>
   <translation>قيّمها نموذج آخر أدنى: تبقى قبل ما يصل لاحقًا</translation>
  </message>
  <message>
   <source>Scored {likelihood}: pneumonia {call}</source>
   <translation>التقييم {likelihood}: {call} بالتهاب رئوي</translation>
  </message>
  <message>
   <source>Scoring</source>
   <translation>جارٍ التقييم</translation>
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>ال&amp;إعدادات…</translation>
  </message>
  <message>
   <source>Sealed code…</source>
   <translation>الرمز المختوم…</translation>
  </message>
  <message>
   <source>Sealed recovery code</source>
   <translation>رمز الاستعادة المختوم</translation>
  </message>
  <message>
   <source>Search patient, ID or accession</source>
   <translation>البحث عن المريض أو الرقم أو رقم الطلب</translation>
  </message>
  <message>
   <source>Search: {text}</source>
   <translation>البحث: {text}</translation>
  </message>
  <message>
   <source>Second look wanted</source>
   <translation>مطلوبة نظرة ثانية</translation>
  </message>
  <message>
   <source>Sections of the queue</source>
   <translation>أقسام قائمة الانتظار</translation>
  </message>
  <message>
   <source>Self-test passed: on {device} ({precision}) the model scores its own test films as it should.</source>
   <translation>نجح الاختبار الذاتي: على {device} ({precision}) يقيّم النموذج صور اختباره كما ينبغي.</translation>
  </message>
  <message>
   <source>Send it again at a usual size.</source>
   <translation>أرسلها من جديد بحجم معتاد.</translation>
  </message>
  <message>
   <source>Send it again from where it came.</source>
   <translation>أرسلها من مصدرها من جديد.</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>الحساسية</translation>
  </message>
  <message>
   <source>Septic</source>
   <translation>إنتان دموي</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>تعيين</translation>
  </message>
  <message>
   <source>Set aside, not deleted: {file}</source>
   <translation>وُضع جانبًا ولم يُحذف: {file}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>الجنس</translation>
  </message>
  <message>
   <source>Sex: {what}</source>
   <translation>الجنس: {what}</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>تسجيل الدخول</translation>
  </message>
  <message>
   <source>Sign now</source>
   <translation>توقيع الآن</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>تسجيل الخروج</translation>
  </message>
  <message>
   <source>Signed &amp;head of the record…</source>
   <translation>رأس السجل المو&amp;قَّع…</translation>
  </message>
  <message>
   <source>Signed and kept. Take it away: photograph the code, or keep the text elsewhere.</source>
   <translation>وُقّع وحُفظ. خذه بعيدًا: صوّر الرمز، أو احفظ النص في مكان آخر.</translation>
  </message>
  <message>
   <source>Signed head of the record</source>
   <translation>رأس السجل الموقَّع</translation>
  </message>
  <message>
   <source>Signed heads of the record also into</source>
   <translation>رؤوس السجل الموقَّعة أيضًا إلى</translation>
  </message>
  <message>
   <source>Signing…</source>
   <translation>جارٍ التوقيع…</translation>
  </message>
  <message>
   <source>Size of text</source>
   <translation>حجم الخط</translation>
  </message>
  <message>
   <source>Size of text: {n} %</source>
   <translation>حجم الخط: {n} %</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>نص أصغر</translation>
  </message>
  <message>
   <source>Somebody must be told of this in an urgent case</source>
   <translation>يجب إبلاغ أحد بهذا في حالة عاجلة</translation>
  </message>
  <message>
   <source>Somebody must be told where this is flagged</source>
   <translation>يجب إبلاغ أحد حيث عُلّم هذا</translation>
  </message>
  <message>
   <source>Something else still goes on; one at a time.</source>
   <translation>عمل آخر لا يزال جاريًا؛ واحد في كل مرة.</translation>
  </message>
  <message>
   <source>Sorted by {what} {arrow}: {plain}</source>
   <translation>مرتبة حسب {what} {arrow}: {plain}</translation>
  </message>
  <message>
   <source>Sound for a new urgent case</source>
   <translation>صوت للحالة العاجلة الجديدة</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>المصدر</translation>
  </message>
  <message>
   <source>Space shows or hides. Alt+↑ ↓ moves, ← → makes narrower or wider, S sorts by it.</source>
   <translation>مفتاح المسافة يُظهر أو يخفي. وAlt+↑ ↓ ينقل، و← → يضيّق أو يوسّع، وS يرتّب به.</translation>
  </message>
  <message>
   <source>Specificity</source>
   <translation>النوعية</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>جارٍ البدء…</translation>
  </message>
  <message>
   <source>Stat&amp;istics…</source>
   <translation>إحصاءا&amp;ت…</translation>
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>State: {what}</source>
   <translation>الحالة: {what}</translation>
  </message>
  <message>
   <source>Statistics of a rectangle</source>
   <translation>إحصاءات مستطيل</translation>
  </message>
  <message>
   <source>Statistics of an &amp;ellipse</source>
   <translation>إحصاءات شكل &amp;بيضوي</translation>
  </message>
  <message>
   <source>Statistics of an ellipse</source>
   <translation>إحصاءات شكل بيضوي</translation>
  </message>
  <message>
   <source>Statistics: how well it does here</source>
   <translation>إحصاءات: ما مدى جودته هنا</translation>
  </message>
  <message>
   <source>Step {n} of {all} · {name}</source>
   <translation>الخطوة {n} من {all} · {name}</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>إيقاف</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>متوقف</translation>
  </message>
  <message>
   <source>Stopped: it has not said anything yet</source>
   <translation>متوقف: لم يقل شيئًا بعد</translation>
  </message>
  <message>
   <source>Stopped: no sign of life for {time}</source>
   <translation>متوقف: لا علامة حياة منذ {time}</translation>
  </message>
  <message>
   <source>Stopped: {reason}</source>
   <translation>متوقف: {reason}</translation>
  </message>
  <message>
   <source>Stored values after the modality LUT; SD of all pixels.</source>
   <translation>القيم المخزّنة بعد جدول LUT للجهاز؛ SD لكل العناصر.</translation>
  </message>
  <message>
   <source>Subtle opacity</source>
   <translation>عتامة خفيفة</translation>
  </message>
  <message>
   <source>Suspected from {n} on</source>
   <translation>اشتباه من {n} فأعلى</translation>
  </message>
  <message>
   <source>System</source>
   <translation>النظام</translation>
  </message>
  <message>
   <source>Take correction back</source>
   <translation>إلغاء التصحيح</translation>
  </message>
  <message>
   <source>Take the new password</source>
   <translation>أخذ كلمة المرور الجديدة</translation>
  </message>
  <message>
   <source>Taken back: the case is whose its film says.</source>
   <translation>أُلغي: الحالة لمن تذكره صورتها.</translation>
  </message>
  <message>
   <source>Taken back: {name}. The case is unread again.</source>
   <translation>تم الرجوع: {name}. عادت الحالة غير مقروءة.</translation>
  </message>
  <message>
   <source>Taken back: {name}. The verdict before it stands again.</source>
   <translation>تم الرجوع: {name}. عاد الحكم السابق قائمًا.</translation>
  </message>
  <message>
   <source>Text in the corners is off. Marks of loss and turning stay.</source>
   <translation>النص في الزوايا مطفأ. تبقى علامات الفقد والتدوير.</translation>
  </message>
  <message>
   <source>Text in the corners is on.</source>
   <translation>النص في الزوايا ظاهر.</translation>
  </message>
  <message>
   <source>That section is not among the rows at hand, whose order is held.</source>
   <translation>ذلك القسم ليس بين الأسطر الحاضرة التي ترتيبها ثابت.</translation>
  </message>
  <message>
   <source>The DICOM file</source>
   <translation>ملف DICOM</translation>
  </message>
  <message>
   <source>The case goes to the top of the queue, with your name and the reason on it.</source>
   <translation>تنتقل الحالة إلى أعلى قائمة الانتظار، وعليها اسمك والسبب.</translation>
  </message>
  <message>
   <source>The chain of the journal is whole, and films, scores, verdicts and cases are as it has them.</source>
   <translation>سلسلة السجل كاملة، والصور والتقييمات والأحكام والحالات كما هي فيها.</translation>
  </message>
  <message>
   <source>The code is on the paper that was sealed when the administrator's account was made. It opens once: with the new password you get a new code.</source>
   <translation>الرمز على الورقة التي خُتمت حين أُنشئ حساب المدير. يفتح مرة واحدة: ومع كلمة المرور الجديدة تأخذ رمزًا جديدًا.</translation>
  </message>
  <message>
   <source>The copy was probably cut off; copy it again.</source>
   <translation>انقطع النسخ على الأرجح؛ انسخها من جديد.</translation>
  </message>
  <message>
   <source>The disk of the home is running full: {what} Nothing is deleted; decided cases can be archived.</source>
   <translation>قرص مجلد البيانات يمتلئ: {what} لا يُحذف شيء؛ يمكن أرشفة الحالات المحسومة.</translation>
  </message>
  <message>
   <source>The disk of {folder} is full, nothing more can be recorded. Make room; it goes on by itself.</source>
   <translation>قرص {folder} ممتلئ، ولا يمكن تدوين المزيد. أفسح مكانًا؛ ويستمر من نفسه.</translation>
  </message>
  <message>
   <source>The engine gives no sign of life.</source>
   <translation>لا علامة حياة من المحرّك.</translation>
  </message>
  <message>
   <source>The engine has not loaded a model on this home yet. Its card is shown here once it has.</source>
   <translation>لم يحمّل المحرّك نموذجًا في مجلد البيانات هذا بعد. تظهر بطاقته هنا حين يفعل.</translation>
  </message>
  <message>
   <source>The engine scores {name} again.</source>
   <translation>يعيد المحرّك تقييم {name}.</translation>
  </message>
  <message>
   <source>The engine scores {n} cases again.</source>
   <translation>يعيد المحرّك تقييم {n} حالة.</translation>
  </message>
  <message>
   <source>The engine stopped {n} times: {reason}. It is started again by itself.</source>
   <translation>توقف المحرّك {n} مرات: {reason}. يعاد تشغيله من نفسه.</translation>
  </message>
  <message>
   <source>The fastest that proves itself (recommended)</source>
   <translation>الأسرع مما يثبت كفاءته (موصى به)</translation>
  </message>
  <message>
   <source>The file cannot be looked at ({why}).</source>
   <translation>لا يمكن النظر إلى الملف ({why}).</translation>
  </message>
  <message>
   <source>The file cannot be read ({why}). Check who may read it; it is tried again.</source>
   <translation>لا يمكن قراءة الملف ({why}). تأكد ممن يحق له قراءته؛ ستعاد المحاولة.</translation>
  </message>
  <message>
   <source>The file has changed; the home still runs with what stood there before.</source>
   <translation>تغيّر الملف؛ ومجلد البيانات لا يزال يعمل بما كان فيه قبلُ.</translation>
  </message>
  <message>
   <source>The file holds only zeros.</source>
   <translation>لا يحوي الملف إلا أصفارًا.</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>الملف فارغ.</translation>
  </message>
  <message>
   <source>The film differs from those the model was made with; its score may be wrong.</source>
   <translation>تختلف الصورة عن التي صُنع بها النموذج؛ قد يكون تقييمها خاطئًا.</translation>
  </message>
  <message>
   <source>The film is turned ({way}); it was scored upright.</source>
   <translation>الصورة مدوّرة ({way})؛ وقُيّمت قائمة.</translation>
  </message>
  <message>
   <source>The film looks like a negative; it was scored with black and white exchanged.</source>
   <translation>تبدو الصورة سلبية؛ وقُيّمت بعد تبديل الأسود والأبيض.</translation>
  </message>
  <message>
   <source>The film may be turned or taken askew; its score may be wrong.</source>
   <translation>قد تكون الصورة مدوّرة أو مائلة؛ قد يكون تقييمها خاطئًا.</translation>
  </message>
  <message>
   <source>The film or its score has changed this moment. Look at it once more, then save.</source>
   <translation>تغيّرت الصورة أو تقييمها هذه اللحظة. انظر إليها مرة أخرى ثم احفظ.</translation>
  </message>
  <message>
   <source>The first one will be listed on the left.</source>
   <translation>ستُدرج الأولى في القائمة.</translation>
  </message>
  <message>
   <source>The folder cannot be opened ({why}). Check who may read it.</source>
   <translation>لا يمكن فتح المجلد ({why}). تأكد ممن يحق له قراءته.</translation>
  </message>
  <message>
   <source>The folder lies too deep in others. Move its films further up.</source>
   <translation>المجلد أعمق مما ينبغي داخل غيره. انقل صوره إلى أعلى.</translation>
  </message>
  <message>
   <source>The guide cannot be read. {reason}</source>
   <translation>لا يمكن قراءة الدليل. {reason}</translation>
  </message>
  <message>
   <source>The language changes when the home is opened again.</source>
   <translation>تتغير اللغة عند إعادة فتح مجلد البيانات.</translation>
  </message>
  <message>
   <source>The link leads nowhere.</source>
   <translation>الرابط لا يؤدي إلى شيء.</translation>
  </message>
  <message>
   <source>The list goes on as you scroll</source>
   <translation>تتابع القائمة كلما مررت</translation>
  </message>
  <message>
   <source>The map is off for each new film.</source>
   <translation>الخريطة مطفأة لكل صورة جديدة.</translation>
  </message>
  <message>
   <source>The map is on for every film.</source>
   <translation>الخريطة ظاهرة في كل صورة.</translation>
  </message>
  <message>
   <source>The model gave no number for this film.</source>
   <translation>لم يعط النموذج رقمًا لهذه الصورة.</translation>
  </message>
  <message>
   <source>The model in use left no card here.</source>
   <translation>النموذج المستعمل لم يترك بطاقة هنا.</translation>
  </message>
  <message>
   <source>The model runs on</source>
   <translation>يعمل النموذج على</translation>
  </message>
  <message>
   <source>The name stands beside every verdict you give. It is taken as typed, not checked.</source>
   <translation>يقف الاسم بجانب كل حكم تعطيه. يؤخذ كما كُتب، دون تحقق.</translation>
  </message>
  <message>
   <source>The name stands beside every verdict. It is taken as typed, and asked for at each start.</source>
   <translation>يقف الاسم بجانب كل حكم. يؤخذ كما كُتب، ويُسأل عنه عند كل بدء.</translation>
  </message>
  <message>
   <source>The other screen is gone: the film is back in this window.</source>
   <translation>اختفت الشاشة الأخرى: عادت الصورة إلى هذه النافذة.</translation>
  </message>
  <message>
   <source>The password is shorter than {n} characters.</source>
   <translation>كلمة المرور أقصر من {n} أحرف.</translation>
  </message>
  <message>
   <source>The password is told in person, and changed by whoever gets it. Eight characters or more.</source>
   <translation>تُقال كلمة المرور شخصيًا، ويغيّرها من أخذها. ثمانية أحرف أو أكثر.</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>The picture is cut short, {n} % of it is there.</source>
   <translation>الصورة مبتورة، والموجود منها {n} %.</translation>
  </message>
  <message>
   <source>The picture may leave de-identified.</source>
   <translation>يجوز خروج الصورة بلا هوية.</translation>
  </message>
  <message>
   <source>The picture stays here.</source>
   <translation>تبقى الصورة هنا.</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>المعالج</translation>
  </message>
  <message>
   <source>The program failed on this file ({why}). Please report it.</source>
   <translation>فشل البرنامج في هذا الملف ({why}). يرجى الإبلاغ عنه.</translation>
  </message>
  <message>
   <source>The program's own again.</source>
   <translation>عاد كما وضعه البرنامج.</translation>
  </message>
  <message>
   <source>The queue as a page for a power cut, with names, in</source>
   <translation>قائمة الانتظار كصفحة لانقطاع الكهرباء، بالأسماء، في</translation>
  </message>
  <message>
   <source>The record does not stand as it was written, or cannot be read.</source>
   <translation>السجل ليس كما كُتب، أو لا يمكن قراءته.</translation>
  </message>
  <message>
   <source>The record stands as it was written: {n} rows.</source>
   <translation>السجل كما كُتب: {n} سطر.</translation>
  </message>
  <message>
   <source>The same in words</source>
   <translation>الشيء نفسه بالكلمات</translation>
  </message>
  <message>
   <source>The same where it seems to be no chest film</source>
   <translation>الشيء نفسه حيث لا تبدو صورة صدر</translation>
  </message>
  <message>
   <source>The same, for every group: pneumo-desktop audit statistics.</source>
   <translation>الشيء نفسه لكل مجموعة: pneumo-desktop audit statistics.</translation>
  </message>
  <message>
   <source>The settings of the home are {for_whom}.</source>
   <translation>إعدادات مجلد البيانات {for_whom}.</translation>
  </message>
  <message>
   <source>The site's own reasons, one on a line</source>
   <translation>أسباب المنشأة الخاصة، واحد في كل سطر</translation>
  </message>
  <message>
   <source>The space bar presses buttons.</source>
   <translation>مفتاح المسافة يضغط الأزرار.</translation>
  </message>
  <message>
   <source>The test film is being scored; the first time takes some seconds…</source>
   <translation>جارٍ تقييم صورة الاختبار؛ المرة الأولى تستغرق بضع ثوانٍ…</translation>
  </message>
  <message>
   <source>The test film was not scored.</source>
   <translation>لم تُقيَّم صورة الاختبار.</translation>
  </message>
  <message>
   <source>The test film was scored in {seconds} s; likelihood {likelihood}, {call}.</source>
   <translation>قُيّمت صورة الاختبار في {seconds} s؛ الاحتمال {likelihood}، {call}.</translation>
  </message>
  <message>
   <source>The test goes on</source>
   <translation>الاختبار مستمر</translation>
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation>كلمتا المرور غير متطابقتين.</translation>
  </message>
  <message>
   <source>The ward asks</source>
   <translation>الجناح يسأل</translation>
  </message>
  <message>
   <source>The worklist is closed meanwhile, and opens again by itself.</source>
   <translation>قائمة العمل مغلقة في هذه الأثناء، وتُفتح من نفسها.</translation>
  </message>
  <message>
   <source>The worklist is damaged</source>
   <translation>قائمة العمل متضررة</translation>
  </message>
  <message>
   <source>The worklist is missing</source>
   <translation>قائمة العمل مفقودة</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>الألوان</translation>
  </message>
  <message>
   <source>There are films of a worklist here, but no worklist. No new one is begun unasked.</source>
   <translation>هنا صور قائمة عمل، ولا قائمة عمل. لا تُبدأ واحدة جديدة دون طلب.</translation>
  </message>
  <message>
   <source>There are too many marks on this film. Delete some first.</source>
   <translation>على هذه الصورة علامات كثيرة. احذف بعضها أولًا.</translation>
  </message>
  <message>
   <source>There is a file of that name. Choose another, so that no older backup is lost.</source>
   <translation>يوجد ملف بهذا الاسم. اختر غيره، كي لا تضيع نسخة أقدم.</translation>
  </message>
  <message>
   <source>There is no room for another view: delete one.</source>
   <translation>لا مكان لطريقة عرض أخرى: احذف واحدة.</translation>
  </message>
  <message>
   <source>There is nothing to draw here yet: no case of this kind in this time.</source>
   <translation>لا شيء يُرسم هنا بعد: لا حالة من هذا النوع في هذه المدة.</translation>
  </message>
  <message>
   <source>There is nothing to draw.</source>
   <translation>لا شيء يُرسم.</translation>
  </message>
  <message>
   <source>There was none.</source>
   <translation>لم يكن أي منها.</translation>
  </message>
  <message>
   <source>They go with your verdict, confirmed or not. What is not flagged is not called absent.</source>
   <translation>تمضي مع حكمك، مؤكدًا كان أم لا. وما لم يُعلَّم لا يُعدّ منفيًا.</translation>
  </message>
  <message>
   <source>This PC has {cores} cores and {memory} of memory.</source>
   <translation>في هذا الحاسوب {cores} أنوية وذاكرة {memory}.</translation>
  </message>
  <message>
   <source>This case could not be claimed. {reason}</source>
   <translation>تعذّر أخذ هذه الحالة. {reason}</translation>
  </message>
  <message>
   <source>This case has changed since you opened it: look at it once more.</source>
   <translation>تغيّرت هذه الحالة منذ فتحتَها: انظر إليها مرة أخرى.</translation>
  </message>
  <message>
   <source>This case is decided, and urgency is for the queue.</source>
   <translation>هذه الحالة محسومة، والاستعجال لقائمة الانتظار.</translation>
  </message>
  <message>
   <source>This case is unread: no verdict of it stands.</source>
   <translation>هذه الحالة غير مقروءة: لا حكم قائم لها.</translation>
  </message>
  <message>
   <source>This film cannot be shown</source>
   <translation>لا يمكن عرض هذه الصورة</translation>
  </message>
  <message>
   <source>This film offers {n} windows.</source>
   <translation>لهذه الصورة {n} نوافذ.</translation>
  </message>
  <message>
   <source>This home has accounts: nobody reads or decides without signing in.</source>
   <translation>في مجلد البيانات هذا حسابات: لا يقرأ أحد ولا يحسم دون تسجيل الدخول.</translation>
  </message>
  <message>
   <source>This home has no accounts, so there is nothing to lock.</source>
   <translation>ليس في مجلد البيانات هذا حسابات، فلا شيء يُقفل.</translation>
  </message>
  <message>
   <source>This home has no accounts: names are as they were typed. `pneumo-desktop people add NAME` makes them.</source>
   <translation>ليس في مجلد البيانات هذا حسابات: الأسماء كما كُتبت. والأمر `pneumo-desktop people add NAME` ينشئها.</translation>
  </message>
  <message>
   <source>This worklist is from a newer version</source>
   <translation>قائمة العمل هذه من إصدار أحدث</translation>
  </message>
  <message>
   <source>Thymus shadow</source>
   <translation>ظل التوتة</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>الوقت</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>المنطقة الزمنية</translation>
  </message>
  <message>
   <source>To</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>To know</source>
   <translation>للعلم</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Told</source>
   <translation>الإبلاغ</translation>
  </message>
  <message>
   <source>Told {whom}, {how}, at {time}</source>
   <translation>أُبلغ {whom}، {how}، في {time}</translation>
  </message>
  <message>
   <source>Told: {name}</source>
   <translation>أُبلغ: {name}</translation>
  </message>
  <message>
   <source>Turn anticlockwise</source>
   <translation>تدوير عكس عقارب الساعة</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>تدوير مع عقارب الساعة</translation>
  </message>
  <message>
   <source>Two films one above the other</source>
   <translation>صورتان إحداهما فوق الأخرى</translation>
  </message>
  <message>
   <source>Two films side by side</source>
   <translation>صورتان جنبًا إلى جنب</translation>
  </message>
  <message>
   <source>Under-exposed</source>
   <translation>تعريض ناقص</translation>
  </message>
  <message>
   <source>Under-exposed or cut too bright: {n} of the middle is white without detail.</source>
   <translation>تعريض ناقص أو قصّ فاتح جدًا: {n} من الوسط أبيض بلا تفصيل.</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>فتح القفل</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>غير مقروء</translation>
  </message>
  <message>
   <source>Unread only</source>
   <translation>غير المقروء فقط</translation>
  </message>
  <message>
   <source>Until this is mended films are listed as they arrive, without a score; none is lost.</source>
   <translation>إلى أن يُصلح هذا تُدرج الصور كما تصل، دون تقييم؛ ولا تضيع أي صورة.</translation>
  </message>
  <message>
   <source>Up in the list</source>
   <translation>صعودًا في القائمة</translation>
  </message>
  <message>
   <source>Update Pneumo Desktop to open it. Or restore an older backup. {aside}</source>
   <translation>حدّث Pneumo Desktop لفتحها. أو استعد نسخة احتياطية أقدم. {aside}</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>عاجل</translation>
  </message>
  <message>
   <source>Urgent and overdue</source>
   <translation>عاجلة ومتأخرة</translation>
  </message>
  <message>
   <source>Urgent by hand</source>
   <translation>عاجل يدويًا</translation>
  </message>
  <message>
   <source>Urgent result: {key} says whom you told.</source>
   <translation>نتيجة عاجلة: المفتاح {key} يدوّن من أبلغتَه.</translation>
  </message>
  <message>
   <source>Urgent: {name}</source>
   <translation>عاجلة: {name}</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>الأعمدة المعتادة</translation>
  </message>
  <message>
   <source>Usual text</source>
   <translation>نص معتاد</translation>
  </message>
  <message>
   <source>VOI LUT</source>
   <translation>VOI LUT</translation>
  </message>
  <message>
   <source>Validated at {ages}.</source>
   <translation>جرى التحقق لعمر {ages}.</translation>
  </message>
  <message>
   <source>Validated at {ages}; this patient is {age}.</source>
   <translation>جرى التحقق لعمر {ages}؛ وعمر هذا المريض {age}.</translation>
  </message>
  <message>
   <source>Ventilated</source>
   <translation>على التنفس الاصطناعي</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>الحكم</translation>
  </message>
  <message>
   <source>Verdict before the new film:</source>
   <translation>الحكم قبل الصورة الجديدة:</translation>
  </message>
  <message>
   <source>Verdict withdrawn: {reason}</source>
   <translation>سُحب الحكم: {reason}</translation>
  </message>
  <message>
   <source>Verdicts and the model's call</source>
   <translation>الأحكام ورأي النموذج</translation>
  </message>
  <message>
   <source>Verdicts that confirm the model's call</source>
   <translation>أحكام تؤكد رأي النموذج</translation>
  </message>
  <message>
   <source>Verdicts: {whom}</source>
   <translation>الأحكام: {whom}</translation>
  </message>
  <message>
   <source>Verifying the record</source>
   <translation>جارٍ التحقق من السجل</translation>
  </message>
  <message>
   <source>Vie&amp;w</source>
   <translation>&amp;عرض</translation>
  </message>
  <message>
   <source>View</source>
   <translation>الوضعية</translation>
  </message>
  <message>
   <source>View 1 of the list</source>
   <translation>طريقة العرض 1 للقائمة</translation>
  </message>
  <message>
   <source>View 2 of the list</source>
   <translation>طريقة العرض 2 للقائمة</translation>
  </message>
  <message>
   <source>View 3 of the list</source>
   <translation>طريقة العرض 3 للقائمة</translation>
  </message>
  <message>
   <source>View 4 of the list</source>
   <translation>طريقة العرض 4 للقائمة</translation>
  </message>
  <message>
   <source>View 5 of the list</source>
   <translation>طريقة العرض 5 للقائمة</translation>
  </message>
  <message>
   <source>View 6 of the list</source>
   <translation>طريقة العرض 6 للقائمة</translation>
  </message>
  <message>
   <source>View 7 of the list</source>
   <translation>طريقة العرض 7 للقائمة</translation>
  </message>
  <message>
   <source>View 8 of the list</source>
   <translation>طريقة العرض 8 للقائمة</translation>
  </message>
  <message>
   <source>View 9 of the list</source>
   <translation>طريقة العرض 9 للقائمة</translation>
  </message>
  <message>
   <source>View: {what}</source>
   <translation>الوضعية: {what}</translation>
  </message>
  <message>
   <source>Views of the list</source>
   <translation>طرق عرض القائمة</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>الحجم</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>الانتظار</translation>
  </message>
  <message>
   <source>Waiting over its time</source>
   <translation>تنتظر فوق مهلتها</translation>
  </message>
  <message>
   <source>Waiting over {n} h</source>
   <translation>تنتظر أكثر من {n} h</translation>
  </message>
  <message>
   <source>Waiting over {n} min</source>
   <translation>تنتظر أكثر من {n} min</translation>
  </message>
  <message>
   <source>Waiting {waited} of {cap}</source>
   <translation>تنتظر {waited} من {cap}</translation>
  </message>
  <message>
   <source>Waiting {waited}, over its time of {cap}</source>
   <translation>تنتظر {waited}، فوق مهلتها {cap}</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>الانتظار</translation>
  </message>
  <message>
   <source>Ward nurse</source>
   <translation>ممرضة الجناح</translation>
  </message>
  <message>
   <source>Warn when the disk is full in fewer days than</source>
   <translation>التحذير حين يمتلئ القرص في أيام أقل من</translation>
  </message>
  <message>
   <source>Welcome to Pneumo Desktop</source>
   <translation>مرحبًا في Pneumo Desktop</translation>
  </message>
  <message>
   <source>What</source>
   <translation>ماذا</translation>
  </message>
  <message>
   <source>What a likelihood is worth</source>
   <translation>ما قيمة الاحتمال</translation>
  </message>
  <message>
   <source>What a likelihood is worth here</source>
   <translation>ما قيمة الاحتمال هنا</translation>
  </message>
  <message>
   <source>What are they?  (↑ ↓ for the usual ones)</source>
   <translation>ما صفته؟  (↑ ↓ للمعتاد)</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>ما آل إليه</translation>
  </message>
  <message>
   <source>What else was measured</source>
   <translation>ما قيس غير ذلك</translation>
  </message>
  <message>
   <source>What happened to this case</source>
   <translation>ما جرى لهذه الحالة</translation>
  </message>
  <message>
   <source>What is amiss</source>
   <translation>ما الخلل</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>الغرض منه</translation>
  </message>
  <message>
   <source>What narrows the list</source>
   <translation>ما يضيّق القائمة</translation>
  </message>
  <message>
   <source>What that gives up: anybody at this PC can read, decide, export and change settings under any name; the record cannot show who gave a verdict, and says so; nothing locks when nobody is there. Accounts can be made later.</source>
   <translation>ما يضيع بذلك: أي شخص على هذا الحاسوب يستطيع القراءة والحسم والتصدير وتغيير الإعدادات بأي اسم؛ ولا يستطيع السجل أن يبيّن من أعطى حكمًا، ويقول ذلك؛ ولا شيء يُقفل حين لا يكون أحد. يمكن إنشاء الحسابات لاحقًا.</translation>
  </message>
  <message>
   <source>What the model says</source>
   <translation>ما يقوله النموذج</translation>
  </message>
  <message>
   <source>What the model says of itself</source>
   <translation>ما يقوله النموذج عن نفسه</translation>
  </message>
  <message>
   <source>What this cannot show: rows cut off the end, or a chain written anew, while nobody holds a later hash. Every export and every backup holds one: give them away from this PC.</source>
   <translation>ما لا يستطيع هذا إظهاره: أسطر قُطعت من آخره، أو سلسلة كُتبت من جديد، ما دام لا أحد يملك بصمة لاحقة. كل تصدير وكل نسخة احتياطية تحمل واحدة: أخرجها من هذا الحاسوب.</translation>
  </message>
  <message>
   <source>What was decided after the backup will not be in the worklist then. {aside}</source>
   <translation>ما حُسم بعد النسخة الاحتياطية لن يكون في قائمة العمل عندئذ. {aside}</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>ما وُجد</translation>
  </message>
  <message>
   <source>What you look at could not be recorded. {reason}</source>
   <translation>تعذّر تدوين ما تنظر إليه. {reason}</translation>
  </message>
  <message>
   <source>What you may do</source>
   <translation>ما يجوز لك</translation>
  </message>
  <message>
   <source>What you type cannot be kept: {reason}</source>
   <translation>تعذّر حفظ ما تكتبه: {reason}</translation>
  </message>
  <message>
   <source>What you typed at {time} is still here.</source>
   <translation>ما كتبتَه في {time} لا يزال هنا.</translation>
  </message>
  <message>
   <source>Whatever lands in this folder is listed within seconds. Originals are only read, never changed.</source>
   <translation>ما يصل إلى هذا المجلد يُدرج خلال ثوانٍ. الأصول تُقرأ فقط، ولا تُغيَّر أبدًا.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>متى</translation>
  </message>
  <message>
   <source>When and who</source>
   <translation>متى ومن</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>حين يقع خلل</translation>
  </message>
  <message>
   <source>When? Empty: now. Else 14:05, or 2026-01-31 14:05</source>
   <translation>متى؟ فارغ: الآن. وإلا 14:05 أو 2026-01-31 14:05</translation>
  </message>
  <message>
   <source>Where films arrive</source>
   <translation>أين تصل الصور</translation>
  </message>
  <message>
   <source>Where the model runs</source>
   <translation>أين يعمل النموذج</translation>
  </message>
  <message>
   <source>Where the model runs. Scores agree wherever it is; a graphics card is only faster.</source>
   <translation>أين يعمل النموذج. التقييمات متفقة أينما كان؛ وبطاقة الرسوم أسرع فقط.</translation>
  </message>
  <message>
   <source>Which one it is</source>
   <translation>أيها هو</translation>
  </message>
  <message>
   <source>Which other finding?</source>
   <translation>أي نتيجة أخرى؟</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>من</translation>
  </message>
  <message>
   <source>Who is reading?</source>
   <translation>من يقرأ؟</translation>
  </message>
  <message>
   <source>Who reads</source>
   <translation>من يقرأ</translation>
  </message>
  <message>
   <source>Whoever keeps one elsewhere can show later whether rows were cut off or written anew.</source>
   <translation>من يحتفظ بواحد في مكان آخر يستطيع أن يبيّن لاحقًا هل قُطعت أسطر أو كُتبت من جديد.</translation>
  </message>
  <message>
   <source>Whole &amp;film</source>
   <translation>الصورة &amp;كاملة</translation>
  </message>
  <message>
   <source>Whom</source>
   <translation>من</translation>
  </message>
  <message>
   <source>Whom did you tell? A name</source>
   <translation>من أبلغتَ؟ اسم</translation>
  </message>
  <message>
   <source>Whose film is this?</source>
   <translation>لمن هذه الصورة؟</translation>
  </message>
  <message>
   <source>Why here</source>
   <translation>لماذا هنا</translation>
  </message>
  <message>
   <source>Why it was overridden</source>
   <translation>سبب الحكم المخالف</translation>
  </message>
  <message>
   <source>Why?</source>
   <translation>لماذا؟</translation>
  </message>
  <message>
   <source>Window 1 of the file</source>
   <translation>النافذة 1 من الملف</translation>
  </message>
  <message>
   <source>Window 2 of the file</source>
   <translation>النافذة 2 من الملف</translation>
  </message>
  <message>
   <source>Window 3 of the file</source>
   <translation>النافذة 3 من الملف</translation>
  </message>
  <message>
   <source>Window 4 of the file</source>
   <translation>النافذة 4 من الملف</translation>
  </message>
  <message>
   <source>Window 5 of the file</source>
   <translation>النافذة 5 من الملف</translation>
  </message>
  <message>
   <source>Window of the film</source>
   <translation>نافذة الصورة</translation>
  </message>
  <message>
   <source>Window {n}: {name}</source>
   <translation>النافذة {n}: {name}</translation>
  </message>
  <message>
   <source>Windows of this film</source>
   <translation>نوافذ هذه الصورة</translation>
  </message>
  <message>
   <source>Windows of this film…</source>
   <translation>نوافذ هذه الصورة…</translation>
  </message>
  <message>
   <source>With a manifest beside it, signed, and a small program that checks both on any PC.</source>
   <translation>ومعه بيان موقَّع، وبرنامج صغير يتحقق من كليهما على أي حاسوب.</translation>
  </message>
  <message>
   <source>With the films (without, they are only listed)</source>
   <translation>مع الصور (بدونها تُدرج فقط)</translation>
  </message>
  <message>
   <source>With your verdict:</source>
   <translation>مع حكمك:</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>سحب</translation>
  </message>
  <message>
   <source>Worklist</source>
   <translation>قائمة العمل</translation>
  </message>
  <message>
   <source>Worklist, films, models and settings of this moment go into one file, read again and verified. Reading goes on meanwhile. Best on another disk: a disk that dies takes what is on it.</source>
   <translation>قائمة العمل والصور والنماذج والإعدادات في هذه اللحظة تدخل ملفًا واحدًا، يُقرأ من جديد ويُتحقق منه. القراءة مستمرة في الأثناء. والأفضل على قرص آخر: القرص الذي يتلف يأخذ ما عليه.</translation>
  </message>
  <message>
   <source>Write an age as 5 y or 18 m.</source>
   <translation>اكتب العمر هكذا: 5 y أو 18 m.</translation>
  </message>
  <message>
   <source>Write days as 2026-01-31, or leave them empty.</source>
   <translation>اكتب الأيام هكذا 2026-01-31، أو اتركها فارغة.</translation>
  </message>
  <message>
   <source>Write the day as 2026-01-31, or leave it empty.</source>
   <translation>اكتب اليوم هكذا 2026-01-31، أو اتركه فارغًا.</translation>
  </message>
  <message>
   <source>Write the time as 14:05, or with the day as 2026-01-31 14:05.</source>
   <translation>اكتب الوقت هكذا 14:05، أو مع اليوم هكذا 2026-01-31 14:05.</translation>
  </message>
  <message>
   <source>Written to {file}; they count once the home is opened again.</source>
   <translation>كُتب في {file}؛ ويسري بعد إعادة فتح مجلد البيانات.</translation>
  </message>
  <message>
   <source>Wrong passwords</source>
   <translation>كلمات مرور خاطئة</translation>
  </message>
  <message>
   <source>Wrong patient looked at</source>
   <translation>نُظر إلى مريض آخر خطأً</translation>
  </message>
  <message>
   <source>You</source>
   <translation>أنت</translation>
  </message>
  <message>
   <source>You are the administrator, who makes the other accounts and gives no verdicts. The password has {n} characters or more; for the day it is lost you get a sealed code at the end.</source>
   <translation>أنت المدير الذي ينشئ الحسابات الأخرى ولا يعطي أحكامًا. كلمة المرور {n} أحرف أو أكثر؛ وليوم تُفقد فيه تأخذ في النهاية رمزًا مختومًا.</translation>
  </message>
  <message>
   <source>You are the administrator. {key} makes an account for everybody who reads.</source>
   <translation>أنت المدير. المفتاح {key} ينشئ حسابًا لكل من يقرأ.</translation>
  </message>
  <message>
   <source>You have no case open.

{key} shows all unread; Enter opens one.</source>
   <translation>ليست لديك حالة مفتوحة.

المفتاح {key} يعرض كل غير المقروء؛ وEnter يفتح واحدة.</translation>
  </message>
  <message>
   <source>You may: {what}.</source>
   <translation>يجوز لك: {what}.</translation>
  </message>
  <message>
   <source>Your box</source>
   <translation>إطارك</translation>
  </message>
  <message>
   <source>Your own &amp;box</source>
   <translation>إطا&amp;رك الخاص</translation>
  </message>
  <message>
   <source>Your password is changed.</source>
   <translation>تغيّرت كلمة مرورك.</translation>
  </message>
  <message>
   <source>Your views</source>
   <translation>طرق عرضك</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>تكبير</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>تصغير</translation>
  </message>
  <message>
   <source>`pneumo-desktop doctor` says what this PC lacks; F3, “When something is wrong”, says more.</source>
   <translation>الأمر `pneumo-desktop doctor` يقول ما ينقص هذا الحاسوب؛ وF3، «حين يقع خلل»، يقول المزيد.</translation>
  </message>
  <message>
   <source>a BMP picture</source>
   <translation>صورة BMP</translation>
  </message>
  <message>
   <source>a CT slice</source>
   <translation>مقطع CT</translation>
  </message>
  <message>
   <source>a GIF picture</source>
   <translation>صورة GIF</translation>
  </message>
  <message>
   <source>a PDF document</source>
   <translation>مستند PDF</translation>
  </message>
  <message>
   <source>a PET image</source>
   <translation>صورة PET</translation>
  </message>
  <message>
   <source>a WebP picture or a sound or film</source>
   <translation>صورة WebP أو صوت أو فيلم</translation>
  </message>
  <message>
   <source>a ZIP archive or office document</source>
   <translation>أرشيف ZIP أو مستند مكتبي</translation>
  </message>
  <message>
   <source>a bare JPEG 2000 picture</source>
   <translation>صورة JPEG 2000 مجردة</translation>
  </message>
  <message>
   <source>a bone density scan</source>
   <translation>قياس كثافة العظم</translation>
  </message>
  <message>
   <source>a data set without a picture</source>
   <translation>مجموعة بيانات بلا صورة</translation>
  </message>
  <message>
   <source>a dental film</source>
   <translation>صورة أسنان</translation>
  </message>
  <message>
   <source>a dental panorama</source>
   <translation>صورة أسنان بانورامية</translation>
  </message>
  <message>
   <source>a document</source>
   <translation>مستند</translation>
  </message>
  <message>
   <source>a document inside a DICOM file</source>
   <translation>مستند داخل ملف DICOM</translation>
  </message>
  <message>
   <source>a list of key images</source>
   <translation>قائمة صور رئيسية</translation>
  </message>
  <message>
   <source>a mammogram</source>
   <translation>صورة ثدي شعاعية</translation>
  </message>
  <message>
   <source>a microscope slide</source>
   <translation>شريحة مجهرية</translation>
  </message>
  <message>
   <source>a nuclear medicine image</source>
   <translation>صورة طب نووي</translation>
  </message>
  <message>
   <source>a photograph of an eye</source>
   <translation>صورة عين ضوئية</translation>
  </message>
  <message>
   <source>a presentation state</source>
   <translation>حالة عرض</translation>
  </message>
  <message>
   <source>a quarter turn to the left</source>
   <translation>ربع دورة إلى اليسار</translation>
  </message>
  <message>
   <source>a quarter turn to the right</source>
   <translation>ربع دورة إلى اليمين</translation>
  </message>
  <message>
   <source>a radiotherapy dose</source>
   <translation>جرعة علاج إشعاعي</translation>
  </message>
  <message>
   <source>a radiotherapy drawing</source>
   <translation>رسم علاج إشعاعي</translation>
  </message>
  <message>
   <source>a radiotherapy image</source>
   <translation>صورة علاج إشعاعي</translation>
  </message>
  <message>
   <source>a radiotherapy object</source>
   <translation>كائن علاج إشعاعي</translation>
  </message>
  <message>
   <source>a radiotherapy plan</source>
   <translation>خطة علاج إشعاعي</translation>
  </message>
  <message>
   <source>a registration of images</source>
   <translation>مطابقة صور</translation>
  </message>
  <message>
   <source>a segmentation</source>
   <translation>تجزئة صورة</translation>
  </message>
  <message>
   <source>a sound recording</source>
   <translation>تسجيل صوتي</translation>
  </message>
  <message>
   <source>a structured report</source>
   <translation>تقرير منظَّم</translation>
  </message>
  <message>
   <source>a waveform</source>
   <translation>موجة مسجلة</translation>
  </message>
  <message>
   <source>about a fifth</source>
   <translation>نحو الخُمس</translation>
  </message>
  <message>
   <source>about a quarter</source>
   <translation>نحو الربع</translation>
  </message>
  <message>
   <source>about a tenth</source>
   <translation>نحو العُشر</translation>
  </message>
  <message>
   <source>about a third</source>
   <translation>نحو الثلث</translation>
  </message>
  <message>
   <source>about half</source>
   <translation>نحو النصف</translation>
  </message>
  <message>
   <source>about the model</source>
   <translation>حول النموذج</translation>
  </message>
  <message>
   <source>about three quarters</source>
   <translation>نحو ثلاثة أرباع</translation>
  </message>
  <message>
   <source>about two thirds</source>
   <translation>نحو الثلثين</translation>
  </message>
  <message>
   <source>administrator</source>
   <translation>مدير</translation>
  </message>
  <message>
   <source>administrators</source>
   <translation>المديرون</translation>
  </message>
  <message>
   <source>age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>all</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>an MR image</source>
   <translation>صورة MR</translation>
  </message>
  <message>
   <source>an endoscopy image</source>
   <translation>صورة تنظير</translation>
  </message>
  <message>
   <source>an ultrasound film</source>
   <translation>فيلم موجات فوق صوتية</translation>
  </message>
  <message>
   <source>an ultrasound image</source>
   <translation>صورة موجات فوق صوتية</translation>
  </message>
  <message>
   <source>and {n} more</source>
   <translation>و{n} أخرى</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>الزاوية</translation>
  </message>
  <message>
   <source>another film of the open case</source>
   <translation>صورة أخرى من الحالة المفتوحة</translation>
  </message>
  <message>
   <source>any</source>
   <translation>أي</translation>
  </message>
  <message>
   <source>any time</source>
   <translation>أي وقت</translation>
  </message>
  <message>
   <source>approve or mask text in the picture of a film</source>
   <translation>إجازة النص في صورة أو طمسه</translation>
  </message>
  <message>
   <source>archive decided cases</source>
   <translation>أرشفة الحالات المحسومة</translation>
  </message>
  <message>
   <source>area {area}</source>
   <translation>المساحة {area}</translation>
  </message>
  <message>
   <source>arrival</source>
   <translation>الوصول</translation>
  </message>
  <message>
   <source>arrival to decided 90th percentile</source>
   <translation>من الوصول إلى الحسم، المئين 90</translation>
  </message>
  <message>
   <source>arrival to decided longest</source>
   <translation>من الوصول إلى الحسم، الأطول</translation>
  </message>
  <message>
   <source>arrival to decided median</source>
   <translation>من الوصول إلى الحسم، الوسيط</translation>
  </message>
  <message>
   <source>arrival to opened 90th percentile</source>
   <translation>من الوصول إلى الفتح، المئين 90</translation>
  </message>
  <message>
   <source>arrival to opened longest</source>
   <translation>من الوصول إلى الفتح، الأطول</translation>
  </message>
  <message>
   <source>arrival to opened median</source>
   <translation>من الوصول إلى الفتح، الوسيط</translation>
  </message>
  <message>
   <source>arrived</source>
   <translation>وصلت</translation>
  </message>
  <message>
   <source>arrived {day}</source>
   <translation>وصلت {day}</translation>
  </message>
  <message>
   <source>as here</source>
   <translation>كما هنا</translation>
  </message>
  <message>
   <source>as validated</source>
   <translation>ضمن التحقق</translation>
  </message>
  <message>
   <source>auditor</source>
   <translation>مدقّق</translation>
  </message>
  <message>
   <source>auditors</source>
   <translation>المدقّقون</translation>
  </message>
  <message>
   <source>back button</source>
   <translation>زر الرجوع</translation>
  </message>
  <message>
   <source>back to reading order</source>
   <translation>العودة إلى ترتيب القراءة</translation>
  </message>
  <message>
   <source>back to unread, with a reason</source>
   <translation>إعادة إلى غير المقروء، مع سبب</translation>
  </message>
  <message>
   <source>back up now</source>
   <translation>نسخ احتياطي الآن</translation>
  </message>
  <message>
   <source>begin emergency access</source>
   <translation>بدء دخول طارئ</translation>
  </message>
  <message>
   <source>being read</source>
   <translation>قيد القراءة</translation>
  </message>
  <message>
   <source>birth date not given</source>
   <translation>تاريخ الميلاد غير مذكور</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>تاريخ الميلاد {date}</translation>
  </message>
  <message>
   <source>both</source>
   <translation>كلاهما</translation>
  </message>
  <message>
   <source>bottom</source>
   <translation>أسفل</translation>
  </message>
  <message>
   <source>boxes off</source>
   <translation>الإطارات مطفأة</translation>
  </message>
  <message>
   <source>boxes on</source>
   <translation>الإطارات ظاهرة</translation>
  </message>
  <message>
   <source>boxes, in the same way</source>
   <translation>الإطارات، بالطريقة نفسها</translation>
  </message>
  <message>
   <source>by</source>
   <translation>بيد</translation>
  </message>
  <message>
   <source>by all {n}</source>
   <translation>عند كل {n}</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>يدويًا</translation>
  </message>
  <message>
   <source>by message</source>
   <translation>برسالة</translation>
  </message>
  <message>
   <source>by score</source>
   <translation>حسب التقييم</translation>
  </message>
  <message>
   <source>by score with cap</source>
   <translation>حسب التقييم مع مهلة</translation>
  </message>
  <message>
   <source>by telephone</source>
   <translation>بالهاتف</translation>
  </message>
  <message>
   <source>calibration intercept</source>
   <translation>تقاطع المعايرة</translation>
  </message>
  <message>
   <source>calibration slope</source>
   <translation>ميل المعايرة</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>النسبة القلبية الصدرية</translation>
  </message>
  <message>
   <source>cases</source>
   <translation>حالات</translation>
  </message>
  <message>
   <source>cases read by two or more</source>
   <translation>حالات قرأها اثنان أو أكثر</translation>
  </message>
  <message>
   <source>change one's own password</source>
   <translation>تغيير كلمة المرور الخاصة</translation>
  </message>
  <message>
   <source>change the settings of the home</source>
   <translation>تغيير إعدادات مجلد البيانات</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>عُدّل</translation>
  </message>
  <message>
   <source>choose keys and mouse</source>
   <translation>اختيار المفاتيح والفأرة</translation>
  </message>
  <message>
   <source>close the case</source>
   <translation>إغلاق الحالة</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>مغلق</translation>
  </message>
  <message>
   <source>closing the worklist…</source>
   <translation>جارٍ إغلاق قائمة العمل…</translation>
  </message>
  <message>
   <source>columns of the list</source>
   <translation>أعمدة القائمة</translation>
  </message>
  <message>
   <source>compare, or no longer</source>
   <translation>مقارنة، أو إنهاؤها</translation>
  </message>
  <message>
   <source>comparing rows with the record</source>
   <translation>جارٍ مقارنة الأسطر بالسجل</translation>
  </message>
  <message>
   <source>confirm and next</source>
   <translation>تأكيد والتالي</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>مؤكد</translation>
  </message>
  <message>
   <source>copying the worklist</source>
   <translation>جارٍ نسخ قائمة العمل</translation>
  </message>
  <message>
   <source>correct whose film it is</source>
   <translation>تصحيح صاحب الصورة</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>مقطوعة</translation>
  </message>
  <message>
   <source>day</source>
   <translation>يوم</translation>
  </message>
  <message>
   <source>decided</source>
   <translation>محسومة</translation>
  </message>
  <message>
   <source>decided beyond four hours</source>
   <translation>حُسمت بعد أكثر من أربع ساعات</translation>
  </message>
  <message>
   <source>decided beyond the cap</source>
   <translation>حُسمت بعد المهلة</translation>
  </message>
  <message>
   <source>definite</source>
   <translation>مؤكد</translation>
  </message>
  <message>
   <source>delete all measurements</source>
   <translation>حذف كل القياسات</translation>
  </message>
  <message>
   <source>delete what is chosen</source>
   <translation>حذف المختار</translation>
  </message>
  <message>
   <source>device, pipe or socket</source>
   <translation>جهاز أو أنبوب أو مقبس</translation>
  </message>
  <message>
   <source>double click</source>
   <translation>نقر مزدوج</translation>
  </message>
  <message>
   <source>double click, {button}</source>
   <translation>نقر مزدوج، {button}</translation>
  </message>
  <message>
   <source>earlier studies, beside the film</source>
   <translation>الفحوص السابقة، بجانب الصورة</translation>
  </message>
  <message>
   <source>empty: as the model's card has it</source>
   <translation>فارغ: كما في بطاقة النموذج</translation>
  </message>
  <message>
   <source>empty: none is kept</source>
   <translation>فارغ: لا يُحفظ شيء</translation>
  </message>
  <message>
   <source>empty: none is made</source>
   <translation>فارغ: لا يُصنع شيء</translation>
  </message>
  <message>
   <source>empty: they stay in the home</source>
   <translation>فارغ: تبقى في مجلد البيانات</translation>
  </message>
  <message>
   <source>empty: “incoming” in the home</source>
   <translation>فارغ: المجلد “incoming” في مجلد البيانات</translation>
  </message>
  <message>
   <source>end of one arm</source>
   <translation>طرف الذراع الأول</translation>
  </message>
  <message>
   <source>end of the other arm</source>
   <translation>طرف الذراع الآخر</translation>
  </message>
  <message>
   <source>expected calibration error</source>
   <translation>خطأ المعايرة المتوقع</translation>
  </message>
  <message>
   <source>export decided cases</source>
   <translation>تصدير الحالات المحسومة</translation>
  </message>
  <message>
   <source>far from every film it knows</source>
   <translation>بعيدة عن كل صورة يعرفها</translation>
  </message>
  <message>
   <source>figures of the day</source>
   <translation>أرقام اليوم</translation>
  </message>
  <message>
   <source>film in its own window, or back</source>
   <translation>الصورة في نافذتها، أو إعادتها</translation>
  </message>
  <message>
   <source>films</source>
   <translation>صور</translation>
  </message>
  <message>
   <source>films of the case</source>
   <translation>صور الحالة</translation>
  </message>
  <message>
   <source>filter</source>
   <translation>تصفية</translation>
  </message>
  <message>
   <source>finding</source>
   <translation>النتيجة</translation>
  </message>
  <message>
   <source>first come</source>
   <translation>الأول فالأول</translation>
  </message>
  <message>
   <source>flag other findings, also to confirm</source>
   <translation>تعليم نتائج أخرى، ومع التأكيد أيضًا</translation>
  </message>
  <message>
   <source>flip left for right</source>
   <translation>قلب اليمين واليسار</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>المجلد</translation>
  </message>
  <message>
   <source>for {whom}</source>
   <translation>لـ {whom}</translation>
  </message>
  <message>
   <source>forward button</source>
   <translation>زر التقدم</translation>
  </message>
  <message>
   <source>from</source>
   <translation>من</translation>
  </message>
  <message>
   <source>give, amend or take back a verdict</source>
   <translation>إعطاء حكم أو تعديله أو الرجوع عنه</translation>
  </message>
  <message>
   <source>guide</source>
   <translation>الدليل</translation>
  </message>
  <message>
   <source>have a case scored again</source>
   <translation>طلب تقييم الحالة من جديد</translation>
  </message>
  <message>
   <source>heart border on one side, where it is widest</source>
   <translation>حافة القلب من جهة، حيث هو أعرض</translation>
  </message>
  <message>
   <source>heart border on the other side</source>
   <translation>حافة القلب من الجهة الأخرى</translation>
  </message>
  <message>
   <source>high</source>
   <translation>مرتفع</translation>
  </message>
  <message>
   <source>history of the case</source>
   <translation>تاريخ الحالة</translation>
  </message>
  <message>
   <source>hour</source>
   <translation>ساعة</translation>
  </message>
  <message>
   <source>hours, days and weeks are this PC's local time, now {zone}</source>
   <translation>الساعات والأيام والأسابيع بالتوقيت المحلي لهذا الحاسوب، وهو الآن {zone}</translation>
  </message>
  <message>
   <source>identity corrected</source>
   <translation>صُحّحت الهوية</translation>
  </message>
  <message>
   <source>in about {n} day</source>
   <translation>بعد نحو {n} يوم</translation>
  </message>
  <message>
   <source>in about {n} days</source>
   <translation>بعد نحو {n} يوم</translation>
  </message>
  <message>
   <source>in about {n} months</source>
   <translation>بعد نحو {n} شهر</translation>
  </message>
  <message>
   <source>in more than ten years</source>
   <translation>بعد أكثر من عشر سنوات</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>شخصيًا</translation>
  </message>
  <message>
   <source>incoming folder</source>
   <translation>مجلد الوارد</translation>
  </message>
  <message>
   <source>incoming folder itself</source>
   <translation>مجلد الوارد نفسه</translation>
  </message>
  <message>
   <source>inner edge of the ribs on one side, where the thorax is widest</source>
   <translation>الحافة الداخلية للأضلاع من جهة، حيث الصدر أعرض</translation>
  </message>
  <message>
   <source>inner edge of the ribs on the other side</source>
   <translation>الحافة الداخلية للأضلاع من الجهة الأخرى</translation>
  </message>
  <message>
   <source>invert</source>
   <translation>عكس التدرج</translation>
  </message>
  <message>
   <source>it crashed</source>
   <translation>تعطّل</translation>
  </message>
  <message>
   <source>it ended ({n})</source>
   <translation>انتهى ({n})</translation>
  </message>
  <message>
   <source>it ends too early, or its lengths are wrong</source>
   <translation>ينتهي قبل أوانه، أو أطواله خاطئة</translation>
  </message>
  <message>
   <source>its parts are nested too deeply</source>
   <translation>أجزاؤه متداخلة أعمق مما ينبغي</translation>
  </message>
  <message>
   <source>kappa of verdict and call</source>
   <translation>كابا الحكم ورأي النموذج</translation>
  </message>
  <message>
   <source>kappa, alpha</source>
   <translation>كابا، ألفا</translation>
  </message>
  <message>
   <source>keyboard to the other film</source>
   <translation>لوحة المفاتيح إلى الصورة الأخرى</translation>
  </message>
  <message>
   <source>later</source>
   <translation>لاحقًا</translation>
  </message>
  <message>
   <source>lateral</source>
   <translation>جانبية</translation>
  </message>
  <message>
   <source>lateral first, or PA</source>
   <translation>الجانبية أولًا، أو PA</translation>
  </message>
  <message>
   <source>lay the tool down</source>
   <translation>وضع الأداة جانبًا</translation>
  </message>
  <message>
   <source>left</source>
   <translation>اليسار</translation>
  </message>
  <message>
   <source>left {n}</source>
   <translation>الباقي {n}</translation>
  </message>
  <message>
   <source>less than a tenth</source>
   <translation>أقل من العُشر</translation>
  </message>
  <message>
   <source>light or dark</source>
   <translation>فاتح أو داكن</translation>
  </message>
  <message>
   <source>likelihood</source>
   <translation>الاحتمال</translation>
  </message>
  <message>
   <source>likelihood 10th percentile</source>
   <translation>الاحتمال، المئين 10</translation>
  </message>
  <message>
   <source>likelihood 90th percentile</source>
   <translation>الاحتمال، المئين 90</translation>
  </message>
  <message>
   <source>likelihood median</source>
   <translation>الاحتمال، الوسيط</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>link to a folder</source>
   <translation>رابط إلى مجلد</translation>
  </message>
  <message>
   <source>lock this desk</source>
   <translation>قفل هذا المكتب</translation>
  </message>
  <message>
   <source>longest wait of an undecided case</source>
   <translation>أطول انتظار لحالة غير محسومة</translation>
  </message>
  <message>
   <source>look at patients and films</source>
   <translation>النظر إلى المرضى والصور</translation>
  </message>
  <message>
   <source>low</source>
   <translation>منخفض</translation>
  </message>
  <message>
   <source>magnifier; held, only while held</source>
   <translation>المكبرة؛ مع الإبقاء ما دام الضغط</translation>
  </message>
  <message>
   <source>make a backup</source>
   <translation>صنع نسخة احتياطية</translation>
  </message>
  <message>
   <source>manage accounts</source>
   <translation>إدارة الحسابات</translation>
  </message>
  <message>
   <source>map; held, only while held</source>
   <translation>الخريطة؛ مع الإبقاء ما دام الضغط</translation>
  </message>
  <message>
   <source>mark a case urgent, or no longer</source>
   <translation>تعليم حالة عاجلة، أو لم تعد</translation>
  </message>
  <message>
   <source>mean likelihood</source>
   <translation>متوسط الاحتمال</translation>
  </message>
  <message>
   <source>mean likelihood less the share it is calibrated for</source>
   <translation>متوسط الاحتمال ناقص النسبة التي عوير لها</translation>
  </message>
  <message>
   <source>mean {mean} · SD {deviation}</source>
   <translation>المتوسط {mean} · SD {deviation}</translation>
  </message>
  <message>
   <source>menu of the row</source>
   <translation>قائمة السطر</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>الوسط</translation>
  </message>
  <message>
   <source>midline, above (spinous processes)</source>
   <translation>خط الوسط، أعلى (النواتئ الشوكية)</translation>
  </message>
  <message>
   <source>midline, below</source>
   <translation>خط الوسط، أسفل</translation>
  </message>
  <message>
   <source>min {least} · max {most}</source>
   <translation>الأدنى {least} · الأعلى {most}</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>دقائق</translation>
  </message>
  <message>
   <source>mm</source>
   <translation>mm</translation>
  </message>
  <message>
   <source>model</source>
   <translation>النموذج</translation>
  </message>
  <message>
   <source>move</source>
   <translation>تحريك</translation>
  </message>
  <message>
   <source>move films to an archive or back</source>
   <translation>نقل الصور إلى أرشيف أو إعادتها</translation>
  </message>
  <message>
   <source>move the cursor, a point, a mark; Shift finely, Ctrl far</source>
   <translation>تحريك المؤشر أو نقطة أو علامة؛ Shift بدقة، وCtrl بعيدًا</translation>
  </message>
  <message>
   <source>nearly all</source>
   <translation>كله تقريبًا</translation>
  </message>
  <message>
   <source>needs attention</source>
   <translation>يحتاج إلى انتباه</translation>
  </message>
  <message>
   <source>next point of what is drawn</source>
   <translation>النقطة التالية من المرسوم</translation>
  </message>
  <message>
   <source>next unread</source>
   <translation>التالي غير المقروء</translation>
  </message>
  <message>
   <source>next window</source>
   <translation>النافذة التالية</translation>
  </message>
  <message>
   <source>next, previous study</source>
   <translation>الفحص التالي، السابق</translation>
  </message>
  <message>
   <source>nightly</source>
   <translation>ليلية</translation>
  </message>
  <message>
   <source>no</source>
   <translation>صفر</translation>
  </message>
  <message>
   <source>no ID</source>
   <translation>بلا رقم</translation>
  </message>
  <message>
   <source>no box for this film</source>
   <translation>لا إطار لهذه الصورة</translation>
  </message>
  <message>
   <source>no longer waiting</source>
   <translation>لم يعد ينتظر</translation>
  </message>
  <message>
   <source>no pixel inside</source>
   <translation>لا عنصر في الداخل</translation>
  </message>
  <message>
   <source>no second medium is set (Settings, heads_folder)</source>
   <translation>لم يُعيَّن موضع ثانٍ (الإعدادات، heads_folder)</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>لا شيء بعد</translation>
  </message>
  <message>
   <source>none yet: signing makes it</source>
   <translation>لا شيء بعد: التوقيع يصنعه</translation>
  </message>
  <message>
   <source>not a segmentation</source>
   <translation>ليست تجزئة صورة</translation>
  </message>
  <message>
   <source>not in reading order</source>
   <translation>ليس بترتيب القراءة</translation>
  </message>
  <message>
   <source>not linked</source>
   <translation>غير مرتبطتين</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>غير مذكور</translation>
  </message>
  <message>
   <source>not scored</source>
   <translation>بلا تقييم</translation>
  </message>
  <message>
   <source>not suspected</source>
   <translation>بلا اشتباه</translation>
  </message>
  <message>
   <source>not the order of decisions</source>
   <translation>ليس بترتيب الحسم</translation>
  </message>
  <message>
   <source>not there; tried again</source>
   <translation>غير موجود؛ تعاد المحاولة</translation>
  </message>
  <message>
   <source>not valid: AP film, the heart is magnified</source>
   <translation>غير صالحة: صورة AP، القلب مكبَّر</translation>
  </message>
  <message>
   <source>not valid: the view is {view}, not PA</source>
   <translation>غير صالحة: الوضعية {view}، لا PA</translation>
  </message>
  <message>
   <source>not validated at {age}</source>
   <translation>لا تحقق لعمر {age}</translation>
  </message>
  <message>
   <source>note whom a result was told</source>
   <translation>تدوين من أُبلغ بنتيجة</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>لا شيء</translation>
  </message>
  <message>
   <source>of modality {what}</source>
   <translation>من نوع {what}</translation>
  </message>
  <message>
   <source>oldest study first, or newest</source>
   <translation>الأقدم أولًا، أو الأحدث</translation>
  </message>
  <message>
   <source>oldest waiting {time}</source>
   <translation>أقدم انتظار {time}</translation>
  </message>
  <message>
   <source>on every film</source>
   <translation>في كل صورة</translation>
  </message>
  <message>
   <source>on the film: {what}</source>
   <translation>في الصورة: {what}</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>ركن</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>طرف</translation>
  </message>
  <message>
   <source>one film, side by side, one above the other</source>
   <translation>صورة واحدة، جنبًا إلى جنب، إحداهما فوق الأخرى</translation>
  </message>
  <message>
   <source>open</source>
   <translation>مفتوح</translation>
  </message>
  <message>
   <source>open case on the other side</source>
   <translation>الحالة المفتوحة إلى الجهة الأخرى</translation>
  </message>
  <message>
   <source>open the case</source>
   <translation>فتح الحالة</translation>
  </message>
  <message>
   <source>open the incoming folder</source>
   <translation>فتح مجلد الوارد</translation>
  </message>
  <message>
   <source>open: {name}</source>
   <translation>مفتوحة: {name}</translation>
  </message>
  <message>
   <source>opposite corner</source>
   <translation>الركن المقابل</translation>
  </message>
  <message>
   <source>or click one in the list</source>
   <translation>أو انقر على حالة في القائمة</translation>
  </message>
  <message>
   <source>other end</source>
   <translation>الطرف الآخر</translation>
  </message>
  <message>
   <source>outside</source>
   <translation>خارجها</translation>
  </message>
  <message>
   <source>outside the validated population</source>
   <translation>خارج الفئة المتحقَّق منها</translation>
  </message>
  <message>
   <source>outside validation</source>
   <translation>خارج نطاق التحقق</translation>
  </message>
  <message>
   <source>overridden</source>
   <translation>حكم مخالف</translation>
  </message>
  <message>
   <source>override, or read without a score</source>
   <translation>حكم مخالف، أو قراءة بلا تقييم</translation>
  </message>
  <message>
   <source>pan</source>
   <translation>إزاحة</translation>
  </message>
  <message>
   <source>patient</source>
   <translation>المريض</translation>
  </message>
  <message>
   <source>pneumonia not suspected</source>
   <translation>لا اشتباه بالتهاب رئوي</translation>
  </message>
  <message>
   <source>pneumonia suspected</source>
   <translation>اشتباه بالتهاب رئوي</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>ممكن</translation>
  </message>
  <message>
   <source>print the queue on paper</source>
   <translation>طباعة قائمة الانتظار على ورق</translation>
  </message>
  <message>
   <source>probable</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>put another model in use</source>
   <translation>استعمال نموذج آخر</translation>
  </message>
  <message>
   <source>px</source>
   <translation>px</translation>
  </message>
  <message>
   <source>queue simulator</source>
   <translation>محاكي قائمة الانتظار</translation>
  </message>
  <message>
   <source>quit</source>
   <translation>إنهاء</translation>
  </message>
  <message>
   <source>radiologist</source>
   <translation>طبيب أشعة</translation>
  </message>
  <message>
   <source>radiologists</source>
   <translation>أطباء الأشعة</translation>
  </message>
  <message>
   <source>raised</source>
   <translation>زائد</translation>
  </message>
  <message>
   <source>read</source>
   <translation>مقروء</translation>
  </message>
  <message>
   <source>read the record of who did what</source>
   <translation>قراءة سجل من فعل ماذا</translation>
  </message>
  <message>
   <source>read without a score</source>
   <translation>مقروءة بلا تقييم</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>قيد القراءة</translation>
  </message>
  <message>
   <source>reading it again</source>
   <translation>جارٍ قراءتها من جديد</translation>
  </message>
  <message>
   <source>reading order</source>
   <translation>ترتيب القراءة</translation>
  </message>
  <message>
   <source>reason of overriding</source>
   <translation>سبب الحكم المخالف</translation>
  </message>
  <message>
   <source>refused by the gate</source>
   <translation>رفضها الفحص الأولي</translation>
  </message>
  <message>
   <source>reset</source>
   <translation>إعادة الضبط</translation>
  </message>
  <message>
   <source>restarting in {n} s</source>
   <translation>إعادة التشغيل خلال {n} s</translation>
  </message>
  <message>
   <source>restore a backup or rebuild the worklist</source>
   <translation>استعادة نسخة احتياطية أو إعادة بناء قائمة العمل</translation>
  </message>
  <message>
   <source>restore from a backup</source>
   <translation>استعادة من نسخة احتياطية</translation>
  </message>
  <message>
   <source>review emergency access</source>
   <translation>مراجعة الدخول الطارئ</translation>
  </message>
  <message>
   <source>right</source>
   <translation>اليمين</translation>
  </message>
  <message>
   <source>row {row}, {at}</source>
   <translation>السطر {row}، {at}</translation>
  </message>
  <message>
   <source>ruler</source>
   <translation>المسطرة</translation>
  </message>
  <message>
   <source>same day</source>
   <translation>اليوم نفسه</translation>
  </message>
  <message>
   <source>same finding</source>
   <translation>النتيجة نفسها</translation>
  </message>
  <message>
   <source>say whether a picture may leave</source>
   <translation>بيان هل يجوز خروج صورة</translation>
  </message>
  <message>
   <source>score</source>
   <translation>التقييم</translation>
  </message>
  <message>
   <source>scoring films again</source>
   <translation>جارٍ إعادة تقييم الصور</translation>
  </message>
  <message>
   <source>search</source>
   <translation>البحث</translation>
  </message>
  <message>
   <source>sections of the queue</source>
   <translation>أقسام قائمة الانتظار</translation>
  </message>
  <message>
   <source>see the statistics</source>
   <translation>رؤية الإحصاءات</translation>
  </message>
  <message>
   <source>set the point</source>
   <translation>وضع النقطة</translation>
  </message>
  <message>
   <source>set up: folder, reader, device, test</source>
   <translation>الإعداد: المجلد والقارئ والجهاز والاختبار</translation>
  </message>
  <message>
   <source>settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>sex</source>
   <translation>الجنس</translation>
  </message>
  <message>
   <source>share</source>
   <translation>النسبة</translation>
  </message>
  <message>
   <source>share found ill</source>
   <translation>نسبة من وُجد مريضًا</translation>
  </message>
  <message>
   <source>share with verdict pneumonia</source>
   <translation>نسبة حكم الالتهاب الرئوي</translation>
  </message>
  <message>
   <source>show or hide what is drawn</source>
   <translation>إظهار المرسوم أو إخفاؤه</translation>
  </message>
  <message>
   <source>sigmoid</source>
   <translation>سيني</translation>
  </message>
  <message>
   <source>sign and keep a head of the record</source>
   <translation>توقيع رأس السجل وحفظه</translation>
  </message>
  <message>
   <source>signed head of the record, QR code</source>
   <translation>رأس السجل الموقَّع، رمز QR</translation>
  </message>
  <message>
   <source>size of text</source>
   <translation>حجم الخط</translation>
  </message>
  <message>
   <source>something else</source>
   <translation>شيء آخر</translation>
  </message>
  <message>
   <source>starting…</source>
   <translation>جارٍ البدء…</translation>
  </message>
  <message>
   <source>state</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>statistics of an ellipse, a rectangle</source>
   <translation>إحصاءات شكل بيضوي، مستطيل</translation>
  </message>
  <message>
   <source>statistics: how well it does here</source>
   <translation>إحصاءات: ما مدى جودته هنا</translation>
  </message>
  <message>
   <source>stop long work, or put away its end</source>
   <translation>إيقاف العمل الطويل، أو إخفاء خاتمته</translation>
  </message>
  <message>
   <source>stopping, nothing is left half done…</source>
   <translation>جارٍ الإيقاف، ولا يبقى شيء نصف منجز…</translation>
  </message>
  <message>
   <source>suspected</source>
   <translation>اشتباه</translation>
  </message>
  <message>
   <source>take cases away in an export</source>
   <translation>أخذ الحالات في تصدير</translation>
  </message>
  <message>
   <source>take the last verdict back</source>
   <translation>الرجوع عن آخر حكم</translation>
  </message>
  <message>
   <source>take, score and order films</source>
   <translation>أخذ الصور وتقييمها وترتيبها</translation>
  </message>
  <message>
   <source>technician</source>
   <translation>تقني أشعة</translation>
  </message>
  <message>
   <source>technicians</source>
   <translation>تقنيو الأشعة</translation>
  </message>
  <message>
   <source>text in the corners</source>
   <translation>النص في الزوايا</translation>
  </message>
  <message>
   <source>the ill</source>
   <translation>المرضى</translation>
  </message>
  <message>
   <source>the open case</source>
   <translation>الحالة المفتوحة</translation>
  </message>
  <message>
   <source>the queue on paper, for a power cut</source>
   <translation>قائمة الانتظار على ورق، لانقطاع الكهرباء</translation>
  </message>
  <message>
   <source>the well</source>
   <translation>الأصحاء</translation>
  </message>
  <message>
   <source>there</source>
   <translation>موجود</translation>
  </message>
  <message>
   <source>this film could not be scored</source>
   <translation>تعذّر تقييم هذه الصورة</translation>
  </message>
  <message>
   <source>this page</source>
   <translation>هذه الصفحة</translation>
  </message>
  <message>
   <source>to</source>
   <translation>إلى</translation>
  </message>
  <message>
   <source>took over {n} s</source>
   <translation>استغرق أكثر من {n} s</translation>
  </message>
  <message>
   <source>top</source>
   <translation>أعلى</translation>
  </message>
  <message>
   <source>turn by 90°</source>
   <translation>تدوير 90°</translation>
  </message>
  <message>
   <source>turned</source>
   <translation>مدوّرة</translation>
  </message>
  <message>
   <source>undecided beyond the cap now</source>
   <translation>غير محسومة الآن بعد المهلة</translation>
  </message>
  <message>
   <source>undecided now</source>
   <translation>غير محسومة الآن</translation>
  </message>
  <message>
   <source>under 1 year</source>
   <translation>أقل من سنة</translation>
  </message>
  <message>
   <source>unlike the training films</source>
   <translation>لا تشبه صور التدريب</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>غير مرجّح</translation>
  </message>
  <message>
   <source>unpacking and checking</source>
   <translation>جارٍ الفك والفحص</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>غير مقروء</translation>
  </message>
  <message>
   <source>unread: new film</source>
   <translation>غير مقروء: صورة جديدة</translation>
  </message>
  <message>
   <source>upside down</source>
   <translation>مقلوبة رأسًا على عقب</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>عاجل</translation>
  </message>
  <message>
   <source>urgent, or no longer</source>
   <translation>عاجل، أو لم يعد كذلك</translation>
  </message>
  <message>
   <source>usual: {reasons}</source>
   <translation>المعتاد: {reasons}</translation>
  </message>
  <message>
   <source>valid on PA films only; this one's view is not said</source>
   <translation>صالحة لصور PA فقط؛ ووضعية هذه غير مذكورة</translation>
  </message>
  <message>
   <source>verdict no pneumonia where not suspected</source>
   <translation>حكم لا التهاب رئوي حيث لا اشتباه</translation>
  </message>
  <message>
   <source>verdict pneumonia</source>
   <translation>حكم التهاب رئوي</translation>
  </message>
  <message>
   <source>verdict pneumonia where suspected</source>
   <translation>حكم التهاب رئوي حيث الاشتباه</translation>
  </message>
  <message>
   <source>verdicts that confirm the call</source>
   <translation>أحكام تؤكد رأي النموذج</translation>
  </message>
  <message>
   <source>verify the record</source>
   <translation>التحقق من السجل</translation>
  </message>
  <message>
   <source>view</source>
   <translation>الوضعية</translation>
  </message>
  <message>
   <source>views of the list</source>
   <translation>طرق عرض القائمة</translation>
  </message>
  <message>
   <source>waits</source>
   <translation>ينتظر</translation>
  </message>
  <message>
   <source>walking the record</source>
   <translation>جارٍ المرور على السجل</translation>
  </message>
  <message>
   <source>week</source>
   <translation>أسبوع</translation>
  </message>
  <message>
   <source>what it holds in compressed form cannot be unpacked</source>
   <translation>ما فيه مضغوطًا لا يمكن فكّه</translation>
  </message>
  <message>
   <source>wheel</source>
   <translation>العجلة</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>ملتقى الذراعين</translation>
  </message>
  <message>
   <source>where the model sees opacity;</source>
   <translation>حيث يرى النموذج عتامة؛</translation>
  </message>
  <message>
   <source>where {n} % are ill</source>
   <translation>حيث نسبة المرضى {n} %</translation>
  </message>
  <message>
   <source>whole film, one to one</source>
   <translation>الصورة كاملة، واحد إلى واحد</translation>
  </message>
  <message>
   <source>whom you told of an urgent result</source>
   <translation>من أبلغتَه بنتيجة عاجلة</translation>
  </message>
  <message>
   <source>window: right wider, down higher</source>
   <translation>النافذة: يمينًا أوسع، أسفل أعلى</translation>
  </message>
  <message>
   <source>windows of this film</source>
   <translation>نوافذ هذه الصورة</translation>
  </message>
  <message>
   <source>windows of this film, by name</source>
   <translation>نوافذ هذه الصورة، بأسمائها</translation>
  </message>
  <message>
   <source>with approved pictures</source>
   <translation>مع الصور المُجازة</translation>
  </message>
  <message>
   <source>within a day</source>
   <translation>خلال يوم</translation>
  </message>
  <message>
   <source>your account, and people</source>
   <translation>حسابك، والأشخاص</translation>
  </message>
  <message>
   <source>your own box</source>
   <translation>إطارك الخاص</translation>
  </message>
  <message>
   <source>your own boxes: draw one with R</source>
   <translation>إطاراتك الخاصة: ارسم واحدًا بـ R</translation>
  </message>
  <message>
   <source>your own views</source>
   <translation>طرق عرضك الخاصة</translation>
  </message>
  <message>
   <source>your own {n} boxes on it</source>
   <translation>إطاراتك الخاصة عليها، وعددها {n}</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>تقريب</translation>
  </message>
  <message>
   <source>zoom and window follow, or not</source>
   <translation>التقريب والنافذة يتبعان، أو لا</translation>
  </message>
  <message>
   <source>{a} months to {b} years</source>
   <translation>من {a} شهر إلى {b} سنة</translation>
  </message>
  <message>
   <source>{a} to {b} months</source>
   <translation>من {a} إلى {b} شهر</translation>
  </message>
  <message>
   <source>{a} to {b} of {n}; the list goes on as you scroll</source>
   <translation>من {a} إلى {b} من {n}؛ تتابع القائمة كلما مررت</translation>
  </message>
  <message>
   <source>{a} to {b} years</source>
   <translation>من {a} إلى {b} سنة</translation>
  </message>
  <message>
   <source>{button} drag</source>
   <translation>سحب بزر {button}</translation>
  </message>
  <message>
   <source>{cases}; as of {time}</source>
   <translation>{cases}؛ حتى {time}</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} من {all}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} من {total}</translation>
  </message>
  <message>
   <source>{file} is no longer what was written there: nothing was put back from it. Ask who changed it.</source>
   <translation>الملف {file} لم يعد كما كُتب هناك: لم يُستعد منه شيء. اسأل من غيّره.</translation>
  </message>
  <message>
   <source>{heart} of {thorax}</source>
   <translation>{heart} من {thorax}</translation>
  </message>
  <message>
   <source>{key} also goes to the menus.</source>
   <translation>المفتاح {key} يذهب إلى القوائم أيضًا.</translation>
  </message>
  <message>
   <source>{key} also opens a menu.</source>
   <translation>المفتاح {key} يفتح قائمة أيضًا.</translation>
  </message>
  <message>
   <source>{key} and wheel</source>
   <translation>مفتاح {key} والعجلة</translation>
  </message>
  <message>
   <source>{key} belongs to the system; the program would not hear of it.</source>
   <translation>المفتاح {key} للنظام؛ لن يصل إلى البرنامج.</translation>
  </message>
  <message>
   <source>{key} gives a finding all the same.</source>
   <translation>المفتاح {key} يعطي نتيجة مع ذلك.</translation>
  </message>
  <message>
   <source>{key} is not on every keyboard.</source>
   <translation>المفتاح {key} ليس في كل لوحة مفاتيح.</translation>
  </message>
  <message>
   <source>{key} is “{act}” as well.</source>
   <translation>المفتاح {key} هو «{act}» أيضًا.</translation>
  </message>
  <message>
   <source>{key} is “{act}” now. Enter takes it from there; or press another key, or Esc.</source>
   <translation>المفتاح {key} هو «{act}» الآن. وEnter يأخذه من هناك؛ أو اضغط مفتاحًا آخر، أو Esc.</translation>
  </message>
  <message>
   <source>{key} it is, from now on.</source>
   <translation>المفتاح {key} من الآن فصاعدًا.</translation>
  </message>
  <message>
   <source>{key} keys</source>
   <translation>{key} المفاتيح</translation>
  </message>
  <message>
   <source>{key} moves the keyboard or opens a case, and stays so.</source>
   <translation>المفتاح {key} ينقل لوحة المفاتيح أو يفتح حالة، ويبقى كذلك.</translation>
  </message>
  <message>
   <source>{length} at the detector</source>
   <translation>{length} عند الكاشف</translation>
  </message>
  <message>
   <source>{name} decided this case meanwhile: look at it once more.</source>
   <translation>حسم {name} هذه الحالة في الأثناء: انظر إليها مرة أخرى.</translation>
  </message>
  <message>
   <source>{name} has a new password.</source>
   <translation>لدى {name} كلمة مرور جديدة.</translation>
  </message>
  <message>
   <source>{name} has this case open at another desk.</source>
   <translation>هذه الحالة مفتوحة لدى {name} على مكتب آخر.</translation>
  </message>
  <message>
   <source>{name} has this case open at another desk. Again decides it all the same.</source>
   <translation>هذه الحالة مفتوحة لدى {name} على مكتب آخر. التكرار يحسمها مع ذلك.</translation>
  </message>
  <message>
   <source>{name} locked this desk, or left it. What was typed is kept. Another name signs in anew.</source>
   <translation>قفل {name} هذا المكتب أو تركه. ما كُتب محفوظ. والاسم الآخر يسجّل الدخول من جديد.</translation>
  </message>
  <message>
   <source>{name} reads. Click to change.</source>
   <translation>يقرأ {name}. انقر للتغيير.</translation>
  </message>
  <message>
   <source>{name}, key {key}</source>
   <translation>{name}، المفتاح {key}</translation>
  </message>
  <message>
   <source>{name}: {role} from the next act on.</source>
   <translation>دور {name} هو {role} من الفعل التالي فصاعدًا.</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>{n} % along the</source>
   <translation>نسبة {n} % من جهة</translation>
  </message>
  <message>
   <source>{n} acts of readers could not be proven or placed and are in this file alone: {file}</source>
   <translation>تعذّر إثبات {n} من أفعال القراء أو وضعها في مكانها، وهي في هذا الملف وحده: {file}</translation>
  </message>
  <message>
   <source>{n} acts of readers were put back as the old record proves them.</source>
   <translation>عاد {n} من أفعال القراء كما يثبتها السجل القديم.</translation>
  </message>
  <message>
   <source>{n} an hour</source>
   <translation>{n} في الساعة</translation>
  </message>
  <message>
   <source>{n} arrived, {decided} decided</source>
   <translation>وصلت {n}، وحُسمت {decided}</translation>
  </message>
  <message>
   <source>{n} boxes</source>
   <translation>الإطارات: {n}</translation>
  </message>
  <message>
   <source>{n} cases</source>
   <translation>الحالات: {n}</translation>
  </message>
  <message>
   <source>{n} cases on paper in {file}.</source>
   <translation>على الورق {n} حالة في {file}.</translation>
  </message>
  <message>
   <source>{n} cases; the list goes on as you scroll</source>
   <translation>الحالات: {n}؛ تتابع القائمة كلما مررت</translation>
  </message>
  <message>
   <source>{n} cm²</source>
   <translation>{n} cm²</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>{n} يوم</translation>
  </message>
  <message>
   <source>{n} decided today</source>
   <translation>حُسم اليوم {n}</translation>
  </message>
  <message>
   <source>{n} earlier studies, last {day}: {what}</source>
   <translation>فحوص سابقة: {n}، آخرها {day}: {what}</translation>
  </message>
  <message>
   <source>{n} emergency accesses wait for review: {key}.</source>
   <translation>مرات دخول طارئ تنتظر المراجعة، {n}: {key}.</translation>
  </message>
  <message>
   <source>{n} files are being read.

The first is listed in a moment.</source>
   <translation>تُقرأ الآن {n} ملفات.

تُدرج الأولى بعد لحظة.</translation>
  </message>
  <message>
   <source>{n} films are damaged in the library, and so not in the backup.</source>
   <translation>في المكتبة {n} صورة متضررة، ولذلك ليست في النسخة الاحتياطية.</translation>
  </message>
  <message>
   <source>{n} films are missing in the library, and so in the backup.</source>
   <translation>تنقص {n} صورة من المكتبة، ولذلك من النسخة الاحتياطية.</translation>
  </message>
  <message>
   <source>{n} films are neither in the backup nor in the library.</source>
   <translation>تنقص {n} صورة من النسخة الاحتياطية ومن المكتبة.</translation>
  </message>
  <message>
   <source>{n} films in the library came after the backup; Rebuild takes them into this worklist.</source>
   <translation>في المكتبة {n} صورة جاءت بعد النسخة الاحتياطية؛ «إعادة البناء» تأخذها إلى قائمة العمل هذه.</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>{n} ساعة</translation>
  </message>
  <message>
   <source>{n} in the home</source>
   <translation>في مجلد البيانات {n}</translation>
  </message>
  <message>
   <source>{n} later studies</source>
   <translation>فحوص لاحقة: {n}</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
  <message>
   <source>{n} minutes, as the settings have it now, for every film</source>
   <translation>{n} دقيقة، كما في الإعدادات الآن، لكل صورة</translation>
  </message>
  <message>
   <source>{n} mm</source>
   <translation>{n} mm</translation>
  </message>
  <message>
   <source>{n} months</source>
   <translation>{n} شهر</translation>
  </message>
  <message>
   <source>{n} months old</source>
   <translation>{n} شهر</translation>
  </message>
  <message>
   <source>{n} new urgent cases</source>
   <translation>حالات عاجلة جديدة: {n}</translation>
  </message>
  <message>
   <source>{n} of them are without a picture: nobody approved that it leaves, or it cannot be read here.</source>
   <translation>منها {n} بلا صورة: لم يُجز أحد خروجها، أو لا يمكن قراءتها هنا.</translation>
  </message>
  <message>
   <source>{n} of {all} cases are not scored again. {reason}</source>
   <translation>لم يُعَد تقييم {n} من {all} حالة. {reason}</translation>
  </message>
  <message>
   <source>{n} of {many}</source>
   <translation>{n} من {many}</translation>
  </message>
  <message>
   <source>{n} other studies of this patient</source>
   <translation>فحوص أخرى لهذا المريض: {n}</translation>
  </message>
  <message>
   <source>{n} prior</source>
   <translation>السابق {n}</translation>
  </message>
  <message>
   <source>{n} px</source>
   <translation>{n} px</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>{n} s</translation>
  </message>
  <message>
   <source>{n} sure</source>
   <translation>بيقين {n}</translation>
  </message>
  <message>
   <source>{n} urgent results wait to be told</source>
   <translation>نتائج عاجلة تنتظر الإبلاغ: {n}</translation>
  </message>
  <message>
   <source>{n} verdicts could be read from the damaged worklist: {file}</source>
   <translation>أمكنت قراءة {n} من الأحكام من قائمة العمل المتضررة: {file}</translation>
  </message>
  <message>
   <source>{n} waiting</source>
   <translation>في الانتظار {n}</translation>
  </message>
  <message>
   <source>{n} years</source>
   <translation>{n} سنة</translation>
  </message>
  <message>
   <source>{n} years old</source>
   <translation>{n} سنة</translation>
  </message>
  <message>
   <source>{n}°</source>
   <translation>{n}°</translation>
  </message>
  <message>
   <source>{part} is damaged.</source>
   <translation>{part}: متضرر.</translation>
  </message>
  <message>
   <source>{part} is damaged: {how}.</source>
   <translation>{part}: متضرر: {how}.</translation>
  </message>
  <message>
   <source>{reason} Press another key, or Esc.</source>
   <translation>{reason} اضغط مفتاحًا آخر، أو Esc.</translation>
  </message>
  <message>
   <source>{section}, {n}: go there</source>
   <translation>{section}، {n}: انتقال</translation>
  </message>
  <message>
   <source>{share} of the lung field (a coarse estimate from a {columns} × {rows} map)</source>
   <translation>{share} من الحقل الرئوي (تقدير تقريبي من خريطة {columns} × {rows})</translation>
  </message>
  <message>
   <source>{size} free.</source>
   <translation>المتاح {size}.</translation>
  </message>
  <message>
   <source>{size} free; at the pace of the last {n} days ({pace} a day) it is full {when}.</source>
   <translation>المتاح {size}؛ وبوتيرة آخر {n} أيام ({pace} في اليوم) يمتلئ {when}.</translation>
  </message>
  <message>
   <source>{size} pixels</source>
   <translation>{size} عنصرًا</translation>
  </message>
  <message>
   <source>{thing}: {reason}.

Nothing was changed. File, Restore from a backup… says what can be done.</source>
   <translation>{thing}: {reason}.

لم يتغير شيء. ملف، استعادة من نسخة احتياطية… تقول ما يمكن فعله.</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>بقي {time}</translation>
  </message>
  <message>
   <source>{title} (the first {n} of {all}; all in the text)</source>
   <translation>{title} (أول {n} من {all}؛ الكل في النص)</translation>
  </message>
  <message>
   <source>{what} (no longer stands)</source>
   <translation>{what} (لم يعد قائمًا)</translation>
  </message>
  <message>
   <source>{what} still goes on; one at a time.</source>
   <translation>لا يزال جاريًا: {what}؛ واحد في كل مرة.</translation>
  </message>
  <message>
   <source>{what}, the oldest for {time}</source>
   <translation>{what}، أقدمها منذ {time}</translation>
  </message>
  <message>
   <source>{what}. Goes back.</source>
   <translation>{what}. يعود.</translation>
  </message>
  <message>
   <source>{what}: a number is needed.</source>
   <translation>{what}: يلزم رقم.</translation>
  </message>
  <message>
   <source>{what}: stopped. Nothing is left half done.</source>
   <translation>{what}: أُوقف. لم يبق شيء نصف منجز.</translation>
  </message>
  <message>
   <source>{when}   {n} cases   {kind}   {file}</source>
   <translation>{when}   {n} حالة   {kind}   {file}</translation>
  </message>
  <message>
   <source>{who} approved it as it is.</source>
   <translation>أجازها {who} كما هي.</translation>
  </message>
  <message>
   <source>{who} approved it, with {n} parts painted black.</source>
   <translation>أجازها {who}، مع طمس {n} أجزاء بالأسود.</translation>
  </message>
  <message>
   <source>↺ 90°</source>
   <translation>↺ 90°</translation>
  </message>
  <message>
   <source>↺ turned 90° anticlockwise</source>
   <translation>↺ مدوّرة 90° عكس عقارب الساعة</translation>
  </message>
  <message>
   <source>↻ 180°</source>
   <translation>↻ 180°</translation>
  </message>
  <message>
   <source>↻ 90°</source>
   <translation>↻ 90°</translation>
  </message>
  <message>
   <source>↻ turned 180°</source>
   <translation>↻ مدوّرة 180°</translation>
  </message>
  <message>
   <source>↻ turned 90° clockwise</source>
   <translation>↻ مدوّرة 90° مع عقارب الساعة</translation>
  </message>
  <message>
   <source>⇄ flipped</source>
   <translation>⇄ مقلوبة</translation>
  </message>
  <message>
   <source>⇄ flipped left for right</source>
   <translation>⇄ مقلوبة يمينًا ويسارًا</translation>
  </message>
  <message>
   <source>≈ lossy {ratio}</source>
   <translation>≈ بفقد {ratio}</translation>
  </message>
  <message>
   <source>≈ lossy, ratio not said</source>
   <translation>≈ بفقد، والنسبة غير مذكورة</translation>
  </message>
 </context>
</TS>
