class-sheet-coming = Парақ дайындалып жатыр, осында файл болып келеді. Таратылған, әлі жарамды кодтар өзгермейді.
class-sheet-caption = { $class_name } сыныбының код парағы: { $people } оқушы. Басып шығарып, қиып, оқушылардың өзіне беріңіз.
class-sheet-nobody = { $class_name } сыныбында бәрі ботқа кірген: парақ керек емес.
class-invitation = <b>{ $name }</b>

    Код: <code>{ $code }</code>
    Сілтеме: { $link }

    Код { $until } уақытына дейін жарайды және бір-ақ рет қолданылады.
class-invitation-former = Бұрынғы код енді жарамайды.
class-invite-anew = 🔄 Жаңа код беру
class-sure-anew = <b>{ $name }</b>
    Жаңа код берілсе, қолындағы қағаздағы код жарамай қалады. Жаңа код керек пе?
class-invited-on-paper = <b>{ $name }</b>
    Қағазбен берілген код { $until } уақытына дейін жарайды. Қағазы жоғалса, жаңа код беріңіз.
class-sheet-how = Телефон камерасын QR-кодқа бағыттаңыз немесе Telegram-да { $bot } ботын тауып, кодты жазыңыз.
class-sheet-secret = Кодты ешкімге бермеңіз: ол тек сізге арналған.
class-sheet-expires = Жарамды мерзімі: { $day } күніне дейін
class-sheet-title = Мектеп ботына шақыру
class-sheet-people = { $people } адам
invite-group-staff = Қызметкерлер
invite-group-parents = Ата-аналар
invite-group-parents-of = { $class_name } сыныбының ата-аналары
invite-group-no-class = Сыныбы жоқ оқушылар
invite-nobody = Код керек адам жоқ: бәрі кірген немесе қолындағы коды әлі жарайды.
invite-valid = Парақтағы код: { $people }, { $day } күніне дейін жарайды. Жаңасы: { $fresh } – бұл адамдардың бұрынғы коды енді
    жарамайды. Қайта басылғаны: { $again } – бұрын таратылған парақтары да жарайды.
