"""Puts the papers of an election into words: the file to count again, and the minutes in the asker's language."""

import asyncio
from collections.abc import Sequence

from documents.minutes import Minutes, as_docx, as_pdf
from locales.words import Words
from school.dates import school_day
from school.elections import Verdict
from school.events import grades_in_words
from services.elections import Record

#: Verdicts that name those who are elected.
ELECTED = (Verdict.WON, Verdict.UNANIMOUS)


def minutes_in_words(record: Record, fingerprint: str, school: str, words: Words) -> Minutes:
    """The minutes of one election, as the parliament writes its own."""
    outcome = record.outcome
    closed = school_day(outcome.election.closes_at, words.zone)
    names = ", ".join(outcome.winners)
    against_all = words.plain("vote-against-all")
    say = words.plain
    percent = round(100 * outcome.marks / outcome.roll) if outcome.roll else 0
    paragraphs = [
        say("minutes-agenda", title=outcome.election.title),
        say(
            "minutes-present",
            members=", ".join(record.members),
            grades=grades_in_words(outcome.election.grades),
        ),
        say("minutes-date", day=f"{closed:%d.%m.%Y}"),
        say("minutes-first", marks=outcome.marks, roll=outcome.roll, percent=percent),
        say("minutes-second" if outcome.votes else "minutes-no-numbers"),
    ]
    elected = outcome.verdict in ELECTED
    decision = "minutes-elected" if elected else f"minutes-{outcome.verdict.removeprefix('election-')}"
    return Minutes(
        heading=(school, say("minutes-body"), say("minutes-title", number=str(record.number))),
        paragraphs=paragraphs,
        columns=(say("minutes-candidate"), say("minutes-votes")),
        rows=[(name or against_all, str(votes)) for name, votes in outcome.votes or ()],
        after=(
            say("minutes-roll-code", code=outcome.election.roll_hash or ""),
            say("minutes-file-code", code=fingerprint),
        ),
        decisions=(say("minutes-decision"), say(decision, names=names)),
        signatures=[
            *((say("minutes-member"), name) for name in record.members),
            *((say("minutes-mentor"), name) for name in record.mentors),
        ],
    )


async def drawn(minutes: Minutes) -> Sequence[tuple[str, bytes]]:
    """(ending, content) as Word and as PDF, drawn in a thread, so that nobody's press waits."""
    return [
        ("docx", await asyncio.to_thread(as_docx, minutes)),
        ("pdf", await asyncio.to_thread(as_pdf, minutes)),
    ]
