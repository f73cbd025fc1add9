"""The demo: the whole bot on the sample school, with the simulator in Telegram's place. No token, no network."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from bot.commands.codes import add_administrator
from bot.complaints import Complaint
from bot.demo.election import hold_campaign, hold_election
from bot.demo.help import hold_help
from bot.demo.life import live, settled
from bot.demo.offices import hold_offices
from bot.demo.parliament import hold_parliament
from bot.demo.parts_of_events import fill_parts
from bot.demo.said import say
from bot.demo.services import hold_services
from bot.house import House, open_house
from bot.settings import Settings
from bot.stopping import stop_at_signals
from db import events as event_rows
from db import people
from db.events import registrations
from db.people.moving_up import note_school_year
from db.people.roster import cards
from db.store import Store
from db.vault import new_key
from documents.plan import read_plan
from documents.roster import read_list
from handlers.menu import set_commands_for_all
from locales.words import LANGUAGES, Words
from school.dates import SchoolYear, at_school_time, school_day
from school.events.lot import new_seed
from school.people import Person, grades_as_bits
from school.people.names import fold
from services import plan
from services.people import joining, roster
from simulator import DEMO_TOKEN, Telegram
from simulator.groups import GroupKind

SAMPLE = Path(__file__).parent / "sample"
FOLDER = Path("demo-data")


@dataclass(frozen=True)
class Part:
    """Somebody who stands ready in the demo with a phone in hand."""

    account: int
    name: str
    label: tuple[str, str, str]  # who it is, for the page: in Kazakh, Russian and English
    language: str
    joined: bool = True


NEWCOMER, ADMINISTRATOR = "Оспанов Бекен", "Ким Олег"
CAST = (
    Part(101, "Серікова Айдана", ("9 А сынып оқушысы", "Ученик 9 А", "Pupil of 9 А"), "kk"),
    Part(102, "Ахметова Гүлнар", ("Ата-ана", "Родитель", "Parent"), "kk"),
    Part(103, "Қасымова Дана", ("Тәлімгер", "Наставник", "Mentor"), "kk"),
    Part(104, "Нұрланова Сәуле", ("ДТІЖО", "Заместитель директора по ВР", "Deputy head"), "kk"),
    Part(
        105,
        "Жүнісов Марат",
        ("9 А сынып жетекшісі", "Классный руководитель 9 А", "Class teacher of 9 А"),
        "kk",
    ),
    Part(106, "Тілеуова Майра", ("Әлеуметтік педагог", "Социальный педагог", "Social pedagogue"), "kk"),
    Part(107, "Мұратов Ерлан", ("9 А сынып оқушысы", "Ученик 9 А", "Pupil of 9 А"), "ru"),
    Part(108, "Ли Жанна", ("Психолог", "Психолог", "Psychologist"), "ru"),
    Part(110, "Сейітова Әлия", ("Аға тәлімгер", "Старший наставник", "Senior mentor"), "kk"),
    Part(111, ADMINISTRATOR, ("Әкімші", "Администратор", "Administrator"), "ru"),
    Part(
        109,
        NEWCOMER,
        ("8 А сынып оқушысы, әлі кірмеген", "Ученик 8 А, ещё не вошёл", "Pupil of 8 А, not joined yet"),
        "kk",
        joined=False,
    ),
)


#: A channel and a group to which their owners can add the bot: number, title, kind, account.
PLACES: tuple[tuple[int, str, GroupKind, int], ...] = (
    (-1_001_000_000_001, "№1 мектеп арнасы", "channel", 104),
    (-1_001_000_000_002, "9 А ата-аналар", "supergroup", 105),
)


def demo_settings(folder: Path, url: str) -> Settings:
    """The demo's own settings: its key lies beside its database, which a real school must not do."""
    key_file = folder / "data-key"
    if not key_file.exists():
        key_file.write_text(new_key())
    return Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic's
        bot_token=DEMO_TOKEN,  # type: ignore[arg-type]  # pydantic seals it
        bot_api_url=url,
        database_url=f"sqlite+aiosqlite:///{folder / 'school.db'}",
        data_key=key_file.read_text(),  # type: ignore[arg-type]  # the same
        school_name="№1 мектеп-гимназия",
        log_level="WARNING",
    )


