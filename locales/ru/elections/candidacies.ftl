election-line-campaign = 📣 { $title }
election-line-observer = 👁 Наблюдатель: { $title }
election-line-result = 📊 { $title }
election-see-campaign = 📣 Кандидаты
election-do-trial = 🧪 Провести пробу
election-do-observers = 👁 Наблюдатели
election-do-grades = 🏫 Голосующие классы
election-do-correct = 📋 Исправить список
election-do-turnout = 👥 Явка
election-do-complaints = ⚖ Жалобы
election-do-copy = 📄 Новые такие же выборы
election-turnout = 👥 Посмотреть явку
election-no-turnout-yet = Голосование ещё не началось. Когда начнётся, здесь будет видна явка.
election-turnout-title = 👥 <b>{ $title }</b>
    Проголосовали: { $voted } из { $people }
election-turnout-line = { $class_name }: { $voted } из { $people }
button-refresh = 🔄 Обновить
election-ask-observer = Напишите часть имени наблюдателя и нажмите на него в списке. Если он уже наблюдатель, нажатие уберёт его из списка.
election-observers = 👁 Наблюдатели: { $names }
election-observer-letter = 👁 Вы наблюдатель на выборах: <b>{ $title }</b>
    Когда голосование начнётся, вы увидите, сколько человек проголосовало в каждом классе. Кто за кого голосовал, не видит никто.
election-ask-voter = Напишите часть имени ученика, которого нужно добавить в список или вычеркнуть, и нажмите на него.
election-regraded = ✓ Голосующие классы изменены, причина записана в журнал.
election-ask-belongs = Что сделать?
election-correct-on = ➕ Добавить в список
election-correct-off = ➖ Вычеркнуть из списка
election-ask-why = Напишите причину. Она останется в журнале.
election-corrected-on = ➕ { $name }: { $reason }
election-corrected-off = ➖ { $name }: { $reason }
roll-will-be = ✓ Вы будете в списке избирателей.
roll-will-not-be = Вас нет в списке избирателей. Если это ошибка, скажите наставнику до начала голосования.

campaign-title = 📣 <b>{ $title }</b>
    Голосование закончится { $closes }.
campaign-now = Сейчас: { $state }.
campaign-roll = В списке избирателей: { $people }.
campaign-nobody-yet = Кандидатов пока нет.
campaign-silence = 🤫 День тишины: агитация закончена.
campaign-by-class = выдвинул { $class_name }, голосов: { $votes }
campaign-support = 👍 { $name }
campaign-admit = ✓ Допустить: { $name }
campaign-refuse = ✕ Отказать: { $name }
campaign-stand = 🙋 Выдвинуть себя
campaign-accept = ✓ Даю согласие
campaign-decline = ✕ Отказываюсь
campaign-withdraw = 🚪 Снять кандидатуру
campaign-propose = ➕ Выдвинуть кандидата
campaign-slogan = ✏ Мой девиз
campaign-programme = ✏ Моя программа
campaign-attachment = 🎬 Видео или документ
campaign-done-stand = ✓ Вы выдвинуты. Теперь решает комиссия.
campaign-done-accept = ✓ Согласие принято. Теперь решает комиссия.
campaign-done-decline = Отказ принят.
campaign-done-support = ✓ Ваша поддержка учтена.
campaign-done-admit = ✓ Кандидат допущен.
campaign-done-refuse = ✓ Кандидату отказано, причина ему сообщена.
campaign-done-sure-withdraw = Ваша кандидатура снята.
campaign-done-hide = ✓ Вопрос убран.
campaign-photo = 🖼 Моя фотография
campaign-ask-slogan = Напишите девиз, не длиннее { $most } знаков.
campaign-ask-programme = Напишите программу: что вы сделаете, если вас изберут? Не длиннее { $most } знаков.
campaign-ask-photo = Пришлите свою фотографию. Её увидит вся школа.
campaign-photo-wanted = Здесь нужна фотография.
campaign-ask-attachment = Пришлите одно видео или один документ. Его увидит вся школа.
campaign-attachment-wanted = Здесь нужно видео или документ.
campaign-card-changed = ✓ Сохранено.
campaign-ask-question = Напишите вопрос, не длиннее { $most } знаков. Если на него ответят, вопрос и ответ прочитают все; имени вашего не будет.
campaign-asked = ✓ Вопрос отправлен. Когда ответят, вам придёт сообщение.
campaign-ask-answer = Напишите ответ, не длиннее { $most } знаков. Его прочитают все.
campaign-answered = ✓ Ответ опубликован.
campaign-ask-refusal = Напишите причину отказа, не длиннее { $most } знаков. Кандидат это прочитает.
campaign-ask-nominee = Напишите часть имени ученика и нажмите на него в списке.
campaign-ask-class-votes = Сколько человек в классе за него проголосовало? Напишите число.
campaign-proposed = ✓ Кандидат предложен. Теперь ждём его согласия.
campaign-ask-complaint = Напишите жалобу, не длиннее { $most } знаков: что было не так?
campaign-complained = ✓ Жалоба принята. Её прочитают комиссия и наставник, ответ придёт сюда.
campaign-ask-reply = Напишите ответ на жалобу, не длиннее { $most } знаков.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Программа</b>
    { $programme }
