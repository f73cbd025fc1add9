"""Papers of events: lists, tickets, entries for the calendar, certificates, who has taken part."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from datetime import date

from db.events import registrations
from db.events.certificates import Certificate
from db.events.participation import Share, Visited
from db.events.registrations import Attendee
from documents import certificates as documents
from documents.calendar import Hour, hour_as_ics
from documents.charts import Chart
from documents.charts import as_png as chart_png
from documents.letter import Letter
from documents.letter import as_docx as letter_docx
from documents.lists import as_pdf
from documents.report import Report, Sheet, as_xlsx
from documents.tickets import as_png
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.dates import school_day
from school.events import LASTS, Event, EventRefusal
from school.events.parts import EventLine
from school.people import class_name
from services import events
from services.events import certificates, participation, parts, tickets

COLUMNS = ("number", "name", "class", "state", "came")


async def event_list(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """For any mentor of the school, as on the screen; children's names, so it cannot be forwarded."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(events.view, person, details["event"])
    if isinstance(seen, EventRefusal):
        yield words(seen)
        return
    found = await supplies.store.read(registrations.attendees, seen.event.id)
    content = await asyncio.to_thread(as_xlsx, Report((), (), (sheet_of(found, words),)))
    yield Paper(
        f"{words.plain('event-list-file')}-{seen.event.id}.xlsx",
        content,
        _caption(seen.event, found, words),
        secret=True,
    )
    rows = [(*row[:4], "✓" if row[4] else "") for row in sheet_of(found, words).rows]
    heading = (seen.event.title, f"{words.moment(seen.event.starts_at)}, {seen.event.place}")
    columns = [words.plain(f"event-list-{column}") for column in COLUMNS]
    printed = await asyncio.to_thread(as_pdf, heading, columns, rows, (0.08, 0.46, 0.12, 0.18, 0.16))
    yield Paper(f"{words.plain('event-list-file')}-{seen.event.id}.pdf", printed, secret=True)


