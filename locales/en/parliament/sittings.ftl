sitting-kind-general = General meeting
sitting-kind-council = Council of the parliament
sitting-kind-sitting = Sitting of the parliament
sitting-kind-faction = Faction meeting
sitting-kind-collegial = Collegial body
sitting-kind-debate = Dispute
sitting-state-planned = planned
sitting-state-open = going on
sitting-state-closed = held, minutes not signed
sitting-state-signed = minutes signed
sitting-state-cancelled = will not be held
sitting-office-president = President
sitting-office-speaker = Speaker
sitting-office-leader = faction leader
sitting-office-mentor = mentor

sitting-line = { $day } { $kind }
sitting-list = 🗓 <b>Sittings</b>: { $sittings ->
        [0] none yet
       *[other] { $sittings }
    }
sitting-card = <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    State: { $state }
sitting-chair = Chair: { $name } ({ $office })
sitting-why = Reason: { $reason }
sitting-coming = Coming: { $coming } of { $invited }
sitting-agenda = <b>Agenda</b>
sitting-agenda-empty = There is no question on the agenda yet.
sitting-question = { $number }. { $text }
sitting-votes = Vote: for – { $yes }, against – { $no }, abstained – { $abstained }.
sitting-votes-outcome = Voted in the bot: { $passed ->
        [yes] adopted
       *[no] not adopted
    }.
sitting-present = <b>Present:</b> { $list }
sitting-group-members = members of the parliament – { $people }
sitting-group-pupils = pupils – { $people }
sitting-group-staff = staff – { $people }
sitting-group-guests = guests – { $people }
sitting-decided = <b>Decision</b>
sitting-decision-short = { $number }. { $text }
sitting-decision-button = 📜 Decision { $number }
sitting-minutes-draft = Minutes No. { $number }: draft{ $revision ->
        [0] { "" }
       *[other] { "" } (revision { $revision } was signed by { $name })
    }.
sitting-signed-by = Minutes No. { $number }: signed by { $name }{ $revision ->
        [1] { "" }
       *[other] { "" } (revision { $revision })
    }.
sitting-earlier = What became of the last sitting's decisions:
sitting-became = No. { $number }. { $text } – { $state }
sitting-proposed = <b>Proposed questions</b>
sitting-proposed-line = { $number }) { $text } ({ $name })
sitting-proposed-thanks = ✓ The question is proposed. If it gets onto the agenda, you see it here.
sitting-new = ➕ Call a sitting
sitting-away = 🚪 When I am away
sitting-come = I am coming
sitting-cannot = I cannot
sitting-open-card = Open the sitting
sitting-take = Put on the agenda
sitting-do-propose = ➕ Propose a question
sitting-do-agenda = 📋 Agenda
sitting-do-begin = ▶ Open the sitting
sitting-do-move = 🕒 Move
sitting-do-cancel = ✕ Call off
sitting-do-present = 👥 Who was there
sitting-do-decide = 📜 Add a decision
sitting-do-close = ⏹ Close the sitting
sitting-do-minutes = 📄 Minutes
sitting-do-sign = ✍ Sign the minutes
sitting-do-revise = ✏ Correct the minutes
sitting-do-text = { $mark } Question { $number }
sitting-do-votes = 🖐 Votes { $number }
sitting-do-poll = 📲 { $number }: vote in bot
sitting-do-count = ⏹ Count { $number }: { $voted }
sitting-do-who = 👤 Who came
sitting-do-inner = 🔒 Inner copy
sitting-plan-row = 📋 Close its row of the plan
sitting-vote-for = ✓ For
sitting-vote-against = ✕ Against
sitting-vote-abstain = – Abstain
sitting-voted = Your vote is noted. Until it is counted you can change it.
sitting-who = 👤 <b>Who came?</b> Press the names of those who came: { $came } / { $invited }
    Names stand in the inner copy alone; the minutes for all say only how many.
sitting-do-drop = ➖ Drop question { $number }
sitting-do-take = ➕ { $number }) to the agenda
sitting-do-plan = 📌 Put into the plan
sitting-do-undecide = 🗑 Take out of the decision
sitting-done-come = See you there!
sitting-done-cannot = Your answer is noted.
sitting-done-close = The sitting is closed. The minutes wait for the senior mentor's signature.
sitting-done-sign = Signed. Those who were invited are told.
sitting-done-plan = It is in the plan.
sitting-done-poll = Whoever has a vote has been asked.
sitting-done-count = Counted. Who voted how is erased.

form-sitting = calling a sitting
form-sitting-question = proposing a question
form-sitting-present = who was there
form-sitting-text = what was said
form-sitting-votes = counting votes
form-sitting-decision = a decision
form-sitting-move = moving a sitting
form-sitting-cancel = calling off a sitting
form-sitting-away = when I am away
sitting-ask-kind = Which kind of sitting?
sitting-ask-faction = Of which faction?
sitting-ask-when = When? Write it like this: 23.10 15:00
sitting-ask-place = Where?
sitting-hall = Assembly hall
sitting-ask-question = Which question do you propose for the agenda? Write it in one sentence.
sitting-ask-members = How many members of the parliament were there?
sitting-ask-pupils = How many pupils besides the members?
sitting-ask-grades = Of which grades are these pupils?
sitting-ask-staff = How many of the staff?
sitting-ask-guests = How many guests from outside?
sitting-none-of-them = Nobody
sitting-ask-text = What was said and discussed? It goes into the minutes like this, so write nothing about pupils' private matters.
sitting-ask-votes = Write the votes: for, against, abstained. For example: 12 1 0
sitting-ask-decision = What was decided? Write one line.
sitting-ask-owner = Who sees to it? Write a part of the name and choose from the list.
sitting-no-owner = Nobody in particular
sitting-ask-due = By which day? For example: 15.11
sitting-no-due = No date
sitting-ask-reason = Why will it not be held? Those who are invited read the reason.
sitting-ask-until = Until which day are you away? Up to and including it the Speaker leads.
    For example: 30.10
