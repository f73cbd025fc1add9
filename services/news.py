"""News and information: written by the information faction, agreed by a mentor, read; the pupils' weekly digest."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import events, news, outbox, parliament, people
from db.news import Publication, Share
from db.parliament import decisions
from db.people.audit import write_audit
from db.plan.school_year import calendar_of
from school.dates import SchoolYear, at_school_time, school_day
from school.news import KINDS, SPOKEN, WRITERS, NewsRefusal, may_agree, may_write, why_not_write
from school.people import GRADES, MENTORS, Person, Role, grades_as_bits
from school.presses.news import NewsPress
from services.announcements import note_money_refused
from services.asking import Asking
from services.letters import Letter, LetterButton

MOST_STANDING = 8
#: When the digest comes, on its day.
MORNING = time(8)
MOST_IN_A_DIGEST = 5
LONGEST_DECISION = 200


@dataclass(frozen=True)
class Board:
    """What stands now of one kind; how many wait for a yes, for whoever may give it."""

    standing: list[Publication]
    waiting: int
    writes: bool


def is_writer(tx: Connection, person: Person) -> bool:
    member = any(one.id == person.id for one in parliament.members_of(tx, person.school_id, WRITERS))
    return may_write(person, member=member)


def board(tx: Connection, asking: Asking, kind: str) -> Board:
    person = asking.person
    agrees = may_agree(person, None)
    return Board(
        news.standing(tx, person.school_id, kind, asking.today, MOST_STANDING),
        len(waiting(tx, asking)) if agrees else 0,
        is_writer(tx, person),
    )


def waiting(tx: Connection, asking: Asking) -> list[Publication]:
    """What waits for this person's yes."""
    found = news.waiting(tx, asking.person.school_id)
    return [one for one in found if may_agree(asking.person, one.author_id)]


def write(
    tx: Connection,
    asking: Asking,
    draft: str,
    kind: str,
    texts: dict[str, str],
    number: int | None,
    until: date | None,
) -> int | NewsRefusal:
    """A publication that waits for a mentor's yes. An issue of the newspaper keeps its number and its date."""
    if kind not in KINDS or not is_writer(tx, asking.person):
        return NewsRefusal.NOT_YOURS
    if refusal := why_not_write(texts, until, asking.today):
        if refusal is NewsRefusal.MONEY:
            note_money_refused(tx, asking)
        return refusal
    known = news.by_draft(tx, draft)
    if known is not None:
        return known.id
    made = news.add(
        tx,
        {
            "school_id": asking.person.school_id,
            "draft": draft,
            "kind": kind,
            "kk": texts["kk"],
            "ru": texts["ru"],
            "number": number,
            "issued_on": asking.today if number else None,
            "until": until,
            "state": "asked",
            "author_id": asking.person.id,
            "made_at": asking.now,
        },
    )
    if made is None:
        return NewsRefusal.UNKNOWN
    _ask(tx, asking, made)
    return made


def _ask(tx: Connection, asking: Asking, number: int) -> None:
    agree = [
        one.id
        for role in (*sorted(MENTORS), Role.DEPUTY_HEAD)
        for one in people.with_role(tx, asking.person.school_id, role)
        if may_agree(one, asking.person.id)
    ]
    _tell(tx, agree, "news-asked-letter", number, asking.now, name=asking.person.name)


def _tell(tx: Connection, whom: list[int], key: str, number: int, now: datetime, **said: str) -> None:
    opens = [[LetterButton("news-open", NewsPress("card", item=number))]]
    letter = Letter(key, said, opens)
    outbox.post(tx, whom, key, f"publication:{number}", "once", letter.body(), now)


def seen(tx: Connection, person: Person, number: int) -> Publication | NewsRefusal:
    """What is published is for everybody; a draft for its author and for whoever may agree."""
    one = news.by_id(tx, number)
    if one is None or one.school_id != person.school_id:
        return NewsRefusal.UNKNOWN
    if one.state == "published" or one.author_id == person.id or may_agree(person, one.author_id):
        return one
    return NewsRefusal.UNKNOWN


def _asked(tx: Connection, asking: Asking, number: int) -> Publication | NewsRefusal:
    one = seen(tx, asking.person, number)
    if isinstance(one, NewsRefusal):
        return one
    if not may_agree(asking.person, one.author_id):
        return NewsRefusal.NOT_YOURS
    return one if one.state == "asked" else NewsRefusal.NOT_NOW


