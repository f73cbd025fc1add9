plan-card-draft = 📝 Жоспар жобасы: әлі бекітілмеген
plan-card-closed = 🔒 Жоспар жабылған
plan-not-approved = Жоспар әлі бекітілмеген.
plan-is-closed = Жоспар жабылған.
plan-name = { $year }: { $name }
plan-no-such-plan = Мұндай жоспар жоқ. Алдымен жоспарды енгізу керек.
plan-list-plan = <b>{ $year }: { $name }</b>
    Барлығы: { $items }
plan-plans-button = 🗂 Жоспарлар
plan-plans = <b>Мектеп жоспарлары</b>
    Барлығы: { $plans }
plan-state-line = • { $year }, { $name }: { $state }
plan-state-draft = 📝 жоба, бекітуді күтіп тұр
plan-state-approved = ✅ бекітілген, оқу жылы басталғанда іске қосылады
plan-state-running = ▶️ орындалып жатыр
plan-state-closed = 🔒 жабылған
plan-contents = Істер: { $items }. Алдағы мерзімдер: { $unfinished }
plan-approved-by = ✅ Бекіткен: { $name }, { $post }, { $day }. Белгілеген: { $noted }
plan-approved-number = 📜 Бекіткен шешім: № { $number }, { $day }
plan-approved-no-number = Бекіткен шешімнің нөмірі белгіленбеген.
plan-approval-not-noted = Кім бекіткені әлі белгіленбеген. Жоспар файлдан енгізілген.
plan-closed-on = 🔒 Жабылған күні: { $day }
plan-post-director = директор
plan-post-acting = директордың міндетін атқарушы
plan-items = 📋 Істерін көру
plan-do-approve = ✅ Бекітілгенін белгілеу
plan-do-close = 🔒 Жылдық есеппен жабу
plan-do-copy = 📄 Келесі оқу жылына көшіру
plan-do-next = 📄 Келесі оқу жылының жоспары
plan-approve-ask-name = <b>{ $name }</b>
    Жоспарды кім бекітті? Тегі мен атын жазыңыз.
plan-approve-ask-post = { $name } қай лауазымда бекітті?
plan-approve-ask-day = Қай күні бекітілді? Мысалы: 25.08 немесе 25 тамыз
plan-approve-today = Бүгін
plan-approve-ask-number = Жоспарды бекіткен бұйрықтың не шешімнің нөмірі қандай? Мысалы: 12-н
plan-approve-no-digit = Нөмірде кемінде бір цифр болады. Мысалы: 12-н
plan-approved-now = ✅ Жоспар бекітілді. Енді ескертулер жіберіледі.
plan-already-approved = Бұл жоспардың бекітілгені белгіленіп қойған.
plan-day-not-yet = Бұл күн әлі келген жоқ. Бүгінгі немесе өткен күнді жазыңыз.
plan-close-sure = <b>{ $name }</b>
    Жоспарды жабамыз ба? Орындалмай қалған мерзімдер: { $unfinished }. Жабылған соң ескерту жіберілмейді, өзгеріс енгізілмейді. Жылдық есеп сізге келеді.
plan-close-ahead = ⚠ Әлі алда, бірақ ескертілмейді: { $items }
plan-close-line = • { $due } · { $title }
plan-close-yes = 🔒 Иә, жабу
plan-closed-now = 🔒 Жабылды. Жылдық есеп дайындалып жатыр.
plan-close-too-early = Жоспар мамырда, жылдық есеппен бірге жабылады.
plan-copied = 📄 Келесі оқу жылының жобасы. Күндері ауыстырылды.
plan-next-exists = Келесі оқу жылында мұндай жоспар бар.
plan-undated-items = 🕒 Мерзімі белгіленбеген істер: { $items }
plan-do-undated = 🕒 Мерзімін белгілеу
plan-paper-approval = Жылдық жұмыс жоспарын { $office ->
        [acting] мектеп директорының міндетін атқарушы
       *[head] мектеп директоры
    } { $name } { $day } күні бекітті{ $decided ->
        [yes] { " " }(№ { $decision } шешім)
       *[no] { "" }
    }.
