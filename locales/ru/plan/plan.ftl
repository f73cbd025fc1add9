menu-plan = 📋 План
plan-list-week = <b>План: ближайшие 7 дней</b>
    { $items ->
        [0] В ближайшие 7 дней от вас ничего не ждут.
       *[other] К выполнению: { $items }
    }
plan-list-month = <b>План: этот месяц</b>
    { $items ->
        [0] В этом месяце дел нет.
       *[other] Всего: { $items }
    }
plan-list-overdue = <b>План: просроченные дела</b>
    { $items ->
        [0] Просроченных дел нет.
       *[other] Всего: { $items }
    }
plan-list-all = <b>План: учебный год</b>
    { $items ->
        [0] В плане пока нет дел.
       *[other] Всего: { $items }
    }
plan-totals = По школе: сделано { $done }, впереди { $open }, просрочено { $overdue }
plan-span-week = 7 дней
plan-span-month = Этот месяц
plan-span-overdue = ❗ Просрочено
plan-span-all = Год
plan-card = <b>{ $title }</b>
    { $faction }

    🕒 Срок: { $due }
    👤 Ответственные: { $responsible }
plan-card-grades = 👥 Классы: { $grades }
plan-card-evidence = 📎 Подтверждение: { $evidence }
plan-open = Открыть
plan-open-list = 📋 Открыть план
plan-no-such-item = Такого дела в плане нет.
plan-not-yours = За это дело отвечает другой человек.
plan-list-today = <b>План: сегодня</b>
    { $items ->
        [0] На сегодня дел нет.
       *[other] Всего: { $items }
    }
plan-span-today = Сегодня
plan-factions = 🏳 Фракции
plan-ask-faction = План какой фракции посмотрим?
plan-list-faction = <b>Фракция «{ $faction }»</b>: план на учебный год
    { $items ->
        [0] В плане этой фракции дел нет.
       *[other] Всего: { $items }
    }
plan-list-class = <b>{ $class_name } класс</b>: план на учебный год
    Всего: { $items }
plan-classes = 🏫 Классы
plan-class = { $class_name } класс
plan-ask-class = Дела для какого класса показать?
plan-card-projects = 🗂 Проект: { $value }
plan-card-partners = 🤝 Партнёры: { $value }
plan-card-section = § Раздел: { $value }
plan-card-other = ⋯ { $name }: { $value }
plan-pick-project = 🗂 Выбрать проект
plan-search = 🔎 Найти
plan-settings = ⚙ Настройки
plan-settings-title = <b>План: настройки</b>
plan-ask-search = Напишите одно-два слова из названия дела. Например: весна
plan-list-found = <b>Найдено по словам «{ $asked }»</b>
    { $items ->
        [0] Ничего не нашлось. Попробуйте другое слово.
       *[other] Всего: { $items }
    }
form-plan-search = поиск по плану