async def play(port: int, *, fresh: bool = False, folder: Path = FOLDER) -> None:
    """Starts the simulator and the bot, and plays until Ctrl+C."""
    prepare(folder, fresh=fresh)
    telegram = Telegram()
    try:
        url = await telegram.start(port=port)
    except OSError:
        raise Complaint(f"--port: {port} is taken; give another") from None
    stopping = asyncio.Event()
    stop_at_signals(stopping)
    try:
        async with open_house(demo_settings(folder, url), telegram.clock.now) as house:
            await fill(house)
            await seat(telegram, house)
            telegram.papers.extend(await hold_election(house, folder))
            await hold_campaign(house)
            await hold_help(house)
            await hold_offices(house, telegram)
            await hold_parliament(house)
            await hold_services(house)
            await say(house)
            telegram.clock.moved.append(house.timetable.every_minute)
            telegram.clock.moved.append(partial(settled, house))
            await live(house, await _find(house, "Қасымова Дана"))
            async with house.at_work():
                print(f"Open {url} in a browser. Ctrl+C ends the demo.", flush=True)
                await house.receiver.poll(stopping)
    finally:
        await telegram.stop()


def prepare(folder: Path, *, fresh: bool) -> None:
    """The demo's folder, emptied if asked."""
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir() if fresh else ():
        file.unlink()


async def fill(house: House) -> None:
    """Imports the sample school by the same roads as a real one; a second start changes nothing."""
    now, school_id, store = house.now(), house.school_id, house.store
    year = SchoolYear.of(school_day(now, house.settings.zone))

    words = Words("kk", house.settings.zone)

    def unnamed(pupil: str) -> str:
        return words.plain("roster-parent-of", name=pupil)

    how = roster.How("kk", unnamed)
    for kind, file in (("students", "students.xlsx"), ("staff", "staff.xlsx"), ("parents", "parents.csv")):
        known = await store.read(roster.pupils, school_id)
        incoming = roster.incoming(read_list(SAMPLE / file, kind, year.first, known), kind)
        await store.write(roster.bring_in, school_id, incoming, how, now)
    if not await store.read(people.search, school_id, fold(ADMINISTRATOR)):  # no list makes one
        await store.write(add_administrator, house, ADMINISTRATOR)
    await store.write(note_school_year, school_id, year.first)
    read = read_plan(SAMPLE / "plan.docx", year)
    await store.write(plan.import_plan, school_id, read, "parliament", year, now)


async def seat(telegram: Telegram, house: House) -> None:
    """Gives each of the cast a phone; whoever has not joined gets an invitation to click."""
    await set_commands_for_all(house.bot, Words("kk", house.settings.zone))
    for part in CAST:
        person = await _find(house, part.name)
        surname, first = part.name.split(" ", 1)
        rows = [row for row in await house.store.read(cards, house.school_id) if row.id == person.id]
        account = telegram.account(
            part.account,
            first,
            last_name=surname,
            phone=f"+{rows[0].phone}" if rows[0].phone else None,
            language_code=part.language,
            label=dict(zip(LANGUAGES, part.label, strict=True)),
        )
        if not part.joined:
            continue
        await house.store.write(_give_phone, person.id, part)
        account.started = True
        await account.say("/menu")
    missing = await house.store.read(people.pupils_of_class, house.school_id, 8, "А", only="missing")
    missing.sort(key=lambda one: one.name != NEWCOMER)  # the newcomer's own first
    for invited in await house.store.write(joining.invite, missing[:4], house.now(), None, house.vault):
        link = f"https://t.me/{telegram.me['username']}?start={invited.code}"
        telegram.links.append({"title": f"{invited.person.name}, 8 А", "url": link})
    for number, title, kind, owner in PLACES:
        telegram.group(number, title, kind, telegram.account(owner))
    await _open_events(house.store, house.school_id, await _find(house, "Қасымова Дана"), house)


def _give_phone(tx: Connection, person_id: int, part: Part) -> None:
    people.change(tx, person_id, telegram_id=part.account, language=part.language)


async def _find(house: House, name: str) -> Person:
    found = await house.store.read(people.search, house.school_id, fold(name))
    return found[0]


