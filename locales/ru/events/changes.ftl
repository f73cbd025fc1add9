event-cancel-yes = ✕ Да, отменить
event-cancel-sure = Отменить «<b>{ $title }</b>»? Узнают все, кто в списке: { $people }.
event-cancel-done = Отменено. Записанным сообщим.
event-cancelled-letter = ✕ <b>{ $title }</b> не состоится ({ $when }). Просим прощения.
event-ask-field = <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    { $capacity ->
        [0] Число мест не ограничено.
       *[other] Мест: { $capacity }
    }

    Что изменить?
event-field-title = Название
event-field-place = Место
event-field-starts_at = День и время
event-field-capacity = Число мест
event-sure-told = Узнают все, кто в списке: { $people }.
event-correct-yes = ✓ Да, изменить
event-corrected = ✓ Изменено.
event-changed-letter = ✎ Изменение: «{ $before }». Теперь так:
    <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Если не сможете прийти, выйдите из списка: место получит следующий в очереди.
event-ask-reason = Почему мероприятия не будет? Напишите причину: её прочтут все, кто в списке.
event-cancelled-why-letter = ✕ <b>{ $title }</b> не состоится ({ $when }). Просим прощения.
    Причина: { $reason }
event-move-plan = 📋 Перенести и в плане
