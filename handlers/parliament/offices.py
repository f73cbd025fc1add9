"""The parliament: who holds which office until when, and who belongs to which faction."""

from db import parliament
from handlers.forms import Filling, Form, Refused
from handlers.home import home
from handlers.pages import page_of
from handlers.questions import one_person
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.elections import Kind
from school.factions import FACTIONS
from school.people import Person
from school.presses.parliament import ParliamentPress
from school.rights import Deed, may
from services import elections
from services import parliament as deeds

MEMBERS_ON_A_PAGE = 20


async def offices_screen(visit: Visit) -> Screen:
    """The President, the Speaker and the leaders; an office that nobody holds is named as empty."""
    words = visit.words
    held = await visit.store.read(elections.office_holders, visit.school_id, visit.today)
    lines = []
    offices: list[tuple[str, str]] = [(Kind.PRESIDENT, ""), (Kind.SPEAKER, "")]
    for office, scope in [*offices, *((Kind.FACTION_LEADER, one) for one in FACTIONS)]:
        title = words.plain(f"faction-{scope}") if scope else words.plain(f"office-{office}")
        holders = [one for one in held if one[:2] == (office, scope)]
        if holders:
            names = ", ".join(one[3] for one in holders)
            lines.append(words("office-line", office=title, name=names, until=f"{holders[0][4]:%d.%m.%Y}"))
        else:
            lines.append(words("office-empty", office=title))
    own = {visit.person.class_name, *visit.person.teaches()}
    for kind, of_class, position, name, until in held:
        if kind == Kind.CLASS and of_class in own:
            lines.append(
                words("office-line", office=f"{of_class} · {position}", name=name, until=f"{until:%d.%m.%Y}")
            )
    rows = [
        [Button(words.plain(f"faction-{key}"), ParliamentPress("faction", faction=key))] for key in FACTIONS
    ]
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("offices-title") + "\n\n" + "\n".join(lines), [*rows, [back, home(words)]])


async def faction_screen(visit: Visit, faction: str, number: int = 0) -> Screen:
    """The members; those who run elections add and remove them."""
    words = visit.words
    members = await visit.store.read(parliament.members_of, visit.school_id, faction)
    page = page_of(members, number, MEMBERS_ON_A_PAGE)
    lines = [f"{one.name} · {one.class_name}" for one in page.items if one.class_name]
    text = words("faction-members", faction=words.plain(f"faction-{faction}"), members=len(members))
    told = text + "\n\n" + words("faction-list", list="\n".join(lines) or "–")
    rows: list[list[Button]] = []
    if may(visit.person, Deed.RUN_ELECTIONS):
        rows = [
            [
                Button(
                    words.plain("faction-remove", name=one.name),
                    ParliamentPress("remove", faction=faction, person=one.id),
                )
            ]
            for one in page.items
        ]
        add = ParliamentPress("add", faction=faction)
        rows.append([Button(words.plain("faction-add"), add)])
    rows.append(page.arrows(lambda turned: ParliamentPress("faction", faction=faction, page=turned)))
    back = Button(words.plain("button-back"), ParliamentPress())
    return Screen(told, [*rows, [back, home(words)]])


async def _join(filling: Filling) -> Screen | Refused:
    visit, answers = filling.visit, filling.answers
    refusal = await visit.store.write(
        deeds.join, visit.asking, answers["member"]["chosen"], answers["faction"]
    )
    return Refused(refusal) if refusal else await faction_screen(visit, answers["faction"])


def _may_join(person: Person) -> bool:
    return deeds.why_not_join(person) is None


JOIN = Form(
    "faction-member",
    Deed.RUN_ELECTIONS,
    (one_person("member", "faction-ask-member", _may_join, "faction-who-may-join"),),
    _join,
    offices_screen,
)
FORMS = (JOIN,)
