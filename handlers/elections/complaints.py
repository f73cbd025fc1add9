"""Complaints about a result: who will read one is said before it is written; answered, and the answer put right."""

from typing import Any

from db import elections as election_rows
from db.elections import complaints
from db.elections.complaints import Complaint
from handlers.answers import text_line
from handlers.elections.campaign_screens import done
from handlers.elections.results import result_screen
from handlers.elections.titles import about_election
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, back_to
from handlers.home import home
from handlers.questions import line, one_of
from handlers.screens import Button, Screen
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import (
    Consequence,
    Election,
    ElectionRefusal,
    said_of,
)
from school.presses.elections import (
    CampaignForm,
    CampaignPress,
    DeskPress,
)
from school.rights import Deed
from services import elections

#: So many fit on one screen with their answers.
COMPLAINTS_ON_A_SCREEN = 3
LONGEST_COMPLAINT = 500


async def _complain(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.complain, visit.asking, answers["election"], filling.token, answers["text"]
    )
    return Screen(visit.words(refusal or "campaign-complained"), [[home(visit.words)]])


async def _answer_complaint(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    outcome = Consequence(answers.get("outcome", Consequence.NONE))  # begun before there was a choice
    refusal = await visit.store.write(
        elections.amend_answer if answers.get("amends") else elections.answer_complaint,
        visit.asking,
        answers["number"],
        answers["text"],
        outcome,
    )
    said = f"campaign-complaint-answered-{outcome}"
    if refusal or outcome is not Consequence.OTHER_WINNER:
        return Screen(visit.words(refusal or said), [[home(visit.words)]])
    return await done(filling, None, said)  # the candidates, one of whom is to be struck


async def complaints_screen(visit: Visit, election_id: int) -> Screen:
    """All complaints about a result; one without an answer, or whose outcome is not done, holds the box."""
    words = visit.words
    about = await visit.store.read(election_rows.by_id, election_id)
    about = about if about and about.school_id == visit.school_id else None
    rows = await visit.store.read(elections.complaints_of, visit.person, election_id)
    found = [] if isinstance(rows, ElectionRefusal) else sorted(rows, key=lambda row: row.done_at is not None)
    shown = found[:COMPLAINTS_ON_A_SCREEN]
    title = title_in(words, about.title) if about else "–"
    told = [words("complaints-title", title=title, complaints=len(found))]
    told += [_complaint_line(visit, row) for row in shown]
    over = about is not None and about.state == "wiped"
    amends = await visit.store.read(elections.amendable, shown)
    buttons = [_complaint_button(visit, row, amends=row.id in amends) for row in shown if not over]
    back = Button(words.plain("button-back"), DeskPress("card", election=election_id))
    return Screen("\n\n".join(told), [*(row for row in buttons if row), [back, home(words)]])


def _complaint_line(visit: Visit, row: Complaint) -> str:
    words = visit.words
    told = words("complaint-line", number=row.id, text=row.complaint, answer=row.answer or "–")
    if row.outcome is None:
        return told
    return (
        told + "\n    " + words("complaint-decided", outcome=words.plain(f"complaint-outcome-{row.outcome}"))
    )


def _complaint_button(visit: Visit, row: Complaint, *, amends: bool) -> list[Button]:
    deed: CampaignForm = "amend" if amends else "reply"
    if deed == "reply" and row.answer is not None:
        return []
    text = visit.words.plain("complaint-amend" if deed == "amend" else "complaint-answer", number=row.id)
    return [Button(text, CampaignPress(deed, election=row.election_id, number=row.id))]


async def about_complaint(
    visit: Visit, found: Election, complaint_id: int, *, amends: bool
) -> dict[str, Any] | ElectionRefusal:
    """What the form of an answer knows beforehand; an answer that something has followed from stands."""
    row = await visit.store.read(complaints.complaint_by_id, complaint_id)
    if amends and not await visit.store.read(elections.amendable, [row] if row else []):
        return ElectionRefusal.ANSWER_STANDS
    outcomes = await visit.store.read(elections.outcomes_for, found, row)
    return {"outcomes": outcomes, "amends": amends, "kind": found.terms.kind}


async def complaint_screen(visit: Visit, complaint_id: int) -> Screen | str:
    row = await visit.store.read(complaints.complaint_by_id, complaint_id)
    if row is None or isinstance(
        await visit.store.read(elections.complaints_of, visit.person, row.election_id), ElectionRefusal
    ):
        return "vote-refused-unknown"
    return await complaints_screen(visit, row.election_id)


async def _ask_complaint(filling: Filling) -> Screen:
    """Who will read the name stands above the question, before anything is written."""
    visit = filling.visit
    readers = await visit.store.read(
        elections.readers_of_complaints, visit.person, filling.answers["election"]
    )
    told = visit.words("complaint-who-reads", names=", ".join(readers) or "–")
    return Screen(told + "\n\n" + visit.words("campaign-ask-complaint", most=LONGEST_COMPLAINT))


COMPLAIN = Form(
    "campaign-complaint",
    Deed.USE_MENU,
    (Question("text", _ask_complaint, text_line(LONGEST_COMPLAINT, least=5)),),
    _complain,
    back_to("election", result_screen, list_screen),
    about=about_election,
)


def _ask_reply(filling: Filling) -> str:
    key = "campaign-ask-amend" if filling.answers.get("amends") else "campaign-ask-reply"
    return filling.visit.words(key, most=LONGEST_COMPLAINT)


BACK_TO_COMPLAINTS = back_to("number", complaint_screen, list_screen)
REPLY = Form(
    "campaign-reply",
    Deed.RUN_ELECTIONS,
    (
        one_of(
            "outcome",
            lambda filling: filling.visit.words(
                said_of(filling.answers.get("kind", ""), "complaint-ask-outcome")
            ),
            lambda filling: filling.answers.get("outcomes") or tuple(Consequence),
            lambda words, one: words.plain(f"complaint-outcome-{one}"),
        ),
        line("text", _ask_reply, LONGEST_COMPLAINT, least=2),
    ),
    _answer_complaint,
    BACK_TO_COMPLAINTS,
    about=about_election,
)
