plan-more = ⋯ Ещё
plan-more-title = <b>{ $title }</b>
    Что сделать?
plan-noted = ✓ Сохранено.
plan-card-cancelled = ⊘ Отменено: { $name }, { $when }
    Причина: { $reason }
plan-no-change = Изменений нет.
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
plan-field-evidence = Подтверждение
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
plan-ask-evidence = Какое нужно подтверждение? Например: публикация в соцсетях; справка; фотоотчёт
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
plan-add-sure = Добавить в план так?

    <b>{ $title }</b>
    { $faction }
    🕒 Первый срок: { $due }. Всего сроков: { $times }
    👥 Классы: { $grades }
    👤 Ответственные: { $responsible }
    ⏰ Напоминания получат: { $roles }
    📎 Подтверждение: { $evidence }
plan-add-yes = ✓ Добавить
plan-added = ✓ Добавлено в план.
plan-nothing-open = Открытых дней у этого дела не осталось.
plan-nothing-to-split = У этого дела одно название.
plan-deadline-unclear = Срок непонятен или не относится к этому учебному году. Например: 15.12; ноябрь; раз в месяц
plan-grades-unclear = Классы непонятны. Например: 5-9; 9, 11; начальные классы
plan-title-unclear = Напишите название буквами.
import-plan-kept = Строк, изменённых вручную и оставленных как есть: { $rows }.
plan-by-import = Файл плана
plan-field-project = Проект
plan-ask-project = К какому проекту относится дело? Выберите или напишите его название.
