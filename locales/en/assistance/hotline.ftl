menu-hotline = ☎ Messages without a name
hotline-write = ✉ Write without my name
hotline-back = 🔑 See the answer (number)
hotline-not-found = There is no such number or message.
hotline-names-a-child = A pupil's name stands in it. Write it again without the name.
hotline-busy = There are very many messages now. Call 111: they answer at once.
hotline-sent = This message was sent or answered.
hotline-ask = What happened? Write neither your name nor the child's. Who wrote is not kept, and I delete what you write from the chat. If it is urgent, call 111.
hotline-code = ✓ Sent. You see the answer by this number, which only you know: <code>{ $code }</code>
    Keep it: the number is not shown again.
hotline-ask-code = Write the number: 482-117-730-915-226
hotline-no-answer = There is no answer yet; look again later.
hotline-list =
    { $messages ->
        [0] <b>No messages without a name</b>
       *[other] <b>Messages without a name: { $messages }</b>
    }
hotline-line = ☎ Message № { $number }
hotline-said = ☎ { $when }: { $text }
hotline-new-letter = ☎ A message without a name: <b>№ { $number }</b>

    { -trust-line }{ $line }
hotline-often = You have sent several messages today, thank you: we read them and answer, and you see the answer by its number. If it cannot wait, call 111: they answer at once.
hotline-unanswered-letter = ⏳ A message without a name has no answer yet: <b>№ { $number }</b>. Without one it is erased in two weeks.

    { -trust-line }{ $line }
