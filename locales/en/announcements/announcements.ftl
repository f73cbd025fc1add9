menu-announcements = 📢 Announcements

announcement-list =
    { $announcements ->
        [0] <b>You have written no announcement yet</b>
       *[other] <b>Your announcements: { $announcements }</b>
    }
    { $announcements ->
        [0] They will stand here with how far each has gone and who has read it.
       *[other] Press one to see how far it has gone.
    }
announcement-list-school =
    { $announcements ->
        [0] <b>The school has no announcements yet</b>
       *[other] <b>The school's announcements: { $announcements }</b>
    }
    { $announcements ->
        [0] They will stand here with how far each has gone and who has read it.
       *[other] Press one to see how far it has gone.
    }
announcement-money-count = Texts about collecting money were stopped { $times ->
        [one] once
       *[other] { $times } times
    } this school year.
announcement-money = This seems to be about collecting money, so it cannot be sent.
    The rule: “no collections of money for presents to the administration and teachers”. No money is collected through the bot at all.
    Take out the card number and the sum. You may ask for help in kind: clothes, books, school things.
announcement-heading = 📢 Announcement
announcement-open = Open
announcement-new = ➕ New announcement
announcement-search = 🔍 Search
announcement-ask-word = Write a word of the announcement's text.
announcement-found = <b>«{ $word }»:</b> found { $announcements }
announcement-ask-kk = Send the announcement <b>in Kazakh</b>: a text (up to { $most } characters), a photo, an album, a document, a video, a voice message or a forwarded post. Captions up to { $caption } characters.
announcement-ask-ru = Now the same <b>in Russian</b> (up to { $most } characters, captions up to { $caption }). If the picture is the same, the text is enough.
announcement-ask-en = Send it <b>in English</b> (up to { $most } characters, captions up to { $caption }).
announcement-expects-content = Send a text, a photo, a document, a video or a voice message.
announcement-album-kinds = Photos and videos go together, documents apart. Send one kind.
announcement-album-long = An album holds at most { $most }.
announcement-sure-text = Save the new text?
announcement-save = ✓ Save
announcement-ask-who = Who is it for?
announcement-ask-how = How shall the audience change?
announcement-how-anew = Choose anew
announcement-how-add = ➕ Add a group
announcement-how-narrow = Only those of them who…
announcement-how-except = ➖ Except…
announcement-how-save = ★ Save as a group
announcement-ask-name = Write the group's name.
announcement-who-families = Pupils and parents
announcement-who-pupils = Pupils
announcement-who-parents = Parents
announcement-who-families_of = By grade
announcement-who-class_teachers = Class teachers
announcement-who-staff = All staff
announcement-who-everybody = The whole school
announcement-who-other = Others…
announcement-who-pupils_of = Pupils by grade
announcement-who-parents_of = Parents by grade
announcement-who-of_class = Certain classes
announcement-who-member = Members of a faction
announcement-who-role = A group of staff
announcement-who-language = By language
announcement-who-registered = Registered for an event
announcement-who-came = Who came to an event
announcement-who-missed = Who did not come to an event
announcement-who-unvoted = Who have not voted yet
announcement-who-asked = Parents who asked for help
announcement-ask-grades = Which grades? Tick them and press «Done».
announcement-ask-classes = Which classes? Tick them and press «Done».
announcement-no-class = Tick at least one class.
announcement-no-group = Tick at least one.
announcement-ask-faction = Which faction?
announcement-ask-role = Which staff?
announcement-ask-language = Readers of which language?
announcement-ask-event = Which event?
announcement-ask-election = Which election?
announcement-whom-everybody = the whole school
announcement-whom-pupil = pupils
announcement-whom-parent = parents
announcement-whom-staff = all staff
announcement-whom-class_teacher = class teachers
announcement-whom-asked = parents who asked for help
announcement-whom-grade = grades: { $of }
announcement-whom-class = class { $of }
announcement-whom-pupils-of = pupils ({ $of })
announcement-whom-parents-of = parents ({ $of })
announcement-whom-leads_grade = class teachers ({ $of })
announcement-whom-leads_class = class teachers ({ $of })
announcement-whom-member = members of { $of }
announcement-whom-role = { $of }
announcement-whom-language = language: { $of }
announcement-whom-registered = registered for the event
announcement-whom-came = who came to the event
announcement-whom-missed = who did not come to the event
announcement-whom-unvoted = who have not voted yet
announcement-whom-but = except: { $whom }
announcement-reach = <b>For:</b> { $whom }
    <b>Receivers:</b> { $receivers }
