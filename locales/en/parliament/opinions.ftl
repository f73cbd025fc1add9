services-opinions = 📊 What pupils think
services-hours = ⏱ My volunteer hours
opinion-list = 📊 <b>What pupils think</b>: { $surveys ->
        [0] none yet
       *[other] { $surveys }
    }
    Asked once a term, without names. Once closed, the whole school reads the answers.
opinion-line = { $year } · term { $term } · { $state }
opinion-ask = ➕ Ask this term
opinion-ask-told = All pupils get a survey without names. It asks:
opinion-ask-sure = ✓ Yes, ask
opinion-close = 🔒 Close and publish
opinion-card = 📊 <b>What pupils think</b>
    Answered: { $answered }{ $invited ->
        [0] { "" }
       *[other] { "" } / { $invited }
    }
opinion-in-words = Wishes in words are read by the mentors alone
opinion-said = – { $text }
opinion-see = 📊 What pupils think
opinion-title = What pupils think
opinion-q-heard = Is your opinion heeded at school?
opinion-q-safe = Do you feel safe at school?
opinion-q-events = Do the events interest you?
opinion-q-wish = What would you change? Name nobody.
opinion-yes = Yes
opinion-partly = Partly
opinion-no = No
opinion-not-yours = The parliament’s mentor asks for opinions.
opinion-no-term = Opinions are asked for within a term.
opinion-none = The answers of this survey are not published yet.
opinion-missing-letter = 📊 Term { $term } ends soon, and pupils have not been asked what they think.
