decision-list = 📜 <b>Парламент қаулылары</b>, осы оқу жылы: { $decisions ->
        [0] әзірге жоқ
       *[other] { $decisions }
    }
decision-card = 📜 { $text }
    Жауапты: { $owner }
    Мерзімі: { $due }
    Күйі: { $state }
decision-unplanned = жоспарға қосылмаған
decision-open = орындалып жатыр
decision-done = орындалды
decision-not_held = орындалмады
decision-cancelled = тоқтатылды
