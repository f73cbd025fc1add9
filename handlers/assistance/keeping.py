"""The keeper's desk: requests by number, opened with a reason, moved whole or line by line, handed on."""

from datetime import date, datetime
from typing import Any, assert_never

from aiogram.types import CallbackQuery

from handlers.answers import a_day, not_past
from handlers.assistance.lines import lines_text, thing
from handlers.assistance.needs import read_note
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.pages import PAGE_SIZE, Page
from handlers.questions import moment, one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance import CATEGORIES, MOVES, READING_REASONS, NeedRefusal, NeedState
from school.assistance.attendance import MEASURES
from school.assistance.lines import MOVES as LINE_MOVES
from school.assistance.lines import REASONS, LineState
from school.dates import school_day
from school.people import Role
from school.presses import Press
from school.presses.assistance import FamilyPress, KeeperDeed, KeeperPress
from school.rights import Deed, keeps_needs
from services.assistance import keeping
from services.assistance.keeping import OF_DISTRICT, Opened


def at_desk(state: str) -> Word:
    """What its sender calls sent is new to whoever receives it."""
    return Word("need-state-fresh" if state == NeedState.NEW else f"need-state-{state}")


async def desk_screen(visit: Visit, number: int = 0, *, ended: bool = False) -> Screen:
    """Numbers, things and states; no names on a list."""
    words = visit.words
    desk = await visit.store.read(keeping.desk, visit.asking, number * PAGE_SIZE, PAGE_SIZE + 1, ended=ended)
    total = number * PAGE_SIZE + len(desk.rows) if ended else desk.open
    page = Page(desk.rows[:PAGE_SIZE], number, max(1, -(-total // PAGE_SIZE)), total)
    lines = [
        words("need-count", state=at_desk(s).key.removeprefix("need-state-"), requests=desk.counts[s])
        for s in NeedState
        if desk.counts.get(s)
    ]
    buttons = []
    for row in page.items:
        state = words.plain(at_desk(row.state).key)
        mark = "❗ " if row.urgent else ""
        things = ", ".join(words.plain(f"need-kind-{line.kind}") for line in desk.lines[row.id][:2])
        text = (
            mark
            + words.plain("need-line", number=row.number, state=state)
            + (f" · {things}" if things else "")
        )
        buttons.append([Button(text, KeeperPress("card", need=row.id, page=page.number))])
    arrows = page.arrows(lambda turned: KeeperPress("ended" if ended else "list", page=turned))
    other = Button(
        words.plain("need-open-ones" if ended else "need-ended-ones"),
        KeeperPress("list" if ended else "ended"),
    )
    kept = [Button(words.plain("family-all"), FamilyPress())] if keeps_needs(visit.person) else []
    if not buttons and not lines:
        lines = [words("need-desk-empty")]
    return Screen("\n".join([words("need-desk"), *lines]), [*buttons, arrows, kept, [other, home(words)]])


#: What a button of each deed can name.
VALUES: dict[str, tuple[str, ...]] = {
    "read": READING_REASONS,
    "move": tuple(NeedState),
    "category": CATEGORIES,
    "step": tuple(LineState),
    "why": (*REASONS, ""),
    "district": ("asked", "accepted", "refused", "done"),
}
#: So much of what was written, and so many other requests of the child, stand beside a request: the newest.
MOST_SAID, MOST_OTHERS = 6, 3
#: What opens a form of its own.
SAID: tuple[KeeperDeed, ...] = ("ask", "note", "next", "meet")


async def on_keeper_press(query: CallbackQuery, callback_data: KeeperPress, visit: Visit) -> None:
    press = callback_data
    if press.deed in VALUES and press.value not in VALUES[press.deed]:
        await answer(query, visit.words.plain("button-too-old"), alert=True)
        return
    match press.deed:
        case "list" | "ended":
            await show(query, await desk_screen(visit, press.page, ended=press.deed == "ended"))
        case "card":
            await ask_reason(query, visit, press)
        case "conduct":
            await visit.store.write(keeping.accept_conduct, visit.asking)
            await ask_reason(query, visit, press)
        case "read":
            await show_content(query, visit, press)
        case "move":
            await move(query, visit, press)
        case "step" | "why":
            await step(query, visit, press)
        case "lines" | "line":
            await (show_lines if press.deed == "lines" else show_line)(query, visit, press)
        case "ask" | "note" | "next" | "meet" | "due":
            await begin_saying(query, visit, press)
        case "give" | "refer":
            await choose_colleague(query, visit, press)
        case "category" | "urgent" | "district" | "give-to" | "refer-to" | "accept" | "decline" | "done":
            await answer(query, visit.words.plain(await change(visit, press)), alert=True)
        case never:
            assert_never(never)


async def change(visit: Visit, press: KeeperPress) -> str:
    """A change by one press; returns the key of what is said of it."""
    asking, write, need_id = visit.asking, visit.store.write, press.need
    if press.deed == "category":
        return await write(keeping.confirm_category, asking, need_id, press.value) or "need-category-kept"
    if press.deed == "district":
        told = await write(keeping.refer_to_district, asking, need_id, press.value)
        return told if isinstance(told, NeedRefusal) else "need-noted"
    if press.deed == "urgent":
        outcome, done = await write(keeping.set_urgent, asking, need_id), "need-noted"
    elif press.deed == "give-to":
        outcome, done = await write(keeping.give, asking, need_id, press.line), "need-given"
    elif press.deed == "refer-to":
        outcome, done = await write(keeping.refer, asking, need_id, press.line), "need-referred"
    else:
        state = {"accept": "accepted", "decline": "refused"}.get(press.deed, "done")
        outcome, done = await write(keeping.answer_referral, asking, press.line, state), "need-noted"
    return outcome if isinstance(outcome, NeedRefusal) else done


def conduct_screen(words: Words, agrees: Press, back: Button) -> Screen:
    """How cases are dealt with: accepted once, before the first case or name."""
    agree = Button(words.plain("need-conduct-agree"), agrees)
    return Screen(words("need-conduct"), [[agree], [back, home(words)]])


async def ask_reason(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """Before the content is shown: why is it opened? The answer is kept for the parents' sake."""
    words = visit.words
    row = await visit.store.read(keeping.look, visit.asking, press.need)
    if isinstance(row, NeedRefusal):
        await answer(query, words.plain(row), alert=True)
        return
    back = Button(words.plain("button-back"), KeeperPress(page=press.page))
    if not await visit.store.read(keeping.accepted_conduct, visit.person):
        await show(query, conduct_screen(words, KeeperPress("conduct", need=row.id), back))
        return
    reasons = [
        [Button(words.plain(f"need-reason-{one}"), KeeperPress("read", need=row.id, value=one))]
        for one in READING_REASONS
    ]
    text = words("need-why-open", number=row.number, state=at_desk(row.state))
    lines = Button(words.plain("need-lines"), KeeperPress("lines", need=row.id))
    await show(query, Screen(text, [*reasons, [lines], [back, home(words)]]))


# What it holds


async def show_content(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """In a message of its own that cannot be forwarded or saved."""
    words = visit.words
    seen = await visit.store.write(keeping.read, visit.asking, press.need, press.value)
    if seen is NeedRefusal.NO_CONDUCT:
        await ask_reason(query, visit, press)
        return
    if isinstance(seen, NeedRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    await answer(query)
    screen = Screen(content_text(words, seen), content_buttons(words, seen), protected=True)
    await visit.bot.send_message(
        visit.telegram_id, screen.whole_text, reply_markup=screen.keyboard, protect_content=True
    )


def content_text(words: Words, seen: Opened) -> str:
    row, content, child = seen.need, seen.content, seen.child
    if content is None:
        return words("need-forgotten", number=row.number)
    parts = [
        words(
            "need-content",
            number=row.number,
            name=child.name if child else "–",
            class_name=(child.class_name if child else None) or "–",
            reporter=seen.reporter.name if seen.reporter else "–",
            category=Word(f"need-category-{content.category}"),
            note=content.note or "–",
        ),
        lines_text(words, seen.lines),
        words("need-by-word") if seen.by_word else "",
        words("need-district", state=Word(f"need-district-{seen.district.state}")) if seen.district else "",
        "\n".join(
            words(f"need-said-{one.kind}", when=one.at, text=one.text)
            for one in seen.said[-MOST_SAID:]
            if one.text
        ),
        "\n".join(
            words(
                "need-double", number=other.number, things="; ".join(thing(words, line) for line in of_other)
            )
            for other, of_other in seen.others[-MOST_OTHERS:]
        ),
    ]
    return "\n\n".join(part for part in parts if part)


def content_buttons(words: Words, seen: Opened) -> list[list[Button]]:
    row = seen.need
    if seen.content is None:
        return [[home(words)]]
    categories = [
        Button(words.plain(f"need-category-{one}"), KeeperPress("category", need=row.id, value=one))
        for one in CATEGORIES[:5]
        if seen.of_the_office
    ]
    said = [Button(words.plain(f"need-do-{one}"), KeeperPress(one, need=row.id)) for one in SAID]
    more: tuple[KeeperDeed, ...] = ("urgent", "give", "refer") if seen.of_the_office else ("urgent", "refer")
    handing = [Button(words.plain(f"need-do-{one}"), KeeperPress(one, need=row.id)) for one in more]
    return [
        *moves(words, row.id, row.state),
        [Button(words.plain("need-lines"), KeeperPress("lines", need=row.id))],
        said[:2],
        said[2:],
        handing[:1],
        handing[1:],
        *([one] for one in _district(words, seen)),
        categories[:2],
        *([one] for one in categories[2:]),
        [Button(words.plain("button-back"), KeeperPress()), home(words)],
    ]


def _district(words: Words, seen: Opened) -> list[Button]:
    """What can be said of a referral to the district: that it is asked, and then what the district answered."""
    state = (seen.district.state or "") if seen.district else ""
    return [
        Button(words.plain(f"need-do-district-{to}"), KeeperPress("district", need=seen.need.id, value=to))
        for to in OF_DISTRICT.get(state, ("asked",))
    ]


def moves(words: Words, need_id: int, state: str) -> list[list[Button]]:
    """The legal moves of the whole request; a refusal asks for its reason."""
    return [
        [
            Button(words.plain(f"need-do-{to}"), KeeperPress("why", need=need_id))
            if to is NeedState.REFUSED
            else Button(words.plain(f"need-do-{to}"), KeeperPress("move", need=need_id, value=to))
        ]
        for to in MOVES[NeedState(state)]
    ]


async def move(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    if press.value == NeedState.REFUSED:  # of the time when nobody asked why
        await ask_why(query, visit, press)
        return
    outcome = await visit.store.write(keeping.move, visit.asking, press.need, NeedState(press.value))
    await show_moved(query, visit, outcome)


async def show_moved(query: CallbackQuery, visit: Visit, outcome: Any) -> None:
    words = visit.words
    if isinstance(outcome, NeedRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    text = words("need-moved", number=outcome.number, state=Word(f"need-state-{outcome.state}"))
    lines = Button(words.plain("need-lines"), KeeperPress("lines", need=outcome.id))
    back = Button(words.plain("button-back"), KeeperPress())
    await show(query, Screen(text, [*moves(words, outcome.id, outcome.state), [lines], [back, home(words)]]))


# Lines


async def show_lines(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    words = visit.words
    seen = await visit.store.read(keeping.card_of, visit.asking, press.need)
    if isinstance(seen, NeedRefusal):
        await answer(query, words.plain(seen), alert=True)
        return
    row, lines = seen
    buttons = [
        [Button(thing(words, line), KeeperPress("line", need=row.id, line=line.id))]
        for line in lines
        if LINE_MOVES[LineState(line.state)]
    ]
    text = words("need-lines-of", number=row.number) + "\n" + lines_text(words, lines)
    back = Button(words.plain("button-back"), KeeperPress("card", need=row.id))
    await show(query, Screen(text, [*buttons, [back, home(words)]]))


async def show_line(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """One line and its moves."""
    words = visit.words
    seen = await visit.store.read(keeping.card_of, visit.asking, press.need)
    line = next((one for one in seen[1] if one.id == press.line), None) if isinstance(seen, tuple) else None
    if line is None:
        await answer(query, words.plain(NeedRefusal.NOT_FOUND), alert=True)
        return
    buttons = []
    for to in LINE_MOVES[LineState(line.state)]:
        asks_why = to is LineState.REFUSED
        said = KeeperPress("why" if asks_why else "step", press.need, "" if asks_why else to, line=line.id)
        buttons.append([Button(words.plain(f"need-line-do-{to}"), said)])
    if LINE_MOVES[LineState(line.state)]:
        due = KeeperPress("due", need=press.need, line=line.id)
        buttons.append([Button(words.plain("need-line-do-due"), due)])
    back = Button(words.plain("button-back"), KeeperPress("lines", need=press.need))
    await show(query, Screen(lines_text(words, [line]), [*buttons, [back, home(words)]]))


async def step(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    """A line goes on; or a line, or the whole request, is refused for a reason."""
    if press.deed == "why" and not press.value:
        await ask_why(query, visit, press)
        return
    reason = press.value if press.deed == "why" else None
    if press.line:
        to = LineState.REFUSED if reason else LineState(press.value)
        outcome = await visit.store.write(keeping.move_line, visit.asking, press.line, to, reason)
    else:
        outcome = await visit.store.write(keeping.move, visit.asking, press.need, NeedState.REFUSED, reason)
    await show_moved(query, visit, outcome)


async def ask_why(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    words = visit.words
    buttons = [
        [
            Button(
                words.plain(f"need-refused-{one}"),
                KeeperPress("why", need=press.need, value=one, line=press.line),
            )
        ]
        for one in REASONS
    ]
    back = Button(words.plain("button-back"), KeeperPress("card", need=press.need))
    await show(query, Screen(words("need-why-refuse"), [*buttons, [back, home(words)]]))


# Colleagues


async def choose_colleague(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    words, refers = visit.words, press.deed == "refer"
    role = Role.PSYCHOLOGIST if refers else Role.SOCIAL_PEDAGOGUE
    row = await visit.store.read(keeping.look, visit.asking, press.need)
    found = await visit.store.read(keeping.colleagues, visit.asking, role)
    if isinstance(row, NeedRefusal) or not found:
        said = row if isinstance(row, NeedRefusal) else NeedRefusal.NO_KEEPER
        await answer(query, words.plain(said), alert=True)
        return
    deed: KeeperDeed = "refer-to" if refers else "give-to"
    buttons = [[Button(one.name, KeeperPress(deed, need=row.id, line=one.id))] for one in found]
    back = Button(words.plain("button-back"), KeeperPress("card", need=row.id))
    text = words("need-whom", number=row.number)
    await show(query, Screen(text, [*buttons, [back, home(words)]]))


# What is written down


async def begin_saying(query: CallbackQuery, visit: Visit, press: KeeperPress) -> None:
    row = await visit.store.read(keeping.look, visit.asking, press.need)
    if isinstance(row, NeedRefusal):
        await answer(query, visit.words.plain(row), alert=True)
        return
    forms = {"ask": ASK, "note": NOTE, "next": NEXT, "meet": MEET, "due": DUE}
    await begin(forms[press.deed], query, visit, need=row.id, line=press.line)


def _done(filling: Filling, outcome: object) -> Screen:
    words = filling.visit.words
    said = outcome if isinstance(outcome, NeedRefusal) else "need-noted"
    back = Button(words.plain("button-back"), KeeperPress("card", need=filling.answers["need"]))
    return Screen(words(said), [[back, home(words)]])


async def ask_family(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    return _done(
        filling, await visit.store.write(keeping.ask_family, visit.asking, told["need"], told["text"])
    )


async def note(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (told["need"], told["kind"], told["text"])
    return _done(filling, await visit.store.write(keeping.note, visit.asking, *said))


async def next_step(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    on = school_day(datetime.fromisoformat(told["when"]), visit.zone)
    return _done(
        filling, await visit.store.write(keeping.set_next_step, visit.asking, told["need"], on, told["text"])
    )


async def meet(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    at = datetime.fromisoformat(told["when"])
    return _done(filling, await visit.store.write(keeping.set_meeting, visit.asking, told["need"], at))


async def set_due(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    on = date.fromisoformat(told["on"])
    return _done(filling, await visit.store.write(keeping.set_due, visit.asking, told["line"], on))


async def back_to_desk(visit: Visit) -> Screen:
    return await desk_screen(visit)


ASK = Form(
    "need-question",
    Deed.HANDLE_NEEDS,
    (typed("text", "need-ask-question", read_note),),
    ask_family,
    back_to_desk,
    private=True,
)
NOTE = Form(
    "need-note",
    Deed.HANDLE_NEEDS,
    (
        one_of("kind", "need-ask-measure", MEASURES, lambda words, one: words.plain(f"case-measure-{one}")),
        typed("text", "need-ask-what-was-done", read_note),
    ),
    note,
    back_to_desk,
    private=True,
)
NEXT = Form(
    "need-next",
    Deed.HANDLE_NEEDS,
    (moment("when", "need-ask-when"), typed("text", "need-ask-next-step", read_note)),
    next_step,
    back_to_desk,
    private=True,
)
MEET = Form("need-meet", Deed.HANDLE_NEEDS, (moment("when", "need-ask-meeting"),), meet, back_to_desk)
DUE = Form(
    "need-due",
    Deed.HANDLE_NEEDS,
    (typed("on", "need-ask-due", a_day(not_past)),),
    set_due,
    back_to_desk,
)
FORMS = (ASK, NOTE, NEXT, MEET, DUE)
