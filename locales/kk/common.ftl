language-name = Қазақша
language-question = Қай тілде сөйлесеміз? / На каком языке говорим? / Which language?
language-set = Енді қазақша сөйлесеміз.

button-back = ‹ Артқа
button-cancel = ✕ Болдырмау
button-menu = ☰ Мәзір
button-yes = ✓ Иә
button-done = Дайын
button-skip = Өткізіп жіберу

command-start = Ботты бастау
command-menu = Мәзірді ашу
command-events = Іс-шаралар
command-elections = Сайлау
command-plan = Жоспар
command-announcements = Хабарландырулар
command-help = Көмек
command-language = Тілді ауыстыру
command-cancel = Бастаған істі тоқтату

menu-title = <b>{ $school }</b>
    Сәлеметсіз бе, { $name }! Не істейміз?
menu-language = 🌐 Тіл
menu-help = ❓ Көмек
help-text = <b>{ $school }</b> ботын қалай пайдаланамыз

    Бәрі батырмалар арқылы жасалады: /menu – мәзір, /language – тіл, /cancel – бастаған істі тоқтату.
    Батырма жауап бермесе, /menu деп жазыңыз: расталған ештеңе жоғалмайды.
    { $asks ->
        [staff] Түсінбеген жеріңізді тәрбие ісі жөніндегі орынбасардан сұраңыз.
        [lead] Бот қате жауап берсе не мүлде жауап бермесе, оны мектепте жүргізетін адамға айтыңыз.
       *[family] Түсінбеген жеріңізді сынып жетекшісінен сұраңыз.
    }

help-of-lead = Сізде: жоспар және кімнің не істегені, адамдар мен кодтар, сайлау, есептер. Әр таңда жоспардан бір хат келеді.
help-of-keeper = Сізде: өтініштер, акциялар және жоспардағы өз істеріңіз. Отбасы жазғанды сіз, орныңыздағы адам және өзіңіз шақырған психолог қана оқиды.
help-of-mentor = Сізде: жоспар, іс-шаралар, сайлау, хабарландырулар. Әр таңда жоспардан бір хат келеді; уақытын «Жоспар → Баптаулар» бөлімінен таңдайсыз.
help-of-teacher = Сізде: сыныбыңыз бен кодтар, жоспардағы істер, сабаққа қатысу, хабарландырулар.
help-of-staff = Сізде: жоспардағы өз істеріңіз және мектептегі іс-шаралар.
help-of-parent = Сізде: баланы іс-шараға жазу және көмек сұрау. Жазғаныңызды кім оқитыны жіберер алдында, келісімде айтылады.
help-of-pupil = Сізде: іс-шараға тіркелу және сайлауда дауыс беру. Дауыс беру құпия; бот нені жасыра алмайтыны бюллетеньнің жанында жазылған.
door-not-yours = Бұл бөлім сізге арналмаған. /menu басып, өз бөлімдеріңізді көріңіз.
door-join-first = Мен сізді әлі танымаймын. Сынып жетекшісі берген парақтағы кодты жазыңыз немесе /start басыңыз.

form-ended = Бұл әрекет аяқталып қойған. Қайта бастау үшін /menu басыңыз.
form-cancelled = Әрекет тоқтатылды. Ештеңе сақталған жоқ.
form-expects-button = Төмендегі батырмалардың бірін басыңыз.
form-expects-text = Мұнда мәтін жазу керек: сурет, дауыс не стикер емес.
form-too-long = Мәтін тым ұзын: { $typed } таңба, ал ең көбі { $most } болуы керек. Қысқартып жіберіңіз.
form-too-short = Мәтін тым қысқа: кемінде { $least } таңба болуы керек.
form-expects-number = { $least } мен { $most } аралығындағы санды цифрмен жазыңыз.
form-expects-moment = Күні мен уақытын былай жазыңыз: 15 желтоқсан 15:00, 15.12 15:00 немесе ертең 15:00
form-no-such-day = Күнтізбеде ондай күн не уақыт жоқ. Былай жазыңыз: 12.12 15:00
form-moment-past = Ол уақыт өтіп кеткен немесе тым алыс. Алдағы бір жыл ішіндегі уақытты жазыңыз.
nothing-to-cancel = Тоқтататын әрекет жоқ.
not-understood = Мұны түсінбедім. Батырмалардың бірін басыңыз.
button-too-old = Бұл батырма ескірген. /menu басып, жаңасын ашыңыз.
update-seen = Бұл қабылданып қойған. Қазіргі күйін көру үшін /menu басыңыз.
update-unreadable = Мұны оқи алмадым. Басқаша жазып жіберіп көріңіз немесе /menu басыңыз.
not-saved-try-later = Қазір сақтай алмадым. Бір минуттан кейін қайталап көріңіз.
fault-apology = Кешіріңіз, менен қате кетті. Айтқандарыңыз жоғалған жоқ; /menu басып, қайталап көріңіз.

