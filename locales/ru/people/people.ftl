join-greeting = Здравствуйте! Это вход в бот <b>{ $school }</b>.

    Классный руководитель даст вам листок с кодом. Напишите этот код сюда или наведите телефон на QR-код.
    Если листка нет, нажмите одну из кнопок ниже.
join-by-contact = 📱 Войти по номеру
join-by-request = ✋ Попросить учителя
join-share-contact = 📱 Отправить мой номер
join-contact-how = Нажмите кнопку ниже: я только посмотрю, есть ли ваш номер в списке школы.
join-welcome = Добро пожаловать, <b>{ $name }</b>! Теперь школьные новости приходят сюда.
join-unclear = Это не похоже на код. В коде 12 знаков, например: ABCD-EFGH-JKMN.
join-code-unknown = Такого кода нет или его заменили. Проверьте листок или попросите новый у классного руководителя.
join-code-used = Этот код уже использован. Попросите у классного руководителя новый.
join-code-expired = Срок этого кода истёк. Попросите у классного руководителя новый.
join-too-many-tries = Слишком много неверных кодов. Подождите 15 минут и попробуйте снова.
join-person-has-account = Этот человек уже вошёл с другого телефона. Скажите об этом классному руководителю.
join-account-taken = Вы уже вошли. Нажмите /menu.
join-not-your-contact = Это не ваш номер. Отправьте свой номер кнопкой ниже.
join-phone-unknown = Этого номера нет в списке школы. Попросите код у классного руководителя.
join-phone-shared = Этот номер записан у нескольких людей. Пусть классный руководитель подтвердит, кто вы: нажмите «Попросить учителя».
join-no-such-class = Такого класса в школе нет. Напишите так: 9 А
join-already-asked = Просьба уже отправлена. Подождите ответа классного руководителя.
join-already-decided = На эту просьбу уже ответили.
join-no-such-person = Такого человека не нашлось.
join-name-expected = Напишите фамилию и имя словами.
join-class-expected = Напишите класс так: 9 А
join-ask-name = Как вас зовут? Напишите фамилию и имя, как в журнале.
join-ask-class = В каком вы классе? Если вы родитель, напишите класс ребёнка. Например: 9 А
join-ask-confirm = <b>{ $name }</b>, { $class_name }
    Отправить эту просьбу классному руководителю?
join-send-request = ✓ Отправить
join-asked = Просьба ушла классному руководителю { $class_name }. Ответ придёт сюда.
join-request-letter = ✋ <b>{ $name }</b> ({ $class_name }) просит доступ к боту. Укажите, кто это из вашего класса.
join-request-open = Посмотреть
join-request-card = ✋ <b>{ $name }</b>, { $class_name }
    Кто это из учеников, которые ещё не вошли ({ $missing })? Нажмите на имя. Если не знаете, нажмите «Не знаю».
join-request-refuse = ✕ Не знаю
join-request-approved = ✓ <b>{ $name }</b> теперь в боте.
join-request-refused = Просьба отклонена.
join-approved-letter = Классный руководитель подтвердил. Добро пожаловать, <b>{ $name }</b>!
join-refused-letter = Классный руководитель вас не узнал. Подойдите к нему и попросите листок с кодом.

menu-people = 👥 Люди
menu-classes = 🏫 Классы
menu-class = 🏫 Класс { $class_name }

people-no-such-person = Такого человека не нашлось.
people-not-a-student = Перевести в другой класс можно только ученика.
people-no-such-class = Такого класса не нашлось.
people-not-yourself = С собой этого сделать нельзя. Попросите другого руководителя.
people-last-leader = Это последний, кто управляет ботом. Сначала добавьте другого.
people-year-already-begun = Этот учебный год уже начат: второй раз классы не переводятся.
people-nobody-found = По слову «{ $typed }» никого не нашлось. Попробуйте часть имени.
people-ask-name = Кого ищем? Напишите часть имени или фамилии.
people-found = Нашлось: { $people }
people-student-of = ученик класса { $class_name }
people-card = <b>{ $name }</b>
    { $roles }
    { $state ->
        [linked] Вошёл в бот.
        [inactive] Выбыл из школы: в бот войти не может.
       *[missing] Ещё не вошёл в бот.
    }
