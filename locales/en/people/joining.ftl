join-greeting = Hello! Here you join the bot of <b>{ $school }</b>.

    Your class teacher gives you a sheet with a code. Type that code here, or point your phone at the QR code.
    If you have no sheet, press one of the buttons below.
join-by-contact = 📱 Join by my number
join-by-request = ✋ Ask the class teacher
join-share-contact = 📱 Send my number
join-contact-how = Press the button below: I only look whether your number is on the school's list.
join-welcome = Welcome, <b>{ $name }</b>! From now on the school's news comes here.
join-unclear = That does not look like a code. A code has 12 characters, for example: ABCD-EFGH-JKMN.
join-code-unknown = There is no such code, or it was replaced. Look at the sheet again, or ask your class teacher for a new one.
join-code-used = This code has been used. Ask your class teacher for a new one.
join-code-expired = This code is out of date. Ask your class teacher for a new one.
join-too-many-tries = Too many wrong codes. Wait 15 minutes and try again.
join-person-has-account = This person has joined from another phone. Tell your class teacher.
join-account-taken = You have joined already. Press /menu.
join-not-your-contact = That is not your number. Send your own with the button below.
join-phone-unknown = This number is not on the school's list. Ask your class teacher for a code.
join-phone-shared = Several people are listed with this number. Let the class teacher confirm who you are: press “Ask the class teacher”.
join-no-such-class = There is no such class. Write it like this: 9 А
join-already-asked = You have asked already. Wait for the class teacher's answer.
join-already-decided = This request has been answered.
join-no-such-person = There is no such person.
join-name-expected = Write your name in words.
join-class-expected = Write the class like this: 9 А
join-ask-name = What is your name? Write it as it stands in the class register.
join-ask-class = Which class are you in? If you are a parent, write your child's class. For example: 9 А
join-ask-confirm = <b>{ $name }</b>, { $class_name }
    Shall I send this request to the class teacher?
join-send-request = ✓ Send
join-asked = Your request went to the class teacher of { $class_name }. The answer will come here.
join-request-letter = ✋ <b>{ $name }</b> asks to join ({ $class_name }). Say which pupil of your class this is.
join-request-open = Look
join-request-card = ✋ <b>{ $name }</b>, { $class_name }
    Which of the { $missing } pupils who have not joined is this? Press the name. If you do not know them, refuse.
join-request-refuse = ✕ I do not know them
join-request-approved = ✓ <b>{ $name }</b> has joined.
join-request-refused = The request was refused.
join-approved-letter = Your class teacher has confirmed. Welcome, <b>{ $name }</b>!
join-refused-letter = Your class teacher did not recognise you. Go and ask for a sheet with a code.
join-account-of-staff = This is a pupil’s place, and this telephone was one of the staff’s. The pupil joins on their own telephone.
join-second-person = This telephone is new. For the social pedagogue, the leadership and members of commissions a second person has to agree: they have been asked and will call on you; the answer comes here.
join-no-second = This telephone is new, and nobody who could confirm it is in the bot. Let another leader print the code, or let whoever confirms join first.
join-second-asked = This pupil sits on an election’s commission, and the telephone is new: a second person has been asked to agree.
