plan-card-lead = ⭐ Негізгі жауапты: { $name }
plan-card-helper = 👤 Бірге жауапты: { $name }
plan-card-waiting = ⏳ Жауабы күтіліп тұр: { $name }
plan-do-people = 👥 Жауапты адамдар
plan-do-take = ⭐ Негізгі жауапты – мен
plan-do-hand = 🤝 Әріптеске тапсыру
plan-do-name = ＋ Әріптесті қосу
plan-people = <b>{ $title }</b>
    Жоспарда: { $roles }
    Тағайындалғандар: { $people }. Негізгі жауаптыны тағайындау үшін атын басыңыз.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Алып тастау
plan-ask-colleague = <b>{ $title }</b>
    Кім жауапты болады? Әріптестің тегін немесе атын жазыңыз.
plan-ask-taker = <b>{ $title }</b>
    Кімге тапсырасыз? Әріптестің тегін немесе атын жазыңыз. Ол қабылдағанша сіз жауаптысыз.
plan-no-colleague-found = «{ $typed }»: ботқа кірген ондай қызметкер табылмады. Басқаша жазып көріңіз.
plan-no-such-colleague = Бұл адамды таңдауға болмайды: ботқа кірген басқа қызметкер керек.
plan-has-lead = Бұл істің негізгі жауаптысы бар.
plan-named-letter = 👤 Сіз мына іске жауапты болдыңыз: <b>{ $title }</b>
    Тағайындаған: { $name }
plan-handover-letter = 🤝 { $name } сізге мына істі тапсырғысы келеді: <b>{ $title }</b>
    Қабылдасаңыз, жауапты сіз боласыз.
plan-handover-yes = ✓ Қабылдаймын
plan-handover-no = ✕ Қабылдай алмаймын
plan-handover-asked = 🤝 Әріптесіңізге хабар жіберілді. Ол қабылдағанша сіз жауаптысыз.
plan-handover-taken = ✓ Енді бұл іске сіз жауаптысыз.
plan-handover-refused = Қабылдамадыңыз. Әріптесіңізге хабарланады.
plan-handover-accepted = ✓ { $name } қабылдады: <b>{ $title }</b>
    Енді бұл іске сол кісі жауапты.
plan-handover-declined = ✕ { $name } қабылдай алмайды: <b>{ $title }</b>
    Бұл іске бұрынғыдай сіз жауаптысыз.
plan-asked-before = Бұл іс бойынша бір әріптестің жауабын күтіп тұрсыз.
plan-answered-before = Бұған жауап берілген.
plan-away = 🏖 Мен жоқта
plan-away-none = <b>Мен жоқта</b>
    Демалысқа, іссапарға шықсаңыз немесе ауырып қалсаңыз, орныңызға әріптесіңізді қалдырыңыз. Сол күндері ескертулер оған барады, кейін өзіңізге қайтып келеді.
plan-away-now = <b>Мен жоқта</b>
    { $until } күніне дейін (сол күнді қоса) орныңызда: { $name }
plan-away-set = 🏖 Күнін белгілеу
plan-away-back = ↩ Мен келдім
plan-away-over = ↩ Ескертулер қайтадан өзіңізге келеді.
plan-away-ask-until = Соңғы қай күні жоқ боласыз? Мысалы: 25.12 немесе 25 желтоқсан
plan-away-ask-name = Орныңызда кім қалады? Әріптестің тегін немесе атын жазыңыз.
plan-away-letter = 🏖 { $name } { $until } күніне дейін (сол күнді қоса) жоқ. Жоспар бойынша ескертулері сізге келеді.
plan-lead-letter = ⭐ { $name } мына істің негізгі жауаптысы болды: <b>{ $title }</b>
plan-do-recall = ↩ Өзімде қалсын

plan-away-ask-since = Қай күннен бастап болмайсыз?
plan-away-today = Бүгіннен
