menu-announcements = 📢 Хабарландырулар

announcement-list =
    { $announcements ->
        [0] <b>Әзірге хабарландыру жазған жоқсыз</b>
       *[other] <b>Сіздің хабарландыруларыңыз: { $announcements }</b>
    }
    { $announcements ->
        [0] Жазғаныңыз осында тұрады: кімге жеткені, кім оқығаны көрінеді.
       *[other] Кімге жеткенін көру үшін хабарландыруды басыңыз.
    }
announcement-list-school =
    { $announcements ->
        [0] <b>Мектепте әзірге хабарландыру жоқ</b>
       *[other] <b>Мектептегі хабарландырулар: { $announcements }</b>
    }
    { $announcements ->
        [0] Жазғаныңыз осында тұрады: кімге жеткені, кім оқығаны көрінеді.
       *[other] Кімге жеткенін көру үшін хабарландыруды басыңыз.
    }
announcement-money-count = Биылғы оқу жылында ақша жинау туралы мәтін { $times } рет тоқтатылды.
announcement-money = Мұнда ақша жинау туралы айтылған сияқты, сондықтан бұл мәтінді жібере алмаймын.
    Ереже: «Әкімшілік пен педагогтерге сыйлыққа ақша жинауға жол берілмейді». Бот арқылы ақша мүлде жиналмайды.
    Карта нөмірі мен соманы алып тастаңыз. Затпен көмектесуге шақыруға болады: киім, кітап, оқу құралдары.
announcement-heading = 📢 Хабарландыру
announcement-open = Ашу
announcement-new = ➕ Жаңа хабарландыру
announcement-search = 🔍 Іздеу
announcement-ask-word = Хабарландырудың мәтініндегі бір сөзді жазыңыз.
announcement-found = <b>«{ $word }»:</b> табылды { $announcements }
announcement-ask-kk = Хабарландыруды <b>қазақша</b> жіберіңіз: мәтін ({ $most } таңбаға дейін), сурет, альбом, құжат, видео, дауыстық хабар не бөлісілген жазба. Сурет астындағы мәтін { $caption } таңбаға дейін.
announcement-ask-ru = Енді соның <b>орысшасын</b> жіберіңіз ({ $most } таңбаға дейін, сурет астында { $caption }). Сурет бірдей болса, мәтіні жеткілікті.
announcement-ask-en = Енді <b>ағылшынша</b> мәтінін жіберіңіз ({ $most } таңбаға дейін, сурет астында { $caption }).
announcement-expects-content = Мәтін, сурет, құжат, видео не дауыс жіберіңіз.
announcement-album-kinds = Альбомда суреттер мен видеолар бірге, ал құжаттар бөлек жүреді. Бір түрін ғана жіберіңіз.
announcement-album-long = Альбомда ең көбі { $most } сурет.
announcement-sure-text = Жаңа мәтін сақталсын ба?
announcement-save = ✓ Сақтау
announcement-ask-who = Кімге жібереміз?
announcement-ask-how = Кімге екенін қалай өзгертеміз?
announcement-how-anew = Басынан таңдау
announcement-how-add = ➕ Тағы біреулерге
announcement-how-narrow = Солардың ішінен ғана
announcement-how-except = ➖ Мыналардан басқасына
announcement-how-save = ★ Топ етіп сақтау
announcement-ask-name = Топтың атын жазыңыз.
announcement-who-families = Оқушылар мен ата-аналар
announcement-who-pupils = Оқушылар
announcement-who-parents = Ата-аналар
announcement-who-families_of = Сыныптар бойынша
announcement-who-class_teachers = Сынып жетекшілері
announcement-who-staff = Барлық қызметкерлер
announcement-who-everybody = Бүкіл мектеп
announcement-who-other = Басқа…
announcement-who-pupils_of = Оқушылар, сынып бойынша
announcement-who-parents_of = Ата-аналар, сынып бойынша
announcement-who-of_class = Белгілі бір сыныптар
announcement-who-member = Фракция мүшелері
announcement-who-role = Қызметкерлер тобы
announcement-who-language = Тілі бойынша
announcement-who-registered = Іс-шараға тіркелгендер
announcement-who-came = Іс-шараға келгендер
announcement-who-missed = Іс-шараға келмегендер
announcement-who-unvoted = Әлі дауыс бермегендер
announcement-who-asked = Көмек сұраған ата-аналар
announcement-ask-grades = Қай сыныптарға? Белгілеп, «Дайын» батырмасын басыңыз.
announcement-ask-classes = Қай сыныптарға? Белгілеп, «Дайын» батырмасын басыңыз.
announcement-no-class = Кемінде бір сыныпты белгілеңіз.
announcement-no-group = Кемінде біреуін белгілеңіз.
announcement-ask-faction = Қай фракцияға?
announcement-ask-role = Қай қызметкерлерге?
announcement-ask-language = Қай тілде оқитындарға?
announcement-ask-event = Қай іс-шара?
announcement-ask-election = Қай сайлау?
announcement-whom-everybody = бүкіл мектеп
announcement-whom-pupil = оқушылар
announcement-whom-parent = ата-аналар
announcement-whom-staff = барлық қызметкерлер
announcement-whom-class_teacher = сынып жетекшілері
announcement-whom-asked = көмек сұраған ата-аналар
announcement-whom-grade = сыныптар: { $of }
announcement-whom-class = { $of } сыныбы
announcement-whom-pupils-of = оқушылар ({ $of })
announcement-whom-parents-of = ата-аналары ({ $of })
announcement-whom-leads_grade = сынып жетекшілері ({ $of })
announcement-whom-leads_class = сынып жетекшілері ({ $of })
announcement-whom-member = фракция мүшелері: { $of }
announcement-whom-role = { $of }
announcement-whom-language = тілі: { $of }
announcement-whom-registered = іс-шараға тіркелгендер
announcement-whom-came = іс-шараға келгендер
announcement-whom-missed = іс-шараға келмегендер
announcement-whom-unvoted = әлі дауыс бермегендер
announcement-whom-but = { $whom } кірмейді
announcement-reach = <b>Кімге:</b> { $whom }
    <b>Алушылар:</b> { $receivers }
