donor-asked-already = Семью об этом уже спросили.
donor-no-consent = Семья не согласилась назвать этому дарителю имя ребёнка, поэтому письма не будет.
donor-ask = ❓ № { $number }: спросить семью
donor-letter = ✉ № { $number }: шефское письмо
donor-asked = ✓ Семью спросили.
donor-asks = 🎁 { $who } хочет передать: { $thing }. Согласны назвать имя и класс ребёнка? Фамилия и адрес не называются.
donor-agreed = ✓ { $who } ({ $thing }): вы согласились назвать имя и класс ребёнка.
donor-yes = ✓ Можно назвать
donor-no = ✕ Не называть
donor-take-back = ✕ Отозвать согласие
donor-asked-letter = 🎁 <b>№ { $number }</b>: даритель хотел бы знать имя ребёнка. Откройте и скажите, согласны ли вы.

    { -trust-line }{ $line }
offer-thanks = 📄 Благодарственное письмо
give-thanked-public = Вас благодарят публично.
give-thanked-private = Вас благодарят лично.
give-do-public = 📢 Можно благодарить публично
give-do-private = 🔒 Не благодарить публично
thanks-title = Благодарственное письмо
thanks-dear = Уважаемые { $who }!
thanks-for-thing = Сердечно благодарим за ваш вклад в подготовку детей к школе. Ваша помощь: { $thing }. Она дошла до тех, кому нужна.
thanks-for-part = Сердечно благодарим за активное участие в акции и помощь детям.
thanks-file = благодарность
thanks-nothing-given = По этому предложению пока ничего не передано.
thanks-list-title = Активные участники акции
thanks-list-file = список-благодарностей
thanks-column-name = Имя, организация
campaign-do-thanks = 🏅 Список благодарностей
campaign-part-active = активный участник
patron-title = Письмо о шефской помощи
patron-text = Ученику по имени { $child } ({ $grade } класс) для школы нужно: { $thing }. Семья дала согласие на это письмо.
patron-care = Просим оказать ребёнку шефскую помощь. Вещь примет и передаст социальный педагог школы.
patron-until = Срок передачи: до { $day }.
patron-file = шефское-письмо
movement-not-found = Такой записи не нашлось.
movement-all = 🔄 Движение учащихся
movement-new = ➕ Записать
movement-list =
    { $movements ->
        [0] <b>Движение учащихся: записей нет</b>
       *[other] <b>Движение учащихся: { $movements }</b>
    }
movement-kind-arrived = прибытие
movement-kind-left = выбытие
movement-kind-dropped_out = отсев
movement-card = 🔒 <b>{ $name }</b>, { $class_name }
    { $kind }, { $day }
