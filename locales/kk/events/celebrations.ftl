celebration-menu = 🎓 Мектеп бітіру күндері
celebration-title = <b>{ $year } оқу жылының мектеп бітіру күндері</b>
    Күнін мектеп өзі белгілейді.
celebration-day = { $name }: { $when }
celebration-no-day = { $name }: күні белгіленбеген
celebration-last_bell = Соңғы қоңырау
celebration-certificates = Аттестат тапсыру салтанаты
celebration-graduation = Мектеп бітіру кеші
celebration-ask-day = <b>{ $name }</b> қашан болады? Былай жазыңыз: 25.05 10:00
celebration-place = Мектеп
celebration-move = 🗓 ↳ басқа күні
celebration-set = ✓ Күні белгіленді. Іс-шара жобасы дайын: бөлімдерін толтырыңыз.
form-celebration = мектеп бітіру күні
alumni-menu = 🎒 Түлектер акциясы
alumni-title = <b>Түлектер акциясы: { $first } – { $last }</b>
    Кешке ақша жинамаймыз: мектепке зат сыйлаймыз, игі іс жасаймыз. Үлгісін таңдаңыз: жобасы бірден дайын болады. Ұсыныс беруге арналған сілтеме: { $link }
alumni-begun = ✓ Жобасы дайын. Күні мен орнын түзетіп, жариялаңыз.
alumni-campaign = Түлектер акциясы
alumni-goal = Зат пен іс қана: кітап, көшет, өз қолымен жасалған жұмыс.
alumni-gift_book = «Мектепке кітап сыйла!»
alumni-help_school = «Туған мектебіңе көмектес!»
alumni-graduate_for_school = «Түлек – сүйікті мектебіне!»
alumni-graduates_for_newcomers = «Түлектер – жаңа түлекке!»
alumni-green_nature = «Жасыл табиғатты сақтайық!»
alumni-native_land = «Туған жерге тағзым»
alumni-instead_of_evening = «Кештің орнына – қайырлы іс»
alumni-start_school = «Мектебіңді жақсарт!»
