celebration-menu = 🎓 Days of leaving school
celebration-title = <b>Days of leaving school, { $year }</b>
    The school sets the days itself.
celebration-day = { $name }: { $when }
celebration-no-day = { $name }: no day yet
celebration-last_bell = Last bell
celebration-certificates = Handing over of certificates
celebration-graduation = Graduation evening
celebration-ask-day = <b>{ $name }</b>: when? Type it like this: 25.05 10:00
celebration-place = School
celebration-move = 🗓 ↳ another day
celebration-set = ✓ The day is set. The draft is ready: fill in its parts.
form-celebration = day of leaving school
alumni-menu = 🎒 Graduates' campaign
alumni-title = <b>Graduates' campaign: { $first } – { $last }</b>
    Things and deeds for the school instead of collections for an evening. Choose a template: its draft is ready at once. The link for offers: { $link }
alumni-begun = ✓ The draft is ready. Correct day and place, then publish it.
alumni-campaign = Graduates' campaign
alumni-goal = Things and deeds alone: books, saplings, the work of one's hands.
alumni-gift_book = “Give books to the school!”
alumni-help_school = “Help your own school!”
alumni-graduate_for_school = “A graduate for the school!”
alumni-graduates_for_newcomers = “Graduates for newcomers!”
alumni-green_nature = “Let us keep nature green!”
alumni-native_land = “A bow to the native land”
alumni-instead_of_evening = “A deed instead of an evening”
alumni-start_school = “Make your school better!”
