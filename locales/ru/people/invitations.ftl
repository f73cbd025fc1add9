class-sheet-coming = Листок готовится и придёт сюда файлом. Розданные коды, которые ещё действуют, не изменятся.
class-sheet-caption = Листок с кодами класса { $class_name }: { $people ->
        [one] { $people } ученик
        [few] { $people } ученика
       *[other] { $people } учеников
    }. Распечатайте, разрежьте и отдайте каждому лично.
class-sheet-nobody = В классе { $class_name } вошли все: листок не нужен.
class-invitation = <b>{ $name }</b>

    Код: <code>{ $code }</code>
    Ссылка: { $link }

    Код действует до { $until } и один раз.
class-invitation-former = Прежний код больше не действует.
class-invite-anew = 🔄 Выдать новый код
class-sure-anew = <b>{ $name }</b>
    С новым кодом тот, что уже выдан на бумаге, перестанет действовать. Нужен новый код?
class-invited-on-paper = <b>{ $name }</b>
    Код, выданный на бумаге, действует до { $until }. Если бумага потерялась, выдайте новый код.
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
invite-valid = Кодов на листках: { $people }, действуют до { $day }. Новых: { $fresh } – прежние коды этих людей не действуют.
    Напечатано снова: { $again } – розданные раньше листки с ними действуют.
