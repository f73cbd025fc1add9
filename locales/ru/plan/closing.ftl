plan-card-done = ✓ Сделано: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Сделано
plan-reopen = ↺ Открыть снова
plan-reopened = Открыто снова.
plan-show-evidence = 📎 Показать подтверждение
plan-no-evidence = Подтверждения нет.
plan-thanks = ✓ Спасибо! Отмечено как сделанное.
plan-ask-link = <b>{ $title }</b>
    Пришлите ссылку на публикацию. Например: https://www.instagram.com/p/…
plan-ask-file = <b>{ $title }</b>
    Пришлите справку или другой документ файлом или фотографией.
plan-ask-any = <b>{ $title }</b>
    Пришлите ссылку, фото или документ, по которым видно, что это сделано.
plan-already-done = Это дело уже закрыто.
plan-not-done = Это дело ещё не сделано.
plan-link-needed = Нужна ссылка. Она начинается с https://, например: https://www.instagram.com/p/…
plan-wrong-evidence = По плану здесь нужно фото или документ. Пришлите файл.
plan-file-too-big = Файл слишком большой: не больше 20 МБ. Уменьшите его или пришлите ссылкой.
plan-not-held = ✕ Не проведено
plan-ask-reason = <b>{ $title }</b>
    Почему не проведено? Напишите коротко. Это увидит заместитель директора.
plan-not-held-noted = ✕ Отмечено: не проведено. Причина отправлена заместителю директора.
plan-card-not-held = ✕ Не проведено: { $name }, { $when }
    Причина: { $reason }
plan-not-held-letter = ✕ Не проведено: <b>{ $title }</b>
    Срок: { $due }. Отметил(а): { $name }
    Причина: { $reason }
plan-reopened-letter = ↺ Открыто снова: <b>{ $title }</b>
    { $name } просит прислать подтверждение ещё раз.

plan-ask-part = В этой строке несколько дел. Подтверждение какого из них даёте? Строка закроется, когда будут все.
plan-all-parts = Сразу для всех
plan-part-thanks = ✓ Спасибо! Эта часть подтверждена, остальные ждут.
plan-card-part = <i>{ $title }</i>:
plan-card-file = 📎 файл или фото
plan-card-minutes = 📄 Подписанный протокол: { $name }
plan-ask-photo = <b>{ $title }</b>
    Пришлите фото: это дело закрывается только фотографией.
plan-dangerous-file = Такой файл не принимается: пришлите фото, PDF, Word или Excel.
plan-no-such-part = Подтверждение этой части уже есть.