async def _open_events(store: Store, school_id: int, author: Person, house: House) -> None:
    """An event of each important kind, one that has been and a draft: the first look finds something to press."""
    zone = house.settings.zone
    today = school_day(house.now(), zone)

    def at(days: int, hour: int) -> datetime:
        return at_school_time(today + timedelta(days=days), datetime(2000, 1, 1, hour).time(), zone)  # noqa: DTZ001 -- its hour

    everybody = range(1, 12)
    planned: tuple[tuple[str, str | None, str, datetime, Iterable[int], int | None, dict[str, Any]], ...] = (
        (
            "«Жан қазынасы – адамгершілік негізі» дөңгелек үстел",
            "self_knowledge",
            "Кітапхана",
            at(4, 15),
            range(8, 12),
            12,
            {"kind": "round_table"},
        ),
        (
            "«Мектеп Лигасы»: волейбол",
            "sport_health",
            "Спорт залы",
            at(6, 16),
            range(5, 12),
            2,
            {"kind": "sports", "hold_hours": 6},
        ),
        (
            "«Тәуелсіздік – ел бақыты» сурет көрмесі",
            "culture_art",
            "Фойе",
            at(9, 12),
            range(1, 8),
            None,
            {"kind": "exhibition"},
        ),
        (
            "«BALA DAUYSY» байқауы",
            "culture_art",
            "Акт залы",
            at(5, 14),
            range(1, 12),
            30,
            {"kind": "contest", "families": True, "details": {"entries": "сурет, бейне"}},
        ),
        (
            "«Білім артық па, байлық артық па?» дебат",
            "debate",
            "12-кабинет",
            at(3, 15),
            range(8, 12),
            20,
            {
                "kind": "debate",
                "seats": "chosen",
                "details": {
                    "topic_kk": "Білім артық па, байлық артық па?",
                    "topic_ru": "Что дороже: знание или богатство?",
                    "side_one": "Білім",
                    "side_two": "Байлық",
                },
            },
        ),
        (
            "«Менің ағашым» ағаш отырғызу",
            "ecology_labour",
            "Мектеп ауласы",
            at(8, 10),
            everybody,
            60,
            {"kind": "planting"},
        ),
        (
            "Театрға сапар",
            "culture_art",
            "Қалалық театр",
            at(10, 17),
            range(7, 12),
            15,
            {"kind": "tradition", "seats": "drawn", "closes_at": at(8, 17), "seed": new_seed()},
        ),
        (
            "Заң викторинасы",
            "law_order",
            "Акт залы",
            at(12, 15),
            range(5, 12),
            None,
            {"kind": "quiz", "state": "draft"},
        ),
        (
            "Мектеп ауласындағы сенбілік",
            "ecology_labour",
            "Мектеп ауласы",
            at(-2, 10),
            everybody,
            None,
            {"kind": "cleanup", "word": "тұлпар"},
        ),
        ("Соңғы қоңырау", None, "Мектеп алаңы", at(20, 10), everybody, None, {"kind": "last_bell"}),
        ("Қоғамдық қабылдау", "law_order", "7-кабинет", at(2, 15), everybody, None, {"kind": "reception"}),
    )
    for number, (title, faction, place, starts_at, grades, capacity, more) in enumerate(planned):
        values = {
            "school_id": school_id,
            "draft": f"demo-{number}",
            "title": title,
            "faction": faction,
            "place": place,
            "starts_at": starts_at,
            "grades": grades_as_bits(grades),
            "capacity": capacity,
            "state": "open",
            "author_id": author.id,
        }
        await store.write(event_rows.add, values | more)
    await store.write(_come, school_id, author, house.now())
    deputy = await _find(house, "Нұрланова Сәуле")
    await store.write(fill_parts, "demo-9", "demo-10", "demo-4", author, deputy)


def _come(tx: Connection, school_id: int, author: Person, now: datetime) -> None:
    """To what has been came a part of a class, so that there is something to look back on."""
    past, _ = event_rows.begun(tx, school_id, now, 0, 1)
    came = people.pupils_of_class(tx, school_id, 9, "А")[:8]
    for event in past:
        for one in came:
            registrations.register(tx, event.id, one.id, author.id, event.starts_at - timedelta(days=1))
        registrations.note_came(tx, event.id, [one.id for one in came[:6]], author.id, event.starts_at)
