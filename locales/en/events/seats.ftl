event-not-open-yet = Registration is not open yet: the card says when it opens.
event-registration-over = Registration is over.
event-is-closed = This event is over and closed.
event-not-offered = This seat is taken: nobody took it in time.
event-decided-already = This has been answered already.
event-opens-at-night = Registration does not open at night: write an hour between 07:30 and 21:00.
event-after-start = The hours do not fit: registration opens, then closes, and then the event begins.
event-has-people = There are people on the list: how seats are given stays as it is.
event-not-a-draft = This is no draft: it is published.
event-not-approver = The senior mentor or the deputy head does this.
event-wrong-word = That is not the word. Write the one that was said in the room.
event-no-word = No word is said at this event.
event-not-begun = The event has not begun.
event-nobody-came = Nobody is marked as having come.
event-no-such-ticket = This is not one of our tickets.
event-card-kind = Kind: { $kind }
event-card-detail = { $name }: { $value }
event-card-opens = Registration opens { $when }.
event-card-closes = Registration closes { $when }.
event-card-chosen = The mentor gives the seats: ask, and the answer comes.
event-card-drawn = Seats are drawn by lot: no need to hurry.
event-card-promise = Code of the lot: { $code }
event-card-seed = The lot was drawn. Its seed: { $code }
event-card-hold = A freed seat is held for the first in the line: { $hours } h.
event-card-families = A child comes with a parent.
event-draft-note = 📝 A draft: pupils do not see it yet.
event-collides = ⚠️ At the same hour { $name } is also on the list of “{ $title }”.
event-mine-asked = ✋ { $name }: has asked for a seat; no answer yet.
event-mine-held = ⏰ { $name }: a seat is held; take it.
event-done-asked = You have asked. The answer will come.
event-done-group = Registered of the class: { $people }
event-group = 👥 Register the class ({ $people })
event-take = ✓ I take the seat
event-take-named = ✓ Take the seat: { $name }
event-held-letter = ⏰ A seat is free for <b>{ $name }</b>: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }

    It is held until { $until }, then offered to the next in the line.
event-held-over-letter = <b>{ $title }</b>: the seat held for { $name } was offered to the next. You can join the line again.
    🕒 { $when }
    📍 { $place }
event-accepted-letter = 🎉 <b>{ $name }</b> has a seat: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-in-line-letter = ⏳ <b>{ $name }</b> is on the waiting list: <b>{ $title }</b>. We tell you when a seat is free.
    🕒 { $when }
    📍 { $place }
event-refused-letter = This time there was no seat for <b>{ $name }</b>: <b>{ $title }</b>. Have a look at other events.
    🕒 { $when }
    📍 { $place }
event-drawn-letter = 🎉 The lot gave a seat to <b>{ $name }</b>: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-new-letter = 🎉 A new event: <b>{ $title }</b>
    🕒 { $when }
    📍 { $place }
event-draft-letter = 📝 { $name } proposes an event: <b>{ $title }</b> ({ $when }). Have a look and publish it.
event-approved-letter = ✓ Your event is published: <b>{ $title }</b> ({ $name }).
event-returned-letter = ↩ The draft <b>{ $title }</b> came back ({ $name }): { $reason }
event-who-asked = ✋ { $name }, { $class_name }
event-who-held = ⏰ { $name }, { $class_name }
event-list-asked = has asked
event-list-held = seat is held
event-asked = ✋ Who asks for a seat
event-asked-title = <b>{ $title }</b>
    They ask for a seat: { $people }. The name gives it, ✕ gives none.
event-seat-accept-done = The seat is given.
event-seat-refuse-done = No seat was given.
event-week = 🗓 What can I do this week?
event-week-title = <b>In the coming seven days: { $events }</b>
    What fits your interests stands first ({ $interests }).
