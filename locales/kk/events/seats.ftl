event-not-open-yet = Тіркелу әлі ашылған жоқ: ашылатын уақыты карточкада тұр.
event-registration-over = Тіркелу аяқталды.
event-is-closed = Бұл іс-шара өтіп, жабылды.
event-not-offered = Бұл орын енді бос емес: уақытында алынбаған.
event-decided-already = Бұл өтінімге жауап берілген.
event-opens-at-night = Тіркелу түнде ашылмайды: 07:30 мен 21:00 аралығын жазыңыз.
event-after-start = Уақыттар үйлеспейді: тіркелу алдымен ашылады, кейін жабылады, содан соң іс-шара басталады.
event-has-people = Тізімде адам бар: орын беру тәсілі енді өзгермейді.
event-not-a-draft = Бұл іс-шара жоба емес: ол жарияланған.
event-not-approver = Мұны аға тәлімгер не ДТІЖО жасайды.
event-wrong-word = Сөз дұрыс емес. Залда айтылған сөзді жазыңыз.
event-no-word = Бұл іс-шарада сөз айтылмайды.
event-not-begun = Іс-шара әлі басталған жоқ.
event-nobody-came = Келген адам белгіленбеген.
event-no-such-ticket = Бұл билет біздің емес.
event-card-kind = Түрі: { $kind }
event-card-detail = { $name }: { $value }
event-card-opens = Тіркелу { $when } ашылады.
event-card-closes = Тіркелу { $when } жабылады.
event-card-chosen = Орынды тәлімгер береді: өтінім қалдырыңыз, жауабы келеді.
event-card-drawn = Орын жеребемен беріледі: асығудың керегі жоқ.
event-card-promise = Жеребе коды: { $code }
event-card-seed = Жеребе тасталды. Оның саны: { $code }
event-card-hold = Босаған орын кезектегі біріншіге { $hours } сағат сақталады.
event-card-families = Бала ата-анасымен бірге келеді.
event-draft-note = 📝 Жоба: әзірге оқушылар көрмейді.
event-collides = ⚠️ { $name } сол уақытта басқа тізімде де тұр: «{ $title }».
event-mine-asked = ✋ { $name }: орын сұрады, жауабы әлі жоқ.
event-mine-held = ⏰ { $name }: орын сақтаулы тұр, оны алыңыз.
event-done-asked = Өтінім қабылданды. Орын берілсе, хабар келеді.
event-done-group = Сыныптан тіркелді: { $people }
event-group = 👥 Сыныпты тіркеу ({ $people })
event-take = ✓ Орынды аламын
event-take-named = ✓ Орынды алу: { $name }
event-held-letter = ⏰ <b>{ $name }</b> үшін орын босады: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Орын { $until } уақытына дейін сақталады. Алмасаңыз, кезектегі келесі адамға өтеді.
event-held-over-letter = <b>{ $title }</b>: { $name } үшін сақталған орын келесі адамға өтті. Қаласаңыз, кезекке қайта тұрыңыз.
    🕒 { $when }
    📍 { $place }
event-accepted-letter = 🎉 <b>{ $name }</b> қабылданды: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-in-line-letter = ⏳ <b>{ $name }</b> кезекте: <b>{ $title }</b>. Орын босаса, хабар келеді.
    🕒 { $when }
    📍 { $place }
event-refused-letter = Бұл жолы <b>{ $name }</b> үшін орын болмады: <b>{ $title }</b>. Басқа іс-шараларды қараңыз.
    🕒 { $when }
    📍 { $place }
event-drawn-letter = 🎉 Жеребе бойынша орын сіздікі: <b>{ $name }</b>, <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-new-letter = 🎉 Жаңа іс-шара: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-draft-letter = 📝 { $name } іс-шара жобасын ұсынды: <b>{ $title }</b> ({ $when }). Қарап, жариялаңыз.
event-approved-letter = ✓ Іс-шараңыз жарияланды: <b>{ $title }</b> ({ $name }).
event-returned-letter = ↩ <b>{ $title }</b> жобасы қайтарылды ({ $name }): { $reason }
event-who-asked = ✋ { $name }, { $class_name }
event-who-held = ⏰ { $name }, { $class_name }
event-list-asked = өтінім берген
event-list-held = орын сақтаулы
event-asked = ✋ Орын сұрағандар
event-asked-title = <b>{ $title }</b>
    Орын сұрағаны: { $people }. Атын бассаңыз – орын беріледі, ✕ – берілмейді.
event-seat-accept-done = Орын берілді.
event-seat-refuse-done = Орын берілмеді.
event-week = 🗓 Осы аптада не істей аламын?
event-week-title = <b>Алдағы жеті күнде: { $events }</b>
    Қызығушылықтарыңызға сайы бірінші тұр ({ $interests }).
