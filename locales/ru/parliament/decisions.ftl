decision-list = 📜 <b>Постановления парламента</b> за этот учебный год: { $decisions ->
        [0] пока нет
       *[other] { $decisions }
    }
decision-card = 📜 { $text }
    Ответственный: { $owner }
    Срок: { $due }
    Состояние: { $state }
decision-unplanned = не в плане
decision-open = выполняется
decision-done = выполнено
decision-not_held = не выполнено
decision-cancelled = отменено
