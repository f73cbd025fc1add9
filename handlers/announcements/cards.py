"""The list of announcements, a draft with all that can be set, and how far one has gone."""

from collections.abc import Sequence
from datetime import time

from aiogram.utils.text_decorations import html_decoration

from db.announcements import Announcement
from handlers.announcements.audience import in_words
from handlers.announcements.content import marks_of
from handlers.home import home
from handlers.pages import PAGE_SIZE, Page
from handlers.screens import Button, Screen
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.announcements import AnnouncementRefusal, may_be_urgent, reads_all
from school.announcements.audience import FEW, hides_number
from school.announcements.content import in_language
from school.dates import at_school_time
from school.presses.announcements import AnnouncementDeed, AnnouncementPress, PlacePress
from school.rights import Deed, may
from school.typed import units
from services import announcements
from services.announcements import Draft, Progress

#: What stands of a text on the card; the preview shows all of it.
MOST_SHOWN = 2500


def entries(visit: Visit) -> list[Button]:
    if not may(visit.who, Deed.ANNOUNCE):
        return []
    return [Button(visit.words.plain("menu-announcements"), AnnouncementPress())]


async def list_screen(visit: Visit, number: int = 0) -> Screen:
    """Own announcements, the newest first; the deputy head sees the whole school's."""
    words, person = visit.words, visit.person
    since = at_school_time(visit.school_year.starts_on, time(0), visit.zone)
    found = await visit.store.read(announcements.written, person, number * PAGE_SIZE, PAGE_SIZE, since)
    pages = max(1, -(-found.total // PAGE_SIZE))
    if number >= pages:
        return await list_screen(visit, pages - 1)
    page = Page(found.announcements, number, pages, found.total)
    rows = [[Button(words.plain("announcement-new"), AnnouncementPress("new"))]]
    rows += [[_line(words, one, number)] for one in page.items]
    rows.append(page.arrows(lambda turned: AnnouncementPress(page=turned)))
    rows.append([Button(words.plain("announcement-places"), PlacePress())])
    if found.total > PAGE_SIZE:
        rows.append([Button(words.plain("announcement-search"), AnnouncementPress("search"))])
    key = "announcement-list-school" if reads_all(person) else "announcement-list"
    text = words(key, announcements=found.total)
    if found.money_refusals:
        text += "\n\n" + words("announcement-money-count", times=found.money_refusals)
    return Screen(text, [*rows, [home(words)]])


def _line(words: Words, one: Announcement, page: int) -> Button:
    opens = AnnouncementPress("card", announcement=one.id, page=page)
    sign = {"draft": "📝 ", "asked": "⏳ ", "scheduled": "🕗 ", "past": "❔ "}.get(one.state, "")
    when = words.moment(one.sends_at or one.published_at)
    return Button(f"{sign}{when} · {one.begins(words.language)}", opens)


def found_screen(words: Words, found: Sequence[Announcement], word: str) -> Screen:
    rows = [[_line(words, one, 0)] for one in found]
    back = Button(words.plain("button-back"), AnnouncementPress())
    return Screen(words("announcement-found", word=word, announcements=len(found)), [*rows, [back]])


async def card_of(visit: Visit, announcement_id: int, page: int = 0) -> Screen | AnnouncementRefusal:
    """The card as it is now."""
    seen = await visit.store.read(announcements.looked_at, visit.person, announcement_id)
    match seen:
        case Draft():
            return draft_card(visit, seen, page)
        case Progress():
            return card(visit, seen, page)
        case refusal:
            return refusal


async def terms_of(visit: Visit, announcement_id: int, page: int = 0) -> Screen | AnnouncementRefusal:
    """What can be added to it, as it is now."""
    one = await visit.store.read(announcements.seen_by, visit.person, announcement_id)
    return terms_screen(visit, one, page) if one else AnnouncementRefusal.UNKNOWN


def _said(one: Announcement, words: Words) -> str:
    """The text as HTML, in the viewer's language."""
    content = in_language(one.said, words.language)
    shown = html_decoration.unparse(content.text, marks_of(content))
    if units(shown) > MOST_SHOWN:
        shown = words("announcement-too-long-here")
    files = words("announcement-files", files=len(content.media)) if content.media else ""
    return "\n".join(part for part in (files, shown) if part)


def draft_card(visit: Visit, seen: Draft, page: int = 0) -> Screen:
    """A draft: what is in it, whom it reaches, when it goes; all of it can still be changed."""
    words, one = visit.words, seen.announcement
    lines = [
        words(f"announcement-card-{one.state}", author=one.signed, when=one.sends_at or one.published_at)
    ]
    if one.why:
        lines.append(words("announcement-why", why=one.why))
    lines += [*_whom(seen, words), *_how(one, words)]
    text = "\n".join(lines) + "\n\n" + _said(one, words)
    asked = one.state == "asked" and one.author_id != visit.person.id
    rows = _second_rows(visit, seen, page) if asked else _author_rows(visit, seen, page)
    back = Button(words.plain("button-back"), AnnouncementPress(page=page))
    return Screen(text, [*rows, [back, home(words)]])


def _whom(seen: Draft, words: Words) -> list[str]:
    one, reached = seen.announcement, seen.reach
    lines = [words("announcement-reach", whom=in_words(one.audience, words), receivers=_number(seen, words))]
    if seen.names:
        lines.append(words("announcement-sample", names=", ".join(seen.names)))
    if reached.missing and not seen.secret:
        lines.append(words("announcement-missing", people=reached.missing))
    if reached.blocked and not seen.secret:
        lines.append(words("announcement-blocked", people=reached.blocked))
    unread = sum(
        people for code, people in reached.languages.items() if code not in one.contents and code != "en"
    )
    if unread and not seen.secret:
        lines.append(words("announcement-other-language", people=unread))
    if reached.receivers == 0:
        lines.append(words(AnnouncementRefusal.NOBODY))
    elif seen.second and one.approved_by is None and one.state != "asked":
        lines.append(words("announcement-needs-second"))
    return lines


def _number(seen: Draft, words: Words) -> str:
    return words.plain("announcement-fewer", most=FEW) if seen.few else str(seen.reach.receivers)


def _how(one: Announcement, words: Words) -> list[str]:
    terms = one.how
    lines = [
        words(f"announcement-is-{what}")
        for what in ("urgent", "confidential", "read", "replies")
        if getattr(terms, what)
    ]
    if one.sends_at:
        key = "announcement-goes-weekly" if one.repeats else "announcement-goes-at"
        lines.append(words(key, when=one.sends_at, weekday=words.weekday(one.sends_at.isoweekday())))
    if one.useful_until:
        lines.append(words("announcement-useful-until", when=one.useful_until))
    lines += [words("announcement-has-link", title=link.title) for link in terms.links]
    if terms.places:
        lines.append(words("announcement-has-places", places=len(terms.places)))
    return lines


def _author_rows(visit: Visit, seen: Draft, page: int) -> list[list[Button]]:
    one, words = seen.announcement, visit.words
    send = AnnouncementPress("send", announcement=one.id, page=page)
    ahead = one.sends_at is not None and (one.sends_at > visit.now or bool(one.repeats))
    key = "announcement-do-schedule" if ahead else "announcement-send"
    if seen.second and one.approved_by is None:
        key = "announcement-ask-second-do"
    rows = []
    if seen.reach.receivers and one.state in ("draft", "past", "withheld"):
        rows.append([Button(words.plain(key, people=_number(seen, words)), send)])
    rows.append([_press(visit, "preview", one, page)])
    written = [code for code in LANGUAGES if code in one.contents or code != "en"]
    rows.append([_press(visit, code, one, page) for code in ("kk", "ru") if code in written])
    rows.append([_press(visit, "whom", one, page), _press(visit, "when", one, page)])
    rows.append([_press(visit, "terms", one, page), _press(visit, "drop", one, page)])
    return rows


def _second_rows(visit: Visit, seen: Draft, page: int) -> list[list[Button]]:
    one = seen.announcement
    return [
        [_approve(visit, one, page)],
        [_press(visit, "preview", one, page)],
        [_press(visit, "kk", one, page), _press(visit, "ru", one, page)],
        [_press(visit, "refuse", one, page)],
    ]


def _approve(visit: Visit, one: Announcement, page: int) -> Button:
    """Agreeing to these words, and to no others."""
    press = AnnouncementPress("approve", announcement=one.id, page=page, seen=one.version + 1)
    return Button(visit.words.plain("announcement-approve"), press)


def terms_screen(visit: Visit, one: Announcement, page: int) -> Screen:
    """What can be added to an announcement, each with one press."""
    words, terms = visit.words, one.how

    def switch(what: AnnouncementDeed) -> Button:
        mark = "☑" if getattr(terms, what) else "☐"
        press = AnnouncementPress(what, announcement=one.id, page=page)
        return Button(f"{mark} {words.plain(f'announcement-switch-{what}')}", press)

    rows = [[switch("read")], [switch("replies")], [switch("confidential")]]
    if may_be_urgent(visit.person):
        rows.append([switch("urgent")])
    rows.append([Button(words.plain("announcement-places"), PlacePress("choose", about=one.id))])
    rows += [[_press(visit, "link", one, page)], [_press(visit, "until", one, page)]]
    if terms.links:
        rows.append([_press(visit, "unlink", one, page)])
    rows.append([_press(visit, "sign", one, page), _press(visit, "en", one, page)])
    back = Button(words.plain("button-back"), AnnouncementPress("card", announcement=one.id, page=page))
    return Screen(words("announcement-terms-about"), [*rows, [back]])


def card(visit: Visit, seen: Progress, page: int = 0) -> Screen:
    """How far one announcement has gone, in numbers, and what can still be done."""
    words, told = visit.words, seen.announcement
    hidden = hides_number(told.audience, told.receivers)
    fewer = words.plain("announcement-fewer", most=FEW)
    text = words(
        f"announcement-card-{told.state}",
        when=told.published_at,
        author=told.signed,
        receivers=fewer if hidden else told.receivers,
        sent=fewer if hidden else seen.sent,
        waiting=fewer if hidden else seen.waiting,
    )
    misses = () if hidden else ("unreachable", "failed", "late", "cancelled", "repeated")
    lines = [words(f"announcement-{key}", people=getattr(seen, key)) for key in misses if getattr(seen, key)]
    if seen.reason:
        lines.append(words("announcement-reason", reason=seen.reason))
    if told.how.read and not hidden:
        lines.append(words("announcement-read-by", people=seen.read))
    lines += [
        words("announcement-pressed", title=link.title, people=seen.pressed.get(place, 0))
        for place, link in enumerate(told.how.links)
        if link.kind != "url" and not hidden
    ]
    for title, language, state, address in seen.posts:
        spoken = Words(language, words.zone).plain("language-name")
        key = f"announcement-post-{_post_state(state)}"
        lines.append(words(key, title=title, language=spoken, link=address or ""))
    if seen.replies:
        lines.append(words("announcement-replies-count", replies=seen.replies))
    whom = words("announcement-for", whom=in_words(told.audience, words))
    text = "\n".join([text, *lines, whom]) + "\n\n" + _said(told, words)
    back = Button(words.plain("button-back"), AnnouncementPress(page=page))
    return Screen(text, [*_going_rows(visit, seen, page), [back, home(words)]])


def _post_state(state: str) -> str:
    shown = {"sent": "sent", "new": "waiting", "sending": "waiting", "recalled": "recalled"}
    return shown.get(state, "failed")


def _going_rows(visit: Visit, seen: Progress, page: int) -> list[list[Button]]:
    told, mine = seen.announcement, seen.announcement.author_id == visit.person.id
    rows: list[list[Button]] = []
    if told.state == "sending" and seen.waiting:
        rows.append([_press(visit, "refresh", told, page), _press(visit, "stop", told, page)])
    elif told.state == "stopped":
        rows.append([_press(visit, "resume", told, page)])
    if told.state != "recalled":
        if mine:
            rows.append([_press(visit, code, told, page) for code in ("kk", "ru") if code in told.contents])
        if told.how.read and told.reminded_at is None and seen.read < seen.sent:
            rows.append([_press(visit, "remind", told, page)])
        rows.append([_press(visit, "people", told, page), _press(visit, "recall", told, page)])
    if mine:
        rows.append([_press(visit, "copy", told, page)])
    return rows


def _press(visit: Visit, deed: AnnouncementDeed, one: Announcement, page: int) -> Button:
    press = AnnouncementPress(deed, announcement=one.id, page=page)
    return Button(visit.words.plain(f"announcement-{deed}"), press)
