plan-school-year = 📅 Учебный год
year-title = <b>Учебный год { $year }</b>
year-term = { $number } четверть: { $first } – { $last }
year-change = Чтобы изменить дни четверти, нажмите её номер. Сроки открытых дел передвинутся вместе с ней.
year-number = { $number } четв.
year-first = Первый день
year-last = Последний день
year-ask-first = { $number } четверть начинается { $known }. Напишите новый день, например: 02.11
year-ask-last = { $number } четверть заканчивается { $known }. Напишите новый день, например: 27.12
year-days-off = 🎉 Выходные дни
year-off-title = <b>Выходные дни внутри четвертей: { $days ->
        [0] пока нет
       *[other] { $days }
    }</b>
    Если праздник выпадает на выходной, отдыхают в следующий рабочий день.
year-remove = ✕ { $day }
year-add = ＋ Добавить выходной
year-ask-off = В какой день нет уроков? Напишите день, например: 24.03
year-changed = ✓ Сохранено. Передвинуто дней плана: { $moved }
plan-wrong-term = Четверти должны идти одна за другой внутри этого учебного года.
plan-card-no-day = 📅 День не выбран: выберите один день в этом месяце.
plan-choose-day = 📅 Выбрать день
plan-ask-which-day = <b>{ $title }</b>
    В какой день это пройдёт?
plan-typed-day = Другой день
plan-ask-typed-day = <b>{ $title }</b>
    Напишите день этого месяца, например: 25
plan-day-chosen = День выбран.
plan-not-in-month = Выберите день этого месяца, не раньше сегодняшнего.
plan-has-a-day = У этого дела день уже известен.
plan-not-recurring = Это дело не повторяется.
plan-this-month = 🔁 Только за { $month }
plan-to-may = 🔁 До мая
plan-switched-month = Теперь только за { $month }. Изменено дней: { $moved }
plan-switched-may = Теперь до мая. Изменено дней: { $moved }
year-holidays = – каникулы: { $first } – { $last }
