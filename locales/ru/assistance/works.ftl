work-not-found = Такого мероприятия не нашлось.
work-wrong-evidence = Такое подтверждение для этого мероприятия не подходит.
work-closed = Это мероприятие уже прошло или закрыто.
work-full = Свободных мест не осталось.
work-ends-before = Последний день не раньше первого.
work-list =
    { $works ->
        [0] <b>Мероприятий пока нет</b>
       *[other] <b>Мероприятия: { $works }</b>
    }
work-card = <b>{ $headline }</b>
work-new = ➕ Добавить мероприятие
work-close = ✓ Прошло: результат и файл
work-drop = ✕ Не состоится
work-drop-ask = Убрать мероприятие из списка? Записавшиеся получат сообщение.
work-drop-sure = ✓ Да, не состоится
work-file = 📎 Показать подтверждение
work-coming = Записались: { $people }
work-visitor = • { $name } { $when }
work-families = Помощь получили семей: { $families }
work-held = ✓ Прошло, закрыто { $when }
work-come = ✓ Приду
work-leave = ✕ Не смогу прийти
work-you-come = ✓ Вы записаны.
work-your-time = ✓ Ждём вас: { $when }
work-kind-opening = Открытие
work-kind-closing = Закрытие
work-kind-sitting = Заседание комитета
work-kind-council = Педагогический совет
work-kind-commission = Заседание комиссии
work-kind-raid = Рейд
work-kind-reception = Приём родителей
work-kind-fair = Школьная ярмарка
work-kind-contest = Конкурс
work-kind-drive = Благотворительный марафон
work-kind-stand = Стенд, баннер
work-kind-round_table = Круглый стол, мастер-класс
work-kind-task = Задача
work-form-press = Пресс-конференция
work-form-tv = На телевидении
work-form-newspaper = В газете
work-form-online = Онлайн
work-ask-kind = Какое мероприятие?
work-ask-title = Название?
work-ask-when = В какой день и час? Например: 25.08 10:00
work-ask-until = До какого дня продлится? Например: 20.09. Если один день, пропустите.
work-ask-form = В какой форме?
work-ask-place = Где?
work-ask-guests = Кто гости?
work-ask-media = Какие СМИ приглашены?
work-ask-agenda = Что в повестке?
work-ask-team = Кто идёт в рейд?
work-ask-goods = Что продаётся? Например: одежда, тетради, учебники
work-ask-categories = Какие номинации? Например: эссе, рисунок, стихи, песня
work-ask-jury = Кто в жюри?
work-ask-slots = Сколько человек примете? На каждого 15 минут.
work-ask-found = Сколько детей выявлено? Только число: имена – лишь в отдельных записях.
work-ask-visitors = Сколько человек пришло?
work-ask-result = Каков результат?
work-ask-decided = Что решили?
work-ask-shortcomings = Какие были недостатки?
work-ask-remedies = Как их устраним?
work-told-form = Форма: { $value }
work-told-place = Место: { $value }
work-told-guests = Гости: { $value }
work-told-media = СМИ: { $value }
work-told-agenda = Повестка: { $value }
work-told-team = Группа рейда: { $value }
work-told-goods = Продаётся: { $value }
work-told-categories = Номинации: { $value }
work-told-jury = Жюри: { $value }
work-told-slots = Примем человек: { $value }
work-told-found = Выявлено детей: { $value }
work-told-visitors = Пришли: { $value }
work-told-result = Результат: { $value }
work-told-decided = Решили: { $value }
work-told-shortcomings = Недостатки: { $value }
work-told-remedies = Как устраним: { $value }
work-told-link = Ссылка: { $value }
work-invited-letter = 👥 <b>{ $title }</b>, { $when }. Придёте?

    { -trust-line }{ $line }
work-dropped-letter = ✕ Не состоится: <b>{ $title }</b>, { $when }.

    { -trust-line }{ $line }
campaign-works = 📌 Мероприятия
campaign-begin = ➕ Своя акция школы
campaign-ask-name = Как называется акция или месячник? Например: Месячник всеобуча
campaign-ask-file = Пришлите файл или фото документа. Если сейчас нет, пропустите.
campaign-within = Проходит в рамках: { $name }
campaign-do-within = ↳ Включить в месячник
campaign-ask-month = В рамках какого месячника проходит?
campaign-no-month = Сначала добавьте месячник кнопкой «Своя акция школы».
campaign-paper = 📎 { $kind }
campaign-paper-order = Приказ
campaign-paper-plan = План
campaign-paper-summary = Протокол совета
public-page = ℹ Об акции
public-what = Если ребёнку для школы нужны одежда, обувь, принадлежности или подвоз, попросите школу: написанное прочтут только социальный педагог (или кто его замещает) и, если он позовёт, психолог. Если хотите помочь, предложите вещь. Деньги не собираем.
public-material = 📄 { $text }
public-works = 📌 Ярмарки, приёмы, конкурсы
public-works-title =
    { $works ->
        [0] <b>Пока ничего не назначено</b>
       *[other] <b>Впереди: { $works }</b>
    }
menu-questions = ❔ Вопросы родителей
question-not-found = Такого вопроса не нашлось.
question-answered = На этот вопрос уже ответили.
question-line = ❔ Вопрос № { $number }
question-desk =
    { $questions ->
        [0] <b>Вопросов от родителей пока нет</b>
       *[other] <b>Вопросы родителей: { $questions }</b>
    }
question-list =
    { $questions ->
        [0] <b>Вы пока ничего не спрашивали</b>
       *[other] <b>Ваши вопросы: { $questions }</b>
    }
question-mine = ❔ Вопрос школе
question-ask = ➕ Задать вопрос
question-ask-text = Что хотите узнать об учёбе, документах, льготах? Написанное я удалю из чата.
question-taken = ✓ Вопрос принят: <b>№ { $number }</b>. Ответ придёт сюда.
question-said = ❔ <b>№ { $number }</b>, { $when }: { $text }
question-reply = 💬 Ответ, { $when }: { $text }
question-answer = ✎ Ответить
question-ask-reply = Напишите ответ.
question-new-letter = ❔ Вопрос родителя: <b>№ { $number }</b>

    { -trust-line }{ $line }
question-answered-letter = 💬 На ваш вопрос <b>№ { $number }</b> ответили.

    { -trust-line }{ $line }
work-ask-link = <b>{ $title }</b>
    Подтверждение: пришлите ссылку на публикацию.
work-ask-file = <b>{ $title }</b>
    Подтверждение: пришлите файл или фото.
work-ask-any = <b>{ $title }</b>
    Подтверждение: пришлите файл, фото или ссылку.
question-unanswered-letter = ⏳ На вопрос родителя <b>№ { $number }</b> ответа ещё нет. Без ответа он через две недели будет удалён.

    { -trust-line }{ $line }
question-waits-letter = ⏳ На ваш вопрос <b>№ { $number }</b> школа ещё не ответила, мы напомнили администрации. Без ответа он через две недели будет удалён.

    { -trust-line }{ $line }
