plan-more-time = ⏳ Уақыт керек
plan-ask-wanted = <b>{ $title }</b>
    Мерзімі: { $due }. Қай күнге ауыстыруды сұрайсыз? Күнін жазыңыз, мысалы: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Неге көбірек уақыт керек? Себебін қысқаша жазыңыз.
plan-more-noted = ⏳ Сұрауыңыз жіберілді. Шешім шыққанда айтамын.
plan-not-later = Жаңа күн қазіргі мерзімнен кейін болуы керек.
plan-asked-already = Бұл іс бойынша сұрау жіберілген, шешімін күтіңіз.
plan-decided-already = Бұл сұрау шешіліп қойған.
plan-card-asked = ⏳ { $name } мерзімді { $wanted } күніне ауыстыруды сұрайды.
    Себебі: { $reason }
plan-more-time-letter = ⏳ Уақыт сұралды: <b>{ $title }</b>
    { $name } мерзімді { $due } күнінен { $wanted } күніне ауыстыруды сұрайды.
    Себебі: { $reason }
plan-grant = ✓ Рұқсат беру
plan-refuse = ✕ Бас тарту
plan-granted = Мерзім ауыстырылды.
plan-refused = Мерзім сол күйінде қалды.
plan-granted-letter = ✓ Мерзім ауыстырылды: <b>{ $title }</b>
    Жаңа мерзімі: { $due }. Рұқсат берген: { $name }
plan-refused-letter = ✕ Мерзім ауыстырылмады: <b>{ $title }</b>
    Мерзімі: { $due }. Шешкен: { $name }
plan-accept = ✓ Қабылдау
plan-accept-noted = Дәлел қабылданды.
plan-accepted-already = Дәлел қабылданып қойған.
plan-card-accepted = ✓ Дәлелді қабылдаған: { $name }, { $when }
plan-send-back = ↩ Қайтару
plan-ask-word = <b>{ $title }</b>
    Не түзету керек? Қысқаша жазыңыз: дәлел жіберген адам осыны оқиды.
plan-sent-back = ↩ Қайтарылды, іс қайта ашылды.
plan-sent-back-letter = ↩ Дәлел қайтарылды: <b>{ $title }</b>
    { $name }: { $reason }
