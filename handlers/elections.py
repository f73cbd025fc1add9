"""Elections in chat: the voter's ballot, the mentor's desk, and the commission's words and count."""

import base64
import binascii
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from db import elections as rows
from db import people
from handlers.answers import day_and_hour, text_line
from handlers.doors import needs
from handlers.forms import Filling, Form, Question, Refused, Stay, begin
from handlers.grades import grades_question
from handlers.home import home
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from school.elections import (
    AGAINST_ALL,
    COMMISSION_SIZE,
    MOST_CANDIDATES,
    ElectionRefusal,
    VoteRefusal,
    why_not_stand,
)
from school.events import grades_in_words
from school.names import fold
from school.people import Person, Role
from school.rights import Deed, may
from services import elections

#: More than this many lines of people in a search would be a roll of names.
MOST_FOUND = 8


class ElectionPress(CallbackData, prefix="el"):
    """A button about an election: what, and which."""

    deed: str = "list"
    election: int = 0


class ChoicePress(CallbackData, prefix="v"):
    """A choice on a ballot. `mark` can only be made by the bot, for this voter and this choice."""

    deed: str  # pick, cast
    election: int
    choice: int
    mark: str


def entries(visit: Visit) -> list[Button]:
    person = visit.person
    sees = may(person, Deed.VOTE) or may(person, Deed.RUN_ELECTIONS) or person.is_staff()
    return [Button(visit.words.plain("menu-elections"), ElectionPress())] if sees else []


async def list_screen(visit: Visit) -> Screen:
    """One's own ballots, the elections of one's commission, and the mentor's desk."""
    words, person = visit.words, visit.person
    async with visit.store.reading() as tx:
        mine = await rows.of_voter(tx, person.id)
        of_member = await rows.of_member(tx, person.id)
        led = await rows.of_school(tx, visit.school_id) if may(person, Deed.RUN_ELECTIONS) else []
    buttons: list[list[Button]] = []
    for found, voted in mine[:MOST_FOUND]:
        state = "voted" if voted and found.state == "open" else found.state
        text = words.plain("election-line", title=found.title, state=words.plain(f"election-state-{state}"))
        deed = "result" if found.state in ("published", "wiped") else "ballot"
        buttons.append([Button(text, ElectionPress(deed=deed, election=found.id))])
    for found in of_member:
        text = words.plain("election-line-commission", title=found.title)
        buttons.append([Button(text, ElectionPress(deed="member", election=found.id))])
    for found in led[:MOST_FOUND]:
        text = words.plain("election-line-desk", title=found.title)
        buttons.append([Button(text, ElectionPress(deed="desk", election=found.id))])
    if may(person, Deed.RUN_ELECTIONS):
        buttons.append([Button(words.plain("election-new"), ElectionPress(deed="new"))])
    key = "election-list" if mine or of_member or led else "election-list-empty"
    return Screen(words(key), [*buttons, [home(words)]])


# The voter


async def ballot_screen(visit: Visit, election_id: int) -> Screen | VoteRefusal:
    """The ballot, with what the bot can and cannot hide."""
    words = visit.words
    ballot = await elections.ballot_for(visit.store, visit.vault, visit.person, election_id, visit.now)
    if isinstance(ballot, VoteRefusal):
        return ballot
    buttons = [
        [Button(_name(visit, number, name), _choice("pick", election_id, number, mark))]
        for number, name, mark in ballot.choices
    ]
    text = words("vote-ballot", title=ballot.election.title, closes=ballot.election.closes_at)
    return Screen(f"{text}\n\n{words('vote-secrecy')}", [*buttons, [home(words)]])


def _name(visit: Visit, number: int, name: str) -> str:
    return visit.words.plain("vote-against-all") if number == AGAINST_ALL else name


def _choice(deed: str, election_id: int, number: int, mark: bytes) -> ChoicePress:
    text = base64.urlsafe_b64encode(mark).decode().rstrip("=")
    return ChoicePress(deed=deed, election=election_id, choice=number, mark=text)


async def on_choice(query: CallbackQuery, callback_data: ChoicePress, visit: Visit) -> None:
    """Pick, then confirm; the choice travels in the button alone, and the answer names nobody."""
    press, words = callback_data, visit.words
    try:
        mark = base64.urlsafe_b64decode(press.mark + "=" * (-len(press.mark) % 4))
    except (binascii.Error, ValueError):
        mark = b""
    if press.deed == "pick":
        await confirm_screen(query, visit, press, mark)
        return
    refusal = await elections.cast_ballot(
        visit.store, visit.vault, visit.person, press.election, press.choice, mark, visit.now
    )
    if refusal in (None, VoteRefusal.ALREADY_VOTED):
        said = words("vote-counted" if refusal is None else VoteRefusal.ALREADY_VOTED)
        await show(query, Screen(said, [[home(words)]]))
        return
    await answer(query, words.plain(refusal or VoteRefusal.FORGED), alert=True)


