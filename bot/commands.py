"""What each command of the command line does."""

import asyncio
import contextlib
import logging
import os
import signal
import sqlite3
import sys
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from socket import gethostname
from tempfile import TemporaryDirectory

from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from tqdm import tqdm

from bot.complaints import Complaint
from bot.house import House, daily_copy_of, make_bot, open_house, wall_clock
from bot.line import insist, rest, unless
from bot.logs import set_up_logs
from bot.settings import Settings, read_settings
from bot.webhook import serve
from db import erasures, heartbeat, outbox, people
from db.box import WrongBox
from db.copies import (
    FEWEST_BETWEEN_COPIES,
    NoBox,
    NotOurs,
    TooFewVotes,
    Unsound,
    in_use,
    overwrite,
    revision_of_copy,
)
from db.engines import NoDriver, WrongEncoding, engine_of
from db.migrate import NewerDatabase, migrate, revision_of, revisions
from db.moving import LATELY, AtWork, NotEmpty, Unmovable, refuse_at_work, write_copy
from db.moving import move as copy_into
from db.numbers import leave_a_gap
from db.people.moving_up import note_school_year
from db.people.roles import set_roles
from db.people.roster import everybody_of
from db.store import Store
from db.tables import metadata
from db.vault import BadKey, Vault, new_key
from documents.plan import read_plan
from documents.roster import read_list
from documents.upload import FileRefused
from handlers.menu import set_commands_for_all
from handlers.people.list_screens import counted, preview_lines, problem_lines
from handlers.people.who_is_who import question_in_line
from handlers.plan.proposal_screens import remark_in_words
from locales.words import Words
from papers.people import labels, make_cards, write_sheet
from school.dates import SchoolYear, school_day
from school.people import Person, Role, class_name
from school.people.names import fold
from school.rights import is_pupil
from services import plan as plan_deeds
from services import schools
from services.assistance.erasures import replay
from services.people import roster, who_is_who
from services.plan.proposals import everything_about
from services.rekey import NotAllSealedAnew
from services.rekey import rekey as rekey_all

logger = logging.getLogger(__name__)

#: Seconds between two looks for a server that is away.
PAUSE = 3.0


@asynccontextmanager
async def house_of(settings: Settings, now: Callable[[], datetime] = wall_clock) -> AsyncIterator[House]:
    """An open house, or the one line that says why it does not open."""
    with complaining():
        async with open_house(settings, now) as house:
            yield house


@contextlib.contextmanager
def complaining(name: str = "DATABASE_URL") -> Iterator[None]:
    """What is wrong with a database, in one line."""
    try:
        yield
    except NewerDatabase as newer:
        raise Complaint(
            f"{name}: the database is newer ({newer}) than this program; update the program"
        ) from None
    except BadKey as wrong:
        raise Complaint(
            f"DATA_KEY: {wrong}; `python -m bot key` makes the first one, a lost one is in the safe"
        ) from None
    except WrongBox as box:
        raise Complaint(
            f"DATABASE_URL: {box}, the box of votes, is not beside the database or is another one's; put it back,"
            " or `restore` a backup"
        ) from None
    except WrongEncoding as wrong:
        raise Complaint(
            f"{name}: the database's encoding is {wrong}; make it anew with ENCODING 'UTF8'"
        ) from None
    except NoDriver:
        raise Complaint(
            f"{name}: psycopg is missing; pip install --require-hashes -r requirements-postgres.lock"
        ) from None
    except (sqlite3.Error, SQLAlchemyError, PermissionError) as trouble:
        raise Complaint(f"{name}: the database cannot be opened ({_reason(trouble)})") from None


def _reason(trouble: Exception) -> str:
    """What the server says, which names no password; else only of which kind it is."""
    if isinstance(trouble, OperationalError) and "connection" in str(trouble.orig):
        return str(trouble.orig).strip().splitlines()[0][:200]
    return type(trouble).__name__


async def until_there(settings: Settings, stopping: asyncio.Event) -> None:
    """Waits for a database server that is not there yet: after a power cut it may be later than the bot."""
    while not stopping.is_set():
        try:
            await asyncio.to_thread(revision_of, settings.database_url)
        except OperationalError as away:
            if not engine_of(settings.database_url).is_away(away):
                return
            logger.warning("DATABASE_URL: the server does not answer, waiting: %s", _reason(away))
            await rest(stopping, PAUSE)
        except Exception:
            return  # whatever it is, opening the house says it
        else:
            return


