plan-card-turn = Осы аптаның кезегі: «{ $name }»
plan-card-classes = Сыныптар: { $done } / { $all } ({ $percent } %)
plan-card-elected = Өзін сайлаған сыныптар: { $done } / { $all } ({ $percent } %)
plan-to-class-elections = 🗳 Сынып сайлаулары
plan-to-sittings = 🏛 Отырыс, күн тәртібі, хаттама
plan-to-campaign = 🤝 Акцияны ашу
plan-to-year-report = 📊 Жылдық есепті жасау
