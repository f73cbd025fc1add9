menu-elections = 🗳 Сайлау
election-list = <b>Сайлау</b>
    Керегін басыңыз.
election-list-empty = Қазір сізге арналған сайлау жоқ. Басталса, хабар келеді.
election-line = 🗳 { $title } · { $state }
election-line-commission = 🔑 Комиссия: { $title }
election-line-desk = ⚙ { $title }
election-new = ➕ Жаңа сайлау
election-state-sealing = жәшік мөрленіп жатыр
election-state-ready = ашуға дайын
election-state-open = дауыс беру жүріп жатыр
election-state-voted = сіз дауыс бердіңіз
election-state-closed = аяқталды, санау күтіліп тұр
election-state-counted = саналды
election-state-published = нәтиже жарияланды
election-state-wiped = аяқталды
vote-ballot = 🗳 <b>{ $title }</b>
    Бір үміткерді таңдаңыз. Дауыс беру { $closes } аяқталады.
vote-secrecy = <i>🔒 Кімге дауыс бергеніңізді мектеп білмейді: бюллетень мөрленген жәшікке түседі, оны тек комиссияның екі мүшесі бірге аша алады. Бірақ таңдауыңыз Telegram арқылы өтеді, ал ботты басқаратын адам бағдарламаны өзгертсе, көруі мүмкін. Қаласаңыз, қағаз бюллетень сұраңыз. Экранды ешкімге көрсетпеңіз.</i>
vote-against-all = Бәріне қарсы
vote-sure = Таңдауыңыз: <b>{ $name }</b>
    Растайсыз ба? Кейін өзгертуге болмайды.
vote-confirm = ✓ Растаймын
vote-counted = ✅ Дауыс қабылданды. Рақмет!
    Бюллетеніңіз жәшікте. Нәтиже санаудан кейін осында келеді.
vote-refused-unknown = Мұндай сайлау табылмады.
vote-refused-not-open = Дауыс беру әлі басталған жоқ.
vote-refused-closed = Дауыс беру аяқталды. Нәтиже жарияланғанда хабар келеді.
vote-refused-not-on-the-roll = Сіз бұл сайлаудың тізімінде жоқсыз. Қате деп ойласаңыз, тәлімгерге айтыңыз.
vote-refused-already-voted = Сіз дауыс беріп қойдыңыз. Бюллетеніңіз жәшікте.
vote-refused-forged = Бұл батырма сіздің бюллетеніңізден емес. Сайлауды мәзірден қайта ашыңыз.
election-not-yours = Бұл сайлауды басқа тәлімгер жүргізеді.
election-wrong-time = Қазір бұл қадамның уақыты емес.
election-not-sealed = Комиссияның үш мүшесі де сөздерін алуы керек.
election-empty-roll = Бұл сыныптарда оқушы жоқ: тізім бос.
election-words-taken = Сөздеріңізді алып қойдыңыз. Олар екінші рет көрсетілмейді.
election-wrong-words = Сөздер дұрыс емес немесе бұл сайлаудікі емес. Қағазға қарап, ретімен қайта жазыңыз.
election-broken-box = Бюллетень саны дауыс бергендер санына сай емес. Ештеңе саналмады; тәлімгерге айтыңыз.
election-candidate-grade = Үміткер 9–11-сынып оқушысы болуы керек (парламент ережесі).
election-card = <b>{ $title }</b>
    Күйі: { $state }
    Аяқталуы: { $closes }
    Дауыс беретін сыныптар: { $grades }
    Үміткерлер: { $candidates }, бәріне қарсы
    Комиссия: { $commission }
election-card-roll = Дауыс берді: { $marks } / { $roll }
    Тізімнің таңбасы: <code>{ $fingerprint }</code>
