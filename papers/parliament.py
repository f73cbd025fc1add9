"""The minutes of a sitting in the form of the parliament's own, as Word and as PDF; the parliament's year, as Word."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace

from db.parliament.sittings import Sitting
from documents.minutes import Grid, Minutes
from documents.report import Sheet
from documents.year_end import YearPaper, as_docx
from locales.words import Words
from papers.elections import drawn
from papers.plan.reports import approved
from papers.recipes import Details, Paper, Supplies
from school.dates import SchoolYear, school_day
from school.factions import FACTIONS
from school.grades import grades_in_words
from school.parliament.sittings import AGREE, GROUPS, Kept, SittingRefusal
from services.parliament import minutes, overview, sittings
from services.parliament.overview import ParliamentYear


async def sitting_minutes(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    kept = await supplies.store.read(minutes.kept, supplies.asking(person), details["sitting"])
    if isinstance(kept, SittingRefusal):
        yield words(kept)
        return
    signed = await supplies.store.read(minutes.signature, supplies.asking(person), details["sitting"])
    caption = words("sitting-minutes-caption", number=kept.number, draft="no" if signed else "yes")
    told = in_words(kept, signed, supplies.school, words)
    if details.get("inner"):
        there = await supplies.store.read(sittings.invited, supplies.asking(person), details["sitting"])
        if isinstance(there, SittingRefusal):
            yield words(there)
            return
        names = [one.name for one, came in there if came]
        told = replace(told, after=[*told.after, *_by_name(names, words)])
    for ending, content in await drawn(told):
        yield Paper(f"{words.plain('minutes-file')}-{kept.number}.{ending}", content, caption)


def _by_name(names: list[str], words: Words) -> list[str]:
    """Below the inner copy: who was there, for those alone who run the sitting (checklist, row 130)."""
    if not names:
        return [words.plain("sitting-paper-no-names")]
    return [words.plain("sitting-paper-names"), *(f"{n}. {name}" for n, name in enumerate(names, start=1))]


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
            *approved(kept.approval, words),
        ],
        votes=Grid([], [], []),
        decided=say("sitting-paper-decided") if kept.decisions else "",
        decisions=[_decision(kept, number, words) for number in range(len(kept.decisions))],
        signatures=[*_agreed(kept, words), (say("minutes-mentor"), name)],
        after=[say("sitting-paper-revision", revision=revision)] if revision > 1 else [],
    )


def _kind(kept: Kept | Sitting, words: Words) -> str:
    kind = words.plain(f"sitting-kind-{kept.kind}")
    return f"{kind} · {words.plain(f'faction-{kept.faction}')}" if kept.faction else kind


def _group(kept: Kept, group: str, words: Words) -> str:
    if group == "pupils" and kept.grades:
        grades = grades_in_words(frozenset(kept.grades))
        return words.plain("sitting-paper-pupils", grades=grades, people=kept.present[group])
    return words.plain(f"sitting-group-{group}", people=kept.present[group])


def _agreed(kept: Kept, words: Words) -> list[tuple[str, str]]:
    """Who agreed for each side to what was disputed; a line to sign on where nobody has yet."""
    if not any(one.disputed for one in kept.questions):
        return []
    said = dict(kept.agreed)
    return [(words.plain(f"sitting-paper-agreed-{side}"), said.get(side, "")) for side in AGREE]


def _agenda(kept: Kept, words: Words) -> list[str]:
    lines = [
        words.plain(
            "sitting-paper-question",
            number=one.position,
            text=words.plain("sitting-paper-disputed", text=one.text) if one.disputed else one.text,
        )
        for one in kept.questions
    ]
    return [words.plain("sitting-paper-agenda"), *lines]


def _earlier(kept: Kept, words: Words) -> list[str]:
    if not kept.earlier:
        return []
    told = [
        words.plain("sitting-paper-became", text=text.rstrip("."), state=words.plain(f"decision-{state}"))
        for text, state in kept.earlier
    ]
    return [words.plain("sitting-earlier"), *told]


def _texts(kept: Kept, words: Words) -> list[str]:
    lines = []
    for one in kept.questions:
        lines.append(words.plain("sitting-paper-text", number=one.position, text=one.said))
        if one.votes:
            key, counted = one.votes.message()
            lines.append(words.plain(key, **counted))
    return lines


def _decision(kept: Kept, place: int, words: Words) -> str:
    """The line, who sees to it and by when, and its number in the school year."""
    one = kept.decisions[place]
    due = f"{one.due_on:%d.%m.%Y}" if one.due_on else ""
    told = words.plain(
        "sitting-paper-decision",
        text=one.text if one.text.endswith((".", "!", "?", "…")) else f"{one.text}.",
        owned="yes" if one.owner else "no",
        owner=one.owner,
        dated="yes" if due else "no",
        due=due,
        number=one.number or 0,
    )
    return " ".join(told.split())  # without owner or day it has no gap


# The year


async def year_report(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The year's report of the parliament, for whoever runs it."""
    words, person = supplies.words(details), await supplies.asker(details)
    asking = supplies.asking(person) if person else None
    found = await supplies.store.read(overview.year_of, asking) if asking else None
    if asking is None or found is None:
        return
    year = SchoolYear.of(asking.today)
    content = await asyncio.to_thread(as_docx, year_in_words(found, str(year), supplies.school, words))
    yield Paper(
        f"{words.plain('parliament-year-file')}-{year}.docx", content, words("parliament-year-caption")
    )


