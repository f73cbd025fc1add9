# Sending a plan as a file
import-button = 📥 Import the plan from a file
import-waiting = You have a plan that is not saved yet. Go on with it, or send another file?
import-another = 📎 Send another file
import-ask-file = Send the plan as a .docx or .xlsx file. The columns of its table may stand in any order.
    Until you have looked it through and pressed “Save”, the plan does not change.
import-expects-file = A file is needed here: .docx or .xlsx. A photo or a text will not do.
import-ask-year = “{ $file }”: for which school year is this plan?
import-ask-year-so = Choose the school year with a button, or write it like this: 2026-2027
import-reading = ⏳ “{ $file }” is being read. When it is ready, I will show here what I understood.
import-refused = ✕ “{ $file }” was not read. { $why }
import-send-again = 📎 Send the file again
file-not-fetched = The file could not be fetched from Telegram. Please send it again a little later.

# The draft
import-overview = <b>Draft of the plan</b> · { $file }
    { $title }
    School year: { $year }
    { $target }
import-target-new = a new plan: { $name }
import-target-update = brings up to date: { $name }
import-the-plan = the school parliament's plan
import-another-plan = ⇄ This is another plan
import-same-plan = ⇄ A new version of the former
import-counts = Rows: { $rows }, events: { $titles }
import-differs = 🆕 New: { $new } · ✏️ Changed: { $changed } · 🗑 Not in the file: { $gone } · Unchanged: { $same }
import-decided = ✓ Taken: { $taken } · ✕ Left out: { $skipped } · Undecided: { $open }
import-doubtful = ⚠ Doubtful rows: { $rows }
import-doubt = ⚠ { $why }
import-more-remarks = … and more such remarks: { $more }
import-nothing-yet = Until “Save” is pressed, the plan does not change.
import-at-row = table { $table }, row { NUMBER($row, useGrouping: 0) }: { $problem }
import-missing-deadline = the file has no column of deadlines, the rows have none
import-missing-responsible = the file has no column of who is responsible, the deputy head will be reminded
import-missing-audience = the file has no column of classes
import-look = 👀 Look through the rows
import-only-doubt = ⚠ Only the doubtful ones: { $rows }
import-only-new = 🆕 { $rows }
import-only-changed = ✏️ { $rows }
import-only-gone = 🗑 { $rows }
import-take-all = ✓ Take the undecided: { $rows }
import-save = 💾 Save
import-drop = 🗑 Throw the draft away
import-overview-button = ≡ To the beginning

# One row
import-row = <b>{ NUMBER($number, useGrouping: 0) } / { NUMBER($of, useGrouping: 0) }</b> · table { $table }, row { NUMBER($row, useGrouping: 0) }
    { $kind } · { $state }
import-kind-new = 🆕 new
import-kind-changed = ✏️ changed
import-kind-same = unchanged
import-kind-gone = 🗑 not in the file
import-state-open = undecided
import-state-taken = ✓ taken
import-state-skipped = ✕ left out
import-state-gone-open = undecided
import-state-gone-taken = 🗑 leaves the plan (what was done stays)
import-state-gone-skipped = ✓ stays in the plan
import-cell = { $name }: { $value }
import-cell-changed = { $name }: <s>{ $before }</s> → <b>{ $after }</b>
import-field-title = 📌 Title
import-field-deadline = 🕒 Deadline
import-field-responsible = 👤 Responsible
import-field-audience = 👥 Classes
import-field-evidence = 📎 Evidence
import-field-faction = 🏳 Faction
import-field-month = 📅 Month
import-field-project = 🗂 Project
import-field-other = ⋯ Other
import-accepts-link = a link
import-accepts-file = a file or a photo
import-accepts-any = a link, a file or a photo
import-take = ✓ Take
import-skip = ✕ Leave out
import-remove = 🗑 Take out of the plan
import-keep = ✓ Keep
import-fix = ✎ Correct

# Deadlines
import-when-none = no deadline known
import-when-always = all the school year
import-when-from = from { $day }
import-when-until = by { $day }
import-when-range = { $first } – { $last }
import-when-term = term { $term }
import-when-weekly = times a week: { $times }
import-when-monthly = times a month: { $times }
import-when-quarterly = times a term: { $times }
import-when-weekday = every week, { $day }
import-when-weeks = { $month }, week { $weeks }
import-when-last-week = { $month }, the last week

# Correcting
import-ask-field = <b>{ $title }</b>
    What shall we correct?
import-ask-title = Title now: { $now }
    Write the new one. Begin each event on a new line if there are several.
import-ask-deadline = Deadline now: { $now }
    Write the new one in Kazakh or Russian, for example: 15 қазан; 1–10 қараша; до 20.12; айына 1 рет; каждый четверг. If there is none: –
import-ask-responsible = Responsible now: { $now }
    Write them with commas, for example: тәлімгер, сынып жетекшілер, психолог
import-ask-audience = Classes now: { $now }
    Write the new ones, for example: 5-9; 7, 9; барлық сыныптар. If there are none: –
