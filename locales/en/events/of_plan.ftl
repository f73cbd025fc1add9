event-of-plan = <b>{ $title }</b>
    The plan's day: { $due }. Grades: { $grades }

    Registration opens only for the grades of the plan.
event-open-registration = ➕ Open registration
event-no-item = There is no such item in the plan.
event-item-closed = This item is closed, or its plan is not approved: registration cannot be opened.
event-ask-which-title = There are several things in this row. For which one is registration opened?
event-ask-hour = The plan's day: { $due }. At what hour does it begin? Write it like this: 15:00. For another day: 12.12 15:00
event-plan-item = 📋 The plan's item
event-plan-moved-letter = 📋 The plan's day has changed: <b>{ $title }</b>
    The plan says { $due }, the event { $when }.

    Does the event move too?
event-move-too = ✎ Move the event
