parliament-initiatives = 💡 Initiatives
initiative-list = 💡 <b>Pupils' initiatives</b>: { $initiatives ->
        [0] none yet
       *[other] { $initiatives }
    }
    If { $threshold } pupils stand behind one, the school's administration answers in time.
initiative-new = ➕ Raise an initiative
initiative-card = 💡 <b>{ $title }</b> ({ $kind })
    Raised by: { $name }

    <b>Problem:</b> { $problem }

    <b>Proposal:</b> { $solution }

    Supporters: { $supporters } of { $threshold }
    State: { $state }
initiative-kind-question = common question
initiative-kind-plan = change of the upbringing plan
initiative-kind-project = project
initiative-kind-rights = pupils' rights
initiative-state-sent = a mentor is looking
initiative-state-open = gathering support
initiative-state-reached = waits for the administration
initiative-state-accepted = accepted
initiative-state-part = accepted in part
initiative-state-declined = declined
initiative-state-turned-back = turned back
initiative-state-taken-back = taken back
initiative-until = The administration answers by { $until }.
initiative-answer = <b>Answer:</b> { $answer }
initiative-do-support = 👍 I support it
initiative-do-let-through = ✓ Publish
initiative-do-turn-back = ↩ Turn back
initiative-do-report = 🚩 Somebody is named badly
initiative-done-report = The mentor was told; who told it is not shown.
initiative-reported-letter = 🚩 Pupils say that somebody is named badly in an initiative: <b>{ $title }</b>. Look, and turn it back if need be.
initiative-do-answer = ✍ Answer
initiative-do-change = ✏ Change
initiative-do-take-back = 🗑 Take back
initiative-done-support = Your support is counted.
initiative-done-let-through = Published: the whole school sees it now.
initiative-done-take-back = You have taken it back.
initiative-sent = ✓ Your initiative is sent. First a mentor looks at it, then the whole school sees it.
initiative-see = See the initiative
initiative-ask-kind = What is your initiative about?
initiative-ask-title = Write a short title.
initiative-ask-problem = What is the problem? Write what happens, and name nobody.
initiative-ask-solution = How can it be solved? Write your proposal.
initiative-ask-reason = Why do you turn it back? The author reads this and can write it anew.
initiative-ask-answer = What has the administration decided?
initiative-ask-reasons = Write the reasons: the whole school reads the answer.
form-initiative = a new initiative
form-initiative-change = changing an initiative
form-initiative-back = turning an initiative back
form-initiative-answer = answering an initiative
initiative-none = There is no such initiative.
initiative-not-yours = You cannot do this: pupils raise and support initiatives, a mentor looks at them.
initiative-wrong-time = This initiative is at another stage.
initiative-too-many = Three initiatives a week, and three that are being looked at. Wait until those are decided.
initiative-own = You cannot support your own: tell your friends.
initiative-supported-already = You support this initiative already.
initiative-frozen = Others stand behind it: the text does not change any more.
initiative-only-administration = The school's administration answers.
initiative-check-letter = 💡 Look at a new initiative: <b>{ $title }</b> ({ $name }). Does it hurt nobody, does it propose something?
initiative-open-letter = 💡 The whole school sees your initiative now: <b>{ $title }</b>
initiative-back-letter = ↩ Your initiative is turned back: <b>{ $title }</b>
    Reason: { $reason }
initiative-reached-letter = 🔔 { $supporters } pupils stand behind an initiative: <b>{ $title }</b>. Answer by { $until }.
initiative-accepted-letter = ✓ An initiative that you support is accepted: <b>{ $title }</b>
    { $answer }
initiative-part-letter = ✓ An initiative that you support is accepted in part: <b>{ $title }</b>
    { $answer }
initiative-declined-letter = An initiative that you support is declined: <b>{ $title }</b>
    { $answer }
initiative-late-letter = ⏰ An initiative is past its time: <b>{ $title }</b>. { $state ->
        [sent] No mentor has looked yet.
       *[reached] The administration has not answered yet.
    }
