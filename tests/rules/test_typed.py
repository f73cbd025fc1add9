"""Days and hours as people type them, by one reader."""

from datetime import date, time
from pathlib import Path

import pytest

from school.typed import TypedDay, day_near, typed_day, typed_days, typed_moment

FRIDAY = date(2026, 12, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.12", TypedDay(15, 12)),
        ("15.12.2026", TypedDay(15, 12, 2026)),
        ("5/1", TypedDay(5, 1)),
        ("15 желтоқсан", TypedDay(15, 12)),
        ("15-желтоқсан", TypedDay(15, 12)),
        ("15 Желтоксан 2026", TypedDay(15, 12, 2026)),
        ("2026 ж. 15 желтоқсан", TypedDay(15, 12, 2026)),
        ("15 декабря", TypedDay(15, 12)),
        ("3 мая", TypedDay(3, 5)),
        ("31 ақпан", TypedDay(31, 2)),
        ("бүгін", TypedDay(11, 12, 2026)),
        ("Ертең", TypedDay(12, 12, 2026)),
        ("завтра", TypedDay(12, 12, 2026)),
        ("бүрсігүні", TypedDay(13, 12, 2026)),
        ("в пятницу", TypedDay(18, 12, 2026)),
        ("дүйсенбі", TypedDay(14, 12, 2026)),
        ("жұма күні", TypedDay(18, 12, 2026)),
    ],
)
def test_a_day(text: str, day: TypedDay) -> None:
    assert typed_day(text, FRIDAY) == day


@pytest.mark.parametrize(
    "text", ["", "15", "желтоқсан", "кейін", "15 адам", "15.12.26.27", "ертең емес", "²5.12"]
)
def test_no_day(text: str) -> None:
    assert typed_day(text, FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("15 желтоқсан 15:00", TypedDay(15, 12), time(15)),
        ("15.12 15:00", TypedDay(15, 12), time(15)),
        ("15.12, 9.30", TypedDay(15, 12), time(9, 30)),
        ("15.12.2026 09:00", TypedDay(15, 12, 2026), time(9)),
        ("ертең 15:00-де", TypedDay(12, 12, 2026), time(15)),
        ("ертең сағат 15:00", TypedDay(12, 12, 2026), time(15)),
        ("завтра в 15:00", TypedDay(12, 12, 2026), time(15)),
        ("15.12 25:00", TypedDay(15, 12), None),
    ],
)
def test_a_day_and_its_hour(text: str, day: TypedDay, hour: time | None) -> None:
    assert typed_moment(text, FRIDAY) == (day, hour)


@pytest.mark.parametrize("text", ["15:00", "15.12", "кейін 15:00", "15.12 түсте"])
def test_no_moment(text: str) -> None:
    assert typed_moment(text, FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12.01 – 15.02", TypedDay(12, 1), TypedDay(15, 2)),
        ("12.01-15.02", TypedDay(12, 1), TypedDay(15, 2)),
        ("12 қаңтар – 15 ақпан", TypedDay(12, 1), TypedDay(15, 2)),
        ("1–20 желтоқсан", TypedDay(1, 12), TypedDay(20, 12)),
        ("1-20 декабря", TypedDay(1, 12), TypedDay(20, 12)),
        ("ертең – 20.12", TypedDay(12, 12, 2026), TypedDay(20, 12)),
    ],
)
def test_two_days(text: str, first: TypedDay, last: TypedDay) -> None:
    assert typed_days(text, FRIDAY) == (first, last)


@pytest.mark.parametrize("text", ["", "12.01", "–", "желтоқсан – қаңтар", "12.01 – кейін"])
def test_no_two_days(text: str) -> None:
    assert typed_days(text, FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("25.12", True, date(2026, 12, 25)),
        ("5 қаңтар", True, date(2027, 1, 5)),
        ("ертең", True, date(2026, 12, 12)),
        ("12 октября", False, date(2026, 10, 12)),
        ("15.12", False, date(2025, 12, 15)),
        ("кеше", False, date(2026, 12, 10)),
        ("31 ақпан", True, None),
        ("кейін", True, None),
    ],
)
def test_the_next_or_the_last_such_day(text: str, ahead: bool, day: date | None) -> None:
    assert day_near(text, FRIDAY, ahead=ahead) == day


def test_no_form_reads_days_for_itself() -> None:
    """One reader: what takes numbers apart at dots or slashes does not know «15 желтоқсан»."""
    for file in (Path(__file__).parents[2] / "handlers").rglob("*.py"):
        for taken_apart in ('split(".")', "[./]", "strptime"):
            assert taken_apart not in file.read_text("utf-8"), f"{file}: school/typed.py reads days"
