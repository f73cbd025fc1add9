"""Puts the papers of an election into words: the file to count again, the minutes, the codes for the booth."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

from db import people
from db.elections.calling_off import CallingOff
from documents.charts import Chart, as_png
from documents.invitations import Card, Labels, invitation_sheet
from documents.minutes import Grid, Minutes, as_docx, as_pdf
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from papers.titles import title_in
from school.dates import school_day
from school.elections import QUESTIONS, Election, ElectionRefusal, Kind, said_of
from school.elections.counting import AGAIN, ELECTED, Method, Verdict
from school.grades import grades_in_words
from school.people import Person, Role
from services import elections
from services.elections import NotHeld, Outcome, Record

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
    if not record:
        return
    words = supplies.words(details)
    told = minutes_in_words(record, found.fingerprint if found else "", supplies.school, words)
    caption = words("election-minutes-caption", title=title_in(words, record.outcome.election.title))
    for ending, content in await drawn(told):
        number = "-".join(record.number.replace("·", " ").split())
        yield Paper(f"{words.plain('minutes-file')}-{number}.{ending}", content, caption)


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
    title = title_in(words, slips[0][3])
    cards = [Card(f"{name} · {own_class}", code, "") for own_class, name, code, _ in slips]
    labels = Labels(
        title=words.plain("booth-sheet-title"),
        people=words.plain("class-sheet-people", people=len(cards)),
        how=words.plain("booth-sheet-how"),
        secret=words.plain("class-sheet-secret"),
        expires="",
    )
    content = await asyncio.to_thread(invitation_sheet, supplies.school, title, cards, labels)
    caption = words("booth-sheet-caption", people=len(cards))
    yield Paper(f"{words.plain('booth-sheet-file')}.pdf", content, caption, secret=True)
    classes: dict[str, list[str]] = {}
    for own_class, name, _, _ in slips:
        classes.setdefault(own_class, []).append(name)
    for own_class, names in classes.items():
        teachers = await supplies.store.read(
            people.with_role, person.school_id, Role.CLASS_TEACHER, own_class
        )
        told = slips_signed_for(supplies.school, title, own_class, names, teachers, words)
        yield Paper(
            f"{words.plain('booth-list-file')}-{own_class.replace(' ', '-')}.pdf",
            await asyncio.to_thread(as_pdf, told),
            words("booth-list-caption", class_name=own_class),
        )


def slips_signed_for(
    school: str, title: str, own_class: str, names: Sequence[str], teachers: Sequence[Person], words: Words
) -> Minutes:
    """Who of a class has got a slip, each against a signature; no code stands on it."""
    say = words.plain
    columns = [
        say("booth-list-number"),
        say("booth-list-name"),
        say("booth-list-signature"),
        say("booth-list-day"),
    ]
    rows = [[str(number), name, "", ""] for number, name in enumerate(names, start=1)]
    return Minutes(
        heading=(school, say("booth-list-title")),
        facts=[(say("booth-list-election"), title), (say("minutes-class"), own_class)],
        paragraphs=[say("booth-list-how")],
        votes=Grid(columns, rows, [0.08, 0.47, 0.28, 0.17]),
        decided=say("booth-list-given", people=len(names)),
        decisions=(),
        signatures=[
            *((say("minutes-teacher"), one.name) for one in teachers),
            (say("minutes-member"), ""),
        ],
    )


def minutes_in_words(record: Record, fingerprint: str, school: str, words: Words) -> Minutes:
    """The minutes of one election, of one class, or of all classes together, as the parliament writes its own."""
    outcome, say = record.outcome, words.plain
    if record.called_off:
        return _called_off_in_words(record, record.called_off, school, words)
    found, classes = outcome.election, bool(record.parts)
    marks, roll = _turnout(record)
    return Minutes(
        heading=(school, say("minutes-body"), say("minutes-title", number=record.number)),
        facts=_facts(record, school, words),
        paragraphs=(
            say("minutes-agenda", title=title_in(words, found.title)),
            say("minutes-first", marks=marks, roll=roll, percent=round(100 * marks / roll) if roll else 0),
            *_late(record, words),
            say("minutes-method", method=_method(found, words)),
            *_quorum(found, marks, roll, words),
            say("minutes-second" if outcome.rounds or classes else "minutes-no-numbers"),
        ),
        votes=_classes(record, words) if classes else _votes(outcome, words),
        decided=say("minutes-decided"),
        decisions=_decisions(record, words),
        signatures=_signatures(record, words),
        after=(
            *((say("election-by-lot"),) if outcome.by_lot else ()),
            *(
                say(
                    "minutes-booth-quick" if one.quick else "minutes-booth",
                    class_name=one.class_name,
                    opened=one.opened_by,
                    confirmed=one.confirmed_by,
                    ballots=one.ballots,
                )
                for one in record.booths
            ),
            *((say("minutes-roll-code", code=found.roll_hash),) if found.roll_hash else ()),
            *(() if classes else (say("minutes-file-code", code=fingerprint),)),
        ),
    )


def _called_off_in_words(record: Record, called_off: CallingOff, school: str, words: Words) -> Minutes:
    """That there is no result, why, and that nobody can look at the ballots any more."""
    say, found = words.plain, record.outcome.election
    how_far = "counted" if called_off.state == "counted" else "voted" if record.outcome.roll else "waiting"
    about = {"roll": record.outcome.roll, "ballots": called_off.ballots}
    told = [say("minutes-off"), *([say("minutes-off-destroyed")] if called_off.ballots else [])]
    return Minutes(
        heading=(school, say("minutes-body"), say("minutes-title", number=record.number)),
        facts=_facts(record, school, words),
        paragraphs=(
            say("minutes-off-agenda", title=title_in(words, found.title)),
            say(f"minutes-off-{how_far}", **about),
            say("minutes-off-reason", reason=called_off.reason),
        ),
        votes=Grid([], [], []),
        decided=say("minutes-decided"),
        decisions=told,
        signatures=_signatures(record, words),
        after=[say("minutes-roll-code", code=found.roll_hash)] if found.roll_hash else (),
    )


def _facts(record: Record, school: str, words: Words) -> list[tuple[str, str]]:
    """Where, when and who; what is not known is left out."""
    say, found = words.plain, record.outcome.election
    off = record.called_off
    closed = min(found.closes_at, off.called_off_at) if off else found.closes_at
    hours = [one for one in (found.opens_at, closed) if one and (record.outcome.roll or not off)]
    written = school_day(record.written_at, words.zone)
    facts = [
        ("minutes-place", school),
        ("minutes-day", f"{written:%d.%m.%Y}"),
        ("minutes-hours", " – ".join(f"{one.astimezone(words.zone):%d.%m.%Y %H:%M}" for one in hours)),
        ("minutes-chair", record.chair),
        ("minutes-secretary", record.secretary),
        ("minutes-members", ", ".join(record.members)),
        ("minutes-voters", say("minutes-voters-grades", grades=_voters(found))),
    ]
    return [(say(key), value) for key, value in facts if value]


def _late(record: Record, words: Words) -> list[str]:
    """Who was put on the roll while the vote ran, each with the reason."""
    named = "; ".join(f"{name} ({reason})" for name, reason in record.late)
    return [words.plain("minutes-late", list=named)] if named else []


def _voters(found: Election) -> str:
    return found.class_name or grades_in_words(found.grades)


def _signatures(record: Record, words: Words) -> list[tuple[str, str]]:
    signed = [
        ("minutes-chair", [record.chair] if record.chair else []),
        ("minutes-secretary", [record.secretary] if record.secretary else []),
        ("minutes-member", record.members),
        ("minutes-teacher", record.teachers),
        ("minutes-mentor", record.mentors),
        ("minutes-deputy", record.deputies),
    ]
    return [(words.plain(office), name) for office, names in signed for name in names]


def _quorum(found: Election, marks: int, roll: int, words: Words) -> list[str]:
    """How many had to vote, and whether they have; of classes each has its own."""
    percent = found.rules.quorum
    if not percent or (found.terms.kind is Kind.CLASS and found.head_id is None):
        return []
    met = 100 * marks >= percent * roll
    return [words.plain(f"minutes-quorum-{'met' if met else 'missed'}", percent=percent)]


def _method(found: Election, words: Words) -> str:
    """How votes were counted, and for how many places; as sentences, without the signs of a list."""
    say, rules = words.plain, found.rules
    if rules.seats > 1 and rules.method is Method.PLURALITY:
        lines = [say("rule-seats", seats=rules.seats)]
    else:
        lines = [say(said_of(found.terms.kind, f"rule-{rules.method}"))]
        lines += [say("rule-places", seats=rules.seats)] if rules.seats > 1 else []
    return " ".join(line.lstrip("• ") for line in lines)


def _turnout(record: Record) -> tuple[int, int]:
    held = [part for part in record.parts if isinstance(part, Outcome)] or [record.outcome]
    return sum(part.marks for part in held), sum(part.roll for part in held)


def _votes(outcome: Outcome, words: Words) -> Grid:
    """The votes, of a ranking all rounds side by side; a line says who went out after which."""
    say, rounds = words.plain, [dict(votes) for votes in outcome.rounds]
    is_question = outcome.election.terms.kind in QUESTIONS
    rows = [
        [name or say("vote-against-all"), *(str(votes.get(name, "–")) for votes in rounds)]
        for name, _ in (outcome.rounds[0] if rounds else ())
    ]
    if rounds and outcome.blank:
        rows.append([say("vote-blank"), str(outcome.blank), *("–" for _ in rounds[1:])])
    if len(rounds) > 1:
        by_round = said_of(outcome.election.terms.kind, "minutes-by-round")
        first, columns = say(by_round), [str(number) for number in range(1, len(rounds) + 1)]
    else:
        first, columns = say("minutes-answer" if is_question else "minutes-candidate"), [say("minutes-votes")]
    each = min(0.25, 0.6 / len(columns))
    return Grid([first, *columns], rows, [1 - each * len(columns), *(each for _ in columns)])


def class_in_words(part: Outcome | NotHeld, words: Words) -> str:
    """Whom a class has elected, and if nobody, why."""
    say = words.plain
    if isinstance(part, NotHeld):
        if part.openly:
            named = [f"{office}: {name}" if office else name for office, name in part.openly]
            return say("class-open-vote", names="; ".join(named))
        return say(f"class-why-{(part.election.void_why or 'election-unknown').removeprefix('election-')}")
    if part.election.void_why:
        return say("class-why-annulled")
    positions = part.election.terms.positions
    named = [
        f"{positions[place]}: {name}" if place < len(positions) else name
        for place, name in enumerate(part.elected)
    ]
    if named:
        return "; ".join(named)
    return say(f"class-why-{part.verdict.removeprefix('election-')}", names=", ".join(part.winners))


def _classes(record: Record, words: Words) -> Grid:
    """Who was elected in each class, and why a class did not elect."""
    rows = [[part.election.class_name or "", class_in_words(part, words)] for part in record.parts]
    return Grid([words.plain("minutes-class"), words.plain("minutes-elected-column")], rows, [0.18, 0.82])


def _decisions(record: Record, words: Words) -> list[str]:
    outcome, say = record.outcome, words.plain
    if record.parts:
        return _decisions_about_classes(record, words)
    if outcome.election.void_why:
        return [say("minutes-annulled")]
    if outcome.verdict in (Verdict.TOO_FEW, Verdict.NO_QUORUM):
        return [say(f"minutes-{outcome.verdict.removeprefix('election-')}")]
    told, names = [say("minutes-held")], ", ".join(outcome.winners)
    if outcome.election.terms.kind in QUESTIONS and outcome.elected:
        return [*told, say("minutes-answered", names=names)]
    if outcome.verdict in AGAIN and outcome.elected:
        told.append(say("minutes-elected", names=", ".join(outcome.elected)))
    decided = (
        "minutes-elected"
        if outcome.verdict in ELECTED
        else f"minutes-{outcome.verdict.removeprefix('election-')}"
    )
    return [*told, say(said_of(outcome.election.terms.kind, decided), names=names)]


def _decisions_about_classes(record: Record, words: Words) -> list[str]:
    """Classes that vote a second time are named in the table; of the others the small vote openly, the rest anew."""
    without = [part for part in record.parts if not _has_elected(part) and not _meets_again(part)]
    small = [part for part in without if part.election.void_why == ElectionRefusal.ROLL_TOO_SMALL]
    told = [words.plain("minutes-classes-elected")] if any(map(_has_elected, record.parts)) else []
    for key, parts in (
        ("minutes-classes-openly", small),
        ("minutes-classes-again", [part for part in without if part not in small]),
    ):
        if parts:
            told.append(words.plain(key, list=", ".join(part.election.class_name or "" for part in parts)))
    return told


def _has_elected(part: Outcome | NotHeld) -> bool:
    if isinstance(part, NotHeld):
        return bool(part.openly)
    return bool(part.elected) and not part.election.void_why


def _meets_again(part: Outcome | NotHeld) -> bool:
    return isinstance(part, Outcome) and (part.verdict in AGAIN or bool(part.election.void_why))


def charts_of(outcome: Outcome, words: Words) -> list[tuple[str, Chart]]:
    """(file's name, chart): the votes of each round where they may be told, and the turnout by grade."""
    say, title = words.plain, title_in(words, outcome.election.title)
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
