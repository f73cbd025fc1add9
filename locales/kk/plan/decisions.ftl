plan-more-time = ⏳ Мерзімін ұзарту
plan-ask-wanted = <b>{ $title }</b>
    Мерзімі: { $due }. Қай күнге дейін ұзарту керек? Күнін жазыңыз, мысалы: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Мерзімін неге ұзарту керек? Себебін қысқаша жазыңыз.
plan-more-noted = ⏳ Өтінішіңіз жіберілді. Шешім шыққанда айтамын.
plan-not-later = Жаңа күн қазіргі мерзімнен кейін болуы керек.
plan-asked-already = Бұл іс бойынша өтініш жіберілген, шешімін күтіңіз.
plan-decided-already = Бұл өтініш шешіліп қойған.
plan-card-asked = ⏳ { $name } мерзімді { $wanted } күніне дейін ұзартуды сұрайды.
    Себебі: { $reason }
plan-more-time-letter = ⏳ Мерзімін ұзарту сұралды: <b>{ $title }</b>
    { $name } мерзімді { $due } күнінен { $wanted } күніне дейін ұзартуды сұрайды.
    Себебі: { $reason }
plan-grant = ✓ Рұқсат беру
plan-refuse = ✕ Рұқсат бермеу
plan-granted = Мерзім ұзартылды.
plan-refused = Рұқсат берілмеді, мерзім сол күйінде қалды.
plan-granted-letter = ✓ Мерзім ұзартылды: <b>{ $title }</b>
    Жаңа мерзімі: { $due }. Рұқсат берген: { $name }
plan-refused-letter = ✕ Мерзім ұзартылмады: <b>{ $title }</b>
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
