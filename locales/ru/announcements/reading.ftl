announcement-opens-event = 📅 Открыть мероприятие
announcement-opens-election = 🗳 Открыть бюллетень
announcement-read-by = 👁 Прочитали: { $people }
announcement-replies-count = 💬 Сообщений в ответ: { $replies }
announcement-remind = 🔔 Напомнить непрочитавшим
announcement-remind-done = Напоминаем: { $letters }.
announcement-people = 📊 Кто прочитал
announcement-people-coming = Список готовится и придёт файлом.
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
form-announcement-reply = ответ на объявление
form-announcement-answer = ответ читателю
