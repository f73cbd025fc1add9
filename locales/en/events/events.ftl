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
event-class-hint = ➕ registers, ✕ takes off the list.
event-unknown = There is no such event.
event-cancelled-refusal = This event is cancelled: nobody can register.
event-begun = This event has begun: the list no longer changes.
event-other-grades = This event is for other grades.
event-too-many-works = This contest takes up to five works from one person: you have handed in yours.
event-not-your-child = You cannot register this pupil.
event-not-yours = Only its author, the senior mentor or the deputy head can correct or cancel this event.
event-open = Open
event-who = 👥 Who comes
event-who-title = <b>{ $title }</b>
    On the list: { $people }
event-who-going = ✓ { $name }, { $class_name }
event-who-waiting = ⏳ { $name }, { $class_name }
event-cancel = ✕ Cancel the event
event-no-limit = ∞ No limit
event-ask-sure = Is everything right?
event-publish = ✓ Publish
event-past = 🕘 Past events
event-past-title = <b>Events that have begun or are over: { $events }</b>
event-cancelled-reason = Why: { $reason }
event-into-the-past = That time is over. Write a time that is still to come.
event-fewer-than-go = More people are registered: there cannot be fewer seats than people.
event-doors-closed = From an hour before the event on you can mark who came.
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
plan-event = 🎉 Open registration
event-plan-day = The plan still says { $due }. Is the plan moved too?
