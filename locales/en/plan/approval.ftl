plan-card-draft = 📝 Draft of the plan: not approved yet
plan-card-closed = 🔒 The plan is closed
plan-not-approved = The plan is not approved yet.
plan-is-closed = The plan is closed.
plan-name = { $year }: { $name }
plan-no-such-plan = There is no such plan. A plan must be imported first.
plan-list-plan = <b>{ $year }: { $name }</b>
    In all: { $items }
plan-plans-button = 🗂 Plans
plan-plans = <b>The school's plans</b>
    In all: { $plans }
plan-state-line = • { $year }, { $name }: { $state }
plan-state-draft = 📝 draft, waiting for approval
plan-state-approved = ✅ approved, runs from the school year's start
plan-state-running = ▶️ running
plan-state-closed = 🔒 closed
plan-contents = Items: { $items }. Days still open: { $unfinished }
plan-approved-by = ✅ Approved by { $name }, { $post }, { $day }. Noted by { $noted }
plan-approved-number = 📜 Approving decision: No. { $number }, { $day }
plan-approved-no-number = The number of the approving decision is not noted.
plan-approval-not-noted = Who approved it is not noted yet. The plan came from a file.
plan-closed-on = 🔒 Closed on { $day }
plan-post-director = director
plan-post-acting = acting director (м.а.)
plan-items = 📋 See the items
plan-do-approve = ✅ Note the approval
plan-do-close = 🔒 Close with the report
plan-do-copy = 📄 Copy into the next year
plan-do-next = 📄 The next year's plan
plan-approve-ask-name = <b>{ $name }</b>
    Who approved the plan? Type surname and name.
plan-approve-ask-post = In which office did { $name } approve it?
plan-approve-ask-day = On which day was it approved? For example: 25.08
plan-approve-today = Today
plan-approve-ask-number = By which order or decision was the plan approved? Type its number. For example: 12-n
plan-approve-no-digit = A number has at least one digit. For example: 12-n
plan-approved-now = ✅ The plan is approved. It reminds from now on.
plan-already-approved = The approval of this plan is noted already.
plan-day-not-yet = That day has not come yet. Type today or an earlier day.
plan-close-sure = <b>{ $name }</b>
    Close the plan? Days left undone: { $unfinished }. After that there are no reminders and no changes. The year-end report comes to you.
plan-close-ahead = ⚠ Still to come, and nobody will be reminded: { $items }
plan-close-line = • { $due } · { $title }
plan-close-yes = 🔒 Yes, close
plan-closed-now = 🔒 Closed. The year-end report is on its way.
plan-close-too-early = The plan is closed in May, with the year-end report.
plan-copied = 📄 Draft for the next school year. The dates are moved.
plan-next-exists = There is such a plan in the next school year already.
plan-undated-items = 🕒 Items without a day: { $items }
plan-do-undated = 🕒 Give them deadlines
plan-paper-approval = The year's plan was approved by the { $office ->
        [acting] acting head
       *[head] head
    } of the school { $name } on { $day }{ $decided ->
        [yes] { " " }(decision No. { $decision })
       *[no] { "" }
    }.
