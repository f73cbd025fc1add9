campaign-settings = ⚙ Settings
campaign-ask-trust = Write the school's own trust line.
campaign-settings-title = <b>Settings of the campaigns</b>
    Thursday's report in “Qamqorlyq”: { $weekly }
campaign-weekly-on = on
campaign-weekly-off = off
campaign-set-trust = ☎ The school's trust line
campaign-switch-weekly = 📈 Switch Thursday's report
campaign-hour-is = The figures of Thursday's report are frozen on Wednesday at { $hour }:00.
campaign-ask-hour = At which hour on Wednesday shall the figures be frozen? Write a number from 9 to 18.
campaign-set-hour = 🕓 Hour of freezing
campaign-set-still = ⏳ Days without a movement
campaign-ask-still = After how many school days without a movement is it said? 2–20.
campaign-still-is = It is said when a request has not moved for { $days } school days.
weekly-level-school = School
weekly-level-district = District, town
weekly-level-region = Region
weekly-level-ministry = Ministry
weekly-to = To ({ $level }): { $who }
weekly-ask-level = To which level does the report go?
weekly-ask-recipient = To whom? For example: Town education department, edu@town.kz
campaign-recipient = ✉ To whom the report goes
campaign-form = 📎 The authority's form
campaign-form-off = ✕ Send without a form
campaign-form-is = Form: { $name }, { $when }
report-form-ask = Send the authority's form as a .docx or .xlsx file. Where a number is to stand, put its mark, for example {"{{1}}"}; the change of the week {"{{1+}}"}, the school's name {"{{school}}"}, the day of the report {"{{day}}"}.

    { $marks }
report-form-wrong = Send a .docx or .xlsx file.
report-form-looked-at = The form is being looked at; the answer comes here.
report-form-no-marks = There is no mark in this file, so it was not kept. Put marks like {"{{1}}"} and send it again.
report-form-kept = ✓ The form is kept. Marks: { $marks }. Unknown marks: { $strange }
report-form-missing = The authority's form was not sent, so the report comes in its own shape only. Send it under “Campaigns → Settings → The authority's form”.
report-form-file = form
report-form-mark-school = school
report-form-mark-day = day
