work-not-found = There is no such activity.
work-wrong-evidence = Evidence of this kind does not fit this activity.
work-closed = This activity is over or closed.
work-full = There is no place left.
work-ends-before = The last day cannot be before the first.
work-list =
    { $works ->
        [0] <b>No activities yet</b>
       *[other] <b>Activities: { $works }</b>
    }
work-card = <b>{ $headline }</b>
work-new = ➕ Add an activity
work-close = ✓ Held: result, evidence
work-drop = ✕ Will not be held
work-drop-ask = Take it off the list? Whoever signed up is told.
work-drop-sure = ✓ Yes, it is off
work-file = 📎 See the evidence
work-coming = Signed up: { $people }
work-visitor = • { $name } { $when }
work-families = Families reached: { $families }
work-held = ✓ Held, closed { $when }
work-come = ✓ I will come
work-leave = ✕ I cannot come
work-you-come = ✓ You are signed up.
work-your-time = ✓ We expect you: { $when }
work-kind-opening = Opening
work-kind-closing = Closing
work-kind-sitting = Committee sitting
work-kind-council = Pedagogical council
work-kind-commission = Commission sitting
work-kind-raid = Raid
work-kind-reception = Reception for parents
work-kind-fair = School fair
work-kind-contest = Contest
work-kind-drive = Charity marathon
work-kind-stand = Stand, banner
work-kind-round_table = Round table, master class
work-kind-task = Task
work-form-press = Press conference
work-form-tv = On television
work-form-newspaper = In a newspaper
work-form-online = On line
work-ask-kind = What kind of activity?
work-ask-title = What is it called?
work-ask-when = On which day, at what hour? For example: 25.08 10:00
work-ask-until = Until which day? For example: 20.09. Skip it if it takes one day.
work-ask-form = In which form?
work-ask-place = Where?
work-ask-guests = Who are the guests?
work-ask-media = Which media are invited?
work-ask-agenda = What is on the agenda?
work-ask-team = Who goes?
work-ask-goods = What is sold? For example: clothes, exercise books, textbooks
work-ask-categories = Which categories? For example: essay, drawing, poem, song
work-ask-jury = Who is in the jury?
work-ask-slots = How many people will be received? Each has 15 minutes.
work-ask-found = How many children were found? The number alone: names stand in cases only.
work-ask-visitors = How many people came?
work-ask-result = What is the result?
work-ask-decided = What was decided?
work-ask-shortcomings = What fell short?
work-ask-remedies = How will it be put right?
work-told-form = Form: { $value }
work-told-place = Place: { $value }
work-told-guests = Guests: { $value }
work-told-media = Media: { $value }
work-told-agenda = Agenda: { $value }
work-told-team = Team: { $value }
work-told-goods = On sale: { $value }
work-told-categories = Categories: { $value }
work-told-jury = Jury: { $value }
work-told-slots = Will receive: { $value }
work-told-found = Children found: { $value }
work-told-visitors = Came: { $value }
work-told-result = Result: { $value }
work-told-decided = Decided: { $value }
work-told-shortcomings = Fell short: { $value }
work-told-remedies = Will be put right: { $value }
work-told-link = Link: { $value }
work-invited-letter = 👥 <b>{ $title }</b>, { $when }. Will you come?

    { -trust-line }{ $line }
work-dropped-letter = ✕ It is off: <b>{ $title }</b>, { $when }.

    { -trust-line }{ $line }
campaign-works = 📌 Activities
campaign-begin = ➕ The school's own campaign
campaign-ask-name = What is the campaign or month called? For example: Month of general education
campaign-ask-file = Send the paper as a file or a photo. Skip it if it is not at hand.
campaign-within = Held inside: { $name }
campaign-do-within = ↳ Put inside a month
campaign-ask-month = Inside which month is it held?
campaign-no-month = First add the month with “The school's own campaign”.
campaign-paper = 📎 { $kind }
campaign-paper-order = Order
campaign-paper-plan = Plan
campaign-paper-summary = Summary
public-page = ℹ About the campaign
public-what = If a child needs clothes, shoes, supplies or transport for school, ask the school: only the social pedagogue (or whoever stands in) and, if asked to help, the psychologist read what you write. If you want to help, offer a thing. No money is collected.
public-material = 📄 { $text }
public-works = 📌 Fairs, receptions, contests
public-works-title =
    { $works ->
        [0] <b>Nothing is arranged yet</b>
       *[other] <b>To come: { $works }</b>
    }
menu-questions = ❔ Parents' questions
question-not-found = There is no such question.
question-answered = This question has been answered.
question-line = ❔ Question № { $number }
question-desk =
    { $questions ->
        [0] <b>No questions of parents yet</b>
       *[other] <b>Parents' questions: { $questions }</b>
    }
question-list =
    { $questions ->
        [0] <b>You have asked nothing yet</b>
       *[other] <b>Your questions: { $questions }</b>
    }
question-mine = ❔ Ask the school
question-ask = ➕ Ask a question
question-ask-text = What do you want to know about lessons, papers, benefits? I delete what you write from the chat.
question-taken = ✓ Your question is in: <b>№ { $number }</b>. The answer comes here.
question-said = ❔ <b>№ { $number }</b>, { $when }: { $text }
question-reply = 💬 Answer, { $when }: { $text }
question-answer = ✎ Answer
question-ask-reply = Write the answer.
question-new-letter = ❔ A parent's question: <b>№ { $number }</b>

    { -trust-line }{ $line }
question-answered-letter = 💬 Your question <b>№ { $number }</b> was answered.

    { -trust-line }{ $line }
work-ask-link = <b>{ $title }</b>
    Evidence: send the link to what was published.
work-ask-file = <b>{ $title }</b>
    Evidence: send a file or a photo.
work-ask-any = <b>{ $title }</b>
    Evidence: send a file, a photo or a link.
question-unanswered-letter = ⏳ A parent's question <b>№ { $number }</b> has no answer yet. Without one it is erased in two weeks.

    { -trust-line }{ $line }
question-waits-letter = ⏳ The school has not answered your question <b>№ { $number }</b> yet, the administration was reminded. Without an answer it is erased in two weeks.

    { -trust-line }{ $line }
