"""Before the vote: who wants to stand, who stands, their cards and answers; after it: complaints."""

from dataclasses import replace
from typing import Any, Literal, assert_never

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db import elections as election_rows
from db import people
from db.elections import polling
from db.elections.candidacies import CandidateQuestion, Nomination
from db.elections.candidates import Candidate
from db.elections.polling import Complaint
from handlers.answers import text_line, whole_number
from handlers.doors import needs
from handlers.elections.cards import state_in_words
from handlers.elections.rules import rules_of
from handlers.elections.titles import about_election, heading
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import line, one_of, one_person, some_people, typed
from handlers.screens import Button, Pressed, Screen, answer, show
from handlers.visit import Visit
from papers.titles import title_in
from school.elections import (
    BEFORE_OPENING,
    OFFICES,
    CandidacyRefusal,
    Consequence,
    Election,
    ElectionRefusal,
    Kind,
    said_of,
    told_apart,
    why_not_begin,
    why_not_stand,
)
from school.people import Person
from school.presses.elections import (
    BallotPress,
    CampaignDeed,
    CampaignForm,
    CampaignPress,
    CampaignStep,
    CandidatePress,
    DeskPress,
    ElectionPress,
    OldCandidateDeed,
)
from school.rights import Deed, leads, may
from services import elections

LONGEST_SLOGAN, LONGEST_PROGRAMME = 120, 1500
#: Together they fit on one screen: Telegram takes 4,096 characters.
LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_COMPLAINT = 300, 500, 500
QUESTIONS_ON_A_PAGE, COMPLAINTS_ON_A_SCREEN = 2, 3
#: A class has no more offices than the form of a new election takes.
MOST_OFFICES = 8
#: While ballots are there a candidate can be struck.
BEFORE_WIPING = ("sealing", "ready", "open", "closed", "counted", "published")
PART_OF_CARD: tuple[CampaignDeed, ...] = ("slogan", "programme", "photo", "attachment")


