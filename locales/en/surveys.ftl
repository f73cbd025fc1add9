menu-surveys = 📝 Surveys
survey-not-found = There is no such survey.
survey-not-open = This survey is not open now.
survey-answered-already = You have answered, thank you.
survey-question-unclear = Write it like this: the first line in Kazakh, the second in Russian. Then, if needed, options: “иә / да”, a line each; “+” before each if several may be chosen; 1-5 for a scale.
survey-list =
    { $surveys ->
        [0] <b>No surveys yet</b>
       *[other] <b>Surveys: { $surveys }</b>
    }
survey-new = ➕ New survey
survey-card = <b>{ $title }</b>
    { $state } · { $audience } · { $anonymous }
    Answered: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
survey-state-waiting = waiting
survey-state-open = open
survey-state-closed = closed
survey-audience-parents = parents
survey-audience-pupils = pupils
survey-audience-staff = staff
survey-audience-event = those who were at the event
survey-anonymous = anonymous
survey-with-names = with names
survey-question = <b>{ $number }.</b> { $text }
survey-waits =   shown once it is closed
survey-hidden =   hidden until there are five answers
survey-text-in-file =   the answers are in the file
survey-count = { $option }: { $count }
survey-do-remind = 🔔 Remind the others
survey-do-close = 🔒 Close
survey-do-xlsx = 📄 Excel
survey-close-ask = Close the survey? Nobody can answer afterwards.
survey-close-sure = ✓ Yes, close it
survey-reminded = Reminded: { $people }
survey-ask-kk = The survey's name in Kazakh?
survey-ask-ru = Its name in Russian?
survey-ask-audience = Who is asked?
survey-ask-anonymous = Anonymous? That cannot be changed later.
survey-ask-when = When does it open?
survey-when-now = Now
survey-when-after = When the campaign is over
survey-ask-questions = { $told }
    Write the next question: the first line in Kazakh, the second in Russian, then options (“иә / да”, a line each), or 1-5, or nothing.
survey-enough = No more than { $most } questions.
survey-answer = ✎ Answer
survey-letter = 📝 Survey: <b>{ $kk }</b> / { $ru }
survey-ask = { $number } / { $all } · { $anonymous }
    <b>{ $text }</b>
survey-ask-text = Write your answer or skip it.
survey-thanks = Thank you, your answer is in.
survey-file = survey
survey-column-answered = Answered
survey-column-question = Question
survey-column-option = Answer
survey-column-count = Number
survey-audience-givers = givers
survey-when-during = Now, counted by weeks
survey-week =   week of { $day }: { $answered }
survey-column-week = Week
