plan-take-note = 👁 I have seen it
plan-take-note-all = 👁 I have seen all
plan-seen-noted = Noted: you have seen it.
plan-card-seen = 👁 Seen by { $name }, { $when }
plan-still-look = Look at them
plan-still = <b>Past and still open: { $items }</b>
    Is each still to be done, or was it not held?
plan-keep = ○ Still to do
plan-kept = Good, it stays open. If it needs a new day, open it and press “More time”.
