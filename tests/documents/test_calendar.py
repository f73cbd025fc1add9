"""The plan in a phone's calendar: what is called off leaves it."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from documents.calendar import Day, as_ics

NOW = datetime(2026, 10, 1, tzinfo=UTC)


def events(*days: Day) -> list[tuple[str, str, int]]:
    found = Calendar.from_ical(as_ics("Жоспар", days, NOW)).walk("VEVENT")
    return [(str(one["UID"]), str(one["STATUS"]), int(one["SEQUENCE"])) for one in found]


def test_a_cancelled_day_says_so_with_a_higher_number_and_the_same_uid() -> None:
    day = date(2026, 10, 5)
    assert events(Day("a", day, "Асар", "")) == [("a", "CONFIRMED", 0)]
    assert events(Day("a", day, "Асар", "", cancelled=True)) == [("a", "CANCELLED", 1)]
    assert events(Day("a", day, "Асар", "", cancelled=True, sequence=3)) == [("a", "CANCELLED", 4)]
