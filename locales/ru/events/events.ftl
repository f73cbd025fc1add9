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
event-class-hint = ➕ – записать, ✕ – убрать из списка.
event-unknown = Такого мероприятия не нашлось.
event-cancelled-refusal = Этого мероприятия не будет: записаться нельзя.
event-begun = Мероприятие уже началось: список больше не меняется.
event-other-grades = Это мероприятие для других классов.
event-too-many-works = На этот конкурс от одного человека принимается не больше пяти работ: свои вы уже сдали.
event-not-your-child = Этого ученика вы записать не можете.
event-not-yours = Изменить и отменить мероприятие могут только автор, старший наставник и заместитель директора по ВР.
event-open = Открыть
event-who = 👥 Кто придёт
event-who-title = <b>{ $title }</b>
    В списке: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Отменить мероприятие
event-no-limit = ∞ Без ограничения
event-ask-sure = Всё верно?
event-publish = ✓ Опубликовать
event-past = 🕘 Прошедшие мероприятия
event-past-title = <b>Начавшиеся и прошедшие мероприятия: { $events }</b>
event-cancelled-reason = Причина: { $reason }
event-into-the-past = Это время уже прошло. Напишите будущее время.
event-fewer-than-go = Записалось больше: мест не может быть меньше, чем записанных.
event-doors-closed = Отмечать пришедших можно за час до начала.
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
plan-event = 🎉 Открыть запись
event-plan-day = В плане день прежний: { $due }. Перенести и в плане?
