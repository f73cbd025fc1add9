family-not-found = There is no such record.
family-child-elsewhere = This child is in the record of another family: nobody is registered twice.
family-enough = One record holds no more children.
family-all = 🏠 Families
family-new = ➕ Record of a family
family-list =
    { $families ->
        [0] <b>No records of families</b>
       *[other] <b>Families: { $families }</b>
    }
family-line = 🏠 Family № { $number }
family-card = 🔒 <b>Family № { $number }</b>, children: { $children }
family-child = • { $name }, { $class_name }
family-agreed = The family agreed on { $day }. The record is kept until { $until } and confirmed each year.
family-add = ➕ Add a child
family-add-this = ➕ { $name }
family-off = ✕ { $name }
family-confirm = ↻ The family confirmed again
family-erase = 🗑 Delete the record
family-erase-ask = Delete the record of the family? It cannot be brought back.
family-erase-sure = ✓ Yes, delete
family-erased = The record was deleted.
family-kept = 🏠 Record of our family
family-take-back-ask = The social pedagogue keeps a record of your family: only which children belong together. Delete it?
family-held = Record of the family № { $number }, made { $when }.
family-ask-child = Which child? Write a part of the name.
family-ask-agreed = On which day did the family agree to the record by word? Write the day: 12.10
family-agreed-today = They agreed today
family-term-letter = 🏠 The consent of family <b>№ { $number }</b> ends on { $day }. Ask the family again, or the record is deleted.

    { -trust-line }{ $line }
held-absence = { $name }: missing on { $day }, reason: { $reason }
held-case = { $name }: record № { $number } about absence, { $day }
held-permit = { $name }: allowed – { $what }
held-question = Question № { $number }, { $when }: { $text } Answer: { $answer }
