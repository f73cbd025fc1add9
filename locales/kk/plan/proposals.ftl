# Жоспарды файл етіп жіберу
import-button = 📥 Жоспарды файлдан енгізу
import-waiting = Сақталмаған жоспарыңыз бар. Соны жалғастырасыз ба, әлде басқа файл жібересіз бе?
import-another = 📎 Басқа файл жіберу
import-ask-file = Жоспар жазылған .docx не .xlsx файлын жіберіңіз. Кестенің бағандары кез келген ретпен тұра береді.
    Сіз қарап шығып, «Сақтау» батырмасын баспайынша, жоспар өзгермейді.
import-expects-file = Мұнда файл керек: .docx не .xlsx. Фото не мәтін жарамайды.
import-ask-year = «{ $file }» – қай оқу жылының жоспары?
import-ask-year-so = Оқу жылын батырмамен таңдаңыз немесе былай жазыңыз: 2026-2027
import-reading = ⏳ «{ $file }» оқылып жатыр. Дайын болғанда не түсінгенімді осында көрсетемін.
import-refused = ✕ «{ $file }» оқылмады. { $why }
import-send-again = 📎 Файлды қайта жіберу
file-not-fetched = Файлды Telegram-нан алу мүмкін болмады. Біраздан кейін қайта жіберіңіз.

# Жоба
import-overview = <b>Жоспар жобасы</b> · { $file }
    { $title }
    Оқу жылы: { $year }
    { $target }
import-target-new = жаңа жоспар: { $name }
import-target-update = жаңартылатын жоспар: { $name }
import-the-plan = мектеп парламентінің жоспары
import-another-plan = ⇄ Бұл – басқа жоспар
import-same-plan = ⇄ Бұрынғының жаңа нұсқасы
import-counts = Жолдар: { $rows }, іс-шаралар: { $titles }
import-differs = 🆕 Жаңа: { $new } · ✏️ Өзгерген: { $changed } · 🗑 Файлда жоқ: { $gone } · Өзгеріссіз: { $same }
import-decided = ✓ Енгізіледі: { $taken } · ✕ Енгізілмейді: { $skipped } · Қаралмаған: { $open }
import-doubtful = ⚠ Күмәнді жолдар: { $rows }
import-doubt = ⚠ { $why }
import-more-remarks = … тағы осындай ескертулер: { $more }
import-nothing-yet = «Сақтау» басылмайынша, жоспар өзгермейді.
import-at-row = { $table }-кесте, { NUMBER($row, useGrouping: 0) }-жол: { $problem }
import-missing-deadline = файлда мерзім бағаны жоқ, жолдар мерзімсіз қалады
import-missing-responsible = файлда жауаптылар бағаны жоқ, бәрін ДТІЖО-ға еске саламын
import-missing-audience = файлда сыныптар бағаны жоқ
import-look = 👀 Жолдарды қарап шығу
import-only-doubt = ⚠ Тек күмәнділері: { $rows }
import-only-new = 🆕 { $rows }
import-only-changed = ✏️ { $rows }
import-only-gone = 🗑 { $rows }
import-take-all = ✓ Қаралмағанын енгізу: { $rows }
import-save = 💾 Сақтау
import-drop = 🗑 Жобаны өшіру
import-overview-button = ≡ Жалпы көрініс

# Бір жол
import-row = <b>{ NUMBER($number, useGrouping: 0) } / { NUMBER($of, useGrouping: 0) }</b> · { $table }-кесте, { NUMBER($row, useGrouping: 0) }-жол
    { $kind } · { $state }
import-kind-new = 🆕 жаңа
import-kind-changed = ✏️ өзгерген
import-kind-same = өзгеріссіз
import-kind-gone = 🗑 файлда жоқ
import-state-open = қаралмаған
import-state-taken = ✓ енгізіледі
import-state-skipped = ✕ енгізілмейді
import-state-gone-open = қаралмаған
import-state-gone-taken = 🗑 жоспардан шығарылады (орындалғаны қалады)
import-state-gone-skipped = ✓ жоспарда қалады
import-cell = { $name }: { $value }
import-cell-changed = { $name }: <s>{ $before }</s> → <b>{ $after }</b>
import-field-title = 📌 Атауы
import-field-deadline = 🕒 Мерзімі
import-field-responsible = 👤 Жауаптылар
import-field-audience = 👥 Сыныптар
import-field-evidence = 📎 Дәлелі
import-field-faction = 🏳 Фракция
import-field-month = 📅 Айы
import-field-project = 🗂 Жоба
import-field-other = ⋯ Басқа
import-accepts-link = сілтеме
import-accepts-file = файл не фото
import-accepts-any = сілтеме, файл не фото
import-take = ✓ Енгізу
import-skip = ✕ Енгізбеу
import-remove = 🗑 Жоспардан шығару
import-keep = ✓ Қалдыру
import-fix = ✎ Түзету

