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
campaign-ask-days = Which are the new days? For example: 12.01 – 15.02
campaign-ask-why = Why?
campaign-expects-days = Write it like this: 12.01 – 15.02
campaign-order-unclear = Write the order's number and its date. For example: № 15, 05.01.2027
campaign-member-letter = 👥 { $name }: you are on the committee ({ $part }).

    { -trust-line }{ $line }
thanks-title = Letter of thanks
thanks-dear = Dear { $who },
thanks-for-thing = thank you with all our hearts for helping children to be ready for school. What you gave: { $thing }. It has reached those who need it.
thanks-for-part = thank you with all our hearts for your part in the campaign and for helping children.
thanks-file = thanks
thanks-nothing-given = Nothing of this offer was handed over yet.
thanks-list-title = Active participants of the campaign
thanks-list-file = list-of-thanks
thanks-column-name = Name, organisation
campaign-do-thanks = 🏅 List of thanks
campaign-part-active = active participant
analysis-title = { $name }: final analysis
analysis-survey = Survey: { $survey }
analysis-summary = Summary: { $summary }
analysis-chart = { $name }: week by week
analysis-column-week = Week
analysis-column-day = Day
analysis-column-work = Activity
analysis-column-outcome = Result
analysis-file = final-analysis
analysis-picture-file = campaign-result
analysis-picture-caption = What the campaign reached: numbers under 5 are not shown.
analysis-picture-few = No picture for everybody: no figure has reached five yet.
campaign-do-analysis = 📊 Final analysis
public-ask-here = More, asking for help, offering a thing: { $link }
public-survey = 📝 A survey is open: “{ $title }”
poster-text = Does your child need clothes, shoes or supplies for school? Open the code and ask the school: only the social pedagogue (or whoever stands in) and, if asked to help, the psychologist read what you write. Trust line: 111
poster-file = poster
