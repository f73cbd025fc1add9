parliament-projects = 🗂 Projects
project-plan-name = The parliament’s projects
project-list = 🗂 <b>This year’s projects</b>: { $projects ->
        [0] none yet
       *[other] { $projects }
    }
    You may join any: open it and press “I take part”.
project-new = ➕ New project
project-unpicked = 📋 No project picked: { $rows }
project-unpicked-title = 📋 <b>Items that name several projects</b>: { $rows }
    Open an item and pick its project: then it is a step of it.
project-card = 🗂 <b>{ $name }</b>
    Direction: { $direction } · { $faction }
    Led by: { $owner }
    Days: { $begins } – { $ends }
    State: { $state }
project-goal = <b>Goal:</b> { $goal }
project-no-goal = Its goal is not written yet.
project-from = 💡 It came of the pupils’ initiative “{ $title }”
project-members = 👥 Taking part ({ $members }): { $names }
project-steps = 🪜 <b>Steps</b>: { $steps ->
        [0] none yet
       *[other] { $steps }
    }
project-step-line = { $mark } { $title } · { $due }{ $led ->
        [yes] {" "}· { $name }
       *[no] { "" }
    }
project-needs = 📦 <b>Asked of the school</b>
project-need-line = { $kind ->
        [budget] • { $what }: { $amount } tenge of the budget – { $state }
       *[goods] • { $what }: { $amount } pieces – { $state }
    }
project-need-state-asked = waits for an answer
project-need-state-granted = granted
project-need-state-refused = refused
project-result = 🏁 <b>Result</b> ({ $day }): { $result }
project-state-running = at work
project-state-ended = ended
project-state-stopped = stopped
project-do-join = 🙋 I take part
project-do-leave = 🚪 Leave the project
project-do-goal = ✏ Write the goal
project-do-owner = 👤 Name its leader
project-do-step = ➕ Add a step
project-do-need = 📦 Ask the school
project-do-end = 🏁 End it
project-do-stop = ✕ Stop it
project-do-grant = ✓ { $what }
project-do-refuse = ✕ { $what }
project-done-join = You take part.
project-done-leave = You have left the project.
project-see = 🗂 Open the project
project-nobody = Nobody yet
project-ask-name = What is the project called?
project-ask-goal = Write its goal: what should change?
project-ask-direction = Which of the twelve directions?
project-ask-faction = Which faction leads it?
project-ask-owner = Who leads the project? Type the beginning of the name, then choose.
project-ask-ends = When does it end? For example: 20.12
project-ask-step = What is to be done? It becomes an item of the plan: reminders, evidence and reports come by themselves.
project-ask-due = By which day? For example: 12.11
project-ask-who = Who does it? A pupil may; staff hand in the evidence.
project-ask-kind = What is needed? Nothing is collected from pupils: the school is asked.
project-kind-goods = 📦 Things
project-kind-budget = 🏫 The school’s budget
project-ask-what = Write what is needed.
project-ask-pieces = How many pieces?
project-ask-tenge = How many tenge of the school’s budget?
project-ask-result = What came of it? Write the result.
project-ask-reason = Why is it stopped? Write the reason.
form-project = a new project
form-project-goal = a project’s goal
form-project-owner = a project’s leader
form-project-step = a project’s step
form-project-need = what a project needs
form-project-end = ending a project
form-project-stop = stopping a project
project-none = There is no such project.
project-not-yours = The parliament’s mentor does this; the goal and what is needed, the project’s leader too.
project-named-already = This year has a project of that name.
project-over = This project is over.
project-no-step-done = To end it, at least one step needs its evidence.
project-bad-day = That day is over. Write a day to come.
project-need-decided = That was answered already.
project-step-not-taken = The step did not enter the plan: check its day, it must lie in the school year.
project-begun-letter = 🗂 A project has begun: <b>{ $name }</b>
project-yours-letter = 🗂 You lead a project: <b>{ $name }</b>
project-ownerless-letter = 🗂 Its leader has left the school: <b>{ $name }</b>. Name another.
project-over-letter = 🏁 The project is over: <b>{ $name }</b>. Its result stands in it.
project-need-letter = 📦 A project asks the school for things or money: <b>{ $name }</b>
project-letter = 🗂 <b>{ $name }</b>
project-need-granted = ✓ Granted: { $what }
project-need-refused = ✕ Refused: { $what }
project-step-letter = 🪜 A project’s step is yours: <b>{ $title }</b> ({ $name }), by { $due }.
project-step-eve-letter = ⏰ Due tomorrow: <b>{ $title }</b> ({ $name }). When it is done, tell the mentor.
initiative-project = 🗂 Begin a project
