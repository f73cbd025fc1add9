event-not-open-yet = Запись ещё не открыта: когда откроется, написано в карточке.
event-registration-over = Запись закончена.
event-is-closed = Мероприятие прошло и закрыто.
event-not-offered = Это место уже занято: его не взяли вовремя.
event-decided-already = На эту заявку уже ответили.
event-opens-at-night = Ночью запись не открывается: напишите время между 07:30 и 21:00.
event-after-start = Время не сходится: запись сначала открывается, потом закрывается, затем начинается мероприятие.
event-has-people = В списке уже есть люди: способ раздачи мест больше не меняется.
event-not-a-draft = Это не черновик: мероприятие уже опубликовано.
event-not-approver = Это делают старший наставник или заместитель директора по ВР.
event-wrong-word = Слово не то. Напишите слово, которое назвали в зале.
event-no-word = На этом мероприятии слово не называют.
event-not-begun = Мероприятие ещё не началось.
event-nobody-came = Никто не отмечен как пришедший.
event-no-such-ticket = Это не наш билет.
event-card-kind = Вид: { $kind }
event-card-detail = { $name }: { $value }
event-card-opens = Запись откроется { $when }.
event-card-closes = Запись закроется { $when }.
event-card-chosen = Места даёт наставник: оставьте заявку, ответ придёт.
event-card-drawn = Места разыгрываются жребием: спешить не нужно.
event-card-promise = Код жребия: { $code }
event-card-seed = Жребий брошен. Его число: { $code }
event-card-hold = Освободившееся место ждёт первого в очереди: { $hours } ч.
event-card-families = Ребёнок приходит с родителем.
event-draft-note = 📝 Черновик: ученики его пока не видят.
event-collides = ⚠️ { $name } в это же время записан и сюда: «{ $title }».
event-mine-asked = ✋ { $name }: заявка отправлена, ответа ещё нет.
event-mine-held = ⏰ { $name }: место ждёт, возьмите его.
event-done-asked = Заявка принята. Когда решат, придёт ответ.
event-done-group = Записано из класса: { $people }
event-group = 👥 Записать класс ({ $people })
event-take = ✓ Беру место
event-take-named = ✓ Взять место: { $name }
event-held-letter = ⏰ Для <b>{ $name }</b> освободилось место: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Место ждёт до { $until }. Потом его предложат следующему.
event-held-over-letter = <b>{ $title }</b>: место, которое ждало { $name }, предложено следующему. Можно снова встать в очередь.
    🕒 { $when }
    📍 { $place }
event-accepted-letter = 🎉 <b>{ $name }</b>, место есть: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-in-line-letter = ⏳ <b>{ $name }</b> в очереди: <b>{ $title }</b>. Освободится место – сообщим.
    🕒 { $when }
    📍 { $place }
event-refused-letter = На этот раз места для <b>{ $name }</b> не нашлось: <b>{ $title }</b>. Посмотрите другие мероприятия.
    🕒 { $when }
    📍 { $place }
event-drawn-letter = 🎉 По жребию место ваше: <b>{ $name }</b>, <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-new-letter = 🎉 Новое мероприятие: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-draft-letter = 📝 { $name } предлагает мероприятие: <b>{ $title }</b> ({ $when }). Посмотрите и опубликуйте.
event-approved-letter = ✓ Ваше мероприятие опубликовано: <b>{ $title }</b> ({ $name }).
event-returned-letter = ↩ Черновик <b>{ $title }</b> вернули ({ $name }): { $reason }
event-who-asked = ✋ { $name }, { $class_name }
event-who-held = ⏰ { $name }, { $class_name }
event-list-asked = подал заявку
event-list-held = место ждёт
event-asked = ✋ Заявки на место
event-asked-title = <b>{ $title }</b>
    Заявок: { $people }. Нажмите имя – место дано, ✕ – отказ.
event-seat-accept-done = Место дано.
event-seat-refuse-done = Отказано.
event-week = 🗓 Куда пойти на неделе?
event-week-title = <b>За ближайшие семь дней: { $events }</b>
    Сначала то, что вам интересно ({ $interests }).
