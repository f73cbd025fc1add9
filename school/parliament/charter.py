"""The charter's settings: who may stand, who votes, the term …; only the general meeting changes one (row 24)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Literal, get_args

from school.elections import CANDIDATE_GRADES, CHOICES, VOTING_GRADES, Kind, TermEnd, Terms

#: The order in which they are shown.
Key = Literal["stand", "members", "roll", "quorum", "until", "supporters", "answer_days"]
KEYS: tuple[Key, ...] = get_args(Key)
#: What the general meeting can choose from, in the order of the buttons. Grades stand as lists.
VALUES: Mapping[Key, tuple[Any, ...]] = {
    "stand": tuple(list(one) for one in CHOICES["stand"]),
    "members": (list(CANDIDATE_GRADES), list(range(8, 12)), list(range(7, 12)), list(VOTING_GRADES)),
    "roll": (list(VOTING_GRADES), list(range(8, 12)), list(range(1, 12))),
    "quorum": CHOICES["quorum"],
    "until": tuple(str(one) for one in TermEnd),
    "supporters": (5, 10, 15, 20, 30, 50),
    "answer_days": (5, 10, 15, 20),
}
#: The rules of an election that the charter settles: its form does not ask for them.
OF_ELECTIONS = ("stand", "quorum", "until")
#: Whose elections these are; the classes have rules of their own.
GOVERNED = (Kind.PRESIDENT, Kind.SPEAKER, Kind.FACTION_LEADER)


class CharterRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_YOURS = "charter-not-yours"
    NO_SUCH = "charter-none"
    NOT_GENERAL = "charter-not-general"


@dataclass(frozen=True)
class Charter:
    """What holds; the defaults are those of the parliament's charter and its plan (checklist, section 5, 4)."""

    stand: frozenset[int] = frozenset(CANDIDATE_GRADES)
    members: frozenset[int] = frozenset(CANDIDATE_GRADES)
    roll: frozenset[int] = frozenset(VOTING_GRADES)
    quorum: int = 0  # percent of the roll
    until: TermEnd = TermEnd.SEPTEMBER
    supporters: int = 10  # of an initiative, until the administration has to answer
    answer_days: int = 10  # school days for that answer

    @classmethod
    def of(cls, changed: Mapping[str, Any]) -> "Charter":
        """The defaults with what the general meeting has changed, as it is kept."""
        known: dict[str, Any] = {key: changed[key] for key in KEYS if key in changed}
        for key in ("stand", "members", "roll"):
            if key in known:
                known[key] = frozenset(known[key])
        if "until" in known:
            known["until"] = TermEnd(known["until"])
        return cls(**known)

    def as_json(self) -> dict[str, Any]:
        return {key: self.value(key) for key in KEYS}

    def value(self, key: Key) -> Any:
        """One setting as it is kept and chosen."""
        found = getattr(self, key)
        return sorted(found) if isinstance(found, frozenset) else found


def governed(terms: Terms, charter: Charter) -> Terms:
    """An election's terms with what the charter says of it."""
    if terms.kind not in GOVERNED:
        return terms
    rules = replace(terms.rules, quorum=charter.quorum)
    return replace(terms, rules=rules, stand=charter.stand, until=charter.until)
