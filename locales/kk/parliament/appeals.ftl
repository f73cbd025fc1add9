menu-services = 🤲 Оқушыларға қызмет
command-services = Оқушыларға қызмет
services-title = 🤲 <b>Оқушыларға қызмет</b>
    Жолданымды кім оқитыны жазбай тұрып айтылады. Одан басқа ешкім көрмейді.
services-appeal = 🔒 Құпия жолданым жазу
services-question = ❔ Парламентке сұрақ қою
services-mine = 📄 Менің жолданымдарым
services-desk = 📨 Маған келген жолданымдар
services-public = 💬 Сұрақтар мен жауаптар

appeal-choose = <b>Не болды?</b> Таңдаңыз: оны кім оқитыны астында жазылған.
    Ол қызметте ешкім болмаса, тәрбие ісі жөніндегі орынбасар оқиды; нақты кім оқитынын жазар алдында көресіз.
appeal-about-social = 🏠 <b>Тұрмыстық қиындық</b>: отбасы, киім, тамақ, ақша. Әлеуметтік педагог қана оқиды.
appeal-about-dispute = 🤝 <b>Оқушылар арасындағы дау</b>. «Өзін-өзі тану және бақыт» фракциясының тәлімгері мен психолог қана оқиды. Дау жазбаша шешіммен аяқталады.
appeal-about-staff = ⚖ <b>Тәлімгермен не мұғаліммен дау</b>. Тәрбие ісі жөніндегі орынбасар қана оқиды.
appeal-about-rights = 🛡 <b>Құқығым бұзылды</b>. Орынбасар мен «Құқық және тәртіп» фракциясының тәлімгері қана оқиды.
appeal-do-social = 🏠 Тұрмыстық қиындық
appeal-do-dispute = 🤝 Оқушылар арасындағы дау
appeal-do-staff = ⚖ Ересек адаммен дау
appeal-do-rights = 🛡 Құқығым бұзылды
appeal-kind-social = тұрмыстық қиындық
appeal-kind-dispute = оқушылар дауы
appeal-kind-staff = ересекпен дау
appeal-kind-rights = оқушы құқығы
appeal-kind-question = парламентке сұрақ
appeal-state-open = жауап күтіп тұр
appeal-state-answered = жауап берілді
appeal-state-withdrawn = қайтарып алынды
appeal-ask-social = 🏠 Не болғанын жазыңыз. Оны әлеуметтік педагог қана оқиды, жазғаныңыз чаттан бірден өшеді.
appeal-ask-dispute = 🤝 Кіммен, не туралы дауласқаныңызды жазыңыз. Оны психолог пен фракция тәлімгері ғана оқиды; тәлімгердің аты аталса, орынбасарға барады. Жазғаныңыз чаттан бірден өшеді.
appeal-ask-staff = ⚖ Не болғанын жазыңыз. Оны тәрбие ісі жөніндегі орынбасар ғана оқиды, жазғаныңыз чаттан бірден өшеді.
appeal-ask-rights = 🛡 Қандай құқығыңыз, қалай бұзылғанын жазыңыз. Жолданымның нөмірі, жауаптысы, жауап күні болады. Жазғаныңыз чаттан бірден өшеді.
appeal-ask-question = ❔ Сұрағыңызды жазыңыз. Жауабын парламент береді, атыңызды ешкім көрмейді.
appeal-who-reads = 👁 Қазір мұны оқитындар: { $names }
appeal-sent = ✓ <b>№{ $number } жолданым</b> жіберілді. Жауапты: { $owner }. { $until } дейін жауап береді.
appeal-card = 🔒 <b>№{ $number } жолданым</b> · { $kind }
    Жіберілді: { $when }
    Жауапты: { $owner }
    Жауап мерзімі: { $until }
    Күйі: { $state }
appeal-author = Жазған: { $name } · { $class_name }
appeal-text = { $text }
appeal-answer = <b>Жауап</b> ({ $when }):
    { $text }
appeal-decision = <b>Шешім</b> ({ $when }):
    { $text }
appeal-line = { $mark } №{ $number } · { $kind }
appeal-list-mine = 📄 <b>Менің жолданымдарым</b>: { $appeals }
    Жауап күтіп тұрғаны: { $waiting }
appeal-list-desk = 📨 <b>Маған келген жолданымдар</b>: { $appeals }
    Жауап күтіп тұрғаны: { $waiting }. Ашқаныңыз жазылып қалады.
appeal-public = 💬 <b>Парламентке қойылған сұрақтар</b>: { $questions }
    Кім сұрағаны көрсетілмейді.
appeal-do-answer = ✍ Жауап беру
appeal-do-decide = ✍ Шешім жазу
appeal-do-take = 🙋 Өзім қараймын
appeal-do-pass-on = ⚖ Орынбасарға беру
appeal-do-withdraw = 🗑 Қайтарып алу
appeal-ask-pass-on = Дау тәлімгер не мұғалім туралы болса, оны орынбасар шешеді. Бергеннен кейін өзіңіз оқи алмайсыз.
appeal-ask-withdraw = Жолданымды қайтарып аласыз ба? Мәтіні бірден, біржола өшеді.
appeal-sure-pass-on = ✓ Иә, орынбасарға беру
appeal-sure-withdraw = ✓ Иә, қайтарып алу
appeal-done-pass-on = Орынбасарға берілді.
appeal-done-withdraw = Қайтарып алдыңыз, мәтіні өшті.
appeal-ask-answer = Жауабыңызды жазыңыз.
appeal-ask-decision = Шешімді жазыңыз: не шешілді, кім не істейді. Ол күнімен бірге жазған адамға барады.
appeal-ask-public = Сұрақ пен жауапты бүкіл мектеп көрсін бе? Біреудің аты аталса, «Жоқ» деңіз.
appeal-public-yes = 💬 Иә, бәрі көрсін
appeal-public-no = 🔒 Жоқ, сұраған адам ғана
form-appeal = жолданым жазу
form-appeal-answer = жолданымға жауап
appeal-see = Жолданымды көру
appeal-not-found = Мұндай жолданым табылмады.
appeal-too-many = Бес жолданымыңыз жауап күтіп тұр. Алдымен солардың жауабын күтіңіз.
appeal-ended = Бұл жолданым аяқталған.
appeal-new-letter = 🔒 Жаңа жолданым №{ $number } ({ $kind }). { $until } дейін жауап беріңіз.
appeal-answered-letter = 🔒 №{ $number } жолданымыңызға ({ $kind }) жауап бар.
appeal-late-letter = ⏰ №{ $number } жолданымға ({ $kind }) { $until } дейін жауап берілуі керек еді.
