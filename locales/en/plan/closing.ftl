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

plan-ask-part = This row has several titles. Of which is the evidence? The row closes when all have theirs.
plan-all-parts = One for all
plan-part-thanks = ✓ Thank you! This part is shown; the others wait.
plan-card-part = <i>{ $title }</i>:
plan-card-file = 📎 a file or a photo
plan-card-minutes = 📄 Signed minutes: { $name }
plan-ask-photo = <b>{ $title }</b>
    Send a photo: only a photo closes this.
plan-dangerous-file = Such a file is not accepted: send a photo, PDF, Word or Excel.
plan-no-such-part = This part has its evidence already.
