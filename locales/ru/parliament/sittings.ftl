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
sitting-list = 🗓 <b>Заседания</b>: { $sittings ->
        [0] пока нет
       *[other] { $sittings }
    }
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
sitting-votes-outcome = Голосование в боте: { $passed ->
        [yes] принято
       *[no] не принято
    }.
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
sitting-agreed = Протокол со спорным вопросом согласовали:
    администрация: { $administration }
    парламент: { $parliament }
sitting-do-dispute = { $mark } Спорный { $number }
sitting-do-agree = 🤝 Согласовать протокол
sitting-done-agree = Согласовано.
sitting-not-agreed = Спорный вопрос решают вместе. Протокол ещё не согласован обеими сторонами: заместителем директора и Президентом (без него – Спикером, без обоих – лидером фракции).
sitting-agree-no-side = Спорный вопрос согласуют заместитель директора и тот, кто сегодня ведёт парламент.
sitting-agree-letter = 🤝 На заседании был спорный вопрос: { $kind }, { $when }. Прочтите протокол и согласуйте его до { $until }.
sitting-paper-agreed-administration = Согласовано с администрацией
sitting-paper-agreed-parliament = Согласовано с парламентом
sitting-decision-without-day = Чтобы внести в план, нужны ответственный и срок в этом учебном году.
sitting-decision-in-plan = Это решение уже в плане.
sitting-cancel-in-plan = Одно из решений уже в плане. Отменить заседание больше нельзя: закройте его.
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
