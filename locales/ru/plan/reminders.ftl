plan-own-times = ⏰ Мои напоминания
own-times = <b>Мои напоминания</b>
    Напоминания о плане приходят в { $hour }. В неотмеченные дни не приходят.
own-quiet-until = 🔕 До { $day } напоминаний не будет; в этот день они начнутся снова.
own-change-hour = 🕒 Время: { $hour }
own-quiet-week = 🔕 Не напоминать неделю
own-quiet-day = 🔕 До выбранного дня…
own-loud = 🔔 Снова напоминать
own-kept = ✓ Сохранено.
own-ask-hour = В котором часу напоминать?
own-ask-quiet = С какого дня напоминать снова? Напишите день, например: 11.01
own-quiet-too-long = Отключить можно не больше чем на { $days } дн. Напишите день пораньше.
plan-reminder-soon = ⏰ { $days ->
        [one] Остался { $days } день
        [few] Осталось { $days } дня
       *[other] Осталось { $days } дней
    }: <b>{ $title }</b>
    Срок: { $due }. Когда сделаете, нажмите кнопку ниже.
plan-reminder-today = ⏰ Сегодня: <b>{ $title }</b>
    Срок: { $due }. Когда сделаете, нажмите кнопку ниже.
plan-reminder-late = ❗ Срок прошёл: <b>{ $title }</b>
    Срок был { $due }. Если сделано, пришлите подтверждение.
plan-later = ⏰ Позже
plan-ask-later = Когда напомнить снова?
plan-later-hour = Через час
plan-later-tomorrow = Завтра утром
plan-later-monday = В понедельник утром
plan-snoozed = ⏰ Напомню снова: { $when }.
