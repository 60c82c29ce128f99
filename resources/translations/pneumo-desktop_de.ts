<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name />
  <message>
   <source> · inverted</source>
   <translation> · invertiert</translation>
  </message>
  <message>
   <source> · {n} new since you opened this case</source>
   <translation> · {n} neu, seit Sie diesen Fall geöffnet haben</translation>
  </message>
  <message>
   <source>&amp;About</source>
   <translation>&amp;Über</translation>
  </message>
  <message>
   <source>&amp;Angle</source>
   <translation>&amp;Winkel</translation>
  </message>
  <message>
   <source>&amp;Archive decided cases…</source>
   <translation>Entschiedene Fälle &amp;archivieren…</translation>
  </message>
  <message>
   <source>&amp;Back to unread…</source>
   <translation>Zurück zu u&amp;ngelesen…</translation>
  </message>
  <message>
   <source>&amp;Back up now…</source>
   <translation>Jetzt &amp;sichern…</translation>
  </message>
  <message>
   <source>&amp;Cardiothoracic ratio</source>
   <translation>&amp;Herz-Thorax-Quotient</translation>
  </message>
  <message>
   <source>&amp;Choose keys and mouse…</source>
   <translation>Tasten und &amp;Maus wählen…</translation>
  </message>
  <message>
   <source>&amp;Close the case</source>
   <translation>Fall s&amp;chließen</translation>
  </message>
  <message>
   <source>&amp;Confirm and next</source>
   <translation>&amp;Bestätigen und weiter</translation>
  </message>
  <message>
   <source>&amp;Delete all measurements</source>
   <translation>Alle Messungen lös&amp;chen</translation>
  </message>
  <message>
   <source>&amp;Earlier studies of the patient</source>
   <translation>&amp;Frühere Untersuchungen</translation>
  </message>
  <message>
   <source>&amp;Export decided cases…</source>
   <translation>Entschiedene Fälle e&amp;xportieren…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Guide</source>
   <translation>&amp;Anleitung</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;History of the case</source>
   <translation>&amp;Verlauf des Falls</translation>
  </message>
  <message>
   <source>&amp;Invert</source>
   <translation>&amp;Invertieren</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;Tasten</translation>
  </message>
  <message>
   <source>&amp;Later</source>
   <translation>&amp;Später</translation>
  </message>
  <message>
   <source>&amp;Lock</source>
   <translation>Spe&amp;rren</translation>
  </message>
  <message>
   <source>&amp;Menu of the row</source>
   <translation>&amp;Menü der Zeile</translation>
  </message>
  <message>
   <source>&amp;Next unread</source>
   <translation>&amp;Nächster ungelesener</translation>
  </message>
  <message>
   <source>&amp;Open incoming folder</source>
   <translation>Eingangs&amp;ordner öffnen</translation>
  </message>
  <message>
   <source>&amp;Override…</source>
   <translation>&amp;Abweichend befunden…</translation>
  </message>
  <message>
   <source>&amp;Paper for a power cut…</source>
   <translation>Papier für den Stromaus&amp;fall…</translation>
  </message>
  <message>
   <source>&amp;Patient: correct whose film it is…</source>
   <translation>&amp;Patient: berichtigen, wessen Aufnahme es ist…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Reset the film</source>
   <translation>Aufnahme &amp;zurücksetzen</translation>
  </message>
  <message>
   <source>&amp;Restore from a backup…</source>
   <translation>Aus Sicherung &amp;wiederherstellen…</translation>
  </message>
  <message>
   <source>&amp;Ruler</source>
   <translation>&amp;Lineal</translation>
  </message>
  <message>
   <source>&amp;Score the case again</source>
   <translation>Fall erneut b&amp;ewerten</translation>
  </message>
  <message>
   <source>&amp;Search</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>&amp;Set up this PC…</source>
   <translation>Diesen PC &amp;einrichten…</translation>
  </message>
  <message>
   <source>&amp;Show or hide what is drawn</source>
   <translation>Gezeichnetes &amp;zeigen oder verbergen</translation>
  </message>
  <message>
   <source>&amp;Statistics of a rectangle</source>
   <translation>&amp;Statistik eines Rechtecks</translation>
  </message>
  <message>
   <source>&amp;Stop what is going on</source>
   <translation>Laufendes an&amp;halten</translation>
  </message>
  <message>
   <source>&amp;Take the last verdict back</source>
   <translation>Letzten Befund &amp;zurücknehmen</translation>
  </message>
  <message>
   <source>&amp;Text in the corners</source>
   <translation>&amp;Text in den Ecken</translation>
  </message>
  <message>
   <source>&amp;Told: whom, how and when…</source>
   <translation>&amp;Mitgeteilt: wem, wie und wann…</translation>
  </message>
  <message>
   <source>&amp;Urgent, or no longer…</source>
   <translation>&amp;Dringend oder nicht mehr…</translation>
  </message>
  <message>
   <source>&amp;Verdict</source>
   <translation>&amp;Befund</translation>
  </message>
  <message>
   <source>&amp;Verify the record</source>
   <translation>Protokoll &amp;prüfen</translation>
  </message>
  <message>
   <source>&amp;You: account, password, people…</source>
   <translation>Ko&amp;nto: Ihr Kennwort, Personen…</translation>
  </message>
  <message>
   <source>&amp;Your views: save, rename, order…</source>
   <translation>&amp;Eigene Ansichten: speichern, benennen, ordnen…</translation>
  </message>
  <message>
   <source>(does NOT verify)</source>
   <translation>(stimmt NICHT)</translation>
  </message>
  <message>
   <source>(none yet)</source>
   <translation>(noch keine)</translation>
  </message>
  <message>
   <source>(not in reach now)</source>
   <translation>(jetzt nicht erreichbar)</translation>
  </message>
  <message>
   <source>1 box</source>
   <translation>1 Rahmen</translation>
  </message>
  <message>
   <source>1 day</source>
   <translation>1 Tag</translation>
  </message>
  <message>
   <source>1 earlier study, {day}: {what}</source>
   <translation>1 frühere Untersuchung, {day}: {what}</translation>
  </message>
  <message>
   <source>1 emergency access waits for review: {key}.</source>
   <translation>1 Notfallzugang wartet auf Durchsicht: {key}.</translation>
  </message>
  <message>
   <source>1 hour</source>
   <translation>1 Stunde</translation>
  </message>
  <message>
   <source>1 later study</source>
   <translation>1 spätere Untersuchung</translation>
  </message>
  <message>
   <source>1 new urgent case</source>
   <translation>1 neuer dringender Fall</translation>
  </message>
  <message>
   <source>1 other study of this patient</source>
   <translation>1 andere Untersuchung dieses Patienten</translation>
  </message>
  <message>
   <source>1 to 5 years</source>
   <translation>1 bis 5 Jahre</translation>
  </message>
  <message>
   <source>1 urgent result waits to be told</source>
   <translation>1 dringender Befund ist noch mitzuteilen</translation>
  </message>
  <message>
   <source>18 to 64 years</source>
   <translation>18 bis 64 Jahre</translation>
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
   <translation>6 bis 17 Jahre</translation>
  </message>
  <message>
   <source>65 years and older</source>
   <translation>65 Jahre und älter</translation>
  </message>
  <message>
   <source>90th percentile of wait</source>
   <translation>90. Perzentil der Wartezeit</translation>
  </message>
  <message>
   <source>A backup of Pneumo Desktop</source>
   <translation>Eine Sicherung von Pneumo Desktop</translation>
  </message>
  <message>
   <source>A decided case keeps the score it was decided against.</source>
   <translation>Ein entschiedener Fall behält die Bewertung, zu der er entschieden wurde.</translation>
  </message>
  <message>
   <source>A head says how far the record goes and what it holds, signed by this home's key.</source>
   <translation>Ein Protokollstand sagt, wie weit das Protokoll reicht und was es enthält, signiert mit dem Schlüssel dieses Datenordners.</translation>
  </message>
  <message>
   <source>A made example instead of this site</source>
   <translation>Ein erdachtes Beispiel statt dieses Hauses</translation>
  </message>
  <message>
   <source>A new urgent case is heard.</source>
   <translation>Ein neuer dringender Fall ist zu hören.</translation>
  </message>
  <message>
   <source>A new urgent case makes no sound.</source>
   <translation>Ein neuer dringender Fall macht keinen Ton.</translation>
  </message>
  <message>
   <source>A new worklist from the films in the library; they are scored again. Verdicts that the old record still proves are put back; what cannot be proven is kept in a file beside it.</source>
   <translation>Eine neue Arbeitsliste aus den Aufnahmen der Ablage; sie werden neu bewertet. Befunde, die das alte Protokoll noch beweist, werden übernommen; was sich nicht beweisen lässt, bleibt in einer Datei daneben.</translation>
  </message>
  <message>
   <source>A part of the chest may be missing (cut off).</source>
   <translation>Ein Teil des Thorax fehlt vielleicht (abgeschnitten).</translation>
  </message>
  <message>
   <source>A picture is part of a de-identified export only where somebody has looked at it: no name, number or date may stand in the film itself. What does is painted black in whatever leaves; the film stays as it is. The words in its corners are the desktop's own and do not leave.</source>
   <translation>Ein Bild gehört nur dann zu einem anonymisierten Export, wenn jemand es angesehen hat: In der Aufnahme selbst darf kein Name, keine Nummer und kein Datum stehen. Was dort steht, wird in allem, was hinausgeht, geschwärzt; die Aufnahme bleibt, wie sie ist. Die Worte in ihren Ecken sind vom Programm und gehen nicht hinaus.</translation>
  </message>
  <message>
   <source>A reason is needed; a few words will do.</source>
   <translation>Eine Begründung ist nötig; wenige Wörter genügen.</translation>
  </message>
  <message>
   <source>A sound when an urgent case arrives</source>
   <translation>Ein Ton, wenn ein dringender Fall eintrifft</translation>
  </message>
  <message>
   <source>A test</source>
   <translation>Ein Test</translation>
  </message>
  <message>
   <source>About the &amp;model</source>
   <translation>Über das M&amp;odell</translation>
  </message>
  <message>
   <source>About the model</source>
   <translation>Über das Modell</translation>
  </message>
  <message>
   <source>Accession</source>
   <translation>Auftrag</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <source>Accounts: several people, each with a password</source>
   <translation>Konten: mehrere Personen, jede mit Kennwort</translation>
  </message>
  <message>
   <source>Accounts…</source>
   <translation>Konten…</translation>
  </message>
  <message>
   <source>Acts</source>
   <translation>Handlungen</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Anlegen…</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>Age from</source>
   <translation>Alter von</translation>
  </message>
  <message>
   <source>Age from {least}</source>
   <translation>Alter ab {least}</translation>
  </message>
  <message>
   <source>Age not given; validated at {ages}.</source>
   <translation>Alter nicht angegeben; validiert für {ages}.</translation>
  </message>
  <message>
   <source>Age to</source>
   <translation>Alter bis</translation>
  </message>
  <message>
   <source>Age up to {most}</source>
   <translation>Alter bis {most}</translation>
  </message>
  <message>
   <source>Age {least} to {most}</source>
   <translation>Alter {least} bis {most}</translation>
  </message>
  <message>
   <source>Age, sex</source>
   <translation>Alter, Geschlecht</translation>
  </message>
  <message>
   <source>Agreement beyond chance (1: whole)</source>
   <translation>Übereinstimmung über Zufall (1: völlig)</translation>
  </message>
  <message>
   <source>Agreement of verdicts with the model is not its sensitivity or specificity: readers saw what the model said before they decided, and what they found is not checked against the course of the illness.</source>
   <translation>Übereinstimmung von Befunden mit dem Modell ist nicht seine Sensitivität oder Spezifität: Befundende sahen vor ihrer Entscheidung, was das Modell sagt, und was sie fanden, ist nicht am Verlauf der Krankheit geprüft.</translation>
  </message>
  <message>
   <source>Agreement with the model</source>
   <translation>Übereinstimmung mit dem Modell</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All keys and gestures are the program's own again.</source>
   <translation>Alle Tasten und Gesten sind wieder die des Programms.</translation>
  </message>
  <message>
   <source>All read</source>
   <translation>Alles gelesen</translation>
  </message>
  <message>
   <source>All read. {n} decided today.</source>
   <translation>Alles gelesen. Heute {n} entschieden.</translation>
  </message>
  <message>
   <source>All unread</source>
   <translation>Alle ungelesenen</translation>
  </message>
  <message>
   <source>Already decided.</source>
   <translation>Schon entschieden.</translation>
  </message>
  <message>
   <source>Also open: {name}</source>
   <translation>Auch geöffnet: {name}</translation>
  </message>
  <message>
   <source>Also s&amp;een: flag other findings…</source>
   <translation>A&amp;ußerdem gesehen: andere Befunde…</translation>
  </message>
  <message>
   <source>Also seen</source>
   <translation>Außerdem gesehen</translation>
  </message>
  <message>
   <source>Also seen: {name}</source>
   <translation>Außerdem gesehen: {name}</translation>
  </message>
  <message>
   <source>Amend: {name}</source>
   <translation>Ändern: {name}</translation>
  </message>
  <message>
   <source>Amended: {what}</source>
   <translation>Geändert: {what}</translation>
  </message>
  <message>
   <source>Amend…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <source>An administrator who lost the password takes a new one with it.</source>
   <translation>Damit bekommt ein Verwalter, der sein Kennwort verloren hat, ein neues.</translation>
  </message>
  <message>
   <source>Angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <source>Another file…</source>
   <translation>Andere Datei…</translation>
  </message>
  <message>
   <source>Another language counts once the home is opened again.</source>
   <translation>Eine andere Sprache gilt, sobald der Datenordner neu geöffnet ist.</translation>
  </message>
  <message>
   <source>Any age</source>
   <translation>Jedes Alter</translation>
  </message>
  <message>
   <source>Any band</source>
   <translation>Jede Stufe</translation>
  </message>
  <message>
   <source>Any state</source>
   <translation>Jeder Stand</translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>Jederzeit</translation>
  </message>
  <message>
   <source>Apple graphics</source>
   <translation>Apple-Grafik</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivieren</translation>
  </message>
  <message>
   <source>Archive decided cases</source>
   <translation>Entschiedene Fälle archivieren</translation>
  </message>
  <message>
   <source>Archived: {films} films of {cases} cases, {size}. They still open while that disk is connected.</source>
   <translation>Archiviert: {films} Aufnahmen von {cases} Fällen, {size}. Sie lassen sich öffnen, solange die Platte angeschlossen ist.</translation>
  </message>
  <message>
   <source>Archiving</source>
   <translation>Wird archiviert</translation>
  </message>
  <message>
   <source>Arrival to decided, median in minutes</source>
   <translation>Eingang bis Entscheidung, Median in Minuten</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>Eingegangen</translation>
  </message>
  <message>
   <source>Arrived within</source>
   <translation>Eingegangen in</translation>
  </message>
  <message>
   <source>Arrived within {span}</source>
   <translation>Eingegangen in {span}</translation>
  </message>
  <message>
   <source>Arrows move, Tab next handle, Del deletes, Esc ends.</source>
   <translation>Pfeile bewegen, Tab zum nächsten Griff, Del löscht, Esc beendet.</translation>
  </message>
  <message>
   <source>Artefact</source>
   <translation>Artefakt</translation>
  </message>
  <message>
   <source>At the detector: lengths are magnified, the patient's own are shorter.</source>
   <translation>Am Detektor: Längen sind vergrößert, die des Patienten sind kürzer.</translation>
  </message>
  <message>
   <source>At the operating threshold, with 95 % intervals.</source>
   <translation>An der Arbeitsschwelle, mit 95-%-Intervallen.</translation>
  </message>
  <message>
   <source>At this desk, at once</source>
   <translation>An diesem Platz, sofort</translation>
  </message>
  <message>
   <source>Atelectasis</source>
   <translation>Atelektase</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>Automatic window</source>
   <translation>Automatisches Fenster</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back to unread</source>
   <translation>Zurück zu ungelesen</translation>
  </message>
  <message>
   <source>Back to unread: {name}</source>
   <translation>Zurück zu ungelesen: {name}</translation>
  </message>
  <message>
   <source>Back to unread: {name}.</source>
   <translation>Zurück zu ungelesen: {name}.</translation>
  </message>
  <message>
   <source>Back to unread…</source>
   <translation>Zurück zu ungelesen…</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Backed up and verified: {n} cases, {size}, in {file}</source>
   <translation>Gesichert und geprüft: {n} Fälle, {size}, in {file}</translation>
  </message>
  <message>
   <source>Backing up</source>
   <translation>Wird gesichert</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups (*.zip)</source>
   <translation>Sicherungen (*.zip)</translation>
  </message>
  <message>
   <source>Backups (*.zip);;All (*)</source>
   <translation>Sicherungen (*.zip);;Alle (*)</translation>
  </message>
  <message>
   <source>Backups, the newest first. Each is checked as a whole before anything changes.</source>
   <translation>Sicherungen, die neueste zuerst. Jede wird ganz geprüft, bevor sich etwas ändert.</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Began from: {text}</source>
   <translation>Ausgegangen von: {text}</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <source>Begin anew</source>
   <translation>Neu beginnen</translation>
  </message>
  <message>
   <source>Begin reading</source>
   <translation>Mit dem Befunden beginnen</translation>
  </message>
  <message>
   <source>Between readers</source>
   <translation>Zwischen Befundenden</translation>
  </message>
  <message>
   <source>Birth date</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <source>Bone</source>
   <translation>Knochen</translation>
  </message>
  <message>
   <source>Both films follow each other.</source>
   <translation>Beide Aufnahmen folgen einander.</translation>
  </message>
  <message>
   <source>Boxes are off for each new film.</source>
   <translation>Rahmen sind bei jeder neuen Aufnahme aus.</translation>
  </message>
  <message>
   <source>Boxes are on for every film.</source>
   <translation>Rahmen sind bei jeder Aufnahme an.</translation>
  </message>
  <message>
   <source>Boxes on every film</source>
   <translation>Rahmen auf jeder Aufnahme</translation>
  </message>
  <message>
   <source>Brier score</source>
   <translation>Brier-Score</translation>
  </message>
  <message>
   <source>Brier score (0: best)</source>
   <translation>Brier-Score (0: bester)</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>Nach Tag</translation>
  </message>
  <message>
   <source>By hour of the day</source>
   <translation>Nach Tageszeit</translation>
  </message>
  <message>
   <source>By its pixels this is no frontal chest radiograph ({how}); it is not scored. Look at it.</source>
   <translation>Nach ihren Bildpunkten ist dies keine frontale Thoraxaufnahme ({how}); sie wird nicht bewertet. Bitte ansehen.</translation>
  </message>
  <message>
   <source>By likelihood</source>
   <translation>Nach Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>C&amp;olumns of the list…</source>
   <translation>S&amp;palten der Liste…</translation>
  </message>
  <message>
   <source>CTR {n}</source>
   <translation>HTQ {n}</translation>
  </message>
  <message>
   <source>CTR: the thorax has no width</source>
   <translation>HTQ: der Thorax hat keine Breite</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill.</source>
   <translation>Kalibriert für {n} % Erkrankte.</translation>
  </message>
  <message>
   <source>Calibrated for {n} % ill: where pneumonia is rarer, a likelihood says too much; where it is more frequent, too little.</source>
   <translation>Kalibriert für {n} % Erkrankte: Wo Pneumonie seltener ist, sagt eine Wahrscheinlichkeit zu viel; wo sie häufiger ist, zu wenig.</translation>
  </message>
  <message>
   <source>Calibration</source>
   <translation>Kalibrierung</translation>
  </message>
  <message>
   <source>Cap</source>
   <translation>Frist</translation>
  </message>
  <message>
   <source>Cardiothoracic ratio</source>
   <translation>Herz-Thorax-Quotient</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Fälle</translation>
  </message>
  <message>
   <source>Certainty</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change password</source>
   <translation>Kennwort ändern</translation>
  </message>
  <message>
   <source>Change password…</source>
   <translation>Kennwort ändern…</translation>
  </message>
  <message>
   <source>Check that the disk has room.</source>
   <translation>Bitte prüfen, ob die Platte Platz hat.</translation>
  </message>
  <message>
   <source>Check the exposure and send it again.</source>
   <translation>Bitte die Belichtung prüfen und neu senden.</translation>
  </message>
  <message>
   <source>Check who may read it.</source>
   <translation>Bitte prüfen, wer sie lesen darf.</translation>
  </message>
  <message>
   <source>Choose a case first: the arrows mark one, Enter opens it.</source>
   <translation>Wählen Sie zuerst einen Fall: Die Pfeile markieren einen, Enter öffnet ihn.</translation>
  </message>
  <message>
   <source>Choose a finding: 1 to 4.</source>
   <translation>Befund wählen: 1 bis 4.</translation>
  </message>
  <message>
   <source>Choose at least one of confirmed, overridden and read.</source>
   <translation>Wählen Sie mindestens eines: bestätigt, abweichend befundet, befundet.</translation>
  </message>
  <message>
   <source>Choose others…</source>
   <translation>Andere wählen…</translation>
  </message>
  <message>
   <source>Choose: {what}</source>
   <translation>Wählen: {what}</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Alle leeren</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>Alle Filter leeren</translation>
  </message>
  <message>
   <source>Click, or arrows and Enter; Esc ends.</source>
   <translation>Klick oder Pfeile und Enter; Esc beendet.</translation>
  </message>
  <message>
   <source>Click: sort. Drag: move or resize. Right button: choose columns.</source>
   <translation>Klick: sortieren. Ziehen: verschieben oder Breite ändern. Rechte Taste: Spalten wählen.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close account</source>
   <translation>Konto schließen</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>Code: {code}</translation>
  </message>
  <message>
   <source>Cohen's kappa</source>
   <translation>Cohens Kappa</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns, ticked where shown</source>
   <translation>Spalten, angehakt wo gezeigt</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Compare with an &amp;earlier study</source>
   <translation>Mit früherer Untersuchung &amp;vergleichen</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Comparison and tools</source>
   <translation>Vergleich und Werkzeuge</translation>
  </message>
  <message>
   <source>Confirm and next</source>
   <translation>Bestätigen und weiter</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Consolidation</source>
   <translation>Konsolidierung</translation>
  </message>
  <message>
   <source>Consolidation with effusion</source>
   <translation>Konsolidierung mit Erguss</translation>
  </message>
  <message>
   <source>Contents of the guide</source>
   <translation>Inhalt der Anleitung</translation>
  </message>
  <message>
   <source>Copied. `audit verify --head` takes this text.</source>
   <translation>Kopiert. `audit verify --head` nimmt diesen Text.</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Correction of identity taken back: {reason}</source>
   <translation>Berichtigung der Identität zurückgenommen: {reason}</translation>
  </message>
  <message>
   <source>Count again</source>
   <translation>Neu zählen</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Wird gezählt…</translation>
  </message>
  <message>
   <source>DICOM goes into a folder of its own: name one that is not there yet.</source>
   <translation>DICOM kommt in einen eigenen Ordner: Nennen Sie einen, den es noch nicht gibt.</translation>
  </message>
  <message>
   <source>DICOM pictures</source>
   <translation>DICOM-Bilder</translation>
  </message>
  <message>
   <source>DICOM reports</source>
   <translation>DICOM-Berichte</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Data and licence</source>
   <translation>Daten und Lizenz</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>Decided and unread</source>
   <translation>Entschieden und ungelesen</translation>
  </message>
  <message>
   <source>Decided beyond the cap</source>
   <translation>Nach Ablauf der Frist entschieden</translation>
  </message>
  <message>
   <source>Decided by mistake</source>
   <translation>Irrtümlich entschieden</translation>
  </message>
  <message>
   <source>Decided by other means</source>
   <translation>Auf anderem Weg entschieden</translation>
  </message>
  <message>
   <source>Decided cases by group</source>
   <translation>Entschiedene Fälle nach Gruppe</translation>
  </message>
  <message>
   <source>Decided from this day on (empty: from the beginning)</source>
   <translation>Entschieden ab diesem Tag (leer: von Anfang an)</translation>
  </message>
  <message>
   <source>Decided today</source>
   <translation>Heute entschieden</translation>
  </message>
  <message>
   <source>Decided up to and with this day (empty: until now)</source>
   <translation>Entschieden bis einschließlich dieses Tages (leer: bis jetzt)</translation>
  </message>
  <message>
   <source>Decided within</source>
   <translation>Entschieden in</translation>
  </message>
  <message>
   <source>Decided within {span}</source>
   <translation>Entschieden in {span}</translation>
  </message>
  <message>
   <source>Decided yesterday</source>
   <translation>Gestern entschieden</translation>
  </message>
  <message>
   <source>Decided:</source>
   <translation>Entschieden:</translation>
  </message>
  <message>
   <source>Disk: {what}</source>
   <translation>Platte: {what}</translation>
  </message>
  <message>
   <source>Divided by</source>
   <translation>Geteilt nach</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Done today {n}</source>
   <translation>Heute erledigt {n}</translation>
  </message>
  <message>
   <source>Down in the list</source>
   <translation>In der Liste abwärts</translation>
  </message>
  <message>
   <source>Dr A. Otieno</source>
   <translation>Dr A. Otieno</translation>
  </message>
  <message>
   <source>Drawing the film…</source>
   <translation>Die Aufnahme wird gezeichnet…</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation>Drift</translation>
  </message>
  <message>
   <source>Each film goes its own way; keys act on the one with the keyboard.</source>
   <translation>Jede Aufnahme geht ihren eigenen Weg; Tasten wirken auf die mit der Tastatur.</translation>
  </message>
  <message>
   <source>Effusion</source>
   <translation>Erguss</translation>
  </message>
  <message>
   <source>Emergency access</source>
   <translation>Notfallzugang</translation>
  </message>
  <message>
   <source>Emergency access until {time}: {reason}. It is listed for review; {key} ends it.</source>
   <translation>Notfallzugang bis {time}: {reason}. Er wird zur Durchsicht gelistet; {key} beendet ihn.</translation>
  </message>
  <message>
   <source>Emergency accesses</source>
   <translation>Notfallzugänge</translation>
  </message>
  <message>
   <source>Emergency accesses…</source>
   <translation>Notfallzugänge…</translation>
  </message>
  <message>
   <source>Emergency access…</source>
   <translation>Notfallzugang…</translation>
  </message>
  <message>
   <source>Emergency department</source>
   <translation>Notaufnahme</translation>
  </message>
  <message>
   <source>End emergency access</source>
   <translation>Notfallzugang beenden</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Engine: {state}</source>
   <translation>Bewertung: {state}</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Enter opens the marked one</source>
   <translation>Enter öffnet den markierten</translation>
  </message>
  <message>
   <source>Enter shows it, F2 renames, Del deletes, Alt+↑ ↓ moves.</source>
   <translation>Enter zeigt sie, F2 benennt um, Del löscht, Alt+↑ ↓ verschiebt.</translation>
  </message>
  <message>
   <source>Enter, or a double click, changes the keys of a line. They count at once.</source>
   <translation>Enter oder ein Doppelklick ändert die Tasten einer Zeile. Sie gelten sofort.</translation>
  </message>
  <message>
   <source>Esc always leads back.</source>
   <translation>Esc führt immer zurück.</translation>
  </message>
  <message>
   <source>Every verdict that stands is withdrawn. It stays readable in the history.</source>
   <translation>Jeder geltende Befund wird zurückgezogen. Er bleibt im Verlauf lesbar.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export &amp;chosen cases…</source>
   <translation>&amp;Gewählte Fälle exportieren…</translation>
  </message>
  <message>
   <source>Export decided cases</source>
   <translation>Entschiedene Fälle exportieren</translation>
  </message>
  <message>
   <source>Export it again from where it came and put it in the folder.</source>
   <translation>Bitte an der Quelle neu exportieren und in den Ordner legen.</translation>
  </message>
  <message>
   <source>Export this case…</source>
   <translation>Diesen Fall exportieren…</translation>
  </message>
  <message>
   <source>Export {n} chosen cases…</source>
   <translation>{n} gewählte Fälle exportieren…</translation>
  </message>
  <message>
   <source>Exported {n} decided cases to {path}, with a manifest beside it.</source>
   <translation>{n} entschiedene Fälle nach {path} exportiert, mit einem Manifest daneben.</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>Wird exportiert</translation>
  </message>
  <message>
   <source>F&amp;igures: done, left, pace</source>
   <translation>&amp;Zahlen: erledigt, offen, Tempo</translation>
  </message>
  <message>
   <source>Family, Given</source>
   <translation>Nachname, Vorname</translation>
  </message>
  <message>
   <source>Fi&amp;lter…</source>
   <translation>Fi&amp;lter…</translation>
  </message>
  <message>
   <source>Fil&amp;m</source>
   <translation>A&amp;ufnahme</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File of the backup</source>
   <translation>Datei der Sicherung</translation>
  </message>
  <message>
   <source>File or folder of the export</source>
   <translation>Datei oder Ordner des Exports</translation>
  </message>
  <message>
   <source>Film</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Film arrived: {name}</source>
   <translation>Aufnahme eingegangen: {name}</translation>
  </message>
  <message>
   <source>Film in a &amp;window of its own</source>
   <translation>Aufna&amp;hme in eigenem Fenster</translation>
  </message>
  <message>
   <source>Film to compare with</source>
   <translation>Vergleichsaufnahme</translation>
  </message>
  <message>
   <source>Film · Pneumo Desktop</source>
   <translation>Aufnahme · Pneumo Desktop</translation>
  </message>
  <message>
   <source>Films</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>Films &amp;follow each other</source>
   <translation>Aufnahmen &amp;folgen einander</translation>
  </message>
  <message>
   <source>Films are in the nightly backup</source>
   <translation>Aufnahmen sind in der nächtlichen Sicherung</translation>
  </message>
  <message>
   <source>Films are laid out as fits.</source>
   <translation>Aufnahmen werden gelegt, wie es passt.</translation>
  </message>
  <message>
   <source>Films are taken from {folder} now.</source>
   <translation>Aufnahmen werden jetzt aus {folder} genommen.</translation>
  </message>
  <message>
   <source>Films arrive in</source>
   <translation>Aufnahmen kommen an in</translation>
  </message>
  <message>
   <source>Films arrive in {folder}. {name} is the administrator, and makes accounts for others.</source>
   <translation>Aufnahmen kommen in {folder} an. {name} verwaltet und legt Konten für andere an.</translation>
  </message>
  <message>
   <source>Films arrive in {folder}. {name} reads.</source>
   <translation>Aufnahmen kommen in {folder} an. {name} befundet.</translation>
  </message>
  <message>
   <source>Films by week of arrival</source>
   <translation>Aufnahmen nach Woche des Eingangs</translation>
  </message>
  <message>
   <source>Films go on arriving and being scored.</source>
   <translation>Aufnahmen kommen weiter an und werden bewertet.</translation>
  </message>
  <message>
   <source>Films here that show pneumonia, in %</source>
   <translation>Aufnahmen hier, die Pneumonie zeigen, in %</translation>
  </message>
  <message>
   <source>Films of decided cases are copied to another disk, read again there, and only then removed here. Cases and verdicts stay in the worklist; the films still open while that disk is connected.</source>
   <translation>Aufnahmen entschiedener Fälle werden auf eine andere Platte kopiert, dort noch einmal gelesen und erst dann hier entfernt. Fälle und Befunde bleiben in der Arbeitsliste; die Aufnahmen lassen sich öffnen, solange die Platte angeschlossen ist.</translation>
  </message>
  <message>
   <source>Films of this case and earlier studies</source>
   <translation>Aufnahmen dieses Falls und frühere Untersuchungen</translation>
  </message>
  <message>
   <source>Films wait in their folder, none is lost; reading goes on.</source>
   <translation>Aufnahmen warten in ihrem Ordner, keine geht verloren; das Befunden geht weiter.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>Fixed by PNEUMO_{name} in the environment.</source>
   <translation>Festgelegt durch PNEUMO_{name} in der Umgebung.</translation>
  </message>
  <message>
   <source>Fixed by the command that opened it.</source>
   <translation>Festgelegt durch den Befehl, der geöffnet hat.</translation>
  </message>
  <message>
   <source>Flip left for right</source>
   <translation>Rechts und links spiegeln</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folder on another disk</source>
   <translation>Ordner auf einer anderen Platte</translation>
  </message>
  <message>
   <source>Folder on another disk, empty or an archive of this program</source>
   <translation>Ordner auf einer anderen Platte, leer oder ein Archiv dieses Programms</translation>
  </message>
  <message>
   <source>Folder where films arrive</source>
   <translation>Ordner, in dem Aufnahmen ankommen</translation>
  </message>
  <message>
   <source>Folder: {what}</source>
   <translation>Ordner: {what}</translation>
  </message>
  <message>
   <source>For others: {what}.</source>
   <translation>Für andere: {what}.</translation>
  </message>
  <message>
   <source>For the auditor</source>
   <translation>Für die Prüfung</translation>
  </message>
  <message>
   <source>For what a patient needs now: read, decide, mark urgent, tell, correct an identity. It ends by itself after {n} minutes, and is listed with all you did in it until somebody has reviewed it.</source>
   <translation>Für das, was ein Patient jetzt braucht: befunden, entscheiden, als dringend markieren, mitteilen, eine Identität berichtigen. Er endet von selbst nach {n} Minuten und bleibt gelistet, mit allem, was Sie darin getan haben, bis ihn jemand durchgesehen hat.</translation>
  </message>
  <message>
   <source>For {name}. Tell it in person, and have it changed.</source>
   <translation>Für {name}. Sagen Sie es persönlich, und lassen Sie es ändern.</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From this hour on</source>
   <translation>Ab dieser Stunde</translation>
  </message>
  <message>
   <source>Full range</source>
   <translation>Voller Bereich</translation>
  </message>
  <message>
   <source>Getting worse</source>
   <translation>Verschlechtert sich</translation>
  </message>
  <message>
   <source>Give it a name that no other view has.</source>
   <translation>Geben Sie einen Namen, den keine andere Ansicht hat.</translation>
  </message>
  <message>
   <source>Give the view a name.</source>
   <translation>Geben Sie der Ansicht einen Namen.</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <source>Hardly any contrast: the exposure or the window of this film is off.</source>
   <translation>Kaum Kontrast: Belichtung oder Fensterung dieser Aufnahme stimmt nicht.</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>High from {n} on</source>
   <translation>Hoch ab {n}</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>History: {name}</source>
   <translation>Verlauf: {name}</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>How each is counted</source>
   <translation>Wie jede gezählt wird</translation>
  </message>
  <message>
   <source>How far likelihoods can be taken at their word</source>
   <translation>Wie weit Wahrscheinlichkeiten beim Wort zu nehmen sind</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>Wie weit die Arbeit ist</translation>
  </message>
  <message>
   <source>How sure?</source>
   <translation>Wie sicher?</translation>
  </message>
  <message>
   <source>I looked: it may leave</source>
   <translation>Angesehen: es darf hinaus</translation>
  </message>
  <message>
   <source>ID</source>
   <translation>ID</translation>
  </message>
  <message>
   <source>Identity corrected: {reason}</source>
   <translation>Identität berichtigt: {reason}</translation>
  </message>
  <message>
   <source>Identity corrected: {who}.</source>
   <translation>Identität berichtigt: {who}.</translation>
  </message>
  <message>
   <source>Idle</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>If the administrator's password is lost, this code gives a new one. It is shown this once, and only its hash is kept. Print it or write it down, seal it in an envelope, and put it away from this PC.</source>
   <translation>Geht das Kennwort des Verwalters verloren, gibt dieser Code ein neues. Er wird dieses eine Mal gezeigt, und nur sein Hash wird aufbewahrt. Drucken Sie ihn oder schreiben Sie ihn ab, versiegeln Sie ihn in einem Umschlag, und verwahren Sie ihn fern von diesem PC.</translation>
  </message>
  <message>
   <source>Ill</source>
   <translation>Erkrankt</translation>
  </message>
  <message>
   <source>Ill, in %</source>
   <translation>Erkrankt, in %</translation>
  </message>
  <message>
   <source>In pixels: the film gives no spacing.</source>
   <translation>In Bildpunkten: Die Aufnahme nennt keinen Abstand.</translation>
  </message>
  <message>
   <source>Incoming: {folder}</source>
   <translation>Eingang: {folder}</translation>
  </message>
  <message>
   <source>Incoming: {folder} (not watched now)</source>
   <translation>Eingang: {folder} (zurzeit nicht beobachtet)</translation>
  </message>
  <message>
   <source>Indeterminate</source>
   <translation>Unklar</translation>
  </message>
  <message>
   <source>Intel graphics</source>
   <translation>Intel-Grafik</translation>
  </message>
  <message>
   <source>Interstitial pattern</source>
   <translation>Interstitielles Muster</translation>
  </message>
  <message>
   <source>It also has: {cards}.</source>
   <translation>Außerdem hat er: {cards}.</translation>
  </message>
  <message>
   <source>It cannot be opened ({why}).</source>
   <translation>Sie lässt sich nicht öffnen ({why}).</translation>
  </message>
  <message>
   <source>It cannot be read ({why}).</source>
   <translation>Sie lässt sich nicht lesen ({why}).</translation>
  </message>
  <message>
   <source>It claims more pixels than any radiograph has.</source>
   <translation>Sie gibt mehr Bildpunkte an als jede Röntgenaufnahme hat.</translation>
  </message>
  <message>
   <source>It crashed.</source>
   <translation>Abgestürzt.</translation>
  </message>
  <message>
   <source>It does NOT verify.</source>
   <translation>Das Protokoll stimmt NICHT.</translation>
  </message>
  <message>
   <source>It does not hold one grey picture.</source>
   <translation>Sie enthält nicht ein graues Bild.</translation>
  </message>
  <message>
   <source>It ended ({n}).</source>
   <translation>Beendet ({n}).</translation>
  </message>
  <message>
   <source>It has more tags than any radiograph.</source>
   <translation>Sie hat mehr Tags als jede Röntgenaufnahme.</translation>
  </message>
  <message>
   <source>It has no graphics card that the model can use; none is needed.</source>
   <translation>Er hat keine Grafikkarte, die das Modell nutzen kann; es braucht auch keine.</translation>
  </message>
  <message>
   <source>It has {n} values of {bits} bits a pixel.</source>
   <translation>Sie hat {n} Werte mit {bits} Bit je Bildpunkt.</translation>
  </message>
  <message>
   <source>It holds fractions instead of grey levels.</source>
   <translation>Sie enthält Brüche statt Grauwerten.</translation>
  </message>
  <message>
   <source>It holds no picture.</source>
   <translation>Sie enthält kein Bild.</translation>
  </message>
  <message>
   <source>It holds {n} frames, a radiograph is one.</source>
   <translation>Sie enthält {n} Einzelbilder, eine Röntgenaufnahme ist eines.</translation>
  </message>
  <message>
   <source>It holds {n} pictures, a radiograph is one.</source>
   <translation>Sie enthält {n} Bilder, eine Röntgenaufnahme ist eines.</translation>
  </message>
  <message>
   <source>It is a {what}, not a file. Copy the films themselves.</source>
   <translation>Dies ist keine Datei, sondern: {what}. Bitte die Aufnahmen selbst kopieren.</translation>
  </message>
  <message>
   <source>It is blank or of one even grey.</source>
   <translation>Sie ist leer oder gleichmäßig grau.</translation>
  </message>
  <message>
   <source>It is in palette colour, radiographs are grey.</source>
   <translation>Sie ist in Palettenfarben, Röntgenaufnahmen sind grau.</translation>
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF, but {what}.</source>
   <translation>Sie ist weder DICOM noch JPEG, PNG oder TIFF, sondern {what}.</translation>
  </message>
  <message>
   <source>It is neither DICOM nor JPEG, PNG or TIFF.</source>
   <translation>Sie ist weder DICOM noch JPEG, PNG oder TIFF.</translation>
  </message>
  <message>
   <source>It is not a file.</source>
   <translation>Es ist keine Datei.</translation>
  </message>
  <message>
   <source>It is not there yet, and will be made.</source>
   <translation>Er ist noch nicht da und wird angelegt.</translation>
  </message>
  <message>
   <source>It is on a network share ({kind}): it is looked at every few seconds.</source>
   <translation>Er liegt auf einer Netzfreigabe ({kind}): Alle paar Sekunden wird nachgesehen.</translation>
  </message>
  <message>
   <source>It is put away</source>
   <translation>Er ist verwahrt</translation>
  </message>
  <message>
   <source>It is set aside before another takes its place, never overwritten or deleted.</source>
   <translation>Sie wird beiseitegelegt, bevor eine andere ihren Platz einnimmt, nie überschrieben oder gelöscht.</translation>
  </message>
  <message>
   <source>It is still being written. It is taken once it stands still.</source>
   <translation>Sie wird noch geschrieben. Sie wird genommen, sobald sie ruht.</translation>
  </message>
  <message>
   <source>It is the index of a patient CD and holds no picture.</source>
   <translation>Sie ist das Verzeichnis einer Patienten-CD und enthält kein Bild.</translation>
  </message>
  <message>
   <source>It is there and can be read; it is empty now.</source>
   <translation>Er ist da und lesbar; zurzeit ist er leer.</translation>
  </message>
  <message>
   <source>It is there and can be read; {n} files lie in it now.</source>
   <translation>Er ist da und lesbar; zurzeit liegen {n} Dateien darin.</translation>
  </message>
  <message>
   <source>It is too large ({size}).</source>
   <translation>Sie ist zu groß ({size}).</translation>
  </message>
  <message>
   <source>It may not</source>
   <translation>Es darf nicht hinaus</translation>
  </message>
  <message>
   <source>It names patients.</source>
   <translation>Es nennt Patienten.</translation>
  </message>
  <message>
   <source>It needs more memory than a decoder may take.</source>
   <translation>Sie braucht mehr Speicher, als ein Decoder nehmen darf.</translation>
  </message>
  <message>
   <source>It no longer does “{act}”.</source>
   <translation>„{act}“ tut sie nicht mehr.</translation>
  </message>
  <message>
   <source>It unpacks to far more than a radiograph is.</source>
   <translation>Sie entpackt sich zu weit mehr, als eine Röntgenaufnahme ist.</translation>
  </message>
  <message>
   <source>Its compression is not supported ({kind}).</source>
   <translation>Ihre Kompression wird nicht unterstützt ({kind}).</translation>
  </message>
  <message>
   <source>Its decoder failed.</source>
   <translation>Ihr Decoder ist gescheitert.</translation>
  </message>
  <message>
   <source>Its decoder gave half a picture.</source>
   <translation>Ihr Decoder gab ein halbes Bild.</translation>
  </message>
  <message>
   <source>Its decoder gave no picture.</source>
   <translation>Ihr Decoder gab kein Bild.</translation>
  </message>
  <message>
   <source>Its decoder {how}, so the file is set aside.</source>
   <translation>Ihr Decoder: {how}; darum ist die Datei beiseitegelegt.</translation>
  </message>
  <message>
   <source>Its disk or share gave an error while it was read ({why}).</source>
   <translation>Platte oder Freigabe meldete beim Lesen einen Fehler ({why}).</translation>
  </message>
  <message>
   <source>Its films are taken.</source>
   <translation>Ihre Aufnahmen werden genommen.</translation>
  </message>
  <message>
   <source>Its head</source>
   <translation>Ihr Kopf</translation>
  </message>
  <message>
   <source>Its last row has the hash {hash}</source>
   <translation>Die letzte Zeile hat den Hash {hash}</translation>
  </message>
  <message>
   <source>Its picture</source>
   <translation>Ihr Bild</translation>
  </message>
  <message>
   <source>Its record does NOT verify, nor did it when it was backed up as it was: {reason}</source>
   <translation>Das Protokoll der Sicherung stimmt NICHT, und so war es schon beim Sichern: {reason}</translation>
  </message>
  <message>
   <source>Its rescale slope and intercept make no sense.</source>
   <translation>Ihre Skalierung (Rescale Slope, Intercept) ergibt keinen Sinn.</translation>
  </message>
  <message>
   <source>Its size makes no sense ({size}).</source>
   <translation>Ihre Größe ergibt keinen Sinn ({size}).</translation>
  </message>
  <message>
   <source>Its tags say {size}, its picture is {other}.</source>
   <translation>Ihre Tags sagen {size}, ihr Bild ist {other}.</translation>
  </message>
  <message>
   <source>Its values do not fit 16 bits.</source>
   <translation>Ihre Werte passen nicht in 16 Bit.</translation>
  </message>
  <message>
   <source>KS distance of likelihood</source>
   <translation>KS-Abstand der Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <source>Kept with your verdict.</source>
   <translation>Mit Ihrem Befund aufbewahrt.</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>Key {key}</source>
   <translation>Taste {key}</translation>
  </message>
  <message>
   <source>Keyboard to the other film</source>
   <translation>Tastatur zur anderen Aufnahme</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys and mouse</source>
   <translation>Tasten und Maus</translation>
  </message>
  <message>
   <source>Krippendorff's alpha</source>
   <translation>Krippendorffs Alpha</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größere Schrift</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>Letzte 7 Tage</translation>
  </message>
  <message>
   <source>Last head</source>
   <translation>Letzter Stand</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Later · {span}</source>
   <translation>Später · {span}</translation>
  </message>
  <message>
   <source>Lateral film first</source>
   <translation>Seitliche Aufnahme zuerst</translation>
  </message>
  <message>
   <source>Lateral film needed</source>
   <translation>Seitliche Aufnahme nötig</translation>
  </message>
  <message>
   <source>Lateral or oblique view: shown, not scored; the model knows frontal films.</source>
   <translation>Seitlich oder schräg: gezeigt, nicht bewertet; das Modell kennt frontale Aufnahmen.</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>Licence: Apache-2.0</source>
   <translation>Lizenz: Apache-2.0</translation>
  </message>
  <message>
   <source>Licence: {text}</source>
   <translation>Lizenz: {text}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light or &amp;dark</source>
   <translation>Hell oder &amp;dunkel</translation>
  </message>
  <message>
   <source>Likelihood</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Likelihood by week of arrival</source>
   <translation>Wahrscheinlichkeit nach Woche des Eingangs</translation>
  </message>
  <message>
   <source>Likelihood orders the list; you decide.</source>
   <translation>Die Wahrscheinlichkeit ordnet die Liste; Sie entscheiden.</translation>
  </message>
  <message>
   <source>Likelihood: {what}</source>
   <translation>Wahrscheinlichkeit: {what}</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>Longest wait</source>
   <translation>Längste Wartezeit</translation>
  </message>
  <message>
   <source>Longest wait, in minutes</source>
   <translation>Längste Wartezeit, in Minuten</translation>
  </message>
  <message>
   <source>Looking at what this PC has…</source>
   <translation>Es wird nachgesehen, was dieser PC hat…</translation>
  </message>
  <message>
   <source>Looking for backups…</source>
   <translation>Sicherungen werden gesucht…</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird nachgesehen…</translation>
  </message>
  <message>
   <source>Lung</source>
   <translation>Lunge</translation>
  </message>
  <message>
   <source>M&amp;easure</source>
   <translation>&amp;Messen</translation>
  </message>
  <message>
   <source>M, F or O</source>
   <translation>M, F oder O</translation>
  </message>
  <message>
   <source>MADE EXAMPLE, NOT THIS SITE.</source>
   <translation>ERDACHTES BEISPIEL, NICHT DIESES HAUS.</translation>
  </message>
  <message>
   <source>Ma&amp;gnifier</source>
   <translation>&amp;Lupe</translation>
  </message>
  <message>
   <source>Made example, not this site</source>
   <translation>Erdachtes Beispiel, nicht dieses Hauses</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Make the account</source>
   <translation>Konto anlegen</translation>
  </message>
  <message>
   <source>Make the gesture here, or go through them with ← →. Esc or Enter ends it.</source>
   <translation>Machen Sie die Geste hier, oder gehen Sie mit ← → durch. Esc oder Enter beendet es.</translation>
  </message>
  <message>
   <source>Map off</source>
   <translation>Karte aus</translation>
  </message>
  <message>
   <source>Map on every film</source>
   <translation>Karte auf jeder Aufnahme</translation>
  </message>
  <message>
   <source>Map {percent}</source>
   <translation>Karte {percent}</translation>
  </message>
  <message>
   <source>Map: {extent}</source>
   <translation>Karte: {extent}</translation>
  </message>
  <message>
   <source>Mark urgent</source>
   <translation>Als dringend markieren</translation>
  </message>
  <message>
   <source>Marked by mistake</source>
   <translation>Irrtümlich markiert</translation>
  </message>
  <message>
   <source>Marked by {who}: {reason}</source>
   <translation>Markiert von {who}: {reason}</translation>
  </message>
  <message>
   <source>Marked urgent</source>
   <translation>Als dringend markiert</translation>
  </message>
  <message>
   <source>Marked urgent: {name}.</source>
   <translation>Als dringend markiert: {name}.</translation>
  </message>
  <message>
   <source>Marked urgent: {reason}</source>
   <translation>Als dringend markiert: {reason}</translation>
  </message>
  <message>
   <source>Marked urgent: {who}</source>
   <translation>Als dringend markiert: {who}</translation>
  </message>
  <message>
   <source>May this &amp;picture leave?…</source>
   <translation>Darf dieses B&amp;ild hinaus?…</translation>
  </message>
  <message>
   <source>May this picture leave?</source>
   <translation>Darf dieses Bild hinaus?</translation>
  </message>
  <message>
   <source>Mean time to read, in minutes</source>
   <translation>Mittlere Befundungszeit, in Minuten</translation>
  </message>
  <message>
   <source>Mean wait</source>
   <translation>Mittlere Wartezeit</translation>
  </message>
  <message>
   <source>Mean wait less that of first come</source>
   <translation>Mittlere Wartezeit weniger die nach Eingang</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>Gemessen</translation>
  </message>
  <message>
   <source>Measurements and your boxes are hidden; nothing is deleted.</source>
   <translation>Messungen und Ihre Rahmen sind verborgen; nichts ist gelöscht.</translation>
  </message>
  <message>
   <source>Measurements and your boxes are shown.</source>
   <translation>Messungen und Ihre Rahmen werden gezeigt.</translation>
  </message>
  <message>
   <source>Median likelihood</source>
   <translation>Median der Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Median wait</source>
   <translation>Median der Wartezeit</translation>
  </message>
  <message>
   <source>Median wait by day of arrival</source>
   <translation>Median der Wartezeit nach Tag des Eingangs</translation>
  </message>
  <message>
   <source>Median wait by hour of arrival</source>
   <translation>Median der Wartezeit nach Stunde des Eingangs</translation>
  </message>
  <message>
   <source>Menu of {name}</source>
   <translation>Menü von {name}</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <source>Minutes in which a verdict can be taken back</source>
   <translation>Minuten, in denen ein Befund zurückgenommen werden kann</translation>
  </message>
  <message>
   <source>Minutes that emergency access lasts</source>
   <translation>Minuten, die ein Notfallzugang dauert</translation>
  </message>
  <message>
   <source>Minutes until a case is overdue</source>
   <translation>Minuten, bis ein Fall überfällig ist</translation>
  </message>
  <message>
   <source>Minutes until that page is made anew</source>
   <translation>Minuten, bis diese Seite neu gemacht wird</translation>
  </message>
  <message>
   <source>Minutes without input until the desk locks (2 to 15)</source>
   <translation>Minuten ohne Eingabe, bis der Platz sperrt (2 bis 15)</translation>
  </message>
  <message>
   <source>Misplaced tube</source>
   <translation>Fehllage eines Tubus</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Model {name}</source>
   <translation>Modell {name}</translation>
  </message>
  <message>
   <source>Model's &amp;boxes</source>
   <translation>&amp;Rahmen des Modells</translation>
  </message>
  <message>
   <source>Model's &amp;map</source>
   <translation>&amp;Karte des Modells</translation>
  </message>
  <message>
   <source>Model:</source>
   <translation>Modell:</translation>
  </message>
  <message>
   <source>Model: {what}</source>
   <translation>Modell: {what}</translation>
  </message>
  <message>
   <source>More menus</source>
   <translation>Mehr Menüs</translation>
  </message>
  <message>
   <source>More than {n} cases match: too many to be put in this order.

