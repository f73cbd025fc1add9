contact-not-found = Такой записи не нашлось.
campaign-contacts = 📇 У кого просим помощь
contact-new = ➕ Добавить организацию
contact-list =
    { $contacts ->
        [0] <b>Пока никто не записан</b>
       *[other] <b>У кого просим помощь: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    Состояние: { $state }
    Следующий шаг: { $step }
    День: { $day }
contact-state-found = найдены
contact-state-asked = попросили
contact-state-agreed = согласие есть
contact-state-refused = отказ
contact-do-found = → Следующий шаг
contact-do-asked = 💬 Попросили
contact-do-agreed = ✓ Согласие есть
contact-do-refused = ✕ Отказ
contact-ask-kind = Кто это?
contact-ask-who = Имя и телефон. Видят только те, кто ведёт акцию.
contact-ask-step = Какой следующий шаг? Например: отвезти письмо
contact-ask-on = В какой день? Например: 20.01
contact-step-letter = 📇 У кого просим помощь: наступил день следующего шага по № { $number }.

    { -trust-line }{ $line }
contact-forget-letter = 📇 У кого просим помощь: № { $number } через две недели будет удалён.

    { -trust-line }{ $line }
