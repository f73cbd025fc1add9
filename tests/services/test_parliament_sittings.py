"""Sittings without a chat: who is invited, who owns what is decided, how minutes are numbered, and what they say."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from db import parliament, plan
from db.minutes import number_of_sitting
from db.outbox import letter
from db.parliament import sittings as rows
from db.parliament.agenda import change_question, questions_of
from db.parliament.decisions import decisions_of
from db.parliament.minutes import agreements
from db.parliament.sitting_votes import polling
from db.parliament.sitting_votes import vote as votes
from db.plan import closing, plan_item
from db.plan.approval import plan_approval
from locales.words import Words
from papers.parliament import in_words
from school.dates import SchoolYear
from school.parliament.charter import CharterRefusal
from school.parliament.offices import OfficeRefusal
from school.parliament.sittings import KINDS, Decided, Kept, SittingRefusal, Votes
from school.people import Person
from school.plan import MINUTES
from school.plan.fixed_deadlines import BY_KEY, FixedWords
from services.parliament import agenda, charter, decisions, leading, minutes, offices, sitting_votes, sittings
from services.parliament.decisions import to_choose
from services.parliament.offices import Given
from services.parliament.sittings import Called, SittingCard
from services.plan import fixed_deadlines, overdue
from tests.school import NOW, ZONE, School, asking, open_tx

#: Monday, three in the afternoon in Almaty.
AT = datetime(2026, 10, 19, 10, tzinfo=UTC)
LATER = datetime(2026, 11, 9, 10, tzinfo=UTC)
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
    questions: Sequence[str] = ("Жоспар",),
) -> int:
    before = asking(school.dana, at - timedelta(days=2))
    made = sittings.call(tx, before, f"{kind}{at}", Called(kind, "", "Зал", at))
    assert isinstance(made, int)
    for number, question in enumerate(questions):
        assert agenda.propose(tx, before, f"{made}-{number}", made, question) is None
    return made


def held(
    tx: Connection,
    school: School,
    kind: str = "sitting",
    at: datetime = AT,
    texts: Sequence[str] = ("Болсын.",),
    questions: Sequence[str] = ("Жоспар",),
) -> int:
    """Called, opened on its day, written down and closed; unsigned."""
    made, there = called(tx, school, kind, at, questions), asking(school.dana, at)
    assert sittings.begin(tx, there, made) is None
    assert sittings.count_present(tx, there, made, {"members": 9, "pupils": 20}, [8, 9]) is None
    for one in questions_of(tx, made):
        assert agenda.write_text(tx, there, made, one.id, "Талқыланды.") is None
    for number, text in enumerate(texts):
        assert decisions.decide(tx, there, f"{made}-d{number}", made, Decided(None, text), None) is None
    assert sittings.close(tx, there, made) is None
    return made


def kept(tx: Connection, school: School, sitting_id: int) -> Kept:
    found = minutes.kept(tx, asking(school.dana, AT), sitting_id)
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
        assert agenda.propose(tx, asking(school.aidana), "p", made, "Үлгерім туралы пікір") is None
        waiting = questions_of(tx, made, on=False)
        assert agenda.take(tx, asking(school.dana), made, waiting[0].id) is None
        there = asking(school.dana, AT)
        sittings.begin(tx, there, made)
        sittings.count_present(tx, there, made, {"members": 2, "staff": 9}, [])
        for one in questions_of(tx, made):
            agenda.write_text(tx, there, made, one.id, "Тыңдалды.")
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
        assert minutes.sign(tx, asking(school.aliya, at), made, "хаттама №1") is None
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
                leading.go_away(tx, asking(school.aidana), date(2026, 10, 21))
            made = held(tx, school, "council", AT + timedelta(days=day))
            assert [one.owner for one in decisions_of(tx, made)] == [owner]
        made = held(tx, school, "sitting", AT + timedelta(days=2))
        assert [one.owner for one in decisions_of(tx, made)] == [""]


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
                refused = minutes.sign(tx, asking(person, AT), made, "хаттама №1")
                assert refused is SittingRefusal.ONLY_SENIOR, nickname
        assert minutes.signature(tx, asking(school.aliya, AT), made) is None, "unsigned, it is a draft"
        assert minutes.sign(tx, asking(school.aliya, AT), made, "хаттама №1") is None
        told = in_words(
            kept(tx, school, made),
            minutes.signature(tx, asking(school.aliya, AT), made),
            SCHOOL,
            Words("kk", ZONE),
        )
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
        assert [number_of_sitting(tx, one) for one in (first, gone, second, third)] == [1, None, 2, 1]
        numbers = [[one.number for one in decisions_of(tx, made)] for made in (first, second, third)]
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
        question = questions_of(tx, made)[0].id
        assert agenda.write_text(tx, asking(school.dana, AT), made, question, "Басқаша болған.") is None
        refused = minutes.sign(tx, asking(school.aliya, AT), made, "х", seen.stamp)
        assert refused is SittingRefusal.CHANGED
        change_question(tx, made, question, disputed=True)
        assert minutes.agree(tx, asking(school.saule, AT), made, seen.stamp) is SittingRefusal.CHANGED
        again = sittings.card(tx, asking(school.aliya, AT), made)
        assert not isinstance(again, SittingRefusal)
        for person in (school.saule, school.aidana):
            assert minutes.agree(tx, asking(person, AT), made, again.stamp) is None
        assert minutes.sign(tx, asking(school.aliya, AT), made, "х", again.stamp) is None


def test_a_vote_in_the_bot_that_nobody_gave_leaves_what_was_counted_by_hands(school: School) -> None:
    with open_tx(school.store) as tx:
        made, there = called(tx, school, "sitting", AT, ("Жоспар",)), asking(school.dana, AT)
        assert sittings.begin(tx, there, made) is None
        assert sittings.count_present(tx, there, made, {"members": 9}, []) is None
        question = questions_of(tx, made)[0].id
        assert sitting_votes.open_poll(tx, there, made, question) is None
        assert sitting_votes.count_votes(tx, there, made, question, Votes(7, 1, 1)) is None
        assert sitting_votes.count_poll(tx, there, made, question) is None
        assert questions_of(tx, made)[0].votes == Votes(7, 1, 1)
        assert not polling(tx, made)


def test_votes_stay_within_the_members_who_are_there_whatever_is_corrected_later(school: School) -> None:
    with open_tx(school.store) as tx:
        made, there = held(tx, school), asking(school.dana, AT)
        question = questions_of(tx, made)[0].id
        refused = sitting_votes.count_votes(tx, there, made, question, Votes(10, 0, 0))
        assert refused is SittingRefusal.TOO_MANY_VOTES, "the twenty pupils are guests"
        assert sitting_votes.count_votes(tx, there, made, question, Votes(9, 0, 0)) is None
        fewer = sittings.count_present(tx, there, made, {"members": 8, "pupils": 40}, [])
        assert fewer is SittingRefusal.TOO_MANY_VOTES


def test_evidence_of_a_sitting_names_an_item_that_exists(school: School) -> None:
    """Without a row of the plan that asks for minutes nothing is closed, and signing goes on."""
    with open_tx(school.store) as tx:
        made = held(tx, school)
        assert minutes.sign(tx, asking(school.aliya, AT), made, "х") is None
        assert not tx.execute(plan_item.select()).all()


# Whoever would break it


def test_who_proposes_much_keeps_neither_others_nor_the_chair_from_the_agenda(school: School) -> None:
    """A pupil who sends question after question fills a place or three, and whoever leads still has all twenty."""
    with open_tx(school.store) as tx:
        made = called(tx, school, questions=())
        said = [agenda.propose(tx, asking(school.beken), f"s{n}", made, f"Сұрақ {n}") for n in range(20)]
        assert said[:3] == [None] * 3
        assert set(said[3:]) == {SittingRefusal.FULL}
        assert agenda.propose(tx, asking(school.erlan), "other", made, "Асхана") is None
        own = [agenda.propose(tx, asking(school.dana), f"d{n}", made, f"Мәселе {n}") for n in range(20)]
        assert own == [None] * 20
        waiting = questions_of(tx, made, on=False)
        assert agenda.take(tx, asking(school.dana), made, waiting[0].id) is SittingRefusal.FULL


def test_a_question_that_is_voted_on_stays_on_the_agenda(school: School) -> None:
    """An old button drops it: then nobody could count, and the sitting could not be closed."""
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        made, there = called(tx, school), asking(school.dana, AT)
        assert sittings.begin(tx, there, made) is None
        question = questions_of(tx, made)[0].id
        assert sitting_votes.open_poll(tx, there, made, question) is None
        assert agenda.drop(tx, there, made, question) is SittingRefusal.POLLING
        assert [one.id for one in questions_of(tx, made)] == [question]


def test_a_sitting_that_was_opened_in_vain_is_called_off(school: School) -> None:
    """The lights went out: it is over without minutes, with no decision, and nobody reads who had voted how."""
    with open_tx(school.store) as tx:
        holds(tx, school, school.aidana, "president")
        made, there = called(tx, school), asking(school.dana, AT)
        assert sittings.begin(tx, there, made) is None
        question = questions_of(tx, made)[0].id
        assert sitting_votes.open_poll(tx, there, made, question) is None
        assert sitting_votes.vote(tx, asking(school.aidana, AT), made, question, "for") is None
        assert decisions.decide(tx, there, "d", made, Decided(None, "Болсын."), school.marat.id) is None
        assert sittings.cancel(tx, asking(school.beken, AT), made, "х") is SittingRefusal.NOT_YOURS
        assert sittings.cancel(tx, there, made, "Жарық сөнді") is None
        seen = sittings.card(tx, there, made)
        assert not isinstance(seen, SittingRefusal)
        assert (seen.sitting.state, seen.sitting.reason, seen.decisions) == ("cancelled", "Жарық сөнді", [])
        assert not tx.execute(votes.select()).all()
        assert sitting_votes.vote(tx, asking(school.aidana, AT), made, question, "for")
        line = decisions_of(tx, made)[0].id
        assert decisions.into_plan(tx, there, line, "Қаулылар") is SittingRefusal.WRONG_TIME
        told = select(letter.c.person_id, letter.c.state, letter.c.useful_until).where(
            letter.c.subject == f"sitting:{made}"
        )
        waiting = [one for one in tx.execute(told) if one.state == "new"]
        assert [
            (one.person_id, one.useful_until) for one in waiting if one.person_id == school.aidana.id
        ] == [(school.aidana.id, None)], (
            "of the invitation and the vote nothing goes any more; that it is off goes whatever the hour"
        )


def test_a_sitting_whose_decision_is_in_the_plan_is_not_called_off(school: School) -> None:
    with open_tx(school.store) as tx:
        made, there = called(tx, school), asking(school.dana, AT)
        assert sittings.begin(tx, there, made) is None
        line = Decided(None, "Сенбілік өтсін.", due_on=AT.date() + timedelta(days=5))
        assert decisions.decide(tx, there, "d", made, line, school.marat.id) is None
        assert isinstance(decisions.into_plan(tx, there, decisions_of(tx, made)[0].id, "Қ"), int)
        assert sittings.cancel(tx, there, made, "х") is SittingRefusal.HAS_EFFECT


@pytest.mark.parametrize("leads", [True, False])
def test_row_042_without_president_and_speaker_a_factions_leader_agrees_or_the_administration_alone(
    school: School, *, leads: bool
) -> None:
    with open_tx(school.store) as tx:
        if leads:
            holds(tx, school, school.aidana, "leader", "care")
        made = held(tx, school)
        change_question(tx, made, questions_of(tx, made)[0].id, disputed=True)
        senior = asking(school.aliya, AT)
        assert minutes.sign(tx, senior, made, "х") is SittingRefusal.NOT_AGREED
        assert minutes.agree(tx, asking(school.saule, AT), made) is None
        if leads:
            assert minutes.sign(tx, senior, made, "х") is SittingRefusal.NOT_AGREED
            assert minutes.agree(tx, asking(school.aidana, AT), made) is None
        assert minutes.agree(tx, asking(school.beken, AT), made) is SittingRefusal.NO_SIDE
        assert minutes.sign(tx, senior, made, "х") is None
        assert set(agreements(tx, made)) == {
            "administration",
            *(["parliament"] if leads else []),
        }


def test_a_line_that_stands_in_the_plan_is_not_taken_back(school: School) -> None:
    """Its item would be left without the decision that it came of."""
    with open_tx(school.store) as tx:
        made, there = called(tx, school), asking(school.dana, AT)
        assert sittings.begin(tx, there, made) is None
        line = Decided(None, "Сенбілік өтсін.", due_on=AT.date() + timedelta(days=5))
        assert decisions.decide(tx, there, "d", made, line, school.marat.id) is None
        decided = decisions_of(tx, made)[0]
        assert isinstance(decisions.into_plan(tx, there, decided.id, "Қаулылар"), int)
        assert decisions.take_back(tx, there, decided.id) is SittingRefusal.IN_PLAN
        assert decisions_of(tx, made)


def test_whoever_belongs_only_since_it_was_called_is_invited_too(school: School) -> None:
    """A President who is elected between the call and the day: told within the hour, and with a vote."""
    with open_tx(school.store) as tx:
        made = called(tx, school)
        assert school.aidana.id not in rows.answers(tx, made)
        holds(tx, school, school.aidana, "president")
        for hour in (5, 6):
            sittings.tick(tx, school.id, ZONE, datetime(2026, 10, 17, hour, tzinfo=UTC))
        assert school.aidana.id in rows.answers(tx, made)
        told = select(letter.c.person_id).where(letter.c.kind == "sitting", letter.c.occurrence == "called")
        assert list(tx.execute(told).scalars()).count(school.aidana.id) == 1
        holds(tx, school, school.erlan, "speaker")
        assert sittings.begin(tx, asking(school.dana, AT), made) is None
        assert school.erlan.id in rows.answers(tx, made), "the day itself is not too late"


def test_a_draft_is_nobodys_decision(school: School) -> None:
    """What one mentor has called, counted and closed alone moves no charter, no office, no member, and is not public;
    from the first signature on it does, also while it is corrected."""
    with open_tx(school.store) as tx:
        made, dana = held(tx, school, "general"), asking(school.dana, AT)
        line = decisions_of(tx, made)[0].id
        given = Given("president", "", school.aidana.id)
        assert charter.change(tx, dana, "stand", 0, line) is CharterRefusal.NOT_GENERAL
        assert offices.appoint(tx, dana, given, line) is OfficeRefusal.NO_DECISION
        assert to_choose(tx, dana) == []
        assert decisions.decisions(tx, asking(school.beken, AT)) == []
        seen = sittings.card(tx, asking(school.beken, AT), called(tx, school, "general", LATER))
        assert isinstance(seen, SittingCard)
        assert seen.earlier == []
        aliya = asking(school.aliya, AT)
        assert minutes.sign(tx, aliya, made, "x") is None
        assert minutes.revise(tx, aliya, made) is None
        assert decisions.decide(tx, dana, "late", made, Decided(None, "5-сынып сайлансын."), None) is None
        added = decisions_of(tx, made)[1].id
        assert charter.change(tx, dana, "stand", 0, added) is CharterRefusal.NOT_GENERAL
        assert charter.change(tx, dana, "stand", 0, line) is None


def test_what_was_signed_is_read_while_it_is_corrected(school: School) -> None:
    """By the school and behind the plan's row; whoever corrects sees the draft."""
    with open_tx(school.store) as tx:
        made, beken, aliya = held(tx, school), asking(school.beken, AT), asking(school.aliya, AT)
        assert minutes.kept(tx, beken, made) is SittingRefusal.WRONG_TIME
        assert minutes.sign(tx, aliya, made, "x") is None
        assert minutes.revise(tx, aliya, made) is None
        question = questions_of(tx, made)[0].id
        assert agenda.write_text(tx, asking(school.dana, AT), made, question, "Басқаша болған.") is None
        read = minutes.kept(tx, beken, made)
        assert isinstance(read, Kept)
        assert read.questions[0].said == "Талқыланды."
        assert minutes.signature(tx, beken, made) == (school.aliya.name, 1)
        assert kept(tx, school, made).questions[0].said == "Басқаша болған."
        assert minutes.signature(tx, aliya, made) is None


