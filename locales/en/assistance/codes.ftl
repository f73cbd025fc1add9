campaign-numbers = 📊 Requests in numbers
campaign-codes = No. Codes
campaign-numbers-title = <b>Requests in numbers</b>
campaign-keeper = { $name }: { $requests }
campaign-left = ⚠ With nobody: { $requests }
campaign-totals = <b>To be found:</b>
campaign-codes-title = <b>Open requests: { $requests ->
        [0] none yet
       *[other] { $requests }
    }</b>
campaign-code = No. { $number } · grades { $band } · { $things }
campaign-name = No. { $number }: name
campaign-give = No. { $number }: to whom
campaign-name-ask = If I show the child's name, that is recorded, and the keeper is told.
campaign-name-sure = 👁 Yes, the work needs it
campaign-name-is = 🔒 No. { $number }: { $name }, { $class_name }
campaign-whom = To whom?
packing-title =
    { $pieces ->
        [0] <b>Nothing to pack yet</b>
       *[other] <b>To be packed: { $pieces }</b>
    }
packing-open = 📦 What we pack
