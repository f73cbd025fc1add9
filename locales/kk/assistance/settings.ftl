campaign-settings = ⚙ Баптау
campaign-ask-trust = Мектептің өз сенім телефонын жазыңыз.
campaign-settings-title = <b>Акцияларды баптау</b>
    «Қамқорлық» кезіндегі бейсенбі есебі: { $weekly }
campaign-weekly-on = қосулы
campaign-weekly-off = өшірулі
campaign-set-trust = ☎ Мектептің сенім телефоны
campaign-switch-weekly = 📈 Бейсенбі есебін қосу/өшіру
campaign-hour-is = Бейсенбі есебінің сандары сәрсенбі күні сағат { $hour }:00-де бекітіледі.
campaign-ask-hour = Сандар сәрсенбі күні сағат нешеде бекітілсін? 9-дан 18-ге дейінгі санды жазыңыз.
campaign-set-hour = 🕓 Бекіту сағаты
campaign-set-still = ⏳ Қозғалыссыз күндер
campaign-ask-still = Өтініш неше оқу күні қозғалмаса, ескертейін? 2–20.
campaign-still-is = Өтініш { $days } оқу күні қозғалмаса, ескертіледі.
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
report-form-mark-school = мектеп
report-form-mark-day = күні