def year_in_words(found: ParliamentYear, year: str, school: str, words: Words) -> YearPaper:
    """Sittings, decisions and what became of them, members in numbers, offices, initiatives, months of duty."""
    say = words.plain
    done = sum(one.state == "done" for one in found.decisions)
    people = {one.id for members in found.members.values() for one in members}
    summary = [
        say("parliament-year-sittings", sittings=len(found.sittings)),
        say("parliament-year-decisions", decisions=len(found.decisions), done=done),
        say("parliament-year-members", members=len(people)),
        *(say(f"parliament-year-{service}", number=number) for service, number in found.services.items()),
    ]
    parts = (_sittings, _became, _members, _offices, _initiatives, _projects, _months)
    sheets = [one(found, words) for one in parts]
    return YearPaper(
        heading=(
            school,
            say("sitting-paper-body"),
            say("parliament-year-title", year=year.replace("-", "–")),
        ),
        summary=summary,
        sections=[(one, "" if one.rows else say("parliament-year-none")) for one in sheets],
        signatures=[(say("minutes-mentor"), ""), (say("office-president"), "")],
    )


def _sheet(words: Words, key: str, columns: tuple[str, ...], rows: list[tuple[str | int, ...]]) -> Sheet:
    heads = [words.plain(f"parliament-year-column-{one}") for one in columns]
    return Sheet(words.plain(f"parliament-year-{key}"), heads, rows)


def _sittings(found: ParliamentYear, words: Words) -> Sheet:
    rows: list[tuple[str | int, ...]] = [
        (
            f"{school_day(one.starts_at, words.zone):%d.%m.%Y}",
            _kind(one, words),
            one.chair,
            f"№{number}" if number else "–",
        )
        for one, number in found.sittings
    ]
    return _sheet(words, "held", ("day", "kind", "chair", "minutes"), rows)


def _became(found: ParliamentYear, words: Words) -> Sheet:
    rows: list[tuple[str | int, ...]] = [
        (one.number or 0, one.text, one.owner or "–", words.plain(f"decision-{one.state or 'unplanned'}"))
        for one in found.decisions
    ]
    return _sheet(words, "became", ("number", "decision", "owner", "state"), rows)


def _members(found: ParliamentYear, words: Words) -> Sheet:
    rows: list[tuple[str | int, ...]] = [
        (words.plain(f"faction-{key}"), len(found.members[key])) for key in FACTIONS
    ]
    return _sheet(words, "factions", ("faction", "members"), rows)


def _offices(found: ParliamentYear, words: Words) -> Sheet:
    """Of the parliament itself, and its representatives."""
    rows: list[tuple[str | int, ...]] = []
    for one in found.offices:
        office = words.plain(f"office-{one.kind}")
        scope = words.plain(f"faction-{one.scope}") if one.kind == "leader" else one.scope
        rows.append((f"{office} · {scope}" if scope else office, one.name, f"{one.until:%d.%m.%Y}"))
    return _sheet(words, "offices", ("office", "name", "until"), rows)


def _initiatives(found: ParliamentYear, words: Words) -> Sheet:
    rows: list[tuple[str | int, ...]] = [
        (words.plain(f"initiative-state-{state}"), number) for state, number in found.initiatives.items()
    ]
    return _sheet(words, "initiatives", ("state", "initiatives"), rows)


def _projects(found: ParliamentYear, words: Words) -> Sheet:
    """From an initiative to its result: the goal, who leads, the steps that are done of all, what came of it."""
    rows: list[tuple[str | int, ...]] = [
        (
            one.row.name,
            one.row.goal or "–",
            one.owner or "–",
            f"{one.done} / {one.steps}",
            one.row.result or words.plain(f"project-state-{one.row.state}"),
        )
        for one in found.projects
    ]
    return _sheet(words, "projects", ("project", "goal", "owner", "steps", "result"), rows)


def _months(found: ParliamentYear, words: Words) -> Sheet:
    rows: list[tuple[str | int, ...]] = [
        (
            words.plain(f"month-{one.month}"),
            words.plain(f"faction-{one.faction or 'none'}"),
            f"{one.done} / {one.planned}",
            one.note or "–",
        )
        for one in found.months
    ]
    return _sheet(words, "duty", ("month", "faction", "done", "note"), rows)
