plan-more-time = ⏳ Нужно время
plan-ask-wanted = <b>{ $title }</b>
    Срок: { $due }. На какой день просите перенести? Напишите день, например: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Почему нужно больше времени? Напишите коротко.
plan-more-noted = ⏳ Просьба отправлена. Сообщу, когда решат.
plan-not-later = Новый день должен быть позже нынешнего срока.
plan-asked-already = Просьба об этом деле уже отправлена, дождитесь решения.
plan-decided-already = Эта просьба уже решена.
plan-card-asked = ⏳ { $name } просит перенести срок на { $wanted }.
    Причина: { $reason }
plan-more-time-letter = ⏳ Просят время: <b>{ $title }</b>
    { $name } просит перенести срок с { $due } на { $wanted }.
    Причина: { $reason }
plan-grant = ✓ Разрешить
plan-refuse = ✕ Отказать
plan-granted = Срок перенесён.
plan-refused = Срок остался прежним.
plan-granted-letter = ✓ Срок перенесён: <b>{ $title }</b>
    Новый срок: { $due }. Разрешил(а): { $name }
plan-refused-letter = ✕ Срок не перенесён: <b>{ $title }</b>
    Срок: { $due }. Решил(а): { $name }
plan-accept = ✓ Принять
plan-accept-noted = Подтверждение принято.
plan-accepted-already = Подтверждение уже принято.
plan-card-accepted = ✓ Подтверждение принял(а): { $name }, { $when }
plan-send-back = ↩ Вернуть
plan-ask-word = <b>{ $title }</b>
    Что исправить? Напишите коротко: это прочтёт тот, кто прислал подтверждение.
plan-sent-back = ↩ Возвращено, дело снова открыто.
plan-sent-back-letter = ↩ Подтверждение вернули: <b>{ $title }</b>
    { $name }: { $reason }
