"""The minutes of a sitting in the form of the parliament's own: as Word and as PDF, in either language."""

from collections.abc import AsyncGenerator

from documents.minutes import Grid, Minutes
from locales.words import Words
from papers.elections import drawn
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.grades import grades_in_words
from school.parliament.sittings import GROUPS, Kept, SittingRefusal
from services.parliament import sittings


async def sitting_minutes(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    kept = await supplies.store.read(sittings.kept, supplies.asking(person), details["sitting"])
    if isinstance(kept, SittingRefusal):
        yield words(kept)
        return
    signed = await supplies.store.read(sittings.signature, details["sitting"])
    caption = words("sitting-minutes-caption", number=kept.number, draft="no" if signed else "yes")
    for ending, content in await drawn(in_words(kept, signed, supplies.school, words)):
        yield Paper(f"{words.plain('minutes-file')}-{kept.number}.{ending}", content, caption)


def in_words(kept: Kept, signed: tuple[str, int] | None, school: str, words: Words) -> Minutes:
    """The heading, the agenda, who was there, a text for each question, the decision, the senior mentor's place."""
    say = words.plain
    day = school_day(kept.starts_at, words.zone)
    present = [_group(kept, group, words) for group in GROUPS if kept.present.get(group)]
    name, revision = signed or ("", 0)
    facts = [
        (say("sitting-paper-kind"), _kind(kept, words)),
        (say("sitting-paper-day"), f"{day:%d.%m.%Y}"),
        (say("minutes-place"), kept.place),
        (say("sitting-paper-chair"), f"{kept.chair} ({say(f'sitting-office-{kept.chair_office}')})"),
        (say("sitting-paper-present"), ", ".join(present)),
    ]
    return Minutes(
        heading=(school, say("sitting-paper-body"), say("minutes-title", number=str(kept.number))),
        facts=facts,
        paragraphs=[
            *_agenda(kept, words),
            *_earlier(kept, words),
            *_texts(kept, words),
            *_approval(kept, words),
        ],
        votes=Grid([], [], []),
        decided=say("sitting-paper-decided") if kept.decisions else "",
        decisions=[_decision(kept, number, words) for number in range(len(kept.decisions))],
        signatures=[(say("minutes-mentor"), name)],
        after=[say("sitting-paper-revision", revision=revision)] if revision > 1 else [],
    )


def _kind(kept: Kept, words: Words) -> str:
    kind = words.plain(f"sitting-kind-{kept.kind}")
    return f"{kind} · {words.plain(f'faction-{kept.faction}')}" if kept.faction else kind


def _group(kept: Kept, group: str, words: Words) -> str:
    if group == "pupils" and kept.grades:
        grades = grades_in_words(frozenset(kept.grades))
        return words.plain("sitting-paper-pupils", grades=grades, people=kept.present[group])
    return words.plain(f"sitting-group-{group}", people=kept.present[group])


def _agenda(kept: Kept, words: Words) -> list[str]:
    lines = [
        words.plain("sitting-paper-question", number=one.position, text=one.text) for one in kept.questions
    ]
    return [words.plain("sitting-paper-agenda"), *lines]


def _earlier(kept: Kept, words: Words) -> list[str]:
    if not kept.earlier:
        return []
    told = [
        words.plain("sitting-paper-became", text=text, state=words.plain(f"decision-{state}"))
        for text, state in kept.earlier
    ]
    return [words.plain("sitting-earlier"), *told]


def _texts(kept: Kept, words: Words) -> list[str]:
    lines = []
    for one in kept.questions:
        lines.append(words.plain("sitting-paper-text", number=one.position, text=one.said))
        if one.votes:
            votes = {"yes": one.votes.yes, "no": one.votes.no, "abstained": one.votes.abstained}
            lines.append(words.plain("sitting-votes", **votes))
    return lines


def _approval(kept: Kept, words: Words) -> list[str]:
    """Who approved the year's plan stands in the minutes (checklist, row 135)."""
    if kept.approval is None:
        return []
    name, acting, day = kept.approval
    office = "acting" if acting else "head"
    return [words.plain("sitting-paper-approval", name=name, office=office, day=f"{day:%d.%m.%Y}")]


def _decision(kept: Kept, place: int, words: Words) -> str:
    """The line, who sees to it and by when, and its number in the school year."""
    one = kept.decisions[place]
    due = f"{one.due_on:%d.%m.%Y}" if one.due_on else ""
    return words.plain(
        "sitting-paper-decision",
        text=one.text,
        owned="yes" if one.owner else "no",
        owner=one.owner,
        dated="yes" if due else "no",
        due=due,
        number=one.number or 0,
    )
