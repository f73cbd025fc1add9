plan-more = ⋯ Ещё
plan-more-title = <b>{ $title }</b>
    Что сделать?
plan-noted = ✓ Сохранено.
plan-card-lead = ⭐ Главный ответственный: { $name }
plan-card-helper = 👤 Также отвечает: { $name }
plan-card-waiting = ⏳ Ждём согласия: { $name }
plan-card-draft = 📝 Проект плана: ещё не утверждён
plan-card-closed = 🔒 План закрыт
plan-card-cancelled = ⊘ Отменено: { $name }, { $when }
    Причина: { $reason }
plan-do-people = 👥 Ответственные
plan-do-take = ⭐ Беру главную ответственность
plan-do-hand = 🤝 Передать коллеге
plan-do-name = ＋ Добавить коллегу
plan-people = <b>{ $title }</b>
    По плану: { $roles }
    Названы по имени: { $people }. Чтобы назначить главного, нажмите на имя.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Убрать
plan-ask-colleague = <b>{ $title }</b>
    Кто будет отвечать? Напишите фамилию или имя коллеги.
plan-ask-taker = <b>{ $title }</b>
    Кому передаёте? Напишите фамилию или имя коллеги. Пока он не согласится, отвечаете вы.
plan-ask-who = Кто именно?
plan-no-colleague-found = «{ $typed }»: такого сотрудника среди зарегистрированных в боте нет. Попробуйте написать иначе.
plan-no-such-colleague = Этого человека выбрать нельзя: нужен другой сотрудник, зарегистрированный в боте.
plan-no-change = Изменений нет.
plan-has-lead = Главный ответственный у этого дела уже есть.
plan-not-approved = План ещё не утверждён.
plan-is-closed = План закрыт.
plan-named-letter = 👤 Теперь вы отвечаете за дело: <b>{ $title }</b>
    Назначил(а): { $name }
plan-handover-letter = 🤝 { $name } хочет передать вам дело: <b>{ $title }</b>
    Если согласитесь, отвечать будете вы.
plan-handover-yes = ✓ Принимаю
plan-handover-no = ✕ Не могу принять
plan-handover-asked = 🤝 Письмо коллеге отправлено. Пока он не согласится, отвечаете вы.
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
plan-day-unclear = День непонятен. Напишите один день, например: 25.12 или 25 декабря
plan-day-over = Этот день уже прошёл. Напишите сегодняшний или будущий день.
plan-do-edit = ✏️ Изменить
plan-do-move = 📅 Перенести
plan-do-split = ✂️ Разделить на дела
plan-do-cancel = ⊘ Отменить дело
plan-do-history = 🕓 История изменений
plan-history = <b>{ $title }</b>
    Изменений: { $changes }
plan-history-line = • { $when }, { $name }
    { $what }: { $before } → { $after }
plan-history-deed = • { $when }, { $name }
    { $what }
plan-history-reason = Причина: { $reason }
plan-field-title = Название
plan-field-faction = Фракция
plan-field-deadline = Срок
plan-field-grades = Классы
plan-field-responsible = Ответственные
plan-field-evidence = Форма завершения
plan-field-day = День
plan-field-split = Разделено
plan-field-cancelled = Отменено
plan-field-added = Добавлено
plan-field-named = Ответственный
plan-field-lead = Главный ответственный
plan-field-handed = Передано
plan-field-reopened = Открыто снова
plan-ask-field = <b>{ $title }</b>
    Что изменить?
plan-now = Сейчас: { $value }
plan-ask-title = Напишите название дела.
plan-ask-deadline = Напишите срок. Например: 15.12; до 10 декабря; ноябрь; раз в месяц; каждый четверг
plan-ask-grades = Для каких классов? Например: 5-9; 9, 11; начальные классы
plan-no-grades = Без классов
plan-ask-responsible = Кто отвечает? Напишите, как в плане. Например: наставник, психолог
plan-ask-evidence = Чем подтверждается выполнение? Например: публикация в соцсетях; справка; фотоотчёт
plan-ask-why = <b>{ $title }</b>
    Напишите коротко причину. Она останется в истории изменений.
plan-ask-day = <b>{ $title }</b>
    Сейчас: { $due }. На какой день перенести? Например: 15.12 или 15 декабря
plan-moved = 📅 Перенесено. Ответственные узнают об этом.
plan-moved-letter = 📅 Перенесено: <b>{ $title }</b>
    { $before } → { $after }
    Причина: { $reason }
