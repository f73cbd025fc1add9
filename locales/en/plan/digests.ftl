plan-digest-letter = 📋 <b>Your items of the plan this week: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>The school’s items of the plan this week: { $items }</b>
    Overdue: { $overdue }
    { $titles }
plan-month-letter = 🗓 <b>This month is { $month }: your items of the plan: { $items }</b>
    Faction on duty: { $faction }
    Without a day yet: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>This month is { $month }: the school’s items of the plan: { $items }</b>
    Faction on duty: { $faction }
    Without a day yet: { $undated }
    { $titles }
plan-duty-letter = 🏳 This month is { $month }. Faction on duty: <b>{ $faction }</b>
    This month you lead the work of the school parliament. Good luck!
plan-friday-letter = ☑ <b>Still open from this week: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>In the school, still open from this week: { $items }</b>
    { $titles }
