election-ask-kind = Кімді сайлаймыз, нені шешеміз?
election-kind-president = 👑 Парламент Президенті
election-kind-speaker = 🎙 Спикер
election-kind-leader = ⭐ Фракция жетекшісі
election-kind-class = 🏫 Барлық сыныптың өзін-өзі басқаруы
election-kind-referendum = ❓ Референдум
election-kind-poll = ⚡ Жедел сауалнама
election-title-president = Мектеп парламентінің Президентін сайлау
election-title-speaker = Мектеп парламентінің Спикерін сайлау
election-title-leader = «{ $faction }» фракциясының жетекшісін сайлау
election-title-class = Сыныптың өзін-өзі басқару органын сайлау
election-ask-faction = Қай фракцияның жетекшісі сайланады? Тек сол фракцияның мүшелері дауыс береді.
election-ask-answers = Жауаптарды жазыңыз, әр жауап жаңа жолда.
election-usual-answers = Қолдаймын / Қарсымын
election-ask-positions = Сыныпта қандай міндеттер бар? Әрқайсысын жаңа жолға жазыңыз. Дауысты ең көп алған бала бірінші міндетті алады, келесісі екіншісін.
election-usual-positions = Сынып көшбасшысы / Көшбасшының орынбасары / Хатшы
election-lines-wanted = { $least }–{ $most } жол керек, әр жол { $longest } таңбадан аспасын.
election-ask-rules = Ережелер осылай. Өзгерту үшін басыңыз. Бәрі дұрыс болса, «Дайын» батырмасын басыңыз. Дауыс беру басталғаннан кейін ереже өзгермейді.
choice-method = Санау: { $value }
choice-method-plurality = көп дауыс
choice-method-two-rounds = екі кезең
choice-method-approval = бірнешеуін белгілеу
choice-method-ranked = рет бойынша
choice-seats = Орын саны: { $value }
choice-quorum = Кворум, тізімнің %-ы: { $value }
choice-against_all = «Бәріне қарсы» жолы: { $value }
choice-blank = Бос бюллетень: { $value }
choice-tie = Дауыстар тең болса: { $value }
choice-tie-round = екінші кезең
choice-tie-lot = жеребе
choice-stand = Сайлана алатын сыныптар: { $value }
choice-supporters = Қолдаушы саны: { $value }
choice-silence = Тыныштық күні: { $value }
choice-until = Мерзімі: { $value }
choice-until-september = келесі жылғы 30 қыркүйекке дейін
choice-until-may = оқу жылының соңына дейін
answer-yes = иә
answer-no = жоқ
election-ask-way = Үміткерлер қалай анықталады?
election-way-nominate = 🙋 Кандидатура ұсынылады
election-way-name = ✍ Тізімін өзім жазамын
election-ask-nomination = Кандидатура ұсыну қашан аяқталады? Былай жазыңыз: 12.12 15:00
election-ask-opening = Дауыс беру қашан басталады? Былай жазыңыз: 12.12 08:00
election-open-by-hand = Өзім ашамын
election-candidates-later = кейін белгілі болады
election-create-poll = ✓ Сауалнаманы бастау
election-poll-created = ✓ Сауалнама басталды. Уақыты біткенде бот өзі санап, нәтижесін жариялайды.
election-nominates-until = 🙋 Кандидатура ұсынудың аяқталуы: { $until }
election-nominates-until-over = 🙋 Кандидатура ұсыну аяқталды: { $until }
election-opens-at = ▶ Дауыс берудің басталуы: { $opens }
election-opens-too-late = Күндердің реті дұрыс емес: кандидатура ұсыну дауыс беру басталғанға дейін, ал басталуы аяқталуынан бұрын болуы керек. Артқа басып, түзетіңіз.
election-nomination-runs = Кандидатура ұсыну әлі аяқталған жоқ.
election-no-candidates = Бюллетеньде бір де үміткер жоқ. «Уақытты жылжыту» арқылы дауыс берудің басталуын, сосын кандидатура ұсынудың аяқталуын кейінге қойыңыз немесе сайлауды өткізбейтініңізді белгілеңіз.
election-state-void = бұл сыныпта сайлау өтпеді
election-state-trial = СЫНАҚ, дауыстар саналмайды
election-card-lot = Жеребенің бақылау коды: <code>{ $commitment }</code>
election-card-classes = Сыныптар: { $classes }, үміткері бары: { $standing }
election-card-of-classes = 🏫 Сыныптар: { $list }
election-card-missing = Үміткері жоқ: { $list }
election-trial-runs = 🧪 Сынақ жүріп жатыр. Дауыс беру ашылғанда ол дауыстарымен бірге жойылады.

