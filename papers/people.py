"""Makes the sheets of invitations: fresh codes for everybody of a class who has no account yet."""

import asyncio
from datetime import datetime
from pathlib import Path

from db import people
from db.store import Store
from documents.invitations import Card, Labels, invitation_csv, invitation_sheet
from locales.words import Words
from school.dates import school_day
from school.people import Person
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


async def class_sheet(
    store: Store,
    school_id: int,
    school_name: str,
    grade: int,
    letter: str,
    words: Words,
    bot_name: str,
    now: datetime,
    actor_id: int | None,
) -> tuple[bytes, int]:
    """(PDF, number of cards) for one class; drawn in a thread, so that nobody's press waits."""
    missing = await store.read(people.pupils_of_class, school_id, grade, letter, only="missing")
    cards = await make_cards(store, missing, bot_name, now, actor_id)
    told = labels(words, bot_name, len(cards), now)
    return await asyncio.to_thread(invitation_sheet, school_name, f"{grade} {letter}", cards, told), len(
        cards
    )


def write_sheet(folder: Path, school: str, group: str, cards: list[Card], told: Labels, form: str) -> Path:
    """Writes one group's file, as PDF or CSV; returns where."""
    file = folder / f"{group.replace(' ', '-')}.{form}"
    if form == "csv":
        file.write_text(invitation_csv(cards), "utf-8")
    else:
        file.write_bytes(invitation_sheet(school, group, cards, told))
    file.chmod(0o600)
    return file
