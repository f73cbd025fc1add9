absence-reason-ill = ill
absence-reason-family = family matter
absence-reason-event = contest, event
absence-reason-no_clothes = no clothes
absence-reason-no_shoes = no shoes
absence-reason-no_supplies = no supplies
absence-reason-no_transport = no transport
absence-reason-unknown = not known
absence-reason-truant = no reason
case-measure-talk = Talk
case-measure-visit = Visit at home
case-measure-psychologist = Psychologist
case-measure-tutoring = Extra lessons
case-measure-meeting = Meeting with the parents
menu-attendance = 📋 Who is missing today?
menu-cases = 🎒 Children who do not come
attendance-not-yours = This is not your class.
attendance-title = <b>{ $class_name }</b>, { $day }
    Press whoever is missing and choose why.
attendance-mark = ✓ { $when }: { $missing ->
        [0] all are here
       *[other] { $missing } missing
    } ({ $who })
attendance-all-here = ✓ All here
attendance-done = ✓ Done
attendance-marked = Thank you, marked.
attendance-why = Why?
attendance-open = 📋 Mark
attendance-letter = 📋 Who is missing in { $class_name } today? Mark it before 11:00.

    { -trust-line }{ $line }
attendance-unmarked-letter = ⏳ Not marked before 11:00: { $classes }

    { -trust-line }{ $line }
attendance-offer-letter = 🤝 The school can help a child with clothes, shoes, supplies or the way to school. Ask here if you need it: only the social pedagogue (or whoever stands in) and, if asked to help, the psychologist read what you write.

    { -trust-line }{ $line }
case-not-found = There is no such case.
case-list =
    { $cases ->
        [0] <b>No child stays away from school</b>
       *[other] <b>Children who do not come to school: { $cases }</b>
    }
case-new = ➕ A child who is on no list
case-line = No. { $number } · found on { $day }
case-line-back = ✓ No. { $number } · back on { $day }
case-card = <b>No. { $number }</b>
    Found: { $day }
case-measure = { $day }: { $measure }
case-letter-sent = { $day }: letter No. { $number }, { $to }
case-letter-authority = to the education authority
case-letter-commission = to the minors' commission
case-returned-on = ✓ Back in class: { $day } (after { $days } days)
case-read = 👁 Show who
case-who = 🔒 { $who }
case-letter = ✉ A letter was sent
case-returned = ✓ Back in class
case-returned-ask = Is the child really back?
case-returned-sure = ✓ Yes, back
case-ask-who = What is known of the child? Name, age, where. No identity number. It is kept encrypted.
case-ask-letter-to = To whom did the letter go?
case-ask-letter-number = The letter's number?
case-new-letter = 🎒 A child does not come to school: <b>No. { $number }</b>

    { -trust-line }{ $line }
case-seen-letter = 🎒 <b>No. { $number }</b>: the child is in class today. Mark it if it is back.

    { -trust-line }{ $line }
case-planned = ⏳ { $day }: { $measure }
case-plan = 📅 Plan a measure
case-plan-done = ✓ { $measure }, { $day }
case-ask-plan = What is planned with the child or the family?
case-ask-plan-on = On which day? For example: 20.01
case-ask-plan-text = What will be done, and by whom? For example: extra mathematics, each Tuesday. It is kept sealed.
case-plan-letter = 📅 <b>№ { $number }</b>: the day of a planned measure has come. Mark it when it is done.

    { -trust-line }{ $line }
case-measures-ask = Press what was done today; plan what is to come.
campaign-marks = 📋 Who is missing
campaign-marks-title = <b>Who is missing, { $day }</b>
campaign-marks-class = <b>{ $class_name }</b>: { $said }
campaign-marks-none = ⏳ not marked
movement-not-found = There is no such record.
movement-all = 🔄 Movement of pupils
movement-new = ➕ Note one
movement-list =
    { $movements ->
        [0] <b>Movement of pupils: nothing noted</b>
       *[other] <b>Movement of pupils: { $movements }</b>
    }
movement-kind-arrived = arrived
movement-kind-left = left
movement-kind-dropped_out = dropped out
movement-card = 🔒 <b>{ $name }</b>, { $class_name }
    { $kind }, { $day }
movement-notice = 📄 Letter of notice
movement-ask-who = Which pupil? Write a part of the name.
movement-ask-kind = What happened?
movement-ask-on = On which day? For example: 05.09
movement-not-yet = This day is still to come.
notice-title = Notice about the movement of pupils
notice-to-authority = To the education department
notice-to-commission = To the commission for minors
notice-arrived = { $name } (class { $class_name }) came to the school on { $day }.
notice-left = { $name } (class { $class_name }) left the school on { $day }.
notice-dropped_out = { $name } (class { $class_name }) has not come to school since { $day }. The school is doing what it can to bring the child back.
notice-file = notice
