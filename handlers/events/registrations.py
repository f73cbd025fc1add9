"""What families and class teachers do at a card: register, leave, take a held seat, say the word, get a ticket."""

from typing import Literal, assert_never

from aiogram.types import CallbackQuery, Message

from db.events import interests
from handlers.events.afterwards import WORK
from handlers.events.card import BACK_TO_CARD, LONGEST_WORD, card
from handlers.events.lists import list_screen, week_screen
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.orders import order
from handlers.questions import line, ticks
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.events import EventRefusal
from school.events.interests import DIRECTIONS
from school.presses.events import ArrivalPress, EventPress
from school.rights import Deed, is_pupil, may
from services import events
from services.events import tickets


async def on_event_press(query: CallbackQuery, callback_data: EventPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
        case "week":
            await show(query, await week_screen(visit, press.page))
        case "interests" | "word" | "entry":
            await _ask(query, visit, press)
        case "ticket" | "ics" | "paper":
            await _order(query, visit, press, press.deed)
        case "card":
            await _show(query, visit, press, (None, None))
        case "join" | "take" | "group" | "leave" | "named":
            await _show(query, visit, press, await _DONE[press.deed](visit, press))
        case never:
            assert_never(never)


#: The event afterwards, where the deed has looked it up, or why not; and what is said of it.
Done = tuple[events.EventView | EventRefusal | None, str | None]


async def _show(query: CallbackQuery, visit: Visit, press: EventPress, done: Done) -> None:
    seen, toast = done
    if seen is None:
        seen = await visit.store.read(events.view, visit.person, press.event)
    if isinstance(seen, EventRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
    else:
        await show(query, card(visit, seen, press), toast)


async def _join(visit: Visit, press: EventPress) -> Done:
    seen = await visit.store.write(events.register, visit.asking, press.event, press.pupil)
    if seen is EventRefusal.ALREADY_IN:
        return None, visit.words.plain(EventRefusal.ALREADY_IN)
    if isinstance(seen, EventRefusal):
        return seen, None
    return seen, visit.words.plain(f"event-done-{seen.mine[press.pupil][0]}")


async def _leave(visit: Visit, press: EventPress) -> Done:
    refusal = await visit.store.write(events.withdraw, visit.asking, press.event, press.pupil)
    if refusal and refusal is not EventRefusal.NOT_IN:
        return refusal, None
    return None, visit.words.plain(refusal or "event-done-left")


async def _take(visit: Visit, press: EventPress) -> Done:
    seen = await visit.store.write(events.take, visit.asking, press.event, press.pupil)
    return seen, None if isinstance(seen, EventRefusal) else visit.words.plain("event-done-going")


async def _register_class(visit: Visit, press: EventPress) -> Done:
    people = await visit.store.write(events.register_class, visit.asking, press.event)
    if isinstance(people, EventRefusal):
        return people, None
    return None, visit.words.plain("event-done-group", people=people)


async def _turn_named(visit: Visit, press: EventPress) -> Done:
    return await visit.store.write(events.turn_named, visit.asking, press.event, press.pupil), None


_DONE = {"join": _join, "take": _take, "group": _register_class, "leave": _leave, "named": _turn_named}


async def _order(
    query: CallbackQuery, visit: Visit, press: EventPress, deed: Literal["ticket", "ics", "paper"]
) -> None:
    """A ticket, a certificate or an entry for the calendar: made after the press."""
    own = {one.id for one in await visit.store.read(events.wards, visit.person)}
    if deed != "ics" and press.pupil not in own:
        await answer(query, visit.words.plain(EventRefusal.NOT_YOUR_CHILD), alert=True)
        return
    match deed:
        case "ics":
            await order(query, visit, "event-calendar", "event-file-coming", event=press.event)
        case "paper":
            await order(
                query, visit, "event-certificates", "event-file-coming", event=press.event, person=press.pupil
            )
        case "ticket":
            await order(
                query, visit, "event-ticket", "event-ticket-coming", event=press.event, person=press.pupil
            )
        case never:
            assert_never(never)


async def _ask(query: CallbackQuery, visit: Visit, press: EventPress) -> None:
    if press.deed == "word":
        await begin(WORD, query, visit, event_id=press.event)
        return
    if press.deed == "entry":
        await begin(WORK, query, visit, event_id=press.event)
        return
    if not is_pupil(visit.person):
        await answer(query, visit.words.plain(EventRefusal.NOT_YOUR_CHILD), alert=True)
        return
    chosen = await visit.store.read(interests.of, [visit.person.id])
    await begin(INTERESTS, query, visit, directions=sorted(chosen))


# What a pupil says


async def keep_interests(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    await visit.store.write(events.choose_interests, visit.asking, filling.answers["directions"])
    return await week_screen(visit)


INTERESTS = Form(
    "event-interests",
    Deed.SEE_EVENTS,
    (
        ticks(
            "directions",
            "event-ask-interests",
            DIRECTIONS,
            lambda words, one: words.plain(f"direction-{one}"),
            "event-no-interests",
            in_a_row=2,
        ),
    ),
    keep_interests,
    week_screen,
)


async def say_word(filling: Filling) -> Screen | Refused:
    visit, event_id = filling.visit, filling.answers["event_id"]
    refusal = await visit.store.write(events.come_by_word, visit.asking, event_id, filling.answers["word"])
    if refusal:
        return Refused(refusal)
    return Screen(visit.words("event-word-done"), [[home(visit.words)]])


WORD = Form(
    "event-word",
    Deed.SEE_EVENTS,
    (line("word", "event-ask-said-word", LONGEST_WORD),),
    say_word,
    BACK_TO_CARD,
)


async def on_ticket(message: Message, visit: Visit) -> None:
    """The link of a ticket, opened by the camera of whoever stands at the door."""
    words = visit.words
    if visit.who is None or not visit.who.active:
        await message.answer(words("door-join-first"))
        return
    code = (message.text or "").partition(" ")[2].strip()
    found = await visit.store.write(tickets.scan, visit.asking, code)
    match found:
        case EventRefusal():
            await show(message, Screen(words(found), [[home(words)]]))
        case events.EventView():
            await show(message, card(visit, found, EventPress()))
        case tickets.Scanned():
            await show(message, _scanned(visit, found))
        case never:
            assert_never(never)


async def on_link(message: Message, visit: Visit) -> None:
    """The address below a post in a channel: the event's card, in the chat of whoever follows it."""
    words, number = visit.words, (message.text or "").rpartition("-")[2]
    if visit.who is None or not visit.who.active:
        await message.answer(words("door-join-first"))
        return
    if not may(visit.who, Deed.SEE_EVENTS) or not (number.isascii() and number.isdecimal()):
        await message.answer(words(EventRefusal.NO_SUCH_EVENT))
        return
    seen = await visit.store.read(events.view, visit.person, int(number[:9]))
    if isinstance(seen, EventRefusal):
        await show(message, Screen(words(seen), [[home(words)]]))
    else:
        await show(message, card(visit, seen, EventPress("card", event=seen.event.id)))


def _scanned(visit: Visit, found: tickets.Scanned) -> Screen:
    """Who it is and of which class; of a ticket that was shown before, when and by whom."""
    words, one, before = visit.words, found.attendee, found.before
    told = {"name": one.name, "class_name": one.class_name, "title": found.event.title}
    if before:
        at = before.attendee.came_at
        clock = f"{at.astimezone(visit.zone):%H:%M}" if at else "–"
        text = words("event-scanned-before", **told, clock=clock, by=before.by)
    else:
        text = words("event-scanned", **told)
        if one.with_parent:
            text += "\n" + words("event-with-parent")
    doors = Button(words.plain("event-arrivals"), ArrivalPress(event=found.event.id))
    return Screen(text, [[doors], [home(words)]])
