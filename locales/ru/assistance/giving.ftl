menu-offers = 🎁 Предложения помощи
give-list = <b>Ваши предложения: { $offers }</b>
give-new = ➕ Предложить вещь
give-own = Мои предложения
give-own-line = № { $number }: { $thing } – { $state }. Обещано: { $promised }, передано: { $given }
offer-state-open = открыто
offer-state-closed = всё передано
offer-state-taken_back = отозвано
give-back = ✕ Отозвать № { $number }
give-back-ask = Отозвать предложение?
give-back-sure = ✓ Да
give-ask-kind = Спасибо! Школа принимает для детей только вещи, не деньги. Кто вы?
give-ask-thing = Что можете передать?
give-ask-until = До какого дня? Например: 25.12. Если срока нет, пропустите.
give-ask-who = Имя или организация и телефон. Их увидит только социальный педагог.
give-summary = <b>Всё верно?</b>
    { $thing }
    { $who }

    Отправляя, вы соглашаетесь, что имя и телефон хранятся зашифрованно и видны только социальному педагогу; отозвать можно в любое время. Имя ребёнка не сообщается.
give-send = ✓ Отправить
give-thanks = Спасибо! Школа свяжется с вами.
giver-person = Частное лицо
giver-company = Предприятие
giver-state = Государственное учреждение
giver-ngo = Общественная организация
giver-class = Класс
giver-volunteer = Волонтёр
offer-not-found = Такого предложения не нашлось.
offer-wrong-state = С этим предложением этого уже нельзя.
offer-list = <b>Открытые предложения: { $offers }</b>
offer-line = № { $number }: { $thing }
offer-card = 🎁 <b>№ { $number }</b>: { $thing }
    Осталось: { $left }
    { $giver }: { $who }
    До: { $until }
offer-promise = → № { $number }: { $thing }
offer-given = 🤝 № { $number } передано
offer-undo = ✕ № { $number }
offer-act = 📄 Акт передачи
offer-new-letter = 🎁 Новое предложение: <b>№ { $number }</b>

    { -trust-line }{ $line }
offer-back-letter = 🎁 <b>№ { $number }</b>: даритель отозвал предложение, вещь нужно искать заново.

    { -trust-line }{ $line }
offer-deed-letter = 🎓 Предложение школе № { $number }: <b>{ $deed }</b> – { $about }. Как связаться, знает социальный педагог.

    { -trust-line }{ $line }
offer-thanks-letter = 🤝 Спасибо! Вещь по предложению № { $number } дошла до ребёнка.

    { -trust-line }{ $line }
act-title = Акт приёма-передачи благотворительной помощи № { $number }
act-who = Передал(а): { $giver }, { $who }
act-signatures = Передал ____________   Принял ____________   Дата ____________
act-column-number = №
act-column-thing = Вещь
act-column-size = Размер
act-column-pieces = Количество
act-file = акт-передачи
leaflet-text = Детям нужны одежда, обувь, портфели для школы. Вы можете помочь: откройте код и предложите вещь. Деньги не собираем. Телефон доверия: 111
leaflet-file = листовка
campaign-leaflet = 🖨 Листовка с QR-кодом
give-kept = 🔒 О вас хранится: { $who }
give-erase = 🗑 Удалить мои данные
give-erase-ask = Удалить ваше имя и телефон? Открытые предложения будут отозваны. То, что вы уже отдали, останется в отчёте только числом.
give-erase-sure = ✓ Да, удалить
give-erased = Ваши данные удалены.
giver-forget-letter = 🎁 Ваши предложения давно завершены: имя и телефон будут удалены через две недели. Если хотите помочь ещё, отправьте новое предложение.

    { -trust-line }{ $line }
giver-graduate = Выпускник
need-kind-lecture = Прочитать лекцию в школе
need-kind-circle = Открыть кружок в школе
need-kind-upbringing_hour = Провести час воспитания
give-ask-lecture = О чём будет лекция?
give-ask-circle = Какой кружок вы откроете?
give-ask-upbringing_hour = О чём час воспитания и для какого класса?
give-no-money = Бот не работает с деньгами. Не пишите номер карты или счёта: достаточно имени и телефона.
donor-asked-already = Семью об этом уже спросили.
donor-no-consent = Семья не согласилась назвать этому дарителю имя ребёнка, поэтому письма не будет.
donor-ask = ❓ № { $number }: спросить семью
donor-letter = ✉ № { $number }: шефское письмо
donor-asked = ✓ Семью спросили.
donor-asks = 🎁 { $who } хочет передать: { $thing }. Согласны назвать имя и класс ребёнка? Фамилия и адрес не называются.
donor-agreed = ✓ { $who } ({ $thing }): вы согласились назвать имя и класс ребёнка.
donor-yes = ✓ Можно назвать
donor-no = ✕ Не называть
donor-take-back = ✕ Отозвать согласие
donor-asked-letter = 🎁 <b>№ { $number }</b>: даритель хотел бы знать имя ребёнка. Откройте и скажите, согласны ли вы.

    { -trust-line }{ $line }
offer-thanks = 📄 Благодарственное письмо
give-thanked-public = Вас благодарят публично.
give-thanked-private = Вас благодарят лично.
give-do-public = 📢 Можно благодарить публично
give-do-private = 🔒 Не благодарить публично
patron-title = Письмо о шефской помощи
patron-text = Ученику по имени { $child } ({ $grade } класс) для школы нужно: { $thing }. Семья дала согласие на это письмо.
patron-care = Просим оказать ребёнку шефскую помощь. Вещь примет и передаст социальный педагог школы.
patron-until = Срок передачи: до { $day }.
patron-file = шефское-письмо
