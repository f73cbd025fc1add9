menu-my-parliament = 🏛 Менің парламентім
own-factions = Сіз мүше фракциялар: { $factions }
own-invited = 🗓 Сізді шақырды: { $sitting } – { $said ->
        [yes] келесіз
        [no] келе алмайсыз
       *[none] жауабыңызды күтеді
    }
review-overview = 📊 Бір бетте бәрі
review-report = 📄 Парламенттің жылдық есебі
open-plan = 📌 Жоспарда не бар
open-plan-title = 📌 <b>Алдағы бір айда сізге ашық шаралар</b>{ $items ->
        [0] { "" }
       *[other] : { $items }
    }
open-plan-line = • { $day } { $title } ({ $faction })
open-plan-nothing = Алдағы бір айда сіздің сыныпқа арналған шара жоқ.
overview-title = 📊 <b>Парламент: бір бетте бәрі</b>
overview-decided = <b>Шешілгені:</b> осы оқу жылында қаулы саны – { $decisions }
overview-open = <b>Орындалмағаны:</b> { $decisions }
overview-waits = { $late ->
        [late] ❗
       *[open] •
    } №{ $number }. { $text } ({ $owned ->
        [yes] { $owner }, { $state }
       *[no] { $state }
    })
overview-answers = <b>Кімнің жауабы күтіледі:</b>
overview-unsigned = • хаттамаға қол қойылмаған: { $sitting }
overview-silent = • шақыруға жауап бермегендер: { $sitting } – { $people }
overview-initiative = • бастама: { $title } – { $state }
overview-requests = • мүшелікке өтініш, шешімін күтеді: { $requests }
overview-nobody = • бәрі жауап берген
parliament-year-file = Parlament-esebi
parliament-year-caption = 📄 Парламенттің жылдық есебі
parliament-year-title = { $year } ОҚУ ЖЫЛЫНДАҒЫ ЖҰМЫС ЕСЕБІ
parliament-year-sittings = Өткен отырыс: { $sittings }
parliament-year-decisions = Қабылданған қаулы: { $decisions }, оның орындалғаны: { $done }
parliament-year-members = Парламент мүшесі: { $members }
parliament-year-opinions = Жарияланған сауалнама: { $number }
parliament-year-questions = Парламент жауап берген сұрақ: { $number }
parliament-year-appeals = Жауабы берілген құпия жолданым: { $number }
parliament-year-lessons = Пәннен көмек сабағы: { $number }
parliament-year-thanks = Айтылған рақмет: { $number }
parliament-year-none = Жоқ.
parliament-year-held = Отырыстар
parliament-year-became = Қаулылар және олардың орындалуы
parliament-year-factions = Фракция мүшелері
parliament-year-offices = Қызмет атқаратындар
parliament-year-initiatives = Оқушылар бастамалары
parliament-year-projects = Жобалар
parliament-year-duty = Кезекші фракциялар
parliament-year-column-day = Күні
parliament-year-column-kind = Отырыс
parliament-year-column-chair = Төраға
parliament-year-column-minutes = Хаттама
parliament-year-column-number = №
parliament-year-column-decision = Қаулы
parliament-year-column-owner = Жауапты
parliament-year-column-state = Жай-күйі
parliament-year-column-faction = Фракция
parliament-year-column-members = Мүше саны
parliament-year-column-office = Қызметі
parliament-year-column-name = Аты-жөні
parliament-year-column-until = Мерзімі
parliament-year-column-initiatives = Саны
parliament-year-column-project = Жоба
parliament-year-column-goal = Мақсаты
parliament-year-column-steps = Қадамы: орындалды / барлығы
parliament-year-column-result = Нәтижесі
parliament-year-column-month = Ай
parliament-year-column-done = Орындалды / жоспарланды
parliament-year-column-note = Тапсыру жазбасы
