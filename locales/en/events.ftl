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
        [0] Registered: { $going }
       *[other] Registered: { $going } of { $capacity }, waiting: { $waiting }
    }
event-cancelled-note = ✕ This event is cancelled.
event-mine-going = ✓ { $name }: registered.
event-mine-waiting = ⏳ { $name }: on the waiting list, behind { $ahead }.
event-join = ✓ Register
event-leave = ✕ Leave
event-join-child = ✓ Register { $name }
event-leave-child = ✕ Take off { $name }
event-done-going = You are registered! See you there.
event-done-waiting = It is full: you are on the waiting list. We will tell you when a seat is free.
event-done-left = You have left the list.
event-unknown = There is no such event.
event-cancelled-refusal = This event is cancelled: nobody can register.
event-begun = This event has begun: the list no longer changes.
event-other-grades = This event is for other grades.
event-already-in = Already on the list.
event-not-in = Not on the list.
event-not-your-child = You cannot register this pupil.
event-not-yours = Only the mentor who made this event can cancel it.
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
