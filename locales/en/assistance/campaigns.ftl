menu-campaigns = 🗂 Campaigns
campaign-not-found = There is no such campaign.
campaign-wrong-dates = The days do not fit: the first before the last, within the year; only what has ended is put away.
campaign-is-archived = This campaign is put away.
campaign-no-summary = Not without the summary: write down the council's minutes, what fell short and what will be done.
campaign-no-survey = Not without the survey's result.
campaign-one-language = Kazakh and Russian are needed: one is missing, so it is not published.
campaign-list =
    { $campaigns ->
        [0] <b>No campaign is running now</b>
       *[other] <b>Campaigns: { $campaigns }</b>
    }
campaign-line = { $name }, { $year }
campaign-numbers = 📊 Requests in numbers
campaign-codes = No. Codes
campaign-settings = ⚙ Settings
campaign-card = <b>{ $name }</b>
    { $first } – { $last }
    Stage: { $stage }
campaign-stage-draft = draft, no order yet
campaign-stage-order = stage 1 is over, the order is there
campaign-stage-work = stage 2: work and control
campaign-stage-analysis = stage 3: summary and analysis
campaign-stage-archived = put away
campaign-order-of = Order: { $number }, { $day }
campaign-moved = Before: { $first } – { $last }. Order { $order }: { $why }
campaign-lacks = ⚠ Missing: { $what }
campaign-lacks-order = the order
campaign-lacks-plan = the approved plan
campaign-lacks-chair = the committee's chair
campaign-lacks-parliament = a representative of the parliament
campaign-tasks = Tasks: { $done } / { $all }
campaign-tasks-open = ✅ Tasks
campaign-task = { $sign } { $day }: { $title } ({ $who })
campaign-no-tasks = The fixed deadlines are not switched on in the plan.
campaign-committee = 👥 Committee
campaign-committee-title = <b>Committee</b>
campaign-member = { $name } – { $part }
campaign-member-add = ➕ Add
campaign-member-off = ✕ { $name }
campaign-part-chair = chair
campaign-part-secretary = secretary
campaign-part-member = member
campaign-part-parliament = parliament's representative
campaign-ask-member = Who? Write a part of the name.
campaign-ask-part = As what?
campaign-wrong-member = A pupil can only be the parliament's representative, and only a pupil can be that.
campaign-materials = 🖼 Materials
campaign-materials-title = <b>Materials</b>
campaign-material = { $kind } (kk { $kk }, ru { $ru }): { $text }
campaign-material-poster = Poster
campaign-material-leaflet = Leaflet
campaign-material-clip = Clip
campaign-material-article = Article
campaign-material-add = ➕ Add
campaign-publish = 📢 Publish: { $kind }
campaign-ask-material = Which material?
campaign-ask-kk = Its text or link in Kazakh.
campaign-ask-ru = Its text or link in Russian.
campaign-weekly = 📈 Thursday's report
campaign-public = 📢 Text of the week
campaign-public-text = <b>{ $name }</b>
    Children helped: { $helped }
    Back in class: { $returned }
campaign-public-given = { $group }: { $pieces }
campaign-do-order = Order No.
campaign-do-dates = Days
campaign-do-plan = Plan
campaign-do-survey = Survey's result
campaign-do-summary = Summary
campaign-do-archive = Put away
campaign-ask-order = The order's number and date?
campaign-ask-plan = Where is the approved plan? Its link or number.
campaign-ask-survey = Where is the survey's result? Its link, or the result in short.
campaign-ask-summary = Summary: the number of the minutes, what fell short, what will be done.
campaign-ask-trust = Write the school's own trust line.
campaign-ask-days = Which are the new days? For example: 12.01 – 15.02
campaign-ask-why = Why?
campaign-expects-days = Write it like this: 12.01 – 15.02
campaign-numbers-title = <b>Requests in numbers</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ With nobody: { $requests }
campaign-totals = <b>To be found:</b>
campaign-codes-title = <b>Open requests: { $requests }</b>
campaign-code = No. { $number } · grades { $band } · { $things }
campaign-name = No. { $number }: name
campaign-give = No. { $number }: to whom
campaign-name-ask = If I show the child's name, that is recorded, and the keeper is told.
campaign-name-sure = 👁 Yes, the work needs it
campaign-name-is = 🔒 No. { $number }: { $name }, { $class_name }
campaign-whom = To whom?
campaign-settings-title = <b>Settings of the campaigns</b>
    Thursday's report in “Qamqorlyq”: { $weekly }
campaign-weekly-on = on
campaign-weekly-off = off
campaign-set-trust = ☎ The school's trust line
campaign-switch-weekly = 📈 Switch Thursday's report
campaign-hour-is = The figures of Thursday's report are frozen on Wednesday at { $hour }:00.
campaign-ask-hour = At which hour on Wednesday shall the figures be frozen? Write a number from 9 to 18.
campaign-set-hour = 🕓 Hour of freezing
campaign-order-unclear = Write the order's number and its date. For example: № 15, 05.01.2027
campaign-marks = 📋 Who is missing
campaign-marks-title = <b>Who is missing, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ not marked
campaign-member-letter = 👥 { $name }: you are on the committee ({ $part }).

    { -trust-line }{ $line }
campaign-set-still = ⏳ Days without a movement
campaign-ask-still = After how many school days without a movement is it said? 2–20.
campaign-still-is = It is said when a request has not moved for { $days } school days.
