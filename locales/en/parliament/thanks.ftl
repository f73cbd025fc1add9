thanks-list = 💛 <b>You were thanked</b>: { $cards ->
        [0] nobody yet
       *[other] { $cards }
    }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Send thanks
thanks-answer = 💛 My thanks
thanks-sent = ✓ Your thanks have arrived.
thanks-letter = 💛 <b>{ $name }</b> thanks you { $reason }.
thanks-ask-who = Whom do you thank? Type the beginning of the name, then choose.
thanks-ask-reason = For what? Nobody else is named.
thanks-for-help = for help
thanks-for-lesson = for explaining
thanks-for-event = for an event
thanks-for-kindness = for kindness
thanks-for-honesty = for honesty
thanks-for-order = for tidiness and order
thanks-nobody = There is nobody of that name at school.
thanks-oneself = You cannot thank yourself.
thanks-too-many = Five a day can be sent. Go on tomorrow.
form-thanks = saying thank you
