weekly-figure-children_in_need = Children in need
weekly-figure-children_helped = Children helped
weekly-figure-lines_asked = Lines asked for
weekly-figure-lines_open = Lines still open
weekly-figure-things_given = Things given
weekly-figure-not_in_school = Not in school
weekly-figure-returned = Back in class
weekly-figure-given = Given: { $group }
weekly-figure-category = Children: { $category }
weekly-figure-grades = Children, grades { $grades }
weekly-not-found = There is no such report.
weekly-wrong-state = The report stands elsewhere: that cannot be done any more.
weekly-no-such-figure = There is no such figure.
weekly-list = <b>Thursday's reports: { $reports ->
        [0] none yet
       *[other] { $reports }
    }</b>
weekly-line = { $day } · { $state }
weekly-state-gathering = being gathered
weekly-state-frozen = frozen, being checked
weekly-state-signed = signed
weekly-state-sent = sent
weekly-card = <b>Report: { $day }</b>
    State: { $state }
weekly-figure = { $figure }: <b>{ $value }</b>
weekly-confirmed = Classes that have confirmed: { $done } / { $all }
weekly-corrected = ✎ { $figure }: { $was } → { $becomes } ({ $why }), { $who }
weekly-sent-at = ✓ Sent: { $when } ({ $who })
weekly-signed-at = ✍ Signed: { $who }, { $when }
weekly-do-proof = 📎 Proof of sending
weekly-do-freeze = ❄ Freeze the figures
weekly-do-correct = ✎ Correct
weekly-do-sign = ✍ Sign
weekly-do-sent = 📤 Sent: the proof
weekly-do-files = 📄 Word and Excel
weekly-files-coming = The files are being made.
weekly-class = <b>{ $class_name }</b>: this week
    Days marked: { $marked }
    Missing: { $missing }
    Of them without a good reason: { $unexcused }
weekly-class-confirm = ✓ Right, I confirm
weekly-class-confirmed = ✓ Confirmed, thank you.
weekly-ask-figure = Which figure is to be corrected?
    { $figures }
weekly-ask-becomes = What is right?
weekly-ask-why = Why? The reason stays in the report.
weekly-ask-proof = Send the proof: a file, a picture or a link.
weekly-file = thursday-report
weekly-title = { $name }: information of the week, { $day }
weekly-summary = State: { $state }
weekly-column-number = No.
weekly-column-figure = Figure
weekly-column-value = Number
weekly-column-change = Change
weekly-confirm-letter = 📈 Report of the week ({ $day }): confirm your class's figures.

    { -trust-line }{ $line }
weekly-frozen-letter = ❄ The figures of { $day } are frozen. Check and sign them.

    { -trust-line }{ $line }
weekly-missing-letter = ❗ Thursday's report ({ $day }) has not been sent yet.

    { -trust-line }{ $line }
weekly-figure-days_to_return = Days until a return, on average
weekly-figure-arrived = Pupils who arrived
weekly-figure-left = Pupils who left
weekly-figure-dropped_out = Pupils who dropped out
weekly-figure-givers = Givers
weekly-figure-mentions = Publications in media and networks
weekly-do-public = 📢 Text of the week
