election-line-result = 📊 { $title }
election-do-turnout = 👥 Қатысу
election-turnout = 👥 Қатысуды көру
election-no-turnout-yet = Дауыс беру әлі басталған жоқ. Басталғанда мұнда қатысу көрінеді.
election-turnout-title = 👥 <b>{ $title }</b>
    Дауыс берді: { $voted } / { $people }
election-turnout-line = { $class_name }: { $voted } / { $people }
button-refresh = 🔄 Жаңарту
