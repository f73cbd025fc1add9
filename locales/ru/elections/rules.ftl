election-ask-kind = Кого выбираем или что решаем?
election-kind-president = 👑 Президент парламента
election-kind-speaker = 🎙 Спикер
election-kind-leader = ⭐ Лидер фракции
election-kind-class = 🏫 Самоуправление всех классов
election-kind-referendum = ❓ Референдум
election-kind-poll = ⚡ Быстрый опрос
election-title-president = Выборы Президента школьного парламента
election-title-speaker = Выборы Спикера школьного парламента
election-title-leader = Выборы лидера фракции «{ $faction }»
election-title-class = Выборы самоуправления класса
election-ask-faction = Лидера какой фракции выбираем? Голосуют только её члены.
election-ask-answers = Напишите ответы, каждый с новой строки.
election-usual-answers = За / Против
election-ask-positions = Какие должности есть в классе? Каждую с новой строки. Набравший больше всех голосов получает первую, следующий вторую.
election-usual-positions = Лидер класса / Заместитель лидера / Секретарь
election-lines-wanted = Нужно строк: от { $least } до { $most }, в каждой не больше { $longest } знаков.
election-ask-rules = Правила такие. Чтобы изменить, нажмите. Если всё верно, нажмите «Готово». Когда голосование начнётся, правила уже не меняются.
choice-method = Подсчёт: { $value }
choice-method-plurality = больше голосов
choice-method-two-rounds = два тура
choice-method-approval = несколько отметок
choice-method-ranked = по порядку
choice-seats = Мест: { $value }
choice-quorum = Кворум, % списка: { $value }
choice-against_all = Строка «против всех»: { $value }
choice-blank = Пустой бюллетень: { $value }
choice-tie = При равенстве: { $value }
choice-tie-round = второй тур
choice-tie-lot = жребий
choice-stand = Избираются классы: { $value }
choice-supporters = Нужно сторонников: { $value }
choice-silence = День тишины: { $value }
choice-until = Срок: { $value }
choice-until-september = до 30 сентября следующего года
choice-until-may = до конца учебного года
answer-yes = да
answer-no = нет
election-ask-way = Кто назовёт кандидатов?
election-way-nominate = 🙋 Их выдвинут
election-way-name = ✍ Назову их здесь
election-ask-nomination = До какого времени идёт выдвижение? Напишите так: 12.12 15:00
election-ask-opening = Когда начнётся голосование? Напишите так: 12.12 08:00
election-open-by-hand = Открою вручную
election-candidates-later = станут известны позже
election-create-poll = ✓ Начать опрос
election-poll-created = ✓ Опрос начат. Когда время выйдет, бот сам сосчитает и опубликует результат.
election-nominates-until = 🙋 Выдвижение идёт до { $until }.
election-nominates-until-over = 🙋 Выдвижение закончилось { $until }.
election-opens-at = ▶ Голосование начнётся { $opens }.
election-opens-too-late = Порядок дат неверный: выдвижение заканчивается до начала голосования, а начало раньше конца. Вернитесь назад и исправьте.
election-nomination-runs = Выдвижение ещё не закончилось.
election-no-candidates = В бюллетене нет ни одного кандидата. Через «Перенести время» отодвиньте начало голосования, затем конец выдвижения, или отмените выборы.
election-state-void = в этом классе выборы не состоялись
election-state-trial = ПРОБА, голоса не считаются
election-card-lot = Контрольный код жребия: <code>{ $commitment }</code>
election-card-classes = Классов: { $classes }, с кандидатами: { $standing }
election-card-of-classes = 🏫 Классы: { $list }
election-card-missing = Нет кандидатов: { $list }
election-trial-runs = 🧪 Идёт проба. Когда голосование откроется, она исчезнет вместе с голосами.

