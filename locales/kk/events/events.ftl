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
event-mine-going = ✓ { $name }: тіркелген.
event-mine-waiting = ⏳ { $name }: кезекте. Алдында { $ahead } адам бар.
event-join = ✓ Тіркелу
event-leave = ✕ Қатыспаймын
event-join-child = ✓ Тіркеу: { $name }
event-leave-child = ✕ Алып тастау: { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-class-hint = ➕ – тіркеу, ✕ – алып тастау.
event-done-going = Тіркелдіңіз! Күтеміз.
event-done-waiting = Орын толды: кезекке тұрдыңыз. Орын босаса, хабар келеді.
event-done-left = Тізімнен шықтыңыз.
event-unknown = Мұндай іс-шара табылмады.
event-cancelled-refusal = Бұл іс-шара өтпейді: оған тіркелу жабық.
event-begun = Бұл іс-шара басталып кеткен: тізім енді өзгермейді.
event-other-grades = Бұл іс-шара басқа сыныптарға арналған.
event-already-in = Тізімде бұрыннан бар.
event-too-many-works = Бұл байқауға бір адамнан бес жұмысқа дейін қабылданады. Сіздікі толды.
event-not-in = Тізімде жоқ.
event-not-your-child = Бұл оқушыны сіз тіркей алмайсыз.
event-not-yours = Бұл іс-шараны тек авторы, аға тәлімгер не ДТІЖО өзгертіп, тоқтата алады.
event-open = Ашу
event-who = 👥 Кім келеді
event-who-title = <b>{ $title }</b>
    Тізімде: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Іс-шараны тоқтату
event-cancel-yes = ✕ Иә, тоқтату
event-cancel-sure = <b>{ $title }</b> іс-шарасын тоқтатамыз ба? Тізімдегі { $people } адамға хабар барады.
event-cancel-done = Тоқтатылды. Тізімдегілерге хабар кетті.
event-cancelled-letter = ✕ <b>{ $title }</b> іс-шарасы өтпейді ({ $when }). Кешірім сұраймыз.
event-seat-letter = 🎉 Орын босады! <b>{ $name }</b> енді тізімде: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-ask-title = Іс-шараның аты қандай?
event-ask-faction = Қай фракция өткізеді?
event-ask-when = Қашан басталады? Былай жазыңыз: 12.12 15:00
event-ask-place = Қай жерде өтеді?
event-ask-grades = Қай сыныптарға арналған? Белгілеп, «Дайын» батырмасын басыңыз.
event-ask-capacity = Неше орын бар? Санын жазыңыз немесе шектеусіз деп белгілеңіз.
event-no-limit = ∞ Шектеусіз
event-ask-sure = Бәрі дұрыс па?
event-publish = ✓ Жариялау
event-created = ✓ Іс-шара жарияланды.
event-past = 🕘 Өткен іс-шаралар
event-past-title = <b>Басталған және өткен іс-шаралар: { $events }</b>
event-cancelled-reason = Себебі: { $reason }
event-into-the-past = Бұл уақыт өтіп кеткен. Алдағы уақытты жазыңыз.
event-fewer-than-go = Тіркелгендер бұдан көп: орын саны олардан аз бола алмайды.
event-doors-closed = Келгендерді іс-шара басталуына бір сағат қалғанда белгілей бастайсыз.
event-who-came = ✅ { $name }, { $class_name }
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
event-ask-field = <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    { $capacity ->
        [0] Орын саны шектелмеген.
       *[other] Орын саны: { $capacity }
    }

    Нені өзгертеміз?
event-field-title = Атауы
event-field-place = Өтетін жері
event-field-starts_at = Күні мен уақыты
event-field-capacity = Орын саны
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
event-sure-told = Тізімдегі { $people } адамға хабар барады.
event-correct-yes = ✓ Иә, өзгерту
event-corrected = ✓ Өзгертілді.
event-changed-letter = ✎ «{ $before }» іс-шарасында өзгеріс бар. Енді былай:
    <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Келе алмасаңыз, тізімнен шығыңыз: орын кезектегіге беріледі.
event-ask-reason = Іс-шара неге өтпейді? Себебін жазыңыз: тізімдегілер соны оқиды.
event-cancelled-why-letter = ✕ <b>{ $title }</b> іс-шарасы өтпейді ({ $when }). Кешірім сұраймыз.
    Себебі: { $reason }
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
event-headcount = <b>{ $title }</b>
    Келгені: <b>{ $came }</b> / { $people }

    Сыныпты таңдаңыз.
event-headcount-posts = Кезекшілер орнында: { $here } / { $posts }
event-recount = ⟳ Қайта санау
event-class = <b>{ $title }</b> · { $class_name }
    Келгені: { $came } / { $people }

    Келген оқушының атын басыңыз; қате болса, тағы бір рет басыңыз.
event-all-came = ✅ Бәрі келді
event-came-already = { $name } { $clock } уақытында белгіленген ({ $by }).
plan-event = 🎉 Іс-шараға тіркеу ашу
event-of-plan = <b>{ $title }</b>
    Жоспардағы күні: { $due }. Сыныптар: { $grades }

    Тіркелу тек жоспардағы сыныптарға ашылады.
event-open-registration = ➕ Тіркелуді ашу
event-no-item = Жоспарда мұндай іс табылмады.
event-item-closed = Бұл іс жабылған не жоспары бекітілмеген: тіркелу ашылмайды.
event-ask-which-title = Бұл жолда бірнеше іс бар. Қайсысына тіркелу ашамыз?
event-ask-hour = Жоспардағы күні: { $due }. Сағат нешеде басталады? Былай жазыңыз: 15:00. Күні басқа болса: 12.12 15:00
event-plan-item = 📋 Жоспардағы іс
event-plan-day = Жоспардағы күні бұрынғыдай: { $due }. Жоспарды да жылжытасыз ба?
event-move-plan = 📋 Жоспарда да жылжыту
event-plan-moved-letter = 📋 Жоспардағы күні өзгерді: <b>{ $title }</b>
    Жоспарда: { $due }. Іс-шара: { $when }.

    Іс-шараны да жылжытасыз ба?
event-move-too = ✎ Іс-шараны жылжыту
