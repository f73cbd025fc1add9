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
thanks-title = Алғыс хат
thanks-dear = Құрметті { $who }!
thanks-for-thing = Балалардың мектепке дайын болуына қосқан үлесіңіз үшін шын жүректен алғыс білдіреміз. Сіз берген көмек: { $thing }. Көмегіңіз балаларға жетті.
thanks-for-part = Акцияға белсене қатысып, балаларға көмектескеніңіз үшін шын жүректен алғыс білдіреміз.
thanks-file = алғыс-хат
thanks-nothing-given = Бұл ұсыныс бойынша әлі ештеңе тапсырылған жоқ.
thanks-list-title = Акцияның белсенді қатысушылары
thanks-list-file = алғыс-тізімі
thanks-column-name = Аты-жөні, ұйымы
campaign-do-thanks = 🏅 Алғыс тізімі
campaign-part-active = белсенді қатысушы
patron-title = Шефтік көмек туралы хат
patron-text = { $child } есімді { $grade }-сынып оқушысына мектепке мынадай зат қажет: { $thing }. Отбасы осы хатқа келісімін берді.
patron-care = Балаға шефтік көмек көрсетуіңізді сұраймыз. Затты мектептің әлеуметтік педагогы қабылдап, балаға тапсырады.
patron-until = Тапсыру мерзімі: { $day } күніне дейін.
patron-file = шефтік-хат
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
contact-not-found = Мұндай жазба табылмады.
campaign-contacts = 📇 Кімнен сұраймыз?
contact-new = ➕ Кәсіпорын не адам қосу
contact-list =
    { $contacts ->
        [0] <b>Әзірге ешкім жазылмаған</b>
       *[other] <b>Көмек сұралатындар: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    Күйі: { $state }
    Келесі қадам: { $step }
    Күні: { $day }
contact-state-found = табылды
contact-state-asked = сұралды
contact-state-agreed = келісті
contact-state-refused = келіспеді
contact-do-found = → Келесі қадам
contact-do-asked = 💬 Сұралды
contact-do-agreed = ✓ Келісті
contact-do-refused = ✕ Келіспеді
contact-ask-kind = Кім?
contact-ask-who = Аты мен телефоны. Тек акцияны жүргізетіндер көреді.
contact-ask-step = Келесі қадам қандай? Мысалы: хат апару
contact-ask-on = Қай күні? Мысалы: 20.01
contact-step-letter = 📇 Көмек сұралатындар: № { $number } бойынша келесі қадамның күні келді.

    { -trust-line }{ $line }
export-not-found = Мұндай тізім табылмады.
export-agreed-already = Бұған келісім берілген.
export-not-agreed = Бұл тізімге келісім жоқ не ол берілген: қайтадан сұраңыз.
export-own = Өз тізіміңізге өзіңіз келісе алмайсыз.
campaign-exports = 📤 Аты-жөні бар тізімдер
export-list =
    { $exports ->
        [0] <b>Аты-жөні бар тізім сұралмаған</b>
       *[other] <b>Аты-жөні бар тізімдер: { $exports }</b>
    }
export-line = № { $number }, { $when }: { $who }, { $why }
    Келіскен: { $agreed }. Күйі: { $state }, { $day } күніне дейін
export-state-asked = келісім күтіп тұр
export-state-agreed = келісім бар, берілмеген
export-state-made = берілді
export-state-destroyed = жойылды
export-new = ➕ Тізім сұрау
export-ask-why = Тізім не үшін керек? Оған орынбасар келісуі керек, тізім 30 күннен кейін жойылады.
export-why-committee = Комитет жұмысына
export-why-authority = Білім бөлімінің сұратуымен
export-why-handing_over = Зат тарату күніне
export-asked = Орынбасарға хабар кетті. Келіссе, тізімді осында аласыз.
export-agreed = ✓ Келістіңіз, сұраған адамға хабар кетті.
export-agree = ✓ Келісемін
export-take = 📄 Тізімді алу
export-destroyed = ✓ Жойдым
export-asked-letter = 📤 Көмек сұраған балалардың аты-жөні бар тізімі сұралды: <b>№ { $number }</b>. Тізім { $day } күніне дейін сақталады. Келісесіз бе?

    { -trust-line }{ $line }
export-agreed-letter = 📤 <b>№ { $number }</b> тізімге келісім берілді. { $day } күніне дейін жойыңыз.

    { -trust-line }{ $line }
export-ended-letter = ⏳ <b>№ { $number }</b> тізімнің мерзімі { $day } күні бітті. Файлды да, қағазын да жойып, растаңыз.

    { -trust-line }{ $line }
export-left-letter = ❗ <b>№ { $number }</b> тізімнің мерзімі { $day } күні бітті, ал жойылғаны расталған жоқ.

    { -trust-line }{ $line }
export-mark = № { $number } тізім. Алған: { $who }. { $day } күніне дейін жойылсын, ешкімге берілмесін.
export-caption = 🔒 { $mark }
export-file = көмек-тізімі
export-column-number = №
export-column-name = Аты-жөні
export-column-class = Сыныбы
export-column-category = Санаты
export-column-things = Не керек
weekly-figure-arrived = Келген оқушылар
weekly-figure-left = Кеткен оқушылар
weekly-figure-dropped_out = Оқуын тоқтатқан оқушылар
weekly-figure-givers = Көмек ұсынғандар
weekly-figure-mentions = БАҚ пен желідегі жарияланымдар
weekly-level-school = Мектеп
weekly-level-district = Аудан, қала
weekly-level-region = Облыс
weekly-level-ministry = Министрлік
weekly-to = Кімге ({ $level }): { $who }
weekly-ask-level = Есеп қай деңгейге барады?
weekly-ask-recipient = Кімге? Мысалы: Қалалық білім бөлімі, edu@kala.kz
campaign-recipient = ✉ Есеп кімге барады?
campaign-form = 📎 Білім бөлімінің үлгісі
campaign-form-off = ✕ Үлгісіз жіберу
campaign-form-is = Үлгі: { $name }, { $when }
report-form-ask = Білім бөлімінің үлгісін .docx не .xlsx файлымен жіберіңіз. Сан тұратын жерге белгісін жазып қойыңыз, мысалы {"{{1}}"}; өткен аптадан өзгерісі {"{{1+}}"}, мектептің аты {"{{мектеп}}"}, бейсенбінің күні {"{{күні}}"}.

    { $marks }
report-form-wrong = .docx не .xlsx файлын жіберіңіз.
report-form-looked-at = Үлгі тексеріліп жатыр, нәтижесі осында келеді.
report-form-no-marks = Бұл файлда бірде-бір белгі жоқ, сондықтан сақталмады. Сан тұратын жерге {"{{1}}"} сияқты белгі қойып, қайта жіберіңіз.
report-form-kept = ✓ Үлгі сақталды. Белгілер: { $marks }. Таныс емес белгілер: { $strange }
report-form-missing = Білім бөлімінің үлгісі жүктелмеген, сондықтан есеп тек боттың өз үлгісінде жіберілді. Үлгіні «Акциялар → Баптау → Білім бөлімінің үлгісі» арқылы жүктеңіз.
report-form-file = үлгі
analysis-title = { $name }: қорытынды талдау
analysis-survey = Сауалнама нәтижесі: { $survey }
analysis-summary = Қорытынды: { $summary }
analysis-chart = { $name }: апталар бойынша
analysis-column-week = Апта
analysis-column-day = Күні
analysis-column-work = Шара
analysis-column-outcome = Нәтижесі
analysis-file = қорытынды-талдау
analysis-picture-file = акция-нәтижесі
analysis-picture-caption = Акцияның нәтижесі: 5-тен аз сандар көрсетілмейді.
analysis-picture-few = Көпшілікке арналған сурет жасалмады: бірде-бір көрсеткіш әлі беске жеткен жоқ.
campaign-do-analysis = 📊 Қорытынды талдау
packing-title = <b>Жиналатын заттар: { $pieces }</b>
packing-open = 📦 Жинайтын заттар
need-renew-word = ↻ Отбасы тағы ауызша келісті
need-roll-letter = ⏳ Акция аяқталды, ал <b>№ { $number }</b> өтінішіңіз бойынша зат табылмады. Келесі акцияға қалдырғыңыз келсе, ашып, келісімді ұзартыңыз. Ұзартпасаңыз, өтініш { $day } күнінен кейін жабылып, жазғаныңыз өшіріледі.

    { -trust-line }{ $line }
public-ask-here = Толығырақ, көмек сұрау, зат ұсыну: { $link }
public-survey = 📝 Сауалнама ашық: «{ $title }»
weekly-do-public = 📢 Апталық мәтін
poster-text = Балаңызға мектепке киім, аяқ киім, оқу құралы керек пе? Кодты ашып, мектептен сұраңыз: жазғаныңызды әлеуметтік педагог (не орнындағы адам) және ол шақырса, психолог қана оқиды. Сенім телефоны: 111
poster-file = плакат
survey-audience-givers = көмектесушілер
survey-when-during = Қазір, апталап саналады
survey-week =   { $day } аптасы: { $answered }
survey-column-week = Апта
report-form-mark-school = мектеп
report-form-mark-day = күні
held-absence = { $name }: { $day } сабаққа келмеді, себебі – { $reason }
held-case = { $name }: мектепке келмеуі туралы № { $number } жазба, { $day }
held-permit = { $name }: рұқсат бар – { $what }
held-question = № { $number } сұрақ, { $when }: { $text } Жауабы: { $answer }
contact-forget-letter = 📇 Көмек сұралатындар: № { $number } екі аптадан кейін өшіріледі.

    { -trust-line }{ $line }
