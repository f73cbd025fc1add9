tutoring-list = 📚 <b>Pupils help pupils</b>: { $pairs ->
        [0] nobody yet
       *[other] { $pairs }
    }
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
form-tutoring = asking for help in a subject
form-tutoring-propose = proposing a pair
form-tutoring-tutor = choosing who teaches
