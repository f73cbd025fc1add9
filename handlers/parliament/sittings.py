"""Sittings in chat: called, proposed for, opened, written down question by question, closed, signed."""

import re
from datetime import date, datetime
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db import minutes
from db.parliament.sittings import Decision, Sitting
from handlers.answers import a_day, not_past, public, text_line, whole_number
from handlers.forms import Filling, Form, Question, Refused, begin, screen_or_refused, show_or_say
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.questions import Instead, grades, moment, one_of, one_person, typed
from handlers.screens import Button, Screen, answer
from handlers.visit import Visit
from locales.words import Word, Words
from school.factions import FACTIONS
from school.parliament.sittings import (
    AGREE,
    GROUPS,
    KINDS,
    LONGEST_QUESTION,
    LONGEST_TEXT,
    MOST_PRESENT,
    AgendaQuestion,
    Decided,
    SittingRefusal,
    State,
    Votes,
)
from school.presses.parliament import ParliamentPress, SittingAct, SittingDeed, SittingLook, SittingPress
from school.presses.plan import PlanPress
from school.rights import Deed
from services.parliament import sittings
from services.parliament.sittings import Called, SittingCard

#: The parliament's own plan has one name, whoever opens it.
PLAN_LANGUAGE = "kk"
LONGEST_PLACE, LONGEST_REASON, LONGEST_DECISION = 100, 300, 500


# Screens


def title_of(words: Words, kind: str, faction: str, starts_at: datetime) -> str:
    """«23.10 Фракция отырысы»: the day first, where rows look alike."""
    return words.plain(
        "sitting-line", day=f"{starts_at.astimezone(words.zone):%d.%m}", kind=Word(f"sitting-kind-{kind}")
    ) + (f" · {words.plain(f'faction-{faction}')}" if faction else "")


