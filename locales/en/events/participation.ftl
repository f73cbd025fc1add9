taken-menu = 📚 Who took part
taken-whose = Whose events shall we look at?
taken-title = <b>{ $name }</b>
    { $events ->
        [0] No event yet.
       *[other] Events: { $events }, hours: { $hours }
    }
taken-line = • { $day } – { $title } { $place }
taken-school = 🏫 The whole school
taken-school-title = <b>Took part at least once this year: { $percent } %</b> ({ $took } of { $pupils })
taken-grade = Grade { $grade }: { $percent } %
taken-class-title = <b>{ $class_name }</b>: { $took } of { $pupils } ({ $percent } %)
taken-never = Have not taken part yet: { $people }. Only the class teacher sees this.
taken-never-one = • { $name }
taken-file = 📊 Picture and Excel
coverage-file = participation
coverage-caption = Pupils at events: classes, months, factions.
coverage-title = Pupils who took part at least once
coverage-grade = Grade { $grade }
coverage-took-part = took part
coverage-not-yet = not yet
coverage-class = Class
coverage-pupils = Pupils
coverage-percent = %
coverage-classes = Classes
coverage-of-grade = Grade
coverage-month = Month
coverage-faction = Faction
coverage-visits = Visits
coverage-months = Months and factions
help-menu = 🤝 Ask a faction
help-list = <b>Help of the factions: { $asked ->
        [0] none yet
       *[other] { $asked }
    }</b>
help-ask = ➕ Ask for help
help-ask-faction = Which faction?
help-ask-what = What is to be done, when, by how many?
help-ask-reason = Why not? Whoever asked will read it.
form-help-ask = asking a faction for help
form-help-refuse = why not
help-asked-done = ✓ The faction’s mentors have it.
help-asked-letter = 🤝 { $name } asks the faction “{ $faction }” for help: { $what }
help-accepted-letter = ✓ The faction “{ $faction }” helps ({ $name }): { $what }
help-refused-letter = ✕ The faction “{ $faction }” cannot help ({ $name }): { $what }
    Why: { $reason }
help-card = <b>{ $faction }</b>
    { $what }

    { $name }, { $when }
    { $state }
help-state-asked = Waits for an answer.
help-state-accepted = ✓ The faction helps.
help-state-refused = ✕ The faction cannot.
help-accept = ✓ We help
help-refuse = ✕ We cannot
