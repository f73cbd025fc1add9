"""Help for a child: a family asks in two minutes, follows each line, answers, corrects, confirms, takes back."""

from datetime import date, timedelta
from functools import partial
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db import people
from handlers.answers import text_line
from handlers.assistance.lines import lines_text, thing
from handlers.forms import BackTo, Filling, Form, Question, Refused, Stay, back_to, begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.questions import Instead, by_name, sure, ticks, typed, with_class
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance import LONGEST_NOTE, NeedRefusal, holds_identity_number
from school.assistance.lines import (
    CORRECTED_IN,
    KINDS,
    OF_FAMILY,
    UNCOUNTED,
    DetailRefusal,
    LineState,
    Wanted,
    read_wanted,
)
from school.money import money_asked
from school.presses.assistance import NeedPress, PermitPress, PublicPress
from school.rights import Deed, is_parent, is_pupil, keeps_needs
from school.typed import day_near
from services.assistance import campaigns, donors, families, needs
from services.assistance.donors import DonorAsk
from services.assistance.needs import OwnCard, Told

#: A family can have agreed by word so long ago, and not longer.
WORD_HOLDS = timedelta(days=60)


def trust_text(words: Words, own: str) -> str:
    """The country's number, and the school's own behind it."""
    return words("need-trust-line", line=f" · {own}" if own else "")


def about_now(words: Words, now: campaigns.Now) -> str:
    """Which campaign runs or comes next."""
    if now.running:
        return words("need-campaign", name=campaign_name(words, now.running), last=now.running.closes_on)
    if now.coming:
        return words("need-between", name=campaign_name(words, now.coming), first=now.coming.opens_on)
    return words("need-always")


def campaign_name(words: Words, row: Any) -> str:
    return row.name or words.plain(f"campaign-{row.kind}")


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    words = visit.words
    found = await visit.store.read(needs.own, visit.asking)
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    page = page_of(found, number)
    buttons = [[Button(words.plain("need-new"), NeedPress("new"))]]
    for row in page.items:
        text = words.plain("need-line", number=row.number, state=words.plain(f"need-state-{row.state}"))
        buttons.append([Button(text, NeedPress("card", need=row.id, page=page.number))])
    if found or is_parent(visit.person):
        buttons.append([Button(words.plain("need-held"), NeedPress("held"))])
    if await visit.store.read(families.of_parent, visit.asking):
        buttons.append([Button(words.plain("family-kept"), NeedPress("family-off"))])
    if is_parent(visit.person):
        buttons.append([Button(words.plain("permit-own"), PermitPress())])
    buttons.append([Button(words.plain("public-page"), PublicPress())])
    arrows = page.arrows(lambda turned: NeedPress(page=turned))
    parts = (
        words("need-list", requests=page.total),
        about_now(words, now),
        trust_text(words, now.trust_line),
    )
    return Screen("\n\n".join(parts), [*buttons, arrows, [home(words)]])


async def card_screen(visit: Visit, press: NeedPress) -> Screen | NeedRefusal:
    """Where each line stands, its way, and how many people have opened it."""
    words = visit.words
    seen = await visit.store.read(needs.own_card, visit.asking, press.need)
    if isinstance(seen, NeedRefusal):
        return seen
    row = seen.need
    asked = await visit.store.read(donors.asks_of, visit.asking, press.need)
    parts = [
        words("need-card", number=row.number, state=Word(f"need-state-{row.state}"), readers=seen.readers),
        lines_text(words, seen.lines),
        "\n".join(
            [words("need-move", when=row.created_at, state=Word("need-state-new"))]
            + [words("need-move", when=one.at, state=Word(f"need-state-{one.state}")) for one in seen.moves]
        ),
        "\n".join(words(f"need-said-{one.kind}", when=one.at, text=one.text) for one in seen.said),
        "\n".join(
            words("donor-agreed" if one.agreed else "donor-asks", who=one.who, thing=thing(words, one.line))
            for one in asked
        ),
        _consent_text(words, seen),
    ]
    text = "\n\n".join(part for part in parts if part)
    back = Button(words.plain("button-back"), NeedPress(page=press.page))
    rows = [*_buttons(words, seen, visit.person.id), *_donor_buttons(words, row.id, asked)]
    return Screen(text, [*rows, [back, home(words)]], protected=True)


