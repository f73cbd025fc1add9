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

member-not-yours = Это может только наставник парламента, а от своего класса – классный руководитель.

honorary-invite = ✉ Отправить приглашение
honorary-ask = Куда вы приглашаете почётных членов? Напишите день и место. Например: лекция или акция выпускников. Денег не просят.
form-honorary-invite = приглашение почётным членам
honorary-invited = ✓ Приглашение получат почётные члены: { $people }
honorary-letter = 🎓 Школьный парламент приглашает вас:
    { $text }
honorary-welcome = 🎓 <b>Почётный член парламента</b>, выпуск { $year } года.
    { $school }: спасибо за работу в парламенте. Сюда приходят приглашения на лекции и акцию выпускников{ $quiet ->
        [yes] { "" }, но сейчас они выключены
       *[no] { "" }
    }.
alumni-on = 🔔 Присылать приглашения
alumni-off = 🔕 Не присылать приглашений

faction-members = 🏛 <b>{ $faction }</b>, в составе: { $members }
faction-list = { $list }
faction-add = ➕ Добавить во фракцию
faction-remove = ➖ { $name }
faction-ask-member = Напишите часть имени ученика и нажмите на него в списке.
faction-who-may-join = Членом парламента может быть ученик 9–11 класса (положение о парламенте).
