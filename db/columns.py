"""Column types that more than one table needs; what a query found, as the other rooms see it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import BigInteger, DateTime, Integer, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

#: A row of a query, whatever its columns. It stays in this room: the others get a dataclass, whose names are checked.
Found: TypeAlias = Row[*tuple[Any, ...]]
T = TypeVar("T")


def made(kind: Callable[..., T], row: Found | None) -> T | None:
    """A row as what it is: a dataclass whose fields are the query's columns, all of them and no others."""
    return None if row is None else kind(**row._asdict())


def each(kind: Callable[..., T], rows: Iterable[Found]) -> list[T]:
    """The same for every row."""
    return [kind(**row._mapping) for row in rows]


#: A number that comes from outside and may be long; every INTEGER of SQLite is.
Number = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python, without an offset in SQLite. A naive moment is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return moment
