campaign-numbers = 📊 Просьбы в числах
campaign-codes = № Коды
campaign-numbers-title = <b>Просьбы в числах</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ Без ответственного: { $requests }
campaign-totals = <b>Нужно найти:</b>
campaign-codes-title = <b>Открытые просьбы: { $requests ->
        [0] пока нет
       *[other] { $requests }
    }</b>
campaign-code = № { $number } · { $band } класс · { $things }
campaign-name = № { $number }: имя
campaign-give = № { $number }: кому
campaign-name-ask = Если я покажу имя ребёнка, это запишется, и ответственный получит сообщение.
campaign-name-sure = 👁 Да, нужно для работы
campaign-name-is = 🔒 № { $number }: { $name }, { $class_name }
campaign-whom = Кому передаём?
packing-title =
    { $pieces ->
        [0] <b>Пока собирать нечего</b>
       *[other] <b>Собираем вещей: { $pieces }</b>
    }
packing-open = 📦 Что собираем