async def on_campaign(query: CallbackQuery, callback_data: CampaignPress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "card":
            await _show(query, visit, await campaign_screen(visit, press))
        case "about":
            await _show(query, visit, await _about_screen(visit, press))
        case "person" | "files" | "ask" | "strike":
            await _on_number(query, visit, press, press.deed)
        case "withdraw":
            screen = _ask_whether_to_withdraw(visit, press.election)
            await show(query, screen.under(await heading(visit, press.election)))
        case "stand" | "accept" | "decline" | "support" | "admit" | "sure-withdraw" | "hide" | "agree":
            await _do(query, visit, press, press.deed)
        case "complaint":
            await _show(query, visit, await _complaint_screen(visit, press.number))
        case (
            "slogan"
            | "programme"
            | "photo"
            | "attachment"
            | "answer"
            | "refuse"
            | "propose"
            | "complain"
            | "reply"
            | "amend"
            | "openly"
            | "nominate"
        ):
            found = await visit.store.read(election_rows.by_id, press.election)
            late = why_not_begin(found, press.deed, visit.now) if found else None
            if late:
                await answer(query, visit.words.plain(late), alert=True)
                return
            form = FORMS_OF_DEEDS[press.deed]  # whether this person may is asked again at its end
            known: dict[str, Any] = {"election": press.election, "number": press.number}
            if found and press.deed in ("reply", "amend"):
                row = await visit.store.read(polling.complaint_by_id, press.number)
                stands = press.deed == "amend" and not await visit.store.read(
                    elections.amendable, [row] if row else []
                )
                if stands:
                    await answer(query, visit.words.plain(ElectionRefusal.ANSWER_STANDS), alert=True)
                    return
                known["outcomes"] = await visit.store.read(elections.outcomes_for, found, row)
                known |= {"amends": press.deed == "amend", "kind": found.terms.kind}
            await begin(form, query, visit, **known)
        case never:
            assert_never(never)


async def _on_number(
    query: CallbackQuery, visit: Visit, press: CampaignPress, deed: OldCandidateDeed
) -> None:
    """Old buttons say a number on the ballot. It is good for looking; whom else it may have meant nobody is done to."""
    found = await visit.store.read(election_rows.by_id, press.election)
    late = why_not_begin(found, deed, visit.now) if found else None
    if deed in ("ask", "strike"):
        await answer(query, visit.words.plain(late or "button-too-old"), alert=True)
        return
    who = await visit.store.read(elections.candidate_numbered, press.election, press.number)
    shown: Literal["person", "files"] = "files" if deed == "files" else "person"
    await _show_candidate(query, visit, CandidatePress(shown, candidate=who, page=press.page))


async def on_candidate(query: CallbackQuery, callback_data: CandidatePress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "person" | "files":
            await _show_candidate(query, visit, press)
        case "ask" | "strike":
            seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
            late = seen if isinstance(seen, CandidacyRefusal) else None
            if not isinstance(seen, CandidacyRefusal):
                late = why_not_begin(seen.election, press.deed, visit.now)
            if late or isinstance(seen, CandidacyRefusal):
                await answer(query, visit.words.plain(late or CandidacyRefusal.NO_SUCH), alert=True)
                return
            form = ASK if press.deed == "ask" else STRIKE
            await begin(form, query, visit, election=seen.election.id, candidate=press.candidate)
        case "confirm-strike":
            seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
            refusal = await visit.store.write(elections.confirm_strike, visit.asking, press.candidate)
            if refusal or isinstance(seen, CandidacyRefusal):
                await answer(query, visit.words.plain(refusal or CandidacyRefusal.NO_SUCH), alert=True)
                return
            screen = await campaign_screen(visit, CampaignPress("card", election=seen.election.id))
            said = visit.words.plain("campaign-struck")
            await (show(query, screen, said) if isinstance(screen, Screen) else answer(query, said))
        case never:
            assert_never(never)


def _ask_whether_to_withdraw(visit: Visit, election_id: int) -> Screen:
    words = visit.words
    yes = Button(words.plain("campaign-sure-withdraw"), CampaignPress("sure-withdraw", election=election_id))
    back = Button(words.plain("button-back"), CampaignPress("card", election=election_id))
    return Screen(words("campaign-withdraw-sure"), [[yes], [back]])


async def _show(query: CallbackQuery, visit: Visit, screen: Screen | str) -> None:
    if isinstance(screen, Screen):
        await show(query, screen)
    else:
        await answer(query, visit.words.plain(screen), alert=True)


# Who stands


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


async def _about_screen(visit: Visit, press: CampaignPress) -> Screen | str:
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


async def _do(query: CallbackQuery, visit: Visit, press: CampaignPress, step: CampaignStep) -> None:
    """One step, then where it leads."""
    store, person, number, now = visit.store, visit.person, press.number, visit.now
    refusal: CandidacyRefusal | ElectionRefusal | None
    match step:
        case "stand":
            refusal = await store.write(elections.propose, visit.asking, press.election, person.id)
        case "accept" | "decline":
            refusal = await store.write(elections.reply, person, number, now, accepts=step == "accept")
        case "support":
            refusal = await store.write(elections.support, visit.asking, number)
        case "admit":
            refusal = await store.write(elections.decide, visit.asking, number, None)
        case "sure-withdraw":
            refusal = await store.write(elections.withdraw, visit.asking, press.election)
        case "agree":
            refusal = await store.write(elections.agree_on_voter, visit.asking, number)
        case "hide":
            refusal = await store.write(elections.answer_question, visit.asking, number, None)
        case never:
            assert_never(never)
    if refusal:
        await answer(query, visit.words.plain(refusal), alert=True)
        return
    said = visit.words.plain(f"campaign-done-{step}")
    screen = await campaign_screen(visit, CampaignPress("card", election=press.election))
    if isinstance(screen, Screen):
        await show(query, screen, said)
    else:
        await answer(query, said)


# A candidate


async def _show_candidate(query: CallbackQuery, visit: Visit, press: CandidatePress) -> None:
    seen = await visit.store.read(elections.candidate_card, visit.person, press.candidate)
    if isinstance(seen, CandidacyRefusal):
        await answer(query, visit.words.plain(seen), alert=True)
        return
    if press.deed == "files":
        await _send_files(query, visit, seen.candidate)
        return
    await show(query, candidate_screen(visit, seen, press.page))


async def _send_files(query: CallbackQuery, visit: Visit, card: Candidate) -> None:
    """The photo, and the video or document, as Telegram keeps them."""
    await answer(query)
    if card.photo:
        await visit.bot.send_photo(
            visit.telegram_id, card.photo, caption=visit.words("candidate-photo", name=card.name)
        )
    if card.attachment and card.attachment_kind == "video":
        await visit.bot.send_video(visit.telegram_id, card.attachment)
    elif card.attachment:
        await visit.bot.send_document(visit.telegram_id, card.attachment)


def candidate_screen(visit: Visit, seen: elections.CandidateCard, number: int) -> Screen:
    words, card = visit.words, seen.candidate
    told = [words("candidate-card", name=card.name, title=title_in(words, seen.election.title))]
    if card.struck:
        told.append(words("candidate-struck", reason=card.struck))
    if seen.to_strike and seen.may_hide and not seen.is_own:
        told.append(words("candidate-to-strike", reason=seen.to_strike.reason))
    if card.slogan:
        told.append(words("candidate-slogan", slogan=card.slogan))
    told.append(
        words("candidate-programme", programme=card.programme)
        if card.programme
        else words("candidate-silent")
    )
    page = page_of(seen.questions, number, QUESTIONS_ON_A_PAGE)
    rows: list[list[Button]] = []
    for question in page.items:
        told.append(words("candidate-question", question=question.question))
        if question.answer:
            told[-1] += "\n" + words("candidate-answer", answer=question.answer)
        elif seen.is_own:
            rows.append([_question_button(visit, seen, "answer", question)])
        if seen.may_hide and not seen.is_own:
            rows.append([_question_button(visit, seen, "hide", question)])
    here = CandidatePress("person", candidate=card.id)
    rows.append(page.arrows(lambda turned: replace(here, page=turned)))
    if card.photo or card.attachment:
        rows.append([Button(words.plain("candidate-files"), replace(here, deed="files"))])
    if not seen.is_own and card.person_id and seen.election.state in ("sealing", "ready"):
        rows.append([Button(words.plain("candidate-ask"), replace(here, deed="ask"))])
    if seen.may_hide and not seen.is_own and card.person_id and seen.election.state in BEFORE_WIPING:
        rows.append([Button(words.plain("candidate-strike"), replace(here, deed="strike"))])
    if seen.may_confirm:
        rows.append([Button(words.plain("candidate-confirm-strike"), replace(here, deed="confirm-strike"))])
    back = Button(words.plain("button-back"), CampaignPress("card", election=seen.election.id))
    return Screen("\n\n".join(told), [*rows, [back, home(words)]])


def _question_button(
    visit: Visit, seen: elections.CandidateCard, deed: CampaignDeed, question: CandidateQuestion
) -> Button:
    text = visit.words.plain(f"candidate-{deed}-question", question=question.question)
    return Button(text, CampaignPress(deed, election=seen.election.id, number=question.id))


# Forms


def _text_form(
    name: str, asked: str, most: int, finish: Any, *, least: int = 2, deed: Deed = Deed.USE_MENU
) -> Form:
    """A form of one typed answer."""

    async def ask(filling: Filling) -> Screen:
        return Screen(filling.visit.words(asked, most=most))

    return Form(
        name,
        deed,
        (Question("text", ask, text_line(most, least=least)),),
        finish,
        list_screen,
        about=about_election,
    )


async def _done(
    filling: Filling, refusal: CandidacyRefusal | ElectionRefusal | None, said: str
) -> Screen | Refused:
    """What was done above the election's screen; a refusal stands there too, since asking again would not help."""
    visit = filling.visit
    note = visit.words(refusal or said)
    screen = await campaign_screen(visit, CampaignPress("card", election=filling.answers["election"]))
    if isinstance(screen, Screen):
        return Screen(f"{note}\n\n{screen.text}", screen.rows)
    return Screen(note, [[home(visit.words)]])


async def _change(filling: Filling, **values: Any) -> Screen | Refused:
    visit = filling.visit
    election_id = filling.answers["election"]
    refusal = await visit.store.write(elections.change_card, visit.asking, election_id, values)
    return await _done(filling, refusal, "campaign-card-changed")


async def _slogan(filling: Filling) -> Screen | Refused:
    return await _change(filling, slogan=filling.answers["text"])


async def _programme(filling: Filling) -> Screen | Refused:
    return await _change(filling, programme=filling.answers["text"])


async def _ask_photo(filling: Filling) -> Screen:
    return Screen(filling.visit.words("campaign-ask-photo"))


async def _read_photo(filling: Filling, message: Message) -> Any:
    return message.photo[-1].file_id if message.photo else Refused("campaign-photo-wanted")


async def _photo(filling: Filling) -> Screen | Refused:
    return await _change(filling, photo=filling.answers["photo"])


async def _ask_attachment(filling: Filling) -> Screen:
    return Screen(filling.visit.words("campaign-ask-attachment"))


async def _read_attachment(filling: Filling, message: Message) -> Any:
    if message.video:
        return {"attachment": message.video.file_id, "attachment_kind": "video"}
    if message.document:
        return {"attachment": message.document.file_id, "attachment_kind": "document"}
    return Refused("campaign-attachment-wanted")


async def _attachment(filling: Filling) -> Screen | Refused:
    return await _change(filling, **filling.answers["attachment"])


async def _ask_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.ask, visit.asking, answers.get("candidate", 0), filling.token, answers["text"]
    )
    return await _done(filling, refusal, "campaign-asked")


async def _answer_question(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.answer_question, visit.asking, answers["number"], answers["text"]
    )
    return await _done(filling, refusal, "campaign-answered")


async def _refuse(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(elections.decide, visit.asking, answers["number"], answers["text"])
    return await _done(filling, refusal, "campaign-done-refuse")


async def _propose(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.propose,
        visit.asking,
        answers["election"],
        answers["nominee"]["chosen"],
        answers.get("votes"),
    )
    return await _done(filling, refusal, "campaign-proposed")


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
    return await _done(filling, None, said)  # the candidates, one of whom is to be struck


async def _strike(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        elections.ask_to_strike, visit.asking, answers.get("candidate", 0), answers["text"]
    )
    return await _done(filling, refusal, "campaign-strike-asked")


# Complaints


async def complaints_screen(visit: Visit, election_id: int) -> Screen:
    """All complaints about a result; one without an answer, or whose outcome is not done, holds the box."""
    words = visit.words
    about = await visit.store.read(election_rows.by_id, election_id)
    about = about if about and about.school_id == visit.school_id else None
    rows = await visit.store.read(elections.complaints, visit.person, election_id)
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


async def _complaint_screen(visit: Visit, complaint_id: int) -> Screen | str:
    row = await visit.store.read(polling.complaint_by_id, complaint_id)
    if row is None or isinstance(
        await visit.store.read(elections.complaints, visit.person, row.election_id), ElectionRefusal
    ):
        return "vote-refused-unknown"
    return await complaints_screen(visit, row.election_id)


SLOGAN = _text_form("campaign-slogan", "campaign-ask-slogan", LONGEST_SLOGAN, _slogan)
PROGRAMME = _text_form("campaign-programme", "campaign-ask-programme", LONGEST_PROGRAMME, _programme)
PHOTO = Form(
    "campaign-photo",
    Deed.USE_MENU,
    (Question("photo", _ask_photo, _read_photo),),
    _photo,
    list_screen,
    about=about_election,
)
ATTACHMENT = Form(
    "campaign-attachment",
    Deed.USE_MENU,
    (Question("attachment", _ask_attachment, _read_attachment),),
    _attachment,
    list_screen,
    about=about_election,
)
ASK = _text_form("campaign-question", "campaign-ask-question", LONGEST_QUESTION, _ask_question)
ANSWER = _text_form("campaign-answer", "campaign-ask-answer", LONGEST_ANSWER, _answer_question)
REFUSE = _text_form("campaign-refusal", "campaign-ask-refusal", LONGEST_QUESTION, _refuse, least=3)


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
    list_screen,
    about=about_election,
)
STRIKE = _text_form("campaign-strike", "campaign-ask-strike", LONGEST_QUESTION, _strike, least=3)


def _ask_reply(filling: Filling) -> str:
    key = "campaign-ask-amend" if filling.answers.get("amends") else "campaign-ask-reply"
    return filling.visit.words(key, most=LONGEST_COMPLAINT)


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
    list_screen,
    about=about_election,
)


