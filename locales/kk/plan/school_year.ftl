plan-school-year = 📅 Оқу жылы
year-title = <b>{ $year } оқу жылы</b>
year-term = { $number }-тоқсан: { $first } – { $last }
year-change = Тоқсанның күндерін өзгерту үшін нөмірін басыңыз. Ашық істердің мерзімі бірге ауысады.
year-number = { $number }-тоқсан
year-first = Бірінші күні
year-last = Соңғы күні
year-ask-first = { $number }-тоқсанның басталуы: { $known }. Жаңа күнін жазыңыз, мысалы: 02.11
year-ask-last = { $number }-тоқсанның аяқталуы: { $known }. Жаңа күнін жазыңыз, мысалы: 27.12
year-days-off = 🎉 Демалыс күндері
year-off-title = <b>Тоқсан ішіндегі демалыс күндері: { $days ->
        [0] әзірге жоқ
       *[other] { $days }
    }</b>
    Мереке демалыс күніне түссе, келесі жұмыс күні демалыс болады.
year-remove = ✕ { $day }
year-add = ＋ Демалыс күнін қосу
year-ask-off = Қай күні сабақ болмайды? Күнін жазыңыз, мысалы: 24.03
year-changed = ✓ Сақталды. Жоспардағы ауысқан күндер: { $moved }
plan-wrong-term = Тоқсандар бірінен кейін бірі келуі және осы оқу жылының ішінде болуы керек.
plan-card-no-day = 📅 Күні таңдалмаған: ай ішінде бір күнді таңдаңыз.
plan-choose-day = 📅 Күнін таңдау
plan-ask-which-day = <b>{ $title }</b>
    Қай күні өтеді?
plan-typed-day = Басқа күн
plan-ask-typed-day = <b>{ $title }</b>
    Осы айдағы күнін жазыңыз, мысалы: 25
plan-day-chosen = Күні таңдалды.
plan-not-in-month = Осы айдың бүгіннен кейінгі күнін таңдаңыз.
plan-has-a-day = Бұл істің күні белгілі.
plan-not-recurring = Бұл іс қайталанбайды.
plan-this-month = 🔁 Тек { $month } айында өтеді
plan-to-may = 🔁 Мамырға дейін
plan-switched-month = Енді тек { $month } айында. Өзгерген күндер: { $moved }
plan-switched-may = Енді мамырға дейін. Өзгерген күндер: { $moved }
year-holidays = – каникул: { $first } – { $last }
