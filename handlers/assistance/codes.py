"""A campaign in numbers and codes: how much there is to do and for whom, without a name; the name, asked for twice."""

from aiogram.types import CallbackQuery

from db.assistance.needs import Need
from handlers.assistance.keeping import conduct_screen
from handlers.assistance.lines import thing
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.assistance import NeedRefusal
from school.assistance.lines import Wanted
from school.presses.assistance import DrivePress
from school.rights import heads_campaigns, runs_campaigns
from services.assistance import codes, keeping

#: So many requests to hand over stand on a screen; the next follow when these are given.
MOST_ROWS = 20


async def numbers_screen(visit: Visit) -> Screen | NeedRefusal:
    """That there is work, with whom, and what is to be found: no content."""
    words = visit.words
    found = await visit.store.read(codes.numbers, visit.asking)
    if isinstance(found, NeedRefusal):
        return found
    states = [words("need-count", state=str(state), requests=n) for state, n in found.states.items()]
    keepers = [words("campaign-keeper", name=one.name, requests=n) for one, n in found.keepers]
    left = [words("campaign-left", requests=found.left)] if found.left else []
    totals = [f"• {thing(words, Wanted(one.kind, one.size, one.pieces))}" for one in found.totals]
    parts = [words("campaign-numbers-title"), *states, *keepers, *left]
    text = "\n".join(parts) + ("\n\n" + words("campaign-totals") + "\n" + "\n".join(totals) if totals else "")
    back = Button(words.plain("button-back"), DrivePress())
    codes_of = [Button(words.plain("campaign-codes"), DrivePress("codes"))]
    return Screen(text, [*_to_hand_over(visit, found.held), codes_of, [back, home(words)]])


def _to_hand_over(visit: Visit, held: list[Need]) -> list[list[Button]]:
    """A button for each request that waits for the deputy head; of those also which the committee may not know of."""
    if not heads_campaigns(visit.person):
        return []
    say = visit.words.plain
    return [
        [Button(say("campaign-give", number=f"{row.number:03}"), DrivePress("give", about=row.id))]
        for row in held[:MOST_ROWS]
    ]


async def codes_screen(visit: Visit, number: int) -> Screen | NeedRefusal:
    """«№ 017 · grades 5–7 · winter boots (37) × 1»: no child, no class."""
    words = visit.words
    found = await visit.store.read(codes.coded, visit.asking)
    if isinstance(found, NeedRefusal):
        return found
    page = page_of(found, number)
    texts = [
        words(
            "campaign-code",
            number=f"{one.need.number:03}",
            band=one.band or "–",
            things="; ".join(thing(words, line) for line in one.lines),
        )
        for one in page.items
    ]
    rows = []
    if heads_campaigns(visit.person):
        for one in page.items:
            number_text = f"{one.need.number:03}"
            name = Button(
                words.plain("campaign-name", number=number_text), DrivePress("name", about=one.need.id)
            )
            give = Button(
                words.plain("campaign-give", number=number_text), DrivePress("give", about=one.need.id)
            )
            rows.append([name, give])
    arrows = page.arrows(lambda turned: DrivePress("codes", page=turned))
    text = "\n".join([words("campaign-codes-title", requests=page.total), *texts])
    return Screen(text, [*rows, arrows, [Button(words.plain("button-back"), DrivePress()), home(words)]])


async def ask_sure(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    """A name is asked for twice, and the second time is written down."""
    words = visit.words
    if not runs_campaigns(visit.person):
        await answer(query, words.plain(NeedRefusal.NOT_FOUND), alert=True)
        return
    sure = Button(words.plain("campaign-name-sure"), DrivePress("sure-name", about=press.about))
    back = Button(words.plain("button-back"), DrivePress("codes"))
    if press.deed == "conduct":
        await visit.store.write(keeping.accept_conduct, visit.asking)
    if not await visit.store.read(keeping.accepted_conduct, visit.person):
        await show(query, conduct_screen(words, DrivePress("conduct", about=press.about), back))
        return
    await show(query, Screen(words("campaign-name-ask"), [[sure], [back]]))


async def show_name(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    words = visit.words
    found = await visit.store.write(codes.name, visit.asking, press.about)
    if isinstance(found, NeedRefusal):
        await answer(query, words.plain(found), alert=True)
        return
    await answer(query)
    child = found.child
    text = words(
        "campaign-name-is",
        number=f"{found.need.number:03}",
        name=child.name if child else "–",
        class_name=(child.class_name if child else None) or "–",
    )
    screen = Screen(text, [[home(words)]])
    await visit.bot.send_message(
        visit.telegram_id, screen.whole_text, reply_markup=screen.keyboard, protect_content=True
    )


async def choose_keeper(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    words = visit.words
    if not heads_campaigns(visit.person):
        await answer(query, words.plain(NeedRefusal.NOT_FOUND), alert=True)
        return
    found = await visit.store.read(codes.numbers, visit.asking)
    if isinstance(found, NeedRefusal) or not found.keepers:
        said = found if isinstance(found, NeedRefusal) else NeedRefusal.NO_KEEPER
        await answer(query, words.plain(said), alert=True)
        return
    rows = [[Button(one.name, DrivePress("give-to", one.id, press.about))] for one, _ in found.keepers]
    back = Button(words.plain("button-back"), DrivePress("codes"))
    await show(query, Screen(words("campaign-whom"), [*rows, [back]]))


async def give(query: CallbackQuery, visit: Visit, press: DrivePress) -> None:
    outcome = await visit.store.write(codes.reassign, visit.asking, press.about, press.campaign)
    said = outcome if isinstance(outcome, NeedRefusal) else "need-given"
    await answer(query, visit.words.plain(said), alert=True)