Narrow the filter or the search.</source>
   <translation>Mehr als {n} Fälle passen: zu viele für diese Reihenfolge.

Bitte Filter oder Suche enger fassen.</translation>
  </message>
  <message>
   <source>More views</source>
   <translation>Mehr Ansichten</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>Mehr…</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Mouse: {what}</source>
   <translation>Maus: {what}</translation>
  </message>
  <message>
   <source>My open</source>
   <translation>Meine offenen</translation>
  </message>
  <message>
   <source>NVIDIA or AMD graphics card</source>
   <translation>NVIDIA- oder AMD-Grafikkarte</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name a file in a folder that is there.</source>
   <translation>Nennen Sie eine Datei in einem Ordner, den es gibt.</translation>
  </message>
  <message>
   <source>Name a folder on another disk.</source>
   <translation>Nennen Sie einen Ordner auf einer anderen Platte.</translation>
  </message>
  <message>
   <source>Name for the list as it is now</source>
   <translation>Name der Liste</translation>
  </message>
  <message>
   <source>Name of the reader</source>
   <translation>Name der befundenden Person</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Name der Ansicht</translation>
  </message>
  <message>
   <source>Name, as it will stand in the record</source>
   <translation>Name, wie er im Protokoll stehen wird</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Braucht Aufmerksamkeit</translation>
  </message>
  <message>
   <source>Needs attention:</source>
   <translation>Braucht Aufmerksamkeit:</translation>
  </message>
  <message>
   <source>New account</source>
   <translation>Neues Konto</translation>
  </message>
  <message>
   <source>New film after the verdict</source>
   <translation>Neue Aufnahme nach dem Befund</translation>
  </message>
  <message>
   <source>New password</source>
   <translation>Neues Kennwort</translation>
  </message>
  <message>
   <source>New password…</source>
   <translation>Neues Kennwort…</translation>
  </message>
  <message>
   <source>New sealed code…</source>
   <translation>Neuer Siegelcode…</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next &amp;window</source>
   <translation>Nächstes &amp;Fenster</translation>
  </message>
  <message>
   <source>Next film of the case</source>
   <translation>Nächste Aufnahme des Falls</translation>
  </message>
  <message>
   <source>Next section</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <source>Next study to compare with</source>
   <translation>Nächste Untersuchung zum Vergleich</translation>
  </message>
  <message>
   <source>Nightly backup into</source>
   <translation>Nächtliche Sicherung nach</translation>
  </message>
  <message>
   <source>Nightly backups kept</source>
   <translation>Aufbewahrte nächtliche Sicherungen</translation>
  </message>
  <message>
   <source>No backup of this home is in reach. Connect its disk, or look for one: Another file…</source>
   <translation>Keine Sicherung dieses Datenordners ist erreichbar. Schließen Sie die Platte an, oder suchen Sie eine: Andere Datei…</translation>
  </message>
  <message>
   <source>No browser opened it; open it by hand.</source>
   <translation>Kein Browser hat sie geöffnet; bitte von Hand öffnen.</translation>
  </message>
  <message>
   <source>No case is open</source>
   <translation>Kein Fall ist geöffnet</translation>
  </message>
  <message>
   <source>No films yet</source>
   <translation>Noch keine Aufnahmen</translation>
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

