work-not-found = Мұндай шара табылмады.
work-wrong-evidence = Бұл шараға мұндай дәлел жарамайды.
work-closed = Бұл шара өткен не жабылған.
work-full = Бос орын қалмады.
work-ends-before = Соңғы күні басталу күнінен ерте болмасын.
work-list =
    { $works ->
        [0] <b>Әзірге шара жоқ</b>
       *[other] <b>Шаралар: { $works }</b>
    }
work-card = <b>{ $headline }</b>
work-new = ➕ Шара қосу
work-close = ✓ Өтті: нәтижесі, дәлелі
work-drop = ✕ Өтпейді
work-drop-ask = Шараны тізімнен аласыз ба? Жазылғандарға хабар кетеді.
work-drop-sure = ✓ Иә, өтпейді
work-file = 📎 Дәлелін көру
work-coming = Жазылғандар: { $people }
work-visitor = • { $name } { $when }
work-families = Көмек жеткен отбасылар: { $families }
work-held = ✓ Өтті, { $when } жабылды
work-come = ✓ Келемін
work-leave = ✕ Келе алмаймын
work-you-come = ✓ Сіз жазылдыңыз.
work-your-time = ✓ Сізді күтеміз: { $when }
work-kind-opening = Ашылуы
work-kind-closing = Жабылуы
work-kind-sitting = Комитет отырысы
work-kind-council = Педагогикалық кеңес
work-kind-commission = Комиссия отырысы
work-kind-raid = Рейд
work-kind-reception = Ата-аналарды қабылдау
work-kind-fair = Мектеп жәрмеңкесі
work-kind-contest = Байқау
work-kind-drive = Қайырымдылық марафоны
work-kind-stand = Стенд, баннер
work-kind-round_table = Дөңгелек үстел, семинар
work-kind-task = Тапсырма
work-form-press = Баспасөз мәслихаты
work-form-tv = Теледидарда
work-form-newspaper = Газетте
work-form-online = Онлайн
work-ask-kind = Қандай шара?
work-ask-title = Шараның аты?
work-ask-when = Қай күні, сағат нешеде? Мысалы: 25.08 10:00
work-ask-until = Қай күнге дейін созылады? Мысалы: 20.09. Бір күндік болса, өткізіп жіберіңіз.
work-ask-form = Қандай түрде?
work-ask-place = Қай жерде?
work-ask-guests = Қонақтар кімдер?
work-ask-media = Қай БАҚ шақырылды?
work-ask-agenda = Күн тәртібінде не бар?
work-ask-team = Рейдке кім барады?
work-ask-goods = Не сатылады? Мысалы: киім, дәптер, оқулық
work-ask-categories = Қандай бөлімдері бар? Мысалы: эссе, сурет, өлең, ән
work-ask-jury = Қазылар кімдер?
work-ask-slots = Неше адам қабылданады? Әрқайсысына 15 минут.
work-ask-found = Неше бала анықталды? Тек саны: аттары тек жеке жазбаларда болады.
work-ask-visitors = Неше адам келді?
work-ask-result = Нәтижесі қандай?
work-ask-decided = Не шешілді?
work-ask-shortcomings = Қандай кемшіліктер болды?
work-ask-remedies = Олар қалай жойылады?
work-told-form = Түрі: { $value }
work-told-place = Орны: { $value }
work-told-guests = Қонақтар: { $value }
work-told-media = БАҚ: { $value }
work-told-agenda = Күн тәртібі: { $value }
work-told-team = Рейд тобы: { $value }
work-told-goods = Сатылады: { $value }
work-told-categories = Бөлімдері: { $value }
work-told-jury = Қазылар: { $value }
work-told-slots = Қабылданатын адам саны: { $value }
work-told-found = Анықталған балалар: { $value }
work-told-visitors = Келгендер: { $value }
work-told-result = Нәтижесі: { $value }
work-told-decided = Шешілді: { $value }
work-told-shortcomings = Кемшіліктер: { $value }
work-told-remedies = Жою жолдары: { $value }
work-told-link = Сілтеме: { $value }
work-invited-letter = 👥 <b>{ $title }</b>, { $when }. Қатысасыз ба?

    { -trust-line }{ $line }
