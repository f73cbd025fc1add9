"""One person's invitation; on the screen once, in the database never."""

from aiogram.utils.deep_linking import create_start_link

from handlers.visit import Visit
from school.people import Person
from school.people.invitations import in_groups
from services.people import joining


async def invitation_text(visit: Visit, person: Person) -> str:
    """A new code for one person, with its link."""
    invited = await visit.store.write(joining.invite, [person], visit.now, visit.person.id, visit.code_life)
    if not invited:
        return visit.words("class-pupil-linked", name=person.name)
    link = await create_start_link(visit.bot, invited[0].code)
    code, days = in_groups(invited[0].code), visit.code_life.days
    return visit.words("class-invitation", name=person.name, code=code, link=link, days=days)
