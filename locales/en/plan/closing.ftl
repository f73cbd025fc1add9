plan-card-done = ✓ Done: { $name }, { $when }
plan-card-link = 🔗 { $link }
plan-done = ✓ Done
plan-reopen = ↺ Open again
plan-reopened = Opened again.
plan-show-evidence = 📎 Show the evidence
plan-no-evidence = There is no evidence.
plan-thanks = ✓ Thank you! It is marked as done.
plan-ask-link = <b>{ $title }</b>
    Send the link of the post. For example: https://www.instagram.com/p/…
plan-ask-file = <b>{ $title }</b>
    Send the certificate or another document as a file or a photo.
plan-ask-any = <b>{ $title }</b>
    Send a link, a photo or a document that shows that it was done.
plan-already-done = This item is closed already.
plan-not-done = This item has not been done yet.
plan-link-needed = A link is needed. It begins with https://, for example: https://www.instagram.com/p/…
plan-wrong-evidence = The plan asks for a photo or a document here. Send the file.
plan-file-too-big = The file is too big: 20 MB at most. Make it smaller or send a link.
plan-not-held = ✕ Not held
plan-ask-reason = <b>{ $title }</b>
    Why was it not held? Write the reason in a few words. The deputy head sees it.
plan-not-held-noted = ✕ Marked as not held. The deputy head has the reason.
plan-card-not-held = ✕ Not held: { $name }, { $when }
    Reason: { $reason }
plan-not-held-letter = ✕ Not held: <b>{ $title }</b>
    Due: { $due }. Marked by: { $name }
    Reason: { $reason }
plan-reopened-letter = ↺ Opened again: <b>{ $title }</b>
    { $name } asks you to send the evidence once more.
