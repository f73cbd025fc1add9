"""The campaign's public side: what everybody may read of it, fairs and receptions, questions to the school."""

from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.assistance.campaigns import CampaignRow
from handlers.answers import public, text_line
from handlers.assistance.lines import thing
from handlers.assistance.needs import about_now, campaign_name, trust_text
from handlers.assistance.works import headline, told_text
from handlers.forms import Filling, Form, Refused, back_to, begin, leave_form
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance import holds_identity_number
from school.assistance.asking import LONGEST_QUESTION
from school.assistance.giving import PAGE_LINK
from school.assistance.lines import Wanted
from school.assistance.weekly import shown
from school.assistance.works import WorkRefusal
from school.presses.assistance import DrivePress, GivePress, NeedPress, PublicPress
from school.rights import Deed, may
from services import surveys
from services.assistance import campaigns, codes, questions, works
from services.assistance.works import FOR_FAMILIES, OwnWork

# What is said of a campaign to everybody: numbers, never who, and no number under five


def public_text(words: Words, row: CampaignRow, figures: dict[str, int], trust_line: str) -> str:
    """«Pairs of shoes: 14; children helped: 9; back in class: <5»."""
    given = [
        words("campaign-public-given", group=Word(f"need-item-{key.split(':')[1]}"), pieces=shown(n))
        for key, n in figures.items()
        if key.startswith("given:")
    ]
    told = [words("campaign-public-text", name=campaign_name(words, row))]
    if helped := figures.get("children_helped"):
        told.append(words("campaign-public-helped", helped=shown(helped)))
    if returned := figures.get("returned"):
        told.append(words("campaign-public-returned", returned=shown(returned)))
    return "\n".join([*told, *given, trust_text(words, trust_line)])


async def weekly_text(visit: Visit, row: CampaignRow, figures: dict[str, int], trust_line: str) -> str:
    """The week in Kazakh and in Russian, with what can be answered and where to ask."""
    link = f"https://t.me/{(await visit.bot.me()).username}?start={PAGE_LINK}"
    asked = await visit.store.read(surveys.open_now, visit.school_id)
    texts = []
    for code in ("kk", "ru"):
        words = Words(code, visit.zone)
        parts = [public_text(words, row, figures, trust_line), words("public-ask-here", link=link)]
        parts += [words("public-survey", title=one.title(code)) for one in asked]
        texts.append("\n".join(parts))
    return "\n\n".join(texts)


# Its page


async def page_screen(visit: Visit) -> Screen:
    """What the campaign is, the last week in numbers, where to ask and where to give.

    In one's own language; in Kazakh and in Russian for somebody whom the bot does not know.
    """
    told = await visit.store.read(campaigns.public_page, visit.school_id, visit.today)
    packs = await visit.store.read(campaigns.packing, visit.who)
    parts = []
    for code in [visit.words.language] if visit.who else ["kk", "ru"]:
        spoken = Words(code, visit.zone)
        parts.append(f"{about_now(spoken, told.now)}\n{spoken('public-what')}")
        parts += [
            spoken("public-material", text=(one.ru if code == "ru" else one.kk) or "–")
            for one in told.materials
        ]
        if told.now.running and told.figures is not None:
            parts.append(public_text(spoken, told.now.running, told.figures, told.now.trust_line))
        else:
            parts.append(trust_text(spoken, told.now.trust_line))
    rows = _ways(visit.words, visit)
    if visit.who and visit.who.is_staff() and await visit.store.read(codes.may_see, visit.who):
        rows.insert(0, [Button(visit.words.plain("menu-campaigns"), DrivePress())])
    if packs is not None:
        rows.insert(0, [Button(visit.words.plain("packing-open"), PublicPress("packing"))])
    return Screen("\n\n".join(parts), rows)


def _ways(words: Words, visit: Visit) -> list[list[Button]]:
    rows = []
    if may(visit.who, Deed.REPORT_NEED):
        rows.append([Button(words.plain("need-new"), NeedPress("new"))])
    rows.append([Button(words.plain("give-new"), GivePress("new"))])
    rows.append([Button(words.plain("public-works"), PublicPress("works"))])
    if may(visit.who, Deed.REPORT_NEED):
        rows.append([Button(words.plain("question-mine"), PublicPress("mine"))])
    return [*rows, _home(words, visit)]


def _home(words: Words, visit: Visit) -> list[Button]:
    return [home(words)] if visit.who else []


async def on_start(message: Message, visit: Visit) -> None:
    """The link of the campaign's page."""
    await leave_form(visit)
    await show(message, await page_screen(visit))