candidate-silent = Программы пока нет.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Ответить: { $question }
candidate-hide-question = 🗑 Убрать: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Фото и видео
candidate-ask = ❓ Задать вопрос
candidacy-no-nomination = Сейчас не время выдвижения.
candidacy-may-not-stand = Этот ученик не может быть кандидатом на этих выборах: не тот класс или не та фракция.
candidacy-already = Этот человек уже выдвинут.
candidacy-supported = Вы его уже поддержали.
candidacy-sits-in-commission = Он член избирательной комиссии и не может быть кандидатом.
candidacy-few-supporters = Сторонников пока мало.
candidacy-ballot-full = В бюллетене больше нет места.
candidacy-too-late = Уже поздно: время для этого прошло.
candidacy-enough-complaints = Вы уже трижды обжаловали этот результат. Дождитесь ответов.
candidacy-enough-questions = На сегодня вопросов достаточно. Завтра можно спросить ещё.

complaints-title = ⚖ <b>{ $title }</b>
    Жалобы: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 Ответить на жалобу №{ $number }
election-complaint-open = ⚖ Посмотреть
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } жалуется на результат.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: ответ на вашу жалобу.
    { $answer }
    🗒 Решение: { $outcome }

election-nomination-letter = 🙋 <b>{ $title }</b>: началось выдвижение. Оно идёт до { $until }.
election-proposed-letter = 🙋 { $name } выдвигает вас: <b>{ $title }</b>. Вы согласны?
election-admitted-letter = ✓ Вас допустили к выборам: <b>{ $title }</b>. Напишите девиз и программу.
election-refused-letter = Вас не допустили к выборам: <b>{ $title }</b>
    Причина: { $reason }
election-withdrawn-letter = 🚪 { $name } снимает кандидатуру: <b>{ $title }</b>
election-nominated-letter = 🙋 <b>{ $title }</b>: выдвижение закончено. Допущено: { $candidates }, ждут решения: { $waiting }.
election-campaign-letter = 📣 <b>{ $title }</b>: началась агитация. Прочитайте программы кандидатов и задайте вопросы.
election-silence-letter = 🤫 <b>{ $title }</b>: сегодня день тишины, не агитируйте. Голосование начнётся { $opens }.
election-question-letter = ❓ <b>{ $title }</b>: вам задали вопрос.
    { $question }
election-answer-letter = 💬 { $name } отвечает на ваш вопрос:
    { $answer }
election-see-questions = ❓ Посмотреть вопросы

booth-booth = 🗳 Кабина (без аккаунта)
booth-desk = 🗳 <b>Кабина.</b> { $title }
    Кабину один член комиссии открывает для одного класса, второй подтверждает. Не дольше двух часов.
