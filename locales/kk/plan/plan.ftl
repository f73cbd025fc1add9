menu-plan = 📋 Жоспар
plan-list-week = <b>Жоспар: алдағы 7 күн</b>
    { $items ->
        [0] Алдағы 7 күнде сізден күтілетін іс жоқ.
       *[other] Орындалатыны: { $items }
    }
plan-list-month = <b>Жоспар: осы ай</b>
    { $items ->
        [0] Бұл айда іс жоқ.
       *[other] Барлығы: { $items }
    }
plan-list-overdue = <b>Жоспар: мерзімі өткен істер</b>
    { $items ->
        [0] Мерзімі өткен іс жоқ.
       *[other] Барлығы: { $items }
    }
plan-list-all = <b>Жоспар: оқу жылы</b>
    { $items ->
        [0] Жоспарда іс жоқ.
       *[other] Барлығы: { $items }
    }
plan-totals = Мектеп бойынша: орындалғаны { $done }, алда { $open }, мерзімі өткені { $overdue }
plan-span-week = 7 күн
plan-span-month = Осы ай
plan-span-overdue = ❗ Мерзімі өткен
plan-span-all = Жыл
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Мерзімі: { $due }
    👤 Жауаптылар: { $responsible }
plan-card-grades = 👥 Сыныптар: { $grades }
plan-card-evidence = 📎 Дәлелі: { $evidence }
plan-open = Ашу
plan-open-list = 📋 Жоспарды ашу
plan-no-such-item = Жоспарда мұндай іс жоқ.
plan-not-yours = Бұл іске басқа адам жауапты.
plan-list-today = <b>Жоспар: бүгін</b>
    { $items ->
        [0] Бүгінге іс жоқ.
       *[other] Барлығы: { $items }
    }
plan-span-today = Бүгін
plan-factions = 🏳 Фракциялар
plan-ask-faction = Қай фракцияның жоспарын көреміз?
plan-list-faction = <b>{ $faction } фракциясы</b>: оқу жылының жоспары
    { $items ->
        [0] Бұл фракцияның жоспарында іс жоқ.
       *[other] Барлығы: { $items }
    }
plan-list-class = <b>{ $class_name } сынып</b>: оқу жылының жоспары
    Барлығы: { $items }
plan-classes = 🏫 Сыныптар
plan-class = { $class_name } сынып
plan-ask-class = Қай сыныпқа арналған істерді көреміз?
plan-card-projects = 🗂 Жоба: { $value }
plan-card-partners = 🤝 Серіктестер: { $value }
plan-card-section = § Бөлім: { $value }
plan-card-other = ⋯ { $name }: { $value }
plan-pick-project = 🗂 Жобасын таңдау
plan-search = 🔎 Іздеу
plan-settings = ⚙ Баптаулар
plan-settings-title = <b>Жоспар: баптаулар</b>
plan-ask-search = Істің атауынан бір-екі сөз жазыңыз. Мысалы: көктем
plan-list-found = <b>«{ $asked }» бойынша табылғаны</b>
    { $items ->
        [0] Ештеңе табылмады. Басқа сөзбен іздеп көріңіз.
       *[other] Барлығы: { $items }
    }
form-plan-search = жоспардан іздеу