async def works_screen(visit: Visit, kind: str, number: int) -> Screen:
    """Fairs, receptions and contests to come: all, or of one kind."""
    words = visit.words
    found = await visit.store.read(works.to_come, visit.school_id, visit.now, visit.today, kind)
    page = page_of(found, number)
    texts = [words("work-card", headline=headline(words, one)) for one in page.items]
    rows = [[Button(one.title, PublicPress("card", one.id))] for one in page.items]
    kinds = [
        Button(words.plain(f"work-kind-{one}"), PublicPress("works", value=one))
        for one in FOR_FAMILIES
        if one != kind
    ]
    arrows = page.arrows(lambda turned: PublicPress("works", value=kind, page=turned))
    back = Button(words.plain("button-back"), PublicPress("page"))
    text = "\n".join([words("public-works-title", works=page.total), *texts])
    return Screen(text, [*rows, arrows, *([one] for one in kinds), [back, *_home(words, visit)]])


def work_screen(visit: Visit, seen: OwnWork) -> Screen:
    words, one = visit.words, seen.work
    parts = [words("work-card", headline=headline(words, one)), told_text(words, one)]
    rows = []
    if seen.comes:
        parts.append(words("work-your-time", when=seen.at) if seen.at else words("work-you-come"))
        rows.append([Button(words.plain("work-leave"), PublicPress("leave", one.id))])
    elif seen.full:
        parts.append(words(WorkRefusal.FULL))
    elif one.kind in ("reception", "round_table"):
        rows.append([Button(words.plain("work-come"), PublicPress("take", one.id))])
    if one.kind == "reception" and may(visit.who, Deed.REPORT_NEED):
        rows.append([Button(words.plain("question-ask"), PublicPress("ask", one.id))])
    back = Button(words.plain("button-back"), PublicPress("works"))
    return Screen("\n".join(part for part in parts if part), [*rows, [back, home(words)]])


async def on_public_press(query: CallbackQuery, callback_data: PublicPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "page":
            await show(query, await page_screen(visit))
        case "works":
            await show(query, await works_screen(visit, press.value, press.page))
        case "card" | "take" | "leave":
            await _work(query, visit, press)
        case "packing":
            await _packing(query, visit)
        case "ask" | "mine":
            await _question(query, visit, press)
        case never:
            assert_never(never)


async def _work(query: CallbackQuery, visit: Visit, press: PublicPress) -> None:
    """For people of the school; a stranger has read the list."""
    deeds = {"card": works.own_card, "take": works.come, "leave": works.stay_away}
    seen: OwnWork | WorkRefusal = WorkRefusal.NOT_FOUND
    if may(visit.who, Deed.USE_MENU):
        seen = await visit.store.write(deeds[press.deed], visit.asking, press.work)
    if isinstance(seen, WorkRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    await show(query, work_screen(visit, seen))


async def _question(query: CallbackQuery, visit: Visit, press: PublicPress) -> None:
    if not may(visit.who, Deed.REPORT_NEED):
        await answer(query, visit.words.plain("question-not-found"), alert=True)
    elif press.deed == "ask":
        await begin(ASK, query, visit, work=press.work or None)
    else:
        await show(query, await own_questions(visit))


async def _packing(query: CallbackQuery, visit: Visit) -> None:
    """For volunteers: what is to be packed, by thing and size; no request, no child."""
    words = visit.words
    found = await visit.store.read(campaigns.packing, visit.who)
    if found is None:
        await answer(query, words.plain(WorkRefusal.NOT_FOUND), alert=True)
        return
    things = [f"• {thing(words, Wanted(one.kind, one.size, one.pieces))}" for one in found]
    text = "\n".join([words("packing-title", pieces=sum(one.pieces for one in found)), *things])
    await show(query, Screen(text, [[home(words)]]))


async def own_questions(visit: Visit) -> Screen:
    """Each with its number and with its answer."""
    words = visit.words
    found = await visit.store.read(questions.own, visit.asking)
    texts = [words("question-list", questions=len(found))]
    for one in found[:8]:
        row = one.row
        texts.append(words("question-said", number=row.number, when=row.asked_at, text=one.text))
        if row.answered_at:
            texts.append(words("question-reply", when=row.answered_at, text=one.answer))
    new = [Button(words.plain("question-ask"), PublicPress("ask"))]
    return Screen("\n\n".join(texts), [new, [home(words)]], protected=True)


async def read_question(filling: Filling, message: Message) -> Any:
    told = await public(text_line(LONGEST_QUESTION, least=5))(filling, message)
    return Refused("need-no-identity") if isinstance(told, str) and holds_identity_number(told) else told


async def ask(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    said = (filling.token, told["text"], told["work"])
    number = await visit.store.write(questions.ask, visit.asking, *said)
    return Screen(visit.words("question-taken", number=number), [[home(visit.words)]])


async def _work_of(visit: Visit, work_id: int) -> Screen | WorkRefusal:
    seen = await visit.store.read(works.own_card, visit.asking, work_id)
    return seen if isinstance(seen, WorkRefusal) else work_screen(visit, seen)


ASK = Form(
    "parent-question",
    Deed.REPORT_NEED,
    (typed("text", "question-ask-text", read_question),),
    ask,
    back_to("work", _work_of, own_questions),
    private=True,
)
FORMS = (ASK,)
