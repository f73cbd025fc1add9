menu-parliament = 🏛 Парламент
command-parliament = Школьный парламент
parliament-title = 🏛 <b>Школьный парламент</b>
parliament-led = Руководит: { $name } ({ $office })
parliament-led-by-nobody = Пока нет ни Президента, ни Спикера. Заседание ведёт наставник.
parliament-sittings = 🗓 Заседания
parliament-decisions = 📜 Постановления
parliament-plan-name = Постановления парламента

sitting-kind-general = Общее собрание
sitting-kind-council = Совет парламента
sitting-kind-sitting = Заседание парламента
sitting-kind-faction = Заседание фракции
sitting-kind-collegial = Коллегиальный орган
sitting-kind-debate = Диспут
sitting-state-planned = запланировано
sitting-state-open = идёт
sitting-state-closed = прошло, протокол не подписан
sitting-state-signed = протокол подписан
sitting-state-cancelled = не состоится
sitting-office-president = Президент
sitting-office-speaker = Спикер
sitting-office-leader = лидер фракции
sitting-office-mentor = наставник

sitting-line = { $day } { $kind }
sitting-list = 🗓 <b>Заседания</b>: { $sittings }
sitting-card = <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    Состояние: { $state }
sitting-chair = Ведёт: { $name } ({ $office })
sitting-why = Причина: { $reason }
sitting-coming = Придут: { $coming } из { $invited }
sitting-agenda = <b>Повестка дня</b>
sitting-agenda-empty = В повестке дня пока нет вопросов.
sitting-question = { $number }. { $text }
sitting-votes = Голосование: за – { $yes }, против – { $no }, воздержались – { $abstained }.
sitting-present = <b>Присутствовали:</b> { $list }
sitting-group-members = члены парламента – { $people }
sitting-group-pupils = ученики – { $people }
sitting-group-staff = сотрудники школы – { $people }
sitting-group-guests = гости – { $people }
sitting-decided = <b>Постановление</b>
sitting-decision-short = { $number }. { $text }
sitting-decision-button = 📜 Решение { $number }
sitting-minutes-draft = Протокол №{ $number }: проект{ $revision ->
        [0] { "" }
       *[other] { "" } (редакцию { $revision } подписал(а) { $name })
    }.
sitting-signed-by = Протокол №{ $number } подписан: { $name }{ $revision ->
        [1] { "" }
       *[other] { "" } (редакция { $revision })
    }.
sitting-earlier = Как выполнено решённое на прошлом заседании:
sitting-became = №{ $number }. { $text } – { $state }
sitting-proposed = <b>Предложенные вопросы</b>
sitting-proposed-line = { $number }) { $text } ({ $name })
sitting-proposed-thanks = ✓ Вопрос предложен. Если его включат в повестку дня, он появится здесь.
decision-list = 📜 <b>Постановления парламента</b> за этот учебный год: { $decisions }
decision-card = 📜 { $text }
    Ответственный: { $owner }
    Срок: { $due }
    Состояние: { $state }
decision-unplanned = не в плане
decision-open = выполняется
decision-done = выполнено
decision-not_held = не выполнено
decision-cancelled = отменено

sitting-new = ➕ Созвать заседание
sitting-away = 🚪 Когда меня не будет
sitting-come = Приду
sitting-cannot = Не смогу
sitting-open-card = Открыть заседание
sitting-take = Включить в повестку
sitting-do-propose = ➕ Предложить вопрос
sitting-do-agenda = 📋 Повестка
sitting-do-begin = ▶ Открыть заседание
sitting-do-move = 🕒 Перенести
sitting-do-cancel = ✕ Не состоится
sitting-do-present = 👥 Кто был
sitting-do-decide = 📜 Добавить решение
sitting-do-close = ⏹ Закрыть заседание
sitting-do-minutes = 📄 Протокол
sitting-do-sign = ✍ Подписать протокол
sitting-do-revise = ✏ Исправить протокол
sitting-do-text = { $mark } Вопрос { $number }
sitting-do-votes = 🖐 Голоса { $number }
sitting-do-poll = 📲 { $number }: голос в боте
sitting-do-count = ⏹ Подсчёт { $number }: { $voted }
sitting-do-who = 👤 Кто пришёл
sitting-do-inner = 🔒 Внутренний экземпляр
sitting-plan-row = 📋 Закрыть строку плана
sitting-vote-for = ✓ За
sitting-vote-against = ✕ Против
sitting-vote-abstain = – Воздержусь
sitting-voted = Ваш голос записан. До подсчёта его можно изменить.
sitting-who = 👤 <b>Кто пришёл?</b> Нажмите имена пришедших: { $came } / { $invited }
    Имена стоят только во внутреннем экземпляре, в общем протоколе пишут только число.
