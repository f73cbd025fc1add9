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
announcement-needs-second = There are many receivers: the deputy head or the senior mentor agrees first.
announcement-why = Reason: { $why }
announcement-files = 📎 Files: { $files }
announcement-too-long-here = The text is long: press «Preview».
announcement-send = ✓ Send ({ $people })
announcement-do-schedule = ✓ Send at its time ({ $people })
announcement-card-draft = <b>📝 Draft of an announcement</b> · { $author }
announcement-card-asked = <b>⏳ Waits for a yes</b> · { $author }
announcement-card-scheduled = <b>🕗 Waits for its hour</b> · { $author }
announcement-card-withheld = <b>✕ Not sent</b> · { $author }
announcement-card-past = <b>❔ Its hour has passed</b> · { $author }
announcement-refresh = 🔄 Refresh
announcement-refreshed = ✓ Refreshed.
announcement-copy = 📋 A new one from this
announcement-unknown = There is no such announcement.
announcement-nobody = Nobody of this group is in the bot. Choose another.
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
form-announcement-search = a search
