menu-events = 🎉 Іс-шаралар
grades-all = Барлығы
grades-none = Кемінде бір сыныпты белгілеңіз.
event-list = <b>Алдағы іс-шаралар: { $events }</b>
    Көбірек білу үшін атын басыңыз. ✓ – тіркелгенсіз.
event-list-empty = Әзірге сізге арналған іс-шара жоқ. Жаңасы жарияланса, осы жерден көресіз.
event-new = ➕ Жаңа іс-шара
event-card = <b>{ $title }</b>
    Фракция: { $faction }

    🕒 { $when }
    📍 { $place }
    👥 { $grades }-сыныптар
    { $capacity ->
        [0] { $going ->
            [0] Әзірге тіркелген ешкім жоқ
           *[other] Тіркелгені: { $going }
        }
       *[other] Тіркелгені: { $going } / { $capacity }{ $waiting ->
            [0] { "" }
           *[other] , { $seats ->
                [first] кезекте: { $waiting }
               *[other] өтініш бергені: { $waiting }
            }
        }
    }
event-cancelled-note = ✕ Бұл іс-шара өтпейді.
event-class-hint = ➕ – тіркеу, ✕ – алып тастау.
event-unknown = Мұндай іс-шара табылмады.
event-cancelled-refusal = Бұл іс-шара өтпейді: оған тіркелу жабық.
event-begun = Бұл іс-шара басталып кеткен: тізім енді өзгермейді.
event-other-grades = Бұл іс-шара басқа сыныптарға арналған.
event-too-many-works = Бұл байқауға бір адамнан бес жұмысқа дейін қабылданады. Сіздікі толды.
event-not-your-child = Бұл оқушыны сіз тіркей алмайсыз.
event-not-yours = Бұл іс-шараны тек авторы, аға тәлімгер не ДТІЖО өзгертіп, тоқтата алады.
event-open = Ашу
event-who = 👥 Кім келеді
event-who-title = <b>{ $title }</b>
    Тізімде: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Іс-шараны тоқтату
event-no-limit = ∞ Шектеусіз
event-ask-sure = Бәрі дұрыс па?
event-publish = ✓ Жариялау
event-past = 🕘 Өткен іс-шаралар
event-past-title = <b>Басталған және өткен іс-шаралар: { $events }</b>
event-cancelled-reason = Себебі: { $reason }
event-into-the-past = Бұл уақыт өтіп кеткен. Алдағы уақытты жазыңыз.
event-fewer-than-go = Тіркелгендер бұдан көп: орын саны олардан аз бола алмайды.
event-doors-closed = Келгендерді іс-шара басталуына бір сағат қалғанда белгілей бастайсыз.
event-who-sum = Келгені: { $came }, келмегені: { $absent }
event-file = 📄 Тізімді Excel-мен алу
event-file-coming = Тізім дайындалып жатыр, қазір келеді.
event-list-file = tizim
event-list-sheet = Тізім
event-list-caption = <b>{ $title }</b>
    { $when }. Тізімде: { $people }
event-list-number = №
event-list-name = Аты-жөні
event-list-class = Сыныбы
event-list-state = Тіркелуі
event-list-came = Келген уақыты
event-list-going = тіркелген
event-list-waiting = кезекте
event-correct = ✎ Өзгерту
event-new-title = <b>{ $title }</b>: жаңа атауын жазыңыз.
event-new-place = <b>{ $title }</b>: енді қай жерде өтеді?
event-new-starts_at = <b>{ $title }</b>: енді қашан басталады? Былай жазыңыз: 12.12 15:00
event-new-capacity = <b>{ $title }</b>: неше орын болсын? Санын жазыңыз немесе шектеусіз деп белгілеңіз.
event-sure-title = Атауы былай өзгереді:
    { $before } → <b>{ $after }</b>
event-sure-place = Өтетін жері былай өзгереді:
    { $before } → <b>{ $after }</b>
event-sure-starts_at = Уақыты былай өзгереді:
    { $before } → <b>{ $after }</b>
event-sure-capacity = Орын саны былай өзгереді:
    { $before ->
        [0] шектеусіз
       *[other] { $before }
    } → <b>{ $after ->
        [0] шектеусіз
       *[other] { $after }
    }</b>
event-eve-letter = ⏰ Ертең: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Келе алмасаңыз, тізімнен шығыңыз: орын кезектегіге беріледі.
event-soon-letter = ⏰ Жақында басталады: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-eve-desk-letter = ⏰ Ертең сіздің іс-шараңыз: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Тіркелгені: { $going }, кезекте: { $waiting }
event-soon-desk-letter = ⏰ Жақында сіздің іс-шараңыз басталады: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Тіркелгені: { $going }, кезекте: { $waiting }. Келгендерді есік алдында белгілеңіз.
event-arrivals = ✅ Келгендерді белгілеу
plan-event = 🎉 Іс-шараға тіркеу ашу
event-plan-day = Жоспардағы күні бұрынғыдай: { $due }. Жоспарды да жылжытасыз ба?