rule-plurality = • Дауысты ең көп алған жеңеді.
rule-seats = • Орын саны: { $seats }. Дауысты ең көп алғандар сайланады.
rule-two-rounds = • Дауыстың жартысынан көбін алған жеңеді. Ондай адам болмаса, алғашқы екеуі екінші кезеңге шығады.
rule-approval = • Бюллетеньде бірнеше үміткерді белгілеуге болады. Белгіні ең көп алған жеңеді.
rule-ranked = • Үміткерлер қалаған ретпен қойылады. Әр айналымда ең аз дауыс алған үміткер шығып, оның дауыстары келесі таңдауға өтеді; жартысынан көп дауыс алған жеңеді.
rule-tie-round = • Дауыстар тең бөлінсе, екінші кезең өтеді.
rule-tie-lot = • Дауыстар тең бөлінсе, жеребе шешеді. Оны кез келген адам қайта тексере алады.
rule-tie-ranked = • Ең аз дауыс бірнешеуінде тең болса, алдыңғы айналымда аз алғаны шығады, ол да тең болса, жеребе шешеді.
rule-against-all = • «Бәріне қарсы» дауыс беруге болады. Ешкім одан көп дауыс алмаса, ешкім сайланбайды.
rule-blank = • Бос бюллетень беруге болады: ол қатысқан деп саналады.
rule-quorum = • Тізімдегілердің кемінде { $percent } пайызы дауыс беруі керек, әйтпесе дауыс беру өтпеді деп саналады.
rule-until = • Сайланған адамның мерзімі: { $day } күніне дейін.
rule-positions = • Міндеттер дауыс санының реті бойынша: { $list }.
rule-poll = • Бұл жедел сауалнама: жәшіктің кілті комиссияда емес, боттың өзінде. Ботты басқаратын адам жауаптарды ертерек аша алады, бірақ жәшікте кімнің жауабы екені жазылмаған.
rule-few = • { $fewest } адамнан аз дауыс берсе, нәтиже айтылмайды.

vote-trial = 🧪 <b>СЫНАҚ.</b> Бұл шын дауыс беру емес: дауыстар саналмайды, шын дауыс беру ашылғанда жойылады.
vote-trial-secrecy = 🔓 <b>Сынақ жәшігінің кілті боттың өзінде</b>, сондықтан шын сайлаудағы құпияға мұнда уәде берілмейді. Нағыз таңдауыңызды басудың қажеті жоқ.
vote-trial-counted = 🧪 Сынақ дауысыңыз қабылданды. Ол саналмайды және нәтижесі болмайды: шын дауыс беру ашылғанда жойылады.
    Шын дауыс беру ашылғанда хабар келеді, сонда қайта дауыс бересіз. Мәзір: /menu
