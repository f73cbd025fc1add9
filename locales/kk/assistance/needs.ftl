-trust-line = ☎ Балалардың сенім телефоны: <b>111</b>, күні-түні, тегін
menu-need = 🤝 Балаға көмек керек
menu-need-pupil = 🤝 Оқушыға көмек керек
menu-needs = 🤝 Көмек өтініштері
need-list = <b>Балаға көмек</b>
    { $requests ->
        [0] Ашық өтінішіңіз жоқ.
       *[other] Өтініштеріңіз: { $requests }
    }
need-campaign = Қазір { $name } жүріп жатыр, { $last } күніне дейін.
need-between = Келесісі – { $name }, басталуы: { $first }. Өтінішті қазір де жібере аласыз.
need-trust-line = { -trust-line }{ $line }
need-new = ➕ Көмек сұрау
need-line = № { $number } · { $state }
need-state-new = жіберілді
need-state-fresh = жаңа
need-state-accepted = қабылданды
need-state-in_progress = жинап жатырмыз
need-state-ready = дайын, келіп алуға болады
need-state-handed_over = тапсырылды
need-state-refused = қабылданбады
need-state-withdrawn = қайтарып алынды
need-card = <b>№ { $number } өтініш</b>
    Күйі: { $state }
    { $readers ->
        [0] Өтінішіңізді әлі ешкім ашқан жоқ
       *[other] Өтінішіңізді ашқан адам саны: { $readers }
    }
need-move = { $when } – { $state }
need-withdraw = ✕ Қайтарып алу
need-withdraw-yes = ✓ Иә, қайтарып аламын
need-withdraw-sure = Өтінішті қайтарып аласыз ба? Жазғаныңыз бірден өшіріледі, бот жасаған сақтық көшірмелерден 30 күн ішінде жойылады.
need-erase = ✕ Мазмұнын өшіру
need-erase-yes = ✓ Иә, өшіріңіз
need-erase-sure = Жазғаныңыз бірден өшіріледі, бот жасаған сақтық көшірмелерден 30 күн ішінде жойылады. Есеп сандары ғана қалады. Өшірейік пе?
need-erased = ✓ Жазғаныңыз өшірілді.
need-consent = <b>Келісім</b>

    • <b>Не сақталады:</b> балаңыздың аты-жөні, не керегі және қосып жазғаныңыз. Аты-жөні мен жазғаныңыз шифрланып сақталады.
    • <b>Кім көреді:</b> бәрін – мектептің әлеуметтік педагогы (ол болмаса, орнындағы адам) және ол көмекке шақырса, психолог қана. Ұйымдастыру комитеті мен тәрбие ісі жөніндегі орынбасар нөмірін, сынып аралығын және затты ғана көреді: «№ 017, 5–7 сынып, қысқы етік 37». Орынбасар аты-жөнін сұраса, ол жазылып қалады. Көмектесетін адам баланың атын, сыныбын, мекенжайын көрмейді.
    • Әр ашқаны жазылып отырады, қанша адам ашқанын өзіңіз көресіз.
    • <b>Қашанға дейін:</b> келісім бір жылға беріледі; өтініш аяқталған соң 90 күннен кейін бәрі өшіріледі.
    • <b>Telegram:</b> хабар Telegram арқылы өтеді, оның серверлері шетелде. Жазғаныңызды чаттан бірден өшіремін.
    • <b>Келісімді қайтарып алу:</b> кез келген уақытта «Қайтарып алу» батырмасын басасыз.

    ЖСН, құжат суретін жібермеңіз. Бот ақша сұрамайды да, жинамайды да.
