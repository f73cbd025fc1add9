plan-card-note = 🧾 Note No. { $number }, { $when }, { $name }
plan-write-note = 🧾 Write a note
plan-ask-note = What does the note say? The bot adds the number, the day and your name.
plan-note-heading = NOTE No. { $number }
plan-note-day = Day
plan-note-about = Item of the plan
plan-note-signed = Responsible
plan-note-file = note
