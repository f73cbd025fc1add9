menu-elections = 🗳 Elections
election-list = <b>Elections</b> ({ $elections })
    Press the one you need.
election-list-empty = There is no election for you now. You will be told when one begins.
election-line = 🗳 { $title } · { $state }
election-line-commission = 🔑 Commission: { $title }
election-line-desk = ⚙ { $title }
election-new = ➕ New election
election-state-new = not set up yet
election-state-sealing = the box is being sealed
election-state-ready = ready to open
election-state-open = voting is open
election-state-voted = you have voted
election-state-closed = closed, to be counted
election-state-counted = votes counted
election-state-published = result published
election-state-wiped = fully ended

vote-ballot = 🗳 <b>{ $title }</b>
    Voting closes { $closes }.
vote-secret = 🔒 Your vote is secret.
vote-more = ℹ More
vote-secrecy = 🔒 <b>Your vote is secret.</b> Who has voted is written in one place. The ballots lie in another, without names, in a locked box. Only two members of the commission together can open it. Until the count nobody sees a result.
    <b>What the bot cannot hide:</b> your choice passes through Telegram, and somebody who runs the bot's computer could change the program, or watch it in that very second, and look. Whoever looks at your screen sees it too.
    Your vote counts only after the words “✅ Your vote is in”. Nobody may ask you to show your choice. If fewer than 5 people vote, no result is told.
vote-against-all = Against all
vote-sure = Your choice: <b>{ $name }</b>
    Do you confirm? It cannot be changed later.
vote-confirm = ✓ I confirm
vote-counted = ✅ Your vote is in. Thank you!
    Your ballot is in the box. You will be told here when the result is published. Menu: /menu
vote-refused-unknown = There is no such election.
vote-refused-not-open = Voting has not begun yet. You will be told when it does.
vote-refused-closed = Voting is over. You will be told when the result is published.
vote-refused-published = The vote is over, and its result is public.
vote-refused-not-held = This vote is not held.
vote-refused-not-on-the-roll = You are not on the roll of this election. If that is wrong, tell the mentor.
vote-refused-already-voted = You have voted already. Your ballot is in the box.
vote-refused-forged = This button is out of date or not from your ballot. Open the election from the menu again.
vote-refused-no-candidate = There is no such line on the ballot. Open the election from the menu again.

