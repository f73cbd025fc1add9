tutoring-list = 📚 <b>Ученик помогает ученику</b>: { $pairs ->
        [0] пока никого
       *[other] { $pairs }
    }
    Начинается, только когда согласны оба и родитель. Оценки нигде не записаны.
tutoring-line = { $stands ->
        [yes] ✓ №{ $number } · { $subject }
       *[no] ⏳ №{ $number } · { $subject }
    }
tutoring-ask = 🙋 Попросить помощи
tutoring-propose = ➕ Предложить пару
tutoring-card = 📚 <b>{ $subject }</b>
    Учится: { $pupil } { $by_pupil }
    Учит: { $tutor } { $by_tutor }
    Согласие родителя: { $by_parent }
    Прошло занятий: { $lessons }
tutoring-agree = ✓ Даю согласие
tutoring-lesson = ➕ Сегодня занимались
tutoring-name = 👤 Выбрать, кто учит
tutoring-end = ✕ Прекратить
tutoring-end-ask = Прекратить занятия? О причине никто не спросит.
tutoring-end-sure = ✓ Да, прекратить
tutoring-done-agree = Ваше согласие записано.
tutoring-done-lesson = Занятие посчитано.
tutoring-done-end = Занятия прекращены.
tutoring-see = 📚 Открыть
tutoring-ask-subject = Какой предмет?
tutoring-ask-pupil = Кому нужна помощь? Напишите начало имени, потом выберите.
tutoring-ask-tutor = Кто учит? Напишите начало имени, потом выберите. Сначала спросим его самого.
tutoring-subject-kazakh = казахский язык
tutoring-subject-russian = русский язык
tutoring-subject-english = английский язык
tutoring-subject-maths = математика
tutoring-subject-physics = физика
tutoring-subject-chemistry = химия
tutoring-subject-biology = биология
tutoring-subject-history = история
tutoring-subject-geography = география
tutoring-subject-informatics = информатика
tutoring-not-found = Такой записи нет.
tutoring-too-many = По этому предмету уже есть просьба, или открыты три.
tutoring-same-person = Учить должен другой ученик.
tutoring-not-agreed = Согласны ещё не все: нужны оба и родитель.
tutoring-counted-today = Сегодняшнее занятие уже посчитано.
tutoring-asked-letter = 📚 { $name } просит помощи по предмету: { $subject }. Выберите, кто поможет.
tutoring-offer-letter = 📚 Вам предлагают помощь по предмету: { $subject }. Согласны?
tutoring-tutor-letter = 📚 Можете помочь по предмету «{ $subject }»? Учится: { $name }.
tutoring-parent-letter = 📚 { $name } хочет дополнительно заниматься с другим учеником: { $subject }. Нужно разрешение родителя.
tutoring-no-tutor-letter = 📚 Для { $name } нужен другой ученик, который поможет: { $subject }.
tutoring-ended-letter = 📚 Занятия прекращены: { $subject }.
tutoring-begins-letter = 📚 Все согласны, можно начинать: { $subject }.
form-tutoring = помощь по предмету
form-tutoring-propose = предложение пары
form-tutoring-tutor = выбор того, кто учит