announcement-fewer = { $most }-тен аз
announcement-for = Кімге: { $whom }
announcement-sample = Мысалы: { $names }
announcement-missing = Ботқа әлі кірмеген: { $people }
announcement-blocked = Соның ішінде ботты бұғаттаған: { $people }
announcement-other-language = Басқа тілде оқитындар: { $people }. Олар бар мәтінді алады.
announcement-needs-second = Алушылар көп: алдымен ДТІЖО не аға тәлімгер келісім береді.
announcement-why = Себебі: { $why }
announcement-files = 📎 Файлдар: { $files }
announcement-too-long-here = Мәтін ұзын: «Алдын ала көру» батырмасын басыңыз.
announcement-send = ✓ Жіберу ({ $people })
announcement-do-schedule = ✓ Уақытында жіберу ({ $people })
announcement-ask-second-do = ✓ Келісімге жіберу ({ $people })
announcement-preview = 👁 Алдын ала көру
announcement-kk = ✎ Қазақша
announcement-ru = ✎ Орысша
announcement-en = ✎ Ағылшынша
announcement-whom = 👥 Кімге
announcement-when = 🕗 Қашан
announcement-terms = ⚙ Баптау
announcement-drop = 🗑 Өшіру
announcement-drop-done = Жоба өшірілді.
announcement-approve = ✓ Келісемін, жіберілсін
announcement-refuse = ✕ Келіспеймін
announcement-ask-why = Себебін жазыңыз: авторы көреді.
announcement-refused-done = Жауабыңыз авторына жіберілді.
announcement-terms-about = <b>Хабарландырудың баптаулары</b>
announcement-switch-read = «Оқыдым» батырмасы
announcement-switch-replies = Жауап жазуға болады
announcement-switch-confidential = 🔒 Құпия
announcement-switch-urgent = ‼ Шұғыл: түнде де жетеді
announcement-is-read = ☑ «Оқыдым» батырмасы бар
announcement-is-replies = ☑ Жауап жазуға болады
announcement-is-confidential = 🔒 Құпия: автор мен ДТІЖО ғана көреді
announcement-is-urgent = ‼ Шұғыл
announcement-link = 🔗 Батырма қосу
announcement-unlink = 🔗 Батырмаларды алып тастау
announcement-has-link = 🔗 Батырма: { $title }
announcement-ask-link = Батырма нені ашады?
announcement-link-event = Іс-шара
announcement-link-election = Сайлау бюллетені
announcement-link-url = Сілтеме
announcement-ask-address = Сілтемені жазыңыз: https://…
announcement-no-address = Бұл сілтеме емес. Мысалы: https://mektep.kz/akcia
announcement-ask-title = Батырманың сөзі қандай болсын?
announcement-opens-event = 📅 Іс-шараны ашу
announcement-opens-election = 🗳 Бюллетеньді ашу
announcement-until = ⌛ Қашанға дейін
announcement-ask-until = Қашанға дейін пайдалы? Күні мен уақытын былай жазыңыз: 12.12 15:00. Содан кейін ешкімге жіберілмейді.
announcement-until-none = Мерзімсіз
announcement-useful-until = ⌛ { $when } уақытына дейін пайдалы
announcement-sign = ✍ Қолтаңба
announcement-ask-sign = Мәтін астына кім деп жазайық? Мысалы: «9 А сынып жетекшісі».
announcement-own-name = Өз атыммен
announcement-ask-when = Қашан жібереміз? Күні мен уақытын жазыңыз (12.12 15:00) не таңдаңыз. Кешкі 22:00 мен таңғы 07:00 аралығында телефон шырылдамайды.
announcement-when-now = Бірден
announcement-when-tomorrow = Ертең 08:00
announcement-when-weekly = Апта сайын
announcement-ask-weekday = Қай күні? Оқу апталарында ғана жіберіледі.
announcement-ask-hour = Сағат нешеде?
announcement-goes-at = 🕗 Жіберіледі: { $when }
announcement-goes-weekly = 🔁 Апта сайын ({ $weekday }), келесісі: { $when }
announcement-card-draft = <b>📝 Хабарландыру жобасы</b> · { $author }
announcement-card-asked = <b>⏳ Келісім күтіп тұр</b> · { $author }
announcement-card-scheduled = <b>🕗 Уақытын күтіп тұр</b> · { $author }
announcement-card-withheld = <b>✕ Жіберілмеді</b> · { $author }
announcement-card-past = <b>❔ Уақыты өтіп кетті</b> · { $author }
announcement-now-asked = Келісімге жіберілді.
announcement-now-scheduled = Уақытында жіберіледі.
announcement-now-sending = Жіберіліп жатыр.
announcement-now-past = Келісілді, бірақ уақыты өтіп кетті: автордан керегі бар ма деп сұралды.
announcement-unreachable = 🚫 Жетпеді (ботты бұғаттаған не шығып кеткен): { $people }
announcement-failed = ❗ Жіберу мүмкін болмады: { $people }
announcement-reason = Telegram-ның себебі: { $reason }
announcement-late = ⌛ Кешігіп, жіберілмеді: { $people }
announcement-cancelled = ✕ Тоқтатылды, жіберілмейді: { $people }
announcement-repeated = ♻ Ақаудан кейін екі рет келуі мүмкін: { $people }
announcement-read-by = 👁 Оқығандар: { $people }
announcement-replies-count = 💬 Хат алмасу: { $replies }
announcement-refresh = 🔄 Жаңарту
announcement-refreshed = ✓ Жаңартылды.
announcement-stop = ✕ Тоқтату
announcement-stop-done = Тоқтатылды: { $letters } адамға жіберілмейді.
announcement-resume = ▶ Жалғастыру
announcement-resume-done = Қалған { $letters } адамға жіберіліп жатыр.
announcement-recall = ↩ Қайтарып алу
announcement-recall-done = Қайтарылады: { $letters } хабар.
announcement-taken-back = Бұл хабарландыру қайтарып алынды.
announcement-remind = 🔔 Оқымағандарға еске салу
announcement-remind-done = Еске салынады: { $letters } адам.
announcement-people = 📊 Кім оқыды
announcement-people-coming = Тізім дайындалып жатыр, файл болып келеді.
announcement-copy = 📋 Осыдан жаңасын жасау
announcement-telegram-refuses = Telegram бұл хабарды қабылдамады: { $why }
announcement-read = ✓ Оқыдым
announcement-read-done = Рақмет! Оқығаныңыз белгіленді.
announcement-read-preview = Бұл алдын ала көрініс.
announcement-reply = ✍ Жауап жазу
announcement-reply-here = Жауабыңызды төменге жазыңыз.
announcement-ask-reply = Хабарландыру авторына жауабыңызды жазыңыз.
announcement-reply-done = Жауабыңыз жіберілді.
announcement-answer = ✍ Жауап беру
announcement-ask-answer = Жауабыңызды жазыңыз: оны сол адам ғана көреді.
announcement-reply-letter = 💬 <b>{ $name }</b> { $class } хабарландыруыңызға жауап жазды:

    { $text }
