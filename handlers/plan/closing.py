"""Closing an item: done asks for evidence, not held for the reason."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from aiogram.types import CallbackQuery, Message

from handlers.answers import BIGGEST_FILE, public, text_line
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.plan.card import BACK_TO_CARD, came_by, card_screen, place_of
from handlers.questions import typed
from handlers.screens import Screen, answer
from handlers.visit import Visit
from school.plan import DOCUMENT, LINK, NOTE, PHOTO, Evidence, PlanRefusal, is_dangerous, read_link
from school.plan.linked import shows_children
from school.presses.plan import PlanEnd, PlanPress
from school.rights import Deed
from services import plan

LONGEST_REASON, LONGEST_NOTE = 300, 1000


async def begin_closing(query: CallbackQuery, visit: Visit, press: PlanPress, end: PlanEnd) -> None:
    """Done asks for evidence, of a row of several titles for each; not held asks for the reason."""
    row = await visit.store.read(plan.open_item, visit.asking, press.occurrence)
    if isinstance(row, PlanRefusal):
        await answer(query, visit.words.plain(row), alert=True)
        return
    refusal = await visit.store.read(plan.why_not_publish, row) if end == "done" else None
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    left = await visit.store.read(plan.open_parts, row)
    parts = [[one.number, one.title, sorted(one.kinds)] for one in left]
    form = DONE if end == "done" else NOT_HELD
    await begin(form, query, visit, title=row.title, parts=parts, **place_of(press))


# Done, with evidence

ALL = "all"


def _together(filling: Filling) -> list[str]:
    """What would show all that is left at once."""
    return sorted(set.intersection(*(set(kinds) for _, _, kinds in filling.answers["parts"])))


async def ask_part(filling: Filling) -> Screen:
    words, parts = filling.visit.words, filling.answers["parts"]
    rows = [[filling.choice(title, number)] for number, title, _ in parts]
    if _together(filling):
        rows.append([filling.choice(words.plain("plan-all-parts"), ALL)])
    return Screen(words("plan-ask-part"), rows)


async def read_part(filling: Filling, pressed: str) -> Any:
    known = {str(number) for number, _, _ in filling.answers["parts"]}
    fits = pressed in known or (pressed == ALL and _together(filling))
    return pressed if fits else Refused("form-expects-button")


def _part(filling: Filling) -> int | None:
    """The part that is shown; None: all that is left."""
    parts, chosen = filling.answers["parts"], filling.answers.get("part")
    if chosen is None and len(parts) == 1:
        return int(parts[0][0])
    return None if chosen in (None, ALL) else int(chosen)


def _kinds(filling: Filling) -> list[str]:
    part = _part(filling)
    of_part = [kinds for number, _, kinds in filling.answers["parts"] if number == part]
    return list(of_part[0]) if of_part else _together(filling)


async def ask_evidence(filling: Filling) -> Screen:
    words, kinds, part = filling.visit.words, _kinds(filling), _part(filling)
    files = set(kinds) & {PHOTO, DOCUMENT}
    wanted = (
        "photo" if kinds == [PHOTO] else "any" if files and LINK in kinds else "file" if files else "link"
    )
    titles = [title for number, title, _ in filling.answers["parts"] if number == part]
    rows = [[filling.choice(words.plain("plan-write-note"), NOTE)]] if NOTE in kinds else []
    return Screen(words(f"plan-ask-{wanted}", title=(titles or [filling.answers["title"]])[0]), rows)


async def read_evidence(filling: Filling, message: Message) -> Any:
    """A link, a photo or a document, whichever the plan accepts."""
    return read_proof(message, _kinds(filling))


async def press_note(filling: Filling, pressed: str) -> Any:
    return {"kind": NOTE} if pressed == NOTE and NOTE in _kinds(filling) else Refused("form-expects-button")


def read_proof(message: Message, kinds: Sequence[str]) -> Any:
    """What a message shows, as the fields of Evidence."""
    if message.document:
        if (message.document.file_size or 0) > BIGGEST_FILE:
            return Refused(PlanRefusal.FILE_TOO_BIG)
        if is_dangerous(message.document.file_name or ""):
            return Refused(PlanRefusal.DANGEROUS_FILE)
        given = Evidence(DOCUMENT, file_id=message.document.file_id, file_name=message.document.file_name)
    elif message.photo and LINK in kinds and (link := _link_in(message.caption)):
        given = Evidence(LINK, link=link)
    elif message.photo and kinds == [LINK]:
        return Refused("plan-photo-needs-link")
    elif message.photo:
        given = Evidence(PHOTO, file_id=message.photo[-1].file_id)
    else:
        link = read_link(message.text or "")
        if link is None:
            return Refused(PlanRefusal.LINK_NEEDED if LINK in kinds else PlanRefusal.WRONG_EVIDENCE)
        given = Evidence(LINK, link=link)
    if given.kind not in kinds:
        return Refused(PlanRefusal.LINK_NEEDED if list(kinds) == [LINK] else PlanRefusal.WRONG_EVIDENCE)
    return given.__dict__


def _link_in(caption: str | None) -> str | None:
    """The link that somebody wrote below a picture of the post."""
    return next((link for word in (caption or "").split() if (link := read_link(word))), None)


FACES: tuple[Literal["none", "agreed"], ...] = ("none", "agreed")


async def ask_faces(filling: Filling) -> Screen:
    """What shows children is published with their parents' consent alone."""
    words = filling.visit.words
    rows = [[filling.choice(words.plain(f"event-faces-{one}"), one)] for one in FACES]
    return Screen(words("event-ask-faces"), rows)


