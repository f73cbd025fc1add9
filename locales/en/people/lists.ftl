# Sending a list
list-new = new: { $name } ({ $posts })
list-changed = changes: { $name } ({ $changes })
list-asked = will be asked: { $name } ({ $changes })
list-gone = not in the list, leaves: { $name } ({ $changes })
list-left = the list says that they left, leaves the school: { $name } ({ $changes })
list-missing = of the school, but not in this list: { $name }
list-would = New: { $new }, changed: { $changed }, leaving: { $gone }, unchanged: { $unchanged }, questions: { $asked }. Remarks: { $problems }.
list-not-written = Nothing was written. To write it: --yes.
list-ask-complete-line = Does the list name everybody (whoever is missing has left)? yes / no:{" "}
list-yes-words = иә ия и да д yes y
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
    Events to come: { $events }

list-send = 📥 Send a list
list-ask-file = Send the file with the list: .xlsx or .csv. Nothing changes until you say yes.
list-expects-file = A file is needed here: .xlsx or .csv.
list-ask-kind = Whose list is it?
sent-file-which = “{ $file }”: what is it?
sent-file-plan = A plan
list-kind-students = Pupils
list-kind-staff = Staff
list-kind-parents = Parents
list-ask-whole = <b>{ $file } · { $kind }</b>
    Does the list name everybody? If so, whoever is not in it has left, and a post that it does not give has ended.
list-is-more = An addition
list-is-whole = It names everybody
list-reading = { $file } is being read. What it would change will come here.
list-refused = { $file } was not read. { $why }
list-send-again = Send it again
list-preview = <b>📥 { $file }</b>
    { $kind } · { $whole }
    { $counts }
    Nothing has been written yet.
list-line = • { $line }
list-more = … more lines in the file: { $lines }
list-whole = The whole list: what would change and what was not read.
list-yes = ✓ Yes, write it
list-no = ✕ Do not write it
list-writing = It is being written. The result will come here.
list-dropped = The list was not written: nothing has changed at the school.
list-changed-meanwhile = Something has changed at the school since you looked. Please look at the list again.
list-asked-of-you = Questions left: { $questions }. Until they are answered nothing changes for these people.
import-copy-kept = What was before this is kept: if it was the wrong file, whoever keeps the bot’s computer brings it back with “import undo”.
list-no-such = There is no such list, or it is still being read.
list-being-written = This list is being written.
list-already-written = This list has been written.
list-already-dropped = This list was not to be written. If it is needed, send it again.

class-none = ⚠ Without a class{ $people ->
        [0] { "" }
       *[other] : { $people }
    }
class-none-title = <b>Pupils without a class: { $people }</b>
    Press a name and write the class. A code is given in any case.
class-none-line = a pupil has no class: { $name }
who-line-child = whose child: { $name } ({ $changes })
who-ask-child = <b>Is this pupil a child of this parent?</b> The name in the list fits several.
list-child = will be asked: is { $name } a parent of { $child }?

import-copy = The copy from before this import: { $file }. To take it back: { $command }
import-copy-nowhere = There is no copy of what was before this: BACKUP_DIR is not set on the bot’s computer. “import undo” cannot take this import back.
import-copy-voting = No copies are made while a vote is open: “import undo” cannot take this import back.
import-undone = The last import is taken back: everything is as in the copy { $file }.
