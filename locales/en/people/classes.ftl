menu-classes = 🏫 Classes
menu-class = 🏫 Class { $class_name }
class-list = <b>Classes: { $classes ->
        [0] none yet
       *[other] { $classes }
    }</b>
    Pupils: { $pupils }, not joined yet: { $missing }
class-list-large = <b>Classes: { $classes ->
        [0] none yet
       *[other] { $classes }
    }</b>
    Pupils: more than { $most }; how many have not joined stands beside each class
class-line = { $class_name } · { $pupils } · not joined { $missing }
class-card = <b>Class { $class_name }</b>
    Pupils: { $pupils }
    Not joined yet: { $missing }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            Cannot be reached: { $unreachable }
    }{ $requests ->
        [0] { "" }
       *[other]
            { "" }
            Requests waiting: { $requests }
    }
class-all = All pupils
class-missing = Not joined: { $missing }
class-unreachable = Cannot be reached: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Code sheet (PDF)
class-all-title = <b>{ $class_name }</b> · pupils: { $people }
    ✓ joined, ○ not yet
class-missing-title = <b>{ $class_name }</b> · not joined yet: { $people }
    Press a name for a new code.
class-unreachable-title = <b>{ $class_name }</b> · cannot be reached: { $people ->
        [0] nobody
       *[other] { $people }
    }
    They blocked the bot or deleted their account. After /start messages arrive again.
class-pupil-linked = ✓ <b>{ $name }</b> has joined.
