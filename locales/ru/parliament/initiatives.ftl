parliament-initiatives = 💡 Инициативы
initiative-list = 💡 <b>Инициативы учеников</b>: { $initiatives ->
        [0] пока нет
       *[other] { $initiatives }
    }
    Если поддержат { $threshold } учеников, администрация школы ответит в срок.
initiative-new = ➕ Предложить инициативу
initiative-card = 💡 <b>{ $title }</b> ({ $kind })
    Предлагает: { $name }

    <b>Проблема:</b> { $problem }

    <b>Предложение:</b> { $solution }

    Поддержали: { $supporters } из { $threshold }
    Состояние: { $state }
initiative-kind-question = общий вопрос
initiative-kind-plan = изменение плана воспитания
initiative-kind-project = проект
initiative-kind-rights = права учеников
initiative-state-sent = наставник смотрит
initiative-state-open = собирает поддержку
initiative-state-reached = ждёт ответа администрации
initiative-state-accepted = принята
initiative-state-part = принята частично
initiative-state-declined = отклонена
initiative-state-turned-back = возвращена на доработку
initiative-state-taken-back = автор забрал
initiative-until = Администрация ответит до { $until }.
initiative-answer = <b>Ответ:</b> { $answer }
initiative-do-support = 👍 Поддерживаю
initiative-do-let-through = ✓ Опубликовать
initiative-do-turn-back = ↩ Вернуть
initiative-do-report = 🚩 Кого-то обидели
initiative-done-report = Наставнику сказано. Кто сообщил, не показано.
initiative-reported-letter = 🚩 Ученики сообщают, что в инициативе кого-то обидели: <b>{ $title }</b>. Посмотрите и, если нужно, верните.
initiative-do-answer = ✍ Ответить
initiative-do-change = ✏ Изменить
initiative-do-take-back = 🗑 Забрать
initiative-done-support = Ваш голос учтён.
initiative-done-let-through = Опубликовано: теперь видит вся школа.
initiative-done-take-back = Вы забрали инициативу.
initiative-sent = ✓ Инициатива отправлена. Сначала её посмотрит наставник, потом увидит вся школа.
initiative-see = Открыть инициативу
initiative-ask-kind = О чём ваша инициатива?
initiative-ask-title = Напишите короткое название.
initiative-ask-problem = В чём проблема? Напишите, что происходит, никого не называя.
initiative-ask-solution = Как это решить? Напишите своё предложение.
initiative-ask-reason = Почему возвращаете? Автор прочтёт и сможет написать заново.
initiative-ask-answer = Что решила администрация?
initiative-ask-reasons = Напишите причины: ответ прочтёт вся школа.
form-initiative = новая инициатива
form-initiative-change = изменение инициативы
form-initiative-back = возврат инициативы
form-initiative-answer = ответ на инициативу
initiative-none = Такой инициативы нет.
initiative-not-yours = Этого вы не можете: инициативы предлагают и поддерживают ученики, смотрит их наставник.
initiative-wrong-time = Эта инициатива на другом этапе.
initiative-too-many = За неделю – не больше трёх инициатив, и на рассмотрении не больше трёх. Дождитесь решения по ним.
initiative-own = Свою инициативу поддержать нельзя: расскажите о ней друзьям.
initiative-supported-already = Вы уже поддержали эту инициативу.
initiative-frozen = Инициативу уже поддержали: текст больше не меняется.
initiative-only-administration = Отвечает администрация школы.
initiative-check-letter = 💡 Посмотрите новую инициативу: <b>{ $title }</b> ({ $name }). Никого ли она не обижает, есть ли предложение?
initiative-open-letter = 💡 Вашу инициативу теперь видит вся школа: <b>{ $title }</b>
initiative-back-letter = ↩ Инициатива возвращена на доработку: <b>{ $title }</b>
    Причина: { $reason }
initiative-reached-letter = 🔔 Инициативу поддержали { $supporters } учеников: <b>{ $title }</b>. Ответьте до { $until }.
initiative-accepted-letter = ✓ Инициатива, которую вы поддержали, принята: <b>{ $title }</b>
    { $answer }
initiative-part-letter = ✓ Инициатива, которую вы поддержали, принята частично: <b>{ $title }</b>
    { $answer }
initiative-declined-letter = Инициатива, которую вы поддержали, отклонена: <b>{ $title }</b>
    { $answer }
initiative-late-letter = ⏰ Срок по инициативе прошёл: <b>{ $title }</b>. { $state ->
        [sent] Наставник ещё не посмотрел.
       *[reached] Администрация ещё не ответила.
    }
