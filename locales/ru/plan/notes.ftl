plan-card-note = 🧾 Справка № { $number }, { $when }, { $name }
plan-write-note = 🧾 Написать справку
plan-ask-note = Что написать в справке? Номер, дату и ваше имя бот поставит сам.
plan-note-heading = СПРАВКА № { $number }
plan-note-day = Дата
plan-note-about = Дело плана
plan-note-signed = Ответственный
plan-note-file = spravka