announcement-answer-letter = 💬 <b>{ $name }</b> жауап берді:

    { $text }
announcement-report-letter = 📢 Хабарландыруыңыз таратылды.
    ✓ Жетті: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Жетпеді: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Жіберілмеді: { $failed }
    }
announcement-asked-letter = ⏳ { $author } хабарландыруына келісіміңізді күтіп отыр.
announcement-approved-letter = ✓ Хабарландыруыңызға келісім берілді.
announcement-refused-letter = ✕ Хабарландыруыңызға келісім берілмеді. Себебі: { $why }
announcement-withheld-letter = ✕ { $author } жазған хабарландыру жіберілмеді: авторының енді бұған құқығы жоқ.
announcement-past-letter = ❔ Хабарландыруыңыздың уақыты өтіп кетті. Әлі пайдалы ма?
announcement-paused-letter = ❗ { $author }: хабарландыру тоқтатылды, { $failed } хабар жіберілмеді. Telegram-ның себебі: { $reason }. Кезекте қалғаны: { $left }.
announcement-in-person-letter = 🗣 «{ $begins }» хабарландыруын әлі оқымағандар: { $people }. Өзіңіз айтсаңыз екен:
    { $names }
announcement-file = хабарландыру
announcement-file-caption = Хабарландыруды кім оқығаны. Адамдар: { $people }
announcement-file-classes = Сыныптар бойынша
announcement-file-people = Адамдар

