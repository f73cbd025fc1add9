event-after = 🏁 Қорытындылау
event-after-title = <b>{ $title }</b>
    Тізімде: { $people }, келгені: { $came }
event-do-proofs = 📎 Фото, сілтеме, файл
event-do-results = 🔢 Нәтижесін жазу
event-do-places = 🏆 Жүлделі орындар
event-do-papers = 📜 Сертификаттар мен дипломдар
event-do-thanks = 🙏 Рақмет айту
event-do-opinions = 💬 Келгендердің пікірі
event-do-close = ✓ Іс-шараны жабу
event-closed = ✓ Іс-шара жабылды.
event-proofs-title = <b>{ $title }</b>
    Жиналғаны: { $proofs }, оның ішінде оқушылардың жұмысы: { $works }
event-proof = { $number }. { $name } { $author }
event-proof-link = сілтеме
event-proof-photo = фото
event-proof-document = файл
event-proof-video = бейне
event-proof-add = ➕ Қосу
event-proof-use = 📋 Жоспарға дәлел: { $number }
event-proof-note = 🧾 Жоспарға анықтама жазу
event-proof-used = ✓ Жоспардағы дәлел ретінде қойылды.
event-ask-proof = Фото, файл не сілтеме жіберіңіз: бірнешеуін де болады. Қабылданғаны: { $proofs }
form-event-proof = іс-шараның фото мен сілтемелері
event-note = «{ $title }» { $when } өтті ({ $place }). Тіркелгені: { $people }, келгені: { $came }.
form-event-results = іс-шараның нәтижесі
form-event-places = жүлделі орындар
event-ask-first = 🥇 Бірінші орынды кім алды? Атының бір бөлігін жазыңыз (келгендердің ішінен). Ешкім болмаса, «Дайын» басыңыз.
event-ask-second = 🥈 Екінші орынды кім алды?
event-ask-third = 🥉 Үшінші орынды кім алды?
event-places-done = ✓ Орындар жазылды: дипломдарда тұрады.
event-ask-thanks = Келгендерге не айтасыз? Бәріне бір рет барады.
form-event-thanks = рақмет айту
event-thanked = 🙏 Жіберілді: { $people }
event-thanks-letter = 🙏 <b>{ $title }</b>
    { $said }

    { $name }
event-opinions-asked = Келген { $people } адамнан пікірі сұралды.
event-opinion-scale = Іс-шара қалай өтті? 1 – нашар, 5 – өте жақсы
event-opinion-text = Келесі жолы нені басқаша жасайық?
event-own-paper = 📜 Сертификат: { $name }
event-papers-file = sertifikat
event-papers-caption = <b>{ $title }</b>
    Сертификат пен диплом саны: { $people }
certificate-heading = СЕРТИФИКАТ
diploma-heading = ДИПЛОМ
certificate-class = { $class_name } сыныбының оқушысы
certificate-text = «{ $title }» іс-шарасына қатысқаны үшін беріледі
diploma-text = «{ $title }» іс-шарасында { $place } орын алғаны үшін марапатталады
certificate-signature = Жетекшісі: ____________ { $name }
certificate-foot = № { $number }, { $day }
event-hand-in = 🖼 Жұмысымды жіберу
event-ask-work = Жұмысыңызды жіберіңіз: фото, файл, бейне не сілтеме.
event-ask-faces = Жұмыста біреудің бет-жүзі көріне ме?
event-faces-none = Жоқ, ешкім көрінбейді
event-faces-agreed = Иә, ата-анасы келісті
event-ask-named = Авторы ретінде атыңызды көрсетейік пе?
event-named-yes = Иә, атымды көрсетіңіз
event-named-no = Жоқ, атымсыз
event-work-done = ✓ Жұмысыңыз қабылданды.
form-event-work = байқауға жұмыс
event-do-hours = ⏱ Сағаттарды растау
event-hours-title = <b>Көмектескендердің сағаты</b>
    Келгені: { $people }, расталмағаны: { $left }. Сан сағаты расталмағандардың бәріне жазылады; атын бассаңыз – жеке өзіне.
event-hours-of = <b>{ $name }</b>, { $class_name }
    Неше сағат көмектесті?
event-do-post = 📣 Арнада не топта жариялау
event-post-where = Қайда жариялаймыз? Қызметкерлер берген суреттер мен екі тілдегі мәтін шығады.
event-post-kk = Қысқаша не болғанын <b>қазақша</b> жазыңыз. Ешкімнің аты-жөнін жазбаңыз.
event-post-ru = Енді соны <b>орысша</b> жазыңыз.
event-post-sure = Жариялансын ба? Жазбаның сілтемесі өзі дәлел болып қосылады.
event-post-done = ✓ Жарияланады. Сілтемесі дәлелдердің ішінде тұрады.
form-event-post = іс-шараны арнада жариялау
