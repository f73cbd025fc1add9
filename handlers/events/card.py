"""An event's card with its buttons."""

from dataclasses import replace
from typing import Literal

from handlers.events.lists import list_screen
from handlers.forms import back_to
from handlers.home import home
from handlers.pages import Page, page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word, Words
from school.events import (
    Event,
    EventRefusal,
    EventState,
    why_not_check_in,
    why_not_correct,
    why_not_look_back,
    why_not_register,
    why_not_say_word,
    why_not_withdraw,
)
from school.events.kinds import Kind
from school.events.lot import promise_of
from school.events.parts import (
    PARTS,
    is_solemn,
    of_part,
)
from school.grades import grades_in_words
from school.people import Person
from school.people.names import given_name
from school.presses.assistance import NeedPress
from school.presses.events import (
    AfterPress,
    ArrivalPress,
    EventDeskPress,
    EventPartPress,
    EventPress,
)
from school.presses.plan import OF_EVENT, PlanPress
from school.rights import Deed, approves_events, leads, may
from services import events
from services.events import parts, signatures

LONGEST_WORD = 40
#: So many tickets have buttons on a card: a family's, not a class's.
MOST_TICKETS = 4


def kind_name(words: Words, kind: Kind) -> str:
    """As the school calls it: a kind of its own has its names with it."""
    if kind.names:
        return kind.names[1 if words.language == "ru" else 0]
    return words.plain(f"event-kind-{kind.key}")


def field_name(words: Words, kind: Kind, field: str) -> str:
    return field if kind.names else words.plain(f"event-detail-{field}")


def card(visit: Visit, seen: events.EventView, press: EventPress) -> Screen:
    """One event: what, when, where, for whom, how many seats; and the buttons of those one may register."""
    words, event = visit.words, seen.event
    text = words(
        "event-card",
        title=event.title,
        faction=Word(f"faction-{event.faction or 'none'}"),
        when=words.meeting(event.starts_at),
        place=event.place,
        grades=grades_in_words(event.grades),
        going=seen.going,
        waiting=seen.waiting,
        capacity=event.capacity or 0,
        seats=event.seats,
    )
    text = "\n".join([text, *_more(visit, seen)])
    if event.cancelled:
        why = "\n" + words("event-cancelled-reason", reason=event.reason) if event.reason else ""
        text = f"{words('event-cancelled-note')}{why}\n\n{text}"
    elif event.state == EventState.DRAFT:
        text = f"{words('event-draft-note')}\n\n{text}"
    shown = page_of(seen.whom, press.part)
    rows = [] if why_not_withdraw(event, visit.now) else _places(visit, seen, shown, press)
    if rows and _is_class(seen):
        text += "\n" + words("event-class-hint")
    mine = [(pupil, *seen.mine[pupil.id]) for pupil in shown.items if pupil.id in seen.mine]
    if mine:
        text += "\n"
    for pupil, state, ahead in mine:
        text += "\n" + words(f"event-mine-{state}", name=pupil.name, ahead=ahead)
        if pupil.id in seen.collides:
            text += "\n" + words("event-collides", name=pupil.name, title=seen.collides[pupil.id])
    if seen.named:
        text += "\n" + words("event-card-named", names=", ".join(seen.named))
    rows += _with_seat(visit, seen) + _named_in(visit, seen)
    if may(visit.who, Deed.PROPOSE_EVENTS):
        rows += _desk(visit, event)
    if seen.occurrence and may(visit.who, Deed.SEE_PLAN):
        rows.append(
            [
                Button(
                    words.plain("event-plan-item"),
                    PlanPress("card", seen.occurrence, f"{OF_EVENT}{event.id}"),
                )
            ]
        )
    back = Button(words.plain("button-back"), EventPress(page=press.page))
    return Screen(text, [*rows, [back, home(words)]])


def _more(visit: Visit, seen: events.EventView) -> list[str]:
    """Beside when and where: the kind with what it asks for, when registration is open, how seats are given."""
    words, event, kind = visit.words, seen.event, seen.kind
    lines = [words("event-card-kind", kind=kind_name(words, kind))]
    lines += [
        words("event-card-detail", name=field_name(words, kind, field), value=str(event.details[field]))
        for field in kind.fields
        if event.details.get(field)
    ]
    if event.opens_at and visit.now < event.opens_at:
        lines.append(words("event-card-opens", when=event.opens_at))
    if event.closes_at:
        lines.append(words("event-card-closes", when=event.closes_at))
    if event.seats != "first":
        lines.append(words(f"event-card-{event.seats}"))
    if event.seed:
        shown = event.seed if event.drawn_at else promise_of(event.seed)
        lines.append(words("event-card-seed" if event.drawn_at else "event-card-promise", code=shown))
    if event.hold_hours:
        lines.append(words("event-card-hold", hours=event.hold_hours))
    if event.families:
        lines.append(words("event-card-families"))
    return lines + _parts_for_all(visit, seen)


