"""Sittings without a chat: who is invited, who owns what is decided, how minutes are numbered, and what they say."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from db import minutes, parliament, plan
from db.parliament import sittings as rows
from db.plan import closing, plan_item
from db.plan.approval import plan_approval
from locales.words import Words
from papers.parliament import in_words
from school.dates import SchoolYear
from school.parliament.sittings import Decided, Kept, SittingRefusal, Votes
from school.people import Person
from school.plan import MINUTES
from school.plan.fixed_deadlines import BY_KEY, FixedWords
from services.parliament import sittings
from services.parliament.sittings import Called
from services.plan import fixed_deadlines, overdue
from tests.school import NOW, ZONE, School, asking, open_tx

#: Monday, three in the afternoon in Almaty.
AT = datetime(2026, 10, 19, 10, tzinfo=UTC)
TERM = {"since": date(2026, 9, 20), "until": date(2027, 9, 19), "election_id": None}
SCHOOL = "№1 мектеп"


def holds(tx: Connection, school: School, person: Person, kind: str, scope: str = "") -> None:
    office = {"school_id": school.id, "kind": kind, "scope": scope, "position": "", "name": person.name}
    parliament.give_office(tx, office | TERM | {"person_id": person.id})
    parliament.join(tx, person.id, scope or "law_order", NOW)


def called(
    tx: Connection,
    school: School,
    kind: str = "sitting",
    at: datetime = AT,
    agenda: Sequence[str] = ("Жоспар",),
) -> int:
    before = asking(school.dana, at - timedelta(days=2))
    made = sittings.call(tx, before, f"{kind}{at}", Called(kind, "", "Зал", at))
    assert isinstance(made, int)
    for number, question in enumerate(agenda):
        assert sittings.propose(tx, before, f"{made}-{number}", made, question) is None
    return made


def held(
    tx: Connection,
    school: School,
    kind: str = "sitting",
    at: datetime = AT,
    decisions: Sequence[str] = ("Болсын.",),
) -> int:
    """Called, opened on its day, written down and closed; unsigned."""
    made, there = called(tx, school, kind, at), asking(school.dana, at)
    assert sittings.begin(tx, there, made) is None
    assert sittings.count_present(tx, there, made, {"members": 9, "pupils": 20}, [8, 9]) is None
    for one in rows.questions_of(tx, made):
        assert sittings.write_text(tx, there, made, one.id, "Талқыланды.") is None
    for number, text in enumerate(decisions):
        assert sittings.decide(tx, there, f"{made}-d{number}", made, Decided(None, text), None) is None
    assert sittings.close(tx, there, made) is None
    return made


def kept(tx: Connection, school: School, sitting_id: int) -> Kept:
    found = sittings.kept(tx, asking(school.dana, AT), sitting_id)
    assert isinstance(found, Kept)
    return found


def test_row_004_the_quarters_results_invite_the_law_and_order_faction(school: School) -> None:
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        holds(tx, school, school.erlan, "leader", "law_order")
        holds(tx, school, school.timur, "leader", "care")
        made = called(tx, school, "collegial")
        who = set(rows.answers(tx, made))
    assert {school.aidana.id, school.erlan.id} < who
    assert school.timur.id not in who


def test_row_006_an_opinion_stands_in_the_minutes_of_the_schools_body_too(school: School) -> None:
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        made = called(tx, school, "collegial")
        assert sittings.propose(tx, asking(school.aidana), "p", made, "Үлгерім туралы пікір") is None
        waiting = rows.questions_of(tx, made, on=False)
        assert sittings.take(tx, asking(school.dana), made, waiting[0].id) is None
        there = asking(school.dana, AT)
        sittings.begin(tx, there, made)
        sittings.count_present(tx, there, made, {"members": 2, "staff": 9}, [])
        for one in rows.questions_of(tx, made):
            sittings.write_text(tx, there, made, one.id, "Тыңдалды.")
        assert sittings.close(tx, there, made) is None
        told = in_words(kept(tx, school, made), None, SCHOOL, Words("kk", ZONE))
    assert "2. Үлгерім туралы пікір" in told.paragraphs


def test_row_025_a_general_meeting_that_is_missing_is_told_to_the_deputy_head(school: School) -> None:
    """Both stand in each year's plan by themselves, once they are switched on."""
    for first, year in ((date(2026, 8, 20), 2026), (date(2027, 8, 20), 2027)):
        with open_tx(school.store) as tx:
            if year == 2026:
                row = BY_KEY["general-meeting"]
                words = FixedWords(row.key, "Жалпы жиналыс", ["ДТІЖО"], row.evidence)
                fixed_deadlines.switch_on_fixed(tx, asking(school.saule), [words], first)
            else:
                fixed_deadlines.keep_fixed(tx, school.id, first, NOW)
            for day, due in (
                (date(year, 10, 2), date(year, 9, 30)),
                (date(year + 1, 6, 1), date(year + 1, 5, 25)),
            ):
                found = plan.due_between(tx, school.id, due, due, None, state="open")
                assert [one.title for one in found] == ["Жалпы жиналыс"]
                if day.month == 10:  # two school mornings later
                    second = day + timedelta(days=2 * (day.isoweekday() == 6))
                    assert [one.due_on for one in overdue.unseen(tx, school.id, second)] == [due]