def _is_pupil(person: Person) -> bool:
    return may(person, Deed.VOTE)


PROPOSE = Form(
    "campaign-propose",
    Deed.SEE_PLAN,
    (
        one_person("nominee", "campaign-ask-nominee", _is_pupil),
        typed(
            "votes",
            "campaign-ask-class-votes",
            whole_number(0, 60),
            wanted=lambda filling: bool(filling.visit.person.teaches()),
        ),
    ),
    _propose,
    list_screen,
    about=about_election,
)


async def _name(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    who: int = answers["nominee"]["chosen"]
    refusal = await visit.store.write(elections.name_candidate, visit.asking, answers["election"], who)
    return await _done(filling, refusal, "campaign-done-admit")


NAME = Form(
    "campaign-nominate",
    Deed.RUN_ELECTIONS,
    (one_person("nominee", "campaign-ask-nominee", _is_pupil),),
    _name,
    list_screen,
    about=about_election,
)


async def _of_the_class(filling: Filling) -> set[int]:
    """The pupils of the class that has voted openly."""
    visit = filling.visit
    found = await visit.store.read(election_rows.by_id, filling.answers["election"])
    if found is None or not found.terms.letter:
        return set()
    grade = next(iter(found.grades))
    pupils = await visit.store.read(people.pupils_of_class, visit.school_id, grade, found.terms.letter)
    return {one.id for one in pupils}


async def _note_openly(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    chosen: list[int] = answers["elected"]["chosen"]
    refusal = await visit.store.write(elections.note_openly, visit.asking, answers["election"], chosen)
    return Screen(visit.words(refusal or "election-openly-noted"), [[home(visit.words)]])


OPENLY = Form(
    "election-openly",
    Deed.SEE_PLAN,
    (
        some_people(
            "elected",
            "election-ask-openly",
            1,
            MOST_OFFICES,
            lambda filling, one: _is_pupil(one),
            ElectionRefusal.MAY_NOT_STAND,
            among=_of_the_class,
        ),
    ),
    _note_openly,
    list_screen,
    about=about_election,
)
FORMS_OF_DEEDS: dict[CampaignForm, Form] = {
    "slogan": SLOGAN,
    "programme": PROGRAMME,
    "photo": PHOTO,
    "attachment": ATTACHMENT,
    "answer": ANSWER,
    "refuse": REFUSE,
    "propose": PROPOSE,
    "complain": COMPLAIN,
    "reply": REPLY,
    "amend": REPLY,
    "openly": OPENLY,
    "nominate": NAME,
}
FORMS = (*dict.fromkeys(FORMS_OF_DEEDS.values()), ASK, STRIKE)


def build() -> Router:
    router = Router(name="elections-campaign")
    router.callback_query.register(on_campaign, Pressed(CampaignPress), flags=needs(Deed.USE_MENU))
    router.callback_query.register(on_candidate, Pressed(CandidatePress), flags=needs(Deed.USE_MENU))
    return router
