menu-classes = 🏫 Классы
menu-class = 🏫 Класс { $class_name }
class-list = <b>Классов: { $classes ->
        [0] пока нет
       *[other] { $classes }
    }</b>
    Учеников: { $pupils }, ещё не вошли: { $missing }
class-list-large = <b>Классов: { $classes ->
        [0] пока нет
       *[other] { $classes }
    }</b>
    Учеников: больше { $most }; сколько ещё не вошли, написано у каждого класса
class-line = { $class_name } · всего { $pupils } · не вошли { $missing }
class-card = <b>Класс { $class_name }</b>
    Учеников: { $pupils }
    Ещё не вошли: { $missing }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            Сообщения не доходят: { $unreachable }
    }{ $requests ->
        [0] { "" }
       *[other]
            { "" }
            Ждут ответа на просьбу: { $requests }
    }
class-all = Все ученики
class-missing = Не вошли: { $missing }
class-unreachable = Не доходят сообщения: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Листок с кодами (PDF)
class-all-title = <b>{ $class_name }</b> · учеников: { $people }
    ✓ вошёл, ○ ещё нет
class-missing-title = <b>{ $class_name }</b> · ещё не вошли: { $people }
    Нажмите на имя – появится новый код.
class-unreachable-title = <b>{ $class_name }</b> · сообщения не доходят: { $people ->
        [0] никого
       *[other] { $people }
    }
    Они заблокировали бота или удалили аккаунт. После /start сообщения снова дойдут.
class-pupil-linked = ✓ <b>{ $name }</b> уже в боте.
