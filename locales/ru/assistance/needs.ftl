-trust-line = ☎ Детский телефон доверия: <b>111</b>, днём и ночью, бесплатно
menu-need = 🤝 Ребёнку нужна помощь
menu-need-pupil = 🤝 Ученику нужна помощь
menu-needs = 🤝 Просьбы о помощи
need-list = <b>Помощь ребёнку</b>
    { $requests ->
        [0] Открытых просьб у вас нет.
       *[other] Ваших просьб: { $requests }
    }
need-campaign = Сейчас идёт { $name }, до { $last }.
need-between = Следующая – { $name }, начало { $first }. Просьбу можно отправить и сейчас.
need-trust-line = { -trust-line }{ $line }
need-new = ➕ Попросить о помощи
need-line = № { $number } · { $state }
need-state-new = отправлена
need-state-fresh = новая
need-state-accepted = принята
need-state-in_progress = собираем
need-state-ready = готово, можно забрать
need-state-handed_over = помощь передана
need-state-refused = не принята
need-state-withdrawn = отозвана
need-card = <b>Просьба № { $number }</b>
    Состояние: { $state }
    { $readers ->
        [0] Просьбу ещё никто не открывал
       *[other] Сколько человек открывали вашу просьбу: { $readers }
    }
need-move = { $when } – { $state }
need-withdraw = ✕ Отозвать
need-withdraw-yes = ✓ Да, отзываю
need-withdraw-sure = Отозвать просьбу? Написанное сразу удалится, из резервных копий, которые делает бот, уйдёт за 30 дней.
need-erase = ✕ Удалить написанное
need-erase-yes = ✓ Да, удалить
need-erase-sure = Написанное сразу удалится, из резервных копий, которые делает бот, уйдёт за 30 дней. Останутся только числа в отчётах. Удалить?
need-erased = ✓ Написанное удалено.
need-consent = <b>Согласие</b>

    • <b>Что хранится:</b> имя ребёнка, что нужно и что вы допишете. Имя и написанное хранятся зашифрованными.
    • <b>Кто видит:</b> всё – только социальный педагог школы (или кто его замещает) и психолог, если педагог попросит его помочь. Оргкомитет и заместитель по воспитательной работе видят номер, возраст и вещь: «№ 017, 5–7 класс, зимние сапоги 37». Если заместитель спросит имя, это записывается. Тот, кто помогает, не видит ни имени, ни класса, ни адреса.
    • Каждое открытие записывается, и вы видите, сколько человек открывали.
    • <b>До каких пор:</b> согласие даётся на год; через 90 дней после завершения всё удаляется.
    • <b>Telegram:</b> сообщение идёт через Telegram, его серверы за границей. Написанное я сразу удаляю из чата.
    • <b>Отказ:</b> в любое время нажмите «Отозвать».

    Не присылайте ИИН и фото документов. Бот не просит и не собирает деньги.
need-agree = ✓ Даю согласие
need-ask-child = Какому ребёнку нужна помощь?
need-no-child = В списке нет вашего ребёнка. Скажите классному руководителю.
need-category-low_income = Малообеспеченная
need-category-many_children = Многодетная
need-category-orphan = Сирота или под опекой
need-category-disability = Ребёнок с инвалидностью
need-category-other = Другая категория
need-category-unsaid = Не отмечена
need-ask-items = Что нужно? Отметьте и нажмите «Готово».
need-item-clothes = 🧥 Одежда
need-item-shoes = 👟 Обувь
need-item-supplies = 🎒 Школьные принадлежности
need-item-transport = 🚌 Подвоз в школу
need-item-other = Другое
need-no-item = Отметьте хотя бы одно.
need-ask-note = Если есть что добавить, напишите коротко. Если нет, пропустите.
need-no-identity = Не пишите ИИН: бот его не хранит. Напишите ещё раз без него.
need-no-money = Бот не работает с деньгами. Напишите, какие вещи нужны.
need-summary = <b>Всё верно?</b>
    Ребёнок: { $name }
    Нужно: { $things }
    Дополнительно: { $note }
need-send = ✓ Отправить
need-received = ✓ Просьба принята: <b>№ { $number }</b>. Её рассмотрит социальный педагог, новости придут сюда.
need-not-found = Такой просьбы не нашлось.
need-wrong-state = С этой просьбой так поступить уже нельзя.
need-with-colleague = Этой просьбой занимается ваш коллега.
need-not-your-child = Этого ребёнка вы выбрать не можете.
need-new-letter = 🤝 Новая просьба: <b>№ { $number }</b>

    { -trust-line }{ $line }
need-moved-letter = 🤝 Ваша просьба <b>№ { $number }</b>: { $state }.

    { -trust-line }{ $line }
