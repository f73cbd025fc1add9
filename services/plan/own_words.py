"""Who is meant by the words of this school's plans: its staff list, and what was chosen once."""

from sqlalchemy.engine import Connection

from db.people.audit import write_audit
from db.plan import own_words as rows
from school.people import Role
from school.plan.columns import folded
from school.plan.own_words import MEANINGS, OwnWords
from services.asking import Asking

_KNOWN_ROLES = frozenset(Role)


def own_words(tx: Connection, school_id: int) -> OwnWords:
    staff = rows.staff(tx, school_id)
    chosen = rows.chosen(tx, school_id)
    return OwnWords(
        chosen={words: role for words, role, _ in chosen if role},
        named={words: means for words, _, means in chosen if means is not None},
        posts={folded(role): role for _, _, role in staff if role not in _KNOWN_ROLES},
        staff=list(dict.fromkeys((number, name) for number, name, _ in staff)),
    )


def choose_meaning(tx: Connection, asking: Asking, words: str, meaning: str | int) -> bool:
    """A role of MEANINGS, or the number of somebody of the staff; False for anything else. Kept for the school."""
    school_id = asking.person.school_id
    is_role = isinstance(meaning, str)
    if meaning not in (MEANINGS if is_role else {one for one, *_ in rows.staff(tx, school_id)}):
        return False
    role, means_id = (meaning, None) if isinstance(meaning, str) else (None, meaning)
    rows.choose(tx, school_id, folded(words), role, means_id, asking.person.id, asking.now)
    write_audit(tx, asking.now, asking.person.id, "choose-word", "organization", school_id)
    return True
