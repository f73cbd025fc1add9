announcement-approve = ✓ Согласовать, отправить
announcement-refuse = ✕ Отказать
announcement-ask-why = Напишите причину: её увидит автор.
announcement-refused-done = Ваш ответ отправлен автору.
announcement-now-asked = Отправлено на согласование.
announcement-now-scheduled = Уйдёт в своё время.
announcement-now-sending = Отправляется.
announcement-now-past = Согласовано, но время прошло: автора спросили, нужно ли ещё.
announcement-unreachable = 🚫 Не дошло (заблокировали бота или удалили аккаунт): { $people }
announcement-failed = ❗ Отправить не удалось: { $people }
announcement-reason = Причина Telegram: { $reason }
announcement-late = ⌛ Опоздало и не отправлено: { $people }
announcement-cancelled = ✕ Остановлено, не будет отправлено: { $people }
announcement-repeated = ♻ После сбоя могло прийти дважды: { $people }
announcement-stop = ✕ Остановить
announcement-stop-done = Остановлено. Не будет отправлено: { $letters }.
announcement-resume = ▶ Продолжить
announcement-resume-done = Отправляется остальным: { $letters }.
announcement-recall = ↩ Отозвать
announcement-recall-done = Отзывается сообщений: { $letters }.
announcement-taken-back = Это объявление отозвано.
announcement-report-letter = 📢 Ваше объявление разослано.
    ✓ Дошло: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Не дошло: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Не отправлено: { $failed }
    }
announcement-asked-letter = ⏳ { $author } ждёт вашего согласия на объявление.
announcement-approved-letter = ✓ Ваше объявление согласовано.
announcement-refused-letter = ✕ Ваше объявление не согласовано. Причина: { $why }
announcement-withheld-letter = ✕ Объявление ({ $author }) не отправлено: у автора больше нет на это права.
announcement-past-letter = ❔ Час вашего объявления прошёл. Оно ещё полезно?
announcement-paused-letter = ❗ { $author }: объявление приостановлено, не отправлено: { $failed }. Причина Telegram: { $reason }. Осталось: { $left }.
announcement-all-gone = Останавливать нечего: всё уже отправлено.
announcement-not-stopped = Это объявление не остановлено.
announcement-progress-sending = 📢 Рассылается
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Разослано
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Остановлено
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Отозвано.
form-announcement-refuse = причина отказа
