taken-menu = 📚 Кто где участвовал
taken-whose = Чьё участие посмотреть?
taken-title = <b>{ $name }</b>
    { $events ->
        [0] Пока ни в одном мероприятии.
       *[other] Участие в мероприятиях: { $events }, часов: { $hours }
    }
taken-line = • { $day } – { $title } { $place }
taken-school = 🏫 Вся школа
taken-school-title = <b>В этом году хотя бы раз участвовали: { $percent } %</b> ({ $took } из { $pupils })
taken-grade = { $grade }-е классы: { $percent } %
taken-class-title = <b>{ $class_name }</b>: { $took } из { $pupils } ({ $percent } %)
taken-never = Ещё нигде не участвовали: { $people }. Это видит только классный руководитель.
taken-never-one = • { $name }
taken-file = 📊 Картинка и Excel
coverage-file = uchastie
coverage-caption = Участие учеников в мероприятиях: классы, месяцы, фракции.
coverage-title = Ученики, участвовавшие хотя бы раз
coverage-grade = { $grade }-е классы
coverage-took-part = участвовали
coverage-not-yet = ещё нет
coverage-class = Класс
coverage-pupils = Учеников
coverage-percent = %
coverage-classes = Классы
coverage-of-grade = Параллель
coverage-month = Месяц
coverage-faction = Фракция
coverage-visits = Посещений
coverage-months = Месяцы и фракции
help-menu = 🤝 Попросить фракцию
help-list = <b>Помощь фракций: { $asked ->
        [0] пока нет
       *[other] { $asked }
    }</b>
help-ask = ➕ Попросить о помощи
help-ask-faction = Какую фракцию попросить?
help-ask-what = Что нужно сделать, когда, сколько человек?
help-ask-reason = Почему не получится? Кто просил, это прочитает.
form-help-ask = просьба к фракции
form-help-refuse = причина отказа
help-asked-done = ✓ Отправлено наставникам фракции.
help-asked-letter = 🤝 { $name } просит помощи фракции «{ $faction }»: { $what }
help-accepted-letter = ✓ Фракция «{ $faction }» поможет ({ $name }): { $what }
help-refused-letter = ✕ Фракция «{ $faction }» помочь не сможет ({ $name }): { $what }
    Причина: { $reason }
help-card = <b>{ $faction }</b>
    { $what }

    { $name }, { $when }
    { $state }
help-state-asked = Ждёт ответа.
help-state-accepted = ✓ Фракция поможет.
help-state-refused = ✕ Фракция не сможет.
help-accept = ✓ Поможем
help-refuse = ✕ Не сможем
