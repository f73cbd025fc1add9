"""What the desk of the campaigns shows: all of them, one, its committee, materials, tasks and days."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from db.assistance.campaigns import CampaignRow
from handlers.assistance.attendance import mark_text
from handlers.assistance.needs import campaign_name
from handlers.assistance.public import weekly_text
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance.attendance import AttendanceRefusal
from school.assistance.campaigns import CampaignRefusal
from school.presses.assistance import ContactPress, DrivePress, ExportPress, WeeklyPress, WorkPress
from school.presses.plan import PlanPress
from school.rights import heads_campaigns, runs_campaigns
from services.assistance import attendance, campaigns, weekly

#: So far back the days of classes are turned.
MOST_DAYS_BACK = 400


async def list_screen(visit: Visit) -> Screen:
    words = visit.words
    found = await visit.store.read(campaigns.all_of, visit.asking)
    if isinstance(found, CampaignRefusal):
        return Screen(words(found), [[home(words)]])
    rows = [
        [
            Button(
                words.plain("campaign-line", name=campaign_name(words, row), year=str(row.year)),
                DrivePress("card", row.id),
            )
        ]
        for row in found[:8]
    ]
    if runs_campaigns(visit.person):
        rows.append([Button(words.plain("campaign-begin"), DrivePress("begin"))])
    if runs_campaigns(visit.person):
        rows.append([Button(words.plain("campaign-marks"), DrivePress("marks"))])
        rows.append([Button(words.plain("campaign-contacts"), ContactPress())])
        rows.append([Button(words.plain("campaign-exports"), ExportPress())])
    rows.append([Button(words.plain("campaign-numbers"), DrivePress("numbers"))])
    rows.append([Button(words.plain("campaign-codes"), DrivePress("codes"))])
    if heads_campaigns(visit.person):
        rows.append([Button(words.plain("campaign-settings"), DrivePress("settings"))])
    return Screen(words("campaign-list", campaigns=len(found)), [*rows, [home(words)]])


async def card_screen(visit: Visit, campaign_id: int) -> Screen | CampaignRefusal:
    words = visit.words
    seen = await visit.store.read(campaigns.card, visit.asking, campaign_id)
    if isinstance(seen, CampaignRefusal):
        return seen
    row = seen.row
    month = seen.month and words("campaign-within", name=seen.month.name)
    parts = [
        words(
            "campaign-card",
            name=campaign_name(words, row),
            first=words.full_day(row.opens_on),
            last=words.full_day(row.closes_on),
            stage=Word(f"campaign-stage-{seen.stage}"),
        ),
        month or "",
        words("campaign-order-of", number=row.order_no, day=words.full_day(row.order_on))
        if row.order_no and row.order_on
        else "",
        "\n".join(
            words(
                "campaign-moved", first=one.opened_on, last=one.closed_on, order=one.order_no, why=one.reason
            )
            for one in seen.changes
        ),
        "\n".join(words("campaign-lacks", what=Word(f"campaign-lacks-{one}")) for one in seen.lacks),
        words("campaign-tasks", done=sum(one.state != "open" for one in seen.tasks), all=len(seen.tasks))
        if seen.tasks
        else "",
    ]
    rows = [[Button(words.plain("campaign-tasks-open"), DrivePress("tasks", row.id))]]
    rows.append([Button(words.plain("campaign-works"), WorkPress("list", row.id))])
    rows.append([Button(words.plain("campaign-committee"), DrivePress("committee", row.id))])
    rows.append([Button(words.plain("campaign-materials"), DrivePress("materials", row.id))])
    for one in seen.papers:
        kind = words.plain(f"campaign-paper-{one.kind}")
        rows.append([Button(words.plain("campaign-paper", kind=kind), DrivePress("paper", row.id, one.id))])
    if runs_campaigns(visit.person):
        rows.append([Button(words.plain("campaign-weekly"), WeeklyPress("list", campaign=row.id))])
        rows.append([Button(words.plain("campaign-public"), DrivePress("public", row.id))])
        rows.append([Button(words.plain("campaign-do-analysis"), DrivePress("analysis", row.id))])
        if row.archived_at is None:
            rows += _running(words, row)
    back = Button(words.plain("button-back"), DrivePress())
    return Screen("\n\n".join(part for part in parts if part), [*rows, [back, home(words)]])


def _running(words: Words, row: CampaignRow) -> list[list[Button]]:
    order, dates = DrivePress("order", row.id), DrivePress("dates", row.id)
    return [
        [Button(words.plain("campaign-do-order"), order), Button(words.plain("campaign-do-dates"), dates)],
        [
            Button(words.plain("campaign-do-plan"), DrivePress("plan", row.id)),
            Button(words.plain("campaign-do-survey"), DrivePress("survey", row.id)),
        ],
        [
            Button(words.plain("campaign-do-summary"), DrivePress("summary", row.id)),
            Button(words.plain("campaign-do-archive"), DrivePress("archive", row.id)),
        ],
        [Button(words.plain("campaign-do-within"), DrivePress("within", row.id))],
        [Button(words.plain("campaign-do-thanks"), DrivePress("thanks", row.id))],
    ]


async def committee_screen(visit: Visit, campaign_id: int) -> Screen | CampaignRefusal:
    words = visit.words
    seen = await visit.store.read(campaigns.card, visit.asking, campaign_id)
    if isinstance(seen, CampaignRefusal):
        return seen
    names = [
        words("campaign-member", name=one.name, part=Word(f"campaign-part-{part}"))
        for one, part in seen.committee
    ]
    rows = []
    if runs_campaigns(visit.person) and seen.row.archived_at is None:
        for one, _ in seen.committee:
            off = DrivePress("member-off", campaign_id, one.id)
            rows.append([Button(words.plain("campaign-member-off", name=one.name), off)])
        rows.append([Button(words.plain("campaign-member-add"), DrivePress("member", campaign_id))])
    text = "\n".join([words("campaign-committee-title"), *names])
    return Screen(text, [*rows, to_card(words, campaign_id)])


def to_card(words: Words, campaign_id: int) -> list[Button]:
    return [Button(words.plain("button-back"), DrivePress("card", campaign_id)), home(words)]


async def materials_screen(visit: Visit, campaign_id: int) -> Screen | CampaignRefusal:
    words = visit.words
    found = await visit.store.read(campaigns.materials, visit.asking, campaign_id)
    if isinstance(found, CampaignRefusal):
        return found
    texts, rows = [words("campaign-materials-title")], []
    for one in found:
        sign = {True: "✓", False: "–"}
        said = words(
            "campaign-material",
            kind=Word(f"campaign-material-{one.kind}"),
            kk=sign[bool(one.kk)],
            ru=sign[bool(one.ru)],
            text=(one.ru if words.language == "ru" else one.kk) or one.kk or one.ru or "–",
        )
        texts.append(said + (" ✓" if one.published_at else ""))
        if one.published_at is None and runs_campaigns(visit.person):
            publishes = DrivePress("publish", campaign_id, one.id)
            kind = words.plain(f"campaign-material-{one.kind}")
            rows.append([Button(words.plain("campaign-publish", kind=kind), publishes)])
    if runs_campaigns(visit.person):
        rows.append([Button(words.plain("campaign-material-add"), DrivePress("material", campaign_id))])
        rows.append([Button(words.plain("campaign-leaflet"), DrivePress("leaflet", campaign_id))])
    return Screen("\n".join(texts), [*rows, to_card(words, campaign_id)])


async def tasks_screen(visit: Visit, campaign_id: int) -> Screen | CampaignRefusal:
    """The campaign's fixed deadlines as the plan has them; each opens there."""
    words = visit.words
    seen = await visit.store.read(campaigns.card, visit.asking, campaign_id)
    if isinstance(seen, CampaignRefusal):
        return seen
    if not seen.tasks:
        return Screen(words("campaign-no-tasks"), [to_card(words, campaign_id)])
    lines = [
        words(
            "campaign-task",
            sign="⬜" if one.state == "open" else "✓",
            title=one.title,
            day=one.due_on,
            who=", ".join(one.responsible),
        )
        for one in seen.tasks
    ]
    rows = [
        [Button(one.title, PlanPress("card", occurrence=one.id))] for one in seen.tasks if one.state == "open"
    ]
    return Screen("\n".join(lines), [*rows[:8], to_card(words, campaign_id)])


