"""One person's invitation: the code that is valid is shown again; a new one is a press more, which is confirmed."""

from aiogram.utils.deep_linking import create_start_link

from handlers.screens import Button, Screen
from handlers.visit import Visit
from school.people import Person
from school.people.invitations import in_groups
from school.presses import Press
from services.people import joining
from services.people.joining import Invited


async def invitation_screen(visit: Visit, person: Person, anew: Press, back: list[Button]) -> Screen:
    """The valid code, or the first one. Of a code that stands only on paper it is said that it is valid."""
    words = visit.words
    again = [Button(words.plain("class-invite-anew"), anew)]
    on_paper = await visit.store.read(joining.only_on_paper, visit.asking, person)
    if on_paper:
        text = words("class-invited-on-paper", name=person.name, until=on_paper)
        return Screen(text, [again, back])
    return Screen(await _new_or_known(visit, person, anew=False), [again, back])


async def sure_anew(visit: Visit, person: Person, yes: Press, back: Press) -> Screen:
    """What becomes of the code that was handed out."""
    words = visit.words
    buttons = [Button(words.plain("class-invite-anew"), yes), Button(words.plain("button-back"), back)]
    return Screen(words("class-sure-anew", name=person.name), [[one] for one in buttons])


async def anew_screen(visit: Visit, person: Person, back: list[Button]) -> Screen:
    return Screen(await _new_or_known(visit, person, anew=True), [back])


async def _new_or_known(visit: Visit, person: Person, *, anew: bool) -> str:
    invited: list[Invited] = await visit.store.write(
        joining.invite, [person], visit.now, visit.person.id, visit.vault, visit.code_life, anew=anew
    )
    if not invited:
        return visit.words("class-pupil-linked", name=person.name)
    (one,) = invited
    link = await create_start_link(visit.bot, one.code)
    until = one.until or visit.now + visit.code_life
    said = visit.words("class-invitation", name=person.name, code=in_groups(one.code), link=link, until=until)
    return f"{said} {visit.words('class-invitation-former')}" if anew else said
