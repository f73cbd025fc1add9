menu-plan = 📋 Жоспар
plan-list-week = <b>Жоспар: алдағы 7 күн</b>
    Орындалатыны: { $items }
plan-list-month = <b>Жоспар: осы ай</b>
    Барлығы: { $items }
plan-list-overdue = <b>Жоспар: мерзімі өткендер</b>
    Барлығы: { $items }
plan-list-all = <b>Жоспар: оқу жылы</b>
    Барлығы: { $items }
plan-totals = Мектеп бойынша: орындалды { $done }, алда { $open }, мерзімі өтті { $overdue }
plan-span-week = 7 күн
plan-span-month = Осы ай
plan-span-overdue = ❗ Өткендер
plan-span-all = Жыл
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Мерзімі: { $due }
    👤 Жауаптылар: { $responsible }
    👥 Сыныптар: { $grades }
    📎 Орындалуы туралы мәлімет: { $evidence }
plan-card-done = ✓ Орындалды: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Орындалды
plan-open = Ашу
plan-reopen = ↺ Қайта ашу
plan-reopened = Қайта ашылды.
plan-show-evidence = 📎 Дәлелін көру
plan-no-evidence = Дәлел табылмады.
plan-thanks = ✓ Рақмет! Орындалды деп белгіленді.
plan-ask-link = <b>{ $title }</b>
    Жарияланған жазбаның сілтемесін жіберіңіз. Мысалы: https://www.instagram.com/p/…
plan-ask-file = <b>{ $title }</b>
    Анықтаманы немесе басқа құжатты файл не фото түрінде жіберіңіз.
plan-ask-any = <b>{ $title }</b>
    Орындалғанын көрсететін сілтеме, фото не құжат жіберіңіз.
plan-no-such-item = Жоспарда мұндай іс жоқ.
plan-not-yours = Бұл іске басқа адам жауапты.
plan-already-done = Бұл іс жабылып қойған.
plan-not-done = Бұл іс әлі орындалған жоқ.
plan-link-needed = Сілтеме керек. Ол https:// деп басталады, мысалы: https://www.instagram.com/p/…
plan-wrong-evidence = Жоспар бойынша мұнда фото не құжат керек. Файлды жіберіңіз.
plan-file-too-big = Файл тым үлкен: ең көбі 20 МБ. Кішірейтіп немесе сілтеме етіп жіберіңіз.
plan-reminder-soon = ⏰ { $days } күн қалды: <b>{ $title }</b>
    Мерзімі: { $due }. Орындалса, төмендегі батырманы басыңыз.
plan-reminder-today = ⏰ Бүгін: <b>{ $title }</b>
    Мерзімі: { $due }. Орындалса, төмендегі батырманы басыңыз.
plan-reminder-late = ❗ Мерзімі өтті: <b>{ $title }</b>
    Мерзімі { $due } болатын. Орындалса, дәлелін жіберіңіз.
plan-overdue-letter = ❗ Орындалмай тұр: <b>{ $title }</b>
    Мерзімі { $due } болатын. Жауапты адаммен сөйлесіңіз.
plan-not-held = ✕ Өткізілмеді
plan-ask-reason = <b>{ $title }</b>
    Неге өткізілмеді? Себебін қысқаша жазыңыз. Оны ДТІЖО көреді.
plan-not-held-noted = ✕ Өткізілмеді деп белгіленді. Себебі ДТІЖО-ға жіберілді.
plan-card-not-held = ✕ Өткізілмеді: { $name }, { $when }
    Себебі: { $reason }
plan-not-held-letter = ✕ Өткізілмеді: <b>{ $title }</b>
    Мерзімі: { $due }. Белгілеген: { $name }
    Себебі: { $reason }
plan-list-today = <b>Жоспар: бүгін</b>
    Барлығы: { $items }
plan-span-today = Бүгін
plan-factions = 🏳 Фракциялар
plan-ask-faction = Қай фракцияның жоспарын көреміз?
plan-list-faction = <b>{ $faction } фракциясы</b>: оқу жылының жоспары
    Барлығы: { $items }
plan-later = ⏰ Кейінірек
plan-ask-later = Қашан қайта еске салайын?
plan-later-hour = 1 сағаттан кейін
plan-later-tomorrow = Ертең таңертең
plan-later-monday = Дүйсенбі таңертең
plan-snoozed = ⏰ Қайта еске саламын: { $when }.
plan-reopened-letter = ↺ Қайта ашылды: <b>{ $title }</b>
    { $name } дәлелін қайта жіберуіңізді сұрайды.
plan-digest-letter = 📋 <b>Осы аптада сізден күтілетін істер: { $items }</b>
    { $titles }
plan-digest-school-letter = 📋 <b>Осы аптада мектептегі істер: { $items }</b>
    Мерзімі өткендер: { $overdue }
    { $titles }