event-week-plain = <b>In the coming seven days: { $events }</b>
event-week-empty = There is nothing for you in the coming seven days.
event-interests = ❤️ My interests
event-ask-interests = What are you interested in? Tick it and press “Done”.
event-no-interests = Tick at least one.
form-event-interests = interests
event-say-word = 🗣 Write the word of the room
event-ask-said-word = Write the word that was said in the room.
event-word-done = ✅ It is noted that you came. Thank you!
form-event-word = the word of the room
event-ticket = 🎫 My ticket
event-ticket-child = 🎫 Ticket: { $name }
event-ticket-coming = The ticket is coming.
event-ticket-file = ticket
event-ticket-caption = Show it at the door. It counts once.
event-with-parent = together with a parent
event-scanned = ✅ <b>{ $name }</b>, { $class_name }
    “{ $title }”: noted.
event-scanned-before = ⚠️ <b>{ $name }</b>, { $class_name }
    “{ $title }”: already in since { $clock } ({ $by }). The ticket may be a copy.
event-calendar = 🗓 To the phone’s calendar
event-calendar-file = event
event-calendar-caption = Open it, and it stands in your calendar. After a change take it again: the entry is corrected.
event-absent = Who did not come
event-absent-title = <b>Had a seat and did not come: { $people ->
        [0] nobody
       *[other] { $people }
    }</b>
event-more = ⚙️ More
event-more-title = <b>{ $title }</b>
    What else?
event-drafts = 📝 Drafts
event-drafts-title = <b>Drafts of events: { $events ->
        [0] none yet
       *[other] { $events }
    }</b>
event-drafted = 📝 The draft is kept. Set everything, then publish it.
event-keep-draft = 📝 Keep it as a draft
event-ask-approval = ✓ Send for approval
event-send-back = ↩ Send the draft back
event-ask-lack = What does it lack? Its author will read it.
event-sent-back = ↩ The draft went back to its author.
form-event-back = sending a draft back
event-copy = ⧉ Copy it
event-ask-copy = When will the copy take place? Write it like this: 12.12 15:00
form-event-copy = a copy of an event
event-settings = ⚙️ Settings
event-settings-title = <b>{ $title }</b>
    Kind: { $kind }
    Faction: { $faction }
    Direction: { $direction }
    Registration: { $opens } – { $closes }
    Seats: { $seats }
    A freed seat: { $hours ->
        [0] goes to the first in the line
       *[other] is held for the first, { $hours } h
    }
    Who comes: { $families }
    Word of the room: { $word }
event-at-once = at once
event-at-start = until it begins
event-seats-first = to the first
event-seats-chosen = as the mentor chooses
event-seats-drawn = by lot
event-families-yes = a child with a parent
event-families-no = the child
event-setting-kind = Kind
event-setting-faction = Faction
event-setting-direction = Direction
event-setting-opens_at = Opening
event-setting-closes_at = Closing
event-setting-seats = Seats
event-setting-hold_hours = Holding a seat
event-setting-families = With a parent
event-setting-word = Word of the room
event-ask-kind = <b>{ $title }</b>: what kind is it?
event-ask-direction = <b>{ $title }</b>: which direction is it?
event-ask-opens_at = <b>{ $title }</b>: when does registration open? Write it like this: 12.12 15:00 (not at night).
event-ask-closes_at = <b>{ $title }</b>: when does registration close? Write it like this: 12.12 15:00
event-ask-seats = <b>{ $title }</b>: who gets the seats?
event-ask-hold_hours = <b>{ $title }</b>: how many hours is a freed seat held for the first in the line?
event-ask-word = <b>{ $title }</b>: which word will you say in the room? Who writes it is marked.
event-hours = { $hours } h
event-no-hold = At once to the next
event-without-word = Without a word
form-event-set = settings of an event
event-details = ✎ Its content
form-event-details = the content of an event
form-event-own-kind = a new kind of event
event-ask-group = This row has several groups. For which one do we open registration?
event-one-group = grades { $grades }
event-all-groups = All groups together
event-again-letter = 🔁 A year ago, { $when }, there was “{ $title }”. Shall we hold it again? Make a copy and set the day.
event-warn-day-off = ⚠️ There are no lessons on this day: a day off or the holidays.
event-warn-same-hour = ⚠️ At the same hour there is something else for these grades: { $titles }
event-approval-asked = ✓ Sent for approval: you hear when it is published.
