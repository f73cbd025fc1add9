menu-announcements = 📢 Объявления

announcement-list =
    { $announcements ->
        [0] <b>Вы ещё не писали объявлений</b>
       *[other] <b>Ваши объявления: { $announcements }</b>
    }
    { $announcements ->
        [0] Они будут здесь: видно, до кого дошло и кто прочитал.
       *[other] Нажмите на объявление, чтобы увидеть, до кого оно дошло.
    }
announcement-list-school =
    { $announcements ->
        [0] <b>В школе пока нет объявлений</b>
       *[other] <b>Объявления школы: { $announcements }</b>
    }
    { $announcements ->
        [0] Они будут здесь: видно, до кого дошло и кто прочитал.
       *[other] Нажмите на объявление, чтобы увидеть, до кого оно дошло.
    }
announcement-money-count = Тексты о сборе денег в этом учебном году остановлены { $times ->
        [one] { $times } раз
        [few] { $times } раза
        [many] { $times } раз
       *[other] { $times } раза
    }.
announcement-money = Похоже, здесь речь о сборе денег, поэтому отправить этот текст нельзя.
    Правило: «не допускать сборов денежных средств на подарки администрации и педагогическим работникам». Через бот деньги не собирают вовсе.
    Уберите номер карты и сумму. Просить о помощи вещами можно: одежда, книги, школьные принадлежности.
announcement-heading = 📢 Объявление
announcement-open = Открыть
announcement-new = ➕ Новое объявление
announcement-search = 🔍 Поиск
announcement-ask-word = Напишите слово из текста объявления.
announcement-found = <b>«{ $word }»:</b> найдено { $announcements }
announcement-needs-second = Получателей много: сначала согласует заместитель директора по ВР или старший наставник.
announcement-why = Причина: { $why }
announcement-files = 📎 Файлов: { $files }
announcement-too-long-here = Текст длинный: нажмите «Предпросмотр».
announcement-send = ✓ Отправить ({ $people })
announcement-do-schedule = ✓ Отправить в срок ({ $people })
announcement-card-draft = <b>📝 Черновик объявления</b> · { $author }
announcement-card-asked = <b>⏳ Ждёт согласования</b> · { $author }
announcement-card-scheduled = <b>🕗 Ждёт своего часа</b> · { $author }
announcement-card-withheld = <b>✕ Не отправлено</b> · { $author }
announcement-card-past = <b>❔ Время прошло</b> · { $author }
announcement-refresh = 🔄 Обновить
announcement-refreshed = ✓ Обновлено.
announcement-copy = 📋 Новое на основе этого
announcement-unknown = Такого объявления не нашлось.
announcement-nobody = В этой группе никто ещё не вошёл в бот. Выберите другую.
announcement-changed-meanwhile = Тем временем черновик изменил кто-то другой. Откройте его заново.
announcement-not-now = Сейчас это сделать нельзя.
announcement-past = Срок полезности прошёл. Измените его.
announcement-card-sending = <b>⏳ Объявление отправляется</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ В очереди: { $waiting }
    }
announcement-card-sent = <b>✓ Объявление разослано</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ В очереди: { $waiting }
    }
announcement-card-stopped = <b>✕ Объявление остановлено</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ В очереди: { $waiting }
    }
announcement-card-recalled = <b>↩ Объявление отозвано</b>
    { $when } · { $author }

    Получателей: { $receivers }
    ✓ Дошло: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ В очереди: { $waiting }
    }
form-announcement-search = поиск объявления
