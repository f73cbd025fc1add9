plan-card-lead = ⭐ Lead: { $name }
plan-card-helper = 👤 Also responsible: { $name }
plan-card-waiting = ⏳ Waiting for { $name } to accept
plan-do-people = 👥 People responsible
plan-do-take = ⭐ I take the lead
plan-do-hand = 🤝 Hand over to a colleague
plan-do-name = ＋ Add a colleague
plan-people = <b>{ $title }</b>
    In the plan: { $roles }
    Named: { $people }. Press a name to make that person the lead.
plan-person-lead = ⭐ { $name }
plan-person-helper = { $name }
plan-person-off = ✕ Remove
plan-ask-colleague = <b>{ $title }</b>
    Who will be responsible? Type a part of the colleague's name.
plan-ask-taker = <b>{ $title }</b>
    Whom do you hand it to? Type a part of the colleague's name. Until they accept, you are responsible.
plan-no-colleague-found = “{ $typed }”: there is no such member of staff who has joined the bot. Try another spelling.
plan-no-such-colleague = This person cannot be chosen: it must be another member of staff who has joined the bot.
plan-has-lead = This item already has a lead.
plan-named-letter = 👤 You are now responsible for: <b>{ $title }</b>
    Named by: { $name }
plan-handover-letter = 🤝 { $name } would like to hand over to you: <b>{ $title }</b>
    If you accept, you are responsible.
plan-handover-yes = ✓ I accept
plan-handover-no = ✕ I cannot
plan-handover-asked = 🤝 Your colleague has been asked. Until they accept, you are responsible.
plan-handover-taken = ✓ You are responsible for this item now.
plan-handover-refused = You declined. Your colleague will hear of it.
plan-handover-accepted = ✓ { $name } has accepted: <b>{ $title }</b>
    You are no longer responsible for it.
plan-handover-declined = ✕ { $name } cannot take: <b>{ $title }</b>
    You are still responsible for it.
plan-asked-before = You are already waiting for a colleague's answer about this item.
plan-answered-before = This has been answered before.
plan-away = 🏖 While I am away
plan-away-none = <b>While I am away</b>
    On leave, on a trip or ill? Leave a colleague in your place: reminders go to them in those days, and come back to you after.
plan-away-now = <b>While I am away</b>
    Until { $until }, that day included, in your place: { $name }
plan-away-set = 🏖 Set the days
plan-away-back = ↩ I am back
plan-away-over = ↩ Reminders come to you again.
plan-away-ask-until = Which is the last day you are away? For example: 25.12 or 25 декабря
plan-away-ask-name = Who stands in for you? Type a part of the colleague's name.
plan-away-letter = 🏖 { $name } is away until { $until }, that day included. Reminders about their items will come to you.
plan-lead-letter = ⭐ { $name } has taken the lead of: <b>{ $title }</b>
plan-do-recall = ↩ Keep it after all

plan-away-ask-since = From which day will you be away?
plan-away-today = From today