need-open = Открыть
need-desk = <b>Просьбы о помощи</b>
need-desk-empty = Просьб здесь пока нет.
need-count = { $state ->
        [new] Отправлено
        [fresh] Новых
        [accepted] Принято
        [in_progress] Собираем
        [ready] Готово к передаче
        [handed_over] Передано
        [refused] Не принято
       *[withdrawn] Отозвано
    }: { $requests }
need-why-open = <b>№ { $number }</b> · { $state }
    Зачем открываете? Это запишется.
need-reason-new = Рассмотреть новую просьбу
need-reason-follow_up = Продолжить работу
need-reason-handover = Передать помощь
need-content = 🔒 <b>№ { $number }</b>
    Ребёнок: { $name }, { $class_name }
    Просит: { $reporter }
    Категория: { $category }
    Дополнительно: { $note }

    Категорию отметьте ниже: у родителя её не спрашивают.
need-forgotten = <b>№ { $number }</b>: содержание удалено по сроку.
need-category-kept = Категория сохранена.
need-moved = ✓ <b>№ { $number }</b>: { $state }. Родителю сообщили.
need-do-accepted = ✓ Принять
need-do-in_progress = 📦 Начать собирать
need-do-ready = ✓ Готово
need-do-handed_over = 🤝 Передано
need-do-refused = ✕ Не принять
need-always = Просьбу можно отправить в любое время.
need-consent-by-word = <b>Согласие семьи</b>
    Это не ваш ребёнок: нужно согласие родителя. Расскажите ему, что хранится, кто видит и когда удаляется.
    В какой день семья согласилась устно? Нажмите кнопку или напишите день: 12.10
need-agreed-on = Согласие дано: { $day }
need-no-such-day = Напишите день так: 12.10, не раньше двух месяцев назад.
need-agreed-by-word = ⚠ Эту просьбу записала школа по вашему устному согласию от { $day }. Подтвердите её или отзовите.
need-agreed-until = Согласие действует до: { $day }.
need-by-word = ⚠ Согласие дано устно, родитель ещё не подтвердил.
need-confirm = ✓ Подтверждаю
need-confirmed = Спасибо, подтверждено.
need-renew = ↻ Продлить согласие на год
need-renewed = Согласие продлено.
need-answer = ✎ Ответить
need-ask-answer = Напишите ответ. Из чата я его удалю.
need-said-question = ❓ { $when }: { $text }
need-said-answer = 💬 { $when }: { $text }
need-said-step = → { $when }: { $text }
need-said-talk = Беседа, { $when }: { $text }
need-said-visit = Посещение, { $when }: { $text }
need-said-psychologist = Психолог, { $when }: { $text }
need-said-tutoring = Доп. занятие, { $when }: { $text }
need-said-meeting = Встреча, { $when }: { $text }
need-said-referral = Направлено психологу, { $when } { $text }
need-say-confirmed = ✓ Получено
need-say-started = ✕ Не получено
need-say-withdrawn = Больше не нужно
need-fix = ✎ Исправить размер, количество
need-noted = ✓ Записано.
need-held = 📄 Что обо мне хранится?
need-held-coming = Файл готовится и придёт сюда.
need-held-title = { $name }: хранящиеся в школе просьбы
need-held-nothing = Ничего не хранится.
need-held-file = мои-просьбы
need-held-child = Ребёнок: { $name }. Вы написали: { $note }
need-held-readers = Открывали человек: { $readers }
need-double = ⚠ Для этого ребёнка уже есть просьба № { $number } ({ $things })
need-started-by-colleague = Это уже ищет ваш коллега: чтобы не купить дважды, оставьте ему.
need-no-conduct = Сначала примите правила работы.
need-no-keeper = Такого сотрудника нет.
need-confirm-letter = 🤝 Школа с вашего устного согласия попросила о помощи: <b>№ { $number }</b>. Посмотрите и подтвердите или отзовите.

    { -trust-line }{ $line }
need-taken-back-letter = Семья отозвала просьбу <b>№ { $number }</b>.

    { -trust-line }{ $line }
need-not-here-letter = ⚠ <b>№ { $number }</b>: семья говорит, что вещь не получена.

    { -trust-line }{ $line }
need-corrected-letter = ✎ <b>№ { $number }</b>: семья изменила размер или количество, проверьте заново.

    { -trust-line }{ $line }
need-answered-letter = 💬 <b>№ { $number }</b>: семья ответила.

    { -trust-line }{ $line }
need-asked-letter = ❓ По просьбе <b>№ { $number }</b> есть вопрос. Откройте и ответьте.

    { -trust-line }{ $line }
need-meeting-letter = 📅 <b>№ { $number }</b>: вещи передадут { $when }.

    { -trust-line }{ $line }