sitting-do-drop = ➖ Снять вопрос { $number }
sitting-do-take = ➕ { $number }) в повестку
sitting-do-plan = 📌 Внести в план
sitting-do-undecide = 🗑 Убрать из постановления
sitting-done-come = Ждём вас!
sitting-done-cannot = Ответ записан.
sitting-done-close = Заседание закрыто. Протокол ждёт подписи старшего наставника.
sitting-done-sign = Подписано. Приглашённые получат сообщение.
sitting-done-plan = Внесено в план.
sitting-done-poll = Всем, кто голосует, ушло сообщение.
sitting-done-count = Подсчитано. Кто как голосовал, стёрто.

form-sitting = созыв заседания
form-sitting-question = предложение вопроса
form-sitting-present = кто присутствовал
form-sitting-text = что сказано по вопросу
form-sitting-votes = подсчёт голосов
form-sitting-decision = решение
form-sitting-move = перенос заседания
form-sitting-cancel = отмена заседания
form-sitting-away = когда меня не будет
sitting-ask-kind = Какое заседание?
sitting-ask-faction = Какой фракции?
sitting-ask-when = Когда? Напишите так: 23.10 15:00
sitting-ask-place = Где?
sitting-hall = Актовый зал
sitting-ask-question = Какой вопрос предлагаете в повестку дня? Напишите одним предложением.
sitting-ask-members = Сколько членов парламента присутствовало?
sitting-ask-pupils = Сколько учеников, кроме членов парламента?
sitting-ask-grades = Из каких классов эти ученики?
sitting-ask-staff = Сколько сотрудников школы?
sitting-ask-guests = Сколько гостей не из школы?
sitting-none-of-them = Никого
sitting-ask-text = Что сказали и обсудили по этому вопросу? Так это войдёт в протокол, поэтому не пишите о личных обстоятельствах учеников.
sitting-ask-votes = Напишите голоса: за, против, воздержались. Например: 12 1 0
sitting-ask-decision = Что решили? Одно решение – одно сообщение.
sitting-ask-owner = Кто выполняет? Напишите часть имени и выберите из списка.
sitting-no-owner = Без ответственного
sitting-ask-due = До какого числа? Например: 15.11
sitting-no-due = Без срока
sitting-ask-reason = Почему заседание не состоится? Причину прочтут приглашённые.
sitting-ask-until = До какого числа вас не будет? По этот день включительно заседания ведёт Спикер.
    Например: 30.10
sitting-am-back = Я на месте

