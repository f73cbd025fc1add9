services-opinions = 📊 Оқушылар пікірі
services-hours = ⏱ Еріктілік сағаттарым
opinion-list = 📊 <b>Оқушылар пікірі</b>: { $surveys ->
        [0] әзірге жоқ
       *[other] { $surveys }
    }
    Тоқсанына бір рет, атсыз сұралады. Жабылған соң нәтижесін бүкіл мектеп оқиды.
opinion-line = { $year } жыл · { $term }-тоқсан · { $state }
opinion-ask = ➕ Осы тоқсанда сұрау
opinion-ask-told = Барлық оқушыға атсыз сауалнама барады. Сұрақтары:
opinion-ask-sure = ✓ Иә, сұрау
opinion-close = 🔒 Жабу және жариялау
opinion-card = 📊 <b>Оқушылар пікірі</b>
    Жауап бергендер: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
opinion-in-words = Жазған тілектерін тәлімгер ғана оқиды
opinion-said = – { $text }
opinion-see = 📊 Оқушылар пікірі
opinion-title = Оқушылар пікірі
opinion-q-heard = Мектепте пікіріңіз ескеріле ме?
opinion-q-safe = Мектепте өзіңізді қауіпсіз сезінесіз бе?
opinion-q-events = Іс-шаралар сізге қызық па?
opinion-q-wish = Нені өзгерткіңіз келеді? Ешкімнің атын жазбаңыз.
opinion-yes = Иә
opinion-partly = Ішінара
opinion-no = Жоқ
opinion-not-yours = Пікірді парламентке жауапты тәлімгер сұрайды.
opinion-no-term = Пікір оқу тоқсанында ғана сұралады.
opinion-none = Бұл сауалнаманың нәтижесі әлі жарияланған жоқ.
opinion-missing-letter = 📊 { $term }-тоқсан аяқталып келеді, ал оқушылар пікірі әлі сұралған жоқ.