rule-plurality = • Побеждает тот, у кого больше всех голосов.
rule-seats = • Мест: { $seats }. Избираются те, у кого больше всех голосов.
rule-two-rounds = • Побеждает тот, у кого больше половины голосов. Если такого нет, двое первых встретятся во втором туре.
rule-approval = • В бюллетене можно отметить нескольких. Побеждает тот, у кого больше всех отметок.
rule-ranked = • Кандидатов ставят по порядку. В каждом раунде выбывает тот, у кого голосов меньше всех, и его голоса переходят к следующему выбору; побеждает набравший больше половины.
rule-tie-round = • При равенстве голосов будет второй тур.
rule-tie-lot = • При равенстве голосов решает жребий. Проверить его может каждый.
rule-tie-ranked = • Если последних несколько, выбывает тот, у кого в прошлом раунде было меньше; если и там поровну, решает жребий.
rule-against-all = • Можно голосовать «против всех». Если никто не набрал больше, никто не избран.
rule-blank = • Можно сдать пустой бюллетень: он считается как участие.
rule-quorum = • Должны проголосовать не меньше { $percent }% списка, иначе голосование не состоялось.
rule-until = • Срок избранного: до { $day }.
rule-positions = • Должности по числу голосов: { $list }.
rule-poll = • Это быстрый опрос: ключ от урны не у комиссии, а у самого бота. Кто управляет ботом, мог бы открыть ответы раньше, но чей ответ чей, в урне не записано.
rule-few = • Если проголосует меньше { $fewest } человек, результат не сообщается.

vote-trial = 🧪 <b>ПРОБА.</b> Это не настоящее голосование: голоса не считаются и исчезнут, когда откроется настоящее.
vote-trial-secrecy = 🔓 <b>Ключ от пробной урны – у самого бота</b>, поэтому тайну, как на настоящих выборах, здесь не обещаем. Нажимать свой настоящий выбор не нужно.
vote-trial-counted = 🧪 Пробный голос принят. Он не считается, результата не будет: он исчезнет, когда откроется настоящее голосование.
    Когда оно откроется, придёт сообщение, и вы проголосуете заново. Меню: /menu
vote-trial-already = 🧪 В пробе вы уже проголосовали. Когда откроется настоящее голосование, придёт сообщение.
vote-delete-above = ⚠️ Telegram не дал убрать сообщение с вашим выбором. Удалите его из чата сами.
vote-how-plurality = Выберите одного кандидата.
vote-how-two-rounds = Выберите одного кандидата.
vote-how-question = Выберите один ответ.
vote-how-seats = Отметьте не больше { $seats } человек и нажмите «Готово».
vote-how-approval = Отметьте всех, кого поддерживаете, и нажмите «Готово».
vote-how-ranked = Нажмите свой первый выбор, потом второй и так далее. Всех ставить не обязательно. В конце нажмите «Готово».
vote-blank = Пустой бюллетень
vote-hand-in-blank = Сдать пустой бюллетень

election-by-lot = 🎲 Голоса разделились поровну, решил жребий. Его основа лежит в файле подсчёта.
election-no-quorum = Кворума нет: голосование не состоялось.
election-no-quorum-letter = 📢 Голосование закончилось: <b>{ $title }</b>
    Кворума нет, голосование не состоялось.
election-second-round = Больше половины голосов не набрал никто. Во второй тур вышли: <b>{ $names }</b>
election-second-round-letter = 📢 Результат выборов: <b>{ $title }</b>
    Во второй тур вышли: <b>{ $names }</b>
election-round-letter = 🔁 <b>{ $title }</b>: второй тур начнётся { $opens }. Список и комиссия те же.
election-round = Раунд { $number }
election-blank-line = Пустых бюллетеней: { $votes }
election-classes = 🏫 <b>{ $title }</b>
    Классов: { $classes }
election-class-line = <b>{ $class_name }</b>: { $names }
election-inauguration-letter = 🎉 <b>{ $title }</b>: срок жалоб истёк, { $names } приступает к обязанностям. Срок до { $until }.
election-reminder-letter = ⏰ Вы ещё не проголосовали: <b>{ $title }</b>
    Голосование закончится { $closes }.
election-cannot-open-letter = ⚠ <b>{ $title }</b>: время голосования наступило, но открыть его не удалось. Причина: { $reason }
election-complaints-until = ⚖ Жалобу на результат можно подать до { $until }.
election-complain = ⚖ Подать жалобу

chart-turnout = явка по классам
chart-voted = проголосовали
chart-did-not-vote = не голосовали
chart-grade = { $grade } класс
election-ask-which-date = Какое время переносим?
election-date-nominates_until = 🙋 Конец выдвижения
election-date-opens_at = ▶ Начало голосования
election-date-closes_at = ⏹ Конец голосования
election-link-letter = 📢 <b>{ $title }</b>: результат объявлен. Опубликуйте его в соцсети и закройте ссылкой дело плана: { $item }

