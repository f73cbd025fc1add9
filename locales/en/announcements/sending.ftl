announcement-approve = ✓ Agree, send it
announcement-refuse = ✕ Refuse
announcement-ask-why = Write the reason: the author will see it.
announcement-refused-done = Your answer has gone to the author.
announcement-now-asked = Asked for a yes.
announcement-now-scheduled = It goes at its hour.
announcement-now-sending = It is being sent.
announcement-now-past = Agreed, but its hour is past: the author is asked whether it is still useful.
announcement-unreachable = 🚫 Not reached (blocked the bot or left): { $people }
announcement-failed = ❗ Could not be sent: { $people }
announcement-reason = Telegram's reason: { $reason }
announcement-late = ⌛ Too late, not sent: { $people }
announcement-cancelled = ✕ Stopped, will not go: { $people }
announcement-repeated = ♻ May have come twice after a breakdown: { $people }
announcement-stop = ✕ Stop
announcement-stop-done = Stopped: { $letters } will not get it.
announcement-resume = ▶ Resume
announcement-resume-done = Going to the other { $letters }.
announcement-recall = ↩ Take back
announcement-recall-done = Taking back { $letters } messages.
announcement-taken-back = This announcement was taken back.
announcement-report-letter = 📢 Your announcement has gone out.
    ✓ Arrived: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Not reached: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Not sent: { $failed }
    }
announcement-asked-letter = ⏳ { $author } asks for your yes to an announcement.
announcement-approved-letter = ✓ Your announcement was agreed to.
announcement-refused-letter = ✕ Your announcement was refused. Reason: { $why }
announcement-withheld-letter = ✕ The announcement by { $author } was not sent: the author has no right to it any more.
announcement-past-letter = ❔ Your announcement's hour has passed. Is it still useful?
announcement-paused-letter = ❗ { $author }: the announcement is paused, { $failed } could not be sent. Telegram's reason: { $reason }. Left: { $left }.
announcement-all-gone = There is nothing to stop: everything has gone.
announcement-not-stopped = This announcement is not stopped.
announcement-progress-sending = 📢 On its way
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Sent
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Stopped
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Taken back.
form-announcement-refuse = a reason for refusing
