menu-need = 🤝 Балаға көмек керек
menu-need-pupil = 🤝 Оқушыға көмек керек
menu-needs = 🤝 Көмек сұраулары
campaign-qamqorlyq = «Қамқорлық» акциясы
campaign-mektepke_zhol = «Мектепке жол» акциясы
need-list = <b>Балаға көмек</b>
    Сұрауларыңыз: { $requests }
need-campaign = Қазір { $name } жүріп жатыр, { $last } күніне дейін.
need-between = Келесі акция: { $name }, басталуы: { $first }. Сұрауды қазір де жіберуге болады.
need-trust-line = ☎ Балалардың сенім телефоны: <b>111</b>, күні-түні, тегін.
need-new = ➕ Көмек сұрау
need-line = № { $number } · { $state }
need-state-new = жіберілді
need-state-accepted = қабылданды
need-state-in_progress = жиналып жатыр
need-state-ready = дайын, келіп алуға болады
need-state-handed_over = тапсырылды
need-state-refused = қабылданбады
need-state-withdrawn = қайтарып алынды
need-card = <b>№ { $number } сұрау</b>
    Күйі: { $state }
    Сұрауыңызды ашып көрген адам саны: { $readers }
need-move = { $when } – { $state }
need-withdraw = ✕ Қайтарып алу
need-withdraw-yes = ✓ Иә, қайтарып аламын
need-withdraw-sure = Сұрауды қайтарып аласыз ба? Жазғаныңыз бірден өшіріледі, ал сақтық көшірмелерден 30 күнде кетеді.
need-withdrawn = Сұрау қайтарып алынды, жазғаныңыз өшірілді.
need-consent = <b>Келісім</b>

    • <b>Не сақталады:</b> балаңыздың аты-жөні, не керегі және себебі. Олар шифрланып сақталады.
    • <b>Кім көреді:</b> тек мектептің әлеуметтік педагогы. Әр ашқаны жазылып отырады, қанша адам ашқанын өзіңіз көресіз.
    • <b>Қашанға дейін:</b> сұрау аяқталғаннан кейін 90 күн, сосын өшіріледі.
    • <b>Telegram:</b> хабар Telegram арқылы өтеді, оның серверлері шетелде. Жазғаныңызды чаттан бірден өшіремін.
    • <b>Бас тарту:</b> кез келген уақытта «Қайтарып алу» батырмасын басасыз.

    ЖСН, құжат суретін жібермеңіз. Бот ақша сұрамайды да, жинамайды да.
need-agree = ✓ Келісемін
need-ask-child = Қай балаға көмек керек?
need-no-child = Тізімде балаңыз жоқ. Сынып жетекшісіне айтыңыз.
need-ask-category = Отбасыңыз қайсысына жатады? Мұны тек әлеуметтік педагог көреді, айтпасаңыз да болады.
need-category-low_income = Табысы төмен
need-category-many_children = Көп балалы
need-category-orphan = Жетім не қамқорлықтағы бала
need-category-disability = Мүгедектігі бар бала
need-category-other = Басқа себеп
need-category-unsaid = Айтқым келмейді
need-ask-items = Не керек? Белгілеп, «Дайын» батырмасын басыңыз.
need-item-clothes = 🧥 Киім
need-item-shoes = 👟 Аяқ киім
need-item-supplies = 🎒 Оқу құралдары
need-item-transport = 🚌 Мектепке жеткізу
need-item-other = Басқа
need-no-item = Кемінде біреуін белгілеңіз.
need-ask-note = Өлшемі мен санын жазыңыз, мысалы: «қысқы етік 37, 1 жұп». Керек болмаса, өткізіп жіберіңіз.
need-no-identity = ЖСН жазбаңыз: бот оны сақтамайды. Онсыз қайта жазыңыз.
need-no-money = Бот ақшамен жұмыс істемейді. Не зат керек екенін жазыңыз.
need-summary = <b>Бәрі дұрыс па?</b>
    Бала: { $name }
    Себебі: { $category }
    Керегі: { $items }
    Өлшемі, саны: { $note }
need-send = ✓ Жіберу
need-received = ✓ Сұрауыңыз қабылданды: <b>№ { $number }</b>. Оны әлеуметтік педагог қарайды, жаңалық болса осында келеді.
need-not-found = Мұндай сұрау табылмады.
need-wrong-state = Бұл сұрауға енді мұны жасауға болмайды.
need-with-colleague = Бұл сұраумен әріптесіңіз айналысып жатыр.
need-not-your-child = Бұл баланы таңдай алмайсыз.
need-new-letter = 🤝 Жаңа сұрау: <b>№ { $number }</b>
need-moved-letter = 🤝 <b>№ { $number }</b> сұрауыңыз: { $state }.
need-open = Ашу
need-desk = <b>Көмек сұраулары</b>
need-count = { $state }: { $requests }
need-why-open = <b>№ { $number }</b> · { $state }
    Не үшін ашасыз? Бұл жазылып қалады.
need-reason-new = Жаңа сұрауды қарау
need-reason-follow_up = Жалғастыру
need-reason-handover = Тапсыру
need-content = 🔒 <b>№ { $number }</b>
    Бала: { $name }, { $class_name }
    Сұраған: { $reporter }
    Себебі: { $category }
    Керегі: { $items }
    Өлшемі, саны: { $note }

    Себебін нақтыласаңыз, төменнен басыңыз.
need-forgotten = <b>№ { $number }</b>: мазмұны мерзімі бойынша өшірілген.
need-category-kept = Себебі сақталды.
need-moved = ✓ <b>№ { $number }</b>: { $state }. Ата-анаға хабар кетті.
need-do-accepted = ✓ Қабылдау
need-do-in_progress = 📦 Жинауды бастау
need-do-ready = ✓ Дайын
need-do-handed_over = 🤝 Тапсырылды
need-do-refused = ✕ Қабылдамау
