"""Does the slow work (files, sheets) that people asked for, one job after another, outside the press."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BufferedInputFile

from bot.fetching import fetched
from bot.settings import Settings
from db import jobs, people, plan
from db.store import Store
from db.vault import Vault
from documents.calendar import Day, as_ics
from documents.charts import as_png
from documents.invitations import Card, Labels, invitation_sheet
from documents.plan import read_plan
from documents.upload import FileRefused, read_safely
from handlers.plan.proposal_screens import overview_screen
from handlers.screens import Button, Screen
from locales.words import Words
from papers.elections import charts_of, drawn, minutes_in_words
from papers.people import class_sheet
from papers.plan.reports import charts_of as draw_charts
from papers.plan.reports import drawn as draw_report
from papers.plan.reports import folder_of, report_in_words
from papers.plan.year_end import year_paper
from school.dates import SchoolYear
from school.elections import ElectionRefusal
from school.people import LEADERSHIP, Person, class_name
from school.plan.reports import Line, Span, days_of
from school.presses.plan import DraftPress
from school.rights import Deed, may
from services import elections
from services import plan as plan_deeds
from services.asking import Asking
from services.plan import proposals, reports

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
MOST_TRIES = 3
IDLE = 0.5  # seconds

Work = Callable[["Worker", dict[str, Any]], Awaitable[None]]


@dataclass
class Worker:
    """Claims jobs and does them; a job whose worker died is done again when its lease is over."""

    bot: Bot
    store: Store
    vault: Vault
    settings: Settings
    now: Callable[[], datetime]

    async def run(self) -> None:
        while True:
            try:
                busy = await self.do_next()
            except Exception as trouble:  # the job stays with its lease and is taken up again
                logger.error("no job can be done now: %s", type(trouble).__name__)
                busy = False
            if not busy:
                await asyncio.sleep(IDLE)

    async def do_next(self) -> bool:
        """Does one job, if there is any; whether there was."""
        if not await self.store.read(jobs.any_free, datetime.now(UTC)):
            return False
        job = await self.store.write(jobs.claim, datetime.now(UTC), LEASE)
        if job is None:
            return False
        state = "done"
        try:
            await KINDS[job.kind](self, job.details)
        except TelegramAPIError as refused:
            logger.warning("job %s: %s", job.id, type(refused).__name__)
            state = "failed" if job.tries >= MOST_TRIES else "new"
        except Exception as fault:  # one bad job must not stop the others
            logger.error("job %s (%s): %s", job.id, job.kind, type(fault).__name__)
            state = "failed"
        await self.store.write(jobs.finish, job.id, state)
        return True


async def send_invitation_sheet(worker: Worker, details: dict[str, Any]) -> None:
    """The class teacher's sheet arrives as a document that cannot be forwarded."""
    words = Words(details["language"], worker.settings.zone)
    me = await worker.bot.me()
    content, cards = await class_sheet(
        worker.store,
        details["school_id"],
        worker.settings.school_name,
        details["grade"],
        details["letter"],
        words,
        me.username or "",
        worker.now(),
        details["actor_id"],
    )
    name = class_name(details["grade"], details["letter"])
    if cards == 0:
        await worker.bot.send_message(details["chat_id"], words("class-sheet-nobody", class_name=name))
        return
    file = BufferedInputFile(content, f"{name.replace(' ', '-')}.pdf")
    caption = words("class-sheet-caption", class_name=name, people=cards)
    await worker.bot.send_document(details["chat_id"], file, caption=caption, protect_content=True)


async def send_election_file(worker: Worker, details: dict[str, Any]) -> None:
    """The file that anybody can count again, with the fingerprint that stands for it."""
    found = await _published(worker, details)
    if found:
        words = Words(details["language"], worker.settings.zone)
        file = BufferedInputFile(found.content.encode(), f"election-{found.election_id}.jsonl")
        caption = words("election-file-caption", fingerprint=found.fingerprint)
        await worker.bot.send_document(details["chat_id"], file, caption=caption)
        person = await _asker(worker, details)
        outcome = await worker.store.read(elections.result, person, details["election"]) if person else None
        for name, chart in charts_of(outcome, words) if outcome else ():
            picture = await asyncio.to_thread(as_png, chart)
            await worker.bot.send_photo(details["chat_id"], BufferedInputFile(picture, f"{name}.png"))


