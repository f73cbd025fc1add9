menu-campaigns = 🗂 Акциялар
campaign-not-found = Мұндай акция табылмады.
campaign-wrong-dates = Күндері дұрыс емес: басы аяғынан бұрын, бір жылдың ішінде болсын; мұрағатқа тек аяқталған акция жіберіледі.
campaign-is-archived = Бұл акция мұрағатта.
campaign-no-summary = Қорытындысыз мұрағатқа жіберілмейді: кеңес хаттамасын, кемшіліктер мен оларды жою жолдарын жазыңыз.
campaign-no-survey = Сауалнама нәтижесінсіз мұрағатқа жіберілмейді.
campaign-one-language = Қазақша да, орысша да болуы керек: біреуі жоқ, сондықтан жарияланбайды.
campaign-list =
    { $campaigns ->
        [0] <b>Қазір жүріп жатқан акция жоқ</b>
       *[other] <b>Акциялар: { $campaigns }</b>
    }
campaign-line = { $name }, { $year }
campaign-numbers = 📊 Өтініштер санмен
campaign-codes = № Кодтар
campaign-settings = ⚙ Баптау
campaign-card = <b>{ $name }</b>
    { $first } – { $last }
    Кезеңі: { $stage }
campaign-stage-draft = дайындық, бұйрық әлі жоқ
campaign-stage-order = 1-кезең аяқталды, бұйрық бар
campaign-stage-work = 2-кезең: жұмыс және бақылау
campaign-stage-analysis = 3-кезең: қорытынды-талдау
campaign-stage-archived = мұрағатта
campaign-order-of = Бұйрық: { $number }, { $day }
campaign-moved = Бұрынғы күндері: { $first } – { $last }. Бұйрық { $order }: { $why }
campaign-lacks = ⚠ Жетіспейді: { $what }
campaign-lacks-order = бұйрық
campaign-lacks-plan = бекітілген жоспар
campaign-lacks-chair = комитет төрағасы
campaign-lacks-parliament = парламент өкілі
campaign-tasks = Тапсырмалар: { $done } / { $all }
campaign-tasks-open = ✅ Тапсырмалар
campaign-task = { $sign } { $day }: { $title } ({ $who })
campaign-no-tasks = Тұрақты мерзімдер жоспарда қосылмаған.
campaign-committee = 👥 Комитет
campaign-committee-title = <b>Ұйымдастыру комитеті</b>
campaign-member = { $name } – { $part }
campaign-member-add = ➕ Қосу
campaign-member-off = ✕ { $name }
campaign-part-chair = төраға
campaign-part-secretary = хатшы
campaign-part-member = мүше
campaign-part-parliament = парламент өкілі
campaign-ask-member = Кім? Аты-жөнінің бір бөлігін жазыңыз.
campaign-ask-part = Комитетте кім болады?
campaign-wrong-member = Оқушы тек парламент өкілі бола алады, ал парламент өкілі – тек оқушы.
campaign-materials = 🖼 Материалдар
campaign-materials-title = <b>Материалдар</b>
campaign-material = { $kind } (қаз { $kk }, орыс { $ru }): { $text }
campaign-material-poster = Плакат
campaign-material-leaflet = Үнпарақ
campaign-material-clip = Бейнеролик
campaign-material-article = Мақала
campaign-material-add = ➕ Қосу
campaign-publish = 📢 Жариялау: { $kind }
campaign-ask-material = Қандай материал?
campaign-ask-kk = Қазақша мәтіні не сілтемесі.
campaign-ask-ru = Орысша мәтіні не сілтемесі.
campaign-weekly = 📈 Бейсенбі есебі
campaign-public = 📢 Апталық мәтін
campaign-public-text = <b>{ $name }</b>
    Көмек алған балалар: { $helped }
    Мектепке қайтқан балалар: { $returned }
campaign-public-given = { $group }: { $pieces }
campaign-do-order = Бұйрық №
campaign-do-dates = Күндері
campaign-do-plan = Жоспар
campaign-do-survey = Сауалнама нәтижесі
campaign-do-summary = Қорытынды
campaign-do-archive = Мұрағатқа
campaign-ask-order = Бұйрықтың нөмірі мен күні?
campaign-ask-plan = Бекітілген жоспар қайда? Сілтемесін не нөмірін жазыңыз.
campaign-ask-survey = Сауалнаманың нәтижесі қайда? Сілтемесін не қысқаша нәтижесін жазыңыз.
campaign-ask-summary = Қорытынды: хаттама нөмірі, кемшіліктер, оларды жою жолдары.
campaign-ask-trust = Мектептің өз сенім телефонын жазыңыз.
campaign-ask-days = Жаңа күндері қандай? Мысалы: 12.01 – 15.02
campaign-ask-why = Себебі?
campaign-expects-days = Былай жазыңыз: 12.01 – 15.02
campaign-numbers-title = <b>Өтініштер санмен</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ Ешкім алмаған не иесіз қалған: { $requests }
campaign-totals = <b>Табу керек:</b>
campaign-codes-title = <b>Ашық өтініштер: { $requests }</b>
campaign-code = № { $number } · { $band } сынып · { $things }
campaign-name = № { $number }: аты
campaign-give = № { $number }: кімге
campaign-name-ask = Баланың атын көрсетсем, бұл жазылып қалады және өтінішпен айналысатын қызметкерге хабар кетеді.
campaign-name-sure = 👁 Иә, жұмыс үшін керек
campaign-name-is = 🔒 № { $number }: { $name }, { $class_name }
campaign-whom = Кімге береміз?
campaign-settings-title = <b>Акцияларды баптау</b>
    «Қамқорлық» кезіндегі бейсенбі есебі: { $weekly }
campaign-weekly-on = қосулы
campaign-weekly-off = өшірулі
campaign-set-trust = ☎ Мектептің сенім телефоны
campaign-switch-weekly = 📈 Бейсенбі есебін қосу/өшіру
campaign-hour-is = Бейсенбі есебінің сандары сәрсенбі күні сағат { $hour }:00-де бекітіледі.
campaign-ask-hour = Сандар сәрсенбі күні сағат нешеде бекітілсін? 9-дан 18-ге дейінгі санды жазыңыз.
campaign-set-hour = 🕓 Бекіту сағаты
campaign-order-unclear = Бұйрықтың нөмірін де, күнін де жазыңыз. Мысалы: № 15, 05.01.2027
campaign-marks = 📋 Сабаққа келмегендер
campaign-marks-title = <b>Сабаққа келмегендер, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ белгіленбеген
campaign-member-letter = 👥 { $name }: сіз ұйымдастыру комитетіндесіз ({ $part }).

    { -trust-line }{ $line }
campaign-set-still = ⏳ Қозғалыссыз күндер
campaign-ask-still = Өтініш неше оқу күні қозғалмаса, ескертейін? 2–20.
campaign-still-is = Өтініш { $days } оқу күні қозғалмаса, ескертіледі.
