plan-more = ⋯ Тағы
plan-more-title = <b>{ $title }</b>
    Не істейміз?
plan-noted = ✓ Сақталды.
plan-card-cancelled = ⊘ Тоқтатылды: { $name }, { $when }
    Себебі: { $reason }
plan-no-change = Өзгеріс жоқ.
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
plan-field-evidence = Дәлелі
plan-field-day = Күні
plan-field-split = Бөлінді
plan-field-cancelled = Тоқтатылды
plan-field-added = Қосылды
plan-field-named = Жауапты адам
plan-field-lead = Негізгі жауапты
plan-field-handed = Тапсырылды
plan-field-reopened = Қайта ашылды
plan-ask-field = <b>{ $title }</b>
    Нені өзгертеміз?
plan-now = Қазір: { $value }
plan-ask-title = Істің атауын жазыңыз.
plan-ask-deadline = Мерзімін жазыңыз. Мысалы: 15.12; 10 желтоқсанға дейін; қараша; айына бір рет; әр апта сайын бейсенбіде
plan-ask-grades = Қай сыныптарға арналған? Мысалы: 5-9; 9, 11; бастауыш сыныптар
plan-no-grades = Сыныпсыз
plan-ask-responsible = Кім жауапты? Жоспардағыдай жазыңыз. Мысалы: тәлімгер, психолог
plan-ask-evidence = Орындалғанының дәлелі не болады? Мысалы: әлеуметтік желіге жариялау; анықтама; фотоесеп
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
plan-add-sure = Жоспарға осылай қосамыз ба?

    <b>{ $title }</b>
    { $faction }
    🕒 Алғашқы мерзімі: { $due }. Барлығы: { $times }
    👥 Сыныптар: { $grades }
    👤 Жауаптылар: { $responsible }
    ⏰ Ескерту алатындар: { $roles }
    📎 Дәлелі: { $evidence }
plan-add-yes = ✓ Қосу
plan-added = ✓ Жоспарға қосылды.
plan-nothing-open = Бұл істің ашық күні қалмаған.
plan-nothing-to-split = Бұл істе бір ғана атау бар.
plan-deadline-unclear = Мерзімін түсінбедім немесе ол осы оқу жылына жатпайды. Мысалы: 15.12; қараша; айына бір рет
plan-grades-unclear = Сыныптарды түсінбедім. Мысалы: 5-9; 9, 11; бастауыш сыныптар
plan-title-unclear = Атауын әріппен жазыңыз.
import-plan-kept = Қолмен өзгертілгендіктен сол қалпында қалдырылған жолдар: { $rows }.
plan-by-import = Жоспар файлы
plan-field-project = Жоба
plan-ask-project = Қай жобаның ісі? Таңдаңыз немесе атауын жазыңыз.
