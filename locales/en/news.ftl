menu-news = 📰 School news
command-info = Information of the school
form-news = a piece of news
form-news-refuse = a reason for refusing
news-kind-news = 📰 News
news-kind-info = ℹ Information
news-kind-material = 📘 Materials
news-board-news = <b>📰 «Мектеп жаңалықтары»: school news</b>
news-board-info = <b>ℹ Information</b>
news-board-material = <b>📘 Materials to read</b>: laws, the concept, rules
news-nothing = There is nothing here yet.
news-new = ➕ Write
news-waiting = ⏳ Wait for a yes: { $items }
news-waiting-about = Waiting for your yes: { $items }
news-day = 🗓 Day of the weekly digest
news-day-about = On which day do pupils get their week? In school weeks, at 08:00.
news-no-day = None
news-day-set = ✓ Saved.
news-text = { $text }
news-issue = <b>«Мектеп жаңалықтары» No. { $number }</b> · { $day }
news-until = ⌛ until { $day }
news-other-language = <i>In Kazakh:</i> { $text }
news-is-asked = ⏳ Waits for a mentor's yes.
news-is-refused = ✕ Refused: { $why }
news-approve = ✓ Publish
news-approved = Published.
news-refuse = ✕ Refuse
news-refused = Your answer has gone to the author.
news-read = ✓ I have read it
news-read-done = Thank you!
news-share = 📊 Read, by class
news-share-about = <b>Share read, by class</b>
news-share-line = { $name }: { $readers } / { $pupils } ({ $share } %)
news-open = Open
news-open-board = 📰 More
news-silence = 🔕 No digest
news-silent = The weekly digest will not come any more. Press again to have it.
news-not-silent = The weekly digest will come.
news-ask-kk = Write it <b>in Kazakh</b>. The first line is the title.
news-ask-ru = Now <b>in Russian</b>.
news-ask-number = Which issue of «Мектеп жаңалықтары»?
news-no-number = Not in the newspaper
news-ask-until = Until which day does it stand? For example: 12.12
news-no-end = Without an end
news-sure = Send it to a mentor?
news-send = ✓ Send
news-sent = Sent to a mentor. It appears when agreed to.
news-ask-why = Write the reason: the author will see it.
news-asked-letter = 📰 { $name } wrote something: it needs your yes.
news-approved-letter = ✓ What you wrote is published.
news-refused-letter = ✕ What you wrote was refused: { $why }
news-digest-letter = <b>🗓 This week</b>

    Open to you:
    { $events }

    What the parliament decided:
    { $decided }

    Who was elected:
    { $chosen }

    News:
    { $news }
news-unknown = There is nothing like that.
news-not-yours = The information faction and mentors do this.
news-both-languages = The text is needed in Kazakh and in Russian.
news-ended = It has ended already.
news-not-now = This is decided already.
