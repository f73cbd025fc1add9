"""Parents who register a child, take it off and register it again: three presses, each with one line of the audit.

An effect that happened twice, or not at all, shows in the audit or in who is registered at the end.
"""

from collections import Counter

from sqlalchemy import select, text

from db.people.audit import audit
from db.store import Store
from simulator import Telegram
from simulator.accounts import Account
from tests.school import School, open_tx

FIRST_PARENT, FIRST_CHILD, FIRST_ACCOUNT = 1000, 2000, 9000
PRESSES = ("join", "leave", "join")


async def build(school: School, telegram: Telegram, families: int) -> list[Account]:
    """The families, and the accounts of the parents."""
    with open_tx(school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO person (id, school_id, name, name_key, grade, letter, language, active, telegram_id)"
                " VALUES (:id, 1, :name, :name, :grade, :letter, 'kk', true, :telegram)"
            ),
            [row for n in range(families) for row in (_parent(n), _child(n))],
        )
        tx.execute(
            text("INSERT INTO role (person_id, name, scope) VALUES (:id, :role, '')"),
            [
                row
                for n in range(families)
                for row in (
                    {"id": FIRST_PARENT + n, "role": "parent"},
                    {"id": FIRST_CHILD + n, "role": "student"},
                )
            ],
        )
        tx.execute(
            text("INSERT INTO guardian (parent_id, child_id) VALUES (:parent, :child)"),
            [{"parent": FIRST_PARENT + n, "child": FIRST_CHILD + n} for n in range(families)],
        )
    accounts = [telegram.account(FIRST_ACCOUNT + n, f"{n}") for n in range(families)]
    for account in accounts:
        account.started = True
    return accounts


def _parent(n: int) -> dict[str, object]:
    return {
        "id": FIRST_PARENT + n,
        "name": f"Ата-ана {n}",
        "grade": None,
        "letter": None,
        "telegram": FIRST_ACCOUNT + n,
    }


def _child(n: int) -> dict[str, object]:
    return {"id": FIRST_CHILD + n, "name": f"Бала {n}", "grade": 3, "letter": "А", "telegram": None}


async def new_event(store: Store, event_id: int, capacity: int | None = None) -> None:
    with open_tx(store) as tx:
        tx.execute(
            text(
                "INSERT INTO event (id, school_id, title, place, starts_at, grades, state, capacity)"
                " VALUES (:id, 1, 'Той', 'Зал', '2099-01-01', 4094, 'open', :capacity)"
            ),
            {"id": event_id, "capacity": capacity},
        )


async def press_all(accounts: list[Account], event_id: int) -> None:
    """Everybody presses three times; each person's presses come in their order."""
    for deed in PRESSES:
        for n, account in enumerate(accounts):
            await account.press(data=f"ev:{deed}:{event_id}:{FIRST_CHILD + n}:0")


async def effects(store: Store, event_id: int) -> dict[str, int]:
    """How many children are registered, and how often each deed happened."""
    noted = select(audit.c.deed, audit.c.detail)
    going = "SELECT count(*) FROM registration WHERE event_id = :event"
    with open_tx(store) as tx:
        of_event = [deed for deed, detail in tx.execute(noted) if detail and detail.get("event") == event_id]
        found: dict[str, int] = dict(Counter(of_event))
        found["going"] = tx.execute(text(going), {"event": event_id}).scalar_one()
    return found


def once(families: int) -> dict[str, int]:
    """What the effects are when nothing was lost and nothing happened twice."""
    return {"register": 2 * families, "withdraw": families, "going": families}