vote-trial-already = 🧪 Сынақта дауыс беріп қойдыңыз. Шын дауыс беру ашылғанда хабар келеді.
vote-delete-above = ⚠️ Telegram таңдауыңыз тұрған хабарды өшіртпеді. Оны чаттан өзіңіз өшіріп тастаңыз.
vote-how-plurality = Бір үміткерді таңдаңыз.
vote-how-two-rounds = Бір үміткерді таңдаңыз.
vote-how-question = Бір жауапты таңдаңыз.
vote-how-seats = { $seats } адамға дейін белгілеңіз, сосын «Дайын» батырмасын басыңыз.
vote-how-approval = Қолдайтындарыңыздың бәрін белгілеп, «Дайын» батырмасын басыңыз.
vote-how-ranked = Бірінші таңдауыңызды басыңыз, сосын екіншісін және тағы сол сияқты. Бәрін белгілеу міндетті емес. Соңында «Дайын» батырмасын басыңыз.
vote-blank = Бос бюллетень
vote-hand-in-blank = Бос бюллетень беру

election-by-lot = 🎲 Дауыстар тең бөлінгендіктен, жеребе шешті. Жеребенің негізі дауыс санау файлында тұр.
election-no-quorum = Кворум жиналмады: дауыс беру өтпеді деп саналады.
election-no-quorum-letter = 📢 Дауыс беру аяқталды: <b>{ $title }</b>
    Кворум жиналмады, дауыс беру өтпеді деп саналады.
election-second-round = Ешкім дауыстың жартысынан көбін алған жоқ. Екінші кезеңге шықты: <b>{ $names }</b>
election-second-round-letter = 📢 Сайлау нәтижесі: <b>{ $title }</b>
    Екінші кезеңге шықты: <b>{ $names }</b>
election-round-letter = 🔁 <b>{ $title }</b>: екінші кезеңнің басталуы: { $opens }. Тізім де, комиссия да сол күйінде қалады.
election-round = { $number }-айналым
election-blank-line = Бос бюллетень: { $votes }
election-classes = 🏫 <b>{ $title }</b>
    Сыныптар: { $classes }
election-class-line = <b>{ $class_name }</b>: { $names }
election-inauguration-letter = 🎉 <b>{ $title }</b>: шағым уақыты аяқталды, { $names } міндетіне кірісті. Мерзімі { $until } күніне дейін.
election-reminder-letter = ⏰ Сіз әлі дауыс берген жоқсыз: <b>{ $title }</b>
    Дауыс берудің аяқталуы: { $closes }
election-cannot-open-letter = ⚠ <b>{ $title }</b>: дауыс беру уақыты келді, бірақ ашылмады. Себебі: { $reason }
election-complaints-until = ⚖ Нәтижеге шағым берудің соңғы уақыты: { $until }
election-complain = ⚖ Шағым беру

chart-turnout = сыныптар бойынша қатысу
chart-voted = дауыс берді
chart-did-not-vote = дауыс бермеді
chart-grade = { $grade }-сынып
election-ask-which-date = Қай уақытты жылжытамыз?
election-date-nominates_until = 🙋 Кандидатура ұсынудың соңы
election-date-opens_at = ▶ Дауыс берудің басталуы
election-date-closes_at = ⏹ Дауыс берудің аяқталуы
election-link-letter = 📢 <b>{ $title }</b>: нәтиже жарияланды. Оны әлеуметтік желіге шығарып, сілтемесімен жоспардағы істі жабыңыз: { $item }

election-do-call-off = ✖ Сайлауды өткізбеу
election-ask-why-call-off = Сайлау неге өтпейді? Себебін сайлаушылар мен комиссия оқиды, хаттамаға да жазылады.
election-call-off-sure = Бұл сайлау өтпейді. Берілген дауыс болса, бюллетеньдер жойылады. Кейін қайтару мүмкін емес, тек осындай жаңа сайлау құруға болады.
election-call-off-yes = ✖ Иә, өткізілмейді
election-called-off = ✖ Сайлау өткізілмейтін болды. Қатысы бар адамдардың бәріне бір рет хабарланды.
election-state-called-off = өткізілмейді
election-called-off-letter = ✖ <b>{ $title }</b>: бұл дауыс беру өткізілмейді. Себебі: { $reason }
election-called-off-late-letter = ✖ <b>{ $title }</b>: бұл сайлау өткізілмейді. Себебі: { $reason }
    Берілген бюллетеньдер жойылады, нәтижесі болмайды.
