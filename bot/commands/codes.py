"""`invite`: sheets of invitation codes to hand out."""

import asyncio
import sys
from argparse import Namespace
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiogram.exceptions import TelegramAPIError
from sqlalchemy.engine import Connection

from bot.commands.opening import house_of, offline
from bot.commands.troubles import told_of_writing
from bot.complaints import Complaint
from bot.console import is_terminal
from bot.house import House
from bot.settings import read_settings
from db import people
from db.people.invitations import with_valid_codes
from db.people.roles import set_roles
from db.people.roster import everybody_of, families
from locales.words import Words
from papers.people import cards_for, labels, write_sheet
from school.dates import school_day
from school.people import Person, Role, class_name
from school.people.invitations import in_groups
from school.people.names import alphabetical, fold
from school.people.roster import read_class
from school.rights import is_pupil
from services.people import joining
from services.people.joining import Invited


@dataclass(frozen=True)
class Group:
    """People who get one sheet: the name of its file, what stands above it, and what stands below whose name."""

    file: str
    title: str
    people: list[Person]
    notes: dict[int, str] = field(default_factory=dict)


async def invite(given: Namespace) -> None:
    """A sheet for each class, one for the staff, one for the parents of each class; or one administrator's code."""
    settings = offline(read_settings())
    words = Words(settings.default_language, settings.zone)
    own_class = _class_of(given.class_name)
    async with house_of(settings) as house:
        bot_name = given.bot or await _bot_name(house)
        if given.admin:
            await _invite_admin(house, given.admin, bot_name)
            return
        groups = await house.store.read(_groups, house.school_id, words)
        if own_class and not any(group.file == own_class for group in groups):
            raise Complaint(f"--class: there is no class {own_class}")
        wished = [group for group in groups if _is_wished(group, given, own_class)]
        holding = await house.store.read(with_valid_codes, house.now()) if given.only_missing else set()
        with told_of_writing(given.to):
            given.to.mkdir(parents=True, exist_ok=True)
        from tqdm import tqdm  # noqa: PLC0415 -- the bot itself does without: a megabyte

        invited: list[Invited] = []
        for group in tqdm(wished, disable=not is_terminal(sys.stderr), file=sys.stderr):
            invited += await _hand_out(house, group, holding, bot_name, given)
    if not invited:
        print(words.plain("invite-nobody"))
        return
    day, again = school_day(_until(house), settings.zone), sum(one.until is not None for one in invited)
    print(words.plain("invite-valid", people=len(invited), day=day, again=again, fresh=len(invited) - again))


def _class_of(typed: str | None) -> str | None:
    own_class = read_class(typed) if typed else None
    if typed and own_class is None:
        raise Complaint(f"--class: «{typed}» is no class; write it like «9 А»")
    return own_class


def _is_wished(group: Group, given: Namespace, own_class: str | None) -> bool:
    """Without a wish everybody; a class alone means its pupils."""
    of_parents, of_staff = group.file.startswith(PARENTS), group.file == STAFF
    if own_class and group.file not in (own_class, f"{PARENTS} {own_class}", STAFF):
        return False
    if given.parents or given.staff:
        return (given.parents and of_parents) or (given.staff and of_staff)
    return own_class is None or group.file == own_class


async def _hand_out(
    house: House, group: Group, holding: set[int], bot_name: str, given: Namespace
) -> list[Invited]:
    """The sheet first: a code lets somebody in only when it stands on paper. Returns who stands on it."""
    settings = house.settings
    words = Words(settings.default_language, settings.zone)
    wanted = [one for one in group.people if one.id not in holding]
    invited = await house.store.read(joining.drawn, wanted, house.vault, house.now())
    if not invited:
        return []
    until = _until(house)
    cards = cards_for(invited, bot_name, words, until, group.notes)
    told = labels(words, bot_name, len(cards), until)
    file = given.to / f"{group.file.replace(' ', '-')}.{given.format}"
    with told_of_writing(file):
        await asyncio.to_thread(write_sheet, file, settings.school_name, group.title, cards, told)
    try:
        await house.store.write(
            joining.make_valid, invited, house.now(), None, timedelta(days=settings.invitation_days)
        )
    except Exception:
        file.unlink()  # nobody may hand out a sheet whose codes never became valid
        raise
    print(file)
    return invited


