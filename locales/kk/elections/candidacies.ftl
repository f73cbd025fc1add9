election-line-campaign = 📣 { $title }
election-line-observer = 👁 Байқаушы: { $title }
election-line-result = 📊 { $title }
election-see-campaign = 📣 Үміткерлер
election-do-trial = 🧪 Сынақ өткізу
election-do-observers = 👁 Байқаушылар
election-do-grades = 🏫 Дауыс беретін сыныптар
election-do-correct = 📋 Тізімді түзету
election-do-turnout = 👥 Қатысу
election-do-complaints = ⚖ Шағымдар
election-do-copy = 📄 Осындай жаңа сайлау
election-turnout = 👥 Қатысуды көру
election-no-turnout-yet = Дауыс беру әлі басталған жоқ. Басталғанда мұнда қатысу көрінеді.
election-turnout-title = 👥 <b>{ $title }</b>
    Дауыс берді: { $voted } / { $people }
election-turnout-line = { $class_name }: { $voted } / { $people }
button-refresh = 🔄 Жаңарту
election-ask-observer = Байқаушының аты-жөнінің бір бөлігін жазып, тізімнен таңдаңыз. Бұрыннан байқаушы болса, ол тізімнен шығады.
election-observers = 👁 Байқаушылар: { $names }
election-observer-letter = 👁 Сіз сайлаудың байқаушысысыз: <b>{ $title }</b>
    Дауыс беру басталғанда қай сыныптан қанша бала дауыс бергенін көресіз. Кімнің кімге дауыс бергенін ешкім көрмейді.
election-ask-voter = Тізімге қосылатын немесе одан шығарылатын оқушының аты-жөнінің бір бөлігін жазып, тізімнен таңдаңыз.
election-regraded = ✓ Дауыс беретін сыныптар өзгертілді. Себебі журналға жазылды.
election-ask-belongs = Не істейміз?
election-correct-on = ➕ Тізімге қосу
election-correct-off = ➖ Тізімнен шығару
election-ask-why = Себебін жазыңыз. Ол журналда сақталады.
election-corrected-on = ➕ { $name }: { $reason }
election-corrected-off = ➖ { $name }: { $reason }
roll-will-be = ✓ Сіз сайлаушылар тізімінде боласыз.
roll-will-not-be = Сіз сайлаушылар тізімінде жоқсыз. Қате деп ойласаңыз, дауыс беру басталғанға дейін тәлімгерге айтыңыз.

campaign-title = 📣 <b>{ $title }</b>
    Дауыс берудің аяқталуы: { $closes }