event-week-plain = <b>За ближайшие семь дней: { $events }</b>
event-week-empty = На ближайшие семь дней для вас мероприятий нет.
event-interests = ❤️ Мои интересы
event-ask-interests = Что вам интересно? Отметьте и нажмите «Готово».
event-no-interests = Отметьте хотя бы одно.
form-event-interests = интересы
event-say-word = 🗣 Ввести слово из зала
event-ask-said-word = Напишите слово, которое назвали в зале.
event-word-done = ✅ Отмечено, что вы пришли. Спасибо!
form-event-word = слово из зала
event-ticket = 🎫 Мой билет
event-ticket-child = 🎫 Билет: { $name }
event-ticket-coming = Билет сейчас придёт.
event-ticket-file = bilet
event-ticket-caption = Покажите у входа. Билет действует один раз.
event-with-parent = вместе с родителем
event-scanned = ✅ <b>{ $name }</b>, { $class_name }
    «{ $title }» – отмечено.
event-scanned-before = ⚠️ <b>{ $name }</b>, { $class_name }
    «{ $title }»: уже внутри с { $clock } ({ $by }). Возможно, билет скопирован.
event-calendar = 🗓 В календарь телефона
event-calendar-file = meropriyatie
event-calendar-caption = Откройте – попадёт в календарь. Если что-то изменится, возьмите снова: запись обновится.
event-absent = Кто не пришёл
event-absent-title = <b>Не пришли, хотя место было: { $people ->
        [0] никто
       *[other] { $people }
    }</b>
event-more = ⚙️ Ещё
event-more-title = <b>{ $title }</b>
    Что ещё?
event-drafts = 📝 Черновики
event-drafts-title = <b>Черновики мероприятий: { $events ->
        [0] пока нет
       *[other] { $events }
    }</b>
event-drafted = 📝 Черновик сохранён. Настройте всё и опубликуйте.
event-keep-draft = 📝 Сохранить черновик
event-ask-approval = ✓ Отправить на утверждение
event-send-back = ↩ Вернуть черновик
event-ask-lack = Чего не хватает? Автор это прочитает.
event-sent-back = ↩ Черновик вернули автору.
form-event-back = возврат черновика
event-copy = ⧉ Сделать копию
event-ask-copy = Когда пройдёт копия? Напишите так: 12.12 15:00
form-event-copy = копия мероприятия
event-settings = ⚙️ Настроить
event-settings-title = <b>{ $title }</b>
    Вид: { $kind }
    Фракция: { $faction }
    Направление: { $direction }
    Запись: { $opens } – { $closes }
    Места: { $seats }
    Освободившееся место: { $hours ->
        [0] сразу первому в очереди
       *[other] ждёт первого { $hours } ч
    }
    Кто приходит: { $families }
    Слово в зале: { $word }
event-at-once = сразу
event-at-start = до начала
event-seats-first = кто первый записался
event-seats-chosen = по выбору наставника
event-seats-drawn = по жребию
event-families-yes = ребёнок с родителем
event-families-no = ребёнок сам
event-setting-kind = Вид
event-setting-faction = Фракция
event-setting-direction = Направление
event-setting-opens_at = Начало записи
event-setting-closes_at = Конец записи
event-setting-seats = Раздача мест
event-setting-hold_hours = Держать место
event-setting-families = С родителем
event-setting-word = Слово в зале
event-ask-kind = <b>{ $title }</b>: какой это вид?
event-ask-direction = <b>{ $title }</b>: какое это направление?
event-ask-opens_at = <b>{ $title }</b>: когда откроется запись? Напишите так: 12.12 15:00 (не ночью).
event-ask-closes_at = <b>{ $title }</b>: когда закроется запись? Напишите так: 12.12 15:00
event-ask-seats = <b>{ $title }</b>: кому достаются места?
event-ask-hold_hours = <b>{ $title }</b>: сколько часов освободившееся место ждёт первого в очереди?
event-ask-word = <b>{ $title }</b>: какое слово назовёте в зале? Кто его напишет, будет отмечен.
event-hours = { $hours } ч
event-no-hold = Сразу следующему
event-without-word = Без слова
form-event-set = настройка мероприятия
event-details = ✎ Содержание
form-event-details = содержание мероприятия
form-event-own-kind = новый вид мероприятия
event-ask-group = В этой строке несколько групп. Кому открыть запись?
event-one-group = { $grades } классы
event-all-groups = Все группы вместе
event-again-letter = 🔁 В прошлом году { $when } прошло «{ $title }». Проведём и в этом? Сделайте копию и поставьте день.
event-warn-day-off = ⚠️ В этот день нет уроков: выходной или каникулы.
event-warn-same-hour = ⚠️ В это же время для этих классов есть другое: { $titles }
event-approval-asked = ✓ Отправлено на утверждение: когда опубликуют, придёт сообщение.
