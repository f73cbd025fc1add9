"""Appeals in chat: who will read it is said before it is written; what is typed leaves the chat at once."""

from functools import partial
from typing import Any, Literal, assert_never

from aiogram.types import CallbackQuery

from db.parliament.appeals import Appeal
from handlers.answers import public, text_line
from handlers.forms import Filling, Form, Question, Refused, back_to, begin, show_or_say
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, typed
from handlers.screens import Button, Screen, answer, short, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.appeals import KINDS, LONGEST_REPLY, LONGEST_TEXT, AppealRefusal, State, kinds_for
from school.presses.parliament import AppealPress, ServicesPress
from school.rights import Deed
from services.parliament import appeals
from services.parliament.appeals import AppealCard

_MARKS = {State.OPEN: "⏳", State.ANSWERED: "✓", State.WITHDRAWN: "✕"}


def _services(words: Words) -> list[Button]:
    return [Button(words.plain("button-back"), ServicesPress()), home(words)]


def choose_screen(visit: Visit) -> Screen:
    """Each kind with who reads it."""
    words = visit.words
    kinds = [kind for kind in kinds_for(visit.person) if not KINDS[kind].council]
    told = [words("appeal-choose"), *(words(f"appeal-about-{kind}") for kind in kinds)]
    rows = [[Button(words.plain(f"appeal-do-{kind}"), AppealPress("new", kind=kind))] for kind in kinds]
    return Screen("\n\n".join(told), [*rows, _services(words)])


async def mine_screen(visit: Visit, page: int = 0) -> Screen:
    return _list(visit, await visit.store.read(appeals.own, visit.asking), page, "mine")


async def desk_screen(visit: Visit, page: int = 0) -> Screen:
    """What waits for this reader; no words."""
    return _list(visit, await visit.store.read(appeals.desk, visit.asking), page, "desk")


def _list(visit: Visit, found: list[Appeal], page: int, deed: Literal["mine", "desk"]) -> Screen:
    words, shown = visit.words, page_of(found, page)
    rows = [
        [
            Button(
                words.plain(
                    "appeal-line",
                    mark=_MARKS[State(one.state)],
                    number=one.number,
                    kind=Word(f"appeal-kind-{one.kind}"),
                ),
                AppealPress("card", one.id),
            )
        ]
        for one in shown.items
    ]
    arrows = shown.arrows(lambda turned: AppealPress(deed, page=turned))
    waiting = len([one for one in found if one.state == State.OPEN])
    told = words(f"appeal-list-{deed}", appeals=len(found), waiting=waiting)
    return Screen(told, [*rows, arrows, _services(words)])


def card_screen(visit: Visit, seen: AppealCard) -> Screen:
    """What was written and answered. It cannot be forwarded, but for what the whole school reads."""
    words, row = visit.words, seen.row
    told = [
        words(
            "appeal-card",
            number=row.number,
            kind=Word(f"appeal-kind-{row.kind}"),
            when=row.sent_at,
            owner=seen.owner or "–",
            until=row.answer_by,
            state=Word(f"appeal-state-{row.state}"),
        )
    ]
    if seen.pupil:
        told.append(words("appeal-pupil", name=seen.pupil.name, class_name=seen.pupil.class_name or "–"))
    if seen.author:
        own = seen.author.class_name
        key = "appeal-author" if own else "appeal-writer"
        told.append(words(key, name=seen.author.name, class_name=own or ""))
    told.append(words("appeal-text", text=seen.text))
    if seen.answer and row.ended_at:
        key = "appeal-decision" if KINDS[row.kind].decided else "appeal-answer"
        told.append(words(key, when=row.ended_at, text=seen.answer))
    back = AppealPress("mine") if seen.mine else AppealPress("desk") if seen.reads else AppealPress("public")
    ways = [Button(words.plain("button-back"), back), home(words)]
    return Screen("\n\n".join(told), [*_deeds(visit, seen), ways], protected=not row.public)


