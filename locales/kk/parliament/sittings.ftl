sitting-kind-general = Жалпы жиналыс
sitting-kind-council = Парламент Кеңесі
sitting-kind-sitting = Парламент отырысы
sitting-kind-faction = Фракция отырысы
sitting-kind-collegial = Алқалы орган отырысы
sitting-kind-debate = Пікірсайыс
sitting-state-planned = жоспарда
sitting-state-open = жүріп жатыр
sitting-state-closed = өтті, хаттамаға қол қойылмаған
sitting-state-signed = хаттамаға қол қойылды
sitting-state-cancelled = өтпейтін болды
sitting-office-president = Президент
sitting-office-speaker = Спикер
sitting-office-leader = фракция жетекшісі
sitting-office-mentor = тәлімгер

sitting-line = { $day } { $kind }
sitting-list = 🗓 <b>Отырыстар</b>: { $sittings ->
        [0] әзірге жоқ
       *[other] { $sittings }
    }
sitting-card = <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    Күйі: { $state }
sitting-chair = Төрағалық етеді: { $name } ({ $office })
sitting-why = Себебі: { $reason }
sitting-coming = Келемін дегендер: { $coming } / { $invited }
sitting-agenda = <b>Күн тәртібі</b>
sitting-agenda-empty = Күн тәртібінде әзірге мәселе жоқ.
sitting-question = { $number }. { $text }
sitting-votes = Дауыс беру: жақтады – { $yes }, қарсы – { $no }, қалыс қалды – { $abstained }.
sitting-votes-outcome = Ботта дауыс берілді: { $passed ->
        [yes] қабылданды
       *[no] қабылданбады
    }.
sitting-present = <b>Қатысқандар:</b> { $list }
sitting-group-members = парламент мүшелері – { $people }
sitting-group-pupils = оқушылар – { $people }
sitting-group-staff = мектеп қызметкерлері – { $people }
sitting-group-guests = қонақтар – { $people }
sitting-decided = <b>Қаулы</b>
sitting-decision-short = { $number }. { $text }
sitting-decision-button = 📜 { $number }-тармақ
sitting-minutes-draft = Хаттама №{ $number }: жоба{ $revision ->
        [0] { "" }
       *[other] { "" } ({ $revision }-редакциясына { $name } қол қойған)
    }.
sitting-signed-by = Хаттама №{ $number }: { $name } қол қойды{ $revision ->
        [1] { "" }
       *[other] { "" } ({ $revision }-редакция)
    }.
sitting-earlier = Алдыңғы отырыс қаулыларының орындалуы:
sitting-became = №{ $number }. { $text } – { $state }
sitting-proposed = <b>Ұсынылған мәселелер</b>
sitting-proposed-line = { $number }) { $text } ({ $name })
sitting-proposed-thanks = ✓ Мәселе ұсынылды. Күн тәртібіне қосылса, осы жерден көресіз.
sitting-new = ➕ Отырыс шақыру
sitting-away = 🚪 Мен болмайтын күндер
sitting-come = Келемін
sitting-cannot = Келе алмаймын
sitting-open-card = Отырысты ашу
sitting-take = Күн тәртібіне қосу
sitting-do-propose = ➕ Мәселе ұсыну
sitting-do-agenda = 📋 Күн тәртібі
sitting-do-begin = ▶ Отырысты ашу
sitting-do-move = 🕒 Ауыстыру
sitting-do-cancel = ✕ Өтпейді
sitting-do-present = 👥 Қатысқандар
sitting-do-decide = 📜 Қаулы қосу
sitting-do-close = ⏹ Отырысты жабу
sitting-do-minutes = 📄 Хаттама
sitting-do-sign = ✍ Хаттамаға қол қою
sitting-do-revise = ✏ Хаттаманы түзету
sitting-do-text = { $mark } { $number }-мәселе
sitting-do-votes = 🖐 { $number }-дауыс
sitting-do-poll = 📲 { $number }: ботта дауыс
sitting-do-count = ⏹ Санау { $number }: { $voted }
sitting-do-who = 👤 Кім келді
sitting-do-inner = 🔒 Ішкі көшірмесі
sitting-plan-row = 📋 Жоспардағы жолын жабу
sitting-vote-for = ✓ Жақтаймын
sitting-vote-against = ✕ Қарсымын
sitting-vote-abstain = – Қалыс қаламын
sitting-voted = Дауысыңыз жазылды. Саналғанша өзгерте аласыз.
sitting-who = 👤 <b>Кім келді?</b> Келгеннің атын басыңыз: { $came } / { $invited }
    Есімдер ішкі көшірмеде ғана тұрады, жалпы хаттамада сан ғана жазылады.
