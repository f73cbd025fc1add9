parliament-charter = 📖 The charter
charter-title = 📖 <b>Settings of the parliament's charter</b>
    Only a decision of the general meeting changes them.
charter-line = • { $setting }: <b>{ $value }</b>{ $number ->
        [0] { "" }
       *[other] { "" } (decision №{ $number })
    }
charter-stand = Who may stand
charter-members = Who may be a member
charter-roll = Who elects the President
charter-quorum = Quorum of an election
charter-until = Term of an office
charter-supporters = Supporters of an initiative
charter-answer_days = Time for the administration's answer
charter-do-stand = ✏ Who may stand
charter-do-members = ✏ Who may be a member
charter-do-roll = ✏ Who elects the President
charter-do-quorum = ✏ Quorum
charter-do-until = ✏ Term
charter-do-supporters = ✏ Supporters
charter-do-answer_days = ✏ Time for an answer
charter-grades = grades { $grades }
charter-of-quorum = { $value ->
        [0] none is asked for
       *[other] { $value } % of the roll
    }
charter-of-supporters = { $value }
charter-of-answer_days = { $value } school days
form-charter = a setting of the charter
charter-ask-value = Choose the new value.
charter-ask-decision = By which decision of the general meeting?
charter-changed = ✓ The charter is changed. Elections that were announced before keep their rules.
charter-not-yours = A mentor changes the charter, and only with a decision of the general meeting.
charter-none = There is no such setting.
charter-not-general = Only a decision of the general meeting changes the charter. Hold one and write its decision down first.