def _deeds(visit: Visit, seen: AppealCard) -> list[list[Button]]:
    words, row = visit.words, seen.row
    if not seen.open:
        return []
    if seen.mine:
        return [[Button(words.plain("appeal-do-withdraw"), AppealPress("withdraw", row.id))]]
    rows = []
    if seen.reads:
        key = "appeal-do-decide" if KINDS[row.kind].decided else "appeal-do-answer"
        rows.append([Button(words.plain(key), AppealPress("answer", row.id))])
        if row.owner_id != visit.person.id:
            rows.append([Button(words.plain("appeal-do-take"), AppealPress("take", row.id))])
        if KINDS[row.kind].passed_to:
            rows.append([Button(words.plain("appeal-do-pass-on"), AppealPress("pass-on", row.id))])
    return rows


async def public_screen(visit: Visit, page: int = 0) -> Screen:
    """Questions to the parliament that were answered, without who asked."""
    words = visit.words
    shown = page_of(await visit.store.read(appeals.published, visit.asking), page)
    rows = [[Button(short(one.text), AppealPress("card", one.row.id))] for one in shown.items]
    arrows = shown.arrows(lambda turned: AppealPress("public", page=turned))
    return Screen(words("appeal-public", questions=shown.total), [*rows, arrows, _services(words)])