# Мерзім
import-when-none = мерзімі белгісіз
import-when-always = оқу жылы бойы
import-when-from = { $day } (басталуы)
import-when-until = { $day } (соңғы күні)
import-when-range = { $first } – { $last }
import-when-term = { $term }-тоқсан
import-when-weekly = аптасына { $times } рет
import-when-monthly = айына { $times } рет
import-when-quarterly = тоқсанына { $times } рет
import-when-weekday = апта сайын, { $day }
import-when-weeks = { $month }, { $weeks }-апта
import-when-last-week = { $month }, соңғы апта

# Түзету
import-ask-field = <b>{ $title }</b>
    Нені түзетеміз?
import-ask-title = Қазіргі атауы: { $now }
    Жаңасын жазыңыз. Бірнеше іс-шара болса, әрқайсысын жаңа жолдан бастаңыз.
import-ask-deadline = Қазіргі мерзімі: { $now }
    Жаңасын жазыңыз. Мысалы: 15 қазан; 1–10 қараша; 20.12 дейін; айына 1 рет; әр бейсенбі. Мерзімі жоқ болса: –
import-ask-responsible = Қазіргі жауаптылар: { $now }
    Жаңасын үтір арқылы жазыңыз. Мысалы: тәлімгер, сынып жетекшілері, психолог
import-ask-audience = Қазіргі сыныптар: { $now }
    Жаңасын жазыңыз. Мысалы: 5-9; 7, 9; барлық сыныптар. Жоқ болса: –
import-ask-evidence = Қазіргі дәлелі: { $now }
    Жаңасын жазыңыз. Мысалы: әлеуметтік желіге жариялау; анықтама; хаттама; фотоесеп
import-ask-faction = Қазіргі фракция: { $now }
    Қай фракцияның ісі? Таңдаңыз немесе атауын жазыңыз.
import-unclear-faction = ондай фракция жоқ: { $shown }
import-fixed = ✓ Түзетілді.

# Сақтау
import-sure-save = <b>Жоспарға мыналар енеді</b>
    🆕 Қосылады: { $new } · ✏️ Өзгереді: { $changed } · 🗑 Шығарылады: { $gone } · ✕ Енгізілмейді: { $skipped }
    Орындалған істер орындалған күйінде қалады.
import-undecided = ❗ Қаралмаған жолдар: { $rows }. Енгізбесеңіз, олар жоспарға кірмейді.
import-save-all = ✓ Бәрін енгізіп, сақтау: { $rows }
import-save-taken = 💾 Тек белгіленгенін сақтау
import-saved = ✓ <b>Жоспар сақталды.</b>
    Қосылды: { $added }, өзгерді: { $changed }, шығарылды: { $gone }, өзгеріссіз: { $unchanged }
import-was-saved = Бұл жоба сақталған.
    Қосылды: { $added }, өзгерді: { $changed }, шығарылды: { $gone }, өзгеріссіз: { $unchanged }
import-sure-drop = «{ $file }» жобасын өшіреміз бе? Түзеткендеріңіз де жоғалады, ал жоспар өзгермейді.
import-dropped = Жоба өшірілді. Жоспар өзгерген жоқ.
import-no-such-draft = Ондай жоба жоқ.
import-still-reading = Файл әлі оқылып жатыр. Дайын болғанда хабарлаймын.
import-already-saved = Бұл жоба сақталып қойған.
import-already-dropped = Бұл жоба өшірілген. Файлды қайта жіберіңіз.
import-nothing-taken = Әлі бірде-бір жол белгіленген жоқ. Керегін енгізіп, содан кейін сақтаңыз.
import-plan-changed = Осы аралықта жоспарды басқа адам жаңартты. Айырмашылығын қайта қарап шығыңыз.

