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
open-plan-title = 📌 <b>Алдағы бір айда сізге ашық шаралар</b>: { $items }
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
duty-title-button = 🗓 Кезекші фракция
duty-title = 🗓 <b>Осы айдағы кезекші фракция: { $faction }</b>
duty-summer = 🗓 <b>Жазда кезекші фракция жоқ</b>
duty-month = { $now ->
        [yes] ▶
       *[no] •
    } { $month }: { $faction } – { $planned ->
        [0] жоспар жоқ
       *[other] { $planned } шара, орындалғаны { $done }
    }
duty-last-note = <b>Соңғы тапсыру жазбасы</b> ({ $month }): { $note }
duty-do-note = ✍ Келесі фракцияға жазу
duty-see = Кезекші фракция
duty-ask-note = Келесі фракция нені білуі керек? Не істелді, не қалды, кіммен келісілді. Оқушылардың жеке жағдайын жазбаңыз.
duty-handed-over = ✓ Жазылды. Келесі фракция айдың алғашқы оқу күні оқиды.
form-duty-note = тапсыру жазбасы
form-faction-remit = фракция міндетін толықтыру
duty-not-yours = Мұны кезекші фракцияның жетекшісі мен парламент тәлімгері ғана істей алады.
duty-none = Жазда кезекші фракция болмайды.
duty-brief-letter = 🗓 { $month }, кезекші фракция – { $faction }. Алдыңғы айдан ({ $before }) тапсырылғаны:
    { $note }
duty-check-letter = 🗓 Жұма, { $month } ({ $faction }): жоспарда { $planned } шара, орындалғаны { $done }, ашық тұрғаны { $open }.
duty-check-line = • { $due }: { $title }
remit-do = ✏ Міндетін толықтыру
remit-ask = Фракцияның міндетіне мектеп не қосады? Бір хабарлама жазыңыз, ол бұрынғының орнына жазылады.
remit-more = Мектеп қосқаны: { $text }
remit-law_order = Міндеті: тәртіп пен оқушы құқығы, үлгерімі төмен оқушыға көмек, тоқсан қорытындысына қатысу.
remit-information = Міндеті: анықтама қызметі, мектеп жаңалықтары мен газеті, сайт, радио, бұқаралық ақпарат.
remit-sport_health = Міндеті: спорт шаралары, салауатты өмір салты акциялары, дөңгелек үстелдер, ток-шоулар.
remit-self_knowledge = Міндеті: оқушылар арасындағы дауды шешуге көмек, психологиялық қолдау, өзін-өзі тану.
remit-care = Міндеті: еріктілер қызметі, қайырымдылық, өзара сыйластық пен адалдық.
remit-debate = Міндеті: сөйлеу мәдениеті, дебат қозғалысын дамыту.
remit-ecology_labour = Міндеті: қоршаған ортаны қорғау, еңбекке баулу, қабырға стендтерін безендіру.
remit-culture_art = Міндеті: мектепішілік мерекелер, концерттер, байқаулар, зияткерлік ойындар.
honorary-invite = ✉ Шақыру жіберу
honorary-ask = Құрметті мүшелерді неге шақырасыз? Күнін, орнын жазыңыз. Мысалы: дәріс немесе түлектер акциясы. Ақша сұралмайды.
form-honorary-invite = құрметті мүшелерді шақыру
honorary-invited = ✓ Шақыру жіберілетін құрметті мүшелер: { $people }
honorary-letter = 🎓 Мектеп парламенті сізді шақырады:
    { $text }
honorary-welcome = 🎓 <b>Құрметті мүше</b>, { $year } жылғы түлек.
    { $school } парламентінде еңбек еткеніңізге рақмет. Дәрістер мен түлектер акциясына шақыруды осында аласыз{ $quiet ->
        [yes] { "" }, бірақ қазір шақыру өшірулі
       *[no] { "" }
    }.
alumni-on = 🔔 Шақыру келсін
alumni-off = 🔕 Шақыру керек емес
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