faction-law_order = Құқық және тәртіп
faction-information = Ақпарат
faction-sport_health = Спорт және салауатты өмір салты
faction-self_knowledge = Өзін-өзі тану және бақыт
faction-care = Қамқорлық
faction-debate = Дебат қозғалысы
faction-ecology_labour = Экология және еңбек
faction-culture_art = Мәдениет және өнер
faction-none = Бүкіл ұйым

role-student = оқушы
role-parent = ата-ана
role-class_teacher = сынып жетекшісі
role-mentor = тәлімгер
role-senior_mentor = аға тәлімгер
role-psychologist = психолог
role-nurse = медбике
role-social_pedagogue = әлеуметтік педагог
role-music_teacher = музыка мұғалімі
role-theatre_leader = театр жетекшісі
role-deputy_upbringing = ДТІЖО (директордың тәрбие ісі жөніндегі орынбасары)
role-admin = әкімші

# Papers that were asked for

paper-being-made = Мұны дайындап жатырмын, дайын болғанда осында келеді.
paper-failed = Сіз сұраған файлды жібере алмадым. Кейінірек қайта сұраңыз; тағы болмаса, мектеп әкімшісіне айтыңыз.

# The machine

slower-please = Баяулаңыз: мен бұлай тез үлгермеймін. Аз күте тұрыңыз да, қайта бастаңыз: қазір жібергеніңізді оқымаймын.
fault-letter = ⚠️ Ботта күтпеген қате болды: { $kind }. Толығы бағдарламаның журналында. Осы қате туралы бір сағат ішінде қайталап жазбаймын.
copy-old-letter = ⚠️ Базаның соңғы көшірмесі { $day } күні жасалған, одан бері көшірме жасалмай жүр. Дискіде орын бар-жоғын және <code>BACKUP_DIR</code> қалтасын тексеріңіз; себебі бағдарламаның журналында. Дауыс беру кезінде жаңа дауыс онға жетпесе, көшірме әдейі жасалмайды.
copy-none-letter = ⚠️ Базаның бірде-бір көшірмесі жоқ, бүгін де жасалмады. Дискіде орын бар-жоғын және <code>BACKUP_DIR</code> қалтасын тексеріңіз; себебі бағдарламаның журналында.

# Forms, as they are named when one goes on after other messages

