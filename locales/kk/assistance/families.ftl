family-not-found = Мұндай жазба табылмады.
family-child-elsewhere = Бұл бала басқа отбасы жазбасында бар: екі рет тіркелмейді.
family-enough = Бір жазбаға бұдан көп бала сыймайды.
family-all = 🏠 Отбасылар
family-new = ➕ Отбасы жазбасы
family-list =
    { $families ->
        [0] <b>Отбасы жазбасы жоқ</b>
       *[other] <b>Отбасылар: { $families }</b>
    }
family-line = 🏠 № { $number } отбасы
family-card = 🔒 <b>№ { $number } отбасы</b>, балалары: { $children }
family-child = • { $name }, { $class_name }
family-agreed = Отбасы { $day } күні келісті. Жазба { $until } күніне дейін сақталады, жыл сайын қайта расталады.
family-add = ➕ Бала қосу
family-add-this = ➕ { $name }
family-off = ✕ { $name }
family-confirm = ↻ Отбасы қайта растады
family-erase = 🗑 Жазбаны өшіру
family-erase-ask = Отбасы жазбасын өшіресіз бе? Қайта қалпына келмейді.
family-erase-sure = ✓ Иә, өшіру
family-erased = Жазба өшірілді.
family-kept = 🏠 Отбасы туралы жазба
family-take-back-ask = Әлеуметтік педагог отбасыңыз бен балаларыңыз туралы жазба жүргізеді: кімдердің бір отбасынан екені ғана сақталады. Өшірейік пе?
family-held = Отбасы туралы № { $number } жазба, { $when } жасалған.
family-ask-child = Қай бала? Аты-жөнінің бір бөлігін жазыңыз.
family-ask-agreed = Отбасы жазбаға ауызша қай күні келісті? Күнін жазыңыз: 12.10
family-agreed-today = Бүгін келісті
family-term-letter = 🏠 <b>№ { $number }</b> отбасының келісімі { $day } күні бітеді. Отбасынан қайта сұраңыз, әйтпесе жазба өшіріледі.

    { -trust-line }{ $line }
held-absence = { $name }: { $day } сабаққа келмеді, себебі – { $reason }
held-case = { $name }: мектепке келмеуі туралы № { $number } жазба, { $day }
held-permit = { $name }: рұқсат бар – { $what }
held-question = № { $number } сұрақ, { $when }: { $text } Жауабы: { $answer }
