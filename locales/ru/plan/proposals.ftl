# Отправка плана файлом
import-button = 📥 Загрузить план из файла
import-waiting = У вас есть несохранённый план. Продолжите его или пришлёте другой файл?
import-another = 📎 Прислать другой файл
import-ask-file = Пришлите план файлом .docx или .xlsx. Столбцы таблицы могут стоять в любом порядке.
    Пока вы не просмотрите его и не нажмёте «Сохранить», план не изменится.
import-expects-file = Здесь нужен файл: .docx или .xlsx. Фото или текст не подойдут.
import-ask-year = «{ $file }» – план на какой учебный год?
import-ask-year-so = Выберите учебный год кнопкой или напишите так: 2026-2027
import-reading = ⏳ «{ $file }» читается. Когда будет готово, покажу здесь, что понял.
import-refused = ✕ «{ $file }» не прочитан. { $why }
import-send-again = 📎 Прислать файл снова
file-not-fetched = Не удалось получить файл из Telegram. Пришлите его снова чуть позже.

# Черновик
import-overview = <b>Черновик плана</b> · { $file }
    { $title }
    Учебный год: { $year }
    { $target }
import-target-new = новый план: { $name }
import-target-update = обновляется план: { $name }
import-the-plan = план школьного парламента
import-another-plan = ⇄ Это другой план
import-same-plan = ⇄ Новая версия прежнего
import-counts = Строк: { $rows }, мероприятий: { $titles }
import-differs = 🆕 Новых: { $new } · ✏️ Изменилось: { $changed } · 🗑 Нет в файле: { $gone } · Без изменений: { $same }
import-decided = ✓ Берём: { $taken } · ✕ Не берём: { $skipped } · Не решено: { $open }
import-doubtful = ⚠ Сомнительных строк: { $rows }
import-doubt = ⚠ { $why }
import-more-remarks = … и ещё таких замечаний: { $more }
import-nothing-yet = Пока не нажато «Сохранить», план не меняется.
import-at-row = таблица { $table }, строка { NUMBER($row, useGrouping: 0) }: { $problem }
import-missing-deadline = в файле нет столбца со сроками, строки останутся без срока
import-missing-responsible = в файле нет столбца с ответственными, напоминать буду заместителю директора по ВР
import-missing-audience = в файле нет столбца с классами
import-look = 👀 Просмотреть строки
import-only-doubt = ⚠ Только сомнительные: { $rows }
import-only-new = 🆕 { $rows }
import-only-changed = ✏️ { $rows }
import-only-gone = 🗑 { $rows }
import-take-all = ✓ Взять все нерешённые: { $rows }
import-save = 💾 Сохранить
import-drop = 🗑 Удалить черновик
import-overview-button = ≡ К началу черновика

# Одна строка
import-row = <b>{ NUMBER($number, useGrouping: 0) } / { NUMBER($of, useGrouping: 0) }</b> · таблица { $table }, строка { NUMBER($row, useGrouping: 0) }
    { $kind } · { $state }
import-kind-new = 🆕 новая
import-kind-changed = ✏️ изменилась
import-kind-same = без изменений
import-kind-gone = 🗑 нет в файле
import-state-open = не решено
import-state-taken = ✓ берём
import-state-skipped = ✕ не берём
import-state-gone-open = не решено
import-state-gone-taken = 🗑 уйдёт из плана (выполненное останется)
import-state-gone-skipped = ✓ останется в плане
import-cell = { $name }: { $value }
import-cell-changed = { $name }: <s>{ $before }</s> → <b>{ $after }</b>
import-field-title = 📌 Название
import-field-deadline = 🕒 Срок
import-field-responsible = 👤 Ответственные
import-field-audience = 👥 Классы
import-field-evidence = 📎 Подтверждение
import-field-faction = 🏳 Фракция
import-field-month = 📅 Месяц
import-field-project = 🗂 Проект
import-field-other = ⋯ Прочее
import-accepts-link = ссылка
import-accepts-file = файл или фото
import-accepts-any = ссылка, файл или фото
import-take = ✓ Взять
import-skip = ✕ Не брать
import-remove = 🗑 Убрать из плана
import-keep = ✓ Оставить
import-fix = ✎ Исправить

# Срок
import-when-none = срок неизвестен
import-when-always = весь учебный год
import-when-from = с { $day }
import-when-until = до { $day }
import-when-range = { $first } – { $last }
import-when-term = { $term }-я четверть
import-when-weekly = раз в неделю: { $times }
import-when-monthly = раз в месяц: { $times }
import-when-quarterly = раз в четверть: { $times }
import-when-weekday = каждую неделю, { $day }
import-when-weeks = { $month }, неделя { $weeks }
import-when-last-week = { $month }, последняя неделя

# Исправление
import-ask-field = <b>{ $title }</b>
    Что исправим?
import-ask-title = Сейчас название: { $now }
    Напишите новое. Если мероприятий несколько, начинайте каждое с новой строки.
import-ask-deadline = Сейчас срок: { $now }
    Напишите новый. Например: 15 октября; 1–10 ноября; до 20.12; 1 раз в месяц; каждый четверг. Если срока нет: –
import-ask-responsible = Сейчас ответственные: { $now }
    Напишите через запятую. Например: наставник, классные руководители, психолог
import-ask-audience = Сейчас классы: { $now }
    Напишите новые. Например: 5-9; 7, 9; все классы. Если классов нет: –
import-ask-evidence = Сейчас подтверждение: { $now }
    Напишите новое. Например: публикация в соцсетях; справка; протокол; фотоотчёт
