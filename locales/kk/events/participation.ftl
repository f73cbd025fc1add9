taken-menu = 📚 Қайда қатысты
taken-whose = Кімнің қатысқанын көреміз?
taken-title = <b>{ $name }</b>
    { $events ->
        [0] Әзірге бірде-бір іс-шараға қатыспаған.
       *[other] Қатысқан іс-шарасы: { $events }, сағаты: { $hours }
    }
taken-line = • { $day } – { $title } { $place }
taken-school = 🏫 Бүкіл мектеп
taken-school-title = <b>Биыл кемінде бір рет қатысқаны: { $percent } %</b> ({ $took } / { $pupils })
taken-grade = { $grade }-сыныптар: { $percent } %
taken-class-title = <b>{ $class_name }</b>: { $took } / { $pupils } ({ $percent } %)
taken-never = Әлі ешқайда қатыспағаны: { $people }. Мұны тек сынып жетекшісі көреді.
taken-never-one = • { $name }
taken-file = 📊 Сурет пен Excel
coverage-file = qatysu
coverage-caption = Оқушылардың іс-шараларға қатысуы: сыныптар, айлар, фракциялар.
coverage-title = Кемінде бір рет қатысқан оқушылар
coverage-grade = { $grade }-сыныптар
coverage-took-part = қатысты
coverage-not-yet = әлі жоқ
coverage-class = Сыныбы
coverage-pupils = Оқушы саны
coverage-percent = %
coverage-classes = Сыныптар
coverage-of-grade = Параллель
coverage-month = Айы
coverage-faction = Фракциясы
coverage-visits = Қатысуы
coverage-months = Айлар мен фракциялар
help-menu = 🤝 Фракцияға тапсырма
help-list = <b>Фракциялардан көмек: { $asked ->
        [0] әзірге жоқ
       *[other] { $asked }
    }</b>
help-ask = ➕ Көмекке шақыру
help-ask-faction = Қай фракцияны көмекке шақырамыз?
help-ask-what = Не істеу керек, қашан, неше адам?
help-ask-reason = Неге болмайды? Шақырған адам соны оқиды.
form-help-ask = фракцияны көмекке шақыру
form-help-refuse = неге болмайтыны
help-asked-done = ✓ Фракцияның тәлімгерлеріне жіберілді.
help-asked-letter = 🤝 { $name } «{ $faction }» фракциясын көмекке шақырады: { $what }
help-accepted-letter = ✓ «{ $faction }» фракциясы көмектеседі ({ $name }): { $what }
help-refused-letter = ✕ «{ $faction }» фракциясы көмектесе алмайды ({ $name }): { $what }
    Себебі: { $reason }
help-card = <b>{ $faction }</b>
    { $what }

    { $name }, { $when }
    { $state }
help-state-asked = Жауабы күтілуде.
help-state-accepted = ✓ Көмектеседі.
help-state-refused = ✕ Көмектесе алмайды.
help-accept = ✓ Көмектесеміз
help-refuse = ✕ Болмайды
