office-leader = Faction leader
office-representative = Representative in a school body
office-representative-in = Representative: { $body }
office-holders = 👤 Who holds an office
office-holders-title = 👤 <b>Who holds an office</b>: { $holders ->
        [0] nobody yet
       *[other] { $holders }
    }
office-card = <b>{ $office }</b>
    { $name }
    Term: { $since } – { $until }
    { $by ->
        [decision] Given by decision №{ $number }
        [election] Elected
       *[class] Elected by the class meeting
    }
office-classes = 🏫 Class self-government
office-classes-without = 🏫 Classes without a body: { $classes }
    Classes of fewer than five pupils and grades 1–4 elect openly, and the class teacher notes it. The others vote in the bot.
office-classes-all = 🏫 Every class has its self-government.
office-do-appoint = ➕ Appoint
office-do-resign = 🚪 Resign
office-do-recall = ✕ Recall
office-do-note = ✍ { $of }: who was elected
office-ask-resign = Do you want to resign? The mentors will be told.
office-sure-resign = ✓ Yes, I resign
office-resigned = You have resigned.
form-office-appoint = an appointment
form-office-recall = a recall
form-office-note = a class's election
office-ask-kind = Which office?
office-ask-body = In which body of the school? For example: Pedagogical council
office-ask-until = Until which day? For example: 31.01. An election before it ends the appointment.
office-until-usual = Until the next election
office-ask-decision = By which decision?
office-ask-general = Only the general meeting recalls. By which decision?
office-ask-position = Which position in the class?
office-given = ✓ Appointed, and told.
office-recalled = ✓ Recalled, and told.
office-noted = ✓ The class's election is noted.
office-none = Nobody holds this office now, or there is no such office.
office-not-yours = Only a mentor of the parliament can do this, and for the own class its teacher.
office-only-pupils = Only a pupil of the school can hold this office.
office-grade = Pupils of this grade cannot hold an office in the parliament (the parliament's charter).
office-not-member = One has to be a member of the faction first.
office-other-class = This pupil is in another class.
office-no-decision = An office is given by a sitting's decision. Hold a sitting and write its decision down first.
office-not-general = This needs a decision of the general meeting. Hold a general meeting first.
office-class-votes = This class has enough voters: hold a secret vote in the bot.
office-term = The term ends between today and the next election (30 September).
office-given-letter = 🏛 You have an office: <b>{ $kind ->
        [president] President of the parliament
        [speaker] Speaker of the parliament
        [leader] leader of the faction { $faction }
        [representative] representative of the parliament, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Until { $until }.
office-resigned-letter = 🚪 { $name } has resigned: <b>{ $kind ->
        [president] President of the parliament
        [speaker] Speaker of the parliament
        [leader] leader of the faction { $faction }
        [representative] representative of the parliament, { $scope }
       *[class] { $scope } · { $position }
    }</b>.
office-recalled-letter = 🏛 The general meeting has recalled you: <b>{ $kind ->
        [president] President of the parliament
        [speaker] Speaker of the parliament
        [leader] leader of the faction { $faction }
        [representative] representative of the parliament, { $scope }
       *[class] { $scope } · { $position }
    }</b>. Decision №{ $number }.
office-empty-letter = ⚠ Empty offices in the parliament: { $offices }. Hold an election, or appoint by a decision until then.
office-empty-line = • { $office }

parliament-offices = 🏛 The parliament
offices-title = 🏛 <b>The parliament</b>
office-president = President
office-speaker = Speaker
office-line = <b>{ $office }</b>: { $name }, until { $until }
office-empty = ⚠ Not elected yet: { $offices }
