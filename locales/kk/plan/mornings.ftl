plan-morning-letter = 📋 <b>Жоспар: { $day }</b>
plan-morning-welcome-letter = 👋 <b>Қош келдіңіз!</b> Алдағы істеріңіз:
plan-morning-month = 🗓 Осы ай – { $month }. Кезекші фракция: { $faction }
plan-morning-duty = Бұл айда мектеп парламентінің жұмысын сіздер жүргізесіздер. Сәттілік!
plan-morning-month-own = Осы айда сізден күтілетін істер: { $items }
plan-morning-month-school = Осы айда мектептегі істер: { $items }
plan-morning-month-undated = Күні таңдалмағаны: { $undated }
plan-morning-today =
    { "" }
    <b>Бүгін</b>
plan-morning-late =
    { "" }
    ❗ <b>Мерзімі өтті</b>
plan-morning-ahead =
    { "" }
    <b>Алда</b>
plan-morning-new =
    { "" }
    🆕 <b>Жоспарға қосылды</b>
plan-morning-unseen =
    { "" }
    ❗ <b>Мектепте әлі орындалмаған</b>
plan-morning-week =
    { "" }
    <b>Мектепте осы аптада</b>
plan-morning-still =
    { "" }
    🤔 <b>Күні өткен, әлі ашық тұр: әлі керек пе, әлде өткізілмеді ме?</b>
plan-morning-faction =
    { "" }
    🏛 <b>Фракцияңыз не бүкіл парламент осыған жауапты</b>
plan-morning-line-today = { $number }. { $title }
plan-morning-line-day = { $number }. { $title } · { $due }
plan-morning-line-ahead = { $number }. { $title } · { $due } ({ $days } күн қалды)
plan-morning-line-unseen = { $number }. { $title } · { $due } · { $names }
plan-morning-more = … тағы { $more }
plan-morning-open = { $number }
plan-morning-done = ✓ { $number }
plan-morning-write = ✉ { $number }
plan-morning-lead = 🙋 { $number }
plan-spread = 📅 Күндерін бөліп қою
plan-spread-done = Күні белгіленген істер: { $items }
plan-write = ✉ Жауаптыға жазу
plan-ask-message = <b>{ $title }</b>
    Кімге: { $names }. Не жазамыз?
plan-message-sent = ✉ Жіберілді: { $names }
plan-message-letter = ✉ { $name }: { $text }
    <b>{ $title }</b>, мерзімі { $due }
plan-nobody-answers = Бұл іске жауапты адам ботқа әлі кірмеген.
form-plan-message = жауаптыға хат
