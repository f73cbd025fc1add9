export-not-found = Мұндай тізім табылмады.
export-agreed-already = Бұған келісім берілген.
export-not-agreed = Бұл тізімге келісім жоқ не ол берілген: қайтадан сұраңыз.
export-own = Өз тізіміңізге өзіңіз келісе алмайсыз.
campaign-exports = 📤 Аты-жөні бар тізімдер
export-list =
    { $exports ->
        [0] <b>Аты-жөні бар тізім сұралмаған</b>
       *[other] <b>Аты-жөні бар тізімдер: { $exports }</b>
    }
export-line = № { $number }, { $when }: { $who }, { $why }
    Келіскен: { $agreed }. Күйі: { $state }, { $day } күніне дейін
export-state-asked = келісім күтіп тұр
export-state-agreed = келісім бар, берілмеген
export-state-made = берілді
export-state-destroyed = жойылды
export-new = ➕ Тізім сұрау
export-ask-why = Тізім не үшін керек? Оған орынбасар келісуі керек, тізім 30 күннен кейін жойылады.
export-why-committee = Комитет жұмысына
export-why-authority = Білім бөлімінің сұратуымен
export-why-handing_over = Зат тарату күніне
export-asked = Орынбасарға хабар кетті. Келіссе, тізімді осында аласыз.
export-agreed = ✓ Келістіңіз, сұраған адамға хабар кетті.
export-agree = ✓ Келісемін
export-take = 📄 Тізімді алу
export-destroyed = ✓ Жойдым
export-asked-letter = 📤 Көмек сұраған балалардың аты-жөні бар тізімі сұралды: <b>№ { $number }</b>. Тізім { $day } күніне дейін сақталады. Келісесіз бе?

    { -trust-line }{ $line }
export-agreed-letter = 📤 <b>№ { $number }</b> тізімге келісім берілді. { $day } күніне дейін жойыңыз.

    { -trust-line }{ $line }
export-ended-letter = ⏳ <b>№ { $number }</b> тізімнің мерзімі { $day } күні бітті. Файлды да, қағазын да жойып, растаңыз.

    { -trust-line }{ $line }
export-left-letter = ❗ <b>№ { $number }</b> тізімнің мерзімі { $day } күні бітті, ал жойылғаны расталған жоқ.

    { -trust-line }{ $line }
export-mark = № { $number } тізім. Алған: { $who }. { $day } күніне дейін жойылсын, ешкімге берілмесін.
export-caption = 🔒 { $mark }
export-file = көмек-тізімі
export-column-number = №
export-column-name = Аты-жөні
export-column-class = Сыныбы
export-column-category = Санаты
export-column-things = Не керек
