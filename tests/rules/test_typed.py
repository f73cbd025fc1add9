"""Days and hours as people type them, by one reader."""

from datetime import date, time

import pytest

from school.typed import TypedDay, typed_day, typed_moment

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
