face-list = 🧑‍🎓 <b>Парламентте кім кім</b>{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
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