Each appears here within seconds.</source>
   <translation>Noch keine Aufnahmen.

Legen Sie Thoraxaufnahmen in
{folder}

Jede erscheint hier binnen Sekunden.</translation>
  </message>
  <message>
   <source>No films yet.

Put chest radiographs into
{folder}

They are listed as soon as the engine runs: top right says how it does.</source>
   <translation>Noch keine Aufnahmen.

Legen Sie Thoraxaufnahmen in
{folder}

Sie werden gelistet, sobald die Bewertung läuft: oben rechts steht, wie es ihr geht.</translation>
  </message>
  <message>
   <source>No longer urgent: {name}.</source>
   <translation>Nicht mehr dringend: {name}.</translation>
  </message>
  <message>
   <source>No longer urgent: {reason}</source>
   <translation>Nicht mehr dringend: {reason}</translation>
  </message>
  <message>
   <source>No map for this film</source>
   <translation>Keine Karte für diese Aufnahme</translation>
  </message>
  <message>
   <source>No names, no free text, dates moved</source>
   <translation>Keine Namen, kein freier Text, Daten verschoben</translation>
  </message>
  <message>
   <source>No opacity</source>
   <translation>Keine Verschattung</translation>
  </message>
  <message>
   <source>No other study of this patient is known.</source>
   <translation>Von diesem Patienten ist keine andere Untersuchung bekannt.</translation>
  </message>
  <message>
   <source>No pneumonia</source>
   <translation>Keine Pneumonie</translation>
  </message>
  <message>
   <source>No radiologist has yet checked the words in German and Arabic. In doubt, the English ones count.</source>
   <translation>Die deutschen und arabischen Worte hat noch kein Radiologe geprüft. Im Zweifel gelten die englischen.</translation>
  </message>
  <message>
   <source>No result waits to be told. A decided case can be opened and told.</source>
   <translation>Kein Befund ist noch mitzuteilen. Ein entschiedener Fall lässt sich öffnen und mitteilen.</translation>
  </message>
  <message>
   <source>Nobody has approved it: it stays here.</source>
   <translation>Niemand hat es freigegeben: Es bleibt hier.</translation>
  </message>
  <message>
   <source>Nobody reads or decides without a name. Choose how this home knows who it is.</source>
   <translation>Niemand befundet oder entscheidet ohne Namen. Wählen Sie, wie dieser Datenordner weiß, wer es ist.</translation>
  </message>
  <message>
   <source>Nodule</source>
   <translation>Rundherd</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Not a chest film</source>
   <translation>Keine Thoraxaufnahme</translation>
  </message>
  <message>
   <source>Not a chest radiograph: it is described as {what}.</source>
   <translation>Keine Thoraxaufnahme: sie ist beschrieben als {what}.</translation>
  </message>
  <message>
   <source>Not a chest radiograph: it is {what}.</source>
   <translation>Keine Thoraxaufnahme, sondern {what}.</translation>
  </message>
  <message>
   <source>Not a chest radiograph: its tags say {what}.</source>
   <translation>Keine Thoraxaufnahme: ihre Tags sagen {what}.</translation>
  </message>
  <message>
   <source>Not a frontal chest film</source>
   <translation>Keine frontale Thoraxaufnahme</translation>
  </message>
  <message>
   <source>Not a patient's film: its tags name an animal or a veterinary clinic.</source>
   <translation>Keine Aufnahme eines Patienten: ihre Tags nennen ein Tier oder eine Tierklinik.</translation>
  </message>
  <message>
   <source>Not archived.</source>
   <translation>Nicht archiviert.</translation>
  </message>
  <message>
   <source>Not backed up.</source>
   <translation>Nicht gesichert.</translation>
  </message>
  <message>
   <source>Not diagnostic</source>
   <translation>Nicht beurteilbar</translation>
  </message>
  <message>
   <source>Not exported.</source>
   <translation>Nicht exportiert.</translation>
  </message>
  <message>
   <source>Not only: {what}</source>
   <translation>Nicht nur: {what}</translation>
  </message>
  <message>
   <source>Not rebuilt.</source>
   <translation>Nicht neu aufgebaut.</translation>
  </message>
  <message>
   <source>Not restored.</source>
   <translation>Nicht wiederhergestellt.</translation>
  </message>
  <message>
   <source>Not saved. {reason}</source>
   <translation>Nicht gespeichert. {reason}</translation>
  </message>
  <message>
   <source>Not scored again. {reason}</source>
   <translation>Nicht erneut bewertet. {reason}</translation>
  </message>
  <message>
   <source>Not taken back. {reason}</source>
   <translation>Nicht zurückgenommen. {reason}</translation>
  </message>
  <message>
   <source>Not told after all: {whom}</source>
   <translation>Doch nicht mitgeteilt: {whom}</translation>
  </message>
  <message>
   <source>Not urgent after all: {name}</source>
   <translation>Doch nicht dringend: {name}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Anmerkung</translation>
  </message>
  <message>
   <source>Note: anything else worth saying</source>
   <translation>Anmerkung: was sonst zu sagen ist</translation>
  </message>
  <message>
   <source>Noted whom you told of {name}.</source>
   <translation>Vermerkt, wem Sie {name} mitgeteilt haben.</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing can be told of this yet.</source>
   <translation>Hierzu lässt sich noch nichts sagen.</translation>
  </message>
  <message>
   <source>Nothing decided today.

{key} shows all unread.</source>
   <translation>Heute ist nichts entschieden.

{key} zeigt alle ungelesenen.</translation>
  </message>
  <message>
   <source>Nothing decided yet.

{key} shows all unread.</source>
   <translation>Noch ist nichts entschieden.

{key} zeigt alle ungelesenen.</translation>
  </message>
  <message>
   <source>Nothing is marked urgent.

A case that cannot wait is put here by hand, with a reason.</source>
   <translation>Nichts ist als dringend markiert.

Ein Fall, der nicht warten kann, kommt von Hand hierher, mit einer Begründung.</translation>
  </message>
  <message>
   <source>Nothing matches “{text}”.

Esc clears the search.</source>
   <translation>Nichts passt zu „{text}“.

Esc leert die Suche.</translation>
  </message>
  <message>
   <source>Nothing needs attention.

A film that cannot be scored is listed here, with the reason.</source>
   <translation>Nichts braucht Aufmerksamkeit.

Eine Aufnahme, die nicht bewertet werden kann, steht hier, mit der Begründung.</translation>
  </message>
  <message>
   <source>Nothing needs to be done if none was expected.</source>
   <translation>Nichts zu tun, wenn keine erwartet wurde.</translation>
  </message>
  <message>
   <source>Nothing of the home's was changed.</source>
   <translation>Am Datenordner wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing passes the filter.

