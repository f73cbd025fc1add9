event-cancel-yes = ✕ Иә, тоқтату
event-cancel-sure = <b>{ $title }</b> іс-шарасын тоқтатамыз ба? Тізімдегі { $people } адамға хабар барады.
event-cancel-done = Тоқтатылды. Тізімдегілерге хабар кетті.
event-cancelled-letter = ✕ <b>{ $title }</b> іс-шарасы өтпейді ({ $when }). Кешірім сұраймыз.
event-ask-field = <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    { $capacity ->
        [0] Орын саны шектелмеген.
       *[other] Орын саны: { $capacity }
    }

    Нені өзгертеміз?
event-field-title = Атауы
event-field-place = Өтетін жері
event-field-starts_at = Күні мен уақыты
event-field-capacity = Орын саны
event-sure-told = Тізімдегі { $people } адамға хабар барады.
event-correct-yes = ✓ Иә, өзгерту
event-corrected = ✓ Өзгертілді.
event-changed-letter = ✎ «{ $before }» іс-шарасында өзгеріс бар. Енді былай:
    <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    Келе алмасаңыз, тізімнен шығыңыз: орын кезектегіге беріледі.
event-ask-reason = Іс-шара неге өтпейді? Себебін жазыңыз: тізімдегілер соны оқиды.
event-cancelled-why-letter = ✕ <b>{ $title }</b> іс-шарасы өтпейді ({ $when }). Кешірім сұраймыз.
    Себебі: { $reason }
event-move-plan = 📋 Жоспарда да жылжыту
