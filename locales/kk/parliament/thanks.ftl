thanks-list = 💛 <b>Сізге айтылған рақмет</b>: { $cards ->
        [0] әзірге жоқ
       *[other] { $cards }
    }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Рақмет жіберу
thanks-answer = 💛 Менің рақметтерім
thanks-sent = ✓ Рақметіңіз жетті.
thanks-letter = 💛 <b>{ $name }</b> сізге рақмет айтады: { $reason }.
thanks-ask-who = Кімге рақмет айтасыз? Атынан бастап жазыңыз, сосын таңдаңыз.
thanks-ask-reason = Не үшін? Басқа ешкімнің аты жазылмайды.
thanks-for-help = көмегі үшін
thanks-for-lesson = үйреткені үшін
thanks-for-event = іс-шара үшін
thanks-for-kindness = мейірімі үшін
thanks-for-honesty = адалдығы үшін
thanks-for-order = тазалығы мен тәртібі үшін
thanks-nobody = Мектепте ондай адам табылмады.
thanks-oneself = Өзіңізге рақмет жібере алмайсыз.
thanks-too-many = Бір күнде бес рақмет жіберіледі. Ертең жалғастырыңыз.
form-thanks = рақмет айту
