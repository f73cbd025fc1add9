appeals-handed-over = ✓ Прежние обращения теперь читает <b>{ $name }</b>.
menu-people = 👥 Люди
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
people-do-factions = 👥 Фракции
people-factions = <b>{ $name }</b>: наставник какой фракции?
    Её членам и их родителям наставник пишет без согласования. Если ничего не отмечено, все фракции равны.
people-do-deactivate = Выбыл из школы
people-do-restore = Вернуть
people-do-in-hand = 📂 Что осталось в работе
people-in-hand = <b>{ $name }</b>: что осталось в работе. Откройте и передайте другому.
    Должностей в парламенте: { $offices }
    Дел плана, где это главный ответственный: { $leads }
    Комиссий на выборах ({ $commissions }): { $elections }
    Просьб о помощи в работе: { $needs }
    Мероприятий впереди: { $events }
people-in-hand-nothing = <b>{ $name }</b>: в работе ничего не осталось, всё передано.
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
