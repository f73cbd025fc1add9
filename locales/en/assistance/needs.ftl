-trust-line = ☎ Children's trust line: <b>111</b>, day and night, free of charge
menu-need = 🤝 My child needs help
menu-need-pupil = 🤝 My pupil needs help
menu-needs = 🤝 Requests for help
need-list = <b>Help for a child</b>
    { $requests ->
        [0] You have no open request.
       *[other] Your requests: { $requests }
    }
need-campaign = Now runs { $name }, until { $last }.
need-between = Next comes { $name }, from { $first }. You can send a request now as well.
need-trust-line = { -trust-line }{ $line }
need-new = ➕ Ask for help
need-line = No. { $number } · { $state }
need-state-new = sent
need-state-fresh = new
need-state-accepted = accepted
need-state-in_progress = being gathered
need-state-ready = ready to be fetched
need-state-handed_over = handed over
need-state-refused = not accepted
need-state-withdrawn = withdrawn
need-card = <b>Request No. { $number }</b>
    State: { $state }
    { $readers ->
        [0] Nobody has opened your request yet
       *[other] People who have opened it: { $readers }
    }
need-move = { $when } – { $state }
need-withdraw = ✕ Withdraw
need-withdraw-yes = ✓ Yes, withdraw it
need-withdraw-sure = Withdraw the request? What you wrote is deleted at once, and within 30 days from the backups that the bot makes.
need-erase = ✕ Erase what is written
need-erase-yes = ✓ Yes, erase it
need-erase-sure = What you wrote is deleted at once, and within 30 days from the backups that the bot makes. Only the numbers in reports stay. Erase it?
need-erased = ✓ What you wrote is erased.
need-consent = <b>Consent</b>

    • <b>What is kept:</b> your child's name, what is needed and what you add. Name and text are kept encrypted.
    • <b>Who sees it:</b> all of it – only the school's social pedagogue (or whoever stands in), and the psychologist if the pedagogue asks for help. The committee and the deputy head see the number, the age and the thing: “No. 017, grades 5–7, winter boots 37”. If the deputy head asks for the name, that is recorded. Whoever helps sees neither name nor class nor address.
    • Each look is recorded, and you see how many people looked.
    • <b>How long:</b> the consent holds for a year; 90 days after the end everything is deleted.
    • <b>Telegram:</b> the message passes through Telegram, whose servers are abroad. I delete what you typed from the chat at once.
    • <b>Withdrawing:</b> press “Withdraw” at any time.

    Do not send identity numbers or photos of documents. The bot neither asks for money nor collects it.
need-agree = ✓ I agree
need-ask-child = Which child needs help?
need-no-child = Your child is not on the list. Tell the class teacher.
need-category-low_income = Low income
need-category-many_children = Many children
need-category-orphan = Orphan or in care
need-category-disability = A child with a disability
need-category-other = Another reason
need-category-unsaid = Not set
need-ask-items = What is needed? Tick and press “Done”.
need-item-clothes = 🧥 Clothes
need-item-shoes = 👟 Shoes
need-item-supplies = 🎒 School supplies
need-item-transport = 🚌 Transport to school
need-item-other = Other
need-no-item = Tick at least one.
need-ask-note = Write a few words if there is more to say; if not, skip it.
need-no-identity = Do not write identity numbers: the bot keeps none. Write it again without.
need-no-money = The bot does not deal with money. Write which things are needed.
need-summary = <b>Is everything right?</b>
    Child: { $name }
    Needed: { $things }
    Besides: { $note }
need-send = ✓ Send
need-received = ✓ Your request is in: <b>No. { $number }</b>. The social pedagogue looks at it, news come here.
need-not-found = There is no such request.
need-wrong-state = That can no longer be done with this request.
need-with-colleague = A colleague is taking care of this request.
need-not-your-child = You cannot choose this child.
need-new-letter = 🤝 New request: <b>No. { $number }</b>

    { -trust-line }{ $line }
need-moved-letter = 🤝 Your request <b>No. { $number }</b>: { $state }.

    { -trust-line }{ $line }
