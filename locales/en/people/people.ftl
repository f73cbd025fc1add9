join-greeting = Hello! Here you join the bot of <b>{ $school }</b>.

    Your class teacher gives you a sheet with a code. Type that code here, or point your phone at the QR code.
    If you have no sheet, press one of the buttons below.
join-by-contact = 📱 Join by my number
join-by-request = ✋ Ask the class teacher
join-share-contact = 📱 Send my number
join-contact-how = Press the button below: I only look whether your number is on the school's list.
join-welcome = Welcome, <b>{ $name }</b>! From now on the school's news comes here.
join-unclear = That does not look like a code. A code has 12 characters, for example: ABCD-EFGH-JKMN.
join-code-unknown = There is no such code, or it was replaced. Look at the sheet again, or ask your class teacher for a new one.
join-code-used = This code has been used. Ask your class teacher for a new one.
join-code-expired = This code is out of date. Ask your class teacher for a new one.
join-too-many-tries = Too many wrong codes. Wait 15 minutes and try again.
join-person-has-account = This person has joined from another phone. Tell your class teacher.
join-account-taken = You have joined already. Press /menu.
join-not-your-contact = That is not your number. Send your own with the button below.
join-phone-unknown = This number is not on the school's list. Ask your class teacher for a code.
join-phone-shared = Several people are listed with this number. Let the class teacher confirm who you are: press “Ask the class teacher”.
join-no-such-class = There is no such class. Write it like this: 9 А
join-already-asked = You have asked already. Wait for the class teacher's answer.
join-already-decided = This request has been answered.
join-no-such-person = There is no such person.
join-name-expected = Write your name in words.
join-class-expected = Write the class like this: 9 А
join-ask-name = What is your name? Write it as it stands in the class register.
join-ask-class = Which class are you in? If you are a parent, write your child's class. For example: 9 А
join-ask-confirm = <b>{ $name }</b>, { $class_name }
    Shall I send this request to the class teacher?
join-send-request = ✓ Send
join-asked = Your request went to the class teacher of { $class_name }. The answer will come here.
join-request-letter = ✋ <b>{ $name }</b> asks to join ({ $class_name }). Say which pupil of your class this is.
join-request-open = Look
join-request-card = ✋ <b>{ $name }</b>, { $class_name }
    Which of the { $missing } pupils who have not joined is this? Press the name. If you do not know them, refuse.
join-request-refuse = ✕ I do not know them
join-request-approved = ✓ <b>{ $name }</b> has joined.
join-request-refused = The request was refused.
join-approved-letter = Your class teacher has confirmed. Welcome, <b>{ $name }</b>!
join-refused-letter = Your class teacher did not recognise you. Go and ask for a sheet with a code.
join-account-of-staff = This is a pupil’s place, and this telephone was one of the staff’s. The pupil joins on their own telephone.
join-second-person = This telephone is new. For the social pedagogue, the leadership and members of commissions a second person has to agree: they have been asked and will call on you; the answer comes here.
join-no-second = This telephone is new, and nobody who could confirm it is in the bot. Let another leader print the code, or let whoever confirms join first.
join-second-asked = This pupil sits on an election’s commission, and the telephone is new: a second person has been asked to agree.

account-elsewhere-letter = ⚠️ Another telephone came in under the name of <b>{ $name }</b>. If that was not you, tell the deputy head at once.
account-first-letter = 👤 <b>{ $name }</b> has joined for the first time ({ $post }). The code was printed by: { $printer }. Ask whether it was really them. If it was not, untie the telephone on their card.
account-first-look = Open the card
claim-letter = ⚠️ <b>{ $name }</b> wants to join from a new telephone. The code was printed by: { $printer }. Ask them first, face to face or by telephone, and only then confirm.
claim-agree = ✓ I have asked, it is them
claim-refuse = ✕ It is not them
claim-agreed = ✓ <b>{ $name }</b> has joined from a new telephone. Requests and appeals from before stay closed until they are handed over.
claim-refused = ✕ The new telephone of <b>{ $name }</b> was not taken.
claim-agreed-letter = A second person has confirmed. Welcome, <b>{ $name }</b>! What was written before stays closed until it is handed over to you.
claim-refused-letter = The second person did not confirm you. Come to the school and explain.
claim-not-yours = Somebody else confirms this.
claim-decided = This has been answered.
claim-account-taken = This telephone belongs to somebody else.
appeal-held-back-letter = <b>{ $name }</b> has joined from a new telephone. The appeals from before ({ $appeals }) are closed to them. Hand them over once you are sure that it is them.
appeal-hand-over = Hand the appeals over
appeals-handed-over = ✓ <b>{ $name }</b> now reads the appeals from before.
need-held-back-letter = <b>{ $name }</b> has joined from a new telephone. The requests in their hands ({ $requests }) are closed: hand each over again, to them or to another social pedagogue.

menu-people = 👥 People
menu-classes = 🏫 Classes
menu-class = 🏫 Class { $class_name }

