election-line-result = 📊 { $title }
election-do-turnout = 👥 Turnout
election-turnout = 👥 See the turnout
election-no-turnout-yet = The vote has not begun. When it does, the turnout is seen here.
election-turnout-title = 👥 <b>{ $title }</b>
    Voted: { $voted } of { $people }
election-turnout-line = { $class_name }: { $voted } of { $people }
button-refresh = 🔄 Refresh