async def confirm_screen(query: CallbackQuery, visit: Visit, press: ChoicePress, mark: bytes) -> None:
    words = visit.words
    ballot = await elections.ballot_for(visit.store, visit.vault, visit.person, press.election, visit.now)
    if isinstance(ballot, VoteRefusal):
        await show(query, Screen(words(ballot), [[home(words)]]))
        return
    found = next((one for one in ballot.choices if one[0] == press.choice and one[2] == mark), None)
    if found is None:
        await answer(query, words.plain(VoteRefusal.FORGED), alert=True)
        return
    yes = Button(words.plain("vote-confirm"), _choice("cast", press.election, press.choice, mark))
    back = Button(words.plain("button-back"), ElectionPress(deed="ballot", election=press.election))
    text = words("vote-sure", name=_name(visit, found[0], found[1]))
    await show(query, Screen(text, [[yes], [back]]))


async def result_screen(visit: Visit, election_id: int) -> Screen | None:
    words = visit.words
    outcome = await elections.result(visit.store, visit.person, election_id)
    if outcome is None:
        return None
    lines = []
    for number, votes in sorted((outcome.votes or {}).items(), key=lambda one: -one[1]):
        lines.append(
            words(
                "election-result-line", name=_name(visit, number, outcome.names.get(number, "")), votes=votes
            )
        )
    won = [outcome.names[number] for number in outcome.winners]
    key = "election-won" if len(won) == 1 else "election-tie" if won else "election-nobody"
    verdict = words(key, names=", ".join(won)) if won else words(key)
    if not lines:
        lines = [words("election-few")]
    text = words("election-result", title=outcome.election.title, votes=outcome.marks, roll=outcome.roll)
    return Screen("\n".join([text, verdict, "", *lines]), [[home(words)]])


# The desk and the commission


async def desk_screen(visit: Visit, election_id: int) -> Screen:
    """One's election: where it stands, what can be done next. Nothing of results before they are published."""
    words = visit.words
    async with visit.store.reading() as tx:
        found = await rows.by_id(tx, election_id)
        names = await rows.candidates_of(tx, election_id)
        commission = await rows.commission_of(tx, election_id)
        members = await people.by_ids(tx, commission)
        marks, on_roll = await rows.turnout(tx, election_id)
    if found is None or found.school_id != visit.school_id:
        return Screen(words(VoteRefusal.NO_SUCH_ELECTION), [[home(words)]])
    parts = [
        words(
            "election-card",
            title=found.title,
            state=words.plain(f"election-state-{found.state}"),
            closes=found.closes_at,
            grades=grades_in_words(found.grades),
            candidates=", ".join(names.values()),
            commission=", ".join(f"{'✓' if commission[m.id] else '○'} {m.name}" for m in members),
        )
    ]
    if found.roll_hash:
        parts.append(words("election-card-roll", marks=marks, roll=on_roll, fingerprint=found.roll_hash))
    step = {"ready": "open", "counted": "publish", "published": "wipe"}.get(found.state)
    buttons = []
    if step:
        buttons.append(
            [Button(words.plain(f"election-do-{step}"), ElectionPress(deed=step, election=found.id))]
        )
    if found.state in ("published", "wiped"):
        see = ElectionPress(deed="result", election=found.id)
        buttons.append([Button(words.plain("election-see-result"), see)])
    back = Button(words.plain("button-back"), ElectionPress())
    return Screen("\n\n".join(parts), [*buttons, [back, home(words)]])


async def on_election_press(query: CallbackQuery, callback_data: ElectionPress, visit: Visit) -> None:
    """What everybody may ask: the list, a ballot, a result; and the commission's own steps."""
    press, words = callback_data, visit.words
    match press.deed:
        case "ballot" if may(visit.who, Deed.VOTE):
            ballot = await ballot_screen(visit, press.election)
            if isinstance(ballot, VoteRefusal):
                await show(query, Screen(words(ballot), [[home(words)]]))
            else:
                await show(query, ballot)
        case "result":
            screen = await result_screen(visit, press.election)
            if screen is None:
                await answer(query, words.plain("election-no-result-yet"), alert=True)
            else:
                await show(query, screen)
        case "member":
            await member_screen(query, visit, press.election)
        case "words":
            await show_words(query, visit, press.election)
        case "took":
            await took_words(query, visit, press.election)
        case "count":
            await begin_count(query, visit, press.election)
        case "new" | "desk" | "open" | "publish" | "wipe" | "surewipe":
            await on_desk(query, visit, press)
        case _:
            await show(query, await list_screen(visit))


