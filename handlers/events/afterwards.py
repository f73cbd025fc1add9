"""After an event: what shows that it took place, its results, thanks, opinions, certificates."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery, Message

from db.events import registrations
from db.events.registrations import Attendee
from handlers.answers import public, text_line
from handlers.events.card import BACK_TO_CARD, card
from handlers.events.lists import list_screen
from handlers.events.posting import begin_posting
from handlers.events.settings import FIELDS, asked_of
from handlers.forms import Filling, Form, Question, Refused, Stay, back_to, begin
from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.plan.closing import FACES, ask_faces, read_faces, read_proof
from handlers.questions import some_people, typed, with_class
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.events import EventRefusal, EventState
from school.events.kinds import WITH_HOURS
from school.people import Person
from school.plan import DOCUMENT, LINK, PHOTO, Evidence, PlanRefusal
from school.presses.events import AfterPress, EventPress, HoursPress
from school.presses.plan import PlanPress
from school.rights import Deed
from school.surveys import SurveyQuestion
from services import events
from services.events import proofs, results

DONE = "ok"
MOST_WINNERS = 12
PLACES: tuple[Literal["first", "second", "third"], ...] = ("first", "second", "third")
SHOWN = {LINK: "🔗", PHOTO: "🖼", DOCUMENT: "📄", "video": "🎬"}


async def on_after_press(query: CallbackQuery, callback_data: AfterPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    event = await visit.store.read(results.ended, visit.asking, press.event)
    if isinstance(event, EventRefusal):
        await answer(query, words.plain(event), alert=True)
        return
    match press.deed:
        case "after":
            await show(query, await after_screen(visit, event.id))
        case "proofs":
            await show(query, await proofs_screen(visit, event.id))
        case "use" | "note":
            await _use(query, visit, press)
        case "opinions":
            told = await visit.store.write(
                results.ask_opinions, visit.asking, event.id, opinion_questions(visit)
            )
            await _said(query, visit, told, "event-opinions-asked")
        case "close":
            done = await visit.store.write(results.close, visit.asking, event.id)
            if isinstance(done, EventRefusal):
                await answer(query, words.plain(done), alert=True)
            else:
                await show(query, await after_screen(visit, event.id), words.plain("event-closed"))
        case "papers":
            await order(query, visit, "event-certificates", "event-file-coming", event=event.id)
        case "add" | "results" | "places" | "thanks":
            await _begin(query, visit, event.id, press.deed)
        case "post":
            await begin_posting(query, visit, event.id)
        case never:
            assert_never(never)


async def _begin(
    query: CallbackQuery, visit: Visit, event_id: int, deed: Literal["add", "results", "places", "thanks"]
) -> None:
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    match deed:
        case "add":
            await begin(PROOF, query, visit, event_id=event_id)
        case "results":
            asked = asked_of(visit.words, seen.kind, seen.kind.results)
            await begin(RESULTS, query, visit, event_id=event_id, asked=asked)
        case "places":
            await begin(WINNERS, query, visit, event_id=event_id)
        case "thanks":
            await begin(THANKS, query, visit, event_id=event_id)


async def _said(query: CallbackQuery, visit: Visit, told: int | EventRefusal, key: str) -> None:
    said = visit.words.plain(told) if isinstance(told, EventRefusal) else visit.words.plain(key, people=told)
    await answer(query, said, alert=True)


def opinion_questions(visit: Visit) -> list[SurveyQuestion]:
    """A scale and one line, in the two languages of every survey."""
    kazakh, russian = (Words(one, visit.zone) for one in ("kk", "ru"))
    return [
        SurveyQuestion(kind, kazakh.plain(f"event-opinion-{kind}"), russian.plain(f"event-opinion-{kind}"))
        for kind in ("scale", "text")
    ]


async def after_screen(visit: Visit, event_id: int) -> Screen:
    """What has been noted, and what can be noted still."""
    words = visit.words
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return Screen(words(seen), [[home(words)]])
    event, kind = seen.event, seen.kind
    listed, came = await visit.store.read(proofs.came, event_id)
    text = words("event-after-title", title=event.title, came=came, people=listed)
    noted = asked_of(words, kind, kind.results)
    lines = [
        words("event-card-detail", name=name, value=str(event.results[field]))
        for field, name in noted
        if event.results.get(field) is not None
    ]
    deeds: list[Literal["proofs", "results", "places", "papers", "thanks", "opinions", "close"]] = ["proofs"]
    if kind.results:
        deeds.append("results")
    if kind.has_places:
        deeds.append("places")
    deeds += ["papers", "thanks", "opinions"]
    if event.state == EventState.OPEN:
        deeds.append("close")
    rows = [[Button(words.plain(f"event-do-{deed}"), AfterPress(deed, event_id))] for deed in deeds]
    if kind.key in WITH_HOURS:
        rows.insert(1, [Button(words.plain("event-do-hours"), HoursPress(event=event_id))])
    back = Button(words.plain("button-back"), EventPress("card", event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]])


# Hours of each who helped


async def on_hours_press(query: CallbackQuery, callback_data: HoursPress, visit: Visit) -> None:
    press = callback_data
    event = await visit.store.read(results.ended, visit.asking, press.event)
    if isinstance(event, EventRefusal):
        await answer(query, visit.words.plain(event), alert=True)
        return
    if press.deed in ("all", "put"):
        whom = press.person if press.deed == "put" else None
        done = await visit.store.write(results.put_hours, visit.asking, press.event, press.value, whom)
        if isinstance(done, EventRefusal):
            await answer(query, visit.words.plain(done), alert=True)
            return
    found = [one for one in await visit.store.read(registrations.attendees, press.event) if one.came_at]
    one = next((one for one in found if one.id == press.person), None)
    if press.deed == "of" and one is not None:
        await show(query, one_hours_screen(visit, press, one))
    else:
        await show(query, hours_screen(visit, press, found))


def hours_screen(visit: Visit, press: HoursPress, found: Sequence[Attendee]) -> Screen:
    """Everybody who came, with the hours that count; a number gives it to all who have none yet."""
    words, event_id = visit.words, press.event
    page = page_of(sorted(found, key=lambda one: one.name), press.value if press.deed == "list" else 0, 20)
    told = [f"{'–' if one.hours is None else one.hours} · {with_class(one)}" for one in page.items]
    rows = [
        [Button(label, HoursPress("of", event_id, person=one.id))]
        for label, one in zip(told, page.items, strict=True)
    ]
    rows.append(page.arrows(lambda turned: HoursPress("list", event_id, value=turned)))
    left = sum(one.hours is None for one in found)
    if left:
        rows.append([Button(str(n), HoursPress("all", event_id, value=n)) for n in range(1, 7)])
    back = Button(words.plain("button-back"), AfterPress(event=event_id))
    text = words("event-hours-title", people=len(found), left=left)
    return Screen(text, [*rows, [back, home(words)]], protected=True)


def one_hours_screen(visit: Visit, press: HoursPress, one: Attendee) -> Screen:
    words = visit.words
    given = [
        Button(str(n), HoursPress("put", press.event, person=one.id, value=n))
        for n in range(results.MOST_HOURS + 1)
    ]
    rows = [given[start : start + 5] for start in range(0, len(given), 5)]
    back = Button(words.plain("button-back"), HoursPress("list", press.event))
    text = words("event-hours-of", name=one.name, class_name=one.class_name)
    return Screen(text, [*rows, [back, home(words)]], protected=True)


# What shows that it took place


async def proofs_screen(visit: Visit, event_id: int) -> Screen:
    """Links, photos and files; what the row of the plan accepts can be shown to it."""
    words = visit.words
    found = await visit.store.read(proofs.gathered, visit.asking, event_id)
    if isinstance(found, EventRefusal):
        return Screen(words(found), [[home(words)]])
    works = sum(one.entry for one in found.proofs)
    text = words("event-proofs-title", title=found.event.title, proofs=len(found.proofs), works=works)
    lines, rows = [], [[Button(words.plain("event-proof-add"), AfterPress("add", event_id))]]
    for number, one in enumerate(found.proofs, start=1):
        name = one.link or one.file_name or words.plain(f"event-proof-{one.kind}")
        lines.append(
            words("event-proof", number=number, name=f"{SHOWN[one.kind]} {name}", author=one.author or "")
        )
        if one.id in found.offered:
            label = words.plain("event-proof-use", number=number)
            rows.append([Button(label, AfterPress("use", event_id, one.id))])
    if found.may_write_note:
        rows.append([Button(words.plain("event-proof-note"), AfterPress("note", event_id))])
    rows.append([Button(words.plain("event-do-post"), AfterPress("post", event_id))])
    if found.occurrence:
        rows.append([Button(words.plain("event-plan-item"), PlanPress("card", occurrence=found.occurrence))])
    back = Button(words.plain("button-back"), AfterPress(event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]])


async def _use(query: CallbackQuery, visit: Visit, press: AfterPress) -> None:
    """The row gets the link or the file, or a note of who came and what came of it; of what shows children only once
    it was said whether their parents agree."""
    if press.deed == "use" and not press.faces:
        found = await visit.store.read(proofs.gathered, visit.asking, press.event)
        if not isinstance(found, EventRefusal) and found.children:
            await show(query, faces_screen(visit, press))
            return
    note = await _note(visit, press.event) if press.deed == "note" else None
    shown = press.event, press.proof, note, press.faces
    refusal = await visit.store.write(proofs.close_row, visit.asking, *shown)
    if isinstance(refusal, PlanRefusal | EventRefusal):
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await show(query, await proofs_screen(visit, press.event), visit.words.plain("event-proof-used"))


def faces_screen(visit: Visit, press: AfterPress) -> Screen:
    words = visit.words
    rows = [[Button(words.plain(f"event-faces-{one}"), replace(press, faces=one))] for one in FACES]
    back = Button(words.plain("button-back"), AfterPress("proofs", press.event))
    return Screen(words("event-ask-faces"), [*rows, [back, home(words)]])


async def _note(visit: Visit, event_id: int) -> str:
    words = visit.words
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return ""
    listed, came = await visit.store.read(proofs.came, event_id)
    lines = [
        words.plain(
            "event-note",
            title=seen.event.title,
            when=seen.event.starts_at,
            place=seen.event.place,
            came=came,
            people=listed,
        )
    ]
    lines += [
        words.plain("event-card-detail", name=name, value=str(seen.event.results[field]))
        for field, name in asked_of(words, seen.kind, seen.kind.results)
        if seen.event.results.get(field) is not None
    ]
    return " ".join(lines)


async def ask_proof(filling: Filling) -> Screen:
    kept = filling.answers.get("proofs") or []
    words = filling.visit.words
    rows = [[filling.choice(words.plain("button-done"), DONE)]] if kept else []
    return Screen(words("event-ask-proof", proofs=len(kept)), rows)


async def read_one(filling: Filling, message: Message) -> Any:
    """An album comes photo by photo: each is kept."""
    kept = filling.answers.get("proofs") or []
    given = read_proof(message, (LINK, PHOTO, DOCUMENT))
    return given if isinstance(given, Refused) else Stay([*kept, given])


async def proofs_done(filling: Filling, pressed: str) -> Any:
    kept = filling.answers.get("proofs") or []
    return kept if kept and pressed == DONE else Refused("form-expects-button")


async def keep_proofs(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    for given in answers["proofs"]:
        done = await visit.store.write(proofs.gather, visit.asking, answers["event_id"], Evidence(**given))
        if isinstance(done, EventRefusal):
            return Refused(done)
    return await proofs_screen(visit, answers["event_id"])


BACK_TO_PROOFS = back_to("event_id", proofs_screen, list_screen)
BACK_TO_AFTER = back_to("event_id", after_screen, list_screen)
PROOF = Form(
    "event-proof",
    Deed.PROPOSE_EVENTS,
    (Question("proofs", ask_proof, read_one, proofs_done),),
    keep_proofs,
    BACK_TO_PROOFS,
    albums=True,
)


# Results, winners, thanks


async def put_results(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    noted = {field: value for field, value in answers["given"].items() if value is not None}
    done = await visit.store.write(results.put_results, visit.asking, answers["event_id"], noted)
    return Refused(done) if isinstance(done, EventRefusal) else await after_screen(visit, done.id)


RESULTS = Form("event-results", Deed.PROPOSE_EVENTS, (FIELDS,), put_results, BACK_TO_AFTER)


async def _came(filling: Filling) -> list[int]:
    return await filling.visit.store.read(events.who_came, filling.answers["event_id"])


def _anybody(filling: Filling, person: Person) -> bool:
    return True


async def put_places(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    places = {number: answers[one]["chosen"] for number, one in enumerate(PLACES, start=1)}
    done = await visit.store.write(results.put_places, visit.asking, answers["event_id"], places)
    if isinstance(done, EventRefusal):
        return Refused(done)
    return (await after_screen(visit, done.id)).under(visit.words("event-places-done"))


WINNERS = Form(
    "event-places",
    Deed.PROPOSE_EVENTS,
    tuple(
        some_people(
            one,
            f"event-ask-{one}",
            0,
            MOST_WINNERS,
            _anybody,
            "people-nobody-found",
            among=_came,
        )
        for one in PLACES
    ),
    put_places,
    BACK_TO_AFTER,
)


async def thank(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    told = await visit.store.write(results.thank, visit.asking, answers["event_id"], answers["said"])
    if isinstance(told, EventRefusal):
        return Refused(told)
    screen = await after_screen(visit, answers["event_id"])
    return screen.under(visit.words("event-thanked", people=told))


THANKS = Form(
    "event-thanks",
    Deed.PROPOSE_EVENTS,
    (typed("said", "event-ask-thanks", public(text_line(400, least=3))),),
    thank,
    BACK_TO_AFTER,
)


# A pupil's work for a contest


async def ask_named(filling: Filling) -> Screen:
    words = filling.visit.words
    rows = [[filling.choice(words.plain(f"event-named-{one}"), one)] for one in ("yes", "no")]
    return Screen(words("event-ask-named"), rows)


async def read_named(filling: Filling, pressed: str) -> Any:
    return pressed if pressed in ("yes", "no") else Refused("form-expects-button")


async def ask_work(filling: Filling) -> Screen:
    return Screen(filling.visit.words("event-ask-work"))


async def read_work(filling: Filling, message: Message) -> Any:
    if message.video:
        return Evidence("video", file_id=message.video.file_id, file_name=message.video.file_name).__dict__
    return read_proof(message, (LINK, PHOTO, DOCUMENT))


async def hand_in(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    given, event_id = Evidence(**answers["work"]), answers["event_id"]
    said = {"named": answers["named"] == "yes", "faces": answers["faces"]}
    done = await visit.store.write(proofs.hand_in, visit.asking, event_id, given, **said)
    if isinstance(done, EventRefusal):
        return Refused(done)
    seen = await visit.store.read(events.view, visit.person, event_id)
    if isinstance(seen, EventRefusal):
        return Refused(seen)
    return card(visit, seen, EventPress()).under(visit.words("event-work-done"))


WORK = Form(
    "event-work",
    Deed.SEE_EVENTS,
    (
        Question("work", ask_work, read_work),
        Question("faces", ask_faces, pressed=read_faces),
        Question("named", ask_named, pressed=read_named),
    ),
    hand_in,
    BACK_TO_CARD,
)
