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
campaign-ask-days = Жаңа күндері қандай? Мысалы: 12.01 – 15.02
campaign-ask-why = Себебі?
campaign-expects-days = Былай жазыңыз: 12.01 – 15.02
campaign-order-unclear = Бұйрықтың нөмірін де, күнін де жазыңыз. Мысалы: № 15, 05.01.2027
campaign-member-letter = 👥 { $name }: сіз ұйымдастыру комитетіндесіз ({ $part }).

    { -trust-line }{ $line }
thanks-title = Алғыс хат
thanks-dear = Құрметті { $who }!
thanks-for-thing = Балалардың мектепке дайын болуына қосқан үлесіңіз үшін шын жүректен алғыс білдіреміз. Сіз берген көмек: { $thing }. Көмегіңіз балаларға жетті.
thanks-for-part = Акцияға белсене қатысып, балаларға көмектескеніңіз үшін шын жүректен алғыс білдіреміз.
thanks-file = алғыс-хат
thanks-nothing-given = Бұл ұсыныс бойынша әлі ештеңе тапсырылған жоқ.
thanks-list-title = Акцияның белсенді қатысушылары
thanks-list-file = алғыс-тізімі
thanks-column-name = Аты-жөні, ұйымы
campaign-do-thanks = 🏅 Алғыс тізімі
campaign-part-active = белсенді қатысушы
analysis-title = { $name }: қорытынды талдау
analysis-survey = Сауалнама нәтижесі: { $survey }
analysis-summary = Қорытынды: { $summary }
analysis-chart = { $name }: апталар бойынша
analysis-column-week = Апта
analysis-column-day = Күні
analysis-column-work = Шара
analysis-column-outcome = Нәтижесі
analysis-file = қорытынды-талдау
analysis-picture-file = акция-нәтижесі
analysis-picture-caption = Акцияның нәтижесі: 5-тен аз сандар көрсетілмейді.
analysis-picture-few = Көпшілікке арналған сурет жасалмады: бірде-бір көрсеткіш әлі беске жеткен жоқ.
campaign-do-analysis = 📊 Қорытынды талдау
public-ask-here = Толығырақ, көмек сұрау, зат ұсыну: { $link }
public-survey = 📝 Сауалнама ашық: «{ $title }»
poster-text = Балаңызға мектепке киім, аяқ киім, оқу құралы керек пе? Кодты ашып, мектептен сұраңыз: жазғаныңызды әлеуметтік педагог (не орнындағы адам) және ол шақырса, психолог қана оқиды. Сенім телефоны: 111
poster-file = плакат
