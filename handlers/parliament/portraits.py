"""Who is who in the parliament: those in office, with a photo where it may be shown."""

from typing import assert_never

from aiogram.types import CallbackQuery

from handlers.answers import photo
from handlers.forms import Filling, Form, Refused, begin
from handlers.home import home
from handlers.questions import typed
from handlers.screens import Button, Screen, answer, show
from handlers.visit import Visit
from locales.words import Words
from school.presses.parliament import FacePress, ServicesPress
from school.rights import Deed
from services.parliament import portraits
from services.parliament.portraits import Face


def _office(words: Words, face: Face) -> str:
    office = face.office
    if office.kind == "leader":
        return words.plain("face-leader", faction=words.plain(f"faction-{office.scope}"))
    return words.plain(f"office-{office.kind}")


async def list_screen(visit: Visit) -> Screen:
    words = visit.words
    found = await visit.store.read(portraits.faces, visit.asking)
    told = [words("face-list", people=len(found))]
    told += [words("face-line", office=_office(words, one), name=one.person.name) for one in found]
    rows = [
        [Button(f"{'📷 ' if one.photo else ''}{one.person.name}", FacePress("card", one.person.id))]
        for one in found
    ]
    back = Button(words.plain("button-back"), ServicesPress())
    return Screen("\n".join(told), [*rows, [back, home(words)]])


def card_screen(visit: Visit, face: Face) -> Screen:
    words, rows = visit.words, []
    told = [
        words(
            "face-card",
            name=face.person.name,
            class_name=face.person.class_name or "–",
            office=_office(words, face),
            until=face.office.until,
        )
    ]
    if face.mine:
        told.append(words("face-waits") if face.waits else words("face-own"))
        rows.append([Button(words.plain("face-photo"), FacePress("photo", face.person.id))])
        if face.photo or face.waits:
            rows.append([Button(words.plain("face-drop"), FacePress("drop", face.person.id))])
    back = Button(words.plain("button-back"), FacePress())
    return Screen("\n\n".join(told), [*rows, [back, home(words)]])


async def on_face(query: CallbackQuery, callback_data: FacePress, visit: Visit) -> None:
    press = callback_data
    match press.deed:
        case "list":
            await show(query, await list_screen(visit))
        case "photo":
            await begin(PHOTO, query, visit)
        case "card":
            await _show_face(query, visit, press.person)
        case "drop":
            await visit.store.write(portraits.drop, visit.asking)
            await _show_face(query, visit, visit.person.id)
        case never:
            assert_never(never)


async def _show_face(query: CallbackQuery, visit: Visit, person_id: int) -> None:
    """The card; below it the photo, which cannot be forwarded."""
    face = await visit.store.read(portraits.one, visit.asking, person_id)
    if face is None:
        await answer(query, visit.words.plain("face-none"), alert=True)
        return
    await show(query, card_screen(visit, face))
    if face.photo:
        caption = visit.words("face-caption", name=face.person.name)
        await visit.bot.send_photo(visit.telegram_id, face.photo, caption=caption, protect_content=True)


async def _put(filling: Filling) -> Screen | Refused:
    visit = filling.visit
    if not await visit.store.write(portraits.put, visit.asking, filling.answers["photo"]):
        return Refused("face-none")
    face = await visit.store.read(portraits.one, visit.asking, visit.person.id)
    return card_screen(visit, face) if face else await list_screen(visit)


PHOTO = Form("face", Deed.SEE_PARLIAMENT, (typed("photo", "face-ask-photo", photo),), _put, list_screen)
FORMS = (PHOTO,)
