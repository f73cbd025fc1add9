plan-faction-leads = For the faction this is led by { $name }
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: { $name } leads for the faction.
plan-card-faction-lead = Led for the faction by { $name }
