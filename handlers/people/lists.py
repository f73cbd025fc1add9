"""A list of people is sent to the bot: what it would change is shown, and nothing is written before yes."""

from collections.abc import AsyncGenerator
from typing import assert_never

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.types import CallbackQuery, Message

from db.people.roster_lists import SentList
from handlers.answers import a_document
from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.menu import menu_screen
from handlers.people.roster_proposal import counted, preview_lines, problem_lines
from handlers.questions import one_of, typed
from handlers.screens import Button, Holds, InPrivate, Pressed, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from papers.people_lists import read_sent_list
from papers.recipes import Details, Paper, Supplies
from school.people import Person
from school.people.roster import Problem
from school.presses.people import ListPress, WhoPress
from school.rights import Deed, may
from services.people import lists, roster
from services.people.roster import How, Imported, Incoming, Preview

KINDS = ("students", "staff", "parents")
WHOLE, MORE = "whole", "more"
#: So much of a proposal stands on the screen; the whole of it comes as a file.
MOST_LINES, LONGEST_LINE = 15, 200


read_file = a_document("list-expects-file")


def kind_label(words: Words, kind: str) -> str:
    return words.plain(f"list-kind-{kind}")


def _whole_label(words: Words, said: str) -> str:
    return words.plain(f"list-is-{said}")


async def note_file(filling: Filling) -> Screen | Refused:
    """Slow work: the file becomes a job, and what it would change arrives as a message of its own."""
    visit, answers = filling.visit, filling.answers
    about = answers["file"] | {
        "kind": answers["kind"],
        "complete": answers["whole"] == WHOLE,
        "school_year": visit.school_year.first,
    }
    await visit.store.write(
        lists.ask, visit.asking, filling.token, about, visit.telegram_id, visit.words.language
    )
    text = visit.words("list-reading", file=answers["file"]["file_name"])
    return Screen(text, [[home(visit.words)]])


async def back_home(visit: Visit) -> Screen:
    return menu_screen(visit)


def _ask_whole(filling: Filling) -> str:
    """What the file was taken for is said with the question."""
    words, kind = filling.visit.words, filling.answers["kind"]
    return words("list-ask-whole", file=filling.answers["file"]["file_name"], kind=Word(f"list-kind-{kind}"))


WHOLE_OR_MORE = one_of("whole", _ask_whole, (MORE, WHOLE), _whole_label)
SEND = Form(
    "import-list",
    Deed.MANAGE_PEOPLE,
    (
        typed("file", "list-ask-file", read_file, wanted=lambda f: "file" not in f.answers),
        one_of("kind", "list-ask-kind", KINDS, kind_label, wanted=lambda f: "guessed" not in f.answers),
        WHOLE_OR_MORE,
    ),
    note_file,
    back_home,
)


async def is_a_list(message: Message, visit: Visit) -> bool:
    """A file that nobody asked for: a .csv is a list; a workbook is one of whoever sends no plans."""
    if not may(visit.who, Deed.MANAGE_PEOPLE):
        return False
    return is_called(message, ".csv") or (
        is_called(message, ".xlsx") and not may(visit.who, Deed.IMPORT_PLAN)
    )


def is_called(message: Message, ending: str) -> bool:
    return bool(message.document and (message.document.file_name or "").lower().endswith(ending))


async def on_file(message: Message, visit: Visit) -> None:
    file = await read_file(Filling(visit, "", "file", {}), message)
    if isinstance(file, Refused):
        await message.answer(visit.words(file.key, **(file.arguments or {})))
        return
    await begin(SEND, message, visit, file=file)


