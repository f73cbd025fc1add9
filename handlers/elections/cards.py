"""The card of an election, as its author and its commission see it."""

from handlers.elections.presses import DeskPress, ElectionPress
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.elections import ElectionRefusal
from school.events import grades_in_words
from services import elections

#: What can be done next, by the state of the election.
STEPS = {
    "sealing": ("move",),
    "ready": ("open", "move", "renew"),
    "open": ("move",),
    "counted": ("publish",),
    "published": ("minutes", "wipe"),
    "wiped": ("minutes",),
}


def card_text(visit: Visit, card: elections.Card) -> str:
    """Where an election stands. Of the voting only how many have voted in all: no part of the roll, no result."""
    words, found = visit.words, card.election
    told = words(
        "election-card",
        title=found.title,
        state=words.plain(f"election-state-{found.state}"),
        closes=found.closes_at,
        grades=grades_in_words(found.grades),
        candidates=", ".join(card.candidates),
        commission=", ".join(f"{'✓' if has else '○'} {member.name}" for member, has in card.members),
    )
    if not found.roll_hash:
        return told
    turnout = words("election-card-roll", marks=card.marks, roll=card.roll, fingerprint=found.roll_hash)
    return f"{told}\n\n{turnout}"


async def desk_screen(visit: Visit, election_id: int) -> Screen | ElectionRefusal:
    words = visit.words
    card = await elections.desk_card(visit.store, visit.person, election_id)
    if isinstance(card, ElectionRefusal):
        return card
    steps = [
        [Button(words.plain(f"election-do-{step}"), DeskPress(deed=step, election=election_id))]
        for step in STEPS.get(card.election.state, ())
    ]
    if card.election.state in ("published", "wiped"):
        see = ElectionPress(deed="result", election=election_id)
        steps.append([Button(words.plain("election-see-result"), see)])
    back = Button(words.plain("button-back"), ElectionPress())
    return Screen(card_text(visit, card), [*steps, [back, home(words)]])
