plan-digest-letter = 📋 <b>На этой неделе ваших дел: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>На этой неделе дел в школе: { $items }</b>
    Просрочено: { $overdue }
    { $titles }
plan-month-letter = 🗓 <b>Этот месяц – { $month }. Ваших дел: { $items }</b>
    Дежурная фракция: { $faction }
    Без выбранного дня: { $undated }
    { $titles }
plan-month-school-letter = 🗓 <b>Этот месяц – { $month }. Дел в школе: { $items }</b>
    Дежурная фракция: { $faction }
    Без выбранного дня: { $undated }
    { $titles }
plan-duty-letter = 🏳 Этот месяц – { $month }. Дежурная фракция: <b>{ $faction }</b>
    В этом месяце работу школьного парламента ведёте вы. Удачи!
plan-friday-letter = ☑ <b>С этой недели ещё открыто: { $items }</b>
    { $titles }
plan-friday-school-letter = ☑ <b>По школе с этой недели ещё открыто: { $items }</b>
    { $titles }
