election-do-complaints = ⚖ Жалобы
campaign-ask-complaint = Напишите жалобу, не длиннее { $most } знаков: что было не так?
campaign-complained = ✓ Жалоба принята. Её прочитают комиссия и наставник, ответ придёт сюда.
campaign-ask-reply = Напишите ответ на жалобу, не длиннее { $most } знаков.
candidacy-enough-complaints = Вы уже трижды обжаловали этот результат. Дождитесь ответов.
complaints-title = ⚖ <b>{ $title }</b>
    Жалобы: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 Ответить на жалобу №{ $number }
election-complaint-open = ⚖ Посмотреть
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } жалуется на результат.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: ответ на вашу жалобу.
    { $answer }
    🗒 Решение: { $outcome }