async def marks_screen(visit: Visit, back: int) -> Screen | CampaignRefusal:
    """A day's classes: who said when how many are missing, and every correction; who has said nothing."""
    words, day = visit.words, visit.today - timedelta(days=back)
    found = await visit.store.read(attendance.day_of_classes, visit.asking, day)
    if isinstance(found, AttendanceRefusal):
        return CampaignRefusal.NOT_FOUND
    lines = [words("campaign-marks-title", day=words.full_day(day))]
    for one in found:
        said = "; ".join(mark_text(words, mark) for mark in one.marks) or words("campaign-marks-none")
        lines.append(words("campaign-marks-class", class_name=one.class_name, said=said))
    turn = [Button("‹", DrivePress("marks", page=min(back + 1, MOST_DAYS_BACK)))]
    if back:
        turn.append(Button("›", DrivePress("marks", page=back - 1)))
    return Screen("\n".join(lines), [turn, [Button(words.plain("button-back"), DrivePress()), home(words)]])


async def public_screen(visit: Visit, campaign_id: int) -> Screen | CampaignRefusal:
    """The week in numbers for everybody, in both languages, small numbers hidden."""
    found = await visit.store.read(weekly.public_figures, visit.asking, campaign_id)
    if found is None:
        return CampaignRefusal.NOT_FOUND
    return Screen(await weekly_text(visit, *found), [to_card(visit.words, campaign_id)])


OF_CAMPAIGN: dict[str, Callable[[Visit, int], Awaitable[Screen | CampaignRefusal]]] = {
    "card": card_screen,
    "committee": committee_screen,
    "materials": materials_screen,
    "tasks": tasks_screen,
    "public": public_screen,
}