Esc clears it.</source>
   <translation>Nichts kommt durch den Filter.

Esc leert ihn.</translation>
  </message>
  <message>
   <source>Nothing to confirm: the model gave no score.</source>
   <translation>Nichts zu bestätigen: Das Modell gab keine Bewertung.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Nothing was changed. {aside}</source>
   <translation>Nichts wurde geändert. {aside}</translation>
  </message>
  <message>
   <source>Nothing was scored. Read the film and give a finding.</source>
   <translation>Nichts wurde bewertet. Bitte die Aufnahme befunden.</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <source>Of this home</source>
   <translation>Für diesen Datenordner</translation>
  </message>
  <message>
   <source>Oldest study first</source>
   <translation>Älteste Untersuchung zuerst</translation>
  </message>
  <message>
   <source>On some keyboards {key} types a sign (AltGr).</source>
   <translation>Auf manchen Tastaturen schreibt {key} ein Zeichen (AltGr).</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>One doctor, without accounts</source>
   <translation>Eine Ärztin oder ein Arzt, ohne Konten</translation>
  </message>
  <message>
   <source>One film</source>
   <translation>Eine Aufnahme</translation>
  </message>
  <message>
   <source>One film that travels with the program is scored as every film will be.</source>
   <translation>Eine mitgelieferte Aufnahme wird bewertet, wie jede Aufnahme bewertet werden wird.</translation>
  </message>
  <message>
   <source>One more</source>
   <translation>Eine mehr</translation>
  </message>
  <message>
   <source>One to &amp;one</source>
   <translation>&amp;Eins zu eins</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Nur</translation>
  </message>
  <message>
   <source>Only cases decided before</source>
   <translation>Nur Fälle, entschieden vor</translation>
  </message>
  <message>
   <source>Only cases decided before (empty: all)</source>
   <translation>Nur Fälle, entschieden vor (leer: alle)</translation>
  </message>
  <message>
   <source>Only decided by this reader (empty: by anybody)</source>
   <translation>Nur von dieser Person entschieden (leer: von allen)</translation>
  </message>
  <message>
   <source>Only decided cases can be exported.</source>
   <translation>Nur entschiedene Fälle lassen sich exportieren.</translation>
  </message>
  <message>
   <source>Only numbers are needed here.</source>
   <translation>Hier sind nur Zahlen nötig.</translation>
  </message>
  <message>
   <source>Only scored by this model (empty: by any)</source>
   <translation>Nur von diesem Modell bewertet (leer: von allen)</translation>
  </message>
  <message>
   <source>Only the chosen case.</source>
   <translation>Nur der gewählte Fall.</translation>
  </message>
  <message>
   <source>Only the {n} chosen cases.</source>
   <translation>Nur die {n} gewählten Fälle.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open a case first: Enter opens the marked one.</source>
   <translation>Öffnen Sie zuerst einen Fall: Enter öffnet den markierten.</translation>
  </message>
  <message>
   <source>Open account</source>
   <translation>Konto öffnen</translation>
  </message>
  <message>
   <source>Open case on the other side</source>
   <translation>Offenen Fall auf die andere Seite</translation>
  </message>
  <message>
   <source>Open the home again now</source>
   <translation>Datenordner jetzt neu öffnen</translation>
  </message>
  <message>
   <source>Open with {reader}</source>
   <translation>Offen bei {reader}</translation>
  </message>
  <message>
   <source>Opening the worklist…</source>
   <translation>Die Arbeitsliste wird geöffnet…</translation>
  </message>
  <message>
   <source>Opens the card that says whom you told.</source>
   <translation>Öffnet die Karte, auf der steht, wem Sie es mitgeteilt haben.</translation>
  </message>
  <message>
   <source>Order is held while you read</source>
   <translation>Die Reihenfolge bleibt stehen, während Sie befunden</translation>
  </message>
  <message>
   <source>Orders a chest X-ray worklist by likelihood of pneumonia, on one PC, without a network.

Not cleared as a medical device; for research and education. Clinical use needs the authorisation of the place where it is used. It assists and orders, it never decides.</source>
   <translation>Ordnet eine Arbeitsliste von Thoraxaufnahmen nach der Wahrscheinlichkeit einer Pneumonie, auf einem PC, ohne Netz.

Kein zugelassenes Medizinprodukt; für Forschung und Lehre. Klinischer Gebrauch braucht die Genehmigung des Ortes, an dem es benutzt wird. Es hilft und ordnet, es entscheidet nie.</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Other studies of this patient</source>
   <translation>Andere Untersuchungen dieses Patienten</translation>
  </message>
  <message>
   <source>Outside the validated population</source>
   <translation>Außerhalb der validierten Population</translation>
  </message>
  <message>
   <source>Outside validation</source>
   <translation>Außerhalb der Validierung</translation>
  </message>
  <message>
   <source>Outside what the model was validated on: it looks like an adult's film.</source>
   <translation>Außerhalb dessen, wofür das Modell validiert ist: sieht aus wie die Aufnahme eines Erwachsenen.</translation>
  </message>
  <message>
   <source>Outside what the model was validated on: the patient is {age}, it was validated on children from {first} to {last} years.</source>
   <translation>Außerhalb dessen, wofür das Modell validiert ist: der Patient ist {age}, validiert ist es an Kindern von {first} bis {last} Jahren.</translation>
  </message>
  <message>
   <source>Over-exposed or cut too dark: {n} of the middle is black without detail.</source>
   <translation>Überbelichtet oder zu dunkel beschnitten: {n} der Mitte ist schwarz ohne Zeichnung.</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <source>Overdue and likeliest in turn</source>
   <translation>Überfällige und wahrscheinlichste abwechselnd</translation>
  </message>
  <message>
   <source>Overlying structures</source>
   <translation>Überlagernde Strukturen</translation>
  </message>
  <message>
   <source>Overridden</source>
   <translation>Abweichend befundet</translation>
  </message>
  <message>
   <source>Override</source>
   <translation>Abweichend befunden</translation>
  </message>
  <message>
   <source>Override: {name}</source>
   <translation>Abweichend befunden: {name}</translation>
  </message>
  <message>
   <source>Override…</source>
   <translation>Abweichend…</translation>
  </message>
  <message>
   <source>PSI of likelihood</source>
   <translation>PSI der Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Seite der Anleitung</translation>
  </message>
  <message>
   <source>Painted black</source>
   <translation>Geschwärzt</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Kennwort</translation>
  </message>
  <message>
   <source>Password until now</source>
   <translation>Bisheriges Kennwort</translation>
  </message>
  <message>
   <source>Password, once more</source>
   <translation>Kennwort, noch einmal</translation>
  </message>
  <message>
   <source>Patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>Patient ID</source>
   <translation>Patienten-ID</translation>
  </message>
  <message>
   <source>Patient, ID, accession</source>
   <translation>Patient, ID, Auftrag</translation>
  </message>
  <message>
   <source>Patients</source>
   <translation>Patienten</translation>
  </message>
  <message>
   <source>People and accounts</source>
   <translation>Personen und Konten</translation>
  </message>
  <message>
   <source>Physician on call</source>
   <translation>Diensthabender Arzt</translation>
  </message>
  <message>
   <source>PixelSpacing, calibrated on an object of known size.</source>
   <translation>PixelSpacing, an einem Objekt bekannter Größe kalibriert.</translation>
  </message>
  <message>
   <source>PixelSpacing, corrected for magnification by geometry.</source>
   <translation>PixelSpacing, geometrisch um die Vergrößerung korrigiert.</translation>
  </message>
  <message>
   <source>PixelSpacing; the film does not say whether magnification is corrected.</source>
   <translation>PixelSpacing; die Aufnahme sagt nicht, ob die Vergrößerung korrigiert ist.</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Platz</translation>
  </message>
  <message>
   <source>Place in the queue</source>
   <translation>Platz in der Warteliste</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>Playing…</source>
   <translation>Wird abgespielt…</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <source>Pneumo Desktop</source>
   <translation>Pneumo Desktop</translation>
  </message>
  <message>
   <source>Pneumo Desktop {version}</source>
   <translation>Pneumo Desktop {version}</translation>
  </message>
  <message>
   <source>Pneumo Desktop: sealed recovery code of {name}

{code}

Seal it, and put it away from the PC.</source>
   <translation>Pneumo Desktop: versiegelter Code von {name}

{code}

