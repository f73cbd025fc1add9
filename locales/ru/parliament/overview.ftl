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
open-plan-title = 📌 <b>Мероприятия на месяц вперёд, открытые для вас</b>{ $items ->
        [0] { "" }
       *[other] : { $items }
    }
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
