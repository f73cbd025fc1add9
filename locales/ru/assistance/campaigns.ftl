menu-campaigns = 🗂 Акции
campaign-not-found = Такой акции не нашлось.
campaign-wrong-dates = Дни не подходят: начало раньше конца, в одном году; в архив – только завершённую.
campaign-is-archived = Эта акция в архиве.
campaign-no-summary = Без итогов в архив нельзя: запишите протокол совета, недостатки и пути их устранения.
campaign-no-survey = Без результата опроса в архив нельзя.
campaign-one-language = Нужны и казахский, и русский: одного нет, поэтому не публикуется.
campaign-list =
    { $campaigns ->
        [0] <b>Сейчас акций нет</b>
       *[other] <b>Акции: { $campaigns }</b>
    }
campaign-line = { $name }, { $year }
campaign-numbers = 📊 Просьбы в числах
campaign-codes = № Коды
campaign-settings = ⚙ Настройки
campaign-card = <b>{ $name }</b>
    { $first } – { $last }
    Этап: { $stage }
campaign-stage-draft = подготовка, приказа ещё нет
campaign-stage-order = 1 этап завершён, приказ есть
campaign-stage-work = 2 этап: работа и контроль
campaign-stage-analysis = 3 этап: итоги и анализ
campaign-stage-archived = в архиве
campaign-order-of = Приказ: { $number }, { $day }
campaign-moved = Прежние дни: { $first } – { $last }. Приказ { $order }: { $why }
campaign-lacks = ⚠ Не хватает: { $what }
campaign-lacks-order = приказ
campaign-lacks-plan = утверждённый план
campaign-lacks-chair = председатель комитета
campaign-lacks-parliament = представитель парламента
campaign-tasks = Задачи: { $done } / { $all }
campaign-tasks-open = ✅ Задачи
campaign-task = { $sign } { $day }: { $title } ({ $who })
campaign-no-tasks = Постоянные сроки в плане не включены.
campaign-committee = 👥 Комитет
campaign-committee-title = <b>Оргкомитет</b>
campaign-member = { $name } – { $part }
campaign-member-add = ➕ Добавить
campaign-member-off = ✕ { $name }
campaign-part-chair = председатель
campaign-part-secretary = секретарь
campaign-part-member = член
campaign-part-parliament = представитель парламента
campaign-ask-member = Кто? Напишите часть имени.
campaign-ask-part = Кем будет в комитете?
campaign-wrong-member = Ученик может быть только представителем парламента, и им – только ученик.
campaign-materials = 🖼 Материалы
campaign-materials-title = <b>Материалы</b>
campaign-material = { $kind } (каз { $kk }, рус { $ru }): { $text }
campaign-material-poster = Плакат
campaign-material-leaflet = Листовка
campaign-material-clip = Ролик
campaign-material-article = Статья
campaign-material-add = ➕ Добавить
campaign-publish = 📢 Опубликовать: { $kind }
campaign-ask-material = Какой материал?
campaign-ask-kk = Текст или ссылка на казахском.
campaign-ask-ru = Текст или ссылка на русском.
campaign-weekly = 📈 Отчёт по четвергам
campaign-public = 📢 Текст недели
campaign-public-text = <b>{ $name }</b>
    Детей получили помощь: { $helped }
    Вернулись в школу: { $returned }
campaign-public-given = { $group }: { $pieces }
campaign-do-order = Приказ №
campaign-do-dates = Дни
campaign-do-plan = План
campaign-do-survey = Итоги опроса
campaign-do-summary = Итоги
campaign-do-archive = В архив
campaign-ask-order = Номер и дата приказа?
campaign-ask-plan = Где утверждённый план? Ссылка или номер.
campaign-ask-survey = Где результат опроса? Ссылка или коротко итог.
campaign-ask-summary = Итоги: номер протокола, недостатки, пути их устранения.
campaign-ask-trust = Напишите собственный телефон доверия школы.
campaign-ask-days = Какие новые дни? Например: 12.01 – 15.02
campaign-ask-why = Причина?
campaign-expects-days = Напишите так: 12.01 – 15.02
campaign-numbers-title = <b>Просьбы в числах</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ Без ответственного: { $requests }
campaign-totals = <b>Нужно найти:</b>
campaign-codes-title = <b>Открытые просьбы: { $requests }</b>
campaign-code = № { $number } · { $band } класс · { $things }
campaign-name = № { $number }: имя
campaign-give = № { $number }: кому
campaign-name-ask = Если я покажу имя ребёнка, это запишется, и ответственный получит сообщение.
campaign-name-sure = 👁 Да, нужно для работы
campaign-name-is = 🔒 № { $number }: { $name }, { $class_name }
campaign-whom = Кому передаём?
campaign-settings-title = <b>Настройки акций</b>
    Отчёт по четвергам в «Қамқорлық»: { $weekly }
campaign-weekly-on = включён
campaign-weekly-off = выключен
campaign-set-trust = ☎ Телефон доверия школы
campaign-switch-weekly = 📈 Включить/выключить отчёт
campaign-hour-is = Числа отчёта к четвергу фиксируются в среду в { $hour }:00.
campaign-ask-hour = В котором часу в среду фиксировать числа? Напишите число от 9 до 18.
campaign-set-hour = 🕓 Час фиксации
campaign-order-unclear = Напишите и номер, и дату приказа. Например: № 15, 05.01.2027
campaign-marks = 📋 Кто отсутствует
campaign-marks-title = <b>Отсутствующие, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ не отмечено
campaign-member-letter = 👥 { $name }: вы в оргкомитете ({ $part }).

    { -trust-line }{ $line }
campaign-set-still = ⏳ Дни без движения
campaign-ask-still = Через сколько учебных дней без движения напоминать? 2–20.
campaign-still-is = Напоминание, если просьба не движется учебных дней: { $days }.