election-called-off-why = ✖ Өткізілмеу себебі: { $reason }
election-classes-result-letter = 📢 Нәтиже жарияланды: <b>{ $title }</b>
    Сыныптар: { $classes }, сайланғаны: { $elected }.
election-nobody-stood-letter = 🙋 <b>{ $title }</b>: кандидатура ұсыну аяқталды, бірақ ешкім ұсынылмады. «Уақытты жылжыту» арқылы мерзімін ұзартып, үміткер ұсыныңыз немесе сайлауды өткізбейтініңізді белгілеңіз.

rule-places = • Орын саны: { $seats }.
election-answer-won = ✅ Жеңген жауап: <b>{ $names }</b>
election-answer-won-letter = 📢 Нәтиже: <b>{ $title }</b>
    ✅ Жеңген жауап: <b>{ $names }</b>
election-answer-won-lot-letter = 📢 Нәтиже: <b>{ $title }</b>
    🎲 Дауыстар тең бөлінді, жеребе шешті: <b>{ $names }</b>
election-won-lot-letter = 📢 Сайлау нәтижесі: <b>{ $title }</b>
    🎲 Дауыстар тең бөлінді, жеребе шешті. Жеңімпаз: <b>{ $names }</b>
election-tie-some-letter = 📢 Сайлау нәтижесі: <b>{ $title }</b>
    🏆 Сайланды: <b>{ $elected }</b>
    Қалған орынға дауыстар тең бөлінді: <b>{ $names }</b>. Екінші кезең өтеді.
election-second-round-some-letter = 📢 Сайлау нәтижесі: <b>{ $title }</b>
    🏆 Сайланды: <b>{ $elected }</b>
    Екінші кезеңге шықты: <b>{ $names }</b>

election-class-waits = 🙋 { $class_name }: шешім күтіп тұр – { $waiting }
election-classes-nominated-letter = 🙋 <b>{ $title }</b>: кандидатура ұсыну аяқталды. Сыныптар: { $classes }, үміткері бары: { $standing }, шешім күтіп тұрған ұсыныс: { $waiting }. Үміткері жоқ сыныптар: { $list }
election-nobody-stood-class-letter = 🙋 <b>{ $title }</b>: кандидатура ұсыну аяқталды, бірақ ешкім ұсынылмады. Мерзімін ұзартуды сайлауды өткізетін тәлімгерден сұраңыз, әйтпесе бұл сыныпта сайлау өтпейді.

election-trial-letter = 🧪 <b>{ $title }</b>: сынақ дауыс беру ашылды. Қалай өтетінін байқап көріңіз: дауыстар саналмайды.
rule-plurality-answers = • Дауысты ең көп алған жауап жеңеді.
rule-two-rounds-answers = • Дауыстың жартысынан көбін алған жауап жеңеді.
rule-approval-answers = • Бюллетеньде бірнеше жауапты белгілеуге болады. Белгіні ең көп алған жауап жеңеді.
rule-ranked-answers = • Жауаптар қалаған ретпен қойылады. Әр айналымда ең аз дауыс алған жауап шығып, оның дауыстары келесі таңдауға өтеді; жартысынан көп дауыс алған жауап жеңеді.
rule-tie-ranked-answers = • Ең аз дауыс бірнеше жауапта тең болса, алдыңғы айналымда аз алған жауап шығады, ол да тең болса, жеребе шешеді.
vote-how-approval-answers = Өзіңізге қолайлы жауаптардың бәрін белгілеп, «Дайын» батырмасын басыңыз.
election-second-round-answers = Дауыстың жартысынан көбін ешбір жауап алған жоқ. Ең көп алғандары: <b>{ $names }</b>
election-second-round-letter-answers = 📢 Нәтиже: <b>{ $title }</b>
    Дауыстың жартысынан көбін ешбір жауап алған жоқ. Ең көп алғандары: <b>{ $names }</b>
