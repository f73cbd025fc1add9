language-name = English
language-question = Қай тілде сөйлесеміз? / На каком языке говорим? / Which language?
language-set = We speak English from now on.

button-back = ‹ Back
button-cancel = ✕ Cancel
button-menu = ☰ Menu
button-yes = ✓ Yes
button-done = Done
button-skip = Skip

command-start = Start the bot
command-menu = Open the menu
command-events = Events
command-elections = Elections
command-plan = The plan
command-announcements = Announcements
command-help = Help
command-language = Change the language
command-cancel = Cancel what you began

menu-title = <b>{ $school }</b>
    Hello, { $name }! What shall we do?
menu-language = 🌐 Language
menu-help = ❓ Help
help-text = Help for the bot of <b>{ $school }</b>

    Everything is done with buttons: /menu – menu, /language – language, /cancel – cancel what you began.
    If a button does not answer, write /menu: nothing that was confirmed is lost.
    { $asks ->
        [staff] If something is unclear, ask the deputy head for upbringing.
        [lead] If the bot answers wrongly or not at all, tell whoever runs it at your school.
       *[family] If something is unclear, ask your class teacher.
    }

help-of-lead = Yours: the plan and who has done what, people and codes, elections, reports. Each morning one letter comes about the plan.
help-of-keeper = Yours: requests, campaigns and your own items of the plan. What a family wrote is read by you, whoever stands in for you and a psychologist whom you ask, and nobody else.
help-of-mentor = Yours: the plan, events, elections, announcements. Each morning one letter comes about the plan; its hour is chosen in “Plan → Settings”.
help-of-teacher = Yours: your class and its codes, items of the plan, attendance, announcements.
help-of-staff = Yours: your own items of the plan and the school's events.
help-of-parent = Yours: registering a child for events, and asking for help. Who reads what you write stands in the consent, before you send it.
help-of-pupil = Yours: registering for events and voting. The vote is secret; what the bot cannot hide stands beside the ballot.
door-not-yours = This part is not for you. Press /menu to see yours.
door-join-first = I do not know you yet. Type the code from your class teacher's sheet, or press /start.

form-ended = This has already ended. To begin again, press /menu.
form-cancelled = Cancelled. Nothing was saved.
form-expects-button = Press one of the buttons below.
form-expects-text = A text is needed here: not a photo, a voice message or a sticker.
form-too-long = Too long: { $typed } characters, and { $most } is the most. Shorten it and send it again.
form-too-short = Too short: at least { $least } characters are needed.
form-expects-number = Write a number from { $least } to { $most } in digits.
form-expects-moment = Write the day and the time, for example: 15.12 15:00 or tomorrow 15:00
form-no-such-day = There is no such day or hour. Write it like this: 12.12 15:00
form-moment-past = That time has passed or is too far away. Write a time within the coming year.
nothing-to-cancel = There is nothing to cancel.
not-understood = I did not understand that. Press one of the buttons.
button-too-old = This button is out of date. Press /menu and open a new one.
update-seen = This has been received. Press /menu to see how things are now.
update-unreadable = I could not read that. Please write it another way, or press /menu.
not-saved-try-later = I could not save that now. Please try again in a minute.
fault-apology = Sorry, something went wrong on my side. What you said is not lost; press /menu and try again.

faction-law_order = Law and order
faction-information = Information
faction-sport_health = Sport and healthy living
faction-self_knowledge = Self-knowledge and happiness
faction-care = Care
faction-debate = Debate movement
faction-ecology_labour = Ecology and labour
faction-culture_art = Culture and art
faction-none = The whole organisation

role-student = student
role-parent = parent
role-class_teacher = class teacher
role-mentor = mentor
role-senior_mentor = senior mentor
role-psychologist = psychologist
role-nurse = nurse
role-social_pedagogue = social pedagogue
role-music_teacher = music teacher
role-theatre_leader = theatre leader
role-deputy_upbringing = deputy head for upbringing
role-admin = administrator

# Papers that were asked for

paper-being-made = It is being made and comes here when it is ready.
paper-failed = The file that you asked for could not be sent. Ask again later; if it fails again, tell the school's administrator.

# The machine

