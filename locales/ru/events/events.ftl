menu-events = 🎉 Мероприятия
grades-all = Все
grades-none = Отметьте хотя бы один класс.
event-list = <b>Ближайшие мероприятия: { $events }</b>
    Нажмите на название, чтобы узнать больше. ✓ – вы записаны.
event-list-empty = Мероприятий для вас пока нет. Новое появится здесь.
event-new = ➕ Новое мероприятие
event-card = <b>{ $title }</b>
    Фракция: { $faction }

    🕒 { $when }
    📍 { $place }
    👥 Классы: { $grades }
    { $capacity ->
        [0] { $going ->
            [0] Пока никто не записан
           *[other] Записано: { $going }
        }
       *[other] Записано: { $going } из { $capacity }{ $waiting ->
            [0] { "" }
           *[other] , { $seats ->
                [first] в очереди: { $waiting }
               *[other] заявок: { $waiting }
            }
        }
    }
event-cancelled-note = ✕ Этого мероприятия не будет.
event-mine-going = ✓ { $name }: запись есть.
event-mine-waiting = ⏳ { $name }: в очереди. Впереди: { $ahead }.
event-join = ✓ Записаться
event-leave = ✕ Не приду
event-join-child = ✓ Записать: { $name }
event-leave-child = ✕ Убрать: { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-class-hint = ➕ – записать, ✕ – убрать из списка.
event-done-going = Вы записаны! Ждём вас.
event-done-waiting = Мест нет: вы в очереди. Освободится место – сообщим.
event-done-left = Вы вышли из списка.
event-unknown = Такого мероприятия не нашлось.
event-cancelled-refusal = Этого мероприятия не будет: записаться нельзя.
event-begun = Мероприятие уже началось: список больше не меняется.
event-other-grades = Это мероприятие для других классов.
event-already-in = Уже в списке.
event-too-many-works = На этот конкурс от одного человека принимается не больше пяти работ: свои вы уже сдали.
event-not-in = В списке нет.
event-not-your-child = Этого ученика вы записать не можете.
event-not-yours = Изменить и отменить мероприятие могут только автор, старший наставник и заместитель директора по ВР.
event-open = Открыть
event-who = 👥 Кто придёт
event-who-title = <b>{ $title }</b>
    В списке: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Отменить мероприятие
event-cancel-yes = ✕ Да, отменить
event-cancel-sure = Отменить «<b>{ $title }</b>»? Узнают все, кто в списке: { $people }.
event-cancel-done = Отменено. Записанным сообщим.
event-cancelled-letter = ✕ <b>{ $title }</b> не состоится ({ $when }). Просим прощения.
event-seat-letter = 🎉 Место освободилось! <b>{ $name }</b> теперь в списке: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-ask-title = Как называется мероприятие?
event-ask-faction = Какая фракция проводит?
event-ask-when = Когда начало? Напишите так: 12.12 15:00
event-ask-place = Где пройдёт?
event-ask-grades = Для каких классов? Отметьте и нажмите «Готово».
event-ask-capacity = Сколько мест? Напишите число или выберите «без ограничения».
event-no-limit = ∞ Без ограничения
event-ask-sure = Всё верно?
event-publish = ✓ Опубликовать
event-created = ✓ Мероприятие опубликовано.
event-past = 🕘 Прошедшие мероприятия
event-past-title = <b>Начавшиеся и прошедшие мероприятия: { $events }</b>
event-cancelled-reason = Причина: { $reason }
event-into-the-past = Это время уже прошло. Напишите будущее время.
event-fewer-than-go = Записалось больше: мест не может быть меньше, чем записанных.
event-doors-closed = Отмечать пришедших можно за час до начала.
event-who-came = ✅ { $name }, { $class_name }
event-who-sum = Пришли: { $came }, не пришли: { $absent }
event-file = 📄 Список в Excel
event-file-coming = Готовлю список, сейчас пришлю.
event-list-file = spisok
event-list-sheet = Список
event-list-caption = <b>{ $title }</b>
    { $when }. В списке: { $people }
event-list-number = №
event-list-name = Фамилия и имя
event-list-class = Класс
event-list-state = Запись
event-list-came = Пришёл в
event-list-going = записан
event-list-waiting = в очереди
event-correct = ✎ Изменить
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
event-new-title = <b>{ $title }</b>: напишите новое название.
event-new-place = <b>{ $title }</b>: где теперь пройдёт?
event-new-starts_at = <b>{ $title }</b>: когда теперь начало? Напишите так: 12.12 15:00
event-new-capacity = <b>{ $title }</b>: сколько мест? Напишите число или выберите «без ограничения».
event-sure-title = Название изменится так:
    { $before } → <b>{ $after }</b>
event-sure-place = Место изменится так:
    { $before } → <b>{ $after }</b>
event-sure-starts_at = Время изменится так:
    { $before } → <b>{ $after }</b>
event-sure-capacity = Число мест изменится так:
    { $before ->
        [0] без ограничения
       *[other] { $before }
    } → <b>{ $after ->
        [0] без ограничения
       *[other] { $after }
    }</b>
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
event-eve-letter = ⏰ Завтра: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Если не сможете прийти, выйдите из списка: место получит следующий в очереди.
event-soon-letter = ⏰ Скоро начало: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-eve-desk-letter = ⏰ Завтра ваше мероприятие: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Записано: { $going }, в очереди: { $waiting }
event-soon-desk-letter = ⏰ Скоро начнётся ваше мероприятие: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Записано: { $going }, в очереди: { $waiting }. Отмечайте пришедших у входа.
event-arrivals = ✅ Отметить пришедших
event-headcount = <b>{ $title }</b>
    Пришли: <b>{ $came }</b> из { $people }

    Выберите класс.
event-headcount-posts = Дежурные на месте: { $here } из { $posts }
event-recount = ⟳ Пересчитать
event-class = <b>{ $title }</b> · { $class_name }
    Пришли: { $came } из { $people }

    Нажмите имя пришедшего; если ошиблись, нажмите ещё раз.
event-all-came = ✅ Пришли все
event-came-already = { $name }: отметка уже есть с { $clock } ({ $by }).
plan-event = 🎉 Открыть запись
event-of-plan = <b>{ $title }</b>
    День по плану: { $due }. Классы: { $grades }

    Запись откроется только для классов из плана.
event-open-registration = ➕ Открыть запись
event-no-item = Такого дела в плане не нашлось.
event-item-closed = Это дело закрыто или план не утверждён: запись не открыть.
event-ask-which-title = В этой строке несколько дел. На какое открыть запись?
event-ask-hour = День по плану: { $due }. Во сколько начало? Напишите так: 15:00. Если день другой: 12.12 15:00
event-plan-item = 📋 Дело в плане
event-plan-day = В плане день прежний: { $due }. Перенести и в плане?
event-move-plan = 📋 Перенести и в плане
event-plan-moved-letter = 📋 День в плане изменился: <b>{ $title }</b>
    В плане: { $due }. Мероприятие: { $when }.

    Перенести и мероприятие?
event-move-too = ✎ Перенести мероприятие
