"""The cast: a small school of people whom every test knows."""

import dataclasses
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, not_, or_, select
from sqlalchemy.engine import Connection

from db import parliament, people
from db.box import box_of
from db.elections import in_memory
from db.migrate import migrate
from db.outbox import LONGEST_FORM, in_a_form, letter
from db.people import guardian
from db.people.roles import set_roles
from db.store import Store
from db.vault import Vault
from school.people import Person, Role
from school.people.names import fold
from services import schools
from services.asking import Asking
from tests import ages
from tests.postgres import ON_POSTGRES, make, url_of

ZONE = ZoneInfo("Asia/Almaty")
#: A Friday in the first term, ten in the morning in Almaty.
NOW = datetime(2026, 10, 16, 5, 0, tzinfo=UTC)
KEY = bytes(range(32))


@contextmanager
def open_tx(store: Store) -> Iterator[Connection]:
    """A look at the tables, or a change behind the bot's back, without a thread: for stories alone."""
    with store.engine.execution_options(sqlite_begin="BEGIN IMMEDIATE").begin() as tx:
        if tx.dialect.name != "sqlite":  # as SQLite finds the box's tables by their names alone
            tx.exec_driver_sql("SET LOCAL search_path TO public, box")
        yield tx


#: Asked after each deed of a story: to put it together costs more than to run it.
_WAITING = (
    select(letter.c.id)
    .where(
        letter.c.state.in_(("new", "sending")),
        or_(letter.c.state == "sending", not_(in_a_form(bindparam("since")))),
        letter.c.not_before <= bindparam("now"),
    )
    .limit(1)
)


def letter_waits(store: Store, now: datetime) -> bool:
    """Whether a letter that is due by then has not come to its end. What a form holds back is not waited for."""
    tx = store._connection(**store.kind.reading)  # kept open, as each thread's is
    with tx.begin():
        since = (now - LONGEST_FORM).isoformat()
        return tx.execute(_WAITING, {"now": now, "since": since}).first() is not None


def asking(
    person: Person, now: datetime = NOW, *, zone: ZoneInfo = ZONE, vault: Vault | None = None
) -> Asking:
    """Somebody of the cast asks for something."""
    return Asking(person, now, zone, vault or Vault(KEY))


def office_holders(tx: Connection, school_id: int, today: date) -> list[tuple[str, str, str, str, date]]:
    """(kind, scope, position, name, last day) of everybody who holds an office on a day."""
    rows = parliament.holders(tx, school_id, today)
    return [(row.kind, row.scope, row.position, row.name, row.until) for row in rows]


@dataclass
class School:
    """A database with the cast in it."""

    store: Store
    vault: Vault
    id: int
    cast: dict[str, Person]
    file: Path

    @property
    def url(self) -> str:
        return url_of(self.file)

    def __getattr__(self, name: str) -> Person:
        try:
            return self.cast[name]
        except KeyError:
            raise AttributeError(name) from None


CAST: dict[str, tuple[str, tuple[int, str] | None, list[tuple[str, str]]]] = {
    "aidana": ("Серікова Айдана", (9, "А"), [(Role.STUDENT, "")]),
    "erlan": ("Мұратов Ерлан", (9, "А"), [(Role.STUDENT, "")]),
    "beken": ("Оспанов Бекен", (8, "А"), [(Role.STUDENT, "")]),
    "timur": ("Ахметов Тимур", (5, "Б"), [(Role.STUDENT, "")]),
    "arman": ("Ахметов Арман", (1, "А"), [(Role.STUDENT, "")]),
    "gulnar": ("Ахметова Гүлнар", None, [(Role.PARENT, "")]),
    "ruslan": ("Ким Руслан", None, [(Role.PARENT, "")]),
    "marat": ("Жүнісов Марат", None, [(Role.CLASS_TEACHER, "9 А")]),
    "dana": ("Қасымова Дана", None, [(Role.MENTOR, "")]),
    "aliya": ("Сейітова Әлия", None, [(Role.SENIOR_MENTOR, "")]),
    "saule": ("Нұрланова Сәуле", None, [(Role.DEPUTY_HEAD, "")]),
    "maira": ("Тілеуова Майра", None, [(Role.SOCIAL_PEDAGOGUE, "")]),
    "zhanna": ("Ли Жанна", None, [(Role.PSYCHOLOGIST, "")]),
}
CHILDREN = {"gulnar": ("timur", "arman")}
RUSSIAN_SPEAKERS = {"ruslan", "erlan", "zhanna"}


