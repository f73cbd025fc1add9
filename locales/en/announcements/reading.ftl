announcement-opens-event = 📅 Open the event
announcement-opens-election = 🗳 Open the ballot
announcement-read-by = 👁 Read by: { $people }
announcement-replies-count = 💬 Replies: { $replies }
announcement-remind = 🔔 Remind who has not read
announcement-remind-done = Reminding { $letters }.
announcement-people = 📊 Who has read
announcement-people-coming = The list is being made and comes as a file.
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
form-announcement-reply = a reply to an announcement
form-announcement-answer = an answer to a reader
