appeals-handed-over = ✓ Бұрынғы жолданымдарды енді <b>{ $name }</b> оқиды.
menu-people = 👥 Адамдар
people-no-such-person = Мұндай адам табылмады.
people-not-a-student = Тек оқушыны басқа сыныпқа ауыстыруға болады.
people-no-such-class = Мұндай сынып табылмады.
people-not-yourself = Мұны өзіңізге жасай алмайсыз. Басқа басшыдан сұраңыз.
people-last-leader = Бұл – ботты басқаратын соңғы адам. Алдымен басқа біреуін қосыңыз.
people-year-already-begun = Бұл оқу жылы басталып қойған: сыныптар екінші рет көтерілмейді.
people-nobody-found = «{ $typed }» деген ешкім табылмады. Атының бір бөлігін ғана жазып көріңіз.
people-ask-name = Кімді іздейміз? Аты-жөнінің бір бөлігін жазыңыз.
people-found = Табылды: { $people }
people-student-of = { $class_name } сыныбының оқушысы
people-card = <b>{ $name }</b>
    { $roles }
    { $state ->
        [linked] Ботқа кірген.
        [inactive] Мектептен кеткен: ботқа кіре алмайды.
       *[missing] Ботқа әлі кірмеген.
    }
people-do-move = Басқа сыныпқа ауыстыру
people-do-unlink = Телефонынан ажырату
people-do-invite = Жаңа код беру
people-do-factions = 👥 Фракциялары
people-factions = <b>{ $name }</b>: қай фракцияның тәлімгері?
    Сол фракцияның мүшелері мен ата-аналарына келісімсіз жазады. Ештеңе белгіленбесе, бәріне бірдей.
people-do-deactivate = Мектептен кетті
people-do-restore = Қайтару
people-do-in-hand = 📂 Қолында қалғаны
people-in-hand = <b>{ $name }</b>: қолында қалғаны. Ашып, басқа адамға тапсырыңыз.
    Парламенттегі қызметі: { $offices }
    Жоспарда негізгі жауапты ісі: { $leads }
    Сайлау комиссиясы ({ $commissions }): { $elections }
    Қаралып жатқан көмек өтініші: { $needs }
    Алдағы іс-шарасы: { $events }
people-in-hand-nothing = <b>{ $name }</b>: қолында ештеңе қалған жоқ, бәрі тапсырылды.
people-sure-unlink = <b>{ $name }</b> телефонынан ажыратылсын ба? Қайта кіру үшін жаңа код керек болады.
people-sure-deactivate = <b>{ $name }</b> мектептен кетті ме? Ол ботқа кіре алмайтын болады, бірақ ештеңе өшпейді.
people-done-unlink = ✓ { $name } телефонынан ажыратылды.
people-done-deactivate = ✓ { $name } тізімнен шығарылды.
people-done-restore = ✓ { $name } қайтарылды.
people-done-move = ✓ { $name } ауыстырылды.
people-ask-class = <b>{ $name }</b> қай сыныпқа ауысады? Мысалы: 9 А
people-year-begin = 🎓 Жаңа оқу жылын бастау
people-year-sure = <b>{ $year } оқу жылы</b>
    Барлық сынып бір сыныпқа көтеріледі, 11-сыныптар мектепті бітіреді, сынып жетекшілері сыныптарымен бірге көтеріледі. Бұл бір-ақ рет жасалады. Бастаймыз ба?
people-year-yes = ✓ Иә, бастаймыз
people-year-done = ✓ { $year } оқу жылы басталды. { $people } оқушы көтерілді немесе мектепті бітірді.
