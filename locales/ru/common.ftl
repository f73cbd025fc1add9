language-name = Русский
language-question = Қай тілде сөйлесеміз? / На каком языке говорим? / Which language?
language-set = Теперь говорим по-русски.

button-back = ‹ Назад
button-cancel = ✕ Отмена
button-menu = ☰ Меню
button-yes = ✓ Да
button-done = Готово
button-skip = Пропустить

command-start = Начать
command-menu = Открыть меню
command-events = Мероприятия
command-elections = Выборы
command-plan = План
command-announcements = Объявления
command-help = Помощь
command-language = Сменить язык
command-cancel = Отменить начатое

menu-title = <b>{ $school }</b>
    Здравствуйте, { $name }! Что делаем?
menu-language = 🌐 Язык
menu-help = ❓ Помощь
help-text = Как пользоваться ботом <b>{ $school }</b>

    Всё делается кнопками: /menu – меню, /language – язык, /cancel – отменить начатое.
    Если кнопка не отвечает, напишите /menu: подтверждённое не теряется.
    { $asks ->
        [staff] Что непонятно – спросите заместителя директора по воспитательной работе.
        [lead] Если бот отвечает неверно или молчит, скажите тому, кто ведёт его в школе.
       *[family] Что непонятно – спросите классного руководителя.
    }

help-of-lead = У вас: план и кто что сделал, люди и коды, выборы, отчёты. Каждое утро приходит одно письмо о плане.
help-of-keeper = У вас: просьбы, акции и ваши дела в плане. Что написала семья, читаете только вы, кто вас замещает и психолог, которого позовёте вы.
help-of-mentor = У вас: план, мероприятия, выборы, объявления. Каждое утро приходит одно письмо о плане; час выбирается в «План → Настройки».
help-of-teacher = У вас: ваш класс и коды, дела плана, посещаемость, объявления.
help-of-staff = У вас: ваши дела в плане и мероприятия школы.
help-of-parent = У вас: запись ребёнка на мероприятия и просьба о помощи. Кто прочтёт написанное, сказано в согласии, до отправки.
help-of-pupil = У вас: запись на мероприятия и голосование на выборах. Голосование тайное; чего бот скрыть не может, написано у бюллетеня.
door-not-yours = Этот раздел не для вас. Нажмите /menu, чтобы увидеть свои разделы.
door-join-first = Я вас ещё не знаю. Напишите код с листка от классного руководителя или нажмите /start.

form-ended = Это действие уже завершено. Чтобы начать заново, нажмите /menu.
form-cancelled = Отменено. Ничего не сохранено.
form-expects-button = Нажмите одну из кнопок ниже.
form-expects-text = Здесь нужен текст: не фото, не голос и не стикер.
form-too-long = Слишком длинно: { $typed } знаков, а можно не больше { $most }. Сократите и отправьте снова.
form-too-short = Слишком коротко: нужно не меньше { $least } знаков.
form-expects-number = Напишите цифрами число от { $least } до { $most }.
form-expects-moment = Напишите день и время, например: 15 декабря 15:00, 15.12 15:00 или завтра 15:00
form-no-such-day = Такого дня или времени нет в календаре. Напишите так: 12.12 15:00
form-moment-past = Это время прошло или слишком далеко. Напишите время в пределах ближайшего года.
nothing-to-cancel = Отменять нечего.
not-understood = Не понимаю. Нажмите одну из кнопок.
button-too-old = Эта кнопка устарела. Нажмите /menu и откройте новую.
update-seen = Это уже принято. Чтобы увидеть, что сейчас, нажмите /menu.
update-unreadable = Прочитать это не удалось. Напишите иначе или нажмите /menu.
not-saved-try-later = Сейчас сохранить не удалось. Попробуйте через минуту.
fault-apology = Простите, у меня сбой. Сказанное вами не потеряно; нажмите /menu и попробуйте ещё раз.

faction-law_order = Право и порядок
faction-information = Информация
faction-sport_health = Спорт и ЗОЖ
faction-self_knowledge = Самопознание и счастье
faction-care = Забота
faction-debate = Дебатное движение
faction-ecology_labour = Экология и труд
faction-culture_art = Культура и искусство
faction-none = Вся организация

role-student = ученик
role-parent = родитель
role-class_teacher = классный руководитель
role-mentor = наставник
role-senior_mentor = старший наставник
role-psychologist = психолог
role-nurse = медсестра
role-social_pedagogue = социальный педагог
role-music_teacher = учитель музыки
role-theatre_leader = руководитель театра
role-deputy_upbringing = заместитель директора по воспитательной работе
role-admin = администратор

# Papers that were asked for

paper-being-made = Это уже готовится и придёт сюда, когда будет готово.
paper-failed = Не получилось прислать файл, о котором вы просили. Попросите ещё раз позже; если снова не выйдет, скажите администратору.

# The machine

