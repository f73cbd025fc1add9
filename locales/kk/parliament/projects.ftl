parliament-projects = 🗂 Жобалар
project-plan-name = Парламент жобалары
project-list = 🗂 <b>Биылғы жобалар</b>: { $projects ->
        [0] әзірге жоқ
       *[other] { $projects }
    }
    Кез келгеніне қосылуға болады: ашып, «Қосыламын» деңіз.
project-new = ➕ Жаңа жоба
project-unpicked = 📋 Жобасы таңдалмаған: { $rows }
project-unpicked-title = 📋 <b>Бірнеше жоба жазылған істер</b>: { $rows }
    Істі ашып, жобасын таңдаңыз: сонда ол сол жобаның қадамы болады.
project-card = 🗂 <b>{ $name }</b>
    Бағыты: { $direction } · { $faction }
    Жетекшісі: { $owner }
    Мерзімі: { $begins } – { $ends }
    Күйі: { $state }
project-goal = <b>Мақсаты:</b> { $goal }
project-no-goal = Мақсаты әлі жазылмаған.
project-from = 💡 Оқушылар бастамасынан шықты: «{ $title }»
project-members = 👥 Қатысушылар ({ $members }): { $names }
project-steps = 🪜 <b>Қадамдары</b>: { $steps ->
        [0] әзірге жоқ
       *[other] { $steps }
    }
project-step-line = { $mark } { $title } · { $due }{ $led ->
        [yes] {" "}· { $name }
       *[no] { "" }
    }
project-needs = 📦 <b>Мектептен сұралғаны</b>
project-need-line = { $kind ->
        [budget] • { $what }: бюджеттен { $amount } теңге – { $state }
       *[goods] • { $what }: { $amount } дана – { $state }
    }
project-need-state-asked = жауап күтіп тұр
project-need-state-granted = беріледі
project-need-state-refused = берілмейді
project-result = 🏁 <b>Нәтижесі</b> ({ $day }): { $result }
project-state-running = жүріп жатыр
project-state-ended = аяқталды
project-state-stopped = тоқтатылды
project-do-join = 🙋 Қосыламын
project-do-leave = 🚪 Жобадан шығамын
project-do-goal = ✏ Мақсатын жазу
project-do-owner = 👤 Жетекшісін тағайындау
project-do-step = ➕ Қадам қосу
project-do-need = 📦 Мектептен сұрау
project-do-end = 🏁 Аяқтау
project-do-stop = ✕ Тоқтату
project-do-grant = ✓ { $what }
project-do-refuse = ✕ { $what }
project-done-join = Жобаға қосылдыңыз.
project-done-leave = Жобадан шықтыңыз.
project-see = 🗂 Жобаны көру
project-nobody = Әзірге ешкім
project-ask-name = Жобаның атын жазыңыз.
project-ask-goal = Жобаның мақсатын жазыңыз: не өзгеруі керек?
project-ask-direction = Он екі бағыттың қайсысы?
project-ask-faction = Қай фракция жүргізеді?
project-ask-owner = Жобаны кім басқарады? Атынан бастап жазыңыз, сосын таңдаңыз.
project-ask-ends = Қай күні аяқталады? Мысалы: 20.12
project-ask-step = Не істеу керек? Бұл жоспардағы іс болады: еске салу, дәлел, есеп өзі жүреді.
project-ask-due = Қай күнге дейін? Мысалы: 12.11
project-ask-who = Кім істейді? Оқушыны да жазуға болады; дәлелін қызметкер тапсырады.
project-ask-kind = Не керек? Оқушылардан ештеңе жиналмайды: мектептен сұралады.
project-kind-goods = 📦 Зат
project-kind-budget = 🏫 Мектеп бюджеті
project-ask-what = Не керегін жазыңыз.
project-ask-pieces = Неше дана?
project-ask-tenge = Мектеп бюджетінен неше теңге?
project-ask-result = Не шықты? Нәтижесін жазыңыз.
project-ask-reason = Неге тоқтатасыз? Себебін жазыңыз.
form-project = жаңа жоба
form-project-goal = жобаның мақсаты
form-project-owner = жобаның жетекшісі
form-project-step = жобаның қадамы
form-project-need = жобаға керек зат
form-project-end = жобаны аяқтау
form-project-stop = жобаны тоқтату
project-none = Мұндай жоба табылмады.
project-not-yours = Мұны парламентке жауапты тәлімгер, ал мақсаты мен керегін жоба жетекшісі жазады.
project-named-already = Биыл осындай атпен жоба бар.
project-over = Бұл жоба аяқталған.
project-no-step-done = Аяқтау үшін кемінде бір қадамның дәлелі болуы керек.
project-bad-day = Ол күн өтіп кеткен. Алдағы күнді жазыңыз.
project-need-decided = Бұған жауап беріліп қойған.
project-step-not-taken = Бұл қадам жоспарға енбеді: күнін тексеріңіз, ол оқу жылының ішінде болуы керек.
project-begun-letter = 🗂 Жоба басталды: <b>{ $name }</b>
project-yours-letter = 🗂 Сіз жоба жетекшісісіз: <b>{ $name }</b>
project-ownerless-letter = 🗂 Жетекшісі мектептен кетті: <b>{ $name }</b>. Жаңасын тағайындаңыз.
project-over-letter = 🏁 Жоба аяқталды: <b>{ $name }</b>. Нәтижесін жобадан оқыңыз.
project-need-letter = 📦 Жоба мектептен зат не қаражат сұрайды: <b>{ $name }</b>
project-letter = 🗂 <b>{ $name }</b>
project-need-granted = ✓ Беріледі: { $what }
project-need-refused = ✕ Берілмейді: { $what }
project-step-letter = 🪜 Сізге жоба қадамы тапсырылды: <b>{ $title }</b> ({ $name }), { $due } күніне дейін.
project-step-eve-letter = ⏰ Ертең мерзімі: <b>{ $title }</b> ({ $name }). Бітсе, тәлімгерге айтыңыз.
initiative-project = 🗂 Жоба ашу
