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
announcement-needs-second = Алушылар көп: алдымен ДТІЖО не аға тәлімгер келісім береді.
announcement-why = Себебі: { $why }
announcement-files = 📎 Файлдар: { $files }
announcement-too-long-here = Мәтін ұзын: «Алдын ала көру» батырмасын басыңыз.
announcement-send = ✓ Жіберу ({ $people })
announcement-do-schedule = ✓ Уақытында жіберу ({ $people })
announcement-card-draft = <b>📝 Хабарландыру жобасы</b> · { $author }
announcement-card-asked = <b>⏳ Келісім күтіп тұр</b> · { $author }
announcement-card-scheduled = <b>🕗 Уақытын күтіп тұр</b> · { $author }
announcement-card-withheld = <b>✕ Жіберілмеді</b> · { $author }
announcement-card-past = <b>❔ Уақыты өтіп кетті</b> · { $author }
announcement-refresh = 🔄 Жаңарту
announcement-refreshed = ✓ Жаңартылды.
announcement-copy = 📋 Осыдан жаңасын жасау
announcement-unknown = Мұндай хабарландыру табылмады.
announcement-nobody = Бұл топта ботқа кірген ешкім жоқ. Басқа топты таңдаңыз.
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
form-announcement-search = хабарландыру іздеу
