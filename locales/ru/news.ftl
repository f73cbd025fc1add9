menu-news = 📰 Новости школы
command-info = Информация школы
form-news = новость
form-news-refuse = причина отказа
news-kind-news = 📰 Новости
news-kind-info = ℹ Информация
news-kind-material = 📘 Материалы
news-board-news = <b>📰 «Мектеп жаңалықтары»: новости школы</b>
news-board-info = <b>ℹ Справка и информация</b>
news-board-material = <b>📘 Материалы для чтения</b>: законы, концепция, правила
news-nothing = В этом разделе пока ничего нет.
news-new = ➕ Написать
news-waiting = ⏳ Ждут согласования: { $items }
news-waiting-about = Ждут вашего согласия: { $items }
news-day = 🗓 День еженедельного обзора
news-day-about = В какой день ученики получают обзор недели? В учебные недели, в 08:00.
news-no-day = Не отправлять
news-day-set = ✓ Сохранено.
news-text = { $text }
news-issue = <b>«Мектеп жаңалықтары» № { $number }</b> · { $day }
news-until = ⌛ до { $day }
news-other-language = <i>По-казахски:</i> { $text }
news-is-asked = ⏳ Ждёт согласия наставника.
news-is-refused = ✕ Не согласовано: { $why }
news-approve = ✓ Опубликовать
news-approved = Опубликовано.
news-refuse = ✕ Отказать
news-refused = Ваш ответ отправлен автору.
news-read = ✓ Прочитано
news-read-done = Спасибо!
news-share = 📊 Прочитано по классам
news-share-about = <b>Доля прочитавших по классам</b>
news-share-line = { $name }: { $readers } / { $pupils } ({ $share } %)
news-open = Открыть
news-open-board = 📰 Подробнее
news-silence = 🔕 Не присылать обзор
news-silent = Обзор недели больше не придёт. Нажмите ещё раз, чтобы включить.
news-not-silent = Обзор недели будет приходить.
news-ask-kk = Напишите текст <b>по-казахски</b>. Первая строка станет заголовком.
news-ask-ru = Теперь <b>по-русски</b>.
news-ask-number = Какой это номер газеты «Мектеп жаңалықтары»?
news-no-number = Без газеты
news-ask-until = До какого дня висит? Например: 12.12
news-no-end = Без срока
news-sure = Отправить наставнику?
news-send = ✓ Отправить
news-sent = Отправлено наставнику. После согласия появится здесь.
news-ask-why = Напишите причину: её увидит автор.
news-asked-letter = 📰 { $name }: новость ждёт вашего согласия.
news-approved-letter = ✓ Ваш текст опубликован.
news-refused-letter = ✕ Ваш текст не согласован: { $why }
news-digest-letter = <b>🗓 На этой неделе</b>

    Открыто для вас:
    { $events }

    Решения парламента:
    { $decided }

    Кого выбрали:
    { $chosen }

    Новости:
    { $news }
news-unknown = Такой записи не нашлось.
news-not-yours = Это делают фракция «Ақпарат» и наставники.
news-both-languages = Нужен текст и на казахском, и на русском.
news-ended = Срок уже прошёл.
news-not-now = Это уже решено.
