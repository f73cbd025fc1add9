"""The school morning: the class teacher marks who is missing and why; cases of children who do not come."""

from datetime import date
from typing import assert_never

from aiogram.types import CallbackQuery

from db import people
from db.assistance.attendance import Measure
from handlers.answers import a_day
from handlers.assistance.keeping import conduct_screen
from handlers.assistance.needs import read_note
from handlers.forms import Filling, Form, Refused, back_to, begin, screen_or_refused
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.questions import line, one_of, one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance.attendance import (
    LETTERS_TO,
    MEASURES,
    MOVEMENTS,
    REASONS,
    AttendanceRefusal,
    day_number,
    day_of,
)
from school.presses.assistance import AttendancePress, CasePress
from school.rights import Deed, is_pupil
from services.assistance import attendance, keeping
from services.assistance.attendance import Marked, Morning

#: A class on one screen.
PUPILS = 40
#: So many planned measures of a case have a button; the later ones follow when these are done.
MOST_PLANNED = 6


async def morning_screen(visit: Visit, number: int, name: str) -> Screen | AttendanceRefusal:
    """Pupils as buttons; «all here» or «done» below, and the teacher's other classes."""
    words, day = visit.words, day_of(number) if number else visit.today
    if day > visit.today:
        return AttendanceRefusal.NOT_YOURS
    seen = await visit.store.read(attendance.morning, visit.asking, day, name)
    if isinstance(seen, AttendanceRefusal):
        return seen
    at = day_number(day)
    rows = []
    for one in seen.pupils[:PUPILS]:
        text = one.child.name
        if one.reason:
            text = f"✕ {text} – {words.plain(f'absence-reason-{one.reason}')}"
        deed = AttendancePress("here" if one.reason else "child", at, one.child.id)
        rows.append([Button(text, deed)])
    missing = sum(one.reason is not None for one in seen.pupils)
    done = words.plain("attendance-done" if missing else "attendance-all-here")
    rows.append([Button(done, AttendancePress("done", at, value=seen.class_name))])
    others = sorted(visit.person.teaches() - {seen.class_name})
    rows += [[Button(name, AttendancePress("open", at, value=name))] for name in others]
    day_text = f"{words.weekday(day.isoweekday())}, {words.full_day(day)}"
    return Screen(_morning_text(words, seen, day_text), [*rows, [home(words)]], protected=True)


def mark_text(words: Words, one: Marked) -> str:
    return words("attendance-mark", when=one.mark.marked_at, missing=one.mark.missing, who=one.who)


def _morning_text(words: Words, seen: Morning, day_text: str) -> str:
    """Every marking stays to be seen: who said how many, and who corrected it."""
    marks = [mark_text(words, one) for one in seen.marks]
    return "\n".join([words("attendance-title", class_name=seen.class_name, day=day_text), *marks])


async def on_attendance_press(query: CallbackQuery, callback_data: AttendancePress, visit: Visit) -> None:
    press, store = callback_data, visit.store
    day = day_of(press.day) if press.day else visit.today
    refusal, toast, name = None, None, ""
    match press.deed:
        case "open":
            name = press.value
        case "child":
            await show(query, reasons_screen(visit, press))
            return
        case "reason" if press.value not in REASONS:
            await answer(query, visit.words.plain("button-too-old"), alert=True)
            return
        case "reason":
            refusal = await store.write(attendance.note_absence, visit.asking, day, press.child, press.value)
            name = await class_of(visit, press.child)
        case "here":
            refusal = await store.write(attendance.take_off, visit.asking, day, press.child)
            name = await class_of(visit, press.child)
        case "done":
            refusal, name = (
                await store.write(attendance.mark_done, visit.asking, day, press.value),
                press.value,
            )
            toast = visit.words.plain("attendance-marked")
        case never:
            assert_never(never)
    screen = refusal or await morning_screen(visit, press.day, name)
    if isinstance(screen, AttendanceRefusal):
        await answer(query, visit.words.plain(screen), alert=True)
        return
    await show(query, screen, toast)


