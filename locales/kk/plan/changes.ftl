plan-more = ⋯ Тағы
plan-more-title = <b>{ $title }</b>
    Не істейміз?
plan-noted = ✓ Сақталды.
plan-card-lead = ⭐ Негізгі жауапты: { $name }
plan-card-helper = 👤 Бірге жауапты: { $name }
plan-card-waiting = ⏳ Жауабы күтіліп тұр: { $name }
plan-card-draft = 📝 Жоспар жобасы: әлі бекітілмеген
plan-card-closed = 🔒 Жоспар жабылған
plan-card-cancelled = ⊘ Тоқтатылды: { $name }, { $when }
    Себебі: { $reason }
plan-do-people = 👥 Жауапты адамдар
plan-do-take = ⭐ Негізгі жауаптысы мен боламын
plan-do-hand = 🤝 Әріптеске беру
plan-do-name = ＋ Әріптесті қосу
plan-people = <b>{ $title }</b>
    Жоспарда: { $roles }
    Тағайындалғандар: { $people }. Негізгі жауаптыны тағайындау үшін атын басыңыз.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Алып тастау
plan-ask-colleague = <b>{ $title }</b>
    Кім жауапты болады? Әріптестің тегін немесе атын жазыңыз.
plan-ask-taker = <b>{ $title }</b>
    Кімге бересіз? Әріптестің тегін немесе атын жазыңыз. Ол қабылдағанша сіз жауаптысыз.
plan-ask-who = Қайсысы?
plan-no-colleague-found = «{ $typed }»: ботқа тіркелген ондай қызметкер табылмады. Басқаша жазып көріңіз.
plan-no-such-colleague = Бұл адамды таңдауға болмайды: ботқа тіркелген басқа қызметкер керек.
plan-no-change = Өзгеріс жоқ.
plan-has-lead = Бұл істің негізгі жауаптысы бар.
plan-not-approved = Жоспар әлі бекітілмеген.
plan-is-closed = Жоспар жабылған.
plan-named-letter = 👤 Сіз мына іске жауапты болдыңыз: <b>{ $title }</b>
    Тағайындаған: { $name }
plan-handover-letter = 🤝 { $name } сізге мына істі бергісі келеді: <b>{ $title }</b>
    Қабылдасаңыз, жауапты сіз боласыз.
plan-handover-yes = ✓ Қабылдаймын
plan-handover-no = ✕ Қабылдай алмаймын
plan-handover-asked = 🤝 Әріптесіңізге хабар жіберілді. Ол қабылдағанша сіз жауаптысыз.
plan-handover-taken = ✓ Енді бұл іске сіз жауаптысыз.
plan-handover-refused = Қабылдамадыңыз. Әріптесіңізге хабарланады.
plan-handover-accepted = ✓ { $name } қабылдады: <b>{ $title }</b>
    Енді бұл іске сол кісі жауапты.
plan-handover-declined = ✕ { $name } қабылдай алмайды: <b>{ $title }</b>
    Бұл іске бұрынғыдай сіз жауаптысыз.
plan-asked-before = Бұл іс бойынша бір әріптестің жауабын күтіп тұрсыз.
plan-answered-before = Бұған жауап берілген.
plan-away = 🏖 Мен жоқта
plan-away-none = <b>Мен жоқта</b>
    Демалысқа, іссапарға шықсаңыз немесе ауырып қалсаңыз, орныңызға әріптесіңізді қалдырыңыз. Сол күндері ескертулер оған барады, кейін өзіңізге қайтып келеді.
plan-away-now = <b>Мен жоқта</b>
    { $until } күніне дейін (сол күнді қоса) орныңызда: { $name }
