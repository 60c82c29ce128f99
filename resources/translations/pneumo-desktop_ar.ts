<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name />
  <message>
   <source> · inverted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · {n} new since you opened this case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;About</source>
   <translation>&amp;حول</translation>
  </message>
  <message>
   <source>&amp;Angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Archive decided cases…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Back to unread…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Back up now…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Cardiothoracic ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Choose keys and mouse…</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Earlier studies of the patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Export decided cases…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;ملف</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;مساعدة</translation>
  </message>
  <message>
   <source>&amp;History of the case</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Menu of the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Next unread</source>
   <translation>&amp;التالي غير المقروء</translation>
  </message>
  <message>
   <source>&amp;Open incoming folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Override…</source>
   <translation>حكم &amp;مخالف…</translation>
  </message>
  <message>
   <source>&amp;Paper for a power cut…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Patient: correct whose film it is…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;إنهاء</translation>
  </message>
  <message>
   <source>&amp;Reset the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Restore from a backup…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Score the case again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>&amp;بحث</translation>
  </message>
  <message>
   <source>&amp;Set up this PC…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Show or hide what is drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Statistics of a rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Stop what is going on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Take the last verdict back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Text in the corners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Told: whom, how and when…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Urgent, or no longer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Verdict</source>
   <translation>&amp;الحكم</translation>
  </message>
  <message>
   <source>&amp;Verify the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;You: account, password, people…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Your views: save, rename, order…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(none yet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 earlier study, {day}: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 later study</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 new urgent case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 other study of this patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 to 5 years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 urgent result waits to be told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>18 to 64 years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2024-01-31</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>5 y, 18 m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>6 to 17 years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>65 years and older</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>90th percentile of wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A backup of Pneumo Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decided case keeps the score it was decided against.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A head says how far the record goes and what it holds, signed by this home's key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A made example instead of this site</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new urgent case is heard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new urgent case makes no sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new worklist from the films in the library; they are scored again. Verdicts that the old record still proves are put back; what cannot be proven is kept in a file beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A part of the chest may be missing (cut off).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A picture is part of a de-identified export only where somebody has looked at it: no name, number or date may stand in the film itself. What does is painted black in whatever leaves; the film stays as it is. The words in its corners are the desktop's own and do not leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A reason is needed; a few words will do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sound when an urgent case arrives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About the &amp;model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About the model</source>
   <translation>حول النموذج</translation>
  </message>
  <message>
   <source>Accession</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accounts: several people, each with a password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accounts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>Age from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age from {least}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age not given; validated at {ages}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age up to {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age {least} to {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Age, sex</source>
   <translation>العمر، الجنس</translation>
  </message>
  <message>
   <source>Agreement beyond chance (1: whole)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement with the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation>الكل</translation>
  </message>
  <message>
   <source>All keys and gestures are the program's own again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All read</source>
   <translation>قُرئت كلها</translation>
  </message>
  <message>
   <source>All read. {n} decided today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All unread</source>
   <translation>كل غير المقروء</translation>
  </message>
  <message>
   <source>Already decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also open: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also s&amp;een: flag other findings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also seen: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amended: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amend…</source>
   <translation>تعديل…</translation>
  </message>
  <message>
   <source>An administrator who lost the password takes a new one with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another language counts once the home is opened again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apple graphics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archive decided cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archived: {films} films of {cases} cases, {size}. They still open while that disk is connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archiving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrival to decided, median in minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrived within {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrows move, Tab next handle, Del deletes, Esc ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Artefact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the detector: lengths are magnified, the patient's own are shorter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the operating threshold, with 95 % intervals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At this desk, at once</source>
   <translation>على هذا المكتب، فورًا</translation>
  </message>
  <message>
   <source>Atelectasis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Back to unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to unread: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to unread: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to unread…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backed up and verified: {n} cases, {size}, in {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backing up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups (*.zip);;All (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups, the newest first. Each is checked as a whole before anything changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Began from: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin</source>
   <translation>ابدأ</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between readers</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Boxes are off for each new film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Boxes are on for every film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Boxes on every film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brier score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brier score (0: best)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By hour of the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By its pixels this is no frontal chest radiograph ({how}); it is not scored. Look at it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By likelihood</source>
   <translation>حسب الاحتمال</translation>
  </message>
  <message>
   <source>C&amp;olumns of the list…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CTR {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CTR: the thorax has no width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibrated for {n} % ill.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibrated for {n} % ill: where pneumonia is rarer, a likelihood says too much; where it is more frequent, too little.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certainty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation>تغيير</translation>
  </message>
  <message>
   <source>Change password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that the disk has room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the exposure and send it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check who may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a case first: the arrows mark one, Enter opens it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a finding: 1 to 4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose at least one of confirmed, overridden and read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose others…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose…</source>
   <translation>اختيار…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear all filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click, or arrows and Enter; Esc ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click: sort. Drag: move or resize. Right button: choose columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Close account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code: {code}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cohen's kappa</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns, ticked where shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare with an &amp;earlier study</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparison and tools</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consolidation with effusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contents of the guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied. `audit verify --head` takes this text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correction of identity taken back: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DICOM goes into a folder of its own: name one that is not there yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DICOM pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>DICOM reports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation>داكن</translation>
  </message>
  <message>
   <source>Data and licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided</source>
   <translation>محسومة</translation>
  </message>
  <message>
   <source>Decided and unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided beyond the cap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided by mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided by other means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided cases by group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided from this day on (empty: from the beginning)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided today</source>
   <translation>حُسمت اليوم</translation>
  </message>
  <message>
   <source>Decided up to and with this day (empty: until now)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided within {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided:</source>
   <translation>محسومة:</translation>
  </message>
  <message>
   <source>Disk: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Divided by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message>
   <source>Done today {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Down in the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dr A. Otieno</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawing the film…</source>
   <translation>جارٍ رسم الصورة…</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each film goes its own way; keys act on the one with the keyboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency access until {time}: {reason}. It is listed for review; {key} ends it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency accesses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency accesses…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency access…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency department</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End emergency access</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter opens the marked one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter shows it, F2 renames, Del deletes, Alt+↑ ↓ moves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter, or a double click, changes the keys of a line. They count at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc always leads back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every verdict that stands is withdrawn. It stays readable in the history.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation>تصدير</translation>
  </message>
  <message>
   <source>Export &amp;chosen cases…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export decided cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export it again from where it came and put it in the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export this case…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export {n} chosen cases…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exported {n} decided cases to {path}, with a manifest beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exporting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F&amp;igures: done, left, pace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family, Given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fi&amp;lter…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fil&amp;m</source>
   <translation>ال&amp;صورة</translation>
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File of the backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File or folder of the export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Film arrived: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film in a &amp;window of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Film · Pneumo Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films</source>
   <translation>الصور</translation>
  </message>
  <message>
   <source>Films &amp;follow each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films are in the nightly backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films are laid out as fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films are taken from {folder} now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films arrive in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films arrive in {folder}. {name} is the administrator, and makes accounts for others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films arrive in {folder}. {name} reads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films by week of arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films go on arriving and being scored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films here that show pneumonia, in %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films of decided cases are copied to another disk, read again there, and only then removed here. Cases and verdicts stay in the worklist; the films still open while that disk is connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films of this case and earlier studies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Films wait in their folder, none is lost; reading goes on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fixed by PNEUMO_{name} in the environment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fixed by the command that opened it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flip left for right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder on another disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder on another disk, empty or an archive of this program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder where films arrive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For others: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For the auditor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For what a patient needs now: read, decide, mark urgent, tell, correct an identity. It ends by itself after {n} minutes, and is listed with all you did in it until somebody has reviewed it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For {name}. Tell it in person, and have it changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From this hour on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full range</source>
   <translation>المدى الكامل</translation>
  </message>
  <message>
   <source>Getting worse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give it a name that no other view has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the view a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hardly any contrast: the exposure or the window of this film is off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High</source>
   <translation>مرتفع</translation>
  </message>
  <message>
   <source>High from {n} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far likelihoods can be taken at their word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the work is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How sure?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I looked: it may leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ID</source>
   <translation>الرقم</translation>
  </message>
  <message>
   <source>Identity corrected: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identity corrected: {who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Idle</source>
   <translation>في الانتظار</translation>
  </message>
  <message>
   <source>If the administrator's password is lost, this code gives a new one. It is shown this once, and only its hash is kept. Print it or write it down, seal it in an envelope, and put it away from this PC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ill, in %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In pixels: the film gives no spacing.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interstitial pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It also has: {cards}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be opened ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be read ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It claims more pixels than any radiograph has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It crashed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It does not hold one grey picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It ended ({n}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has more tags than any radiograph.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has no graphics card that the model can use; none is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {n} values of {bits} bits a pixel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds fractions instead of grey levels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds no picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds {n} frames, a radiograph is one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds {n} pictures, a radiograph is one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a {what}, not a file. Copy the films themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is blank or of one even grey.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is in palette colour, radiographs are grey.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF, but {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not there yet, and will be made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is on a network share ({kind}): it is looked at every few seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is put away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is set aside before another takes its place, never overwritten or deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is still being written. It is taken once it stands still.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is the index of a patient CD and holds no picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is there and can be read; it is empty now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is there and can be read; {n} files lie in it now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is too large ({size}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It names patients.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs more memory than a decoder may take.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It no longer does “{act}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It unpacks to far more than a radiograph is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its compression is not supported ({kind}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its decoder failed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its decoder gave half a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its decoder gave no picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its decoder {how}, so the file is set aside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its disk or share gave an error while it was read ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its films are taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its last row has the hash {hash}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its record does NOT verify, nor did it when it was backed up as it was: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its rescale slope and intercept make no sense.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its size makes no sense ({size}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its tags say {size}, its picture is {other}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its values do not fit 16 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>KS distance of likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept with your verdict.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard to the other film</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last 7 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later</source>
   <translation>لاحقًا</translation>
  </message>
  <message>
   <source>Later · {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lateral film first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lateral film needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lateral or oblique view: shown, not scored; the model knows frontal films.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence: Apache-2.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation>فاتح</translation>
  </message>
  <message>
   <source>Light or &amp;dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Likelihood</source>
   <translation>الاحتمال</translation>
  </message>
  <message>
   <source>Likelihood by week of arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Likelihood orders the list; you decide.</source>
   <translation>الاحتمال يرتّب القائمة؛ والقرار لك.</translation>
  </message>
  <message>
   <source>Likelihood: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest wait, in minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at what this PC has…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for backups…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking…</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>MADE EXAMPLE, NOT THIS SITE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ma&amp;gnifier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the gesture here, or go through them with ← →. Esc or Enter ends it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Map off</source>
   <translation>الخريطة مطفأة</translation>
  </message>
  <message>
   <source>Map on every film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Map {percent}</source>
   <translation>الخريطة {percent}</translation>
  </message>
  <message>
   <source>Map: {extent}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark urgent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked by mistake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked by {who}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked urgent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked urgent: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked urgent: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marked urgent: {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May this &amp;picture leave?…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May this picture leave?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean time to read, in minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean wait less that of first come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measurements and your boxes are hidden; nothing is deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measurements and your boxes are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Median likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Median wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Median wait by day of arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Median wait by hour of arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Menu of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes in which a verdict can be taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes until a case is overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes until that page is made anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Misplaced tube</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model's &amp;map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model:</source>
   <translation>النموذج:</translation>
  </message>
  <message>
   <source>Model: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More menus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than {n} cases match: too many to be put in this order.

Narrow the filter or the search.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouse: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>My open</source>
   <translation>المفتوحة لدي</translation>
  </message>
  <message>
   <source>NVIDIA or AMD graphics card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation>الاسم</translation>
  </message>
  <message>
   <source>Name a file in a folder that is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name a folder on another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name for the list as it is now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the reader</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, as it will stand in the record</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>New film after the verdict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New sealed code…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next &amp;window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next film of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next study to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nightly backup into</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nightly backups kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No backup of this home is in reach. Connect its disk, or look for one: Another file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No browser opened it; open it by hand.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

They are listed as soon as the engine runs: top right says how it does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer urgent: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer urgent: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No map for this film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No names, no free text, dates moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No opacity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No other study of this patient is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pneumonia</source>
   <translation>لا التهاب رئوي</translation>
  </message>
  <message>
   <source>No result waits to be told. A decided case can be opened and told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has approved it: it stays here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody reads or decides without a name. Choose how this home knows who it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nodule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation>بلا</translation>
  </message>
  <message>
   <source>Not a chest film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not a chest radiograph: it is described as {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not a chest radiograph: it is {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not a chest radiograph: its tags say {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not a frontal chest film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not a patient's film: its tags name an animal or a veterinary clinic.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not archived.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not backed up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not diagnostic</source>
   <translation>غير صالحة للتشخيص</translation>
  </message>
  <message>
   <source>Not exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not only: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not rebuilt.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not scored again. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken back. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told after all: {whom}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not urgent after all: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note: anything else worth saying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noted whom you told of {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing decided today.

{key} shows all unread.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing decided yet.

{key} shows all unread.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is marked urgent.

A case that cannot wait is put here by hand, with a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing matches “{text}”.

Esc clears the search.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing needs attention.

A film that cannot be scored is listed here, with the reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing needs to be done if none was expected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of the home's was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing passes the filter.

Esc clears it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to confirm: the model gave no score.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed. {aside}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was scored. Read the film and give a finding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of this home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Oldest study first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On some keyboards {key} types a sign (AltGr).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One doctor, without accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One film that travels with the program is scored as every film will be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One more</source>
   <translation>مفتاح آخر</translation>
  </message>
  <message>
   <source>One to &amp;one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only cases decided before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only cases decided before (empty: all)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only decided by this reader (empty: by anybody)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only decided cases can be exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only numbers are needed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only scored by this model (empty: by any)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the chosen case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the {n} chosen cases.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation>فتح</translation>
  </message>
  <message>
   <source>Open a case first: Enter opens the marked one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open case on the other side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the home again now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open with {reader}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the worklist…</source>
   <translation>جارٍ فتح قائمة العمل…</translation>
  </message>
  <message>
   <source>Opens the card that says whom you told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order is held while you read</source>
   <translation>الترتيب ثابت أثناء قراءتك</translation>
  </message>
  <message>
   <source>Orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network.

Not cleared as a medical device; for research and education. Clinical use needs the authorisation of the place where it is used. It assists and orders, it never decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other studies of this patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside the validated population</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside what the model was validated on: it looks like an adult's film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside what the model was validated on: the patient is {age}, it was validated on children from {first} to {last} years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over-exposed or cut too dark: {n} of the middle is black without detail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overdue</source>
   <translation>متأخرة</translation>
  </message>
  <message>
   <source>Overdue and likeliest in turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overlying structures</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Override…</source>
   <translation>حكم مخالف…</translation>
  </message>
  <message>
   <source>PSI of likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page of the guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painted black</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password until now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password, once more</source>
   <translation type="unfinished" />
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
   <translation>المريض، الرقم، رقم الطلب</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Physician on call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PixelSpacing, calibrated on an object of known size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PixelSpacing, corrected for magnification by geometry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PixelSpacing; the film does not say whether magnification is corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place in the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Playing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pneumo Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pneumo Desktop {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pneumo Desktop: sealed recovery code of {name}

{code}

Seal it, and put it away from the PC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pneumonia</source>
   <translation>التهاب رئوي</translation>
  </message>
  <message>
   <source>Pneumothorax</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Population</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Enter to open the first case</source>
   <translation>اضغط Enter لفتح الحالة الأولى</translation>
  </message>
  <message>
   <source>Press the key for “{act}”. Esc leaves it as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous film of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous study to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prior</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prior · {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the film itself there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>QR code of the last head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Queue si&amp;mulator…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Queue simulator: what another order of reading would do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read</source>
   <translation>مقروءة</translation>
  </message>
  <message>
   <source>Read: {name}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading &amp;order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading a case</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason, in a few words: how is it known?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rebuild from the films</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rebuilding the worklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rebuilt: {n} films were taken from the library.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referrer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored: {n} cases, {verdicts} verdicts, as they were on {when}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restoring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Results that wait to be told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reviewed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Robustness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rotated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SHA-256 of the weights: {sha256}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the film as a file of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved. It counts once the home is opened again: the engine restarts, no film is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved: {what}. {key} takes it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saves: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how you told them: 1 to 3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a few words which other finding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whom you told: a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Score again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scored lower by another model: stays ahead of later arrivals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scored {likelihood}: pneumonia {call}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scoring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>ال&amp;إعدادات…</translation>
  </message>
  <message>
   <source>Sealed code…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed recovery code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search patient, ID or accession</source>
   <translation>البحث عن المريض أو الرقم أو رقم الطلب</translation>
  </message>
  <message>
   <source>Search: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second look wanted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sections of the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Self-test passed: on {device} ({precision}) the model scores its own test films as it should.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send it again at a usual size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send it again from where it came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sensitivity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Septic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set aside, not deleted: {file}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed &amp;head of the record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed and kept. Take it away: photograph the code, or keep the text elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed head of the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed heads of the record also into</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of text</source>
   <translation>حجم الخط</translation>
  </message>
  <message>
   <source>Size of text: {n} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody must be told of this in an urgent case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody must be told where this is flagged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else still goes on; one at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sorted by {what} {arrow}: {plain}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sound for a new urgent case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space shows or hides. Alt+↑ ↓ moves, ← → makes narrower or wider, S sorts by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Specificity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting…</source>
   <translation>جارٍ البدء…</translation>
  </message>
  <message>
   <source>Stat&amp;istics…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation>الحالة</translation>
  </message>
  <message>
   <source>State: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Statistics of a rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Statistics of an &amp;ellipse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Statistics of an ellipse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Statistics: how well it does here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {n} of {all} · {name}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: no sign of life for {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subtle opacity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspected from {n} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>System</source>
   <translation>النظام</translation>
  </message>
  <message>
   <source>Take correction back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the new password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back: the case is whose its film says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back: {name}. The case is unread again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back: {name}. The verdict before it stands again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text in the corners is off. Marks of loss and turning stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text in the corners is on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That section is not among the rows at hand, whose order is held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The DICOM file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case goes to the top of the queue, with your name and the reason on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chain of the journal is whole, and films, scores, verdicts and cases are as it has them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The code is on the paper that was sealed when the administrator's account was made. It opens once: with the new password you get a new code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy was probably cut off; copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk of the home is running full: {what} Nothing is deleted; decided cases can be archived.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk of {folder} is full, nothing more can be recorded. Make room; it goes on by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine has not loaded a model on this home yet. Its card is shown here once it has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine scores {name} again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine scores {n} cases again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine stopped {n} times: {reason}. It is started again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fastest that proves itself (recommended)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be looked at ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be read ({why}). Check who may read it; it is tried again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has changed; the home still runs with what stood there before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file holds only zeros.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film differs from those the model was made with; its score may be wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film is turned ({way}); it was scored upright.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film looks like a negative; it was scored with black and white exchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film may be turned or taken askew; its score may be wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film or its score has changed this moment. Look at it once more, then save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first one will be listed on the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder cannot be opened ({why}). Check who may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder lies too deep in others. Move its films further up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The guide cannot be read. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The language changes when the home is opened again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The link leads nowhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list goes on as you scroll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The map is off for each new film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The map is on for every film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model gave no number for this film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model in use left no card here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model runs on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name stands beside every verdict you give. It is taken as typed, not checked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name stands beside every verdict. It is taken as typed, and asked for at each start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other screen is gone: the film is back in this window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password is shorter than {n} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password is told in person, and changed by whoever gets it. Eight characters or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture is cut short, {n} % of it is there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture may leave de-identified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture stays here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The processor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program failed on this file ({why}). Please report it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program's own again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The queue as a page for a power cut, with names, in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record does not stand as it was written, or cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The record stands as it was written: {n} rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same where it seems to be no chest film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings of the home are {for_whom}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The site's own reasons, one on a line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The space bar presses buttons.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test film is being scored; the first time takes some seconds…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test film was not scored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test film was scored in {seconds} s; likelihood {likelihood}, {call}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The ward asks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The worklist is closed meanwhile, and opens again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The worklist is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The worklist is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme</source>
   <translation>الألوان</translation>
  </message>
  <message>
   <source>There are films of a worklist here, but no worklist. No new one is begun unasked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are too many marks on this film. Delete some first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a file of that name. Choose another, so that no older backup is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no room for another view: delete one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to draw here yet: no case of this kind in this time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to draw.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There was none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They go with your verdict, confirmed or not. What is not flagged is not called absent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This PC has {cores} cores and {memory} of memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case could not be claimed. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case has changed since you opened it: look at it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case is decided, and urgency is for the queue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case is unread: no verdict of it stands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This film cannot be shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This film offers {n} windows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This home has no accounts, so there is nothing to lock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This home has no accounts: names are as they were typed. `people add NAME` makes them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This worklist is from a newer version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thymus shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation>اليوم</translation>
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told {whom}, {how}, at {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn anticlockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two films one above the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two films side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under-exposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under-exposed or cut too bright: {n} of the middle is white without detail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unread</source>
   <translation>غير مقروء</translation>
  </message>
  <message>
   <source>Unread only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until this is mended films are listed as they arrive, without a score; none is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up in the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update Pneumo Desktop to open it. Or restore an older backup. {aside}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgent</source>
   <translation>عاجل</translation>
  </message>
  <message>
   <source>Urgent and overdue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgent by hand</source>
   <translation>عاجل يدويًا</translation>
  </message>
  <message>
   <source>Urgent result: {key} says whom you told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urgent: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usual columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usual text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>VOI LUT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validated at {ages}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validated at {ages}; this patient is {age}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ventilated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdict</source>
   <translation>الحكم</translation>
  </message>
  <message>
   <source>Verdict before the new film:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdict withdrawn: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdicts and the model's call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdicts that confirm the model's call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verdicts: {whom}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Verifying the record</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 2 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 3 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 4 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 5 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 6 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 7 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 8 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View 9 of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Views of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Volume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation>الانتظار</translation>
  </message>
  <message>
   <source>Waiting over its time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting over {n} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting over {n} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting {waited} of {cap}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting {waited}, over its time of {cap}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ward nurse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warn when the disk is full in fewer days than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome to Pneumo Desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a likelihood is worth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a likelihood is worth here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What are they?  (↑ ↓ for the usual ones)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What else was measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happened to this case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is amiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What narrows the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What that gives up: anybody at this PC can read, decide, export and change settings under any name; the record cannot show who gave a verdict, and says so; nothing locks when nobody is there. Accounts can be made later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the model says of itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this cannot show: rows cut off the end, or a chain written anew, while nobody holds a later hash. Every export and every backup holds one: give them away from this PC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was decided after the backup will not be in the worklist then. {aside}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you look at could not be recorded. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you may do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you type cannot be kept: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed at {time} is still here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whatever lands in this folder is listed within seconds. Originals are only read, never changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When and who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When something is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When? Empty: now. Else 14:05, or 2026-01-31 14:05</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where films arrive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the model runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the model runs. Scores agree wherever it is; a graphics card is only faster.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which one it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which other finding?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is reading?</source>
   <translation>من يقرأ؟</translation>
  </message>
  <message>
   <source>Who reads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever keeps one elsewhere can show later whether rows were cut off or written anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole &amp;film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom did you tell? A name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose film is this?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was overridden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window 1 of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window 2 of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window 3 of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window 4 of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window 5 of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window of the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Window {n}: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows of this film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows of this film…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With a manifest beside it, signed, and a small program that checks both on any PC.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With the films (without, they are only listed)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With your verdict:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withdraw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worklist</source>
   <translation>قائمة العمل</translation>
  </message>
  <message>
   <source>Worklist, films, models and settings of this moment go into one file, read again and verified. Reading goes on meanwhile. Best on another disk: a disk that dies takes what is on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write an age as 5 y or 18 m.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write days as 2026-01-31, or leave them empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the day as 2026-01-31, or leave it empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the time as 14:05, or with the day as 2026-01-31 14:05.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written to {file}; they count once the home is opened again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong passwords</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong patient looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You are the administrator, who makes the other accounts and gives no verdicts. The password has {n} characters or more; for the day it is lost you get a sealed code at the end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You are the administrator. {key} makes an account for everybody who reads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have no case open.

{key} shows all unread; Enter opens one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own &amp;box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>`pneumo-desktop doctor` says what this PC lacks; F3, “When something is wrong”, says more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a BMP picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a CT slice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a GIF picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a PDF document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a PET image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a WebP picture or a sound or film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a ZIP archive or office document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a bare JPEG 2000 picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a bone density scan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a data set without a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a dental film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a dental panorama</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a document inside a DICOM file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a list of key images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a mammogram</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a microscope slide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a nuclear medicine image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a photograph of an eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a presentation state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a quarter turn to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a quarter turn to the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a radiotherapy dose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a radiotherapy drawing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a radiotherapy image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a radiotherapy object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a radiotherapy plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a registration of images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a segmentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a sound recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a structured report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a waveform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about a fifth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about a quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about a tenth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about a third</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about three quarters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about two thirds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>administrators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an MR image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an endoscopy image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an ultrasound film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an ultrasound image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>angle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another film of the open case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>archive decided cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>area {area}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to decided 90th percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to decided longest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to decided median</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to opened 90th percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to opened longest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrival to opened median</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arrived {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as validated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auditor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auditors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back button</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back to reading order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back to unread, with a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>being read</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>bottom</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by all {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by score with cap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calibration intercept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>calibration slope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cases read by two or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose keys and mouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>close the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closing the worklist…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>columns of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>compare, or no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>comparing rows with the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confirm and next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confirmed</source>
   <translation>مؤكد</translation>
  </message>
  <message>
   <source>copying the worklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>correct whose film it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decided beyond four hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decided beyond the cap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>definite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delete all measurements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delete what is chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>device, pipe or socket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>double click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>double click, {button}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>earlier studies, beside the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty: as the model's card has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty: none is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty: none is made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty: they stay in the home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty: “incoming” in the home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>end of one arm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>end of the other arm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected calibration error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>export decided cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>far from every film it knows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>figures of the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>film in its own window, or back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>films</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>films of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flag other findings, also to confirm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flip left for right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for {whom}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>forward button</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heart border on one side, where it is widest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heart border on the other side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>high</source>
   <translation>مرتفع</translation>
  </message>
  <message>
   <source>history of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>identity corrected</source>
   <translation>صُحّحت الهوية</translation>
  </message>
  <message>
   <source>in person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>incoming folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>incoming folder itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inner edge of the ribs on one side, where the thorax is widest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inner edge of the ribs on the other side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>invert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it crashed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it ended ({n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it ends too early, or its lengths are wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its parts are nested too deeply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kappa of verdict and call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kappa, alpha</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keyboard to the other film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lateral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lateral first, or PA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lay the tool down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less than a tenth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>light or dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>likelihood 10th percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>likelihood 90th percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>likelihood median</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>likely</source>
   <translation>مرجّح</translation>
  </message>
  <message>
   <source>link to a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lock this desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>longest wait of an undecided case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>low</source>
   <translation>منخفض</translation>
  </message>
  <message>
   <source>magnifier; held, only while held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>map; held, only while held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean likelihood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean likelihood less the share it is calibrated for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean {mean} · SD {deviation}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>menu of the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>midline, above (spinous processes)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>midline, below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>min {least} · max {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>move the cursor, a point, a mark; Shift finely, Ctrl far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nearly all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>needs attention</source>
   <translation>يحتاج إلى انتباه</translation>
  </message>
  <message>
   <source>next point of what is drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>next, previous study</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nightly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no ID</source>
   <translation>بلا رقم</translation>
  </message>
  <message>
   <source>no box for this film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no longer waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no pixel inside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none yet: signing makes it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not a segmentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not in reading order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not scored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not the order of decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not there; tried again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not valid: AP film, the heart is magnified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not valid: the view is {view}, not PA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not validated at {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of modality {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>oldest study first, or newest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>oldest waiting {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on every film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on the film: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one corner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one film, side by side, one above the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open case on the other side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open the incoming folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open: {name}</source>
   <translation>مفتوحة: {name}</translation>
  </message>
  <message>
   <source>opposite corner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or click one in the list</source>
   <translation>أو انقر على حالة في القائمة</translation>
  </message>
  <message>
   <source>other end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outside the validated population</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outside validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overridden</source>
   <translation>حكم مخالف</translation>
  </message>
  <message>
   <source>override, or read without a score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>patient</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>probable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>queue simulator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>radiologist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>radiologists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>raised</source>
   <translation>متزايد</translation>
  </message>
  <message>
   <source>read</source>
   <translation>مقروء</translation>
  </message>
  <message>
   <source>read without a score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reading</source>
   <translation>قيد القراءة</translation>
  </message>
  <message>
   <source>reading it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reading order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reason of overriding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>refused by the gate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>restarting in {n} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>restore from a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>row {row}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>say whether a picture may leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scoring films again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sections of the queue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>set the point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>set up: folder, reader, device, test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>settings</source>
   <translation>الإعدادات</translation>
  </message>
  <message>
   <source>sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share found ill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share with verdict pneumonia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>show or hide what is drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sigmoid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signed head of the record, QR code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>size of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>something else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>statistics of an ellipse, a rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>statistics: how well it does here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stop long work, or put away its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>take the last verdict back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>technicians</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text in the corners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the ill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the open case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the queue on paper, for a power cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this film could not be scored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>took over {n} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turn by 90°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undecided beyond the cap now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undecided now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under 1 year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlike the training films</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlikely</source>
   <translation>غير مرجّح</translation>
  </message>
  <message>
   <source>unpacking and checking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unread</source>
   <translation>غير مقروء</translation>
  </message>
  <message>
   <source>unread: new film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>upside down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>urgent</source>
   <translation>عاجل</translation>
  </message>
  <message>
   <source>urgent, or no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>usual: {reasons}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>valid on PA films only; this one's view is not said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>verdict no pneumonia where not suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>verdict pneumonia</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>verdict pneumonia where suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>verdicts that confirm the call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>verify the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>views of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>walking the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what it holds in compressed form cannot be unpacked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where the arms meet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where the model sees opacity;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where {n} % are ill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whole film, one to one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whom you told of an urgent result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>window: right wider, down higher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>windows of this film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>windows of this film, by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with approved pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your account, and people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your own box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your own boxes: draw one with R</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your own views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>your own {n} boxes on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>zoom and window follow, or not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} months to {b} years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} to {b} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} to {b} of {n}; the list goes on as you scroll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a} to {b} years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{button} drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{cases}; as of {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is no longer what was written there: nothing was put back from it. Ask who changed it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{heart} of {thorax}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} also goes to the menus.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} also opens a menu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} and wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} belongs to the system; the program would not hear of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} gives a finding all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} is not on every keyboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} is “{act}” as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} is “{act}” now. Enter takes it from there; or press another key, or Esc.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} it is, from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{key} keys</source>
   <translation>{key} المفاتيح</translation>
  </message>
  <message>
   <source>{key} moves the keyboard or opens a case, and stays so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length} at the detector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} decided this case meanwhile: look at it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has a new password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has this case open at another desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has this case open at another desk. Again decides it all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} locked this desk, or left it. What was typed is kept. Another name signs in anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} reads. Click to change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, key {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {role} from the next act on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} % along the</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} acts of readers could not be proven or placed and are in this file alone: {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} acts of readers were put back as the old record proves them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} boxes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} cases on paper in {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} cases; the list goes on as you scroll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} cm²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} decided today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} earlier studies, last {day}: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} emergency accesses wait for review: {key}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} files are being read.

The first is listed in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} films are damaged in the library, and so not in the backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} films are missing in the library, and so in the backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} films are neither in the backup nor in the library.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} films in the library came after the backup; Rebuild takes them into this worklist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} in the home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} later studies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} months old</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} new urgent cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of them are without a picture: nobody approved that it leaves, or it cannot be read here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of {all} cases are not scored again. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of {many}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} other studies of this patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} prior</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} urgent results wait to be told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} verdicts could be read from the damaged worklist: {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} years old</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n}°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{part} is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{part} is damaged: {how}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reason} Press another key, or Esc.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{section}, {n}: go there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{share} of the lung field (a coarse estimate from a {columns} × {rows} map)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{size} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{thing}: {reason}.

Nothing was changed. File, Restore from a backup… says what can be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{time} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title} (the first {n} of {all}; all in the text)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} (no longer stands)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} still goes on; one at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}, the oldest for {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}. Goes back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: a number is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: stopped. Nothing is left half done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{when}   {n} cases   {kind}   {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} approved it as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} approved it, with {n} parts painted black.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↺ 90°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↺ turned 90° anticlockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↻ 180°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↻ 90°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↻ turned 180°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↻ turned 90° clockwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⇄ flipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⇄ flipped left for right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>≈ lossy {ratio}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>≈ lossy, ratio not said</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
