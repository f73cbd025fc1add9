menu-announcements = 📢 Announcements

announcement-letter = 📢 <b>Announcement</b>

    { $text }

    <i>{ $author }</i>
announcement-text = <i>Text:</i>
    { $text }
announcement-open = Open

announcement-list = <b>Your announcements: { $announcements }</b>
    Press one to see how far it has gone.
announcement-list-school = <b>The school's announcements: { $announcements }</b>
    Press one to see how far it has gone.
announcement-money-count = Texts about collecting money were stopped { $times ->
        [one] once
       *[other] { $times } times
    } this school year.
announcement-new = ➕ New announcement

announcement-ask-kk = Write the announcement in <b>Kazakh</b> (up to { $most } characters).
announcement-ask-ru = Now the same text in <b>Russian</b> (up to { $most } characters). Everybody gets it in their own language.
announcement-ask-en = Is there an <b>English</b> text too? Write it (up to { $most } characters) or skip.
announcement-ask-groups = Whom is it for? Tick and press “Done”.
announcement-ask-grades = Which grades? Tick and press “Done”.
announcement-ask-class = Which class?
announcement-no-group = Tick at least one group.
announcement-group-students = students
announcement-group-parents = parents
announcement-group-class_teachers = class teachers
announcement-group-staff = all staff
announcement-reach = <b>To:</b> { $whom } · { $scope ->
        [class] class { $where }
        [grades] grades { $where }
       *[school] the whole school
    }
    <b>Reaches:</b> { $receivers ->
        [one] { $receivers } person
       *[other] { $receivers } people
    }
announcement-missing = Not in the bot yet: { $people }
announcement-blocked = Of these, have blocked the bot: { $people }
announcement-preview = The receiver sees exactly this:
announcement-send = ✓ Send ({ $people })

announcement-card-sending = <b>⏳ The announcement is on its way</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }
    ⏳ Waiting: { $waiting }
announcement-card-sent = <b>✓ The announcement has gone out</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }
    ⏳ Waiting: { $waiting }
announcement-card-stopped = <b>✕ The announcement was stopped</b>
    { $when } · { $author }

    Receivers: { $receivers }
    ✓ Arrived: { $sent }
    ⏳ Waiting: { $waiting }
announcement-unreachable = 🚫 Did not arrive (blocked the bot or left): { $people }
announcement-failed = ❗ Could not be sent: { $people }
announcement-late = ⌛ Too late, not sent: { $people }
announcement-cancelled = ✕ Stopped, will not be sent: { $people }
announcement-repeated = ♻ May have come twice after a breakdown: { $people }
announcement-refresh = 🔄 Refresh
announcement-refreshed = As it stands now.
announcement-stop = ✕ Stop
announcement-stop-done = Stopped. Will not be sent: { $letters }.
announcement-resume = ▶ Continue
announcement-resume-done = Sending to those who are left: { $letters }.
announcement-report-letter = 📢 Your announcement has gone out.
    ✓ Arrived: { $sent }
    🚫 Did not arrive: { $unreachable }
    ❗ Not sent: { $failed }

announcement-unknown = There is no such announcement.
announcement-not-your-audience = You can write only to the students and parents of your own class.
announcement-text-missing = The text is needed in both Kazakh and Russian. Go back and add it.
announcement-text-length = The text is too short or too long. Go back and change it.
announcement-nobody = Nobody of this group is in the bot yet. Go back and choose another.
announcement-money = This seems to be about collecting money, so it cannot be sent.
    The rule: “no collections of money for presents to the administration and teachers”. No money is collected through the bot at all.
    Take out the card number and the sum. You may ask for help in kind: clothes, books, school things.
announcement-all-gone = There is nothing to stop: everything has been sent.
announcement-not-stopped = This announcement has not been stopped.
