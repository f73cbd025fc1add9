"""What somebody writes to the school, sealed, and what it is answered, once: with a name or without one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Table, delete, or_, select, update
from sqlalchemy.engine import Connection

from db.columns import each, made
from db.statements import add_once

T = TypeVar("T")


@dataclass(frozen=True)
class Answered(Generic[T]):
    """A table of them: what a row of it is, and the column of the moment at which it came. Moments are UTC."""

    table: Table
    kind: Callable[..., T]
    came_at: Column[Any]

    def add(self, tx: Connection, values: dict[str, Any]) -> int | None:
        """None if this draft has made one."""
        return add_once(tx, self.table, values)

    def by_id(self, tx: Connection, row_id: int) -> T | None:
        return made(self.kind, tx.execute(select(self.table).where(self.table.c.id == row_id)).first())

    def of_school(self, tx: Connection, school_id: int) -> list[T]:
        """What waits for an answer first, the oldest before the newer."""
        wanted = select(self.table).where(self.table.c.school_id == school_id)
        order = (self.table.c.answered_at.is_not(None), self.table.c.id)
        return each(self.kind, tx.execute(wanted.order_by(*order)))

    def answer(self, tx: Connection, row_id: int, sealed: bytes, person_id: int, now: datetime) -> bool:
        """False if somebody has answered."""
        waits = update(self.table).where(self.table.c.id == row_id, self.table.c.answered_at.is_(None))
        values = {"sealed": sealed, "answered_by": person_id, "answered_at": now}
        return tx.execute(waits.values(values)).rowcount == 1

    def forget(self, tx: Connection, answered: datetime, came: datetime) -> int:
        """What was answered before the one moment, and what came before the other and was never answered."""
        old = or_(self.table.c.answered_at < answered, self._waits_since_before(came))
        return tx.execute(delete(self.table).where(old)).rowcount

    def waiting_since_before(self, tx: Connection, moment: datetime) -> list[T]:
        wanted = select(self.table).where(self._waits_since_before(moment))
        return each(self.kind, tx.execute(wanted.order_by(self.table.c.id)))

    def _waits_since_before(self, moment: datetime) -> Any:
        return self.table.c.answered_at.is_(None) & (self.came_at < moment)