async def on_desk(query: CallbackQuery, visit: Visit, press: ElectionPress) -> None:
    """What only those who run elections may do."""
    words = visit.words
    outcome: object = None
    if not may(visit.who, Deed.RUN_ELECTIONS):
        await answer(query, words.plain("door-not-yours"), alert=True)
        return
    if press.deed == "new":
        await begin(NEW, query, visit)
        return
    if press.deed == "wipe":
        yes = Button(
            words.plain("election-wipe-yes"), ElectionPress(deed="surewipe", election=press.election)
        )
        back = Button(words.plain("button-back"), ElectionPress(deed="desk", election=press.election))
        await show(query, Screen(words("election-wipe-sure"), [[yes], [back]]))
        return
    if press.deed == "open":
        outcome = await elections.open_voting(visit.store, visit.person, press.election, visit.now)
    elif press.deed == "publish":
        outcome = await elections.publish(visit.store, visit.person, press.election, visit.now)
    elif press.deed == "surewipe":
        outcome = await elections.wipe(visit.store, visit.person, press.election, visit.now)
    if isinstance(outcome, ElectionRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    await show(query, await desk_screen(visit, press.election))


async def member_screen(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    """What a member of the commission has to do now."""
    words = visit.words
    async with visit.store.reading() as tx:
        found = await rows.by_id(tx, election_id)
        commission = await rows.commission_of(tx, election_id)
    if found is None or visit.person.id not in commission:
        await answer(query, words.plain(VoteRefusal.NO_SUCH_ELECTION), alert=True)
        return
    buttons = []
    if found.state == "sealing" and not commission[visit.person.id]:
        buttons.append(
            [Button(words.plain("election-take-words"), ElectionPress(deed="words", election=election_id))]
        )
    if found.state == "closed":
        buttons.append(
            [Button(words.plain("election-open-box"), ElectionPress(deed="count", election=election_id))]
        )
    text = words("election-member", title=found.title, state=words.plain(f"election-state-{found.state}"))
    await show(query, Screen(text, [*buttons, [home(words)]]))


async def show_words(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    """The member's words, in a message that cannot be forwarded, until they are on paper."""
    words = visit.words
    shares = await elections.take_words(visit.store, visit.person, election_id, visit.now)
    if isinstance(shares, ElectionRefusal):
        await answer(query, words.plain(shares), alert=True)
        return
    await answer(query)
    numbered = "\n".join(f"{n}. {word}" for n, word in enumerate(shares.split(), start=1))
    took = Button(words.plain("election-took-words"), ElectionPress(deed="took", election=election_id))
    screen = Screen(words("election-words", list=numbered), [[took]], protected=True)
    await visit.bot.send_message(
        visit.telegram_id, screen.text, reply_markup=screen.keyboard, protect_content=True
    )


async def took_words(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    words = visit.words
    outcome = await elections.confirm_words(visit.store, visit.person, election_id, visit.now)
    if isinstance(outcome, ElectionRefusal):
        await answer(query, words.plain(outcome), alert=True)
        return
    await show(query, Screen(words("election-words-kept"), [[home(words)]]))


async def begin_count(query: CallbackQuery, visit: Visit, election_id: int) -> None:
    async with visit.store.reading() as tx:
        found = await rows.by_id(tx, election_id)
        commission = await rows.commission_of(tx, election_id)
    if found is None or visit.person.id not in commission:
        await answer(query, visit.words.plain(VoteRefusal.NO_SUCH_ELECTION), alert=True)
    elif found.state != "closed":
        await answer(query, visit.words.plain(ElectionRefusal.WRONG_TIME), alert=True)
    else:
        await begin(COUNT, query, visit, election=election_id)


async def ask_words(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-words"))


async def read_words(filling: Filling, message: Message) -> Any:
    """The words go straight to the box: they are not kept with the form's answers, not even sealed."""
    typed = " ".join(part for part in (message.text or "").split() if not part.rstrip(".").isdigit())
    if not typed:
        return Refused("election-ask-words")
    outcome = await elections.give_words(
        filling.visit.store, filling.visit.person, filling.answers["election"], typed, filling.visit.now
    )
    return Refused(outcome) if isinstance(outcome, ElectionRefusal) else outcome


async def counted(filling: Filling) -> Screen | Refused:
    words = filling.visit.words
    return Screen(words(f"election-box-{filling.answers['words']}"), [[home(words)]])


async def back_to_list(visit: Visit) -> Screen:
    return await list_screen(visit)


COUNT = Form(
    "count",
    Deed.USE_MENU,
    (Question("words", ask_words, read_words, expects="election-ask-words"),),
    counted,
    back_to_list,
    private=True,
)


# The form of a new election


async def ask_title(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-title"))


def _people_question(key: str, most: int, least: int) -> Question:
    """Type a part of a name, press whom you mean; ticks until «done»."""

    async def ask(filling: Filling) -> Screen:
        words, state = filling.visit.words, filling.answers.get(key) or {"chosen": [], "found": []}
        async with filling.visit.store.reading() as tx:
            chosen = await people.by_ids(tx, state["chosen"])
            found = await people.by_ids(tx, state["found"])
        buttons = [[filling.choice(f"✓ {one.name}", one.id)] for one in chosen]
        buttons += [
            [filling.choice(f"+ {_with_class(one)}", one.id)]
            for one in found
            if one.id not in state["chosen"]
        ]
        if least <= len(chosen) <= most:
            buttons.append([filling.choice(words.plain("button-done"), "ok")])
        return Screen(words(f"election-ask-{key}", chosen=len(chosen), most=most), buttons)

    async def typed(filling: Filling, message: Message) -> Any:
        state = filling.answers.get(key) or {"chosen": [], "found": []}
        name = await text_line(60, least=2)(filling, message)
        if isinstance(name, Refused):
            return name
        async with filling.visit.store.reading() as tx:
            found = await people.search(tx, filling.visit.school_id, fold(name), limit=200)
        fitting = [one.id for one in found if _fits(key, filling, one)][:MOST_FOUND]
        if not fitting and found and key == "candidates":
            return Refused("election-candidate-grade")
        if not fitting:
            return Refused("people-nobody-found", {"typed": name})
        return Stay({"chosen": state["chosen"], "found": fitting})

    async def pressed(filling: Filling, answered: str) -> Any:
        state = filling.answers.get(key) or {"chosen": [], "found": []}
        chosen: list[int] = list(state["chosen"])
        if answered == "ok":
            if not least <= len(chosen) <= most:
                return Refused("form-expects-button")
            return {"chosen": chosen, "found": []}
        if not answered.isdigit() or int(answered) not in {*chosen, *state["found"]}:
            return Refused("form-expects-button")
        one = int(answered)
        chosen = [other for other in chosen if other != one] if one in chosen else [*chosen, one]
        return Stay({"chosen": chosen[:most], "found": [other for other in state["found"] if other != one]})

    return Question(key, ask, typed, pressed, expects="form-expects-text")


def _with_class(person: Person) -> str:
    return f"{person.name} · {person.class_name}" if person.class_name else person.name


def _fits(key: str, filling: Filling, person: Person) -> bool:
    if key == "candidates":
        return why_not_stand(person) is None
    standing = filling.answers["candidates"]["chosen"]
    of_school = person.is_staff() or person.has(Role.STUDENT)
    return person.active and person.telegram_id is not None and person.id not in standing and of_school


async def ask_closing(filling: Filling) -> Screen:
    return Screen(filling.visit.words("election-ask-closing"))


async def ask_sure(filling: Filling) -> Screen:
    words, answers = filling.visit.words, filling.answers
    async with filling.visit.store.reading() as tx:
        standing = await people.by_ids(tx, answers["candidates"]["chosen"])
        members = await people.by_ids(tx, answers["commission"]["chosen"])
    text = words(
        "election-card",
        title=answers["title"],
        state=words.plain("election-state-sealing"),
        closes=datetime.fromisoformat(answers["closing"]),
        grades=grades_in_words(frozenset(answers["grades"])),
        candidates=", ".join(one.name for one in standing),
        commission=", ".join(one.name for one in members),
    )
    button = filling.choice(words.plain("election-create"), "yes")
    return Screen(f"{text}\n\n{words('election-rules')}", [[button]])


async def agreed(filling: Filling, pressed: str) -> Any:
    return True


async def create(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    values = {
        "title": answers["title"],
        "grades": answers["grades"],
        "candidates": answers["candidates"]["chosen"],
        "commission": answers["commission"]["chosen"],
        "closes_at": datetime.fromisoformat(answers["closing"]),
    }
    made = await elections.set_up(visit.store, visit.person, filling.token, values, visit.now)
    screen = await desk_screen(visit, made.id)
    return Screen(f"{visit.words('election-created')}\n\n{screen.text}", screen.rows)


NEW = Form(
    "election",
    Deed.RUN_ELECTIONS,
    (
        Question("title", ask_title, text_line(200, least=3)),
        grades_question("grades", "election-ask-grades", tuple(range(5, 12))),
        _people_question("candidates", MOST_CANDIDATES, 1),
        _people_question("commission", COMMISSION_SIZE, COMMISSION_SIZE),
        Question("closing", ask_closing, day_and_hour()),
        Question("sure", ask_sure, pressed=agreed),
    ),
    create,
    back_to_list,
)
FORMS = (NEW, COUNT)


def build() -> Router:
    router = Router(name="elections")
    router.callback_query.register(on_choice, ChoicePress.filter(), flags=needs(Deed.VOTE))
    router.callback_query.register(on_election_press, ElectionPress.filter(), flags=needs(Deed.USE_MENU))
    return router