async def class_of(visit: Visit, child_id: int) -> str:
    child = await visit.store.read(people.by_id, child_id)
    return (child.class_name if child else None) or ""


def reasons_screen(visit: Visit, press: AttendancePress) -> Screen:
    words = visit.words
    rows = [
        [Button(words.plain(f"absence-reason-{one}"), AttendancePress("reason", press.day, press.child, one))]
        for one in REASONS
    ]
    back = Button(words.plain("button-back"), AttendancePress("open", press.day))
    return Screen(words("attendance-why"), [*rows, [back]])


# Cases


async def cases_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    found = await visit.store.read(attendance.cases, visit.asking)
    page = page_of(found, number)
    rows = [[Button(words.plain("case-new"), CasePress("new"))]]
    rows.append([Button(words.plain("movement-all"), CasePress("moves"))])
    for one in page.items:
        key = "case-line-back" if one.returned_on else "case-line"
        text = words.plain(key, number=one.number, day=one.returned_on or one.found_on)
        rows.append([Button(text, CasePress("card", case=one.id))])
    arrows = page.arrows(lambda turned: CasePress(page=turned))
    return Screen(words("case-list", cases=page.total), [*rows, arrows, [home(words)]])


async def case_screen(visit: Visit, case_id: int) -> Screen | AttendanceRefusal:
    words = visit.words
    seen = await visit.store.read(attendance.case_card, visit.asking, case_id)
    if isinstance(seen, AttendanceRefusal):
        return seen
    case = seen.case
    lines = [words("case-card", number=case.number, day=case.found_on)]
    for one in seen.measures:
        if one.kind == "letter":
            to = Word(f"case-letter-{one.letter_to}")
            lines.append(words("case-letter-sent", day=one.on_day, to=to, number=one.letter_no or "–"))
        else:
            key = "case-measure" if one.done_on else "case-planned"
            lines.append(words(key, day=one.on_day, measure=Word(f"case-measure-{one.kind}")))
    if case.returned_on:
        days = (case.returned_on - case.found_on).days
        lines.append(words("case-returned-on", day=case.returned_on, days=days))
    rows = [[Button(words.plain("case-read"), CasePress("read", case=case.id))]]
    if case.returned_on is None:
        lines.append(words("case-measures-ask"))
        rows += [_finish(words, case.id, one) for one in seen.measures if one.done_on is None][:MOST_PLANNED]
        rows.append([Button(words.plain("case-plan"), CasePress("plan", case=case.id))])
        rows += [
            [Button(words.plain(f"case-measure-{one}"), CasePress("measure", case=case.id, value=one))]
            for one in MEASURES
        ]
        rows.append([Button(words.plain("case-letter"), CasePress("letter", case=case.id))])
        rows.append([Button(words.plain("case-returned"), CasePress("returned", case=case.id))])
    back = Button(words.plain("button-back"), CasePress())
    return Screen("\n".join(lines), [*rows, [back, home(words)]])


def _finish(words: Words, case_id: int, one: Measure) -> list[Button]:
    """What was planned has been done."""
    what = words.plain(f"case-measure-{one.kind}")
    text = words.plain("case-plan-done", measure=what, day=one.on_day)
    return [Button(text, CasePress("plan-done", case=case_id, value=str(one.id)))]


