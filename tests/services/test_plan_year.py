"""A school year by a moved clock: each role's letters about the plan, day by day. `GATE=full pytest -s` plays all of it
and prints its count. Elections, answers and announcements are letters of their own, and nobody asks for any here.
"""

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from db import parliament
from db.outbox import letter
from db.plan import occurrence, people_answering
from documents.plan import read_plan
from locales.words import Words
from school.dates import SchoolYear, at_school_time
from school.plan.fixed_deadlines import CATALOGUE, FixedWords
from school.plan.school_year import usual_calendar
from services import plan
from services.plan.morning_letter import IN_A_ROW, MOST_LINES, morning_letter
from tests.chats.test_plan import PLAN
from tests.school import ZONE, School, asking, build_school, open_tx

YEAR = SchoolYear(2026)
WHOLE = os.environ.get("GATE") == "full"
#: With two weekends, the autumn holidays and a month's first school day; or all of it.
FIRST, LAST = (date(2026, 9, 1), date(2027, 6, 10)) if WHOLE else (date(2026, 10, 20), date(2026, 11, 4))
DAYS = usual_calendar(YEAR)


@dataclass
class Told:
    """What each person was told on each day: the occurrences of each letter, by their kind of line."""

    school: School
    days: dict[tuple[int, date], list[dict[str, list[int]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    due: dict[int, date] = field(default_factory=dict)

    @property
    def letters(self) -> list[tuple[int, date, dict[str, list[int]]]]:
        return [(who, day, lines) for (who, day), found in self.days.items() for lines in found]

    def print_count(self) -> None:
        names = {person.id: nickname for nickname, person in self.school.cast.items()}
        count = Counter(names[who] for who, _, _ in self.letters)
        quiet = Counter(names[who] for who, day, _ in self.letters if DAYS.is_quiet(day))
        for nickname, letters in count.most_common():
            roles = ", ".join(sorted(role for role, _ in self.school.cast[nickname].roles))
            print(f"{roles}: {letters} letters, {quiet[nickname]} of them on quiet days")
        print(f"all: {len(self.letters)}, on quiet days {sum(quiet.values())}")


@pytest.fixture
async def told(tmp_path: Path) -> Told:
    """The sample's plan and all fixed deadlines; of what is due every second thing is done on its day."""
    school = await build_school(tmp_path / "school.db")
    before = at_school_time(FIRST - timedelta(days=1), time(12), ZONE)
    words = Words("kk", ZONE)
    fixed = [
        FixedWords(
            one.key, words.plain(f"fixed-{one.key}"), [words.plain(f"role-{r}") for r in one.roles], ""
        )
        for one in CATALOGUE
    ]
    read = read_plan(PLAN, YEAR)
    await school.store.write(plan.import_plan, school.id, read, "plan", YEAR, before)
    await school.store.write(plan.switch_on_fixed, asking(school.saule, before), fixed, FIRST)
    with open_tx(school.store) as tx:
        parliament.join(tx, school.aidana.id, "information", datetime(2026, 9, 1, tzinfo=ZONE))
    found = Told(school)
    day = FIRST
    while day <= LAST:
        for minute in (0, 1):
            at = at_school_time(day, time(6, minute), ZONE)
            await plan.post_mornings(school.store, school.id, ZONE, at)
        _deliver(found, day)
        day += timedelta(days=1)
    await school.store.close()
    return found


def _deliver(told: Told, day: date) -> None:
    with open_tx(told.school.store) as tx:
        waiting = select(letter.c.id, letter.c.person_id, letter.c.not_before, letter.c.body)
        for row in tx.execute(waiting.where(letter.c.state == "new")).all():
            assert row.not_before.astimezone(ZONE).date() == day, "settled for its own day"
            worded = morning_letter(tx, row.person_id, row.body["morning"], ZONE, row.not_before)
            assert worded, "at the hour for which it was settled it has something to say"
            assert sum(line.key.startswith("plan-morning-line") for line in worded.lines) <= MOST_LINES + 7
            assert all(len(one) <= IN_A_ROW for one in worded.buttons)
            assert all(len(one) > 1 or not one[0].arguments for one in worded.buttons), (
                "a number alone in a row"
            )
            told.days[row.person_id, day].append(row.body["morning"]["lines"])
        tx.execute(update(letter).where(letter.c.state == "new").values(state="sent"))
        due = select(occurrence.c.id, occurrence.c.due_on)
        told.due |= {row.id: row.due_on for row in tx.execute(due)}
        done = update(occurrence).where(occurrence.c.due_on == day, occurrence.c.id % 2 == 0)
        tx.execute(done.values(state="done", done_at=datetime.combine(day, time(12), ZONE)))


async def test_a_year_of_mornings(told: Told) -> None:
    if WHOLE:
        told.print_count()
    assert told.letters
    for (who, day), found in told.days.items():
        assert len(found) == 1, f"more than one letter to {who} on {day}"
        if DAYS.is_quiet(day):
            named = [one for lines in found for ids in lines.values() for one in ids]
            assert {told.due[one] for one in named} == {day}, f"{day} is quiet, and nothing of this is due"
    _nothing_is_lost(told)


def _nothing_is_lost(told: Told) -> None:
    """Each item that fell due was told before or on its day to whoever answers, and what stayed open afterwards."""
    school = told.school
    own: dict[int, set[int]] = defaultdict(set)  # the occurrences that were told ahead, and late
    late: set[int] = set()
    for who, day, lines in told.letters:
        for one in lines.get("own", ()):
            own[one].add(who)
            if told.due[one] < day:
                late.add(one)
    with open_tx(school.store) as tx:
        item_of = dict(tx.execute(select(occurrence.c.id, occurrence.c.item_id)).all())
        state = dict(tx.execute(select(occurrence.c.id, occurrence.c.state)).all())
        for one, due in told.due.items():
            if not (FIRST + timedelta(days=7) <= due <= LAST - timedelta(days=14 if WHOLE else 2)):
                continue
            people = people_answering(tx, item_of[one], at_school_time(due, time(8), ZONE))
            assert set(people) <= own[one], f"{one}, due on {due}, was not told to all who answer"
            if state[one] == "open":
                assert one in late, f"{one}, due on {due}, stayed open, and nobody was told"
