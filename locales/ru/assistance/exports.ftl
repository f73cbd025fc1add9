export-not-found = Такого списка не нашлось.
export-agreed-already = На это уже дано согласие.
export-not-agreed = На этот список нет согласия или он уже выдан: попросите заново.
export-own = На свой список согласиться нельзя.
campaign-exports = 📤 Списки с именами
export-list =
    { $exports ->
        [0] <b>Списков с именами не просили</b>
       *[other] <b>Списки с именами: { $exports }</b>
    }
export-line = № { $number }, { $when }: { $who }, { $why }
    Согласие: { $agreed }. Состояние: { $state }, до { $day }
export-state-asked = ждёт согласия
export-state-agreed = согласие есть, не выдан
export-state-made = выдан
export-state-destroyed = уничтожен
export-new = ➕ Попросить список
export-ask-why = Для чего нужен список? Согласие даёт заместитель директора, через 30 дней список уничтожается.
export-why-committee = Для работы комитета
export-why-authority = По запросу отдела
export-why-handing_over = К дню раздачи вещей
export-asked = Заместителю директора ушло сообщение. После согласия список придёт сюда.
export-agreed = ✓ Согласие дано, сообщение отправлено.
export-agree = ✓ Согласие даю
export-take = 📄 Получить список
export-destroyed = ✓ Уничтожен
export-asked-letter = 📤 Просят список детей, которым нужна помощь, с именами: <b>№ { $number }</b>. Он хранится до { $day }. Согласны?

    { -trust-line }{ $line }
export-agreed-letter = 📤 На список <b>№ { $number }</b> дано согласие. Уничтожьте его до { $day }.

    { -trust-line }{ $line }
export-ended-letter = ⏳ Срок списка <b>№ { $number }</b> истёк { $day }. Уничтожьте файл и бумагу и подтвердите.

    { -trust-line }{ $line }
export-left-letter = ❗ Срок списка <b>№ { $number }</b> истёк { $day }, а уничтожение не подтверждено.

    { -trust-line }{ $line }
export-mark = Список № { $number }. Кому выдан: { $who }. Уничтожить до { $day }, никому не передавать.
export-caption = 🔒 { $mark }
export-file = список-помощи
export-column-number = №
export-column-name = Имя
export-column-class = Класс
export-column-category = Категория
export-column-things = Что нужно
