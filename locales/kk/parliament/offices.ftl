office-leader = Фракция жетекшісі
office-representative = Мектеп органындағы өкіл
office-representative-in = Өкіл: { $body }
office-holders = 👤 Қызмет атқаратындар
office-holders-title = 👤 <b>Қызмет атқаратындар</b>: { $holders ->
        [0] әзірге ешкім жоқ
       *[other] { $holders }
    }
office-card = <b>{ $office }</b>
    { $name }
    Мерзімі: { $since } – { $until }
    { $by ->
        [decision] Қаулы №{ $number } бойынша тағайындалды
        [election] Сайлауда сайланды
       *[class] Сынып жиналысында сайланды
    }
office-classes = 🏫 Сынып ұйымдары
office-classes-without = 🏫 Өзін-өзі басқару ұйымы жоқ сыныптар: { $classes }
    Бес оқушыға жетпейтін сынып пен 1–4-сыныптар ашық сайлайды, нәтижесін сынып жетекшісі жазады. Қалғандары ботта сайлайды.
office-classes-all = 🏫 Барлық сыныпта өзін-өзі басқару ұйымы бар.
office-do-appoint = ➕ Қызметке тағайындау
office-do-resign = 🚪 Қызметтен кету
office-do-recall = ✕ Кері шақыру
office-do-note = ✍ { $of }: кім сайланды
office-ask-resign = Қызметтен кеткіңіз келе ме? Бұл туралы тәлімгерлерге хабар барады.
office-sure-resign = ✓ Иә, кетемін
office-resigned = Қызметтен кеттіңіз.
form-office-appoint = қызметке тағайындау
form-office-recall = қызметтен кері шақыру
form-office-note = сынып сайлауының нәтижесі
office-ask-kind = Қандай қызметке?
office-ask-body = Мектептің қай органына өкіл болады? Мысалы: Педагогикалық кеңес
office-ask-until = Қай күнге дейін? Мысалы: 31.01. Бұдан бұрын сайлау өтсе, тағайындау сол күні аяқталады.
office-until-usual = Келесі сайлауға дейін
office-ask-decision = Қай қаулымен тағайындалды?
office-ask-general = Кері шақыру – жалпы жиналыстың ісі. Қай қаулымен?
office-ask-position = Сыныптағы қандай қызметке?
office-given = ✓ Тағайындалды, өзіне хабар кетті.
office-recalled = ✓ Қызметтен кері шақырылды, өзіне хабар кетті.
office-noted = ✓ Сынып сайлауының нәтижесі жазылды.
office-none = Бұл қызметті қазір ешкім атқармайды немесе ондай қызмет жоқ.
office-not-yours = Мұны парламент тәлімгері, ал өз сыныбы үшін сынып жетекшісі ғана істей алады.
office-only-pupils = Бұл қызметті мектептің оқушысы ғана атқара алады.
office-grade = Бұл сыныптың оқушысы парламентте қызмет атқара алмайды (парламент ережесі).
office-not-member = Алдымен фракция мүшесі болу керек.
office-other-class = Бұл оқушы басқа сыныпта оқиды.
office-no-decision = Тағайындау отырыстың қаулысымен ғана болады. Алдымен отырыс өткізіп, қаулысын жазыңыз.
office-not-general = Бұл үшін жалпы жиналыстың қаулысы керек. Алдымен жалпы жиналыс өткізіңіз.
office-class-votes = Бұл сыныпта дауыс беретін оқушы жеткілікті: сайлауды ботта жасырын өткізіңіз.
office-term = Мерзімі бүгіннен келесі сайлауға (30 қыркүйекке) дейінгі күн болуы керек.
office-given-letter = 🏛 Сіз қызметке тағайындалдыңыз: <b>{ $kind ->
        [president] Парламент Президенті
        [speaker] Парламент Спикері
        [leader] фракция жетекшісі, { $faction }
        [representative] парламент өкілі, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Мерзімі: { $until } күніне дейін.
office-resigned-letter = 🚪 { $name } қызметтен кетті: <b>{ $kind ->
        [president] Парламент Президенті
        [speaker] Парламент Спикері
        [leader] фракция жетекшісі, { $faction }
        [representative] парламент өкілі, { $scope }
       *[class] { $scope } · { $position }
    }</b>.
office-recalled-letter = 🏛 Жалпы жиналыс сізді қызметтен кері шақырды: <b>{ $kind ->
        [president] Парламент Президенті
        [speaker] Парламент Спикері
        [leader] фракция жетекшісі, { $faction }
        [representative] парламент өкілі, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Қаулы №{ $number }.
office-empty-letter = ⚠ Парламентте бос тұрған қызметтер: { $offices }. Сайлау өткізіңіз немесе сайлауға дейін қаулымен тағайындаңыз.
office-empty-line = • { $office }

parliament-offices = 🏛 Парламент құрамы
offices-title = 🏛 <b>Парламент құрамы</b>
office-president = Президент
office-speaker = Спикер
office-line = <b>{ $office }</b>: { $name }, мерзімі { $until } күніне дейін
office-empty = ⚠ Әлі сайланбаған: { $offices }