async def send_booth_slips(worker: Worker, details: dict[str, Any]) -> None:
    """A code for everybody on the roll who has no account, to be printed, cut and handed out at the booth."""
    words = Words(details["language"], worker.settings.zone)
    person = await _asker(worker, details)
    if person is None:
        return
    slips = await worker.store.write(
        elections.booth_slips,
        Asking(person, worker.now(), worker.settings.zone, worker.vault),
        details["election"],
    )
    if isinstance(slips, ElectionRefusal) or not slips:
        key = slips if isinstance(slips, ElectionRefusal) else "booth-nobody"
        await worker.bot.send_message(details["chat_id"], words(key))
        return
    cards = [Card(f"{name} · {own_class}", code, "") for own_class, name, code, _ in slips]
    told = Labels(
        title=words.plain("booth-sheet-title"),
        people=words.plain("class-sheet-people", people=len(cards)),
        how=words.plain("booth-sheet-how"),
        secret=words.plain("class-sheet-secret"),
        expires="",
    )
    title = slips[0][3]
    content = await asyncio.to_thread(invitation_sheet, worker.settings.school_name, title, cards, told)
    file = BufferedInputFile(content, f"{words.plain('booth-sheet-file')}.pdf")
    caption = words("booth-sheet-caption", people=len(cards))
    await worker.bot.send_document(details["chat_id"], file, caption=caption, protect_content=True)


async def send_minutes(worker: Worker, details: dict[str, Any]) -> None:
    """The minutes as Word and as PDF."""
    found = await _published(worker, details)
    person = await _asker(worker, details)
    record = await worker.store.read(elections.record, person, details["election"]) if person else None
    if found and record:
        words = Words(details["language"], worker.settings.zone)
        minutes = minutes_in_words(record, found.fingerprint, worker.settings.school_name, words)
        caption = words("election-minutes-caption", title=record.outcome.election.title)
        for ending, content in await drawn(minutes):
            file = BufferedInputFile(content, f"{words.plain('minutes-file')}-{record.number}.{ending}")
            await worker.bot.send_document(details["chat_id"], file, caption=caption)


async def send_plan_report(worker: Worker, details: dict[str, Any]) -> None:
    """The report as Word, as Excel, and its chart as a picture."""
    words = Words(details["language"], worker.settings.zone)
    today = date.fromisoformat(details["today"])
    days = await worker.store.read(plan_deeds.school_calendar, details["school_id"], SchoolYear.of(today))
    first, last = days_of(Span(details["span"]), today, days)
    lines = await _lines(worker, details, first, last)
    school, grades = worker.settings.school_name, _grades(details)
    told = report_in_words(lines, first, last, today, school, words, grades)
    caption = words("report-caption", first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}", items=len(lines))
    for ending, content in await draw_report(told, draw_charts(lines, today, words)):
        file = BufferedInputFile(content, f"{words.plain('report-file')}-{first:%Y-%m-%d}.{ending}")
        if ending == "png":
            await worker.bot.send_photo(details["chat_id"], file, caption=caption)
            caption = ""  # once is enough
        else:
            await worker.bot.send_document(details["chat_id"], file)


async def _lines(worker: Worker, details: dict[str, Any], first: date, last: date) -> list[Line]:
    """What falls due in these days; a year's report is about that year's plans, with the summer before them."""
    school_id, zone, grades = details["school_id"], worker.settings.zone, _grades(details)
    if details["span"] == Span.YEAR:
        year = SchoolYear.of(date.fromisoformat(details["today"]))
        return await worker.store.read(reports.lines_of_year, school_id, year, zone, grades)
    return await worker.store.read(reports.lines, school_id, first, last, zone, grades)


def _grades(details: dict[str, Any]) -> frozenset[int] | None:
    """A class teacher's report is about these grades; None is the whole school."""
    found = details.get("grades")
    return None if found is None else frozenset(found)


async def send_year_end(worker: Worker, details: dict[str, Any]) -> None:
    """The report of the year, to be signed."""
    words, zone = Words(details["language"], worker.settings.zone), worker.settings.zone
    today, school_id = date.fromisoformat(details["today"]), details["school_id"]
    year = SchoolYear.of(today)
    lines = await worker.store.read(reports.lines_of_year, school_id, year, zone)
    signing, pupils = await worker.store.read(reports.signing, school_id, year)
    school = worker.settings.school_name
    content = await year_paper(lines, year, today, school, signing, pupils, words)
    file = BufferedInputFile(content, f"{words.plain('year-end-file')}-{year}.docx")
    await worker.bot.send_document(details["chat_id"], file, caption=words("year-end-caption"))


