plan-faction-letter = 🏛 Фракцияңыз осы іске жауапты: <b>{ $title }</b>
    Мерзімі: { $due }. Біреуіңіз жетекшілікті өз мойныңызға алыңыз.
plan-faction-take = 🙋 Мен жетекшілік етемін
plan-faction-leads = Бұл істің фракциядағы жетекшісі: { $name }
plan-faction-eve-letter = ⏰ Сіз жетекшілік ететін іс: <b>{ $title }</b>
    Мерзімі: { $due }. Біткенде тәлімгерге айтыңыз, ол жоспарда белгілейді.
plan-faction-lead-letter = 🏛 <b>{ $title }</b>: фракциядан { $name } жетекшілік етеді.
plan-card-faction-lead = Фракция жетекшісі: { $name }