sitting-am-back = I am here

sitting-none = There is no such sitting.
sitting-not-yours = Only whoever leads the sitting can do this.
sitting-not-invited = You are not invited to this sitting. If you want to come, tell a mentor.
sitting-wrong-time = This is not possible now: the sitting is at another stage, or that time is past.
sitting-holiday = There is no school on that day. Choose another.
sitting-no-agenda = There is no question on the agenda. Add at least one.
sitting-no-text = Nothing is written for some questions. Open the agenda and fill in those with ✍.
sitting-nobody = First note who was there.
sitting-too-many-votes = There are more votes than voters: only members of the parliament vote, in the school’s body its staff too. Check and type them again.
sitting-too-early = A sitting is opened on its day. If the day has changed, press “Move” first.
sitting-no-vote = In this sitting only members of the parliament vote.
sitting-polling = The vote in the bot still goes on. Count it first.
sitting-changed-since = The minutes have changed since you opened them. Open and read them again.
sitting-votes-unclear = Write three numbers with spaces: for, against, abstained. For example: 12 1 0
sitting-agenda-full = There are too many questions. Leave some for the next sitting.
sitting-is-signed = The minutes are signed and do not change any more. To correct them the senior mentor opens a new revision.
sitting-only-senior = Only the senior mentor signs minutes.
sitting-disputed = ⚖ { $text } (disputed)
sitting-agreed = Agreed to the minutes with the disputed question:
    administration: { $administration }
    parliament: { $parliament }
sitting-do-dispute = { $mark } Disputed { $number }
sitting-do-agree = 🤝 Agree to the minutes
sitting-done-agree = Agreed.
sitting-not-agreed = A disputed question is decided together. Both sides have not agreed to the minutes yet: the deputy head and the President (without one the Speaker, without both a faction leader).
sitting-agree-no-side = The deputy head and whoever leads the parliament today agree on a disputed question.
sitting-agree-letter = 🤝 There was a disputed question: { $kind }, { $when }. Read the minutes and agree to them by { $until }.
sitting-paper-agreed-administration = Agreed with the administration
sitting-paper-agreed-parliament = Agreed with the parliament
sitting-decision-without-day = For the plan it needs somebody responsible and a date in this school year.
sitting-decision-in-plan = This line is in the plan already.
sitting-cancel-in-plan = A line of the decision is in the plan already. The sitting cannot be called off any more: close it.
sitting-decision-numbered = This line has its number: it cannot be taken out.

sitting-invitation-letter = 🏛 You are invited: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-moved-letter = 🏛 The sitting has moved: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-eve-letter = 🏛 Soon there is a sitting: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
sitting-cancelled-letter = 🏛 The sitting will not be held: <b>{ $kind }</b>{ $of ->
        [faction] { "" } · { $faction }
       *[none] { "" }
    }
    { $when }, { $place }
    Reason: { $reason }
sitting-proposal-letter = 📋 { $name } proposes a question for the agenda ({ $kind }): { $question }
sitting-poll-letter = 🗳 { $kind }. Please vote: <b>{ $question }</b>
sitting-sign-letter = ✍ Minutes wait for your signature: { $kind }, { $when }.
sitting-signed-letter = 📜 { $kind }, { $when }: the minutes are signed. Lines of the decision: { $decisions }.
sitting-owner-letter = 📌 A decision of the parliament was given to you: <b>{ $decision }</b>
    Due: { $due }
sitting-overdue-letter = ⏰ For a week there are no signed minutes: { $kind }, { $when }.
sitting-away-letter = 🚪 The President { $name } is away until { $until }. On these days you lead the sittings.

sitting-minutes-caption = Minutes No. { $number }{ $draft ->
        [yes] { "" } (draft)
       *[no] { "" }
    }
sitting-paper-body = of the pupils' self-government
sitting-paper-name = { $file } No. { $number }
sitting-paper-kind = Sitting
sitting-paper-day = Date
sitting-paper-chair = Chair
sitting-paper-present = Present
sitting-paper-names = Who was present (inside the school only):
sitting-paper-no-names = Who of the invited came is not noted.
sitting-paper-pupils = pupils of grades { $grades } – { $people }
sitting-paper-agenda = Agenda:
sitting-paper-question = { $number }. { $text }
sitting-paper-text = On question { $number }: { $text }
sitting-paper-disputed = { $text } (disputed)
sitting-paper-became = – { $text }: { $state }
sitting-paper-decided = DECIDED:
sitting-paper-decision = { $text } { $owned ->
        [yes] Responsible: { $owner }.
       *[no] { "" }
    } { $dated ->
        [yes] Due: { $due }.
       *[no] { "" }
    } (decision No. { $number })
sitting-paper-revision = Revision { $revision } of the minutes
