"""Who asks for something, and when: what a visit hands to a service beside what is asked for."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.vault import Vault
from school.dates import school_day
from school.people import Person


@dataclass(frozen=True)
class Asking:
    """One person asks at one moment (UTC); `zone` is the school's, `vault` holds its data key."""

    person: Person
    now: datetime
    zone: ZoneInfo
    vault: Vault

    @property
    def today(self) -> date:
        """The school's day."""
        return school_day(self.now, self.zone)

    def by(self, person: Person) -> "Asking":
        """The same moment, somebody else: a voter in the booth, who has no phone of their own."""
        return replace(self, person=person)
