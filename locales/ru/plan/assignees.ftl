plan-card-lead = ⭐ Главный ответственный: { $name }
plan-card-helper = 👤 Также отвечает: { $name }
plan-card-waiting = ⏳ Ждём согласия: { $name }
plan-do-people = 👥 Ответственные
plan-do-take = ⭐ Главный ответственный – я
plan-do-hand = 🤝 Передать коллеге
plan-do-name = ＋ Добавить коллегу
plan-people = <b>{ $title }</b>
    По плану: { $roles }
    Назначено людей: { $people }. Чтобы назначить главного, нажмите на имя.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Убрать
plan-ask-colleague = <b>{ $title }</b>
    Кто будет отвечать? Напишите фамилию или имя коллеги.
plan-ask-taker = <b>{ $title }</b>
    Кому передаёте? Напишите фамилию или имя коллеги. Пока он не согласится, отвечаете вы.
plan-no-colleague-found = «{ $typed }»: такого сотрудника среди вошедших в бот нет. Попробуйте написать иначе.
plan-no-such-colleague = Этого человека выбрать нельзя: нужен другой сотрудник, который вошёл в бот.
plan-has-lead = Главный ответственный у этого дела уже есть.
plan-named-letter = 👤 Теперь вы отвечаете за дело: <b>{ $title }</b>
    Назначил(а): { $name }
plan-handover-letter = 🤝 { $name } хочет передать вам дело: <b>{ $title }</b>
    Если согласитесь, отвечать будете вы.
plan-handover-yes = ✓ Принимаю
plan-handover-no = ✕ Не могу принять
plan-handover-asked = 🤝 Сообщение коллеге отправлено. Пока он не согласится, отвечаете вы.
plan-handover-taken = ✓ Теперь за это дело отвечаете вы.
plan-handover-refused = Вы отказались. Коллега узнает об этом.
plan-handover-accepted = ✓ { $name } принимает дело: <b>{ $title }</b>
    Вы за него больше не отвечаете.
plan-handover-declined = ✕ { $name } не может принять дело: <b>{ $title }</b>
    За него по-прежнему отвечаете вы.
plan-asked-before = По этому делу вы уже ждёте ответа коллеги.
plan-answered-before = На это уже ответили.
plan-away = 🏖 Пока меня нет
plan-away-none = <b>Пока меня нет</b>
    Уходите в отпуск, в командировку или заболели? Оставьте вместо себя коллегу: в эти дни напоминания пойдут ему, а потом снова вам.
plan-away-now = <b>Пока меня нет</b>
    До { $until } включительно вместо вас: { $name }
plan-away-set = 🏖 Указать дни
plan-away-back = ↩ Я снова на месте
plan-away-over = ↩ Напоминания снова приходят вам.
plan-away-ask-until = Какой день отсутствия последний? Например: 25.12 или 25 декабря
plan-away-ask-name = Кто остаётся вместо вас? Напишите фамилию или имя коллеги.
plan-away-letter = 🏖 До { $until } включительно отсутствует { $name }. Напоминания по плану будут приходить вам.
plan-lead-letter = ⭐ Главную ответственность взял(а) на себя { $name }: <b>{ $title }</b>
plan-do-recall = ↩ Оставить за собой

plan-away-ask-since = С какого дня вас не будет?
plan-away-today = С сегодняшнего