def _donor_buttons(words: Words, need_id: int, asked: list[DonorAsk]) -> list[list[Button]]:
    """Yes and no, as long as nothing is said; afterwards no, which takes a yes back."""
    rows = []
    for one in asked:
        no = NeedPress("donor-no", need=need_id, line=one.promise_id)
        row = [Button(words.plain("donor-take-back" if one.agreed else "donor-no"), no)]
        if not one.agreed:
            yes = NeedPress("donor-yes", need=need_id, line=one.promise_id)
            row.insert(0, Button(words.plain("donor-yes"), yes))
        rows.append(row)
    return rows


def _consent_text(words: Words, seen: OwnCard) -> str:
    if seen.consent is None:
        return ""
    if seen.consent.way == "word":
        return words("need-agreed-by-word", day=seen.consent.agreed_on)
    return words("need-agreed-until", day=words.full_day(seen.consent.ends_on))


def _buttons(words: Words, seen: OwnCard, reader_id: int) -> list[list[Button]]:
    row = seen.need
    rows = [
        [Button(thing(words, line), NeedPress("line", need=row.id, line=line.id))]
        for line in seen.lines
        if OF_FAMILY[LineState(line.state)] and not (row.ended and not row.sealed)
    ]
    deeds: list[tuple[str, NeedPress]] = []
    if seen.consent and seen.consent.way == "word":
        deeds.append(("need-confirm", NeedPress("confirm", need=row.id)))
        if seen.consent.noted_by == reader_id:
            deeds.append(("need-renew-word", NeedPress("renew", need=row.id)))
    elif seen.consent and not row.ended:
        deeds.append(("need-renew", NeedPress("renew", need=row.id)))
    if seen.waits_for_answer and not row.ended:
        deeds.append(("need-answer", NeedPress("answer", need=row.id)))
    if not row.ended or row.sealed:
        key = "need-erase" if row.ended else "need-withdraw"
        deeds.append((key, NeedPress("withdraw", need=row.id)))
    return [*rows, *([Button(words.plain(key), press)] for key, press in deeds)]


async def line_screen(visit: Visit, press: NeedPress) -> Screen | NeedRefusal:
    """One line, and what a family can say of it."""
    words = visit.words
    seen = await visit.store.read(needs.own_card, visit.asking, press.need)
    if isinstance(seen, NeedRefusal):
        return seen
    line = next((one for one in seen.lines if one.id == press.line), None)
    if line is None:
        return NeedRefusal.NOT_FOUND
    state, rows = LineState(line.state), []
    said: dict[LineState, NeedPress] = {
        LineState.CONFIRMED: NeedPress("here", need=press.need, line=line.id),
        LineState.STARTED: NeedPress("not-here", need=press.need, line=line.id),
        LineState.WITHDRAWN: NeedPress("drop", need=press.need, line=line.id),
    }
    for to in OF_FAMILY[state]:
        rows.append([Button(words.plain(f"need-say-{to}"), said[to])])
    if state in CORRECTED_IN:
        rows.append([Button(words.plain("need-fix"), NeedPress("fix", need=press.need, line=line.id))])
    back = Button(words.plain("button-back"), NeedPress("card", need=press.need))
    return Screen(lines_text(words, [line]), [*rows, [back, home(words)]], protected=True)


async def on_need_press(query: CallbackQuery, callback_data: NeedPress, visit: Visit) -> None:
    press, words, toast = callback_data, visit.words, None
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
            return
        case "new":
            await begin(ASK, query, visit)
            return
        case "withdraw":
            await ask_sure(query, visit, press)
            return
        case "held":
            await ask_for_all(query, visit)
            return
        case "family-off":
            yes = Button(words.plain("family-erase-sure"), NeedPress("family-sure"))
            back = Button(words.plain("button-back"), NeedPress())
            await show(query, Screen(words("family-take-back-ask"), [[yes], [back]]))
            return
        case "family-sure":
            await visit.store.write(families.take_back, visit.asking)
            await show(query, await list_screen(visit), words.plain("family-erased"))
            return
        case "fix" | "answer":
            await _begin_saying(query, visit, press)
            return
        case "sure" | "here" | "not-here" | "drop" | "confirm" | "renew" | "donor-yes" | "donor-no":
            refusal = await _change(visit, press)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
                return
            toast = words.plain(DONE.get(press.deed, "need-noted"))
        case "card" | "line":
            pass
        case never:
            assert_never(never)
    screen = await (line_screen if press.deed == "line" else card_screen)(visit, press)
    if isinstance(screen, NeedRefusal):
        await answer(query, words.plain(screen), alert=True)
        return
    await show(query, screen, toast)