work-dropped-letter = ✕ Өтпейді: <b>{ $title }</b>, { $when }.

    { -trust-line }{ $line }
campaign-works = 📌 Шаралар
campaign-begin = ➕ Мектептің өз акциясы
campaign-ask-name = Акцияның не айлықтың аты? Мысалы: Жалпы оқыту айлығы
campaign-ask-file = Қағаздың файлын не суретін жіберіңіз. Қазір жоқ болса, өткізіп жіберіңіз.
campaign-within = { $name } аясында өтеді
campaign-do-within = ↳ Айлыққа қосу
campaign-ask-month = Қай айлықтың аясында өтеді?
campaign-no-month = Алдымен айлықты «Мектептің өз акциясы» батырмасымен қосыңыз.
campaign-paper = 📎 { $kind }
campaign-paper-order = Бұйрық
campaign-paper-plan = Жоспар
campaign-paper-summary = Қорытынды
public-page = ℹ Акция туралы
public-what = Балаға мектепке киім, аяқ киім, оқу құралы не мектепке жеткізу керек болса, мектептен сұраңыз: жазғаныңызды әлеуметтік педагог (не орнындағы адам) және ол шақырса, психолог қана оқиды. Көмектескіңіз келсе, зат ұсыныңыз. Ақша жиналмайды.
public-material = 📄 { $text }
public-works = 📌 Жәрмеңке, қабылдау, байқау
public-works-title =
    { $works ->
        [0] <b>Әзірге ештеңе белгіленбеген</b>
       *[other] <b>Алда: { $works }</b>
    }
menu-questions = ❔ Ата-ана сұрақтары
question-not-found = Мұндай сұрақ табылмады.
question-answered = Бұл сұраққа жауап берілген.
question-line = ❔ № { $number } сұрақ
question-desk =
    { $questions ->
        [0] <b>Ата-ана сұрағы әзірге жоқ</b>
       *[other] <b>Ата-ана сұрақтары: { $questions }</b>
    }
question-list =
    { $questions ->
        [0] <b>Әзірге сұрақ қойған жоқсыз</b>
       *[other] <b>Сұрақтарыңыз: { $questions }</b>
    }
question-mine = ❔ Мектепке сұрақ
question-ask = ➕ Сұрақ қою
question-ask-text = Оқуға, құжатқа, жеңілдікке қатысты не білгіңіз келеді? Жазғаныңызды чаттан өшіремін.
question-taken = ✓ Сұрағыңыз қабылданды: <b>№ { $number }</b>. Жауабы осында келеді.
question-said = ❔ <b>№ { $number }</b>, { $when }: { $text }
question-reply = 💬 Жауап, { $when }: { $text }
question-answer = ✎ Жауап беру
question-ask-reply = Жауабын жазыңыз.
question-new-letter = ❔ Ата-анадан сұрақ: <b>№ { $number }</b>

    { -trust-line }{ $line }
question-answered-letter = 💬 <b>№ { $number }</b> сұрағыңызға жауап келді.

    { -trust-line }{ $line }
work-ask-link = <b>{ $title }</b>
    Дәлелі: жарияланған сілтемесін жіберіңіз.
work-ask-file = <b>{ $title }</b>
    Дәлелі: файлын не суретін жіберіңіз.
work-ask-any = <b>{ $title }</b>
    Дәлелі: файлын, суретін не сілтемесін жіберіңіз.
question-unanswered-letter = ⏳ Ата-ананың <b>№ { $number }</b> сұрағына әлі жауап берілмеді. Жауап болмаса, екі аптадан кейін өшіріледі.

    { -trust-line }{ $line }
question-waits-letter = ⏳ <b>№ { $number }</b> сұрағыңызға мектеп әлі жауап бермеді, әкімшілікке тағы айттық. Жауап болмаса, сұрақ екі аптадан кейін өшіріледі.

    { -trust-line }{ $line }
