"""A faction: its members, and the ways into it and out of it."""

from datetime import date
from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.answers import a_day, public, text_line, whole_number
from handlers.forms import Filling, Form, Refused, back_to, begin
from handlers.home import home
from handlers.pages import page_of
from handlers.parliament.offices import offices_screen
from handlers.questions import one_person, typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.factions import FACTIONS
from school.parliament.membership import MembershipRefusal
from school.presses.parliament import (
    AlumniPress,
    MembershipPress,
    MembershipStep,
    ParliamentPress,
    ReviewPress,
)
from school.rights import Deed, is_pupil, runs_parliament
from services.parliament import decisions, duty
from services.parliament import membership as deeds
from services.parliament.membership import FactionCard

MEMBERS_ON_A_PAGE = 20
MOST_VOTES = 40
LONGEST_INVITATION = 1000


async def faction_screen(visit: Visit, faction: str, number: int = 0) -> Screen:
    """The members, and what this person can do: ask to be one, leave, put forward, admit."""
    words = visit.words
    seen = await visit.store.read(deeds.faction, visit.asking, faction)
    page = page_of(seen.members, number, MEMBERS_ON_A_PAGE)
    lines = [f"{one.name} · {one.class_name}" for one in page.items if one.class_name]
    told = [words("faction-members", faction=words.plain(f"faction-{faction}"), members=len(seen.members))]
    more = await visit.store.read(duty.remit_of, visit.asking, faction)
    told.append("\n".join([words(f"remit-{faction}"), *([words("remit-more", text=more)] if more else [])]))
    told.append(words("faction-list", list="\n".join(lines)) if lines else words("faction-nobody"))
    if seen.unconfirmed:
        told.append(words("faction-unconfirmed", members=seen.unconfirmed))
    if seen.asked:
        told.append(words("member-waits"))
    rows = _own_rows(words, seen, faction)
    if visit.person.teaches() or runs_parliament(visit.person):
        rows.append([Button(words.plain("member-propose"), MembershipPress("propose", faction))])
    if runs_parliament(visit.person):
        rows += _rows_of_mentor(words, seen, faction)
        rows += [
            [
                Button(
                    words.plain("faction-remove", name=one.name),
                    ParliamentPress("remove", faction=faction, person=one.id),
                )
            ]
            for one in page.items
        ]
    rows.append(page.arrows(lambda turned: ParliamentPress("faction", faction=faction, page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress())
    return Screen("\n\n".join(told), [*rows, [back, home(words)]])


def _own_rows(words: Words, seen: FactionCard, faction: str) -> list[list[Button]]:
    if seen.mine:
        return [[Button(words.plain("member-leave"), MembershipPress("leave", faction))]]
    if seen.asked or seen.why_not is MembershipRefusal.NOT_YOURS:
        return []
    return [[Button(words.plain("member-apply"), MembershipPress("apply", faction))]]


def _rows_of_mentor(words: Words, seen: FactionCard, faction: str) -> list[list[Button]]:
    rows = [[Button(words.plain("faction-add"), ParliamentPress("add", faction=faction))]]
    rows.append([Button(words.plain("remit-do"), ReviewPress("remit", faction))])
    if seen.pending:
        label = words.plain("member-requests", requests=len(seen.pending))
        rows.insert(0, [Button(label, MembershipPress("requests", faction))])
    if seen.unconfirmed:
        rows.append([Button(words.plain("member-confirm-all"), MembershipPress("unconfirmed", faction))])
    return rows


async def requests_screen(visit: Visit, faction: str) -> Screen:
    """What waits for a decision of the parliament."""
    words = visit.words
    seen = await visit.store.read(deeds.faction, visit.asking, faction)
    told = [words("member-requests-title", faction=words.plain(f"faction-{faction}"))]
    for one in seen.pending:
        told.append(
            words(
                "member-request-line",
                name=one.name,
                class_name=one.class_name,
                route=one.route,
                votes=one.votes or 0,
                day=f"{one.voted_on:%d.%m.%Y}" if one.voted_on else "",
            )
        )
    rows = [
        [Button(f"{one.name} · {one.class_name}", MembershipPress("request", faction, one.id))]
        for one in seen.pending
    ]
    back = Button(words.plain("button-back"), ParliamentPress("faction", faction=faction))
    return Screen("\n".join(told), [*rows, [back, home(words)]])


async def _choice_of_decision(visit: Visit, faction: str, request: int, asked: str) -> Screen:
    """Membership comes only with the number of a decision (checklist, row 21)."""
    words = visit.words
    found = await visit.store.read(decisions.to_choose, visit.asking)
    rows = [
        [
            Button(
                words.plain("member-by-decision", number=one.number or 0, text=one.text),
                MembershipPress("admit" if request else "confirm", faction, request, one.id),
            )
        ]
        for one in found
    ]
    if request:
        rows.append([Button(words.plain("member-refuse"), MembershipPress("refuse", faction, request))])
    back = Button(words.plain("button-back"), ParliamentPress("faction", faction=faction))
    text = words(asked) if found else f"{words(asked)}\n\n{words('member-no-decision')}"
    return Screen(text, [*rows, [back, home(words)]])


async def honorary_screen(visit: Visit) -> Screen:
    """Who worked in the parliament and has left school (checklist, row 23)."""
    words = visit.words
    found = await visit.store.read(deeds.honorary, visit.asking)
    lines = [words("honorary-line", name=name, year=str(year + 1)) for name, year in found]
    told = [words("honorary-title"), *(lines or [words("honorary-nobody")])]
    rows = []
    if found and runs_parliament(visit.person):
        rows.append([Button(words.plain("honorary-invite"), MembershipPress("invite"))])
    back = Button(words.plain("button-back"), ParliamentPress())
    return Screen("\n".join(told), [*rows, [back, home(words)]])


async def on_membership(query: CallbackQuery, callback_data: MembershipPress, visit: Visit) -> None:
    press, words = callback_data, visit.words
    match press.deed:
        case "honorary":
            await show(query, await honorary_screen(visit))
        case "invite":
            await _begin_invitation(query, visit)
        case _ if press.faction not in FACTIONS:
            await answer(query, words.plain("button-too-old"), alert=True)
        case "propose":
            await begin(PROPOSE, query, visit, faction=press.faction)
        case "requests":
            await show(query, await requests_screen(visit, press.faction))
        case "request":
            await show(
                query, await _choice_of_decision(visit, press.faction, press.number, "member-ask-decision")
            )
        case "unconfirmed":
            await show(query, await _choice_of_decision(visit, press.faction, 0, "member-ask-confirming"))
        case "leave":
            yes = Button(words.plain("member-leave-sure"), MembershipPress("sure-leave", press.faction))
            back = Button(words.plain("button-back"), ParliamentPress("faction", faction=press.faction))
            await show(query, Screen(words("member-leave-ask"), [[yes], [back]]))
        case "apply" | "agree" | "disagree" | "admit" | "refuse" | "sure-leave" | "confirm":
            refusal = await _do(visit, press, press.deed)
            if refusal:
                await answer(query, words.plain(refusal), alert=True)
            else:
                done = words.plain(f"member-done-{press.deed}")
                await show(query, await faction_screen(visit, press.faction), done)
        case never:
            assert_never(never)


async def _do(visit: Visit, press: MembershipPress, deed: MembershipStep) -> MembershipRefusal | None:
    write, asking = visit.store.write, visit.asking
    match deed:
        case "apply":
            return await write(deeds.apply, asking, press.faction)
        case "agree" | "disagree":
            return await write(deeds.consent, asking, press.number, deed)
        case "admit":
            return await write(deeds.admit, asking, press.number, press.decision)
        case "refuse":
            return await write(deeds.refuse, asking, press.number)
        case "confirm":
            confirmed = await write(deeds.confirm, asking, press.faction, press.decision)
            return confirmed if isinstance(confirmed, MembershipRefusal) else None
        case "sure-leave":
            await write(deeds.leave, asking, visit.person.id, press.faction)
            return None


# Forms


async def _name(filling: Filling) -> Screen | Refused:
    """Whom the parliament itself has chosen; by which decision is asked next."""
    visit, told = filling.visit, filling.answers
    made = await visit.store.write(
        deeds.name, visit.asking, filling.token, told["member"]["chosen"], told["faction"]
    )
    if isinstance(made, MembershipRefusal):
        return Refused(made)
    return await _choice_of_decision(visit, told["faction"], made, "member-ask-decision")


async def _put_forward(filling: Filling) -> Screen | Refused:
    visit, told = filling.visit, filling.answers
    refusal = await visit.store.write(
        deeds.put_forward,
        visit.asking,
        filling.token,
        told["member"]["chosen"],
        told["faction"],
        told["votes"],
        date.fromisoformat(told["day"]),
    )
    if refusal:
        return Refused(refusal)
    screen = await faction_screen(visit, told["faction"])
    return screen.under(visit.words("member-done-propose"))


def _not_ahead(filling: Filling, day: date) -> Refused | None:
    return Refused("member-day-ahead") if day > filling.visit.today else None


async def _begin_invitation(query: CallbackQuery, visit: Visit) -> None:
    if runs_parliament(visit.person):
        await begin(INVITE, query, visit)
    else:
        await answer(query, visit.words.plain(MembershipRefusal.NOT_YOURS), alert=True)


async def _invite(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    invited = await visit.store.write(
        deeds.invite_honorary, visit.asking, filling.token, filling.answers["text"]
    )
    if isinstance(invited, MembershipRefusal):
        return Refused(invited)
    return (await honorary_screen(visit)).under(visit.words("honorary-invited", people=invited))


async def alumni_screen(visit: Visit) -> Screen | None:
    """What an honorary member sees who has left school; None for anybody else."""
    found = await visit.store.read(deeds.alumni, visit.who.id) if visit.who else None
    if found is None:
        return None
    words, (year, quiet) = visit.words, found
    deed = AlumniPress("on" if quiet else "off")
    text = words(
        "honorary-welcome", school=visit.school_name, year=str(year + 1), quiet="yes" if quiet else "no"
    )
    return Screen(text, [[Button(words.plain(f"alumni-{deed.deed}"), deed)]])


async def on_alumni(query: CallbackQuery, callback_data: AlumniPress, visit: Visit) -> None:
    """The own wish of somebody who has left school: nothing else is open to them."""
    screen = None
    if visit.who:
        await visit.store.write(deeds.keep_quiet, visit.who.id, callback_data.deed)
        screen = await alumni_screen(visit)
    if screen:
        await show(query, screen)
    else:
        await answer(query, visit.words.plain("button-too-old"), alert=True)


INVITE = Form(
    "honorary-invite",
    Deed.SEE_PARLIAMENT,
    (typed("text", "honorary-ask", public(text_line(LONGEST_INVITATION, least=10))),),
    _invite,
    honorary_screen,
)
BACK_TO_FACTION = back_to("faction", faction_screen, offices_screen)
JOIN = Form(
    "faction-member",
    Deed.RUN_ELECTIONS,
    (one_person("member", "faction-ask-member", is_pupil, "office-only-pupils"),),
    _name,
    BACK_TO_FACTION,
)
PROPOSE = Form(
    "member-propose",
    Deed.SEE_PARLIAMENT,
    (
        one_person("member", "faction-ask-member", is_pupil, "office-only-pupils"),
        typed("votes", "member-ask-votes", whole_number(1, MOST_VOTES)),
        typed("day", "member-ask-day", a_day(_not_ahead)),
    ),
    _put_forward,
    BACK_TO_FACTION,
)
FORMS = (JOIN, PROPOSE, INVITE)
