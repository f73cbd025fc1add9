plan-more-time = ⏳ More time
plan-ask-wanted = <b>{ $title }</b>
    Due: { $due }. Until which day is more time needed? Write the day, for example: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Why is more time needed? Write it in a few words.
plan-more-noted = ⏳ Your request is sent. I will tell you what is decided.
plan-not-later = The new day must be later than the present one.
plan-asked-already = More time has been asked for already; wait for the decision.
plan-decided-already = This request has been decided already.
plan-card-asked = ⏳ { $name } asks to move it to { $wanted }.
    Reason: { $reason }
plan-more-time-letter = ⏳ More time is asked for: <b>{ $title }</b>
    { $name } asks to move it from { $due } to { $wanted }.
    Reason: { $reason }
plan-grant = ✓ Grant
plan-refuse = ✕ Refuse
plan-granted = It is moved.
plan-refused = It stays where it was.
plan-granted-letter = ✓ Moved: <b>{ $title }</b>
    Now due: { $due }. Granted by { $name }
plan-refused-letter = ✕ Not moved: <b>{ $title }</b>
    Due: { $due }. Decided by { $name }
plan-accept = ✓ Accept
plan-accept-noted = The evidence is accepted.
plan-accepted-already = The evidence has been accepted already.
plan-card-accepted = ✓ Evidence accepted by { $name }, { $when }
plan-send-back = ↩ Send back
plan-ask-word = <b>{ $title }</b>
    What is to be put right? Write it in a few words: whoever sent the evidence reads it.
plan-sent-back = ↩ Sent back; the item is open again.
plan-sent-back-letter = ↩ The evidence was sent back: <b>{ $title }</b>
    { $name }: { $reason }
