"""`import-roster` and `import-plan`: the school's own lists."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from bot.commands.backups import erase_again, erased_since, set_aside_letters
from bot.commands.keeping import kept_copies, kept_name, told_of_copying
from bot.commands.opening import house_of, list_file, offline, told_in, year_of
from bot.commands.troubles import existing, told_of_database
from bot.complaints import Complaint
from bot.console import is_terminal
from bot.kept import NoCopy, copy_before_import
from bot.settings import read_settings
from db.copies import Since, copy_without_box, in_use, revision_in, set_back, since
from db.migrate import revisions
from db.people.moving_up import note_school_year
from documents.plan import read_plan
from documents.roster import read_list
from handlers.people.roster_proposal import counted, preview_lines, problem_lines
from handlers.plan.proposal_screens import remark_in_words
from locales.words import Words
from school.plan.columns import COLUMN_FIELDS
from school.plan.proposals import years_behind
from services import plan as plan_deeds
from services.people import roster
from services.plan.adoption import doubled, foreseen, rows_of
from services.plan.own_words import own_words
from services.plan.proposals import everything_about


async def import_roster(given: Namespace) -> None:
    """Says what the list would change; nothing is written before «yes»."""
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    year, file = year_of(given.year, settings), list_file(given.file)
    async with house_of(settings) as house:
        store, school_id = house.store, house.school_id
        with told_in(words, file):
            read = read_list(file, given.kind, year.first, await store.read(roster.pupils, school_id))
        incoming, how = roster.incoming(read, given.kind), _how(words, given)
        seen = await store.read(roster.preview, school_id, incoming, how)
        for line in [*problem_lines(words, read.problems), *preview_lines(words, seen, names=given.dry_run)]:
            print(line)
        print(words.plain("list-would", **counted(seen), problems=len(read.problems)))
        if given.dry_run or not _agreed(words, given.yes):
            print(words.plain("list-not-written"))
            return
        kept = await asyncio.to_thread(copy_before_import, settings)
        imported = await store.write(roster.bring_in, school_id, incoming, how, house.now())
        await store.write(note_school_year, school_id, year.first)
    tell_kept(words, kept)
    print(words.plain("import-people", problems=len(read.problems), **imported.outcome.__dict__))
    if imported.questions:
        print(words.plain("import-people-asked", questions=len(imported.questions)))


def _how(words: Words, given: Namespace) -> roster.How:
    complete = given.complete
    if not complete and not given.addition and not given.yes and _is_somebody_there():
        complete = _says_yes(words, "list-ask-complete-line")
    return roster.How(
        words.language,
        lambda name: words.plain("roster-parent-of", name=name),
        complete=complete,
        everything=True,
    )


def _is_somebody_there() -> bool:
    return is_terminal(sys.stdin)


def _says_yes(words: Words, asked: str) -> bool:
    return input(words.plain(asked)).strip().lower() in words.plain("list-yes-words").split()


def _agreed(words: Words, yes: bool) -> bool:
    return yes or (_is_somebody_there() and _says_yes(words, "list-ask-yes-line"))


async def import_plan(given: Namespace) -> None:
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    year, file = year_of(given.year, settings), list_file(given.file)
    with told_in(words, file):
        read = read_plan(file, year, columns_of(given.column))
    behind = max(0, years_behind(rows_of(read, year), year))
    if behind and given.dates is None:
        raise Complaint(words.plain("import-plan-behind", years=behind, year=str(year)))
    rows = rows_of(read, year, behind if given.dates == "move" else 0)
    async with house_of(settings) as house:
        twice = await house.store.read(doubled, house.school_id, year, read.title, rows)
        own = await house.store.read(own_words, house.school_id)
        remarks = everything_about(read, year, rows, own, twice)
        for one in remarks:
            print(remark_in_words(words, one.table, one.row, one.reason, one.shown))
        if given.dry_run:
            would = await house.store.read(foreseen, house.school_id, year, read, rows)
            print(words.plain("import-plan-would", problems=len(remarks), **would.__dict__))
            return
        kept = await asyncio.to_thread(copy_before_import, settings)
        with told_in(words, file):
            outcome = await house.store.write(
                plan_deeds.import_plan,
                house.school_id,
                read,
                None,
                year,
                house.now(),
                draft=given.draft,
                years=behind if given.dates == "move" else 0,
            )
    tell_kept(words, kept)
    print(words.plain("import-plan", problems=len(remarks), **outcome.__dict__))
    if outcome.kept:
        print(words.plain("import-plan-kept", rows=outcome.kept))


def columns_of(typed: Sequence[str]) -> dict[str, str]:
    """«Шаг=title» as the field of a heading; ends the command for what is no field."""
    chosen = dict(one.rpartition("=")[::2] for one in typed)
    wrong = [name for name in chosen.values() if name not in COLUMN_FIELDS]
    if wrong:
        raise Complaint(f"--column: {', '.join(wrong)}")
    return chosen


# Taking an import back

UNDO = "python -m bot import undo"


def tell_kept(words: Words, kept: Path | NoCopy) -> None:
    if isinstance(kept, NoCopy):
        print(words.plain(kept))
    else:
        print(words.plain("import-copy", file=kept.name, command=UNDO))


async def import_undo(given: Namespace) -> None:
    """Everything as it was before the last import; another time, as before the one before it."""
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    database = existing(settings.database_file) if settings.database_file else None
    place = settings.place_of_copies
    copies = kept_copies(place, "import") if place and place.parent.is_dir() else []
    if not copies:
        hint = "" if database else "; BACKUP_DIR says where they are made, until then pg_dump makes them"
        where = database or "DATABASE_URL"
        raise Complaint(f"{where}: no import can be taken back, for there is no copy from before one{hint}")
    if database is None:
        raise Complaint(
            f"DATABASE_URL: a server's database is not overwritten from here. Stop the bot, make an empty database"
            f" (createdb -T template0 -E UTF8 NAME), give DATABASE_URL its address, then `python -m bot restore"
            f" {copies[-1]}` and `python -m bot resume`: everything is as it was before the last import"
        )
    if await asyncio.to_thread(in_use, database):
        raise Complaint(f"{database}: a bot runs on this database; stop it first")
    with told_of_database(str(copies[-1])):
        lost = await asyncio.to_thread(_what_would_be_lost, copies[-1], database)
    if lost.elections:
        raise Complaint(f"{copies[-1]}: an election has gone on since this copy; it cannot be taken back")
    if lost.updates and not given.yes:
        raise Complaint(
            f"{copies[-1]}: since this copy people have done {lost.updates} things in the bot, which would be"
            f" lost; `{UNDO} --yes` if that is meant"
        )
    erased = await asyncio.to_thread(erased_since, copies[-1], settings)
    with told_of_copying(database):
        await asyncio.to_thread(copy_without_box, database, kept_name(database, "undo"))
        await asyncio.to_thread(set_back, copies[-1], database)
    await set_aside_letters(settings, freeze=lost.letters > 0)
    await erase_again(settings, erased)
    copies[-1].unlink()
    print(words.plain("import-undone", file=copies[-1].name))


def _what_would_be_lost(copy: Path, database: Path) -> Since:
    if revision_in(copy) != revisions()[-1]:
        raise Complaint(f"{copy}: was made by another version of this program; `restore` a backup instead")
    return since(copy, database)
