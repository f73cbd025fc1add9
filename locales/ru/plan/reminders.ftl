plan-own-times = ⏰ Мои напоминания
own-times = <b>Мои напоминания</b>
    Напоминания о плане приходят в { $hour }. В неотмеченные дни не приходят.
own-quiet-until = 🔕 Тишина до { $day }: в этот день напоминания начнутся снова.
own-change-hour = 🕒 Время: { $hour }
own-quiet-week = 🔕 Неделя тишины
own-quiet-day = 🔕 До выбранного дня…
own-loud = 🔔 Снова напоминать
own-kept = ✓ Сохранено.
own-ask-hour = В котором часу напоминать?
own-ask-quiet = С какого дня напоминать снова? Напишите день, например: 11.01
own-quiet-too-long = Отключить можно не больше чем на { $days } дн. Напишите день пораньше.
form-expects-day = Напишите день так: 25.12 или 25.12.2026
form-day-past = Напишите день с завтрашнего по 31 августа.
weekday-1 = Пн
weekday-2 = Вт
weekday-3 = Ср
weekday-4 = Чт
weekday-5 = Пт
weekday-6 = Сб
weekday-7 = Вс
form-no-such-date = Такого дня в календаре нет. Напишите так: 25.12
plan-take-note = 👁 Принято к сведению
plan-take-note-all = 👁 Всё принято к сведению
plan-seen-noted = Отмечено: вы в курсе.
plan-card-seen = 👁 В курсе: { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Всё ещё не выполнено: { $items }</b>
    { $titles }
plan-more-time = ⏳ Нужно время
plan-ask-wanted = <b>{ $title }</b>
    Срок: { $due }. На какой день просите перенести? Напишите день, например: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Почему нужно больше времени? Напишите коротко.
plan-more-noted = ⏳ Просьба отправлена. Сообщу, когда решат.
plan-not-later = Новый день должен быть позже нынешнего срока.
plan-asked-already = Просьба об этом деле уже отправлена, дождитесь решения.
plan-decided-already = Эта просьба уже решена.
plan-card-asked = ⏳ { $name } просит перенести срок на { $wanted }.
    Причина: { $reason }
plan-more-time-letter = ⏳ Просят время: <b>{ $title }</b>
    { $name } просит перенести срок с { $due } на { $wanted }.
    Причина: { $reason }
plan-grant = ✓ Разрешить
plan-refuse = ✕ Отказать
plan-granted = Срок перенесён.
plan-refused = Срок остался прежним.
plan-granted-letter = ✓ Срок перенесён: <b>{ $title }</b>
    Новый срок: { $due }. Разрешил(а): { $name }
plan-refused-letter = ✕ Срок не перенесён: <b>{ $title }</b>
    Срок: { $due }. Решил(а): { $name }
plan-accept = ✓ Принять
plan-accept-noted = Подтверждение принято.
plan-accepted-already = Подтверждение уже принято.
plan-card-accepted = ✓ Подтверждение принял(а): { $name }, { $when }
plan-send-back = ↩ Вернуть
plan-ask-word = <b>{ $title }</b>
    Что исправить? Напишите коротко: это прочтёт тот, кто прислал подтверждение.
plan-sent-back = ↩ Возвращено, дело снова открыто.
plan-sent-back-letter = ↩ Подтверждение вернули: <b>{ $title }</b>
    { $name }: { $reason }
plan-month-letter = 🗓 <b>Этот месяц – { $month }. Ваших дел: { $items }</b>
    Дежурит: { $faction }
    Без выбранного дня: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>Этот месяц – { $month }. Дел в школе: { $items }</b>
    Дежурит: { $faction }
    Без выбранного дня: { $undated }
    { $titles }
plan-duty-letter = 🏳 Этот месяц – { $month }, дежурит: <b>{ $faction }</b>
    В этом месяце работу школьного парламента ведёте вы. Удачи!
plan-friday-letter = ☑ <b>С этой недели ещё открыто: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>По школе с этой недели ещё открыто: { $items }</b>
    { $titles }
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
plan-still-letter = 🤔 <b>Срок прошёл, а ещё открыто: { $items }</b>
    Эти дела ещё нужны или не проведены?
    { $titles }
plan-still-look = Посмотреть
plan-still = <b>Срок прошёл, а ещё открыто: { $items }</b>
    Каждое дело ещё нужно или оно не проведено?
plan-keep = ○ Ещё нужно
plan-kept = Хорошо, осталось открытым. Если нужен новый день, откройте дело и нажмите «Нужно время».
plan-dead-link-letter = 🔗 Ссылка не открывается: <b>{ $title }</b>
    { $link }
    Если запись удалена, пришлите другое подтверждение.
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
year-off-title = <b>Выходные дни внутри четвертей: { $days }</b>
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
plan-this-month = 🔁 Только этот месяц
plan-to-may = 🔁 До мая
plan-switched-month = Теперь только в этом месяце. Изменено дней: { $moved }
plan-switched-may = Теперь до мая. Изменено дней: { $moved }
year-fixed = 📌 Постоянные сроки
fixed-title = <b>Постоянные сроки</b>
    Включено: { $on } из { $all }. Включённые каждый год сами входят в план.
fixed-all = ☑ Включить все
fixed-general-meeting = Общее собрание школьного парламента
fixed-council = Заседание Совета парламента
fixed-election-day = Назначение дня выборов президента
fixed-class-elections = Выборы органов самоуправления классов
fixed-term-results = Собрание по итогам четверти
fixed-year-report = Итоговый отчёт за год
fixed-last-bell = Последний звонок
fixed-graduation = Выпускной вечер
fixed-care-order = «Забота»: приказ, оргкомитет и план
fixed-care-opening = «Забота»: открытие акции
fixed-care-report = «Забота»: отчёт за неделю (до 16:00)
fixed-care-closing = «Забота»: закрытие акции
fixed-care-survey = «Забота»: анкета для участников
fixed-care-summary = «Забота»: обсуждение итогов на совете
fixed-road-committee = «Дорога в школу»: оргкомитет и план
fixed-road-transport = «Дорога в школу»: подвоз сельских учеников
fixed-road-opening = «Дорога в школу»: открытие акции
fixed-road-report = «Дорога в школу»: отчёт за неделю (до 16:00)
fixed-road-gifts = «Дорога в школу»: передача помощи детям
fixed-road-repairs = «Дорога в школу»: ремонт и приёмка школы
fixed-road-fairs = «Дорога в школу»: школьные ярмарки
fixed-road-closing = «Дорога в школу»: закрытие и итоги акции
fixed-as-minutes = Протокол
fixed-as-social_post = Публикация в соцсетях
fixed-as-report = Отчёт
fixed-as-photo_report = Фотоотчёт
fixed-as-order = Приказ
fixed-as-information = Информация
year-holidays = – каникулы: { $first } – { $last }
