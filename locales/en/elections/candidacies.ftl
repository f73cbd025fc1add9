election-line-campaign = 📣 { $title }
election-line-observer = 👁 Observer: { $title }
election-line-result = 📊 { $title }
election-see-campaign = 📣 Candidates
election-do-trial = 🧪 Hold a trial
election-do-observers = 👁 Observers
election-do-grades = 🏫 Grades that vote
election-do-correct = 📋 Correct the roll
election-do-turnout = 👥 Turnout
election-do-complaints = ⚖ Complaints
election-do-copy = 📄 A new one like this
election-turnout = 👥 See the turnout
election-no-turnout-yet = The vote has not begun. When it does, the turnout is seen here.
election-turnout-title = 👥 <b>{ $title }</b>
    Voted: { $voted } of { $people }
election-turnout-line = { $class_name }: { $voted } of { $people }
button-refresh = 🔄 Refresh
election-ask-observer = Type a part of the observer's name and press it in the list. Whoever observes already is taken off.
election-observers = 👁 Observers: { $names }
election-observer-letter = 👁 You are an observer of: <b>{ $title }</b>
    Once voting has begun you see how many have voted in each class. Nobody sees who voted for whom.
election-ask-voter = Type a part of the name of the pupil who is to be put on the roll or taken off it, and press it.
election-regraded = ✓ The grades that vote are changed, the reason is on record.
election-ask-belongs = What shall be done?
election-correct-on = ➕ Put on the roll
election-correct-off = ➖ Take off the roll
election-ask-why = Write why. It is kept on record.
election-corrected-on = ➕ { $name }: { $reason }
election-corrected-off = ➖ { $name }: { $reason }
roll-will-be = ✓ You will be on the roll.
roll-will-not-be = You are not on the roll. If you think this is a mistake, tell the mentor before voting begins.

campaign-title = 📣 <b>{ $title }</b>
    Voting ends { $closes }.
campaign-now = Now: { $state }.
campaign-roll = Voters on the roll: { $people }.
campaign-nobody-yet = No candidates yet.
campaign-silence = 🤫 Day of silence: the campaign is over.
campaign-by-class = put forward by { $class_name }, votes: { $votes }
campaign-support = 👍 { $name }
campaign-admit = ✓ Admit: { $name }
campaign-refuse = ✕ Refuse: { $name }
campaign-stand = 🙋 I want to stand
campaign-accept = ✓ I accept
campaign-decline = ✕ I decline
campaign-withdraw = 🚪 Withdraw
campaign-propose = ➕ Put somebody forward
campaign-slogan = ✏ My slogan
campaign-programme = ✏ My programme
campaign-attachment = 🎬 Video or document
campaign-done-stand = ✓ You are put forward. Now the commission decides.
campaign-done-accept = ✓ You have accepted. Now the commission decides.
campaign-done-decline = You have declined.
campaign-done-support = ✓ Your support is counted.
campaign-done-admit = ✓ The candidate is admitted.
campaign-done-refuse = ✓ Refused, with the reason.
campaign-done-sure-withdraw = You have withdrawn.
campaign-done-hide = ✓ The question is gone.
campaign-photo = 🖼 My photo
campaign-ask-slogan = Write your slogan, { $most } characters at most.
campaign-ask-programme = Write your programme: what will you do if you are elected? { $most } characters at most.
campaign-ask-photo = Send a photo of yourself. The whole school will see it.
campaign-photo-wanted = A photo is needed here.
campaign-ask-attachment = Send one video or one document. The whole school will see it.
campaign-attachment-wanted = A video or a document is needed here.
campaign-card-changed = ✓ Saved.
campaign-ask-question = Write your question, { $most } characters at most. Once answered, everybody reads both; your name is not shown.
campaign-asked = ✓ Your question is sent. You will hear when it is answered.
campaign-ask-answer = Write your answer, { $most } characters at most. Everybody reads it.
campaign-answered = ✓ Your answer is public.
campaign-ask-refusal = Write why the candidate is refused, { $most } characters at most. The candidate reads it.
campaign-ask-nominee = Type a part of the pupil's name and press it in the list.
campaign-ask-class-votes = How many in the class voted for them? Write the number.
campaign-proposed = ✓ Put forward. Now we wait for their consent.
campaign-ask-complaint = Write your complaint, { $most } characters at most: what was not right?
campaign-complained = ✓ Your complaint is received. The commission and the mentor read it, the answer comes here.
campaign-ask-reply = Write the answer to the complaint, { $most } characters at most.
candidate-card = 👤 <b>{ $name }</b>
    { $title }