async def on_list_press(query: CallbackQuery, callback_data: ListPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "send":
            await begin(SEND, query, visit)
            return
        case "yes":
            refusal = await visit.store.write(
                lists.agree, visit.asking, press.list, visit.telegram_id, words.language
            )
            said = "list-writing"
        case "drop":
            refusal = await visit.store.write(lists.drop, visit.asking, press.list)
            said = "list-dropped"
        case never:
            assert_never(never)
    if refusal:
        await answer(query, words.plain(refusal), alert=True)
        return
    await show(query, Screen(words(said), [[home(words)]]))


# The file has been read


async def sent_list(details: Details, supplies: Supplies) -> AsyncGenerator[Screen | Paper | str, None]:
    """Has the file read, and shows what it would change; or says why it cannot be read."""
    sent, person = await _asked(details, supplies)
    if sent is None or person is None or sent.state not in ("reading", "open"):
        return
    words = supplies.words(details)
    read = await read_sent_list(sent, supplies)
    if not isinstance(read, tuple):
        await supplies.store.write(lists.refuse, sent.id)
        yield _refused_screen(words, sent, words.plain(read.reason, **read.details))
        return
    incoming, problems = read
    seen = await _preview(sent, incoming, words, person, supplies)
    await supplies.store.write(lists.shown, sent.id, seen.mark())
    for one in shown(words, sent, seen, problems):
        yield one


async def agreed_list(details: Details, supplies: Supplies) -> AsyncGenerator[Screen | Paper | str, None]:
    """Writes what was shown; if the school has changed meanwhile, shows it anew."""
    sent, person = await _asked(details, supplies)
    if sent is None or person is None or sent.state != "saving":
        return
    words = supplies.words(details)
    read = await read_sent_list(sent, supplies)
    if not isinstance(read, tuple):
        await supplies.store.write(lists.refuse, sent.id)
        yield _refused_screen(words, sent, words.plain(read.reason, **read.details))
        return
    incoming, problems = read
    how = _how(sent, words, person)
    kept = await supplies.keep_copy()
    done = await supplies.store.write(lists.save, sent, incoming, how, supplies.now())
    if isinstance(done, Preview):
        yield words("list-changed-meanwhile")
        for one in shown(words, sent, done, problems):
            yield one
    elif done is not None:
        yield written_screen(words, done, len(problems), kept=kept)


def _refused_screen(words: Words, sent: SentList, why: str) -> Screen:
    again = Button(words.plain("list-send-again"), ListPress("send"))
    return Screen(words("list-refused", file=sent.file_name, why=why), [[again]])


async def _asked(details: Details, supplies: Supplies) -> tuple[SentList | None, Person | None]:
    person = await supplies.asker(details)
    if person is None or not may(person, Deed.MANAGE_PEOPLE):
        return None, None
    return await supplies.store.read(lists.find, person, details["list"]), person


def _how(sent: SentList, words: Words, person: Person) -> How:
    return How(
        words.language,
        lambda name: words.plain("roster-parent-of", name=name),
        complete=sent.complete,
        everything=True,
        actor_id=person.id,
    )


async def _preview(
    sent: SentList, incoming: Incoming, words: Words, person: Person, supplies: Supplies
) -> Preview:
    return await supplies.store.read(roster.preview, sent.school_id, incoming, _how(sent, words, person))


def shown(words: Words, sent: SentList, seen: Preview, problems: list[Problem]) -> list[Screen | Paper]:
    """The proposal: how many of each, the first lines with their rows, and all of them in a file if there are more."""
    told = [*preview_lines(words, seen, names=False), *problem_lines(words, problems)]
    head = words(
        "list-preview",
        file=sent.file_name,
        kind=words.plain(f"list-kind-{sent.kind}"),
        whole=words.plain(f"list-is-{WHOLE if sent.complete else MORE}"),
        counts=words.plain("list-would", **counted(seen), problems=len(problems)),
    )
    lines = [head, *(words("list-line", line=line[:LONGEST_LINE]) for line in told[:MOST_LINES])]
    if len(told) > MOST_LINES:
        lines.append(words("list-more", lines=len(told) - MOST_LINES))
    yes = Button(words.plain("list-yes"), ListPress("yes", list=sent.id))
    no = Button(words.plain("list-no"), ListPress("drop", list=sent.id))
    screen = Screen("\n".join(lines), [[yes, no], [home(words)]], protected=True)
    everything = [*preview_lines(words, seen, names=True), *problem_lines(words, problems)]
    if len(everything) <= MOST_LINES and len(everything) == len(told):
        return [screen]
    paper = Paper("list.txt", "\n".join(everything).encode("utf-8-sig"), words("list-whole"), secret=True)
    return [paper, screen]


def written_screen(words: Words, done: Imported, problems: int, *, kept: str) -> Screen:
    text = words("import-people", problems=problems, **done.outcome.__dict__) + "\n" + words(kept)
    rows = [[home(words)]]
    if done.questions:
        text += "\n" + words("list-asked-of-you", questions=len(done.questions))
        rows.insert(0, [Button(words.plain("menu-who"), WhoPress("list"))])
    return Screen(text, rows)


def build() -> Router:
    router = Router(name="lists")
    router.callback_query.register(on_list_press, Pressed(ListPress), flags=needs(Deed.MANAGE_PEOPLE))
    router.message.register(
        on_file,
        InPrivate(),
        Holds("document"),
        StateFilter(None),
        is_a_list,
        flags=needs(Deed.MANAGE_PEOPLE),
    )
    return router
