event-who-came = ✅ { $name }, { $class_name }
event-headcount = <b>{ $title }</b>
    Келгені: <b>{ $came }</b> / { $people }

    Сыныпты таңдаңыз.
event-headcount-posts = Кезекшілер орнында: { $here } / { $posts }
event-recount = ⟳ Қайта санау
event-class = <b>{ $title }</b> · { $class_name }
    Келгені: { $came } / { $people }

    Келген оқушының атын басыңыз; қате болса, тағы бір рет басыңыз.
event-all-came = ✅ Бәрі келді
event-came-already = { $name } { $clock } уақытында белгіленген ({ $by }).
