services-tutoring = 📚 Помощь по предмету
services-thanks = 💛 Сказать спасибо
services-duty = 👀 Что заметил дежурный
services-faces = 🧑‍🎓 Кто есть кто в парламенте
tutoring-list = 📚 <b>Ученик помогает ученику</b>: { $pairs }
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
permit-open = ✔ Открыть разрешения
menu-permits-own = ✔ Мои разрешения
form-tutoring = помощь по предмету
form-tutoring-propose = предложение пары
form-tutoring-tutor = выбор того, кто учит

thanks-list = 💛 <b>Вам сказали спасибо</b>: { $cards }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Отправить спасибо
thanks-answer = 💛 Мои спасибо
thanks-sent = ✓ Ваше спасибо дошло.
thanks-letter = 💛 <b>{ $name }</b> говорит вам спасибо: { $reason }.
thanks-ask-who = Кому спасибо? Напишите начало имени, потом выберите.
thanks-ask-reason = За что? Других имён в открытке не бывает.
thanks-for-help = за помощь
thanks-for-lesson = за объяснение
thanks-for-event = за мероприятие
thanks-for-kindness = за доброту
thanks-for-honesty = за честность
thanks-for-order = за чистоту и порядок
thanks-nobody = Такого человека в школе нет.
thanks-oneself = Себе спасибо не отправить.
thanks-too-many = За день можно отправить пять. Продолжите завтра.
form-thanks = спасибо

observation-list = 👀 <b>Что заметил дежурный</b>, последние 30 дней
    Записаны только класс и вид, имён нет.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Пока ничего не записано.
observation-note = ➕ Записать
observation-ask-class = Какой класс?
observation-ask-kind = Что замечено?
observation-good = 👍 пример другим
observation-late = ⏰ опоздание
observation-uniform = 👔 форма
observation-order = 🏃 порядок
observation-phones = 📱 телефон
observation-clean = 🧹 чистота
observation-not-yours = Это записывают члены фракции «Право и порядок».
observation-no-class = Такого класса нет.
form-observation = запись дежурного

face-list = 🧑‍🎓 <b>Кто есть кто в парламенте</b>: { $people }
    { $people ->
        [0] Должностей в парламенте пока никто не занимает.
       *[other] { "" }
    }
face-line = { $office }: { $name }
face-leader = Лидер · { $faction }
face-card = 🧑‍🎓 <b>{ $name }</b> · { $class_name }
    { $office }
    Срок до { $until }
face-own = Здесь можно поставить своё фото: его увидят только в школе.
face-waits = ⏳ Ваше фото пока не видно: нужно разрешение родителя.
face-photo = 📷 Поставить фото
face-drop = 🗑 Убрать фото
face-ask-photo = Пришлите своё фото.
face-caption = { $name }
face-none = Этот человек в парламенте должности не занимает.
form-face = фото
portrait-parent-letter = 📷 { $name } хочет показать школе своё фото в парламенте. Нужно разрешение родителя.
