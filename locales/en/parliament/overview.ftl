menu-my-parliament = 🏛 My parliament
own-factions = You work in: { $factions }
own-invited = 🗓 You are invited: { $sitting } – { $said ->
        [yes] you will come
        [no] you cannot come
       *[none] please answer
    }
review-overview = 📊 All on one page
review-report = 📄 The parliament's year
open-plan = 📌 What the plan has
open-plan-title = 📌 <b>Open to you within a month</b>{ $items ->
        [0] { "" }
       *[other] : { $items }
    }
open-plan-line = • { $day } { $title } ({ $faction })
open-plan-nothing = Nothing for your grade within a month.
overview-title = 📊 <b>The parliament on one page</b>
overview-decided = <b>Decided:</b> decisions of this school year – { $decisions }
overview-open = <b>Not done yet:</b> { $decisions }
overview-waits = { $late ->
        [late] ❗
       *[open] •
    } №{ $number }. { $text } ({ $owned ->
        [yes] { $owner }, { $state }
       *[no] { $state }
    })
overview-answers = <b>Who has not answered:</b>
overview-unsigned = • minutes not signed: { $sitting }
overview-silent = • invitations without an answer: { $sitting } – { $people }
overview-initiative = • an initiative: { $title } – { $state }
overview-requests = • requests for membership: { $requests }
overview-nobody = • everybody has answered
parliament-year-file = Parliament-report
parliament-year-caption = 📄 The parliament's year
parliament-year-title = REPORT ON THE SCHOOL YEAR { $year }
parliament-year-sittings = Sittings held: { $sittings }
parliament-year-decisions = Decisions taken: { $decisions }, done: { $done }
parliament-year-members = Members of the parliament: { $members }
parliament-year-opinions = Surveys published: { $number }
parliament-year-questions = Questions that the parliament answered: { $number }
parliament-year-appeals = Confidential appeals answered: { $number }
parliament-year-lessons = Lessons of peer tutoring: { $number }
parliament-year-thanks = Thank-you cards: { $number }
parliament-year-none = None.
parliament-year-held = Sittings
parliament-year-became = Decisions, and what became of them
parliament-year-factions = Members of the factions
parliament-year-offices = Who holds an office
parliament-year-initiatives = Initiatives of pupils
parliament-year-projects = Projects
parliament-year-duty = Factions on duty
parliament-year-column-day = Day
parliament-year-column-kind = Sitting
parliament-year-column-chair = Chair
parliament-year-column-minutes = Minutes
parliament-year-column-number = №
parliament-year-column-decision = Decision
parliament-year-column-owner = Owner
parliament-year-column-state = State
parliament-year-column-faction = Faction
parliament-year-column-members = Members
parliament-year-column-office = Office
parliament-year-column-name = Name
parliament-year-column-until = Until
parliament-year-column-initiatives = Number
parliament-year-column-project = Project
parliament-year-column-goal = Goal
parliament-year-column-steps = Steps: done / all
parliament-year-column-result = Result
parliament-year-column-month = Month
parliament-year-column-done = Done / planned
parliament-year-column-note = Handover note
