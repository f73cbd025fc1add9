parliament-initiatives = 💡 Бастамалар
initiative-list = 💡 <b>Оқушылар бастамалары</b>: { $initiatives ->
        [0] әзірге жоқ
       *[other] { $initiatives }
    }
    { $threshold } оқушы қолдаса, мектеп әкімшілігі мерзімінде жауап береді.
initiative-new = ➕ Бастама көтеру
initiative-card = 💡 <b>{ $title }</b> ({ $kind })
    Ұсынған: { $name }

    <b>Мәселе:</b> { $problem }

    <b>Ұсыныс:</b> { $solution }

    Қолдағандар: { $supporters } / { $threshold }
    Күйі: { $state }
initiative-kind-question = ортақ мәселе
initiative-kind-plan = тәрбие жоспарына өзгеріс
initiative-kind-project = жоба
initiative-kind-rights = оқушы құқығы
initiative-state-sent = тәлімгер қарап жатыр
initiative-state-open = қолдау жиналып жатыр
initiative-state-reached = әкімшілік жауабын күтіп тұр
initiative-state-accepted = қабылданды
initiative-state-part = ішінара қабылданды
initiative-state-declined = қабылданбады
initiative-state-turned-back = түзетуге қайтарылды
initiative-state-taken-back = авторы қайтарып алды
initiative-until = Әкімшілік { $until } күніне дейін жауап береді.
initiative-answer = <b>Жауап:</b> { $answer }
initiative-do-support = 👍 Қолдаймын
initiative-do-let-through = ✓ Жариялау
initiative-do-turn-back = ↩ Қайтару
initiative-do-report = 🚩 Біреудің аты аталған
initiative-done-report = Тәлімгерге айтылды. Кім айтқаны көрсетілмейді.
initiative-reported-letter = 🚩 Оқушылар айтады: бастамада біреуді кемсітетін сөз бар: <b>{ $title }</b>. Қарап, керек болса, қайтарыңыз.
initiative-do-answer = ✍ Жауап беру
initiative-do-change = ✏ Өзгерту
initiative-do-take-back = 🗑 Қайтарып алу
initiative-done-support = Қолдауыңыз есептелді.
initiative-done-let-through = Жарияланды: енді бүкіл мектеп көреді.
initiative-done-take-back = Қайтарып алдыңыз.
initiative-sent = ✓ Бастамаңыз жіберілді. Алдымен тәлімгер қарайды, сосын бүкіл мектеп көреді.
initiative-see = Бастаманы көру
initiative-ask-kind = Бастамаңыз не туралы?
initiative-ask-title = Қысқаша атын жазыңыз.
initiative-ask-problem = Қандай мәселе бар? Ешкімнің атын атамай, не болып жатқанын жазыңыз.
initiative-ask-solution = Қалай шешуге болады? Өз ұсынысыңызды жазыңыз.
initiative-ask-reason = Неге қайтарасыз? Автор осыны оқып, қайта жаза алады.
initiative-ask-answer = Әкімшілік не шешті?
initiative-ask-reasons = Себебін жазыңыз: жауапты бүкіл мектеп оқиды.
form-initiative = бастама көтеру
form-initiative-change = бастаманы өзгерту
form-initiative-back = бастаманы қайтару
form-initiative-answer = бастамаға жауап
initiative-none = Ондай бастама табылмады.
initiative-not-yours = Мұны сіз істей алмайсыз: бастаманы оқушылар көтереді әрі қолдайды, тәлімгер қарайды.
initiative-wrong-time = Бұл бастама басқа кезеңде тұр.
initiative-too-many = Аптасына ең көбі үш бастама көтеруге болады, қаралып жатқаны да үшеуден аспауы керек. Солардың шешімін күтіңіз.
initiative-own = Өз бастамаңызды қолдай алмайсыз: достарыңызға айтыңыз.
initiative-supported-already = Сіз бұл бастаманы қолдап қойғансыз.
initiative-frozen = Бастаманы қолдағандар бар: мәтіні енді өзгермейді.
initiative-only-administration = Жауапты мектеп әкімшілігі береді.
initiative-check-letter = 💡 Жаңа бастаманы қараңыз: <b>{ $title }</b> ({ $name }). Ешкімді кемсітпей ме, ұсынысы бар ма?
initiative-open-letter = 💡 Бастамаңызды енді бүкіл мектеп көреді: <b>{ $title }</b>
initiative-back-letter = ↩ Бастамаңыз түзетуге қайтарылды: <b>{ $title }</b>
    Себебі: { $reason }
initiative-reached-letter = 🔔 Бастаманы { $supporters } оқушы қолдады: <b>{ $title }</b>. { $until } күніне дейін жауап беріңіз.
initiative-accepted-letter = ✓ Сіз қолдаған бастама қабылданды: <b>{ $title }</b>
    { $answer }
initiative-part-letter = ✓ Сіз қолдаған бастама ішінара қабылданды: <b>{ $title }</b>
    { $answer }
initiative-declined-letter = Сіз қолдаған бастама қабылданбады: <b>{ $title }</b>
    { $answer }
initiative-late-letter = ⏰ Бастаманың мерзімі өтті: <b>{ $title }</b>. { $state ->
        [sent] Тәлімгер әлі қараған жоқ.
       *[reached] Әкімшілік әлі жауап берген жоқ.
    }
