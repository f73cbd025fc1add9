parliament-charter = 📖 Жарғы
charter-title = 📖 <b>Парламент жарғысының баптаулары</b>
    Бұларды жалпы жиналыстың қаулысы ғана өзгертеді.
charter-line = • { $setting }: <b>{ $value }</b>{ $number ->
        [0] { "" }
       *[other] { "" } (қаулы №{ $number })
    }
charter-stand = Қызметке сайлана алатын сыныптар
charter-members = Парламент мүшесі бола алатын сыныптар
charter-roll = Президентті сайлайтын сыныптар
charter-quorum = Сайлау кворумы
charter-until = Қызмет мерзімі
charter-supporters = Бастаманы қолдайтын оқушы саны
charter-answer_days = Әкімшіліктің жауап беру мерзімі
charter-do-stand = ✏ Кім сайлана алады
charter-do-members = ✏ Кім мүше бола алады
charter-do-roll = ✏ Президентті кім сайлайды
charter-do-quorum = ✏ Кворум
charter-do-until = ✏ Қызмет мерзімі
charter-do-supporters = ✏ Бастама қолдаушылары
charter-do-answer_days = ✏ Жауап мерзімі
charter-grades = { $grades }-сыныптар
charter-of-quorum = { $value ->
        [0] талап етілмейді
       *[other] тізімнің { $value } пайызы
    }
charter-of-supporters = { $value }
charter-of-answer_days = { $value } оқу күні
form-charter = жарғы баптауы
charter-ask-value = Жаңа мәнін таңдаңыз.
charter-ask-decision = Жалпы жиналыстың қай қаулысымен?
charter-changed = ✓ Жарғы өзгерді. Жарияланған сайлаулар өз ережесімен өтеді.
charter-not-yours = Жарғы баптауын парламент тәлімгері жалпы жиналыстың қаулысымен ғана өзгертеді.
charter-none = Мұндай баптау жоқ.
charter-not-general = Жарғыны жалпы жиналыстың қаулысы ғана өзгертеді. Алдымен жалпы жиналыс өткізіп, қаулысын жазыңыз.
