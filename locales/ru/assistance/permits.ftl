permit-own = ✔ Что разрешаю ребёнку
permit-not-found = Такого разрешения не нашлось.
permit-title = <b>Что вы разрешаете для ребёнка?</b>
    Каждое отдельно, на год, отозвать можно в любое время. Ваше решение видит классный руководитель.
permit-child = <b>{ $name }</b>
permit-photo = Фото со школьных мероприятий публикуется на сайте и в сетях школы
permit-photo-short = Публикация фото
permit-tutoring = Ходит на дополнительные занятия
permit-tutoring-short = Доп. занятия
permit-mentoring = Закрепляется наставник
permit-mentoring-short = Наставник
permit-allow = ➕ { $what }: { $name }
permit-take-back = ✕ { $what }: { $name }
permit-class = <b>{ $what }: разрешили { $allowed } из { $all }</b>
permit-pupil = ✓ { $name }
menu-permits = ✔ Разрешения родителей
work-eve-letter = 📌 Завтра: <b>{ $title }</b>, { $when }. Ждём вас.

    { -trust-line }{ $line }
need-district = Направлено в районную комиссию: { $state }
need-district-asked = ждём ответа
need-district-accepted = принято
need-district-refused = не принято
need-district-done = исполнено
need-do-district-asked = ↪ В районную комиссию
need-do-district-accepted = ✓ Комиссия приняла
need-do-district-refused = ✕ Комиссия не приняла
need-do-district-done = ✓ Комиссия исполнила
permit-open = ✔ Открыть разрешения
menu-permits-own = ✔ Мои разрешения
