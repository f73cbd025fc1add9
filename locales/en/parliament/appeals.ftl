appeal-choose = <b>What has happened?</b> Choose; below stands who will read it.
    While that person is away, whoever stands in reads it; where nobody holds the post, the deputy head for upbringing. You see who it is before you write.
appeal-about-social = 🏠 <b>Trouble at home</b>: family, clothes, food, money. The social pedagogue alone reads it.
appeal-about-dispute = 🤝 <b>A dispute among pupils</b>. The mentor of the faction “Self-knowledge and happiness” and the psychologist alone read it. A written decision closes it.
appeal-about-staff = ⚖ <b>A dispute with a mentor or a teacher</b>. The deputy head for upbringing alone reads it.
appeal-about-rights = 🛡 <b>My rights were violated</b>. The deputy head and the mentor of the faction “Law and order” alone read it.
appeal-do-social = 🏠 Trouble at home
appeal-do-dispute = 🤝 A dispute among pupils
appeal-do-staff = ⚖ A dispute with an adult
appeal-do-rights = 🛡 My rights were violated
appeal-kind-social = trouble at home
appeal-kind-dispute = pupils’ dispute
appeal-kind-staff = dispute with an adult
appeal-kind-rights = a pupil’s rights
appeal-kind-question = question to parliament
appeal-state-open = waits for an answer
appeal-state-answered = answered
appeal-state-withdrawn = taken back
appeal-ask-social = 🏠 Write what has happened. The social pedagogue alone reads it; what you write leaves the chat at once.
appeal-ask-dispute = 🤝 Write with whom and about what. The psychologist and the faction’s mentor alone read it; if a mentor is named, the deputy head. What you write leaves the chat at once.
appeal-ask-staff = ⚖ Write what has happened. The deputy head for upbringing alone reads it; what you write leaves the chat at once.
appeal-ask-rights = 🛡 Write which right was violated, and how. The appeal gets a number, somebody who sees to it, and a day of the answer. What you write leaves the chat at once.
appeal-ask-question = ❔ Write your question. The parliament answers; nobody sees your name.
appeal-who-reads = 👁 Read now by: { $names }
appeal-ask-pupil = For which pupil do you write? Only the same people read it as if the pupil wrote it.
appeal-sent = ✓ <b>Appeal №{ $number }</b> is sent. { $owner } sees to it and answers by { $until }.
appeal-card = 🔒 <b>Appeal №{ $number }</b> · { $kind }
    Sent: { $when }
    Sees to it: { $owner }
    Answer by: { $until }
    State: { $state }
appeal-pupil = Pupil: { $name } · { $class_name }
appeal-author = Written by { $name } · { $class_name }
appeal-writer = Written by { $name }
appeal-text = { $text }
appeal-answer = <b>Answer</b> ({ $when }):
    { $text }
appeal-decision = <b>Decision</b> ({ $when }):
    { $text }
appeal-line = { $mark } №{ $number } · { $kind }
appeal-list-mine = 📄 <b>My appeals</b>: { $appeals ->
        [0] none yet
       *[other] { $appeals }
    }
    { $appeals ->
        [0] { "" }
       *[other] { $waiting ->
            [0] All are answered
           *[other] Wait for an answer: { $waiting }
        }
    }
appeal-list-desk = 📨 <b>Appeals to me</b>: { $appeals ->
        [0] none yet
       *[other] { $appeals }
    }
    { $waiting ->
        [0] All are answered
       *[other] Wait for an answer: { $waiting }
    }. Each opening is recorded.
appeal-public = 💬 <b>Questions to the parliament</b>: { $questions ->
        [0] none yet
       *[other] { $questions }
    }
    Who asked is not shown.
appeal-do-answer = ✍ Answer
appeal-do-decide = ✍ Write the decision
appeal-do-take = 🙋 I see to it
appeal-do-pass-on = ⚖ Pass to the deputy head
appeal-do-withdraw = 🗑 Take back
appeal-ask-pass-on = A dispute with a mentor or a teacher is the deputy head’s. Once passed on, you read it no more.
appeal-ask-withdraw = Take the appeal back? Its text goes at once and for good.
appeal-sure-pass-on = ✓ Yes, pass it on
appeal-sure-withdraw = ✓ Yes, take it back
appeal-done-pass-on = Passed to the deputy head.
appeal-done-withdraw = Taken back; the text is deleted.
appeal-ask-answer = Write the answer.
appeal-ask-decision = Write the decision: what was decided, who does what. It reaches the writer with its date.
appeal-ask-public = Shall the whole school read question and answer? If anybody is named, say no.
appeal-public-yes = 💬 Yes, everybody
appeal-public-no = 🔒 No, the asker alone
form-appeal = writing an appeal
form-appeal-answer = answering an appeal
appeal-see = Open the appeal
appeal-not-found = There is no such appeal.
appeal-too-many = Five of your appeals wait for an answer. Wait for those first.
appeal-ended = This appeal has ended.
appeal-new-letter = 🔒 New appeal №{ $number } ({ $kind }). Answer by { $until }.
appeal-answered-letter = 🔒 Your appeal №{ $number } ({ $kind }) was answered.
appeal-late-letter = ⏰ Appeal №{ $number } ({ $kind }) should have been answered by { $until }.

appeal-held-back-letter = <b>{ $name }</b> has joined from a new telephone. The appeals from before ({ $appeals }) are closed to them. Hand them over once you are sure that it is them.
appeal-hand-over = Hand the appeals over
