announcement-opens-event = 📅 Іс-шараны ашу
announcement-opens-election = 🗳 Бюллетеньді ашу
announcement-read-by = 👁 Оқығандар: { $people }
announcement-replies-count = 💬 Хат алмасу: { $replies }
announcement-remind = 🔔 Оқымағандарға еске салу
announcement-remind-done = Еске салынады: { $letters } адам.
announcement-people = 📊 Кім оқыды
announcement-people-coming = Тізім дайындалып жатыр, файл болып келеді.
announcement-read = ✓ Оқыдым
announcement-read-done = Рақмет! Оқығаныңыз белгіленді.
announcement-read-preview = Бұл алдын ала көрініс.
announcement-reply = ✍ Жауап жазу
announcement-reply-here = Жауабыңызды төменге жазыңыз.
announcement-ask-reply = Хабарландыру авторына жауабыңызды жазыңыз.
announcement-reply-done = Жауабыңыз жіберілді.
announcement-answer = ✍ Жауап беру
announcement-ask-answer = Жауабыңызды жазыңыз: оны сол адам ғана көреді.
announcement-reply-letter = 💬 <b>{ $name }</b> { $class } хабарландыруыңызға жауап жазды:

    { $text }
announcement-answer-letter = 💬 <b>{ $name }</b> жауап берді:

    { $text }
announcement-in-person-letter = 🗣 «{ $begins }» хабарландыруын әлі оқымағандар: { $people }. Өзіңіз айтсаңыз екен:
    { $names }
announcement-file = хабарландыру
announcement-file-caption = Хабарландыруды кім оқығаны. Адамдар: { $people }
announcement-file-classes = Сыныптар бойынша
announcement-file-people = Адамдар
announcement-file-class = Сыныбы
announcement-file-name = Аты-жөні
announcement-file-state = Жағдайы
announcement-file-when = Оқыған уақыты
announcement-reader-read = оқыды
announcement-reader-sent = жетті
announcement-reader-waiting = кезекте
announcement-reader-blocked = бұғаттаған
announcement-reader-failed = жіберілмеді
announcement-reader-none = ботта жоқ
announcement-opens-survey = 📝 Сауалнамаға жауап беру
announcement-opens-offer = 🤝 Көмек ұсыну
announcement-pressed = 🔗 { $title }: { $people } адам басты
announcement-by-role = <b>Хабарландыру кімге жетті</b>
announcement-of-role = { $role } ({ $people }): жетті { $got }, оқыды { $read }, батырма басты { $pressed }, жетпеді { $missed }
announcement-part-pupil = Оқушылар
announcement-part-parent = Ата-аналар
announcement-part-staff = Қызметкерлер
announcement-reader-pressed = батырма басты
announcement-file-pressed = Басқан батырмалары
form-announcement-reply = хабарландыруға жауап
form-announcement-answer = оқырманға жауап
