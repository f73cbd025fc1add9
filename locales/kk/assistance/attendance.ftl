absence-reason-ill = ауырып қалды
absence-reason-family = отбасы жағдайы
absence-reason-event = сайыс, іс-шара
absence-reason-no_clothes = киімі жоқ
absence-reason-no_shoes = аяқ киімі жоқ
absence-reason-no_supplies = оқу құралы жоқ
absence-reason-no_transport = жететін көлік жоқ
absence-reason-unknown = себебі белгісіз
absence-reason-truant = себепсіз
case-measure-talk = Әңгіме
case-measure-visit = Үйіне бару
case-measure-psychologist = Психолог
case-measure-tutoring = Қосымша сабақ
case-measure-meeting = Ата-анамен кездесу
menu-attendance = 📋 Бүгін кім жоқ?
menu-cases = 🎒 Мектепке келмейтін балалар
attendance-not-yours = Бұл сынып сіздікі емес.
attendance-title = <b>{ $class_name }</b>, { $day }
    Жоқ оқушыны басып, себебін таңдаңыз.
attendance-mark = ✓ { $when }: { $missing ->
        [0] бәрі сабақта
       *[other] жоғы { $missing }
    } ({ $who })
attendance-all-here = ✓ Бәрі осында
attendance-done = ✓ Дайын
attendance-marked = Рақмет, белгіленді.
attendance-why = Неге жоқ?
attendance-open = 📋 Белгілеу
attendance-letter = 📋 Бүгін { $class_name } сыныбында кім жоқ? Сағат 11:00-ге дейін белгілеңіз.

    { -trust-line }{ $line }
attendance-unmarked-letter = ⏳ Сағат 11:00-ге дейін белгіленбеген сыныптар: { $classes }

    { -trust-line }{ $line }
attendance-offer-letter = 🤝 Мектеп балаға киіммен, аяқ киіммен, оқу құралымен, мектепке жеткізумен көмектесе алады. Керек болса, осы жерден сұраңыз: жазғаныңызды әлеуметтік педагог (не орнындағы адам) және ол шақырса, психолог қана оқиды.

    { -trust-line }{ $line }
case-not-found = Мұндай жазба табылмады.
case-list =
    { $cases ->
        [0] <b>Мектепке келмей жүрген бала жоқ</b>
       *[other] <b>Мектепке келмейтін балалар: { $cases }</b>
    }
case-new = ➕ Тізімде жоқ бала
case-line = № { $number } · { $day } анықталды
case-line-back = ✓ № { $number } · { $day } қайтты
case-card = <b>№ { $number }</b>
    Анықталды: { $day }
case-measure = { $day }: { $measure }
case-letter-sent = { $day }: хат № { $number }, { $to }
case-letter-authority = білім беру органына
case-letter-commission = кәмелетке толмағандар комиссиясына
case-returned-on = ✓ Мектепке қайтты: { $day } ({ $days } күннен кейін)
case-read = 👁 Кім екенін көру
case-who = 🔒 { $who }
case-letter = ✉ Хат жіберілді
case-returned = ✓ Мектепке қайтты
case-returned-ask = Бала мектепке шынымен қайтты ма?
case-returned-sure = ✓ Иә, қайтты
case-ask-who = Бала туралы не белгілі? Аты-жөні, жасы, қайда. ЖСН жазбаңыз. Шифрланып сақталады.
case-ask-letter-to = Хат қайда жіберілді?
case-ask-letter-number = Хаттың нөмірі?
case-new-letter = 🎒 Мектепке келмейтін бала: <b>№ { $number }</b>

    { -trust-line }{ $line }
case-seen-letter = 🎒 <b>№ { $number }</b>: бала бүгін сабақта. Қайтқан болса, белгілеңіз.

    { -trust-line }{ $line }
case-planned = ⏳ { $day }: { $measure }
case-plan = 📅 Шара жоспарлау
case-plan-done = ✓ { $measure }, { $day }
case-ask-plan = Баламен не отбасымен қандай шара өткіземіз?
case-ask-plan-on = Қай күні? Мысалы: 20.01
case-ask-plan-text = Не істеледі, кім жүргізеді? Мысалы: математикадан қосымша сабақ, сейсенбі сайын. Шифрланып сақталады.
case-plan-letter = 📅 <b>№ { $number }</b>: жоспарланған шараның күні келді. Өткізген соң белгілеңіз.

    { -trust-line }{ $line }
case-measures-ask = Бүгін өткен шараны басыңыз, алдағысын жоспарлаңыз.
campaign-marks = 📋 Сабаққа келмегендер
campaign-marks-title = <b>Сабаққа келмегендер, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ белгіленбеген
movement-not-found = Мұндай жазба табылмады.
movement-all = 🔄 Оқушылар қозғалысы
movement-new = ➕ Жазу
movement-list =
    { $movements ->
        [0] <b>Оқушылар қозғалысы: жазба жоқ</b>
       *[other] <b>Оқушылар қозғалысы: { $movements }</b>
    }
movement-kind-arrived = келді
movement-kind-left = кетті
movement-kind-dropped_out = оқуын тоқтатты
movement-card = 🔒 <b>{ $name }</b>, { $class_name }
    { $kind }, { $day }
movement-notice = 📄 Хабарлама хат
movement-ask-who = Қай оқушы? Аты-жөнінің бір бөлігін жазыңыз.
movement-ask-kind = Не болды?
movement-ask-on = Қай күні? Мысалы: 05.09
movement-not-yet = Бұл күн әлі келген жоқ.
notice-title = Оқушылар қозғалысы туралы хабарлама
notice-to-authority = Білім бөліміне
notice-to-commission = Кәмелетке толмағандардың ісі жөніндегі комиссияға
notice-arrived = { $name } ({ $class_name } сыныбы) { $day } күні мектепке келді.
notice-left = { $name } ({ $class_name } сыныбы) { $day } күні мектептен кетті.
notice-dropped_out = { $name } ({ $class_name } сыныбы) { $day } күні мектепке келуін тоқтатты. Мектеп баланы оқуға қайтару шараларын қолданып жатыр.
notice-file = хабарлама
