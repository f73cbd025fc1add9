# Why a file was not read
file-empty = The file is empty. Send a file with a list or a plan in it.
file-too-big = The file is too big: { $most } MB at most. Take the pictures out and send it again.
file-protected = The file has a password. Take the password off and send it again.
file-old-format = This file is in an old format (.doc, .xls). Save it as .docx or .xlsx and send it again.
file-wrong-kind = Such a file cannot be read. What is needed: { $kinds }
file-damaged = The file is damaged. Open it, save it under another name and send it again.
file-bomb = There is too much in this file, so it was not opened. Copy the table into a new file and send that.
file-macro = The file has macros. Save it without macros as .docx or .xlsx and send it again.
file-attack = There is a dangerous instruction in this file, so it was not read. Copy the table into a new file and send that.
file-too-many-rows = Too many rows: { $most } at most. Delete the rows that are not needed and send it again.
file-too-heavy = Reading this file took too long. Copy the table into a new file and send that.
file-not-text = The letters in this file were not recognised. Save the CSV as UTF-8 and send it again.
students-wrong-columns = The list of pupils lacks columns. The first row must name the columns: at least “Name” and “Class”.
staff-wrong-columns = The list of staff lacks columns. The first row must name the columns: at least “Name” and “Position”.
parents-wrong-columns = The list of parents lacks columns. The first row must name the columns: at least “Name” and “Children”.

# The plan
plan-no-table = There is no table in this file. A plan is read from a table.
plan-no-rows = No event was found in the table. It needs the columns “Event”, “Deadline”, “Responsible” in Kazakh or Russian. If it is a list of people, send it as .xlsx or .csv.
plan-year-unknown = the plan names no school year, so the months have no dates
plan-table-not-read = the columns of this table were not recognised, it was not read: { $shown }
plan-row-no-title = the event has no title, the row was not read: { $shown }
plan-row-too-long = the title is too long and was cut: { $shown }
plan-row-deadline = the deadline is unclear, the event has none: { $shown }
plan-row-grades = the classes are unclear: { $shown }
plan-row-struck = the row is struck out, it was not taken into the plan: { $shown }
plan-row-hidden = the row is hidden, it was not taken into the plan: { $shown }
plan-words-struck = words of the row are struck out, they were not taken: { $shown }
plan-sheet-hidden = the hidden sheet was not read: { $shown }
plan-part-not-read = a part of the document that was put in from another file was not read
plan-cell-unread = the cell holds no value but an error, or a formula that was not counted: { $shown }
plan-days-elsewhere = rows whose dates lie in another school year: { $shown }
plan-from-above = understood from the lines above the table, for all of its rows: { $shown }
plan-not-an-event = no event, it was not taken into the plan: { $shown }

# The lists
roster-class-unreadable = the class is unclear or missing: { $shown }
roster-class-led-twice = this class already has a class teacher: { $shown }
roster-birth-missing = no date of birth: { $shown }
roster-birth-unreadable = the date of birth was not read: { $shown }
roster-birth-unlikely = the date of birth does not fit the class: { $shown }
roster-phone-missing = no telephone: { $shown }
roster-phone-unreadable = the telephone number was not read: { $shown }
roster-phone-shared = this telephone also stands in row { $shown }
roster-language-unreadable = the language is unclear: { $shown }
roster-letters-lost = letters were lost, save the file as UTF-8: { $shown }
roster-patronymic-missing = no patronymic, is the name complete: { $shown }
roster-repeated = this pupil is already on the list, the repeated row was left out (first row in brackets): { $shown }
roster-repeated-elsewhere = this pupil also stands in another class, the first row was taken (in brackets): { $shown }
roster-code-twice = another pupil has this code, taken without it: { $shown }
roster-role-missing = no position: { $shown }
roster-child-missing = no children given: { $shown }
roster-child-unknown = no such pupil on the list: { $shown }
roster-child-ambiguous = several pupils of this class have such a name, give the code: { $shown }
roster-child-unsure = one pupil has such a name, but the class is not given or another, give the class or the code: { $shown }
roster-cell-struck = crossed out, left aside: { $shown }
roster-cell-unread = the cell has no value, only an error or a formula that was not worked out: { $shown }
roster-phone-second = the cell has a second number, the first was taken: { $shown }
roster-row-hidden = the row is hidden and was left out: { $shown }
roster-row-struck = the row is crossed out and was left out: { $shown }
roster-row-left = marked as having left, was not brought in: { $shown }
roster-row-not-read = no name, the row was not read: { $shown }
roster-sheet-hidden = a hidden sheet was not read: { $shown }
roster-sheet-not-read = the columns of this sheet were not recognised, it was not read: { $shown }
roster-columns-not-read = these columns were not read: { $shown }
roster-in-sheet = sheet “{ $sheet }”, { $problem }
roster-row = row { NUMBER($row, useGrouping: 0) }: { $problem }

# What changed
import-people = Added: { $added }, changed: { $changed }, left: { $gone }, unchanged: { $unchanged }. Remarks: { $problems }.
import-people-asked = Questions: { $questions }. Until they are answered nothing changes for these people. Answer in the bot under “Who is who”, or by a column “same person” in the list (yes, no).
import-plan = The plan was read. Added: { $added }, changed: { $changed }, unchanged: { $unchanged }, removed: { $gone }. Remarks: { $problems }.
import-plan-would = Of the plan would be added: { $added }, changed: { $changed }, unchanged: { $unchanged }, removed: { $gone }. Remarks: { $problems }. Nothing was written.
list-another-kind = By its columns this is a list of { $found ->
        [students] pupils
        [staff] staff
       *[parents] parents
    }, and you said that it is one of { $meant ->
        [students] pupils
        [staff] staff
       *[parents] parents
    }. Nothing was written.
