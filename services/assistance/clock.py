"""What the clock does for the campaigns. Each may run twice and does its work once."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection

from db import outbox, people
from db.assistance import attendance, campaigns, consents, entries, lines, needs, settings, weekly, works
from db.assistance import contacts as contact_rows
from db.people.audit import write_audit
from db.plan import school_year
from db.vault import Vault
from school.assistance import LIFE_AFTER_END, WARNED_BEFORE, NeedState
from school.assistance.attendance import ANSWER_UNTIL, REMINDED_AT, day_number
from school.assistance.weekly import THURSDAY, TUESDAY, ReportState
from school.assistance.works import SLOT
from school.dates import SchoolYear, at_school_time, school_day
from school.people import Role
from school.presses.assistance import (
    AttendancePress,
    CasePress,
    ContactPress,
    DrivePress,
    KeeperPress,
    NeedPress,
    PublicPress,
    WeeklyPress,
)
from services import surveys
from services.assistance import contacts, exports, families, giving, hotline, questions
from services.assistance.attendance import classes_unmarked, is_asked_on
from services.assistance.contents import take_all_apart
from services.assistance.letters import family_of, keeper_button, keepers_of, trust
from services.assistance.needs import close
from services.assistance.weekly import current, freeze, freezes_at
from services.letters import Letter, LetterButton

MORNING, NOON = time(9), time(12)


def every_hour(tx: Connection, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Keeps the campaigns standing, ends consents, forgets, warns, and says what stands still."""
    campaigns.keep_made(tx, school_id, school_day(now, zone))
    take_all_apart(tx, vault, now)
    surveys.open_due(tx, school_id, school_day(now, zone), now)
    end_consents(tx, school_id, zone, now)
    roll_over(tx, school_id, zone, now)
    forget_old(tx, school_id, now)
    questions.forget_old(tx, now)
    hotline.forget_old(tx, now)
    contacts.forget_old(tx, school_id, now)
    if at_school_time(school_day(now, zone), MORNING, zone) <= now:
        say_what_stands_still(tx, school_id, zone, now)
        remind_of_steps(tx, school_id, zone, now)
        remind_of_dues(tx, school_id, zone, now)
        remind_of_meetings(tx, zone, now)
        remind_of_works(tx, school_id, zone, now)
        remind_of_contacts(tx, school_id, zone, now)
        remind_of_plans(tx, school_id, zone, now)
        exports.say_ended(tx, school_id, zone, now)
        giving.forget_old(tx, school_id, zone, now)
        families.keep_confirmed(tx, school_id, zone, now)


