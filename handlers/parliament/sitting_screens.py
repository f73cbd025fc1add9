"""What a sitting looks like: the list, one sitting with what can be pressed, who was there."""

from datetime import datetime

from db.parliament.decisions import Decision
from db.parliament.sittings import Sitting
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.sittings import (
    AGREE,
    GROUPS,
    SittingRefusal,
    State,
)
from school.presses.parliament import ParliamentPress, SittingDeed, SittingPress
from school.presses.plan import PlanPress
from services.parliament import sittings
from services.parliament.sittings import SittingCard


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
    lines += _earlier(words, seen) + agenda_lines(words, seen)
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


def became(words: Words, one: Decision) -> str:
    """«№12. Text – in progress»."""
    state = Word(f"decision-{one.state or 'unplanned'}")
    return words("sitting-became", number=one.number or 0, text=one.text, state=state)


def _earlier(words: Words, seen: SittingCard) -> list[str]:
    """A sitting opens with what became of the last one's decisions."""
    if not seen.earlier or seen.sitting.state not in (State.PLANNED, State.OPEN):
        return []
    told = [became(words, one) for one in seen.earlier]
    return [words("sitting-earlier") + "\n" + "\n".join(told)]


def agenda_lines(words: Words, seen: SittingCard) -> list[str]:
    if not seen.questions:
        return [words("sitting-agenda-empty")] if seen.sitting.state == State.PLANNED else []
    told = [words("sitting-agenda")]
    for one in seen.questions:
        text = words.plain("sitting-disputed", text=one.text) if one.disputed else one.text
        told.append(words("sitting-question", number=one.position, text=text))
        if one.votes:
            key, counted = one.votes.message()
            told.append(words(key, **counted))
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
    State.OPEN: [["agenda", "present"], ["who", "decide"], ["close"], ["cancel"]],
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