def needs_token(settings: Settings) -> None:
    if not settings.bot_token.get_secret_value():
        raise Complaint("BOT_TOKEN: is empty; @BotFather in Telegram gives one")
    if not settings.data_key.get_secret_value():
        raise Complaint("DATA_KEY: is empty; `python -m bot key` makes one, keep a copy in the safe")


async def run(given: Namespace) -> None:
    """Polling or webhook until a signal; what is in hand is finished first."""
    settings = read_settings()
    needs_token(settings)
    if given.webhook and not (settings.webhook_url and settings.webhook_secret.get_secret_value()):
        raise Complaint("WEBHOOK_URL and WEBHOOK_SECRET: both are needed for --webhook")
    set_up_logs(settings)
    if doubt := doubt_about_env():
        logging.getLogger(__name__).warning(doubt)
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(name, stopping.set)
    with complaining():
        await until_there(settings, stopping)
    if stopping.is_set():
        return
    async with house_of(settings) as house:
        await make_first_administrators(house)
        try:
            await serve_telegram(house, stopping, webhook=given.webhook)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise Complaint("BOT_TOKEN: Telegram does not know this token") from None


async def serve_telegram(house: House, stopping: asyncio.Event, *, webhook: bool) -> None:
    """Waits for the Bot API, then serves until `stopping`. Raises TelegramUnauthorizedError, TelegramNotFound."""
    await insist(house.bot.me, stopping)
    await unless(
        stopping, set_commands_for_all(house.bot, Words(house.settings.default_language, house.settings.zone))
    )
    async with house.at_work():
        if webhook:
            await serve(house, stopping)
        else:
            await insist(house.bot.delete_webhook, stopping)
            await house.receiver.poll(stopping)


async def make_first_administrators(house: House) -> None:
    """The accounts of ADMIN_IDS are administrators; a person is made for an account that nobody knows."""
    for telegram_id in house.settings.admin_ids:
        await house.store.write(_make_administrator, house, telegram_id)


def _make_administrator(tx: Connection, house: House, telegram_id: int) -> None:
    known = people.with_telegram(tx, telegram_id)
    if known is None:
        _add_administrator(tx, house, f"Admin {telegram_id}", telegram_id)
    elif (Role.ADMIN, "") not in known.roles:
        set_roles(tx, known.id, [*known.roles, (Role.ADMIN, "")])


def _add_administrator(
    tx: Connection, house: House, name: str, telegram_id: int | None = None
) -> Person | None:
    values = {
        "school_id": house.school_id,
        "name": name,
        "name_key": fold(name),
        "language": house.settings.default_language,
        "telegram_id": telegram_id,
        "active": True,
    }
    person_id = people.add(tx, values)
    set_roles(tx, person_id, [(Role.ADMIN, "")])
    return people.by_id(tx, person_id)


async def demo(given: Namespace) -> None:
    from bot.demo import play  # noqa: PLC0415 -- brings the simulator

    await play(given.port, fresh=given.fresh)


async def key(given: Namespace) -> None:
    print(new_key())


def year_of(text: str | None, settings: Settings) -> SchoolYear:
    if text is None:
        return SchoolYear.of(school_day(wall_clock(), settings.zone))
    year = SchoolYear.parse(text)
    if year is None:
        raise Complaint(f"--year: «{text}» is not a school year; write it like 2026-2027")
    return year


def offline(settings: Settings) -> Settings:
    """Imports need no token."""
    if not settings.data_key.get_secret_value():
        raise Complaint("DATA_KEY: is empty; `python -m bot key` makes one, keep a copy in the safe")
    if not settings.bot_token.get_secret_value():
        return settings.model_copy(update={"bot_token": read_settings(bot_token="1:none").bot_token})  # noqa: S106
    return settings


def existing(file: Path) -> Path:
    if not file.is_file():
        raise Complaint(f"{file}: there is no such file")
    return file


