"""What stands before a vote: the dates, who stands, what each can do about it; and all the rules."""

from dataclasses import replace
from typing import Any

from db.elections.candidacies import Nomination
from handlers.answers import text_line
from handlers.elections.cards import state_in_words
from handlers.elections.rules import rules_of
from handlers.elections.titles import about_election
from handlers.elections.voting import list_screen
from handlers.forms import BackTo, Filling, Form, Question, Refused, back_to
from handlers.home import home
from handlers.pages import page_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import (
    BEFORE_OPENING,
    OFFICES,
    CandidacyRefusal,
    Election,
    ElectionRefusal,
    Kind,
    told_apart,
    why_not_stand,
)
from school.presses.elections import (
    BallotPress,
    CampaignDeed,
    CampaignPress,
    CandidatePress,
    ElectionPress,
)
from school.rights import Deed, leads, may
from services import elections

LONGEST_QUESTION = 300
PART_OF_CARD: tuple[CampaignDeed, ...] = ("slogan", "programme", "photo", "attachment")


async def campaign_screen(visit: Visit, press: CampaignPress) -> Screen | str:
    """The dates, how it is voted, the candidates; for those who decide the nominations. All rules are a press away."""
    words = visit.words
    seen = await visit.store.read(elections.campaign, visit.person, press.election)
    if isinstance(seen, ElectionRefusal):
        return seen
    found = seen.election
    before = found.state in BEFORE_OPENING
    told = [words("campaign-title", title=title_in(words, found.title), closes=found.closes_at)]
    told += _dates(visit, seen) if before else [_where_it_stands(visit, seen)]
    told.append(rules_of(visit, found).split("\n")[0])
    if before:
        told.append(words("campaign-roll", people=seen.roll))
        if may(visit.person, Deed.VOTE):
            told[-1] += "\n" + words("roll-will-be" if seen.on_the_roll else "roll-will-not-be")
    if seen.own and before:
        told.append(_own_state(visit, seen.own, found))
    rows = [[Button(f"👤 {row.name}", CandidatePress("person", candidate=row.id))] for row in seen.candidates]
    if not rows:
        told.append(words("campaign-nobody-yet"))
    page = page_of(_nominations(visit, seen), press.page, 4)
    rows += [row for group in page.items for row in group]
    rows.append(page.arrows(lambda turned: replace(press, page=turned)))
    rows += _own_steps(visit, seen) if before else _after_opening(visit, seen)
    rows.append([Button(words.plain("vote-more"), replace(press, deed="about", page=0))])
    return Screen("\n\n".join(told), [*rows, [_back(visit, seen), home(words)]])


async def about_screen(visit: Visit, press: CampaignPress) -> Screen | str:
    """All the rules, and what the bot can hide and what it cannot."""
    words = visit.words
    seen = await visit.store.read(elections.campaign, visit.person, press.election)
    if isinstance(seen, ElectionRefusal):
        return seen
    title = words(
        "campaign-title", title=title_in(words, seen.election.title), closes=seen.election.closes_at
    )
    told = [title, rules_of(visit, seen.election)]
    if seen.election.terms.kind is not Kind.POLL:
        told.append(words("vote-secrecy"))
    back = Button(words.plain("button-back"), replace(press, deed="card"))
    return Screen("\n\n".join(told), [[back, home(words)]])


def _back(visit: Visit, seen: elections.Campaign) -> Button:
    """To the list; while the vote runs and afterwards a voter comes from the ballot."""
    found = seen.election
    votes = seen.on_the_roll and may(visit.person, Deed.VOTE)
    to = BallotPress(election=found.id) if votes and found.state not in BEFORE_OPENING else ElectionPress()
    return Button(visit.words.plain("button-back"), to)


def _where_it_stands(visit: Visit, seen: elections.Campaign) -> str:
    """For whoever comes by an old letter's button."""
    return visit.words("campaign-now", state=state_in_words(visit, seen.election, voted=seen.voted))


def _after_opening(visit: Visit, seen: elections.Campaign) -> list[list[Button]]:
    words, found = visit.words, seen.election
    if found.state == "open" and seen.on_the_roll and not seen.voted and may(visit.person, Deed.VOTE):
        return [[Button(words.plain("election-vote"), BallotPress(election=found.id))]]
    if found.state in ("published", "wiped"):
        return [[Button(words.plain("election-see-result"), ElectionPress("result", election=found.id))]]
    return []


def _own_state(visit: Visit, own: Nomination, found: Election) -> str:
    """How far one's own candidacy has come, and how many support it."""
    words = visit.words
    told = words(f"campaign-own-{own.state}", reason=own.reason or "–")
    if own.state == "accepted" and found.terms.supporters:
        told += " " + words("campaign-own-supporters", have=own.supporters, needed=found.terms.supporters)
    return told