plan-away-set = 🏖 Күнін белгілеу
plan-away-back = ↩ Мен келдім
plan-away-over = ↩ Ескертулер қайтадан өзіңізге келеді.
plan-away-ask-until = Соңғы қай күні жоқ боласыз? Мысалы: 25.12 немесе 25 желтоқсан
plan-away-ask-name = Орныңызда кім қалады? Әріптестің тегін немесе атын жазыңыз.
plan-away-letter = 🏖 { $name } { $until } күніне дейін (сол күнді қоса) жоқ. Жоспар бойынша ескертулері сізге келеді.
plan-day-unclear = Күнін түсінбедім. Бір ғана күн жазыңыз, мысалы: 25.12 немесе 25 желтоқсан
plan-day-over = Бұл күн өтіп кетті. Бүгінгі немесе алдағы күнді жазыңыз.
plan-do-edit = ✏️ Өзгерту
plan-do-move = 📅 Күнін ауыстыру
plan-do-split = ✂️ Бөлек істерге бөлу
plan-do-cancel = ⊘ Істі тоқтату
plan-do-history = 🕓 Өзгерістер тарихы
plan-history = <b>{ $title }</b>
    Өзгерістер: { $changes }
plan-history-line = • { $when }, { $name }
    { $what }: { $before } → { $after }
plan-history-deed = • { $when }, { $name }
    { $what }
plan-history-reason = Себебі: { $reason }
plan-field-title = Атауы
plan-field-faction = Фракциясы
plan-field-deadline = Мерзімі
plan-field-grades = Сыныптары
plan-field-responsible = Жауаптылары
plan-field-evidence = Орындалуы туралы мәлімет
plan-field-day = Күні
plan-field-split = Бөлінді
plan-field-cancelled = Тоқтатылды
plan-field-added = Қосылды
plan-field-named = Жауапты адам
plan-field-lead = Негізгі жауапты
plan-field-handed = Берілді
plan-field-reopened = Қайта ашылды
plan-ask-field = <b>{ $title }</b>
    Нені өзгертеміз?
plan-now = Қазір: { $value }
plan-ask-title = Істің атауын жазыңыз.
plan-ask-deadline = Мерзімін жазыңыз. Мысалы: 15.12; 10 желтоқсанға дейін; қараша; айына бір рет; әр апта сайын бейсенбіде
plan-ask-grades = Қай сыныптарға арналған? Мысалы: 5-9; 9, 11; бастауыш сыныптар
plan-no-grades = Сыныпсыз
plan-ask-responsible = Кім жауапты? Жоспардағыдай жазыңыз. Мысалы: тәлімгер, психолог
plan-ask-evidence = Орындалғаны немен көрсетіледі? Мысалы: әлеуметтік желіге жариялау; анықтама; фотоесеп
plan-ask-why = <b>{ $title }</b>
    Себебін қысқаша жазыңыз. Ол өзгерістер тарихында сақталады.
plan-ask-day = <b>{ $title }</b>
    Қазір: { $due }. Қай күнге ауыстырамыз? Мысалы: 15.12 немесе 15 желтоқсан
plan-moved = 📅 Күні ауыстырылды. Жауаптыларға хабарланады.
plan-moved-letter = 📅 Күні ауысты: <b>{ $title }</b>
    { $before } → { $after }
    Себебі: { $reason }
plan-cancelled-noted = ⊘ Тоқтатылды. Жауаптыларға хабарланады.
plan-cancelled-letter = ⊘ Бұл іс өткізілмейтін болды: <b>{ $title }</b>
    Себебі: { $reason }
plan-split-sure = Мына { $items } іске бөлеміз. Күні, сыныптары мен жауаптылары сол қалпында қалады:
    { $titles }
plan-split-yes = ✂️ Иә, бөлу
plan-split-done = Бөлінді: { $items }
plan-add = ➕ Іс қосу
plan-ask-plan = Қай жоспарға қосамыз?
plan-name = { $year }: { $name }
plan-add-sure = Жоспарға осылай қосамыз ба?

    <b>{ $title }</b>
    { $faction }
    🕒 Алғашқы мерзімі: { $due }. Барлығы: { $times }
    👥 Сыныптар: { $grades }
    👤 Жауаптылар: { $responsible }
    ⏰ Ескерту алатындар: { $roles }
    📎 Орындалуы туралы мәлімет: { $evidence }
