plan-overdue-letter = ❗ Орындалмай тұр: <b>{ $title }</b>
    Мерзімі { $due } болатын. Жауапты адаммен сөйлесіңіз.
plan-take-note = 👁 Хабардармын
plan-take-note-all = 👁 Бәрінен хабардармын
plan-seen-noted = Белгіленді: хабардарсыз.
plan-card-seen = 👁 Хабардар: { $name }, { $when }
plan-overdue-again-letter = ❗ <b>Әлі орындалмаған істер: { $items }</b>
    { $titles }
plan-still-letter = 🤔 <b>Күні өткен, әлі ашық тұрған істер: { $items }</b>
    Әлі керек пе, әлде өткізілмеді ме?
    { $titles }
plan-still-look = Қарап шығу
plan-still = <b>Күні өткен, әлі ашық тұрған істер: { $items }</b>
    Әрқайсысы әлі керек пе, әлде өткізілмеді ме?
plan-keep = ○ Әлі керек
plan-kept = Жақсы, ашық қалды. Жаңа күн керек болса, істі ашып, «Мерзімін ұзарту» батырмасын басыңыз.
