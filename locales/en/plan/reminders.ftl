plan-own-times = ⏰ My reminders
own-times = <b>My reminders</b>
    Reminders of the plan come at { $hour }. On days without a tick none comes.
own-quiet-until = 🔕 Quiet until { $day }: on that day reminders begin again.
own-change-hour = 🕒 Hour: { $hour }
own-quiet-week = 🔕 Quiet for a week
own-quiet-day = 🔕 Until a day…
own-loud = 🔔 Remind me again
own-kept = Kept.
own-ask-hour = At which hour shall I remind you?
own-ask-quiet = From which day on shall I remind you again? Write the day, for example: 11.01
own-quiet-too-long = Reminders can be off for { $days } days at most. Write an earlier day.
form-expects-day = Write the day like this: 25.12 or 25.12.2026
form-day-past = Write a day from tomorrow to 31 August.
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
form-no-such-date = The calendar has no such day. Write like this: 25.12
plan-take-note = 👁 I have seen it
plan-take-note-all = 👁 I have seen all
plan-seen-noted = Noted: you have seen it.
plan-card-seen = 👁 Seen by { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Still not done: { $items }</b>
    { $titles }
plan-more-time = ⏳ More time
plan-ask-wanted = <b>{ $title }</b>
    Due: { $due }. To which day shall it be moved? Write the day, for example: 25.12
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
plan-month-letter = 🗓 <b>This month is { $month }: your items of the plan: { $items }</b>
    On duty: { $faction }
    Without a day yet: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>This month is { $month }: the school’s items of the plan: { $items }</b>
    On duty: { $faction }
    Without a day yet: { $undated }
    { $titles }
plan-duty-letter = 🏳 This month is { $month }, on duty: <b>{ $faction }</b>
    This month you lead the work of the school parliament. Good luck!
plan-friday-letter = ☑ <b>Still open from this week: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>In the school, still open from this week: { $items }</b>
    { $titles }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
plan-still-letter = 🤔 <b>Past and still open: { $items }</b>
    Is it still to be done, or was it not held?
    { $titles }
plan-still-look = Look at them
plan-still = <b>Past and still open: { $items }</b>
    Is each still to be done, or was it not held?
plan-keep = ○ Still to do
plan-kept = Good, it stays open. If it needs a new day, open it and press “More time”.
plan-dead-link-letter = 🔗 The link does not open: <b>{ $title }</b>
    { $link }
    If the post was deleted, send other evidence.
plan-school-year = 📅 School year
year-title = <b>School year { $year }</b>
year-term = Term { $number }: { $first } – { $last }
year-change = To change the days of a term, press its number. What is open in the plan moves with it.
year-number = Term { $number }
year-first = First day
year-last = Last day
year-ask-first = Term { $number } begins on { $known }. Write the new day, for example: 02.11
year-ask-last = Term { $number } ends on { $known }. Write the new day, for example: 27.12
year-days-off = 🎉 Days off
year-off-title = <b>Days off inside the terms: { $days }</b>
    A public holiday on a weekend is made up for on the next working day.
year-remove = ✕ { $day }
year-add = ＋ Add a day off
year-ask-off = On which day are there no lessons? Write the day, for example: 24.03
year-changed = ✓ Kept. Days of the plan that moved: { $moved }
plan-wrong-term = The terms must follow each other inside this school year.
plan-card-no-day = 📅 No day is chosen: choose one day in this month.
plan-choose-day = 📅 Choose the day
plan-ask-which-day = <b>{ $title }</b>
    On which day will it be?
plan-typed-day = Another day
plan-ask-typed-day = <b>{ $title }</b>
    Write the day of this month, for example: 25
plan-day-chosen = The day is chosen.
plan-not-in-month = Choose a day of this month, from today on.
plan-has-a-day = The day of this item is known.
plan-not-recurring = This item does not recur.
plan-this-month = 🔁 Only this month
plan-to-may = 🔁 Until May
plan-switched-month = Only in this month now. Days that changed: { $moved }
plan-switched-may = Until May now. Days that changed: { $moved }
year-fixed = 📌 Fixed deadlines
fixed-title = <b>Fixed deadlines</b>
    Switched on: { $on } of { $all }. These enter the plan by themselves every year.
fixed-all = ☑ Switch on all
fixed-general-meeting = General meeting of the school parliament
fixed-council = Sitting of the parliament’s Council
fixed-election-day = Setting the day of the President’s election
fixed-class-elections = Elections of the classes’ self-government
fixed-term-results = Meeting on the term’s results
fixed-year-report = Final report of the year
fixed-last-bell = Last bell
fixed-graduation = Graduation evening
fixed-care-order = “Care”: order, committee and plan
fixed-care-opening = “Care”: opening of the campaign
fixed-care-report = “Care”: the week’s report (by 16:00)
fixed-care-closing = “Care”: closing of the campaign
fixed-care-survey = “Care”: survey of those who took part
fixed-care-summary = “Care”: results discussed at the council
fixed-road-committee = “Road to school”: committee and plan
fixed-road-transport = “Road to school”: transport of village pupils
fixed-road-opening = “Road to school”: opening of the campaign
fixed-road-report = “Road to school”: the week’s report (by 16:00)
fixed-road-gifts = “Road to school”: help handed over to children
fixed-road-repairs = “Road to school”: repairs and acceptance of the school
fixed-road-fairs = “Road to school”: school fairs
fixed-road-closing = “Road to school”: closing and summary
fixed-as-minutes = Minutes
fixed-as-social_post = Post on a social network
fixed-as-report = Report
fixed-as-photo_report = Photo report
fixed-as-order = Order
fixed-as-information = Information
year-holidays = – holidays: { $first } – { $last }
