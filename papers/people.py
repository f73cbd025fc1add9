"""Makes the sheets of invitations: fresh codes for everybody of a class who has no account yet."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime
from pathlib import Path

from db import people
from db.store import Store
from documents.invitations import Card, Labels, invitation_csv, invitation_sheet
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.people import Person, class_name
from school.people.invitations import LIFE, in_groups
from services.people import joining


def labels(words: Words, bot_name: str, cards: int, now: datetime) -> Labels:
    return Labels(
        title=words.plain("class-sheet-title"),
        people=words.plain("class-sheet-people", people=cards),
        how=words.plain("class-sheet-how", bot=f"@{bot_name}"),
        secret=words.plain("class-sheet-secret"),
        expires=words.plain("class-sheet-expires", day=school_day(now + LIFE, words.zone)),
    )


async def make_cards(
    store: Store, who: list[Person], bot_name: str, now: datetime, actor_id: int | None
) -> list[Card]:
    """New codes for people without an account; their earlier codes end."""
    invited = await store.write(joining.invite, who, now, actor_id)
    return [
        Card(one.person.name, in_groups(one.code), f"https://t.me/{bot_name}?start={one.code}")
        for one in invited
    ]


async def class_sheet(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The class teacher's sheet; drawn in a thread, so that nobody's press waits."""
    words, store, now = supplies.words(details), supplies.store, supplies.now()
    school_id, grade, letter = details["school_id"], details["grade"], details["letter"]
    bot_name, name = await supplies.bot_name(), class_name(grade, letter)
    missing = await store.read(people.pupils_of_class, school_id, grade, letter, only="missing")
    cards = await make_cards(store, missing, bot_name, now, details["actor_id"])
    if not cards:
        yield words("class-sheet-nobody", class_name=name)
        return
    told = labels(words, bot_name, len(cards), now)
    content = await asyncio.to_thread(invitation_sheet, supplies.school, f"{grade} {letter}", cards, told)
    caption = words("class-sheet-caption", class_name=name, people=len(cards))
    yield Paper(f"{name.replace(' ', '-')}.pdf", content, caption, secret=True)


def write_sheet(folder: Path, school: str, group: str, cards: list[Card], told: Labels, form: str) -> Path:
    """Writes one group's file, as PDF or CSV; returns where."""
    file = folder / f"{group.replace(' ', '-')}.{form}"
    if form == "csv":
        file.write_text(invitation_csv(cards), "utf-8")
    else:
        file.write_bytes(invitation_sheet(school, group, cards, told))
    file.chmod(0o600)
    return file