election-rules = Дауысты ең көп алған жеңеді. Тең болса, екінші кезең керек. 5-тен аз дауыс болса, сандар көрсетілмейді.
election-ask-title = Сайлау қалай аталады? Мысалы: Мектеп Парламентінің Президентін сайлау
election-ask-grades = Қай сыныптар дауыс береді? Белгілеп, «Дайын» басыңыз.
election-ask-candidates = Үміткердің аты-жөнінің бір бөлігін жазып, тізімнен басыңыз.
    Таңдалды: { $chosen } (ең көбі { $most }). «Бәріне қарсы» өзі қосылады.
election-ask-commission = Комиссия мүшесінің аты-жөнінің бір бөлігін жазып, тізімнен басыңыз.
    Таңдалды: { $chosen }, керегі { $most }. Жәшікті олардың екеуі бірге ашады.
election-ask-closing = Дауыс беру қашан аяқталады? Былай жазыңыз: 12.12 15:00
election-create = ✓ Сайлауды құру
election-created = ✓ Сайлау құрылды. Енді комиссия мүшелері сөздерін алады, содан кейін дауыс беруді ашасыз.
election-do-open = ▶ Дауыс беруді ашу
election-do-publish = 📢 Нәтижені жариялау
election-do-wipe = 🧹 Жәшікті жою
election-wipe-yes = ✓ Иә, жою
election-wipe-sure = Шағым уақыты өтті ме? Бюллетеньдер мен кілт біржола жойылады, нәтиже қалады.
election-commission-letter = 🔑 Сіз сайлау комиссиясының мүшесісіз: <b>{ $title }</b>
    Жәшіктің кілті сөздерге бөлінді. Қағаз бен қалам алып, өз сөздеріңізді алыңыз.
election-words-again-letter = 🔑 <b>{ $title }</b>: жаңа кілт жасалды, бұрынғы сөздер жарамайды. Жаңа сөздеріңізді алыңыз.
election-take-words = 🔑 Сөздерімді алу
election-words = 🔑 Сіздің сөздеріңіз. Қағазға ретімен көшіріп, ешкімге көрсетпеңіз:

    { $list }

    Жазып болған соң төмендегі батырманы басыңыз: хабарлама жойылады.
election-took-words = ✓ Жазып алдым
election-words-kept = ✓ Жақсы. Қағазды сенімді жерде сақтаңыз: санау кезінде керек болады.
election-member = 🔑 <b>{ $title }</b>
    Күйі: { $state }
election-open-box = 🗳 Жәшікті ашу
election-count-letter = 🗳 Дауыс беру аяқталды: <b>{ $title }</b>
    Комиссияның екі мүшесі сөздерін жазса, жәшік ашылады.
election-ask-words = Қағаздағы сөздеріңізді ретімен, арасына бос орын қалдырып жазыңыз. Хабарламаңыз бірден жойылады.
election-box-waiting = ✓ Сөздеріңіз дұрыс. Енді 30 минут ішінде екінші мүше өз сөздерін жазсын.
election-box-counted = ✓ Жәшік ашылды, дауыстар саналды. Нәтижені тәлімгер жариялайды.
election-counted-letter = ✓ Дауыстар саналды: <b>{ $title }</b>. Енді нәтижені жариялаңыз.
election-look = Қарау
election-open-letter = 🗳 Дауыс беру басталды: <b>{ $title }</b>
    Ол { $closes } аяқталады.
election-vote = 🗳 Дауыс беру
election-result-letter = 📢 Сайлау нәтижесі шықты: <b>{ $title }</b>
election-see-result = 📊 Нәтижені көру
election-no-result-yet = Нәтиже әлі жарияланған жоқ.
election-result = 📊 <b>{ $title }</b>
    Дауыс берді: { $votes } / { $roll }
election-result-line = { $name }: { $votes }
election-won = 🏆 Жеңімпаз: <b>{ $names }</b>
election-tie = Дауыстар тең: <b>{ $names }</b>. Екінші кезең керек.
election-nobody = Ешкім сайланған жоқ.
election-few = Дауыс бергендер аз немесе бәрі бірдей дауыс берді: құпия сақталуы үшін сандар көрсетілмейді.
