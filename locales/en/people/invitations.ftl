class-sheet-coming = The sheet is being made and will come here as a file. Codes that were handed out and are still valid stay the same.
class-sheet-caption = Code sheet of class { $class_name }: { $people ->
        [one] { $people } pupil
       *[other] { $people } pupils
    }. Print it, cut it and hand each part over in person.
class-sheet-nobody = Everybody in class { $class_name } has joined: no sheet is needed.
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
