plan-morning-letter = 📋 <b>The plan: { $day }</b>
plan-morning-welcome-letter = 👋 <b>Welcome!</b> What lies ahead of you:
plan-morning-month = 🗓 This month is { $month }. Faction on duty: { $faction }
plan-morning-duty = This month the work of the school parliament is yours. Good luck!
plan-morning-month-own = Yours this month: { $items }
plan-morning-month-school = In school this month: { $items }
plan-morning-month-undated = Without a day yet: { $undated }
plan-morning-today =
    { "" }
    <b>Today</b>
plan-morning-late =
    { "" }
    ❗ <b>Overdue</b>
plan-morning-ahead =
    { "" }
    <b>Ahead</b>
plan-morning-new =
    { "" }
    🆕 <b>New in the plan</b>
plan-morning-unseen =
    { "" }
    ❗ <b>Still not done in school</b>
plan-morning-week =
    { "" }
    <b>In school this week</b>
plan-morning-still =
    { "" }
    🤔 <b>Long past and still open: is it still to be done, or was it not held?</b>
plan-morning-faction =
    { "" }
    🏛 <b>Your faction or the whole parliament answers for this</b>
plan-morning-line-today = { $number }. { $title }
plan-morning-line-day = { $number }. { $title } · { $due }
plan-morning-line-ahead = { $number }. { $title } · { $due } ({ $days ->
        [one] { $days } day left
       *[other] { $days } days left
    })
plan-morning-line-unseen = { $number }. { $title } · { $due } · { $names }
plan-morning-more = … and { $more } more
plan-morning-open = { $number }
plan-morning-done = ✓ { $number }
plan-morning-write = ✉ { $number }
plan-morning-lead = 🙋 { $number }
plan-spread = 📅 Spread over the days
plan-spread-done = Items with a day now: { $items }
plan-write = ✉ Write to who answers
plan-ask-message = <b>{ $title }</b>
    To: { $names }. What shall we write?
plan-message-sent = ✉ Sent: { $names }
plan-message-letter = ✉ { $name }: { $text }
    <b>{ $title }</b>, due { $due }
plan-nobody-answers = Nobody who answers for this item has joined the bot yet.
form-plan-message = a letter to who answers
