"""Lists with names at the desk: asked for with a reason, agreed to, taken once, said to be destroyed."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.home import home
from handlers.orders import order
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word
from school.assistance.exports import REASONS, ExportRefusal
from school.presses.assistance import ExportPress
from school.rights import keeps_needs
from services.assistance import exports


async def list_screen(visit: Visit, number: int = 0) -> Screen | ExportRefusal:
    words = visit.words
    found = await visit.store.read(exports.register, visit.asking)
    if isinstance(found, ExportRefusal):
        return found
    page = page_of(found, number)
    texts = [words("export-list", exports=page.total)]
    for one in page.items:
        row = one.row
        state = (
            "destroyed"
            if row.destroyed_at
            else "made"
            if row.made_at
            else "agreed"
            if row.agreed_by
            else "asked"
        )
        texts.append(
            words(
                "export-line",
                number=row.id,
                when=row.asked_at,
                who=one.asked_by,
                why=Word(f"export-why-{row.why}"),
                agreed=one.agreed_by,
                state=Word(f"export-state-{state}"),
                day=row.ends_on,
            )
        )
    rows = [[Button(words.plain("export-new"), ExportPress("new"))]] if keeps_needs(visit.person) else []
    arrows = page.arrows(lambda turned: ExportPress(page=turned))
    return Screen("\n\n".join(texts), [*rows, arrows, [home(words)]])


async def on_export_press(query: CallbackQuery, callback_data: ExportPress, visit: Visit) -> None:
    press, words, write = callback_data, visit.words, visit.store.write
    refusal: ExportRefusal | None = None
    said = ""
    match press.deed:
        case "list":
            pass
        case "new":
            rows = [
                [Button(words.plain(f"export-why-{one}"), ExportPress("ask", why=one))] for one in REASONS
            ]
            await show(query, Screen(words("export-ask-why"), [*rows, [home(words)]]))
            return
        case "ask" if press.why not in REASONS:
            await answer(query, words.plain("button-too-old"), alert=True)
            return
        case "ask":
            outcome = await write(exports.ask, visit.asking, press.why)
            refusal, said = (outcome if isinstance(outcome, ExportRefusal) else None), "export-asked"
        case "agree":
            agreed = await write(exports.agree, visit.asking, press.export)
            refusal, said = (agreed if isinstance(agreed, ExportRefusal) else None), "export-agreed"
        case "take":
            await take(query, visit, press)
            return
        case "destroyed":
            refusal, said = await write(exports.destroyed, visit.asking, press.export), "need-noted"
        case never:
            assert_never(never)
    if said or refusal:
        await answer(query, words.plain(refusal or said), alert=True)
        return
    made = await list_screen(visit, press.page)
    if isinstance(made, Screen):
        await show(query, made)
    else:
        await answer(query, words.plain(made), alert=True)


async def take(query: CallbackQuery, visit: Visit, press: ExportPress) -> None:
    """The list is made outside the press, once."""
    refusal = await visit.store.read(exports.why_not_take, visit.asking, press.export)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    await order(
        query,
        visit,
        "needs-list",
        "weekly-files-coming",
        export=press.export,
    )
