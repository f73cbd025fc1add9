plan-more = ⋯ More
plan-more-title = <b>{ $title }</b>
    What shall we do?
plan-noted = ✓ Saved.
plan-card-cancelled = ⊘ Cancelled: { $name }, { $when }
    Reason: { $reason }
plan-no-change = Nothing has changed.
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
plan-nothing-open = No day of this item is open any more.
plan-nothing-to-split = This item has only one title.
plan-deadline-unclear = I did not understand the deadline, or it is not in this school year. For example: 15.12; қараша; раз в месяц
plan-grades-unclear = I did not understand the grades. For example: 5-9; 9, 11
plan-title-unclear = Type the title in letters.
import-plan-kept = Rows left as they are since they were changed by hand: { $rows }.
plan-by-import = The plan's file
plan-field-project = Project
plan-ask-project = To which project does it belong? Choose, or write its name.