plan-cancelled-noted = ⊘ Отменено. Ответственные узнают об этом.
plan-cancelled-letter = ⊘ Отменено: <b>{ $title }</b>
    Причина: { $reason }
plan-split-sure = Получатся отдельные дела: { $items }. Дни, классы и ответственные останутся прежними:
    { $titles }
plan-split-yes = ✂️ Да, разделить
plan-split-done = Получилось дел: { $items }
plan-add = ➕ Добавить дело
plan-ask-plan = В какой план добавить?
plan-name = { $year }: { $name }
plan-add-sure = Добавить в план так?

    <b>{ $title }</b>
    { $faction }
    🕒 Первый срок: { $due }. Всего сроков: { $times }
    👥 Классы: { $grades }
    👤 Ответственные: { $responsible }
    ⏰ Напоминания получат: { $roles }
    📎 Форма завершения: { $evidence }
plan-add-yes = ✓ Добавить
plan-added = ✓ Добавлено в план.
plan-no-such-plan = Такого плана нет. Сначала план нужно внести.
plan-nothing-open = Открытых дней у этого дела не осталось.
plan-nothing-to-split = У этого дела одно название.
plan-deadline-unclear = Срок непонятен или не относится к этому учебному году. Например: 15.12; ноябрь; раз в месяц
plan-grades-unclear = Классы непонятны. Например: 5-9; 9, 11; начальные классы
plan-title-unclear = Напишите название буквами.
import-plan-kept = Строк, изменённых вручную и оставленных как есть: { $rows }.
plan-list-class = <b>{ $class_name } класс</b>: план на учебный год
    Всего: { $items }
plan-list-plan = <b>{ $year }: { $name }</b>
    Всего: { $items }
plan-classes = 🏫 Классы
plan-class = { $class_name } класс
plan-ask-class = Дела для какого класса показать?
plan-plans-button = 🗂 Планы
plan-plans = <b>Планы школы</b>
    Всего: { $plans }
plan-state-line = • { $year }, { $name }: { $state }
plan-state-draft = 📝 проект, ждёт утверждения
plan-state-approved = ✅ утверждён, начнётся с учебным годом
plan-state-running = ▶️ выполняется
plan-state-closed = 🔒 закрыт
plan-contents = Дел: { $items }. Осталось сроков: { $unfinished }
plan-approved-by = ✅ Утверждение: { $name }, { $post }, { $day }. Отметил(а): { $noted }
plan-approval-not-noted = Кто утвердил, ещё не отмечено. План внесён из файла.
plan-closed-on = 🔒 Закрыт: { $day }
plan-post-director = директор
plan-post-acting = и. о. директора (м.а.)
plan-items = 📋 Посмотреть дела
plan-do-approve = ✅ Отметить утверждение
plan-do-close = 🔒 Закрыть годовым отчётом
plan-do-copy = 📄 Скопировать на следующий год
plan-do-next = 📄 План следующего года
plan-approve-ask-name = <b>{ $name }</b>
    Кто утвердил план? Напишите фамилию и имя.
plan-approve-ask-post = В какой должности утвердил(а) { $name }?
plan-approve-ask-day = Какого числа утверждён? Например: 25.08 или 25 августа
plan-approve-today = Сегодня
plan-approved-now = ✅ План утверждён. Теперь по нему идут напоминания.
plan-already-approved = Утверждение этого плана уже отмечено.
plan-day-not-yet = Этот день ещё не наступил. Напишите сегодняшний или прошедший день.
plan-close-sure = <b>{ $name }</b>
    Закрыть план? Невыполненных сроков: { $unfinished }. После этого напоминаний и изменений не будет. Годовой отчёт придёт вам.
plan-close-yes = 🔒 Да, закрыть
plan-closed-now = 🔒 Закрыт. Годовой отчёт готовится.
plan-close-too-early = План закрывается в мае, вместе с годовым отчётом.
plan-copied = 📄 Проект на следующий учебный год. Даты перенесены.
plan-next-exists = На следующий учебный год такой план уже есть.
plan-lead-letter = ⭐ Главную ответственность взял(а) на себя { $name }: <b>{ $title }</b>
plan-do-recall = ↩ Оставить за собой
plan-by-import = Файл плана
plan-undated-items = 🕒 Дел без срока: { $items }
plan-do-undated = 🕒 Назначить сроки
plan-fixed-name = постоянные сроки школы