plan-add-yes = ✓ Қосу
plan-added = ✓ Жоспарға қосылды.
plan-no-such-plan = Мұндай жоспар жоқ. Алдымен жоспарды енгізу керек.
plan-nothing-open = Бұл істің ашық күні қалмаған.
plan-nothing-to-split = Бұл істе бір ғана атау бар.
plan-deadline-unclear = Мерзімін түсінбедім немесе ол осы оқу жылына жатпайды. Мысалы: 15.12; қараша; айына бір рет
plan-grades-unclear = Сыныптарды түсінбедім. Мысалы: 5-9; 9, 11; бастауыш сыныптар
plan-title-unclear = Атауын әріппен жазыңыз.
import-plan-kept = Қолмен өзгертілгендіктен сол қалпында қалдырылған жолдар: { $rows }.
plan-list-class = <b>{ $class_name } сынып</b>: оқу жылының жоспары
    Барлығы: { $items }
plan-list-plan = <b>{ $year }: { $name }</b>
    Барлығы: { $items }
plan-classes = 🏫 Сыныптар
plan-class = { $class_name } сынып
plan-ask-class = Қай сыныпқа арналған істерді көреміз?
plan-plans-button = 🗂 Жоспарлар
plan-plans = <b>Мектеп жоспарлары</b>
    Барлығы: { $plans }
plan-state-line = • { $year }, { $name }: { $state }
plan-state-draft = 📝 жоба, бекітуді күтіп тұр
plan-state-approved = ✅ бекітілген, оқу жылы басталғанда іске қосылады
plan-state-running = ▶️ орындалып жатыр
plan-state-closed = 🔒 жабылған
plan-contents = Істер: { $items }. Алдағы мерзімдер: { $unfinished }
plan-approved-by = ✅ Бекіткен: { $name }, { $post }, { $day }. Белгілеген: { $noted }
plan-approval-not-noted = Кім бекіткені әлі белгіленбеген. Жоспар файлдан енгізілген.
plan-closed-on = 🔒 Жабылған күні: { $day }
plan-post-director = директор
plan-post-acting = директордың м.а. (міндетін атқарушы)
plan-items = 📋 Істерін көру
plan-do-approve = ✅ Бекітілгенін белгілеу
plan-do-close = 🔒 Жылдық есеппен жабу
plan-do-copy = 📄 Келесі оқу жылына көшіру
plan-do-next = 📄 Келесі оқу жылының жоспары
plan-approve-ask-name = <b>{ $name }</b>
    Жоспарды кім бекітті? Тегі мен атын жазыңыз.
plan-approve-ask-post = { $name } қай лауазымда бекітті?
plan-approve-ask-day = Қай күні бекітілді? Мысалы: 25.08 немесе 25 тамыз
plan-approve-today = Бүгін
plan-approved-now = ✅ Жоспар бекітілді. Енді ескертулер жіберіледі.
plan-already-approved = Бұл жоспардың бекітілгені белгіленіп қойған.
plan-day-not-yet = Бұл күн әлі келген жоқ. Бүгінгі немесе өткен күнді жазыңыз.
plan-close-sure = <b>{ $name }</b>
    Жоспарды жабамыз ба? Орындалмай қалған мерзімдер: { $unfinished }. Жабылған соң ескерту жіберілмейді, өзгеріс енгізілмейді. Жылдық есеп сізге келеді.
plan-close-yes = 🔒 Иә, жабу
plan-closed-now = 🔒 Жабылды. Жылдық есеп дайындалып жатыр.
plan-close-too-early = Жоспар мамырда, жылдық есеппен бірге жабылады.
plan-copied = 📄 Келесі оқу жылының жобасы. Күндері ауыстырылды.
plan-next-exists = Келесі оқу жылында мұндай жоспар бар.
plan-lead-letter = ⭐ { $name } мына істің негізгі жауаптысы болды: <b>{ $title }</b>
plan-do-recall = ↩ Өзімде қалсын
plan-by-import = Жоспар файлы
plan-undated-items = 🕒 Мерзімі белгіленбеген істер: { $items }
plan-do-undated = 🕒 Мерзімін белгілеу
plan-fixed-name = мектептің тұрақты мерзімдері