candidate-slogan = «{ $slogan }»
candidate-programme = <b>Programme</b>
    { $programme }
candidate-silent = No programme yet.
candidate-question = ❓ { $question }
candidate-answer = 💬 { $answer }
candidate-answer-question = 💬 Answer: { $question }
candidate-hide-question = 🗑 Take away: { $question }
candidate-photo = 👤 { $name }
candidate-files = 🖼 Photo and video
candidate-ask = ❓ Ask a question
candidacy-no-nomination = This is not the time of nomination.
candidacy-may-not-stand = This pupil may not stand in this election: another grade, class or faction is asked for.
candidacy-already = This person has been put forward already.
candidacy-supported = You support them already.
candidacy-sits-in-commission = They sit in the commission, so they may not stand.
candidacy-few-supporters = There are not enough supporters yet.
candidacy-ballot-full = There is no more room on the ballot.
candidacy-too-late = It is too late: the time for this is over.
candidacy-enough-complaints = You have contested this result three times. Please wait for the answers.
candidacy-enough-questions = That is enough for today. You can ask more tomorrow.

complaints-title = ⚖ <b>{ $title }</b>
    Complaints: { $complaints }
complaint-line = <b>№{ $number }</b> { $text }
    💬 { $answer }
complaint-answer = 💬 Answer complaint №{ $number }
election-complaint-open = ⚖ Look
election-complaint-letter = ⚖ <b>{ $title }</b>: { $name } contests the result.
    { $text }
election-complaint-answer-letter = ⚖ <b>{ $title }</b>: the answer to your complaint.
    { $answer }
    🗒 Decision: { $outcome }

election-nomination-letter = 🙋 <b>{ $title }</b>: candidates can be put forward until { $until }.
election-proposed-letter = 🙋 { $name } puts you forward: <b>{ $title }</b>. Do you accept?
election-admitted-letter = ✓ You are admitted: <b>{ $title }</b>. Write your slogan and your programme.
election-refused-letter = You are not admitted: <b>{ $title }</b>
    Why: { $reason }
election-withdrawn-letter = 🚪 { $name } has withdrawn: <b>{ $title }</b>
election-nominated-letter = 🙋 <b>{ $title }</b>: nomination is over. Admitted: { $candidates }, waiting for a decision: { $waiting }.
election-campaign-letter = 📣 <b>{ $title }</b>: the campaign has begun. Read the programmes and ask questions.
election-silence-letter = 🤫 <b>{ $title }</b>: today is the day of silence, please do not campaign. Voting begins { $opens }.
election-question-letter = ❓ <b>{ $title }</b>: somebody asks you.
    { $question }
election-answer-letter = 💬 { $name } answers your question:
    { $answer }
election-see-questions = ❓ See the questions

booth-booth = 🗳 Booth (without account)
booth-desk = 🗳 <b>Booth.</b> { $title }
    One member of the commission opens a booth for one class, a second confirms it. It stands open for two hours at most.
