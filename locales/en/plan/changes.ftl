plan-more = ⋯ More
plan-more-title = <b>{ $title }</b>
    What shall we do?
plan-noted = ✓ Saved.
plan-card-lead = ⭐ Lead: { $name }
plan-card-helper = 👤 Also responsible: { $name }
plan-card-waiting = ⏳ Waiting for { $name } to accept
plan-card-draft = 📝 Draft of the plan: not approved yet
plan-card-closed = 🔒 The plan is closed
plan-card-cancelled = ⊘ Cancelled: { $name }, { $when }
    Reason: { $reason }
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
plan-ask-who = Which one?
plan-no-colleague-found = “{ $typed }”: there is no such member of staff who has joined the bot. Try another spelling.
plan-no-such-colleague = This person cannot be chosen: it must be another member of staff who has joined the bot.
plan-no-change = Nothing has changed.
plan-has-lead = This item already has a lead.
plan-not-approved = The plan is not approved yet.
plan-is-closed = The plan is closed.
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
plan-day-unclear = I did not understand the day. Type one day, for example: 25.12
plan-day-over = That day is over. Type today or a later day.
plan-do-edit = ✏️ Change
plan-do-move = 📅 Another day
plan-do-split = ✂️ Split into items
plan-do-cancel = ⊘ Cancel the item
plan-do-history = 🕓 History
plan-history = <b>{ $title }</b>
    Changes: { $changes }
plan-history-line = • { $when }, { $name }
    { $what }: { $before } → { $after }
plan-history-deed = • { $when }, { $name }
    { $what }
plan-history-reason = Reason: { $reason }
plan-field-title = Title
plan-field-faction = Faction
plan-field-deadline = Deadline
plan-field-grades = Grades
plan-field-responsible = Responsible
plan-field-evidence = Evidence
plan-field-day = Day
plan-field-split = Split
plan-field-cancelled = Cancelled
plan-field-added = Added
plan-field-named = Person responsible
plan-field-lead = Lead
plan-field-handed = Handed over
plan-field-reopened = Opened again
plan-ask-field = <b>{ $title }</b>
    What shall be changed?
plan-now = Now: { $value }
plan-ask-title = Type the title of the item.
plan-ask-deadline = Type the deadline, in Kazakh or Russian words as in a plan. For example: 15.12; қараша; раз в месяц; каждый четверг
plan-ask-grades = For which grades? For example: 5-9; 9, 11
plan-no-grades = No grades
plan-ask-responsible = Who is responsible? Type it as in the plan. For example: тәлімгер, психолог
plan-ask-evidence = What shows that it was done? Type it as in the plan. For example: анықтама; публикация в соцсетях
plan-ask-why = <b>{ $title }</b>
    Give the reason in a few words. It stays in the history.
plan-ask-day = <b>{ $title }</b>
    Now: { $due }. To which day? For example: 15.12
plan-moved = 📅 Moved. Those who are responsible will hear of it.
plan-moved-letter = 📅 Another day: <b>{ $title }</b>
    { $before } → { $after }
    Reason: { $reason }
plan-cancelled-noted = ⊘ Cancelled. Those who are responsible will hear of it.
plan-cancelled-letter = ⊘ Cancelled: <b>{ $title }</b>
    Reason: { $reason }
plan-split-sure = It becomes { $items } items. Days, grades and people stay the same:
    { $titles }
plan-split-yes = ✂️ Yes, split
plan-split-done = Items now: { $items }
plan-add = ➕ Add an item
plan-ask-plan = To which plan?
plan-name = { $year }: { $name }
plan-add-sure = Shall it be added like this?

    <b>{ $title }</b>
    { $faction }
    🕒 First deadline: { $due }. Times in all: { $times }
    👥 Grades: { $grades }
    👤 Responsible: { $responsible }
    ⏰ Will be reminded: { $roles }
    📎 Evidence: { $evidence }
plan-add-yes = ✓ Add
plan-added = ✓ Added to the plan.
plan-no-such-plan = There is no such plan. A plan must be imported first.
plan-nothing-open = No day of this item is open any more.
plan-nothing-to-split = This item has only one title.
plan-deadline-unclear = I did not understand the deadline, or it is not in this school year. For example: 15.12; қараша; раз в месяц
plan-grades-unclear = I did not understand the grades. For example: 5-9; 9, 11
plan-title-unclear = Type the title in letters.
import-plan-kept = Rows left as they are since they were changed by hand: { $rows }.
plan-list-class = <b>Class { $class_name }</b>: the plan of the school year
    In all: { $items }
plan-list-plan = <b>{ $year }: { $name }</b>
    In all: { $items }
plan-classes = 🏫 Classes
plan-class = Class { $class_name }
plan-ask-class = The items of which class?
plan-plans-button = 🗂 Plans
plan-plans = <b>The school's plans</b>
    In all: { $plans }
plan-state-line = • { $year }, { $name }: { $state }
plan-state-draft = 📝 draft, waiting for approval
plan-state-approved = ✅ approved, runs from the school year's start
plan-state-running = ▶️ running
plan-state-closed = 🔒 closed
plan-contents = Items: { $items }. Days still open: { $unfinished }
plan-approved-by = ✅ Approved by { $name }, { $post }, { $day }. Noted by { $noted }
plan-approval-not-noted = Who approved it is not noted yet. The plan came from a file.
plan-closed-on = 🔒 Closed on { $day }
plan-post-director = director
plan-post-acting = acting director (м.а.)
plan-items = 📋 See the items
plan-do-approve = ✅ Note the approval
plan-do-close = 🔒 Close with the year-end report
plan-do-copy = 📄 Copy into the next year
plan-do-next = 📄 The next year's plan
plan-approve-ask-name = <b>{ $name }</b>
    Who approved the plan? Type surname and name.
plan-approve-ask-post = In which office did { $name } approve it?
plan-approve-ask-day = On which day was it approved? For example: 25.08
plan-approve-today = Today
plan-approved-now = ✅ The plan is approved. It reminds from now on.
plan-already-approved = The approval of this plan is noted already.
plan-day-not-yet = That day has not come yet. Type today or an earlier day.
plan-close-sure = <b>{ $name }</b>
    Close the plan? Days left undone: { $unfinished }. After that there are no reminders and no changes. The year-end report comes to you.
plan-close-yes = 🔒 Yes, close
plan-closed-now = 🔒 Closed. The year-end report is on its way.
plan-close-too-early = The plan is closed in May, with the year-end report.
plan-copied = 📄 Draft for the next school year. The dates are moved.
plan-next-exists = There is such a plan in the next school year already.
plan-lead-letter = ⭐ { $name } has taken the lead of: <b>{ $title }</b>
plan-do-recall = ↩ Keep it after all
plan-by-import = The plan's file
plan-undated-items = 🕒 Items without a day: { $items }
plan-do-undated = 🕒 Give them deadlines
plan-fixed-name = the school's fixed deadlines
