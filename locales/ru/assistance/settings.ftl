campaign-settings = ⚙ Настройки
campaign-ask-trust = Напишите собственный телефон доверия школы.
campaign-settings-title = <b>Настройки акций</b>
    Отчёт по четвергам в «Заботе»: { $weekly }
campaign-weekly-on = включён
campaign-weekly-off = выключен
campaign-set-trust = ☎ Телефон доверия школы
campaign-switch-weekly = 📈 Включить/выключить отчёт
campaign-hour-is = Числа отчёта к четвергу фиксируются в среду в { $hour }:00.
campaign-ask-hour = В котором часу в среду фиксировать числа? Напишите число от 9 до 18.
campaign-set-hour = 🕓 Час фиксации
campaign-set-still = ⏳ Дни без движения
campaign-ask-still = Через сколько учебных дней без движения напоминать? 2–20.
campaign-still-is = Напоминание, если просьба не движется учебных дней: { $days }.
weekly-level-school = Школа
weekly-level-district = Район, город
weekly-level-region = Область
weekly-level-ministry = Министерство
weekly-to = Кому ({ $level }): { $who }
weekly-ask-level = На какой уровень идёт отчёт?
weekly-ask-recipient = Кому? Например: Городской отдел образования, edu@gorod.kz
campaign-recipient = ✉ Кому идёт отчёт
campaign-form = 📎 Форма отдела образования
campaign-form-off = ✕ Отправлять без формы
campaign-form-is = Форма: { $name }, { $when }
report-form-ask = Пришлите форму отдела образования файлом .docx или .xlsx. Там, где должно стоять число, поставьте метку, например {"{{1}}"}; изменение за неделю {"{{1+}}"}, название школы {"{{школа}}"}, день отчёта {"{{дата}}"}.

    { $marks }
report-form-wrong = Пришлите файл .docx или .xlsx.
report-form-looked-at = Форма проверяется, ответ придёт сюда.
report-form-no-marks = В этом файле нет ни одной метки, поэтому он не сохранён. Поставьте метки вида {"{{1}}"} и пришлите снова.
report-form-kept = ✓ Форма сохранена. Меток: { $marks }. Незнакомые метки: { $strange }
report-form-missing = Форма отдела образования не загружена, поэтому отчёт только в своём виде. Загрузите её: «Акции → Настройки → Форма отдела образования».
report-form-file = форма
report-form-mark-school = школа
report-form-mark-day = дата
