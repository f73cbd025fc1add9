menu-my-parliament = 🏛 Мой парламент
own-factions = Вы состоите во фракциях: { $factions }
own-invited = 🗓 Вас пригласили: { $sitting } – { $said ->
        [yes] вы придёте
        [no] вы не сможете
       *[none] ждём вашего ответа
    }
review-overview = 📊 Всё на одной странице
review-report = 📄 Годовой отчёт парламента
open-plan = 📌 Что есть в плане
open-plan-title = 📌 <b>Мероприятия на месяц вперёд, открытые для вас</b>: { $items }
open-plan-line = • { $day } { $title } ({ $faction })
open-plan-nothing = На месяц вперёд для вашего класса мероприятий нет.
overview-title = 📊 <b>Парламент: всё на одной странице</b>
overview-decided = <b>Решено:</b> постановлений за этот учебный год – { $decisions }
overview-open = <b>Не выполнено:</b> { $decisions }
overview-waits = { $late ->
        [late] ❗
       *[open] •
    } №{ $number }. { $text } ({ $owned ->
        [yes] { $owner }, { $state }
       *[no] { $state }
    })
overview-answers = <b>Чей ответ ждём:</b>
overview-unsigned = • протокол не подписан: { $sitting }
overview-silent = • не ответили на приглашение: { $sitting } – { $people }
overview-initiative = • инициатива: { $title } – { $state }
overview-requests = • заявления в члены ждут решения: { $requests }
overview-nobody = • все ответили
duty-title-button = 🗓 Дежурная фракция
duty-title = 🗓 <b>Дежурная фракция этого месяца: { $faction }</b>
duty-summer = 🗓 <b>Летом дежурной фракции нет</b>
duty-month = { $now ->
        [yes] ▶
       *[no] •
    } { $month }: { $faction } – { $planned ->
        [0] ничего не запланировано
       *[other] выполнено { $done } из { $planned }
    }
duty-last-note = <b>Последняя запись для следующей фракции</b> ({ $month }): { $note }
duty-do-note = ✍ Написать следующей фракции
duty-see = Дежурная фракция
duty-ask-note = Что следует знать следующей фракции? Что сделано, что осталось, с кем договорились. Не пишите о личных обстоятельствах учеников.
duty-handed-over = ✓ Записано. Следующая фракция прочтёт в первый учебный день месяца.
form-duty-note = запись для следующей фракции
form-faction-remit = дополнение задач фракции
duty-not-yours = Это может только лидер дежурной фракции или наставник парламента.
duty-none = Летом дежурной фракции нет.
duty-brief-letter = 🗓 { $month }, дежурная фракция – { $faction }. От прошлого месяца ({ $before }) передано:
    { $note }
duty-check-letter = 🗓 Пятница, { $month } ({ $faction }): выполнено { $done } из { $planned }, открыто { $open }.
duty-check-line = • { $due }: { $title }
remit-do = ✏ Дополнить задачи
remit-ask = Что школа добавляет к задачам фракции? Напишите одним сообщением, оно встанет на место прежнего дополнения.
remit-more = Школа добавила: { $text }
remit-law_order = Задачи: дисциплина и права учеников, помощь отстающим, участие в собраниях о результатах четверти.
remit-information = Задачи: справочная служба, новости и газета школы, сайт, радио, СМИ.
remit-sport_health = Задачи: спортивные мероприятия, акции о здоровом образе жизни, круглые столы, ток-шоу.
remit-self_knowledge = Задачи: помощь в решении споров между учениками, психологическая поддержка, самопознание.
remit-care = Задачи: волонтёры, благотворительность, взаимное уважение и честность.
remit-debate = Задачи: культура речи, развитие дебатного движения.
remit-ecology_labour = Задачи: охрана природы, любовь к труду, оформление стендов.
remit-culture_art = Задачи: школьные праздники, концерты, конкурсы, интеллектуальные игры.
honorary-invite = ✉ Отправить приглашение
honorary-ask = Куда вы приглашаете почётных членов? Напишите день и место. Например: лекция или акция выпускников. Денег не просят.
form-honorary-invite = приглашение почётным членам
honorary-invited = ✓ Приглашение получат почётные члены: { $people }
honorary-letter = 🎓 Школьный парламент приглашает вас:
    { $text }
honorary-welcome = 🎓 <b>Почётный член парламента</b>, выпуск { $year } года.
    { $school }: спасибо за работу в парламенте. Сюда приходят приглашения на лекции и акцию выпускников{ $quiet ->
        [yes] { "" }, но сейчас они выключены
       *[no] { "" }
    }.
alumni-on = 🔔 Присылать приглашения
alumni-off = 🔕 Не присылать приглашений
parliament-year-file = Otchet-parlamenta
parliament-year-caption = 📄 Годовой отчёт парламента
parliament-year-title = ОТЧЁТ О РАБОТЕ ЗА { $year } УЧЕБНЫЙ ГОД
parliament-year-sittings = Проведено заседаний: { $sittings }
parliament-year-decisions = Принято постановлений: { $decisions }, из них выполнено: { $done }
parliament-year-members = Членов парламента: { $members }
parliament-year-opinions = Опубликовано опросов: { $number }
parliament-year-questions = Вопросов, на которые ответил парламент: { $number }
parliament-year-appeals = Обращений с ответом: { $number }
parliament-year-lessons = Занятий взаимопомощи: { $number }
parliament-year-thanks = Сказано спасибо: { $number }
parliament-year-none = Нет.
parliament-year-held = Заседания
parliament-year-became = Постановления и их выполнение
parliament-year-factions = Члены фракций
parliament-year-offices = Кто на должности
parliament-year-initiatives = Инициативы учеников
parliament-year-projects = Проекты
parliament-year-duty = Дежурные фракции
parliament-year-column-day = Дата
parliament-year-column-kind = Заседание
parliament-year-column-chair = Председатель
parliament-year-column-minutes = Протокол
parliament-year-column-number = №
parliament-year-column-decision = Постановление
parliament-year-column-owner = Ответственный
parliament-year-column-state = Состояние
parliament-year-column-faction = Фракция
parliament-year-column-members = Членов
parliament-year-column-office = Должность
parliament-year-column-name = Имя
parliament-year-column-until = Срок
parliament-year-column-initiatives = Сколько
parliament-year-column-project = Проект
parliament-year-column-goal = Цель
parliament-year-column-steps = Шаги: сделано / всего
parliament-year-column-result = Результат
parliament-year-column-month = Месяц
parliament-year-column-done = Выполнено / запланировано
parliament-year-column-note = Запись для следующей фракции