Versiegeln und fern vom PC verwahren.</translation>
  </message>
  <message>
   <source>Pneumonia</source>
   <translation>Pneumonie</translation>
  </message>
  <message>
   <source>Pneumothorax</source>
   <translation>Pneumothorax</translation>
  </message>
  <message>
   <source>Population</source>
   <translation>Population</translation>
  </message>
  <message>
   <source>Press Enter to open the first case</source>
   <translation>Enter öffnet den ersten Fall</translation>
  </message>
  <message>
   <source>Press the key for “{act}”. Esc leaves it as it is.</source>
   <translation>Drücken Sie die Taste für „{act}“. Esc lässt sie, wie sie ist.</translation>
  </message>
  <message>
   <source>Previous film of the case</source>
   <translation>Vorige Aufnahme des Falls</translation>
  </message>
  <message>
   <source>Previous section</source>
   <translation>Voriger Abschnitt</translation>
  </message>
  <message>
   <source>Previous study to compare with</source>
   <translation>Vorige Untersuchung zum Vergleich</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken…</translation>
  </message>
  <message>
   <source>Prior</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>Prior · {span}</source>
   <translation>Vorher · {span}</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Put the film itself there.</source>
   <translation>Bitte die Aufnahme selbst dorthin legen.</translation>
  </message>
  <message>
   <source>QR code of the last head</source>
   <translation>QR-Code des letzten Stands</translation>
  </message>
  <message>
   <source>Queue si&amp;mulator…</source>
   <translation>Wartelisten-Si&amp;mulator…</translation>
  </message>
  <message>
   <source>Queue simulator: what another order of reading would do</source>
   <translation>Wartelisten-Simulator: was eine andere Reihenfolge bewirken würde</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Befundet</translation>
  </message>
  <message>
   <source>Read: {name}</source>
   <translation>Befunden: {name}</translation>
  </message>
  <message>
   <source>Reader</source>
   <translation>Befundende Person</translation>
  </message>
  <message>
   <source>Reader: {name}</source>
   <translation>Befundet: {name}</translation>
  </message>
  <message>
   <source>Readers at work together</source>
   <translation>Gleichzeitig Befundende</translation>
  </message>
  <message>
   <source>Readers who gave a further verdict on a case saw the one before: such agreement is higher than that of readers who do not know of each other.</source>
   <translation>Wer einen weiteren Befund zu einem Fall gab, sah den davor: Solche Übereinstimmung ist höher als die von Befundenden, die nichts voneinander wissen.</translation>
  </message>
  <message>
   <source>Reading &amp;order</source>
   <translation>Lesereihenf&amp;olge</translation>
  </message>
  <message>
   <source>Reading a case</source>
   <translation>Einen Fall befunden</translation>
  </message>
  <message>
   <source>Reading the film…</source>
   <translation>Die Aufnahme wird gelesen…</translation>
  </message>
  <message>
   <source>Read…</source>
   <translation>Befunden…</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>Reason, in a few words  (↑ ↓ for the usual ones)</source>
   <translation>Begründung, in wenigen Worten  (↑ ↓ für die üblichen)</translation>
  </message>
  <message>
   <source>Reason, in a few words: how is it known?</source>
   <translation>Begründung, in wenigen Worten: Woher ist es bekannt?</translation>
  </message>
  <message>
   <source>Rebuild from the films</source>
   <translation>Aus den Aufnahmen neu aufbauen</translation>
  </message>
  <message>
   <source>Rebuilding the worklist</source>
   <translation>Arbeitsliste wird neu aufgebaut</translation>
  </message>
  <message>
   <source>Rebuilt: {n} films were taken from the library.</source>
   <translation>Neu aufgebaut: {n} Aufnahmen wurden aus der Ablage genommen.</translation>
  </message>
  <message>
   <source>Referrer</source>
   <translation>Zuweiser</translation>
  </message>
  <message>
   <source>Remove: {what}</source>
   <translation>Entfernen: {what}</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <source>Restore from a backup</source>
   <translation>Aus Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore this one</source>
   <translation>Diese wiederherstellen</translation>
  </message>
  <message>
   <source>Restored: {n} cases, {verdicts} verdicts, as they were on {when}.</source>
   <translation>Wiederhergestellt: {n} Fälle, {verdicts} Befunde, wie sie am {when} waren.</translation>
  </message>
  <message>
   <source>Restoring</source>
   <translation>Wird wiederhergestellt</translation>
  </message>
  <message>
   <source>Results that wait to be told</source>
   <translation>Befunde, die noch mitzuteilen sind</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Durchsicht</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>Durchgesehen</translation>
  </message>
  <message>
   <source>Reviewed.</source>
   <translation>Durchgesehen.</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>Durchsehen…</translation>
  </message>
  <message>
   <source>Robustness</source>
   <translation>Robustheit</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Role…</source>
   <translation>Rolle…</translation>
  </message>
  <message>
   <source>Rotated</source>
   <translation>Verdreht</translation>
  </message>
  <message>
   <source>Ruler</source>
   <translation>Lineal</translation>
  </message>
  <message>
   <source>SHA-256 of the weights: {sha256}</source>
   <translation>SHA-256 der Gewichte: {sha256}</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save and next</source>
   <translation>Speichern und weiter</translation>
  </message>
  <message>
   <source>Save as view…</source>
   <translation>Als Ansicht speichern…</translation>
  </message>
  <message>
   <source>Save the film as a file of its own.</source>
   <translation>Bitte die Aufnahme als eigene Datei speichern.</translation>
  </message>
  <message>
   <source>Saved. It counts once the home is opened again: the engine restarts, no film is lost.</source>
   <translation>Gespeichert. Gilt, sobald der Datenordner neu geöffnet ist: Die Bewertung startet neu, keine Aufnahme geht verloren.</translation>
  </message>
  <message>
   <source>Saved: {what}. {key} takes it back.</source>
   <translation>Gespeichert: {what}. {key} nimmt es zurück.</translation>
  </message>
  <message>
   <source>Saves: {what}</source>
   <translation>Speichert: {what}</translation>
  </message>
  <message>
   <source>Say how you told them: 1 to 3.</source>
   <translation>Sagen Sie, wie Sie es mitgeteilt haben: 1 bis 3.</translation>
  </message>
  <message>
   <source>Say in a few words which other finding.</source>
   <translation>Sagen Sie in wenigen Worten, welcher andere Befund.</translation>
  </message>
  <message>
   <source>Say whom you told: a name.</source>
   <translation>Sagen Sie, wem Sie es mitgeteilt haben: ein Name.</translation>
  </message>
  <message>
   <source>Score again</source>
   <translation>Erneut bewerten</translation>
  </message>
  <message>
   <source>Scored lower by another model: stays ahead of later arrivals</source>
   <translation>Von einem anderen Modell niedriger bewertet: bleibt vor später Eingegangenen</translation>
  </message>
  <message>
   <source>Scored {likelihood}: pneumonia {call}</source>
   <translation>Bewertet mit {likelihood}: {call} auf Pneumonie</translation>
  </message>
  <message>
   <source>Scoring</source>
   <translation>Bewertet</translation>
  </message>
  <message>
   <source>Se&amp;ttings…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <source>Sealed code…</source>
   <translation>Siegelcode…</translation>
  </message>
  <message>
   <source>Sealed recovery code</source>
   <translation>Versiegelter Code</translation>
  </message>
  <message>
   <source>Search patient, ID or accession</source>
   <translation>Patient, ID oder Auftrag suchen</translation>
  </message>
  <message>
   <source>Search: {text}</source>
   <translation>Suche: {text}</translation>
  </message>
  <message>
   <source>Second look wanted</source>
   <translation>Zweiter Blick erwünscht</translation>
  </message>
  <message>
   <source>Sections of the queue</source>
   <translation>Abschnitte der Warteliste</translation>
  </message>
  <message>
   <source>Self-test passed: on {device} ({precision}) the model scores its own test films as it should.</source>
   <translation>Selbsttest bestanden: Auf {device} ({precision}) bewertet das Modell seine Testaufnahmen, wie es soll.</translation>
  </message>
  <message>
   <source>Send it again at a usual size.</source>
   <translation>Bitte in üblicher Größe neu senden.</translation>
  </message>
  <message>
   <source>Send it again from where it came.</source>
   <translation>Bitte von der Quelle neu senden.</translation>
  </message>
  <message>
   <source>Sensitivity</source>
   <translation>Sensitivität</translation>
  </message>
  <message>
   <source>Septic</source>
   <translation>Septisch</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <source>Set aside, not deleted: {file}</source>
   <translation>Beiseitegelegt, nicht gelöscht: {file}</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>Sex: {what}</source>
   <translation>Geschlecht: {what}</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <source>Sign now</source>
   <translation>Jetzt signieren</translation>
  </message>
  <message>
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <source>Signed &amp;head of the record…</source>
   <translation>Signierter Pro&amp;tokollstand…</translation>
  </message>
  <message>
   <source>Signed and kept. Take it away: photograph the code, or keep the text elsewhere.</source>
   <translation>Signiert und aufbewahrt. Bringen Sie ihn fort: Fotografieren Sie den Code, oder bewahren Sie den Text anderswo auf.</translation>
  </message>
  <message>
   <source>Signed head of the record</source>
   <translation>Signierter Protokollstand</translation>
  </message>
  <message>
   <source>Signed heads of the record also into</source>
   <translation>Signierte Protokollstände auch nach</translation>
  </message>
  <message>
   <source>Signing…</source>
   <translation>Wird signiert…</translation>
  </message>
  <message>
   <source>Size of text</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>Size of text: {n} %</source>
   <translation>Schriftgröße: {n} %</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinere Schrift</translation>
  </message>
  <message>
   <source>Somebody must be told of this in an urgent case</source>
   <translation>Bei einem dringenden Fall muss dies jemandem mitgeteilt werden</translation>
  </message>
  <message>
   <source>Somebody must be told where this is flagged</source>
   <translation>Wo dies vermerkt ist, muss es jemandem mitgeteilt werden</translation>
  </message>
  <message>
   <source>Something else still goes on; one at a time.</source>
   <translation>Etwas anderes läuft noch; eines nach dem anderen.</translation>
  </message>
  <message>
   <source>Sorted by {what} {arrow}: {plain}</source>
   <translation>Sortiert nach {what} {arrow}: {plain}</translation>
  </message>
  <message>
   <source>Sound for a new urgent case</source>
   <translation>Ton bei neuem dringendem Fall</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Space shows or hides. Alt+↑ ↓ moves, ← → makes narrower or wider, S sorts by it.</source>
   <translation>Leertaste zeigt oder verbirgt. Alt+↑ ↓ verschiebt, ← → macht schmaler oder breiter, S sortiert danach.</translation>
  </message>
  <message>
   <source>Specificity</source>
   <translation>Spezifität</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <source>Stat&amp;istics…</source>
   <translation>Statisti&amp;k…</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>State: {what}</source>
   <translation>Stand: {what}</translation>
  </message>
  <message>
   <source>Statistics of a rectangle</source>
   <translation>Statistik eines Rechtecks</translation>
  </message>
  <message>
   <source>Statistics of an &amp;ellipse</source>
   <translation>Statistik einer &amp;Ellipse</translation>
  </message>
  <message>
   <source>Statistics of an ellipse</source>
   <translation>Statistik einer Ellipse</translation>
  </message>
  <message>
   <source>Statistics: how well it does here</source>
   <translation>Statistik: wie gut es hier arbeitet</translation>
  </message>
  <message>
   <source>Step {n} of {all} · {name}</source>
   <translation>Schritt {n} von {all} · {name}</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Stopped: it has not said anything yet</source>
   <translation>Angehalten: hat noch nichts gesagt</translation>
  </message>
  <message>
   <source>Stopped: no sign of life for {time}</source>
   <translation>Angehalten: seit {time} kein Lebenszeichen</translation>
  </message>
  <message>
   <source>Stopped: {reason}</source>
   <translation>Angehalten: {reason}</translation>
  </message>
  <message>
   <source>Stored values after the modality LUT; SD of all pixels.</source>
   <translation>Gespeicherte Werte nach der Modalitäts-LUT; SD aller Bildpunkte.</translation>
  </message>
  <message>
   <source>Subtle opacity</source>
   <translation>Zarte Verschattung</translation>
  </message>
  <message>
   <source>Suspected from {n} on</source>
   <translation>Verdacht ab {n}</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Take correction back</source>
   <translation>Berichtigung zurücknehmen</translation>
  </message>
  <message>
   <source>Take the new password</source>
   <translation>Neues Kennwort nehmen</translation>
  </message>
  <message>
   <source>Taken back: the case is whose its film says.</source>
   <translation>Zurückgenommen: Der Fall gehört, wem seine Aufnahme ihn zuschreibt.</translation>
  </message>
  <message>
   <source>Taken back: {name}. The case is unread again.</source>
   <translation>Zurückgenommen: {name}. Der Fall ist wieder ungelesen.</translation>
  </message>
  <message>
   <source>Taken back: {name}. The verdict before it stands again.</source>
   <translation>Zurückgenommen: {name}. Der Befund davor gilt wieder.</translation>
  </message>
  <message>
   <source>Text in the corners is off. Marks of loss and turning stay.</source>
   <translation>Text in den Ecken ist aus. Zeichen für Verlust und Drehung bleiben.</translation>
  </message>
  <message>
   <source>Text in the corners is on.</source>
   <translation>Text in den Ecken ist an.</translation>
  </message>
  <message>
   <source>That section is not among the rows at hand, whose order is held.</source>
   <translation>Dieser Abschnitt ist nicht unter den vorliegenden Zeilen, deren Reihenfolge stehen bleibt.</translation>
  </message>
  <message>
   <source>The DICOM file</source>
   <translation>Die DICOM-Datei</translation>
  </message>
  <message>
   <source>The case goes to the top of the queue, with your name and the reason on it.</source>
   <translation>Der Fall kommt an die Spitze der Warteliste, mit Ihrem Namen und der Begründung.</translation>
  </message>
  <message>
   <source>The chain of the journal is whole, and films, scores, verdicts and cases are as it has them.</source>
   <translation>Die Kette des Protokolls ist ganz, und Aufnahmen, Bewertungen, Befunde und Fälle sind, wie es sie hat.</translation>
  </message>
  <message>
   <source>The code is on the paper that was sealed when the administrator's account was made. It opens once: with the new password you get a new code.</source>
   <translation>Der Code steht auf dem Papier, das versiegelt wurde, als das Konto des Verwalters angelegt wurde. Er öffnet einmal: Mit dem neuen Kennwort bekommen Sie einen neuen Code.</translation>
  </message>
  <message>
   <source>The copy was probably cut off; copy it again.</source>
   <translation>Die Kopie brach wohl ab; bitte neu kopieren.</translation>
  </message>
  <message>
   <source>The disk of the home is running full: {what} Nothing is deleted; decided cases can be archived.</source>
   <translation>Die Platte des Datenordners wird voll: {what} Nichts wird gelöscht; entschiedene Fälle lassen sich archivieren.</translation>
  </message>
  <message>
   <source>The disk of {folder} is full, nothing more can be recorded. Make room; it goes on by itself.</source>
   <translation>Die Platte von {folder} ist voll, nichts kann mehr aufgezeichnet werden. Schaffen Sie Platz; es geht von selbst weiter.</translation>
  </message>
  <message>
   <source>The engine gives no sign of life.</source>
   <translation>Die Bewertung gibt kein Lebenszeichen.</translation>
  </message>
  <message>
   <source>The engine has not loaded a model on this home yet. Its card is shown here once it has.</source>
   <translation>Die Bewertung hat in diesem Datenordner noch kein Modell geladen. Ihre Karte steht hier, sobald sie es hat.</translation>
  </message>
  <message>
   <source>The engine scores {name} again.</source>
   <translation>{name} wird erneut bewertet.</translation>
  </message>
  <message>
   <source>The engine scores {n} cases again.</source>
   <translation>{n} Fälle werden erneut bewertet.</translation>
  </message>
  <message>
   <source>The engine stopped {n} times: {reason}. It is started again by itself.</source>
   <translation>Die Bewertung hielt {n}-mal an: {reason}. Sie wird von selbst neu gestartet.</translation>
  </message>
  <message>
   <source>The fastest that proves itself (recommended)</source>
   <translation>Das schnellste, das sich bewährt (empfohlen)</translation>
  </message>
  <message>
   <source>The file cannot be looked at ({why}).</source>
   <translation>Die Datei lässt sich nicht ansehen ({why}).</translation>
  </message>
  <message>
   <source>The file cannot be read ({why}). Check who may read it; it is tried again.</source>
   <translation>Die Datei lässt sich nicht lesen ({why}). Bitte prüfen, wer sie lesen darf; es wird weiter versucht.</translation>
  </message>
  <message>
   <source>The file has changed; the home still runs with what stood there before.</source>
   <translation>Die Datei hat sich geändert; der Datenordner läuft noch mit dem, was vorher darin stand.</translation>
  </message>
  <message>
   <source>The file holds only zeros.</source>
   <translation>Die Datei enthält nur Nullen.</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>Die Datei ist leer.</translation>
  </message>
  <message>
   <source>The film differs from those the model was made with; its score may be wrong.</source>
   <translation>Die Aufnahme unterscheidet sich von denen, mit denen das Modell gemacht ist; ihre Bewertung kann falsch sein.</translation>
  </message>
  <message>
   <source>The film is turned ({way}); it was scored upright.</source>
   <translation>Die Aufnahme ist gedreht ({way}); sie wurde aufrecht bewertet.</translation>
  </message>
  <message>
   <source>The film looks like a negative; it was scored with black and white exchanged.</source>
   <translation>Die Aufnahme sieht aus wie ein Negativ; sie wurde mit vertauschtem Schwarz und Weiß bewertet.</translation>
  </message>
  <message>
   <source>The film may be turned or taken askew; its score may be wrong.</source>
   <translation>Die Aufnahme ist vielleicht gedreht oder schief; ihre Bewertung kann falsch sein.</translation>
  </message>
  <message>
   <source>The film or its score has changed this moment. Look at it once more, then save.</source>
   <translation>Die Aufnahme oder ihre Bewertung hat sich eben geändert. Sehen Sie noch einmal hin, dann speichern Sie.</translation>
  </message>
  <message>
   <source>The first one will be listed on the left.</source>
   <translation>Die erste wird links gelistet.</translation>
  </message>
  <message>
   <source>The folder cannot be opened ({why}). Check who may read it.</source>
   <translation>Der Ordner lässt sich nicht öffnen ({why}). Bitte prüfen, wer ihn lesen darf.</translation>
  </message>
  <message>
   <source>The folder lies too deep in others. Move its films further up.</source>
   <translation>Der Ordner liegt zu tief in anderen. Bitte seine Aufnahmen weiter nach oben legen.</translation>
  </message>
  <message>
   <source>The guide cannot be read. {reason}</source>
   <translation>Die Anleitung lässt sich nicht lesen. {reason}</translation>
  </message>
  <message>
   <source>The language changes when the home is opened again.</source>
   <translation>Die Sprache wechselt, wenn der Datenordner neu geöffnet wird.</translation>
  </message>
  <message>
   <source>The link leads nowhere.</source>
   <translation>Die Verknüpfung führt nirgendwohin.</translation>
  </message>
  <message>
   <source>The list goes on as you scroll</source>
   <translation>Die Liste geht beim Blättern weiter</translation>
  </message>
  <message>
   <source>The map is off for each new film.</source>
   <translation>Die Karte ist bei jeder neuen Aufnahme aus.</translation>
  </message>
  <message>
   <source>The map is on for every film.</source>
   <translation>Die Karte ist bei jeder Aufnahme an.</translation>
  </message>
  <message>
   <source>The model gave no number for this film.</source>
   <translation>Das Modell gab für diese Aufnahme keine Zahl.</translation>
  </message>
  <message>
   <source>The model in use left no card here.</source>
   <translation>Das benutzte Modell hat hier keine Karte hinterlassen.</translation>
  </message>
  <message>
   <source>The model runs on</source>
   <translation>Das Modell läuft auf</translation>
  </message>
  <message>
   <source>The name stands beside every verdict you give. It is taken as typed, not checked.</source>
   <translation>Der Name steht bei jedem Befund, den Sie geben. Er gilt, wie er getippt ist, ungeprüft.</translation>
  </message>
  <message>
   <source>The name stands beside every verdict. It is taken as typed, and asked for at each start.</source>
   <translation>Der Name steht bei jedem Befund. Er gilt, wie er getippt ist, und wird bei jedem Start erfragt.</translation>
  </message>
  <message>
   <source>The other screen is gone: the film is back in this window.</source>
   <translation>Der andere Bildschirm ist fort: Die Aufnahme ist wieder in diesem Fenster.</translation>
  </message>
  <message>
   <source>The password is shorter than {n} characters.</source>
   <translation>Das Kennwort ist kürzer als {n} Zeichen.</translation>
  </message>
  <message>
   <source>The password is told in person, and changed by whoever gets it. Eight characters or more.</source>
   <translation>Das Kennwort wird persönlich gesagt und von dem geändert, der es bekommt. Acht Zeichen oder mehr.</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>Das Bild</translation>
  </message>
  <message>
   <source>The picture is cut short, {n} % of it is there.</source>
   <translation>Das Bild ist abgeschnitten, {n} % davon sind da.</translation>
  </message>
  <message>
   <source>The picture may leave de-identified.</source>
   <translation>Das Bild darf anonymisiert hinaus.</translation>
  </message>
  <message>
   <source>The picture stays here.</source>
   <translation>Das Bild bleibt hier.</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>Der Prozessor</translation>
  </message>
  <message>
   <source>The program failed on this file ({why}). Please report it.</source>
   <translation>Das Programm scheiterte an dieser Datei ({why}). Bitte melden.</translation>
  </message>
  <message>
   <source>The program's own again.</source>
   <translation>Wieder das des Programms.</translation>
  </message>
  <message>
   <source>The queue as a page for a power cut, with names, in</source>
   <translation>Die Warteliste als Seite für den Stromausfall, mit Namen, in</translation>
  </message>
  <message>
   <source>The record does not stand as it was written, or cannot be read.</source>
   <translation>Das Protokoll steht nicht, wie es geschrieben wurde, oder lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>The record stands as it was written: {n} rows.</source>
   <translation>Das Protokoll steht, wie es geschrieben wurde: {n} Zeilen.</translation>
  </message>
  <message>
   <source>The same in words</source>
   <translation>Dasselbe in Worten</translation>
  </message>
  <message>
   <source>The same where it seems to be no chest film</source>
   <translation>Dasselbe, wo es keine Thoraxaufnahme zu sein scheint</translation>
  </message>
  <message>
   <source>The same, for every group: pneumo-desktop audit statistics.</source>
   <translation>Dasselbe für jede Gruppe: pneumo-desktop audit statistics.</translation>
  </message>
  <message>
   <source>The settings of the home are {for_whom}.</source>
   <translation>Die Einstellungen des Datenordners sind {for_whom}.</translation>
  </message>
  <message>
   <source>The site's own reasons, one on a line</source>
   <translation>Begründungen des Hauses, eine je Zeile</translation>
  </message>
  <message>
   <source>The space bar presses buttons.</source>
   <translation>Die Leertaste drückt Knöpfe.</translation>
  </message>
  <message>
   <source>The test film is being scored; the first time takes some seconds…</source>
   <translation>Die Testaufnahme wird bewertet; das erste Mal dauert einige Sekunden…</translation>
  </message>
  <message>
   <source>The test film was not scored.</source>
   <translation>Die Testaufnahme wurde nicht bewertet.</translation>
  </message>
  <message>
   <source>The test film was scored in {seconds} s; likelihood {likelihood}, {call}.</source>
   <translation>Die Testaufnahme wurde in {seconds} s bewertet; Wahrscheinlichkeit {likelihood}, {call}.</translation>
  </message>
  <message>
   <source>The test goes on</source>
   <translation>Der Test läuft</translation>
  </message>
  <message>
   <source>The two passwords are not the same.</source>
   <translation>Die beiden Kennwörter sind nicht gleich.</translation>
  </message>
  <message>
   <source>The ward asks</source>
   <translation>Die Station fragt</translation>
  </message>
  <message>
   <source>The worklist is closed meanwhile, and opens again by itself.</source>
   <translation>Die Arbeitsliste ist solange geschlossen und öffnet sich von selbst wieder.</translation>
  </message>
  <message>
   <source>The worklist is damaged</source>
   <translation>Die Arbeitsliste ist beschädigt</translation>
  </message>
  <message>
   <source>The worklist is missing</source>
   <translation>Die Arbeitsliste fehlt</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>There are films of a worklist here, but no worklist. No new one is begun unasked.</source>
   <translation>Hier sind Aufnahmen einer Arbeitsliste, aber keine Arbeitsliste. Eine neue wird nicht ungefragt begonnen.</translation>
  </message>
  <message>
   <source>There are too many marks on this film. Delete some first.</source>
   <translation>Auf dieser Aufnahme sind zu viele Zeichen. Löschen Sie erst einige.</translation>
  </message>
  <message>
   <source>There is a file of that name. Choose another, so that no older backup is lost.</source>
   <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen, damit keine ältere Sicherung verloren geht.</translation>
  </message>
  <message>
   <source>There is no room for another view: delete one.</source>
   <translation>Für eine weitere Ansicht ist kein Platz: Löschen Sie eine.</translation>
  </message>
  <message>
   <source>There is nothing to draw here yet: no case of this kind in this time.</source>
   <translation>Hier ist noch nichts zu zeichnen: kein Fall dieser Art in dieser Zeit.</translation>
  </message>
  <message>
   <source>There is nothing to draw.</source>
   <translation>Nichts zu zeichnen.</translation>
  </message>
  <message>
   <source>There was none.</source>
   <translation>Es gab keinen.</translation>
  </message>
  <message>
   <source>They go with your verdict, confirmed or not. What is not flagged is not called absent.</source>
   <translation>Sie gehen mit Ihrem Befund, bestätigt oder nicht. Was nicht vermerkt ist, gilt nicht als ausgeschlossen.</translation>
  </message>
  <message>
   <source>This PC has {cores} cores and {memory} of memory.</source>
   <translation>Dieser PC hat {cores} Kerne und {memory} Speicher.</translation>
  </message>
  <message>
   <source>This case could not be claimed. {reason}</source>
   <translation>Dieser Fall konnte nicht übernommen werden. {reason}</translation>
  </message>
  <message>
   <source>This case has changed since you opened it: look at it once more.</source>
   <translation>Dieser Fall hat sich geändert, seit Sie ihn geöffnet haben: Sehen Sie noch einmal hin.</translation>
  </message>
  <message>
   <source>This case is decided, and urgency is for the queue.</source>
   <translation>Dieser Fall ist entschieden, und Dringlichkeit gilt der Warteliste.</translation>
  </message>
  <message>
   <source>This case is unread: no verdict of it stands.</source>
   <translation>Dieser Fall ist ungelesen: Kein Befund gilt.</translation>
  </message>
  <message>
   <source>This film cannot be shown</source>
   <translation>Diese Aufnahme kann nicht gezeigt werden</translation>
  </message>
  <message>
   <source>This film offers {n} windows.</source>
   <translation>Diese Aufnahme bietet {n} Fenster.</translation>
  </message>
  <message>
   <source>This home has accounts: nobody reads or decides without signing in.</source>
   <translation>Dieser Datenordner hat Konten: Niemand befundet oder entscheidet, ohne sich anzumelden.</translation>
  </message>
  <message>
   <source>This home has no accounts, so there is nothing to lock.</source>
   <translation>Dieser Datenordner hat keine Konten, darum ist nichts zu sperren.</translation>
  </message>
  <message>
   <source>This home has no accounts: names are as they were typed. `pneumo-desktop people add NAME` makes them.</source>
   <translation>Dieser Datenordner hat keine Konten: Namen gelten, wie sie getippt sind. `pneumo-desktop people add NAME` legt Konten an.</translation>
  </message>
  <message>
   <source>This worklist is from a newer version</source>
   <translation>Diese Arbeitsliste ist von einer neueren Version</translation>
  </message>
  <message>
   <source>Thymus shadow</source>
   <translation>Thymusschatten</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>To know</source>
   <translation>Zu wissen</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Told</source>
   <translation>Mitgeteilt</translation>
  </message>
  <message>
   <source>Told {whom}, {how}, at {time}</source>
   <translation>Mitgeteilt an {whom}, {how}, um {time}</translation>
  </message>
  <message>
   <source>Told: {name}</source>
   <translation>Mitgeteilt: {name}</translation>
  </message>
  <message>
   <source>Turn anticlockwise</source>
   <translation>Gegen den Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <source>Turn clockwise</source>
   <translation>Im Uhrzeigersinn drehen</translation>
  </message>
  <message>
   <source>Two films one above the other</source>
   <translation>Zwei Aufnahmen übereinander</translation>
  </message>
  <message>
   <source>Two films side by side</source>
   <translation>Zwei Aufnahmen nebeneinander</translation>
  </message>
  <message>
   <source>Under-exposed</source>
   <translation>Unterbelichtet</translation>
  </message>
  <message>
   <source>Under-exposed or cut too bright: {n} of the middle is white without detail.</source>
   <translation>Unterbelichtet oder zu hell beschnitten: {n} der Mitte ist weiß ohne Zeichnung.</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <source>Unread</source>
   <translation>Ungelesen</translation>
  </message>
  <message>
   <source>Unread only</source>
   <translation>Nur ungelesene</translation>
  </message>
  <message>
   <source>Until this is mended films are listed as they arrive, without a score; none is lost.</source>
   <translation>Bis dies behoben ist, werden Aufnahmen nach Eingang gelistet, ohne Bewertung; keine geht verloren.</translation>
  </message>
  <message>
   <source>Up in the list</source>
   <translation>In der Liste aufwärts</translation>
  </message>
  <message>
   <source>Update Pneumo Desktop to open it. Or restore an older backup. {aside}</source>
   <translation>Aktualisieren Sie Pneumo Desktop, um sie zu öffnen. Oder stellen Sie eine ältere Sicherung wieder her. {aside}</translation>
  </message>
  <message>
   <source>Urgent</source>
   <translation>Dringend</translation>
  </message>
  <message>
   <source>Urgent and overdue</source>
   <translation>Dringend und überfällig</translation>
  </message>
  <message>
   <source>Urgent by hand</source>
   <translation>Dringend von Hand</translation>
  </message>
  <message>
   <source>Urgent result: {key} says whom you told.</source>
   <translation>Dringender Befund: {key} vermerkt, wem Sie ihn mitgeteilt haben.</translation>
  </message>
  <message>
   <source>Urgent: {name}</source>
   <translation>Dringend: {name}</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>Übliche Spalten</translation>
  </message>
  <message>
   <source>Usual text</source>
   <translation>Übliche Schrift</translation>
  </message>
  <message>
   <source>VOI LUT</source>
   <translation>VOI LUT</translation>
  </message>
  <message>
   <source>Validated at {ages}.</source>
   <translation>Validiert für {ages}.</translation>
  </message>
  <message>
   <source>Validated at {ages}; this patient is {age}.</source>
   <translation>Validiert für {ages}; Alter dieses Patienten: {age}.</translation>
  </message>
  <message>
   <source>Ventilated</source>
   <translation>Beatmet</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Verdict before the new film:</source>
   <translation>Befund vor der neuen Aufnahme:</translation>
  </message>
  <message>
   <source>Verdict withdrawn: {reason}</source>
   <translation>Befund zurückgezogen: {reason}</translation>
  </message>
  <message>
   <source>Verdicts and the model's call</source>
   <translation>Befunde und Aussage des Modells</translation>
  </message>
  <message>
   <source>Verdicts that confirm the model's call</source>
   <translation>Befunde, die die Aussage des Modells bestätigen</translation>
  </message>
  <message>
   <source>Verdicts: {whom}</source>
   <translation>Befunde: {whom}</translation>
  </message>
  <message>
   <source>Verifying the record</source>
   <translation>Protokoll wird geprüft</translation>
  </message>
  <message>
   <source>Vie&amp;w</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Projektion</translation>
  </message>
  <message>
   <source>View 1 of the list</source>
   <translation>Ansicht 1 der Liste</translation>
  </message>
  <message>
   <source>View 2 of the list</source>
   <translation>Ansicht 2 der Liste</translation>
  </message>
  <message>
   <source>View 3 of the list</source>
   <translation>Ansicht 3 der Liste</translation>
  </message>
  <message>
   <source>View 4 of the list</source>
   <translation>Ansicht 4 der Liste</translation>
  </message>
  <message>
   <source>View 5 of the list</source>
   <translation>Ansicht 5 der Liste</translation>
  </message>
  <message>
   <source>View 6 of the list</source>
   <translation>Ansicht 6 der Liste</translation>
  </message>
  <message>
   <source>View 7 of the list</source>
   <translation>Ansicht 7 der Liste</translation>
  </message>
  <message>
   <source>View 8 of the list</source>
   <translation>Ansicht 8 der Liste</translation>
  </message>
  <message>
   <source>View 9 of the list</source>
   <translation>Ansicht 9 der Liste</translation>
  </message>
  <message>
   <source>View: {what}</source>
   <translation>Projektion: {what}</translation>
  </message>
  <message>
   <source>Views of the list</source>
   <translation>Ansichten der Liste</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Menge</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Waiting over its time</source>
   <translation>Wartet über die Frist</translation>
  </message>
  <message>
   <source>Waiting over {n} h</source>
   <translation>Wartet über {n} h</translation>
  </message>
  <message>
   <source>Waiting over {n} min</source>
   <translation>Wartet über {n} min</translation>
  </message>
  <message>
   <source>Waiting {waited} of {cap}</source>
   <translation>Wartet {waited} von {cap}</translation>
  </message>
  <message>
   <source>Waiting {waited}, over its time of {cap}</source>
   <translation>Wartet {waited}, über die Frist von {cap}</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Wartezeiten</translation>
  </message>
  <message>
   <source>Ward nurse</source>
   <translation>Pflegekraft der Station</translation>
  </message>
  <message>
   <source>Warn when the disk is full in fewer days than</source>
   <translation>Warnen, wenn die Platte voll ist in weniger Tagen als</translation>
  </message>
  <message>
   <source>Welcome to Pneumo Desktop</source>
   <translation>Willkommen bei Pneumo Desktop</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What a likelihood is worth</source>
   <translation>Was eine Wahrscheinlichkeit wert ist</translation>
  </message>
  <message>
   <source>What a likelihood is worth here</source>
   <translation>Was eine Wahrscheinlichkeit hier wert ist</translation>
  </message>
  <message>
   <source>What are they?  (↑ ↓ for the usual ones)</source>
   <translation>Welche Funktion?  (↑ ↓ für die üblichen)</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What else was measured</source>
   <translation>Was sonst gemessen wurde</translation>
  </message>
  <message>
   <source>What happened to this case</source>
   <translation>Was mit diesem Fall geschah</translation>
  </message>
  <message>
   <source>What is amiss</source>
   <translation>Was nicht stimmt</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Wofür es ist</translation>
  </message>
  <message>
   <source>What narrows the list</source>
   <translation>Was die Liste einengt</translation>
  </message>
  <message>
   <source>What that gives up: anybody at this PC can read, decide, export and change settings under any name; the record cannot show who gave a verdict, and says so; nothing locks when nobody is there. Accounts can be made later.</source>
   <translation>Was das aufgibt: Jeder an diesem PC kann unter jedem Namen befunden, entscheiden, exportieren und Einstellungen ändern; das Protokoll kann nicht zeigen, wer einen Befund gab, und sagt das auch; nichts sperrt, wenn niemand da ist. Konten lassen sich später anlegen.</translation>
  </message>
  <message>
   <source>What the model says</source>
   <translation>Was das Modell sagt</translation>
  </message>
  <message>
   <source>What the model says of itself</source>
   <translation>Was das Modell von sich sagt</translation>
  </message>
  <message>
   <source>What this cannot show: rows cut off the end, or a chain written anew, while nobody holds a later hash. Every export and every backup holds one: give them away from this PC.</source>
   <translation>Was dies nicht zeigen kann: am Ende abgeschnittene Zeilen oder eine neu geschriebene Kette, solange niemand einen späteren Hash hat. Jeder Export und jede Sicherung hat einen: Geben Sie sie von diesem PC fort.</translation>
  </message>
  <message>
   <source>What was decided after the backup will not be in the worklist then. {aside}</source>
   <translation>Was nach der Sicherung entschieden wurde, steht dann nicht in der Arbeitsliste. {aside}</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <source>What you look at could not be recorded. {reason}</source>
   <translation>Was Sie ansehen, konnte nicht aufgezeichnet werden. {reason}</translation>
  </message>
  <message>
   <source>What you may do</source>
   <translation>Was Sie dürfen</translation>
  </message>
  <message>
   <source>What you type cannot be kept: {reason}</source>
   <translation>Was Sie tippen, kann nicht aufbewahrt werden: {reason}</translation>
  </message>
  <message>
   <source>What you typed at {time} is still here.</source>
   <translation>Was Sie um {time} getippt haben, ist noch da.</translation>
  </message>
  <message>
   <source>Whatever lands in this folder is listed within seconds. Originals are only read, never changed.</source>
   <translation>Was in diesem Ordner ankommt, wird binnen Sekunden gelistet. Originale werden nur gelesen, nie geändert.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When and who</source>
   <translation>Wann und wer</translation>
  </message>
  <message>
   <source>When something is wrong</source>
   <translation>Wenn etwas nicht stimmt</translation>
  </message>
  <message>
   <source>When? Empty: now. Else 14:05, or 2026-01-31 14:05</source>
   <translation>Wann? Leer: jetzt. Sonst 14:05 oder 2026-01-31 14:05</translation>
  </message>
  <message>
   <source>Where films arrive</source>
   <translation>Wo Aufnahmen ankommen</translation>
  </message>
  <message>
   <source>Where the model runs</source>
   <translation>Wo das Modell läuft</translation>
  </message>
  <message>
   <source>Where the model runs. Scores agree wherever it is; a graphics card is only faster.</source>
   <translation>Wo das Modell läuft. Die Bewertungen stimmen überall überein; eine Grafikkarte ist nur schneller.</translation>
  </message>
  <message>
   <source>Which one it is</source>
   <translation>Welche es ist</translation>
  </message>
  <message>
   <source>Which other finding?</source>
   <translation>Welcher andere Befund?</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Who is reading?</source>
   <translation>Wer befundet?</translation>
  </message>
  <message>
   <source>Who reads</source>
   <translation>Wer befundet</translation>
  </message>
  <message>
   <source>Whoever keeps one elsewhere can show later whether rows were cut off or written anew.</source>
   <translation>Wer anderswo einen aufbewahrt, kann später zeigen, ob Zeilen abgeschnitten oder neu geschrieben wurden.</translation>
  </message>
  <message>
   <source>Whole &amp;film</source>
   <translation>Ganze &amp;Aufnahme</translation>
  </message>
  <message>
   <source>Whom</source>
   <translation>Wem</translation>
  </message>
  <message>
   <source>Whom did you tell? A name</source>
   <translation>Wem haben Sie es mitgeteilt? Ein Name</translation>
  </message>
  <message>
   <source>Whose film is this?</source>
   <translation>Wessen Aufnahme ist das?</translation>
  </message>
  <message>
   <source>Why here</source>
   <translation>Warum hier</translation>
  </message>
  <message>
   <source>Why it was overridden</source>
   <translation>Warum abweichend befundet wurde</translation>
  </message>
  <message>
   <source>Why?</source>
   <translation>Warum?</translation>
  </message>
  <message>
   <source>Window 1 of the file</source>
   <translation>Fenster 1 der Datei</translation>
  </message>
  <message>
   <source>Window 2 of the file</source>
   <translation>Fenster 2 der Datei</translation>
  </message>
  <message>
   <source>Window 3 of the file</source>
   <translation>Fenster 3 der Datei</translation>
  </message>
  <message>
   <source>Window 4 of the file</source>
   <translation>Fenster 4 der Datei</translation>
  </message>
  <message>
   <source>Window 5 of the file</source>
   <translation>Fenster 5 der Datei</translation>
  </message>
  <message>
   <source>Window of the film</source>
   <translation>Fenster der Aufnahme</translation>
  </message>
  <message>
   <source>Window {n}: {name}</source>
   <translation>Fenster {n}: {name}</translation>
  </message>
  <message>
   <source>Windows of this film</source>
   <translation>Fenster dieser Aufnahme</translation>
  </message>
  <message>
   <source>Windows of this film…</source>
   <translation>Fenster dieser Aufnahme…</translation>
  </message>
  <message>
   <source>With a manifest beside it, signed, and a small program that checks both on any PC.</source>
   <translation>Mit einem signierten Manifest daneben und einem kleinen Programm, das beides auf jedem PC prüft.</translation>
  </message>
  <message>
   <source>With the films (without, they are only listed)</source>
   <translation>Mit den Aufnahmen (ohne sie werden sie nur gelistet)</translation>
  </message>
  <message>
   <source>With your verdict:</source>
   <translation>Mit Ihrem Befund:</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Zurückziehen</translation>
  </message>
  <message>
   <source>Worklist</source>
   <translation>Arbeitsliste</translation>
  </message>
  <message>
   <source>Worklist, films, models and settings of this moment go into one file, read again and verified. Reading goes on meanwhile. Best on another disk: a disk that dies takes what is on it.</source>
   <translation>Arbeitsliste, Aufnahmen, Modelle und Einstellungen dieses Augenblicks kommen in eine Datei, die noch einmal gelesen und geprüft wird. Das Befunden geht derweil weiter. Am besten auf eine andere Platte: Eine Platte, die ausfällt, nimmt mit, was darauf ist.</translation>
  </message>
  <message>
   <source>Write an age as 5 y or 18 m.</source>
   <translation>Schreiben Sie ein Alter als 5 y oder 18 m.</translation>
  </message>
  <message>
   <source>Write days as 2026-01-31, or leave them empty.</source>
   <translation>Schreiben Sie Tage als 2026-01-31, oder lassen Sie sie leer.</translation>
  </message>
  <message>
   <source>Write the day as 2026-01-31, or leave it empty.</source>
   <translation>Schreiben Sie den Tag als 2026-01-31, oder lassen Sie ihn leer.</translation>
  </message>
  <message>
   <source>Write the time as 14:05, or with the day as 2026-01-31 14:05.</source>
   <translation>Schreiben Sie die Zeit als 14:05, oder mit dem Tag als 2026-01-31 14:05.</translation>
  </message>
  <message>
   <source>Written to {file}; they count once the home is opened again.</source>
   <translation>In {file} geschrieben; gilt, sobald der Datenordner neu geöffnet ist.</translation>
  </message>
  <message>
   <source>Wrong passwords</source>
   <translation>Falsche Kennwörter</translation>
  </message>
  <message>
   <source>Wrong patient looked at</source>
   <translation>Falscher Patient angesehen</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>You are the administrator, who makes the other accounts and gives no verdicts. The password has {n} characters or more; for the day it is lost you get a sealed code at the end.</source>
   <translation>Sie sind der Verwalter, der die anderen Konten anlegt und keine Befunde gibt. Das Kennwort hat {n} Zeichen oder mehr; für den Tag, an dem es verloren geht, bekommen Sie am Ende einen versiegelten Code.</translation>
  </message>
  <message>
   <source>You are the administrator. {key} makes an account for everybody who reads.</source>
   <translation>Sie sind der Verwalter. {key} legt ein Konto für jeden an, der befundet.</translation>
  </message>
  <message>
   <source>You have no case open.