@contextlib.contextmanager
def told_in(words: Words, file: Path) -> Iterator[None]:
    """A refused file in one line, in the school's language."""
    try:
        yield
    except FileRefused as refused:
        raise Complaint(f"{file.name}: {words.plain(refused.reason, **refused.details)}") from None


async def import_roster(given: Namespace) -> None:
    """Says what the list would change; nothing is written before «yes»."""
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    year, file = year_of(given.year, settings), existing(given.file)
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
        imported = await store.write(roster.bring_in, school_id, incoming, how, house.now())
        await store.write(note_school_year, school_id, year.first)
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
    return sys.stdin is not None and sys.stdin.isatty()


def _says_yes(words: Words, asked: str) -> bool:
    return input(words.plain(asked)).strip().lower() in words.plain("list-yes-words").split()


def _agreed(words: Words, yes: bool) -> bool:
    return yes or (_is_somebody_there() and _says_yes(words, "list-ask-yes-line"))


async def import_plan(given: Namespace) -> None:
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    year, file = year_of(given.year, settings), existing(given.file)
    with told_in(words, file):
        read = read_plan(file, year)
    async with house_of(settings) as house:
        with told_in(words, file):
            outcome = await house.store.write(
                plan_deeds.import_plan, house.school_id, read, None, year, house.now(), draft=given.draft
            )
    remarks = everything_about(read, year)
    for one in remarks:
        print(remark_in_words(words, one.table, one.row, one.reason, one.shown))
    print(words.plain("import-plan", problems=len(remarks), **outcome.__dict__))
    if outcome.kept:
        print(words.plain("import-plan-kept", rows=outcome.kept))


async def invite(given: Namespace) -> None:
    """A sheet for each class and one for staff and one for parents; or one code for an administrator."""
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    async with house_of(settings) as house:
        bot_name = given.bot or await _bot_name(house)
        if given.admin:
            await _invite_admin(house, given.admin, bot_name)
            return
        given.to.mkdir(parents=True, exist_ok=True)
        groups = await house.store.read(_without_account, house.school_id)
        for group, missing in tqdm(groups.items(), disable=not sys.stderr.isatty(), file=sys.stderr):
            if missing:
                cards = await make_cards(house.store, missing, bot_name, house.now(), None)
                told = labels(words, bot_name, len(cards), house.now())
                print(write_sheet(given.to, settings.school_name, group, cards, told, given.format))


def _without_account(tx: Connection, school_id: int) -> dict[str, list[Person]]:
    """Those who have not joined yet: class by class, the staff, the parents."""
    groups = {
        class_name(row.grade, row.letter): people.pupils_of_class(
            tx, school_id, row.grade, row.letter, only="missing"
        )
        for row in people.classes(tx, school_id)
    }
    everybody = everybody_of(tx, school_id)
    grown = [one for one in everybody if one.active and one.telegram_id is None]
    groups["no-class"] = [one for one in grown if is_pupil(one) and one.class_name is None]
    groups["staff"] = [one for one in grown if one.is_staff()]
    # Of some parents a list had only the number: they have no role before they join.
    groups["parents"] = [one for one in grown if not one.is_staff() and not is_pupil(one)]
    return groups


async def _bot_name(house: House) -> str:
    try:
        me = await house.bot.me()
    except TelegramAPIError:
        raise Complaint(
            "BOT_TOKEN: Telegram did not tell the bot's name; give it with --bot USERNAME"
        ) from None
    return me.username or ""


async def _invite_admin(house: House, name: str, bot_name: str) -> None:
    admin = await house.store.write(_add_administrator, house, name)
    if admin is None:
        raise Complaint("the administrator was not saved")
    card = (await make_cards(house.store, [admin], bot_name, house.now(), None))[0]
    print(f"{card.code}\n{card.link}")


async def check(given: Namespace) -> None:
    """Looks at everything that can be wrong before the first morning."""
    settings = read_settings()
    if given.running:
        await _check_running(settings)
        return
    needs_token(settings)
    print("settings: ok")
    if doubt := doubt_about_env():
        print(doubt)
    with complaining():
        await _check_database(settings)
    await _check_token(settings)


