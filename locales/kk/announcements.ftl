menu-announcements = 📢 Хабарландырулар

announcement-letter = 📢 <b>Хабарландыру</b>

    { $text }

    <i>{ $author }</i>
announcement-text = <i>Мәтіні:</i>
    { $text }
announcement-open = Ашу

announcement-list = <b>Сіздің хабарландыруларыңыз: { $announcements }</b>
    Кімге жеткенін көру үшін хабарландыруды басыңыз.
announcement-list-school = <b>Мектептегі хабарландырулар: { $announcements }</b>
    Кімге жеткенін көру үшін хабарландыруды басыңыз.
announcement-money-count = Биылғы оқу жылында ақша жинау туралы мәтін { $times } рет тоқтатылды.
announcement-new = ➕ Жаңа хабарландыру

announcement-ask-kk = Хабарландыру мәтінін <b>қазақша</b> жазыңыз ({ $most } таңбаға дейін).
announcement-ask-ru = Енді сол мәтінді <b>орысша</b> жазыңыз ({ $most } таңбаға дейін). Әркім өз тілінде алады.
announcement-ask-en = <b>Ағылшынша</b> мәтіні де бар ма? Жазыңыз ({ $most } таңбаға дейін) немесе өткізіп жіберіңіз.
announcement-ask-groups = Кімге жібереміз? Белгілеп, «Дайын» батырмасын басыңыз.
announcement-ask-grades = Қай сыныптарға? Белгілеп, «Дайын» батырмасын басыңыз.
announcement-ask-class = Қай сыныпқа?
announcement-no-group = Кемінде бір топты белгілеңіз.
announcement-group-students = оқушылар
announcement-group-parents = ата-аналар
announcement-group-class_teachers = сынып жетекшілері
announcement-group-staff = барлық қызметкерлер
announcement-reach = <b>Кімге:</b> { $whom } · { $scope ->
        [class] { $where } сыныбы
        [grades] { $where }-сыныптар
       *[school] бүкіл мектеп
    }
    <b>Алушылар:</b> { $receivers } адам
announcement-missing = Ботқа әлі кірмеген: { $people } адам
announcement-blocked = Соның ішінде ботты бұғаттаған: { $people } адам
announcement-preview = Алушы мұны дәл осылай көреді:
announcement-send = ✓ { $people } адамға жіберу

announcement-card-sending = <b>⏳ Хабарландыру жіберіліп жатыр</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }
    ⏳ Кезекте: { $waiting }
announcement-card-sent = <b>✓ Хабарландыру толық таратылды</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }
    ⏳ Кезекте: { $waiting }
announcement-card-stopped = <b>✕ Хабарландыру тоқтатылды</b>
    { $when } · { $author }

    Алушылар: { $receivers }
    ✓ Жетті: { $sent }
    ⏳ Кезекте: { $waiting }
announcement-unreachable = 🚫 Жетпеді (ботты бұғаттаған не шығып кеткен): { $people }
announcement-failed = ❗ Жіберу мүмкін болмады: { $people }
announcement-late = ⌛ Кешігіп, жіберілмеді: { $people }
announcement-cancelled = ✕ Тоқтатылды, жіберілмейді: { $people }
announcement-repeated = ♻ Ақаудан кейін екі рет келуі мүмкін: { $people }
announcement-refresh = 🔄 Жаңарту
announcement-refreshed = ✓ Жаңартылды.
announcement-stop = ✕ Тоқтату
announcement-stop-done = Тоқтатылды: { $letters } адамға жіберілмейді.
announcement-resume = ▶ Жалғастыру
announcement-resume-done = Қалған { $letters } адамға жіберіліп жатыр.
announcement-report-letter = 📢 Хабарландыруыңыз таратылды.
    ✓ Жетті: { $sent }
    🚫 Жетпеді: { $unreachable }
    ❗ Жіберілмеді: { $failed }

announcement-unknown = Мұндай хабарландыру табылмады.
announcement-not-your-audience = Сіз өз сыныбыңыздың оқушылары мен ата-аналарына ғана жаза аласыз.
announcement-text-missing = Мәтін қазақша да, орысша да болуы керек. Артқа қайтып, толықтырыңыз.
announcement-text-length = Мәтін тым қысқа немесе тым ұзын. Артқа қайтып, түзетіңіз.
announcement-nobody = Бұл топта ботқа кірген ешкім жоқ. Артқа қайтып, басқа топты таңдаңыз.
announcement-money = Мұнда ақша жинау туралы айтылған сияқты, сондықтан бұл мәтінді жібере алмаймын.
    Ереже: «Әкімшілік пен педагогтерге сыйлыққа ақша жинауға жол берілмейді». Бот арқылы ақша мүлде жиналмайды.
    Карта нөмірі мен соманы алып тастаңыз. Затпен көмектесуге шақыруға болады: киім, кітап, оқу құралдары.
announcement-all-gone = Тоқтататын ештеңе қалмаған: бәрі жіберіліп қойған.
announcement-not-stopped = Бұл хабарландыру тоқтатылмаған.