event-week-plain = <b>Алдағы жеті күнде: { $events }</b>
event-week-empty = Алдағы жеті күнде сізге арналған іс-шара жоқ.
event-interests = ❤️ Қызығушылықтарым
event-ask-interests = Сізге не қызық? Белгілеп, «Дайын» батырмасын басыңыз.
event-no-interests = Кемінде біреуін белгілеңіз.
form-event-interests = қызығушылықтар
event-say-word = 🗣 Залда айтылған сөзді жазу
event-ask-said-word = Залда айтылған сөзді жазыңыз.
event-word-done = ✅ Келгеніңіз белгіленді. Рақмет!
form-event-word = залда айтылған сөз
event-ticket = 🎫 Билетім
event-ticket-child = 🎫 Билет: { $name }
event-ticket-coming = Билет қазір келеді.
event-ticket-file = bilet
event-ticket-caption = Кіреберісте көрсетіңіз. Билет бір рет қана жарайды.
event-with-parent = ата-анасымен бірге
event-scanned = ✅ <b>{ $name }</b>, { $class_name }
    «{ $title }» – келді деп белгіленді.
event-scanned-before = ⚠️ <b>{ $name }</b>, { $class_name }
    «{ $title }»: { $clock } уақытынан бері ішінде ({ $by }). Билет көшірме болуы мүмкін.
event-calendar = 🗓 Телефон күнтізбесіне
event-calendar-file = is-shara
event-calendar-caption = Ашсаңыз, күнтізбеге түседі. Іс-шара өзгерсе, қайта алыңыз: жазба жаңарады.
event-absent = Келмегендер
event-absent-title = <b>Орны болып, келмегендер: { $people ->
        [0] ешкім
       *[other] { $people }
    }</b>
event-more = ⚙️ Тағы
event-more-title = <b>{ $title }</b>
    Тағы не істейміз?
event-drafts = 📝 Жобалар
event-drafts-title = <b>Іс-шара жобалары: { $events ->
        [0] әзірге жоқ
       *[other] { $events }
    }</b>
event-drafted = 📝 Жоба сақталды. Бәрін қойып болған соң жариялаңыз.
event-keep-draft = 📝 Жоба ретінде сақтау
event-ask-approval = ✓ Бекітуге жіберу
event-send-back = ↩ Жобаны қайтару
event-ask-lack = Жобада не жетпейді? Авторы соны оқиды.
event-sent-back = ↩ Жоба авторына қайтарылды.
form-event-back = жобаны қайтару
event-copy = ⧉ Көшірмесін жасау
event-ask-copy = Көшірмесі қашан өтеді? Былай жазыңыз: 12.12 15:00
form-event-copy = іс-шараның көшірмесі
event-settings = ⚙️ Баптау
event-settings-title = <b>{ $title }</b>
    Түрі: { $kind }
    Фракция: { $faction }
    Бағыты: { $direction }
    Тіркелу: { $opens } – { $closes }
    Орын беру: { $seats }
    Босаған орын: { $hours ->
        [0] бірден кезектегі біріншіге
       *[other] біріншіге { $hours } сағат сақталады
    }
    Кім келеді: { $families }
    Залда айтылатын сөз: { $word }
event-at-once = бірден
event-at-start = басталғанға дейін
event-seats-first = бірінші тіркелгенге
event-seats-chosen = тәлімгердің таңдауымен
event-seats-drawn = жеребемен
event-families-yes = бала ата-анасымен
event-families-no = баланың өзі
event-setting-kind = Түрі
event-setting-faction = Фракциясы
event-setting-direction = Бағыты
event-setting-opens_at = Тіркелу ашылуы
event-setting-closes_at = Тіркелу жабылуы
event-setting-seats = Орын беру
event-setting-hold_hours = Орынды сақтау
event-setting-families = Ата-анасымен
event-setting-word = Залдағы сөз
event-ask-kind = <b>{ $title }</b>: іс-шараның түрі қандай?
event-ask-direction = <b>{ $title }</b>: қай бағытқа жатады?
event-ask-opens_at = <b>{ $title }</b>: тіркелу қашан ашылады? Былай жазыңыз: 12.12 15:00 (түнде ашылмайды).
event-ask-closes_at = <b>{ $title }</b>: тіркелу қашан жабылады? Былай жазыңыз: 12.12 15:00
event-ask-seats = <b>{ $title }</b>: орын кімге беріледі?
event-ask-hold_hours = <b>{ $title }</b>: босаған орын кезектегі біріншіге неше сағат сақталады?
event-ask-word = <b>{ $title }</b>: залда қандай сөз айтасыз? Оны жазған оқушы келді деп белгіленеді.
event-hours = { $hours } сағат
event-no-hold = Бірден кезектегіге
event-without-word = Сөзсіз
form-event-set = іс-шараны баптау
event-details = ✎ Мазмұны
form-event-details = іс-шараның мазмұны
form-event-own-kind = іс-шараның жаңа түрі
event-ask-group = Бұл жолда бірнеше топ бар. Тіркелуді қайсысына ашамыз?
event-one-group = { $grades }-сыныптар
event-all-groups = Барлық топтар бірге
event-again-letter = 🔁 Былтыр { $when } «{ $title }» өткен еді. Биыл да өткіземіз бе? Көшірмесін жасап, күнін қойыңыз.
event-warn-day-off = ⚠️ Бұл күні сабақ жоқ: демалыс не каникул.
event-warn-same-hour = ⚠️ Сол уақытта осы сыныптарға арналған басқа іс-шара бар: { $titles }
event-approval-asked = ✓ Бекітуге жіберілді: жарияланса, хабар келеді.
