"""Classes that are left out of a vote: too small for a secret, or without candidates. They hear it, and vote openly."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.engine import Connection

from db import elections, outbox, parliament, people
from db.elections.roll import electorate_size, electorate_with_account
from db.people.audit import write_audit
from school.dates import school_day
from school.elections import Election, ElectionRefusal, term_ends
from school.elections.counting import FEWEST_FOR_RESULTS
from school.people import Role
from school.presses.elections import CampaignPress
from services.asking import Asking
from services.elections.candidacies import may_decide
from services.elections.desk import Card, led_by, post_urgent
from services.elections.results import counted
from services.letters import Letter, LetterButton, Named


def small_classes(tx: Connection, head_id: int) -> list[tuple[str, int]]:
    """(class, voters) of those that are too small for a secret vote, as long as the rolls are not frozen."""
    waiting = [part for part in elections.parts_of(tx, head_id) if part.state in ("sealing", "ready")]
    sizes = [(part.class_name or "", electorate_size(tx, part)) for part in waiting]
    return [one for one in sizes if one[1] < FEWEST_FOR_RESULTS]


def tell_small_classes(tx: Connection, head: Election, now: datetime) -> None:
    """Soon after the setting up, once: the pupils and the teacher of each hear that their class will vote openly."""
    small = {name for name, _ in small_classes(tx, head.id)}
    for part in elections.parts_of(tx, head.id):
        if part.class_name in small:
            letter = Letter("election-small-class-letter", {"title": part.title})
            post_urgent(tx, teachers_of(tx, part), "election-small-class", part.id, "once", letter, now)
            _tell_the_class(tx, part, "election-small-class", letter, now)


def tell_left_out(tx: Connection, part: Election, why: ElectionRefusal, now: datetime) -> None:
    """At the opening: why this class does not vote in the box, and to its teacher where the outcome is noted."""
    about = {"title": part.title, "reason": Named(why.replace("election-", "class-why-"))}
    _tell_the_class(tx, part, "election-left-out", Letter("election-left-out-letter", about), now)
    openly = LetterButton("election-openly", CampaignPress("openly", election=part.id))
    buttons = [[openly]] if why is ElectionRefusal.ROLL_TOO_SMALL else []
    to = teachers_of(tx, part) or led_by(tx, part)
    letter = Letter("election-left-out-letter", about, buttons)
    post_urgent(tx, to, "election-left-out", part.id, "once", letter, now)


def teachers_of(tx: Connection, part: Election) -> list[int]:
    teachers = people.with_role(tx, part.school_id, Role.CLASS_TEACHER, part.class_name)
    return [one.id for one in teachers if one.telegram_id]


def _tell_the_class(tx: Connection, part: Election, kind: str, letter: Letter, now: datetime) -> None:
    subject = f"election:{part.id}"
    outbox.post_to_selected(tx, electorate_with_account(part), kind, subject, letter.body(), now)


def note_openly(
    tx: Connection, asking: Asking, part_id: int, chosen: Sequence[int]
) -> ElectionRefusal | None:
    """Whom a small class has elected by show of hands, in the order of its offices; once."""
    actor, now = asking.person, asking.now
    part = elections.by_id(tx, part_id)
    if part is None or part.school_id != actor.school_id or not may_decide(tx, part, actor):
        return ElectionRefusal.NO_SUCH_ELECTION
    noted = parliament.given_by(tx, part_id)
    if part.state != "void" or part.void_why != ElectionRefusal.ROLL_TOO_SMALL or noted:
        return ElectionRefusal.WRONG_TIME
    of_class = {one.id: one for one in people.by_ids(tx, chosen) if one.class_name == part.class_name}
    if not chosen or len(of_class) != len(set(chosen)) or len(chosen) > part.rules.seats:
        return ElectionRefusal.MAY_NOT_STAND
    today = school_day(now, asking.zone)
    positions = part.terms.positions
    for place, who in enumerate(chosen):
        values = {
            "school_id": part.school_id,
            "kind": part.terms.kind,
            "scope": part.class_name or "",
            "position": positions[place] if place < len(positions) else "",
            "person_id": who,
            "name": of_class[who].name,
            "election_id": part.id,
            "since": today,
            "until": max(term_ends(part.terms, today), today),
        }
        parliament.give_office(tx, values)
    write_audit(tx, now, actor.id, "note-openly", "election", part_id, people=list(chosen))
    names = ", ".join(of_class[who].name for who in chosen)
    letter = Letter("election-openly-letter", {"title": part.title, "names": names})
    _tell_the_class(tx, part, "election-openly", letter, now)
    return None


def with_classes(tx: Connection, card: Card) -> Card:
    """The card with what is to be known of single classes: which are too small, which have elected nobody."""
    head = card.election
    again = _to_hold_again(tx, head.id) if head.state in ("published", "wiped") else []
    return dataclasses.replace(card, small=small_classes(tx, head.id), again=again)


def _to_hold_again(tx: Connection, head_id: int) -> list[Election]:
    """The classes that have nobody, and do not meet again in a second round."""
    return [
        part
        for part in elections.parts_of(tx, head_id)
        if not parliament.given_by(tx, part.id)
        and not elections.second_round_of(tx, part.id)
        and (part.state == "void" or not counted(tx, part).elected)
    ]