campaign-now = Қазір: { $state }.
campaign-roll = Тізімде { $people } сайлаушы бар.
campaign-nobody-yet = Әзірге үміткер жоқ.
campaign-silence = 🤫 Тыныштық күні: үгіт аяқталды.
campaign-by-class = { $class_name } ұсынды, { $votes } дауыс
campaign-support = 👍 { $name }
campaign-admit = ✓ Тіркеу: { $name }
campaign-refuse = ✕ Тіркемеу: { $name }
campaign-stand = 🙋 Кандидатурамды ұсынамын
campaign-accept = ✓ Келісемін
campaign-decline = ✕ Келіспеймін
campaign-withdraw = 🚪 Кандидатурамды алып тастау
campaign-propose = ➕ Үміткер ұсыну
campaign-slogan = ✏ Ұраным
campaign-programme = ✏ Бағдарламам
campaign-attachment = 🎬 Бейне немесе құжат
campaign-done-stand = ✓ Кандидатураңыз ұсынылды. Енді комиссия шешеді.
campaign-done-accept = ✓ Келісіміңіз қабылданды. Енді комиссия шешеді.
campaign-done-decline = Жауабыңыз қабылданды: келіспедіңіз.
campaign-done-support = ✓ Қолдауыңыз есептелді.
campaign-done-admit = ✓ Үміткер тіркелді.
campaign-done-refuse = ✓ Үміткер тіркелмеді. Себебі өзіне хабарланды.
campaign-done-sure-withdraw = Кандидатураңыз алынып тасталды.
campaign-done-hide = ✓ Сұрақ алынып тасталды.
campaign-photo = 🖼 Суретім
campaign-ask-slogan = Ұраныңызды жазыңыз, { $most } таңбадан аспасын.
campaign-ask-programme = Бағдарламаңызды жазыңыз: сайлансаңыз, не істейсіз? { $most } таңбадан аспасын.
campaign-ask-photo = Өз суретіңізді жіберіңіз. Оны бүкіл мектеп көреді.
campaign-photo-wanted = Мұнда сурет керек.
campaign-ask-attachment = Бір бейне немесе бір құжат жіберіңіз. Оны бүкіл мектеп көреді.
campaign-attachment-wanted = Мұнда бейне немесе құжат керек.
campaign-card-changed = ✓ Сақталды.
campaign-ask-question = Сұрағыңызды жазыңыз, { $most } таңбадан аспасын. Жауап берілсе, сұрақ пен жауапты бәрі оқиды; атыңыз көрсетілмейді.
campaign-asked = ✓ Сұрағыңыз жіберілді. Жауап келгенде хабар аласыз.
campaign-ask-answer = Жауабыңызды жазыңыз, { $most } таңбадан аспасын. Оны бәрі оқиды.
campaign-answered = ✓ Жауабыңыз жарияланды.
campaign-ask-refusal = Неге тіркелмейтінін жазыңыз, { $most } таңбадан аспасын. Үміткер оқиды.
campaign-ask-nominee = Оқушының аты-жөнінің бір бөлігін жазып, тізімнен таңдаңыз.
campaign-ask-class-votes = Сыныпта оған неше бала дауыс берді? Санын жазыңыз.
campaign-proposed = ✓ Ұсынылды. Енді оның келісімін күтеміз.
campaign-ask-complaint = Шағымыңызды жазыңыз, { $most } таңбадан аспасын: не дұрыс болмады?
campaign-complained = ✓ Шағымыңыз қабылданды. Оны комиссия мен тәлімгер оқиды, жауабы осында келеді.
campaign-ask-reply = Шағымға жауабыңызды жазыңыз, { $most } таңбадан аспасын.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Бағдарламасы</b>
    { $programme }
candidate-silent = Бағдарламасы әлі жазылған жоқ.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Жауап беру: { $question }
candidate-hide-question = 🗑 Алып тастау: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Суреті мен бейнесі
candidate-ask = ❓ Сұрақ қою
candidacy-no-nomination = Қазір кандидатура ұсыну уақыты емес.
candidacy-may-not-stand = Бұл оқушы бұл сайлауда үміткер бола алмайды: сыныбы немесе фракциясы сай емес.
candidacy-already = Бұл оқушы бұрын ұсынылған.
candidacy-supported = Сіз оны бұрын қолдағансыз.
candidacy-sits-in-commission = Ол сайлау комиссиясының мүшесі, сондықтан үміткер бола алмайды.
candidacy-few-supporters = Қолдаушысы әлі жеткіліксіз.
candidacy-ballot-full = Бюллетеньде орын қалмады.
candidacy-too-late = Енді кеш: бұл қадамның уақыты өтті.
candidacy-enough-complaints = Бұл нәтижеге үш рет шағым бердіңіз. Олардың жауабын күтіңіз.
candidacy-enough-questions = Бүгінге сұрақ жетеді. Ертең тағы сұрай аласыз.

complaints-title = ⚖ <b>{ $title }</b>
    Шағымдар: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 №{ $number } шағымға жауап беру
election-complaint-open = ⚖ Қарау
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } нәтижеге шағым берді.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: шағымыңызға жауап.
    { $answer }
    🗒 Шешім: { $outcome }

