event-cancel-yes = ✕ Yes, cancel it
event-cancel-sure = Is <b>{ $title }</b> cancelled? People who will be told: { $people }.
event-cancel-done = Cancelled. Those on the list are told.
event-cancelled-letter = ✕ <b>{ $title }</b> is cancelled ({ $when }). We are sorry.
event-ask-field = <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    { $capacity ->
        [0] There is no limit of seats.
       *[other] Seats: { $capacity }
    }

    What is to be corrected?
event-field-title = Title
event-field-place = Place
event-field-starts_at = Day and time
event-field-capacity = Seats
event-sure-told = People who will be told: { $people }.
event-correct-yes = ✓ Yes, correct it
event-corrected = ✓ Corrected.
event-changed-letter = ✎ “{ $before }” has changed. This is how it is now:
    <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    If you cannot come, please leave the list: the next one who waits gets the seat.
event-ask-reason = Why is the event cancelled? Write the reason: those on the list will read it.
event-cancelled-why-letter = ✕ <b>{ $title }</b> is cancelled ({ $when }). We are sorry.
    Why: { $reason }
event-move-plan = 📋 Move it in the plan too
