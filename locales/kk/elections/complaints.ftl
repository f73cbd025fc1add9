election-do-complaints = ⚖ Шағымдар
campaign-ask-complaint = Шағымыңызды жазыңыз, { $most } таңбадан аспасын: не дұрыс болмады?
campaign-complained = ✓ Шағымыңыз қабылданды. Оны комиссия мен тәлімгер оқиды, жауабы осында келеді.
campaign-ask-reply = Шағымға жауабыңызды жазыңыз, { $most } таңбадан аспасын.
candidacy-enough-complaints = Бұл нәтижеге үш рет шағым бердіңіз. Олардың жауабын күтіңіз.
complaints-title = ⚖ <b>{ $title }</b>
    Шағымдар: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 №{ $number } шағымға жауап беру
election-complaint-open = ⚖ Қарау
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } нәтижеге шағым берді.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: шағымыңызға жауап.
    { $answer }
    🗒 Шешім: { $outcome }
