plan-overdue-letter = ❗ Not done: <b>{ $title }</b>
    It was due { $due }. Talk to the person who answers for it.
plan-take-note = 👁 I have seen it
plan-take-note-all = 👁 I have seen all
plan-seen-noted = Noted: you have seen it.
plan-card-seen = 👁 Seen by { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Still not done: { $items }</b>
    { $titles }
plan-still-letter = 🤔 <b>Past and still open: { $items }</b>
    Is it still to be done, or was it not held?
    { $titles }
plan-still-look = Look at them
plan-still = <b>Past and still open: { $items }</b>
    Is each still to be done, or was it not held?
plan-keep = ○ Still to do
plan-kept = Good, it stays open. If it needs a new day, open it and press “More time”.
