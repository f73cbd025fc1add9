event-who-came = ✅ { $name }, { $class_name }
event-headcount = <b>{ $title }</b>
    Came: <b>{ $came }</b> of { $people }

    Choose a class.
event-headcount-posts = On duty and there: { $here } of { $posts }
event-recount = ⟳ Count again
event-class = <b>{ $title }</b> · { $class_name }
    Came: { $came } of { $people }

    Press the name of whoever came; if that was a mistake, press again.
event-all-came = ✅ All came
event-came-already = { $name } was marked at { $clock } ({ $by }).