sitting-do-drop = ➖ { $number }-мәселені алу
sitting-do-take = ➕ { $number }) күн тәртібіне
sitting-do-plan = 📌 Жоспарға қосу
sitting-do-undecide = 🗑 Қаулыдан алып тастау
sitting-done-come = Күтеміз!
sitting-done-cannot = Жауабыңыз жазылды.
sitting-done-close = Отырыс жабылды. Хаттама аға тәлімгердің қолын күтеді.
sitting-done-sign = Қол қойылды. Шақырылғандарға хабар кетті.
sitting-done-plan = Жоспарға қосылды.
sitting-done-poll = Дауыс құқығы барларға хабар кетті.
sitting-done-count = Саналды. Кімнің қалай дауыс бергені өшірілді.

form-sitting = отырыс шақыру
form-sitting-question = мәселе ұсыну
form-sitting-present = қатысқандар саны
form-sitting-text = мәселе бойынша айтылғандар
form-sitting-votes = дауыс санау
form-sitting-decision = қаулы
form-sitting-move = отырысты ауыстыру
form-sitting-cancel = отырысты өткізбеу
form-sitting-away = мен болмайтын күндер
sitting-ask-kind = Қандай отырыс?
sitting-ask-faction = Қай фракцияның отырысы?
sitting-ask-when = Қашан? Былай жазыңыз: 23.10 15:00
sitting-ask-place = Қай жерде?
sitting-hall = Мәжіліс залы
sitting-ask-question = Күн тәртібіне қандай мәселе ұсынасыз? Бір сөйлеммен жазыңыз.
sitting-ask-members = Парламенттің неше мүшесі қатысты?
sitting-ask-pupils = Мүшелерден бөлек неше оқушы қатысты?
sitting-ask-grades = Ол оқушылар қай сыныптардан?
sitting-ask-staff = Мектептің неше қызметкері қатысты?
sitting-ask-guests = Сырттан неше қонақ келді?
sitting-none-of-them = Ешкім
sitting-ask-text = Осы мәселе бойынша не айтылды, не талқыланды? Хаттамаға осылай жазылады, сондықтан оқушылардың жеке жағдайын жазбаңыз.
sitting-ask-votes = Дауыстарды былай жазыңыз: жақтады, қарсы, қалыс қалды. Мысалы: 12 1 0
sitting-ask-decision = Не шешілді? Бір тармағын жазыңыз.
sitting-ask-owner = Кім орындайды? Есімнің бір бөлігін жазып, тізімнен таңдаңыз.
sitting-no-owner = Жауапты адамы жоқ
sitting-ask-due = Қай күнге дейін? Мысалы: 15.11
sitting-no-due = Мерзімсіз
sitting-ask-reason = Отырыс неге өтпейді? Шақырылғандар осы себепті оқиды.
sitting-ask-until = Қай күнге дейін боласыз? Ол күнді қоса алғанда отырысты Спикер жүргізеді.
    Мысалы: 30.10
sitting-am-back = Мен осындамын

sitting-none = Ондай отырыс жоқ.
sitting-not-yours = Мұны отырысты жүргізетін адам ғана істей алады.
sitting-not-invited = Бұл отырысқа шақырылмағансыз. Қатысқыңыз келсе, тәлімгерге айтыңыз.
sitting-wrong-time = Қазір бұлай істеуге болмайды: отырыс басқа кезеңде тұр немесе ол уақыт өтіп кетті.
sitting-holiday = Ол күні сабақ жоқ: демалыс немесе мереке. Басқа күнді таңдаңыз.
sitting-no-agenda = Күн тәртібінде мәселе жоқ. Кемінде біреуін қосыңыз.
sitting-no-text = Кей мәселе бойынша ештеңе жазылмаған. «Күн тәртібін» ашып, ✍ белгісі барын толтырыңыз.
sitting-nobody = Алдымен кімдер қатысқанын жазыңыз.
sitting-too-many-votes = Дауыс саны дауыс құқығы барлардан көп: парламент мүшелері ғана дауыс береді. Алқалы органда мектеп қызметкерлері де қосылады. Санын тексеріп, қайта жазыңыз.
sitting-too-early = Отырыс өз күні ашылады. Күні ауысса, алдымен «Ауыстыру» батырмасын басыңыз.
sitting-no-vote = Бұл отырыста парламент мүшелері ғана дауыс береді.
sitting-polling = Ботта дауыс беру әлі жүріп жатыр. Алдымен оны санаңыз.
sitting-changed-since = Сіз ашқаннан кейін хаттама өзгерді. Қайта ашып, оқып шығыңыз.
sitting-votes-unclear = Үш санды бос орын қалдырып жазыңыз: жақтады, қарсы, қалыс қалды. Мысалы: 12 1 0
sitting-agenda-full = Мәселе тым көп. Келесі отырысқа қалдырыңыз.
sitting-is-signed = Хаттамаға қол қойылған: енді өзгермейді. Түзету керек болса, аға тәлімгер жаңа редакциясын ашады.
sitting-only-senior = Хаттамаға аға тәлімгер ғана қол қояды.
sitting-disputed = ⚖ { $text } (даулы мәселе)
sitting-agreed = Даулы мәселе бойынша хаттаманы келіскендер:
    әкімшілік: { $administration }
    парламент: { $parliament }
