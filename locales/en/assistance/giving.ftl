menu-offers = 🎁 Offers of help
give-list = <b>Your offers: { $offers }</b>
give-new = ➕ Offer a thing
give-own = My offers
give-own-line = No. { $number }: { $thing } – { $state }. Promised: { $promised }, given: { $given }
offer-state-open = open
offer-state-closed = all given
offer-state-taken_back = taken back
give-back = ✕ Take No. { $number } back
give-back-ask = Take the offer back?
give-back-sure = ✓ Yes
give-ask-kind = Thank you! The school takes things for children, no money. Who are you?
give-ask-thing = What can you give?
give-ask-until = Until which day? For example: 25.12. Skip it if there is none.
give-ask-who = Your name or organisation and a telephone. Only the social pedagogue sees it.
give-summary = <b>Is everything right?</b>
    { $thing }
    { $who }

    By sending you agree that your name and telephone are kept encrypted and seen by the social pedagogue alone; you can take it back at any time. No child is named.
give-send = ✓ Send
give-thanks = Thank you! The school gets in touch.
giver-person = A person
giver-company = A company
giver-state = A state body
giver-ngo = An organisation
giver-class = A class
giver-volunteer = A volunteer
offer-not-found = There is no such offer.
offer-wrong-state = That can no longer be done with this offer.
offer-list = <b>Open offers: { $offers }</b>
offer-line = No. { $number }: { $thing }
offer-card = 🎁 <b>No. { $number }</b>: { $thing }
    Left: { $left }
    { $giver }: { $who }
    Until: { $until }
offer-promise = → No. { $number }: { $thing }
offer-given = 🤝 No. { $number } handed over
offer-undo = ✕ No. { $number }
offer-act = 📄 Act of handing over
offer-new-letter = 🎁 New offer: <b>No. { $number }</b>

    { -trust-line }{ $line }
offer-back-letter = 🎁 <b>No. { $number }</b>: the giver has taken the offer back, the thing is looked for anew.

    { -trust-line }{ $line }
offer-deed-letter = 🎓 Offer to the school No. { $number }: <b>{ $deed }</b> – { $about }. The social pedagogue knows whom to call.

    { -trust-line }{ $line }
offer-thanks-letter = 🤝 Thank you! What you gave under No. { $number } has reached a child.

    { -trust-line }{ $line }
act-title = Act of handing over No. { $number }
act-who = Given by: { $giver }, { $who }
act-signatures = Given ____________   Received ____________   Date ____________
act-column-number = No.
act-column-thing = Thing
act-column-size = Size
act-column-pieces = Pieces
act-file = act
leaflet-text = Children need clothes, shoes and bags for school. You can help: open the code and offer a thing. No money is collected. Trust line: 111
leaflet-file = leaflet
campaign-leaflet = 🖨 Leaflet with a QR code
give-kept = 🔒 Kept about you: { $who }
give-erase = 🗑 Erase my data
give-erase-ask = Erase your name and telephone? Open offers are taken back. What you have given stays in the report as a number only.
give-erase-sure = ✓ Yes, erase
give-erased = Your data are erased.
giver-forget-letter = 🎁 Your offers were over long ago: your name and telephone are erased in two weeks. If you would like to help again, send a new offer.

    { -trust-line }{ $line }
giver-graduate = Graduate
need-kind-lecture = Give a lecture at school
need-kind-circle = Open a circle at school
need-kind-upbringing_hour = Hold an hour of upbringing
give-ask-lecture = What is the lecture about?
give-ask-circle = Which circle will you open?
give-ask-upbringing_hour = What is the hour about, and for which class?
give-no-money = The bot does not deal with money. Write no number of a card or an account: name and telephone are enough.
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
patron-title = Letter about patronage
patron-text = The pupil { $child } (grade { $grade }) needs for school: { $thing }. The family agreed to this letter.
patron-care = We ask you to take the child under your patronage. The school's social pedagogue receives the thing and hands it over.
patron-until = To be handed over by { $day }.
patron-file = patron-letter
