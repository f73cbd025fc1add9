menu-surveys = 📝 Опросы
survey-not-found = Такого опроса не нашлось.
survey-not-open = Этот опрос сейчас не открыт.
survey-answered-already = Вы уже ответили, спасибо.
survey-question-unclear = Напишите так: первая строка по-казахски, вторая по-русски. Если нужно, варианты: «иә / да» по строкам; если можно несколько, «+» впереди; для оценки 1-5.
survey-list =
    { $surveys ->
        [0] <b>Опросов пока нет</b>
       *[other] <b>Опросы: { $surveys }</b>
    }
survey-new = ➕ Новый опрос
survey-card = <b>{ $title }</b>
    { $state } · { $audience } · { $anonymous }
    Ответили: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
survey-state-waiting = ждёт открытия
survey-state-open = открыт
survey-state-closed = закрыт
survey-audience-parents = родители
survey-audience-pupils = ученики
survey-audience-staff = сотрудники
survey-audience-event = кто был на мероприятии
survey-anonymous = анонимно
survey-with-names = с именами
survey-question = <b>{ $number }.</b> { $text }
survey-waits =   видно после закрытия
survey-hidden =   не показывается, пока меньше 5 ответов
survey-text-in-file =   ответы в файле
survey-count = { $option }: { $count }
survey-do-remind = 🔔 Напомнить не ответившим
survey-do-close = 🔒 Закрыть
survey-do-xlsx = 📄 Excel
survey-close-ask = Закрыть опрос? Потом ответить будет нельзя.
survey-close-sure = ✓ Да, закрыть
survey-reminded = Напомнили: { $people }
survey-ask-kk = Название опроса на казахском?
survey-ask-ru = Название на русском?
survey-ask-audience = Кого спрашиваем?
survey-ask-anonymous = Анонимно? Потом изменить нельзя.
survey-ask-when = Когда откроется?
survey-when-now = Сейчас
survey-when-after = После окончания акции
survey-ask-questions = { $told }
    Напишите следующий вопрос: первая строка по-казахски, вторая по-русски, потом варианты («иә / да» по строкам), или 1-5, или ничего.
survey-enough = Вопросов не больше { $most }.
survey-answer = ✎ Ответить
survey-letter = 📝 Опрос: <b>{ $ru }</b> / { $kk }
survey-ask = { $number } / { $all } · { $anonymous }
    <b>{ $text }</b>
survey-ask-text = Напишите ответ или пропустите.
survey-thanks = Спасибо, ответ принят.
survey-file = опрос
survey-column-answered = Ответили
survey-column-question = Вопрос
survey-column-option = Ответ
survey-column-count = Количество
survey-audience-givers = дарители
survey-when-during = Сейчас, по неделям
survey-week =   неделя с { $day }: { $answered }
survey-column-week = Неделя
