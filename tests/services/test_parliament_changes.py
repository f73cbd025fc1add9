"""Whoever leaves a faction, a class or the school in the middle of the parliament's work."""

from datetime import date

from sqlalchemy import update
from sqlalchemy.engine import Connection

from db import parliament, people
from db.parliament import membership as requests
from db.parliament import portraits, tutoring
from db.people import person
from school.parliament.membership import MembershipRefusal
from school.parliament.tutoring import TutoringRefusal
from services.parliament import decisions, membership, minutes
from services.parliament import tutoring as pairs
from services.people import begin_school_year
from services.people.leaving import leave
from tests.school import NOW, School, asking, office_holders, open_tx
from tests.services.test_parliament_sittings import AT, TERM, held, holds


def leads_class(tx: Connection, school: School, nickname: str, scope: str) -> None:
    who = school.cast[nickname]
    office = {"school_id": school.id, "kind": "class", "scope": scope, "position": "Староста"}
    parliament.give_office(tx, office | TERM | {"person_id": who.id, "name": who.name})


def test_row_074_whoever_leaves_the_faction_leads_it_no_more(school: School) -> None:
    """And whoever is in none represents the parliament nowhere; a President is of the whole school."""
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        holds(tx, school, school.erlan, "leader", "law_order")
        holds(tx, school, school.erlan, "representative")
        membership.leave(tx, asking(school.erlan), school.erlan.id, "law_order")
        membership.leave(tx, asking(school.aidana), school.aidana.id, "law_order")
        held_now = office_holders(tx, school.id, NOW.date())
    assert [(kind, name) for kind, _, _, name, _ in held_now] == [("president", school.aidana.name)]


def test_row_021_whoever_has_left_the_school_since_is_not_admitted(school: School) -> None:
    with open_tx(school.store) as tx:
        assert membership.apply(tx, asking(school.erlan), "care") is None
        request = requests.waiting_of(tx, school.erlan.id, "care")
        assert request
        made = held(tx, school)
        assert minutes.sign(tx, asking(school.aliya, AT), made, "x") is None
        decided = decisions.decisions(tx, asking(school.dana))[0].id
        tx.execute(update(person).where(person.c.id == school.erlan.id).values(active=False))
        refused = membership.admit(tx, asking(school.dana), request.id, decided)
        assert refused is MembershipRefusal.GRADE
        assert parliament.factions_of(tx, school.erlan.id) == []


def test_row_041_a_position_is_held_in_ones_class_alone(school: School) -> None:
    with open_tx(school.store) as tx:
        leads_class(tx, school, "beken", "8 А")
        assert len(office_holders(tx, school.id, NOW.date())) == 1
        people.change(tx, school.beken.id, letter="Б")
        assert office_holders(tx, school.id, NOW.date()) == []


def test_row_041_the_positions_of_a_class_go_up_with_it(school: School) -> None:
    """In September the new 8 А has no body yet, and the new 9 А still has its own."""
    with open_tx(school.store) as tx:
        leads_class(tx, school, "beken", "8 А")
        leads_class(tx, school, "aidana", "9 А")
        assert begin_school_year(tx, asking(school.saule), 2027)
        found = office_holders(tx, school.id, date(2027, 9, 2))
    assert [(scope, name) for _, scope, _, name, _ in found] == [
        ("10 А", school.aidana.name),
        ("9 А", school.beken.name),
    ]


def test_the_photo_of_whoever_leaves_the_school_is_kept_by_nobody(school: School) -> None:
    with open_tx(school.store) as tx:
        portraits.put(tx, school.aidana.id, "file")
        leave(tx, [school.aidana.id], NOW)
        assert portraits.of(tx, school.aidana.id) is None


def test_row_003_no_tutor_hears_of_a_pupil_who_has_not_agreed(school: School) -> None:
    with open_tx(school.store) as tx:
        dana, beken = asking(school.dana), school.beken
        made = pairs.propose(tx, dana, "draft", beken.id, "maths")
        assert isinstance(made, int)
        assert pairs.name_tutor(tx, dana, made, school.aidana.id) is TutoringRefusal.NOT_AGREED
        assert pairs.agree(tx, asking(beken), made) is None
        tx.execute(update(person).where(person.c.id == school.erlan.id).values(active=False))
        assert pairs.name_tutor(tx, dana, made, school.erlan.id) is TutoringRefusal.NOT_FOUND
        assert pairs.name_tutor(tx, dana, made, school.aidana.id) is None
        row = tutoring.by_id(tx, made)
        assert row
        assert row.tutor_id == school.aidana.id
