menu-events = 🎉 Мероприятия
grades-all = Все
grades-none = Отметьте хотя бы один класс.
event-list = <b>Ближайшие мероприятия: { $events }</b>
    Нажмите на название, чтобы узнать больше. ✓ – вы записаны.
event-list-empty = Пока для вас мероприятий нет. Новое появится здесь.
event-new = ➕ Новое мероприятие
event-card = <b>{ $title }</b>
    Фракция: { $faction }

    🕒 { $when }
    📍 { $place }
    👥 Классы: { $grades }
    { $capacity ->
        [0] Записано: { $going }
       *[other] Записано: { $going } из { $capacity }, в очереди: { $waiting }
    }
event-cancelled-note = ✕ Этого мероприятия не будет.
event-mine-going = ✓ { $name }: запись есть.
event-mine-waiting = ⏳ { $name }: в очереди. Впереди: { $ahead }.
event-join = ✓ Записаться
event-leave = ✕ Отказаться
event-join-child = ✓ Записать: { $name }
event-leave-child = ✕ Убрать: { $name }
event-done-going = Вы записаны! Ждём вас.
event-done-waiting = Мест нет: вы в очереди. Освободится место – сообщим.
event-done-left = Запись отменена.
event-unknown = Такого мероприятия не нашлось.
event-cancelled-refusal = Этого мероприятия не будет: записаться нельзя.
event-begun = Мероприятие уже началось: список больше не меняется.
event-other-grades = Это мероприятие для других классов.
event-already-in = Уже в списке.
event-not-in = В списке нет.
event-not-your-child = Этого ученика вы записать не можете.
event-not-yours = Отменить мероприятие может только наставник, который его создал.
event-open = Открыть
event-who = 👥 Кто придёт
event-who-title = <b>{ $title }</b>
    В списке: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Отменить мероприятие
event-cancel-yes = ✕ Да, отменить
event-cancel-sure = <b>{ $title }</b> не состоится? Узнают все, кто в списке: { $people }.
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