slower-please = Slower, please: I cannot keep up. Wait a moment and begin again: what you send now is not read.
fault-letter = ⚠️ Something unexpected went wrong in the bot: { $kind }. The program's log says more. You will hear of this kind once an hour at most.
copy-old-letter = ⚠️ The last copy of the database was made on { $day }; none has succeeded since. Check the space on the disk and the folder <code>BACKUP_DIR</code>; the program's log says why. While a vote is open and fewer than ten new votes have come, no copy is made on purpose.
copy-none-letter = ⚠️ There is no copy of the database, and none could be made today. Check the space on the disk and the folder <code>BACKUP_DIR</code>; the program's log says why.

# Forms, as they are named when one goes on after other messages

form-goes-on = ✍️ You are filling in: { $form }.
form-still-days = after how many days without a movement to remind
form-join = the request to join
form-find = looking for a person
form-move = moving to another class
form-event = the new event
form-election = the new election
form-campaign-slogan = your slogan
form-campaign-programme = your programme
form-campaign-photo = the candidate's photo
form-campaign-attachment = the file for the programme
form-campaign-question = the question to a candidate
form-campaign-answer = the answer to a question
form-campaign-refusal = the reason for refusing
form-campaign-propose = proposing a candidate
form-campaign-nominate = naming a candidate
form-campaign-complaint = the complaint
form-campaign-reply = the reply to a complaint
form-campaign-strike = striking a candidate
form-election-openly = the result of an open vote
form-election-enrol = a voter who was left out
form-election-closing = when the election closes
form-election-observer = the observer
form-election-roll = correcting the roll
form-election-grades = the grades that vote
form-election-count = the count
form-election-test = the trial of the election
form-election-paper = trying the words on paper
form-election-rename = correcting an election's words
form-booth = the voting booth
form-faction-member = the faction's member
form-need = the request for help
form-done = marking the item as done
form-not-held = marking the item as not held
form-import-plan = sending the plan's file
form-fix-plan-row = correcting a row of the plan
form-plan-name = naming a colleague
form-plan-hand-over = handing the item over
form-plan-away = being away
form-plan-edit = changing an item of the plan
form-plan-move = moving an item to another day
form-plan-cancel = cancelling an item of the plan
form-plan-add = a new item of the plan
form-plan-approve = the plan's approval
form-plan-date = the item's day
form-more-time = more time
form-send-back = sending the item back
form-quiet-until = putting the reminder off
form-term-day = the day of a term
form-day-off = the day off
form-own-day = the school's own day
form-announcement = the announcement
form-campaign-dates = the campaign's days
form-campaign-material = the campaign's material
form-campaign-member = a member of the campaign's committee
form-campaign-note = a note on the campaign
form-case-letter = the letter's number and date
form-case-new = a record of absences
form-election-call-off = calling off the election
form-election-member = replacing a commission member
form-event-cancel = cancelling the event
form-event-correct = correcting the event
form-event-of-plan = opening registration for a plan item
form-fix-plan-group = correcting rows of the plan
form-give = offering help
form-import-list = sending a list
form-sent-file = sending a file
form-need-answer = answering the question
form-need-fix = correcting the request
form-need-meet = the appointment
form-need-next = the next step
form-need-note = a note on the request
form-need-question = a question to the parent
form-survey = a new survey
form-survey-answer = answering the survey
form-weekly-correct = correcting the weekly report
form-weekly-sent = proof that the report was sent
menu-letters-wait = ⚠️ <b>The database was restored from a copy: the bot sends letters to nobody.</b> They go again when whoever runs the bot says <code>python -m bot resume</code>.
form-work = a campaign activity
form-work-close = the result of an activity
form-parent-question = a question to the school
form-question-reply = an answer to a parent
form-campaign-own = the school's own campaign
form-movement = movement of a pupil
form-movement-notice = the number of a notice
form-contact = whom we ask
form-contact-step = a next step
form-report-form = the authority's form
form-report-recipient = to whom the report goes
form-need-due = by when a thing is needed
form-report-hour = the hour of freezing
form-case-plan = a planned measure
form-family = record of a family
form-family-child = a child of the family
form-hotline = a message without a name
form-hotline-back = the number of an answer
form-hotline-answer = an answer to a message without a name
change-title = ✎ Title
change-grades = ✎ Grades
change-answers = ✎ Answers
change-positions = ✎ Positions
change-rules = ✎ Rules
change-way = ✎ Candidates
change-commission = ✎ Commission
change-nomination = ✎ Nomination
change-opening = ✎ Opening
change-closing = ✎ Closing
change-faction = ✎ Faction
change-when = ✎ Time
change-place = ✎ Place
change-capacity = ✎ Seats