need-agree = ✓ Келісемін
need-ask-child = Қай балаға көмек керек?
need-no-child = Тізімде балаңыз жоқ. Сынып жетекшісіне айтыңыз.
need-category-low_income = Табысы төмен
need-category-many_children = Көп балалы
need-category-orphan = Жетім не қамқорлықтағы бала
need-category-disability = Мүгедектігі бар бала
need-category-other = Басқа санат
need-category-unsaid = Белгіленбеген
need-ask-items = Не керек? Белгілеп, «Дайын» батырмасын басыңыз.
need-item-clothes = 🧥 Киім
need-item-shoes = 👟 Аяқ киім
need-item-supplies = 🎒 Оқу құралдары
need-item-transport = 🚌 Мектепке жеткізу
need-item-other = Басқа
need-no-item = Кемінде біреуін белгілеңіз.
need-ask-note = Тағы айтарыңыз болса, қысқаша жазыңыз. Болмаса, өткізіп жіберіңіз.
need-no-identity = ЖСН жазбаңыз: бот оны сақтамайды. Онсыз қайта жазыңыз.
need-no-money = Бот ақшамен жұмыс істемейді. Не зат керек екенін жазыңыз.
need-summary = <b>Бәрі дұрыс па?</b>
    Бала: { $name }
    Керегі: { $things }
    Қосымша: { $note }
need-send = ✓ Жіберу
need-received = ✓ Өтінішіңіз қабылданды: <b>№ { $number }</b>. Оны әлеуметтік педагог қарайды, жаңалық болса осында келеді.
need-not-found = Мұндай өтініш табылмады.
need-wrong-state = Бұл өтінішпен енді олай істеуге болмайды.
need-with-colleague = Бұл өтінішпен әріптесіңіз айналысып жатыр.
need-not-your-child = Бұл баланы таңдай алмайсыз.
need-new-letter = 🤝 Жаңа өтініш: <b>№ { $number }</b>

    { -trust-line }{ $line }
need-moved-letter = 🤝 <b>№ { $number }</b> өтінішіңіз: { $state }.

    { -trust-line }{ $line }
need-open = Ашу
need-desk = <b>Көмек өтініштері</b>
need-desk-empty = Мұнда әзірге өтініш жоқ.
need-count = { $state ->
        [new] Жіберілгені
        [fresh] Жаңасы
        [accepted] Қабылданғаны
        [in_progress] Жиналып жатқаны
        [ready] Беруге дайыны
        [handed_over] Берілгені
        [refused] Қабылданбағаны
       *[withdrawn] Қайтарып алынғаны
    }: { $requests }
need-why-open = <b>№ { $number }</b> · { $state }
    Не үшін ашасыз? Бұл жазылып қалады.
need-reason-new = Жаңа өтінішті қарау
need-reason-follow_up = Жалғастыру
need-reason-handover = Тапсыру
need-content = 🔒 <b>№ { $number }</b>
    Бала: { $name }, { $class_name }
    Сұраған: { $reporter }
    Санаты: { $category }
    Қосымша: { $note }

    Санатын төменнен белгілеңіз: ата-анадан сұралмайды.
need-forgotten = <b>№ { $number }</b>: сақтау мерзімі біткен соң мазмұны өшірілген.
need-category-kept = Санаты сақталды.
need-moved = ✓ <b>№ { $number }</b>: { $state }. Ата-анаға хабар кетті.
need-do-accepted = ✓ Қабылдау
need-do-in_progress = 📦 Жинауды бастау
need-do-ready = ✓ Дайын
need-do-handed_over = 🤝 Тапсырылды
need-do-refused = ✕ Қабылдамау
need-always = Өтінішті кез келген уақытта жіберуге болады.
need-consent-by-word = <b>Отбасының келісімі</b>
    Бұл бала сіздікі емес: ата-анасы келіскен болуы керек. Ата-анаға не сақталатынын, кім көретінін, қашан өшірілетінін айтып беріңіз.
    Отбасы ауызша қай күні келісті? Батырманы басыңыз не күнін жазыңыз: 12.10
