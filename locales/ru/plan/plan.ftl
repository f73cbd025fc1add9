menu-plan = 📋 План
plan-list-week = <b>План: ближайшие 7 дней</b>
    К выполнению: { $items }
plan-list-month = <b>План: этот месяц</b>
    Всего: { $items }
plan-list-overdue = <b>План: просрочено</b>
    Всего: { $items }
plan-list-all = <b>План: учебный год</b>
    Всего: { $items }
plan-totals = По школе: сделано { $done }, впереди { $open }, просрочено { $overdue }
plan-span-week = 7 дней
plan-span-month = Этот месяц
plan-span-overdue = ❗ Просрочено
plan-span-all = Год
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Срок: { $due }
    👤 Ответственные: { $responsible }
    👥 Классы: { $grades }
    📎 Форма завершения: { $evidence }
plan-card-done = ✓ Сделано: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Сделано
plan-open = Открыть
plan-reopen = ↺ Открыть снова
plan-reopened = Открыто снова.
plan-show-evidence = 📎 Показать подтверждение
plan-no-evidence = Подтверждения нет.
plan-thanks = ✓ Спасибо! Отмечено как сделанное.
plan-ask-link = <b>{ $title }</b>
    Пришлите ссылку на публикацию. Например: https://www.instagram.com/p/…
plan-ask-file = <b>{ $title }</b>
    Пришлите справку или другой документ файлом или фотографией.
plan-ask-any = <b>{ $title }</b>
    Пришлите ссылку, фото или документ, по которым видно, что это сделано.
plan-no-such-item = Такого дела в плане нет.
plan-not-yours = За это дело отвечает другой человек.
plan-already-done = Это дело уже закрыто.
plan-not-done = Это дело ещё не сделано.
plan-link-needed = Нужна ссылка. Она начинается с https://, например: https://www.instagram.com/p/…
plan-wrong-evidence = По плану здесь нужно фото или документ. Пришлите файл.
plan-file-too-big = Файл слишком большой: не больше 20 МБ. Уменьшите его или пришлите ссылкой.
plan-reminder-soon = ⏰ { $days ->
        [one] Остался { $days } день
        [few] Осталось { $days } дня
       *[other] Осталось { $days } дней
    }: <b>{ $title }</b>
    Срок: { $due }. Когда сделаете, нажмите кнопку ниже.
plan-reminder-today = ⏰ Сегодня: <b>{ $title }</b>
    Срок: { $due }. Когда сделаете, нажмите кнопку ниже.
plan-reminder-late = ❗ Срок прошёл: <b>{ $title }</b>
    Срок был { $due }. Если сделано, пришлите подтверждение.
plan-overdue-letter = ❗ Не выполнено: <b>{ $title }</b>
    Срок был { $due }. Поговорите с ответственным.
plan-not-held = ✕ Не проведено
plan-ask-reason = <b>{ $title }</b>
    Почему не проведено? Напишите коротко. Это увидит заместитель директора.
plan-not-held-noted = ✕ Отмечено: не проведено. Причина отправлена заместителю директора.
plan-card-not-held = ✕ Не проведено: { $name }, { $when }
    Причина: { $reason }
plan-not-held-letter = ✕ Не проведено: <b>{ $title }</b>
    Срок: { $due }. Отметил(а): { $name }
    Причина: { $reason }
plan-list-today = <b>План: сегодня</b>
    Всего: { $items }
plan-span-today = Сегодня
plan-factions = 🏳 Фракции
plan-ask-faction = План какой фракции посмотрим?
plan-list-faction = <b>Фракция «{ $faction }»</b>: план на учебный год
    Всего: { $items }
plan-later = ⏰ Позже
plan-ask-later = Когда напомнить снова?
plan-later-hour = Через час
plan-later-tomorrow = Завтра утром
plan-later-monday = В понедельник утром
plan-snoozed = ⏰ Напомню снова: { $when }.
plan-reopened-letter = ↺ Открыто снова: <b>{ $title }</b>
    { $name } просит прислать подтверждение ещё раз.
plan-digest-letter = 📋 <b>На этой неделе ваших дел: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>На этой неделе дел в школе: { $items }</b>
    Просрочено: { $overdue }
    { $titles }