async def list_screen(visit: Visit, page: int = 0) -> Screen:
    words = visit.words
    found = await visit.store.read(sittings.of_school, visit.asking)
    shown = page_of(found, page)
    rows = [[Button(_marked(words, one), SittingPress("card", one.id))] for one in shown.items]
    rows.append(shown.arrows(lambda turned: SittingPress("list", page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("sitting-list", sittings=len(found)), [*rows, [back, home(words)]])


def _marked(words: Words, one: Sitting) -> str:
    mark = {"planned": "🗓", "open": "▶", "closed": "✍", "signed": "✓", "cancelled": "✕"}[one.state]
    return f"{mark} {title_of(words, one.kind, one.faction, one.starts_at)}"


def _is_written(state: str) -> bool:
    return state in (State.CLOSED, State.SIGNED)


async def card_screen(visit: Visit, sitting_id: int) -> Screen | SittingRefusal:
    """One sitting: for everybody its agenda and what was decided, for whoever runs it what comes next."""
    seen = await visit.store.read(sittings.card, visit.asking, sitting_id)
    if isinstance(seen, SittingRefusal):
        return seen
    words, found = visit.words, seen.sitting
    lines = [
        words(
            "sitting-card",
            kind=Word(f"sitting-kind-{found.kind}"),
            of="faction" if found.faction else "none",
            faction=words.plain(f"faction-{found.faction}") if found.faction else "",
            when=words.meeting(found.starts_at),
            place=found.place,
            state=Word(f"sitting-state-{found.state}"),
        )
    ]
    if seen.chair:
        lines.append(
            words("sitting-chair", name=seen.chair.name, office=Word(f"sitting-office-{seen.chair.office}"))
        )
    if found.reason:
        lines.append(words("sitting-why", reason=found.reason))
    if found.state == State.PLANNED:
        lines.append(words("sitting-coming", coming=seen.coming, invited=seen.invited))
    lines += _earlier(words, seen) + _agenda(words, seen)
    if seen.present:
        lines.append(words("sitting-present", list=in_groups(words, seen.present)))
    lines += _decided(words, seen)
    if any(one.disputed for one in seen.questions) and _is_written(found.state):
        lines.append(words("sitting-agreed", **{side: seen.agreed.get(side, "–") for side in AGREE}))
    if seen.number:
        key = "sitting-signed-by" if found.state == State.SIGNED else "sitting-minutes-draft"
        lines.append(words(key, number=seen.number, name=seen.signer, revision=seen.revision))
    back = Button(words.plain("button-back"), SittingPress())
    return Screen("\n\n".join(lines), [*_deeds(words, seen), [back, home(words)]])


def in_groups(words: Words, present: dict[str, int]) -> str:
    return ", ".join(
        words.plain(f"sitting-group-{group}", people=present[group]) for group in GROUPS if present.get(group)
    )


def _became(words: Words, one: Decision) -> str:
    """«№12. Text – in progress»."""
    state = Word(f"decision-{one.state or 'unplanned'}")
    return words("sitting-became", number=one.number or 0, text=one.text, state=state)


def _earlier(words: Words, seen: SittingCard) -> list[str]:
    """A sitting opens with what became of the last one's decisions."""
    if not seen.earlier or seen.sitting.state not in (State.PLANNED, State.OPEN):
        return []
    told = [_became(words, one) for one in seen.earlier]
    return [words("sitting-earlier") + "\n" + "\n".join(told)]


def _agenda(words: Words, seen: SittingCard) -> list[str]:
    if not seen.questions:
        return [words("sitting-agenda-empty")] if seen.sitting.state == State.PLANNED else []
    told = [words("sitting-agenda")]
    for one in seen.questions:
        text = words.plain("sitting-disputed", text=one.text) if one.disputed else one.text
        told.append(words("sitting-question", number=one.position, text=text))
        if one.votes:
            told.append(
                words("sitting-votes", yes=one.votes.yes, no=one.votes.no, abstained=one.votes.abstained)
            )
    return ["\n".join(told)]


def _decided(words: Words, seen: SittingCard) -> list[str]:
    if not seen.decisions:
        return []
    told = [
        words("sitting-decision-short", number=one.number or place, text=one.text)
        for place, one in enumerate(seen.decisions, start=1)
    ]
    return ["\n".join([words("sitting-decided"), *told])]


#: What whoever runs it can press, by its state.
_RUNS: dict[str, list[list[SittingDeed]]] = {
    State.PLANNED: [["agenda"], ["begin"], ["move", "cancel"]],
    State.OPEN: [["agenda", "present"], ["who", "decide"], ["close"]],
    State.CLOSED: [["agenda", "present"], ["who", "decide"], ["minutes"]],
}


def _deeds(words: Words, seen: SittingCard) -> list[list[Button]]:
    state, number = seen.sitting.state, seen.sitting.id
    deeds: list[list[SittingDeed]] = [["propose"]] if state == State.PLANNED else []
    if seen.runs:
        deeds += _RUNS.get(state, [])
    if seen.agrees:
        deeds.append(["agree"])
    if seen.signs and state == State.CLOSED:
        deeds.append(["sign"])
    if state == State.SIGNED or (state == State.CLOSED and seen.revision and not (seen.runs or seen.signs)):
        deeds.append(["minutes"])
    if state in (State.CLOSED, State.SIGNED) and (seen.runs or seen.signs):
        deeds.append(["inner"])
    if state == State.SIGNED and seen.signs:
        deeds.append(["revise"])
    stamped = ("sign", "agree")
    rows = [
        [
            Button(
                words.plain(f"sitting-do-{deed}"),
                SittingPress(deed, number, seen.stamp if deed in stamped else 0),
            )
            for deed in row
        ]
        for row in deeds
    ]
    if seen.row:
        rows.append([Button(words.plain("sitting-plan-row"), PlanPress("card", occurrence=seen.row))])
    if seen.answer is not None and state in (State.PLANNED, State.OPEN):
        rows.insert(0, _answers(words, seen))
    if seen.runs:
        rows += [
            [
                Button(
                    words.plain("sitting-decision-button", number=one.number or place),
                    SittingPress("decision", number, one.id),
                )
            ]
            for place, one in enumerate(seen.decisions, start=1)
        ]
    return rows


def _answers(words: Words, seen: SittingCard) -> list[Button]:
    come, cannot = words.plain("sitting-come"), words.plain("sitting-cannot")
    marks = {"yes": ("✓ ", ""), "no": ("", "✓ ")}.get(seen.answer or "", ("", ""))
    return [
        Button(marks[0] + come, SittingPress("come", seen.sitting.id)),
        Button(marks[1] + cannot, SittingPress("cannot", seen.sitting.id)),
    ]


async def agenda_screen(visit: Visit, sitting_id: int) -> Screen | SittingRefusal:
    """For whoever runs it: every question with its text and votes to write, and what others propose."""
    seen = await visit.store.read(sittings.card, visit.asking, sitting_id)
    if isinstance(seen, SittingRefusal):
        return seen
    if not seen.runs:
        return SittingRefusal.NOT_YOURS
    words, state = visit.words, seen.sitting.state
    lines = _agenda(words, seen) or [words("sitting-agenda-empty")]
    rows = []
    for one in seen.questions:
        rows.append(_of_question(words, seen, one))
        if state == State.OPEN:
            rows.append([_poll(words, seen, one), _dispute(words, sitting_id, one)])
    if seen.proposed:
        told = [
            words("sitting-proposed-line", number=n, text=one.text, name=one.proposed_by)
            for n, one in enumerate(seen.proposed, start=1)
        ]
        lines.append(words("sitting-proposed") + "\n" + "\n".join(told))
        rows += [
            [Button(words.plain("sitting-do-take", number=n), SittingPress("take", sitting_id, one.id))]
            for n, one in enumerate(seen.proposed, start=1)
        ]
    if state in (State.PLANNED, State.OPEN):
        rows.append([Button(words.plain("sitting-do-propose"), SittingPress("propose", sitting_id))])
    back = Button(words.plain("button-back"), SittingPress("card", sitting_id))
    return Screen("\n\n".join(lines), [*rows, [back, home(words)]])


def _of_question(words: Words, seen: SittingCard, one: AgendaQuestion) -> list[Button]:
    """Before the sitting a question can be dropped; from its opening on its text and votes are written."""
    sitting_id, say = seen.sitting.id, words.plain
    if seen.sitting.state == State.PLANNED:
        return [
            Button(say("sitting-do-drop", number=one.position), SittingPress("drop", sitting_id, one.id)),
            _dispute(words, sitting_id, one),
        ]
    mark = "✓" if one.said else "✍"
    return [
        Button(
            say("sitting-do-text", mark=mark, number=one.position), SittingPress("text", sitting_id, one.id)
        ),
        Button(say("sitting-do-votes", number=one.position), SittingPress("votes", sitting_id, one.id)),
    ]


def _poll(words: Words, seen: SittingCard, one: AgendaQuestion) -> Button:
    """Asked in the bot instead of by hands; then counted."""
    voted = seen.polling.get(one.id)
    if voted is None:
        said = words.plain("sitting-do-poll", number=one.position)
        return Button(said, SittingPress("poll", seen.sitting.id, one.id))
    said = words.plain("sitting-do-count", number=one.position, voted=voted)
    return Button(said, SittingPress("count", seen.sitting.id, one.id))


async def who_screen(visit: Visit, sitting_id: int, page: int = 0) -> Screen | SittingRefusal:
    """Everybody who was invited; a press says that they were there. The public copy of the minutes names nobody."""
    found = await visit.store.read(sittings.invited, visit.asking, sitting_id)
    if isinstance(found, SittingRefusal):
        return found
    words, shown = visit.words, page_of(found, page)
    rows = [
        [
            Button(
                f"{'✓ ' if came else ''}{one.name}",
                SittingPress("came", sitting_id, one.id, page=shown.number),
            )
        ]
        for one, came in shown.items
    ]
    rows.append(shown.arrows(lambda turned: SittingPress("who", sitting_id, page=turned)))
    back = Button(words.plain("button-back"), SittingPress("card", sitting_id))
    text = words("sitting-who", came=sum(came for _, came in found), invited=len(found))
    return Screen(text, [*rows, [back, home(words)]])


def _dispute(words: Words, sitting_id: int, one: AgendaQuestion) -> Button:
    mark = "✓" if one.disputed else "⚖"
    said = words.plain("sitting-do-dispute", mark=mark, number=one.position)
    return Button(said, SittingPress("dispute", sitting_id, one.id))


async def decisions_screen(visit: Visit, page: int = 0) -> Screen:
    """The year's decisions, the newest first, with what became of each."""
    words = visit.words
    found = await visit.store.read(sittings.decisions, visit.asking)
    shown = page_of(found, page)
    told = [_became(words, one) for one in shown.items]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    arrows = shown.arrows(lambda turned: SittingPress("decisions", page=turned))
    text = words("decision-list", decisions=len(found))
    return Screen("\n\n".join([text, *told]), [arrows, [back, home(words)]])


async def decision_screen(visit: Visit, sitting_id: int, decision_id: int) -> Screen | SittingRefusal:
    seen = await visit.store.read(sittings.card, visit.asking, sitting_id)
    if isinstance(seen, SittingRefusal):
        return seen
    line = next((one for one in seen.decisions if one.id == decision_id), None)
    if line is None or not seen.runs:
        return SittingRefusal.NO_SUCH
    words = visit.words
    text = words(
        "decision-card",
        text=line.text,
        owner=line.owner or "–",
        due=f"{line.due_on:%d.%m.%Y}" if line.due_on else "–",
        state=Word(f"decision-{line.state or 'unplanned'}"),
    )
    rows = []
    if line.occurrence_id is None:
        rows.append([Button(words.plain("sitting-do-plan"), SittingPress("plan", sitting_id, line.id))])
    if line.number is None:
        rows.append(
            [Button(words.plain("sitting-do-undecide"), SittingPress("undecide", sitting_id, line.id))]
        )
    back = Button(words.plain("button-back"), SittingPress("card", sitting_id))
    return Screen(text, [*rows, [back, home(words)]])


# Presses


async def on_sitting(query: CallbackQuery, callback_data: SittingPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list" | "decisions" | "card" | "agenda" | "decision" | "who":
            await show_or_say(query, visit, await _screen(visit, press, press.deed))
        case "new" | "propose" | "present" | "text" | "votes" | "decide" | "move" | "cancel" | "away":
            await begin(_FORM[press.deed], query, visit, sitting=press.sitting, number=press.number)
        case "minutes" | "inner":
            about = {"actor_id": visit.person.id, "language": visit.words.language, "sitting": press.sitting}
            about |= {"inner": True} if press.deed == "inner" else {}
            await order(query, visit, "sitting-minutes", "election-paper-coming", **about)
        case "for" | "against" | "abstain":
            refusal = await visit.store.write(
                sittings.vote, visit.asking, press.sitting, press.number, press.deed
            )
            await answer(query, visit.words.plain(refusal or "sitting-voted"), alert=bool(refusal))
        case (
            "come"
            | "cannot"
            | "take"
            | "drop"
            | "dispute"
            | "agree"
            | "begin"
            | "close"
            | "sign"
            | "revise"
            | "plan"
            | "undecide"
            | "came"
            | "poll"
            | "count"
        ):
            refusal = await _do(visit, press, press.deed)
            seen = _SEEN_AFTER.get(press.deed, "card")
            toast = visit.words.plain(f"sitting-done-{press.deed}") if press.deed in _SAID else None
            await show_or_say(query, visit, refusal or await _screen(visit, press, seen), toast)
        case never:
            assert_never(never)


#: What is said when it is done; the screen alone says the rest.
_SAID = ("come", "cannot", "close", "sign", "plan", "agree", "poll", "count")
_OF_SITTING = {
    "begin": sittings.begin,
    "close": sittings.close,
    "revise": sittings.revise,
}
_OF_QUESTION = {
    "take": sittings.take,
    "drop": sittings.drop,
    "dispute": sittings.dispute,
    "poll": sittings.open_poll,
    "count": sittings.count_poll,
    "came": sittings.tick_off,
}


#: What is seen after a deed; after every other, the sitting's card.
_SEEN_AFTER: dict[str, SittingLook] = {
    **dict.fromkeys(("take", "drop", "dispute", "poll", "count"), "agenda"),
    "came": "who",
    "plan": "decision",
}


async def _screen(visit: Visit, press: SittingPress, look: SittingLook) -> Screen | SittingRefusal:
    match look:
        case "list":
            return await list_screen(visit, press.page)
        case "decisions":
            return await decisions_screen(visit, press.page)
        case "who":
            return await who_screen(visit, press.sitting, press.page)
        case "agenda":
            return await agenda_screen(visit, press.sitting)
        case "decision":
            return await decision_screen(visit, press.sitting, press.number)
        case "card":
            return await card_screen(visit, press.sitting)


async def _sign(visit: Visit, sitting_id: int, stamp: int) -> SittingRefusal | None:
    """What is signed closes its row of the plan, and has its name there in the language of the school's plan."""
    words = Words(PLAN_LANGUAGE, visit.zone)
    number = await visit.store.read(minutes.number_of_sitting, sitting_id)
    name = words.plain("sitting-paper-name", file=words.plain("minutes-file"), number=number or 0)
    return await visit.store.write(sittings.sign, visit.asking, sitting_id, name, stamp)


async def _do(visit: Visit, press: SittingPress, deed: SittingAct) -> SittingRefusal | None:
    write, asking = visit.store.write, visit.asking
    match deed:
        case "sign":
            return await _sign(visit, press.sitting, press.number)
        case "agree":
            return await write(sittings.agree, asking, press.sitting, press.number)
        case "begin" | "close" | "revise":
            return await write(_OF_SITTING[deed], asking, press.sitting)
        case "take" | "drop" | "dispute" | "poll" | "count" | "came":
            return await write(_OF_QUESTION[deed], asking, press.sitting, press.number)
        case "come" | "cannot":
            return await write(sittings.come, asking, press.sitting, deed)
        case "plan":
            name = Words(PLAN_LANGUAGE, visit.zone).plain("parliament-plan-name")
            made = await write(sittings.into_plan, asking, press.number, name)
            return made if isinstance(made, SittingRefusal) else None
        case "undecide":
            return await write(sittings.take_back, asking, press.number)


# Forms


async def _call(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    called = Called(
        told["kind"], told.get("faction", ""), told["place"], datetime.fromisoformat(told["starts_at"])
    )
    made = await visit.store.write(sittings.call, visit.asking, filling.token, called)
    return (
        Refused(made)
        if isinstance(made, SittingRefusal)
        else screen_or_refused(await card_screen(visit, made))
    )


async def _propose(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        sittings.propose, visit.asking, filling.token, told["sitting"], told["question"]
    )
    screen = screen_or_refused(refusal or await card_screen(visit, told["sitting"]))
    return screen if isinstance(screen, Refused) else screen.under(visit.words("sitting-proposed-thanks"))


async def _present(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    who = {group: told[group] for group in GROUPS}
    refusal = await visit.store.write(
        sittings.count_present, visit.asking, told["sitting"], who, told.get("grades", [])
    )
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _write_text(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        sittings.write_text, visit.asking, told["sitting"], told["number"], told["said"]
    )
    return screen_or_refused(refusal or await agenda_screen(visit, told["sitting"]))


async def _count_votes(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        sittings.count_votes, visit.asking, told["sitting"], told["number"], Votes(*told["votes"])
    )
    return screen_or_refused(refusal or await agenda_screen(visit, told["sitting"]))


async def _decide(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    due = date.fromisoformat(told["due"]) if told["due"] else None
    decided, owner = Decided(None, told["text"], due_on=due), told["owner"]["chosen"] or None
    refusal = await visit.store.write(
        sittings.decide, visit.asking, filling.token, told["sitting"], decided, owner
    )
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _move(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    moment = datetime.fromisoformat(told["starts_at"])
    refusal = await visit.store.write(sittings.move, visit.asking, told["sitting"], moment)
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _cancel(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(sittings.cancel, visit.asking, told["sitting"], told["reason"])
    return screen_or_refused(refusal or await card_screen(visit, told["sitting"]))


async def _go_away(filling: Filling) -> Screen | Refused:
    visit, until = filling.visit, filling.answers["until"]
    day = date.fromisoformat(until) if until else None
    refusal = await visit.store.write(sittings.go_away, visit.asking, day)
    return Refused(refusal) if refusal else await list_screen(visit)


_VOTES = re.compile(r"(\d{1,4})[\s,;/-]+(\d{1,4})(?:[\s,;/-]+(\d{1,4}))?", re.ASCII)


async def _three_numbers(filling: Filling, message: Message) -> Any:
    """«12 0 1»: for, against, abstained."""
    found = _VOTES.fullmatch((message.text or "").strip())
    return [int(one or 0) for one in found.groups()] if found else Refused("sitting-votes-unclear")


def _count(group: str, asked: str) -> Question:
    return typed(group, asked, whole_number(0, MOST_PRESENT), Instead("0", "sitting-none-of-them", 0))


def _kind(words: Words, one: str) -> str:
    return words.plain(f"sitting-kind-{one}")


def _faction(words: Words, one: str) -> str:
    return words.plain(f"faction-{one}")


def _form(name: str, questions: Any, finish: Any) -> Form:
    return Form(name, Deed.SEE_PARLIAMENT, questions, finish, list_screen)


NEW = _form(
    "sitting",
    (
        one_of("kind", "sitting-ask-kind", KINDS, _kind),
        one_of(
            "faction",
            "sitting-ask-faction",
            FACTIONS,
            _faction,
            wanted=lambda filling: filling.answers["kind"] == "faction",
        ),
        moment("starts_at", "sitting-ask-when"),
        typed(
            "place",
            "sitting-ask-place",
            public(text_line(LONGEST_PLACE)),
            Instead("hall", "sitting-hall", lambda filling: filling.visit.words.plain("sitting-hall")),
        ),
    ),
    _call,
)
PROPOSE = _form(
    "sitting-question",
    (typed("question", "sitting-ask-question", public(text_line(LONGEST_QUESTION))),),
    _propose,
)
PRESENT = _form(
    "sitting-present",
    (
        _count("members", "sitting-ask-members"),
        _count("pupils", "sitting-ask-pupils"),
        grades(
            "grades", "sitting-ask-grades", range(8, 12), wanted=lambda filling: filling.answers["pupils"] > 0
        ),
        _count("staff", "sitting-ask-staff"),
        _count("guests", "sitting-ask-guests"),
    ),
    _present,
)
TEXT = _form(
    "sitting-text", (typed("said", "sitting-ask-text", public(text_line(LONGEST_TEXT))),), _write_text
)
VOTES = _form("sitting-votes", (typed("votes", "sitting-ask-votes", _three_numbers),), _count_votes)
DECIDE = _form(
    "sitting-decision",
    (
        typed("text", "sitting-ask-decision", public(text_line(LONGEST_DECISION))),
        one_person("owner", "sitting-ask-owner", nobody="sitting-no-owner"),
        typed("due", "sitting-ask-due", a_day(not_past), Instead("none", "sitting-no-due")),
    ),
    _decide,
)
MOVE = _form("sitting-move", (moment("starts_at", "sitting-ask-when"),), _move)
CANCEL = _form(
    "sitting-cancel", (typed("reason", "sitting-ask-reason", public(text_line(LONGEST_REASON))),), _cancel
)
AWAY = _form(
    "sitting-away",
    (typed("until", "sitting-ask-until", a_day(not_past), Instead("back", "sitting-am-back")),),
    _go_away,
)
_FORM = {
    "new": NEW,
    "propose": PROPOSE,
    "present": PRESENT,
    "text": TEXT,
    "votes": VOTES,
    "decide": DECIDE,
    "move": MOVE,
    "cancel": CANCEL,
    "away": AWAY,
}
FORMS = tuple(_FORM.values())
