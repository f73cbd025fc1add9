"""Importing a plan by sending its file to the bot: the form, the looking through, the saving."""

import re
from collections.abc import AsyncGenerator
from typing import Any, assert_never

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from handlers.answers import LONGEST_FILE_NAME, a_document
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.plan import proposal_fixes as fixes
from handlers.plan.lists import list_screen, settings_screen
from handlers.plan.proposal_screens import (
    cell_in_words,
    drop_screen,
    fix_screen,
    overview_screen,
    row_screen,
    save_screen,
    saved_screen,
)
from handlers.screens import Button, Holds, InPrivate, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.plan.proposals import read_sent_file
from papers.recipes import Details, Supplies
from school.dates import SchoolYear
from school.plan.proposals import CORRECTED, Unclear
from school.presses.plan import ProposalPress
from school.rights import Deed, may
from services.plan import proposals
from services.plan.adoption import ImportOutcome
from services.plan.proposals import OPEN, SKIPPED, TAKEN, Proposal, ProposalRefusal

LONGEST_TYPED = 300
#: A file that is called so is a plan, or was meant to be one, though nobody asked for it.
OFFICE_FILES = (".docx", ".xlsx", ".doc", ".xls", ".docm", ".xlsm")
NOTHING = "–"


# Sending the file


async def begin_import(query: CallbackQuery, visit: Visit, *, anew: bool = False) -> None:
    """Asks for the file; first for what to do with proposals that wait."""
    waiting = [] if anew else await visit.store.read(proposals.waiting, visit.person)
    if not waiting:
        await begin(SEND, query, visit)
        return
    words = visit.words
    rows = [
        [
            Button(
                f"{proposal.file_name[:LONGEST_FILE_NAME]} · {words.moment(proposal.asked_at)}",
                ProposalPress("open", proposal=proposal.id),
            )
        ]
        for proposal in waiting[:5]
    ]
    another = Button(words.plain("import-another"), ProposalPress("new"))
    await show(query, Screen(words("import-waiting"), [*rows, [another], [home(words)]]))


async def ask_file(filling: Filling) -> Screen:
    return Screen(filling.visit.words("import-ask-file"))


read_file = a_document("import-expects-file")


async def ask_year(filling: Filling) -> Screen:
    present = filling.visit.school_year.first
    years = [
        filling.choice(str(SchoolYear(first)).replace("-", "–"), first)
        for first in (present, present + 1, present - 1)
    ]
    text = filling.visit.words("import-ask-year", file=filling.answers["file"]["file_name"])
    return Screen(text, [[year] for year in years])


async def press_year(filling: Filling, pressed: str) -> Any:
    known = re.fullmatch(r"20\d\d", pressed, re.ASCII)
    return int(pressed) if known else Refused("import-ask-year-so")


async def read_year(filling: Filling, message: Message) -> Any:
    year = SchoolYear.parse(message.text or "")
    return year.first if year and 2000 <= year.first < 2100 else Refused("import-ask-year-so")


async def note_file(filling: Filling) -> Screen | Refused:
    """Slow work: the file becomes a job, and what was understood arrives as a message of its own."""
    visit, file = filling.visit, filling.answers["file"]
    await visit.store.write(
        proposals.ask,
        visit.asking,
        filling.token,
        file,
        SchoolYear(filling.answers["year"]),
        visit.telegram_id,
        visit.words.language,
    )
    return Screen(visit.words("import-reading", file=file["file_name"]), [[home(visit.words)]])


async def back_to_plan(visit: Visit) -> Screen:
    return await list_screen(visit, "week", 0)


async def back_to_settings(visit: Visit) -> Screen:
    return settings_screen(visit)


YEAR = Question("year", ask_year, read_year, press_year)
SEND = Form(
    "import-plan",
    Deed.IMPORT_PLAN,
    (
        Question(
            "file",
            ask_file,
            read_file,
            expects="import-expects-file",
            wanted=lambda f: "file" not in f.answers,
        ),
        YEAR,
    ),
    note_file,
    back_to_settings,
)


