export-not-found = There is no such list.
export-agreed-already = Somebody has agreed to this.
export-not-agreed = Nobody has agreed to this list, or it was handed out: ask anew.
export-own = You cannot agree to your own list.
campaign-exports = 📤 Lists with names
export-list =
    { $exports ->
        [0] <b>No list with names was asked for</b>
       *[other] <b>Lists with names: { $exports }</b>
    }
export-line = № { $number }, { $when }: { $who }, { $why }
    Agreed: { $agreed }. State: { $state }, until { $day }
export-state-asked = waits for agreement
export-state-agreed = agreed, not handed out
export-state-made = handed out
export-state-destroyed = destroyed
export-new = ➕ Ask for a list
export-ask-why = What is the list for? The deputy head has to agree, and it is destroyed after 30 days.
export-why-committee = Work of the committee
export-why-authority = Asked by the department
export-why-handing_over = The day of handing over
export-asked = The deputy head was told. When there is agreement, the list comes here.
export-agreed = ✓ You agreed; whoever asked was told.
export-agree = ✓ I agree
export-take = 📄 Take the list
export-destroyed = ✓ Destroyed
export-asked-letter = 📤 Somebody asks for a list with names of children who need help: <b>№ { $number }</b>. It is kept until { $day }. Do you agree?

    { -trust-line }{ $line }
export-agreed-letter = 📤 List <b>№ { $number }</b> was agreed to. Destroy it by { $day }.

    { -trust-line }{ $line }
export-ended-letter = ⏳ List <b>№ { $number }</b> ended on { $day }. Destroy the file and the paper, and confirm.

    { -trust-line }{ $line }
export-left-letter = ❗ List <b>№ { $number }</b> ended on { $day }, and nobody has said that it is destroyed.

    { -trust-line }{ $line }
export-mark = List № { $number }. Handed to: { $who }. To be destroyed by { $day }, to be given to nobody.
export-caption = 🔒 { $mark }
export-file = list-of-needs
export-column-number = №
export-column-name = Name
export-column-class = Class
export-column-category = Category
export-column-things = What is needed
