plan-faction-leads = От фракции за это дело отвечает { $name }
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: от фракции дело ведёт { $name }.
plan-card-faction-lead = От фракции ведёт: { $name }
