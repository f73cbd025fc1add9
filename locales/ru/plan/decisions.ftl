plan-more-time = ⏳ Продлить срок
plan-ask-wanted = <b>{ $title }</b>
    Срок: { $due }. До какого дня продлить? Напишите день, например: 25.12
plan-ask-time-why = <b>{ $title }</b>
    Почему нужно продлить срок? Напишите коротко.
plan-more-noted = ⏳ Просьба отправлена. Сообщу, когда решат.
plan-not-later = Новый день должен быть позже нынешнего срока.
plan-asked-already = Просьба об этом деле уже отправлена, дождитесь решения.
plan-decided-already = Эта просьба уже решена.
plan-card-asked = ⏳ { $name } просит продлить срок до { $wanted }.
    Причина: { $reason }
plan-more-time-letter = ⏳ Просят продлить срок: <b>{ $title }</b>
    { $name } просит продлить срок с { $due } до { $wanted }.
    Причина: { $reason }
plan-grant = ✓ Разрешить
plan-refuse = ✕ Отказать
plan-granted = Срок продлён.
plan-refused = Отказано, срок остался прежним.
plan-granted-letter = ✓ Срок продлён: <b>{ $title }</b>
    Новый срок: { $due }. Разрешил(а): { $name }
plan-refused-letter = ✕ Срок не продлён: <b>{ $title }</b>
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
