event-who-came = ✅ { $name }, { $class_name }
event-headcount = <b>{ $title }</b>
    Пришли: <b>{ $came }</b> из { $people }

    Выберите класс.
event-headcount-posts = Дежурные на месте: { $here } из { $posts }
event-recount = ⟳ Пересчитать
event-class = <b>{ $title }</b> · { $class_name }
    Пришли: { $came } из { $people }

    Нажмите имя пришедшего; если ошиблись, нажмите ещё раз.
event-all-came = ✅ Пришли все
event-came-already = { $name }: отметка уже есть с { $clock } ({ $by }).