async def on_appeal(query: CallbackQuery, callback_data: AppealPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "choose":
            await show(query, choose_screen(visit))
        case "mine" | "desk" | "public":
            await show(query, await _LISTS[press.deed](visit, press.page))
        case "card":
            await _shown(query, visit, press.appeal)
        case "new":
            await _begin_new(query, visit, press.kind)
        case "answer":
            await _begin_answer(query, visit, press.appeal)
        case "pass-on":
            await _ask(query, visit, press, AppealPress("sure-pass-on", press.appeal))
        case "withdraw":
            await _ask(query, visit, press, AppealPress("sure-withdraw", press.appeal))
        case "take" | "sure-pass-on" | "sure-withdraw":
            await _at_once(query, visit, press.deed, press.appeal)
        case never:
            assert_never(never)


_LISTS = {"mine": mine_screen, "desk": desk_screen, "public": public_screen}
_AT_ONCE = {
    "take": appeals.take,
    "sure-pass-on": appeals.pass_on,
    "sure-withdraw": appeals.withdraw,
}


async def _at_once(
    query: CallbackQuery, visit: Visit, deed: Literal["take", "sure-pass-on", "sure-withdraw"], appeal_id: int
) -> None:
    refusal = await visit.store.write(_AT_ONCE[deed], visit.asking, appeal_id)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
    elif deed == "take":
        await _shown(query, visit, appeal_id)
    else:
        made = await (mine_screen if deed == "sure-withdraw" else desk_screen)(visit)
        await show(query, made, visit.words.plain(f"appeal-done-{deed.removeprefix('sure-')}"))


async def _ask(query: CallbackQuery, visit: Visit, press: AppealPress, yes: AppealPress) -> None:
    words = visit.words
    sure = Button(words.plain(f"appeal-sure-{press.deed}"), yes)
    back = Button(words.plain("button-back"), AppealPress("card", press.appeal))
    await show(query, Screen(words(f"appeal-ask-{press.deed}"), [[sure], [back]]))


async def _begin_new(query: CallbackQuery, visit: Visit, kind: str) -> None:
    if kind in kinds_for(visit.person):
        names = await visit.store.read(appeals.who_reads, visit.asking, kind)
        pupils = [(one.id, one.name) for one in await visit.store.read(appeals.written_for, visit.asking)]
        await begin(NEW, query, visit, kind=kind, readers=names, pupils=pupils)
    else:
        await answer(query, visit.words.plain(AppealRefusal.NOT_FOUND), alert=True)


async def _shown(query: CallbackQuery, visit: Visit, appeal_id: int) -> None:
    await show_or_say(query, visit, await _read_again(visit, appeal_id))


async def _begin_answer(query: CallbackQuery, visit: Visit, appeal_id: int) -> None:
    seen = await visit.store.read(appeals.card, visit.asking, appeal_id)
    if isinstance(seen, AppealRefusal) or not seen.reads or seen.mine:
        await answer(query, visit.words.plain(AppealRefusal.NOT_FOUND), alert=True)
    elif not seen.open:
        await answer(query, visit.words.plain(AppealRefusal.ENDED), alert=True)
    else:
        await begin(ANSWER, query, visit, appeal=appeal_id, kind=seen.row.kind)


# Forms


async def _card(visit: Visit, appeal_id: int) -> Screen | Refused:
    seen = await visit.store.read(appeals.card, visit.asking, appeal_id)
    return Refused(seen) if isinstance(seen, AppealRefusal) else card_screen(visit, seen)


async def _read_again(visit: Visit, appeal_id: int) -> Screen | AppealRefusal:
    """A form may have been open for weeks: who comes back from it reads anew, and that is written down."""
    seen = await visit.store.write(appeals.read, visit.asking, appeal_id)
    return seen if isinstance(seen, AppealRefusal) else card_screen(visit, seen)


async def _send(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    told = (said["kind"], said["text"], said.get("pupil"))
    made = await visit.store.write(appeals.send, visit.asking, filling.token, *told)
    return Refused(made) if isinstance(made, AppealRefusal) else await _sent(visit, made)


async def _sent(visit: Visit, appeal_id: int) -> Screen | Refused:
    """Its number and its day; the words have left the chat and do not come back unasked."""
    seen = await visit.store.read(appeals.card, visit.asking, appeal_id)
    if isinstance(seen, AppealRefusal):
        return Refused(seen)
    words, row = visit.words, seen.row
    see = Button(words.plain("appeal-see"), AppealPress("card", row.id))
    told = words("appeal-sent", number=row.number, owner=seen.owner or "–", until=row.answer_by)
    return Screen(told, [[see], _services(words)])


async def _answer(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    deed = partial(appeals.answer, public=said.get("public") == "yes")
    refusal = await visit.store.write(deed, visit.asking, said["appeal"], said["text"])
    return Refused(refusal) if refusal else await _card(visit, said["appeal"])


async def _back(visit: Visit) -> Screen:
    return choose_screen(visit) if kinds_for(visit.person) else await desk_screen(visit)


def _asked(filling: Filling) -> str:
    words, answers = filling.visit.words, filling.answers
    told = [words(f"appeal-ask-{answers['kind']}")]
    if names := answers.get("readers"):
        told.append(words("appeal-who-reads", names=", ".join(names)))
    return "\n\n".join(told)


def _asked_answer(filling: Filling) -> str:
    decided = KINDS[filling.answers["kind"]].decided
    return filling.visit.words("appeal-ask-decision" if decided else "appeal-ask-answer")


def _of_council(filling: Filling) -> bool:
    return KINDS[filling.answers["kind"]].council


def _for_others(filling: Filling) -> bool:
    return bool(filling.answers.get("pupils"))


async def _ask_pupil(filling: Filling) -> Screen:
    rows = [[filling.choice(name, one)] for one, name in filling.answers["pupils"]]
    return Screen(filling.visit.words("appeal-ask-pupil"), rows)


async def _read_pupil(filling: Filling, pressed: str) -> Any:
    known = [one for one, _ in filling.answers["pupils"] if str(one) == pressed]
    return known[0] if known else Refused("form-expects-button")


NEW = Form(
    "appeal",
    Deed.USE_MENU,
    (
        Question("pupil", _ask_pupil, pressed=_read_pupil, wanted=_for_others),
        typed("text", _asked, public(text_line(LONGEST_TEXT, least=10))),
    ),
    _send,
    _back,
    private=True,
)
ANSWER = Form(
    "appeal-answer",
    Deed.USE_MENU,
    (
        one_of(
            "public",
            "appeal-ask-public",
            ("yes", "no"),
            lambda words, one: words.plain(f"appeal-public-{one}"),
            wanted=_of_council,
        ),
        typed("text", _asked_answer, public(text_line(LONGEST_REPLY, least=2))),
    ),
    _answer,
    back_to("appeal", _read_again, desk_screen),
    private=True,
)
FORMS = (NEW, ANSWER)
