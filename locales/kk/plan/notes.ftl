plan-card-note = 🧾 № { $number } анықтама, { $when }, { $name }
plan-write-note = 🧾 Анықтама жазу
plan-ask-note = Анықтамада не жазылады? Нөмірін, күнін және аты-жөніңізді бот өзі қояды.
plan-note-heading = № { $number } АНЫҚТАМА
plan-note-day = Күні
plan-note-about = Жоспардағы іс
plan-note-signed = Жауапты
plan-note-file = anyqtama