booth-line-open = ✓ { $class_name }: { $name }, до { $until }, голосов: { $votes }
booth-line-waiting = ⏳ { $class_name }: { $name }, ждёт второго члена комиссии
booth-open-for = Открыть кабину: { $class_name }
booth-confirm-of = ✓ Подтвердить: { $class_name }
booth-confirm = ✓ Подтверждаю
booth-type-code = 🗳 Ввести код
booth-not-open = Для этого класса нет открытой кабины. Один член комиссии открывает её, второй подтверждает.
booth-second-member = Кабину подтверждает не тот, кто её открыл.
booth-confirm-letter = 🗳 «{ $title }»: <b>{ $name }</b> открывает кабину для класса { $class_name }. Подтверждайте, только если вы рядом.
booth-confirmed-letter = 🗳 «{ $title }»: <b>{ $name }</b> подтвердил(а) кабину для класса { $class_name }. Открыта до { $until }.
booth-voted-letter = 🗳 «{ $title }»: <b>{ $name }</b> – голос подан в кабине. Как, не знает никто. Если ребёнок не голосовал, скажите комиссии.
minutes-booth = Кабина, { $class_name }: открыл(а) { $opened }, подтвердил(а) { $confirmed }, подано голосов – { $ballots }.
booth-slips = 🖨 Коды для кабины
booth-turnout = 👥 Явка
booth-ask-code = Напишите код со своего листка. Сообщение сразу удалится, член комиссии на экран не смотрит.
booth-secrecy = 🔒 Пусть член комиссии отвернётся. После подтверждения экран очистится.
booth-counted = ✅ Голос принят. Спасибо!
booth-next = 🗳 Следующий избиратель
booth-nobody = В списке нет избирателей без аккаунта.
booth-sheet-title = Голосование в кабине
booth-sheet-how = Этот код вы сами напишете на устройстве члена комиссии.
booth-sheet-file = коды-для-кабины
booth-sheet-caption = 🖨 Коды для кабины: { $people }. Распечатайте, разрежьте и отдайте каждому в руки под подпись в списке. Код годится для одного голоса.
booth-quick-letter = ⚠ «{ $title }», кабина класса { $class_name } (открыл(а) { $name }): { $ballots } голосов за { $minutes } минут. Ребёнку нужно около минуты. Посмотрите, что происходит в кабине.
booth-watched = 🗳 Кабина, { $class_name }: открыл(а) { $opened }, подтвердил(а) { $confirmed }, голосов: { $ballots }
booth-watched-quick = ⚠ Кабина, { $class_name }: открыл(а) { $opened }, подтвердил(а) { $confirmed }, голосов: { $ballots }, поданы слишком быстро
booth-list-file = список-кабины
booth-list-title = Список получивших коды для кабины
booth-list-election = Выборы
booth-list-how = Код выдаётся каждому лично под подпись в списке. Невыданный код возвращается комиссии.
booth-list-number = №
booth-list-name = Фамилия и имя
booth-list-signature = Подпись
booth-list-day = Дата
booth-list-given = Выдано кодов: ______ из { $people }
booth-list-caption = 🖨 { $class_name }: список, где расписываются за код для кабины.
election-no-such-code = Такого кода на этих выборах нет. Посмотрите на листок и напишите ещё раз.

parliament-offices = 🏛 Состав парламента
offices-title = 🏛 <b>Состав парламента</b>
office-president = Президент
office-speaker = Спикер
office-line = <b>{ $office }</b>: { $name }, срок до { $until }
office-empty = ⚠ Ещё не избраны: { $offices }
faction-members = 🏛 <b>{ $faction }</b>, в составе: { $members }
faction-list = { $list }
faction-add = ➕ Добавить во фракцию
faction-remove = ➖ { $name }
faction-ask-member = Напишите часть имени ученика и нажмите на него в списке.
faction-who-may-join = Членом парламента может быть ученик 9–11 класса (положение о парламенте).

campaign-sure-withdraw = 🚪 Да, снимаю
campaign-withdraw-sure = Снять вашу кандидатуру? Ваше имя исчезнет из бюллетеня, карточка сохранится. Пока идёт выдвижение, можно выдвинуться снова.
campaign-own-proposed = 🙋 Вас предложили: вы согласны?
campaign-own-accepted = 🙋 Ваша кандидатура ждёт решения комиссии.
campaign-own-admitted = ✓ Ваша кандидатура в бюллетене.
campaign-own-refused = ✕ Комиссия отклонила вашу кандидатуру. Причина: { $reason }
campaign-own-declined = Вы отказались от выдвижения.
campaign-own-withdrawn = Вы сняли свою кандидатуру.
campaign-own-supporters = Поддержали: { $have }, нужно: { $needed }.
candidacy-already-struck = Этого кандидата в бюллетене уже нет.
candidacy-off-ballot = Этот кандидат больше не в бюллетене.
candidacy-said-no = Этот человек сам отказался или снял кандидатуру. Продлите выдвижение: если захочет, выдвинется снова.
campaign-nominate = ➕ Назвать кандидата
election-waits-letter = 🙋 <b>{ $title }</b>: решения ждёт { $name }. Допустите или откажите с причиной.
election-class-nobody = 🙋 { $class_name }: кандидатов нет
campaign-nobody-yet-answers = Ответы: { $list }