election-not-yours = Another mentor runs this election.
election-wrong-time = This is not the time for that step.
election-candidates-number = There must be 1 to 12 candidates. Press Back and mend the list.
election-candidate-grade = Only a pupil of grades 9–11 can stand for the parliament (the parliament's rule).
election-commission-number = The commission needs three people who use the bot: staff, or pupils who do not stand.
election-member-stands = A candidate cannot sit in the commission. Press Back and mend the commission.
election-not-sealed = First all three members of the commission must write down their words.
election-small-roll = These grades have fewer than 5 pupils: their votes could not stay secret. Set up an election with more grades.
election-words-taken = You have written down your words. They are not shown a second time.
election-words-void = These words no longer work: a new key was made. Tear up the paper and take your new words.
election-wrong-words = There is a mistake in the words, and it cannot be told where. Look at your paper and write all of them in order again.
election-wrong-places = { $wrong ->
        [one] Word { $places } is wrong.
       *[other] Words { $places } are wrong.
    }
election-words-number = Not as many words as on the paper: { $typed }. Write all of them in order and leave none out.
election-not-on-paper = These are not the words. Look at your paper and type them again. If you have not written them down, open the words once more.
election-words-one-moment = The bot has just started. Press again in a minute.
election-words-do-not-fit = The two members' words do not open this box. Nothing has changed. Both of you, write your words again.
election-broken-box = The ballots do not agree with the number of voters, or are damaged. Nothing was counted. Tell the mentor.
election-not-later = The new time must be later than the old one: a vote cannot be made shorter.
election-enough = { $most } are chosen already. To add another, take one out first.

election-card = <b>{ $title }</b>
    State: { $state }
    Closes: { $closes }
    Grades that vote: { $grades }
    Candidates: { $candidates }
    Commission: { $commission }
election-card-roll = Voted: { $marks } of { $roll }
    Control code of the roll: <code>{ $fingerprint }</code>
election-ask-title = What is the election called? For example: Election of the President of the school parliament
election-ask-question = Which question is asked? Everybody who votes reads it. For example: What colour shall the school uniform be?
election-ask-grades = Which grades vote? Tick them and press “Done”.
election-ask-candidates = Type a part of the candidate's name and press it in the list. Press again to take it out.
    Chosen: { $chosen }, at most { $most }. “Against all” is added by itself.
election-ask-commission = Type a part of the member's name and press it in the list. You may choose yourself.
    Chosen: { $chosen }, needed: { $most }. Two of them open the box together.
election-ask-closing = When does voting close? Write it like this: 12.12 15:00
election-ask-reason = Why does the time change? The reason is written into the log.
election-reason-outage = No power or internet
election-reason-weather = Weather, no lessons
election-reason-classes = Classes were not done
election-reason-other = Another reason
election-create = ✓ Set up the election
election-created = ✓ The election is set up. Now the commission writes down its words, then you open the voting.
election-do-open = ▶ Open the voting
election-do-move = 🕒 Move a time
election-do-renew = 🔑 Make a new key
election-do-rename = ✏ Correct its words
election-ask-what-word = What shall be corrected? Everything can be until the vote opens.
election-word-title = 🗳 The title
election-word-referendum = ☑ The answers
election-word-class = 🏫 The class's offices
election-ask-title-anew = Write the new title of the election.
election-ask-candidate-name = How is the candidate called on the ballot? With a namesake beside, for example by the father's name: Серікова Айдана Болатқызы. The class is added by itself.
election-anothers-name = The name on the school's list stays on the ballot as it is. It can only be added to.
election-reworded = ✓ Corrected.
election-called-alike = There is a candidate of this name on the ballot. Write it differently.
election-renamed-letter = ✏ «{ $was }» is now called <b>{ $title }</b>. Write the new title on your paper with the words.
election-do-publish = 📢 Publish the result
election-renew-sure = Were words lost? All earlier words stop working, and all three members write down new ones.
election-renew-yes = ✓ Yes, make a new key
election-publish-sure = Publish the result to the whole school? The voters, the commission and the deputy head get a message. It cannot be taken back.
election-publish-yes = 📢 Yes, publish

election-commission-letter = 🔑 You are a member of the election commission: <b>{ $title }</b>
    The key of the box is split into words. Take paper and pen and write down your words.
election-words-again-letter = 🔑 <b>{ $title }</b>: a new key was needed, the earlier words no longer work. Write down your new words.
election-ready-letter = 🔑 All three members of the commission have written down their words: <b>{ $title }</b>. You can open the voting now.
election-take-words = 🔑 Take my words
election-test-words = 🔎 Try the words
election-words = 🔑 <b>{ $title }</b>: your words. Copy the name of the election and the words to paper in order, and show them to nobody. The first four letters of a word are enough. Take no photo.

    { $list }

    When you are done, press the button below: the message goes, and the bot asks for two of the words.
election-ask-two = ✍ Type word { $one } and word { $other } from your paper. The first four letters are enough. Your message is deleted at once.
election-words-once-more = 🔑 Show the words once more
election-took-words = ✓ Written down
election-words-kept = ✓ Good. Keep the paper in a safe place: it is needed at the count.
election-open-box = 🗳 Open the box
election-count-letter = 🗳 Voting is over: <b>{ $title }</b>
    The box opens when two members of the commission write their words.
election-ask-words = Write the words from your paper in order, with spaces between them. The first four letters of a word are enough. Your message is deleted at once.
election-ask-places = Type only these words from your paper again: { $places }. The bot remembers the others.
election-words-in = ✓ { $name } has written their words. They wait until { $until }.
election-other-paper = These words are of another box. Look at the title on the paper and take the right one.
election-words-forgotten-letter = ⌛ <b>{ $title }</b>: the words that { $name } wrote have waited 30 minutes for a second member and are forgotten. Both of you, write yours again.
election-words-lost-letter = ⌛ <b>{ $title }</b>: the bot was started again, and the words that { $name } wrote are forgotten. Both of you, write yours again.
election-words-expected = Write the words from your paper here, as text.
election-count-waiting = ✓ Your words are taken. Now let a second member write theirs within 30 minutes.
election-count-counted = ✓ The box is open and the votes are counted. The mentor publishes the result.
election-test-waiting = ✓ Your words are taken. Now let a second member write theirs within 30 minutes: we shall see whether the test box opens.
election-test-opened = ✓ The test box has opened: your words are right. Keep the paper until the count.
election-counted-letter = ✓ The votes are counted: <b>{ $title }</b>. Now publish the result.
election-wiped-letter = 🧹 The ballots are destroyed: <b>{ $title }</b>. Tear up the paper with your words too.
election-look = Look

election-open-letter = 🗳 Voting has begun: <b>{ $title }</b>
    It closes { $closes }.
election-extended-letter = 🕒 The voting was made longer: <b>{ $title }</b>
    It now closes { $closes }.
election-vote = 🗳 Vote
election-see-result = 📊 See the result
election-no-result-yet = The result has not been published yet.
election-result = 📊 <b>{ $title }</b>
    Voted: { $marks } of { $roll }
    Control code of the roll: <code>{ $fingerprint }</code>
election-result-line = { $name }: { $votes }
election-won = 🏆 Winner: <b>{ $names }</b>
election-unanimous = 🏆 Unanimously elected: <b>{ $names }</b>
election-tie = The votes are level: <b>{ $names }</b>. A second round is needed.
election-nobody = Nobody is elected: no candidate got more votes than “against all”. The election has to be held again.
election-few = Fewer than 5 people voted. To keep their votes secret no result is told; the vote has to be held again.
election-won-letter = 📢 The result of the election: <b>{ $title }</b>
    🏆 Winner: <b>{ $names }</b>
election-unanimous-letter = 📢 The result of the election: <b>{ $title }</b>
    🏆 Unanimously elected: <b>{ $names }</b>
election-tie-letter = 📢 The result of the election: <b>{ $title }</b>
    The votes are level: <b>{ $names }</b>. There will be a second round.
election-nobody-letter = 📢 The result of the election: <b>{ $title }</b>
    Nobody is elected. The election will be held again.
election-few-letter = 📢 The vote is over: <b>{ $title }</b>
    Fewer than 5 people voted, so no result is told.

election-do-member = 👥 Replace a member
election-ask-who-goes = Which member of the commission is replaced?
election-ask-who-comes = Who takes the place? Write a part of the name. It must be staff, or a pupil who does not stand.
election-ask-protocol = Why? If voting has begun, write the number and the date of the commission's protocol.
election-replaced = ✅ The member of the commission was replaced.
election-member-is-there = Once voting is open, a member can be replaced only after leaving the school or the bot.
election-member-gone-letter = ⚠️ <b>{ $title }</b>
    A member of the commission is no longer at the school or in the bot: { $names }. Left: { $left }. Two are needed to open the box.
    Name somebody else before voting opens: all three then take new words.
election-member-gone-late-letter = ⚠️ <b>{ $title }</b>
    A member of the commission is no longer at the school or in the bot: { $names }. Left: { $left }. The words of two are needed to open the box.
    Find the paper with those words. Let the commission's protocol say who brings it, and put that person in the member's place.
election-words-missing-letter = ⚠️ <b>{ $title }</b>
    Have not written down their words yet: { $names }. Until all three have, voting does not open on { $opens }.
election-stand-in-letter = 👥 <b>{ $title }</b>
    You are in the commission in the place of { $name }: the paper with those words must be with you. With them you and another member open the box.
election-heading = 🗳 <b>{ $title }</b>
election-words-unfit-letter = ⚠️ <b>{ $title }</b>: the words of the two members do not fit together. Both write theirs again.
election-broken-box-letter = ⚠️ <b>{ $title }</b>: the ballots in the box are not as many as the people who voted, so nothing was counted. Let the commission meet and decide what to do.
election-day-letter = 🗳 <b>{ $title }</b>: election day is { $opens }.
election-to-confirm = ✓ Agree: { $name }
election-tie-letter-answers = 📢 Result: <b>{ $title }</b>
    The votes are level: <b>{ $names }</b>. There will be a second round.
election-nobody-answers = No answer got a vote. The vote has to be held again.
election-nobody-letter-answers = 📢 Result: <b>{ $title }</b>
    No answer got a vote.
election-unanimous-answers = ✅ Unanimously: <b>{ $names }</b>
election-unanimous-letter-answers = 📢 Result: <b>{ $title }</b>
    ✅ Unanimously: <b>{ $names }</b>
election-card-answers = <b>{ $title }</b>
    State: { $state }
    Closes: { $closes }
    Grades that vote: { $grades }
    Answers: { $candidates }
    Commission: { $commission }

election-do-trial = 🧪 Hold a trial
election-do-copy = 📄 A new one like this