{key} shows all unread; Enter opens one.</source>
   <translation>Sie haben keinen Fall offen.

{key} zeigt alle ungelesenen; Enter öffnet einen.</translation>
  </message>
  <message>
   <source>You may: {what}.</source>
   <translation>Sie dürfen: {what}.</translation>
  </message>
  <message>
   <source>Your box</source>
   <translation>Ihr Rahmen</translation>
  </message>
  <message>
   <source>Your own &amp;box</source>
   <translation>Eigener &amp;Rahmen</translation>
  </message>
  <message>
   <source>Your password is changed.</source>
   <translation>Ihr Kennwort ist geändert.</translation>
  </message>
  <message>
   <source>Your views</source>
   <translation>Eigene Ansichten</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>`pneumo-desktop doctor` says what this PC lacks; F3, “When something is wrong”, says more.</source>
   <translation>`pneumo-desktop doctor` sagt, was diesem PC fehlt; F3, „Wenn etwas nicht stimmt“, sagt mehr.</translation>
  </message>
  <message>
   <source>a BMP picture</source>
   <translation>ein BMP-Bild</translation>
  </message>
  <message>
   <source>a CT slice</source>
   <translation>eine CT-Schicht</translation>
  </message>
  <message>
   <source>a GIF picture</source>
   <translation>ein GIF-Bild</translation>
  </message>
  <message>
   <source>a PDF document</source>
   <translation>ein PDF-Dokument</translation>
  </message>
  <message>
   <source>a PET image</source>
   <translation>ein PET-Bild</translation>
  </message>
  <message>
   <source>a WebP picture or a sound or film</source>
   <translation>ein WebP-Bild, ein Ton oder ein Film</translation>
  </message>
  <message>
   <source>a ZIP archive or office document</source>
   <translation>ein ZIP-Archiv oder Office-Dokument</translation>
  </message>
  <message>
   <source>a bare JPEG 2000 picture</source>
   <translation>ein bloßes JPEG-2000-Bild</translation>
  </message>
  <message>
   <source>a bone density scan</source>
   <translation>eine Knochendichtemessung</translation>
  </message>
  <message>
   <source>a data set without a picture</source>
   <translation>ein Datensatz ohne Bild</translation>
  </message>
  <message>
   <source>a dental film</source>
   <translation>eine Zahnaufnahme</translation>
  </message>
  <message>
   <source>a dental panorama</source>
   <translation>eine Panoramaschichtaufnahme der Zähne</translation>
  </message>
  <message>
   <source>a document</source>
   <translation>ein Dokument</translation>
  </message>
  <message>
   <source>a document inside a DICOM file</source>
   <translation>ein Dokument in einer DICOM-Datei</translation>
  </message>
  <message>
   <source>a list of key images</source>
   <translation>eine Liste von Schlüsselbildern</translation>
  </message>
  <message>
   <source>a mammogram</source>
   <translation>eine Mammographie</translation>
  </message>
  <message>
   <source>a microscope slide</source>
   <translation>ein mikroskopisches Präparat</translation>
  </message>
  <message>
   <source>a nuclear medicine image</source>
   <translation>ein nuklearmedizinisches Bild</translation>
  </message>
  <message>
   <source>a photograph of an eye</source>
   <translation>ein Foto eines Auges</translation>
  </message>
  <message>
   <source>a presentation state</source>
   <translation>ein Präsentationszustand</translation>
  </message>
  <message>
   <source>a quarter turn to the left</source>
   <translation>eine Vierteldrehung nach links</translation>
  </message>
  <message>
   <source>a quarter turn to the right</source>
   <translation>eine Vierteldrehung nach rechts</translation>
  </message>
  <message>
   <source>a radiotherapy dose</source>
   <translation>eine Strahlentherapie-Dosis</translation>
  </message>
  <message>
   <source>a radiotherapy drawing</source>
   <translation>eine Strahlentherapie-Zeichnung</translation>
  </message>
  <message>
   <source>a radiotherapy image</source>
   <translation>ein Strahlentherapie-Bild</translation>
  </message>
  <message>
   <source>a radiotherapy object</source>
   <translation>ein Strahlentherapie-Objekt</translation>
  </message>
  <message>
   <source>a radiotherapy plan</source>
   <translation>ein Strahlentherapie-Plan</translation>
  </message>
  <message>
   <source>a registration of images</source>
   <translation>eine Registrierung von Bildern</translation>
  </message>
  <message>
   <source>a segmentation</source>
   <translation>eine Segmentierung</translation>
  </message>
  <message>
   <source>a sound recording</source>
   <translation>eine Tonaufzeichnung</translation>
  </message>
  <message>
   <source>a structured report</source>
   <translation>ein strukturierter Bericht</translation>
  </message>
  <message>
   <source>a waveform</source>
   <translation>eine Kurvenaufzeichnung</translation>
  </message>
  <message>
   <source>about a fifth</source>
   <translation>etwa ein Fünftel</translation>
  </message>
  <message>
   <source>about a quarter</source>
   <translation>etwa ein Viertel</translation>
  </message>
  <message>
   <source>about a tenth</source>
   <translation>etwa ein Zehntel</translation>
  </message>
  <message>
   <source>about a third</source>
   <translation>etwa ein Drittel</translation>
  </message>
  <message>
   <source>about half</source>
   <translation>etwa die Hälfte</translation>
  </message>
  <message>
   <source>about the model</source>
   <translation>über das Modell</translation>
  </message>
  <message>
   <source>about three quarters</source>
   <translation>etwa drei Viertel</translation>
  </message>
  <message>
   <source>about two thirds</source>
   <translation>etwa zwei Drittel</translation>
  </message>
  <message>
   <source>administrator</source>
   <translation>Verwalter</translation>
  </message>
  <message>
   <source>administrators</source>
   <translation>Verwalter</translation>
  </message>
  <message>
   <source>age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>an MR image</source>
   <translation>ein MR-Bild</translation>
  </message>
  <message>
   <source>an endoscopy image</source>
   <translation>ein Endoskopiebild</translation>
  </message>
  <message>
   <source>an ultrasound film</source>
   <translation>ein Ultraschallfilm</translation>
  </message>
  <message>
   <source>an ultrasound image</source>
   <translation>ein Ultraschallbild</translation>
  </message>
  <message>
   <source>and {n} more</source>
   <translation>und {n} weitere</translation>
  </message>
  <message>
   <source>angle</source>
   <translation>Winkel</translation>
  </message>
  <message>
   <source>another film of the open case</source>
   <translation>andere Aufnahme des offenen Falls</translation>
  </message>
  <message>
   <source>any</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>any time</source>
   <translation>jederzeit</translation>
  </message>
  <message>
   <source>approve or mask text in the picture of a film</source>
   <translation>Text im Bild einer Aufnahme freigeben oder schwärzen</translation>
  </message>
  <message>
   <source>archive decided cases</source>
   <translation>entschiedene Fälle archivieren</translation>
  </message>
  <message>
   <source>area {area}</source>
   <translation>Fläche {area}</translation>
  </message>
  <message>
   <source>arrival</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>arrival to decided 90th percentile</source>
   <translation>Eingang bis Entscheidung, 90. Perzentil</translation>
  </message>
  <message>
   <source>arrival to decided longest</source>
   <translation>Eingang bis Entscheidung, längste</translation>
  </message>
  <message>
   <source>arrival to decided median</source>
   <translation>Eingang bis Entscheidung, Median</translation>
  </message>
  <message>
   <source>arrival to opened 90th percentile</source>
   <translation>Eingang bis Öffnen, 90. Perzentil</translation>
  </message>
  <message>
   <source>arrival to opened longest</source>
   <translation>Eingang bis Öffnen, längste</translation>
  </message>
  <message>
   <source>arrival to opened median</source>
   <translation>Eingang bis Öffnen, Median</translation>
  </message>
  <message>
   <source>arrived</source>
   <translation>eingegangen</translation>
  </message>
  <message>
   <source>arrived {day}</source>
   <translation>eingegangen {day}</translation>
  </message>
  <message>
   <source>as here</source>
   <translation>wie hier</translation>
  </message>
  <message>
   <source>as validated</source>
   <translation>wie validiert</translation>
  </message>
  <message>
   <source>auditor</source>
   <translation>Prüfer</translation>
  </message>
  <message>
   <source>auditors</source>
   <translation>Prüfer</translation>
  </message>
  <message>
   <source>back button</source>
   <translation>Zurück-Taste</translation>
  </message>
  <message>
   <source>back to reading order</source>
   <translation>zurück zur Lesereihenfolge</translation>
  </message>
  <message>
   <source>back to unread, with a reason</source>
   <translation>zurück zu ungelesen, mit Begründung</translation>
  </message>
  <message>
   <source>back up now</source>
   <translation>jetzt sichern</translation>
  </message>
  <message>
   <source>begin emergency access</source>
   <translation>einen Notfallzugang beginnen</translation>
  </message>
  <message>
   <source>being read</source>
   <translation>in Befundung</translation>
  </message>
  <message>
   <source>birth date not given</source>
   <translation>Geburtsdatum fehlt</translation>
  </message>
  <message>
   <source>born {date}</source>
   <translation>geboren {date}</translation>
  </message>
  <message>
   <source>both</source>
   <translation>beide</translation>
  </message>
  <message>
   <source>bottom</source>
   <translation>unten</translation>
  </message>
  <message>
   <source>boxes off</source>
   <translation>Rahmen aus</translation>
  </message>
  <message>
   <source>boxes on</source>
   <translation>Rahmen an</translation>
  </message>
  <message>
   <source>boxes, in the same way</source>
   <translation>Rahmen, auf dieselbe Weise</translation>
  </message>
  <message>
   <source>by</source>
   <translation>durch</translation>
  </message>
  <message>
   <source>by all {n}</source>
   <translation>von allen {n}</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>by message</source>
   <translation>per Nachricht</translation>
  </message>
  <message>
   <source>by score</source>
   <translation>nach Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>by score with cap</source>
   <translation>nach Wahrscheinlichkeit mit Frist</translation>
  </message>
  <message>
   <source>by telephone</source>
   <translation>telefonisch</translation>
  </message>
  <message>
   <source>calibration intercept</source>
   <translation>Achsenabschnitt der Kalibrierung</translation>
  </message>
  <message>
   <source>calibration slope</source>
   <translation>Steigung der Kalibrierung</translation>
  </message>
  <message>
   <source>cardiothoracic ratio</source>
   <translation>Herz-Thorax-Quotient</translation>
  </message>
  <message>
   <source>cases</source>
   <translation>Fälle</translation>
  </message>
  <message>
   <source>cases read by two or more</source>
   <translation>von zweien oder mehr befundete Fälle</translation>
  </message>
  <message>
   <source>change one's own password</source>
   <translation>das eigene Kennwort ändern</translation>
  </message>
  <message>
   <source>change the settings of the home</source>
   <translation>die Einstellungen des Datenordners ändern</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>choose keys and mouse</source>
   <translation>Tasten und Maus wählen</translation>
  </message>
  <message>
   <source>close the case</source>
   <translation>Fall schließen</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <source>closing the worklist…</source>
   <translation>Arbeitsliste wird geschlossen…</translation>
  </message>
  <message>
   <source>columns of the list</source>
   <translation>Spalten der Liste</translation>
  </message>
  <message>
   <source>compare, or no longer</source>
   <translation>vergleichen, oder nicht mehr</translation>
  </message>
  <message>
   <source>comparing rows with the record</source>
   <translation>Zeilen werden mit dem Protokoll verglichen</translation>
  </message>
  <message>
   <source>confirm and next</source>
   <translation>bestätigen und weiter</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>copying the worklist</source>
   <translation>Arbeitsliste wird kopiert</translation>
  </message>
  <message>
   <source>correct whose film it is</source>
   <translation>berichtigen, wessen Aufnahme es ist</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>abgeschnitten</translation>
  </message>
  <message>
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>decided</source>
   <translation>entschieden</translation>
  </message>
  <message>
   <source>decided beyond four hours</source>
   <translation>nach mehr als vier Stunden entschieden</translation>
  </message>
  <message>
   <source>decided beyond the cap</source>
   <translation>nach Ablauf der Frist entschieden</translation>
  </message>
  <message>
   <source>definite</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>delete all measurements</source>
   <translation>alle Messungen löschen</translation>
  </message>
  <message>
   <source>delete what is chosen</source>
   <translation>Gewähltes löschen</translation>
  </message>
  <message>
   <source>device, pipe or socket</source>
   <translation>Gerät, Pipe oder Socket</translation>
  </message>
  <message>
   <source>double click</source>
   <translation>Doppelklick</translation>
  </message>
  <message>
   <source>double click, {button}</source>
   <translation>Doppelklick, {button}</translation>
  </message>
  <message>
   <source>earlier studies, beside the film</source>
   <translation>frühere Untersuchungen, neben der Aufnahme</translation>
  </message>
  <message>
   <source>empty: as the model's card has it</source>
   <translation>leer: wie in der Karte des Modells</translation>
  </message>
  <message>
   <source>empty: none is kept</source>
   <translation>leer: keine</translation>
  </message>
  <message>
   <source>empty: none is made</source>
   <translation>leer: keine</translation>
  </message>
  <message>
   <source>empty: they stay in the home</source>
   <translation>leer: sie bleiben im Datenordner</translation>
  </message>
  <message>
   <source>empty: “incoming” in the home</source>
   <translation>leer: „incoming“ im Datenordner</translation>
  </message>
  <message>
   <source>end of one arm</source>
   <translation>Ende des einen Schenkels</translation>
  </message>
  <message>
   <source>end of the other arm</source>
   <translation>Ende des anderen Schenkels</translation>
  </message>
  <message>
   <source>expected calibration error</source>
   <translation>erwarteter Kalibrierungsfehler</translation>
  </message>
  <message>
   <source>export decided cases</source>
   <translation>entschiedene Fälle exportieren</translation>
  </message>
  <message>
   <source>far from every film it knows</source>
   <translation>weit von jeder Aufnahme, die es kennt</translation>
  </message>
  <message>
   <source>figures of the day</source>
   <translation>Zahlen des Tages</translation>
  </message>
  <message>
   <source>film in its own window, or back</source>
   <translation>Aufnahme in eigenem Fenster oder zurück</translation>
  </message>
  <message>
   <source>films</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>films of the case</source>
   <translation>Aufnahmen des Falls</translation>
  </message>
  <message>
   <source>filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>first come</source>
   <translation>nach Eingang</translation>
  </message>
  <message>
   <source>flag other findings, also to confirm</source>
   <translation>andere Befunde vermerken, auch zum Bestätigen</translation>
  </message>
  <message>
   <source>flip left for right</source>
   <translation>rechts und links spiegeln</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>for {whom}</source>
   <translation>für {whom}</translation>
  </message>
  <message>
   <source>forward button</source>
   <translation>Vor-Taste</translation>
  </message>
  <message>
   <source>from</source>
   <translation>von</translation>
  </message>
  <message>
   <source>give, amend or take back a verdict</source>
   <translation>einen Befund geben, ändern oder zurücknehmen</translation>
  </message>
  <message>
   <source>guide</source>
   <translation>Anleitung</translation>
  </message>
  <message>
   <source>have a case scored again</source>
   <translation>einen Fall neu bewerten lassen</translation>
  </message>
  <message>
   <source>heart border on one side, where it is widest</source>
   <translation>Herzrand der einen Seite, wo es am breitesten ist</translation>
  </message>
  <message>
   <source>heart border on the other side</source>
   <translation>Herzrand der anderen Seite</translation>
  </message>
  <message>
   <source>high</source>
   <translation>hoch</translation>
  </message>
  <message>
   <source>history of the case</source>
   <translation>Verlauf des Falls</translation>
  </message>
  <message>
   <source>hour</source>
   <translation>Stunde</translation>
  </message>
  <message>
   <source>hours, days and weeks are this PC's local time, now {zone}</source>
   <translation>Stunden, Tage und Wochen sind Ortszeit dieses PCs, jetzt {zone}</translation>
  </message>
  <message>
   <source>identity corrected</source>
   <translation>Identität berichtigt</translation>
  </message>
  <message>
   <source>in about {n} day</source>
   <translation>in etwa {n} Tag</translation>
  </message>
  <message>
   <source>in about {n} days</source>
   <translation>in etwa {n} Tagen</translation>
  </message>
  <message>
   <source>in about {n} months</source>
   <translation>in etwa {n} Monaten</translation>
  </message>
  <message>
   <source>in more than ten years</source>
   <translation>in über zehn Jahren</translation>
  </message>
  <message>
   <source>in person</source>
   <translation>persönlich</translation>
  </message>
  <message>
   <source>incoming folder</source>
   <translation>Eingangsordner</translation>
  </message>
  <message>
   <source>incoming folder itself</source>
   <translation>der Eingangsordner selbst</translation>
  </message>
  <message>
   <source>inner edge of the ribs on one side, where the thorax is widest</source>
   <translation>Innenrand der Rippen der einen Seite, wo der Thorax am breitesten ist</translation>
  </message>
  <message>
   <source>inner edge of the ribs on the other side</source>
   <translation>Innenrand der Rippen der anderen Seite</translation>
  </message>
  <message>
   <source>invert</source>
   <translation>invertieren</translation>
  </message>
  <message>
   <source>it crashed</source>
   <translation>abgestürzt</translation>
  </message>
  <message>
   <source>it ended ({n})</source>
   <translation>beendet ({n})</translation>
  </message>
  <message>
   <source>it ends too early, or its lengths are wrong</source>
   <translation>sie endet zu früh, oder ihre Längen sind falsch</translation>
  </message>
  <message>
   <source>its parts are nested too deeply</source>
   <translation>ihre Teile sind zu tief verschachtelt</translation>
  </message>
  <message>
   <source>kappa of verdict and call</source>
   <translation>Kappa von Befund und Aussage</translation>
  </message>
  <message>
   <source>kappa, alpha</source>
   <translation>Kappa, Alpha</translation>
  </message>
  <message>
   <source>keyboard to the other film</source>
   <translation>Tastatur zur anderen Aufnahme</translation>
  </message>
  <message>
   <source>later</source>
   <translation>später</translation>
  </message>
  <message>
   <source>lateral</source>
   <translation>seitlich</translation>
  </message>
  <message>
   <source>lateral first, or PA</source>
   <translation>seitliche zuerst, oder PA</translation>
  </message>
  <message>
   <source>lay the tool down</source>
   <translation>Werkzeug weglegen</translation>
  </message>
  <message>
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <source>left {n}</source>
   <translation>offen {n}</translation>
  </message>
  <message>
   <source>less than a tenth</source>
   <translation>weniger als ein Zehntel</translation>
  </message>
  <message>
   <source>light or dark</source>
   <translation>hell oder dunkel</translation>
  </message>
  <message>
   <source>likelihood</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>likelihood 10th percentile</source>
   <translation>Wahrscheinlichkeit, 10. Perzentil</translation>
  </message>
  <message>
   <source>likelihood 90th percentile</source>
   <translation>Wahrscheinlichkeit, 90. Perzentil</translation>
  </message>
  <message>
   <source>likelihood median</source>
   <translation>Wahrscheinlichkeit, Median</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <source>link to a folder</source>
   <translation>Verknüpfung zu einem Ordner</translation>
  </message>
  <message>
   <source>lock this desk</source>
   <translation>diesen Platz sperren</translation>
  </message>
  <message>
   <source>longest wait of an undecided case</source>
   <translation>längste Wartezeit eines offenen Falls</translation>
  </message>
  <message>
   <source>look at patients and films</source>
   <translation>Patienten und Aufnahmen ansehen</translation>
  </message>
  <message>
   <source>low</source>
   <translation>niedrig</translation>
  </message>
  <message>
   <source>magnifier; held, only while held</source>
   <translation>Lupe; gehalten nur solange</translation>
  </message>
  <message>
   <source>make a backup</source>
   <translation>eine Sicherung machen</translation>
  </message>
  <message>
   <source>manage accounts</source>
   <translation>Konten verwalten</translation>
  </message>
  <message>
   <source>map; held, only while held</source>
   <translation>Karte; gehalten nur solange</translation>
  </message>
  <message>
   <source>mark a case urgent, or no longer</source>
   <translation>einen Fall als dringend markieren, oder nicht mehr</translation>
  </message>
  <message>
   <source>mean likelihood</source>
   <translation>mittlere Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>mean likelihood less the share it is calibrated for</source>
   <translation>mittlere Wahrscheinlichkeit weniger der Anteil, für den sie kalibriert ist</translation>
  </message>
  <message>
   <source>mean {mean} · SD {deviation}</source>
   <translation>Mittel {mean} · SD {deviation}</translation>
  </message>
  <message>
   <source>menu of the row</source>
   <translation>Menü der Zeile</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <source>midline, above (spinous processes)</source>
   <translation>Mittellinie, oben (Dornfortsätze)</translation>
  </message>
  <message>
   <source>midline, below</source>
   <translation>Mittellinie, unten</translation>
  </message>
  <message>
   <source>min {least} · max {most}</source>
   <translation>min {least} · max {most}</translation>
  </message>
  <message>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>mm</source>
   <translation>mm</translation>
  </message>
  <message>
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>move</source>
   <translation>bewegen</translation>
  </message>
  <message>
   <source>move films to an archive or back</source>
   <translation>Aufnahmen in ein Archiv oder zurück bringen</translation>
  </message>
  <message>
   <source>move the cursor, a point, a mark; Shift finely, Ctrl far</source>
   <translation>Zeiger, Punkt oder Zeichen bewegen; Shift fein, Ctrl weit</translation>
  </message>
  <message>
   <source>nearly all</source>
   <translation>fast alles</translation>
  </message>
  <message>
   <source>needs attention</source>
   <translation>braucht Aufmerksamkeit</translation>
  </message>
  <message>
   <source>next point of what is drawn</source>
   <translation>nächster Punkt des Gezeichneten</translation>
  </message>
  <message>
   <source>next unread</source>
   <translation>nächster ungelesener</translation>
  </message>
  <message>
   <source>next window</source>
   <translation>nächstes Fenster</translation>
  </message>
  <message>
   <source>next, previous study</source>
   <translation>nächste, vorige Untersuchung</translation>
  </message>
  <message>
   <source>nightly</source>
   <translation>nächtlich</translation>
  </message>
  <message>
   <source>no</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>no ID</source>
   <translation>keine ID</translation>
  </message>
  <message>
   <source>no box for this film</source>
   <translation>kein Rahmen für diese Aufnahme</translation>
  </message>
  <message>
   <source>no longer waiting</source>
   <translation>wartet nicht mehr</translation>
  </message>
  <message>
   <source>no pixel inside</source>
   <translation>kein Bildpunkt darin</translation>
  </message>
  <message>
   <source>no second medium is set (Settings, heads_folder)</source>
   <translation>kein zweiter Ort ist festgelegt (Einstellungen, heads_folder)</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keiner</translation>
  </message>
  <message>
   <source>none yet: signing makes it</source>
   <translation>noch keiner: Signieren macht ihn</translation>
  </message>
  <message>
   <source>not a segmentation</source>
   <translation>keine Segmentierung</translation>
  </message>
  <message>
   <source>not in reading order</source>
   <translation>nicht in Lesereihenfolge</translation>
  </message>
  <message>
   <source>not linked</source>
   <translation>nicht verbunden</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not scored</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <source>not suspected</source>
   <translation>kein Verdacht</translation>
  </message>
  <message>
   <source>not the order of decisions</source>
   <translation>nicht die Folge der Entscheidungen</translation>
  </message>
  <message>
   <source>not there; tried again</source>
   <translation>nicht da; wird wieder versucht</translation>
  </message>
  <message>
   <source>not valid: AP film, the heart is magnified</source>
   <translation>nicht gültig: AP-Aufnahme, das Herz ist vergrößert</translation>
  </message>
  <message>
   <source>not valid: the view is {view}, not PA</source>
   <translation>nicht gültig: die Projektion ist {view}, nicht PA</translation>
  </message>
  <message>
   <source>not validated at {age}</source>
   <translation>nicht validiert mit {age}</translation>
  </message>
  <message>
   <source>note whom a result was told</source>
   <translation>vermerken, wem ein Befund mitgeteilt wurde</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>of modality {what}</source>
   <translation>Modalität {what}</translation>
  </message>
  <message>
   <source>oldest study first, or newest</source>
   <translation>älteste Untersuchung zuerst, oder neueste</translation>
  </message>
  <message>
   <source>oldest waiting {time}</source>
   <translation>älteste wartet {time}</translation>
  </message>
  <message>
   <source>on every film</source>
   <translation>auf jeder Aufnahme</translation>
  </message>
  <message>
   <source>on the film: {what}</source>
   <translation>auf der Aufnahme: {what}</translation>
  </message>
  <message>
   <source>one corner</source>
   <translation>eine Ecke</translation>
  </message>
  <message>
   <source>one end</source>
   <translation>ein Ende</translation>
  </message>
  <message>
   <source>one film, side by side, one above the other</source>
   <translation>eine Aufnahme, nebeneinander, übereinander</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>open case on the other side</source>
   <translation>offener Fall auf die andere Seite</translation>
  </message>
  <message>
   <source>open the case</source>
   <translation>Fall öffnen</translation>
  </message>
  <message>
   <source>open the incoming folder</source>
   <translation>Eingangsordner öffnen</translation>
  </message>
  <message>
   <source>open: {name}</source>
   <translation>offen: {name}</translation>
  </message>
  <message>
   <source>opposite corner</source>
   <translation>gegenüberliegende Ecke</translation>
  </message>
  <message>
   <source>or click one in the list</source>
   <translation>oder in der Liste anklicken</translation>
  </message>
  <message>
   <source>other end</source>
   <translation>anderes Ende</translation>
  </message>
  <message>
   <source>outside</source>
   <translation>außerhalb</translation>
  </message>
  <message>
   <source>outside the validated population</source>
   <translation>außerhalb der validierten Population</translation>
  </message>
  <message>
   <source>outside validation</source>
   <translation>außerhalb der Validierung</translation>
  </message>
  <message>
   <source>overridden</source>
   <translation>abweichend befundet</translation>
  </message>
  <message>
   <source>override, or read without a score</source>
   <translation>abweichend befunden, oder ohne Bewertung befunden</translation>
  </message>
  <message>
   <source>pan</source>
   <translation>verschieben</translation>
  </message>
  <message>
   <source>patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>pneumonia not suspected</source>
   <translation>kein Verdacht auf Pneumonie</translation>
  </message>
  <message>
   <source>pneumonia suspected</source>
   <translation>Verdacht auf Pneumonie</translation>
  </message>
  <message>
   <source>possible</source>
   <translation>möglich</translation>
  </message>
  <message>
   <source>print the queue on paper</source>
   <translation>die Warteliste auf Papier drucken</translation>
  </message>
  <message>
   <source>probable</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <source>put another model in use</source>
   <translation>ein anderes Modell in Gebrauch nehmen</translation>
  </message>
  <message>
   <source>px</source>
   <translation>px</translation>
  </message>
  <message>
   <source>queue simulator</source>
   <translation>Wartelisten-Simulator</translation>
  </message>
  <message>
   <source>quit</source>
   <translation>beenden</translation>
  </message>
  <message>
   <source>radiologist</source>
   <translation>Radiologe</translation>
  </message>
  <message>
   <source>radiologists</source>
   <translation>Radiologen</translation>
  </message>
  <message>
   <source>raised</source>
   <translation>erhöht</translation>
  </message>
  <message>
   <source>read</source>
   <translation>befundet</translation>
  </message>
  <message>
   <source>read the record of who did what</source>
   <translation>das Protokoll lesen, wer was tat</translation>
  </message>
  <message>
   <source>read without a score</source>
   <translation>ohne Bewertung befundet</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>in Befundung</translation>
  </message>
  <message>
   <source>reading it again</source>
   <translation>wird noch einmal gelesen</translation>
  </message>
  <message>
   <source>reading order</source>
   <translation>Lesereihenfolge</translation>
  </message>
  <message>
   <source>reason of overriding</source>
   <translation>Grund des abweichenden Befunds</translation>
  </message>
  <message>
   <source>refused by the gate</source>
   <translation>von der Vorprüfung abgewiesen</translation>
  </message>
  <message>
   <source>reset</source>
   <translation>zurücksetzen</translation>
  </message>
  <message>
   <source>restarting in {n} s</source>
   <translation>Neustart in {n} s</translation>
  </message>
  <message>
   <source>restore a backup or rebuild the worklist</source>
   <translation>eine Sicherung wiederherstellen oder die Arbeitsliste neu aufbauen</translation>
  </message>
  <message>
   <source>restore from a backup</source>
   <translation>aus Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>review emergency access</source>
   <translation>Notfallzugänge durchsehen</translation>
  </message>
  <message>
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <source>row {row}, {at}</source>
   <translation>Zeile {row}, {at}</translation>
  </message>
  <message>
   <source>ruler</source>
   <translation>Lineal</translation>
  </message>
  <message>
   <source>same day</source>
   <translation>selber Tag</translation>
  </message>
  <message>
   <source>same finding</source>
   <translation>gleicher Befund</translation>
  </message>
  <message>
   <source>say whether a picture may leave</source>
   <translation>sagen, ob ein Bild hinaus darf</translation>
  </message>
  <message>
   <source>score</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>scoring films again</source>
   <translation>Aufnahmen werden erneut bewertet</translation>
  </message>
  <message>
   <source>search</source>
   <translation>suchen</translation>
  </message>
  <message>
   <source>sections of the queue</source>
   <translation>Abschnitte der Warteliste</translation>
  </message>
  <message>
   <source>see the statistics</source>
   <translation>die Statistik sehen</translation>
  </message>
  <message>
   <source>set the point</source>
   <translation>Punkt setzen</translation>
  </message>
  <message>
   <source>set up: folder, reader, device, test</source>
   <translation>einrichten: Ordner, Name, Gerät, Test</translation>
  </message>
  <message>
   <source>settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>sex</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <source>share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>share found ill</source>
   <translation>Anteil krank befundet</translation>
  </message>
  <message>
   <source>share with verdict pneumonia</source>
   <translation>Anteil mit Befund Pneumonie</translation>
  </message>
  <message>
   <source>show or hide what is drawn</source>
   <translation>Gezeichnetes zeigen oder verbergen</translation>
  </message>
  <message>
   <source>sigmoid</source>
   <translation>sigmoidal</translation>
  </message>
  <message>
   <source>sign and keep a head of the record</source>
   <translation>einen Protokollstand signieren und aufbewahren</translation>
  </message>
  <message>
   <source>signed head of the record, QR code</source>
   <translation>signierter Protokollstand, QR-Code</translation>
  </message>
  <message>
   <source>size of text</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <source>starting…</source>
   <translation>startet…</translation>
  </message>
  <message>
   <source>state</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>statistics of an ellipse, a rectangle</source>
   <translation>Statistik einer Ellipse, eines Rechtecks</translation>
  </message>
  <message>
   <source>statistics: how well it does here</source>
   <translation>Statistik: wie gut es hier arbeitet</translation>
  </message>
  <message>
   <source>stop long work, or put away its end</source>
   <translation>lange Arbeit anhalten, oder ihr Ende weglegen</translation>
  </message>
  <message>
   <source>stopping, nothing is left half done…</source>
   <translation>wird angehalten, nichts bleibt halb getan…</translation>
  </message>
  <message>
   <source>suspected</source>
   <translation>Verdacht</translation>
  </message>
  <message>
   <source>take cases away in an export</source>
   <translation>Fälle in einem Export mitnehmen</translation>
  </message>
  <message>
   <source>take the last verdict back</source>
   <translation>letzten Befund zurücknehmen</translation>
  </message>
  <message>
   <source>take, score and order films</source>
   <translation>Aufnahmen nehmen, bewerten und ordnen</translation>
  </message>
  <message>
   <source>technician</source>
   <translation>MTR</translation>
  </message>
  <message>
   <source>technicians</source>
   <translation>MTR</translation>
  </message>
  <message>
   <source>text in the corners</source>
   <translation>Text in den Ecken</translation>
  </message>
  <message>
   <source>the ill</source>
   <translation>die Kranken</translation>
  </message>
  <message>
   <source>the open case</source>
   <translation>der offene Fall</translation>
  </message>
  <message>
   <source>the queue on paper, for a power cut</source>
   <translation>die Warteliste auf Papier, für den Stromausfall</translation>
  </message>
  <message>
   <source>the well</source>
   <translation>die Gesunden</translation>
  </message>
  <message>
   <source>there</source>
   <translation>da</translation>
  </message>
  <message>
   <source>this film could not be scored</source>
   <translation>diese Aufnahme konnte nicht bewertet werden</translation>
  </message>
  <message>
   <source>this page</source>
   <translation>diese Seite</translation>
  </message>
  <message>
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <source>took over {n} s</source>
   <translation>brauchte über {n} s</translation>
  </message>
  <message>
   <source>top</source>
   <translation>oben</translation>
  </message>
  <message>
   <source>turn by 90°</source>
   <translation>um 90° drehen</translation>
  </message>
  <message>
   <source>turned</source>
   <translation>gedreht</translation>
  </message>
  <message>
   <source>undecided beyond the cap now</source>
   <translation>jetzt offen nach Ablauf der Frist</translation>
  </message>
  <message>
   <source>undecided now</source>
   <translation>jetzt offen</translation>
  </message>
  <message>
   <source>under 1 year</source>
   <translation>unter 1 Jahr</translation>
  </message>
  <message>
   <source>unlike the training films</source>
   <translation>unähnlich den Trainingsaufnahmen</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>unwahrscheinlich</translation>
  </message>
  <message>
   <source>unpacking and checking</source>
   <translation>wird entpackt und geprüft</translation>
  </message>
  <message>
   <source>unread</source>
   <translation>ungelesen</translation>
  </message>
  <message>
   <source>unread: new film</source>
   <translation>ungelesen: neue Aufnahme</translation>
  </message>
  <message>
   <source>upside down</source>
   <translation>auf dem Kopf</translation>
  </message>
  <message>
   <source>urgent</source>
   <translation>dringend</translation>
  </message>
  <message>
   <source>urgent, or no longer</source>
   <translation>dringend oder nicht mehr</translation>
  </message>
  <message>
   <source>usual: {reasons}</source>
   <translation>üblich: {reasons}</translation>
  </message>
  <message>
   <source>valid on PA films only; this one's view is not said</source>
   <translation>nur bei PA-Aufnahmen gültig; die Projektion ist nicht angegeben</translation>
  </message>
  <message>
   <source>verdict no pneumonia where not suspected</source>
   <translation>Befund keine Pneumonie, wo kein Verdacht</translation>
  </message>
  <message>
   <source>verdict pneumonia</source>
   <translation>Befund Pneumonie</translation>
  </message>
  <message>
   <source>verdict pneumonia where suspected</source>
   <translation>Befund Pneumonie, wo Verdacht</translation>
  </message>
  <message>
   <source>verdicts that confirm the call</source>
   <translation>Befunde, die die Aussage bestätigen</translation>
  </message>
  <message>
   <source>verify the record</source>
   <translation>Protokoll prüfen</translation>
  </message>
  <message>
   <source>view</source>
   <translation>Projektion</translation>
  </message>
  <message>
   <source>views of the list</source>
   <translation>Ansichten der Liste</translation>
  </message>
  <message>
   <source>waits</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>walking the record</source>
   <translation>Protokoll wird durchgegangen</translation>
  </message>
  <message>
   <source>week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <source>what it holds in compressed form cannot be unpacked</source>
   <translation>was sie komprimiert enthält, lässt sich nicht entpacken</translation>
  </message>
  <message>
   <source>wheel</source>
   <translation>Mausrad</translation>
  </message>
  <message>
   <source>where the arms meet</source>
   <translation>wo die Schenkel sich treffen</translation>
  </message>
  <message>
   <source>where the model sees opacity;</source>
   <translation>wo das Modell Verschattung sieht;</translation>
  </message>
  <message>
   <source>where {n} % are ill</source>
   <translation>wo {n} % krank sind</translation>
  </message>
  <message>
   <source>whole film, one to one</source>
   <translation>ganze Aufnahme, eins zu eins</translation>
  </message>
  <message>
   <source>whom you told of an urgent result</source>
   <translation>wem Sie einen dringenden Befund mitgeteilt haben</translation>
  </message>
  <message>
   <source>window: right wider, down higher</source>
   <translation>Fenster: rechts weiter, abwärts höher</translation>
  </message>
  <message>
   <source>windows of this film</source>
   <translation>Fenster dieser Aufnahme</translation>
  </message>
  <message>
   <source>windows of this film, by name</source>
   <translation>Fenster dieser Aufnahme, nach Namen</translation>
  </message>
  <message>
   <source>with approved pictures</source>
   <translation>mit freigegebenen Bildern</translation>
  </message>
  <message>
   <source>within a day</source>
   <translation>binnen eines Tages</translation>
  </message>
  <message>
   <source>your account, and people</source>
   <translation>Ihr Konto, und Personen</translation>
  </message>
  <message>
   <source>your own box</source>
   <translation>eigener Rahmen</translation>
  </message>
  <message>
   <source>your own boxes: draw one with R</source>
   <translation>eigene Rahmen: mit R zeichnen</translation>
  </message>
  <message>
   <source>your own views</source>
   <translation>eigene Ansichten</translation>
  </message>
  <message>
   <source>your own {n} boxes on it</source>
   <translation>Ihre eigenen {n} Rahmen darauf</translation>
  </message>
  <message>
   <source>zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>zoom and window follow, or not</source>
   <translation>Zoom und Fenster folgen, oder nicht</translation>
  </message>
  <message>
   <source>{a} months to {b} years</source>
   <translation>{a} Monate bis {b} Jahre</translation>
  </message>
  <message>
   <source>{a} to {b} months</source>
   <translation>{a} bis {b} Monate</translation>
  </message>
  <message>
   <source>{a} to {b} of {n}; the list goes on as you scroll</source>
   <translation>{a} bis {b} von {n}; die Liste geht beim Blättern weiter</translation>
  </message>
  <message>
   <source>{a} to {b} years</source>
   <translation>{a} bis {b} Jahre</translation>
  </message>
  <message>
   <source>{button} drag</source>
   <translation>{button} ziehen</translation>
  </message>
  <message>
   <source>{cases}; as of {time}</source>
   <translation>{cases}; Stand {time}</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} von {all}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <source>{file} is no longer what was written there: nothing was put back from it. Ask who changed it.</source>
   <translation>{file} ist nicht mehr, was dort geschrieben wurde: Daraus wurde nichts übernommen. Fragen Sie, wer sie geändert hat.</translation>
  </message>
  <message>
   <source>{heart} of {thorax}</source>
   <translation>{heart} von {thorax}</translation>
  </message>
  <message>
   <source>{key} also goes to the menus.</source>
   <translation>{key} geht auch in die Menüs.</translation>
  </message>
  <message>
   <source>{key} also opens a menu.</source>
   <translation>{key} öffnet auch ein Menü.</translation>
  </message>
  <message>
   <source>{key} and wheel</source>
   <translation>{key} und Mausrad</translation>
  </message>
  <message>
   <source>{key} belongs to the system; the program would not hear of it.</source>
   <translation>{key} gehört dem System; das Programm würde nichts davon hören.</translation>
  </message>
  <message>
   <source>{key} gives a finding all the same.</source>
   <translation>{key} gibt trotzdem einen Befund.</translation>
  </message>
  <message>
   <source>{key} is not on every keyboard.</source>
   <translation>{key} ist nicht auf jeder Tastatur.</translation>
  </message>
  <message>
   <source>{key} is “{act}” as well.</source>
   <translation>{key} ist auch „{act}“.</translation>
  </message>
  <message>
   <source>{key} is “{act}” now. Enter takes it from there; or press another key, or Esc.</source>
   <translation>{key} ist jetzt „{act}“. Enter nimmt sie von dort; oder drücken Sie eine andere Taste, oder Esc.</translation>
  </message>
  <message>
   <source>{key} it is, from now on.</source>
   <translation>{key} ist es von jetzt an.</translation>
  </message>
  <message>
   <source>{key} keys</source>
   <translation>{key} Tasten</translation>
  </message>
  <message>
   <source>{key} moves the keyboard or opens a case, and stays so.</source>
   <translation>{key} bewegt die Tastatur oder öffnet einen Fall, und bleibt so.</translation>
  </message>
  <message>
   <source>{length} at the detector</source>
   <translation>{length} am Detektor</translation>
  </message>
  <message>
   <source>{name} decided this case meanwhile: look at it once more.</source>
   <translation>{name} hat diesen Fall inzwischen entschieden: Sehen Sie noch einmal hin.</translation>
  </message>
  <message>
   <source>{name} has a new password.</source>
   <translation>{name} hat ein neues Kennwort.</translation>
  </message>
  <message>
   <source>{name} has this case open at another desk.</source>
   <translation>{name} hat diesen Fall an einem anderen Platz offen.</translation>
  </message>
  <message>
   <source>{name} has this case open at another desk. Again decides it all the same.</source>
   <translation>{name} hat diesen Fall an einem anderen Platz offen. Noch einmal entscheidet ihn trotzdem.</translation>
  </message>
  <message>
   <source>{name} locked this desk, or left it. What was typed is kept. Another name signs in anew.</source>
   <translation>{name} hat diesen Platz gesperrt oder verlassen. Getipptes bleibt aufbewahrt. Ein anderer Name meldet sich neu an.</translation>
  </message>
  <message>
   <source>{name} reads. Click to change.</source>
   <translation>{name} befundet. Klicken ändert es.</translation>
  </message>
  <message>
   <source>{name}, key {key}</source>
   <translation>{name}, Taste {key}</translation>
  </message>
  <message>
   <source>{name}: {role} from the next act on.</source>
   <translation>{name}: {role} ab der nächsten Handlung.</translation>
  </message>
  <message>
   <source>{n} %</source>
   <translation>{n} %</translation>
  </message>
  <message>
   <source>{n} % along the</source>
   <translation>{n} % am Rand</translation>
  </message>
  <message>
   <source>{n} acts of readers could not be proven or placed and are in this file alone: {file}</source>
   <translation>{n} Handlungen ließen sich nicht beweisen oder einordnen und stehen nur in dieser Datei: {file}</translation>
  </message>
  <message>
   <source>{n} acts of readers were put back as the old record proves them.</source>
   <translation>{n} Handlungen wurden übernommen, wie das alte Protokoll sie beweist.</translation>
  </message>
  <message>
   <source>{n} an hour</source>
   <translation>{n} je Stunde</translation>
  </message>
  <message>
   <source>{n} arrived, {decided} decided</source>
   <translation>{n} eingegangen, {decided} entschieden</translation>
  </message>
  <message>
   <source>{n} boxes</source>
   <translation>{n} Rahmen</translation>
  </message>
  <message>
   <source>{n} cases</source>
   <translation>{n} Fälle</translation>
  </message>
  <message>
   <source>{n} cases on paper in {file}.</source>
   <translation>{n} Fälle auf Papier in {file}.</translation>
  </message>
  <message>
   <source>{n} cases; the list goes on as you scroll</source>
   <translation>{n} Fälle; die Liste geht beim Blättern weiter</translation>
  </message>
  <message>
   <source>{n} cm²</source>
   <translation>{n} cm²</translation>
  </message>
  <message>
   <source>{n} days</source>
   <translation>{n} Tage</translation>
  </message>
  <message>
   <source>{n} decided today</source>
   <translation>{n} heute entschieden</translation>
  </message>
  <message>
   <source>{n} earlier studies, last {day}: {what}</source>
   <translation>{n} frühere Untersuchungen, letzte {day}: {what}</translation>
  </message>
  <message>
   <source>{n} emergency accesses wait for review: {key}.</source>
   <translation>{n} Notfallzugänge warten auf Durchsicht: {key}.</translation>
  </message>
  <message>
   <source>{n} files are being read.

