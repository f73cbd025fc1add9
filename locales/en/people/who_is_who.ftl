# Who is who
menu-who = 🪪 Who is who
who-open = Look
who-letter = 🪪 Reading a list left questions: { $questions }. Whether it is one person or two is yours to say.
who-list = { $questions ->
        [0] 🪪 <b>Who is who</b>
            No questions.
       *[other] 🪪 <b>Who is who: questions: { $questions }</b>
            Until they are answered nobody's post, number or class changes.
    }
who-done = ✓ Noted
who-answered-before = This has been answered, or is no question any more.
who-two-accounts = Both have joined with phones of their own. Unlink one of them first.
who-given = This role reads what families and pupils have written in confidence. Not whoever brought the list in, but somebody else of the leadership confirms it.
who-second-person = You brought the list in: somebody else of the leadership confirms this role.
who-line-same = { $name }: one person or two ({ $changes })
who-line-name = { $name }: the same name, is it one person ({ $changes })
who-line-change = would change for somebody who has joined: { $name } ({ $changes })
who-line-mixed = one card that may be two people: { $name } ({ $changes })
who-line-number = a pupil with somebody else's number: { $name } ({ $changes })
who-ask-same = <b>Is this one person?</b> If so, the cards become one: the one with the account stays, or the older, with the number of the newest list.
who-ask-name = <b>Is this one person?</b> The list has the same name, but there or here the number is missing. If it is one, this changes.
who-ask-change = <b>Change this?</b> This person has joined, and the list changes this.
who-ask-mixed = <b>Are these two people?</b> An earlier list may have put two of one name on one card. If they are two, choose whose account and number it is: the other gets a new card and joins with a new code.
who-ask-number = <b>Is this the pupil's own number?</b> Somebody else has it too. If it is not, the number is taken away, and an account that came in by it is unlinked.
who-card = <b>{ $name }</b>
    { $posts }
    📱 { $phone }
    { $children ->
        [0] No children noted
       *[other] Children: { $children }
    }
    { $account ->
        [yes] Has joined
       *[no] Has not joined
    }
who-changes = { $changes }
who-phone = number: { $was } → { $becomes }
who-class = class: { $was } → { $becomes }
who-back = comes back to the school
who-role-comes = added: { $role }
who-role-goes = taken: { $role }
who-children = children added: { $children }
who-say-one = One person
who-say-two = Two people
who-say-yes = ✓ Change
who-say-no = Leave as it is
who-say-own = The pupil's own
who-say-not-own = Not the pupil's
who-say-pupil = Two: the pupil's account
who-say-parent = Two: the parent's account
who-say-office = Two: the colleague's account
roster-parent-of = { $name } (parent)
