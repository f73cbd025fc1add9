event-after = 🏁 После мероприятия
event-after-title = <b>{ $title }</b>
    В списке: { $people }, пришло: { $came }
event-do-proofs = 📎 Фото, ссылки, файлы
event-do-results = 🔢 Записать результаты
event-do-places = 🏆 Призовые места
event-do-papers = 📜 Сертификаты и дипломы
event-do-thanks = 🙏 Поблагодарить
event-do-opinions = 💬 Мнение тех, кто пришёл
event-do-close = ✓ Закрыть мероприятие
event-closed = ✓ Мероприятие закрыто.
event-proofs-title = <b>{ $title }</b>
    Собрано: { $proofs }, из них работ учеников: { $works }
event-proof = { $number }. { $name } { $author }
event-proof-link = ссылка
event-proof-photo = фото
event-proof-document = файл
event-proof-video = видео
event-proof-add = ➕ Добавить
event-proof-use = 📋 Подтверждение плана: { $number }
event-proof-note = 🧾 Справка для плана
event-proof-used = ✓ Поставлено как подтверждение дела из плана.
event-ask-proof = Пришлите фото, файл или ссылку, можно несколько. Принято: { $proofs }
form-event-proof = фото и ссылки мероприятия
event-note = «{ $title }» прошло { $when } ({ $place }). Записалось: { $people }, пришло: { $came }.
form-event-results = результаты мероприятия
form-event-places = призовые места
event-ask-first = 🥇 Кто занял первое место? Напишите часть имени (из тех, кто пришёл). Если никто, нажмите «Готово».
event-ask-second = 🥈 Кто занял второе место?
event-ask-third = 🥉 Кто занял третье место?
event-places-done = ✓ Места записаны: они будут в дипломах.
event-ask-thanks = Что сказать тем, кто пришёл? Уйдёт всем один раз.
form-event-thanks = благодарность
event-thanked = 🙏 Отправлено: { $people }
event-thanks-letter = 🙏 <b>{ $title }</b>
    { $said }

    { $name }
event-opinions-asked = Мнение спросили у пришедших: { $people }.
event-opinion-scale = Как прошло мероприятие? 1 – плохо, 5 – отлично
event-opinion-text = Что сделать иначе в следующий раз?
event-own-paper = 📜 Сертификат: { $name }
event-papers-file = sertifikat
event-papers-caption = <b>{ $title }</b>
    Сертификатов и дипломов: { $people }
certificate-heading = СЕРТИФИКАТ
diploma-heading = ДИПЛОМ
certificate-class = { $class_name } класс
certificate-text = за участие в мероприятии «{ $title }»
diploma-text = за { $place } место в мероприятии «{ $title }»
certificate-signature = Руководитель: ____________ { $name }
certificate-foot = № { $number }, { $day }
event-hand-in = 🖼 Отправить свою работу
event-ask-work = Пришлите работу: фото, файл, видео или ссылку.
event-ask-faces = Видно ли на работе чьё-то лицо?
event-faces-none = Нет, лиц не видно
event-faces-agreed = Да, родители согласны
event-ask-named = Назвать вас как автора?
event-named-yes = Да, назовите
event-named-no = Нет, без имени
event-work-done = ✓ Работа принята.
form-event-work = работа на конкурс
event-do-hours = ⏱ Подтвердить часы
event-hours-title = <b>Часы тех, кто помогал</b>
    Пришли: { $people }, не подтверждено: { $left }. Число запишется всем, у кого часы не подтверждены; имя – только одному.
event-hours-of = <b>{ $name }</b>, { $class_name }
    Сколько часов помогал?
event-do-post = 📣 В канал или группу
event-post-where = Где публикуем? Выйдут фото, которые дали сотрудники, и текст на двух языках.
event-post-kk = Напишите коротко <b>по-казахски</b>, что было. Имён и фамилий не называйте.
event-post-ru = Теперь то же <b>по-русски</b>.
event-post-sure = Опубликовать? Ссылка на запись сама станет подтверждением.
event-post-done = ✓ Публикуется. Ссылка появится среди подтверждений.
form-event-post = публикация о мероприятии
