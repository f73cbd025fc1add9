election-line-result = 📊 { $title }
election-do-turnout = 👥 Явка
election-turnout = 👥 Посмотреть явку
election-no-turnout-yet = Голосование ещё не началось. Когда начнётся, здесь будет видна явка.
election-turnout-title = 👥 <b>{ $title }</b>
    Проголосовали: { $voted } из { $people }
election-turnout-line = { $class_name }: { $voted } из { $people }
button-refresh = 🔄 Обновить
