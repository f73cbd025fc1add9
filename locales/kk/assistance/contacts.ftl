contact-not-found = Мұндай жазба табылмады.
campaign-contacts = 📇 Кімнен сұраймыз?
contact-new = ➕ Кәсіпорын не адам қосу
contact-list =
    { $contacts ->
        [0] <b>Әзірге ешкім жазылмаған</b>
       *[other] <b>Көмек сұралатындар: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    Күйі: { $state }
    Келесі қадам: { $step }
    Күні: { $day }
contact-state-found = табылды
contact-state-asked = сұралды
contact-state-agreed = келісті
contact-state-refused = келіспеді
contact-do-found = → Келесі қадам
contact-do-asked = 💬 Сұралды
contact-do-agreed = ✓ Келісті
contact-do-refused = ✕ Келіспеді
contact-ask-kind = Кім?
contact-ask-who = Аты мен телефоны. Тек акцияны жүргізетіндер көреді.
contact-ask-step = Келесі қадам қандай? Мысалы: хат апару
contact-ask-on = Қай күні? Мысалы: 20.01
contact-step-letter = 📇 Көмек сұралатындар: № { $number } бойынша келесі қадамның күні келді.

    { -trust-line }{ $line }
contact-forget-letter = 📇 Көмек сұралатындар: № { $number } екі аптадан кейін өшіріледі.

    { -trust-line }{ $line }