election-do-call-off = ✖ Отменить выборы
election-ask-why-call-off = Почему выборы не проводятся? Причину прочитают избиратели и комиссия, она войдёт в протокол.
election-call-off-sure = Эти выборы не состоятся. Если голоса уже поданы, бюллетени будут уничтожены. Вернуть нельзя, можно только создать такие же новые выборы.
election-call-off-yes = ✖ Да, отменить
election-called-off = ✖ Выборы отменены. Все, кого это касается, получили одно сообщение.
election-state-called-off = отменены
election-called-off-letter = ✖ <b>{ $title }</b>: этого голосования не будет. Причина: { $reason }
election-called-off-late-letter = ✖ <b>{ $title }</b>: эти выборы не проводятся. Причина: { $reason }
    Поданные бюллетени будут уничтожены, результата не будет.
election-called-off-why = ✖ Почему не проводятся: { $reason }
election-classes-result-letter = 📢 Результат объявлен: <b>{ $title }</b>
    Классов: { $classes }, избрали: { $elected }.
election-nobody-stood-letter = 🙋 <b>{ $title }</b>: выдвижение закончено, но никто не выдвинут. Продлите его через «Перенести время» и предложите кандидатов, или отмените выборы.

rule-places = • Мест: { $seats }.
election-answer-won = ✅ Победил ответ: <b>{ $names }</b>
election-answer-won-letter = 📢 Результат: <b>{ $title }</b>
    ✅ Победил ответ: <b>{ $names }</b>
election-answer-won-lot-letter = 📢 Результат: <b>{ $title }</b>
    🎲 Голоса разделились поровну, решил жребий: <b>{ $names }</b>
election-won-lot-letter = 📢 Результат выборов: <b>{ $title }</b>
    🎲 Голоса разделились поровну, решил жребий. Победитель: <b>{ $names }</b>
election-tie-some-letter = 📢 Результат выборов: <b>{ $title }</b>
    🏆 Избраны: <b>{ $elected }</b>
    За оставшееся место голоса разделились поровну: <b>{ $names }</b>. Будет второй тур.
election-second-round-some-letter = 📢 Результат выборов: <b>{ $title }</b>
    🏆 Избраны: <b>{ $elected }</b>
    Во второй тур вышли: <b>{ $names }</b>

election-class-waits = 🙋 { $class_name }: ждут решения – { $waiting }
election-classes-nominated-letter = 🙋 <b>{ $title }</b>: выдвижение закончено. Классов: { $classes }, с кандидатами: { $standing }, предложений ждут решения: { $waiting }. Нет кандидатов: { $list }
election-nobody-stood-class-letter = 🙋 <b>{ $title }</b>: выдвижение закончено, но никто не выдвинут. Попросите наставника, который ведёт выборы, продлить срок, иначе в этом классе выборов не будет.

election-trial-letter = 🧪 <b>{ $title }</b>: открыто пробное голосование. Посмотрите, как это бывает: голоса не считаются.
rule-plurality-answers = • Побеждает ответ, у которого больше всех голосов.
rule-two-rounds-answers = • Побеждает ответ, у которого больше половины голосов.
rule-approval-answers = • В бюллетене можно отметить несколько ответов. Побеждает ответ, у которого больше всех отметок.
rule-ranked-answers = • Ответы ставят по порядку. В каждом раунде выбывает ответ, у которого голосов меньше всех, и его голоса переходят к следующему выбору; побеждает набравший больше половины.
rule-tie-ranked-answers = • Если последних ответов несколько, выбывает ответ, у которого в прошлом раунде было меньше; если и там поровну, решает жребий.
vote-how-approval-answers = Отметьте все ответы, которые вам подходят, и нажмите «Готово».
election-second-round-answers = Больше половины голосов не набрал ни один ответ. Больше всех: <b>{ $names }</b>
election-second-round-letter-answers = 📢 Результат: <b>{ $title }</b>
    Больше половины голосов не набрал ни один ответ. Больше всех: <b>{ $names }</b>
