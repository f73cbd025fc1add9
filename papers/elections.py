"""Puts the papers of an election into words: the file to count again, the minutes, the codes for the booth."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

from documents.charts import Chart, as_png
from documents.invitations import Card, Labels, invitation_sheet
from documents.minutes import Minutes, as_docx, as_pdf
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.elections import QUESTIONS, ElectionRefusal
from school.elections.counting import AGAIN, ELECTED, Method, Rules
from school.events import grades_in_words
from services import elections
from services.elections import Outcome, Record

#: The program that stands alone, beside the bot's own rooms.
RECOUNT = Path(__file__).parents[1] / "recount.py"


async def election_file(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The file that anybody can count again, its fingerprint, the program that does it; then the charts."""
    found = await _published(details, supplies)
    if not found:
        return
    words = supplies.words(details)
    caption = words("election-file-caption", fingerprint=found.fingerprint)
    yield Paper(f"election-{found.election_id}.jsonl", found.content.encode(), caption)
    how = words("election-recount-caption", file=f"election-{found.election_id}.jsonl")
    yield Paper(RECOUNT.name, RECOUNT.read_bytes(), how)
    person = await supplies.asker(details)
    outcome = await supplies.store.read(elections.result, person, details["election"]) if person else None
    for name, chart in charts_of(outcome, words) if outcome else ():
        yield Paper(f"{name}.png", await asyncio.to_thread(as_png, chart))


