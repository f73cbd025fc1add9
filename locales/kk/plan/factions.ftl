plan-faction-leads = Бұл істің фракциядағы жетекшісі: { $name }
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: фракциядан { $name } жетекшілік етеді.
plan-card-faction-lead = Фракция жетекшісі: { $name }
