event-mine-going = ✓ { $name }: запись есть.
event-mine-waiting = ⏳ { $name }: в очереди. Впереди: { $ahead }.
event-join = ✓ Записаться
event-leave = ✕ Не приду
event-join-child = ✓ Записать: { $name }
event-leave-child = ✕ Убрать: { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-done-going = Вы записаны! Ждём вас.
event-done-waiting = Мест нет: вы в очереди. Освободится место – сообщим.
event-done-left = Вы вышли из списка.
event-already-in = Уже в списке.
event-not-in = В списке нет.
event-seat-letter = 🎉 Место освободилось! <b>{ $name }</b> теперь в списке: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