#: On PostgreSQL the database with the cast in it, and the one with nobody, stand for no test's file.
TEMPLATE, EMPTY = Path("template"), Path("empty")
#: The file with the cast in it, once it was made, and the cast: to copy it costs a hundredth of making it.
_ready: list[tuple[bytes, bytes, int, dict[str, Person]]] = []


async def build_school(file: Path) -> School:
    """A fresh database with the cast; everybody has an account but Arman, who is in the first grade."""
    if not _ready:
        _ready.append(await _make())
    content, box, school_id, cast = _ready[0]
    make(file, TEMPLATE)
    if not ON_POSTGRES:
        file.write_bytes(content)
        box_of(file).write_bytes(box)
    return School(Store(url_of(file)), Vault(KEY), school_id, dict(cast), file)


async def _make() -> tuple[bytes, bytes, int, dict[str, Person]]:
    """The cast moves in where nobody is yet."""
    with tempfile.TemporaryDirectory() as folder:
        file = TEMPLATE if ON_POSTGRES else Path(folder, "school.db")
        _lay_out(file)
        store = Store(url_of(file))
        await store.write(schools.check_data_key, Vault(KEY))
        school_id = await store.write(schools.open_school, "№1 мектеп")
        cast = await _move_in(store, school_id)
        await store.close()
        if ON_POSTGRES:
            return b"", b"", school_id, cast
        return file.read_bytes(), box_of(file).read_bytes(), school_id, cast


@cache
def _empty() -> dict[str, bytes]:
    """The files of a database in which nobody is yet, by their names: every migration, once."""
    if ON_POSTGRES:
        make(EMPTY)
        migrate(url_of(EMPTY))
        return {}
    file, box = ages.files(ages.newest())
    return {"school.db": file, "school.db.box": box}


def lay_out(folder: Path) -> None:
    """An empty database, where the first command would make one: to copy it costs a hundredth of making it."""
    _lay_out(folder / "school.db")


def _lay_out(file: Path) -> None:
    ready = _empty()
    make(file, EMPTY)
    for name, content in ready.items():
        if not (one := file.with_name(name)).exists():
            one.touch(0o600)
            one.write_bytes(content)


async def _move_in(store: Store, school_id: int) -> dict[str, Person]:
    cast: dict[str, Person] = {}
    with open_tx(store) as tx:
        for number, (nickname, (name, own_class, roles)) in enumerate(CAST.items(), start=1):
            grade, letter = own_class or (None, None)
            person_id = people.add(
                tx,
                {
                    "school_id": school_id,
                    "code": f"X-{number:03}",
                    "name": name,
                    "name_key": fold(name),
                    "grade": grade,
                    "letter": letter,
                    "phone": f"7799100{number:04}",
                    "language": "ru" if nickname in RUSSIAN_SPEAKERS else "kk",
                    "telegram_id": None if nickname == "arman" else 1000 + number,
                    "active": True,
                },
            )
            set_roles(tx, person_id, roles)
            found = people.by_id(tx, person_id)
            assert found
            cast[nickname] = found
        for parent, children in CHILDREN.items():
            for child in children:
                tx.execute(guardian.insert().values(parent_id=cast[parent].id, child_id=cast[child].id))
    return cast


def without_account(person: Person) -> Person:
    return dataclasses.replace(person, telegram_id=None)


async def forget_memory(school: School) -> None:
    """As when the process ends: its memory is gone, and on PostgreSQL its lock."""
    in_memory._memories.clear()
    if ON_POSTGRES:
        await school.store.write(lambda tx: tx.exec_driver_sql("SELECT pg_advisory_unlock_all()"))