election-nomination-letter = 🙋 <b>{ $title }</b>: кандидатура ұсыну басталды. Аяқталуы: { $until }
election-proposed-letter = 🙋 { $name } сізді үміткер етіп ұсынды: <b>{ $title }</b>. Келісесіз бе?
election-admitted-letter = ✓ Сіз үміткер болып тіркелдіңіз: <b>{ $title }</b>. Ұраныңыз бен бағдарламаңызды жазыңыз.
election-refused-letter = Сіз үміткер болып тіркелмедіңіз: <b>{ $title }</b>
    Себебі: { $reason }
election-withdrawn-letter = 🚪 { $name } кандидатурасын алып тастады: <b>{ $title }</b>
election-nominated-letter = 🙋 <b>{ $title }</b>: кандидатура ұсыну аяқталды. Тіркелген үміткер: { $candidates }, шешім күтіп тұр: { $waiting }.
election-campaign-letter = 📣 <b>{ $title }</b>: үгіт басталды. Үміткерлердің бағдарламасын оқып, сұрақ қойыңыз.
election-silence-letter = 🤫 <b>{ $title }</b>: бүгін тыныштық күні, үгіт жүргізбеңіз. Дауыс берудің басталуы: { $opens }
election-question-letter = ❓ <b>{ $title }</b>: сізге сұрақ қойылды.
    { $question }
election-answer-letter = 💬 { $name } сұрағыңызға жауап берді:
    { $answer }
election-see-questions = ❓ Сұрақтарды көру

booth-booth = 🗳 Кабина: аккаунты жоқтарға
booth-desk = 🗳 <b>Кабина.</b> { $title }
    Кабинаны комиссияның бір мүшесі бір сыныпқа ашады, екіншісі растайды. Ол екі сағаттан аспайды.
booth-line-open = ✓ { $class_name }: { $name }, { $until } уақытына дейін, дауыс: { $votes }
booth-line-waiting = ⏳ { $class_name }: { $name }, екінші мүшенің растауын күтіп тұр
booth-open-for = Кабина ашу: { $class_name }
booth-confirm-of = ✓ Растау: { $class_name }
booth-confirm = ✓ Растаймын
booth-type-code = 🗳 Код енгізу
booth-not-open = Бұл сыныпқа ашық кабина жоқ. Кабинаны бір мүше ашып, екіншісі растауы керек.
booth-second-member = Кабинаны оны ашқан мүше емес, басқасы растайды.
booth-confirm-letter = 🗳 «{ $title }»: <b>{ $name }</b> { $class_name } сыныбына кабина ашты. Қасында болсаңыз ғана растаңыз.
booth-confirmed-letter = 🗳 «{ $title }»: <b>{ $name }</b> { $class_name } сыныбының кабинасын растады. { $until } уақытына дейін ашық.
booth-voted-letter = 🗳 «{ $title }»: <b>{ $name }</b> кабинада дауыс берді. Қалай бергенін ешкім білмейді. Егер ол дауыс бермеген болса, комиссияға айтыңыз.
minutes-booth = Кабина, { $class_name }: ашқан { $opened }, растаған { $confirmed }, берілген дауыс – { $ballots }.
booth-slips = 🖨 Кабина кодтары
booth-turnout = 👥 Қатысу
booth-ask-code = Қағазыңыздағы кодты жазыңыз. Хабарлама бірден жойылады, комиссия мүшесі экранға қарамайды.
booth-secrecy = 🔒 Комиссия мүшесі теріс қарап тұрсын. Растағаннан кейін экран тазаланады.
booth-counted = ✅ Дауыс қабылданды. Рақмет!
booth-next = 🗳 Келесі сайлаушы
booth-nobody = Тізімдегі сайлаушылардың бәрінің аккаунты бар.
booth-sheet-title = Кабинада дауыс беру
booth-sheet-how = Осы кодты комиссия мүшесінің құрылғысына өзіңіз жазасыз.
booth-sheet-file = кабина-кодтары
booth-sheet-caption = 🖨 Кабина кодтары: { $people }. Басып шығарып, қиып, тізімге қол қойғызып, әркімнің өз қолына беріңіз. Код бір рет дауыс беруге жарайды.
booth-quick-letter = ⚠ «{ $title }», { $class_name } кабинасы (ашқан { $name }): { $minutes } минутта { $ballots } дауыс. Бала бір минутқа жуық уақыт жұмсайды. Кабинада не болып жатқанын қараңыз.
booth-watched = 🗳 Кабина, { $class_name }: ашқан { $opened }, растаған { $confirmed }, дауыс: { $ballots }
booth-watched-quick = ⚠ Кабина, { $class_name }: ашқан { $opened }, растаған { $confirmed }, дауыс: { $ballots }, тым жылдам берілді
booth-list-file = кабина-тізімі
booth-list-title = Кабина кодтарын алғандардың тізімі
booth-list-election = Сайлау
booth-list-how = Код әр оқушының өз қолына, тізімге қол қойғызып беріледі. Берілмей қалған код комиссияға қайтарылады.
booth-list-number = №
booth-list-name = Аты-жөні
booth-list-signature = Қолы
booth-list-day = Күні
booth-list-given = Берілген код саны: ______ / { $people }
booth-list-caption = 🖨 { $class_name }: кабина кодтарын алғандар қол қоятын тізім.
election-no-such-code = Мұндай код бұл сайлауда жоқ. Қағазға қарап, қайта жазыңыз.