def _parts_for_all(visit: Visit, seen: events.EventView) -> list[str]:
    """Of the parts what everybody may read: the programme, the partners, the guests who come; one's own post."""
    words, lines = visit.words, []
    for one in of_part(seen.lines, "programme"):
        hour = f"{one.begins_at.astimezone(visit.zone):%H:%M}" if one.begins_at else "•"
        lines.append(words("event-card-point", hour=hour, what=one.told))
    coming = [one.whose for one in of_part(seen.lines, "guests") if one.state in ("accepted", "briefed")]
    partners = [one.whose for one in of_part(seen.lines, "partners")]
    if coming:
        lines.append(words("event-card-guests", names=", ".join(coming)))
    if partners:
        lines.append(words("event-card-partners", names=", ".join(partners)))
    for one in of_part(seen.lines, "posts"):
        if one.person_id == visit.person.id:
            hour = f"{(one.begins_at or seen.event.starts_at).astimezone(visit.zone):%H:%M}"
            lines.append(words("event-card-post", place=one.title or "", hour=hour))
    return lines


def _named_in(visit: Visit, seen: events.EventView) -> list[list[Button]]:
    """What somebody does whom the event names: signs for it, keeps a post, judges; and what a reception offers."""
    words, event, person, rows = visit.words, seen.event, visit.person, []
    found = parts.Parts(event, seen.kind, list(seen.lines), leads=False)
    for number, sort in enumerate(PARTS["signatures"].sorts):
        if event.state == EventState.DRAFT and signatures.may_sign(found, person, sort):
            sign = EventPartPress("sign", event.id, "signatures", step=number)
            rows.append([Button(words.plain(f"event-sign-{sort}"), sign)])
    for one in seen.lines:
        if one.person_id != person.id or event.cancelled:
            continue
        if one.part == "posts" and one.state != "here" and why_not_check_in(event, visit.now) is None:
            here = EventPartPress("step", event.id, "posts", one.id, PARTS["posts"].steps.index("here"))
            rows.append([Button(words.plain("event-i-am-here"), here)])
        if one.part == "jury" and why_not_look_back(event, visit.now) is None:
            rows.append(
                [Button(words.plain("event-marks"), EventPartPress("marks", event.id, "jury", one.id))]
            )
    if "slots" in seen.kind.parts and event.state == EventState.OPEN and of_part(seen.lines, "slots"):
        rows.append([Button(words.plain("event-slots"), EventPartPress("part", event.id, "slots"))])
    if is_solemn(seen.kind.parts) and event.state == EventState.OPEN and may(visit.who, Deed.REPORT_NEED):
        rows.append([Button(words.plain("event-ask-privately"), NeedPress("new"))])
    return rows


def _is_class(seen: events.EventView) -> bool:
    """Whether more may be registered than a family has: their tickets and names are for themselves to see to."""
    return len(seen.whom) > MOST_TICKETS


def _with_seat(visit: Visit, seen: events.EventView) -> list[list[Button]]:
    """What whoever has a seat can do beside leaving: the ticket, the calendar, the word said in the room."""
    words, event, rows = visit.words, seen.event, []
    going = [pupil for pupil in seen.whom if seen.mine.get(pupil.id, ("", 0))[0] == "going"]
    family = [pupil for pupil in going if pupil.id == visit.person.id or not _is_class(seen)][:MOST_TICKETS]
    if why_not_withdraw(event, visit.now) is None:
        for pupil in family:
            if pupil.id in seen.unbriefed:
                read = EventPartPress("read", event.id, "briefing", whom=str(pupil.id))
                key = "event-read-own" if pupil.id == visit.person.id else "event-read-first"
                rows.append([Button(words.plain(key, name=pupil.name), read)])
                continue
            key = "event-ticket" if pupil.id == visit.person.id else "event-ticket-child"
            ticket = EventPress("ticket", event=event.id, pupil=pupil.id)
            rows.append([Button(words.plain(key, name=pupil.name), ticket)])
    if visit.person in going and why_not_say_word(event, visit.now) is None:
        rows.append([Button(words.plain("event-say-word"), EventPress("word", event=event.id))])
    for pupil in family if visit.now >= event.starts_at else ():
        paper = EventPress("paper", event=event.id, pupil=pupil.id)
        rows.append([Button(words.plain("event-own-paper", name=pupil.name), paper)])
    if going and "entries" in seen.kind.fields and event.state == EventState.OPEN:
        rows.append([Button(words.plain("event-hand-in"), EventPress("entry", event=event.id))])
    for pupil in family if event.state == EventState.OPEN else ():
        key = "event-unname" if pupil.id in seen.agreed else "event-name"
        named = EventPress("named", event=event.id, pupil=pupil.id)
        key += "" if pupil.id == visit.person.id else "-child"
        rows.append([Button(words.plain(key, name=given_name(pupil.name)), named)])
    if going:
        rows.append([Button(words.plain("event-calendar"), EventPress("ics", event=event.id))])
    return rows