The first is listed in a moment.</source>
   <translation>{n} Dateien werden gelesen.

Die erste ist gleich gelistet.</translation>
  </message>
  <message>
   <source>{n} films are damaged in the library, and so not in the backup.</source>
   <translation>{n} Aufnahmen sind in der Ablage beschädigt und darum nicht in der Sicherung.</translation>
  </message>
  <message>
   <source>{n} films are missing in the library, and so in the backup.</source>
   <translation>{n} Aufnahmen fehlen in der Ablage und darum in der Sicherung.</translation>
  </message>
  <message>
   <source>{n} films are neither in the backup nor in the library.</source>
   <translation>{n} Aufnahmen sind weder in der Sicherung noch in der Ablage.</translation>
  </message>
  <message>
   <source>{n} films in the library came after the backup; Rebuild takes them into this worklist.</source>
   <translation>{n} Aufnahmen der Ablage kamen nach der Sicherung; Neu aufbauen nimmt sie in diese Arbeitsliste.</translation>
  </message>
  <message>
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <source>{n} hours</source>
   <translation>{n} Stunden</translation>
  </message>
  <message>
   <source>{n} in the home</source>
   <translation>{n} im Datenordner</translation>
  </message>
  <message>
   <source>{n} later studies</source>
   <translation>{n} spätere Untersuchungen</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
  <message>
   <source>{n} minutes, as the settings have it now, for every film</source>
   <translation>{n} Minuten, wie die Einstellungen es jetzt haben, für jede Aufnahme</translation>
  </message>
  <message>
   <source>{n} mm</source>
   <translation>{n} mm</translation>
  </message>
  <message>
   <source>{n} months</source>
   <translation>{n} Monate</translation>
  </message>
  <message>
   <source>{n} months old</source>
   <translation>{n} Monate alt</translation>
  </message>
  <message>
   <source>{n} new urgent cases</source>
   <translation>{n} neue dringende Fälle</translation>
  </message>
  <message>
   <source>{n} of them are without a picture: nobody approved that it leaves, or it cannot be read here.</source>
   <translation>{n} davon sind ohne Bild: Niemand hat freigegeben, dass es hinausgeht, oder es ist hier nicht lesbar.</translation>
  </message>
  <message>
   <source>{n} of {all} cases are not scored again. {reason}</source>
   <translation>{n} von {all} Fällen werden nicht erneut bewertet. {reason}</translation>
  </message>
  <message>
   <source>{n} of {many}</source>
   <translation>{n} von {many}</translation>
  </message>
  <message>
   <source>{n} other studies of this patient</source>
   <translation>{n} andere Untersuchungen dieses Patienten</translation>
  </message>
  <message>
   <source>{n} prior</source>
   <translation>{n} früher</translation>
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
   <translation>{n} sicher</translation>
  </message>
  <message>
   <source>{n} urgent results wait to be told</source>
   <translation>{n} dringende Befunde sind noch mitzuteilen</translation>
  </message>
  <message>
   <source>{n} verdicts could be read from the damaged worklist: {file}</source>
   <translation>{n} Befunde waren aus der beschädigten Arbeitsliste lesbar: {file}</translation>
  </message>
  <message>
   <source>{n} waiting</source>
   <translation>{n} warten</translation>
  </message>
  <message>
   <source>{n} years</source>
   <translation>{n} Jahre</translation>
  </message>
  <message>
   <source>{n} years old</source>
   <translation>{n} Jahre alt</translation>
  </message>
  <message>
   <source>{n}°</source>
   <translation>{n}°</translation>
  </message>
  <message>
   <source>{part} is damaged.</source>
   <translation>{part} ist beschädigt.</translation>
  </message>
  <message>
   <source>{part} is damaged: {how}.</source>
   <translation>{part} ist beschädigt: {how}.</translation>
  </message>
  <message>
   <source>{reason} Press another key, or Esc.</source>
   <translation>{reason} Drücken Sie eine andere Taste, oder Esc.</translation>
  </message>
  <message>
   <source>{section}, {n}: go there</source>
   <translation>{section}, {n}: dorthin</translation>
  </message>
  <message>
   <source>{share} of the lung field (a coarse estimate from a {columns} × {rows} map)</source>
   <translation>{share} des Lungenfelds (grob geschätzt aus einer Karte von {columns} × {rows})</translation>
  </message>
  <message>
   <source>{size} free.</source>
   <translation>{size} frei.</translation>
  </message>
  <message>
   <source>{size} free; at the pace of the last {n} days ({pace} a day) it is full {when}.</source>
   <translation>{size} frei; im Tempo der letzten {n} Tage ({pace} am Tag) ist sie {when} voll.</translation>
  </message>
  <message>
   <source>{size} pixels</source>
   <translation>{size} Bildpunkte</translation>
  </message>
  <message>
   <source>{thing}: {reason}.