def _dates(visit: Visit, seen: elections.Campaign) -> list[str]:
    words, found = visit.words, seen.election
    told = []
    if found.nominates_until:
        over = "" if found.takes_nominations(visit.now) else "-over"
        told.append(words(f"election-nominates-until{over}", until=found.nominates_until))
    if found.opens_at:
        told.append(words("election-opens-at", opens=found.opens_at))
    if found.is_silent(visit.now):
        told.append(words("campaign-silence"))
    return ["\n".join(told)] if told else []


def _nominations(visit: Visit, seen: elections.Campaign) -> list[list[list[Button]]]:
    """Each proposal with what this person can do about it."""
    words, election_id = visit.words, seen.election.id
    groups: list[list[list[Button]]] = []
    if seen.election.state not in BEFORE_OPENING:
        return groups
    names = dict(
        zip(seen.nominations, told_apart([row.name_and_class for row in seen.nominations]), strict=True)
    )
    for row in seen.nominations:
        if row.person_id == visit.person.id or row.state not in ("accepted", "proposed", "refused"):
            continue
        name = names[row]
        if row.class_name:
            name += " · " + words.plain(
                "campaign-by-class", class_name=row.class_name, votes=row.class_votes or 0
            )
        supporters = f" · 👍 {row.supporters}" if seen.election.terms.supporters else ""

        def press(deed: CampaignDeed, number: int = row.id) -> CampaignPress:
            return CampaignPress(deed, election=election_id, number=number)

        buttons = []
        if seen.on_the_roll and row.state == "accepted" and seen.election.terms.supporters:
            buttons.append(
                [Button(words.plain("campaign-support", name=name) + supporters, press("support"))]
            )
        if seen.decides and row.state in ("accepted", "refused"):
            buttons.append([Button(words.plain("campaign-admit", name=name) + supporters, press("admit"))])
        if seen.decides and row.state == "accepted":
            buttons.append([Button(words.plain("campaign-refuse", name=name), press("refuse"))])
        if buttons:
            groups.append(buttons)
    return groups


def _own_steps(visit: Visit, seen: elections.Campaign) -> list[list[Button]]:
    """What one can do about one's own candidacy."""
    words, found, own = visit.words, seen.election, seen.own

    def step(deed: CampaignDeed, number: int = 0) -> list[Button]:
        return [
            Button(words.plain(f"campaign-{deed}"), CampaignPress(deed, election=found.id, number=number))
        ]

    rows = []
    open_now = found.takes_nominations(visit.now)
    before = found.state in ("sealing", "ready")
    state = own.state if own else None
    if state == "proposed" and open_now and own:
        rows += [step("accept", own.id), step("decline", own.id)]
    elif open_now and state in (None, "declined", "withdrawn") and _may_stand(visit, seen):
        rows.append(step("stand"))
    if before and (seen.own_number is not None or state == "accepted"):
        if seen.own_number is not None and not found.is_silent(visit.now):
            rows += [step(part) for part in PART_OF_CARD]
        rows.append(step("withdraw"))
    may_propose = seen.decides or visit.person.teaches()
    if open_now and may_propose and visit.person.is_staff():
        rows.append(step("propose"))
    elif before and not open_now and _may_name(visit, found):
        rows.append(step("nominate"))
    return rows


def _may_name(visit: Visit, found: Election) -> bool:
    """Whoever runs the election; of classes for each by itself."""
    of_classes = found.terms.kind is Kind.CLASS and found.head_id is None
    named = found.terms.kind in OFFICES and not of_classes and not found.follows_id
    return named and leads(visit.person, found.author_id)


def _may_stand(visit: Visit, seen: elections.Campaign) -> bool:
    found = seen.election
    if found.class_name and visit.person.class_name != found.class_name:
        return False
    if found.terms.kind is Kind.FACTION_LEADER and not seen.on_the_roll:
        return False
    return found.terms.kind in OFFICES and why_not_stand(visit.person, found.terms) is None


async def _campaign_of(visit: Visit, election_id: int) -> Screen | str:
    return await campaign_screen(visit, CampaignPress("card", election=election_id))


BACK_TO_CAMPAIGN = back_to("election", _campaign_of, list_screen)


def text_form(
    name: str,
    asked: str,
    most: int,
    finish: Any,
    *,
    least: int = 2,
    deed: Deed = Deed.USE_MENU,
    leave: BackTo = BACK_TO_CAMPAIGN,
) -> Form:
    """A form of one typed answer."""

    async def ask(filling: Filling) -> Screen:
        return Screen(filling.visit.words(asked, most=most))

    return Form(
        name,
        deed,
        (Question("text", ask, text_line(most, least=least)),),
        finish,
        leave,
        about=about_election,
    )


async def done(
    filling: Filling, refusal: CandidacyRefusal | ElectionRefusal | None, said: str
) -> Screen | Refused:
    """What was done above the election's screen; a refusal stands there too, since asking again would not help."""
    visit = filling.visit
    note = visit.words(refusal or said)
    screen = await campaign_screen(visit, CampaignPress("card", election=filling.answers["election"]))
    if isinstance(screen, Screen):
        return Screen(f"{note}\n\n{screen.text}", screen.rows)
    return Screen(note, [[home(visit.words)]])