parliament-offices = 🏛 Парламент құрамы
offices-title = 🏛 <b>Парламент құрамы</b>
office-president = Президент
office-speaker = Спикер
office-line = <b>{ $office }</b>: { $name }, мерзімі { $until } күніне дейін
office-empty = ⚠ Әлі сайланбаған: { $offices }
faction-members = 🏛 <b>{ $faction }</b>, мүшелері: { $members }
faction-list = { $list }
faction-add = ➕ Мүше қосу
faction-remove = ➖ { $name }
faction-ask-member = Оқушының аты-жөнінің бір бөлігін жазып, тізімнен таңдаңыз.
faction-who-may-join = Парламент мүшесі 9–11-сынып оқушысы бола алады (парламент ережесі).

campaign-sure-withdraw = 🚪 Иә, алып тастаймын
campaign-withdraw-sure = Кандидатураңызды алып тастайсыз ба? Атыңыз бюллетеньнен кетеді, карточкаңыз сақталады. Кандидатура ұсыну аяқталмаса, кейін қайта ұсына аласыз.
campaign-own-proposed = 🙋 Сізді үміткер етіп ұсынды: келісесіз бе?
campaign-own-accepted = 🙋 Кандидатураңыз комиссияның шешімін күтіп тұр.
campaign-own-admitted = ✓ Кандидатураңыз бюллетеньде.
campaign-own-refused = ✕ Кандидатураңызды комиссия қабылдамады. Себебі: { $reason }
campaign-own-declined = Сіз ұсынысқа келіспедіңіз.
campaign-own-withdrawn = Кандидатураңызды алып тастадыңыз.
campaign-own-supporters = Қолдағандар: { $have }, керегі: { $needed }.
candidacy-already-struck = Бұл үміткер бюллетеньде жоқ.
candidacy-off-ballot = Бұл үміткер енді бюллетеньде жоқ.
candidacy-said-no = Бұл адам өзі келіспеген немесе кандидатурасын алып тастаған. Ұсыну мерзімін ұзартыңыз: қаласа, өзі ұсынылады.
campaign-nominate = ➕ Үміткерді атау
election-waits-letter = 🙋 <b>{ $title }</b>: { $name } шешім күтіп тұр. Бюллетеньге енгізіңіз немесе себебін жазып, рұқсат бермеңіз.
election-class-nobody = 🙋 { $class_name }: үміткер жоқ
campaign-nobody-yet-answers = Жауаптар: { $list }