async def ask_sure(query: CallbackQuery, visit: Visit, press: NeedPress) -> None:
    """A request is taken back, or what is written in one that is over is erased."""
    words = visit.words
    row = await visit.store.read(needs.own_need, visit.asking, press.need)
    if isinstance(row, NeedRefusal):
        await answer(query, words.plain(row), alert=True)
        return
    what = "need-erase" if row.ended else "need-withdraw"
    yes = Button(words.plain(f"{what}-yes"), NeedPress("sure", need=row.id))
    back = Button(words.plain("button-back"), NeedPress("card", need=row.id))
    await show(query, Screen(words(f"{what}-sure"), [[yes], [back]]))


#: What is said of a change; of one of a line, that it is noted.
DONE = {"sure": "need-erased", "confirm": "need-confirmed", "renew": "need-renewed"}


async def _change(visit: Visit, press: NeedPress) -> NeedRefusal | None:
    """The family takes back, confirms or renews; or says of a line that it is here, is not here, is not needed."""
    of_need = {"sure": needs.withdraw, "confirm": needs.confirm_consent, "renew": needs.renew_consent}
    of_line = {"here": LineState.CONFIRMED, "not-here": LineState.STARTED, "drop": LineState.WITHDRAWN}
    write, asking = visit.store.write, visit.asking
    if press.deed in ("donor-yes", "donor-no"):
        agrees = partial(donors.answer, agree=press.deed == "donor-yes")
        return await write(agrees, asking, press.line)
    if press.deed in of_need:
        outcome = await write(of_need[press.deed], asking, press.need)
    else:
        outcome = await write(needs.move_line, asking, press.line, of_line[press.deed])
    return outcome if isinstance(outcome, NeedRefusal) else None


async def ask_for_all(query: CallbackQuery, visit: Visit) -> None:
    """«What do you hold about me» comes as a file."""
    await order(
        query,
        visit,
        "need-held",
        "need-held-coming",
    )


# The form


async def ask_child(filling: Filling) -> Screen:
    """Own children, or the class in pages; a social pedagogue finds any pupil by name."""
    visit, turned = filling.visit, filling.answers.get("child")
    if keeps_needs(visit.person):
        return await ask_pupil(filling, turned.get("found", []) if isinstance(turned, dict) else [])
    children = await visit.store.read(needs.children_for, visit.person)
    page = page_of(children, turned.get("page", 0) if isinstance(turned, dict) else 0)
    buttons = [[filling.choice(child.name, child.id)] for child in page.items]
    if page.pages > 1:
        signs = (("‹", -1), ("›", 1))
        buttons.append(
            [filling.choice(sign, f"p{(page.number + step) % page.pages}") for sign, step in signs]
        )
    return Screen(visit.words("need-ask-child" if children else "need-no-child"), buttons)


async def ask_pupil(filling: Filling, found: list[int]) -> Screen:
    """Own children stand there at once, everybody else is found by a part of the name."""
    visit = filling.visit
    own = await visit.store.read(needs.children_for, visit.person)
    others = await visit.store.read(people.by_ids, [one for one in found if one not in {c.id for c in own}])
    buttons = [[filling.choice(with_class(child), child.id)] for child in (*own, *others)]
    return Screen(visit.words("need-ask-pupil"), buttons)


async def find_pupil(filling: Filling, message: Message) -> Any:
    if not keeps_needs(filling.visit.person):
        return Refused("form-expects-button")
    found = await by_name(lambda _, one: is_pupil(one), "people-nobody-found")(filling, message)
    return found if isinstance(found, Refused) else Stay({"found": found})


async def read_child(filling: Filling, pressed: str) -> Any:
    if pressed.startswith("p") and pressed[1:].isdigit():
        return Stay({"page": int(pressed[1:])})
    child_id = int(pressed) if pressed.isascii() and pressed.isdigit() else 0
    child = await filling.visit.store.read(needs.may_ask_for, filling.visit.person, child_id)
    return child.id if child else Refused(NeedRefusal.NOT_YOUR_CHILD)


async def _is_own(filling: Filling) -> bool:
    own = await filling.visit.store.read(needs.own_children, filling.visit.person)
    return filling.answers["child"] in {child.id for child in own}


