services-tutoring = 📚 Пәннен көмек
services-thanks = 💛 Рақмет айту
services-duty = 👀 Кезекшілік байқағаны
services-faces = 🧑‍🎓 Парламентте кім кім
tutoring-list = 📚 <b>Оқушы оқушыға көмектеседі</b>: { $pairs }
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
permit-open = ✔ Рұқсаттарды ашу
menu-permits-own = ✔ Рұқсаттарым
form-tutoring = пәннен көмек сұрау
form-tutoring-propose = пәннен көмек ұсыну
form-tutoring-tutor = үйретуші таңдау

thanks-list = 💛 <b>Сізге айтылған рақмет</b>: { $cards }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Рақмет жіберу
thanks-answer = 💛 Менің рақметтерім
thanks-sent = ✓ Рақметіңіз жетті.
thanks-letter = 💛 <b>{ $name }</b> сізге рақмет айтады: { $reason }.
thanks-ask-who = Кімге рақмет айтасыз? Атынан бастап жазыңыз, сосын таңдаңыз.
thanks-ask-reason = Не үшін? Басқа ешкімнің аты жазылмайды.
thanks-for-help = көмегі үшін
thanks-for-lesson = үйреткені үшін
thanks-for-event = іс-шара үшін
thanks-for-kindness = мейірімі үшін
thanks-for-honesty = адалдығы үшін
thanks-for-order = тазалығы мен тәртібі үшін
thanks-nobody = Мектепте ондай адам табылмады.
thanks-oneself = Өзіңізге рақмет жібере алмайсыз.
thanks-too-many = Бір күнде бес рақмет жіберіледі. Ертең жалғастырыңыз.
form-thanks = рақмет айту

observation-list = 👀 <b>Кезекшілік байқағаны</b>, соңғы 30 күн
    Сынып пен түрі ғана жазылады, ешкімнің аты аталмайды.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Әзірге ештеңе жазылмаған.
observation-note = ➕ Байқағанды жазу
observation-ask-class = Қай сынып?
observation-ask-kind = Не байқалды?
observation-good = 👍 үлгілі
observation-late = ⏰ кешігу
observation-uniform = 👔 форма
observation-order = 🏃 тәртіп
observation-phones = 📱 телефон
observation-clean = 🧹 тазалық
observation-not-yours = Мұны «Құқық және тәртіп» фракциясының мүшелері жазады.
observation-no-class = Ондай сынып табылмады.
form-observation = кезекшілік байқағаны

face-list = 🧑‍🎓 <b>Парламентте кім кім</b>: { $people }
    { $people ->
        [0] Парламентте қызмет атқаратын адам әзірге жоқ.
       *[other] { "" }
    }
face-line = { $office }: { $name }
face-leader = Жетекші · { $faction }
face-card = 🧑‍🎓 <b>{ $name }</b> · { $class_name }
    { $office }
    Қызмет мерзімі: { $until } дейін
face-own = Суретіңізді осында қоюға болады: оны мектептегілер ғана көреді.
face-waits = ⏳ Суретіңіз әзірге көрінбейді: ата-анаңыздың рұқсаты керек.
face-photo = 📷 Суретімді қою
face-drop = 🗑 Суретімді алып тастау
face-ask-photo = Суретіңізді жіберіңіз.
face-caption = { $name }
face-none = Бұл адам парламентте қызмет атқармайды.
form-face = сурет қою
portrait-parent-letter = 📷 { $name } парламенттегі суретін мектептегілерге көрсеткісі келеді. Бұған ата-ананың рұқсаты керек.