announcement-file-class = Сыныбы
announcement-file-name = Аты-жөні
announcement-file-state = Жағдайы
announcement-file-when = Оқыған уақыты
announcement-reader-read = оқыды
announcement-reader-sent = жетті
announcement-reader-waiting = кезекте
announcement-reader-blocked = бұғаттаған
announcement-reader-failed = жіберілмеді
announcement-reader-none = ботта жоқ
announcement-unknown = Мұндай хабарландыру табылмады.
announcement-text-missing = Мәтін қазақша да, орысша да болуы керек. Артқа қайтып, толықтырыңыз.
announcement-text-length = Мәтін тым қысқа немесе тым ұзын. Артқа қайтып, түзетіңіз.
announcement-nobody = Бұл топта ботқа кірген ешкім жоқ. Басқа топты таңдаңыз.
announcement-all-gone = Тоқтататын ештеңе қалмаған: бәрі жіберіліп қойған.
announcement-not-stopped = Бұл хабарландыру тоқтатылмаған.
announcement-changed-meanwhile = Осы арада біреу бұл жобаны өзгертті. Ашып, жаңасын қараңыз.
announcement-not-now = Қазір мұны істеу мүмкін емес.
announcement-past = Пайдалы мерзімі өтіп кеткен. Мерзімін өзгертіңіз.
announcement-card-sending = <b>⏳ Хабарландыру жіберіліп жатыр</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Кезекте: { $waiting }
    }
announcement-card-sent = <b>✓ Хабарландыру толық таратылды</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Кезекте: { $waiting }
    }
announcement-card-stopped = <b>✕ Хабарландыру тоқтатылды</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Кезекте: { $waiting }
    }
announcement-card-recalled = <b>↩ Хабарландыру қайтарып алынды</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Кезекте: { $waiting }
    }
announcement-ask-survey = Қай сауалнама?
announcement-link-survey = Сауалнама
announcement-link-offer = Акцияға көмек ұсыну
announcement-opens-survey = 📝 Сауалнамаға жауап беру
announcement-opens-offer = 🤝 Көмек ұсыну
announcement-pressed = 🔗 { $title }: { $people } адам басты
announcement-by-role = <b>Хабарландыру кімге жетті</b>
announcement-of-role = { $role } ({ $people }): жетті { $got }, оқыды { $read }, батырма басты { $pressed }, жетпеді { $missed }
announcement-part-pupil = Оқушылар
announcement-part-parent = Ата-аналар
announcement-part-staff = Қызметкерлер
announcement-reader-pressed = батырма басты
announcement-file-pressed = Басқан батырмалары
announcement-progress-sending = 📢 Таратылып жатыр
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Таратылды
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Тоқтатылды
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Қайтарып алынды.
form-announcement-text = хабарландыру мәтіні
form-announcement-whom = хабарландыру кімге
form-announcement-when = хабарландыру уақыты
form-announcement-until = хабарландыру мерзімі
form-announcement-link = хабарландыру батырмасы
form-announcement-sign = қолтаңба
form-announcement-refuse = келіспеу себебі
form-announcement-search = хабарландыру іздеу
form-announcement-reply = хабарландыруға жауап
form-announcement-answer = оқырманға жауап
