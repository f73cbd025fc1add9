menu-announcements = 📢 Объявления

announcement-letter = 📢 <b>Объявление</b>

    { $text }

    <i>{ $author }</i>
announcement-text = <i>Текст:</i>
    { $text }
announcement-open = Открыть

announcement-list = <b>Ваши объявления: { $announcements }</b>
    Нажмите на объявление, чтобы увидеть, до кого оно дошло.
announcement-list-school = <b>Объявления школы: { $announcements }</b>
    Нажмите на объявление, чтобы увидеть, до кого оно дошло.
announcement-money-count = Тексты о сборе денег в этом учебном году остановлены { $times ->
        [one] { $times } раз
        [few] { $times } раза
        [many] { $times } раз
       *[other] { $times } раза
    }.
announcement-new = ➕ Новое объявление

announcement-ask-kk = Напишите текст объявления <b>по-казахски</b> (до { $most } знаков).
announcement-ask-ru = Теперь тот же текст <b>по-русски</b> (до { $most } знаков). Каждый получит его на своём языке.
announcement-ask-en = Есть ли текст и <b>по-английски</b>? Напишите его (до { $most } знаков) или пропустите.
announcement-ask-groups = Кому отправляем? Отметьте и нажмите «Готово».
announcement-ask-grades = Каким классам? Отметьте и нажмите «Готово».
announcement-ask-class = Какому классу?
announcement-no-group = Отметьте хотя бы одну группу.
announcement-group-students = ученики
announcement-group-parents = родители
announcement-group-class_teachers = классные руководители
announcement-group-staff = все сотрудники
announcement-reach = <b>Кому:</b> { $whom } · { $scope ->
        [class] класс { $where }
        [grades] классы { $where }
       *[school] вся школа
    }
    <b>Получат:</b> { $receivers ->
        [one] { $receivers } человек
        [few] { $receivers } человека
        [many] { $receivers } человек
       *[other] { $receivers } человека
    }
announcement-missing = Ещё не вошли в бот: { $people }
announcement-blocked = Из них заблокировали бота: { $people }
announcement-preview = Получатель увидит именно это:
announcement-send = ✓ Отправить ({ $people })

announcement-card-sending = <b>⏳ Объявление отправляется</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }
    ⏳ В очереди: { $waiting }
announcement-card-sent = <b>✓ Объявление разослано</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }
    ⏳ В очереди: { $waiting }
announcement-card-stopped = <b>✕ Объявление остановлено</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }
    ⏳ В очереди: { $waiting }
announcement-unreachable = 🚫 Не дошло (заблокировали бота или удалили аккаунт): { $people }
announcement-failed = ❗ Отправить не удалось: { $people }
announcement-late = ⌛ Опоздало и не отправлено: { $people }
announcement-cancelled = ✕ Остановлено, не будет отправлено: { $people }
announcement-repeated = ♻ После сбоя могло прийти дважды: { $people }
announcement-refresh = 🔄 Обновить
announcement-refreshed = ✓ Обновлено.
announcement-stop = ✕ Остановить
announcement-stop-done = Остановлено. Не будет отправлено: { $letters }.
announcement-resume = ▶ Продолжить
announcement-resume-done = Отправляется остальным: { $letters }.
announcement-report-letter = 📢 Ваше объявление разослано.
    ✓ Дошло: { $sent }
    🚫 Не дошло: { $unreachable }
    ❗ Не отправлено: { $failed }

announcement-unknown = Такого объявления не нашлось.
announcement-not-your-audience = Вы можете писать только ученикам и родителям своего класса.
announcement-text-missing = Нужен текст и на казахском, и на русском. Вернитесь назад и дополните.
announcement-text-length = Текст слишком короткий или слишком длинный. Вернитесь назад и исправьте.
announcement-nobody = В этой группе никто ещё не вошёл в бот. Вернитесь назад и выберите другую.
announcement-money = Похоже, здесь речь о сборе денег, поэтому отправить этот текст нельзя.
    Правило: «не допускать сборов денежных средств на подарки администрации и педагогическим работникам». Через бот деньги не собирают вовсе.
    Уберите номер карты и сумму. Просить о помощи вещами можно: одежда, книги, школьные принадлежности.
announcement-all-gone = Останавливать нечего: всё уже отправлено.
announcement-not-stopped = Это объявление не остановлено.
