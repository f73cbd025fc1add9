absence-reason-ill = болеет
absence-reason-family = семейные обстоятельства
absence-reason-event = конкурс, мероприятие
absence-reason-no_clothes = нет одежды
absence-reason-no_shoes = нет обуви
absence-reason-no_supplies = нет принадлежностей
absence-reason-no_transport = не на чем доехать
absence-reason-unknown = причина неизвестна
absence-reason-truant = без причины
case-measure-talk = Беседа
case-measure-visit = Посещение на дому
case-measure-psychologist = Психолог
case-measure-tutoring = Дополнительное занятие
case-measure-meeting = Встреча с родителями
menu-attendance = 📋 Кого нет сегодня?
menu-cases = 🎒 Дети, не посещающие школу
attendance-not-yours = Это не ваш класс.
attendance-title = <b>{ $class_name }</b>, { $day }
    Нажмите на отсутствующего и выберите причину.
attendance-mark = ✓ { $when }: { $missing ->
        [0] все на месте
       *[other] нет { $missing }
    } ({ $who })
attendance-all-here = ✓ Все здесь
attendance-done = ✓ Готово
attendance-marked = Спасибо, отмечено.
attendance-why = Почему нет?
attendance-open = 📋 Отметить
attendance-letter = 📋 Кого сегодня нет в { $class_name }? Отметьте до 11:00.

    { -trust-line }{ $line }
attendance-unmarked-letter = ⏳ До 11:00 не отмечены классы: { $classes }

    { -trust-line }{ $line }
attendance-offer-letter = 🤝 Школа может помочь ребёнку с одеждой, обувью, принадлежностями, дорогой. Если нужно, попросите здесь: написанное прочтут только социальный педагог (или кто его замещает) и, если он позовёт, психолог.

    { -trust-line }{ $line }
case-not-found = Такой записи не нашлось.
case-list =
    { $cases ->
        [0] <b>Все дети посещают школу</b>
       *[other] <b>Дети, не посещающие школу: { $cases }</b>
    }
case-new = ➕ Ребёнок не из списка
case-line = № { $number } · выявлен { $day }
case-line-back = ✓ № { $number } · вернулся { $day }
case-card = <b>№ { $number }</b>
    Выявлен: { $day }
case-measure = { $day }: { $measure }
case-letter-sent = { $day }: письмо № { $number }, { $to }
case-letter-authority = в орган образования
case-letter-commission = в комиссию по делам несовершеннолетних
case-returned-on = ✓ Вернулся в школу: { $day } (через { $days } дн.)
case-read = 👁 Показать, кто
case-who = 🔒 { $who }
case-letter = ✉ Письмо отправлено
case-returned = ✓ Вернулся в школу
case-returned-ask = Ребёнок действительно вернулся?
case-returned-sure = ✓ Да, вернулся
case-ask-who = Что известно о ребёнке? Имя, возраст, где. ИИН не пишите. Хранится зашифрованно.
case-ask-letter-to = Куда отправлено письмо?
case-ask-letter-number = Номер письма?
case-new-letter = 🎒 Ребёнок не посещает школу: <b>№ { $number }</b>

    { -trust-line }{ $line }
case-seen-letter = 🎒 <b>№ { $number }</b>: ребёнок сегодня на уроках. Если вернулся, отметьте.

    { -trust-line }{ $line }
case-planned = ⏳ { $day }: { $measure }
case-plan = 📅 Запланировать
case-plan-done = ✓ { $measure }, { $day }
case-ask-plan = Что запланируем с ребёнком или семьёй?
case-ask-plan-on = В какой день? Например: 20.01
case-ask-plan-text = Что будет сделано и кто ведёт? Например: дополнительное занятие по математике, по вторникам. Хранится в шифрованном виде.
case-plan-letter = 📅 <b>№ { $number }</b>: пришёл день запланированной меры. Отметьте, когда она пройдёт.

    { -trust-line }{ $line }
case-measures-ask = Нажмите на меру, которая прошла сегодня; будущую запланируйте.
campaign-marks = 📋 Кто отсутствует
campaign-marks-title = <b>Отсутствующие, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ не отмечено
movement-not-found = Такой записи не нашлось.
movement-all = 🔄 Движение учащихся
movement-new = ➕ Записать
movement-list =
    { $movements ->
        [0] <b>Движение учащихся: записей нет</b>
       *[other] <b>Движение учащихся: { $movements }</b>
    }
movement-kind-arrived = прибытие
movement-kind-left = выбытие
movement-kind-dropped_out = отсев
movement-card = 🔒 <b>{ $name }</b>, { $class_name }
    { $kind }, { $day }
movement-notice = 📄 Письмо-уведомление
movement-ask-who = Какой ученик? Напишите часть имени.
movement-ask-kind = Что произошло?
movement-ask-on = В какой день? Например: 05.09
movement-not-yet = Этот день ещё не наступил.
notice-title = Уведомление о движении учащихся
notice-to-authority = В отдел образования
notice-to-commission = В комиссию по делам несовершеннолетних
notice-arrived = { $name } ({ $class_name } класс): прибытие в школу { $day }.
notice-left = { $name } ({ $class_name } класс): выбытие из школы { $day }.
notice-dropped_out = { $name } ({ $class_name } класс): не посещает школу с { $day }. Школа принимает меры, чтобы вернуть ребёнка к учёбе.
notice-file = уведомление
