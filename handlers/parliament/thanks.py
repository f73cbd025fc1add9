"""Thank-you cards in chat."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.questions import one_of, one_person
from handlers.screens import Button, Screen, show
from handlers.visit import Visit
from locales.words import Word
from school.parliament.thanks import REASONS
from school.presses.parliament import ServicesPress, ThanksPress
from school.rights import Deed
from services.parliament import thanks

MOST_SHOWN = 10


async def list_screen(visit: Visit) -> Screen:
    """What others have thanked this person for."""
    words = visit.words
    found = await visit.store.read(thanks.received, visit.asking)
    lines = [
        words("thanks-line", name=one.name, reason=Word(f"thanks-for-{one.reason}"), day=one.sent_at)
        for one in found[:MOST_SHOWN]
    ]
    send = Button(words.plain("thanks-send"), ThanksPress("send"))
    back = Button(words.plain("button-back"), ServicesPress())
    return Screen("\n".join([words("thanks-list", cards=len(found)), *lines]), [[send], [back, home(words)]])


async def on_thanks(query: CallbackQuery, callback_data: ThanksPress, visit: Visit) -> None:
    match callback_data.deed:
        case "list":
            await show(query, await list_screen(visit))
        case "send":
            await begin(SEND, query, visit)
        case never:
            assert_never(never)


async def _send(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (filling.token, said["who"]["chosen"], said["reason"])
    refusal = await visit.store.write(thanks.send, visit.asking, *given)
    if refusal:
        return Refused(refusal)
    return (await list_screen(visit)).under(visit.words("thanks-sent"))


SEND = Form(
    "thanks",
    Deed.USE_MENU,
    (
        one_person("who", "thanks-ask-who"),
        one_of("reason", "thanks-ask-reason", REASONS, lambda words, one: words.plain(f"thanks-for-{one}")),
    ),
    _send,
    list_screen,
)
FORMS = (SEND,)
