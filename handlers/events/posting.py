"""An event's photos and a few words in a channel or a group of the school."""

from aiogram.types import CallbackQuery

from handlers.answers import public, text_line
from handlers.events.card import BACK_TO_CARD
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.plan.closing import ask_faces, read_faces
from handlers.questions import sure, typed
from handlers.screens import Button, Screen, answer
from handlers.visit import Visit
from school.events import Event
from school.presses.events import AfterPress
from school.rights import Deed
from services.announcements import places
from services.events import posting

#: Below the photo, with the event's title above it, in UTF-16 units.
LONGEST, SHORTEST = 600, 5


async def begin_posting(query: CallbackQuery, visit: Visit, event_id: int) -> None:
    found = await visit.store.read(places.offered, visit.person)
    if not found:
        await answer(query, visit.words.plain("place-none"), alert=True)
        return
    known = [[one.id, one.title] for one in found]
    await begin(POST, query, visit, event_id=event_id, known_places=known)


async def ask_place(filling: Filling) -> Screen:
    rows = [[filling.choice(title, number)] for number, title in filling.answers["known_places"]]
    return Screen(filling.visit.words("event-post-where"), rows)


async def read_place(filling: Filling, pressed: str) -> object:
    meant = [number for number, _ in filling.answers["known_places"] if str(number) == pressed]
    return meant[0] if meant else Refused("form-expects-button")


async def finish(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    texts = {code: answers[code] for code in ("kk", "ru")}
    asked = filling.token, answers["event_id"], answers["place"], texts, answers["faces"]
    done = await visit.store.write_unmarked(posting.post, visit.asking, *asked)
    if not isinstance(done, Event):
        return Refused(done)
    back = Button(visit.words.plain("button-back"), AfterPress("proofs", done.id))
    return Screen(visit.words("event-post-done"), [[back]])


_read = public(text_line(LONGEST, least=SHORTEST))
POST = Form(
    "event-post",
    Deed.PROPOSE_EVENTS,
    (
        Question("place", ask_place, pressed=read_place),
        typed("kk", "event-post-kk", _read),
        typed("ru", "event-post-ru", _read),
        Question("faces", ask_faces, pressed=read_faces),
        sure("event-post-sure", "event-do-post"),
    ),
    finish,
    BACK_TO_CARD,
)