async def on_file(message: Message, visit: Visit) -> None:
    """A plan that was sent without asking: only the school year is still to be said."""
    filling = Filling(visit, "", "file", {})
    file = await read_file(filling, message)
    if isinstance(file, Refused):
        await message.answer(visit.words(file.key, **(file.arguments or {})))
        return
    await begin(SEND, message, visit, file=file)


async def is_a_plan(message: Message, visit: Visit) -> bool:
    name = (message.document.file_name or "").lower() if message.document else ""
    return name.endswith(OFFICE_FILES) and may(visit.who, Deed.IMPORT_PLAN)


# Looking through


async def on_proposal_press(query: CallbackQuery, callback_data: ProposalPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    if press.deed in ("send", "new"):
        await begin_import(query, visit, anew=press.deed == "new")
        return
    kept = await visit.keep_copy() if press.deed in ("sure-save", "sure-all") else None
    refusal = await _do(visit, press)
    if isinstance(refusal, ImportOutcome):
        screen = saved_screen(words, refusal)
        await show(query, screen.under(words(kept)) if kept else screen)
        return
    if refusal == ProposalRefusal.PLAN_CHANGED:
        press = ProposalPress("open", proposal=press.proposal)
    elif refusal:
        await answer(query, words.plain(refusal), alert=True)
        return
    if press.deed in ("sure-drop", "as"):
        key = "import-dropped" if press.deed == "sure-drop" else "import-reading-again"
        await show(query, Screen(words(key), [[home(words)]]))
        return
    proposal = await visit.store.read(proposals.look, visit.person, press.proposal)
    if isinstance(proposal, ProposalRefusal):
        await answer(query, words.plain(proposal), alert=True)
        return
    if proposal.about.outcome is not None:
        await show(query, saved_screen(words, ImportOutcome(**proposal.about.outcome), "import-was-saved"))
        return
    if proposal.about.state != OPEN:
        key = ProposalRefusal.STILL_READING if proposal.about.state == "reading" else ProposalRefusal.DROPPED
        await answer(query, words.plain(key), alert=True)
        return
    await _answer(query, visit, proposal, press, refusal)


async def _answer(
    query: CallbackQuery, visit: Visit, proposal: Proposal, press: ProposalPress, note: ProposalRefusal | None
) -> None:
    """A form for what is to be corrected, or the screen that follows."""
    too_old = visit.words.plain("button-too-old")
    if press.deed == "field" and press.field in CORRECTED:
        await begin_fix(query, visit, proposal, press)
    elif press.deed == "field":
        await answer(query, too_old, alert=True)
    elif press.deed == "group":
        if not await fixes.begin_group(query, visit, proposal, press):
            await answer(query, too_old, alert=True)
    else:
        await show(query, _screen(visit, proposal, press), visit.words.plain(note) if note else None)


async def _do(visit: Visit, press: ProposalPress) -> ImportOutcome | ProposalRefusal | None:
    """What the press changes, if anything."""
    store, person = visit.store, visit.person
    match press.deed:
        case "take" | "skip":
            state = TAKEN if press.deed == "take" else SKIPPED
            return await store.write(proposals.decide, person, press.proposal, press.at, state)
        case "all":
            return await store.write(proposals.decide, person, press.proposal, None, TAKEN, press.only)
        case "aim":
            return await store.write(proposals.aim, person, press.proposal)
        case "sure-save" | "sure-all":
            return await store.write(
                proposals.save,
                visit.asking,
                press.proposal,
                rest=press.deed == "sure-all",
            )
        case "sure-drop":
            return await store.write(proposals.drop, person, press.proposal)
        case "send" | "new" | "open" | "row" | "fix" | "field" | "save" | "drop":
            return None
        case (
            "remarks"
            | "years"
            | "above"
            | "group"
            | "columns"
            | "column"
            | "as"
            | "words"
            | "means"
            | "same"
            | "none"
        ):
            return await fixes.do(visit, press, press.deed)
        case never:
            assert_never(never)


def _screen(visit: Visit, proposal: Proposal, press: ProposalPress) -> Screen:
    words = visit.words
    match press.deed:
        case "row":
            return row_screen(words, proposal, press.at, press.only)
        case "take" | "skip":
            return _next_screen(visit, proposal, press)
        case "fix":
            return fix_screen(words, proposal, press.at, press.only)
        case "save":
            return save_screen(words, proposal)
        case "drop":
            return drop_screen(words, proposal)
        case "send" | "new" | "open" | "field" | "all" | "aim" | "sure-save" | "sure-all" | "sure-drop":
            return overview_screen(words, proposal)
        case (
            "remarks"
            | "years"
            | "above"
            | "group"
            | "columns"
            | "column"
            | "as"
            | "words"
            | "means"
            | "same"
            | "none"
        ):
            return fixes.screen_of(words, proposal, press, press.deed)
        case never:
            assert_never(never)


def _next_screen(visit: Visit, proposal: Proposal, press: ProposalPress) -> Screen:
    """The next row that nobody has decided about, or the whole when there is none left."""
    left = [entry.at for entry in proposal.part(press.only) if entry.state == OPEN]
    following = [at for at in left if at > press.at] or left
    if not following:
        return overview_screen(visit.words, proposal)
    return row_screen(visit.words, proposal, following[0], press.only)


# The file has been read


async def sent_plan(details: Details, supplies: Supplies) -> AsyncGenerator[Screen, None]:
    """Has the sent file read, and shows what was understood; or says why it cannot be read."""
    words, person = supplies.words(details), await supplies.asker(details)
    sent = await supplies.store.read(proposals.about, details["draft"])
    if person is None or sent is None or not may(person, Deed.IMPORT_PLAN):
        await supplies.store.write(proposals.refuse, details["draft"])
        return
    refused = await read_sent_file(sent, supplies) if sent.state == "reading" else None
    if refused:
        why = words.plain(refused.reason, **refused.details)
        again = Button(words.plain("import-send-again"), ProposalPress(deed="new"))
        await supplies.store.write(proposals.refuse, sent.id)
        yield Screen(words("import-refused", file=sent.file_name, why=why), [[again]])
    proposal = await supplies.store.read(proposals.look, person, sent.id)
    if isinstance(proposal, Proposal) and proposal.about.state == OPEN:
        yield overview_screen(words, proposal)


# Correcting a cell


async def begin_fix(query: CallbackQuery, visit: Visit, proposal: Proposal, press: ProposalPress) -> None:
    entry = next((one for one in proposal.pages if one.at == press.at), None)
    if entry is None:
        await answer(query, visit.words.plain(ProposalRefusal.NO_SUCH_PROPOSAL), alert=True)
        return
    await begin(
        FIX,
        query,
        visit,
        draft=press.proposal,
        at=press.at,
        only=press.only,
        field=press.field,
        now=cell_in_words(visit.words, entry.row, press.field)[:LONGEST_TYPED] or NOTHING,
    )


def ask_cell(filling: Filling) -> str:
    return filling.visit.words(f"import-ask-{filling.answers['field']}", now=filling.answers["now"])


async def put_cell(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    typed = answers["typed"]
    outcome = await visit.store.write(
        proposals.correct, visit.person, answers["draft"], answers["at"], answers["field"], typed
    )
    if isinstance(outcome, Unclear):
        return Refused(str(outcome), {"shown": typed[:60]})
    proposal = await visit.store.read(proposals.look, visit.person, answers["draft"])
    if outcome or isinstance(proposal, ProposalRefusal):
        note = outcome or ProposalRefusal.NO_SUCH_PROPOSAL
        return Screen(visit.words(note), [[home(visit.words)]])
    screen = row_screen(visit.words, proposal, answers["at"], answers["only"])
    return Screen(f"{visit.words('import-fixed')}\n\n{screen.text}", screen.rows)


FIX = Form(
    "fix-plan-row",
    Deed.IMPORT_PLAN,
    (fixes.field_question(ask_cell),),
    put_cell,
    back_to_plan,
)
FORMS = (SEND, FIX, fixes.GROUP)


def register(router: Router) -> None:
    router.callback_query.register(on_proposal_press, Pressed(ProposalPress), flags=needs(Deed.IMPORT_PLAN))
    router.message.register(
        on_file,
        InPrivate(),
        Holds("document"),
        StateFilter(None),
        is_a_plan,
        flags=needs(Deed.IMPORT_PLAN),
    )