need-yours-letter = 🤝 Просьбой <b>№ { $number }</b> теперь занимаетесь вы.

    { -trust-line }{ $line }
need-named-letter = 👁 <b>№ { $number }</b>: администрация запросила имя ребёнка. Это записано.

    { -trust-line }{ $line }
need-referred-letter = 🤝 Вам направлена просьба <b>№ { $number }</b>. Принимаете?

    { -trust-line }{ $line }
need-referral-accepted-letter = ✓ <b>№ { $number }</b>: психолог принял.

    { -trust-line }{ $line }
need-referral-refused-letter = ✕ <b>№ { $number }</b>: психолог не принял.

    { -trust-line }{ $line }
need-referral-done-letter = ✓ <b>№ { $number }</b>: психолог закончил.

    { -trust-line }{ $line }
need-term-letter = ⏳ Ваше согласие по просьбе <b>№ { $number }</b> действует до { $day }. Если помощь нужна, продлите; иначе написанное будет удалено.

    { -trust-line }{ $line }
need-term-over-letter = <b>№ { $number }</b>: срок согласия истёк { $day }, просьба закрыта, написанное удалено. Если помощь нужна, попросите снова.

    { -trust-line }{ $line }
need-forget-letter = Всё, что хранится по просьбе <b>№ { $number }</b>, через две недели будет удалено.

    { -trust-line }{ $line }
need-still-letter = ⏳ Просьба <b>№ { $number }</b> без движения, учебных дней: { $days }.

    { -trust-line }{ $line }
need-still-deputy-letter = ⏳ Просьб о помощи без движения: { $requests }.

    { -trust-line }{ $line }
need-step-letter = → <b>№ { $number }</b>: наступил день следующего шага.

    { -trust-line }{ $line }
need-open-ones = Открытые просьбы
need-ended-ones = Завершённые
need-conduct = <b>Правила работы</b>
    • Открываю просьбу только по работе; каждое открытие записывается.
    • Увиденное никому не рассказываю, не фотографирую, не копирую.
    • Не стыжу и не оцениваю семью.
    • Не беру и не собираю деньги.
    • Если ребёнку угрожает опасность, сразу сообщаю администрации и по номеру 111.
need-conduct-agree = ✓ Принимаю
need-lines = 📋 По отдельным вещам
need-lines-of = <b>№ { $number }</b>
need-why-refuse = Почему не принимаем? Семья услышит причину мягкими словами.
need-refused-given_already = эта вещь уже передана
need-refused-state_pays = это оплачивает государство, поможем подать заявление
need-refused-not_for_school = не относится к нужному для школы
need-refused-not_now = сейчас нет возможности, вернёмся позже
need-whom = <b>№ { $number }</b>: кому?
need-given = ✓ Передано коллеге.
need-referred = ✓ Направлено психологу.
need-refer-accept = ✓ Принимаю
need-refer-decline = ✕ Не могу
need-do-ask = ❓ Спросить семью
need-do-note = ✎ Записать меру
need-do-next = → Следующий шаг
need-do-meet = 📅 Время передачи
need-do-urgent = ❗ Срочно
need-do-give = ↪ Коллеге
need-do-refer = ↪ Психологу
need-ask-question = Напишите вопрос семье.
need-ask-measure = Какая мера?
need-ask-what-was-done = Напишите коротко. Хранится зашифрованно.
need-ask-when = В какой день и час? Например: 25.10 15:00
need-ask-next-step = Что сделаете? Напишите коротко.
need-ask-meeting = Когда передадим вещи? Например: 25.10 15:00
hotline-text = Если ребёнку угрожает опасность или нужно с кем-то поговорить, позвоните: ответят и днём, и ночью. Имя называть не обязательно.
command-hotline = Телефон доверия
need-nobody-letter = ⚠ Поступила просьба о помощи, но социального педагога в школе нет. Назначьте кого-нибудь и передайте просьбу ему.

    { -trust-line }{ $line }
need-ask-pupil = Кому нужна помощь? Напишите часть имени.
need-narrow-consent = Семья дала согласие только социальному педагогу. Сначала попросите семью обновить согласие.
need-ask-due = К какому дню нужна эта вещь? Например: 20.12
need-due-letter = ⏳ <b>№ { $number }</b>: наступил день, к которому нужна вещь, а она ещё не передана.

    { -trust-line }{ $line }
need-renew-word = ↻ Семья снова согласна устно
need-roll-letter = ⏳ Акция закончилась, а по просьбе <b>№ { $number }</b> вещь не нашлась. Если оставить её до следующей акции, откройте и продлите согласие. Иначе после { $day } просьба закроется, а написанное будет удалено.

    { -trust-line }{ $line }
