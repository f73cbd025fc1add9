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
announcement-ask-kk = Пришлите объявление <b>по-казахски</b>: текст (до { $most } знаков), фото, альбом, документ, видео, голос или пересланную запись. Подпись к фото до { $caption } знаков.
announcement-ask-ru = Теперь то же <b>по-русски</b> (до { $most } знаков, подпись до { $caption }). Если фото то же, хватит текста.
announcement-ask-en = Пришлите текст <b>по-английски</b> (до { $most } знаков, подпись до { $caption }).
announcement-expects-content = Пришлите текст, фото, документ, видео или голос.
announcement-album-kinds = В альбоме фото и видео идут вместе, документы отдельно. Пришлите что-то одно.
announcement-album-long = В альбоме не больше { $most } снимков.
announcement-sure-text = Сохранить новый текст?
announcement-save = ✓ Сохранить
announcement-ask-who = Кому отправляем?
announcement-ask-how = Как изменить, кому?
announcement-how-anew = Выбрать заново
announcement-how-add = ➕ Добавить группу
announcement-how-narrow = Только те из них, кто…
announcement-how-except = ➖ Кроме…
announcement-how-save = ★ Сохранить как группу
announcement-ask-name = Напишите название группы.
announcement-who-families = Ученики и родители
announcement-who-pupils = Ученики
announcement-who-parents = Родители
announcement-who-families_of = По классам (параллелям)
announcement-who-class_teachers = Классные руководители
announcement-who-staff = Все сотрудники
announcement-who-everybody = Вся школа
announcement-who-other = Другие…
announcement-who-pupils_of = Ученики по параллелям
announcement-who-parents_of = Родители по параллелям
announcement-who-of_class = Отдельные классы
announcement-who-member = Члены фракции
announcement-who-role = Группа сотрудников
announcement-who-language = По языку
announcement-who-registered = Записанные на мероприятие
announcement-who-came = Пришедшие на мероприятие
announcement-who-missed = Не пришедшие на мероприятие
announcement-who-unvoted = Ещё не голосовавшие
announcement-who-asked = Родители, просившие помощи
announcement-ask-grades = Каким классам? Отметьте и нажмите «Готово».
announcement-ask-classes = Каким классам? Отметьте и нажмите «Готово».
announcement-no-class = Отметьте хотя бы один класс.
announcement-no-group = Отметьте хотя бы одно.
announcement-ask-faction = Какой фракции?
announcement-ask-role = Каким сотрудникам?
announcement-ask-language = Тем, кто читает на каком языке?
announcement-ask-event = Какое мероприятие?
announcement-ask-election = Какие выборы?
announcement-whom-everybody = вся школа
announcement-whom-pupil = ученики
announcement-whom-parent = родители
announcement-whom-staff = все сотрудники
announcement-whom-class_teacher = классные руководители
announcement-whom-asked = родители, просившие помощи
announcement-whom-grade = классы: { $of }
announcement-whom-class = класс { $of }
announcement-whom-pupils-of = ученики ({ $of })
announcement-whom-parents-of = родители ({ $of })
announcement-whom-leads_grade = классные руководители ({ $of })
announcement-whom-leads_class = классные руководители ({ $of })
announcement-whom-member = члены фракции: { $of }
announcement-whom-role = { $of }
announcement-whom-language = язык: { $of }
announcement-whom-registered = записанные на мероприятие
announcement-whom-came = пришедшие на мероприятие
announcement-whom-missed = не пришедшие на мероприятие
announcement-whom-unvoted = ещё не голосовавшие
announcement-whom-but = кроме: { $whom }
announcement-reach = <b>Кому:</b> { $whom }
    <b>Получателей:</b> { $receivers }