announcement-fewer = fewer than { $most }
announcement-for = For: { $whom }
announcement-sample = For example: { $names }
announcement-missing = Not in the bot yet: { $people }
announcement-blocked = Of them blocked the bot: { $people }
announcement-other-language = Readers of another language: { $people }. They get the text that there is.
announcement-needs-second = There are many receivers: the deputy head or the senior mentor agrees first.
announcement-why = Reason: { $why }
announcement-files = 📎 Files: { $files }
announcement-too-long-here = The text is long: press «Preview».
announcement-send = ✓ Send ({ $people })
announcement-do-schedule = ✓ Send at its time ({ $people })
announcement-ask-second-do = ✓ Ask for a yes ({ $people })
announcement-preview = 👁 Preview
announcement-kk = ✎ Kazakh
announcement-ru = ✎ Russian
announcement-en = ✎ English
announcement-whom = 👥 For whom
announcement-when = 🕗 When
announcement-terms = ⚙ Settings
announcement-drop = 🗑 Delete
announcement-drop-done = The draft is gone.
announcement-approve = ✓ Agree, send it
announcement-refuse = ✕ Refuse
announcement-ask-why = Write the reason: the author will see it.
announcement-refused-done = Your answer has gone to the author.
announcement-terms-about = <b>Settings of the announcement</b>
announcement-switch-read = «I have read it»
announcement-switch-replies = Replies allowed
announcement-switch-confidential = 🔒 Confidential
announcement-switch-urgent = ‼ Urgent: at night, too
announcement-is-read = ☑ Asks for «I have read it»
announcement-is-replies = ☑ Replies allowed
announcement-is-confidential = 🔒 Seen by the author and the deputy head alone
announcement-is-urgent = ‼ Urgent
announcement-link = 🔗 Add a button
announcement-unlink = 🔗 Take buttons away
announcement-has-link = 🔗 Button: { $title }
announcement-ask-link = What does the button open?
announcement-link-event = An event
announcement-link-election = A ballot
announcement-link-url = A link
announcement-ask-address = Write the address: https://…
announcement-no-address = This is no address. For example: https://mektep.kz/akcia
announcement-ask-title = What does the button say?
announcement-opens-event = 📅 Open the event
announcement-opens-election = 🗳 Open the ballot
announcement-until = ⌛ Useful until
announcement-ask-until = Until when is it useful? Write: 12.12 15:00. Later it goes to nobody.
announcement-until-none = Without an end
announcement-useful-until = ⌛ Useful until { $when }
announcement-sign = ✍ Signature
announcement-ask-sign = How shall it be signed? For example: «Class teacher of 9 А».
announcement-own-name = By my name
announcement-ask-when = When? Write a day and an hour (12.12 15:00) or choose. From 22:00 to 07:00 telephones stay silent.
announcement-when-now = At once
announcement-when-tomorrow = Tomorrow 08:00
announcement-when-weekly = Each week
announcement-ask-weekday = On which day? In school weeks only.
announcement-ask-hour = At what hour?
announcement-goes-at = 🕗 Goes: { $when }
announcement-goes-weekly = 🔁 Each week ({ $weekday }), next: { $when }
announcement-card-draft = <b>📝 Draft of an announcement</b> · { $author }
announcement-card-asked = <b>⏳ Waits for a yes</b> · { $author }
announcement-card-scheduled = <b>🕗 Waits for its hour</b> · { $author }
announcement-card-withheld = <b>✕ Not sent</b> · { $author }
announcement-card-past = <b>❔ Its hour has passed</b> · { $author }
announcement-now-asked = Asked for a yes.
announcement-now-scheduled = It goes at its hour.
announcement-now-sending = It is being sent.
announcement-now-past = Agreed, but its hour is past: the author is asked whether it is still useful.
announcement-unreachable = 🚫 Not reached (blocked the bot or left): { $people }
announcement-failed = ❗ Could not be sent: { $people }
announcement-reason = Telegram's reason: { $reason }
announcement-late = ⌛ Too late, not sent: { $people }
announcement-cancelled = ✕ Stopped, will not go: { $people }
announcement-repeated = ♻ May have come twice after a breakdown: { $people }
announcement-read-by = 👁 Read by: { $people }
announcement-replies-count = 💬 Replies: { $replies }
announcement-refresh = 🔄 Refresh
announcement-refreshed = ✓ Refreshed.
announcement-stop = ✕ Stop
announcement-stop-done = Stopped: { $letters } will not get it.
announcement-resume = ▶ Resume
announcement-resume-done = Going to the other { $letters }.
announcement-recall = ↩ Take back
announcement-recall-done = Taking back { $letters } messages.
announcement-taken-back = This announcement was taken back.
announcement-remind = 🔔 Remind who has not read
announcement-remind-done = Reminding { $letters }.
announcement-people = 📊 Who has read
announcement-people-coming = The list is being made and comes as a file.
announcement-copy = 📋 A new one from this
announcement-telegram-refuses = Telegram refuses this message: { $why }
announcement-read = ✓ I have read it
announcement-read-done = Thank you! Noted.
announcement-read-preview = This is a preview.
announcement-reply = ✍ Reply
announcement-reply-here = Write your reply below.
announcement-ask-reply = Write your reply to the author.
announcement-reply-done = Your reply has gone.
announcement-answer = ✍ Answer
announcement-ask-answer = Write your answer: that person alone sees it.
announcement-reply-letter = 💬 <b>{ $name }</b> { $class } replies to your announcement:

    { $text }
