weekly-figure-children_in_need = Көмек қажет балалар
weekly-figure-children_helped = Көмек алған балалар
weekly-figure-lines_asked = Сұралған зат түрлері
weekly-figure-lines_open = Әлі табылмаған зат түрлері
weekly-figure-things_given = Берілген заттар
weekly-figure-not_in_school = Мектепке келмейтін балалар
weekly-figure-returned = Мектепке қайтқан балалар
weekly-figure-given = Берілді: { $group }
weekly-figure-category = Балалар: { $category }
weekly-figure-grades = Балалар, сыныптары { $grades }
weekly-not-found = Мұндай есеп табылмады.
weekly-wrong-state = Есеп басқа күйде: мұны енді жасауға болмайды.
weekly-no-such-figure = Мұндай көрсеткіш жоқ.
weekly-list = <b>Бейсенбі есептері: { $reports ->
        [0] әзірге жоқ
       *[other] { $reports }
    }</b>
weekly-line = { $day } · { $state }
weekly-state-gathering = жиналып жатыр
weekly-state-frozen = бекітілді, тексерілуде
weekly-state-signed = қол қойылды
weekly-state-sent = жіберілді
weekly-card = <b>Есеп: { $day }</b>
    Күйі: { $state }
weekly-figure = { $figure }: <b>{ $value }</b>
weekly-confirmed = Растаған сыныптар: { $done } / { $all }
weekly-corrected = ✎ { $figure }: { $was } → { $becomes } ({ $why }), { $who }
weekly-sent-at = ✓ Жіберілді: { $when } ({ $who })
weekly-signed-at = ✍ Қол қойған: { $who }, { $when }
weekly-do-proof = 📎 Жіберілген дәлелі
weekly-do-freeze = ❄ Сандарды бекіту
weekly-do-correct = ✎ Түзету
weekly-do-sign = ✍ Қол қою
weekly-do-sent = 📤 Жіберілді: дәлелі
weekly-do-files = 📄 Word және Excel
weekly-files-coming = Файлдар дайындалып жатыр.
weekly-class = <b>{ $class_name }</b>: осы апта
    Белгіленген күндер: { $marked }
    Сабаққа келмегендер: { $missing }
    Оның ішінде себепсіз: { $unexcused }
weekly-class-confirm = ✓ Дұрыс, растаймын
weekly-class-confirmed = ✓ Расталды, рақмет.
weekly-ask-figure = Қай көрсеткішті түзетеміз?
    { $figures }
weekly-ask-becomes = Дұрысы қанша?
weekly-ask-why = Неге түзетіледі? Себебі есепте қалады.
weekly-ask-proof = Жіберілгенінің дәлелін жіберіңіз: файл, сурет не сілтеме.
weekly-file = бейсенбі-есебі
weekly-title = { $name }: апталық ақпарат, { $day }
weekly-summary = Күйі: { $state }
weekly-column-number = №
weekly-column-figure = Көрсеткіш
weekly-column-value = Саны
weekly-column-change = Өзгерісі
weekly-confirm-letter = 📈 Апталық есеп ({ $day }): сыныбыңыздың сандарын растаңыз.

    { -trust-line }{ $line }
weekly-frozen-letter = ❄ { $day } есебінің сандары бекітілді. Тексеріп, қол қойыңыз.

    { -trust-line }{ $line }
weekly-missing-letter = ❗ Бейсенбі есебі ({ $day }) әлі жіберілмеді.

    { -trust-line }{ $line }
weekly-figure-days_to_return = Мектепке қайтқанша өткен орташа күн
weekly-figure-arrived = Келген оқушылар
weekly-figure-left = Кеткен оқушылар
weekly-figure-dropped_out = Оқуын тоқтатқан оқушылар
weekly-figure-givers = Көмек ұсынғандар
weekly-figure-mentions = БАҚ пен желідегі жарияланымдар
weekly-do-public = 📢 Апталық мәтін
