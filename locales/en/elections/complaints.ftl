election-do-complaints = ⚖ Complaints
campaign-ask-complaint = Write your complaint, { $most } characters at most: what was not right?
campaign-complained = ✓ Your complaint is received. The commission and the mentor read it, the answer comes here.
campaign-ask-reply = Write the answer to the complaint, { $most } characters at most.
candidacy-enough-complaints = You have contested this result three times. Please wait for the answers.
complaints-title = ⚖ <b>{ $title }</b>
    Complaints: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 Answer complaint №{ $number }
election-complaint-open = ⚖ Look
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } contests the result.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: the answer to your complaint.
    { $answer }
    🗒 Decision: { $outcome }