async def send_folder(worker: Worker, details: dict[str, Any]) -> None:
    """The year in one archive, without anybody's name."""
    words = Words(details["language"], worker.settings.zone)
    today = date.fromisoformat(details["today"])
    first, last = days_of(Span(details["span"]), today)
    lines = await _lines(worker, details, first, last)
    content = await folder_of(lines, first, last, today, worker.settings.school_name, words)
    file = BufferedInputFile(content, f"{words.plain('report-file')}-{first:%Y}.zip")
    await worker.bot.send_document(details["chat_id"], file, caption=words("report-folder-caption"))


async def send_calendar(worker: Worker, details: dict[str, Any]) -> None:
    """The asker's own days of the school year; the leadership's calendar holds the whole plan."""
    person = await _asker(worker, details)
    if person is None:
        return
    words = Words(details["language"], worker.settings.zone)
    year = SchoolYear.of(date.fromisoformat(details["today"]))
    whose = None if person.has(*LEADERSHIP) else person.id
    found = await worker.store.read(plan.due_between, person.school_id, year.starts_on, year.ends_on, whose)
    days = [
        Day(
            f"plan-{row.item_id}-{row.number}@school-{person.school_id}",
            row.due_on,
            row.title,
            ", ".join(row.responsible),
        )
        for row in found
        if row.state != "cancelled"
    ]
    name = words.plain("plan-calendar-name", school=worker.settings.school_name)
    content = await asyncio.to_thread(as_ics, name, days, worker.now())
    file = BufferedInputFile(content, f"{words.plain('plan-calendar-file')}.ics")
    caption = words("plan-calendar-caption", items=len(days))
    await worker.bot.send_document(details["chat_id"], file, caption=caption)


async def _asker(worker: Worker, details: dict[str, Any]) -> Person | None:
    """Whoever asked, if they are still of the school."""
    person = await worker.store.read(people.by_id, details["actor_id"])
    return person if person and person.active else None


async def _published(worker: Worker, details: dict[str, Any]) -> elections.PublishedFile | None:
    person = await _asker(worker, details)
    if person is None:
        return None
    school, zone = worker.settings.school_name, worker.settings.zone
    return await worker.store.read(
        elections.published, worker.vault, person, details["election"], school, zone
    )


async def read_sent_plan(worker: Worker, details: dict[str, Any]) -> None:
    """Reads a plan that was sent, in a process of its own, and shows what was understood; or says why it cannot."""
    words = Words(details["language"], worker.settings.zone)
    person = await _asker(worker, details)
    sent = await worker.store.read(proposals.about, details["draft"])
    if person is None or sent is None or not may(person, Deed.IMPORT_PLAN):
        return
    if sent.state == "reading":
        try:
            content = await fetched(worker.bot, sent.file_id)
            year = SchoolYear(sent.school_year)
            read = await asyncio.to_thread(read_safely, read_plan, content, year)
            await worker.store.write(proposals.fill, sent.id, read)
        except FileRefused as refused:
            why = words.plain(refused.reason, **refused.details)
            again = Button(words.plain("import-send-again"), DraftPress("new"))
            screen = Screen(words("import-refused", file=sent.file_name, why=why), [[again]])
            await worker.bot.send_message(details["chat_id"], screen.text, reply_markup=screen.keyboard)
            await worker.store.write(proposals.refuse, sent.id)
            return
    draft = await worker.store.read(proposals.look, person, sent.id)
    if isinstance(draft, proposals.Draft) and draft.about.state == proposals.OPEN:
        screen = overview_screen(words, draft)
        await worker.bot.send_message(details["chat_id"], screen.text, reply_markup=screen.keyboard)


KINDS: dict[str, Work] = {
    "invitation-sheet": send_invitation_sheet,
    "election-file": send_election_file,
    "election-minutes": send_minutes,
    "booth-slips": send_booth_slips,
    "plan-report": send_plan_report,
    "plan-year-end": send_year_end,
    "plan-calendar": send_calendar,
    "plan-folder": send_folder,
    "plan-read": read_sent_plan,
}
