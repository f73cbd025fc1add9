plan-card-draft = 📝 Проект плана: ещё не утверждён
plan-card-closed = 🔒 План закрыт
plan-not-approved = План ещё не утверждён.
plan-is-closed = План закрыт.
plan-name = { $year }: { $name }
plan-no-such-plan = Такого плана нет. Сначала план нужно внести.
plan-list-plan = <b>{ $year }: { $name }</b>
    Всего: { $items }
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
plan-approved-number = 📜 Решение об утверждении: № { $number }, { $day }
plan-approved-no-number = Номер решения, которым план утверждён, не отмечен.
plan-approval-not-noted = Кто утвердил, ещё не отмечено. План внесён из файла.
plan-closed-on = 🔒 Закрыт: { $day }
plan-post-director = директор
plan-post-acting = и. о. директора
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
plan-approve-ask-number = Каким приказом или решением утверждён план? Напишите номер. Например: 12-н
plan-approve-no-digit = В номере есть хотя бы одна цифра. Например: 12-н
plan-approved-now = ✅ План утверждён. Теперь по нему идут напоминания.
plan-already-approved = Утверждение этого плана уже отмечено.
plan-day-not-yet = Этот день ещё не наступил. Напишите сегодняшний или прошедший день.
plan-close-sure = <b>{ $name }</b>
    Закрыть план? Невыполненных сроков: { $unfinished }. После этого напоминаний и изменений не будет. Годовой отчёт придёт вам.
plan-close-ahead = ⚠ Ещё впереди, но напоминаний не будет: { $items }
plan-close-line = • { $due } · { $title }
plan-close-yes = 🔒 Да, закрыть
plan-closed-now = 🔒 Закрыт. Годовой отчёт готовится.
plan-close-too-early = План закрывается в мае, вместе с годовым отчётом.
plan-copied = 📄 Проект на следующий учебный год. Даты перенесены.
plan-next-exists = На следующий учебный год такой план уже есть.
plan-undated-items = 🕒 Дел без срока: { $items }
plan-do-undated = 🕒 Назначить сроки
plan-paper-approval = Годовой план работы { $office ->
        [acting] утвердил(а) и. о. директора школы
       *[head] утвердил(а) директор школы
    } { $name } { $day }{ $decided ->
        [yes] { " " }(решение № { $decision })
       *[no] { "" }
    }.
