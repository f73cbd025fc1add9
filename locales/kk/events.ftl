menu-events = 🎉 Іс-шаралар
grades-all = Барлығы
grades-none = Кемінде бір сыныпты белгілеңіз.
event-list = <b>Алдағы іс-шаралар: { $events }</b>
    Көбірек білу үшін атын басыңыз. ✓ – сіз тіркелген.
event-list-empty = Әзірге сізге арналған іс-шара жоқ. Жаңасы жарияланса, осы жерден көресіз.
event-new = ➕ Жаңа іс-шара
event-card = <b>{ $title }</b>
    Фракция: { $faction }

    🕒 { $when }
    📍 { $place }
    👥 { $grades }-сыныптар
    { $capacity ->
        [0] Тіркелгені: { $going }
       *[other] Тіркелгені: { $going } / { $capacity }, кезекте: { $waiting }
    }
event-cancelled-note = ✕ Бұл іс-шара өтпейді.
event-mine-going = ✓ { $name }: тіркелген.
event-mine-waiting = ⏳ { $name }: кезекте. Алдында { $ahead } адам бар.
event-join = ✓ Тіркелу
event-leave = ✕ Бас тарту
event-join-child = ✓ Тіркеу: { $name }
event-leave-child = ✕ Алып тастау: { $name }
event-done-going = Тіркелдіңіз! Күтеміз.
event-done-waiting = Орын толды: кезекке тұрдыңыз. Орын босаса, хабар келеді.
event-done-left = Тіркеуден шықтыңыз.
event-unknown = Мұндай іс-шара табылмады.
event-cancelled-refusal = Бұл іс-шара өтпейді: оған тіркелу жабық.
event-begun = Бұл іс-шара басталып кеткен: тізім енді өзгермейді.
event-other-grades = Бұл іс-шара басқа сыныптарға арналған.
event-already-in = Тізімде бұрыннан бар.
event-not-in = Тізімде жоқ.
event-not-your-child = Бұл оқушыны сіз тіркей алмайсыз.
event-not-yours = Бұл іс-шараны тек оны жариялаған тәлімгер тоқтата алады.
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