async def on_case_press(query: CallbackQuery, callback_data: CasePress, visit: Visit) -> None:
    press, store, words = callback_data, visit.store, visit.words
    refusal = None
    match press.deed:
        case "list":
            await show(query, await cases_screen(visit, press.page))
            return
        case "new" | "plan" | "letter":
            forms = {"new": NEW, "plan": PLAN, "letter": LETTER}
            await begin(forms[press.deed], query, visit, case=press.case)
            return
        case "plan-done":
            measure_id = int(press.value) if press.value.isascii() and press.value.isdigit() else 0
            refusal = await store.write(attendance.finish_measure, visit.asking, press.case, measure_id)
        case "read":
            await show_who(query, visit, press)
            return
        case "conduct":
            await visit.store.write(keeping.accept_conduct, visit.asking)
        case "moves" | "moved" | "move-new" | "notice" | "sent":
            await on_movement(query, visit, press)
            return
        case "measure":
            refusal = await store.write(attendance.add_measure, visit.asking, press.case, press.value)
        case "returned":
            yes = Button(words.plain("case-returned-sure"), CasePress("sure", case=press.case))
            back = Button(words.plain("button-back"), CasePress("card", case=press.case))
            await show(query, Screen(words("case-returned-ask"), [[yes], [back]]))
            return
        case "sure":
            refusal = await store.write(attendance.returned, visit.asking, press.case)
        case "card":
            pass
        case never:
            assert_never(never)
    screen = refusal or await case_screen(visit, press.case)
    if isinstance(screen, AttendanceRefusal):
        await answer(query, words.plain(screen), alert=True)
        return
    await show(query, screen)


async def show_who(query: CallbackQuery, visit: Visit, press: CasePress) -> None:
    """In a message of its own that cannot be forwarded or saved; the look is written down."""
    words = visit.words
    told = await visit.store.write(attendance.read_case, visit.asking, press.case)
    if told is AttendanceRefusal.NO_CONDUCT:
        back = Button(words.plain("button-back"), CasePress("card", case=press.case))
        await show(query, conduct_screen(words, CasePress("conduct", case=press.case), back))
        return
    if isinstance(told, AttendanceRefusal):
        await answer(query, words.plain(told), alert=True)
        return
    await answer(query)
    lines = [words("case-who", who=told.who or "–")]
    lines += [
        words(f"need-said-{kind}", when=words.day(day), text=text) for kind, day, text in told.plan[-8:]
    ]
    text = "\n".join(lines)
    await visit.bot.send_message(visit.telegram_id, text, protect_content=True)


