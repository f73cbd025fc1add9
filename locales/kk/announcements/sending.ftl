announcement-approve = ✓ Келісемін, жіберілсін
announcement-refuse = ✕ Келіспеймін
announcement-ask-why = Себебін жазыңыз: авторы көреді.
announcement-refused-done = Жауабыңыз авторына жіберілді.
announcement-now-asked = Келісімге жіберілді.
announcement-now-scheduled = Уақытында жіберіледі.
announcement-now-sending = Жіберіліп жатыр.
announcement-now-past = Келісілді, бірақ уақыты өтіп кетті: автордан керегі бар ма деп сұралды.
announcement-unreachable = 🚫 Жетпеді (ботты бұғаттаған не шығып кеткен): { $people }
announcement-failed = ❗ Жіберу мүмкін болмады: { $people }
announcement-reason = Telegram-ның себебі: { $reason }
announcement-late = ⌛ Кешігіп, жіберілмеді: { $people }
announcement-cancelled = ✕ Тоқтатылды, жіберілмейді: { $people }
announcement-repeated = ♻ Ақаудан кейін екі рет келуі мүмкін: { $people }
announcement-stop = ✕ Тоқтату
announcement-stop-done = Тоқтатылды: { $letters } адамға жіберілмейді.
announcement-resume = ▶ Жалғастыру
announcement-resume-done = Қалған { $letters } адамға жіберіліп жатыр.
announcement-recall = ↩ Қайтарып алу
announcement-recall-done = Қайтарылады: { $letters } хабар.
announcement-taken-back = Бұл хабарландыру қайтарып алынды.
announcement-report-letter = 📢 Хабарландыруыңыз таратылды.
    ✓ Жетті: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Жетпеді: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Жіберілмеді: { $failed }
    }
announcement-asked-letter = ⏳ { $author } хабарландыруына келісіміңізді күтіп отыр.
announcement-approved-letter = ✓ Хабарландыруыңызға келісім берілді.
announcement-refused-letter = ✕ Хабарландыруыңызға келісім берілмеді. Себебі: { $why }
announcement-withheld-letter = ✕ { $author } жазған хабарландыру жіберілмеді: авторының енді бұған құқығы жоқ.
announcement-past-letter = ❔ Хабарландыруыңыздың уақыты өтіп кетті. Әлі пайдалы ма?
announcement-paused-letter = ❗ { $author }: хабарландыру тоқтатылды, { $failed } хабар жіберілмеді. Telegram-ның себебі: { $reason }. Кезекте қалғаны: { $left }.
announcement-all-gone = Тоқтататын ештеңе қалмаған: бәрі жіберіліп қойған.
announcement-not-stopped = Бұл хабарландыру тоқтатылмаған.
announcement-progress-sending = 📢 Таратылып жатыр
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Таратылды
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Тоқтатылды
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Қайтарып алынды.
form-announcement-refuse = келіспеу себебі