async def _check_database(settings: Settings) -> None:
    url, file = settings.database_url, settings.database_file
    revision = await asyncio.to_thread(revision_of, url) if file is None or file.exists() else None
    if revision and revision not in revisions():
        raise NewerDatabase(revision)
    print(f"database: {revision or 'new'} → {revisions()[-1]}")
    if copies := daily_copy_of(settings):
        print(f"copies: {copies.all()[-1].name if copies.all() else 'none yet'}")
    if revision:
        store = Store(url)
        try:
            await store.write(schools.check_data_key, Vault.from_text(settings.data_key.get_secret_value()))
        finally:
            await store.close()
        print("data key: ok")
        await _tell_doubts(settings)


async def _check_token(settings: Settings) -> None:
    bot = make_bot(settings)
    try:
        me = await bot.me()
        print(f"token: @{me.username}")
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise Complaint("BOT_TOKEN: Telegram does not know this token") from None
    except TelegramAPIError as trouble:
        raise Complaint(f"BOT_API_URL: no answer ({type(trouble).__name__})") from None
    finally:
        await bot.session.close()


async def _check_running(settings: Settings) -> None:
    """For whoever watches over the bot: the exit code says it."""
    with complaining():
        store = Store(settings.database_url)
        seen = await store.read(heartbeat.last, gethostname())
        await store.close()
    if seen is None or datetime.now(UTC) - seen > LATELY:
        raise Complaint(f"the bot of {gethostname()} does not work: no sign of life for three minutes")
    print(f"running: {(datetime.now(UTC) - seen).seconds} s ago")


def doubt_about_env() -> str | None:
    """A line if others on this machine can read the keys."""
    file = Path(".env")
    if os.name == "nt" or not file.is_file() or not file.stat().st_mode & 0o077:
        return None
    return ".env: others on this machine can read it, and it holds the keys; `chmod 600 .env`"


async def _tell_doubts(settings: Settings) -> None:
    """Whom an earlier import may have mixed up, and how many questions of lists wait for an answer."""
    words, store = Words(settings.default_language, settings.zone), Store(settings.database_url)
    known = revision_of(settings.database_url) == revisions()[-1]
    doubts, waiting = await store.read(who_is_who.doubted, answers=known)
    for doubt in doubts:
        print(f"people: {question_in_line(words, doubt)}")
    if known:
        for school_id in await store.read(people.schools):
            for one in await store.read(people.without_class, school_id):
                print(f"people: {words.plain('class-none-line', name=one.name)}")
    await store.close()
    print(f"people: {len(doubts)} to look at, {waiting} questions of lists wait in the bot")


async def backup(given: Namespace) -> None:
    """A copy that a running bot is not disturbed by; it is checked before it counts."""
    settings = read_settings()
    if settings.database_file:
        existing(settings.database_file)
    if given.file.exists():
        raise Complaint(f"{given.file}: is there already; give another name")
    with complaining():
        await asyncio.to_thread(copied, settings.database_url, given.file)
    print(given.file)


def copied(source: str, target: Path, *, in_need: bool = False) -> None:
    try:
        write_copy(source, target, in_need=in_need)
    except TooFewVotes as few:
        raise Complaint(
            f"{target}: no copy was made. A vote is open, and since its last copy {few} people have voted: together,"
            f" the two would tell how they did. Copy again after {FEWEST_BETWEEN_COPIES} votes, or after the vote"
        ) from None
    except NoBox as box:
        raise Complaint(f"{box}: the box of votes is not beside the database") from None
    except Unsound:
        raise Complaint(f"{engine_of(source).file}: is damaged or is no database of this bot") from None
    except Unmovable as table:
        raise Complaint(f"DATABASE_URL: the table {table} cannot be copied; use pg_dump") from None


async def restore(given: Namespace) -> None:
    """The backup takes the database's place; what is there now is kept beside it. Its letters wait."""
    settings = read_settings()
    source, target = existing(given.file), settings.database_file
    await asyncio.to_thread(_check_backup, source)
    erased = await asyncio.to_thread(_erased_since, source, settings)
    if target is None:
        await asyncio.to_thread(_restore_to_server, source, settings.database_url)
    else:
        await asyncio.to_thread(_restore_file, source, target, settings.database_url)
    store = Store(settings.database_url)
    await store.write(outbox.freeze)
    await store.write(leave_a_gap, metadata)
    again = await store.write(replay, erased, datetime.now(UTC))
    await store.empty_log()
    await store.close()
    if target:
        erasures.keep(erasures.list_of(target), erased)
    if again:
        print(f"erased again: {again} requests that were taken back after this copy")
    print("restored; no letter goes out before `python -m bot resume`")