async def ask_consent(filling: Filling) -> Screen:
    """A parent agrees; for somebody else's child staff say on which day the family agreed by word."""
    words, today = filling.visit.words, filling.visit.today
    if await _is_own(filling):
        return Screen(words("need-consent"), [[filling.choice(words.plain("need-agree"), "yes")]])
    days = (today, today - timedelta(days=1))
    buttons = [[filling.choice(words.plain("need-agreed-on", day=day), day.isoformat())] for day in days]
    return Screen(words("need-consent-by-word"), buttons)


async def read_consent(filling: Filling, pressed: str) -> Any:
    own = await _is_own(filling)
    if own:
        return {"on": None} if pressed == "yes" else Refused("form-expects-button")
    today = filling.visit.today
    days = {day.isoformat() for day in (today, today - timedelta(days=1))}
    return {"on": pressed} if pressed in days else Refused("form-expects-button")


async def read_agreed_on(filling: Filling, message: Message) -> Any:
    """«12.10»: the day of a family's word, in the last two months."""
    if await _is_own(filling):
        return Refused("form-expects-button")
    day = read_past_day(message.text or "", filling.visit.today)
    return {"on": day.isoformat()} if day else Refused("need-no-such-day")


def read_past_day(text: str, today: date) -> date | None:
    """The last day of this date that is not to come, within the time for which a word holds."""
    day = day_near(text, today, ahead=False)
    return day if day and timedelta(0) <= today - day <= WORD_HOLDS else None


def _wanted(filling: Filling) -> list[Wanted]:
    return [Wanted(**one) for one in filling.answers.get("details") or []]


def _next_kind(filling: Filling) -> str | None:
    """The first thing that was ticked and of which nothing was said."""
    said = {one.kind for one in _wanted(filling)}
    return next((kind for kind in filling.answers["kinds"] if kind not in said), None)


async def ask_detail(filling: Filling) -> Screen:
    """Size and number of one thing after the other."""
    words, kind = filling.visit.words, _next_kind(filling) or filling.answers["kinds"][-1]
    said = "\n".join(f"• {thing(words, one)}" for one in _wanted(filling))
    key = f"need-ask-detail-{detail_of(kind)}"
    text = words(key, thing=Word(f"need-kind-{kind}"))
    return Screen(f"{said}\n\n{text}".strip(), [[filling.choice(words.plain("need-unknown-size"), "?")]])


def detail_of(kind: str) -> str:
    """How it is asked of: by shoes' size, by clothes' size, by a grade, or by number alone."""
    if kind in ("shoes", "winter_boots", "trainers"):
        return "shoes"
    if kind in ("uniform", "warm_clothes", "sportswear"):
        return "clothes"
    return "grade" if kind == "textbooks" else "number"


def _add_detail(filling: Filling, one: Wanted) -> Any:
    """Stays until everything that was ticked is told; what is not counted needs no answer."""
    told = [*_wanted(filling), one]
    left = [kind for kind in filling.answers["kinds"] if kind not in {known.kind for known in told}]
    kept = [{"kind": w.kind, "size": w.size, "quantity": w.quantity} for w in told]
    return Stay(kept) if left else kept


async def read_detail(filling: Filling, message: Message) -> Any:
    kind = _next_kind(filling)
    if kind is None:
        return Refused("form-expects-button")
    found = read_wanted(kind, message.text or "")
    return Refused(found) if isinstance(found, DetailRefusal) else _add_detail(filling, found)


async def skip_detail(filling: Filling, pressed: str) -> Any:
    kind = _next_kind(filling)
    return _add_detail(filling, Wanted(kind)) if kind and pressed == "?" else Refused("form-expects-button")


def without_detail(filling: Filling) -> bool:
    """Transport, free meals and other things have neither size nor number."""
    return all(kind in PLAIN for kind in filling.answers.get("kinds", ()))


PLAIN = UNCOUNTED - {"textbooks"}


async def read_note(filling: Filling, message: Message) -> Any:
    typed_text = await text_line(LONGEST_NOTE)(filling, message)
    if isinstance(typed_text, str) and holds_identity_number(typed_text):
        return Refused("need-no-identity")
    if isinstance(typed_text, str) and money_asked(typed_text):
        return Refused("need-no-money")
    return typed_text


def all_wanted(filling: Filling) -> list[Wanted]:
    """Every thing that was ticked, with what was told of it."""
    told = {one.kind: one for one in _wanted(filling)}
    return [told.get(kind, Wanted(kind)) for kind in filling.answers["kinds"]]


