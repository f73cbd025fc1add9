plan-more = ⋯ Тағы
plan-more-title = <b>{ $title }</b>
    Не істейміз?
plan-noted = ✓ Сақталды.
plan-card-lead = ⭐ Негізгі жауапты: { $name }
plan-card-helper = 👤 Бірге жауапты: { $name }
plan-card-waiting = ⏳ { $name } қабылдауын күтіп тұр
plan-card-draft = 📝 Жоспар жобасы: әлі бекітілмеген
plan-card-closed = 🔒 Жоспар жабылған
plan-card-cancelled = ⊘ Күші жойылды: { $name }, { $when }
    Себебі: { $reason }
plan-do-people = 👥 Жауапты адамдар
plan-do-take = ⭐ Негізгі жауаптысы мен боламын
plan-do-hand = 🤝 Әріптеске беру
plan-do-name = ＋ Әріптесті қосу
plan-people = <b>{ $title }</b>
    Жоспарда: { $roles }
    Аты аталғандар: { $people }. Негізгі жауаптыны тағайындау үшін атын басыңыз.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Алып тастау
plan-ask-colleague = <b>{ $title }</b>
    Кім жауапты болады? Әріптестің тегін немесе атын жазыңыз.
plan-ask-taker = <b>{ $title }</b>
    Кімге бересіз? Әріптестің тегін немесе атын жазыңыз. Ол қабылдағанша сіз жауаптысыз.
plan-ask-who = Қайсысы?
plan-no-colleague-found = «{ $typed }»: ботқа тіркелген ондай қызметкер табылмады. Басқаша жазып көріңіз.
plan-no-such-colleague = Бұл адамды таңдауға болмайды: ботқа тіркелген басқа қызметкер керек.
plan-no-change = Өзгеріс жоқ.
plan-has-lead = Бұл істің негізгі жауаптысы бар.
plan-not-approved = Жоспар әлі бекітілмеген.
plan-is-closed = Жоспар жабылған.
plan-named-letter = 👤 Сіз мына іске жауапты болдыңыз: <b>{ $title }</b>
    Тағайындаған: { $name }
plan-handover-letter = 🤝 { $name } сізге мына істі бергісі келеді: <b>{ $title }</b>
    Қабылдасаңыз, жауапты сіз боласыз.
plan-handover-yes = ✓ Қабылдаймын
plan-handover-no = ✕ Қабылдай алмаймын
plan-handover-asked = 🤝 Әріптесіңізге хат жіберілді. Ол қабылдағанша сіз жауаптысыз.
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
plan-day-unclear = Күнін түсінбедім. Бір ғана күн жазыңыз, мысалы: 25.12 немесе 25 желтоқсан
plan-day-over = Бұл күн өтіп кетті. Бүгінгі немесе алдағы күнді жазыңыз.
