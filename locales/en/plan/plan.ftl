menu-plan = 📋 Plan
plan-list-week = <b>Plan: the next 7 days</b>
    To do: { $items }
plan-list-month = <b>Plan: this month</b>
    In all: { $items }
plan-list-overdue = <b>Plan: overdue</b>
    In all: { $items }
plan-list-all = <b>Plan: the school year</b>
    In all: { $items }
plan-totals = The whole school: done { $done }, ahead { $open }, overdue { $overdue }
plan-span-week = 7 days
plan-span-month = This month
plan-span-overdue = ❗ Overdue
plan-span-all = Year
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Due: { $due }
    👤 Responsible: { $responsible }
    👥 Grades: { $grades }
    📎 Evidence: { $evidence }
plan-card-done = ✓ Done: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Done
plan-open = Open
plan-reopen = ↺ Open again
plan-reopened = Opened again.
plan-show-evidence = 📎 Show the evidence
plan-no-evidence = There is no evidence.
plan-thanks = ✓ Thank you! It is marked as done.
plan-ask-link = <b>{ $title }</b>
    Send the link of the post. For example: https://www.instagram.com/p/…
plan-ask-file = <b>{ $title }</b>
    Send the certificate or another document as a file or a photo.
plan-ask-any = <b>{ $title }</b>
    Send a link, a photo or a document that shows that it was done.
plan-no-such-item = There is no such item in the plan.
plan-not-yours = Somebody else answers for this item.
plan-already-done = This item is closed already.
plan-not-done = This item has not been done yet.
plan-link-needed = A link is needed. It begins with https://, for example: https://www.instagram.com/p/…
plan-wrong-evidence = The plan asks for a photo or a document here. Send the file.
plan-file-too-big = The file is too big: 20 MB at most. Make it smaller or send a link.
plan-reminder-soon = ⏰ { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }: <b>{ $title }</b>
    Due: { $due }. When it is done, press the button below.
plan-reminder-today = ⏰ Today: <b>{ $title }</b>
    Due: { $due }. When it is done, press the button below.
plan-reminder-late = ❗ Overdue: <b>{ $title }</b>
    It was due { $due }. If it is done, send the evidence.
plan-overdue-letter = ❗ Not done: <b>{ $title }</b>
    It was due { $due }. Talk to the person who answers for it.
plan-not-held = ✕ Not held
plan-ask-reason = <b>{ $title }</b>
    Why was it not held? Write the reason in a few words. The deputy head sees it.
plan-not-held-noted = ✕ Marked as not held. The deputy head has the reason.
plan-card-not-held = ✕ Not held: { $name }, { $when }
    Reason: { $reason }
plan-not-held-letter = ✕ Not held: <b>{ $title }</b>
    Due: { $due }. Marked by: { $name }
    Reason: { $reason }
plan-list-today = <b>Plan: today</b>
    In all: { $items }
plan-span-today = Today
plan-factions = 🏳 Factions
plan-ask-faction = Which faction’s plan shall we see?
plan-list-faction = <b>Faction { $faction }</b>: the plan of the school year
    In all: { $items }
plan-later = ⏰ Later
plan-ask-later = When shall I remind you again?
plan-later-hour = In an hour
plan-later-tomorrow = Tomorrow morning
plan-later-monday = On Monday morning
plan-snoozed = ⏰ I will remind you again: { $when }.
plan-reopened-letter = ↺ Opened again: <b>{ $title }</b>
    { $name } asks you to send the evidence once more.
plan-digest-letter = 📋 <b>Your items of the plan this week: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>The school’s items of the plan this week: { $items }</b>
    Overdue: { $overdue }
    { $titles }
