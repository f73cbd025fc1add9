plan-faction-letter = 🏛 Your faction answers for this: <b>{ $title }</b>
    Due: { $due }. One of you should take the lead.
plan-faction-take = 🙋 I take the lead
plan-faction-leads = For the faction this is led by { $name }
plan-faction-eve-letter = ⏰ You lead this: <b>{ $title }</b>
    Due: { $due }. When it is done tell the mentor, who marks it in the plan.
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: { $name } leads for the faction.
plan-card-faction-lead = Led for the faction by { $name }
