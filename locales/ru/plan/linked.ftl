plan-card-turn = Очередь этой недели: «{ $name }»
plan-card-classes = Классы: { $done } / { $all } ({ $percent } %)
plan-card-elected = Классы, где выборы прошли: { $done } / { $all } ({ $percent } %)
plan-to-class-elections = 🗳 Выборы в классах
plan-to-sittings = 🏛 Заседание и протокол
plan-to-campaign = 🤝 Открыть акцию
plan-to-year-report = 📊 Годовой отчёт