def test_row_026_and_066_no_council_and_no_election_day_are_told_to_the_deputy_head(school: School) -> None:
    with open_tx(school.store) as tx:
        wanted = [
            FixedWords(BY_KEY[key].key, key, ["ДТІЖО"], BY_KEY[key].evidence)
            for key in ("council", "election-day")
        ]
        fixed_deadlines.switch_on_fixed(tx, asking(school.saule), wanted, date(2026, 8, 20))
        assert overdue.unseen(tx, school.id, date(2026, 9, 20)) == []
        assert [one.title for one in overdue.unseen(tx, school.id, date(2026, 9, 22))] == ["election-day"]
        assert "council" in [one.title for one in overdue.unseen(tx, school.id, date(2026, 10, 2))]


def test_row_025_its_signed_minutes_close_the_fixed_deadline(school: School) -> None:
    with open_tx(school.store) as tx:
        row, september = BY_KEY["general-meeting"], date(2026, 9, 1)
        words = FixedWords(row.key, "Парламенттің жалпы жиналысы", ["ДТІЖО"], row.evidence)
        fixed_deadlines.switch_on_fixed(tx, asking(school.saule), [words], september)
        at = datetime(2026, 9, 21, 10, tzinfo=UTC)
        made = held(tx, school, "general", at)
        assert sittings.sign(tx, asking(school.aliya, at), made, "хаттама №1") is None
        due = plan.due_between(tx, school.id, date(2026, 9, 30), date(2026, 9, 30), None, state="done")
        assert [one.title for one in due] == ["Парламенттің жалпы жиналысы"]
        shown = closing.evidence_of(tx, due[0].id)
    assert shown
    assert (shown.kind, shown.sitting_id, shown.file_name) == (MINUTES, made, "хаттама №1")


def test_row_028_the_council_decides_for_the_president_or_the_acting_speaker(school: School) -> None:
    """Whoever leads it owns what nobody else is named for; in other sittings nobody does."""
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        holds(tx, school, school.erlan, "speaker")
        for day, owner in ((0, school.aidana.name), (1, school.erlan.name)):
            if day:
                sittings.go_away(tx, asking(school.aidana), date(2026, 10, 21))
            made = held(tx, school, "council", AT + timedelta(days=day))
            assert [one.owner for one in rows.decisions_of(tx, made)] == [owner]
        made = held(tx, school, "sitting", AT + timedelta(days=2))
        assert [one.owner for one in rows.decisions_of(tx, made)] == [""]


def test_row_029_that_the_president_came_to_the_schools_body_is_recorded(school: School) -> None:
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        made, there = called(tx, school, "collegial"), asking(school.dana, AT)
        sittings.begin(tx, there, made)
        assert sittings.tick_off(tx, there, made, school.aidana.id) is None
        assert sittings.tick_off(tx, there, made, school.beken.id) is SittingRefusal.NOT_INVITED
        found = sittings.invited(tx, there, made)
        assert not isinstance(found, SittingRefusal)
        assert [one.name for one, came in found if came] == [school.aidana.name]
        assert sittings.invited(tx, asking(school.beken), made) is SittingRefusal.NOT_YOURS


def test_row_030_the_senior_mentor_alone_signs_and_stands_there_with_the_role(school: School) -> None:
    with open_tx(school.store) as tx:
        made = held(tx, school)
        for nickname, person in school.cast.items():
            if nickname != "aliya":
                refused = sittings.sign(tx, asking(person, AT), made, "хаттама №1")
                assert refused is SittingRefusal.ONLY_SENIOR, nickname
        assert sittings.signature(tx, made) is None, "unsigned, it is a draft"
        assert sittings.sign(tx, asking(school.aliya, AT), made, "хаттама №1") is None
        told = in_words(kept(tx, school, made), sittings.signature(tx, made), SCHOOL, Words("kk", ZONE))
    assert told.signatures == [("Аға тәлімгер", "Сейітова Әлия")]


