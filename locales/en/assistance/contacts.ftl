contact-not-found = There is no such record.
campaign-contacts = 📇 Whom we ask
contact-new = ➕ Add somebody
contact-list =
    { $contacts ->
        [0] <b>Nobody is noted yet</b>
       *[other] <b>Whom we ask: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    State: { $state }
    Next step: { $step }
    Day: { $day }
contact-state-found = found
contact-state-asked = asked
contact-state-agreed = agreed
contact-state-refused = refused
contact-do-found = → Next step
contact-do-asked = 💬 Asked
contact-do-agreed = ✓ Agreed
contact-do-refused = ✕ Refused
contact-ask-kind = Who is it?
contact-ask-who = Name and telephone. Only those who run the campaign see it.
contact-ask-step = What is the next step? For example: take a letter there
contact-ask-on = On which day? For example: 20.01
contact-step-letter = 📇 Whom we ask: the day of the next step with № { $number } has come.

    { -trust-line }{ $line }
contact-forget-letter = 📇 Whom we ask: № { $number } is erased in two weeks.

    { -trust-line }{ $line }