async def minutes(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The minutes as Word and as PDF."""
    found = await _published(details, supplies)
    person = await supplies.asker(details)
    record = await supplies.store.read(elections.record, person, details["election"]) if person else None
    if not found or not record:
        return
    words = supplies.words(details)
    told = minutes_in_words(record, found.fingerprint, supplies.school, words)
    caption = words("election-minutes-caption", title=record.outcome.election.title)
    for ending, content in await drawn(told):
        yield Paper(f"{words.plain('minutes-file')}-{record.number}.{ending}", content, caption)


async def _published(details: Details, supplies: Supplies) -> elections.PublishedFile | None:
    person = await supplies.asker(details)
    if person is None:
        return None
    return await supplies.store.read(
        elections.published, supplies.vault, person, details["election"], supplies.school, supplies.zone
    )


async def booth_slips(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """A code for everybody on the roll who has no account, to be printed, cut and handed out at the booth."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    slips = await supplies.store.write(elections.booth_slips, supplies.asking(person), details["election"])
    if isinstance(slips, ElectionRefusal) or not slips:
        yield words(slips if isinstance(slips, ElectionRefusal) else "booth-nobody")
        return
    cards = [Card(f"{name} · {own_class}", code, "") for own_class, name, code, _ in slips]
    told = Labels(
        title=words.plain("booth-sheet-title"),
        people=words.plain("class-sheet-people", people=len(cards)),
        how=words.plain("booth-sheet-how"),
        secret=words.plain("class-sheet-secret"),
        expires="",
    )
    content = await asyncio.to_thread(invitation_sheet, supplies.school, slips[0][3], cards, told)
    caption = words("booth-sheet-caption", people=len(cards))
    yield Paper(f"{words.plain('booth-sheet-file')}.pdf", content, caption, secret=True)


def minutes_in_words(record: Record, fingerprint: str, school: str, words: Words) -> Minutes:
    """The minutes of one election, or of all classes together, as the parliament writes its own."""
    outcome, say = record.outcome, words.plain
    found = outcome.election
    closed = school_day(found.closes_at, words.zone)
    marks, roll = _turnout(record)
    percent = round(100 * marks / roll) if roll else 0
    told = bool(outcome.rounds)
    paragraphs = [
        say("minutes-agenda", title=found.title),
        say("minutes-present", members=", ".join(record.members), grades=grades_in_words(found.grades)),
        say("minutes-date", day=f"{closed:%d.%m.%Y}"),
        say("minutes-first", marks=marks, roll=roll, percent=percent),
        say("minutes-method", method=_method(found.rules, words)),
        say("minutes-second" if told or record.parts else "minutes-no-numbers"),
    ]
    classes = bool(record.parts)
    return Minutes(
        heading=(school, say("minutes-body"), say("minutes-title", number=str(record.number))),
        paragraphs=paragraphs,
        columns=(
            say("minutes-class" if classes else "minutes-candidate"),
            say("minutes-elected-column" if classes else "minutes-votes"),
        ),
        rows=_classes(record, words) if classes else _votes(outcome, words),
        after=(
            *((say("election-by-lot"),) if outcome.by_lot else ()),
            *((say("minutes-roll-code", code=found.roll_hash),) if found.roll_hash else ()),
            *(() if classes else (say("minutes-file-code", code=fingerprint),)),
        ),
        decisions=(say("minutes-decision"), *_decisions(record, words)),
        signatures=[
            *((say("minutes-member"), name) for name in record.members),
            *((say("minutes-mentor"), name) for name in record.mentors),
        ],
    )


def _method(rules: Rules, words: Words) -> str:
    """How votes were counted, and for how many places."""
    if rules.seats == 1:
        return words.plain(f"rule-{rules.method}")
    if rules.method is Method.PLURALITY:
        return words.plain("rule-seats", seats=rules.seats)
    return words.plain(f"rule-{rules.method}") + " " + words.plain("rule-places", seats=rules.seats)


def _turnout(record: Record) -> tuple[int, int]:
    held = [part for part in record.parts if isinstance(part, Outcome)] or [record.outcome]
    return sum(part.marks for part in held), sum(part.roll for part in held)


def _votes(outcome: Outcome, words: Words) -> list[tuple[str, str]]:
    """The votes; of a ranking round by round."""
    rows = []
    for number, votes in enumerate(outcome.rounds, start=1):
        if len(outcome.rounds) > 1:
            rows.append((words.plain("election-round", number=number), ""))
        rows += [(name or words.plain("vote-against-all"), str(n)) for name, n in votes]
    if outcome.rounds and outcome.blank:
        rows.append((words.plain("vote-blank"), str(outcome.blank)))
    return rows


def _classes(record: Record, words: Words) -> list[tuple[str, str]]:
    """Who was elected in each class, and which class did not elect."""
    rows = []
    for part in record.parts:
        if isinstance(part, Outcome):
            positions = part.election.terms.positions
            named = [
                f"{positions[place]}: {name}" if place < len(positions) else name
                for place, name in enumerate(part.elected)
            ]
            rows.append(
                (part.election.class_name or "", "; ".join(named) or words.plain("election-nobody-short"))
            )
        else:
            rows.append((part.class_name or "", words.plain("election-not-held-short")))
    return rows


def _decisions(record: Record, words: Words) -> list[str]:
    outcome, say = record.outcome, words.plain
    if record.parts:
        return [say("minutes-classes-elected")]
    if outcome.election.terms.kind in QUESTIONS and outcome.elected:
        return [say("minutes-answered", names=", ".join(outcome.elected))]
    decided = (
        "minutes-elected"
        if outcome.verdict in ELECTED
        else f"minutes-{outcome.verdict.removeprefix('election-')}"
    )
    told = [say(decided, names=", ".join(outcome.winners))]
    if outcome.verdict in AGAIN and outcome.elected:
        told.append(say("minutes-elected", names=", ".join(outcome.elected)))
    return told


def charts_of(outcome: Outcome, words: Words) -> list[tuple[str, Chart]]:
    """(file's name, chart): the votes of each round where they may be told, and the turnout by grade."""
    say, title = words.plain, outcome.election.title
    charts = []
    for number, votes in enumerate(outcome.rounds, start=1):
        bars = [(name or say("vote-against-all"), [n]) for name, n in votes]
        named = f"{title} · {say('election-round', number=number)}" if len(outcome.rounds) > 1 else title
        charts.append((f"votes-{number}", Chart(named, [say("minutes-votes")], bars)))
    if len(outcome.turnout) > 1:
        parts = [say("chart-voted"), say("chart-did-not-vote")]
        bars = [
            (say("chart-grade", grade=grade), [voted, people - voted])
            for grade, people, voted in outcome.turnout
        ]
        charts.append(("turnout", Chart(f"{title} · {say('chart-turnout')}", parts, bars)))
    return charts


async def drawn(minutes: Minutes) -> Sequence[tuple[str, bytes]]:
    """(ending, content) as Word and as PDF, drawn in a thread, so that nobody's press waits."""
    return [
        ("docx", await asyncio.to_thread(as_docx, minutes)),
        ("pdf", await asyncio.to_thread(as_pdf, minutes)),
    ]
