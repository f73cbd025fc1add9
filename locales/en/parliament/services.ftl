services-tutoring = 📚 Help in a subject
services-thanks = 💛 Say thank you
services-duty = 👀 Seen on duty
services-faces = 🧑‍🎓 Who is who in parliament
tutoring-list = 📚 <b>Pupils help pupils</b>: { $pairs }
    It begins when both and a parent agree. No marks are written anywhere.
tutoring-line = { $stands ->
        [yes] ✓ №{ $number } · { $subject }
       *[no] ⏳ №{ $number } · { $subject }
    }
tutoring-ask = 🙋 Ask for help
tutoring-propose = ➕ Propose a pair
tutoring-card = 📚 <b>{ $subject }</b>
    Learns: { $pupil } { $by_pupil }
    Teaches: { $tutor } { $by_tutor }
    A parent’s consent: { $by_parent }
    Lessons held: { $lessons }
tutoring-agree = ✓ I agree
tutoring-lesson = ➕ We had a lesson today
tutoring-name = 👤 Choose who teaches
tutoring-end = ✕ End it
tutoring-end-ask = End it? Nobody asks why.
tutoring-end-sure = ✓ Yes, end it
tutoring-done-agree = Your agreement is noted.
tutoring-done-lesson = The lesson counts.
tutoring-done-end = It has ended.
tutoring-see = 📚 Open
tutoring-ask-subject = Which subject?
tutoring-ask-pupil = Who needs help? Type the beginning of the name, then choose.
tutoring-ask-tutor = Who teaches? Type the beginning of the name, then choose. They are asked first.
tutoring-subject-kazakh = Kazakh
tutoring-subject-russian = Russian
tutoring-subject-english = English
tutoring-subject-maths = mathematics
tutoring-subject-physics = physics
tutoring-subject-chemistry = chemistry
tutoring-subject-biology = biology
tutoring-subject-history = history
tutoring-subject-geography = geography
tutoring-subject-informatics = informatics
tutoring-not-found = There is no such entry.
tutoring-too-many = There is a request for this subject already, or three are open.
tutoring-same-person = Another pupil has to teach.
tutoring-not-agreed = Not everybody has agreed: both and a parent must.
tutoring-counted-today = Today’s lesson counts already.
tutoring-asked-letter = 📚 { $name } asks for help in a subject: { $subject }. Choose who teaches.
tutoring-offer-letter = 📚 You are offered help in a subject: { $subject }. Do you agree?
tutoring-tutor-letter = 📚 Can you help { $name } in { $subject }?
tutoring-parent-letter = 📚 { $name } would like extra lessons from another pupil: { $subject }. A parent’s permission is needed.
tutoring-no-tutor-letter = 📚 { $name } needs somebody else who helps: { $subject }.
tutoring-ended-letter = 📚 The lessons have ended: { $subject }.
tutoring-begins-letter = 📚 Everybody agrees, you may begin: { $subject }.
permit-open = ✔ Open permissions
menu-permits-own = ✔ My permissions
form-tutoring = asking for help in a subject
form-tutoring-propose = proposing a pair
form-tutoring-tutor = choosing who teaches

thanks-list = 💛 <b>You were thanked</b>: { $cards }
thanks-line = • { $name }: { $reason } ({ $day })
thanks-send = 💛 Send thanks
thanks-answer = 💛 My thanks
thanks-sent = ✓ Your thanks have arrived.
thanks-letter = 💛 <b>{ $name }</b> thanks you { $reason }.
thanks-ask-who = Whom do you thank? Type the beginning of the name, then choose.
thanks-ask-reason = For what? Nobody else is named.
thanks-for-help = for help
thanks-for-lesson = for explaining
thanks-for-event = for an event
thanks-for-kindness = for kindness
thanks-for-honesty = for honesty
thanks-for-order = for tidiness and order
thanks-nobody = There is nobody of that name at school.
thanks-oneself = You cannot thank yourself.
thanks-too-many = Five a day can be sent. Go on tomorrow.
form-thanks = saying thank you

observation-list = 👀 <b>Seen on duty</b>, the last 30 days
    A class and a kind; nobody is named.
observation-line = <b>{ $of_class }</b>: { $told }
observation-nothing = Nothing noted yet.
observation-note = ➕ Note something
observation-ask-class = Which class?
observation-ask-kind = What was seen?
observation-good = 👍 an example
observation-late = ⏰ late
observation-uniform = 👔 uniform
observation-order = 🏃 order
observation-phones = 📱 telephones
observation-clean = 🧹 tidiness
observation-not-yours = Members of “Law and order” note this.
observation-no-class = There is no such class.
form-observation = noting what was seen

face-list = 🧑‍🎓 <b>Who is who in the parliament</b>: { $people }
    { $people ->
        [0] Nobody holds an office of the parliament yet.
       *[other] { "" }
    }
face-line = { $office }: { $name }
face-leader = Leader · { $faction }
face-card = 🧑‍🎓 <b>{ $name }</b> · { $class_name }
    { $office }
    Until { $until }
face-own = You can put your photo here: the school alone sees it.
face-waits = ⏳ Your photo is not seen yet: a parent’s permission is needed.
face-photo = 📷 Put my photo
face-drop = 🗑 Take my photo away
face-ask-photo = Send your photo.
face-caption = { $name }
face-none = This person holds no office of the parliament.
form-face = a photo
portrait-parent-letter = 📷 { $name } would like the school to see a photo of theirs. A parent’s permission is needed.
