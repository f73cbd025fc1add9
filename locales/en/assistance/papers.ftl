donor-asked-already = The family was asked about this.
donor-no-consent = The family has not agreed that this giver hears the child's name, so there is no letter.
donor-ask = ❓ № { $number }: ask the family
donor-letter = ✉ № { $number }: patron's letter
donor-asked = ✓ The family was asked.
donor-asks = 🎁 { $who } would like to give: { $thing }. May they hear the child's first name and grade? Neither surname nor address is told.
donor-agreed = ✓ { $who } ({ $thing }): you agreed that they hear the child's first name and grade.
donor-yes = ✓ I agree
donor-no = ✕ I do not agree
donor-take-back = ✕ Take it back
donor-asked-letter = 🎁 <b>№ { $number }</b>: a giver would like to know the child's name. Open it and say whether you agree.

    { -trust-line }{ $line }
offer-thanks = 📄 Letter of thanks
give-thanked-public = You are thanked in public.
give-thanked-private = You are thanked in person.
give-do-public = 📢 Thank me in public
give-do-private = 🔒 Do not thank in public
thanks-title = Letter of thanks
thanks-dear = Dear { $who },
thanks-for-thing = thank you with all our hearts for helping children to be ready for school. What you gave: { $thing }. It has reached those who need it.
thanks-for-part = thank you with all our hearts for your part in the campaign and for helping children.
thanks-file = thanks
thanks-nothing-given = Nothing of this offer was handed over yet.
thanks-list-title = Active participants of the campaign
thanks-list-file = list-of-thanks
thanks-column-name = Name, organisation
campaign-do-thanks = 🏅 List of thanks
campaign-part-active = active participant
patron-title = Letter about patronage
patron-text = The pupil { $child } (grade { $grade }) needs for school: { $thing }. The family agreed to this letter.
patron-care = We ask you to take the child under your patronage. The school's social pedagogue receives the thing and hands it over.
patron-until = To be handed over by { $day }.
patron-file = patron-letter
movement-not-found = There is no such record.
movement-all = 🔄 Movement of pupils
movement-new = ➕ Note one
movement-list =
    { $movements ->
        [0] <b>Movement of pupils: nothing noted</b>
       *[other] <b>Movement of pupils: { $movements }</b>
    }
movement-kind-arrived = arrived
movement-kind-left = left
movement-kind-dropped_out = dropped out
movement-card = 🔒 <b>{ $name }</b>, { $class_name }
    { $kind }, { $day }
movement-notice = 📄 Letter of notice
movement-ask-who = Which pupil? Write a part of the name.
movement-ask-kind = What happened?
movement-ask-on = On which day? For example: 05.09
movement-not-yet = This day is still to come.
notice-title = Notice about the movement of pupils
notice-to-authority = To the education department
notice-to-commission = To the commission for minors
notice-arrived = { $name } (class { $class_name }) came to the school on { $day }.
notice-left = { $name } (class { $class_name }) left the school on { $day }.
notice-dropped_out = { $name } (class { $class_name }) has not come to school since { $day }. The school is doing what it can to bring the child back.
notice-file = notice
contact-not-found = There is no such record.
campaign-contacts = 📇 Whom we ask
contact-new = ➕ Add somebody
contact-list =
    { $contacts ->
        [0] <b>Nobody is noted yet</b>
       *[other] <b>Whom we ask: { $contacts }</b>
    }
contact-card = 🔒 <b>{ $who }</b> · { $kind }
    State: { $state }
    Next step: { $step }
    Day: { $day }
contact-state-found = found
contact-state-asked = asked
contact-state-agreed = agreed
contact-state-refused = refused
contact-do-found = → Next step
contact-do-asked = 💬 Asked
contact-do-agreed = ✓ Agreed
contact-do-refused = ✕ Refused
contact-ask-kind = Who is it?
contact-ask-who = Name and telephone. Only those who run the campaign see it.
contact-ask-step = What is the next step? For example: take a letter there
contact-ask-on = On which day? For example: 20.01
contact-step-letter = 📇 Whom we ask: the day of the next step with № { $number } has come.

    { -trust-line }{ $line }
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
weekly-figure-arrived = Pupils who arrived
weekly-figure-left = Pupils who left
weekly-figure-dropped_out = Pupils who dropped out
weekly-figure-givers = Givers
weekly-figure-mentions = Publications in media and networks
weekly-level-school = School
weekly-level-district = District, town
weekly-level-region = Region
weekly-level-ministry = Ministry
weekly-to = To ({ $level }): { $who }
weekly-ask-level = To which level does the report go?
weekly-ask-recipient = To whom? For example: Town education department, edu@town.kz
campaign-recipient = ✉ To whom the report goes
campaign-form = 📎 The authority's form
campaign-form-off = ✕ Send without a form
campaign-form-is = Form: { $name }, { $when }
report-form-ask = Send the authority's form as a .docx or .xlsx file. Where a number is to stand, put its mark, for example {"{{1}}"}; the change of the week {"{{1+}}"}, the school's name {"{{school}}"}, the day of the report {"{{day}}"}.

    { $marks }
report-form-wrong = Send a .docx or .xlsx file.
report-form-looked-at = The form is being looked at; the answer comes here.
report-form-no-marks = There is no mark in this file, so it was not kept. Put marks like {"{{1}}"} and send it again.
report-form-kept = ✓ The form is kept. Marks: { $marks }. Unknown marks: { $strange }
report-form-missing = The authority's form was not sent, so the report comes in its own shape only. Send it under “Campaigns → Settings → The authority's form”.
report-form-file = form
analysis-title = { $name }: final analysis
analysis-survey = Survey: { $survey }
analysis-summary = Summary: { $summary }
analysis-chart = { $name }: week by week
analysis-column-week = Week
analysis-column-day = Day
analysis-column-work = Activity
analysis-column-outcome = Result
analysis-file = final-analysis
analysis-picture-file = campaign-result
analysis-picture-caption = What the campaign reached: numbers under 5 are not shown.
analysis-picture-few = No picture for everybody: no figure has reached five yet.
campaign-do-analysis = 📊 Final analysis
packing-title = <b>To be packed: { $pieces }</b>
packing-open = 📦 What we pack
need-renew-word = ↻ The family agreed again by word
need-roll-letter = ⏳ The campaign is over, and nothing was found for your request <b>№ { $number }</b>. To leave it for the next campaign, open it and renew your consent. Otherwise it is closed after { $day }, and what you wrote is deleted.

    { -trust-line }{ $line }
public-ask-here = More, asking for help, offering a thing: { $link }
public-survey = 📝 A survey is open: “{ $title }”
weekly-do-public = 📢 Text of the week
poster-text = Does your child need clothes, shoes or supplies for school? Open the code and ask the school: only the social pedagogue (or whoever stands in) and, if asked to help, the psychologist read what you write. Trust line: 111
poster-file = poster
survey-audience-givers = givers
survey-when-during = Now, counted by weeks
survey-week =   week of { $day }: { $answered }
survey-column-week = Week
report-form-mark-school = school
report-form-mark-day = day
held-absence = { $name }: missing on { $day }, reason: { $reason }
held-case = { $name }: record № { $number } about absence, { $day }
held-permit = { $name }: allowed – { $what }
held-question = Question № { $number }, { $when }: { $text } Answer: { $answer }
contact-forget-letter = 📇 Whom we ask: № { $number } is erased in two weeks.

    { -trust-line }{ $line }
