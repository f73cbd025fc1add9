plan-own-times = ⏰ Ескертулерім
own-times = <b>Менің ескертулерім</b>
    Жоспар туралы ескертулер келетін уақыт: { $hour }. Белгіленбеген күндері ескерту келмейді.
own-quiet-until = 🔕 Қазір тыныш: ескертулер { $day } күні қайта басталады.
own-change-hour = 🕒 Сағаты: { $hour }
own-quiet-week = 🔕 Бір апта тыныш
own-quiet-day = 🔕 Белгілі бір күнге дейін…
own-loud = 🔔 Ескертулерді қайта қосу
own-kept = ✓ Сақталды.
own-ask-hour = Сағат нешеде еске салайын?
own-ask-quiet = Қай күні ескертулер қайта басталсын? Күнін жазыңыз, мысалы: 11.01
own-quiet-too-long = Ең көбі { $days } күнге өшіруге болады. Ертерек күнді жазыңыз.
form-expects-day = Күнін былай жазыңыз: 25.12 немесе 25.12.2026
form-day-past = Ертеңнен бастап 31 тамызға дейінгі күнді жазыңыз.
weekday-1 = Дс
weekday-2 = Сс
weekday-3 = Ср
weekday-4 = Бс
weekday-5 = Жм
weekday-6 = Сб
weekday-7 = Жс
form-no-such-date = Күнтізбеде ондай күн жоқ. Былай жазыңыз: 25.12
plan-take-note = 👁 Хабардармын
plan-take-note-all = 👁 Бәрінен хабардармын
plan-seen-noted = Белгіленді: хабардарсыз.
plan-card-seen = 👁 Хабардар: { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Әлі орындалмаған істер: { $items }</b>
    { $titles }
plan-more-time = ⏳ Уақыт керек
plan-ask-wanted = <b>{ $title }</b>
    Мерзімі: { $due }. Қай күнге ауыстыруды сұрайсыз? Күнін жазыңыз, мысалы: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Неге көбірек уақыт керек? Себебін қысқаша жазыңыз.
plan-more-noted = ⏳ Сұрауыңыз жіберілді. Шешім шыққанда айтамын.
plan-not-later = Жаңа күн қазіргі мерзімнен кейін болуы керек.
plan-asked-already = Бұл іс бойынша сұрау жіберілген, шешімін күтіңіз.
plan-decided-already = Бұл сұрау шешіліп қойған.
plan-card-asked = ⏳ { $name } мерзімді { $wanted } күніне ауыстыруды сұрайды.
    Себебі: { $reason }
plan-more-time-letter = ⏳ Уақыт сұралды: <b>{ $title }</b>
    { $name } мерзімді { $due } күнінен { $wanted } күніне ауыстыруды сұрайды.
    Себебі: { $reason }
plan-grant = ✓ Рұқсат беру
plan-refuse = ✕ Бас тарту
plan-granted = Мерзім ауыстырылды.
plan-refused = Мерзім сол күйінде қалды.
plan-granted-letter = ✓ Мерзім ауыстырылды: <b>{ $title }</b>
    Жаңа мерзімі: { $due }. Рұқсат берген: { $name }
plan-refused-letter = ✕ Мерзім ауыстырылмады: <b>{ $title }</b>
    Мерзімі: { $due }. Шешкен: { $name }
plan-accept = ✓ Қабылдау
plan-accept-noted = Дәлел қабылданды.
plan-accepted-already = Дәлел қабылданып қойған.
plan-card-accepted = ✓ Дәлелді қабылдаған: { $name }, { $when }
plan-send-back = ↩ Қайтару
plan-ask-word = <b>{ $title }</b>
    Не түзету керек? Қысқаша жазыңыз: дәлел жіберген адам осыны оқиды.
plan-sent-back = ↩ Қайтарылды, іс қайта ашылды.
plan-sent-back-letter = ↩ Дәлел қайтарылды: <b>{ $title }</b>
    { $name }: { $reason }
plan-month-letter = 🗓 <b>Осы ай – { $month }. Сізден күтілетін істер: { $items }</b>
    Кезекші: { $faction }
    Күні таңдалмағаны: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>Осы ай – { $month }. Мектептегі істер: { $items }</b>
    Кезекші: { $faction }
    Күні таңдалмағаны: { $undated }
    { $titles }
plan-duty-letter = 🏳 Осы ай – { $month }, кезекші: <b>{ $faction }</b>
    Бұл айда мектеп парламентінің жұмысын сіздер жүргізесіздер. Сәттілік!
plan-friday-letter = ☑ <b>Осы аптадан әлі ашық тұрған істер: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>Мектеп бойынша осы аптадан әлі ашық тұрған істер: { $items }</b>
    { $titles }
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
plan-still-letter = 🤔 <b>Күні өткен, әлі ашық тұрған істер: { $items }</b>
    Әлі керек пе, әлде өткізілмеді ме?
    { $titles }
plan-still-look = Қарап шығу
plan-still = <b>Күні өткен, әлі ашық тұрған істер: { $items }</b>
    Әрқайсысы әлі керек пе, әлде өткізілмеді ме?
plan-keep = ○ Әлі керек
plan-kept = Жақсы, ашық қалды. Жаңа күн керек болса, істі ашып, «Уақыт керек» дегенді басыңыз.
plan-dead-link-letter = 🔗 Сілтеме ашылмайды: <b>{ $title }</b>
    { $link }
    Жазба өшірілген болса, басқа дәлел жіберіңіз.
plan-school-year = 📅 Оқу жылы
year-title = <b>{ $year } оқу жылы</b>
year-term = { $number }-тоқсан: { $first } – { $last }
year-change = Тоқсанның күндерін өзгерту үшін нөмірін басыңыз. Ашық істердің мерзімі бірге ауысады.
year-number = { $number }-тоқсан
year-first = Бірінші күні
year-last = Соңғы күні
year-ask-first = { $number }-тоқсанның басталуы: { $known }. Жаңа күнін жазыңыз, мысалы: 02.11
year-ask-last = { $number }-тоқсанның аяқталуы: { $known }. Жаңа күнін жазыңыз, мысалы: 27.12
year-days-off = 🎉 Демалыс күндері
year-off-title = <b>Тоқсан ішіндегі демалыс күндері: { $days }</b>
    Мереке демалыс күніне түссе, келесі жұмыс күні демалыс болады.
year-remove = ✕ { $day }
year-add = ＋ Демалыс күнін қосу
year-ask-off = Қай күні сабақ болмайды? Күнін жазыңыз, мысалы: 24.03
year-changed = ✓ Сақталды. Жоспардағы ауысқан күндер: { $moved }
plan-wrong-term = Тоқсандар бірінен кейін бірі келуі және осы оқу жылында болуы керек.
plan-card-no-day = 📅 Күні таңдалмаған: ай ішінде бір күнді таңдаңыз.
plan-choose-day = 📅 Күнін таңдау
plan-ask-which-day = <b>{ $title }</b>
    Қай күні өтеді?
plan-typed-day = Басқа күн
plan-ask-typed-day = <b>{ $title }</b>
    Осы айдағы күнін жазыңыз, мысалы: 25
plan-day-chosen = Күні таңдалды.
plan-not-in-month = Осы айдың бүгіннен кейінгі күнін таңдаңыз.
plan-has-a-day = Бұл істің күні белгілі.
plan-not-recurring = Бұл іс қайталанбайды.
plan-this-month = 🔁 Тек осы ай
plan-to-may = 🔁 Мамырға дейін
plan-switched-month = Енді тек осы айда. Өзгерген күндер: { $moved }
plan-switched-may = Енді мамырға дейін. Өзгерген күндер: { $moved }
year-fixed = 📌 Тұрақты мерзімдер
fixed-title = <b>Тұрақты мерзімдер</b>
    Қосылғаны: { $on } / { $all }. Қосылғандары жыл сайын жоспарға өзі кіреді.
fixed-all = ☑ Бәрін қосу
fixed-general-meeting = Мектеп парламентінің жалпы жиналысы
fixed-council = Парламент Кеңесінің отырысы
fixed-election-day = Президент сайлауының күнін белгілеу
fixed-class-elections = Сыныптардың өзін-өзі басқару органдарын сайлау
fixed-term-results = Тоқсан қорытындысы жөніндегі жиналыс
fixed-year-report = Жылдық қорытынды есеп
fixed-last-bell = Соңғы қоңырау
fixed-graduation = Мектеп бітіру кеші
fixed-care-order = «Қамқорлық»: бұйрық, ұйымдастыру комитеті мен жоспар
fixed-care-opening = «Қамқорлық»: акцияның ашылуы
fixed-care-report = «Қамқорлық»: апталық есеп (16:00-ге дейін)
fixed-care-closing = «Қамқорлық»: акцияның жабылуы
fixed-care-survey = «Қамқорлық»: қатысушылардан сауалнама алу
fixed-care-summary = «Қамқорлық»: қорытындысын кеңесте талқылау
fixed-road-committee = «Мектепке жол»: ұйымдастыру комитеті мен жоспар
fixed-road-transport = «Мектепке жол»: ауыл оқушыларын мектепке жеткізу
fixed-road-opening = «Мектепке жол»: акцияның ашылуы
fixed-road-report = «Мектепке жол»: апталық есеп (16:00-ге дейін)
fixed-road-gifts = «Мектепке жол»: балаларға көмек тапсыру
fixed-road-repairs = «Мектепке жол»: мектепті жөндеу және қабылдау
fixed-road-fairs = «Мектепке жол»: мектеп жәрмеңкелері
fixed-road-closing = «Мектепке жол»: акцияның жабылуы мен қорытындысы
fixed-as-minutes = Хаттама
fixed-as-social_post = Әлеуметтік желіге жариялау
fixed-as-report = Есеп
fixed-as-photo_report = Фотоесеп
fixed-as-order = Бұйрық
fixed-as-information = Ақпарат
year-holidays = – каникул: { $first } – { $last }