def _erased_since(source: Path, settings: Settings) -> frozenset[str]:
    """What any list that is at hand, or the database that stands there now, knows to be erased."""
    lists = erasures.beside(source.resolve().parent)
    known = frozenset[str]()
    if settings.backup_dir:
        lists += erasures.beside(settings.backup_dir)
    if target := settings.database_file:
        lists.append(erasures.list_of(target))
        known = erasures.erased_in(target) if target.exists() else known
    return known | erasures.read(lists)


def _restore_file(source: Path, target: Path, url: str) -> None:
    if in_use(target):
        raise Complaint(f"{target}: a bot runs on this database; stop it first")
    if target.exists():
        kept = target.with_name(f"{target.name}.before-{datetime.now(UTC):%Y%m%d-%H%M%S}")
        copied(url, kept, in_need=True)
        print(f"kept: {kept}")
    overwrite(source, target)
    migrate(url)


def _restore_to_server(source: Path, url: str) -> None:
    """Into an empty database only: one that is in use is a server's affair, and is not overwritten from here."""
    with TemporaryDirectory() as folder, complaining():
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
    with complaining():
        await asyncio.to_thread(migrate, url)
    try:
        await asyncio.to_thread(refuse_at_work, url, datetime.now(UTC))
        with complaining("--to"):
            await asyncio.to_thread(copy_into, url, to, lambda table, rows: print(f"{table}: {rows}"))
    except AtWork:
        raise Complaint("the bot works on this database; stop it first, then wait three minutes") from None
    except NotEmpty:
        raise Complaint("--to: the database is not empty") from None
    except Unmovable as table:
        raise Complaint(f"--to: the table {table} did not arrive as it was; nothing was moved") from None
    print("moved; give DATABASE_URL the new address")


def _check_backup(file: Path) -> None:
    try:
        revision = revision_of_copy(file)
    except NoBox as box:
        raise Complaint(f"{file}: its box {box} is not beside it, or is another backup's") from None
    except NotOurs:
        raise Complaint(f"{file}: is no backup of this bot, or is damaged") from None
    except Unsound:
        raise Complaint(f"{file}: is damaged; take an older backup") from None
    if revision not in revisions():
        raise Complaint(f"{file}: was made by a newer program ({revision}); update the program")


async def resume(given: Namespace) -> None:
    settings = read_settings()
    if settings.database_file:
        existing(settings.database_file)
    store = Store(settings.database_url)
    with complaining():
        await store.write(outbox.thaw)
    await store.close()
    logging.getLogger(__name__).info("letters go again")
    print("letters go again")


async def rekey(given: Namespace) -> None:
    """All that DATA_KEY seals is sealed with another key: all or nothing, so that after a kill one starts again."""
    settings = read_settings()
    with complaining():
        vault = Vault.from_text(settings.data_key.get_secret_value())
        await asyncio.to_thread(_refuse_at_work, settings)
        await asyncio.to_thread(migrate, settings.database_url)
        store = Store(settings.database_url)
        try:
            changed = await store.write(rekey_all, vault)
            await store.compact()  # also after a kill that came between the two
        except NotAllSealedAnew as left:
            raise Complaint(f"DATA_KEY: nothing was changed, since {left} would be lost") from None
        finally:
            await store.close()
    if changed is None:
        print("the first key of DATA_KEY is the one in force; to change it, DATA_KEY=new,old")
        return
    print(
        f"sealed anew: {changed}. Leave only the new key in DATA_KEY; the former one opens copies of before"
    )


def _refuse_at_work(settings: Settings) -> None:
    busy = Complaint("a bot runs on this database; stop it first")
    if file := settings.database_file:
        if in_use(existing(file)):
            raise busy
        return
    try:
        refuse_at_work(settings.database_url, datetime.now(UTC))
    except AtWork:
        raise Complaint(f"{busy}, then wait three minutes") from None