def test_row_127_numbers_run_without_a_gap_and_begin_anew_each_year(school: School) -> None:
    """A sitting that was cancelled takes no number; decisions are counted in the same way."""
    with open_tx(school.store) as tx:
        first = held(tx, school)
        gone = called(tx, school, "council", AT + timedelta(days=1))
        assert sittings.cancel(tx, asking(school.dana), gone, "Ауа райы") is None
        second = held(tx, school, "general", AT + timedelta(days=2), ["Бір.", "Екі."])
        later = datetime(2027, 9, 20, 10, tzinfo=UTC)
        third = held(tx, school, "general", later)
        assert [minutes.number_of_sitting(tx, one) for one in (first, gone, second, third)] == [1, None, 2, 1]
        numbers = [[one.number for one in rows.decisions_of(tx, made)] for made in (first, second, third)]
    assert numbers == [[1], [2, 3], [1]]


def test_row_128_and_131_the_heading_names_school_and_body_and_the_day_is_the_sittings(
    school: School,
) -> None:
    with open_tx(school.store) as tx:
        told = in_words(kept(tx, school, held(tx, school)), None, SCHOOL, Words("kk", ZONE))
    assert told.heading == (SCHOOL, "«Өзін-өзі басқару» ұйымының", "ХАТТАМАСЫ №1")
    assert ("Мерзімі", "19.10.2026") in told.facts


def test_row_135_who_approved_the_years_plan_and_by_which_decision_stands_in_the_minutes(
    school: School,
) -> None:
    with open_tx(school.store) as tx:
        plan_id = plan.plan_named(tx, school.id, SchoolYear(2026).first, "parliament", NOW)
        noted = {"name": "Б. Директоров", "acting": True, "approved_on": date(2026, 9, 1), "decision": "12-н"}
        tx.execute(insert(plan_approval).values(plan_id=plan_id, noted_at=NOW, **noted))
        found = kept(tx, school, held(tx, school))
        told = in_words(found, None, SCHOOL, Words("ru", ZONE))
    assert (
        "Годовой план работы утвердил(а) и. о. директора школы Б. Директоров 01.09.2026 (решение № 12-н)."
        in told.paragraphs
    )


def test_what_changed_after_it_was_opened_is_neither_signed_nor_agreed_to(school: School) -> None:
    """The mentor corrects a text while the senior mentor has the minutes on the screen."""
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        made = held(tx, school)
        seen = sittings.card(tx, asking(school.aliya, AT), made)
        assert not isinstance(seen, SittingRefusal)
        question = rows.questions_of(tx, made)[0].id
        assert sittings.write_text(tx, asking(school.dana, AT), made, question, "Басқаша болған.") is None
        refused = sittings.sign(tx, asking(school.aliya, AT), made, "х", seen.stamp)
        assert refused is SittingRefusal.CHANGED
        rows.change_question(tx, made, question, disputed=True)
        assert sittings.agree(tx, asking(school.saule, AT), made, seen.stamp) is SittingRefusal.CHANGED
        again = sittings.card(tx, asking(school.aliya, AT), made)
        assert not isinstance(again, SittingRefusal)
        for person in (school.saule, school.aidana):
            assert sittings.agree(tx, asking(person, AT), made, again.stamp) is None
        assert sittings.sign(tx, asking(school.aliya, AT), made, "х", again.stamp) is None


def test_votes_stay_within_the_members_who_are_there_whatever_is_corrected_later(school: School) -> None:
    with open_tx(school.store) as tx:
        made, there = held(tx, school), asking(school.dana, AT)
        question = rows.questions_of(tx, made)[0].id
        refused = sittings.count_votes(tx, there, made, question, Votes(10, 0, 0))
        assert refused is SittingRefusal.TOO_MANY_VOTES, "the twenty pupils are guests"
        assert sittings.count_votes(tx, there, made, question, Votes(9, 0, 0)) is None
        fewer = sittings.count_present(tx, there, made, {"members": 8, "pupils": 40}, [])
        assert fewer is SittingRefusal.TOO_MANY_VOTES


def test_evidence_of_a_sitting_names_an_item_that_exists(school: School) -> None:
    """Without a row of the plan that asks for minutes nothing is closed, and signing goes on."""
    with open_tx(school.store) as tx:
        made = held(tx, school)
        assert sittings.sign(tx, asking(school.aliya, AT), made, "х") is None
        assert not tx.execute(plan_item.select()).all()