slower-please = Помедленнее: так быстро я не успеваю. Подождите немного и начните снова: то, что вы сейчас присылаете, я не читаю.
fault-letter = ⚠️ В боте произошла непредвиденная ошибка: { $kind }. Подробности в журнале программы. В течение часа об этой ошибке больше не напишу.
copy-old-letter = ⚠️ Последняя копия базы сделана { $day }, с тех пор копии не получаются. Проверьте место на диске и папку <code>BACKUP_DIR</code>; причина в журнале программы. Пока идёт голосование и новых голосов меньше десяти, копию бот не делает намеренно.
copy-none-letter = ⚠️ У базы нет ни одной копии, и сегодня её сделать не удалось. Проверьте место на диске и папку <code>BACKUP_DIR</code>; причина в журнале программы.

# Forms, as they are named when one goes on after other messages

form-goes-on = ✍️ Вы сейчас заполняете: { $form }.
form-still-days = через сколько дней без движения напомнить
form-join = просьба о доступе к боту
form-find = поиск человека
form-move = перевод в другой класс
form-event = новое мероприятие
form-election = новые выборы
form-campaign-slogan = ваш девиз
form-campaign-programme = ваша программа
form-campaign-photo = фото кандидата
form-campaign-attachment = файл к программе
form-campaign-question = вопрос кандидату
form-campaign-answer = ответ на вопрос
form-campaign-refusal = причина отказа
form-campaign-propose = выдвижение кандидата
form-campaign-nominate = имя кандидата
form-campaign-complaint = жалоба
form-campaign-reply = ответ на жалобу
form-campaign-strike = вычёркивание кандидата
form-election-openly = результат открытого голосования
form-election-enrol = внесение забытого избирателя
form-election-closing = время окончания выборов
form-election-observer = наблюдатель
form-election-roll = исправление списка избирателей
form-election-grades = классы, которые голосуют
form-election-count = подсчёт голосов
form-election-test = проверка выборов
form-election-paper = проверка слов на листке
form-election-rename = исправление слов выборов
form-booth = кабина для голосования
form-faction-member = член фракции
form-need = просьба о помощи
form-done = отметка о выполнении
form-not-held = отметка «не проведено»
form-import-plan = отправка файла плана
form-fix-plan-row = исправление строки плана
form-plan-name = добавление ответственного коллеги
form-plan-hand-over = передача дела коллеге
form-plan-away = моё отсутствие
form-plan-edit = изменение дела в плане
form-plan-move = перенос дела на другой день
form-plan-cancel = отмена дела в плане
form-plan-add = новое дело в плане
form-plan-approve = утверждение плана
form-plan-date = день дела
form-more-time = продление срока
form-send-back = возврат на доработку
form-quiet-until = откладывание напоминания
form-term-day = дата четверти
form-day-off = выходной день
form-own-day = свой день школы
form-announcement = объявление
form-campaign-dates = дни акции
form-campaign-material = материал акции
form-campaign-member = член оргкомитета акции
form-campaign-note = запись об акции
form-case-letter = номер и дата письма
form-case-new = запись о пропусках ученика
form-election-call-off = отмена выборов
form-election-member = замена члена комиссии
form-event-cancel = отмена мероприятия
form-event-correct = исправление мероприятия
form-event-of-plan = открытие записи на дело плана
form-fix-plan-group = исправление строк плана
form-give = предложение помощи
form-import-list = отправка списка
form-sent-file = отправка файла
form-need-answer = ответ на вопрос
form-need-fix = исправление просьбы
form-need-meet = время встречи
form-need-next = следующий шаг
form-need-note = заметка к просьбе
form-need-question = вопрос родителю
form-survey = новый опрос
form-survey-answer = ответы на опрос
form-weekly-correct = исправление недельного отчёта
form-weekly-sent = подтверждение отправки отчёта
menu-letters-wait = ⚠️ <b>База восстановлена из копии: бот никому не отправляет писем.</b> Письма пойдут, когда тот, кто запускает бота, выполнит <code>python -m bot resume</code>.
form-work = мероприятие акции
form-work-close = результат мероприятия
form-parent-question = вопрос школе
form-question-reply = ответ родителю
form-campaign-own = своя акция школы
form-movement = движение учащихся
form-movement-notice = номер уведомления
form-contact = у кого просим помощь
form-contact-step = следующий шаг
form-report-form = форма отдела образования
form-report-recipient = кому идёт отчёт
form-need-due = срок вещи
form-report-hour = час фиксации чисел
form-case-plan = план мер
form-family = запись о семье
form-family-child = ребёнок семьи
form-hotline = письмо без имени
form-hotline-back = номер ответа
form-hotline-answer = ответ на письмо без имени
change-title = ✎ Название
change-grades = ✎ Классы
change-answers = ✎ Ответы
change-positions = ✎ Должности
change-rules = ✎ Правила
change-way = ✎ Кандидаты
change-commission = ✎ Комиссия
change-nomination = ✎ Выдвижение
change-opening = ✎ Начало
change-closing = ✎ Окончание
change-faction = ✎ Фракция
change-when = ✎ Время
change-place = ✎ Место
change-capacity = ✎ Число мест