need-agreed-on = Келісті: { $day }
need-no-such-day = Күнін былай жазыңыз: 12.10. Соңғы екі айдың күні болсын.
need-agreed-by-word = ⚠ Бұл өтінішті мектеп сіздің { $day } күнгі ауызша келісіміңізбен жазды. Растаңыз не қайтарып алыңыз.
need-agreed-until = Келісім мерзімі: { $day } күніне дейін.
need-by-word = ⚠ Келісім ауызша берілген, ата-ана әлі растаған жоқ.
need-confirm = ✓ Растаймын
need-confirmed = Рақмет, растадыңыз.
need-renew = ↻ Келісімді бір жылға ұзарту
need-renewed = Келісім ұзартылды.
need-answer = ✎ Жауап беру
need-ask-answer = Жауабыңызды жазыңыз. Жазғаныңызды чаттан өшіремін.
need-said-question = ❓ { $when }: { $text }
need-said-answer = 💬 { $when }: { $text }
need-said-step = → { $when }: { $text }
need-said-talk = Әңгіме, { $when }: { $text }
need-said-visit = Үйіне бару, { $when }: { $text }
need-said-psychologist = Психолог, { $when }: { $text }
need-said-tutoring = Қосымша сабақ, { $when }: { $text }
need-said-meeting = Кездесу, { $when }: { $text }
need-said-referral = Психологқа жолданды, { $when } { $text }
need-say-confirmed = ✓ Алдым
need-say-started = ✕ Алған жоқпын
need-say-withdrawn = Енді керек емес
need-fix = ✎ Өлшемін, санын түзету
need-noted = ✓ Жазылды.
need-held = 📄 Мен туралы не сақталған?
need-held-coming = Файл дайындалып жатыр, осында келеді.
need-held-title = { $name }: мектепте сақталған өтініштер
need-held-nothing = Ештеңе сақталмаған.
need-held-file = өтініштерім
need-held-child = Бала: { $name }. Жазғаныңыз: { $note }
need-held-readers = Ашып көрген адам саны: { $readers }
need-double = ⚠ Бұл балаға бұрын өтініш берілген: № { $number } ({ $things })
need-started-by-colleague = Мұны әріптесіңіз іздеп жатыр: екі рет алмау үшін оған қалдырыңыз.
need-no-conduct = Алдымен жұмыс ережесін қабылдаңыз.
need-no-keeper = Мұндай қызметкер жоқ.
need-confirm-letter = 🤝 Мектеп сіздің ауызша келісіміңізбен көмек сұрады: <b>№ { $number }</b>. Қарап, растаңыз не қайтарып алыңыз.

    { -trust-line }{ $line }
need-taken-back-letter = <b>№ { $number }</b> өтінішін отбасы қайтарып алды.

    { -trust-line }{ $line }
need-not-here-letter = ⚠ <b>№ { $number }</b>: отбасы затты алмағанын айтты.

    { -trust-line }{ $line }
need-corrected-letter = ✎ <b>№ { $number }</b>: отбасы өлшемін немесе санын өзгертті, қайта тексеріңіз.

    { -trust-line }{ $line }
need-answered-letter = 💬 <b>№ { $number }</b>: отбасы жауап берді.

    { -trust-line }{ $line }
need-asked-letter = ❓ <b>№ { $number }</b> өтінішіңіз бойынша сұрақ бар. Ашып, жауап беріңіз.

    { -trust-line }{ $line }
need-meeting-letter = 📅 <b>№ { $number }</b>: зат { $when } беріледі.

    { -trust-line }{ $line }
need-yours-letter = 🤝 Енді <b>№ { $number }</b> өтінішпен сіз айналысасыз.

    { -trust-line }{ $line }
need-named-letter = 👁 <b>№ { $number }</b>: әкімшілік баланың атын сұрады. Бұл жазылды.

    { -trust-line }{ $line }
need-referred-letter = 🤝 <b>№ { $number }</b> өтініші сізге жолданды. Қабылдайсыз ба?

    { -trust-line }{ $line }
need-referral-accepted-letter = ✓ <b>№ { $number }</b>: психолог қабылдады.

    { -trust-line }{ $line }
need-referral-refused-letter = ✕ <b>№ { $number }</b>: психолог қабылдамады.

    { -trust-line }{ $line }
need-referral-done-letter = ✓ <b>№ { $number }</b>: психолог жұмысын аяқтады.

    { -trust-line }{ $line }
need-term-letter = ⏳ <b>№ { $number }</b> өтініш бойынша берген келісіміңіз { $day } аяқталады. Керек болса, ұзартыңыз; әйтпесе жазғаныңыз өшіріледі.

    { -trust-line }{ $line }
need-term-over-letter = <b>№ { $number }</b>: келісім мерзімі { $day } күні бітті, өтініш жабылып, жазғаныңыз өшірілді. Көмек керек болса, қайта сұраңыз.

    { -trust-line }{ $line }
