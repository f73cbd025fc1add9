"""The parliament: who leads it, its sittings and what they decided, its factions and offices."""

from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.doors import needs
from handlers.forms import begin
from handlers.home import home
from handlers.parliament import charter, duty, initiatives, membership, offices, overview, sittings
from handlers.parliament.membership import faction_screen
from handlers.parliament.offices import offices_screen
from handlers.room import Room
from handlers.screens import Button, Pressed, Screen, answer, paired, show
from handlers.visit import Visit
from papers.parliament import sitting_minutes, year_report
from school.factions import FACTIONS
from school.presses.parliament import (
    AlumniPress,
    CharterPress,
    InitiativePress,
    MembershipPress,
    OfficePress,
    ParliamentPress,
    ProjectPress,
    ReviewPress,
    SittingPress,
)
from school.rights import Deed, is_of_school, is_pupil, may, runs_parliament
from services.parliament import leading
from services.parliament import membership as members
from services.parliament import overview as seen


def entries(visit: Visit) -> list[Button]:
    if not is_of_school(visit.person):
        return []
    label = "menu-my-parliament" if is_pupil(visit.person) else "menu-parliament"
    return [Button(visit.words.plain(label), ParliamentPress("home"))]


async def home_screen(visit: Visit) -> Screen:
    """Who leads today, and the ways to everything that the parliament does."""
    words = visit.words
    chair = await visit.store.read(leading.leading, visit.school_id, "sitting", "", visit.today)
    office = await visit.store.read(leading.office_of, visit.asking)
    lines = [words("parliament-title")]
    if chair:
        lines.append(words("parliament-led", name=chair.name, office=words.plain(f"office-{chair.office}")))
    else:
        lines.append(words("parliament-led-by-nobody"))
    mine = await visit.store.read(seen.own, visit.asking)
    lines += overview.own_lines(words, mine)
    rows = (
        [[Button(words.plain("review-overview"), ReviewPress("overview"))]]
        if runs_parliament(visit.person)
        else []
    )
    ways = [
        Button(words.plain("parliament-sittings"), SittingPress()),
        Button(words.plain("parliament-decisions"), SittingPress("decisions")),
        Button(words.plain("parliament-initiatives"), InitiativePress()),
        Button(words.plain("parliament-projects"), ProjectPress()),
        Button(words.plain("parliament-offices"), ParliamentPress()),
        Button(words.plain("open-plan"), ReviewPress("plan")),
        Button(words.plain("duty-title-button"), ReviewPress("duty")),
        Button(words.plain("parliament-charter"), CharterPress()),
    ]
    rows += paired(ways)
    if runs_parliament(visit.person) or office:
        rows.append([Button(words.plain("sitting-new"), SittingPress("new"))])
    if office:
        rows.append([Button(words.plain("sitting-away"), SittingPress("away"))])
    return Screen("\n".join(lines), [*rows, [home(words)]])


async def on_parliament(query: CallbackQuery, callback_data: ParliamentPress, visit: Visit) -> None:
    press = callback_data
    leads = may(visit.person, Deed.RUN_ELECTIONS)
    match press.deed:
        case "home":
            await show(query, await home_screen(visit))
        case "offices":
            await show(query, await offices_screen(visit))
        case "faction" | "add" | "remove" if press.faction not in FACTIONS:
            await answer(query, visit.words.plain("button-too-old"), alert=True)
        case "faction":
            await show(query, await faction_screen(visit, press.faction, press.page))
        case "add" | "remove" if not leads:
            await answer(query, visit.words.plain("election-not-yours"), alert=True)
        case "add":
            await begin(membership.JOIN, query, visit, faction=press.faction)
        case "remove":
            await visit.store.write(members.leave, visit.asking, press.person, press.faction)
            await show(query, await faction_screen(visit, press.faction))
        case never:
            assert_never(never)


async def on_review(query: CallbackQuery, callback_data: ReviewPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "duty" | "note" | "remit":
            await duty.on_duty(query, visit, press.deed, press.faction)
        case "plan" | "overview" | "report":
            await overview.on_overview(query, visit, press.deed, press.page)
        case never:
            assert_never(never)


def build() -> Router:
    router = Router(name="parliament")
    router.callback_query.register(on_parliament, Pressed(ParliamentPress), flags=needs(Deed.SEE_PARLIAMENT))
    router.callback_query.register(
        sittings.on_sitting, Pressed(SittingPress), flags=needs(Deed.SEE_PARLIAMENT)
    )
    router.callback_query.register(
        membership.on_membership, Pressed(MembershipPress), flags=needs(Deed.SEE_PARLIAMENT)
    )
    router.callback_query.register(
        initiatives.on_initiative, Pressed(InitiativePress), flags=needs(Deed.SEE_PARLIAMENT)
    )
    router.callback_query.register(offices.on_office, Pressed(OfficePress), flags=needs(Deed.SEE_PARLIAMENT))
    router.callback_query.register(
        charter.on_charter, Pressed(CharterPress), flags=needs(Deed.SEE_PARLIAMENT)
    )
    router.callback_query.register(on_review, Pressed(ReviewPress), flags=needs(Deed.SEE_PARLIAMENT))
    router.callback_query.register(membership.on_alumni, Pressed(AlumniPress), flags=needs(Deed.GREET))
    return router


ROOM = Room(
    "parliament",
    build,
    entries,
    (*membership.FORMS, *sittings.FORMS, *initiatives.FORMS, *offices.FORMS, *charter.FORMS, *duty.FORMS),
    command=home_screen,
    former=membership.alumni_screen,
    deed=Deed.SEE_PARLIAMENT,
    jobs={"sitting-minutes": sitting_minutes, "parliament-report": year_report},
)
