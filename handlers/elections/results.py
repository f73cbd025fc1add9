"""What is told of an election: the published result, the turnout for those who watch, one's place on the roll."""

from dataclasses import replace

from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from papers.elections import class_in_words
from papers.titles import title_in
from school.elections import QUESTIONS, Election, Kind, said_of
from school.elections.counting import AGAIN, Verdict
from school.presses.elections import CampaignPress, DeskPress, ElectionPress, MemberPress
from school.rights import leads
from services import elections

#: Telegram takes 4,096 characters: twelve candidates in eleven rounds are more.
MOST_LINES, ROUNDS_AT_THE_END = 30, 3
CLASSES_IN_A_ROW = 4


def way_back(visit: Visit, found: Election) -> Button:
    """To the desk for whoever runs the election, who comes from there; for the others to the list."""
    desk = DeskPress("card", election=found.head_id or found.id)
    to = desk if leads(visit.person, found.author_id) else ElectionPress()
    return Button(visit.words.plain("button-back"), to)


async def result_screen(visit: Visit, election_id: int, number: int = 0) -> Screen | None:
    """A published result in words, and in numbers where they tell nothing about a single voter."""
    words = visit.words
    outcome = await visit.store.read(elections.result, visit.person, election_id)
    if outcome is None:
        return None
    parts = await visit.store.read(elections.parts_published, visit.person, election_id)
    if parts:
        return _classes_screen(visit, outcome.election, parts, number)
    told = [
        words(
            "election-result",
            title=title_in(words, outcome.election.title),
            marks=outcome.marks,
            roll=outcome.roll,
            fingerprint=outcome.election.roll_hash or "",
        ),
        _verdict(visit, outcome),
        *_rounds(visit, outcome),
    ]
    if outcome.voted:
        code = elections.receipt(visit.vault, visit.person, election_id)
        told.append(words("vote-receipt-result", code=code))
    rows = [[Button(words.plain("election-file"), ElectionPress("file", election=election_id))]]
    found = outcome.election
    if visit.person.is_staff() and found.terms.kind is not Kind.POLL:
        paper = ElectionPress("minutes", election=election_id)
        rows.append([Button(words.plain("election-do-minutes"), paper)])
    if found.state == "published" and found.wipes_at and visit.now < found.wipes_at:
        told.append(words("election-complaints-until", until=found.wipes_at))
        complain = CampaignPress("complain", election=election_id)
        rows.append([Button(words.plain("election-complain"), complain)])
    return Screen("\n\n".join(told), [*rows, [_from_result(visit, found), home(words)]])


def _from_result(visit: Visit, found: Election) -> Button:
    """One class's result is opened from that of all."""
    if found.head_id is None:
        return way_back(visit, found)
    return Button(visit.words.plain("button-back"), ElectionPress("result", election=found.head_id))


def _verdict(visit: Visit, outcome: elections.Outcome) -> str:
    words = visit.words
    is_answer = outcome.election.terms.kind in QUESTIONS and outcome.verdict is Verdict.WON
    key = "election-answer-won" if is_answer else said_of(outcome.election.terms.kind, outcome.verdict)
    told = [words(key, names=", ".join(outcome.winners))]
    if outcome.election.void_why:
        told.append(words("election-annulled"))
    if outcome.verdict in AGAIN and outcome.elected:
        told.append(words("election-won", names=", ".join(outcome.elected)))
    if outcome.by_lot:
        told.append(words("election-by-lot"))
    return "\n".join(told)


def _rounds(visit: Visit, outcome: elections.Outcome) -> list[str]:
    """All rounds of a short ranking; of a long one the first and the last, so that they fit into one message."""
    words = visit.words
    told = []
    numbered = list(enumerate(outcome.rounds, start=1))
    if sum(map(len, outcome.rounds)) > MOST_LINES:
        numbered = [numbered[0], *numbered[-ROUNDS_AT_THE_END:]]
    for place, votes in numbered:
        lines = [
            words("election-result-line", name=name or words.plain("vote-against-all"), votes=n)
            for name, n in votes
        ]
        if len(outcome.rounds) > 1:
            lines.insert(0, words("election-round", number=place))
        told.append("\n".join(lines))
    if outcome.rounds and outcome.blank:
        told[-1] += "\n" + words("election-blank-line", votes=outcome.blank)
    return told


def _classes_screen(
    visit: Visit, head: Election, parts: list[elections.Outcome | elections.NotHeld], number: int
) -> Screen:
    """Class by class; of those that did not elect the reason. A class that voted has its own result, with minutes."""
    words = visit.words
    page = page_of(parts, number)
    lines = [
        words(
            "election-class-line",
            class_name=part.election.class_name or "",
            names=class_in_words(part, words),
        )
        for part in page.items
    ]
    buttons = [
        Button(part.election.class_name or "", ElectionPress("result", election=part.election.id))
        for part in page.items
        if isinstance(part, elections.Outcome)
    ]
    rows = [buttons[at : at + CLASSES_IN_A_ROW] for at in range(0, len(buttons), CLASSES_IN_A_ROW)]
    text = words("election-classes", title=title_in(words, head.title), classes=len(parts))
    arrows = page.arrows(lambda turned: ElectionPress("result", election=head.id, page=turned))
    back = way_back(visit, head)
    return Screen(f"{text}\n\n" + "\n".join(lines), [*rows, arrows, [back, home(words)]])


async def turnout_screen(
    visit: Visit, election_id: int, source: DeskPress | MemberPress | None = None
) -> Screen | None:
    """How many have voted, by class, at this moment; never what. An observer comes from the list, whoever runs the
    election or is of its commission from `source`, the own card."""
    words = visit.words
    seen = await visit.store.read(elections.watched, visit.person, election_id)
    if seen is None:
        return None
    lines = [
        words("election-turnout-line", class_name=name, voted=voted, people=people)
        for name, people, voted in seen.lines
    ]
    for one in await visit.store.read(elections.booth_counts, election_id):
        key = "booth-watched-quick" if one.quick else "booth-watched"
        about = {"class_name": one.class_name, "opened": one.opened_by, "confirmed": one.confirmed_by}
        lines.append(words(key, ballots=one.ballots, **about))
    text = words(
        "election-turnout-title",
        title=title_in(words, seen.election.title),
        voted=seen.voted,
        people=seen.people,
    )
    again = replace(source, deed="turnout") if source else ElectionPress("turnout", election=election_id)
    fresh = Button(words.plain("button-refresh"), again)
    back = Button(words.plain("button-back"), source or ElectionPress())
    return Screen("\n".join([text, "", *lines]), [[fresh], [back, home(words)]])