async def _summary(filling: Filling) -> str:
    """Everything once more; what is open for this child already stands beside it."""
    visit, words, answers = filling.visit, filling.visit.words, filling.answers
    child = await visit.store.read(needs.may_ask_for, visit.person, answers["child"])
    name = child.name if child else "–"
    text = words(
        "need-summary",
        name=name,
        things="; ".join(thing(words, one) for one in all_wanted(filling)),
        note=answers["note"] or "–",
    )
    known = await visit.store.read(needs.doubles, visit.asking, answers["child"])
    told = [
        words("need-double", number=row.number, things="; ".join(thing(words, line) for line in of_row))
        for row, of_row in known
    ]
    return "\n\n".join([text, *told])


async def send(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    on = answers["consent"]["on"]
    told = Told(
        answers["child"], tuple(all_wanted(filling)), answers["note"], date.fromisoformat(on) if on else None
    )
    outcome = await visit.store.write(needs.report, visit.asking, filling.token, told)
    if isinstance(outcome, NeedRefusal):
        return Refused(outcome)
    now = await visit.store.read(campaigns.now, visit.school_id, visit.today)
    text = f"{visit.words('need-received', number=outcome)}\n\n{trust_text(visit.words, now.trust_line)}"
    return Screen(text, [[home(visit.words)]])


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


ASK = Form(
    "need",
    Deed.REPORT_NEED,
    (
        Question("child", ask_child, find_pupil, read_child),
        Question("consent", ask_consent, read_agreed_on, read_consent),
        ticks(
            "kinds",
            "need-ask-items",
            KINDS,
            lambda words, one: words.plain(f"need-kind-{one}"),
            "need-no-item",
            in_a_row=2,
        ),
        Question(
            "details",
            ask_detail,
            read_detail,
            skip_detail,
            wanted=lambda filling: not without_detail(filling),
        ),
        typed("note", "need-ask-note", read_note, Instead("skip", "button-skip")),
        sure(_summary, "need-send"),
    ),
    send,
    back_to_list,
    private=True,
)


# A correction, an answer


async def _begin_saying(query: CallbackQuery, visit: Visit, press: NeedPress) -> None:
    seen = await visit.store.read(needs.own_card, visit.asking, press.need)
    if isinstance(seen, NeedRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    if press.deed == "answer":
        await begin(ANSWER, query, visit, need=press.need)
        return
    line = next((one for one in seen.lines if one.id == press.line), None)
    if line is None:
        await answer(query, visit.words.plain(NeedRefusal.NOT_FOUND), alert=True)
        return
    await begin(FIX, query, visit, need=press.need, line=line.id, kinds=[line.kind])


async def _card_after(visit: Visit, need_id: int, refusal: object) -> Screen:
    if isinstance(refusal, NeedRefusal):
        return Screen(visit.words(refusal), [[home(visit.words)]])
    screen = await card_screen(visit, NeedPress("card", need=need_id))
    return screen if isinstance(screen, Screen) else Screen(visit.words(screen), [[home(visit.words)]])


async def fix(filling: Filling) -> Screen | Refused:
    visit, wanted = filling.visit, _wanted(filling)[0]
    outcome = await visit.store.write(needs.correct_line, visit.asking, filling.answers["line"], wanted)
    return await _card_after(visit, filling.answers["need"], outcome)


async def answer_asked(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    outcome = await visit.store.write(needs.answer_question, visit.asking, told["need"], told["text"])
    return await _card_after(visit, told["need"], outcome)


async def _card_of(visit: Visit, need_id: int) -> Screen | NeedRefusal:
    return await card_screen(visit, NeedPress("card", need=need_id))


BACK_TO_CARD = back_to("need", _card_of, list_screen)


async def _line_of(filling: Filling) -> Screen:
    about = NeedPress("line", need=filling.answers["need"], line=filling.answers["line"])
    made = await line_screen(filling.visit, about)
    return made if isinstance(made, Screen) else await list_screen(filling.visit)


FIX = Form(
    "need-fix",
    Deed.REPORT_NEED,
    (Question("details", ask_detail, read_detail, skip_detail),),
    fix,
    BackTo(_line_of),
    private=True,
)
ANSWER = Form(
    "need-answer",
    Deed.REPORT_NEED,
    (typed("text", "need-ask-answer", read_note),),
    answer_asked,
    BACK_TO_CARD,
    private=True,
)
FORMS = (ASK, FIX, ANSWER)
