menu-plan = 📋 Plan
plan-list-week = <b>Plan: the next 7 days</b>
    { $items ->
        [0] Nothing is expected of you in the next 7 days.
       *[other] To do: { $items }
    }
plan-list-month = <b>Plan: this month</b>
    { $items ->
        [0] Nothing this month.
       *[other] In all: { $items }
    }
plan-list-overdue = <b>Plan: overdue</b>
    { $items ->
        [0] Nothing is overdue.
       *[other] In all: { $items }
    }
plan-list-all = <b>Plan: the school year</b>
    { $items ->
        [0] Nothing stands in the plan yet.
       *[other] In all: { $items }
    }
plan-totals = The whole school: done { $done }, ahead { $open }, overdue { $overdue }
plan-span-week = 7 days
plan-span-month = This month
plan-span-overdue = ❗ Overdue
plan-span-all = Year
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Due: { $due }
    👤 Responsible: { $responsible }
plan-card-grades = 👥 Grades: { $grades }
plan-card-evidence = 📎 Evidence: { $evidence }
plan-open = Open
plan-open-list = 📋 Open the plan
plan-no-such-item = There is no such item in the plan.
plan-not-yours = Somebody else answers for this item.
plan-list-today = <b>Plan: today</b>
    { $items ->
        [0] Nothing for today.
       *[other] In all: { $items }
    }
plan-span-today = Today
plan-factions = 🏳 Factions
plan-ask-faction = Which faction’s plan shall we see?
plan-list-faction = <b>Faction { $faction }</b>: the plan of the school year
    { $items ->
        [0] Nothing stands in this faction’s plan.
       *[other] In all: { $items }
    }
plan-list-class = <b>Class { $class_name }</b>: the plan of the school year
    In all: { $items }
plan-classes = 🏫 Classes
plan-class = Class { $class_name }
plan-ask-class = The items of which class?
plan-card-projects = 🗂 Project: { $value }
plan-card-partners = 🤝 Partners: { $value }
plan-card-section = § Section: { $value }
plan-card-other = ⋯ { $name }: { $value }
plan-pick-project = 🗂 Pick the project
plan-search = 🔎 Search
plan-settings = ⚙ Settings
plan-settings-title = <b>The plan: settings</b>
plan-ask-search = Type a word or two of the title. For example: spring
plan-list-found = <b>Found for “{ $asked }”</b>
    { $items ->
        [0] Nothing was found. Try another word.
       *[other] All: { $items }
    }
form-plan-search = a search in the plan