def _desk(visit: Visit, event: Event) -> list[list[Button]]:
    """Who comes, for every mentor; the rest for whoever leads the event."""
    words, rows = visit.words, []
    if leads(visit.person, event.author_id):
        if why_not_check_in(event, visit.now) is None:
            rows.append([Button(words.plain("event-arrivals"), ArrivalPress(event=event.id))])
        if event.state == EventState.DRAFT:
            rows += _draft(visit, event)
        elif why_not_look_back(event, visit.now) is None:
            rows.append([Button(words.plain("event-after"), AfterPress(event=event.id))])
        if why_not_correct(event, visit.now) is None:
            rows.append([Button(words.plain("event-correct"), EventDeskPress("correct", event=event.id))])
            rows.append([Button(words.plain("event-cancel"), EventDeskPress("cancel", event=event.id))])
    more = [Button(words.plain("event-more"), EventDeskPress("more", event=event.id))]
    if event.state == EventState.DRAFT:
        return [*rows, more]
    who = [Button(words.plain("event-who"), EventDeskPress("who", event=event.id))]
    return [who, *rows, more] if leads(visit.person, event.author_id) or _sees_names(visit) else [more]


def _sees_names(visit: Visit) -> bool:
    return may(visit.who, Deed.MANAGE_EVENTS)


def _draft(visit: Visit, event: Event) -> list[list[Button]]:
    """A mentor publishes, others ask for it; of somebody else's draft whoever approves may say what it lacks."""
    words, rows = visit.words, []
    key = "event-publish" if may(visit.who, Deed.MANAGE_EVENTS) else "event-ask-approval"
    rows.append([Button(words.plain(key), EventDeskPress("publish", event=event.id))])
    if approves_events(visit.person) and event.author_id != visit.person.id:
        rows.append([Button(words.plain("event-send-back"), EventDeskPress("back", event=event.id))])
    return rows


def _places(
    visit: Visit, seen: events.EventView, shown: Page[Person], press: EventPress
) -> list[list[Button]]:
    """A register or leave button for each whom this person may register, in parts if it is a class."""
    words, rows = visit.words, []
    here = EventPress(event=seen.event.id, page=press.page, part=shown.number)
    for pupil in shown.items:
        deed: Literal["leave", "join"] = "leave" if pupil.id in seen.mine else "join"
        if seen.mine.get(pupil.id, ("", 0))[0] == "held":
            taken = replace(here, deed="take", pupil=pupil.id)
            rows.append([Button(words.plain("event-take-named", name=pupil.name), taken)])
        if deed == "join" and why_not_register(seen.event, pupil, visit.now):
            continue
        if pupil.id == visit.person.id:
            text = words.plain(f"event-{deed}")
        else:
            text = words.plain(f"event-{deed}-{'one' if _is_class(seen) else 'child'}", name=pupil.name)
        rows.append([Button(text, replace(here, deed=deed, pupil=pupil.id))])
    rows.append(shown.arrows(lambda part: replace(here, deed="card", part=part)))
    if seen.group:
        rows.append([Button(words.plain("event-group", people=seen.group), replace(here, deed="group"))])
    return rows


def back_to_card(visit: Visit, event_id: int) -> list[Button]:
    words = visit.words
    return [Button(words.plain("button-back"), EventPress("card", event=event_id)), home(words)]


async def _of_number(visit: Visit, event_id: int) -> Screen | EventRefusal:
    seen = await visit.store.read(events.view, visit.person, event_id)
    return seen if isinstance(seen, EventRefusal) else card(visit, seen, EventPress())


BACK_TO_CARD = back_to("event_id", _of_number, list_screen)
