menu-surveys = 📝 Сауалнамалар
survey-not-found = Мұндай сауалнама табылмады.
survey-not-open = Бұл сауалнама қазір ашық емес.
survey-answered-already = Сіз бұған жауап бердіңіз, рақмет.
survey-question-unclear = Былай жазыңыз: бірінші жол қазақша, екінші жол орысша. Керек болса, жауаптары: «иә / да» әр жолға; бірнешеуін таңдауға болса, алдына «+»; баға үшін 1-5.
survey-list =
    { $surveys ->
        [0] <b>Сауалнама әзірге жоқ</b>
       *[other] <b>Сауалнамалар: { $surveys }</b>
    }
survey-new = ➕ Жаңа сауалнама
survey-card = <b>{ $title }</b>
    { $state } · { $audience } · { $anonymous }
    Жауап бергендер: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
survey-state-waiting = күтіп тұр
survey-state-open = ашық
survey-state-closed = жабық
survey-audience-parents = ата-аналар
survey-audience-pupils = оқушылар
survey-audience-staff = қызметкерлер
survey-audience-event = іс-шараға келгендер
survey-anonymous = атсыз
survey-with-names = аты-жөнімен
survey-question = <b>{ $number }.</b> { $text }
survey-waits =   жабылған соң көрсетіледі
survey-hidden =   5 жауапқа жетпегенше көрсетілмейді
survey-text-in-file =   жауаптары файлда
survey-count = { $option }: { $count }
survey-do-remind = 🔔 Еске салу
survey-do-close = 🔒 Жабу
survey-do-xlsx = 📄 Excel
survey-close-ask = Сауалнаманы жабасыз ба? Кейін жауап беруге болмайды.
survey-close-sure = ✓ Иә, жабу
survey-reminded = Еске салынды: { $people }
survey-ask-kk = Сауалнаманың аты қазақша?
survey-ask-ru = Орысша аты?
survey-ask-audience = Кімнен сұраймыз?
survey-ask-anonymous = Атсыз ба? Мұны кейін өзгертуге болмайды.
survey-ask-when = Қашан ашылады?
survey-when-now = Қазір
survey-when-after = Акция аяқталған соң
survey-ask-questions = { $told }
    Келесі сұрақты жазыңыз: бірінші жол қазақша, екінші жол орысша, содан кейін жауаптары («иә / да» әр жолға), не 1-5, не ештеңе.
survey-enough = Сұрақ саны ең көбі { $most } болады.
survey-answer = ✎ Жауап беру
survey-letter = 📝 Сауалнама: <b>{ $kk }</b> / { $ru }
survey-ask = { $number } / { $all } · { $anonymous }
    <b>{ $text }</b>
survey-ask-text = Жауабыңызды жазыңыз не өткізіп жіберіңіз.
survey-thanks = Рақмет, жауабыңыз қабылданды.
survey-file = сауалнама
survey-column-answered = Жауап бергендер
survey-column-question = Сұрақ
survey-column-option = Жауап
survey-column-count = Саны
survey-audience-givers = көмектесушілер
survey-when-during = Қазір, апталап саналады
survey-week =   { $day } аптасы: { $answered }
survey-column-week = Апта