Nothing was changed. File, Restore from a backup… says what can be done.</source>
   <translation>{thing}: {reason}.

Nichts wurde geändert. Datei, Aus Sicherung wiederherstellen… sagt, was zu tun ist.</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <source>{title} (the first {n} of {all}; all in the text)</source>
   <translation>{title} (die ersten {n} von {all}; alle im Text)</translation>
  </message>
  <message>
   <source>{what} (no longer stands)</source>
   <translation>{what} (gilt nicht mehr)</translation>
  </message>
  <message>
   <source>{what} still goes on; one at a time.</source>
   <translation>{what} läuft noch; eines nach dem anderen.</translation>
  </message>
  <message>
   <source>{what}, the oldest for {time}</source>
   <translation>{what}, die älteste seit {time}</translation>
  </message>
  <message>
   <source>{what}. Goes back.</source>
   <translation>{what}. Geht zurück.</translation>
  </message>
  <message>
   <source>{what}: a number is needed.</source>
   <translation>{what}: Eine Zahl ist nötig.</translation>
  </message>
  <message>
   <source>{what}: stopped. Nothing is left half done.</source>
   <translation>{what}: angehalten. Nichts ist halb getan.</translation>
  </message>
  <message>
   <source>{when}   {n} cases   {kind}   {file}</source>
   <translation>{when}   {n} Fälle   {kind}   {file}</translation>
  </message>
  <message>
   <source>{who} approved it as it is.</source>
   <translation>{who} hat es freigegeben, wie es ist.</translation>
  </message>
  <message>
   <source>{who} approved it, with {n} parts painted black.</source>
   <translation>{who} hat es freigegeben, mit {n} geschwärzten Teilen.</translation>
  </message>
  <message>
   <source>↺ 90°</source>
   <translation>↺ 90°</translation>
  </message>
  <message>
   <source>↺ turned 90° anticlockwise</source>
   <translation>↺ 90° gegen den Uhrzeigersinn gedreht</translation>
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
   <translation>↻ 180° gedreht</translation>
  </message>
  <message>
   <source>↻ turned 90° clockwise</source>
   <translation>↻ 90° im Uhrzeigersinn gedreht</translation>
  </message>
  <message>
   <source>⇄ flipped</source>
   <translation>⇄ gespiegelt</translation>
  </message>
  <message>
   <source>⇄ flipped left for right</source>
   <translation>⇄ rechts und links gespiegelt</translation>
  </message>
  <message>
   <source>≈ lossy {ratio}</source>
   <translation>≈ verlustbehaftet {ratio}</translation>
  </message>
  <message>
   <source>≈ lossy, ratio not said</source>
   <translation>≈ verlustbehaftet, Grad unbekannt</translation>
  </message>
 </context>
</TS>
