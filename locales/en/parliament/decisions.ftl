decision-list = 📜 <b>Decisions of the parliament</b> in this school year: { $decisions ->
        [0] none yet
       *[other] { $decisions }
    }
decision-card = 📜 { $text }
    Responsible: { $owner }
    Due: { $due }
    State: { $state }
decision-unplanned = not in the plan
decision-open = in progress
decision-done = done
decision-not_held = not done
decision-cancelled = cancelled
