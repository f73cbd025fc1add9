"""Who has read an announcement: by class and role as a picture, and each by name as a table."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence

from db.announcements.ledger import Reader
from documents.charts import Chart, as_png
from documents.report import Report, Sheet, as_xlsx
from locales.words import Words
from papers.recipes import Details, Paper, Supplies
from school.announcements import AnnouncementRefusal
from services.announcements import reading

HOW = ("read", "sent", "waiting", "blocked", "failed", "none")


async def readers_list(details: Details, supplies: Supplies) -> AsyncGenerator[Paper | str, None]:
    """For the author and the deputy head; people's names, so it cannot be forwarded."""
    words, person = supplies.words(details), await supplies.asker(details)
    if person is None:
        return
    seen = await supplies.store.read(reading.readers, person, details["announcement"])
    if isinstance(seen, AnnouncementRefusal):
        yield words(seen)
        return
    name = f"{words.plain('announcement-file')}-{seen.announcement.id}"
    yield Paper(f"{name}.png", await asyncio.to_thread(as_png, picture(seen.readers, words)))
    sheets = (by_class(seen.readers, words), by_name(seen.readers, words))
    content = await asyncio.to_thread(as_xlsx, Report((), (), sheets))
    yield Paper(
        f"{name}.xlsx", content, words("announcement-file-caption", people=len(seen.readers)), secret=True
    )


def _class(one: Reader, words: Words) -> str:
    return one.class_name or words.plain("announcement-file-adults")


def counted(found: Sequence[Reader], words: Words) -> dict[str, Counter[str]]:
    """class → how many read it, got it, did not get it."""
    classes: dict[str, Counter[str]] = {}
    for one in found:
        classes.setdefault(_class(one, words), Counter())[one.how] += 1
    return classes


def picture(found: Sequence[Reader], words: Words) -> Chart:
    """Of each class: who read it, who got it, whom it did not reach."""
    parts = [words.plain(f"announcement-reader-{how}") for how in ("read", "sent", "none")]
    bars = [
        (name, (of["read"], of["sent"] + of["waiting"], of["blocked"] + of["failed"] + of["none"]))
        for name, of in counted(found, words).items()
    ]
    return Chart(words.plain("announcement-file-classes"), parts, bars)


def by_class(found: Sequence[Reader], words: Words) -> Sheet:
    say = words.plain
    rows: list[list[str | int]] = [
        [name, *(of[how] for how in HOW)] for name, of in counted(found, words).items()
    ]
    columns = [say("announcement-file-class"), *(say(f"announcement-reader-{how}") for how in HOW)]
    return Sheet(say("announcement-file-classes"), columns, rows)


def by_name(found: Sequence[Reader], words: Words) -> Sheet:
    say = words.plain
    rows = [
        (
            one.name,
            one.class_name,
            say(f"announcement-reader-{one.how}"),
            words.moment(one.read_at) if one.read_at else "",
        )
        for one in found
    ]
    columns = [say(f"announcement-file-{column}") for column in ("name", "class", "state", "when")]
    return Sheet(say("announcement-file-people"), columns, rows)
