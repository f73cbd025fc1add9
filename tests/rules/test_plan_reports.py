"""The arithmetic of reports."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from school.plan.reports import Line, Outcome, Span, coverage, days_of, outcome_of, sums

TODAY = date(2026, 11, 10)
days = st.dates(date(2026, 9, 1), date(2027, 5, 31))
lines = st.builds(
    Line,
    title=st.just("x"),
    faction=st.sampled_from(["care", "debate", None]),
    due_on=days,
    responsible=st.just(("Тәлімгер",)),
    grades=st.frozensets(st.integers(1, 11)),
    done_on=st.none() | days,
    done_by=st.none(),
    evidence=st.none(),
)


def line(due: date, done: date | None) -> Line:
    return Line("x", None, due, (), frozenset(), done, None, None)


def test_how_an_occurrence_stands() -> None:
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    assert outcome_of(line(TODAY, TODAY), TODAY) is Outcome.DONE
    assert outcome_of(line(yesterday, TODAY), TODAY) is Outcome.LATE
    assert outcome_of(line(yesterday, None), TODAY) is Outcome.MISSED
    assert outcome_of(line(TODAY, None), TODAY) is Outcome.AHEAD
    assert outcome_of(line(tomorrow, TODAY), TODAY) is Outcome.DONE


@given(st.lists(lines, max_size=40))
def test_nothing_is_lost_in_the_sums(found: list[Line]) -> None:
    by_faction = sums(found, lambda one: [one.faction], TODAY)
    assert sum(counted.total() for counted in by_faction.values()) == len(found)
    by_grade = sums(found, lambda one: one.grades, TODAY)
    assert sum(counted.total() for counted in by_grade.values()) == sum(len(one.grades) for one in found)
    seen = sum((counter for counter in coverage(found).values()), Counter[str | None]())
    assert seen.total() == sum(len(one.grades) for one in found)


@given(days, st.sampled_from(Span))
def test_every_span_is_whole_and_holds_its_day(today: date, span: Span) -> None:
    first, last = days_of(span, today)
    assert first <= last
    if span in (Span.WEEK, Span.MONTH, Span.YEAR):
        assert first <= today <= last
    if span is Span.LAST_MONTH:
        assert last == today.replace(day=1) - timedelta(days=1)
    if span is Span.WEEK:
        assert (first.weekday(), (last - first).days) == (0, 6)


def test_what_was_called_off_is_not_ahead() -> None:
    tomorrow = TODAY + timedelta(days=1)
    called_off = Line("x", None, tomorrow, (), frozenset(), None, "Қасымова Дана", None, "карантин")
    assert outcome_of(called_off, TODAY) is Outcome.MISSED