need-forget-letter = <b>№ { $number }</b> өтініште сақталғанның бәрі екі аптадан кейін өшіріледі.

    { -trust-line }{ $line }
need-still-letter = ⏳ <b>№ { $number }</b> өтініші { $days } оқу күнінен бері қозғалмай тұр.

    { -trust-line }{ $line }
need-still-deputy-letter = ⏳ Қозғалмай тұрған көмек өтініштері: { $requests }.

    { -trust-line }{ $line }
need-step-letter = → <b>№ { $number }</b>: келесі қадамның күні келді.

    { -trust-line }{ $line }
need-open-ones = Ашық өтініштер
need-ended-ones = Аяқталғандар
need-conduct = <b>Жұмыс ережесі</b>
    • Өтінішті жұмыс үшін ғана ашамын; әр ашқаным жазылады.
    • Көргенімді ешкімге айтпаймын, суретке түсірмеймін, көшірмеймін.
    • Отбасыны ұялтпаймын, бағаламаймын.
    • Ақша алмаймын, жинамаймын.
    • Балаға қауіп төнсе, бірден әкімшілікке және 111-ге хабарлаймын.
need-conduct-agree = ✓ Қабылдаймын
need-lines = 📋 Заттар жеке-жеке
need-lines-of = <b>№ { $number }</b>
need-why-refuse = Неге қабылданбайды? Отбасы себебін жұмсақ сөзбен естиді.
need-refused-given_already = бұл зат берілген
need-refused-state_pays = мемлекет төлейді, өтініш жазуға көмектесеміз
need-refused-not_for_school = мектепке қажет затқа жатпайды
need-refused-not_now = қазір мүмкіндік жоқ, кейін қайта қараймыз
need-whom = <b>№ { $number }</b>: кімге?
need-given = ✓ Әріптеске берілді.
need-referred = ✓ Психологқа жолданды.
need-refer-accept = ✓ Қабылдаймын
need-refer-decline = ✕ Қабылдай алмаймын
need-do-ask = ❓ Сұрақ қою
need-do-note = ✎ Шара жазу
need-do-next = → Келесі қадам
need-do-meet = 📅 Тапсыру уақыты
need-do-urgent = ❗ Шұғыл
need-do-give = ↪ Әріптеске беру
need-do-refer = ↪ Психологқа
need-ask-question = Отбасыға сұрағыңызды жазыңыз.
need-ask-measure = Қандай шара болды?
need-ask-what-was-done = Қысқаша жазыңыз. Шифрланып сақталады.
need-ask-when = Қай күні, сағат нешеде? Мысалы: 25.10 15:00
need-ask-next-step = Не істейсіз? Қысқаша жазыңыз.
need-ask-meeting = Заттар қашан беріледі? Мысалы: 25.10 15:00
hotline-text = Балаға қауіп төнсе не сөйлесетін адам керек болса, қоңырау шалыңыз: күндіз де, түнде де жауап береді. Атыңызды айту міндетті емес.
command-hotline = Сенім телефоны
need-nobody-letter = ⚠ Көмек сұраған өтініш түсті, бірақ мектепте әлеуметтік педагог тағайындалмаған. Біреуді тағайындап, өтінішті соған беріңіз.

    { -trust-line }{ $line }
need-ask-pupil = Қай оқушыға көмек керек? Аты-жөнінің бір бөлігін жазыңыз.
need-narrow-consent = Отбасы тек әлеуметтік педагогқа келісім берген. Алдымен отбасынан келісімді жаңартуды сұраңыз.
need-ask-due = Бұл зат қай күнге дейін табылуы керек? Мысалы: 20.12
need-due-letter = ⏳ <b>№ { $number }</b>: зат табылуы керек күн келді, ал ол әлі тапсырылған жоқ.

    { -trust-line }{ $line }
need-renew-word = ↻ Отбасы тағы ауызша келісті
need-roll-letter = ⏳ Акция аяқталды, ал <b>№ { $number }</b> өтінішіңіз бойынша зат табылмады. Келесі акцияға қалдырғыңыз келсе, ашып, келісімді ұзартыңыз. Ұзартпасаңыз, өтініш { $day } күнінен кейін жабылып, жазғаныңыз өшіріледі.

    { -trust-line }{ $line }
