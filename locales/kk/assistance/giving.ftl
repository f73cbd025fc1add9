menu-offers = 🎁 Көмектескісі келетіндер
give-list = <b>Ұсыныстарыңыз: { $offers }</b>
give-new = ➕ Зат ұсыну
give-own = Ұсыныстарым
give-own-line = № { $number }: { $thing } – { $state }. Уәде етілді: { $promised }, берілді: { $given }
offer-state-open = ашық
offer-state-closed = бәрі берілді
offer-state-taken_back = қайтарып алынды
give-back = ✕ № { $number } қайтарып алу
give-back-ask = Ұсынысты қайтарып аласыз ба?
give-back-sure = ✓ Иә
give-ask-kind = Рақмет! Мектеп балаларға тек зат қабылдайды, ақша емес. Сіз кімсіз?
give-ask-thing = Не бере аласыз?
give-ask-until = Қай күнге дейін? Мысалы: 25.12. Мерзімі болмаса, өткізіп жіберіңіз.
give-ask-who = Аты-жөніңіз не ұйымыңыз және байланыс телефоны. Оны тек әлеуметтік педагог көреді.
give-summary = <b>Бәрі дұрыс па?</b>
    { $thing }
    { $who }

    Жіберу арқылы аты-жөніңіз бен телефоныңыздың шифрланып сақталуына келісесіз: оны тек әлеуметтік педагог көреді, кез келген уақытта қайтарып аласыз. Баланың аты айтылмайды.
give-send = ✓ Жіберу
give-thanks = Рақмет! Мектеп сізге хабарласады.
giver-person = Жеке адам
giver-company = Кәсіпорын
giver-state = Мемлекеттік мекеме
giver-ngo = Қоғамдық ұйым
giver-class = Сынып
giver-volunteer = Ерікті
offer-not-found = Мұндай ұсыныс табылмады.
offer-wrong-state = Бұл ұсынысқа енді мұны жасауға болмайды.
offer-list = <b>Ашық ұсыныстар: { $offers }</b>
offer-line = № { $number }: { $thing }
offer-card = 🎁 <b>№ { $number }</b>: { $thing }
    Қалғаны: { $left }
    { $giver }: { $who }
    Мерзімі: { $until }
offer-promise = → № { $number }: { $thing }
offer-given = 🤝 № { $number } тапсырылды
offer-undo = ✕ № { $number }
offer-act = 📄 Тапсыру актісі
offer-new-letter = 🎁 Жаңа ұсыныс: <b>№ { $number }</b>

    { -trust-line }{ $line }
offer-back-letter = 🎁 <b>№ { $number }</b>: көмектесуші ұсынысын қайтарып алды, затты қайта іздеу керек.

    { -trust-line }{ $line }
offer-deed-letter = 🎓 Мектепке ұсыныс № { $number }: <b>{ $deed }</b> – { $about }. Ұсынған адаммен байланыс әлеуметтік педагогта.

    { -trust-line }{ $line }
offer-thanks-letter = 🤝 Рақмет! № { $number } ұсынысыңыз бойынша зат балаға жетті.

    { -trust-line }{ $line }
act-title = Қайырымдылық көмекті тапсыру-қабылдау актісі № { $number }
act-who = Тапсырған: { $giver }, { $who }
act-signatures = Тапсырды ____________   Қабылдады ____________   Күні ____________
act-column-number = №
act-column-thing = Зат
act-column-size = Өлшемі
act-column-pieces = Саны
act-file = тапсыру-актісі
leaflet-text = Балаға мектепке киім, аяқ киім, сөмке керек. Сіз көмектесе аласыз: кодты ашып, зат ұсыныңыз. Ақша жиналмайды. Сенім телефоны: 111
leaflet-file = үнпарақ
campaign-leaflet = 🖨 QR-кодты үнпарақ
give-kept = 🔒 Сіз туралы сақталғаны: { $who }
give-erase = 🗑 Деректерімді өшіру
give-erase-ask = Аты-жөніңіз бен телефоныңызды өшірейік пе? Ашық ұсыныстарыңыз қайтарып алынады. Бұрын бергеніңіз есепте тек сан болып қалады.
give-erase-sure = ✓ Иә, өшіру
give-erased = Деректеріңіз өшірілді.
giver-forget-letter = 🎁 Ұсыныстарыңыз аяқталғанына көп болды: аты-жөніңіз бен телефоныңыз екі аптадан кейін өшіріледі. Тағы көмектескіңіз келсе, жаңа ұсыныс жіберіңіз.

    { -trust-line }{ $line }
giver-graduate = Түлек
need-kind-lecture = Мектепте лекция оқу
need-kind-circle = Мектепте үйірме ашу
need-kind-upbringing_hour = Тәрбие сағатын өткізу
give-ask-lecture = Лекция не туралы болады?
give-ask-circle = Қандай үйірме ашасыз?
give-ask-upbringing_hour = Тәрбие сағаты не туралы, қай сыныпқа?
give-no-money = Бот ақшамен жұмыс істемейді. Карта не шот нөмірін жазбаңыз: аты-жөніңіз бен телефоныңыз жеткілікті.
donor-asked-already = Бұл туралы отбасынан сұралған.
donor-no-consent = Отбасы бұл көмектесушіге баланың атын айтуға келіскен жоқ, сондықтан хат жазылмайды.
donor-ask = ❓ № { $number } отбасынан сұрау
donor-letter = ✉ № { $number } шефтік хат
donor-asked = ✓ Отбасынан сұралды.
donor-asks = 🎁 { $who } мынаны бермекші: { $thing }. Оған баланың аты мен сыныбын айтуға келісесіз бе? Тегі, мекенжайы айтылмайды.
donor-agreed = ✓ { $who } ({ $thing }): баланың аты мен сыныбын айтуға келістіңіз.
donor-yes = ✓ Келісемін
donor-no = ✕ Келіспеймін
donor-take-back = ✕ Келісімді қайтарып алу
donor-asked-letter = 🎁 <b>№ { $number }</b>: көмектесуші баланың атын білгісі келеді. Ашып, келісесіз бе, жоқ па, айтыңыз.

    { -trust-line }{ $line }
offer-thanks = 📄 Алғыс хат
give-thanked-public = Сізге көпшілік алдында алғыс айтылады.
give-thanked-private = Алғыс тек өзіңізге айтылады.
give-do-public = 📢 Алғыс жариялансын
give-do-private = 🔒 Алғыс жарияланбасын
patron-title = Шефтік көмек туралы хат
patron-text = { $child } есімді { $grade }-сынып оқушысына мектепке мынадай зат қажет: { $thing }. Отбасы осы хатқа келісімін берді.
patron-care = Балаға шефтік көмек көрсетуіңізді сұраймыз. Затты мектептің әлеуметтік педагогы қабылдап, балаға тапсырады.
patron-until = Тапсыру мерзімі: { $day } күніне дейін.
patron-file = шефтік-хат
