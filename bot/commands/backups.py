"""`backup`, `restore`, `resume` and `move`: copies of the school, the way back, and elsewhere."""

import asyncio
import logging
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.commands.keeping import copied, kept_name
from bot.commands.troubles import check_place, existing, told_of_database
from bot.complaints import Complaint
from bot.settings import Settings, read_settings
from db import erasures, outbox
from db.box import box_of
from db.copies import (
    NoBox,
    NotOurs,
    TooFewVotes,
    Unsound,
    copy_without_box,
    in_use,
    keeps_votes,
    overwrite,
    revision_of_copy,
)
from db.engines import engine_of
from db.migrate import known_revision_of, migrate, revisions
from db.moving import AtWork, NotEmpty, Unmovable, note_copy_of_votes, refuse_at_work
from db.moving import move as copy_into
from db.numbers import leave_a_gap
from db.store import Store
from db.tables import metadata
from services.assistance.erasures import replay
from services.people import lists

OR_BY_HAND = "Restore after the vote; if it cannot wait, move {} and {} away by hand first"
LETTERS_WAIT = "No letter goes out since the restore; `python -m bot resume` lets them go"


async def backup(given: Namespace) -> None:
    """A copy that a running bot is not disturbed by; it is checked before it counts."""
    settings = read_settings()
    if settings.database_file:
        existing(settings.database_file)
    if given.file.exists():
        raise Complaint(f"{given.file}: is there already; give another name")
    with told_of_database():
        await asyncio.to_thread(copied, settings.database_url, given.file)
    print(given.file)


async def restore(given: Namespace) -> None:
    """The backup takes the database's place; what is there now is kept beside it. Its letters wait."""
    settings = read_settings()
    source, target = existing(given.file), settings.database_file
    stay = target is not None and keeps_votes(source, target)
    await asyncio.to_thread(_check_backup, source, box_of(target if target and stay else source))
    erased = await asyncio.to_thread(erased_since, source, settings)
    if target is None:
        await asyncio.to_thread(_restore_to_server, source, settings.database_url)
    else:
        await asyncio.to_thread(_restore_file, source, target, settings.database_url)
    await set_aside_letters(settings, freeze=True)
    await erase_again(settings, erased)
    print(f"restored. {LETTERS_WAIT}")


def erased_since(source: Path, settings: Settings) -> frozenset[str]:
    """What any list that is at hand, or the database that stands there now, knows to be erased."""
    lists = erasures.beside(source.resolve().parent)
    known = frozenset[str]()
    if settings.backup_dir:
        lists += erasures.beside(settings.backup_dir)
    if target := settings.database_file:
        lists.append(erasures.list_of(target))
        known = erasures.erased_in(target) if target.exists() else known
    return known | erasures.read(lists)


async def erase_again(settings: Settings, erased: frozenset[str]) -> None:
    """What was taken back after the copy was made does not come back with it."""
    store = Store(settings.database_url)
    again = await store.write(replay, erased, datetime.now(UTC))
    await store.empty_log()
    await store.close()
    if settings.database_file:
        erasures.keep(erasures.list_of(settings.database_file), erased)
    if again:
        print(f"erased again: {again} records that were taken back after this copy")


def _restore_file(source: Path, target: Path, url: str) -> None:
    if in_use(target):
        raise Complaint(f"{target}: a bot runs on this database; stop it first")
    if target.exists():
        kept = kept_name(target, "restore")
        if keeps_votes(source, target):
            copy_without_box(target, kept)
        else:
            copied(url, kept, in_need=True, otherwise=OR_BY_HAND.format(target.name, box_of(target).name))
        print(f"kept: {kept}")
    check_place(target)
    with told_of_database(file=target):
        overwrite(source, target)
        migrate(url)


def _restore_to_server(source: Path, url: str) -> None:
    """Into an empty database only: one that is in use is a server's affair, and is not overwritten from here."""
    with TemporaryDirectory() as folder, told_of_database():
        file = Path(folder, "school.db")
        overwrite(source, file)
        old = f"sqlite+aiosqlite:///{file}"
        migrate(old)
        try:
            copy_into(old, url)
        except NotEmpty:
            raise Complaint(
                "DATABASE_URL: the database is not empty; make a new one (createdb -T template0 -E UTF8 NAME)"
                " and restore into that; what pg_dump wrote goes into it by pg_restore"
            ) from None


def _check_backup(file: Path, box: Path) -> None:
    try:
        revision = revision_of_copy(file, box)
    except NoBox as missing:
        raise Complaint(f"{file}: its box {missing} is not beside it, or is another backup's") from None
    except NotOurs:
        raise Complaint(f"{file}: is no backup of this bot, or is damaged") from None
    except Unsound:
        raise Complaint(f"{file}: is damaged; take an older backup") from None
    if revision not in revisions():
        raise Complaint(f"{file}: was made by a newer program ({revision}); update the program")


async def move(given: Namespace) -> None:
    """All tables into another database, compared row by row; this one stays as it is."""
    settings = read_settings()
    url, to = settings.database_url, given.to
    if settings.database_file:
        existing(settings.database_file)
    try:
        engine_of(to)
    except ValueError as wrong:
        raise Complaint(f"--to: {wrong}") from None
    with told_of_database():
        await asyncio.to_thread(migrate, url)
    try:
        await asyncio.to_thread(refuse_at_work, url, datetime.now(UTC))
        await asyncio.to_thread(note_copy_of_votes, url)
        with told_of_database("--to"):
            await asyncio.to_thread(copy_into, url, to, lambda table, rows: print(f"{table}: {rows}"))
    except AtWork:
        raise Complaint("the bot works on this database; stop it first, then wait three minutes") from None
    except NotEmpty:
        raise Complaint("--to: the database is not empty") from None
    except TooFewVotes as few:
        raise Complaint(
            f"a vote is open, and since its last copy {few} people have voted: what stays behind would tell of them."
            " Move after the vote"
        ) from None
    except Unmovable as table:
        raise Complaint(f"--to: the table {table} did not arrive as it was; nothing was moved") from None
    print("moved; give DATABASE_URL the new address")


async def resume(given: Namespace) -> None:
    settings = read_settings()
    if settings.database_file:
        existing(settings.database_file)
    with told_of_database():
        await asyncio.to_thread(known_revision_of, settings.database_url)
        store = Store(settings.database_url)
        await store.write(outbox.thaw)
    await store.close()
    logging.getLogger(__name__).info("letters go again")
    print("letters go again")


async def set_aside_letters(settings: Settings, *, freeze: bool) -> None:
    """After an older database took the place of the present one: what was sent since is not sent again."""
    store = Store(settings.database_url)
    if freeze:
        await store.write(outbox.freeze)
    await store.write(leave_a_gap, metadata)
    await store.write(lists.let_go)
    await store.close()