@pytest.mark.parametrize(
    ("about", "at", "state"),
    [
        ("1-тоқсан қорытындысы", datetime(2026, 10, 22, 10, tzinfo=UTC), "done"),
        ("Об итогах первой четверти", datetime(2026, 11, 5, 10, tzinfo=UTC), "done"),
        ("Жөндеу жұмыстары", datetime(2026, 10, 22, 10, tzinfo=UTC), "open"),
    ],
)
def test_row_004_the_meeting_on_a_terms_results_closes_its_row(
    school: School, about: str, at: datetime, state: str
) -> None:
    """Where the agenda says that it is about them, also after the holidays."""
    with open_tx(school.store) as tx:
        words = [FixedWords("term-results", "Тоқсан қорытындысы", ["ДТІЖО"], "хаттама")]
        september = date(2026, 9, 1)
        fixed_deadlines.switch_on_fixed(tx, asking(school.saule), words, september)
        made = held(tx, school, "collegial", at, questions=(about,))
        assert minutes.sign(tx, asking(school.aliya, at), made, "x") is None
        first, *later = plan.due_between(tx, school.id, date(2026, 9, 1), date(2027, 5, 31), None)
        assert first.state == state
        assert {one.state for one in later} == {"open"}


@pytest.mark.parametrize("kind", KINDS)
def test_row_127_the_minutes_of_each_kind_read_as_a_paper(school: School, kind: str) -> None:
    """No pictures among the words, and a full stop before who sees to it."""
    with open_tx(school.store) as tx:
        made, there = called(tx, school, kind), asking(school.dana, AT)
        question = questions_of(tx, made)[0].id
        assert sittings.begin(tx, there, made) is None
        assert agenda.dispute(tx, there, made, question) is None
        assert sittings.count_present(tx, there, made, {"members": 9}, []) is None
        assert agenda.write_text(tx, there, made, question, "Талқыланды.") is None
        line = Decided(None, "Сенбілік өтсін", due_on=date(2026, 10, 30))
        assert decisions.decide(tx, there, "d", made, line, school.marat.id) is None
        assert sittings.close(tx, there, made) is None
        told = [in_words(kept(tx, school, made), None, SCHOOL, Words(one, ZONE)) for one in ("kk", "ru")]
    for one in told:
        assert one.decisions[0].startswith("Сенбілік өтсін. ")
        assert not re.search("[⚖🗓✍✓]", " ".join([*one.paragraphs, *one.decisions, *sum(one.facts, ())]))
        assert [name for _, name in one.signatures] == ["", "", ""]