import-ask-faction = Сейчас фракция: { $now }
    Чьё это дело? Выберите фракцию или напишите её название.
import-unclear-faction = такой фракции нет: { $shown }
import-fixed = ✓ Исправлено.

# Сохранение
import-sure-save = <b>В план войдёт</b>
    🆕 Добавится: { $new } · ✏️ Изменится: { $changed } · 🗑 Уйдёт: { $gone } · ✕ Не берём: { $skipped }
    Выполненное остаётся выполненным.
import-undecided = ❗ Не решено строк: { $rows }. Если их не взять, в план они не войдут.
import-save-all = ✓ Взять все и сохранить: { $rows }
import-save-taken = 💾 Сохранить только взятые
import-saved = ✓ <b>План сохранён.</b>
    Добавлено: { $added }, изменено: { $changed }, убрано: { $gone }, без изменений: { $unchanged }
import-was-saved = Этот черновик уже сохранён.
    Добавлено: { $added }, изменено: { $changed }, убрано: { $gone }, без изменений: { $unchanged }
import-sure-drop = Удалить черновик «{ $file }»? Ваши исправления пропадут, план не изменится.
import-dropped = Черновик удалён. План не изменился.
import-no-such-draft = Такого черновика нет.
import-still-reading = Файл ещё читается. Сообщу, когда будет готово.
import-already-saved = Этот черновик уже сохранён.
import-already-dropped = Этот черновик удалён. Пришлите файл снова.
import-nothing-taken = Пока не взято ни одной строки. Возьмите нужные, потом сохраните.
import-plan-changed = За это время план обновил кто-то другой. Посмотрите разницу ещё раз.

# Что в строке непонятно
plan-two-years = в заголовке несколько учебных годов: { $shown }
plan-other-year = в заголовке файла другой учебный год: { $shown }
plan-row-no-such-day = такого дня нет в календаре, осталось без срока: { $shown }
plan-row-backwards = начало стоит после конца, осталось без срока: { $shown }
plan-row-no-deadline = срок не указан
plan-row-nobody = ответственный не указан, напоминать буду заместителю директора по ВР
plan-row-no-role = не распознана роль ответственных: { $shown }
plan-row-no-grades = классы не указаны
plan-row-evidence = вид подтверждения не распознан, подойдёт любое: { $shown }
import-will-be-draft = План сохранится как проект: напоминания пойдут, когда заместитель директора отметит, что его утвердил директор.
import-approve-letter = 🗂 Новый план, внесён: { $name }. <b>{ $plan }</b>. Когда директор его утвердит, отметьте это: до тех пор напоминаний не будет.

# Исправить сразу всё
import-no-title = У этой строки нет названия. Сначала напишите его через «Исправить».
import-title-guessed = названия мероприятий взяты из столбца «{ $shown }». Если это не так, нажмите «Столбцы»
import-behind = 📅 Большинство дат раньше на столько лет: { $years }. Их можно перенести в { $year } учебный год.
import-move-dates = ⏩ Перенести даты в { $year }
import-ask-words = ❓ Сказать, кто это: { $words }
import-above-button = 🗓 Месяцы и фракции
import-columns-button = ▤ Столбцы
import-remarks-button = ⚠ Все замечания
import-all-remarks = <b>Замечаний к файлу: { $remarks }</b>
import-group = { $value } · строк: { $rows }
import-ask-group = <b>Месяцы и фракции строк</b>
    Нажмите на нужное, чтобы исправить сразу все его строки.
import-no-month = Без месяца
import-ask-all-month = Сейчас месяц: { $now }
    Какой месяц нужен всем этим строкам?
import-ask-all-faction = Сейчас фракция: { $now }
    Чьи это дела, всех этих строк?
import-ask-month = Сейчас месяц: { $now }
    К какому месяцу относится дело?
import-unclear-month = такого месяца нет: { $shown }
import-ask-columns = <b>Столбцы поняты так</b>
    Нажмите на тот, который понят неверно, и выберите верное.
import-column = • { $heading } → { $field } ({ $said })
import-ask-column = <b>{ $heading }</b>
    Например, здесь стоит: { $said }
    Что это за столбец?
import-column-title = Название мероприятия
import-column-deadline = Срок
import-column-month = Месяц
import-column-responsible = Ответственные
import-column-audience = Классы
import-column-evidence = Подтверждение
import-column-faction = Фракция
import-column-project = Проект
import-column-partners = Партнёры
import-column-number = Номер по порядку
import-column-other = Прочее (под своим именем)
import-reading-again = ⏳ Читаю файл ещё раз с этими столбцами. Когда будет готово, покажу здесь.
import-ask-meaning = <b>{ $words }</b> – кто это?
    Строк в плане: { $rows }. Необъяснённых слов: { $left }.
    Ответ сохранится и для следующих планов школы.
import-means-nobody = Этого человека или органа в боте нет
import-ask-later = Пропустить ›
import-alike = { $field }: и ещё в таких же строках: { $rows }
import-part-take = ✓ Взять все: { $rows }
import-part-skip = ✕ Не брать ни одной: { $rows }
plan-row-untitled = нет названия мероприятия: впишите его через «Исправить», иначе в план не войдёт
plan-fixed-already = это уже стоит в плане как постоянный срок, второй раз не берётся: { $shown }
import-plan-behind = Даты плана раньше на столько лет: { $years }. Перенести их в { $year } учебный год: --dates move. Оставить как есть: --dates keep. Пока ничего не записано.
