"""The card of an election, as its author and its commission see it."""

from collections.abc import Mapping

from handlers.elections.rules import rules_of
from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import QUESTIONS, Election, ElectionRefusal, Kind, said_of
from school.elections.counting import commitment_to
from school.grades import grades_in_words
from school.presses.elections import CampaignPress, DeskDeed, DeskPress, ElectionPress
from services import elections

#: What can be done next, by the state of the election.
STEPS: Mapping[str, tuple[DeskDeed, ...]] = {
    "sealing": ("move", "trial", "rename", "observers", "grades", "correct", "member", "call-off"),
    "ready": (
        "open",
        "move",
        "renew",
        "trial",
        "rename",
        *("observers", "grades", "correct", "member"),
        "call-off",
    ),
    "void": ("minutes", "copy"),
    "open": ("move", "turnout", "observers", "member", "call-off"),
    "closed": ("turnout", "member", "call-off"),
    "counted": ("publish", "turnout", "call-off"),
    "published": ("minutes", "turnout", "complaints", "copy"),
    "wiped": ("minutes", "complaints", "copy"),
}
#: So many classes at a time: whoever has decided about one makes room for the next.
MOST_CLASSES = 8
#: What makes no sense where every class votes for itself, or where the box is the bot's own.
NOT_FOR_CLASSES = ("trial", "grades", "correct")
NOT_FOR_POLLS = ("minutes", "trial", "observers", "grades", "correct", "complaints", "member")


def card_text(visit: Visit, card: elections.Card) -> str:
    """Where an election stands. Of the voting only how many have voted in all: no part of the roll, no result."""
    words, found = visit.words, card.election
    told = [
        words(
            said_of(found.terms.kind, "election-card"),
            title=title_in(words, found.title),
            state=state_in_words(visit, found),
            closes=found.closes_at,
            grades=grades_in_words(found.grades),
            candidates=", ".join(card.candidates) or words.plain("election-candidates-later"),
            commission=", ".join(f"{'✓' if has else '○'} {member.name}" for member, has in card.members)
            or "–",
        )
    ]
    if card.called_off:
        told.append(words("election-called-off-why", reason=card.called_off.reason))
    if found.nominates_until and found.state in ("sealing", "ready"):
        told.append(words("election-nominates-until", until=found.nominates_until))
    if found.opens_at and found.state in ("sealing", "ready"):
        told.append(words("election-opens-at", opens=found.opens_at))
    if card.trial:
        told.append(words("election-trial-runs"))
    told.append(rules_of(visit, found))
    if card.parts:
        told.append(_classes(visit, card))
    if card.small:
        small = ", ".join(f"{name} ({voters})" for name, voters in card.small)
        told.append(words("election-card-small", list=small))
    if found.seed:
        told.append(words("election-card-lot", commitment=commitment_to(found.seed)))
    if card.roll:
        told.append(
            words("election-card-roll", marks=card.marks, roll=card.roll, fingerprint=found.roll_hash or "–")
        )
    return "\n\n".join(told)


def state_in_words(visit: Visit, found: Election, *, voted: bool = False) -> str:
    """Where it stands. A class may be left out of an election; a whole one is called off."""
    state = found.state
    if state == "void" and found.head_id is None:
        state = "called-off"
    elif found.is_trial:
        state = "trial"
    elif state == "open" and voted:
        state = "voted"
    return visit.words.plain(f"election-state-{state}")


def _classes(visit: Visit, card: elections.Card) -> str:
    """How many classes have candidates, and which have none."""
    missing = [part.election.class_name or "" for part in card.parts if not part.candidates]
    told = visit.words(
        "election-card-classes", classes=len(card.parts), standing=len(card.parts) - len(missing)
    )
    return told + "\n" + visit.words("election-card-missing", list=", ".join(missing)) if missing else told


def class_rows(visit: Visit, card: elections.Card) -> list[list[Button]]:
    """The classes whose proposals wait for a decision, from where one admits and refuses them."""
    if card.election.state not in ("sealing", "ready"):
        return []
    waiting = [part for part in card.parts if part.waiting]
    rows = []
    for part in waiting[:MOST_CLASSES]:
        name = part.election.class_name or ""
        text = visit.words.plain("election-class-waits", class_name=name, waiting=part.waiting)
        rows.append([Button(text, CampaignPress("card", election=part.election.id))])
    if not card.election.takes_nominations(visit.now):
        rows += _without_candidates(visit, card)
    return rows[:MOST_CLASSES]


def _without_candidates(visit: Visit, card: elections.Card) -> list[list[Button]]:
    """After the nomination: from there somebody can be named. Those who vote openly need no candidates."""
    small = {name for name, _ in card.small}
    parts = [part for part in card.parts if not part.candidates and not part.waiting]
    return [
        [
            Button(
                visit.words.plain("election-class-nobody", class_name=part.election.class_name or ""),
                CampaignPress("card", election=part.election.id),
            )
        ]
        for part in parts
        if part.election.class_name not in small
    ]


async def desk_screen(visit: Visit, election_id: int) -> Screen | ElectionRefusal:
    words = visit.words
    card = await visit.store.read(elections.desk_card, visit.person, election_id)
    if isinstance(card, ElectionRefusal):
        return card
    card = await visit.store.read(elections.with_classes, card)
    kind = card.election.terms.kind
    left_out = NOT_FOR_CLASSES if kind is Kind.CLASS else NOT_FOR_POLLS if kind is Kind.POLL else ()
    steps = [
        [Button(words.plain(f"election-do-{step}"), DeskPress(step, election=election_id))]
        for step in STEPS.get(card.election.state, ())
        if step not in left_out
        and not (step == "trial" and card.trial)
        and not (step == "minutes" and card.election.state == "void" and not card.called_off)
    ]
    if card.election.state in ("sealing", "ready") and kind not in QUESTIONS and kind is not Kind.CLASS:
        campaign = CampaignPress("card", election=election_id)
        steps.append([Button(words.plain("election-see-campaign"), campaign)])
    if card.again:
        again = DeskPress("again", election=election_id)
        steps.append([Button(words.plain("election-hold-again", classes=len(card.again)), again)])
    if card.election.state in ("published", "wiped"):
        see = ElectionPress("result", election=election_id)
        steps.append([Button(words.plain("election-see-result"), see)])
    steps += class_rows(visit, card)
    back = Button(words.plain("button-back"), ElectionPress())
    return Screen(card_text(visit, card), [*steps, [back, home(words)]])