announcement-fewer = меньше { $most }
announcement-for = Кому: { $whom }
announcement-sample = Например: { $names }
announcement-missing = Ещё не вошли в бот: { $people }
announcement-blocked = Из них заблокировали бота: { $people }
announcement-other-language = Читают на другом языке: { $people }. Они получат тот текст, что есть.
announcement-needs-second = Получателей много: сначала согласует заместитель директора по ВР или старший наставник.
announcement-why = Причина: { $why }
announcement-files = 📎 Файлов: { $files }
announcement-too-long-here = Текст длинный: нажмите «Предпросмотр».
announcement-send = ✓ Отправить ({ $people })
announcement-do-schedule = ✓ Отправить в срок ({ $people })
announcement-ask-second-do = ✓ На согласование ({ $people })
announcement-preview = 👁 Предпросмотр
announcement-kk = ✎ По-казахски
announcement-ru = ✎ По-русски
announcement-en = ✎ По-английски
announcement-whom = 👥 Кому
announcement-when = 🕗 Когда
announcement-terms = ⚙ Настройки
announcement-drop = 🗑 Удалить
announcement-drop-done = Черновик удалён.
announcement-approve = ✓ Согласовать, отправить
announcement-refuse = ✕ Отказать
announcement-ask-why = Напишите причину: её увидит автор.
announcement-refused-done = Ваш ответ отправлен автору.
announcement-terms-about = <b>Настройки объявления</b>
announcement-switch-read = Кнопка «Прочитано»
announcement-switch-replies = Можно ответить
announcement-switch-confidential = 🔒 Конфиденциально
announcement-switch-urgent = ‼ Срочно: и ночью
announcement-is-read = ☑ С кнопкой «Прочитано»
announcement-is-replies = ☑ Можно ответить
announcement-is-confidential = 🔒 Видят только автор и заместитель директора по ВР
announcement-is-urgent = ‼ Срочно
announcement-link = 🔗 Добавить кнопку
announcement-unlink = 🔗 Убрать кнопки
announcement-has-link = 🔗 Кнопка: { $title }
announcement-ask-link = Что открывает кнопка?
announcement-link-event = Мероприятие
announcement-link-election = Бюллетень
announcement-link-url = Ссылка
announcement-ask-address = Напишите адрес: https://…
announcement-no-address = Это не адрес. Например: https://mektep.kz/akcia
announcement-ask-title = Какая надпись на кнопке?
announcement-opens-event = 📅 Открыть мероприятие
announcement-opens-election = 🗳 Открыть бюллетень
announcement-until = ⌛ До какого срока
announcement-ask-until = До какого времени полезно? Напишите так: 12.12 15:00. Позже никому не уйдёт.
announcement-until-none = Без срока
announcement-useful-until = ⌛ Полезно до: { $when }
announcement-sign = ✍ Подпись
announcement-ask-sign = Как подписать? Например: «Классный руководитель 9 А».
announcement-own-name = Своим именем
announcement-ask-when = Когда отправить? Напишите дату и время (12.12 15:00) или выберите. С 22:00 до 07:00 телефоны молчат.
announcement-when-now = Сразу
announcement-when-tomorrow = Завтра 08:00
announcement-when-weekly = Каждую неделю
announcement-ask-weekday = В какой день? Только в учебные недели.
announcement-ask-hour = В котором часу?
announcement-goes-at = 🕗 Уйдёт: { $when }
announcement-goes-weekly = 🔁 Каждую неделю ({ $weekday }), ближайшее: { $when }
announcement-card-draft = <b>📝 Черновик объявления</b> · { $author }
announcement-card-asked = <b>⏳ Ждёт согласования</b> · { $author }
announcement-card-scheduled = <b>🕗 Ждёт своего часа</b> · { $author }
announcement-card-withheld = <b>✕ Не отправлено</b> · { $author }
announcement-card-past = <b>❔ Время прошло</b> · { $author }
announcement-now-asked = Отправлено на согласование.
announcement-now-scheduled = Уйдёт в своё время.
announcement-now-sending = Отправляется.
announcement-now-past = Согласовано, но время прошло: автора спросили, нужно ли ещё.
announcement-unreachable = 🚫 Не дошло (заблокировали бота или удалили аккаунт): { $people }
announcement-failed = ❗ Отправить не удалось: { $people }
announcement-reason = Причина Telegram: { $reason }
announcement-late = ⌛ Опоздало и не отправлено: { $people }
announcement-cancelled = ✕ Остановлено, не будет отправлено: { $people }
announcement-repeated = ♻ После сбоя могло прийти дважды: { $people }
announcement-read-by = 👁 Прочитали: { $people }
announcement-replies-count = 💬 Сообщений в ответ: { $replies }
announcement-refresh = 🔄 Обновить
announcement-refreshed = ✓ Обновлено.
announcement-stop = ✕ Остановить
announcement-stop-done = Остановлено. Не будет отправлено: { $letters }.
announcement-resume = ▶ Продолжить
announcement-resume-done = Отправляется остальным: { $letters }.
announcement-recall = ↩ Отозвать
announcement-recall-done = Отзывается сообщений: { $letters }.
announcement-taken-back = Это объявление отозвано.
announcement-remind = 🔔 Напомнить непрочитавшим
announcement-remind-done = Напоминаем: { $letters }.
announcement-people = 📊 Кто прочитал
announcement-people-coming = Список готовится и придёт файлом.
announcement-copy = 📋 Новое на основе этого
announcement-telegram-refuses = Telegram не принимает это сообщение: { $why }
announcement-read = ✓ Прочитано
announcement-read-done = Спасибо! Отмечено, что вы прочли.
announcement-read-preview = Это предпросмотр.
announcement-reply = ✍ Ответить
announcement-reply-here = Напишите ответ ниже.
announcement-ask-reply = Напишите ответ автору объявления.
announcement-reply-done = Ваш ответ отправлен.
announcement-answer = ✍ Ответить
announcement-ask-answer = Напишите ответ: его увидит только этот человек.
announcement-reply-letter = 💬 <b>{ $name }</b> { $class } отвечает на ваше объявление:

    { $text }
