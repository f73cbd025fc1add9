plan-own-times = ⏰ My reminders
own-times = <b>My reminders</b>
    Reminders of the plan come at { $hour }. On days without a tick none comes.
own-quiet-until = 🔕 Quiet until { $day }: on that day reminders begin again.
own-change-hour = 🕒 Hour: { $hour }
own-quiet-week = 🔕 No reminders for a week
own-quiet-day = 🔕 Until a day…
own-loud = 🔔 Remind me again
own-kept = Kept.
own-ask-hour = At which hour shall I remind you?
own-ask-quiet = From which day on shall I remind you again? Write the day, for example: 11.01
own-quiet-too-long = Reminders can be off for { $days } days at most. Write an earlier day.
plan-reminder-soon = ⏰ { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }: <b>{ $title }</b>
    Due: { $due }. When it is done, press the button below.
plan-reminder-today = ⏰ Today: <b>{ $title }</b>
    Due: { $due }. When it is done, press the button below.
plan-reminder-late = ❗ Overdue: <b>{ $title }</b>
    It was due { $due }. If it is done, send the evidence.
plan-later = ⏰ Later
plan-ask-later = When shall I remind you again?
plan-later-hour = In an hour
plan-later-tomorrow = Tomorrow morning
plan-later-monday = On Monday morning
plan-snoozed = ⏰ I will remind you again: { $when }.
