menu-classes = 🏫 Сыныптар
menu-class = 🏫 { $class_name } сыныбы
class-list = <b>Сыныптар: { $classes ->
        [0] әзірге жоқ
       *[other] { $classes }
    }</b>
    Оқушылар: { $pupils }, ботқа әлі кірмегені: { $missing }
class-list-large = <b>Сыныптар: { $classes ->
        [0] әзірге жоқ
       *[other] { $classes }
    }</b>
    Оқушылар: { $most } оқушыдан көп; ботқа әлі кірмегені әр сыныптың жанында жазылған
class-line = { $class_name } · { $pupils } оқушы · кірмеген { $missing }
class-card = <b>{ $class_name } сыныбы</b>
    Оқушылар: { $pupils }
    Ботқа әлі кірмеген: { $missing }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            Хабар жетпейді: { $unreachable }
    }{ $requests ->
        [0] { "" }
       *[other]
            { "" }
            Жауап күткен өтініш: { $requests }
    }
class-all = Барлық оқушы
class-missing = Ботқа кірмегендер: { $missing }
class-unreachable = Хабар жетпейтіндер: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Код парағы (PDF)
class-all-title = <b>{ $class_name }</b> · оқушылар: { $people }
    ✓ кірген, ○ кірмеген
class-missing-title = <b>{ $class_name }</b> · ботқа әлі кірмегендер: { $people }
    Атын бассаңыз, жаңа код шығады.
class-unreachable-title = <b>{ $class_name }</b> · хабар жетпейтіндер: { $people ->
        [0] ешкім
       *[other] { $people }
    }
    Олар ботты бұғаттаған не аккаунтын өшірген. /start басса, хабар қайта келеді.
class-pupil-linked = ✓ <b>{ $name }</b> ботқа кірген.