def approve(tx: Connection, asking: Asking, number: int) -> NewsRefusal | None:
    """From now on everybody sees it."""
    one = _asked(tx, asking, number)
    if isinstance(one, NewsRefusal):
        return one
    if one.until and one.until < asking.today:
        return NewsRefusal.ENDED
    news.step(tx, one.id, "asked", "published", approved_by=asking.person.id, published_at=asking.now)
    write_audit(tx, asking.now, asking.person.id, "publish", "publication", one.id)
    if one.author_id:
        _tell(tx, [one.author_id], "news-approved-letter", one.id, asking.now)
    return None


def refuse(tx: Connection, asking: Asking, number: int, why: str) -> NewsRefusal | None:
    one = _asked(tx, asking, number)
    if isinstance(one, NewsRefusal):
        return one
    news.step(tx, one.id, "asked", "refused", why=why)
    write_audit(tx, asking.now, asking.person.id, "refuse", "publication", one.id)
    if one.author_id:
        _tell(tx, [one.author_id], "news-refused-letter", one.id, asking.now, why=why)
    return None


def note_read(tx: Connection, asking: Asking, number: int) -> NewsRefusal | None:
    """A pupil has read a material."""
    one = seen(tx, asking.person, number)
    if isinstance(one, NewsRefusal) or one.state != "published":
        return NewsRefusal.UNKNOWN
    news.note_read(tx, one.id, asking.person.id)
    return None


def shares(tx: Connection, asking: Asking, number: int) -> list[Share] | NewsRefusal:
    """Class by class, for staff."""
    one = seen(tx, asking.person, number)
    if isinstance(one, NewsRefusal) or not asking.person.is_staff():
        return NewsRefusal.UNKNOWN
    return news.shares(tx, asking.person.school_id, one.id)


# The weekly digest


def set_day(tx: Connection, asking: Asking, weekday: int) -> NewsRefusal | None:
    if not may_agree(asking.person, None) or weekday not in range(8):
        return NewsRefusal.NOT_YOURS
    news.set_day(tx, asking.person.school_id, weekday)
    return None


def post_digests(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """On the chosen day of a school week each pupil hears what is open to the own grade, what was decided, who was
    elected, what is new.

    Returns how many letters are new. A digest with nothing in it does not go.
    """
    today = school_day(now, zone)
    begins = at_school_time(today, MORNING, zone)
    if news.day_of(tx, school_id) != today.isoweekday() or not begins <= now < begins + timedelta(hours=3):
        return 0
    subject = f"week:{today}"
    if outbox.posted(tx, "digest", [subject]) or calendar_of(tx, school_id, SchoolYear.of(today)).is_quiet(
        today
    ):
        return 0
    week_ago = now - timedelta(weeks=1)
    fresh = news.since(tx, school_id, week_ago, today)[:MOST_IN_A_DIGEST]
    chosen = [
        one for one in parliament.holders(tx, school_id, today) if one.since > today - timedelta(weeks=1)
    ]
    decided = decisions.decided_since(tx, school_id, week_ago, MOST_IN_A_DIGEST)
    told = 0
    for grade in GRADES:
        open_now = events.open_to(tx, school_id, grades_as_bits([grade]), now)[:MOST_IN_A_DIGEST]
        for language in SPOKEN:
            said: dict[str, Any] = {
                "events": "\n".join(f"• {one.title}" for one in open_now) or "—",
                "chosen": "\n".join(f"• {one.name}" for one in chosen[:MOST_IN_A_DIGEST]) or "—",
                "news": "\n".join(f"• {one.begins(language)}" for one in fresh) or "—",
                "decided": "\n".join(f"• № {one.number}: {one.text}"[:LONGEST_DECISION] for one in decided)
                or "—",
            }
            if not (open_now or chosen or fresh or decided):
                continue
            buttons = [
                [LetterButton("news-open-board", NewsPress())],
                [LetterButton("news-silence", NewsPress("silence"))],
            ]
            body = Letter("news-digest-letter", said, buttons).body()
            whom = news.pupils_to_tell(school_id, grade, language)
            told += outbox.post_to_selected(tx, whom, "digest", subject, body, now)
    return told
