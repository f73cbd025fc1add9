"""The end of a roll: its figures and the published file are kept when the box is wiped; a year later its names go."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import elections, schools
from db.elections import kept
from db.elections.voting import forget, turnout_by_class
from db.store import Store
from db.vault import Vault
from services.elections.record import file_of

#: From the wiping of the box on (docs/SECURITY.md names it).
LIFE_OF_A_ROLL = timedelta(days=366)


async def end_rolls(store: Store, vault: Vault, zone: ZoneInfo, now: datetime) -> None:
    """Run twice, it does its work once. Marks go from the box before names go from the roll: after a crash between
    both it is done again."""
    for election_id in await store.read(kept.not_kept):
        await store.write(keep_record, vault, election_id, zone)
    for election_id in await store.read(kept.with_old_roll, now - LIFE_OF_A_ROLL):
        await store.write_in_box(forget, election_id)
        await store.write(kept.forget_roll, election_id)


def keep_record(tx: Connection, vault: Vault, election_id: int, zone: ZoneInfo) -> None:
    found = elections.by_id(tx, election_id)
    if found is None or kept.kept_of(tx, election_id):
        return
    school = schools.name_of(tx, found.school_id)
    file = file_of(tx, vault, found, school, zone) if found.state == "wiped" else None
    kept.keep(tx, election_id, turnout_by_class(tx, election_id), file)
