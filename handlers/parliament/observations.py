"""What is seen on duty, in chat: a class, a kind, and how often in the last month."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.questions import one_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.parliament.observations import KINDS, ObservationRefusal
from school.presses.parliament import ObservationPress, ServicesPress
from school.rights import Deed
from services.parliament import observations


async def list_screen(visit: Visit) -> Screen:
    words = visit.words
    found = await visit.store.read(observations.of_month, visit.asking)
    back = [Button(words.plain("button-back"), ServicesPress()), home(words)]
    if isinstance(found, ObservationRefusal):
        return Screen(words(found), [back])
    lines = [words("observation-list")]
    for of_class, kinds in found:
        told = [f"{words.plain(f'observation-{kind}')} {kinds[kind]}" for kind in KINDS if kinds[kind]]
        lines.append(words("observation-line", of_class=of_class, told=", ".join(told)))
    if not found:
        lines.append(words("observation-nothing"))
    note = [Button(words.plain("observation-note"), ObservationPress("note"))]
    return Screen("\n".join(lines), [note, back])


async def on_observation(query: CallbackQuery, callback_data: ObservationPress, visit: Visit) -> None:
    match callback_data.deed:
        case "list":
            await show(query, await list_screen(visit))
        case "note":
            classes = await visit.store.read(observations.classes, visit.asking)
            if classes:
                await begin(NOTE, query, visit, classes=classes)
            else:
                await answer(query, visit.words.plain(ObservationRefusal.NOT_YOURS), alert=True)
        case never:
            assert_never(never)


async def _note(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (filling.token, said["of_class"], said["kind"])
    refusal = await visit.store.write(observations.note, visit.asking, *given)
    return Refused(refusal) if refusal else await list_screen(visit)


NOTE = Form(
    "observation",
    Deed.SEE_PARLIAMENT,
    (
        one_of(
            "of_class",
            "observation-ask-class",
            lambda filling: filling.answers["classes"],
            lambda words, one: one,
        ),
        one_of("kind", "observation-ask-kind", KINDS, lambda words, one: words.plain(f"observation-{one}")),
    ),
    _note,
    list_screen,
)
FORMS = (NOTE,)
