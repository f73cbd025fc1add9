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
campaign-ask-days = Какие новые дни? Например: 12.01 – 15.02
campaign-ask-why = Причина?
campaign-expects-days = Напишите так: 12.01 – 15.02
campaign-order-unclear = Напишите и номер, и дату приказа. Например: № 15, 05.01.2027
campaign-member-letter = 👥 { $name }: вы в оргкомитете ({ $part }).

    { -trust-line }{ $line }
thanks-title = Благодарственное письмо
thanks-dear = Уважаемые { $who }!
thanks-for-thing = Сердечно благодарим за ваш вклад в подготовку детей к школе. Ваша помощь: { $thing }. Она дошла до тех, кому нужна.
thanks-for-part = Сердечно благодарим за активное участие в акции и помощь детям.
thanks-file = благодарность
thanks-nothing-given = По этому предложению пока ничего не передано.
thanks-list-title = Активные участники акции
thanks-list-file = список-благодарностей
thanks-column-name = Имя, организация
campaign-do-thanks = 🏅 Список благодарностей
campaign-part-active = активный участник
analysis-title = { $name }: заключительный анализ
analysis-survey = Опрос: { $survey }
analysis-summary = Заключение: { $summary }
analysis-chart = { $name }: по неделям
analysis-column-week = Неделя
analysis-column-day = День
analysis-column-work = Мероприятие
analysis-column-outcome = Результат
analysis-file = заключительный-анализ
analysis-picture-file = результат-акции
analysis-picture-caption = Результат акции: числа меньше 5 не показаны.
analysis-picture-few = Картинки для всех не будет: показателей от пяти пока нет.
campaign-do-analysis = 📊 Заключительный анализ
public-ask-here = Подробнее, попросить о помощи, предложить вещь: { $link }
public-survey = 📝 Открыт опрос: «{ $title }»
poster-text = Вашему ребёнку для школы нужны одежда, обувь, принадлежности? Откройте код и попросите школу: написанное прочтут только социальный педагог (или кто его замещает) и, если он позовёт, психолог. Телефон доверия: 111
poster-file = плакат
