menu-news = 📰 Мектеп жаңалықтары
command-info = Мектеп туралы ақпарат
form-news = жаңалық
form-news-refuse = келіспеу себебі
news-kind-news = 📰 Жаңалықтар
news-kind-info = ℹ Ақпарат
news-kind-material = 📘 Материалдар
news-board-news = <b>📰 «Мектеп жаңалықтары»</b>
news-board-info = <b>ℹ Анықтама және ақпарат</b>
news-board-material = <b>📘 Оқып шығатын материалдар</b>: заңдар, тұжырымдама, ережелер
news-nothing = Бұл бөлімде әзірге ештеңе жоқ.
news-new = ➕ Жазу
news-waiting = ⏳ Келісім күтеді: { $items }
news-waiting-about = Келісіміңізді күтіп тұр: { $items }
news-day = 🗓 Апталық шолу күні
news-day-about = Оқушыларға апталық шолу қай күні барсын? Оқу апталарында, таңғы 08:00-де.
news-no-day = Жіберілмесін
news-day-set = ✓ Сақталды.
news-text = { $text }
news-issue = <b>«Мектеп жаңалықтары» № { $number }</b> · { $day }
news-until = ⌛ { $day } күніне дейін
news-other-language = <i>Орысшасы:</i> { $text }
news-is-asked = ⏳ Тәлімгердің келісімін күтіп тұр.
news-is-refused = ✕ Келісім берілмеді: { $why }
news-approve = ✓ Жариялансын
news-approved = Жарияланды.
news-refuse = ✕ Келіспеймін
news-refused = Жауабыңыз авторына жіберілді.
news-read = ✓ Оқып шықтым
news-read-done = Рақмет!
news-share = 📊 Сынып бойынша кім оқыды
news-share-about = <b>Сыныптар бойынша оқығандардың үлесі</b>
news-share-line = { $name }: { $readers } / { $pupils } ({ $share } %)
news-open = Ашу
news-open-board = 📰 Толығырақ
news-silence = 🔕 Шолу келмесін
news-silent = Апталық шолу енді келмейді. Қайта басып, қосуға болады.
news-not-silent = Апталық шолу келіп тұрады.
news-ask-kk = <b>Қазақша</b> мәтінін жазыңыз. Бірінші жолы тақырып болады.
news-ask-ru = Енді <b>орысша</b> мәтінін жазыңыз.
news-ask-number = «Мектеп жаңалықтары» газетінің нешінші саны?
news-no-number = Газетсіз
news-ask-until = Қай күнге дейін тұрады? Мысалы: 12.12
news-no-end = Мерзімсіз
news-sure = Тәлімгерге жіберейік пе?
news-send = ✓ Жіберу
news-sent = Тәлімгерге жіберілді. Келісім берілсе, жарияланады.
news-ask-why = Себебін жазыңыз: авторы көреді.
news-asked-letter = 📰 { $name } жаңалық жазды: келісіміңіз керек.
news-approved-letter = ✓ Жазғаныңыз жарияланды.
news-refused-letter = ✕ Жазғаныңызға келісім берілмеді: { $why }
news-digest-letter = <b>🗓 Осы аптада</b>

    Сізге ашық іс-шаралар:
    { $events }

    Парламент шешімдері:
    { $decided }

    Сайланғандар:
    { $chosen }

    Жаңалықтар:
    { $news }
news-unknown = Мұндай жазба табылмады.
news-not-yours = Мұны «Ақпарат» фракциясы мен тәлімгерлер ғана жасай алады.
news-both-languages = Мәтін қазақша да, орысша да болуы керек.
news-ended = Мерзімі өтіп кеткен.
news-not-now = Бұл шешіліп қойған.