async def read_faces(filling: Filling, pressed: str) -> Any:
    return pressed if pressed in FACES else Refused("form-expects-button")


def _shows_children(filling: Filling) -> bool:
    part = _part(filling)
    titles = [title for number, title, _ in filling.answers["parts"] if part in (None, number)]
    given = filling.answers.get("evidence") or {}
    return given.get("kind") != NOTE and any(shows_children(title) for title in titles)


async def mark_done(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    press = came_by(filling.answers)
    given = Evidence(**filling.answers["evidence"])
    if given.kind == NOTE:
        given = replace(given, note=filling.answers["note"])
    said = press.occurrence, given, _part(filling), filling.answers.get("faces", "")
    refusal = await visit.store.write(plan.mark_done, visit.asking, *said)
    if refusal is PlanRefusal.OTHER_SITE:
        return Refused(refusal)
    screen = await card_screen(visit, press)
    left = len(filling.answers["parts"]) - 1 if _part(filling) is not None else 0
    note = visit.words(refusal or ("plan-part-thanks" if left else "plan-thanks"))
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


DONE = Form(
    "done",
    Deed.SEE_PLAN,
    (
        Question("part", ask_part, pressed=read_part, wanted=lambda one: len(one.answers["parts"]) > 1),
        Question("evidence", ask_evidence, read_evidence, press_note),
        Question("faces", ask_faces, pressed=read_faces, wanted=_shows_children),
        typed(
            "note",
            "plan-ask-note",
            public(text_line(LONGEST_NOTE, least=5)),
            wanted=lambda one: one.answers.get("evidence", {}).get("kind") == NOTE,
        ),
    ),
    mark_done,
    BACK_TO_CARD,
)


# Not held, with the reason


async def ask_reason(filling: Filling) -> Screen:
    return Screen(filling.visit.words("plan-ask-reason", title=filling.answers["title"]))


async def mark_not_held(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    press = came_by(answers)
    refusal = await visit.store.write(plan.not_held, visit.asking, press.occurrence, answers["reason"])
    screen = await card_screen(visit, press)
    note = visit.words(refusal or "plan-not-held-noted")
    return Screen(f"{note}\n\n{screen.text}", screen.rows)


NOT_HELD = Form(
    "not-held",
    Deed.SEE_PLAN,
    (Question("reason", ask_reason, public(text_line(LONGEST_REASON, least=3))),),
    mark_not_held,
    BACK_TO_CARD,
)
FORMS = (DONE, NOT_HELD)
