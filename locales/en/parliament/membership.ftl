faction-nobody = There are no members yet.
faction-unconfirmed = ⚠ Members without a decision: { $members }. Confirm them by a decision of a sitting.
member-apply = 🙋 I want to be a member
member-leave = 🚪 Leave the faction
member-leave-ask = Leave the faction? You can ask again later.
member-leave-sure = ✓ Yes, I leave
member-propose = ➕ Put forward by the class
member-requests = 📨 Requests: { $requests }
member-requests-title = 📨 <b>{ $faction }</b>: who wants to be a member
member-request-line = • { $name } · { $class_name } – { $route ->
        [class] put forward by the class, { $votes } votes, { $day }
        [parliament] chosen by the parliament
       *[own] by own wish
    }
member-confirm-all = 📜 Confirm by a decision
member-ask-decision = By which decision? Membership comes only with a decision of a sitting.
member-ask-confirming = Which decision confirms these members?
member-by-decision = No. { $number } { $text }
member-refuse = ✕ Not admitted
member-see = See the requests
member-agree = ✓ I agree
member-disagree = ✕ I do not agree
member-waits = ⏳ Your request waits for the parliament's decision.
member-ask-votes = How many of the class voted for it?
member-ask-day = On which day did the class meet? For example: 12.10
member-day-ahead = That day is still to come. Write when the class met.
form-member-propose = putting somebody forward
member-done-apply = Your request is noted. A sitting of the parliament decides.
member-done-agree = Your consent is noted. A sitting of the parliament decides.
member-done-disagree = Your answer is noted.
member-done-admit = Admitted. They are told.
member-done-refuse = They are told.
member-done-sure-leave = You have left the faction.
member-done-confirm = The members are confirmed by the decision.
member-done-propose = ✓ It is noted. First the pupil is asked for consent.
member-already = This pupil is a member already.
member-asked-before = There is a request about this pupil already.
member-no-such = There is no such pupil or request.
member-no-decision = Members are admitted only by a decision of a sitting. Hold a sitting first and write its decision down.
member-more-votes = There are more votes than pupils in the class. Check the number.
member-consent-letter = 🏛 Your class has put you forward for the parliament: <b>{ $faction }</b>, { $votes } votes. Do you agree?
member-request-letter = 📨 { $name } ({ $class_name }) wants to be a member of the parliament: { $faction }.
member-joined-letter = 🏛 You are a member of the parliament now: <b>{ $faction }</b>. Decision No. { $number }.
member-refused-letter = 🏛 The sitting has not admitted you this time: { $faction }. You can ask again later.
member-removed-letter = 🏛 You are no longer a member of the faction { $faction }. If you have a question, ask a mentor.
member-left-letter = 🚪 { $name } has left the faction: { $faction }.
honorary-see = 🎓 Honorary members
honorary-title = 🎓 <b>Honorary members of the parliament</b>
honorary-nobody = None yet. Leavers of grade 11 who worked in the parliament become honorary members.
honorary-line = { $name }, left in { $year }

member-not-yours = Only a mentor can do this, and for the own class its teacher.

honorary-invite = ✉ Send an invitation
honorary-ask = What do you invite the honorary members to? Say the day and the place. No money is asked for.
form-honorary-invite = an invitation to honorary members
honorary-invited = ✓ Honorary members who will get the invitation: { $people }
honorary-letter = 🎓 The school's parliament invites you:
    { $text }
honorary-welcome = 🎓 <b>Honorary member</b>, class of { $year }.
    { $school }: thank you for your work in the parliament. Invitations to lectures and the alumni campaign come here{ $quiet ->
        [yes] { "" }, but they are switched off now
       *[no] { "" }
    }.
alumni-on = 🔔 Send me invitations
alumni-off = 🔕 No invitations

faction-members = 🏛 <b>{ $faction }</b>, members: { $members }
faction-list = { $list }
faction-add = ➕ Add a member
faction-remove = ➖ { $name }
faction-ask-member = Type a part of the pupil's name and press it in the list.
faction-who-may-join = Members of the parliament are pupils of grades 9–11 (the parliament's charter).
