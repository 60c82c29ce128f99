<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_XA" sourcelanguage="en">
 <context>
  <name />
  <message>
   <source> · inverted</source>
   <translation>[ · îñvértéd···]</translation>
  </message>
  <message>
   <source> · {n} new since you opened this case</source>
   <translation>[ · {n} ñéw šîñçé ýöü öpéñéd thîš çåšé············]</translation>
  </message>
  <message>
   <source>&amp;About</source>
   <translation>[&amp;Åböüt··]</translation>
  </message>
  <message>
   <source>&amp;Angle</source>
   <translation>[&amp;Åñglé··]</translation>
  </message>
  <message>
   <source>&amp;Archive decided cases…</source>
   <translation>[&amp;Årçhîvé déçîdéd çåšéš…·······]</translation>
  </message>
  <message>
   <source>&amp;Back up now…</source>
   <translation>[&amp;Båçk üp ñöw…····]</translation>
  </message>
  <message>
   <source>&amp;Cardiothoracic ratio</source>
   <translation>[&amp;Çårdîöthöråçîç råtîö·······]</translation>
  </message>
  <message>
   <source>&amp;Choose keys and mouse…</source>
   <translation>[&amp;Çhööšé kéýš åñd möüšé…·······]</translation>
  </message>
  <message>
   <source>&amp;Close the case</source>
   <translation>[&amp;Çlöšé thé çåšé·····]</translation>
  </message>
  <message>
   <source>&amp;Confirm and next</source>
   <translation>[&amp;Çöñfîrm åñd ñéxt·····]</translation>
  </message>
  <message>
   <source>&amp;Delete all measurements</source>
   <translation>[&amp;Délété åll méåšüréméñtš········]</translation>
  </message>
  <message>
   <source>&amp;Earlier studies of the patient</source>
   <translation>[&amp;Éårlîér štüdîéš öf thé påtîéñt··········]</translation>
  </message>
  <message>
   <source>&amp;Export decided cases to CSV…</source>
   <translation>[&amp;Éxpört déçîdéd çåšéš tö ÇŠV…·········]</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>[&amp;Fîlé·]</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>[&amp;Hélp·]</translation>
  </message>
  <message>
   <source>&amp;Invert</source>
   <translation>[&amp;Îñvért··]</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>[&amp;Kéýš·]</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>[&amp;Låtér··]</translation>
  </message>
  <message>
   <source>&amp;Menu of the row</source>
   <translation>[&amp;Méñü öf thé röw·····]</translation>
  </message>
  <message>
   <source>&amp;Next unread</source>
   <translation>[&amp;Ñéxt üñréåd····]</translation>
  </message>
  <message>
   <source>&amp;Open incoming folder</source>
   <translation>[&amp;Öpéñ îñçömîñg földér·······]</translation>
  </message>
  <message>
   <source>&amp;Override…</source>
   <translation>[&amp;Övérrîdé…···]</translation>
  </message>
  <message>
   <source>&amp;Patient: correct whose film it is…</source>
   <translation>[&amp;Påtîéñt: çörréçt whöšé fîlm ît îš…···········]</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>[&amp;Qüît·]</translation>
  </message>
  <message>
   <source>&amp;Reset the film</source>
   <translation>[&amp;Réšét thé fîlm·····]</translation>
  </message>
  <message>
   <source>&amp;Restore from a backup…</source>
   <translation>[&amp;Réštöré fröm å båçküp…·······]</translation>
  </message>
  <message>
   <source>&amp;Ruler</source>
   <translation>[&amp;Rülér··]</translation>
  </message>
  <message>
   <source>&amp;Score the case again</source>
   <translation>[&amp;Šçöré thé çåšé ågåîñ·······]</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>[&amp;Šéårçh··]</translation>
  </message>
  <message>
   <source>&amp;Set up this PC…</source>
   <translation>[&amp;Šét üp thîš PÇ…·····]</translation>
  </message>
  <message>
   <source>&amp;Show or hide what is drawn</source>
   <translation>[&amp;Šhöw ör hîdé whåt îš dråwñ·········]</translation>
  </message>
  <message>
   <source>&amp;Statistics of a rectangle</source>
   <translation>[&amp;Štåtîštîçš öf å réçtåñglé········]</translation>
  </message>
  <message>
   <source>&amp;Stop what is going on</source>
   <translation>[&amp;Štöp whåt îš göîñg öñ·······]</translation>
  </message>
  <message>
   <source>&amp;Take the last verdict back</source>
   <translation>[&amp;Tåké thé låšt vérdîçt båçk·········]</translation>
  </message>
  <message>
   <source>&amp;Text in the corners</source>
   <translation>[&amp;Téxt îñ thé çörñérš······]</translation>
  </message>
  <message>
   <source>&amp;Verdict</source>
   <translation>[&amp;Vérdîçt··]</translation>
  </message>
  <message>
   <source>&amp;Verify the record</source>
   <translation>[&amp;Vérîfý thé réçörd······]</translation>
  </message>
  <message>
   <source>&amp;Your views: save, rename, order…</source>
   <translation>[&amp;Ýöür vîéwš: šåvé, réñåmé, ördér…···········]</translation>
  </message>
  <message>
   <source>(none yet)</source>
   <translation>[(ñöñé ýét)···]</translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>[1 dåý·]</translation>
  </message>
  <message>
   <source>1 earlier study, {day}: {what}</source>
   <translation>[1 éårlîér štüdý, {day}: {what}··········]</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>[1 höür··]</translation>
  </message>
  <message>
   <source>1 later study</source>
   <translation>[1 låtér štüdý····]</translation>
  </message>
  <message>
   <source>1 other study of this patient</source>
   <translation>[1 öthér štüdý öf thîš påtîéñt·········]</translation>
  </message>
  <message>
   <source>2024-01-31</source>
   <translation>[2024-01-31···]</translation>
  </message>
  <message>
   <source>5 y, 18 m</source>
   <translation>[5 ý, 18 m···]</translation>
  </message>
  <message>
   <source>A CSV file with a line for each case, and beside it a manifest that shows it was not changed.</source>
   <translation>[Å ÇŠV fîlé wîth å lîñé för éåçh çåšé, åñd béšîdé ît å måñîféšt thåt šhöwš ît wåš ñöt çhåñgéd.·······························]</translation>
  </message>
  <message>
   <source>A backup of Pneumo Desktop</source>
   <translation>[Å båçküp öf Pñéümö Déšktöp········]</translation>
  </message>
  <message>
   <source>A decided case keeps the score it was decided against.</source>
   <translation>[Å déçîdéd çåšé kéépš thé šçöré ît wåš déçîdéd ågåîñšt.··················]</translation>
  </message>
  <message>
   <source>A new worklist from the films in the library; they are scored again. What can still be read of the damaged one, verdicts included, is kept in a file beside it.</source>
   <translation>[Å ñéw wörklîšt fröm thé fîlmš îñ thé lîbrårý; théý åré šçöréd ågåîñ. Whåt çåñ štîll bé réåd öf thé dåmågéd öñé, vérdîçtš îñçlüdéd, îš képt îñ å fîlé béšîdé ît.·····················································]</translation>
  </message>
  <message>
   <source>A reason is needed; a few words will do.</source>
   <translation>[Å réåšöñ îš ñéédéd; å féw wördš wîll dö.·············]</translation>
  </message>
  <message>
   <source>A sound when an urgent case arrives</source>
   <translation>[Å šöüñd whéñ åñ ürgéñt çåšé årrîvéš···········]</translation>
  </message>
  <message>
   <source>A test</source>
   <translation>[Å téšt··]</translation>
  </message>
  <message>
   <source>About the &amp;model</source>
   <translation>[Åböüt thé &amp;mödél·····]</translation>
  </message>
  <message>
   <source>About the model</source>
   <translation>[Åböüt thé mödél·····]</translation>
  </message>
  <message>
   <source>Accession</source>
   <translation>[Åççéššîöñ···]</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>[Ågé·]</translation>
  </message>
  <message>
   <source>Age from</source>
   <translation>[Ågé fröm··]</translation>
  </message>
  <message>
   <source>Age from {least}</source>
   <translation>[Ågé fröm {least}·····]</translation>
  </message>
  <message>
   <source>Age not given; validated at {ages}.</source>
   <translation>[Ågé ñöt gîvéñ; vålîdåtéd åt {ages}.···········]</translation>
  </message>
  <message>
   <source>Age to</source>
   <translation>[Ågé tö··]</translation>
  </message>
  <message>
   <source>Age up to {most}</source>
   <translation>[Ågé üp tö {most}·····]</translation>
  </message>
  <message>
   <source>Age {least} to {most}</source>
   <translation>[Ågé {least} tö {most}·······]</translation>
  </message>
  <message>
   <source>Age, sex</source>
   <translation>[Ågé, šéx··]</translation>
  </message>
  <message>
   <source>All</source>
   <translation>[Åll·]</translation>
  </message>
  <message>
   <source>All keys and gestures are the program's own again.</source>
   <translation>[Åll kéýš åñd géštüréš åré thé prögråm'š öwñ ågåîñ.················]</translation>
  </message>
  <message>
   <source>All read</source>
   <translation>[Åll réåd··]</translation>
  </message>
  <message>
   <source>All read. {n} decided today.</source>
   <translation>[Åll réåd. {n} déçîdéd tödåý.·········]</translation>
  </message>
  <message>
   <source>All unread</source>
   <translation>[Åll üñréåd···]</translation>
  </message>
  <message>
   <source>Already decided.</source>
   <translation>[Ålréådý déçîdéd.·····]</translation>
  </message>
  <message>
   <source>Also open: {name}</source>
   <translation>[Ålšö öpéñ: {name}·····]</translation>
  </message>
  <message>
   <source>Amend: {name}</source>
   <translation>[Åméñd: {name}····]</translation>
  </message>
  <message>
   <source>Amend…</source>
   <translation>[Åméñd…··]</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>[Åñglé·]</translation>
  </message>
  <message>
   <source>Another file…</source>
   <translation>[Åñöthér fîlé…····]</translation>
  </message>
  <message>
   <source>Another language counts once the home is opened again.</source>
   <translation>[Åñöthér låñgüågé çöüñtš öñçé thé hömé îš öpéñéd ågåîñ.··················]</translation>
  </message>
  <message>
   <source>Any age</source>
   <translation>[Åñý ågé··]</translation>
  </message>
  <message>
   <source>Any band</source>
   <translation>[Åñý båñd··]</translation>
  </message>
  <message>
   <source>Any state</source>
   <translation>[Åñý štåté···]</translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>[Åñý tîmé··]</translation>
  </message>
  <message>
   <source>Apple graphics</source>
   <translation>[Åpplé gråphîçš····]</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>[Årçhîvé··]</translation>
  </message>
  <message>
   <source>Archive decided cases</source>
   <translation>[Årçhîvé déçîdéd çåšéš·······]</translation>
  </message>
  <message>
   <source>Archived: {films} films of {cases} cases, {size}. They still open while that disk is connected.</source>
   <translation>[Årçhîvéd: {films} fîlmš öf {cases} çåšéš, {size}. Théý štîll öpéñ whîlé thåt dîšk îš çöññéçtéd.·······························]</translation>
  </message>
  <message>
   <source>Archiving</source>
   <translation>[Årçhîvîñg···]</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>[Årrîvéd··]</translation>
  </message>
  <message>
   <source>Arrived within</source>
   <translation>[Årrîvéd wîthîñ····]</translation>
  </message>
  <message>
   <source>Arrived within {span}</source>
   <translation>[Årrîvéd wîthîñ {span}·······]</translation>
  </message>
  <message>
   <source>Arrows move, Tab next handle, Del deletes, Esc ends.</source>
   <translation>[Årröwš mövé, Tåb ñéxt håñdlé, Dél délétéš, Éšç éñdš.·················]</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>[Årtéfåçt··]</translation>
  </message>
  <message>
   <source>At the detector: lengths are magnified, the patient's own are shorter.</source>
   <translation>[Åt thé détéçtör: léñgthš åré mågñîfîéd, thé påtîéñt'š öwñ åré šhörtér.·······················]</translation>
  </message>
  <message>
   <source>At the operating threshold, with 95 % intervals.</source>
   <translation>[Åt thé öpéråtîñg thréšhöld, wîth 95 % îñtérvålš.················]</translation>
  </message>
  <message>
   <source>At this desk, at once</source>
   <translation>[Åt thîš déšk, åt öñçé·······]</translation>
  </message>
  <message>
   <source>Atelectasis</source>
   <translation>[Åtéléçtåšîš···]</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>[Åütömåtîç···]</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>[Åütömåtîç wîñdöw·····]</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>[Båçk·]</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>[Båçk üp··]</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>[Båçk üp ñöw···]</translation>
  </message>
  <message>
   <source>Backed up and verified: {n} cases, {size}, in {file}</source>
   <translation>[Båçkéd üp åñd vérîfîéd: {n} çåšéš, {size}, îñ {file}·················]</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>[Båçkîñg üp···]</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>[Båçküpš··]</translation>
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation>[Båçküpš (*.žîp)·····]</translation>
  </message>
  <message>
   <source>Backups (*.zip);;All (*)</source>
   <translation>[Båçküpš (*.žîp);;Åll (*)········]</translation>
  </message>
  <message>
   <source>Backups, the newest first. Each is checked as a whole before anything changes.</source>
   <translation>[Båçküpš, thé ñéwéšt fîršt. Éåçh îš çhéçkéd åš å whölé béföré åñýthîñg çhåñgéš.··························]</translation>
  </message>
  <message>
   <source>Began from: {text}</source>
   <translation>[Bégåñ fröm: {text}······]</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>[Bégîñ·]</translation>
  </message>
  <message>
   <source>Begin reading</source>
   <translation>[Bégîñ réådîñg····]</translation>
  </message>
  <message>
   <source>Birth date</source>
   <translation>[Bîrth dåté···]</translation>
  </message>
  <message>
   <source>Bone</source>
   <translation>[Böñé·]</translation>
  </message>
  <message>
   <source>Both films follow each other.</source>
   <translation>[Böth fîlmš föllöw éåçh öthér.·········]</translation>
  </message>
  <message>
   <source>Boxes are off for each new film.</source>
   <translation>[Böxéš åré öff för éåçh ñéw fîlm.··········]</translation>
  </message>
  <message>
   <source>Boxes are on for every film.</source>
   <translation>[Böxéš åré öñ för évérý fîlm.·········]</translation>
  </message>
  <message>
   <source>Boxes on every film</source>
   <translation>[Böxéš öñ évérý fîlm······]</translation>
  </message>
  <message>
   <source>By likelihood</source>
   <translation>[Bý lîkélîhööd····]</translation>
  </message>
  <message>
   <source>C&amp;olumns of the list…</source>
   <translation>[Ç&amp;ölümñš öf thé lîšt…·······]</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>[ÇŠV fîléš (*.çšv)·····]</translation>
  </message>
  <message>
   <source>CTR {n}</source>
   <translation>[ÇTR {n}··]</translation>
  </message>
  <message>
   <source>CTR: the thorax has no width</source>
   <translation>[ÇTR: thé thöråx håš ñö wîdth·········]</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill.</source>
   <translation>[Çålîbråtéd för {n} % îll.········]</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill: where pneumonia is rarer, a likelihood says too much; where it is more frequent, too little.</source>
   <translation>[Çålîbråtéd för {n} % îll: whéré pñéümöñîå îš rårér, å lîkélîhööd šåýš töö müçh; whéré ît îš möré fréqüéñt, töö lîttlé.·······································]</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>[Çårdîöthöråçîç råtîö······]</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>[Çåšéš·]</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>[Çhåñgé··]</translation>
  </message>
  <message>
   <source>Choose a finding: 1 to 4.</source>
   <translation>[Çhööšé å fîñdîñg: 1 tö 4.········]</translation>
  </message>
  <message>
   <source>Choose at least one of confirmed, overridden and read.</source>
   <translation>[Çhööšé åt léåšt öñé öf çöñfîrméd, övérrîddéñ åñd réåd.··················]</translation>
  </message>
  <message>
   <source>Choose others…</source>
   <translation>[Çhööšé öthérš…····]</translation>
  </message>
  <message>
   <source>Choose: {what}</source>
   <translation>[Çhööšé: {what}····]</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>[Çhööšé…··]</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>[Çléår·]</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>[Çléår åll···]</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>[Çléår åll fîltérš·····]</translation>
  </message>
  <message>
   <source>Click, or arrows and Enter; Esc ends.</source>
   <translation>[Çlîçk, ör årröwš åñd Éñtér; Éšç éñdš.············]</translation>
  </message>
  <message>
   <source>Click: sort. Drag: move or resize. Right button: choose columns.</source>
   <translation>[Çlîçk: šört. Dråg: mövé ör réšîžé. Rîght büttöñ: çhööšé çölümñš.·····················]</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>[Çlöšé·]</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>[Çölümñš··]</translation>
  </message>
  <message>
   <source>Columns, ticked where shown</source>
   <translation>[Çölümñš, tîçkéd whéré šhöwñ·········]</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>[Çömpåré··]</translation>
  </message>
  <message>
   <source>Compare with an &amp;earlier study</source>
   <translation>[Çömpåré wîth åñ &amp;éårlîér štüdý··········]</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>[Çömpårîšöñ···]</translation>
  </message>
  <message>
   <source>Confirm and next</source>
   <translation>[Çöñfîrm åñd ñéxt·····]</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>[Çöñfîrméd···]</translation>
  </message>
  <message>
   <source>Consolidation</source>
   <translation>[Çöñšölîdåtîöñ····]</translation>
  </message>
  <message>
   <source>Consolidation with effusion</source>
   <translation>[Çöñšölîdåtîöñ wîth éffüšîöñ·········]</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>[Dårk·]</translation>
  </message>
  <message>
   <source>Data and licence</source>
   <translation>[Dåtå åñd lîçéñçé·····]</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>[Déçîdéd··]</translation>
  </message>
  <message>
   <source>Decided and unread</source>
   <translation>[Déçîdéd åñd üñréåd······]</translation>
  </message>
  <message>
   <source>Decided from</source>
   <translation>[Déçîdéd fröm····]</translation>
  </message>
  <message>
   <source>Decided from this day on (empty: from the beginning)</source>
   <translation>[Déçîdéd fröm thîš dåý öñ (émptý: fröm thé bégîññîñg)·················]</translation>
  </message>
  <message>
   <source>Decided today</source>
   <translation>[Déçîdéd tödåý····]</translation>
  </message>
  <message>
   <source>Decided up to and with this day (empty: until now)</source>
   <translation>[Déçîdéd üp tö åñd wîth thîš dåý (émptý: üñtîl ñöw)················]</translation>
  </message>
  <message>
   <source>Decided within</source>
   <translation>[Déçîdéd wîthîñ····]</translation>
  </message>
  <message>
   <source>Decided within {span}</source>
   <translation>[Déçîdéd wîthîñ {span}·······]</translation>
  </message>
  <message>
   <source>Decided yesterday</source>
   <translation>[Déçîdéd ýéštérdåý·····]</translation>
  </message>
  <message>
   <source>Decided:</source>
   <translation>[Déçîdéd:··]</translation>
  </message>
  <message>
   <source>Disk: {what}</source>
   <translation>[Dîšk: {what}····]</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>[Döñé·]</translation>
  </message>
  <message>
   <source>Down in the list</source>
   <translation>[Döwñ îñ thé lîšt·····]</translation>
  </message>
  <message>
   <source>Dr A. Otieno</source>
   <translation>[Dr Å. Ötîéñö····]</translation>
  </message>
  <message>
   <source>Drawing the film…</source>
   <translation>[Dråwîñg thé fîlm…·····]</translation>
  </message>
  <message>
   <source>Each film goes its own way; keys act on the one with the keyboard.</source>
   <translation>[Éåçh fîlm göéš îtš öwñ wåý; kéýš åçt öñ thé öñé wîth thé kéýböård.······················]</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>[Éñgîñé··]</translation>
  </message>
  <message>
   <source>Engine: {state}</source>
   <translation>[Éñgîñé: {state}·····]</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>[Éñtér·]</translation>
  </message>
  <message>
   <source>Enter opens the marked one</source>
   <translation>[Éñtér öpéñš thé mårkéd öñé········]</translation>
  </message>
  <message>
   <source>Enter shows it, F2 renames, Del deletes, Alt+↑ ↓ moves.</source>
   <translation>[Éñtér šhöwš ît, F2 réñåméš, Dél délétéš, Ålt+↑ ↓ mövéš.··················]</translation>
  </message>
  <message>
   <source>Enter, or a double click, changes the keys of a line. They count at once.</source>
   <translation>[Éñtér, ör å döüblé çlîçk, çhåñgéš thé kéýš öf å lîñé. Théý çöüñt åt öñçé.························]</translation>
  </message>
  <message>
   <source>Esc always leads back.</source>
   <translation>[Éšç ålwåýš léådš båçk.·······]</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>[Éxpört··]</translation>
  </message>
  <message>
   <source>Export &amp;chosen cases to CSV…</source>
   <translation>[Éxpört &amp;çhöšéñ çåšéš tö ÇŠV…·········]</translation>
  </message>
  <message>
   <source>Export decided cases</source>
   <translation>[Éxpört déçîdéd çåšéš······]</translation>
  </message>
  <message>
   <source>Export this case…</source>
   <translation>[Éxpört thîš çåšé…·····]</translation>
  </message>
  <message>
   <source>Export {n} chosen cases…</source>
   <translation>[Éxpört {n} çhöšéñ çåšéš…········]</translation>
  </message>
  <message>
   <source>Exported {n} decided cases to {path}, with a manifest beside it.</source>
   <translation>[Éxpörtéd {n} déçîdéd çåšéš tö {path}, wîth å måñîféšt béšîdé ît.·····················]</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>[Éxpörtîñg···]</translation>
  </message>
  <message>
   <source>Family, Given</source>
   <translation>[Fåmîlý, Gîvéñ····]</translation>
  </message>
  <message>
   <source>Fi&amp;lter…</source>
   <translation>[Fî&amp;ltér…··]</translation>
  </message>
  <message>
   <source>Fil&amp;m</source>
   <translation>[Fîl&amp;m·]</translation>
  </message>
  <message>
   <source>File</source>
   <translation>[Fîlé·]</translation>
  </message>
  <message>
   <source>File of the backup</source>
   <translation>[Fîlé öf thé båçküp······]</translation>
  </message>
  <message>
   <source>File of the export</source>
   <translation>[Fîlé öf thé éxpört······]</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>[Fîlm·]</translation>
  </message>
  <message>
   <source>Film to compare with</source>
   <translation>[Fîlm tö çömpåré wîth······]</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>[Fîlmš·]</translation>
  </message>
  <message>
   <source>Films &amp;follow each other</source>
   <translation>[Fîlmš &amp;föllöw éåçh öthér········]</translation>
  </message>
  <message>
   <source>Films are in the nightly backup</source>
   <translation>[Fîlmš åré îñ thé ñîghtlý båçküp··········]</translation>
  </message>
  <message>
   <source>Films are laid out as fits.</source>
   <translation>[Fîlmš åré låîd öüt åš fîtš.·········]</translation>
  </message>
  <message>
   <source>Films are taken from {folder} now.</source>
   <translation>[Fîlmš åré tåkéñ fröm {folder} ñöw.···········]</translation>
  </message>
  <message>
   <source>Films arrive in</source>
   <translation>[Fîlmš årrîvé îñ·····]</translation>
  </message>
  <message>
   <source>Films arrive in {folder}. {name} reads.</source>
   <translation>[Fîlmš årrîvé îñ {folder}. {name} réådš.·············]</translation>
  </message>
  <message>
   <source>Films here that show pneumonia, in %</source>
   <translation>[Fîlmš héré thåt šhöw pñéümöñîå, îñ %············]</translation>
  </message>
  <message>
   <source>Films of decided cases are copied to another disk, read again there, and only then removed here. Cases and verdicts stay in the worklist; the films still open while that disk is connected.</source>
   <translation>[Fîlmš öf déçîdéd çåšéš åré çöpîéd tö åñöthér dîšk, réåd ågåîñ théré, åñd öñlý théñ rémövéd héré. Çåšéš åñd vérdîçtš štåý îñ thé wörklîšt; thé fîlmš štîll öpéñ whîlé thåt dîšk îš çöññéçtéd.······························································]</translation>
  </message>
  <message>
   <source>Films of this case and earlier studies</source>
   <translation>[Fîlmš öf thîš çåšé åñd éårlîér štüdîéš············]</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>[Fîltér··]</translation>
  </message>
  <message>
   <source>Fixed by PNEUMO_{name} in the environment.</source>
   <translation>[Fîxéd bý PÑÉÜMÖ_{name} îñ thé éñvîröñméñt.··············]</translation>
  </message>
  <message>
   <source>Fixed by the command that opened it.</source>
   <translation>[Fîxéd bý thé çömmåñd thåt öpéñéd ît.············]</translation>
  </message>
  <message>
   <source>Flip left for right</source>
   <translation>[Flîp léft för rîght······]</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>[Földér··]</translation>
  </message>
  <message>
   <source>Folder on another disk</source>
   <translation>[Földér öñ åñöthér dîšk·······]</translation>
  </message>
  <message>
   <source>Folder on another disk, empty or an archive of this program</source>
   <translation>[Földér öñ åñöthér dîšk, émptý ör åñ årçhîvé öf thîš prögråm···················]</translation>
  </message>
  <message>
   <source>Folder where films arrive</source>
   <translation>[Földér whéré fîlmš årrîvé········]</translation>
  </message>
  <message>
   <source>Folder: {what}</source>
   <translation>[Földér: {what}····]</translation>
  </message>
  <message>
   <source>From this hour on</source>
   <translation>[Fröm thîš höür öñ·····]</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>[Füll råñgé···]</translation>
  </message>
  <message>
   <source>Give it a name that no other view has.</source>
   <translation>[Gîvé ît å ñåmé thåt ñö öthér vîéw håš.············]</translation>
  </message>
  <message>
   <source>Give the view a name.</source>
   <translation>[Gîvé thé vîéw å ñåmé.·······]</translation>
  </message>
  <message>
   <source>High</source>
   <translation>[Hîgh·]</translation>
  </message>
  <message>
   <source>High from {n} on</source>
   <translation>[Hîgh fröm {n} öñ·····]</translation>
  </message>
  <message>
   <source>How far likelihoods can be taken at their word</source>
   <translation>[Höw får lîkélîhöödš çåñ bé tåkéñ åt théîr wörd···············]</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>[Höw får thé wörk îš······]</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>[ÎD]</translation>
  </message>
  <message>
   <source>Identity corrected: {who}.</source>
   <translation>[Îdéñtîtý çörréçtéd: {who}.········]</translation>
  </message>
  <message>
   <source>Idle</source>
   <translation>[Îdlé·]</translation>
  </message>
  <message>
   <source>Ill</source>
   <translation>[Îll·]</translation>
  </message>
  <message>
   <source>In pixels: the film gives no spacing.</source>
   <translation>[Îñ pîxélš: thé fîlm gîvéš ñö špåçîñg.············]</translation>
  </message>
  <message>
   <source>Incoming: {folder}</source>
   <translation>[Îñçömîñg: {folder}······]</translation>
  </message>
  <message>
   <source>Incoming: {folder} (not watched now)</source>
   <translation>[Îñçömîñg: {folder} (ñöt wåtçhéd ñöw)············]</translation>
  </message>
  <message>
   <source>Indeterminate</source>
   <translation>[Îñdétérmîñåté····]</translation>
  </message>
  <message>
   <source>Intel graphics</source>
   <translation>[Îñtél gråphîçš····]</translation>
  </message>
  <message>
   <source>Interstitial pattern</source>
   <translation>[Îñtérštîtîål påttérñ······]</translation>
  </message>
  <message>
   <source>It also has: {cards}.</source>
   <translation>[Ît ålšö håš: {cards}.·······]</translation>
  </message>
  <message>
   <source>It crashed.</source>
   <translation>[Ît çråšhéd.···]</translation>
  </message>
  <message>
   <source>It ended ({n}).</source>
   <translation>[Ît éñdéd ({n}).·····]</translation>
  </message>
  <message>
   <source>It has no graphics card that the model can use; none is needed.</source>
   <translation>[Ît håš ñö gråphîçš çård thåt thé mödél çåñ üšé; ñöñé îš ñéédéd.·····················]</translation>
  </message>
  <message>
   <source>It is not there yet, and will be made.</source>
   <translation>[Ît îš ñöt théré ýét, åñd wîll bé mådé.············]</translation>
  </message>
  <message>
   <source>It is on a network share ({kind}): it is looked at every few seconds.</source>
   <translation>[Ît îš öñ å ñétwörk šhåré ({kind}): ît îš löökéd åt évérý féw šéçöñdš.·······················]</translation>
  </message>
  <message>
   <source>It is set aside before another takes its place, never overwritten or deleted.</source>
   <translation>[Ît îš šét åšîdé béföré åñöthér tåkéš îtš plåçé, ñévér övérwrîttéñ ör délétéd.·························]</translation>
  </message>
  <message>
   <source>It is there and can be read; it is empty now.</source>
   <translation>[Ît îš théré åñd çåñ bé réåd; ît îš émptý ñöw.···············]</translation>
  </message>
  <message>
   <source>It is there and can be read; {n} files lie in it now.</source>
   <translation>[Ît îš théré åñd çåñ bé réåd; {n} fîléš lîé îñ ît ñöw.·················]</translation>
  </message>
  <message>
   <source>It no longer does “{act}”.</source>
   <translation>[Ît ñö löñgér döéš “{act}”.········]</translation>
  </message>
  <message>
   <source>Its last row has the hash {hash}</source>
   <translation>[Îtš låšt röw håš thé håšh {hash}··········]</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>[Kéý {key}···]</translation>
  </message>
  <message>
   <source>Keyboard to the other film</source>
   <translation>[Kéýböård tö thé öthér fîlm········]</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>[Kéýš·]</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>[Kéýš åñd möüšé····]</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>[Låñgüågé··]</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>[Lårgér téxt···]</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>[Låšt 7 dåýš···]</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>[Låtér·]</translation>
  </message>
  <message>
   <source>Later · {span}</source>
   <translation>[Låtér · {span}····]</translation>
  </message>
  <message>
   <source>Lateral film first</source>
   <translation>[Låtérål fîlm fîršt······]</translation>
  </message>
  <message>
   <source>Lateral film needed</source>
   <translation>[Låtérål fîlm ñéédéd······]</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>[Léåvé·]</translation>
  </message>
  <message>
   <source>Licence: Apache-2.0</source>
   <translation>[Lîçéñçé: Åpåçhé-2.0······]</translation>
  </message>
  <message>
   <source>Licence: {text}</source>
   <translation>[Lîçéñçé: {text}·····]</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>[Lîght·]</translation>
  </message>
  <message>
   <source>Light or &amp;dark</source>
   <translation>[Lîght ör &amp;dårk····]</translation>
  </message>
  <message>
   <source>Likelihood</source>
   <translation>[Lîkélîhööd···]</translation>
  </message>
  <message>
   <source>Likelihood orders the list; you decide.</source>
   <translation>[Lîkélîhööd ördérš thé lîšt; ýöü déçîdé.·············]</translation>
  </message>
  <message>
   <source>Likelihood: {what}</source>
   <translation>[Lîkélîhööd: {what}······]</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>[Lîmîtš··]</translation>
  </message>
  <message>
   <source>Looking at what this PC has…</source>
   <translation>[Löökîñg åt whåt thîš PÇ håš…·········]</translation>
  </message>
  <message>
   <source>Looking for backups…</source>
   <translation>[Löökîñg för båçküpš…······]</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>[Löökîñg…··]</translation>
  </message>
  <message>
   <source>Lung</source>
   <translation>[Lüñg·]</translation>
  </message>
  <message>
   <source>Lungs clear</source>
   <translation>[Lüñgš çléår···]</translation>
  </message>
  <message>
   <source>M&amp;easure</source>
   <translation>[M&amp;éåšüré··]</translation>
  </message>
  <message>
   <source>M, F or O</source>
   <translation>[M, F ör Ö···]</translation>
  </message>
  <message>
   <source>Ma&amp;gnifier</source>
   <translation>[Må&amp;gñîfîér···]</translation>
  </message>
  <message>
   <source>Make the gesture here, or go through them with ← →. Esc or Enter ends it.</source>
   <translation>[Måké thé géštüré héré, ör gö thröügh thém wîth ← →. Éšç ör Éñtér éñdš ît.························]</translation>
  </message>
  <message>
   <source>Map off</source>
   <translation>[Måp öff··]</translation>
  </message>
  <message>
   <source>Map on every film</source>
   <translation>[Måp öñ évérý fîlm·····]</translation>
  </message>
  <message>
   <source>Map {percent}</source>
   <translation>[Måp {percent}····]</translation>
  </message>
  <message>
   <source>Map: {extent}</source>
   <translation>[Måp: {extent}····]</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>[Méåšüré··]</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>[Méåšüréd··]</translation>
  </message>
  <message>
   <source>Measurements and your boxes are hidden; nothing is deleted.</source>
   <translation>[Méåšüréméñtš åñd ýöür böxéš åré hîddéñ; ñöthîñg îš délétéd.···················]</translation>
  </message>
  <message>
   <source>Measurements and your boxes are shown.</source>
   <translation>[Méåšüréméñtš åñd ýöür böxéš åré šhöwñ.············]</translation>
  </message>
  <message>
   <source>Menu of {name}</source>
   <translation>[Méñü öf {name}····]</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>[Mîñé·]</translation>
  </message>
  <message>
   <source>Minutes in which a verdict can be taken back</source>
   <translation>[Mîñütéš îñ whîçh å vérdîçt çåñ bé tåkéñ båçk··············]</translation>
  </message>
  <message>
   <source>Minutes until a case is overdue</source>
   <translation>[Mîñütéš üñtîl å çåšé îš övérdüé··········]</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>[Mödél·]</translation>
  </message>
  <message>
   <source>Model {name}</source>
   <translation>[Mödél {name}····]</translation>
  </message>
  <message>
   <source>Model's &amp;boxes</source>
   <translation>[Mödél'š &amp;böxéš····]</translation>
  </message>
  <message>
   <source>Model's &amp;map</source>
   <translation>[Mödél'š &amp;måp····]</translation>
  </message>
  <message>
   <source>Model:</source>
   <translation>[Mödél:··]</translation>
  </message>
  <message>
   <source>Model: {what}</source>
   <translation>[Mödél: {what}····]</translation>
  </message>
  <message>
   <source>More views</source>
   <translation>[Möré vîéwš···]</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>[Möré…·]</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>[Mötîöñ··]</translation>
  </message>
  <message>
   <source>Mouse: {what}</source>
   <translation>[Möüšé: {what}····]</translation>
  </message>
  <message>
   <source>My open</source>
   <translation>[Mý öpéñ··]</translation>
  </message>
  <message>
   <source>NVIDIA or AMD graphics card</source>
   <translation>[ÑVÎDÎÅ ör ÅMD gråphîçš çård·········]</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>[Ñåmé·]</translation>
  </message>
  <message>
   <source>Name a file in a folder that is there.</source>
   <translation>[Ñåmé å fîlé îñ å földér thåt îš théré.············]</translation>
  </message>
  <message>
   <source>Name a folder on another disk.</source>
   <translation>[Ñåmé å földér öñ åñöthér dîšk.··········]</translation>
  </message>
  <message>
   <source>Name for the list as it is now</source>
   <translation>[Ñåmé för thé lîšt åš ît îš ñöw··········]</translation>
  </message>
  <message>
   <source>Name of the reader</source>
   <translation>[Ñåmé öf thé réådér······]</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>[Ñåmé öf thé vîéw·····]</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>[Ñéédš åttéñtîöñ·····]</translation>
  </message>
  <message>
   <source>Needs attention:</source>
   <translation>[Ñéédš åttéñtîöñ:·····]</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>[Ñéxt·]</translation>
  </message>
  <message>
   <source>Next &amp;window</source>
   <translation>[Ñéxt &amp;wîñdöw····]</translation>
  </message>
  <message>
   <source>Next film of the case</source>
   <translation>[Ñéxt fîlm öf thé çåšé·······]</translation>
  </message>
  <message>
   <source>Next study to compare with</source>
   <translation>[Ñéxt štüdý tö çömpåré wîth········]</translation>
  </message>
  <message>
   <source>Nightly backup into</source>
   <translation>[Ñîghtlý båçküp îñtö······]</translation>
  </message>
  <message>
   <source>Nightly backups kept</source>
   <translation>[Ñîghtlý båçküpš képt······]</translation>
  </message>
  <message>
   <source>No backup of this home is in reach. Connect its disk, or look for one: Another file…</source>
   <translation>[Ñö båçküp öf thîš hömé îš îñ réåçh. Çöññéçt îtš dîšk, ör löök för öñé: Åñöthér fîlé…····························]</translation>
  </message>
  <message>
   <source>No case is open</source>
   <translation>[Ñö çåšé îš öpéñ·····]</translation>
  </message>
  <message>
   <source>No films yet</source>
   <translation>[Ñö fîlmš ýét····]</translation>
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

Each appears here within seconds.</source>
   <translation>[Ñö fîlmš ýét.

Püt çhéšt rådîögråphš îñtö
{folder}

Éåçh åppéårš héré wîthîñ šéçöñdš.····························]</translation>
  </message>
  <message>
   <source>No map for this film</source>
   <translation>[Ñö måp för thîš fîlm······]</translation>
  </message>
  <message>
   <source>No other study of this patient is known.</source>
   <translation>[Ñö öthér štüdý öf thîš påtîéñt îš kñöwñ.·············]</translation>
  </message>
  <message>
   <source>No pneumonia</source>
   <translation>[Ñö pñéümöñîå····]</translation>
  </message>
  <message>
   <source>No verdict of this session is left to take back.</source>
   <translation>[Ñö vérdîçt öf thîš šéššîöñ îš léft tö tåké båçk.················]</translation>
  </message>
  <message>
   <source>None</source>
   <translation>[Ñöñé·]</translation>
  </message>
  <message>
   <source>Not a chest film</source>
   <translation>[Ñöt å çhéšt fîlm·····]</translation>
  </message>
  <message>
   <source>Not a frontal chest film</source>
   <translation>[Ñöt å fröñtål çhéšt fîlm········]</translation>
  </message>
  <message>
   <source>Not archived.</source>
   <translation>[Ñöt årçhîvéd.····]</translation>
  </message>
  <message>
   <source>Not backed up.</source>
   <translation>[Ñöt båçkéd üp.····]</translation>
  </message>
  <message>
   <source>Not diagnostic</source>
   <translation>[Ñöt dîågñöštîç····]</translation>
  </message>
  <message>
   <source>Not exported.</source>
   <translation>[Ñöt éxpörtéd.····]</translation>
  </message>
  <message>
   <source>Not only: {what}</source>
   <translation>[Ñöt öñlý: {what}·····]</translation>
  </message>
  <message>
   <source>Not rebuilt.</source>
   <translation>[Ñöt rébüîlt.····]</translation>
  </message>
  <message>
   <source>Not restored.</source>
   <translation>[Ñöt réštöréd.····]</translation>
  </message>
  <message>
   <source>Not saved. {reason}</source>
   <translation>[Ñöt šåvéd. {reason}······]</translation>
  </message>
  <message>
   <source>Not scored again. {reason}</source>
   <translation>[Ñöt šçöréd ågåîñ. {reason}········]</translation>
  </message>
  <message>
   <source>Not taken back. {reason}</source>
   <translation>[Ñöt tåkéñ båçk. {reason}········]</translation>
  </message>
  <message>
   <source>Nothing decided today.</source>
   <translation>[Ñöthîñg déçîdéd tödåý.·······]</translation>
  </message>
  <message>
   <source>Nothing decided yet.</source>
   <translation>[Ñöthîñg déçîdéd ýét.······]</translation>
  </message>
  <message>
   <source>Nothing is marked urgent.</source>
   <translation>[Ñöthîñg îš mårkéd ürgéñt.········]</translation>
  </message>
  <message>
   <source>Nothing matches “{text}”.

Esc clears the search.</source>
   <translation>[Ñöthîñg måtçhéš “{text}”.

Éšç çléårš thé šéårçh.················]</translation>
  </message>
  <message>
   <source>Nothing needs attention.</source>
   <translation>[Ñöthîñg ñéédš åttéñtîöñ.········]</translation>
  </message>
  <message>
   <source>Nothing of the home's was changed.</source>
   <translation>[Ñöthîñg öf thé hömé'š wåš çhåñgéd.···········]</translation>
  </message>
  <message>
   <source>Nothing passes the filter.

Esc clears it.</source>
   <translation>[Ñöthîñg påššéš thé fîltér.

Éšç çléårš ît.··············]</translation>
  </message>
  <message>
   <source>Nothing to confirm: the model gave no score.</source>
   <translation>[Ñöthîñg tö çöñfîrm: thé mödél gåvé ñö šçöré.··············]</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>[Ñöthîñg wåš çhåñgéd.······]</translation>
  </message>
  <message>
   <source>Nothing was changed. {aside}</source>
   <translation>[Ñöthîñg wåš çhåñgéd. {aside}·········]</translation>
  </message>
  <message>
   <source>Nothing was scored. Read the film and give a finding.</source>
   <translation>[Ñöthîñg wåš šçöréd. Réåd thé fîlm åñd gîvé å fîñdîñg.·················]</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>[Ñöw·]</translation>
  </message>
  <message>
   <source>Of this home</source>
   <translation>[Öf thîš hömé····]</translation>
  </message>
  <message>
   <source>Oldest study first</source>
   <translation>[Öldéšt štüdý fîršt······]</translation>
  </message>
  <message>
   <source>On some keyboards {key} types a sign (AltGr).</source>
   <translation>[Öñ šömé kéýböårdš {key} týpéš å šîgñ (ÅltGr).···············]</translation>
  </message>
  <message>
   <source>One film</source>
   <translation>[Öñé fîlm··]</translation>
  </message>
  <message>
   <source>One film that travels with the program is scored as every film will be.</source>
   <translation>[Öñé fîlm thåt tråvélš wîth thé prögråm îš šçöréd åš évérý fîlm wîll bé.·······················]</translation>
  </message>
  <message>
   <source>One more</source>
   <translation>[Öñé möré··]</translation>
  </message>
  <message>
   <source>One to &amp;one</source>
   <translation>[Öñé tö &amp;öñé···]</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>[Öñlý·]</translation>
  </message>
  <message>
   <source>Only cases decided before</source>
   <translation>[Öñlý çåšéš déçîdéd béföré········]</translation>
  </message>
  <message>
   <source>Only cases decided before (empty: all)</source>
   <translation>[Öñlý çåšéš déçîdéd béföré (émptý: åll)············]</translation>
  </message>
  <message>
   <source>Only decided cases can be exported.</source>
   <translation>[Öñlý déçîdéd çåšéš çåñ bé éxpörtéd.···········]</translation>
  </message>
  <message>
   <source>Only the chosen case.</source>
   <translation>[Öñlý thé çhöšéñ çåšé.·······]</translation>
  </message>
  <message>
   <source>Only the {n} chosen cases.</source>
   <translation>[Öñlý thé {n} çhöšéñ çåšéš.········]</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>[Öpéñ·]</translation>
  </message>
  <message>
   <source>Open a case first: Enter opens the marked one.</source>
   <translation>[Öpéñ å çåšé fîršt: Éñtér öpéñš thé mårkéd öñé.···············]</translation>
  </message>
  <message>
   <source>Open case on the other side</source>
   <translation>[Öpéñ çåšé öñ thé öthér šîdé·········]</translation>
  </message>
  <message>
   <source>Open the home again now</source>
   <translation>[Öpéñ thé hömé ågåîñ ñöw·······]</translation>
  </message>
  <message>
   <source>Open with {reader}</source>
   <translation>[Öpéñ wîth {reader}······]</translation>
  </message>
  <message>
   <source>Opening the worklist…</source>
   <translation>[Öpéñîñg thé wörklîšt…·······]</translation>
  </message>
  <message>
   <source>Order is held while you read</source>
   <translation>[Ördér îš héld whîlé ýöü réåd·········]</translation>
  </message>
  <message>
   <source>Orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network.

Not cleared as a medical device; for research and education. Clinical use needs the authorisation of the place where it is used. It assists and orders, it never decides.</source>
   <translation>[Ördérš å çhéšt X-råý wörklîšt bý lîkélîhööd öf pñéümöñîå, öñ öñé PÇ, wîthöüt å ñétwörk.

Ñöt çléåréd åš å médîçål dévîçé; för réšéårçh åñd édüçåtîöñ. Çlîñîçål üšé ñéédš thé åüthörîšåtîöñ öf thé plåçé whéré ît îš üšéd. Ît åššîštš åñd ördérš, ît ñévér déçîdéš.······················································································]</translation>
  </message>
  <message>
   <source>Other studies of this patient</source>
   <translation>[Öthér štüdîéš öf thîš påtîéñt·········]</translation>
  </message>
  <message>
   <source>Outside validation</source>
   <translation>[Öütšîdé vålîdåtîöñ······]</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>[Övérdüé··]</translation>
  </message>
  <message>
   <source>Overdue and likeliest in turn</source>
   <translation>[Övérdüé åñd lîkélîéšt îñ türñ·········]</translation>
  </message>
  <message>
   <source>Overlying structures</source>
   <translation>[Övérlýîñg štrüçtüréš······]</translation>
  </message>
  <message>
   <source>Overridden</source>
   <translation>[Övérrîddéñ···]</translation>
  </message>
  <message>
   <source>Override</source>
   <translation>[Övérrîdé··]</translation>
  </message>
  <message>
   <source>Override: {name}</source>
   <translation>[Övérrîdé: {name}·····]</translation>
  </message>
  <message>
   <source>Override…</source>
   <translation>[Övérrîdé…···]</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>[Påtîéñt··]</translation>
  </message>
  <message>
   <source>Patient ID</source>
   <translation>[Påtîéñt ÎD···]</translation>
  </message>
  <message>
   <source>Patient, ID, accession</source>
   <translation>[Påtîéñt, ÎD, åççéššîöñ·······]</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>[Påtîéñtš··]</translation>
  </message>
  <message>
   <source>PixelSpacing, calibrated on an object of known size.</source>
   <translation>[PîxélŠpåçîñg, çålîbråtéd öñ åñ öbjéçt öf kñöwñ šîžé.·················]</translation>
  </message>
  <message>
   <source>PixelSpacing, corrected for magnification by geometry.</source>
   <translation>[PîxélŠpåçîñg, çörréçtéd för mågñîfîçåtîöñ bý géömétrý.··················]</translation>
  </message>
  <message>
   <source>PixelSpacing; the film does not say whether magnification is corrected.</source>
   <translation>[PîxélŠpåçîñg; thé fîlm döéš ñöt šåý whéthér mågñîfîçåtîöñ îš çörréçtéd.·······················]</translation>
  </message>
  <message>
   <source>Place in the queue</source>
   <translation>[Plåçé îñ thé qüéüé······]</translation>
  </message>
  <message>
   <source>Pneumo Desktop</source>
   <translation>[Pñéümö Déšktöp····]</translation>
  </message>
  <message>
   <source>Pneumo Desktop {version}</source>
   <translation>[Pñéümö Déšktöp {version}········]</translation>
  </message>
  <message>
   <source>Pneumonia</source>
   <translation>[Pñéümöñîå···]</translation>
  </message>
  <message>
   <source>Press Enter to open the first case</source>
   <translation>[Préšš Éñtér tö öpéñ thé fîršt çåšé···········]</translation>
  </message>
  <message>
   <source>Press the key for “{act}”. Esc leaves it as it is.</source>
   <translation>[Préšš thé kéý för “{act}”. Éšç léåvéš ît åš ît îš.················]</translation>
  </message>
  <message>
   <source>Previous film of the case</source>
   <translation>[Prévîöüš fîlm öf thé çåšé········]</translation>
  </message>
  <message>
   <source>Previous study to compare with</source>
   <translation>[Prévîöüš štüdý tö çömpåré wîth··········]</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>[Prîör·]</translation>
  </message>
  <message>
   <source>Prior · {span}</source>
   <translation>[Prîör · {span}····]</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>[Prögråm··]</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>[Qüît·]</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>[Réåd·]</translation>
  </message>
  <message>
   <source>Read: {name}</source>
   <translation>[Réåd: {name}····]</translation>
  </message>
  <message>
   <source>Reader</source>
   <translation>[Réådér··]</translation>
  </message>
  <message>
   <source>Reader: {name}</source>
   <translation>[Réådér: {name}····]</translation>
  </message>
  <message>
   <source>Reading &amp;order</source>
   <translation>[Réådîñg &amp;ördér····]</translation>
  </message>
  <message>
   <source>Reading the film…</source>
   <translation>[Réådîñg thé fîlm…·····]</translation>
  </message>
  <message>
   <source>Read…</source>
   <translation>[Réåd…·]</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>[Réåšöñ··]</translation>
  </message>
  <message>
   <source>Reason, in a few words  (↑ ↓ for the usual ones)</source>
   <translation>[Réåšöñ, îñ å féw wördš  (↑ ↓ för thé üšüål öñéš)················]</translation>
  </message>
  <message>
   <source>Reason, in a few words: how is it known?</source>
   <translation>[Réåšöñ, îñ å féw wördš: höw îš ît kñöwñ?·············]</translation>
  </message>
  <message>
   <source>Rebuild from the films</source>
   <translation>[Rébüîld fröm thé fîlmš·······]</translation>
  </message>
  <message>
   <source>Rebuilding the worklist</source>
   <translation>[Rébüîldîñg thé wörklîšt·······]</translation>
  </message>
  <message>
   <source>Rebuilt: {n} films were taken from the library.</source>
   <translation>[Rébüîlt: {n} fîlmš wéré tåkéñ fröm thé lîbrårý.···············]</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>[Rémövé: {what}····]</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>[Réñåmé··]</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>[Réšét·]</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>[Réšét åll···]</translation>
  </message>
  <message>
   <source>Restore from a backup</source>
   <translation>[Réštöré fröm å båçküp·······]</translation>
  </message>
  <message>
   <source>Restore this one</source>
   <translation>[Réštöré thîš öñé·····]</translation>
  </message>
  <message>
   <source>Restored: {n} cases, {verdicts} verdicts, as they were on {when}.</source>
   <translation>[Réštöréd: {n} çåšéš, {verdicts} vérdîçtš, åš théý wéré öñ {when}.·····················]</translation>
  </message>
  <message>
   <source>Restoring</source>
   <translation>[Réštörîñg···]</translation>
  </message>
  <message>
   <source>Robustness</source>
   <translation>[Röbüštñéšš···]</translation>
  </message>
  <message>
   <source>Rotated</source>
   <translation>[Rötåtéd··]</translation>
  </message>
  <message>
   <source>Ruler</source>
   <translation>[Rülér·]</translation>
  </message>
  <message>
   <source>SHA-256 of the weights: {sha256}</source>
   <translation>[ŠHÅ-256 öf thé wéîghtš: {sha256}··········]</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>[Šåvé·]</translation>
  </message>
  <message>
   <source>Save and next</source>
   <translation>[Šåvé åñd ñéxt····]</translation>
  </message>
  <message>
   <source>Save as view…</source>
   <translation>[Šåvé åš vîéw…····]</translation>
  </message>
  <message>
   <source>Saved. It counts once the home is opened again: the engine restarts, no film is lost.</source>
   <translation>[Šåvéd. Ît çöüñtš öñçé thé hömé îš öpéñéd ågåîñ: thé éñgîñé réštårtš, ñö fîlm îš löšt.····························]</translation>
  </message>
  <message>
   <source>Saved: {what}. {key} takes it back.</source>
   <translation>[Šåvéd: {what}. {key} tåkéš ît båçk.···········]</translation>
  </message>
  <message>
   <source>Saves: {what}</source>
   <translation>[Šåvéš: {what}····]</translation>
  </message>
  <message>
   <source>Score again</source>
   <translation>[Šçöré ågåîñ···]</translation>
  </message>
  <message>
   <source>Scoring</source>
   <translation>[Šçörîñg··]</translation>
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>[Šé&amp;ttîñgš…···]</translation>
  </message>
  <message>
   <source>Search patient, ID or accession</source>
   <translation>[Šéårçh påtîéñt, ÎD ör åççéššîöñ··········]</translation>
  </message>
  <message>
   <source>Search: {text}</source>
   <translation>[Šéårçh: {text}····]</translation>
  </message>
  <message>
   <source>Self-test passed: on {device} ({precision}) the model scores its own test films as it should.</source>
   <translation>[Šélf-téšt påššéd: öñ {device} ({precision}) thé mödél šçöréš îtš öwñ téšt fîlmš åš ît šhöüld.·······························]</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>[Šéñšîtîvîtý···]</translation>
  </message>
  <message>
   <source>Set aside, not deleted: {file}</source>
   <translation>[Šét åšîdé, ñöt délétéd: {file}··········]</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>[Šéttîñgš··]</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>[Šéx·]</translation>
  </message>
  <message>
   <source>Sex: {what}</source>
   <translation>[Šéx: {what}···]</translation>
  </message>
  <message>
   <source>Size of text</source>
   <translation>[Šîžé öf téxt····]</translation>
  </message>
  <message>
   <source>Size of text: {n} %</source>
   <translation>[Šîžé öf téxt: {n} %······]</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>[Šmållér téxt····]</translation>
  </message>
  <message>
   <source>Something else still goes on; one at a time.</source>
   <translation>[Šöméthîñg élšé štîll göéš öñ; öñé åt å tîmé.··············]</translation>
  </message>
  <message>
   <source>Sorted by {what} {arrow}: {plain}</source>
   <translation>[Šörtéd bý {what} {arrow}: {plain}···········]</translation>
  </message>
  <message>
   <source>Space shows or hides. Alt+↑ ↓ moves, ← → makes narrower or wider, S sorts by it.</source>
   <translation>[Špåçé šhöwš ör hîdéš. Ålt+↑ ↓ mövéš, ← → måkéš ñårröwér ör wîdér, Š šörtš bý ît.··························]</translation>
  </message>
  <message>
   <source>Specificity</source>
   <translation>[Špéçîfîçîtý···]</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>[Štårtîñg…···]</translation>
  </message>
  <message>
   <source>State</source>
   <translation>[Štåté·]</translation>
  </message>
  <message>
   <source>State: {what}</source>
   <translation>[Štåté: {what}····]</translation>
  </message>
  <message>
   <source>Statistics of a rectangle</source>
   <translation>[Štåtîštîçš öf å réçtåñglé········]</translation>
  </message>
  <message>
   <source>Statistics of an &amp;ellipse</source>
   <translation>[Štåtîštîçš öf åñ &amp;éllîpšé········]</translation>
  </message>
  <message>
   <source>Statistics of an ellipse</source>
   <translation>[Štåtîštîçš öf åñ éllîpšé········]</translation>
  </message>
  <message>
   <source>Step {n} of {all} · {name}</source>
   <translation>[Štép {n} öf {all} · {name}········]</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>[Štöp·]</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>[Štöppéd··]</translation>
  </message>
  <message>
   <source>Stopped: it has not said anything yet</source>
   <translation>[Štöppéd: ît håš ñöt šåîd åñýthîñg ýét············]</translation>
  </message>
  <message>
   <source>Stopped: no sign of life for {time}</source>
   <translation>[Štöppéd: ñö šîgñ öf lîfé för {time}···········]</translation>
  </message>
  <message>
   <source>Stopped: {reason}</source>
   <translation>[Štöppéd: {reason}·····]</translation>
  </message>
  <message>
   <source>Subtle opacity</source>
   <translation>[Šübtlé öpåçîtý····]</translation>
  </message>
  <message>
   <source>Suspected from {n} on</source>
   <translation>[Šüšpéçtéd fröm {n} öñ·······]</translation>
  </message>
  <message>
   <source>System</source>
   <translation>[Šýštém··]</translation>
  </message>
  <message>
   <source>Take correction back</source>
   <translation>[Tåké çörréçtîöñ båçk······]</translation>
  </message>
  <message>
   <source>Taken back: the case is whose its film says.</source>
   <translation>[Tåkéñ båçk: thé çåšé îš whöšé îtš fîlm šåýš.··············]</translation>
  </message>
  <message>
   <source>Taken back: {name}. The case is unread again.</source>
   <translation>[Tåkéñ båçk: {name}. Thé çåšé îš üñréåd ågåîñ.···············]</translation>
  </message>
  <message>
   <source>Text in the corners is off. Marks of loss and turning stay.</source>
   <translation>[Téxt îñ thé çörñérš îš öff. Mårkš öf löšš åñd türñîñg štåý.···················]</translation>
  </message>
  <message>
   <source>Text in the corners is on.</source>
   <translation>[Téxt îñ thé çörñérš îš öñ.········]</translation>
  </message>
  <message>
   <source>The chain of the journal is whole, and films, scores, verdicts and cases are as it has them.</source>
   <translation>[Thé çhåîñ öf thé jöürñål îš whölé, åñd fîlmš, šçöréš, vérdîçtš åñd çåšéš åré åš ît håš thém.······························]</translation>
  </message>
  <message>
   <source>The disk of the home is running full: {what} Nothing is deleted; decided cases can be archived.</source>
   <translation>[Thé dîšk öf thé hömé îš rüññîñg füll: {what} Ñöthîñg îš délétéd; déçîdéd çåšéš çåñ bé årçhîvéd.·······························]</translation>
  </message>
  <message>
   <source>The disk of {folder} is full, nothing more can be recorded. Make room; it goes on by itself.</source>
   <translation>[Thé dîšk öf {folder} îš füll, ñöthîñg möré çåñ bé réçördéd. Måké rööm; ît göéš öñ bý îtšélf.······························]</translation>
  </message>
  <message>
   <source>The engine has not loaded a model on this home yet. Its card is shown here once it has.</source>
   <translation>[Thé éñgîñé håš ñöt löådéd å mödél öñ thîš hömé ýét. Îtš çård îš šhöwñ héré öñçé ît håš.·····························]</translation>
  </message>
  <message>
   <source>The engine scores {name} again.</source>
   <translation>[Thé éñgîñé šçöréš {name} ågåîñ.··········]</translation>
  </message>
  <message>
   <source>The engine scores {n} cases again.</source>
   <translation>[Thé éñgîñé šçöréš {n} çåšéš ågåîñ.···········]</translation>
  </message>
  <message>
   <source>The fastest that proves itself (recommended)</source>
   <translation>[Thé fåštéšt thåt prövéš îtšélf (réçömméñdéd)··············]</translation>
  </message>
  <message>
   <source>The file has changed; the home still runs with what stood there before.</source>
   <translation>[Thé fîlé håš çhåñgéd; thé hömé štîll rüñš wîth whåt štööd théré béföré.·······················]</translation>
  </message>
  <message>
   <source>The first one will be listed on the left.</source>
   <translation>[Thé fîršt öñé wîll bé lîštéd öñ thé léft.·············]</translation>
  </message>
  <message>
   <source>The first {n} are listed; the search finds the others.</source>
   <translation>[Thé fîršt {n} åré lîštéd; thé šéårçh fîñdš thé öthérš.··················]</translation>
  </message>
  <message>
   <source>The language changes when the home is opened again.</source>
   <translation>[Thé låñgüågé çhåñgéš whéñ thé hömé îš öpéñéd ågåîñ.·················]</translation>
  </message>
  <message>
   <source>The map is off for each new film.</source>
   <translation>[Thé måp îš öff för éåçh ñéw fîlm.···········]</translation>
  </message>
  <message>
   <source>The map is on for every film.</source>
   <translation>[Thé måp îš öñ för évérý fîlm.·········]</translation>
  </message>
  <message>
   <source>The model in use left no card here.</source>
   <translation>[Thé mödél îñ üšé léft ñö çård héré.···········]</translation>
  </message>
  <message>
   <source>The model runs on</source>
   <translation>[Thé mödél rüñš öñ·····]</translation>
  </message>
  <message>
   <source>The name stands beside every verdict you give. It is taken as typed, not checked.</source>
   <translation>[Thé ñåmé štåñdš béšîdé évérý vérdîçt ýöü gîvé. Ît îš tåkéñ åš týpéd, ñöt çhéçkéd.···························]</translation>
  </message>
  <message>
   <source>The name stands beside every verdict. It is taken as typed, and asked for at each start.</source>
   <translation>[Thé ñåmé štåñdš béšîdé évérý vérdîçt. Ît îš tåkéñ åš týpéd, åñd åškéd för åt éåçh štårt.·····························]</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>[Thé pröçéššör····]</translation>
  </message>
  <message>
   <source>The program's own again.</source>
   <translation>[Thé prögråm'š öwñ ågåîñ.········]</translation>
  </message>
  <message>
   <source>The record does not stand as it was written, or cannot be read.</source>
   <translation>[Thé réçörd döéš ñöt štåñd åš ît wåš wrîttéñ, ör çåññöt bé réåd.·····················]</translation>
  </message>
  <message>
   <source>The record stands as it was written: {n} rows.</source>
   <translation>[Thé réçörd štåñdš åš ît wåš wrîttéñ: {n} röwš.···············]</translation>
  </message>
  <message>
   <source>The same where it seems to be no chest film</source>
   <translation>[Thé šåmé whéré ît šéémš tö bé ñö çhéšt fîlm··············]</translation>
  </message>
  <message>
   <source>The space bar presses buttons.</source>
   <translation>[Thé špåçé bår préššéš büttöñš.··········]</translation>
  </message>
  <message>
   <source>The test film is being scored; the first time takes some seconds…</source>
   <translation>[Thé téšt fîlm îš béîñg šçöréd; thé fîršt tîmé tåkéš šömé šéçöñdš…·····················]</translation>
  </message>
  <message>
   <source>The test film was not scored.</source>
   <translation>[Thé téšt fîlm wåš ñöt šçöréd.·········]</translation>
  </message>
  <message>
   <source>The test film was scored in {seconds} s; likelihood {likelihood}, {call}.</source>
   <translation>[Thé téšt fîlm wåš šçöréd îñ {seconds} š; lîkélîhööd {likelihood}, {call}.························]</translation>
  </message>
  <message>
   <source>The test goes on</source>
   <translation>[Thé téšt göéš öñ·····]</translation>
  </message>
  <message>
   <source>The worklist is closed meanwhile, and opens again by itself.</source>
   <translation>[Thé wörklîšt îš çlöšéd méåñwhîlé, åñd öpéñš ågåîñ bý îtšélf.····················]</translation>
  </message>
  <message>
   <source>The worklist is damaged</source>
   <translation>[Thé wörklîšt îš dåmågéd·······]</translation>
  </message>
  <message>
   <source>The worklist is missing</source>
   <translation>[Thé wörklîšt îš mîššîñg·······]</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>[Thémé·]</translation>
  </message>
  <message>
   <source>There are films of a worklist here, but no worklist. No new one is begun unasked.</source>
   <translation>[Théré åré fîlmš öf å wörklîšt héré, büt ñö wörklîšt. Ñö ñéw öñé îš bégüñ üñåškéd.···························]</translation>
  </message>
  <message>
   <source>There are too many marks on this film. Delete some first.</source>
   <translation>[Théré åré töö måñý mårkš öñ thîš fîlm. Délété šömé fîršt.···················]</translation>
  </message>
  <message>
   <source>There is a file of that name. Choose another, so that no older backup is lost.</source>
   <translation>[Théré îš å fîlé öf thåt ñåmé. Çhööšé åñöthér, šö thåt ñö öldér båçküp îš löšt.··························]</translation>
  </message>
  <message>
   <source>There is no room for another view: delete one.</source>
   <translation>[Théré îš ñö rööm för åñöthér vîéw: délété öñé.···············]</translation>
  </message>
  <message>
   <source>This PC has {cores} cores and {memory} of memory.</source>
   <translation>[Thîš PÇ håš {cores} çöréš åñd {memory} öf mémörý.················]</translation>
  </message>
  <message>
   <source>This case could not be claimed. {reason}</source>
   <translation>[Thîš çåšé çöüld ñöt bé çlåîméd. {reason}·············]</translation>
  </message>
  <message>
   <source>This case has changed since you opened it: look at it once more.</source>
   <translation>[Thîš çåšé håš çhåñgéd šîñçé ýöü öpéñéd ît: löök åt ît öñçé möré.·····················]</translation>
  </message>
  <message>
   <source>This case was decided at another desk.</source>
   <translation>[Thîš çåšé wåš déçîdéd åt åñöthér déšk.············]</translation>
  </message>
  <message>
   <source>This film cannot be shown</source>
   <translation>[Thîš fîlm çåññöt bé šhöwñ········]</translation>
  </message>
  <message>
   <source>This film offers {n} windows.</source>
   <translation>[Thîš fîlm öfférš {n} wîñdöwš.·········]</translation>
  </message>
  <message>
   <source>This worklist is from a newer version</source>
   <translation>[Thîš wörklîšt îš fröm å ñéwér véršîöñ············]</translation>
  </message>
  <message>
   <source>Thymus shadow</source>
   <translation>[Thýmüš šhådöw····]</translation>
  </message>
  <message>
   <source>To know</source>
   <translation>[Tö kñöw··]</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>[Tödåý·]</translation>
  </message>
  <message>
   <source>Turn anticlockwise</source>
   <translation>[Türñ åñtîçlöçkwîšé······]</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>[Türñ çlöçkwîšé····]</translation>
  </message>
  <message>
   <source>Two films one above the other</source>
   <translation>[Twö fîlmš öñé åbövé thé öthér·········]</translation>
  </message>
  <message>
   <source>Two films side by side</source>
   <translation>[Twö fîlmš šîdé bý šîdé·······]</translation>
  </message>
  <message>
   <source>Under-exposed</source>
   <translation>[Üñdér-éxpöšéd····]</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>[Üñréåd··]</translation>
  </message>
  <message>
   <source>Unread only</source>
   <translation>[Üñréåd öñlý···]</translation>
  </message>
  <message>
   <source>Until this is mended films are listed as they arrive, without a score; none is lost.</source>
   <translation>[Üñtîl thîš îš méñdéd fîlmš åré lîštéd åš théý årrîvé, wîthöüt å šçöré; ñöñé îš löšt.····························]</translation>
  </message>
  <message>
   <source>Up in the list</source>
   <translation>[Üp îñ thé lîšt····]</translation>
  </message>
  <message>
   <source>Update Pneumo Desktop to open it. Or restore an older backup. {aside}</source>
   <translation>[Üpdåté Pñéümö Déšktöp tö öpéñ ît. Ör réštöré åñ öldér båçküp. {aside}·······················]</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>[Ürgéñt··]</translation>
  </message>
  <message>
   <source>Urgent by hand</source>
   <translation>[Ürgéñt bý håñd····]</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>[Üšüål çölümñš····]</translation>
  </message>
  <message>
   <source>Usual text</source>
   <translation>[Üšüål téxt···]</translation>
  </message>
  <message>
   <source>VOI LUT</source>
   <translation>[VÖÎ LÜT··]</translation>
  </message>
  <message>
   <source>Validated at {ages}.</source>
   <translation>[Vålîdåtéd åt {ages}.······]</translation>
  </message>
  <message>
   <source>Validated at {ages}; this patient is {age}.</source>
   <translation>[Vålîdåtéd åt {ages}; thîš påtîéñt îš {age}.··············]</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>[Vérdîçt··]</translation>
  </message>
  <message>
   <source>Verdict before the new film:</source>
   <translation>[Vérdîçt béföré thé ñéw fîlm:·········]</translation>
  </message>
  <message>
   <source>Verifying the record</source>
   <translation>[Vérîfýîñg thé réçörd······]</translation>
  </message>
  <message>
   <source>Vie&amp;w</source>
   <translation>[Vîé&amp;w·]</translation>
  </message>
  <message>
   <source>View</source>
   <translation>[Vîéw·]</translation>
  </message>
  <message>
   <source>View 1 of the list</source>
   <translation>[Vîéw 1 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 2 of the list</source>
   <translation>[Vîéw 2 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 3 of the list</source>
   <translation>[Vîéw 3 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 4 of the list</source>
   <translation>[Vîéw 4 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 5 of the list</source>
   <translation>[Vîéw 5 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 6 of the list</source>
   <translation>[Vîéw 6 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 7 of the list</source>
   <translation>[Vîéw 7 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 8 of the list</source>
   <translation>[Vîéw 8 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View 9 of the list</source>
   <translation>[Vîéw 9 öf thé lîšt······]</translation>
  </message>
  <message>
   <source>View: {what}</source>
   <translation>[Vîéw: {what}····]</translation>
  </message>
  <message>
   <source>Views of the list</source>
   <translation>[Vîéwš öf thé lîšt·····]</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>[Wåîtîñg··]</translation>
  </message>
  <message>
   <source>Warn when the disk is full in fewer days than</source>
   <translation>[Wårñ whéñ thé dîšk îš füll îñ féwér dåýš thåñ···············]</translation>
  </message>
  <message>
   <source>Welcome to Pneumo Desktop</source>
   <translation>[Wélçömé tö Pñéümö Déšktöp········]</translation>
  </message>
  <message>
   <source>What</source>
   <translation>[Whåt·]</translation>
  </message>
  <message>
   <source>What a likelihood is worth</source>
   <translation>[Whåt å lîkélîhööd îš wörth········]</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>[Whåt çåmé öf ît·····]</translation>
  </message>
  <message>
   <source>What else was measured</source>
   <translation>[Whåt élšé wåš méåšüréd·······]</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>[Whåt ît îš för····]</translation>
  </message>
  <message>
   <source>What narrows the list</source>
   <translation>[Whåt ñårröwš thé lîšt·······]</translation>
  </message>
  <message>
   <source>What the model says of itself</source>
   <translation>[Whåt thé mödél šåýš öf îtšélf·········]</translation>
  </message>
  <message>
   <source>What this cannot show: rows cut off the end, or a chain written anew, while nobody holds a later hash. Every export and every backup holds one: give them away from this PC.</source>
   <translation>[Whåt thîš çåññöt šhöw: röwš çüt öff thé éñd, ör å çhåîñ wrîttéñ åñéw, whîlé ñöbödý höldš å låtér håšh. Évérý éxpört åñd évérý båçküp höldš öñé: gîvé thém åwåý fröm thîš PÇ.·························································]</translation>
  </message>
  <message>
   <source>What was decided after the backup will not be in the worklist then. {aside}</source>
   <translation>[Whåt wåš déçîdéd åftér thé båçküp wîll ñöt bé îñ thé wörklîšt théñ. {aside}·························]</translation>
  </message>
  <message>
   <source>Whatever lands in this folder is listed within seconds. Originals are only read, never changed.</source>
   <translation>[Whåtévér låñdš îñ thîš földér îš lîštéd wîthîñ šéçöñdš. Örîgîñålš åré öñlý réåd, ñévér çhåñgéd.·······························]</translation>
  </message>
  <message>
   <source>Where films arrive</source>
   <translation>[Whéré fîlmš årrîvé······]</translation>
  </message>
  <message>
   <source>Where the model runs</source>
   <translation>[Whéré thé mödél rüñš······]</translation>
  </message>
  <message>
   <source>Where the model runs. Scores agree wherever it is; a graphics card is only faster.</source>
   <translation>[Whéré thé mödél rüñš. Šçöréš ågréé whérévér ît îš; å gråphîçš çård îš öñlý fåštér.···························]</translation>
  </message>
  <message>
   <source>Which one it is</source>
   <translation>[Whîçh öñé ît îš·····]</translation>
  </message>
  <message>
   <source>Who is reading?</source>
   <translation>[Whö îš réådîñg?·····]</translation>
  </message>
  <message>
   <source>Who reads</source>
   <translation>[Whö réådš···]</translation>
  </message>
  <message>
   <source>Whole &amp;film</source>
   <translation>[Whölé &amp;fîlm···]</translation>
  </message>
  <message>
   <source>Whose film is this?</source>
   <translation>[Whöšé fîlm îš thîš?······]</translation>
  </message>
  <message>
   <source>Why here</source>
   <translation>[Whý héré··]</translation>
  </message>
  <message>
   <source>Window 1 of the file</source>
   <translation>[Wîñdöw 1 öf thé fîlé······]</translation>
  </message>
  <message>
   <source>Window 2 of the file</source>
   <translation>[Wîñdöw 2 öf thé fîlé······]</translation>
  </message>
  <message>
   <source>Window 3 of the file</source>
   <translation>[Wîñdöw 3 öf thé fîlé······]</translation>
  </message>
  <message>
   <source>Window 4 of the file</source>
   <translation>[Wîñdöw 4 öf thé fîlé······]</translation>
  </message>
  <message>
   <source>Window 5 of the file</source>
   <translation>[Wîñdöw 5 öf thé fîlé······]</translation>
  </message>
  <message>
   <source>Window {n}: {name}</source>
   <translation>[Wîñdöw {n}: {name}······]</translation>
  </message>
  <message>
   <source>Windows of this film</source>
   <translation>[Wîñdöwš öf thîš fîlm······]</translation>
  </message>
  <message>
   <source>Windows of this film…</source>
   <translation>[Wîñdöwš öf thîš fîlm…·······]</translation>
  </message>
  <message>
   <source>With the films (without, they are only listed)</source>
   <translation>[Wîth thé fîlmš (wîthöüt, théý åré öñlý lîštéd)···············]</translation>
  </message>
  <message>
   <source>Without anything that names a person (nor dates, nor free text)</source>
   <translation>[Wîthöüt åñýthîñg thåt ñåméš å péršöñ (ñör dåtéš, ñör fréé téxt)·····················]</translation>
  </message>
  <message>
   <source>Worklist</source>
   <translation>[Wörklîšt··]</translation>
  </message>
  <message>
   <source>Worklist, films, models and settings of this moment go into one file, read again and verified. Reading goes on meanwhile. Best on another disk: a disk that dies takes what is on it.</source>
   <translation>[Wörklîšt, fîlmš, mödélš åñd šéttîñgš öf thîš möméñt gö îñtö öñé fîlé, réåd ågåîñ åñd vérîfîéd. Réådîñg göéš öñ méåñwhîlé. Béšt öñ åñöthér dîšk: å dîšk thåt dîéš tåkéš whåt îš öñ ît.····························································]</translation>
  </message>
  <message>
   <source>Write an age as 5 y or 18 m.</source>
   <translation>[Wrîté åñ ågé åš 5 ý ör 18 m.·········]</translation>
  </message>
  <message>
   <source>Write days as 2026-01-31, or leave them empty.</source>
   <translation>[Wrîté dåýš åš 2026-01-31, ör léåvé thém émptý.···············]</translation>
  </message>
  <message>
   <source>Write the day as 2026-01-31, or leave it empty.</source>
   <translation>[Wrîté thé dåý åš 2026-01-31, ör léåvé ît émptý.···············]</translation>
  </message>
  <message>
   <source>Written to {file}; they count once the home is opened again.</source>
   <translation>[Wrîttéñ tö {file}; théý çöüñt öñçé thé hömé îš öpéñéd ågåîñ.····················]</translation>
  </message>
  <message>
   <source>You have no case open.</source>
   <translation>[Ýöü håvé ñö çåšé öpéñ.·······]</translation>
  </message>
  <message>
   <source>Your box</source>
   <translation>[Ýöür böx··]</translation>
  </message>
  <message>
   <source>Your own &amp;box</source>
   <translation>[Ýöür öwñ &amp;böx····]</translation>
  </message>
  <message>
   <source>Your own; the model's are blue.</source>
   <translation>[Ýöür öwñ; thé mödél'š åré blüé.··········]</translation>
  </message>
  <message>
   <source>Your views</source>
   <translation>[Ýöür vîéwš···]</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>[Žööm îñ··]</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>[Žööm öüt··]</translation>
  </message>
  <message>
   <source>about a fifth</source>
   <translation>[åböüt å fîfth····]</translation>
  </message>
  <message>
   <source>about a quarter</source>
   <translation>[åböüt å qüårtér·····]</translation>
  </message>
  <message>
   <source>about a tenth</source>
   <translation>[åböüt å téñth····]</translation>
  </message>
  <message>
   <source>about a third</source>
   <translation>[åböüt å thîrd····]</translation>
  </message>
  <message>
   <source>about half</source>
   <translation>[åböüt hålf···]</translation>
  </message>
  <message>
   <source>about the model</source>
   <translation>[åböüt thé mödél·····]</translation>
  </message>
  <message>
   <source>about three quarters</source>
   <translation>[åböüt thréé qüårtérš······]</translation>
  </message>
  <message>
   <source>about two thirds</source>
   <translation>[åböüt twö thîrdš·····]</translation>
  </message>
  <message>
   <source>age</source>
   <translation>[ågé·]</translation>
  </message>
  <message>
   <source>all</source>
   <translation>[åll·]</translation>
  </message>
  <message>
   <source>and {n} more</source>
   <translation>[åñd {n} möré····]</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>[åñglé·]</translation>
  </message>
  <message>
   <source>another film of the open case</source>
   <translation>[åñöthér fîlm öf thé öpéñ çåšé·········]</translation>
  </message>
  <message>
   <source>any</source>
   <translation>[åñý·]</translation>
  </message>
  <message>
   <source>any time</source>
   <translation>[åñý tîmé··]</translation>
  </message>
  <message>
   <source>archive decided cases</source>
   <translation>[årçhîvé déçîdéd çåšéš·······]</translation>
  </message>
  <message>
   <source>area {area}</source>
   <translation>[åréå {area}···]</translation>
  </message>
  <message>
   <source>arrival</source>
   <translation>[årrîvål··]</translation>
  </message>
  <message>
   <source>arrived {day}</source>
   <translation>[årrîvéd {day}····]</translation>
  </message>
  <message>
   <source>back button</source>
   <translation>[båçk büttöñ···]</translation>
  </message>
  <message>
   <source>back to reading order</source>
   <translation>[båçk tö réådîñg ördér·······]</translation>
  </message>
  <message>
   <source>back up now</source>
   <translation>[båçk üp ñöw···]</translation>
  </message>
  <message>
   <source>being read</source>
   <translation>[béîñg réåd···]</translation>
  </message>
  <message>
   <source>birth date not given</source>
   <translation>[bîrth dåté ñöt gîvéñ······]</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>[börñ {date}···]</translation>
  </message>
  <message>
   <source>both</source>
   <translation>[böth·]</translation>
  </message>
  <message>
   <source>boxes off</source>
   <translation>[böxéš öff···]</translation>
  </message>
  <message>
   <source>boxes on</source>
   <translation>[böxéš öñ··]</translation>
  </message>
  <message>
   <source>boxes, in the same way</source>
   <translation>[böxéš, îñ thé šåmé wåý·······]</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>[bý håñd··]</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>[çårdîöthöråçîç råtîö······]</translation>
  </message>
  <message>
   <source>cases</source>
   <translation>[çåšéš·]</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>[çhåñgéd··]</translation>
  </message>
  <message>
   <source>choose keys and mouse</source>
   <translation>[çhööšé kéýš åñd möüšé·······]</translation>
  </message>
  <message>
   <source>close the case</source>
   <translation>[çlöšé thé çåšé····]</translation>
  </message>
  <message>
   <source>closing the worklist…</source>
   <translation>[çlöšîñg thé wörklîšt…·······]</translation>
  </message>
  <message>
   <source>columns of the list</source>
   <translation>[çölümñš öf thé lîšt······]</translation>
  </message>
  <message>
   <source>compare, or no longer</source>
   <translation>[çömpåré, ör ñö löñgér·······]</translation>
  </message>
  <message>
   <source>comparing rows with the record</source>
   <translation>[çömpårîñg röwš wîth thé réçörd··········]</translation>
  </message>
  <message>
   <source>confirm and next</source>
   <translation>[çöñfîrm åñd ñéxt·····]</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>[çöñfîrméd···]</translation>
  </message>
  <message>
   <source>copying the worklist</source>
   <translation>[çöpýîñg thé wörklîšt······]</translation>
  </message>
  <message>
   <source>correct whose film it is</source>
   <translation>[çörréçt whöšé fîlm ît îš········]</translation>
  </message>
  <message>
   <source>decided</source>
   <translation>[déçîdéd··]</translation>
  </message>
  <message>
   <source>delete all measurements</source>
   <translation>[délété åll méåšüréméñtš·······]</translation>
  </message>
  <message>
   <source>delete what is chosen</source>
   <translation>[délété whåt îš çhöšéñ·······]</translation>
  </message>
  <message>
   <source>double click</source>
   <translation>[döüblé çlîçk····]</translation>
  </message>
  <message>
   <source>double click, {button}</source>
   <translation>[döüblé çlîçk, {button}·······]</translation>
  </message>
  <message>
   <source>earlier studies, beside the film</source>
   <translation>[éårlîér štüdîéš, béšîdé thé fîlm··········]</translation>
  </message>
  <message>
   <source>empty: as the model's card has it</source>
   <translation>[émptý: åš thé mödél'š çård håš ît···········]</translation>
  </message>
  <message>
   <source>empty: none is made</source>
   <translation>[émptý: ñöñé îš mådé······]</translation>
  </message>
  <message>
   <source>empty: “incoming” in the home</source>
   <translation>[émptý: “îñçömîñg” îñ thé hömé·········]</translation>
  </message>
  <message>
   <source>end of one arm</source>
   <translation>[éñd öf öñé årm····]</translation>
  </message>
  <message>
   <source>end of the other arm</source>
   <translation>[éñd öf thé öthér årm······]</translation>
  </message>
  <message>
   <source>export decided cases</source>
   <translation>[éxpört déçîdéd çåšéš······]</translation>
  </message>
  <message>
   <source>films</source>
   <translation>[fîlmš·]</translation>
  </message>
  <message>
   <source>films of the case</source>
   <translation>[fîlmš öf thé çåšé·····]</translation>
  </message>
  <message>
   <source>filter</source>
   <translation>[fîltér··]</translation>
  </message>
  <message>
   <source>flip left for right</source>
   <translation>[flîp léft för rîght······]</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>[földér··]</translation>
  </message>
  <message>
   <source>forward button</source>
   <translation>[förwård büttöñ····]</translation>
  </message>
  <message>
   <source>from</source>
   <translation>[fröm·]</translation>
  </message>
  <message>
   <source>heart border on one side, where it is widest</source>
   <translation>[héårt bördér öñ öñé šîdé, whéré ît îš wîdéšt··············]</translation>
  </message>
  <message>
   <source>heart border on the other side</source>
   <translation>[héårt bördér öñ thé öthér šîdé··········]</translation>
  </message>
  <message>
   <source>high</source>
   <translation>[hîgh·]</translation>
  </message>
  <message>
   <source>identity corrected</source>
   <translation>[îdéñtîtý çörréçtéd······]</translation>
  </message>
  <message>
   <source>incoming folder</source>
   <translation>[îñçömîñg földér·····]</translation>
  </message>
  <message>
   <source>incoming folder itself</source>
   <translation>[îñçömîñg földér îtšélf·······]</translation>
  </message>
  <message>
   <source>inner edge of the ribs on one side, where the thorax is widest</source>
   <translation>[îññér édgé öf thé rîbš öñ öñé šîdé, whéré thé thöråx îš wîdéšt····················]</translation>
  </message>
  <message>
   <source>inner edge of the ribs on the other side</source>
   <translation>[îññér édgé öf thé rîbš öñ thé öthér šîdé·············]</translation>
  </message>
  <message>
   <source>invert</source>
   <translation>[îñvért··]</translation>
  </message>
  <message>
   <source>it crashed</source>
   <translation>[ît çråšhéd···]</translation>
  </message>
  <message>
   <source>it ended ({n})</source>
   <translation>[ît éñdéd ({n})····]</translation>
  </message>
  <message>
   <source>keyboard to the other film</source>
   <translation>[kéýböård tö thé öthér fîlm········]</translation>
  </message>
  <message>
   <source>later</source>
   <translation>[låtér·]</translation>
  </message>
  <message>
   <source>lateral</source>
   <translation>[låtérål··]</translation>
  </message>
  <message>
   <source>lateral first, or PA</source>
   <translation>[låtérål fîršt, ör PÅ······]</translation>
  </message>
  <message>
   <source>lay the tool down</source>
   <translation>[låý thé tööl döwñ·····]</translation>
  </message>
  <message>
   <source>left</source>
   <translation>[léft·]</translation>
  </message>
  <message>
   <source>less than a tenth</source>
   <translation>[léšš thåñ å téñth·····]</translation>
  </message>
  <message>
   <source>light or dark</source>
   <translation>[lîght ör dårk····]</translation>
  </message>
  <message>
   <source>likelihood</source>
   <translation>[lîkélîhööd···]</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>[lîkélý··]</translation>
  </message>
  <message>
   <source>low</source>
   <translation>[löw·]</translation>
  </message>
  <message>
   <source>magnifier; held, only while held</source>
   <translation>[mågñîfîér; héld, öñlý whîlé héld··········]</translation>
  </message>
  <message>
   <source>map; held, only while held</source>
   <translation>[måp; héld, öñlý whîlé héld········]</translation>
  </message>
  <message>
   <source>mean {mean} · SD {deviation}</source>
   <translation>[méåñ {mean} · ŠD {deviation}·········]</translation>
  </message>
  <message>
   <source>menu of the row</source>
   <translation>[méñü öf thé röw·····]</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>[mîddlé··]</translation>
  </message>
  <message>
   <source>midline, above (spinous processes)</source>
   <translation>[mîdlîñé, åbövé (špîñöüš pröçéššéš)···········]</translation>
  </message>
  <message>
   <source>midline, below</source>
   <translation>[mîdlîñé, bélöw····]</translation>
  </message>
  <message>
   <source>min {least} · max {most}</source>
   <translation>[mîñ {least} · måx {most}········]</translation>
  </message>
  <message>
   <source>mm</source>
   <translation>[mm]</translation>
  </message>
  <message>
   <source>model</source>
   <translation>[mödél·]</translation>
  </message>
  <message>
   <source>move</source>
   <translation>[mövé·]</translation>
  </message>
  <message>
   <source>move the cursor, a point, a mark; Shift finely, Ctrl far</source>
   <translation>[mövé thé çüršör, å pöîñt, å mårk; Šhîft fîñélý, Çtrl får··················]</translation>
  </message>
  <message>
   <source>nearly all</source>
   <translation>[ñéårlý åll···]</translation>
  </message>
  <message>
   <source>needs attention</source>
   <translation>[ñéédš åttéñtîöñ·····]</translation>
  </message>
  <message>
   <source>next point of what is drawn</source>
   <translation>[ñéxt pöîñt öf whåt îš dråwñ·········]</translation>
  </message>
  <message>
   <source>next unread</source>
   <translation>[ñéxt üñréåd···]</translation>
  </message>
  <message>
   <source>next window</source>
   <translation>[ñéxt wîñdöw···]</translation>
  </message>
  <message>
   <source>next, previous study</source>
   <translation>[ñéxt, prévîöüš štüdý······]</translation>
  </message>
  <message>
   <source>nightly</source>
   <translation>[ñîghtlý··]</translation>
  </message>
  <message>
   <source>no ID</source>
   <translation>[ñö ÎD·]</translation>
  </message>
  <message>
   <source>no box for this film</source>
   <translation>[ñö böx för thîš fîlm······]</translation>
  </message>
  <message>
   <source>no longer waiting</source>
   <translation>[ñö löñgér wåîtîñg·····]</translation>
  </message>
  <message>
   <source>no pixel inside</source>
   <translation>[ñö pîxél îñšîdé·····]</translation>
  </message>
  <message>
   <source>not a segmentation</source>
   <translation>[ñöt å šégméñtåtîöñ······]</translation>
  </message>
  <message>
   <source>not in reading order</source>
   <translation>[ñöt îñ réådîñg ördér······]</translation>
  </message>
  <message>
   <source>not linked</source>
   <translation>[ñöt lîñkéd···]</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>[ñöt šåîd··]</translation>
  </message>
  <message>
   <source>not scored</source>
   <translation>[ñöt šçöréd···]</translation>
  </message>
  <message>
   <source>not the order of decisions</source>
   <translation>[ñöt thé ördér öf déçîšîöñš········]</translation>
  </message>
  <message>
   <source>not valid: AP film, the heart is magnified</source>
   <translation>[ñöt vålîd: ÅP fîlm, thé héårt îš mågñîfîéd··············]</translation>
  </message>
  <message>
   <source>not valid: the view is {view}, not PA</source>
   <translation>[ñöt vålîd: thé vîéw îš {view}, ñöt PÅ············]</translation>
  </message>
  <message>
   <source>not validated at {age}</source>
   <translation>[ñöt vålîdåtéd åt {age}·······]</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>[ñöthîñg··]</translation>
  </message>
  <message>
   <source>oldest study first, or newest</source>
   <translation>[öldéšt štüdý fîršt, ör ñéwéšt·········]</translation>
  </message>
  <message>
   <source>on every film</source>
   <translation>[öñ évérý fîlm····]</translation>
  </message>
  <message>
   <source>on the film: {what}</source>
   <translation>[öñ thé fîlm: {what}······]</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>[öñé çörñér···]</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>[öñé éñd··]</translation>
  </message>
  <message>
   <source>one film, side by side, one above the other</source>
   <translation>[öñé fîlm, šîdé bý šîdé, öñé åbövé thé öthér··············]</translation>
  </message>
  <message>
   <source>open case on the other side</source>
   <translation>[öpéñ çåšé öñ thé öthér šîdé·········]</translation>
  </message>
  <message>
   <source>open the case</source>
   <translation>[öpéñ thé çåšé····]</translation>
  </message>
  <message>
   <source>open the incoming folder</source>
   <translation>[öpéñ thé îñçömîñg földér········]</translation>
  </message>
  <message>
   <source>open: {name}</source>
   <translation>[öpéñ: {name}····]</translation>
  </message>
  <message>
   <source>opposite corner</source>
   <translation>[öppöšîté çörñér·····]</translation>
  </message>
  <message>
   <source>or click one in the list</source>
   <translation>[ör çlîçk öñé îñ thé lîšt········]</translation>
  </message>
  <message>
   <source>other end</source>
   <translation>[öthér éñd···]</translation>
  </message>
  <message>
   <source>outside validation</source>
   <translation>[öütšîdé vålîdåtîöñ······]</translation>
  </message>
  <message>
   <source>overridden</source>
   <translation>[övérrîddéñ···]</translation>
  </message>
  <message>
   <source>override, or read without a score</source>
   <translation>[övérrîdé, ör réåd wîthöüt å šçöré···········]</translation>
  </message>
  <message>
   <source>pan</source>
   <translation>[påñ·]</translation>
  </message>
  <message>
   <source>patient</source>
   <translation>[påtîéñt··]</translation>
  </message>
  <message>
   <source>pneumonia not suspected</source>
   <translation>[pñéümöñîå ñöt šüšpéçtéd·······]</translation>
  </message>
  <message>
   <source>pneumonia suspected</source>
   <translation>[pñéümöñîå šüšpéçtéd······]</translation>
  </message>
  <message>
   <source>px</source>
   <translation>[px]</translation>
  </message>
  <message>
   <source>quit</source>
   <translation>[qüît·]</translation>
  </message>
  <message>
   <source>raised</source>
   <translation>[råîšéd··]</translation>
  </message>
  <message>
   <source>read</source>
   <translation>[réåd·]</translation>
  </message>
  <message>
   <source>read without a score</source>
   <translation>[réåd wîthöüt å šçöré······]</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>[réådîñg··]</translation>
  </message>
  <message>
   <source>reading it again</source>
   <translation>[réådîñg ît ågåîñ·····]</translation>
  </message>
  <message>
   <source>reading order</source>
   <translation>[réådîñg ördér····]</translation>
  </message>
  <message>
   <source>reset</source>
   <translation>[réšét·]</translation>
  </message>
  <message>
   <source>restarting in {n} s</source>
   <translation>[réštårtîñg îñ {n} š······]</translation>
  </message>
  <message>
   <source>restore from a backup</source>
   <translation>[réštöré fröm å båçküp·······]</translation>
  </message>
  <message>
   <source>right</source>
   <translation>[rîght·]</translation>
  </message>
  <message>
   <source>ruler</source>
   <translation>[rülér·]</translation>
  </message>
  <message>
   <source>same day</source>
   <translation>[šåmé dåý··]</translation>
  </message>
  <message>
   <source>scoring films again</source>
   <translation>[šçörîñg fîlmš ågåîñ······]</translation>
  </message>
  <message>
   <source>search</source>
   <translation>[šéårçh··]</translation>
  </message>
  <message>
   <source>set the point</source>
   <translation>[šét thé pöîñt····]</translation>
  </message>
  <message>
   <source>set up: folder, reader, device, test</source>
   <translation>[šét üp: földér, réådér, dévîçé, téšt············]</translation>
  </message>
  <message>
   <source>settings</source>
   <translation>[šéttîñgš··]</translation>
  </message>
  <message>
   <source>sex</source>
   <translation>[šéx·]</translation>
  </message>
  <message>
   <source>show or hide what is drawn</source>
   <translation>[šhöw ör hîdé whåt îš dråwñ········]</translation>
  </message>
  <message>
   <source>sigmoid</source>
   <translation>[šîgmöîd··]</translation>
  </message>
  <message>
   <source>size of text</source>
   <translation>[šîžé öf téxt····]</translation>
  </message>
  <message>
   <source>starting…</source>
   <translation>[štårtîñg…···]</translation>
  </message>
  <message>
   <source>state</source>
   <translation>[štåté·]</translation>
  </message>
  <message>
   <source>statistics of an ellipse, a rectangle</source>
   <translation>[štåtîštîçš öf åñ éllîpšé, å réçtåñglé············]</translation>
  </message>
  <message>
   <source>stop long work, or put away its end</source>
   <translation>[štöp löñg wörk, ör püt åwåý îtš éñd···········]</translation>
  </message>
  <message>
   <source>take the last verdict back</source>
   <translation>[tåké thé låšt vérdîçt båçk········]</translation>
  </message>
  <message>
   <source>text in the corners</source>
   <translation>[téxt îñ thé çörñérš······]</translation>
  </message>
  <message>
   <source>the open case</source>
   <translation>[thé öpéñ çåšé····]</translation>
  </message>
  <message>
   <source>this film could not be scored</source>
   <translation>[thîš fîlm çöüld ñöt bé šçöréd·········]</translation>
  </message>
  <message>
   <source>this page</source>
   <translation>[thîš pågé···]</translation>
  </message>
  <message>
   <source>to</source>
   <translation>[tö]</translation>
  </message>
  <message>
   <source>turn by 90°</source>
   <translation>[türñ bý 90°···]</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>[üñlîkélý··]</translation>
  </message>
  <message>
   <source>unpacking and checking</source>
   <translation>[üñpåçkîñg åñd çhéçkîñg·······]</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>[üñréåd··]</translation>
  </message>
  <message>
   <source>unread: new film</source>
   <translation>[üñréåd: ñéw fîlm·····]</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>[ürgéñt··]</translation>
  </message>
  <message>
   <source>valid on PA films only; this one's view is not said</source>
   <translation>[vålîd öñ PÅ fîlmš öñlý; thîš öñé'š vîéw îš ñöt šåîd·················]</translation>
  </message>
  <message>
   <source>verify the record</source>
   <translation>[vérîfý thé réçörd·····]</translation>
  </message>
  <message>
   <source>view</source>
   <translation>[vîéw·]</translation>
  </message>
  <message>
   <source>views of the list</source>
   <translation>[vîéwš öf thé lîšt·····]</translation>
  </message>
  <message>
   <source>walking the record</source>
   <translation>[wålkîñg thé réçörd······]</translation>
  </message>
  <message>
   <source>wheel</source>
   <translation>[whéél·]</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>[whéré thé årmš méét······]</translation>
  </message>
  <message>
   <source>where the model sees opacity;</source>
   <translation>[whéré thé mödél šééš öpåçîtý;·········]</translation>
  </message>
  <message>
   <source>where {n} % are ill</source>
   <translation>[whéré {n} % åré îll······]</translation>
  </message>
  <message>
   <source>whole film, one to one</source>
   <translation>[whölé fîlm, öñé tö öñé·······]</translation>
  </message>
  <message>
   <source>window: right wider, down higher</source>
   <translation>[wîñdöw: rîght wîdér, döwñ hîghér··········]</translation>
  </message>
  <message>
   <source>windows of this film</source>
   <translation>[wîñdöwš öf thîš fîlm······]</translation>
  </message>
  <message>
   <source>windows of this film, by name</source>
   <translation>[wîñdöwš öf thîš fîlm, bý ñåmé·········]</translation>
  </message>
  <message>
   <source>your own box</source>
   <translation>[ýöür öwñ böx····]</translation>
  </message>
  <message>
   <source>your own views</source>
   <translation>[ýöür öwñ vîéwš····]</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>[žööm·]</translation>
  </message>
  <message>
   <source>zoom and window follow, or not</source>
   <translation>[žööm åñd wîñdöw föllöw, ör ñöt··········]</translation>
  </message>
  <message>
   <source>{a} months to {b} years</source>
   <translation>[{a} möñthš tö {b} ýéårš·······]</translation>
  </message>
  <message>
   <source>{a} to {b} months</source>
   <translation>[{a} tö {b} möñthš·····]</translation>
  </message>
  <message>
   <source>{a} to {b} years</source>
   <translation>[{a} tö {b} ýéårš·····]</translation>
  </message>
  <message>
   <source>{button} drag</source>
   <translation>[{button} dråg····]</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>[{done} öf {all}·····]</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>[{done} öf {total}·····]</translation>
  </message>
  <message>
   <source>{heart} of {thorax}</source>
   <translation>[{heart} öf {thorax}······]</translation>
  </message>
  <message>
   <source>{key} also goes to the menus.</source>
   <translation>[{key} ålšö göéš tö thé méñüš.·········]</translation>
  </message>
  <message>
   <source>{key} also opens a menu.</source>
   <translation>[{key} ålšö öpéñš å méñü.········]</translation>
  </message>
  <message>
   <source>{key} and wheel</source>
   <translation>[{key} åñd whéél·····]</translation>
  </message>
  <message>
   <source>{key} belongs to the system; the program would not hear of it.</source>
   <translation>[{key} bélöñgš tö thé šýštém; thé prögråm wöüld ñöt héår öf ît.····················]</translation>
  </message>
  <message>
   <source>{key} is not on every keyboard.</source>
   <translation>[{key} îš ñöt öñ évérý kéýböård.··········]</translation>
  </message>
  <message>
   <source>{key} is “{act}” as well.</source>
   <translation>[{key} îš “{act}” åš wéll.········]</translation>
  </message>
  <message>
   <source>{key} is “{act}” now. Enter takes it from there; or press another key, or Esc.</source>
   <translation>[{key} îš “{act}” ñöw. Éñtér tåkéš ît fröm théré; ör préšš åñöthér kéý, ör Éšç.··························]</translation>
  </message>
  <message>
   <source>{key} it is, from now on.</source>
   <translation>[{key} ît îš, fröm ñöw öñ.········]</translation>
  </message>
  <message>
   <source>{key} keys</source>
   <translation>[{key} kéýš···]</translation>
  </message>
  <message>
   <source>{key} moves the keyboard or opens a case, and stays so.</source>
   <translation>[{key} mövéš thé kéýböård ör öpéñš å çåšé, åñd štåýš šö.··················]</translation>
  </message>
  <message>
   <source>{length} at the detector</source>
   <translation>[{length} åt thé détéçtör········]</translation>
  </message>
  <message>
   <source>{name} reads. Click to change.</source>
   <translation>[{name} réådš. Çlîçk tö çhåñgé.··········]</translation>
  </message>
  <message>
   <source>{name}, key {key}</source>
   <translation>[{name}, kéý {key}·····]</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>[{n} %·]</translation>
  </message>
  <message>
   <source>{n} acts of readers could not be proven or placed and are in this file alone: {file}</source>
   <translation>[{n} åçtš öf réådérš çöüld ñöt bé prövéñ ör plåçéd åñd åré îñ thîš fîlé ålöñé: {file}····························]</translation>
  </message>
  <message>
   <source>{n} acts of readers were put back as the old record proves them.</source>
   <translation>[{n} åçtš öf réådérš wéré püt båçk åš thé öld réçörd prövéš thém.·····················]</translation>
  </message>
  <message>
   <source>{n} cases</source>
   <translation>[{n} çåšéš···]</translation>
  </message>
  <message>
   <source>{n} cm²</source>
   <translation>[{n} çm²··]</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>[{n} dåýš··]</translation>
  </message>
  <message>
   <source>{n} decided today</source>
   <translation>[{n} déçîdéd tödåý·····]</translation>
  </message>
  <message>
   <source>{n} earlier studies, last {day}: {what}</source>
   <translation>[{n} éårlîér štüdîéš, låšt {day}: {what}·············]</translation>
  </message>
  <message>
   <source>{n} films are damaged in the library, and so not in the backup.</source>
   <translation>[{n} fîlmš åré dåmågéd îñ thé lîbrårý, åñd šö ñöt îñ thé båçküp.·····················]</translation>
  </message>
  <message>
   <source>{n} films are missing in the library, and so in the backup.</source>
   <translation>[{n} fîlmš åré mîššîñg îñ thé lîbrårý, åñd šö îñ thé båçküp.···················]</translation>
  </message>
  <message>
   <source>{n} films are neither in the backup nor in the library.</source>
   <translation>[{n} fîlmš åré ñéîthér îñ thé båçküp ñör îñ thé lîbrårý.··················]</translation>
  </message>
  <message>
   <source>{n} films in the library came after the backup; Rebuild takes them into this worklist.</source>
   <translation>[{n} fîlmš îñ thé lîbrårý çåmé åftér thé båçküp; Rébüîld tåkéš thém îñtö thîš wörklîšt.····························]</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>[{n} h·]</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>[{n} höürš···]</translation>
  </message>
  <message>
   <source>{n} later studies</source>
   <translation>[{n} låtér štüdîéš·····]</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>[{n} mîñ··]</translation>
  </message>
  <message>
   <source>{n} mm</source>
   <translation>[{n} mm··]</translation>
  </message>
  <message>
   <source>{n} months</source>
   <translation>[{n} möñthš···]</translation>
  </message>
  <message>
   <source>{n} of {many}</source>
   <translation>[{n} öf {many}····]</translation>
  </message>
  <message>
   <source>{n} other studies of this patient</source>
   <translation>[{n} öthér štüdîéš öf thîš påtîéñt···········]</translation>
  </message>
  <message>
   <source>{n} prior</source>
   <translation>[{n} prîör···]</translation>
  </message>
  <message>
   <source>{n} px</source>
   <translation>[{n} px··]</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>[{n} š·]</translation>
  </message>
  <message>
   <source>{n} verdicts could be read from the damaged worklist: {file}</source>
   <translation>[{n} vérdîçtš çöüld bé réåd fröm thé dåmågéd wörklîšt: {file}····················]</translation>
  </message>
  <message>
   <source>{n} waiting</source>
   <translation>[{n} wåîtîñg···]</translation>
  </message>
  <message>
   <source>{n} years</source>
   <translation>[{n} ýéårš···]</translation>
  </message>
  <message>
   <source>{n}°</source>
   <translation>[{n}°·]</translation>
  </message>
  <message>
   <source>{reason} Press another key, or Esc.</source>
   <translation>[{reason} Préšš åñöthér kéý, ör Éšç.···········]</translation>
  </message>
  <message>
   <source>{share} of the lung field (a coarse estimate from a {columns} × {rows} map)</source>
   <translation>[{share} öf thé lüñg fîéld (å çöåršé éštîmåté fröm å {columns} × {rows} måp)·························]</translation>
  </message>
  <message>
   <source>{size} pixels</source>
   <translation>[{size} pîxélš····]</translation>
  </message>
  <message>
   <source>{thing}: {reason}.

Nothing was changed. File, Restore from a backup… says what can be done.</source>
   <translation>[{thing}: {reason}.

Ñöthîñg wåš çhåñgéd. Fîlé, Réštöré fröm å båçküp… šåýš whåt çåñ bé döñé.······························]</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>[{time} léft···]</translation>
  </message>
  <message>
   <source>{what} still goes on; one at a time.</source>
   <translation>[{what} štîll göéš öñ; öñé åt å tîmé.············]</translation>
  </message>
  <message>
   <source>{what}. Goes back.</source>
   <translation>[{what}. Göéš båçk.······]</translation>
  </message>
  <message>
   <source>{what}: a number is needed.</source>
   <translation>[{what}: å ñümbér îš ñéédéd.·········]</translation>
  </message>
  <message>
   <source>{what}: stopped. Nothing is left half done.</source>
   <translation>[{what}: štöppéd. Ñöthîñg îš léft hålf döñé.··············]</translation>
  </message>
  <message>
   <source>{when}   {n} cases   {kind}   {file}</source>
   <translation>[{when}   {n} çåšéš   {kind}   {file}············]</translation>
  </message>
  <message>
   <source>↺ 90°</source>
   <translation>[↺ 90°·]</translation>
  </message>
  <message>
   <source>↺ turned 90° anticlockwise</source>
   <translation>[↺ türñéd 90° åñtîçlöçkwîšé········]</translation>
  </message>
  <message>
   <source>↻ 180°</source>
   <translation>[↻ 180°··]</translation>
  </message>
  <message>
   <source>↻ 90°</source>
   <translation>[↻ 90°·]</translation>
  </message>
  <message>
   <source>↻ turned 180°</source>
   <translation>[↻ türñéd 180°····]</translation>
  </message>
  <message>
   <source>↻ turned 90° clockwise</source>
   <translation>[↻ türñéd 90° çlöçkwîšé·······]</translation>
  </message>
  <message>
   <source>⇄ flipped</source>
   <translation>[⇄ flîppéd···]</translation>
  </message>
  <message>
   <source>⇄ flipped left for right</source>
   <translation>[⇄ flîppéd léft för rîght········]</translation>
  </message>
  <message>
   <source>≈ lossy {ratio}</source>
   <translation>[≈ löššý {ratio}·····]</translation>
  </message>
  <message>
   <source>≈ lossy, ratio not said</source>
   <translation>[≈ löššý, råtîö ñöt šåîd·······]</translation>
  </message>
 </context>
</TS>
