permit-own = ✔ What I allow my child
permit-not-found = There is no such permission.
permit-title = <b>What do you allow for your child?</b>
    Each by itself, for a year; take it back at any time. The class teacher sees what you decided.
permit-child = <b>{ $name }</b>
permit-photo = A photo of school events is published on the school's site and networks
permit-photo-short = Photo in public
permit-tutoring = Takes part in extra lessons
permit-tutoring-short = Extra lessons
permit-mentoring = Has a mentor
permit-mentoring-short = Mentor
permit-allow = ➕ { $what }: { $name }
permit-take-back = ✕ { $what }: { $name }
permit-class = <b>{ $what }: allowed for { $allowed } of { $all }</b>
permit-pupil = ✓ { $name }
menu-permits = ✔ Parents' permissions
work-eve-letter = 📌 Tomorrow: <b>{ $title }</b>, { $when }. We expect you.

    { -trust-line }{ $line }
need-district = Referred to the district: { $state }
need-district-asked = waiting for an answer
need-district-accepted = accepted
need-district-refused = refused
need-district-done = done
need-do-district-asked = ↪ To the district
need-do-district-accepted = ✓ The district accepted
need-do-district-refused = ✕ The district refused
need-do-district-done = ✓ The district did it
permit-open = ✔ Open permissions
menu-permits-own = ✔ My permissions
