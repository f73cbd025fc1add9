menu-need = 🤝 Ребёнку нужна помощь
menu-need-pupil = 🤝 Ученику нужна помощь
menu-needs = 🤝 Просьбы о помощи
campaign-qamqorlyq = акция «Қамқорлық»
campaign-mektepke_zhol = акция «Мектепке жол» («Дорога в школу»)
need-list = <b>Помощь ребёнку</b>
    Ваших просьб: { $requests }
need-campaign = Сейчас идёт { $name }, до { $last }.
need-between = Следующая – { $name }, начало { $first }. Просьбу можно отправить и сейчас.
need-trust-line = ☎ Детский телефон доверия: <b>111</b>, днём и ночью, бесплатно.
need-new = ➕ Попросить о помощи
need-line = № { $number } · { $state }
need-state-new = отправлено
need-state-accepted = принято
need-state-in_progress = собираем
need-state-ready = готово, можно забрать
need-state-handed_over = передано
need-state-refused = не принято
need-state-withdrawn = отозвано
need-card = <b>Просьба № { $number }</b>
    Состояние: { $state }
    Сколько человек открывали вашу просьбу: { $readers }
need-move = { $when } – { $state }
need-withdraw = ✕ Отозвать
need-withdraw-yes = ✓ Да, отзываю
need-withdraw-sure = Отозвать просьбу? Написанное сразу удалится, из резервных копий уйдёт за 30 дней.
need-withdrawn = Просьба отозвана, написанное удалено.
need-consent = <b>Согласие</b>

    • <b>Что хранится:</b> имя ребёнка, что нужно и почему. Всё хранится зашифрованным.
    • <b>Кто видит:</b> только социальный педагог школы. Каждое открытие записывается, и вы видите, сколько человек открывали.
    • <b>До каких пор:</b> 90 дней после завершения, потом удаляется.
    • <b>Telegram:</b> сообщение идёт через Telegram, его серверы за границей. Написанное я сразу удаляю из чата.
    • <b>Отказ:</b> в любое время нажмите «Отозвать».

    Не присылайте ИИН и фото документов. Бот не просит и не собирает деньги.
need-agree = ✓ Даю согласие
need-ask-child = Какому ребёнку нужна помощь?
need-no-child = В списке нет вашего ребёнка. Скажите классному руководителю.
need-ask-category = К чему относится ваша семья? Это увидит только социальный педагог; можно не отвечать.
need-category-low_income = Малообеспеченная
need-category-many_children = Многодетная
need-category-orphan = Сирота или под опекой
need-category-disability = Ребёнок с инвалидностью
need-category-other = Другая причина
need-category-unsaid = Не хочу говорить
need-ask-items = Что нужно? Отметьте и нажмите «Готово».
need-item-clothes = 🧥 Одежда
need-item-shoes = 👟 Обувь
need-item-supplies = 🎒 Школьные принадлежности
need-item-transport = 🚌 Подвоз в школу
need-item-other = Другое
need-no-item = Отметьте хотя бы одно.
need-ask-note = Напишите размер и количество, например: «зимние сапоги 37, 1 пара». Если не нужно, пропустите.
need-no-identity = Не пишите ИИН: бот его не хранит. Напишите ещё раз без него.
need-no-money = Бот не работает с деньгами. Напишите, какие вещи нужны.
need-summary = <b>Всё верно?</b>
    Ребёнок: { $name }
    Причина: { $category }
    Нужно: { $items }
    Размер, количество: { $note }
need-send = ✓ Отправить
need-received = ✓ Просьба принята: <b>№ { $number }</b>. Её рассмотрит социальный педагог, новости придут сюда.
need-not-found = Такой просьбы не нашлось.
need-wrong-state = С этой просьбой так уже нельзя.
need-with-colleague = Этой просьбой занимается ваш коллега.
need-not-your-child = Этого ребёнка вы выбрать не можете.
need-new-letter = 🤝 Новая просьба: <b>№ { $number }</b>
need-moved-letter = 🤝 Ваша просьба <b>№ { $number }</b>: { $state }.
need-open = Открыть
need-desk = <b>Просьбы о помощи</b>
need-count = { $state }: { $requests }
need-why-open = <b>№ { $number }</b> · { $state }
    Зачем открываете? Это запишется.
need-reason-new = Рассмотреть новую просьбу
need-reason-follow_up = Продолжить работу
need-reason-handover = Передать помощь
need-content = 🔒 <b>№ { $number }</b>
    Ребёнок: { $name }, { $class_name }
    Просит: { $reporter }
    Причина: { $category }
    Нужно: { $items }
    Размер, количество: { $note }

    Если причина другая, уточните её ниже.
need-forgotten = <b>№ { $number }</b>: содержание удалено по сроку.
need-category-kept = Причина сохранена.
need-moved = ✓ <b>№ { $number }</b>: { $state }. Родителю сообщили.
need-do-accepted = ✓ Принять
need-do-in_progress = 📦 Начать собирать
need-do-ready = ✓ Готово
need-do-handed_over = 🤝 Передано
need-do-refused = ✕ Не принять
