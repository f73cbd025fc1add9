"""A ballot on the screen: on the voter's own phone, or in the booth on a member's device.

The whole ballot travels in its buttons; between two presses nothing of it is kept anywhere.
"""

import base64
import binascii
from dataclasses import dataclass

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery

from handlers.elections.rules import how_to_fill_in, rules_of
from handlers.elections.titles import heading_of
from handlers.home import home
from handlers.screens import Button, Screen, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import QUESTIONS, Election, Kind
from school.elections.counting import AGAINST_ALL, BLANK, Method, Rules, picks_on, stands, toggled
from school.people import Person
from school.presses import Press
from school.presses.elections import (
    BallotPress,
    BoothPress,
    BoothStep,
    CampaignPress,
    ChoicePress,
    ElectionPress,
    VoteStep,
)
from services import elections

SQUARES = {True: "☑", False: "☐"}


@dataclass(frozen=True)
class Hand:
    """Who fills in the ballot, and on whose device."""

    visit: Visit
    voter: Person
    at_the_booth: bool = False

    def step(self, name: BoothStep) -> str:
        """What the mark vouches for: in the booth also on whose device."""
        return f"booth-{self.visit.person.id}-{name}" if self.at_the_booth else name

    def press(self, name: VoteStep, found: Election, ballot: int) -> Press:
        if self.at_the_booth:
            return self.booth_press(name, found, ballot)
        said = self._mark(name, found, ballot)
        return ChoicePress(step=name, election=found.id, choice=ballot, mark=said)

    def booth_press(self, name: BoothStep, found: Election, ballot: int) -> Press:
        said = self._mark(name, found, ballot)
        return BoothPress(step=name, election=found.id, voter=self.voter.id, choice=ballot, mark=said)

    def _mark(self, name: BoothStep, found: Election, ballot: int) -> str:
        mark = elections.mark_of(self.visit.vault, self.step(name), self.voter.id, found, ballot)
        return base64.urlsafe_b64encode(mark).decode().rstrip("=")

    def pressed(self, press: ChoicePress | BoothPress) -> elections.Pressed:
        return elections.Pressed(self.step(press.step), press.choice, bytes_of(press.mark))

    def again(self, found: Election) -> Press:
        """Opens the empty ballot."""
        if self.at_the_booth:
            return self.booth_press("open", found, BLANK)
        return BallotPress(election=found.id, trial=found.is_trial)


