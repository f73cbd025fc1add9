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
open-plan-title = 📌 <b>Open to you within a month</b>: { $items }
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
duty-title-button = 🗓 Faction on duty
duty-title = 🗓 <b>On duty this month: { $faction }</b>
duty-summer = 🗓 <b>No faction is on duty in summer</b>
duty-month = { $now ->
        [yes] ▶
       *[no] •
    } { $month }: { $faction } – { $planned ->
        [0] nothing planned
       *[other] { $done } of { $planned } done
    }
duty-last-note = <b>The last handover note</b> ({ $month }): { $note }
duty-do-note = ✍ Write a handover note
duty-see = Faction on duty
duty-ask-note = What should the next faction know? What was done, what is left, who agreed to what. Nothing private of pupils.
duty-handed-over = ✓ Written down. The next faction reads it on the first school day of its month.
form-duty-note = a handover note
form-faction-remit = more in a faction's remit
duty-not-yours = Only the leader of the faction on duty or a mentor of the parliament can do this.
duty-none = No faction is on duty in summer.
duty-brief-letter = 🗓 { $month }: { $faction } is on duty. Handed over from the last month ({ $before }):
    { $note }
duty-check-letter = 🗓 Friday, { $month } ({ $faction }): { $done } of { $planned } done, { $open } open.
duty-check-line = • { $due }: { $title }
remit-do = ✏ Add to the remit
remit-ask = What does the school add to the faction's remit? One message, which replaces what was added before.
remit-more = Added by the school: { $text }
remit-law_order = Remit: order and pupils' rights, help for those who fall behind, the meetings on a term's results.
remit-information = Remit: the enquiry service, the school's news and newspaper, website, radio, media.
remit-sport_health = Remit: sports events, campaigns for healthy life, round tables, talk shows.
remit-self_knowledge = Remit: help with disputes among pupils, psychological support, self-knowledge.
remit-care = Remit: volunteers, charity, mutual respect and honesty.
remit-debate = Remit: culture of speech, the debate movement.
remit-ecology_labour = Remit: the environment, love of work, wall stands.
remit-culture_art = Remit: the school's festivities, concerts, contests, intellectual games.
honorary-invite = ✉ Send an invitation
honorary-ask = What do you invite the honorary members to? Say the day and the place. No money is asked for.
form-honorary-invite = an invitation to honorary members
honorary-invited = ✓ Honorary members who will get the invitation: { $people }
honorary-letter = 🎓 The school's parliament invites you:
    { $text }
honorary-welcome = 🎓 <b>Honorary member</b>, class of { $year }.
    { $school }: thank you for your work in the parliament. Invitations to lectures and the alumni campaign come here{ $quiet ->
        [yes] { "" }, but they are switched off now
       *[no] { "" }
    }.
alumni-on = 🔔 Send me invitations
alumni-off = 🔕 No invitations
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