async def open_case(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    number = await visit.store.write(
        attendance.open_case, visit.asking, filling.token, filling.answers["who"]
    )
    if isinstance(number, AttendanceRefusal):
        return Refused(number)
    return await cases_screen(visit)


async def plan_measure(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (filling.token, told["kind"], date.fromisoformat(told["on"]), told["text"])
    refusal = await visit.store.write(attendance.plan_measure, visit.asking, told["case"], *said)
    screen = refusal or await case_screen(visit, told["case"])
    return screen_or_refused(screen)


async def note_letter(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    letter = (told["to"], told["number"])
    refusal = await visit.store.write(attendance.add_measure, visit.asking, told["case"], "letter", letter)
    screen = refusal or await case_screen(visit, told["case"])
    return screen_or_refused(screen)


# Movement


async def movements_screen(visit: Visit, number: int = 0) -> Screen:
    """Who came, left, dropped out; a pupil's name stands on the button, so the screen goes nowhere."""
    words = visit.words
    page = page_of(await visit.store.read(attendance.movements, visit.asking), number)
    rows = [[Button(words.plain("movement-new"), CasePress("move-new"))]]
    for one in page.items:
        sign = "✓ " if one.row.sent_on else ""
        text = f"{sign}{one.child.name}: {words.plain(f'movement-kind-{one.row.kind}')}, {words.day(one.row.on_day)}"
        rows.append([Button(text, CasePress("moved", one.row.id))])
    arrows = page.arrows(lambda turned: CasePress("moves", page=turned))
    back = Button(words.plain("button-back"), CasePress())
    text = words("movement-list", movements=page.total)
    return Screen(text, [*rows, arrows, [back, home(words)]], protected=True)


async def movement_screen(visit: Visit, movement_id: int) -> Screen | AttendanceRefusal:
    words = visit.words
    seen = await visit.store.write(attendance.moved, visit.asking, movement_id)
    if isinstance(seen, AttendanceRefusal):
        return seen
    row, child = seen.row, seen.child
    lines = [
        words(
            "movement-card",
            name=child.name,
            class_name=child.class_name or "–",
            kind=Word(f"movement-kind-{row.kind}"),
            day=row.on_day,
        )
    ]
    if row.sent_on and row.letter_to:
        to = Word(f"case-letter-{row.letter_to}")
        lines.append(words("case-letter-sent", day=row.sent_on, number=row.letter_no, to=to))
    rows = [
        [Button(words.plain("movement-notice"), CasePress("notice", row.id))],
        [Button(words.plain("case-letter"), CasePress("sent", row.id))],
    ]
    back = Button(words.plain("button-back"), CasePress("moves"))
    return Screen("\n".join(lines), [*rows, [back, home(words)]], protected=True)


async def on_movement(query: CallbackQuery, visit: Visit, press: CasePress) -> None:
    if press.deed == "moves":
        await show(query, await movements_screen(visit, press.page))
        return
    if press.deed == "move-new":
        await begin(MOVED, query, visit)
        return
    made = await movement_screen(visit, press.case)
    if isinstance(made, AttendanceRefusal):
        await answer(query, visit.words.plain(made), alert=True)
    elif press.deed == "moved":
        await show(query, made)
    elif press.deed == "sent":
        await begin(NOTICE, query, visit, movement=press.case)
    else:
        await order(
            query,
            visit,
            "movement-notice",
            "weekly-files-coming",
            movement=press.case,
        )


def _has_been(filling: Filling, day: date) -> Refused | None:
    return Refused("movement-not-yet") if day > filling.visit.today else None


def _to_come(filling: Filling, day: date) -> Refused | None:
    return Refused("form-day-past") if day < filling.visit.today else None


async def note_movement(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (told["who"]["chosen"], told["kind"], date.fromisoformat(told["on"]))
    outcome = await visit.store.write(attendance.note_movement, visit.asking, *said)
    made = outcome if isinstance(outcome, AttendanceRefusal) else await movement_screen(visit, outcome)
    return screen_or_refused(made)


async def note_notice(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (told["movement"], told["to"], told["number"])
    refusal = await visit.store.write(attendance.note_notice, visit.asking, *said)
    made = refusal or await movement_screen(visit, told["movement"])
    return screen_or_refused(made)


NEW = Form(
    "case-new",
    Deed.HANDLE_NEEDS,
    (typed("who", "case-ask-who", read_note),),
    open_case,
    cases_screen,
    private=True,
)
_SENT = (
    one_of("to", "case-ask-letter-to", LETTERS_TO, lambda words, one: words.plain(f"case-letter-{one}")),
    line("number", "case-ask-letter-number", 60),
)
BACK_TO_CASE = back_to("case", case_screen, cases_screen)
LETTER = Form("case-letter", Deed.HANDLE_NEEDS, _SENT, note_letter, BACK_TO_CASE)
MOVED = Form(
    "movement",
    Deed.HANDLE_NEEDS,
    (
        one_person("who", "movement-ask-who", is_pupil),
        one_of(
            "kind", "movement-ask-kind", MOVEMENTS, lambda words, one: words.plain(f"movement-kind-{one}")
        ),
        typed("on", "movement-ask-on", a_day(_has_been)),
    ),
    note_movement,
    movements_screen,
)
BACK_TO_MOVEMENT = back_to("movement", movement_screen, movements_screen)
NOTICE = Form(
    "movement-notice",
    Deed.HANDLE_NEEDS,
    _SENT,
    note_notice,
    BACK_TO_MOVEMENT,
)
PLAN = Form(
    "case-plan",
    Deed.HANDLE_NEEDS,
    (
        one_of("kind", "case-ask-plan", MEASURES, lambda words, one: words.plain(f"case-measure-{one}")),
        typed("on", "case-ask-plan-on", a_day(_to_come)),
        typed("text", "case-ask-plan-text", read_note),
    ),
    plan_measure,
    BACK_TO_CASE,
    private=True,
)
FORMS = (NEW, LETTER, MOVED, NOTICE, PLAN)
