tutoring-list = 📚 <b>Оқушы оқушыға көмектеседі</b>: { $pairs ->
        [0] әзірге ешкім жоқ
       *[other] { $pairs }
    }
    Екеуі де, ата-ана да келіссе ғана басталады. Баға еш жерде жазылмайды.
tutoring-line = { $stands ->
        [yes] ✓ №{ $number } · { $subject }
       *[no] ⏳ №{ $number } · { $subject }
    }
tutoring-ask = 🙋 Пәннен көмек сұрау
tutoring-propose = ➕ Жұп ұсыну
tutoring-card = 📚 <b>{ $subject }</b>
    Үйренетін: { $pupil } { $by_pupil }
    Үйрететін: { $tutor } { $by_tutor }
    Ата-ананың келісімі: { $by_parent }
    Өткен сабақ: { $lessons }
tutoring-agree = ✓ Келісемін
tutoring-lesson = ➕ Бүгін сабақ өтті
tutoring-name = 👤 Үйретушіні таңдау
tutoring-end = ✕ Тоқтату
tutoring-end-ask = Тоқтатасыз ба? Себебін ешкім сұрамайды.
tutoring-end-sure = ✓ Иә, тоқтату
tutoring-done-agree = Келісіміңіз жазылды.
tutoring-done-lesson = Сабақ есептелді.
tutoring-done-end = Тоқтатылды.
tutoring-see = 📚 Ашып көру
tutoring-ask-subject = Қай пән?
tutoring-ask-pupil = Кімге көмек керек? Атынан бастап жазыңыз, сосын таңдаңыз.
tutoring-ask-tutor = Кім үйретеді? Атынан бастап жазыңыз, сосын таңдаңыз. Алдымен өзінен сұралады.
tutoring-subject-kazakh = қазақ тілі
tutoring-subject-russian = орыс тілі
tutoring-subject-english = ағылшын тілі
tutoring-subject-maths = математика
tutoring-subject-physics = физика
tutoring-subject-chemistry = химия
tutoring-subject-biology = биология
tutoring-subject-history = тарих
tutoring-subject-geography = география
tutoring-subject-informatics = информатика
tutoring-not-found = Мұндай жазба табылмады.
tutoring-too-many = Бұл пәннен өтініш бар не үш өтініш ашық тұр.
tutoring-same-person = Үйретуші басқа оқушы болуы керек.
tutoring-not-agreed = Әзірге бәрі келіскен жоқ: екеуі де, ата-ана да келісуі керек.
tutoring-counted-today = Бүгінгі сабақ есептеліп қойған.
tutoring-asked-letter = 📚 { $name } пәннен көмек сұрайды: { $subject }. Үйретуші таңдаңыз.
tutoring-offer-letter = 📚 Сізге пәннен көмек ұсынылды: { $subject }. Келісесіз бе?
tutoring-tutor-letter = 📚 { $name } деген оқушыға { $subject } пәнінен көмектесе аласыз ба?
tutoring-parent-letter = 📚 { $name } мектепте басқа оқушыдан қосымша үйренгісі келеді: { $subject }. Бұған ата-ананың рұқсаты керек.
tutoring-no-tutor-letter = 📚 { $name } үшін үйретуші келіспеді: { $subject }. Басқасын таңдаңыз.
tutoring-ended-letter = 📚 Пәннен көмек тоқтады: { $subject }.
tutoring-begins-letter = 📚 Бәрі келісті, бастай беріңіз: { $subject }.
form-tutoring = пәннен көмек сұрау
form-tutoring-propose = пәннен көмек ұсыну
form-tutoring-tutor = үйретуші таңдау
