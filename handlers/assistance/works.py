"""A campaign's works at its desk: arranged by kind, held, shown by what their kind asks for."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, assert_never

from aiogram.types import CallbackQuery, Message

from db.assistance.works import Work
from handlers.answers import a_day, day_and_hour, public, text_line, whole_number
from handlers.forms import Filling, Form, Question, Refused, back_to, begin, screen_or_refused, show_or_say
from handlers.home import back_to_menu, home
from handlers.pages import page_of
from handlers.plan.closing import read_proof
from handlers.questions import Instead, one_of, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.assistance.works import FORMS as WAYS
from school.assistance.works import KINDS, MOST_SLOTS, WorkRefusal
from school.dates import school_day
from school.plan import LINK, PHOTO, Evidence
from school.presses.assistance import AskedPress, DrivePress, WorkPress
from school.rights import Deed, runs_campaigns
from services.assistance import works
from services.assistance.works import WorkCard, WorkDraft

LONGEST = 300
#: What has been held may be written down so much later.
BACK = timedelta(days=60)


def headline(words: Words, one: Work) -> str:
    """«Fair: School goods, 20 August, 10:00 – 25 August»: what stands on a button and above a card."""
    until = f" – {words.day(one.until)}" if one.until else ""
    return f"{words.plain(f'work-kind-{one.kind}')}: {one.title}, {words.moment(one.starts_at)}{until}"


def told_text(words: Words, one: Work) -> str:
    """What is told of it, each under its name."""
    lines = []
    for name, value in one.told.items():
        if value not in ("", None):
            said = Word(f"work-form-{value}") if name == "form" else value
            lines.append(words(f"work-told-{name}", value=said))
    return "\n".join(lines)


async def list_screen(visit: Visit, campaign_id: int, number: int = 0) -> Screen | WorkRefusal:
    words = visit.words
    found = await visit.store.read(works.all_of, visit.asking, campaign_id)
    if isinstance(found, WorkRefusal):
        return found
    page = page_of(found, number)
    texts, rows = [words("work-list", works=page.total)], []
    if runs_campaigns(visit.person):
        rows.append([Button(words.plain("work-new"), WorkPress("new", campaign_id))])
    for one in page.items:
        sign = "✓ " if one.closed_at else ""
        texts.append(sign + words("work-card", headline=headline(words, one)))
        rows.append([Button(sign + one.title, WorkPress("card", campaign_id, one.id))])
    arrows = page.arrows(lambda turned: WorkPress("list", campaign_id, page=turned))
    back = Button(words.plain("button-back"), DrivePress("card", campaign_id))
    return Screen("\n".join(texts), [*rows, arrows, [back, home(words)]])


async def card_screen(visit: Visit, work_id: int) -> Screen | WorkRefusal:
    seen = await visit.store.read(works.card, visit.asking, work_id)
    if isinstance(seen, WorkRefusal):
        return seen
    words, one = visit.words, seen.work
    rows = []
    if one.closed_at is None and runs_campaigns(visit.person):
        rows.append([Button(words.plain("work-close"), WorkPress("close", work=one.id))])
        rows.append([Button(words.plain("work-drop"), WorkPress("drop", work=one.id))])
    if one.evidence and one.evidence.get("file_id"):
        rows.append([Button(words.plain("work-file"), WorkPress("file", work=one.id))])
    rows += [
        [Button(words.plain("question-line", number=asked.number), AskedPress("card", asked.id))]
        for asked in seen.questions[:8]
        if runs_campaigns(visit.person)
    ]
    back = Button(words.plain("button-back"), WorkPress("list", one.campaign_id))
    return Screen(_card_text(words, seen), [*rows, [back, home(words)]])


def _card_text(words: Words, seen: WorkCard) -> str:
    one = seen.work
    parts = [words("work-card", headline=headline(words, one)), told_text(words, one)]
    if seen.visitors:
        parts.append(words("work-coming", people=len(seen.visitors)))
        parts += [
            words("work-visitor", name=who.person.name, when=words.moment(who.at) if who.at else "")
            for who in seen.visitors
        ]
    if one.kind == "drive":
        parts.append(words("work-families", families=seen.families))
        parts += [
            words("campaign-public-given", group=Word(f"need-item-{group}"), pieces=pieces)
            for group, pieces in seen.given.items()
        ]
    if one.closed_at:
        parts.append(words("work-held", when=one.closed_at))
        if one.evidence and one.evidence.get("link"):
            parts.append(words("work-told-link", value=one.evidence["link"]))
    return "\n".join(part for part in parts if part)


async def on_work_press(query: CallbackQuery, callback_data: WorkPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list":
            await show_or_say(query, visit, await list_screen(visit, press.campaign, press.page))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.work))
        case "new":
            await begin_new(query, visit, press.campaign)
        case "close":
            await begin_close(query, visit, press.work)
        case "file":
            await send_evidence(query, visit, press.work)
        case "drop":
            yes = Button(visit.words.plain("work-drop-sure"), WorkPress("sure", work=press.work))
            back = Button(visit.words.plain("button-back"), WorkPress("card", work=press.work))
            await show(query, Screen(visit.words("work-drop-ask"), [[yes], [back]]))
        case "sure":
            await drop(query, visit, press.work)
        case never:
            assert_never(never)


async def drop(query: CallbackQuery, visit: Visit, work_id: int) -> None:
    seen = await visit.store.read(works.card, visit.asking, work_id)
    refusal = await visit.store.write(works.drop, visit.asking, work_id)
    if isinstance(seen, WorkRefusal) or refusal:
        await answer(query, visit.words.plain(refusal or WorkRefusal.NOT_FOUND), alert=True)
        return
    await show_or_say(query, visit, await list_screen(visit, seen.work.campaign_id))


async def send_evidence(query: CallbackQuery, visit: Visit, work_id: int) -> None:
    seen = await visit.store.read(works.card, visit.asking, work_id)
    given = None if isinstance(seen, WorkRefusal) else seen.work.evidence
    if given is None:
        await answer(query, visit.words.plain(WorkRefusal.NOT_FOUND), alert=True)
        return
    await answer(query)
    await send_file(visit, given)


async def send_file(visit: Visit, file: dict[str, Any]) -> None:
    """What Telegram keeps, once more."""
    if file["kind"] == PHOTO:
        await visit.bot.send_photo(visit.telegram_id, file["file_id"])
    else:
        await visit.bot.send_document(visit.telegram_id, file["file_id"])


# Forms


async def begin_new(query: CallbackQuery, visit: Visit, campaign_id: int) -> None:
    seen = await visit.store.read(works.all_of, visit.asking, campaign_id)
    if isinstance(seen, WorkRefusal) or not runs_campaigns(visit.person):
        await answer(query, visit.words.plain(WorkRefusal.NOT_FOUND), alert=True)
        return
    await begin(NEW, query, visit, campaign=campaign_id)


async def begin_close(query: CallbackQuery, visit: Visit, work_id: int) -> None:
    seen = await visit.store.read(works.card, visit.asking, work_id)
    if isinstance(seen, WorkRefusal) or not runs_campaigns(visit.person):
        await answer(query, visit.words.plain(WorkRefusal.NOT_FOUND), alert=True)
        return
    one = seen.work
    known = {"work": one.id, "kind": one.kind, "title": one.title, "kinds": sorted(KINDS[one.kind].shown_by)}
    await begin(CLOSE, query, visit, **known)


def _before(filling: Filling, name: str) -> bool:
    return name in KINDS[filling.answers.get("kind", "task")].before


def _after(filling: Filling, name: str) -> bool:
    return name in KINDS[filling.answers["kind"]].after


def _ask(name: str) -> Callable[[Filling], str]:
    return lambda filling: filling.visit.words(f"work-ask-{name}")


def _said_before(name: str) -> Question:
    """A line of text that may be left out."""
    skip = Instead("skip", "button-skip")
    read = public(text_line(LONGEST))
    return typed(name, _ask(name), read, skip, wanted=lambda filling: _before(filling, name))


def _said_after(name: str) -> Question:
    read = whole_number(0, 10_000) if name in ("found", "visitors") else public(text_line(LONGEST))
    return typed(name, _ask(name), read, wanted=lambda filling: _after(filling, name))


def _not_before_start(filling: Filling, day: date) -> Refused | None:
    starts = datetime.fromisoformat(filling.answers["when"])
    early = day < school_day(starts, filling.visit.zone)
    return Refused("work-ends-before") if early else None


async def _ask_evidence(filling: Filling) -> Screen:
    words, told = filling.visit.words, filling.answers
    wanted = "link" if told["kinds"] == [LINK] else "file" if LINK not in told["kinds"] else "any"
    return Screen(words(f"work-ask-{wanted}", title=told["title"]))


async def _read_evidence(filling: Filling, message: Message) -> Any:
    return read_proof(message, filling.answers["kinds"])


async def arrange(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    names = KINDS[answers["kind"]].before
    draft = WorkDraft(
        answers["kind"],
        answers["title"],
        datetime.fromisoformat(answers["when"]),
        date.fromisoformat(answers["until"]) if answers.get("until") else None,
        {name: answers[name] for name in names if answers.get(name)},
    )
    outcome = await visit.store.write(works.arrange, visit.asking, answers["campaign"], filling.token, draft)
    screen = outcome if isinstance(outcome, WorkRefusal) else await card_screen(visit, outcome)
    return screen_or_refused(screen)


async def close(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    told = {name: answers[name] for name in KINDS[answers["kind"]].after}
    proof = Evidence(**answers["evidence"])
    refusal = await visit.store.write(works.close, visit.asking, answers["work"], told, proof)
    screen = refusal or await card_screen(visit, answers["work"])
    return screen_or_refused(screen)


NEW = Form(
    "work",
    Deed.SEE_CAMPAIGNS,
    (
        one_of("kind", "work-ask-kind", tuple(KINDS), lambda words, one: words.plain(f"work-kind-{one}")),
        typed("title", "work-ask-title", public(text_line(150))),
        typed("when", "work-ask-when", day_and_hour(back=BACK)),
        typed(
            "until",
            "work-ask-until",
            a_day(_not_before_start),
            Instead("skip", "button-skip"),
            wanted=lambda filling: KINDS[filling.answers.get("kind", "sitting")].lasts,
        ),
        one_of(
            "form",
            "work-ask-form",
            WAYS,
            lambda words, one: words.plain(f"work-form-{one}"),
            wanted=lambda filling: _before(filling, "form"),
        ),
        *map(_said_before, ("place", "guests", "media", "agenda", "team", "goods", "categories", "jury")),
        typed(
            "slots",
            "work-ask-slots",
            whole_number(1, MOST_SLOTS),
            wanted=lambda filling: _before(filling, "slots"),
        ),
    ),
    arrange,
    back_to("campaign", list_screen, back_to_menu),
)
CLOSE = Form(
    "work-close",
    Deed.SEE_CAMPAIGNS,
    (
        *map(_said_after, ("found", "visitors", "result", "decided", "shortcomings", "remedies")),
        Question("evidence", _ask_evidence, _read_evidence),
    ),
    close,
    back_to("work", card_screen, back_to_menu),
)
FORMS = (NEW, CLOSE)