need-open = Open
need-desk = <b>Requests for help</b>
need-desk-empty = There are no requests here yet.
need-count = { $state ->
        [new] Sent
        [fresh] New
        [accepted] Accepted
        [in_progress] Being gathered
        [ready] Ready to be handed over
        [handed_over] Handed over
        [refused] Not accepted
       *[withdrawn] Taken back
    }: { $requests }
need-why-open = <b>No. { $number }</b> · { $state }
    Why do you open it? This is recorded.
need-reason-new = Look at a new request
need-reason-follow_up = Go on with the work
need-reason-handover = Hand over
need-content = 🔒 <b>No. { $number }</b>
    Child: { $name }, { $class_name }
    Asked by: { $reporter }
    Category: { $category }
    Besides: { $note }

    Set the category below: the parent is not asked for it.
need-forgotten = <b>No. { $number }</b>: the content was deleted when its time was over.
need-category-kept = The category is kept.
need-moved = ✓ <b>No. { $number }</b>: { $state }. The parent is told.
need-do-accepted = ✓ Accept
need-do-in_progress = 📦 Begin to gather
need-do-ready = ✓ Ready
need-do-handed_over = 🤝 Handed over
need-do-refused = ✕ Do not accept
need-always = You can send a request at any time.
need-consent-by-word = <b>The family's consent</b>
    This is not your own child: a parent must have agreed. Tell them what is kept, who sees it and when it is deleted.
    On which day did the family agree by word? Press a button or write the day: 12.10
need-agreed-on = Agreed: { $day }
need-no-such-day = Write the day like this: 12.10, within the last two months.
need-agreed-by-word = ⚠ The school wrote this request down by your word of { $day }. Confirm it or withdraw it.
need-agreed-until = The consent holds until { $day }.
need-by-word = ⚠ Agreed by word; the parent has not confirmed yet.
need-confirm = ✓ I confirm
need-confirmed = Thank you, confirmed.
need-renew = ↻ Another year
need-renewed = The consent goes on.
need-answer = ✎ Answer
need-ask-answer = Write your answer. I delete it from the chat.
need-said-question = ❓ { $when }: { $text }
need-said-answer = 💬 { $when }: { $text }
need-said-step = → { $when }: { $text }
need-said-talk = Talk, { $when }: { $text }
need-said-visit = Visit, { $when }: { $text }
need-said-psychologist = Psychologist, { $when }: { $text }
need-said-tutoring = Extra lesson, { $when }: { $text }
need-said-meeting = Meeting, { $when }: { $text }
need-said-referral = Referred, { $when } { $text }
need-say-confirmed = ✓ We have it
need-say-started = ✕ We do not have it
need-say-withdrawn = No longer needed
need-fix = ✎ Correct size or number
need-noted = ✓ Noted.
need-held = 📄 What do you hold about me?
need-held-coming = The file is being made and comes here.
need-held-title = { $name }: requests that the school holds
need-held-nothing = Nothing is held.
need-held-file = my-requests
need-held-child = Child: { $name }. You wrote: { $note }
need-held-readers = People who have opened it: { $readers }
need-double = ⚠ There is a request for this child already: No. { $number } ({ $things })
need-started-by-colleague = A colleague is looking for this: leave it to them, so that it is not bought twice.
need-no-conduct = Accept the code of conduct first.
need-no-keeper = There is no such colleague.
need-confirm-letter = 🤝 By your word the school has asked for help: <b>No. { $number }</b>. Look at it, and confirm or withdraw it.

    { -trust-line }{ $line }
need-taken-back-letter = The family has withdrawn request <b>No. { $number }</b>.

    { -trust-line }{ $line }
need-not-here-letter = ⚠ <b>No. { $number }</b>: the family says that it has not come.

    { -trust-line }{ $line }
need-corrected-letter = ✎ <b>No. { $number }</b>: the family changed a size or a number, please check it anew.

    { -trust-line }{ $line }
need-answered-letter = 💬 <b>No. { $number }</b>: the family has answered.

    { -trust-line }{ $line }
need-asked-letter = ❓ There is a question about your request <b>No. { $number }</b>. Open it and answer.

    { -trust-line }{ $line }
need-meeting-letter = 📅 <b>No. { $number }</b>: the things are handed over on { $when }.

    { -trust-line }{ $line }
need-yours-letter = 🤝 Request <b>No. { $number }</b> is yours now.

    { -trust-line }{ $line }
