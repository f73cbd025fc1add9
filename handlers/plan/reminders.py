"""When I want to be reminded: the hour, the days of the week, and quiet until a day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.answers import a_day, not_past
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.screens import Button, Pressed, Screen, show
from handlers.visit import Visit
from school.plan.reminders import HOURS, LONGEST_QUIET, WEEK, OwnTime, minute_of
from school.presses.plan import PlanPress, RemindPress
from school.rights import Deed
from services import plan


async def on_remind_press(query: CallbackQuery, callback_data: RemindPress, visit: Visit) -> None:
    press = callback_data
    own = await visit.store.read(plan.own_time, visit.person)
    chosen: OwnTime | None = None
    match press.deed:
        case "hours":
            await show(query, hours_screen(visit, own))
            return
        case "quiet" if press.value == 0:
            await begin(QUIET, query, visit)
            return
        case "hour":
            known = [hour for hour in HOURS if minute_of(hour) == press.value]
            chosen = replace(own, hour=known[0]) if known else None
        case "day" if press.value in WEEK and own.days ^ 1 << press.value:
            chosen = replace(own, days=own.days ^ 1 << press.value)
        case "quiet" if press.value <= LONGEST_QUIET.days:
            chosen = replace(own, quiet_until=visit.today + timedelta(days=press.value))
        case "loud":
            chosen = replace(own, quiet_until=None)
        case "own" | "day" | "quiet":  # a number out of its bounds changes nothing
            pass
        case never:
            assert_never(never)
    if chosen:
        await visit.store.write(plan.set_own_time, visit.asking, chosen)
    await show(query, own_screen(visit, chosen or own), visit.words.plain("own-kept") if chosen else None)


def own_screen(visit: Visit, own: OwnTime) -> Screen:
    words = visit.words
    text = words("own-times", hour=f"{own.hour:%H:%M}")
    quiet = own.quiet_until if own.quiet_until and own.quiet_until > visit.today else None
    if quiet:
        text += "\n" + words("own-quiet-until", day=quiet)
    days = [
        Button(
            f"{'✓' if own.days >> day & 1 else '–'} {words.plain(f'weekday-{day}')}",
            RemindPress("day", value=day),
        )
        for day in WEEK
    ]
    hour = Button(words.plain("own-change-hour", hour=f"{own.hour:%H:%M}"), RemindPress("hours"))
    still = [
        Button(words.plain("own-quiet-week"), RemindPress("quiet", value=7)),
        Button(words.plain("own-quiet-day"), RemindPress("quiet")),
    ]
    loud = [Button(words.plain("own-loud"), RemindPress("loud"))] if quiet else []
    back = Button(words.plain("button-back"), PlanPress("settings"))
    return Screen(text, [[hour], days[:4], days[4:], *([one] for one in still), loud, [back, home(words)]])


def hours_screen(visit: Visit, own: OwnTime) -> Screen:
    words = visit.words
    hours = [
        Button(
            f"{'✓ ' if hour == own.hour else ''}{hour:%H:%M}",
            RemindPress("hour", value=minute_of(hour)),
        )
        for hour in HOURS
    ]
    rows = [hours[start : start + 4] for start in range(0, len(hours), 4)]
    back = Button(words.plain("button-back"), RemindPress())
    return Screen(words("own-ask-hour"), [*rows, [back, home(words)]])


# Quiet until a day


async def ask_day(filling: Filling) -> Screen:
    return Screen(filling.visit.words("own-ask-quiet"))


def why_not_quiet(filling: Filling, day: date) -> Refused | None:
    if day > filling.visit.today + LONGEST_QUIET:
        return Refused("own-quiet-too-long", {"days": LONGEST_QUIET.days})
    return not_past(filling, day)


async def fall_quiet(filling: Filling) -> Screen:
    visit = filling.visit
    own = await visit.store.read(plan.own_time, visit.person)
    own = replace(own, quiet_until=date.fromisoformat(filling.answers["until"]))
    await visit.store.write(plan.set_own_time, visit.asking, own)
    return own_screen(visit, own)


async def back_to_own(visit: Visit) -> Screen:
    return own_screen(visit, await visit.store.read(plan.own_time, visit.person))


QUIET = Form(
    "quiet-until",
    Deed.SEE_PLAN,
    (Question("until", ask_day, a_day(why_not_quiet), expects="form-expects-day"),),
    fall_quiet,
    back_to_own,
)
FORMS = (QUIET,)


def build() -> Router:
    router = Router(name="own-times")
    router.callback_query.register(on_remind_press, Pressed(RemindPress), flags=needs(Deed.SEE_PLAN))
    return router
