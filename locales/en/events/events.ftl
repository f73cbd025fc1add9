menu-events = 🎉 Events
grades-all = All
grades-none = Tick at least one grade.
event-list = <b>Coming events: { $events }</b>
    Press a name to learn more. ✓ – you are registered.
event-list-empty = There is no event for you yet. A new one will appear here.
event-new = ➕ New event
event-card = <b>{ $title }</b>
    Faction: { $faction }

    🕒 { $when }
    📍 { $place }
    👥 Grades: { $grades }
    { $capacity ->
        [0] { $going ->
            [0] Nobody has registered yet
           *[other] Registered: { $going }
        }
       *[other] Registered: { $going } of { $capacity }{ $waiting ->
            [0] { "" }
           *[other] , { $seats ->
                [first] waiting: { $waiting }
               *[other] asked for a seat: { $waiting }
            }
        }
    }
event-cancelled-note = ✕ This event is cancelled.
event-mine-going = ✓ { $name }: registered.
event-mine-waiting = ⏳ { $name }: on the waiting list, behind { $ahead }.
event-join = ✓ Register
event-leave = ✕ I will not come
event-join-child = ✓ Register { $name }
event-leave-child = ✕ Take off { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-class-hint = ➕ registers, ✕ takes off the list.
event-done-going = You are registered! See you there.
event-done-waiting = It is full: you are on the waiting list. We will tell you when a seat is free.
event-done-left = You have left the list.
event-unknown = There is no such event.
event-cancelled-refusal = This event is cancelled: nobody can register.
event-begun = This event has begun: the list no longer changes.
event-other-grades = This event is for other grades.
event-already-in = Already on the list.
event-too-many-works = This contest takes up to five works from one person: you have handed in yours.
event-not-in = Not on the list.
event-not-your-child = You cannot register this pupil.
event-not-yours = Only its author, the senior mentor or the deputy head can correct or cancel this event.
event-open = Open
event-who = 👥 Who comes
event-who-title = <b>{ $title }</b>
    On the list: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Cancel the event
event-cancel-yes = ✕ Yes, cancel it
event-cancel-sure = Is <b>{ $title }</b> cancelled? People who will be told: { $people }.
event-cancel-done = Cancelled. Those on the list are told.
event-cancelled-letter = ✕ <b>{ $title }</b> is cancelled ({ $when }). We are sorry.
event-seat-letter = 🎉 A seat is free! <b>{ $name }</b> is on the list now: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-ask-title = What is the event called?
event-ask-faction = Which faction holds it?
event-ask-when = When does it begin? Write it like this: 12.12 15:00
event-ask-place = Where does it take place?
event-ask-grades = For which grades? Tick them and press “Done”.
event-ask-capacity = How many seats are there? Write the number or choose “no limit”.
event-no-limit = ∞ No limit
event-ask-sure = Is everything right?
event-publish = ✓ Publish
event-created = ✓ The event is published.
event-past = 🕘 Past events
event-past-title = <b>Events that have begun or are over: { $events }</b>
event-cancelled-reason = Why: { $reason }
event-into-the-past = That time is over. Write a time that is still to come.
event-fewer-than-go = More people are registered: there cannot be fewer seats than people.
event-doors-closed = From an hour before the event on you can mark who came.
event-who-came = ✅ { $name }, { $class_name }
event-who-sum = Came: { $came }, did not come: { $absent }
event-file = 📄 The list as Excel
event-file-coming = The list is being made and will be here soon.
event-list-file = list
event-list-sheet = List
event-list-caption = <b>{ $title }</b>
    { $when }. On the list: { $people }
event-list-number = No.
event-list-name = Name
event-list-class = Class
event-list-state = Registration
event-list-came = Came at
event-list-going = registered
event-list-waiting = waiting
event-correct = ✎ Correct
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
event-new-title = <b>{ $title }</b>: write the new title.
event-new-place = <b>{ $title }</b>: where does it take place now?
event-new-starts_at = <b>{ $title }</b>: when does it begin now? Write it like this: 12.12 15:00
event-new-capacity = <b>{ $title }</b>: how many seats are there? Write the number or choose “no limit”.
event-sure-title = The title changes:
    { $before } → <b>{ $after }</b>
event-sure-place = The place changes:
    { $before } → <b>{ $after }</b>
event-sure-starts_at = The time changes:
    { $before } → <b>{ $after }</b>
event-sure-capacity = The number of seats changes:
    { $before ->
        [0] no limit
       *[other] { $before }
    } → <b>{ $after ->
        [0] no limit
       *[other] { $after }
    }</b>
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
event-eve-letter = ⏰ Tomorrow: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    If you cannot come, please leave the list: the next one who waits gets the seat.
event-soon-letter = ⏰ It begins soon: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-eve-desk-letter = ⏰ Your event is tomorrow: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Registered: { $going }, waiting: { $waiting }
event-soon-desk-letter = ⏰ Your event begins soon: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
    Registered: { $going }, waiting: { $waiting }. Mark at the door who comes.
event-arrivals = ✅ Mark who came
event-headcount = <b>{ $title }</b>
    Came: <b>{ $came }</b> of { $people }

    Choose a class.
event-headcount-posts = On duty and there: { $here } of { $posts }
event-recount = ⟳ Count again
event-class = <b>{ $title }</b> · { $class_name }
    Came: { $came } of { $people }

    Press the name of whoever came; if that was a mistake, press again.
event-all-came = ✅ All came
event-came-already = { $name } was marked at { $clock } ({ $by }).
plan-event = 🎉 Open registration
event-of-plan = <b>{ $title }</b>
    The plan's day: { $due }. Grades: { $grades }

    Registration opens only for the grades of the plan.
event-open-registration = ➕ Open registration
event-no-item = There is no such item in the plan.
event-item-closed = This item is closed, or its plan is not approved: registration cannot be opened.
event-ask-which-title = There are several things in this row. For which one is registration opened?
event-ask-hour = The plan's day: { $due }. At what hour does it begin? Write it like this: 15:00. For another day: 12.12 15:00
event-plan-item = 📋 The plan's item
event-plan-day = The plan still says { $due }. Is the plan moved too?
event-move-plan = 📋 Move it in the plan too
event-plan-moved-letter = 📋 The plan's day has changed: <b>{ $title }</b>
    The plan says { $due }, the event { $when }.

    Does the event move too?
event-move-too = ✎ Move the event
