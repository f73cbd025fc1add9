# Sending a list
list-new = new: { $name } ({ $posts })
list-changed = changes: { $name } ({ $changes })
list-asked = will be asked: { $name } ({ $changes })
list-gone = not in the list, leaves: { $name } ({ $changes })
list-missing = of the school, but not in this list: { $name }
list-would = New: { $new }, changed: { $changed }, leaving: { $gone }, unchanged: { $unchanged }, questions: { $asked }. Remarks: { $problems }.
list-not-written = Nothing was written. To write it: --yes.
list-ask-complete-line = Does the list name everybody (whoever is missing has left)? yes / no:{" "}
list-ask-yes-line = Write it? yes / no:{" "}
who-name = name: { $was } → { $becomes }
who-code = code: { $was } → { $becomes }
who-born-on = birthday: { $was } → { $becomes }
who-leaves = leaves the school
people-left-letter = <b>{ $name }</b> has left the school. What was in hand must be passed on:
    Offices in the parliament: { $offices }
    Items of the plan as main person: { $leads }
    Election commissions ({ $commissions }): { $elections }
    Requests for help in hand: { $needs }