sitting-none = Такого заседания нет.
sitting-not-yours = Это может только тот, кто ведёт заседание.
sitting-not-invited = Вас не приглашали на это заседание. Если хотите прийти, скажите наставнику.
sitting-wrong-time = Сейчас так нельзя: заседание на другом этапе, или это время прошло.
sitting-holiday = В этот день нет уроков: каникулы или праздник. Выберите другой день.
sitting-no-agenda = В повестке дня нет вопросов. Добавьте хотя бы один.
sitting-no-text = По некоторым вопросам ничего не записано. Откройте «Повестку» и заполните те, где стоит ✍.
sitting-nobody = Сначала запишите, кто присутствовал.
sitting-too-many-votes = Голосов больше, чем тех, кто голосует: голосуют только члены парламента, а в коллегиальном органе ещё и сотрудники школы. Проверьте и напишите снова.
sitting-too-early = Заседание открывают в его день. Если день другой, сначала нажмите «Перенести».
sitting-no-vote = На этом заседании голосуют только члены парламента.
sitting-polling = В боте ещё голосуют. Сначала подсчитайте голоса.
sitting-changed-since = Протокол изменили после того, как вы его открыли. Откройте и прочитайте его заново.
sitting-votes-unclear = Напишите три числа через пробел: за, против, воздержались. Например: 12 1 0
sitting-agenda-full = Вопросов слишком много. Оставьте на следующее заседание.
sitting-is-signed = Протокол подписан и больше не меняется. Если нужно исправить, старший наставник откроет новую редакцию.
sitting-only-senior = Протокол подписывает только старший наставник.
sitting-disputed = ⚖ { $text } (спорный вопрос)
sitting-agreed = Спорный вопрос согласован: администрация – { $administration }, парламент – { $parliament }
sitting-do-dispute = { $mark } Спорный { $number }
sitting-do-agree = 🤝 Согласовать протокол
sitting-done-agree = Согласовано.
sitting-not-agreed = Спорный вопрос решают вместе. Протокол ещё не согласован обеими сторонами: заместителем директора и Президентом (или Спикером).
sitting-agree-no-side = Спорный вопрос согласуют заместитель директора и тот, кто сегодня ведёт парламент.
sitting-agree-letter = 🤝 На заседании был спорный вопрос: { $kind }, { $when }. Прочтите протокол и согласуйте его до { $until }.
sitting-paper-agreed-administration = Согласовано с администрацией
sitting-paper-agreed-parliament = Согласовано с парламентом
sitting-decision-without-day = Чтобы внести в план, нужны ответственный и срок в этом учебном году.
sitting-decision-in-plan = Это решение уже в плане.
sitting-decision-numbered = У этого решения есть номер: убрать его нельзя.

sitting-invitation-letter = 🏛 Вас приглашают: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-moved-letter = 🏛 Заседание перенесено: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-eve-letter = 🏛 Скоро заседание: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-cancelled-letter = 🏛 Заседание не состоится: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    Причина: { $reason }
sitting-proposal-letter = 📋 { $name } предлагает вопрос в повестку дня ({ $kind }): { $question }
sitting-poll-letter = 🗳 { $kind }. Проголосуйте: <b>{ $question }</b>
sitting-sign-letter = ✍ Протокол ждёт вашей подписи: { $kind }, { $when }.
sitting-signed-letter = 📜 { $kind }, { $when }: протокол подписан. Решений: { $decisions }.
sitting-owner-letter = 📌 Вам поручено решение парламента: <b>{ $decision }</b>
    Срок: { $due }
sitting-overdue-letter = ⏰ Уже неделю нет подписанного протокола: { $kind }, { $when }.
sitting-away-letter = 🚪 Президента парламента { $name } не будет по { $until } включительно. В эти дни заседания ведёте вы.

sitting-minutes-caption = Протокол №{ $number }{ $draft ->
        [yes] { "" } (проект)
       *[no] { "" }
    }
sitting-paper-body = Организация «Самоуправление»
sitting-paper-name = { $file } №{ $number }
sitting-paper-kind = Заседание
sitting-paper-day = Дата
sitting-paper-chair = Председатель
sitting-paper-present = Присутствовали
sitting-paper-names = Список присутствовавших (только внутри школы):
sitting-paper-no-names = Кто из приглашённых пришёл, не отмечено.
sitting-paper-pupils = учащиеся { $grades } классов – { $people }
sitting-paper-agenda = Повестка дня:
sitting-paper-question = { $number }. { $text }
sitting-paper-text = По вопросу { $number }: { $text }
sitting-paper-disputed = { $text } (спорный вопрос)
sitting-paper-became = – { $text }: { $state }
sitting-paper-decided = ПОСТАНОВИЛИ:
sitting-paper-decision = { $text } { $owned ->
        [yes] Ответственный: { $owner }.
       *[no] { "" }
    } { $dated ->
        [yes] Срок: { $due }.
       *[no] { "" }
    } (постановление №{ $number })
