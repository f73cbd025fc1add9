faction-nobody = Әзірге мүшесі жоқ.
faction-unconfirmed = ⚠ Қаулысыз мүшелер: { $members }. Оларды отырыстың қаулысымен растаңыз.
member-apply = 🙋 Мүше болғым келеді
member-leave = 🚪 Фракциядан шығу
member-leave-ask = Фракциядан шыққыңыз келе ме? Кейін қайта өтініш бере аласыз.
member-leave-sure = ✓ Иә, шығамын
member-propose = ➕ Сынып атынан ұсыну
member-requests = 📨 Мүшелікке өтініштер: { $requests }
member-requests-title = 📨 <b>{ $faction }</b>: мүшелікке өтініштер
member-request-line = • { $name } · { $class_name } – { $route ->
        [class] сынып ұсынды, { $votes } дауыс, { $day }
        [parliament] парламент таңдады
       *[own] өз қалауы
    }
member-confirm-all = 📜 Қаулымен растау
member-ask-decision = Қай қаулымен қабылданды? Мүшелік отырыстың қаулысымен ғана беріледі.
member-ask-confirming = Осы мүшелерді қай қаулы растайды?
member-by-decision = №{ $number }. { $text }
member-refuse = ✕ Қабылданбады
member-see = Өтініштерді көру
member-agree = ✓ Келісемін
member-disagree = ✕ Келіспеймін
member-waits = ⏳ Өтінішіңіз парламент отырысының шешімін күтіп тұр.
member-ask-votes = Сыныпта неше адам жақтап дауыс берді?
member-ask-day = Сынып жиналысы қай күні өтті? Мысалы: 12.10
member-day-ahead = Ол күн әлі келген жоқ. Сынып жиналысы өткен күнді жазыңыз.
form-member-propose = мүшелікке ұсыну
member-done-apply = Өтінішіңіз қабылданды. Парламент отырысы шешеді.
member-done-agree = Келісіміңіз жазылды. Парламент отырысы шешеді.
member-done-disagree = Жауабыңыз жазылды.
member-done-admit = Мүшелікке қабылданды. Өзіне хабар кетті.
member-done-refuse = Қабылданбағаны өзіне хабарланды.
member-done-sure-leave = Фракциядан шықтыңыз.
member-done-confirm = Мүшелер қаулымен расталды.
member-done-propose = ✓ Ұсыныс жазылды. Алдымен оқушының келісімі сұралады.
member-already = Бұл оқушы фракцияның мүшесі болып тұр.
member-asked-before = Бұл оқушы туралы өтініш бұрын берілген.
member-no-such = Ондай оқушы не өтініш табылмады.
member-no-decision = Мүшелікке парламент отырысының қаулысымен ғана қабылданады. Алдымен отырыс өткізіп, қаулысын жазыңыз.
member-more-votes = Дауыс саны сыныптағы оқушылардан көп. Санын тексеріңіз.
member-consent-letter = 🏛 Сыныбыңыз сізді парламентке ұсынды: <b>{ $faction }</b>, { $votes } дауыс. Келісесіз бе?
member-request-letter = 📨 { $name } ({ $class_name }) парламент мүшесі болғысы келеді: { $faction }.
member-joined-letter = 🏛 Сіз парламент мүшелігіне қабылдандыңыз: <b>{ $faction }</b>. Қаулы №{ $number }.
member-refused-letter = 🏛 Парламент отырысы сізді бұл жолы мүшелікке қабылдамады: { $faction }. Кейін қайта өтініш бере аласыз.
member-removed-letter = 🏛 Сіз енді { $faction } фракциясының мүшесі емессіз. Сұрағыңыз болса, тәлімгерге айтыңыз.
member-left-letter = 🚪 { $name } фракциядан шықты: { $faction }.
honorary-see = 🎓 Құрметті мүшелер
honorary-title = 🎓 <b>Парламенттің құрметті мүшелері</b>
honorary-nobody = Әзірге жоқ. Парламентте еңбек еткен 11-сынып түлектері құрметті мүше болады.
honorary-line = { $name }, { $year } жылғы түлек

member-not-yours = Мұны парламентке жауапты тәлімгер, ал өз сыныбынан ұсынуды сынып жетекшісі ғана істей алады.

honorary-invite = ✉ Шақыру жіберу
honorary-ask = Құрметті мүшелерді неге шақырасыз? Күнін, орнын жазыңыз. Мысалы: дәріс немесе түлектер акциясы. Ақша сұралмайды.
form-honorary-invite = құрметті мүшелерді шақыру
honorary-invited = ✓ Шақыру жіберілетін құрметті мүшелер: { $people }
honorary-letter = 🎓 Мектеп парламенті сізді шақырады:
    { $text }
honorary-welcome = 🎓 <b>Құрметті мүше</b>, { $year } жылғы түлек.
    { $school } парламентінде еңбек еткеніңізге рақмет. Дәрістер мен түлектер акциясына шақыруды осында аласыз{ $quiet ->
        [yes] { "" }, бірақ қазір шақыру өшірулі
       *[no] { "" }
    }.
alumni-on = 🔔 Шақыру келсін
alumni-off = 🔕 Шақыру керек емес

faction-members = 🏛 <b>{ $faction }</b>, мүшелері: { $members }
faction-list = { $list }
faction-add = ➕ Мүше қосу
faction-remove = ➖ { $name }
faction-ask-member = Оқушының аты-жөнінің бір бөлігін жазып, тізімнен таңдаңыз.
faction-who-may-join = Парламент мүшесі 9–11-сынып оқушысы бола алады (парламент ережесі).
