plan-card-turn = This week's turn: “{ $name }”
plan-card-classes = Classes: { $done } / { $all } ({ $percent } %)
plan-card-elected = Classes that have elected: { $done } / { $all } ({ $percent } %)
plan-to-class-elections = 🗳 Elections in the classes
plan-to-sittings = 🏛 Sitting, agenda, minutes
plan-to-campaign = 🤝 Open the campaign
plan-to-year-report = 📊 The year's report