async def event_ticket(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """A picture with a QR: shown at the door, it tells who comes."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    asking = supplies.asking(person)
    found = await supplies.store.read(tickets.ticket, asking, details["event"], details["person"])
    if isinstance(found, EventRefusal):
        yield words(found)
        return
    event, one = found
    code = tickets.code_of(supplies.vault, event.id, one.id)
    link = f"https://t.me/{await supplies.bot_name()}?start={code}"
    lines = [event.title, f"{words.moment(event.starts_at)}, {event.place}", f"{one.name}, {one.class_name}"]
    if one.with_parent:
        lines.append(words.plain("event-with-parent"))
    picture = await asyncio.to_thread(as_png, lines, link)
    yield Paper(f"{words.plain('event-ticket-file')}-{event.id}.png", picture, words("event-ticket-caption"))


async def event_calendar(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """The event for the phone's calendar: made again after a change, it corrects what stands there."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(events.view, person, details["event"])
    if isinstance(seen, EventRefusal):
        yield words(seen)
        return
    event = seen.event
    hour = Hour(
        f"event-{event.id}@school-{event.school_id}",
        event.starts_at,
        event.starts_at + LASTS,
        event.title,
        event.place,
        event.cancelled,
        event.version,
    )
    content = await asyncio.to_thread(hour_as_ics, hour, supplies.now())
    yield Paper(
        f"{words.plain('event-calendar-file')}-{event.id}.ics", content, words("event-calendar-caption")
    )


async def event_certificates(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """Of everybody who came in one file to print and one to dress up; or of one person alone."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    asking, store = supplies.asking(person), supplies.store
    if one := details.get("person"):
        found = await store.write(certificates.own, asking, details["event"], one)
    else:
        found = await store.write(certificates.of_event, asking, details["event"])
    if isinstance(found, EventRefusal):
        yield words(found)
        return
    pages = [_certificate(one, found, supplies.school, words) for one in found.certificates]
    name = f"{words.plain('event-papers-file')}-{found.event.id}"
    caption = words("event-papers-caption", title=found.event.title, people=len(pages))
    yield Paper(f"{name}.pdf", await asyncio.to_thread(documents.as_pdf, pages), caption)
    yield Paper(f"{name}.docx", await asyncio.to_thread(documents.as_docx, pages))


def _certificate(
    one: Certificate, found: certificates.Certificates, school: str, words: Words
) -> documents.Certificate:
    """A diploma for a place, a certificate for having taken part."""
    say, event = words.plain, found.event
    day = school_day(event.starts_at, words.zone)
    why = (
        say("diploma-text", title=event.title, place="I" * one.place)
        if one.place
        else say("certificate-text", title=event.title)
    )
    return documents.Certificate(
        school,
        say("diploma-heading" if one.place else "certificate-heading"),
        one.name,
        (say("certificate-class", class_name=one.class_name), why),
        say("certificate-signature", name=found.leader or "____________"),
        say("certificate-foot", number=f"{one.school_year}-{one.number}", day=f"{day:%d.%m.%Y}"),
    )


async def event_guest_letters(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """An invitation for each guest who has not declined, to be signed: when, where, the programme, the briefing."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    found = await supplies.store.read(parts.parts_of, supplies.asking(person), details["event"])
    if isinstance(found, EventRefusal) or not found.leads:
        yield words(EventRefusal.NOT_YOURS)
        return
    guests = [one for one in found.of("guests") if one.state != "declined"]
    letters = [_invitation(one, found, supplies.school, words, person.name) for one in guests]
    name = f"{words.plain('event-letters-file')}-{found.event.id}.docx"
    content = await asyncio.to_thread(letter_docx, letters)
    yield Paper(name, content, words("event-letters-caption", title=found.event.title, people=len(letters)))


def _invitation(guest: EventLine, found: parts.Parts, school: str, words: Words, signer: str) -> Letter:
    say, event = words.plain, found.event
    told = {"title": event.title, "when": event.starts_at, "place": event.place, "name": guest.whose}
    programme = [
        say(
            "event-card-point",
            hour=f"{one.begins_at.astimezone(words.zone):%H:%M}" if one.begins_at else "•",
            what=one.told,
        )
        for one in found.of("programme")
    ]
    briefing = next((one.title for one in found.of("briefing")), None) or say("event-briefing-usual")
    paragraphs = [say("event-letter-text", **told), *programme, say("event-letter-safety"), briefing]
    to = guest.whose if not guest.said else f"{guest.whose}, {guest.said}"
    return Letter(school, to, say("event-letter-title"), paragraphs, ((say("event-letter-signer"), signer),))


async def event_coverage(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """Grade by month and faction, as a picture and as Excel; shares of the classes beside it."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    asking = supplies.asking(person)
    found = await supplies.store.read(participation.visited, asking)
    shares = await supplies.store.read(participation.shares, asking)
    if isinstance(found, EventRefusal) or isinstance(shares, EventRefusal):
        yield words(EventRefusal.NOT_YOURS)
        return
    picture = await asyncio.to_thread(chart_png, _chart(shares, words))
    yield Paper(f"{words.plain('coverage-file')}.png", picture, words("coverage-caption"))
    sheets = (_shares_sheet(shares, words), _visited_sheet(found, words))
    yield Paper(
        f"{words.plain('coverage-file')}.xlsx", await asyncio.to_thread(as_xlsx, Report((), (), sheets))
    )


def _chart(shares: Sequence[Share], words: Words) -> Chart:
    """A bar for each grade: who took part, who did not yet."""
    say = words.plain
    grades = sorted({one.grade for one in shares})
    bars = [
        (
            say("coverage-grade", grade=grade),
            (
                sum(one.took_part for one in shares if one.grade == grade),
                sum(one.pupils - one.took_part for one in shares if one.grade == grade),
            ),
        )
        for grade in grades
    ]
    return Chart(say("coverage-title"), (say("coverage-took-part"), say("coverage-not-yet")), bars)


def _shares_sheet(shares: Sequence[Share], words: Words) -> Sheet:
    say = words.plain
    rows = [
        (
            class_name(one.grade, one.letter),
            one.pupils,
            one.took_part,
            round(100 * one.took_part / one.pupils) if one.pupils else 0,
        )
        for one in shares
    ]
    columns = [say(f"coverage-{name}") for name in ("class", "pupils", "took-part", "percent")]
    return Sheet(say("coverage-classes"), columns, rows)


def _visited_sheet(found: Sequence[Visited], words: Words) -> Sheet:
    """A row for each grade, month and faction."""
    say = words.plain
    counted: Counter[tuple[int, date, str]] = Counter()
    for one in found:
        month = school_day(one.starts_at, words.zone).replace(day=1)
        counted[(one.grade, month, one.faction or "none")] += one.came
    rows = [
        (grade, words.month_of_year(month), say(f"faction-{faction}"), came)
        for (grade, month, faction), came in sorted(counted.items())
    ]
    columns = [say(f"coverage-{name}") for name in ("of-grade", "month", "faction", "visits")]
    return Sheet(say("coverage-months"), columns, rows)


def _caption(event: Event, found: Sequence[Attendee], words: Words) -> str:
    return words("event-list-caption", title=event.title, when=event.starts_at, people=len(found))


def sheet_of(found: Sequence[Attendee], words: Words) -> Sheet:
    say = words.plain
    rows = [
        (
            number,
            one.name,
            one.class_name,
            say(f"event-list-{one.state}"),
            f"{one.came_at.astimezone(words.zone):%H:%M}" if one.came_at else "",
        )
        for number, one in enumerate(found, start=1)
    ]
    return Sheet(say("event-list-sheet"), [say(f"event-list-{column}") for column in COLUMNS], rows)