form-goes-on = ✍️ Қазір толтырып жатқаныңыз: { $form }.
form-still-days = неше күн қозғалыссыз тұрса ескертілетіні
form-join = ботқа кіру өтініші
form-find = адамды іздеу
form-move = басқа сыныпқа ауыстыру
form-event = жаңа іс-шара
form-election = жаңа сайлау
form-campaign-slogan = ұраныңыз
form-campaign-programme = бағдарламаңыз
form-campaign-photo = үміткердің суреті
form-campaign-attachment = бағдарламаға файл
form-campaign-question = үміткерге сұрақ
form-campaign-answer = сұраққа жауап
form-campaign-refusal = тіркемеудің себебі
form-campaign-propose = үміткер ұсыну
form-campaign-nominate = үміткерді атау
form-campaign-complaint = шағым
form-campaign-reply = шағымға жауап
form-campaign-strike = үміткерді тізімнен шығару
form-election-openly = ашық дауыстың қорытындысы
form-election-enrol = тізімнен қалған сайлаушы
form-election-closing = сайлаудың аяқталу уақыты
form-election-observer = байқаушы
form-election-roll = сайлаушылар тізімін түзету
form-election-grades = сайлау өтетін сыныптар
form-election-count = дауыс санау
form-election-test = сайлауды сынап көру
form-election-paper = қағаздағы сөздерді тексеру
form-election-rename = сайлаудың сөздерін түзету
form-booth = кабинада дауыс беру
form-faction-member = фракция мүшесі
form-need = көмек өтініші
form-done = істің орындалғанын белгілеу
form-not-held = істің өтпегенін белгілеу
form-import-plan = жоспар файлын жіберу
form-fix-plan-row = жоспардың жолын түзету
form-plan-name = жауапты әріптесті қосу
form-plan-hand-over = істі әріптеске тапсыру
form-plan-away = мен жоқта
form-plan-edit = жоспардағы істі өзгерту
form-plan-move = істі басқа күнге ауыстыру
form-plan-cancel = істі тоқтату
form-plan-add = жоспарға жаңа іс
form-plan-approve = жоспардың бекітілуі
form-plan-date = істің күні
form-more-time = мерзімді ұзарту
form-send-back = істі қайтару
form-quiet-until = ескертуді кейінге қалдыру
form-term-day = тоқсанның күні
form-day-off = демалыс күні
form-own-day = мектептің өз күні
form-announcement = хабарландыру
form-campaign-dates = акцияның күндері
form-campaign-material = акцияның материалы
form-campaign-member = ұйымдастыру комитетінің мүшесі
form-campaign-note = акция туралы жазба
form-case-letter = хаттың нөмірі мен күні
form-case-new = сабаққа келмеген оқушы туралы жазба
form-election-call-off = сайлауды тоқтату
form-election-member = комиссия мүшесін ауыстыру
form-event-cancel = іс-шараны болдырмау
form-event-correct = іс-шараны түзету
form-event-of-plan = жоспардағы іске тіркелу ашу
form-fix-plan-group = жоспардың бірнеше жолын түзету
form-give = көмек ұсыну
form-import-list = тізім жіберу
form-sent-file = файл жіберу
form-need-answer = сұраққа жауап
form-need-fix = өтінішті түзету
form-need-meet = кездесу уақыты
form-need-next = келесі қадам
form-need-note = өтінішке жазба
form-need-question = ата-анаға сұрақ
form-survey = жаңа сауалнама
form-survey-answer = сауалнамаға жауап
form-weekly-correct = апталық есепті түзету
form-weekly-sent = есептің жіберілгенін растау
menu-letters-wait = ⚠️ <b>База көшірмеден қалпына келтірілді: бот ешкімге хат жібермей тұр.</b> Ботты іске қосқан адам <code>python -m bot resume</code> десе, хаттар қайта жүреді.
form-work = акция шарасы
form-work-close = шараның нәтижесі
form-parent-question = мектепке сұрақ
form-question-reply = ата-ана сұрағына жауап
form-campaign-own = мектептің өз акциясы
form-movement = оқушы қозғалысы
form-movement-notice = хабарлама хаттың нөмірі
form-contact = кімнен көмек сұралады
form-contact-step = келесі қадам
form-report-form = білім бөлімінің үлгісі
form-report-recipient = есеп кімге барады
form-need-due = заттың мерзімі
form-report-hour = бекіту сағаты
form-case-plan = шара жоспары
form-family = отбасы жазбасы
form-family-child = отбасының баласы
form-hotline = атсыз хабар
form-hotline-back = жауаптың нөмірі
form-hotline-answer = атсыз хабарға жауап
change-title = ✎ Атауы
change-grades = ✎ Сыныптар
change-answers = ✎ Жауаптар
change-positions = ✎ Міндеттер
change-rules = ✎ Ережелер
change-way = ✎ Үміткерлер
change-commission = ✎ Комиссия
change-nomination = ✎ Ұсыну мерзімі
change-opening = ✎ Басталуы
change-closing = ✎ Аяқталуы
change-faction = ✎ Фракция
change-when = ✎ Уақыты
change-place = ✎ Өтетін орны
change-capacity = ✎ Орын саны
