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
year-off-title = <b>Days off inside the terms: { $days ->
        [0] none yet
       *[other] { $days }
    }</b>
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
plan-this-month = 🔁 Only in { $month }
plan-to-may = 🔁 Until May
plan-switched-month = Only in { $month } now. Days that changed: { $moved }
plan-switched-may = Until May now. Days that changed: { $moved }
year-holidays = – holidays: { $first } – { $last }
