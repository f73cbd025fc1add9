"""Peer tutoring in chat: asked for, agreed to by both and a parent, counted."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.forms import Filling, Form, Refused, back_to, begin, screen_or_refused, show_or_say
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_of, one_person
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Word, Words
from school.parliament.tutoring import SUBJECTS, TutoringRefusal
from school.presses.assistance import PermitPress
from school.presses.parliament import ServicesPress, TutoringPress
from school.rights import Deed, is_parent, is_pupil, runs_parliament
from services.parliament import tutoring
from services.parliament.tutoring import TutoringCard


async def list_screen(visit: Visit, page: int = 0) -> Screen:
    words, person = visit.words, visit.person
    shown = page_of(await visit.store.read(tutoring.seen_by, visit.asking), page)
    rows = [
        [
            Button(
                words.plain(
                    "tutoring-line",
                    stands="yes" if one.since else "no",
                    number=one.id,
                    subject=Word(f"tutoring-subject-{one.subject}"),
                ),
                TutoringPress("card", one.id),
            )
        ]
        for one in shown.items
    ]
    if is_pupil(person):
        rows.insert(0, [Button(words.plain("tutoring-ask"), TutoringPress("ask"))])
    if runs_parliament(person):
        rows.insert(0, [Button(words.plain("tutoring-propose"), TutoringPress("propose"))])
    if is_parent(person):
        rows.append([Button(words.plain("menu-permits-own"), PermitPress("own"))])
    rows.append(shown.arrows(lambda turned: TutoringPress(page=turned)))
    back = Button(words.plain("button-back"), ServicesPress())
    return Screen(words("tutoring-list", pairs=shown.total), [*rows, [back, home(words)]])


async def card_screen(visit: Visit, tutoring_id: int) -> Screen | TutoringRefusal:
    """Who, in what, who has agreed, how many lessons; never a mark."""
    seen = await visit.store.read(tutoring.card, visit.asking, tutoring_id)
    if isinstance(seen, TutoringRefusal):
        return seen
    words = visit.words
    told = words(
        "tutoring-card",
        subject=Word(f"tutoring-subject-{seen.row.subject}"),
        pupil=seen.pupil.name,
        tutor=seen.tutor.name if seen.tutor else "–",
        by_pupil=_sign(seen.agreed.pupil),
        by_tutor=_sign(seen.agreed.tutor),
        by_parent=_sign(seen.agreed.parent),
        lessons=seen.sessions,
    )
    back = Button(words.plain("button-back"), TutoringPress())
    return Screen(told, [*_deeds(words, seen), [back, home(words)]], protected=True)


def _sign(agreed: bool) -> str:
    return "✓" if agreed else "⏳"


def _deeds(words: Words, seen: TutoringCard) -> list[list[Button]]:
    row, rows = seen.row, []
    asked = (seen.is_pupil and not row.pupil_agreed) or (seen.is_tutor and not row.tutor_agreed)
    if asked:
        rows.append([Button(words.plain("tutoring-agree"), TutoringPress("agree", row.id))])
    if seen.is_tutor and seen.agreed.all:
        rows.append([Button(words.plain("tutoring-lesson"), TutoringPress("lesson", row.id))])
    if seen.runs:
        rows.append([Button(words.plain("tutoring-name"), TutoringPress("tutor", row.id))])
    if seen.is_pupil or seen.is_tutor or seen.runs:
        rows.append([Button(words.plain("tutoring-end"), TutoringPress("end", row.id))])
    return rows


async def on_tutoring(query: CallbackQuery, callback_data: TutoringPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "list":
            await show(query, await list_screen(visit, press.page))
        case "card":
            await show_or_say(query, visit, await card_screen(visit, press.pair))
        case "ask" | "propose" | "tutor":
            await _begin(query, visit, press)
        case "end":
            yes = Button(words.plain("tutoring-end-sure"), TutoringPress("sure-end", press.pair))
            back = Button(words.plain("button-back"), TutoringPress("card", press.pair))
            await show(query, Screen(words("tutoring-end-ask"), [[yes], [back]]))
        case "agree" | "lesson":
            deed = tutoring.agree if press.deed == "agree" else tutoring.count_lesson
            refusal = await visit.store.write(deed, visit.asking, press.pair)
            toast = words.plain(f"tutoring-done-{press.deed}")
            await show_or_say(query, visit, refusal or await card_screen(visit, press.pair), toast)
        case "sure-end":
            refusal = await visit.store.write(tutoring.end, visit.asking, press.pair)
            await show_or_say(
                query, visit, refusal or await list_screen(visit), words.plain("tutoring-done-end")
            )
        case never:
            assert_never(never)


async def _begin(query: CallbackQuery, visit: Visit, press: TutoringPress) -> None:
    may = is_pupil(visit.person) if press.deed == "ask" else runs_parliament(visit.person)
    if not may:
        await answer(query, visit.words.plain(TutoringRefusal.NOT_FOUND), alert=True)
        return
    form = ASK if press.deed == "ask" else PROPOSE if press.deed == "propose" else TUTOR
    await begin(form, query, visit, pair=press.pair)


# Forms


async def _ask(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    made = await visit.store.write(tutoring.ask, visit.asking, filling.token, said["subject"])
    return screen_or_refused(made if isinstance(made, TutoringRefusal) else await card_screen(visit, made))


async def _propose(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (filling.token, said["who"]["chosen"], said["subject"])
    made = await visit.store.write(tutoring.propose, visit.asking, *given)
    return screen_or_refused(made if isinstance(made, TutoringRefusal) else await card_screen(visit, made))


async def _tutor(filling: Filling) -> Screen | Refused:
    visit, said = filling.visit, filling.answers
    given = (said["pair"], said["who"]["chosen"])
    refusal = await visit.store.write(tutoring.name_tutor, visit.asking, *given)
    return screen_or_refused(refusal or await card_screen(visit, said["pair"]))


def _subject(words: Words, one: str) -> str:
    return words.plain(f"tutoring-subject-{one}")


_SUBJECT = one_of("subject", "tutoring-ask-subject", SUBJECTS, _subject)
ASK = Form("tutoring", Deed.USE_MENU, (_SUBJECT,), _ask, list_screen)
BACK_TO_CARD = back_to("pair", card_screen, list_screen)
PROPOSE = Form(
    "tutoring-propose",
    Deed.SEE_PARLIAMENT,
    (one_person("who", "tutoring-ask-pupil", is_pupil, TutoringRefusal.NOT_FOUND), _SUBJECT),
    _propose,
    BACK_TO_CARD,
)
TUTOR = Form(
    "tutoring-tutor",
    Deed.SEE_PARLIAMENT,
    (one_person("who", "tutoring-ask-tutor", is_pupil, TutoringRefusal.NOT_FOUND),),
    _tutor,
    BACK_TO_CARD,
)
FORMS = (ASK, PROPOSE, TUTOR)
