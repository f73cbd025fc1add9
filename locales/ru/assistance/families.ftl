family-not-found = Такой записи не нашлось.
family-child-elsewhere = Этот ребёнок уже в записи другой семьи: дважды не записываем.
family-enough = Больше детей в одной записи не помещается.
family-all = 🏠 Семьи
family-new = ➕ Запись о семье
family-list =
    { $families ->
        [0] <b>Записей о семьях нет</b>
       *[other] <b>Семьи: { $families }</b>
    }
family-line = 🏠 Семья № { $number }
family-card = 🔒 <b>Семья № { $number }</b>, детей: { $children }
family-child = • { $name }, { $class_name }
family-agreed = Семья согласилась { $day }. Запись хранится до { $until } и подтверждается каждый год.
family-add = ➕ Добавить ребёнка
family-add-this = ➕ { $name }
family-off = ✕ { $name }
family-confirm = ↻ Семья подтвердила снова
family-erase = 🗑 Удалить запись
family-erase-ask = Удалить запись о семье? Вернуть её нельзя.
family-erase-sure = ✓ Да, удалить
family-erased = Запись удалена.
family-kept = 🏠 Запись о нашей семье
family-take-back-ask = Социальный педагог ведёт запись о вашей семье: хранится только, какие дети из одной семьи. Удалить её?
family-held = Запись о семье № { $number }, сделана { $when }.
family-ask-child = Какой ребёнок? Напишите часть имени.
family-ask-agreed = В какой день семья согласилась на запись устно? Напишите день: 12.10
family-agreed-today = Согласие дано сегодня
family-term-letter = 🏠 Согласие семьи <b>№ { $number }</b> действует до { $day }. Спросите семью снова, иначе запись будет удалена.

    { -trust-line }{ $line }
held-absence = { $name }: { $day } не был(а) на уроках, причина – { $reason }
held-case = { $name }: запись № { $number } о пропусках, { $day }
held-permit = { $name }: разрешено – { $what }
held-question = Вопрос № { $number }, { $when }: { $text } Ответ: { $answer }
