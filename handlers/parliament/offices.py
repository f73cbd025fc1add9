"""The parliament: who holds which office until when, and who belongs to which faction."""

from handlers.home import home
from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.elections import Kind
from school.factions import FACTIONS
from school.presses.parliament import MembershipPress, ParliamentPress
from services import elections

MEMBERS_ON_A_PAGE = 20


async def offices_screen(visit: Visit) -> Screen:
    """The President, the Speaker and the leaders; an office that nobody holds is named as empty."""
    words = visit.words
    held = await visit.store.read(elections.office_holders, visit.school_id, visit.today)
    lines, empty = [], []
    offices: list[tuple[str, str]] = [(Kind.PRESIDENT, ""), (Kind.SPEAKER, "")]
    for office, scope in [*offices, *((Kind.FACTION_LEADER, one) for one in FACTIONS)]:
        title = words.plain(f"faction-{scope}") if scope else words.plain(f"office-{office}")
        holders = [one for one in held if one[:2] == (office, scope)]
        if holders:
            names = ", ".join(one[3] for one in holders)
            lines.append(words("office-line", office=title, name=names, until=f"{holders[0][4]:%d.%m.%Y}"))
        else:
            empty.append(title)
    if empty:
        lines.append(words("office-empty", offices=", ".join(empty)))
    own = {visit.person.class_name, *visit.person.teaches()}
    for kind, of_class, position, name, until in held:
        if kind == Kind.CLASS and of_class in own:
            lines.append(
                words("office-line", office=f"{of_class} · {position}", name=name, until=f"{until:%d.%m.%Y}")
            )
    rows = [
        [Button(words.plain(f"faction-{key}"), ParliamentPress("faction", faction=key))] for key in FACTIONS
    ]
    rows.append([Button(words.plain("honorary-see"), MembershipPress("honorary"))])
    back = Button(words.plain("button-back"), ParliamentPress("home"))
    return Screen(words("offices-title") + "\n\n" + "\n".join(lines), [*rows, [back, home(words)]])
