"""What an event's parts look like: all of them, one with its lines, one line."""

from dataclasses import replace

from handlers.events.briefing import briefing_screen
from handlers.events.card import back_to_card
from handlers.events.signatures import signatures_screen
from handlers.forms import Refused
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import Word
from school.events import EventRefusal
from school.events.parts import (
    PARTS,
    EventLine,
    PartKey,
    is_late,
    missing_contacts,
    missing_signatures,
    next_steps,
)
from school.presses.events import EventPartPress
from services.events import parts
from services.events.parts import Parts

LINES_ON_A_PAGE = 10
#: What everybody who sees the event may look through; the rest is for whoever leads it.
SHOWN_TO_ALL: tuple[PartKey, ...] = ("programme", "partners", "slots")


def parts_screen(visit: Visit, found: Parts) -> Screen:
    """A button for each part with how much stands in it; what safety or a signature lacks is marked."""
    words, rows = visit.words, []
    for part in found.kind.parts:
        if found.leads or part in SHOWN_TO_ALL:
            label = f"{words.plain(f'event-part-{part}')} · {_filled(visit, found, part)}"
            rows.append([Button(label, EventPartPress("part", found.event.id, part))])
    text = words("event-parts-title", title=found.event.title)
    return Screen(text, [*rows, back_to_card(visit, found.event.id)])


def _filled(visit: Visit, found: Parts, part: PartKey) -> str:
    lines, all_of_them = found.of(part), len(PARTS[part].sorts)
    match part:
        case "signatures":
            lacks = len(missing_signatures(found.kind.parts, found.lines))
            return f"{all_of_them - lacks} / {all_of_them}"
        case "contacts":
            lacks = len(missing_contacts(found.kind.parts, found.lines))
            red = " 🔴" if lacks and is_late(found.event.starts_at, visit.now) else ""
            return f"{all_of_them - lacks} / {all_of_them}{red}"
        case "posts":
            return f"{sum(one.state == 'here' for one in lines)} / {len(lines)}"
        case _:
            return str(len(lines))


def line_text(visit: Visit, one: EventLine) -> str:
    """«15:00–16:00 · полиция · … · подтвердили», as far as the line says it."""
    words, told = visit.words, []
    if one.begins_at:
        told.append(hours_text(visit, one))
    if one.sort:
        told.append(words.plain(f"event-sort-{one.sort}"))
    told += [said for said in (one.name, one.title, one.said) if said]
    if len(PARTS[one.part].steps) > 1:
        told.append(words.plain(f"event-state-{one.part}-{one.state}"))
    return " · ".join(told)


def hours_text(visit: Visit, one: EventLine) -> str:
    both = (one.begins_at, one.ends_at)
    return "–".join(f"{at.astimezone(visit.zone):%H:%M}" for at in both if at)


async def part_screen(visit: Visit, press: EventPartPress, note: str = "") -> Screen | EventRefusal:
    found = await visit.store.read(parts.parts_of, visit.asking, press.event)
    if isinstance(found, EventRefusal):
        return found
    if not found.leads and press.part not in SHOWN_TO_ALL:
        return EventRefusal.NOT_YOURS
    if press.part == "signatures":
        screen = signatures_screen(visit, found)
    elif press.part == "briefing":
        screen = await briefing_screen(visit, found, press.step)
    else:
        screen = lines_screen(visit, found, press)
    return screen.under(note) if note else screen


def lines_screen(visit: Visit, found: Parts, press: EventPartPress) -> Screen:
    """The lines of a part; whoever leads the event opens each, adds more, and gets letters to guests."""
    words, event_id, part = visit.words, found.event.id, press.part
    page = page_of(found.of(part), press.step, LINES_ON_A_PAGE)
    shown = [one for one in page.items if found.leads or one.state != "answered"]
    text = words("event-part-title", part=Word(f"event-part-{part}"), title=found.event.title)
    if part == "contacts" and (lacks := missing_contacts(found.kind.parts, found.lines)):
        key = "event-contacts-late" if is_late(found.event.starts_at, visit.now) else "event-contacts-lack"
        text += "\n" + words(key, bodies=", ".join(words.plain(f"event-sort-{one}") for one in lacks))
    lines = [words("event-line", text=_for_all(visit, found, one)) for one in shown]
    rows: list[list[Button]] = []
    for one in shown:
        deed = EventPartPress("line", event_id, part, one.id)
        if found.leads:
            rows.append([Button(_label(visit, one), deed)])
        elif part == "slots" and one.state == "noted":
            book = replace(deed, deed="book")
            rows.append([Button(words.plain("event-book", hour=hours_text(visit, one)), book)])
    rows.append(page.arrows(lambda turned: EventPartPress("part", event_id, part, step=turned)))
    if found.leads:
        rows.append([Button(words.plain(f"event-add-{part}"), EventPartPress("add", event_id, part))])
        if part == "guests" and found.of(part):
            rows.append([Button(words.plain("event-letters"), EventPartPress("letters", event_id, part))])
        if part == "jury" and found.of(part):
            rows.append([Button(words.plain("event-count"), EventPartPress("places", event_id, part))])
    back = Button(words.plain("button-back"), EventPartPress(event=event_id))
    return Screen("\n".join([text, *lines]), [*rows, [back, home(words)]], protected=part == "honours")


def _label(visit: Visit, one: EventLine) -> str:
    """Its hour and whom it names, or of which sort it is."""
    sort = visit.words.plain(f"event-sort-{one.sort}") if one.sort else ""
    told = (hours_text(visit, one) if one.begins_at else "", one.whose or sort)
    return " ".join(said for said in told if said) or "•"


def _for_all(visit: Visit, found: Parts, one: EventLine) -> str:
    """A taken hour of a reception is nobody else's to read."""
    if one.part == "slots" and not found.leads:
        own = one.person_id == visit.person.id
        state = visit.words.plain(f"event-state-slots-{one.state}")
        return line_text(visit, one) if own else f"{hours_text(visit, one)} · {state}"
    return line_text(visit, one)


def line_screen(visit: Visit, found: Parts, line: EventLine) -> Screen:
    words, here = visit.words, EventPartPress("line", found.event.id, line.part, line.id)
    rows: list[list[Button]] = []
    steps = PARTS[line.part].steps
    if line.part == "slots":
        if line.state == "taken":
            rows.append([Button(words.plain("event-answer"), replace(here, deed="answer"))])
    else:
        for state in next_steps(line.part, line.state):
            step = replace(here, deed="step", step=steps.index(state))
            rows.append([Button(words.plain(f"event-step-{state}"), step)])
    if line.part == "jury":
        rows.append([Button(words.plain("event-marks"), replace(here, deed="marks"))])
    if line.part != "slots" or line.state == "noted":
        rows.append([Button(words.plain("event-drop-line"), replace(here, deed="drop"))])
    back = Button(words.plain("button-back"), EventPartPress("part", found.event.id, line.part))
    return Screen(words("event-line", text=line_text(visit, line)), [*rows, [back, home(words)]])


async def part_again(visit: Visit, event_id: int, part: PartKey, key: str) -> Screen | Refused:
    screen = await part_screen(visit, EventPartPress("part", event_id, part), visit.words(key))
    return Refused(screen) if isinstance(screen, EventRefusal) else screen
