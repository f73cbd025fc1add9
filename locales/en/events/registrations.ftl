event-mine-going = ✓ { $name }: registered.
event-mine-waiting = ⏳ { $name }: on the waiting list, behind { $ahead }.
event-join = ✓ Register
event-leave = ✕ I will not come
event-join-child = ✓ Register { $name }
event-leave-child = ✕ Take off { $name }
event-join-one = ➕ { $name }
event-leave-one = ✕ { $name }
event-done-going = You are registered! See you there.
event-done-waiting = It is full: you are on the waiting list. We will tell you when a seat is free.
event-done-left = You have left the list.
event-already-in = Already on the list.
event-not-in = Not on the list.
event-seat-letter = 🎉 A seat is free! <b>{ $name }</b> is on the list now: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