need-named-letter = 👁 <b>No. { $number }</b>: the school's leadership asked for the child's name. That is recorded.

    { -trust-line }{ $line }
need-referred-letter = 🤝 Request <b>No. { $number }</b> is referred to you. Do you accept?

    { -trust-line }{ $line }
need-referral-accepted-letter = ✓ <b>No. { $number }</b>: the psychologist has accepted.

    { -trust-line }{ $line }
need-referral-refused-letter = ✕ <b>No. { $number }</b>: the psychologist has declined.

    { -trust-line }{ $line }
need-referral-done-letter = ✓ <b>No. { $number }</b>: the psychologist is done.

    { -trust-line }{ $line }
need-term-letter = ⏳ Your consent for request <b>No. { $number }</b> ends on { $day }. Renew it if help is still needed; otherwise what you wrote is deleted.

    { -trust-line }{ $line }
need-term-over-letter = <b>No. { $number }</b>: the consent ended on { $day }; the request is closed and what you wrote is deleted. Ask again if help is needed.

    { -trust-line }{ $line }
need-forget-letter = Everything that is held of request <b>No. { $number }</b> is deleted in two weeks.

    { -trust-line }{ $line }
need-still-letter = ⏳ Request <b>No. { $number }</b> has not moved for { $days } school days.

    { -trust-line }{ $line }
need-still-deputy-letter = ⏳ Requests for help that stand still: { $requests }.

    { -trust-line }{ $line }
need-step-letter = → <b>No. { $number }</b>: the day of the next step has come.

    { -trust-line }{ $line }
need-open-ones = Open requests
need-ended-ones = What has ended
need-conduct = <b>Code of conduct</b>
    • I open a request only for the work; each look is recorded.
    • What I see I tell nobody, photograph nothing and copy nothing.
    • I neither shame nor judge a family.
    • I take no money and collect none.
    • If a child is in danger, I tell the school's leadership and 111 at once.
need-conduct-agree = ✓ I accept
need-lines = 📋 Line by line
need-lines-of = <b>No. { $number }</b>
need-why-refuse = Why is it not accepted? The family hears the reason in kind words.
need-refused-given_already = this was given already
need-refused-state_pays = the state pays for this; we help you to apply
need-refused-not_for_school = not among what school needs
need-refused-not_now = not possible now; we come back to it
need-whom = <b>No. { $number }</b>: to whom?
need-given = ✓ Handed to a colleague.
need-referred = ✓ Referred to the psychologist.
need-refer-accept = ✓ I accept
need-refer-decline = ✕ I cannot
need-do-ask = ❓ Ask the family
need-do-note = ✎ Write down a measure
need-do-next = → Next step
need-do-meet = 📅 Time of handing over
need-do-urgent = ❗ Urgent
need-do-give = ↪ To a colleague
need-do-refer = ↪ To the psychologist
need-ask-question = Write your question to the family.
need-ask-measure = What was done?
need-ask-what-was-done = Write it briefly. It is kept encrypted.
need-ask-when = On which day and at what hour? For example: 25.10 15:00
need-ask-next-step = What will you do? Write it briefly.
need-ask-meeting = When are the things handed over? For example: 25.10 15:00
hotline-text = If a child is in danger or you need somebody to talk to, call: they answer by day and by night. You need not give your name.
command-hotline = Trust line
need-nobody-letter = ⚠ A request for help has come, but the school has no social pedagogue. Name somebody and hand the request over.

    { -trust-line }{ $line }
need-ask-pupil = Who needs help? Write a part of the name.
need-narrow-consent = The family agreed to the social pedagogue alone. Ask the family first to renew the consent.
need-ask-due = By which day is this thing needed? For example: 20.12
need-due-letter = ⏳ <b>№ { $number }</b>: the day by which a thing is needed has come, and it was not handed over.

    { -trust-line }{ $line }
need-renew-word = ↻ The family agreed again by word
need-roll-letter = ⏳ The campaign is over, and nothing was found for your request <b>№ { $number }</b>. To leave it for the next campaign, open it and renew your consent. Otherwise it is closed after { $day }, and what you wrote is deleted.

    { -trust-line }{ $line }
