plan-card-done = ✓ Орындалды: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Орындалды
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
plan-already-done = Бұл іс жабылып қойған.
plan-not-done = Бұл іс әлі орындалған жоқ.
plan-link-needed = Сілтеме керек. Ол https:// деп басталады, мысалы: https://www.instagram.com/p/…
plan-wrong-evidence = Жоспар бойынша мұнда фото не құжат керек. Файлды жіберіңіз.
plan-file-too-big = Файл тым үлкен: ең көбі 20 МБ. Кішірейтіп немесе сілтеме етіп жіберіңіз.
plan-not-held = ✕ Өткізілмеді
plan-ask-reason = <b>{ $title }</b>
    Неге өткізілмеді? Себебін қысқаша жазыңыз. Оны ДТІЖО көреді.
plan-not-held-noted = ✕ Өткізілмеді деп белгіленді. Себебі ДТІЖО-ға жіберілді.
plan-card-not-held = ✕ Өткізілмеді: { $name }, { $when }
    Себебі: { $reason }
plan-not-held-letter = ✕ Өткізілмеді: <b>{ $title }</b>
    Мерзімі: { $due }. Белгілеген: { $name }
    Себебі: { $reason }
plan-reopened-letter = ↺ Қайта ашылды: <b>{ $title }</b>
    { $name } дәлелін қайта жіберуіңізді сұрайды.

plan-ask-part = Бұл жолда бірнеше іс бар. Қайсысының дәлелін бересіз? Бәрінің дәлелі берілгенде іс жабылады.
plan-all-parts = Бәріне ортақ
plan-part-thanks = ✓ Рақмет! Осы бөлігі көрсетілді, қалғаны күтілуде.
plan-card-part = <i>{ $title }</i>:
plan-card-file = 📎 файл не фото
plan-card-minutes = 📄 Қол қойылған хаттама: { $name }
plan-ask-photo = <b>{ $title }</b>
    Фотосын жіберіңіз: бұл іс тек фотомен жабылады.
plan-dangerous-file = Мұндай файл қабылданбайды: фото, PDF, Word не Excel жіберіңіз.
plan-no-such-part = Бұл бөліктің дәлелі бұрын берілген.
