"""Makes the sheets of invitations, for people who have no account yet: the codes that are valid, else new ones."""

import asyncio
import os
from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from db import people
from documents.invitations import Card, Labels, invitation_csv, invitation_sheet
from locales.words import LANGUAGES, Words
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.people import class_name
from school.people.invitations import in_groups
from services.people import joining
from services.people.joining import Invited


def labels(words: Words, bot_name: str, cards: int, until: datetime) -> Labels:
    return Labels(
        title=words.plain("class-sheet-title"),
        people=words.plain("class-sheet-people", people=cards),
        how=words.plain("class-sheet-how", bot=f"@{bot_name}"),
        secret=words.plain("class-sheet-secret"),
        expires=words.plain("class-sheet-expires", day=school_day(until, words.zone)),
    )


def cards_for(
    invited: Sequence[Invited], bot_name: str, words: Words, until: datetime, notes: Mapping[int, str]
) -> list[Card]:
    """A card for each, in the language of whoever reads it."""
    spoken = {one: labels(Words(one, words.zone), bot_name, len(invited), until) for one in LANGUAGES}
    return [
        Card(
            one.person.name,
            in_groups(one.code),
            f"https://t.me/{bot_name}?start={one.code}",
            notes.get(one.person.id, ""),
            spoken.get(one.person.language),
        )
        for one in invited
    ]


async def class_sheet(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The class teacher's sheet; drawn in a thread, so that nobody's press waits."""
    words, store, now = supplies.words(details), supplies.store, supplies.now()
    school_id, grade, letter = details["school_id"], details["grade"], details["letter"]
    bot_name, name = await supplies.bot_name(), class_name(grade, letter)
    missing = await store.read(people.pupils_of_class, school_id, grade, letter, only="missing")
    invited = await store.read(joining.drawn, missing, supplies.vault, now)
    until = now + supplies.code_life
    if not invited:
        yield words("class-sheet-nobody", class_name=name)
        return
    cards = cards_for(invited, bot_name, words, until, {})
    told = labels(words, bot_name, len(cards), until)
    content = await asyncio.to_thread(invitation_sheet, supplies.school, f"{grade} {letter}", cards, told)
    await store.write(joining.make_valid, invited, now, details["actor_id"], supplies.code_life)
    caption = words("class-sheet-caption", class_name=name, people=len(cards))
    yield Paper(f"{name.replace(' ', '-')}.pdf", content, caption, secret=True)


def write_sheet(file: Path, school: str, group: str, cards: list[Card], told: Labels) -> None:
    """Writes one group's file, as PDF or CSV by its name. It is there only when it is whole."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as paper:
            if file.suffix == ".csv":
                paper.write(invitation_csv(cards).encode())
            else:
                paper.write(invitation_sheet(school, group, cards, told))
            paper.flush()
            os.fsync(paper.fileno())
        part.chmod(0o600)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