def every_minute(tx: Connection, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """The school morning, and Thursday's report."""
    ask_attendance(tx, school_id, zone, now)
    keep_weekly(tx, vault, school_id, zone, now)


# Consents and forgetting


def end_consents(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """A consent whose term is over closes its request and erases it; two weeks before, the family is asked again."""
    today = school_day(now, zone)
    ended = 0
    for one in consents.ending(tx, "help", today + WARNED_BEFORE):
        row = needs.by_id(tx, one.subject_id)
        if row is None or row.school_id != school_id or (row.ended and not row.sealed):
            continue
        buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
        said = {"number": row.number, "day": one.ends_on, **trust(tx, school_id)}
        if one.ends_on >= today:
            letter = Letter("need-term-letter", said, buttons)
            outbox.post(
                tx, family_of(tx, row), "need-term", f"need:{row.id}", f"{one.ends_on}", letter.body(), now
            )
            continue
        letter = Letter("need-term-over-letter", said, buttons)
        outbox.post(tx, family_of(tx, row), "need-term-over", f"need:{row.id}", "once", letter.body(), now)
        if not row.ended:
            needs.step(tx, row.id, row.state, state=NeedState.WITHDRAWN, changed_at=now)
            write_audit(tx, now, None, "move", "need", row.id, state=NeedState.WITHDRAWN)
        close(tx, row, now)
        ended += 1
    return ended


def roll_over(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """What a campaign has left unmet goes over to the next with a fresh consent. The family is asked when it ends, and
    once more two weeks before ninety days are over; then the request is closed and erased."""
    today, closed = school_day(now, zone), 0
    for campaign in campaigns.ended_before(tx, school_id, today):
        for row in needs.unmet_of(tx, campaign.id):
            over = campaign.closes_on + LIFE_AFTER_END
            if today > over:
                needs.step(tx, row.id, row.state, state=NeedState.WITHDRAWN, changed_at=now)
                write_audit(tx, now, None, "move", "need", row.id, state=NeedState.WITHDRAWN)
                close(tx, row, now)
                closed += 1
                continue
            last = today > over - WARNED_BEFORE
            said = {"number": row.number, "day": over, **trust(tx, school_id)}
            buttons = [[LetterButton("need-open", NeedPress("card", need=row.id))]]
            body = Letter("need-roll-letter", said, buttons).body()
            occurrence = f"{campaign.id}:{'last' if last else 'first'}"
            outbox.post(tx, family_of(tx, row), "need-roll", f"need:{row.id}", occurrence, body, now)
    return closed


def forget_old(tx: Connection, school_id: int, now: datetime) -> int:
    """What ended ninety days ago is erased; two weeks before, the family is told. Numbers stay."""
    forgotten = 0
    for row in needs.ended_before(tx, now - LIFE_AFTER_END + WARNED_BEFORE):
        if row.changed_at < now - LIFE_AFTER_END:
            needs.change(tx, row.id, sealed=b"", child_key=None)
            entries.wipe(tx, row.id)
            forgotten += 1
        elif row.state == NeedState.HANDED_OVER:
            said = {"number": row.number, **trust(tx, row.school_id)}
            letter = Letter("need-forget-letter", said)
            outbox.post(tx, family_of(tx, row), "need-forget", f"need:{row.id}", "once", letter.body(), now)
    attendance.wipe_cases_before(tx, (now - LIFE_AFTER_END).date())
    attendance.forget_absences_before(tx, (now - LIFE_AFTER_END).date())
    return forgotten


# What stands still


def say_what_stands_still(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> int:
    """After so many school days without a movement the keeper hears it, and the deputy head how many there are."""
    today = school_day(now, zone)
    days = school_year.calendar_of(tx, school_id, SchoolYear.of(today))
    still, still_after = 0, settings.of(tx, school_id).still_after
    for row in needs.open_of(tx, school_id):
        since = school_day(row.changed_at, zone)
        passed = sum(
            days.is_school_day(since + timedelta(days=n)) for n in range(1, (today - since).days + 1)
        )
        if passed < still_after:
            continue
        still += 1
        letter = Letter(
            "need-still-letter",
            {"number": row.number, "days": still_after, **trust(tx, school_id)},
            keeper_button(row),
        )
        outbox.post(tx, keepers_of(tx, row), "need-still", f"need:{row.id}", f"{since}", letter.body(), now)
    if still and days.is_school_day(today):
        monday = today - timedelta(days=today.weekday())
        buttons = [[LetterButton("need-open", DrivePress("numbers"))]]
        letter = Letter("need-still-deputy-letter", {"requests": still, **trust(tx, school_id)}, buttons)
        deputies = [one.id for one in people.with_role(tx, school_id, Role.DEPUTY_HEAD)]
        outbox.post(tx, deputies, "need-still-deputy", f"school:{school_id}", f"{monday}", letter.body(), now)
    return still


def remind_of_steps(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    today = school_day(now, zone)
    for row in needs.open_of(tx, school_id):
        if row.next_on is not None and row.next_on <= today:
            letter = Letter(
                "need-step-letter", {"number": row.number, **trust(tx, school_id)}, keeper_button(row)
            )
            keepers = keepers_of(tx, row)
            outbox.post(tx, keepers, "need-step", f"need:{row.id}", f"{row.next_on}", letter.body(), now)


def remind_of_dues(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """On the day by which a thing has to be there its keeper hears that it is not."""
    for line in lines.due(tx, school_id, school_day(now, zone)):
        row = needs.by_id(tx, line.need_id)
        if row is not None:
            letter = Letter(
                "need-due-letter", {"number": row.number, **trust(tx, school_id)}, keeper_button(row)
            )
            occurrence = f"{line.id}:{line.due_on}"
            keepers = keepers_of(tx, row)
            outbox.post(tx, keepers, "need-due", f"need:{row.id}", occurrence, letter.body(), now)


def remind_of_meetings(tx: Connection, zone: ZoneInfo, now: datetime) -> None:
    """The day before, the family and the keeper hear of the appointment."""
    tomorrow = at_school_time(school_day(now, zone) + timedelta(days=1), time.min, zone)
    for line in lines.meeting_on(tx, tomorrow, tomorrow + timedelta(days=1)):
        row = needs.by_id(tx, line.need_id)
        if row is None or line.meets_at is None:
            continue
        said = {"number": row.number, "when": line.meets_at, **trust(tx, row.school_id)}
        letter = Letter(
            "need-meeting-letter", said, [[LetterButton("need-open", NeedPress("card", need=row.id))]]
        )
        occurrence = f"eve:{line.meets_at:%Y%m%d%H%M}"
        outbox.post(tx, family_of(tx, row), "need-meeting", f"need:{row.id}", occurrence, letter.body(), now)
        told = Letter(
            "need-meeting-letter", said, [[LetterButton("need-open", KeeperPress("card", need=row.id))]]
        )
        outbox.post(
            tx, keepers_of(tx, row), "need-meeting-kept", f"need:{row.id}", occurrence, told.body(), now
        )


def remind_of_works(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """The day before, whoever comes to a round table or to an appointment hears of it, each at the own hour."""
    tomorrow = at_school_time(school_day(now, zone) + timedelta(days=1), time.min, zone)
    for work in works.beginning(tx, school_id, tomorrow, tomorrow + timedelta(days=1)):
        for one in works.coming(tx, work.id):
            at = work.starts_at + (one.slot or 0) * SLOT
            buttons = [[LetterButton("need-open", PublicPress("card", work.id))]]
            letter = Letter(
                "work-eve-letter", {"title": work.title, "when": at, **trust(tx, school_id)}, buttons
            )
            occurrence = f"{work.starts_at:%Y%m%d%H%M}"
            outbox.post(tx, [one.person_id], "work-eve", f"work:{work.id}", occurrence, letter.body(), now)


def remind_of_contacts(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """On its day the next step with a contact is said to whoever keeps it."""
    for row in contact_rows.due(tx, school_id, school_day(now, zone)):
        if row.keeper_id is not None:
            buttons = [[LetterButton("need-open", ContactPress("card", row.id))]]
            letter = Letter("contact-step-letter", {"number": row.id, **trust(tx, school_id)}, buttons)
            subject = f"contact:{row.id}"
            outbox.post(tx, [row.keeper_id], "contact-step", subject, f"{row.next_on}", letter.body(), now)


def remind_of_plans(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """On its day a planned measure of a case is said to whoever has the office."""
    keepers = [one.id for one in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
    for one, number in attendance.measures_due(tx, school_id, school_day(now, zone)):
        buttons = [[LetterButton("need-open", CasePress("card", case=one.case_id))]]
        letter = Letter("case-plan-letter", {"number": number, **trust(tx, school_id)}, buttons)
        outbox.post(tx, keepers, "case-plan", f"measure:{one.id}", "once", letter.body(), now)


# The school morning


def ask_attendance(tx: Connection, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """In the morning each class teacher is asked; from eleven on the social pedagogue sees who has not answered."""
    today = school_day(now, zone)
    if now < at_school_time(today, REMINDED_AT, zone) or not is_asked_on(tx, school_id, today):
        return
    unmarked = classes_unmarked(tx, school_id, today)
    if now >= at_school_time(today, ANSWER_UNTIL, zone):
        if unmarked:
            _say_unmarked(tx, school_id, unmarked, today.isoformat(), now)
        return
    until = at_school_time(today, ANSWER_UNTIL, zone)
    for name in unmarked:
        press = AttendancePress("open", day=day_number(today), value=name)
        said = {"class_name": name, **trust(tx, school_id)}
        body = Letter("attendance-letter", said, [[LetterButton("attendance-open", press)]]).body()
        teachers = [one.id for one in people.with_role(tx, school_id, Role.CLASS_TEACHER, name)]
        subject = f"day:{today}:{name}"
        outbox.post(tx, teachers, "attendance", subject, "once", body, now, useful_until=until)


def _say_unmarked(tx: Connection, school_id: int, unmarked: list[str], day: str, now: datetime) -> None:
    said = {"classes": ", ".join(unmarked), **trust(tx, school_id)}
    buttons = [[LetterButton("campaign-marks", DrivePress("marks"))]]
    letter = Letter("attendance-unmarked-letter", said, buttons)
    keepers = [one.id for one in people.with_role(tx, school_id, Role.SOCIAL_PEDAGOGUE)]
    outbox.post(tx, keepers, "attendance-unmarked", f"day:{day}", "once", letter.body(), now)


# Thursday's report


def keep_weekly(tx: Connection, vault: Vault, school_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Tuesday asks the class teachers, Wednesday freezes, Thursday at noon says to the deputy head what is missing."""
    today = school_day(now, zone)
    row = current(tx, school_id, today)
    if row is None:
        return
    if today.isoweekday() == TUESDAY and now >= at_school_time(today, MORNING, zone):
        _ask_classes(tx, school_id, row, now)
    if row.state == ReportState.GATHERING and now >= freezes_at(tx, row, zone):
        freeze(tx, vault, zone, row, now, None)
        _tell_office(
            tx, row, Letter("weekly-frozen-letter", _said(tx, row), _frozen(row)), "weekly-frozen", now
        )
    if row.state == ReportState.SENT or today.isoweekday() != THURSDAY:
        return
    if now >= at_school_time(today, NOON, zone):
        letter = Letter("weekly-missing-letter", _said(tx, row), _opens(row))
        _tell_office(tx, row, letter, "weekly-missing", now)


def _said(tx: Connection, row: weekly.Report) -> dict[str, object]:
    return {"day": row.thursday, **trust(tx, row.school_id)}


def _opens(row: weekly.Report) -> list[list[LetterButton]]:
    return [[LetterButton("need-open", WeeklyPress("card", report=row.id))]]


def _frozen(row: weekly.Report) -> list[list[LetterButton]]:
    """The report, and the week's text for everybody."""
    return [*_opens(row), [LetterButton("campaign-public", WeeklyPress("public", report=row.id))]]


def _tell_office(tx: Connection, row: weekly.Report, letter: Letter, kind: str, now: datetime) -> None:
    roles = (Role.DEPUTY_HEAD, Role.SOCIAL_PEDAGOGUE)
    told = {one.id for role in roles for one in people.with_role(tx, row.school_id, role)}
    outbox.post(tx, sorted(told), kind, f"weekly:{row.id}", "once", letter.body(), now)


def _ask_classes(tx: Connection, school_id: int, row: weekly.Report, now: datetime) -> None:
    done = weekly.confirmed(tx, row.id)
    teachers = [
        one.id
        for one in people.with_role(tx, school_id, Role.CLASS_TEACHER)
        if one.teaches() and not one.teaches() <= done
    ]
    buttons = [[LetterButton("need-open", WeeklyPress("class", report=row.id))]]
    letter = Letter("weekly-confirm-letter", _said(tx, row), buttons)
    outbox.post(tx, teachers, "weekly-confirm", f"weekly:{row.id}", "once", letter.body(), now)