movement-notice = 📄 Письмо-уведомление
movement-ask-who = Какой ученик? Напишите часть имени.
movement-ask-kind = Что произошло?
movement-ask-on = В какой день? Например: 05.09
movement-not-yet = Этот день ещё не наступил.
notice-title = Уведомление о движении учащихся
notice-to-authority = В отдел образования
notice-to-commission = В комиссию по делам несовершеннолетних
notice-arrived = { $name } ({ $class_name } класс): прибытие в школу { $day }.
notice-left = { $name } ({ $class_name } класс): выбытие из школы { $day }.
notice-dropped_out = { $name } ({ $class_name } класс): не посещает школу с { $day }. Школа принимает меры, чтобы вернуть ребёнка к учёбе.
notice-file = уведомление
contact-not-found = Такой записи не нашлось.
campaign-contacts = 📇 У кого просим помощь
contact-new = ➕ Добавить организацию
contact-list =
    { $contacts ->
        [0] <b>Пока никто не записан</b>
       *[other] <b>У кого просим помощь: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    Состояние: { $state }
    Следующий шаг: { $step }
    День: { $day }
contact-state-found = найдены
contact-state-asked = попросили
contact-state-agreed = согласие есть
contact-state-refused = отказ
contact-do-found = → Следующий шаг
contact-do-asked = 💬 Попросили
contact-do-agreed = ✓ Согласие есть
contact-do-refused = ✕ Отказ
contact-ask-kind = Кто это?
contact-ask-who = Имя и телефон. Видят только те, кто ведёт акцию.
contact-ask-step = Какой следующий шаг? Например: отвезти письмо
contact-ask-on = В какой день? Например: 20.01
contact-step-letter = 📇 У кого просим помощь: наступил день следующего шага по № { $number }.

    { -trust-line }{ $line }
export-not-found = Такого списка не нашлось.
export-agreed-already = На это уже дано согласие.
export-not-agreed = На этот список нет согласия или он уже выдан: попросите заново.
export-own = На свой список согласиться нельзя.
campaign-exports = 📤 Списки с именами
export-list =
    { $exports ->
        [0] <b>Списков с именами не просили</b>
       *[other] <b>Списки с именами: { $exports }</b>
    }
export-line = № { $number }, { $when }: { $who }, { $why }
    Согласие: { $agreed }. Состояние: { $state }, до { $day }
export-state-asked = ждёт согласия
export-state-agreed = согласие есть, не выдан
export-state-made = выдан
export-state-destroyed = уничтожен
export-new = ➕ Попросить список
export-ask-why = Для чего нужен список? Согласие даёт заместитель директора, через 30 дней список уничтожается.
export-why-committee = Для работы комитета
export-why-authority = По запросу отдела
export-why-handing_over = К дню раздачи вещей
export-asked = Заместителю директора ушло сообщение. После согласия список придёт сюда.
export-agreed = ✓ Согласие дано, сообщение отправлено.
export-agree = ✓ Согласие даю
export-take = 📄 Получить список
export-destroyed = ✓ Уничтожен
export-asked-letter = 📤 Просят список детей, которым нужна помощь, с именами: <b>№ { $number }</b>. Он хранится до { $day }. Согласны?

    { -trust-line }{ $line }
export-agreed-letter = 📤 На список <b>№ { $number }</b> дано согласие. Уничтожьте его до { $day }.

    { -trust-line }{ $line }
export-ended-letter = ⏳ Срок списка <b>№ { $number }</b> истёк { $day }. Уничтожьте файл и бумагу и подтвердите.

    { -trust-line }{ $line }
export-left-letter = ❗ Срок списка <b>№ { $number }</b> истёк { $day }, а уничтожение не подтверждено.

    { -trust-line }{ $line }
export-mark = Список № { $number }. Кому выдан: { $who }. Уничтожить до { $day }, никому не передавать.
export-caption = 🔒 { $mark }
export-file = список-помощи
export-column-number = №
export-column-name = Имя
export-column-class = Класс
export-column-category = Категория
export-column-things = Что нужно
weekly-figure-arrived = Прибыло учащихся
weekly-figure-left = Выбыло учащихся
weekly-figure-dropped_out = Отсев
weekly-figure-givers = Предложили помощь
weekly-figure-mentions = Публикации в СМИ и сетях
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
analysis-title = { $name }: заключительный анализ
analysis-survey = Опрос: { $survey }
analysis-summary = Заключение: { $summary }
analysis-chart = { $name }: по неделям
analysis-column-week = Неделя
analysis-column-day = День
analysis-column-work = Мероприятие
analysis-column-outcome = Результат
analysis-file = заключительный-анализ
analysis-picture-file = результат-акции
analysis-picture-caption = Результат акции: числа меньше 5 не показаны.
analysis-picture-few = Картинки для всех не будет: показателей от пяти пока нет.
campaign-do-analysis = 📊 Заключительный анализ
packing-title = <b>Собираем вещей: { $pieces }</b>
packing-open = 📦 Что собираем
need-renew-word = ↻ Семья снова согласна устно
need-roll-letter = ⏳ Акция закончилась, а по просьбе <b>№ { $number }</b> вещь не нашлась. Если оставить её до следующей акции, откройте и продлите согласие. Иначе после { $day } просьба закроется, а написанное будет удалено.

    { -trust-line }{ $line }
public-ask-here = Подробнее, попросить о помощи, предложить вещь: { $link }
public-survey = 📝 Открыт опрос: «{ $title }»
weekly-do-public = 📢 Текст недели
poster-text = Вашему ребёнку для школы нужны одежда, обувь, принадлежности? Откройте код и попросите школу: написанное прочтут только социальный педагог (или кто его замещает) и, если он позовёт, психолог. Телефон доверия: 111
poster-file = плакат
survey-audience-givers = дарители
survey-when-during = Сейчас, по неделям
survey-week =   неделя с { $day }: { $answered }
survey-column-week = Неделя
report-form-mark-school = школа
report-form-mark-day = дата
held-absence = { $name }: { $day } не был(а) на уроках, причина – { $reason }
held-case = { $name }: запись № { $number } о пропусках, { $day }
held-permit = { $name }: разрешено – { $what }
held-question = Вопрос № { $number }, { $when }: { $text } Ответ: { $answer }
contact-forget-letter = 📇 У кого просим помощь: № { $number } через две недели будет удалён.

    { -trust-line }{ $line }
