election-ask-kind = Who is elected, or what is decided?
election-kind-president = 👑 President of the parliament
election-kind-speaker = 🎙 Speaker
election-kind-leader = ⭐ Faction leader
election-kind-class = 🏫 Self-government of all classes
election-kind-referendum = ❓ Referendum
election-kind-poll = ⚡ Quick poll
election-title-president = Election of the President of the school parliament
election-title-speaker = Election of the Speaker of the school parliament
election-title-leader = Election of the leader of the faction «{ $faction }»
election-title-class = Election of the class's self-government
election-ask-faction = Whose leader is elected? Only members of the faction vote.
election-ask-answers = Write the answers, each on a new line.
election-usual-answers = For / Against
election-ask-positions = Which duties are there in a class? Each on a new line. Whoever has the most votes takes the first, the next one the second.
election-usual-positions = Class leader / Deputy leader / Secretary
election-lines-wanted = Between { $least } and { $most } lines are needed, none longer than { $longest } characters.
election-ask-rules = These are the rules. Press one to change it, and «Done» when all is right. Once voting has begun the rules stay.
choice-method = Counting: { $value }
choice-method-plurality = most votes
choice-method-two-rounds = two rounds
choice-method-approval = several marks
choice-method-ranked = ranking
choice-seats = Seats: { $value }
choice-quorum = Quorum, % of the roll: { $value }
choice-against_all = Line «against all»: { $value }
choice-blank = Blank ballot: { $value }
choice-tie = If votes are level: { $value }
choice-tie-round = second round
choice-tie-lot = lot
choice-stand = Who may stand: { $value }
choice-supporters = Supporters needed: { $value }
choice-silence = Day of silence: { $value }
choice-until = Term: { $value }
choice-until-september = until 30 September of the next year
choice-until-may = until the end of the school year
answer-yes = yes
answer-no = no
election-ask-way = Where do the candidates come from?
election-way-nominate = 🙋 They are nominated
election-way-name = ✍ I name them
election-ask-nomination = Until when can candidates be nominated? Write it like this: 12.12 15:00
election-ask-opening = When does voting begin? Write it like this: 12.12 08:00
election-open-by-hand = I open it myself
election-candidates-later = will be known later
election-create-poll = ✓ Begin the poll
election-poll-created = ✓ The poll has begun. When its time is over the bot counts it and publishes the result.
election-nominates-until = 🙋 Candidates can be nominated until { $until }.
election-nominates-until-over = 🙋 Nomination ended { $until }.
election-opens-at = ▶ Voting begins { $opens }.
election-opens-too-late = These dates are in the wrong order: nomination ends before voting begins, and voting begins before it ends. Go back and mend them.
election-nomination-runs = Nomination is not over yet.
election-no-candidates = There is no candidate on the ballot. With «Move a time» put off the beginning of the vote, then the end of nomination, or call the election off.
election-state-void = there was no election in this class
election-state-trial = TRIAL, votes do not count
election-card-lot = Control code of the lot: <code>{ $commitment }</code>
election-card-classes = Classes: { $classes }, with candidates: { $standing }
election-card-of-classes = 🏫 Classes: { $list }
election-card-missing = Without candidates: { $list }
election-trial-runs = 🧪 A trial is running. It goes with all its votes when voting opens.

rule-plurality = • Whoever has the most votes wins.
rule-seats = • Seats: { $seats }. Those with the most votes are elected.
rule-two-rounds = • Whoever has more than half of the votes wins. If nobody has, the first two meet in a second round.
rule-approval = • A ballot may name several. Whoever is named most often wins.
rule-ranked = • The candidates are put in order. In each round the one with the fewest votes leaves and those votes pass to the next choice; whoever has more than half wins.
rule-tie-round = • If votes are level there is a second round.
rule-tie-lot = • If votes are level the lot decides. Everybody can check it.
rule-tie-ranked = • If several are last, the one with fewer votes in the round before leaves; if they were level there too, the lot decides.
rule-against-all = • One can vote «against all». If nobody has more votes than that, nobody is elected.
rule-blank = • A blank ballot can be handed in: it counts as taking part.
rule-quorum = • At least { $percent }% of the roll must vote, or the vote does not count.
rule-until = • The term of whoever is elected: until { $day }.
rule-positions = • Duties by the number of votes: { $list }.
rule-poll = • This is a quick poll: the key of the box is not with a commission but with the bot itself. Whoever runs the bot could open the answers earlier, but whose answer is whose is not written in the box.
rule-few = • If fewer than { $fewest } people vote, no result is told.

vote-trial = 🧪 <b>TRIAL.</b> This is not the real vote: votes do not count and go when the real one opens.
vote-trial-secrecy = 🔓 <b>The key of the trial's box is with the bot itself</b>, so the secrecy of a real election is not promised here. There is no need to press your real choice.
vote-trial-counted = 🧪 Your trial vote is in. It does not count and has no result: it goes when the real vote opens.
    You will be told when it opens, and then you vote again. Menu: /menu
vote-trial-already = 🧪 You have voted in the trial. You will be told when the real vote opens.
vote-delete-above = ⚠️ Telegram did not let me remove the message with your choice. Delete it from the chat yourself.
vote-how-plurality = Choose one candidate.
vote-how-two-rounds = Choose one candidate.
vote-how-question = Choose one answer.
vote-how-seats = Tick up to { $seats } people, then press «Done».
vote-how-approval = Tick everybody who suits you, then press «Done».
vote-how-ranked = Press your first choice, then your second, and so on. You need not rank all. Then press «Done».
vote-blank = Blank ballot
vote-hand-in-blank = Hand in a blank ballot