import-ask-evidence = The evidence is now: { $now }
    Write what it shall be. For example: post on a social network; certificate; minutes; photo report
import-ask-faction = Faction now: { $now }
    Whose is it? Choose the faction or write its name.
import-unclear-faction = there is no such faction: { $shown }
import-fixed = ✓ Corrected.

# Saving
import-sure-save = <b>What goes into the plan</b>
    🆕 Added: { $new } · ✏️ Changed: { $changed } · 🗑 Removed: { $gone } · ✕ Left out: { $skipped }
    What was done stays done.
import-undecided = ❗ Undecided rows: { $rows }. If they are not taken, they do not go into the plan.
import-save-all = ✓ Take all and save: { $rows }
import-save-taken = 💾 Save only what was taken
import-saved = ✓ <b>The plan is saved.</b>
    Added: { $added }, changed: { $changed }, removed: { $gone }, unchanged: { $unchanged }
import-was-saved = This draft is saved.
    Added: { $added }, changed: { $changed }, removed: { $gone }, unchanged: { $unchanged }
import-sure-drop = Throw the draft of “{ $file }” away? Your corrections go with it, the plan does not change.
import-dropped = The draft was thrown away. The plan has not changed.
import-no-such-draft = There is no such draft.
import-still-reading = The file is still being read. I will tell you when it is ready.
import-already-saved = This draft is saved already.
import-already-dropped = This draft was thrown away. Send the file again.
import-nothing-taken = No row has been taken yet. Take those you need, then save.
import-plan-changed = Somebody else brought the plan up to date in the meantime. Look at the difference again.

# What is unclear in a row
plan-two-years = the heading names several school years: { $shown }
plan-other-year = the heading of the file names another school year: { $shown }
plan-row-no-such-day = there is no such day in the calendar, it has no deadline: { $shown }
plan-row-backwards = the beginning stands after the end, it has no deadline: { $shown }
plan-row-no-deadline = no deadline is given
plan-row-nobody = nobody is named, the deputy head will be reminded
plan-row-no-role = responsible whose role is not known: { $shown }
plan-row-no-grades = no classes are given
plan-row-evidence = the kind of evidence was not recognised, any will do: { $shown }
import-will-be-draft = The plan is saved as a draft: reminders begin when the deputy head notes the director's approval.
import-approve-letter = 🗂 { $name } has put in a new plan: <b>{ $plan }</b>. Note it when the director has approved it: until then nobody is reminded.

# Putting right all at once
import-no-title = This row has no title. Write it first under “Correct”.
import-title-guessed = the titles were taken from the column “{ $shown }”. If that is wrong, press “Columns”
import-behind = 📅 Most of the days lie so many years back: { $years }. They can be moved into { $year }.
import-move-dates = ⏩ Move the dates into { $year }
import-ask-words = ❓ Say who is meant: { $words }
import-above-button = 🗓 Months and factions
import-columns-button = ▤ Columns
import-remarks-button = ⚠ All remarks
import-all-remarks = <b>Remarks on the file: { $remarks }</b>
import-group = { $value } · rows: { $rows }
import-ask-group = <b>The rows’ months and factions</b>
    Press one to correct all of its rows at once.
import-no-month = No month
import-ask-all-month = The month now: { $now }
    Which month do all these rows need?
import-ask-all-faction = The faction now: { $now }
    Whose are all these rows?
import-ask-month = The month now: { $now }
    To which month does it belong?
import-unclear-month = there is no such month: { $shown }
import-ask-columns = <b>The columns were understood so</b>
    Press one that is wrong and choose what is right.
import-column = • { $heading } → { $field } ({ $said })
import-ask-column = <b>{ $heading }</b>
    For example, it says: { $said }
    Which column is this?
import-column-title = Title of the event
import-column-deadline = Deadline
import-column-month = Month
import-column-responsible = Responsible
import-column-audience = Classes
import-column-evidence = Evidence
import-column-faction = Faction
import-column-project = Project
import-column-partners = Partners
import-column-number = Number
import-column-other = Other (kept by its name)
import-reading-again = ⏳ Reading the file once more with these columns. I will show it here when it is ready.
import-ask-meaning = <b>{ $words }</b>: who is this?
    Rows in the plan: { $rows }. Words not yet explained: { $left }.
    The answer is kept for the school’s later plans too.
import-means-nobody = Nobody whom the bot knows
import-ask-later = Later ›
import-alike = { $field }: also in rows like this: { $rows }
import-part-take = ✓ Take them all: { $rows }
import-part-skip = ✕ Leave them all out: { $rows }
plan-row-untitled = the event has no title: write it under “Correct”, or it does not enter the plan
plan-fixed-already = this stands in the plan as a fixed deadline and is not taken twice: { $shown }
import-plan-behind = The plan’s days lie so many years back: { $years }. To move them into { $year }: --dates move. To leave them: --dates keep. Nothing has been written yet.
