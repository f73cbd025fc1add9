"""Events of many parts: a last bell with its programme, guests and duty; a reception's hours; a debate's judge."""

from datetime import timedelta
from typing import Any

from sqlalchemy.engine import Connection

from db import events
from db.events import parts
from school.events import Event
from school.people import Person

#: part, sort, title, said, state, minutes after the beginning
_LAST_BELL: tuple[tuple[str, str | None, str | None, str | None, str, int | None], ...] = (
    ("programme", None, "Салтанатты ашылуы", "Директор", "noted", 0),
    ("programme", None, "Жастар көшбасшыларының құттықтауы", "«Жас ұлан»", "noted", 20),
    ("programme", None, "Түлектердің жауап сөзі", "11 А", "noted", 40),
    ("guests", "veteran", "Қанатова Ақмарал", "еңбек ардагері", "accepted", None),
    ("guests", "university", "Сүлейменов Дәулет", "қалалық университет", "invited", None),
    ("partners", "culture", "Аудандық мәдениет үйі", None, "noted", None),
    ("contacts", "police", "Капитан Әлиев", "102", "confirmed", None),
    ("contacts", "health", "Омарова Гүлмира", "103", "noted", None),
    ("organisers", "teachers", "Ибраева Назым", None, "noted", None),
)


def fill_parts(
    tx: Connection, last_bell: str, reception: str, debate: str, author: Person, deputy: Person
) -> None:
    """The lines of three events, each known by its draft."""
    for number, (part, sort, title, said, state, minutes) in enumerate(_LAST_BELL):
        _add(tx, last_bell, f"{number}", minutes, part=part, sort=sort, title=title, said=said, state=state)
    _add(tx, last_bell, "post", -30, part="posts", title="2-қабат, 14-кабинет", person_id=author.id)
    for sort in ("administration", "trustees", "parents"):
        basis = None if sort == "administration" else "№ 4"
        _add(tx, last_bell, sort, None, part="signatures", sort=sort, said=basis, person_id=deputy.id)
    for minutes in (0, 10, 20, 30):
        _add(tx, reception, f"slot-{minutes}", minutes, part="slots")
    _add(tx, debate, "judge", None, part="jury", person_id=author.id)


def _add(tx: Connection, draft: str, name: str, minutes: int | None, **values: Any) -> None:
    event: Event | None = events.by_draft(tx, draft)
    if event is not None:
        begins = event.starts_at + timedelta(minutes=minutes) if minutes is not None else None
        row = {"event_id": event.id, "draft": f"{draft}:{name}", "state": "noted", "begins_at": begins}
        parts.add(tx, row | values)