people-do-move = Перевести в другой класс
people-do-unlink = Отвязать телефон
people-do-invite = Выдать новый код
people-do-deactivate = Выбыл из школы
people-do-restore = Вернуть
people-sure-unlink = Отвязать телефон: <b>{ $name }</b>? Чтобы войти снова, понадобится новый код.
people-sure-deactivate = <b>{ $name }</b> больше не в школе? Войти в бот будет нельзя, но ничего не удалится.
people-done-unlink = ✓ Телефон отвязан: { $name }.
people-done-deactivate = ✓ Больше не в списке: { $name }.
people-done-restore = ✓ Снова в списке: { $name }.
people-done-move = ✓ Класс изменён: { $name }.
people-ask-class = В какой класс переводим: <b>{ $name }</b>? Например: 9 А
people-year-begin = 🎓 Начать новый учебный год
people-year-sure = <b>{ $year } учебный год</b>
    Все классы перейдут на класс выше, одиннадцатые закончат школу, классные руководители перейдут со своими классами. Это делается один раз. Начинаем?
people-year-yes = ✓ Да, начинаем
people-year-done = ✓ { $year } учебный год начат. { $people ->
        [one] { $people } ученик перешёл или закончил школу.
        [few] { $people } ученика перешли или закончили школу.
       *[other] { $people } учеников перешли или закончили школу.
    }

class-list = <b>Классов: { $classes }</b>
    Учеников: { $pupils }, ещё не вошли: { $missing }
class-line = { $class_name } · всего { $pupils } · не вошли { $missing }
class-card = <b>Класс { $class_name }</b>
    Учеников: { $pupils }
    Ещё не вошли: { $missing }
    Сообщения не доходят: { $unreachable }
    Ждут ответа на просьбу: { $requests }
class-all = Все ученики
class-missing = Не вошли: { $missing }
class-unreachable = Не доходят сообщения: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Листок с кодами (PDF)
class-sheet-coming = Листок готовится и придёт сюда файлом. Прежние коды больше не действуют.
class-sheet-caption = Листок с кодами класса { $class_name }: { $people ->
        [one] { $people } ученик
        [few] { $people } ученика
       *[other] { $people } учеников
    }. Распечатайте, разрежьте и отдайте каждому лично.
class-sheet-nobody = В классе { $class_name } вошли все: листок не нужен.
class-all-title = <b>{ $class_name }</b> · учеников: { $people }
    ✓ вошёл, ○ ещё нет
class-missing-title = <b>{ $class_name }</b> · ещё не вошли: { $people }
    Нажмите на имя – появится новый код.
class-unreachable-title = <b>{ $class_name }</b> · сообщения не доходят: { $people }
    Они заблокировали бота или удалили аккаунт. После /start сообщения снова дойдут.
class-pupil-linked = ✓ <b>{ $name }</b> уже в боте.
class-invitation = <b>{ $name }</b>

    Код: <code>{ $code }</code>
    Ссылка: { $link }

    Код действует { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } и один раз. Прежний код больше не действует.
class-sheet-how = Наведите телефон на QR-код или найдите в Telegram бота { $bot } и напишите код.
class-sheet-secret = Никому не давайте код: он только для вас.
class-sheet-expires = Действует до: { $day }
class-sheet-title = Приглашение в школьный бот
class-sheet-people = { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
invite-group-staff = Сотрудники
invite-group-parents = Родители
invite-group-parents-of = Родители класса { $class_name }
invite-group-no-class = Ученики без класса
invite-nobody = Коды никому не нужны: все вошли, или их код ещё действует.
invite-valid = Новых кодов: { $people }. Действуют до: { $day }. Прежние листки этих людей больше не действуют.
