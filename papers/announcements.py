"""Who has read an announcement: by class and role as a picture, and each by name as a table."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Sequence

from db.announcements.ledger import Reader
from documents.charts import Chart, as_png
from documents.report import Report, Sheet, as_xlsx
from locales.words import Word, Words
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
    yield in_words(seen.readers, words)
    name = f"{words.plain('announcement-file')}-{seen.announcement.id}"
    yield Paper(f"{name}.png", await asyncio.to_thread(as_png, picture(seen.readers, words)))
    sheets = (by_class(seen.readers, words), by_name(seen.readers, words))
    content = await asyncio.to_thread(as_xlsx, Report((), (), sheets))
    yield Paper(
        f"{name}.xlsx", content, words("announcement-file-caption", people=len(seen.readers)), secret=True
    )


def in_words(found: Sequence[Reader], words: Words) -> str:
    """Role by role: how many it was for, got it, read it, pressed a button, and whom it did not reach."""
    lines = [words("announcement-by-role")]
    for part in ("pupil", "parent", "staff"):
        of = [one for one in found if one.part == part]
        how = Counter(one.how for one in of)
        if of:
            lines.append(
                words(
                    "announcement-of-role",
                    role=Word(f"announcement-part-{part}"),
                    people=len(of),
                    got=how["read"] + how["sent"],
                    read=how["read"],
                    pressed=sum(1 for one in of if one.pressed),
                    missed=how["blocked"] + how["failed"] + how["none"],
                )
            )
    return "\n".join(lines)


def _class(one: Reader, words: Words) -> str:
    """The class; of grown-ups what they are."""
    return one.class_name or words.plain(f"announcement-part-{one.part}")


def counted(found: Sequence[Reader], words: Words) -> dict[str, Counter[str]]:
    """class → how many read it, got it, did not get it."""
    classes: dict[str, Counter[str]] = {}
    for one in found:
        of = classes.setdefault(_class(one, words), Counter())
        of.update([one.how, *(["pressed"] if one.pressed else [])])
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
        [name, *(of[how] for how in HOW), of["pressed"]] for name, of in counted(found, words).items()
    ]
    kinds = (*HOW, "pressed")
    columns = [say("announcement-file-class"), *(say(f"announcement-reader-{how}") for how in kinds)]
    return Sheet(say("announcement-file-classes"), columns, rows)


def by_name(found: Sequence[Reader], words: Words) -> Sheet:
    say = words.plain
    rows = [
        (
            one.name,
            one.class_name,
            say(f"announcement-reader-{one.how}"),
            words.moment(one.read_at) if one.read_at else "",
            one.pressed or "",
        )
        for one in found
    ]
    columns = [say(f"announcement-file-{column}") for column in ("name", "class", "state", "when", "pressed")]
    return Sheet(say("announcement-file-people"), columns, rows)