def bytes_of(mark: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(mark + "=" * (-len(mark) % 4))
    except (binascii.Error, ValueError):
        return b""


def name_of(visit: Visit, number: int, name: str) -> str:
    if number == BLANK:
        return visit.words.plain("vote-blank")
    return visit.words.plain("vote-against-all") if number == AGAINST_ALL else name


#: A ranking of more candidates than this has two buttons in a row.
LONG_RANKING = 6


def ballot_screen(hand: Hand, ballot: elections.Ballot, filled: int = BLANK) -> Screen:
    """The question, the names and one line on secrecy; with several names, as far as it is filled in."""
    words, found = hand.visit.words, ballot.election
    text = words("vote-ballot", title=title_in(words, found.title), closes=found.closes_at)
    if found.is_trial:
        text = f"{words('vote-trial')}\n\n{text}"
    secrecy = words("booth-secrecy" if hand.at_the_booth else _secrecy(found))
    order = _order_so_far(hand.visit, ballot, filled)
    told = [text, *order, how_to_fill_in(hand.visit, found.terms), secrecy]
    lines = _single(hand, ballot) if found.rules.most_picks == 1 else _several(hand, ballot, filled)
    if hand.at_the_booth:
        return Screen("\n\n".join(told), lines)
    below = [Button(words.plain("vote-more"), ElectionPress("about", election=found.id))]
    if has_programmes(found):
        below.insert(0, programmes(hand.visit, found))
    # Whoever has begun to fill it in would lose that on the way there and back.
    return Screen("\n\n".join(told), [*lines, *([below] if filled == BLANK else []), [home(words)]])


def has_programmes(found: Election) -> bool:
    """Answers promise nothing."""
    return found.terms.kind not in QUESTIONS


def programmes(visit: Visit, found: Election) -> Button:
    """Leads to those who stand, of a trial to those of its vote."""
    press = CampaignPress("card", election=found.trial_of or found.id)
    return Button(visit.words.plain("election-see-campaign"), press)


def _secrecy(found: Election) -> str:
    """What is promised in one line: of a trial and of a poll, whose key is with the bot, less."""
    if found.is_trial:
        return "vote-trial-secrecy"
    return "rule-poll" if found.terms.kind is Kind.POLL else "vote-secret"


def about_screen(hand: Hand, found: Election) -> Screen:
    """The rules, and what the bot can and cannot hide."""
    words = hand.visit.words
    told = [
        words("vote-ballot", title=title_in(words, found.title), closes=found.closes_at),
        rules_of(hand.visit, found),
    ]
    if not found.is_trial and found.terms.kind is not Kind.POLL:
        told.append(words("vote-secrecy"))
    back = Button(words.plain("button-back"), hand.again(found))
    return Screen("\n\n".join(told), [[back, home(words)]])


def _single(hand: Hand, ballot: elections.Ballot) -> list[list[Button]]:
    return [
        [Button(name_of(hand.visit, one.number, one.name), hand.press("pick", ballot.election, one.number))]
        for one in ballot.choices
    ]


def _several(hand: Hand, ballot: elections.Ballot, filled: int) -> list[list[Button]]:
    """A press on a line adds or takes back a name; «done» leads to the last look."""
    found, rows = ballot.election, list[Button]()
    for one in ballot.choices:
        if one.number == BLANK:
            continue
        text = f"{_sign(found.rules, filled, one.number)} {name_of(hand.visit, one.number, one.name)}"
        try:
            after = toggled(found.rules, filled, one.number)
        except ValueError:  # no more names fit: another has to be taken back first
            after = filled
        rows.append(Button(text, hand.press("pick", found, after)))
    # A long ranking in rows of two: a name that does not fit beside another stands alone.
    in_a_row = 2 if len(rows) > LONG_RANKING and found.rules.method is Method.RANKED else 1
    lines = [rows[start : start + in_a_row] for start in range(0, len(rows), in_a_row)]
    if stands(found.rules, filled, {one.number for one in ballot.choices}):
        key = "vote-hand-in-blank" if filled == BLANK else "button-done"
        lines.append([Button(hand.visit.words.plain(key), hand.press("sure", found, filled))])
    return lines


def _order_so_far(visit: Visit, ballot: elections.Ballot, filled: int) -> list[str]:
    """Of a ranking the order as far as it is given."""
    if ballot.election.rules.method is not Method.RANKED:
        return []
    names = {one.number: one.name for one in ballot.choices}
    lines = [
        visit.words("vote-order-line", place=place, name=name_of(visit, pick, names.get(pick, "")))
        for place, pick in enumerate(picks_on(filled), start=1)
    ]
    return ["\n".join(lines)] if lines else []


def _sign(rules: Rules, filled: int, number: int) -> str:
    picks = picks_on(filled)
    if rules.method is Method.RANKED:
        return f"{picks.index(number) + 1}." if number in picks else "–"
    return SQUARES[number in picks]


def sure_screen(hand: Hand, ballot: elections.Ballot, filled: int) -> Screen | None:
    """The last look; None for a ballot that does not stand (any more)."""
    found = ballot.election
    names = {one.number: one.name for one in ballot.choices}
    if not stands(found.rules, filled, set(names) - {AGAINST_ALL, BLANK}):
        return None
    picked = [name_of(hand.visit, pick, names.get(pick, "")) for pick in picks_on(filled) or (BLANK,)]
    if found.rules.method is Method.RANKED and filled != BLANK:
        picked = [f"{place}. {name}" for place, name in enumerate(picked, start=1)]
    words = hand.visit.words
    yes = Button(words.plain("vote-confirm"), hand.press("cast", found, filled))
    back = Button(words.plain("button-back"), hand.again(found))
    asked = Screen(words("vote-sure", name="\n".join(picked)), [[yes], [back]])
    return asked.under(heading_of(hand.visit, found))


async def replace_choice(query: CallbackQuery, visit: Visit, screen: Screen) -> None:
    """What follows a vote, in place of the choice, which must not stay in the chat.

    Where Telegram does not let the message be edited it is deleted; if not even that, the voter hears to delete it.
    """
    before = query.message.message_id if query.message else None
    shown = await show(query, screen)
    if before is None or shown is None or shown.message_id == before:
        return
    try:
        await visit.bot.delete_message(visit.telegram_id, before)
    except TelegramBadRequest:
        await visit.bot.send_message(visit.telegram_id, visit.words("vote-delete-above"))
