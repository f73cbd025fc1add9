"""What a parent allows for a child; and for a class teacher, who of the class may be in a photo."""

from functools import partial
from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.assistance.permits import PURPOSES, PermitRefusal
from school.people.names import given_name
from school.presses.assistance import NeedPress, PermitPress
from services.assistance import permits


async def own_screen(visit: Visit) -> Screen:
    """Each child with what is allowed; each press changes one thing."""
    words, rows = visit.words, []
    lines = [words("permit-title")]
    for one in await visit.store.read(permits.own, visit.asking):
        lines.append(words("permit-child", name=one.child.name))
        for purpose in PURPOSES:
            allowed = purpose in one.allowed
            sign = "✓" if allowed else "–"
            lines.append(f"{sign} {words(f'permit-{purpose}')}")
            key = "permit-take-back" if allowed else "permit-allow"
            text = words.plain(
                key, what=words.plain(f"permit-{purpose}-short"), name=given_name(one.child.name)
            )
            rows.append([Button(text, PermitPress("off" if allowed else "on", one.child.id, purpose))])
    return Screen("\n".join(lines), [*rows, [Button(words.plain("button-back"), NeedPress()), home(words)]])


async def class_screen(visit: Visit, purpose: str) -> Screen | PermitRefusal:
    """Names of the own class alone."""
    words = visit.words
    found = await visit.store.read(permits.of_class, visit.asking, purpose)
    if isinstance(found, PermitRefusal):
        return found
    lines = [
        words(
            "permit-class",
            what=words.plain(f"permit-{purpose}-short"),
            all=len(found),
            allowed=len([one for one in found if purpose in one.allowed]),
        )
    ]
    lines += [words("permit-pupil", name=one.child.name) for one in found if purpose in one.allowed]
    others = [
        [Button(words.plain(f"permit-{one}-short"), PermitPress("class", purpose=one))]
        for one in PURPOSES
        if one != purpose
    ]
    return Screen("\n".join(lines), [*others, [home(words)]], protected=True)


async def on_permit_press(query: CallbackQuery, callback_data: PermitPress, visit: Visit) -> None:
    press = callback_data
    made: Screen | PermitRefusal
    match press.deed:
        case "own":
            made = await own_screen(visit)
        case "on" | "off":
            change = partial(permits.change, allow=press.deed == "on")
            refusal = await visit.store.write(change, visit.asking, press.child, press.purpose)
            made = refusal or await own_screen(visit)
        case "class":
            made = await class_screen(visit, press.purpose)
        case never:
            assert_never(never)
    if isinstance(made, Screen):
        await show(query, made)
    else:
        await answer(query, visit.words.plain(made), alert=True)
