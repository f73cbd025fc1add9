permit-own = ✔ Балама берген рұқсаттарым
permit-not-found = Мұндай рұқсат табылмады.
permit-title = <b>Балаңызға не рұқсат етесіз?</b>
    Әрқайсысы бөлек, бір жылға беріледі, кез келген уақытта қайтарып аласыз. Рұқсатыңызды сынып жетекшісі көреді.
permit-child = <b>{ $name }</b>
permit-photo = Мектеп іс-шараларындағы суреті мектептің сайты мен желісінде жарияланады
permit-photo-short = Суретін жариялау
permit-tutoring = Қосымша сабаққа қатысады
permit-tutoring-short = Қосымша сабақ
permit-mentoring = Тәлімгер бекітіледі
permit-mentoring-short = Тәлімгер
permit-allow = ➕ { $what }: { $name }
permit-take-back = ✕ { $what }: { $name }
permit-class = <b>{ $what }: рұқсат бар { $allowed } / { $all }</b>
permit-pupil = ✓ { $name }
menu-permits = ✔ Ата-ана рұқсаттары
work-eve-letter = 📌 Ертең: <b>{ $title }</b>, { $when }. Сізді күтеміз.

    { -trust-line }{ $line }
need-district = Аудандық комиссияға жіберілді: { $state }
need-district-asked = жауап күтілуде
need-district-accepted = қабылданды
need-district-refused = қабылданбады
need-district-done = орындалды
need-do-district-asked = ↪ Аудандық комиссияға
need-do-district-accepted = ✓ Комиссия қабылдады
need-do-district-refused = ✕ Комиссия қабылдамады
need-do-district-done = ✓ Комиссия орындады
permit-open = ✔ Рұқсаттарды ашу
menu-permits-own = ✔ Рұқсаттарым