sitting-do-dispute = { $mark } Даулы { $number }
sitting-do-agree = 🤝 Хаттаманы келісу
sitting-done-agree = Келісілді.
sitting-not-agreed = Даулы мәселе бірлесіп шешіледі. Хаттаманы екі тарап әлі келіскен жоқ: директордың орынбасары мен Президент. Ол болмаса – Спикер, екеуі де болмаса – фракция жетекшісі.
sitting-agree-no-side = Даулы мәселені директордың орынбасары мен бүгін парламентті басқаратын оқушы келіседі.
sitting-agree-letter = 🤝 Отырыста даулы мәселе болды: { $kind }, { $when }. Хаттаманы оқып, { $until } күніне дейін келісіңіз.
sitting-paper-agreed-administration = Әкімшілікпен келісілді
sitting-paper-agreed-parliament = Парламентпен келісілді
sitting-decision-without-day = Жоспарға қосу үшін жауапты адам мен осы оқу жылындағы мерзім керек.
sitting-decision-in-plan = Бұл тармақ жоспарға қосылып қойған.
sitting-cancel-in-plan = Қаулының бір тармағы жоспарға қосылып қойған. Енді «өтпеді» деуге болмайды: отырысты жабыңыз.
sitting-decision-numbered = Бұл тармақтың нөмірі бар: енді алынбайды.

sitting-invitation-letter = 🏛 Сізді отырысқа шақырады: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-moved-letter = 🏛 Отырыс басқа уақытқа ауысты: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-eve-letter = 🏛 Жақында отырыс болады: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-cancelled-letter = 🏛 Отырыс өтпейтін болды: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    Себебі: { $reason }
sitting-proposal-letter = 📋 { $name } күн тәртібіне мәселе ұсынды ({ $kind }): { $question }
sitting-poll-letter = 🗳 { $kind }. Дауыс беріңіз: <b>{ $question }</b>
sitting-sign-letter = ✍ Хаттама қолыңызды күтеді: { $kind }, { $when }.
sitting-signed-letter = 📜 { $kind }, { $when }: хаттамаға қол қойылды. Қаулы тармақтары: { $decisions }.
sitting-owner-letter = 📌 Парламент қаулысы сізге тапсырылды: <b>{ $decision }</b>
    Мерзімі: { $due }
sitting-overdue-letter = ⏰ Бір аптадан бері қол қойылған хаттама жоқ: { $kind }, { $when }.
sitting-away-letter = 🚪 Парламент Президенті { $name } { $until } күніне дейін болмайды. Бұл күндері отырысты сіз жүргізесіз.

sitting-minutes-caption = Хаттама №{ $number }{ $draft ->
        [yes] { "" } (жоба)
       *[no] { "" }
    }
sitting-paper-body = «Өзін-өзі басқару» ұйымының
sitting-paper-name = { $file } №{ $number }
sitting-paper-kind = Отырыс
sitting-paper-day = Мерзімі
sitting-paper-chair = Төрағасы
sitting-paper-present = Қатысқандар
sitting-paper-names = Қатысқандар тізімі (мектеп ішінде ғана):
sitting-paper-no-names = Шақырылғандардан кімнің келгені белгіленбеген.
sitting-paper-pupils = { $grades }-сынып білім алушылары – { $people }
sitting-paper-agenda = Күн тәртібінде:
sitting-paper-question = { $number }. { $text }
sitting-paper-text = { $number }-мәселе бойынша: { $text }
sitting-paper-disputed = { $text } (даулы мәселе)
sitting-paper-became = – { $text }: { $state }
sitting-paper-decided = ҚАУЛЫ:
sitting-paper-decision = { $text } { $owned ->
        [yes] Жауапты: { $owner }.
       *[no] { "" }
    } { $dated ->
        [yes] Мерзімі: { $due }.
       *[no] { "" }
    } (қаулы №{ $number })
sitting-paper-revision = Хаттаманың { $revision }-редакциясы