booth-line-open = ✓ { $class_name }: { $name }, until { $until }, votes: { $votes }
booth-line-waiting = ⏳ { $class_name }: { $name }, waits for a second member
booth-open-for = Open a booth: { $class_name }
booth-confirm-of = ✓ Confirm: { $class_name }
booth-confirm = ✓ I confirm
booth-type-code = 🗳 Type a code
booth-not-open = No booth is open for this class. One member opens it, a second confirms.
booth-second-member = Not the member who opened the booth confirms it, but another.
booth-confirm-letter = 🗳 “{ $title }”: <b>{ $name }</b> opens a booth for { $class_name }. Confirm only if you are there.
booth-confirmed-letter = 🗳 “{ $title }”: <b>{ $name }</b> has confirmed the booth for { $class_name }. It is open until { $until }.
booth-voted-letter = 🗳 “{ $title }”: a vote of <b>{ $name }</b> was given in the booth. Nobody knows which. If they did not vote, tell the commission.
minutes-booth = Booth, { $class_name }: opened by { $opened }, confirmed by { $confirmed }, ballots given – { $ballots }.
booth-slips = 🖨 Codes for the booth
booth-turnout = 👥 Turnout
booth-ask-code = Type the code from your slip. The message is deleted at once, the member of the commission does not look.
booth-secrecy = 🔒 The member of the commission turns away. After you confirm, the screen is cleared.
booth-counted = ✅ Your vote is accepted. Thank you!
booth-next = 🗳 Next voter
booth-nobody = Everybody on the roll has an account.
booth-sheet-title = Voting in the booth
booth-sheet-how = You type this code yourself on the device of a member of the commission.
booth-sheet-file = booth-codes
booth-sheet-caption = 🖨 Codes for the booth: { $people }. Print them, cut them, and give each to its owner against a signature on the list. A code serves for one vote.
booth-quick-letter = ⚠ «{ $title }», the booth of { $class_name } (opened by { $name }): { $ballots } ballots in { $minutes } minutes. A child takes about a minute. See what happens in the booth.
booth-watched = 🗳 Booth, { $class_name }: opened by { $opened }, confirmed by { $confirmed }, ballots: { $ballots }
booth-watched-quick = ⚠ Booth, { $class_name }: opened by { $opened }, confirmed by { $confirmed }, ballots: { $ballots }, given too quickly
booth-list-file = booth-list
booth-list-title = Who has got a code for the booth
booth-list-election = Election
booth-list-how = A code is given to each pupil in person, against a signature. A code that is not given out goes back to the commission.
booth-list-number = No.
booth-list-name = Name
booth-list-signature = Signature
booth-list-day = Day
booth-list-given = Codes given out: ______ of { $people }
booth-list-caption = 🖨 { $class_name }: the list on which codes for the booth are signed for.
election-no-such-code = There is no such code in this election. Look at the slip and type it again.

parliament-offices = 🏛 The parliament
offices-title = 🏛 <b>The parliament</b>
office-president = President
office-speaker = Speaker
office-line = <b>{ $office }</b>: { $name }, until { $until }
office-empty = ⚠ Not elected yet: { $offices }
faction-members = 🏛 <b>{ $faction }</b>, members: { $members }
faction-list = { $list }
faction-add = ➕ Add a member
faction-remove = ➖ { $name }
faction-ask-member = Type a part of the pupil's name and press it in the list.
faction-who-may-join = Members of the parliament are pupils of grades 9–11 (the parliament's charter).

campaign-sure-withdraw = 🚪 Yes, withdraw
campaign-withdraw-sure = Withdraw from this election? Your name leaves the ballot, your card is kept. While nomination runs you can stand again.
campaign-own-proposed = 🙋 You were proposed: do you accept?
campaign-own-accepted = 🙋 Your candidacy waits for the commission's decision.
campaign-own-admitted = ✓ You are on the ballot.
campaign-own-refused = ✕ The commission has refused your candidacy. Reason: { $reason }
campaign-own-declined = You declined.
campaign-own-withdrawn = You have withdrawn.
campaign-own-supporters = Supporters: { $have }, needed: { $needed }.
candidacy-already-struck = This candidate is not on the ballot any more.
candidacy-off-ballot = This candidate has left the ballot.
candidacy-said-no = This person has declined or withdrawn. Make nomination longer: they can stand again if they want.
campaign-nominate = ➕ Name a candidate
election-waits-letter = 🙋 <b>{ $title }</b>: { $name } waits for a decision. Admit or refuse with a reason.
election-class-nobody = 🙋 { $class_name }: no candidates
campaign-nobody-yet-answers = Answers: { $list }
