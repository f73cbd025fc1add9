plan-overdue-letter = ❗ Не выполнено: <b>{ $title }</b>
    Срок был { $due }. Поговорите с ответственным.
plan-take-note = 👁 Принято к сведению
plan-take-note-all = 👁 Всё принято к сведению
plan-seen-noted = Отмечено: вы в курсе.
plan-card-seen = 👁 В курсе: { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Всё ещё не выполнено: { $items }</b>
    { $titles }
plan-still-letter = 🤔 <b>Срок прошёл, а ещё открыто: { $items }</b>
    Эти дела ещё нужны или не проведены?
    { $titles }
plan-still-look = Посмотреть
plan-still = <b>Срок прошёл, а ещё открыто: { $items }</b>
    Каждое дело ещё нужно или оно не проведено?
plan-keep = ○ Ещё нужно
plan-kept = Хорошо, осталось открытым. Если нужен новый день, откройте дело и нажмите «Продлить срок».