announcement-answer-letter = 💬 <b>{ $name }</b> answers you:

    { $text }
announcement-report-letter = 📢 Your announcement has gone out.
    ✓ Arrived: { $sent }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            🚫 Not reached: { $unreachable }
    }{ $failed ->
        [0] { "" }
       *[other]
            { "" }
            ❗ Not sent: { $failed }
    }
announcement-asked-letter = ⏳ { $author } asks for your yes to an announcement.
announcement-approved-letter = ✓ Your announcement was agreed to.
announcement-refused-letter = ✕ Your announcement was refused. Reason: { $why }
announcement-withheld-letter = ✕ The announcement by { $author } was not sent: the author has no right to it any more.
announcement-past-letter = ❔ Your announcement's hour has passed. Is it still useful?
announcement-paused-letter = ❗ { $author }: the announcement is paused, { $failed } could not be sent. Telegram's reason: { $reason }. Left: { $left }.
announcement-in-person-letter = 🗣 «{ $begins }» has not been read by { $people }. Please tell them in person:
    { $names }
announcement-file = announcement
announcement-file-caption = Who has read the announcement. People: { $people }
announcement-file-classes = By class
announcement-file-people = People

announcement-file-class = Class
announcement-file-name = Name
announcement-file-state = State
announcement-file-when = Read at
announcement-reader-read = read
announcement-reader-sent = arrived
announcement-reader-waiting = waiting
announcement-reader-blocked = blocked
announcement-reader-failed = not sent
announcement-reader-none = not in the bot
announcement-unknown = There is no such announcement.
announcement-text-missing = The text is needed in Kazakh and in Russian. Go back and add it.
announcement-text-length = The text is too short or too long. Go back and mend it.
announcement-nobody = Nobody of this group is in the bot. Choose another.
announcement-all-gone = There is nothing to stop: everything has gone.
announcement-not-stopped = This announcement is not stopped.
announcement-changed-meanwhile = Meanwhile somebody changed this draft. Open it anew.
announcement-not-now = This cannot be done now.
announcement-past = It is useful no more. Change its end.
announcement-card-sending = <b>⏳ The announcement is being sent</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Waiting: { $waiting }
    }
announcement-card-sent = <b>✓ The announcement has gone out</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Waiting: { $waiting }
    }
announcement-card-stopped = <b>✕ The announcement is stopped</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Waiting: { $waiting }
    }
announcement-card-recalled = <b>↩ The announcement was taken back</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }{ $waiting ->
        [0] { "" }
       *[other]
            { "" }
            ⏳ Waiting: { $waiting }
    }
announcement-ask-survey = Which survey?
announcement-link-survey = Survey
announcement-link-offer = Offer help to the campaign
announcement-opens-survey = 📝 Answer the survey
announcement-opens-offer = 🤝 Offer help
announcement-pressed = 🔗 { $title }: pressed by { $people }
announcement-by-role = <b>Whom the announcement has reached</b>
announcement-of-role = { $role } ({ $people }): reached { $got }, read { $read }, pressed a button { $pressed }, not reached { $missed }
announcement-part-pupil = Pupils
announcement-part-parent = Parents
announcement-part-staff = Staff
announcement-reader-pressed = pressed a button
announcement-file-pressed = Buttons pressed
announcement-progress-sending = 📢 On its way
    { $bar } { $done } / { $people }
announcement-progress-sent = 📢 Sent
    { $bar } { $done } / { $people }
announcement-progress-stopped = 📢 Stopped
    { $bar } { $done } / { $people }
announcement-progress-recalled = 📢 Taken back.
form-announcement-text = the text of an announcement
form-announcement-whom = whom an announcement is for
form-announcement-when = the hour of an announcement
form-announcement-until = the end of an announcement
form-announcement-link = a button of an announcement
form-announcement-sign = a signature
form-announcement-refuse = a reason for refusing
form-announcement-search = a search
form-announcement-reply = a reply to an announcement
form-announcement-answer = an answer to a reader