election-by-lot = 🎲 Votes were level and the lot decided. Its seed is in the file of the count.
election-no-quorum = There was no quorum: the vote does not count.
election-no-quorum-letter = 📢 The vote is over: <b>{ $title }</b>
    There was no quorum, so the vote does not count.
election-second-round = Nobody has more than half of the votes. In the second round: <b>{ $names }</b>
election-second-round-letter = 📢 Result of the election: <b>{ $title }</b>
    In the second round: <b>{ $names }</b>
election-round-letter = 🔁 <b>{ $title }</b>: the second round begins { $opens }. Roll and commission stay the same.
election-round = Round { $number }
election-blank-line = Blank ballots: { $votes }
election-classes = 🏫 <b>{ $title }</b>
    Classes: { $classes }
election-class-line = <b>{ $class_name }</b>: { $names }
election-inauguration-letter = 🎉 <b>{ $title }</b>: the time for complaints is over, { $names } takes office. The term ends { $until }.
election-reminder-letter = ⏰ You have not voted yet: <b>{ $title }</b>
    Voting ends { $closes }.
election-cannot-open-letter = ⚠ <b>{ $title }</b>: it is time, but voting could not be opened. Why: { $reason }
election-complaints-until = ⚖ The result can be contested until { $until }.
election-complain = ⚖ Complain

chart-turnout = turnout by grade
chart-voted = voted
chart-did-not-vote = did not vote
chart-grade = Grade { $grade }
election-ask-which-date = Which time is moved?
election-date-nominates_until = 🙋 End of nomination
election-date-opens_at = ▶ Beginning of the vote
election-date-closes_at = ⏹ End of the vote
election-link-letter = 📢 <b>{ $title }</b>: the result is public. Publish it on a social network and close the plan's item with the link: { $item }

election-do-call-off = ✖ Call the election off
election-ask-why-call-off = Why is the election not held? The voters and the commission read the reason, and it stands in the minutes.
election-call-off-sure = This election is not held. If votes have been given, the ballots are destroyed. It cannot be taken back; only another like it can be set up.
election-call-off-yes = ✖ Yes, call it off
election-called-off = ✖ The election is called off. Everybody concerned got one message.
election-state-called-off = called off
election-called-off-letter = ✖ <b>{ $title }</b>: this vote is not held. Reason: { $reason }
election-called-off-late-letter = ✖ <b>{ $title }</b>: this election is not held. Reason: { $reason }
    The ballots that were given are destroyed, and there is no result.
election-called-off-why = ✖ Why it is not held: { $reason }
election-classes-result-letter = 📢 The result is public: <b>{ $title }</b>
    Classes: { $classes }, of which have elected: { $elected }.
election-nobody-stood-letter = 🙋 <b>{ $title }</b>: nomination is over, and nobody was put forward. Make it longer with «Move a time» and propose candidates, or call the election off.

rule-places = • Places: { $seats }.
election-answer-won = ✅ The answer that won: <b>{ $names }</b>
election-answer-won-letter = 📢 Result: <b>{ $title }</b>
    ✅ The answer that won: <b>{ $names }</b>
election-answer-won-lot-letter = 📢 Result: <b>{ $title }</b>
    🎲 The votes were level, and the lot decided: <b>{ $names }</b>
election-won-lot-letter = 📢 Result of the election: <b>{ $title }</b>
    🎲 The votes were level, and the lot decided. Winner: <b>{ $names }</b>
election-tie-some-letter = 📢 Result of the election: <b>{ $title }</b>
    🏆 Elected: <b>{ $elected }</b>
    For the place that is left the votes are level: <b>{ $names }</b>. There is a second round.
election-second-round-some-letter = 📢 Result of the election: <b>{ $title }</b>
    🏆 Elected: <b>{ $elected }</b>
    To the second round go: <b>{ $names }</b>

election-class-waits = 🙋 { $class_name }: waiting for a decision – { $waiting }
election-classes-nominated-letter = 🙋 <b>{ $title }</b>: nomination is over. Classes: { $classes }, with candidates: { $standing }, proposals that wait: { $waiting }. Nobody stands in: { $list }
election-nobody-stood-class-letter = 🙋 <b>{ $title }</b>: nomination is over, and nobody was put forward. Ask the mentor who runs the election to make it longer, or this class does not elect.

election-trial-letter = 🧪 <b>{ $title }</b>: a trial vote is open. Try the screens: votes do not count.
rule-plurality-answers = • The answer with the most votes wins.
rule-two-rounds-answers = • The answer with more than half of the votes wins.
rule-approval-answers = • A ballot may tick several answers. The one with the most ticks wins.
rule-ranked-answers = • The answers are put in order. In each round the one with the fewest votes leaves and those votes pass to the next choice; the one with more than half wins.
rule-tie-ranked-answers = • If several answers are last, the one with fewer votes in the round before leaves; if they were level there too, the lot decides.
vote-how-approval-answers = Tick every answer that suits you, then press «Done».
election-second-round-answers = No answer has more than half of the votes. The most have: <b>{ $names }</b>
election-second-round-letter-answers = 📢 Result: <b>{ $title }</b>
    No answer has more than half of the votes. The most have: <b>{ $names }</b>