announcement-answer-letter = 💬 <b>{ $name }</b> отвечает вам:

    { $text }
announcement-report-letter = 📢 Ваше объявление разослано.
    ✓ Дошло: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Не дошло: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Не отправлено: { $failed }
    }
announcement-asked-letter = ⏳ { $author } ждёт вашего согласия на объявление.
announcement-approved-letter = ✓ Ваше объявление согласовано.
announcement-refused-letter = ✕ Ваше объявление не согласовано. Причина: { $why }
announcement-withheld-letter = ✕ Объявление ({ $author }) не отправлено: у автора больше нет на это права.
announcement-past-letter = ❔ Час вашего объявления прошёл. Оно ещё полезно?
announcement-paused-letter = ❗ { $author }: объявление приостановлено, не отправлено: { $failed }. Причина Telegram: { $reason }. Осталось: { $left }.
announcement-in-person-letter = 🗣 Объявление «{ $begins }» ещё не прочли: { $people }. Передайте лично:
    { $names }
announcement-file = объявление
announcement-file-caption = Кто прочитал объявление. Людей: { $people }
announcement-file-classes = По классам
announcement-file-people = Люди

announcement-file-class = Класс
announcement-file-name = Имя
announcement-file-state = Состояние
announcement-file-when = Когда прочитано
announcement-reader-read = прочитано
announcement-reader-sent = доставлено
announcement-reader-waiting = в очереди
announcement-reader-blocked = заблокировал бота
announcement-reader-failed = не отправлено
announcement-reader-none = нет в боте
announcement-unknown = Такого объявления не нашлось.
announcement-text-missing = Нужен текст и на казахском, и на русском. Вернитесь назад и дополните.
announcement-text-length = Текст слишком короткий или слишком длинный. Вернитесь назад и исправьте.
announcement-nobody = В этой группе никто ещё не вошёл в бот. Выберите другую.
announcement-all-gone = Останавливать нечего: всё уже отправлено.
announcement-not-stopped = Это объявление не остановлено.
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
announcement-ask-survey = Какой опрос?
announcement-link-survey = Опрос
announcement-link-offer = Предложить помощь акции
announcement-opens-survey = 📝 Ответить на опрос
announcement-opens-offer = 🤝 Предложить помощь
announcement-pressed = 🔗 { $title }: нажали { $people }
announcement-by-role = <b>До кого дошло объявление</b>
announcement-of-role = { $role } ({ $people }): дошло { $got }, прочитали { $read }, нажали кнопку { $pressed }, не дошло { $missed }
announcement-part-pupil = Ученики
announcement-part-parent = Родители
announcement-part-staff = Сотрудники
announcement-reader-pressed = нажали кнопку
announcement-file-pressed = Нажатые кнопки
announcement-progress-sending = 📢 Рассылается
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Разослано
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Остановлено
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Отозвано.
form-announcement-text = текст объявления
form-announcement-whom = кому объявление
form-announcement-when = время объявления
form-announcement-until = срок объявления
form-announcement-link = кнопка объявления
form-announcement-sign = подпись
form-announcement-refuse = причина отказа
form-announcement-search = поиск объявления
form-announcement-reply = ответ на объявление
form-announcement-answer = ответ читателю