sitting-paper-revision = Редакция протокола: { $revision }

faction-nobody = Членов пока нет.
faction-unconfirmed = ⚠ Членов без постановления: { $members }. Подтвердите их постановлением заседания.
member-apply = 🙋 Хочу стать членом
member-leave = 🚪 Выйти из фракции
member-leave-ask = Выйти из фракции? Позже можно подать заявление снова.
member-leave-sure = ✓ Да, выхожу
member-propose = ➕ Выдвинуть от класса
member-requests = 📨 Заявления: { $requests }
member-requests-title = 📨 <b>{ $faction }</b>: заявления в члены парламента
member-request-line = • { $name } · { $class_name } – { $route ->
        [class] выдвинул класс, голосов: { $votes }, { $day }
        [parliament] выбор парламента
       *[own] по своему желанию
    }
member-confirm-all = 📜 Подтвердить постановлением
member-ask-decision = Каким постановлением приняли? Членом становятся только по постановлению заседания.
member-ask-confirming = Какое постановление подтверждает этих членов?
member-by-decision = №{ $number }. { $text }
member-refuse = ✕ Не приняли
member-see = Посмотреть заявления
member-agree = ✓ Даю согласие
member-disagree = ✕ Отказываюсь
member-waits = ⏳ Ваше заявление ждёт решения парламента.
member-ask-votes = Сколько человек в классе проголосовало за?
member-ask-day = Когда было собрание класса? Например: 12.10
member-day-ahead = Этот день ещё не наступил. Напишите, когда собрание было.
form-member-propose = выдвижение в члены парламента
member-done-apply = Заявление принято. Решит заседание парламента.
member-done-agree = Согласие записано. Решит заседание парламента.
member-done-disagree = Ответ записан.
member-done-admit = Принят(а). Сообщение отправлено.
member-done-refuse = Об этом сообщено.
member-done-sure-leave = Вы вышли из фракции.
member-done-confirm = Члены подтверждены постановлением.
member-done-propose = ✓ Выдвижение записано. Сначала спросим согласие ученика.
member-already = Этот ученик уже член фракции.
member-asked-before = Заявление об этом ученике уже есть.
member-no-such = Такого ученика или заявления нет.
member-no-decision = Членом парламента становятся только по постановлению заседания. Сначала проведите заседание и запишите решение.
member-more-votes = Голосов больше, чем учеников в классе. Проверьте число.
member-consent-letter = 🏛 Ваш класс выдвинул вас в парламент: <b>{ $faction }</b>, голосов: { $votes }. Вы согласны?
member-request-letter = 📨 { $name } ({ $class_name }) хочет стать членом парламента: { $faction }.
member-joined-letter = 🏛 Вы приняты в члены парламента: <b>{ $faction }</b>. Постановление №{ $number }.
member-refused-letter = 🏛 Заседание парламента на этот раз не приняло вас в члены: { $faction }. Позже можно подать заявление снова.
member-removed-letter = 🏛 Вы больше не член фракции { $faction }. Если есть вопросы, спросите наставника.
member-left-letter = 🚪 { $name } больше не состоит во фракции: { $faction }.
honorary-see = 🎓 Почётные члены
honorary-title = 🎓 <b>Почётные члены парламента</b>
honorary-nobody = Пока нет. Почётными становятся выпускники 11 класса, которые работали в парламенте.
honorary-line = { $name }, выпуск { $year } года

parliament-initiatives = 💡 Инициативы
initiative-list = 💡 <b>Инициативы учеников</b>: { $initiatives }
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
member-not-yours = Это может только наставник парламента, а от своего класса – классный руководитель.
