menu-elections = 🗳 Elections
election-list = <b>Elections</b>
    Press the one you need.
election-list-empty = There is no election for you now. You will be told when one begins.
election-line = 🗳 { $title } · { $state }
election-line-commission = 🔑 Commission: { $title }
election-line-desk = ⚙ { $title }
election-new = ➕ New election
election-state-sealing = the box is being sealed
election-state-ready = ready to open
election-state-open = voting is open
election-state-voted = you have voted
election-state-closed = closed, to be counted
election-state-counted = counted
election-state-published = result published
election-state-wiped = ended
vote-ballot = 🗳 <b>{ $title }</b>
    Choose one candidate. Voting closes { $closes }.
vote-secrecy = <i>🔒 The school does not learn whom you vote for: your ballot drops into a sealed box that only two members of the commission can open together. But your choice passes through Telegram, and somebody who runs the bot could change the program and look. If you like, ask for a paper ballot. Show your screen to nobody.</i>
vote-against-all = Against all
vote-sure = Your choice: <b>{ $name }</b>
    Do you confirm? It cannot be changed later.
vote-confirm = ✓ I confirm
vote-counted = ✅ Your vote is in. Thank you!
    Your ballot is in the box. The result comes here after the count.
vote-refused-unknown = There is no such election.
vote-refused-not-open = Voting has not begun yet.
vote-refused-closed = Voting is over. You will be told when the result is published.
vote-refused-not-on-the-roll = You are not on the roll of this election. If that is wrong, tell the mentor.
vote-refused-already-voted = You have voted already. Your ballot is in the box.
vote-refused-forged = This button is not from your ballot. Open the election from the menu again.
election-not-yours = Another mentor runs this election.
election-wrong-time = This is not the time for that step.
election-not-sealed = First all three members of the commission must take their words.
election-empty-roll = There are no pupils in these grades: the roll is empty.
election-words-taken = You have taken your words. They are not shown a second time.
election-wrong-words = The words are wrong or belong to another election. Look at your paper and write them in order again.
election-broken-box = The ballots and the marks do not agree. Nothing was counted; tell the mentor.
election-candidate-grade = A candidate must be in grade 9–11 (the parliament's rule).
election-card = <b>{ $title }</b>
    State: { $state }
    Closes: { $closes }
    Grades that vote: { $grades }
    Candidates: { $candidates }, against all
    Commission: { $commission }
election-card-roll = Voted: { $marks } of { $roll }
    Fingerprint of the roll: <code>{ $fingerprint }</code>
election-rules = Whoever has most votes wins. A tie needs a second round. With fewer than 5 ballots no numbers are shown.
election-ask-title = What is the election called? For example: Election of the President of the school parliament
election-ask-grades = Which grades vote? Tick them and press “Done”.
election-ask-candidates = Type a part of the candidate's name and press it in the list.
    Chosen: { $chosen } ({ $most } at most). “Against all” is added by itself.
election-ask-commission = Type a part of the member's name and press it in the list.
    Chosen: { $chosen }, needed: { $most }. Two of them open the box together.
election-ask-closing = When does voting close? Write it like this: 12.12 15:00
election-create = ✓ Set up the election
election-created = ✓ The election is set up. Now the commission takes its words, then you open the voting.
election-do-open = ▶ Open the voting
election-do-publish = 📢 Publish the result
election-do-wipe = 🧹 Destroy the box
election-wipe-yes = ✓ Yes, destroy it
election-wipe-sure = Is the time for complaints over? The ballots and the key are destroyed for good, the result stays.
election-commission-letter = 🔑 You are a member of the election commission: <b>{ $title }</b>
    The key of the box is split into words. Take paper and pen and take your words.
election-words-again-letter = 🔑 <b>{ $title }</b>: a new key was made, the earlier words no longer work. Take your new words.
election-take-words = 🔑 Take my words
election-words = 🔑 Your words. Copy them to paper in order and show them to nobody:

    { $list }

    When you have copied them, press the button below: this message goes away.
election-took-words = ✓ Written down
election-words-kept = ✓ Good. Keep the paper in a safe place: it is needed at the count.
election-member = 🔑 <b>{ $title }</b>
    State: { $state }
election-open-box = 🗳 Open the box
election-count-letter = 🗳 Voting is over: <b>{ $title }</b>
    The box opens when two members of the commission write their words.
election-ask-words = Write the words from your paper in order, with spaces. Your message is deleted at once.
election-box-waiting = ✓ Your words are right. Now let a second member write theirs within 30 minutes.
election-box-counted = ✓ The box is open and the votes are counted. The mentor publishes the result.
election-counted-letter = ✓ The votes are counted: <b>{ $title }</b>. Now publish the result.
election-look = Look
election-open-letter = 🗳 Voting has begun: <b>{ $title }</b>
    It closes { $closes }.
election-vote = 🗳 Vote
election-result-letter = 📢 The result is out: <b>{ $title }</b>
election-see-result = 📊 See the result
election-no-result-yet = The result has not been published yet.
election-result = 📊 <b>{ $title }</b>
    Voted: { $votes } of { $roll }
election-result-line = { $name }: { $votes }
election-won = 🏆 Winner: <b>{ $names }</b>
election-tie = A tie: <b>{ $names }</b>. A second round is needed.
election-nobody = Nobody is elected.
election-few = Few people voted, or all voted alike: to keep the secret no numbers are shown.