# Жолда не түсініксіз
plan-two-years = тақырыбында бірнеше оқу жылы жазылған: { $shown }
plan-other-year = файлдың тақырыбында басқа оқу жылы жазылған: { $shown }
plan-row-no-such-day = күнтізбеде ондай күн жоқ, мерзімсіз қалды: { $shown }
plan-row-backwards = басталуы аяқталуынан кейін тұр, мерзімсіз қалды: { $shown }
plan-row-no-deadline = мерзімі жазылмаған
plan-row-nobody = жауапты жазылмаған, ДТІЖО-ға еске саламын
plan-row-no-role = рөлі танылмаған жауаптылар: { $shown }
plan-row-no-grades = сыныптары жазылмаған
plan-row-evidence = дәлелдің түрі танылмады, кез келген дәлел қабылданады: { $shown }
import-will-be-draft = Жоспар жоба болып сақталады: ДТІЖО директордың бекіткенін белгілегеннен кейін ескертулер жіберіле бастайды.
import-approve-letter = 🗂 { $name } жаңа жоспар енгізді: <b>{ $plan }</b>. Директор бекіткен соң, соны белгілеңіз: оған дейін ескерту жіберілмейді.

# Бәрін бірден түзету
import-no-title = Бұл жолдың атауы жоқ. Алдымен «Түзету» арқылы атауын жазыңыз.
import-title-guessed = іс-шара атауы осы бағанда тұр деп түсіндім: «{ $shown }». Олай болмаса, «Бағандар» батырмасын басыңыз
import-behind = 📅 Күндерінің көбі { $years } жыл бұрынғы. Оларды { $year } оқу жылына көшіруге болады.
import-move-dates = ⏩ Күндерін { $year } жылға көшіру
import-ask-words = ❓ Кім екенін айту: { $words }
import-above-button = 🗓 Ай мен фракция
import-columns-button = ▤ Бағандар
import-remarks-button = ⚠ Барлық ескертулер
import-all-remarks = <b>Файл туралы ескертулер: { $remarks }</b>
import-group = { $value } · { $rows } жол
import-ask-group = <b>Жолдардың айы мен фракциясы</b>
    Біреуін бассаңыз, соның бар жолын бірден түзетесіз.
import-no-month = Айы жоқ
import-ask-all-month = Қазір айы: { $now }
    Осы жолдардың бәріне қай ай керек?
import-ask-all-faction = Қазір фракциясы: { $now }
    Осы жолдардың бәрі қай фракцияның ісі?
import-ask-month = Қазіргі айы: { $now }
    Қай айдың ісі?
import-unclear-month = ондай ай жоқ: { $shown }
import-ask-columns = <b>Бағандарды осылай түсіндім</b>
    Дұрыс емесін басып, дұрысын таңдаңыз.
import-column = • { $heading } → { $field } ({ $said })
import-ask-column = <b>{ $heading }</b>
    Мысалы, мұнда былай тұр: { $said }
    Бұл қай баған?
import-column-title = Іс-шара атауы
import-column-deadline = Мерзімі
import-column-month = Айы
import-column-responsible = Жауаптылар
import-column-audience = Сыныптар
import-column-evidence = Дәлелі
import-column-faction = Фракция
import-column-project = Жобасы
import-column-partners = Серіктестер
import-column-number = Реттік нөмірі
import-column-other = Басқа (атауымен сақталады)
import-reading-again = ⏳ Файлды осы бағандармен қайта оқып жатырмын. Дайын болғанда осында көрсетемін.
import-ask-meaning = <b>{ $words }</b> – бұл кім?
    Жоспардағы жолдар: { $rows }. Түсіндірілмеген сөздер: { $left }.
    Жауабыңыз осы мектептің кейінгі жоспарларына да сақталады.
import-means-nobody = Ботта жоқ адам не ұйым
import-ask-later = Кейінге қалдыру ›
import-alike = { $field }: осындай { $rows } жолға да
import-part-take = ✓ Бәрін енгізу: { $rows }
import-part-skip = ✕ Ешқайсысын енгізбеу: { $rows }
plan-row-untitled = іс-шараның аты жоқ: «Түзету» арқылы жазыңыз, әйтпесе жоспарға енбейді
plan-fixed-already = бұл іс жоспарда тұрақты мерзім болып тұр, екінші рет енгізілмейді: { $shown }
import-plan-behind = Жоспардың күндері { $years } жыл бұрынғы. Оларды { $year } оқу жылына көшіру: --dates move. Сол күйі қалдыру: --dates keep. Әзірге ештеңе жазылған жоқ.
