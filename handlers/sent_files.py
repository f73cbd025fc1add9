"""A workbook that somebody sends without being asked who may send both lists and plans: which of them is it?"""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.types import Message

from handlers.doors import needs
from handlers.forms import Filling, Form, Refused, begin
from handlers.people import lists
from handlers.plan import proposals
from handlers.questions import one_of
from handlers.room import Room
from handlers.screens import Holds, InPrivate, Screen
from handlers.visit import Visit
from locales.words import Words
from papers.sent_files import PLAN, kinds_of_sent
from school.rights import Deed, may


async def is_either(message: Message, visit: Visit) -> bool:
    both = may(visit.who, Deed.MANAGE_PEOPLE) and may(visit.who, Deed.IMPORT_PLAN)
    return both and lists.is_called(message, ".xlsx")


async def on_file(message: Message, visit: Visit) -> None:
    """Opens the form of what the file's columns say that it is; asks where they say both or nothing."""
    file = await lists.read_file(Filling(visit, "", "file", {}), message)
    if isinstance(file, Refused):
        await message.answer(visit.words(file.key, **(file.arguments or {})))
        return
    match await kinds_of_sent(visit.fetch, file["file_id"]):
        case [kind] if kind == PLAN:
            await begin(proposals.SEND, message, visit, file=file)
        case [kind]:
            await begin(lists.SEND, message, visit, file=file, kind=kind, guessed=True)
        case _:
            await begin(WHICH, message, visit, file=file)


def _label(words: Words, kind: str) -> str:
    return words.plain("sent-file-plan") if kind == PLAN else lists.kind_label(words, kind)


def _which(filling: Filling) -> str:
    return filling.visit.words("sent-file-which", file=filling.answers["file"]["file_name"])


async def note(filling: Filling) -> Screen | Refused:
    if filling.answers["kind"] == PLAN:
        return await proposals.note_file(filling)
    return await lists.note_file(filling)


WHICH = Form(
    "sent-file",
    Deed.MANAGE_PEOPLE,
    (
        one_of("kind", _which, (PLAN, *lists.KINDS), _label),
        replace(proposals.YEAR, wanted=lambda f: f.answers.get("kind") == PLAN),
        replace(lists.WHOLE_OR_MORE, wanted=lambda f: f.answers.get("kind") != PLAN),
    ),
    note,
    lists.back_home,
)


def build() -> Router:
    router = Router(name="sent-files")
    router.message.register(
        on_file,
        InPrivate(),
        Holds("document"),
        StateFilter(None),
        is_either,
        flags=needs(Deed.MANAGE_PEOPLE),
    )
    return router


ROOM = Room("sent-files", build, forms=(WHICH,))
