appeals-handed-over = ✓ <b>{ $name }</b> now reads the appeals from before.
menu-people = 👥 People
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
