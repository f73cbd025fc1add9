office-leader = Лидер фракции
office-representative = Представитель в органе школы
office-representative-in = Представитель: { $body }
office-holders = 👤 Кто на должности
office-holders-title = 👤 <b>Кто на должности</b>: { $holders ->
        [0] пока никого
       *[other] { $holders }
    }
office-card = <b>{ $office }</b>
    { $name }
    Срок: { $since } – { $until }
    { $by ->
        [decision] По постановлению №{ $number }
        [election] По результатам выборов
       *[class] Избран(а) на собрании класса
    }
office-classes = 🏫 Самоуправление классов
office-classes-without = 🏫 Классы без органа самоуправления: { $classes }
    Классы меньше пяти учеников и 1–4 классы выбирают открыто, результат записывает классный руководитель. Остальные голосуют в боте.
office-classes-all = 🏫 Во всех классах есть орган самоуправления.
office-do-appoint = ➕ Назначить на должность
office-do-resign = 🚪 Сложить полномочия
office-do-recall = ✕ Отозвать
office-do-note = ✍ { $of }: кого выбрали
office-ask-resign = Сложить полномочия? Об этом узнают наставники.
office-sure-resign = ✓ Да, складываю
office-resigned = Вы сложили полномочия.
form-office-appoint = назначение на должность
form-office-recall = отзыв с должности
form-office-note = результат выборов в классе
office-ask-kind = На какую должность?
office-ask-body = В каком органе школы? Например: Педагогический совет
office-ask-until = До какого числа? Например: 31.01. Если выборы пройдут раньше, назначение закончится в тот же день.
office-until-usual = До следующих выборов
office-ask-decision = Каким постановлением?
office-ask-general = Отзывает только общее собрание. Каким постановлением?
office-ask-position = На какую должность в классе?
office-given = ✓ Назначено, сообщение отправлено.
office-recalled = ✓ Отозван(а), сообщение отправлено.
office-noted = ✓ Результат выборов в классе записан.
office-none = Эту должность сейчас никто не занимает, или такой должности нет.
office-not-yours = Это может только наставник парламента, а для своего класса – классный руководитель.
office-only-pupils = Эту должность может занимать только ученик школы.
office-grade = Ученики этого класса не могут занимать должность в парламенте (устав парламента).
office-not-member = Сначала нужно стать членом фракции.
office-other-class = Этот ученик учится в другом классе.
office-no-decision = Назначают только постановлением заседания. Сначала проведите заседание и запишите решение.
office-not-general = Для этого нужно постановление общего собрания. Сначала проведите общее собрание.
office-class-votes = В этом классе достаточно учеников: проведите тайное голосование в боте.
office-term = Срок – день от сегодняшнего до следующих выборов (30 сентября).
office-given-letter = 🏛 Вы назначены: <b>{ $kind ->
        [president] Президент парламента
        [speaker] Спикер парламента
        [leader] лидер фракции, { $faction }
        [representative] представитель парламента, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Срок: до { $until }.
office-resigned-letter = 🚪 { $name } больше не на должности: <b>{ $kind ->
        [president] Президент парламента
        [speaker] Спикер парламента
        [leader] лидер фракции, { $faction }
        [representative] представитель парламента, { $scope }
       *[class] { $scope } · { $position }
    }</b>.
office-recalled-letter = 🏛 Общее собрание отозвало вас с должности: <b>{ $kind ->
        [president] Президент парламента
        [speaker] Спикер парламента
        [leader] лидер фракции, { $faction }
        [representative] представитель парламента, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Постановление №{ $number }.
office-empty-letter = ⚠ В парламенте свободны должности: { $offices }. Проведите выборы или до выборов назначьте постановлением.
office-empty-line = • { $office }

parliament-offices = 🏛 Состав парламента
offices-title = 🏛 <b>Состав парламента</b>
office-president = Президент
office-speaker = Спикер
office-line = <b>{ $office }</b>: { $name }, срок до { $until }
office-empty = ⚠ Ещё не избраны: { $offices }
