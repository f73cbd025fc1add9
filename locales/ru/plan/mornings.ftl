plan-morning-letter = 📋 <b>План: { $day }</b>
plan-morning-welcome-letter = 👋 <b>Добро пожаловать!</b> Что у вас впереди:
plan-morning-month = 🗓 Этот месяц – { $month }. Дежурная фракция: { $faction }
plan-morning-duty = В этом месяце работу школьного парламента ведёте вы. Удачи!
plan-morning-month-own = Ваших дел в этом месяце: { $items }
plan-morning-month-school = Дел в школе в этом месяце: { $items }
plan-morning-month-undated = Без выбранного дня: { $undated }
plan-morning-today =
    { "" }
    <b>Сегодня</b>
plan-morning-late =
    { "" }
    ❗ <b>Срок прошёл</b>
plan-morning-ahead =
    { "" }
    <b>Впереди</b>
plan-morning-new =
    { "" }
    🆕 <b>Новое в плане</b>
plan-morning-unseen =
    { "" }
    ❗ <b>В школе ещё не выполнено</b>
plan-morning-week =
    { "" }
    <b>В школе на этой неделе</b>
plan-morning-still =
    { "" }
    🤔 <b>Срок давно прошёл, а дело открыто: ещё нужно или не проведено?</b>
plan-morning-faction =
    { "" }
    🏛 <b>За это отвечает ваша фракция или весь парламент</b>
plan-morning-line-today = { $number }. { $title }
plan-morning-line-day = { $number }. { $title } · { $due }
plan-morning-line-ahead = { $number }. { $title } · { $due } ({ $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
       *[other] осталось { $days } дней
    })
plan-morning-line-unseen = { $number }. { $title } · { $due } · { $names }
plan-morning-more = … и ещё { $more }
plan-morning-open = { $number }
plan-morning-done = ✓ { $number }
plan-morning-write = ✉ { $number }
plan-morning-lead = 🙋 { $number }
plan-spread = 📅 Распределить по дням
plan-spread-done = День назначен для дел: { $items }
plan-write = ✉ Написать ответственному
plan-ask-message = <b>{ $title }</b>
    Кому: { $names }. Что написать?
plan-message-sent = ✉ Отправлено: { $names }
plan-message-letter = ✉ { $name }: { $text }
    <b>{ $title }</b>, срок { $due }
plan-nobody-answers = Ответственный за это дело ещё не вошёл в бот.
form-plan-message = письмо ответственному