def _until(house: House) -> datetime:
    return house.now() + timedelta(days=house.settings.invitation_days)


STAFF, PARENTS, NO_CLASS = "staff", "parents", "no-class"


def _groups(tx: Connection, school_id: int, words: Words) -> list[Group]:
    """Those who have not joined yet: class by class, the staff, the parents by the class of the first child."""
    groups = []
    for row in people.classes(tx, school_id):
        pupils = people.pupils_of_class(tx, school_id, row.grade, row.letter, only="missing")
        name = class_name(row.grade, row.letter)
        groups.append(Group(name, name, pupils))
    everybody = sorted(everybody_of(tx, school_id), key=lambda one: alphabetical(one.name))
    grown = [one for one in everybody if one.active and one.telegram_id is None]
    no_class = [one for one in grown if is_pupil(one) and one.class_name is None]
    groups.append(Group(NO_CLASS, words.plain("invite-group-no-class"), no_class))
    staff = [one for one in grown if one.is_staff()]
    groups.append(Group(STAFF, words.plain("invite-group-staff"), staff))
    # Of some parents a list had only the number: they have no role before they join.
    parents = [one for one in grown if not one.is_staff() and not is_pupil(one)]
    return groups + _by_class(parents, _children(tx, school_id, everybody), groups, words)


def _children(tx: Connection, school_id: int, everybody: list[Person]) -> dict[int, list[Person]]:
    """The children of each parent who are at the school now, by name."""
    here = [one for one in everybody if one.active and is_pupil(one)]
    return {
        parent: [one for one in here if one.id in children]
        for parent, children in families(tx, school_id).items()
    }


def _by_class(
    parents: list[Person], children: dict[int, list[Person]], groups: list[Group], words: Words
) -> list[Group]:
    notes = {
        parent: "; ".join(f"{one.name}, {one.class_name or '–'}" for one in theirs)
        for parent, theirs in children.items()
    }

    def own_class(parent: Person) -> str:
        return next((one.class_name for one in children.get(parent.id, []) if one.class_name), "")

    found = [
        Group(
            f"{PARENTS} {group.file}",
            words.plain("invite-group-parents-of", class_name=group.file),
            [one for one in parents if own_class(one) == group.file],
            notes,
        )
        for group in groups
        if group.file not in (STAFF, NO_CLASS)
    ]
    placed = {one.id for group in found for one in group.people}
    rest = [one for one in parents if one.id not in placed]
    return [*found, Group(PARENTS, words.plain("invite-group-parents"), rest, notes)]


async def _bot_name(house: House) -> str:
    try:
        me = await house.bot.me()
    except TelegramAPIError:
        raise Complaint(
            "BOT_TOKEN: Telegram did not tell the bot's name; give it with --bot USERNAME"
        ) from None
    return me.username or ""


async def _invite_admin(house: House, name: str, bot_name: str) -> None:
    admin = await house.store.write(add_administrator, house, name)
    if admin is None:
        raise Complaint("the administrator was not saved")
    life = timedelta(days=house.settings.invitation_days)
    code = (await house.store.write(joining.invite, [admin], house.now(), None, house.vault, life))[0].code
    print(f"{in_groups(code)}\nhttps://t.me/{bot_name}?start={code}")


def add_administrator(
    tx: Connection, house: House, name: str, telegram_id: int | None = None
) -> Person | None:
    values = {
        "school_id": house.school_id,
        "name": name,
        "name_key": fold(name),
        "language": house.settings.default_language,
        "telegram_id": telegram_id,
        "active": True,
    }
    person_id = people.add(tx, values)
    set_roles(tx, person_id, [(Role.ADMIN, "")])
    return people.by_id(tx, person_id)