people-no-such-person = There is no such person.
people-not-a-student = Only a pupil can be moved to another class.
people-no-such-class = There is no such class.
people-not-yourself = You cannot do this to yourself. Ask another leader.
people-last-leader = This is the last person who runs the bot. Add another one first.
people-year-already-begun = This school year has begun already: classes do not move up twice.
people-nobody-found = Nobody was found for “{ $typed }”. Try a part of the name.
people-ask-name = Whom are we looking for? Write a part of the name.
people-found = Found: { $people }
people-student-of = pupil of class { $class_name }
people-card = <b>{ $name }</b>
    { $roles }
    { $state ->
        [linked] Has joined the bot.
        [inactive] Has left the school and cannot use the bot.
       *[missing] Has not joined the bot yet.
    }
people-do-move = Move to another class
people-do-unlink = Unlink the phone
people-do-invite = Give a new code
people-do-factions = 👥 Factions
people-factions = <b>{ $name }</b>: mentor of which faction?
    To its members and their parents a mentor writes without asking. If none is marked, all are alike.
people-do-deactivate = Has left the school
people-do-restore = Bring back
people-do-in-hand = 📂 What is left in hand
people-in-hand = <b>{ $name }</b>: what is left in hand. Open it and pass it on.
    Offices in the parliament: { $offices }
    Items of the plan as main person: { $leads }
    Election commissions ({ $commissions }): { $elections }
    Requests for help in hand: { $needs }
    Events to come: { $events }
people-in-hand-nothing = <b>{ $name }</b>: nothing is left in hand, all has been passed on.
people-sure-unlink = Unlink the phone of <b>{ $name }</b>? A new code will be needed to join again.
people-sure-deactivate = Has <b>{ $name }</b> left the school? Everything closes for them, nothing is deleted.
people-done-unlink = ✓ Unlinked: { $name }.
people-done-deactivate = ✓ Taken off the list: { $name }.
people-done-restore = ✓ Brought back: { $name }.
people-done-move = ✓ Moved: { $name }.
people-ask-class = Which class does <b>{ $name }</b> move to? For example: 9 А
people-year-begin = 🎓 Begin a new school year
people-year-sure = <b>School year { $year }</b>
    Every class moves up one grade, the eleventh grades leave, class teachers go with their classes. This is done once. Shall we begin?
people-year-yes = ✓ Yes, begin
people-year-done = ✓ School year { $year } has begun. { $people ->
        [one] { $people } pupil moved up or left.
       *[other] { $people } pupils moved up or left.
    }

class-list = <b>Classes: { $classes ->
        [0] none yet
       *[other] { $classes }
    }</b>
    Pupils: { $pupils }, not joined yet: { $missing }
class-list-large = <b>Classes: { $classes ->
        [0] none yet
       *[other] { $classes }
    }</b>
    Pupils: more than { $most }; how many have not joined stands beside each class
class-line = { $class_name } · { $pupils } · not joined { $missing }
class-card = <b>Class { $class_name }</b>
    Pupils: { $pupils }
    Not joined yet: { $missing }{ $unreachable ->
        [0] { "" }
       *[other]
            { "" }
            Cannot be reached: { $unreachable }
    }{ $requests ->
        [0] { "" }
       *[other]
            { "" }
            Requests waiting: { $requests }
    }
class-all = All pupils
class-missing = Not joined: { $missing }
class-unreachable = Cannot be reached: { $people }
class-request = ✋ { $name }
class-sheet = 🖨 Code sheet (PDF)
class-sheet-coming = The sheet is being made and will come here as a file. Codes that were handed out and are still valid stay the same.
class-sheet-caption = Code sheet of class { $class_name }: { $people ->
        [one] { $people } pupil
       *[other] { $people } pupils
    }. Print it, cut it and hand each part over in person.
class-sheet-nobody = Everybody in class { $class_name } has joined: no sheet is needed.
class-all-title = <b>{ $class_name }</b> · pupils: { $people }
    ✓ joined, ○ not yet
class-missing-title = <b>{ $class_name }</b> · not joined yet: { $people }
    Press a name for a new code.
class-unreachable-title = <b>{ $class_name }</b> · cannot be reached: { $people ->
        [0] nobody
       *[other] { $people }
    }
    They blocked the bot or deleted their account. After /start messages arrive again.
class-pupil-linked = ✓ <b>{ $name }</b> has joined.
class-invitation = <b>{ $name }</b>

    Code: <code>{ $code }</code>
    Link: { $link }

    The code works until { $until } and once.
class-invitation-former = The earlier code no longer works.
class-invite-anew = 🔄 A new code
class-sure-anew = <b>{ $name }</b>
    With a new code the one on paper no longer works. Is a new code needed?
class-invited-on-paper = <b>{ $name }</b>
    The code that was handed out on paper works until { $until }. If the paper is lost, hand out a new code.
class-sheet-how = Point your phone at the QR code, or find { $bot } in Telegram and type the code.
class-sheet-secret = Give the code to nobody: it is yours alone.
class-sheet-expires = Valid until: { $day }
class-sheet-title = Invitation to the school's bot
class-sheet-people = { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
invite-group-staff = Staff
invite-group-parents = Parents
invite-group-parents-of = Parents of class { $class_name }
invite-group-no-class = Pupils without a class
invite-nobody = Nobody needs a code: everybody has joined, or their code still works.
invite-valid = Codes on the sheets: { $people }, valid until { $day }. New: { $fresh }; earlier codes of these people do not work.
    Printed again: { $again }; sheets with them that were handed out before go on working.
