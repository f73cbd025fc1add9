menu-need = 🤝 My child needs help
menu-need-pupil = 🤝 My pupil needs help
menu-needs = 🤝 Requests for help
campaign-qamqorlyq = the campaign “Qamqorlyq”
campaign-mektepke_zhol = the campaign “Road to school”
need-list = <b>Help for a child</b>
    Your requests: { $requests }
need-campaign = Now runs { $name }, until { $last }.
need-between = Next comes { $name }, from { $first }. You can send a request now as well.
need-trust-line = ☎ Children's trust line: <b>111</b>, day and night, free of charge.
need-new = ➕ Ask for help
need-line = No. { $number } · { $state }
need-state-new = sent
need-state-accepted = accepted
need-state-in_progress = being gathered
need-state-ready = ready to be fetched
need-state-handed_over = handed over
need-state-refused = not accepted
need-state-withdrawn = withdrawn
need-card = <b>Request No. { $number }</b>
    State: { $state }
    People who have opened it: { $readers }
need-move = { $when } – { $state }
need-withdraw = ✕ Withdraw
need-withdraw-yes = ✓ Yes, withdraw it
need-withdraw-sure = Withdraw the request? What you wrote is deleted at once, and from backups within 30 days.
need-withdrawn = The request is withdrawn, what you wrote is deleted.
need-consent = <b>Consent</b>

    • <b>What is kept:</b> your child's name, what is needed and why. It is kept encrypted.
    • <b>Who sees it:</b> only the school's social pedagogue. Each look is recorded, and you see how many people looked.
    • <b>How long:</b> 90 days after the end, then it is deleted.
    • <b>Telegram:</b> the message passes through Telegram, whose servers are abroad. I delete what you typed from the chat at once.
    • <b>Withdrawing:</b> press “Withdraw” at any time.

    Do not send identity numbers or photos of documents. The bot neither asks for money nor collects it.
need-agree = ✓ I agree
need-ask-child = Which child needs help?
need-no-child = Your child is not on the list. Tell the class teacher.
need-ask-category = Which of these is your family? Only the social pedagogue sees this; you need not say.
need-category-low_income = Low income
need-category-many_children = Many children
need-category-orphan = Orphan or in care
need-category-disability = A child with a disability
need-category-other = Another reason
need-category-unsaid = I would rather not say
need-ask-items = What is needed? Tick and press “Done”.
need-item-clothes = 🧥 Clothes
need-item-shoes = 👟 Shoes
need-item-supplies = 🎒 School supplies
need-item-transport = 🚌 Transport to school
need-item-other = Other
need-no-item = Tick at least one.
need-ask-note = Write size and quantity, for example: “winter boots 37, 1 pair”. Skip it if there is nothing to say.
need-no-identity = Do not write identity numbers: the bot keeps none. Write it again without.
need-no-money = The bot does not deal with money. Write which things are needed.
need-summary = <b>Is everything right?</b>
    Child: { $name }
    Reason: { $category }
    Needed: { $items }
    Size, quantity: { $note }
need-send = ✓ Send
need-received = ✓ Your request is in: <b>No. { $number }</b>. The social pedagogue looks at it, news come here.
need-not-found = There is no such request.
need-wrong-state = That can no longer be done with this request.
need-with-colleague = A colleague is taking care of this request.
need-not-your-child = You cannot choose this child.
need-new-letter = 🤝 New request: <b>No. { $number }</b>
need-moved-letter = 🤝 Your request <b>No. { $number }</b>: { $state }.
need-open = Open
need-desk = <b>Requests for help</b>
need-count = { $state }: { $requests }
need-why-open = <b>No. { $number }</b> · { $state }
    Why do you open it? This is recorded.
need-reason-new = Look at a new request
need-reason-follow_up = Go on with the work
need-reason-handover = Hand over
need-content = 🔒 <b>No. { $number }</b>
    Child: { $name }, { $class_name }
    Asked by: { $reporter }
    Reason: { $category }
    Needed: { $items }
    Size, quantity: { $note }

    If the reason is another, set it below.
need-forgotten = <b>No. { $number }</b>: the content was deleted when its time was over.
need-category-kept = The reason is kept.
need-moved = ✓ <b>No. { $number }</b>: { $state }. The parent is told.
need-do-accepted = ✓ Accept
need-do-in_progress = 📦 Begin to gather
need-do-ready = ✓ Ready
need-do-handed_over = 🤝 Handed over
need-do-refused = ✕ Do not accept
