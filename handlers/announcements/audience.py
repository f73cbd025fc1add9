"""For whom: one of many groups by pressing, and an audience told in words."""

from collections.abc import Callable, Sequence
from typing import Any

from db import announcements as drafts
from db import events, people
from db.assistance import campaigns
from db.elections import in_state
from handlers.forms import Filling, Question, Refused
from handlers.questions import grades, one_of, ticks
from handlers.screens import Screen
from handlers.visit import Visit
from locales.words import LANGUAGES, Words
from school.announcements import writes_to_all
from school.announcements.audience import Audience, both, but, either, families, has, parents, pupils
from school.factions import FACTIONS
from school.grades import grades_in_words
from school.people import ALL_GRADES, Role, class_name
from school.rights import Deed, heads_campaigns, keeps_needs, may
from services import surveys

FIRST = ("families", "pupils", "parents", "families_of", "class_teachers", "staff", "everybody", "other")
OTHER = (
    *("pupils_of", "parents_of", "of_class", "member", "role", "language"),
    *("registered", "came", "missed", "unvoted"),
)
OWN = ("families", "pupils", "parents")
ROLES = (Role.MENTOR, Role.PSYCHOLOGIST, Role.SOCIAL_PEDAGOGUE, Role.NURSE, Role.MUSIC_TEACHER)
HOW = ("anew", "add", "narrow", "except")
MOST_OFFERED = 8


async def choices(visit: Visit) -> dict[str, Any]:
    """What there is to choose from, when a form is opened."""

    def look(tx: Any) -> dict[str, Any]:
        person = visit.person
        offered = {"known_groups": [[one.id, one.name] for one in drafts.groups_of(tx, person.id)]}
        if not writes_to_all(person):
            return offered | {"known_classes": sorted(person.teaches())}
        classes = [class_name(*one) for one in people.class_names(tx, person.school_id)]
        coming = events.open_to(tx, person.school_id, ALL_GRADES, visit.now)
        begun, _ = events.begun(tx, person.school_id, visit.now, 0, MOST_OFFERED)
        asked = surveys.open_now(tx, person.school_id)
        running = in_state(tx, person.school_id, "open") if may(person, Deed.RUN_ELECTIONS) else []
        return offered | {
            "known_classes": classes,
            "known_events": [[one.id, one.title] for one in [*coming[:MOST_OFFERED], *begun]],
            "known_elections": [[one.id, one.title] for one in running[:MOST_OFFERED]],
            "known_surveys": [[one.id, one.title(visit.words.language)] for one in asked[:MOST_OFFERED]],
            "known_offers": bool(campaigns.running(tx, person.school_id, visit.today)),
        }

    return await visit.store.read(look)


def _first(filling: Filling) -> Sequence[str]:
    person = filling.visit.person
    saved = [f"group{number}" for number, _ in filling.answers.get("known_groups", [])]
    asked = ["asked"] if keeps_needs(person) or heads_campaigns(person) else []
    if writes_to_all(person):
        return [*saved, *FIRST[:-1], *asked, FIRST[-1]]
    own = [*OWN] if person.teaches() else []
    return [*saved, *own, *asked, *([] if person.teaches() else ["class_teachers"])]


def _others(filling: Filling) -> Sequence[str]:
    lacking = {"registered", "came", "missed"} if not filling.answers.get("known_events") else set()
    lacking |= {"unvoted"} if not filling.answers.get("known_elections") else set()
    return [one for one in OTHER if one not in lacking]


def _picked(filling: Filling) -> str:
    who = str(filling.answers.get("who", ""))
    return str(filling.answers.get("which", "")) if who == "other" else who


def _is(*picked: str) -> Callable[[Filling], bool]:
    return lambda filling: _picked(filling) in picked


def _wants_classes(filling: Filling) -> bool:
    several = len(filling.answers.get("known_classes", [])) > 1
    own = not writes_to_all(filling.visit.person) and _picked(filling) in OWN
    return several and (own or _picked(filling) == "of_class")


def _label(words: Words, one: str) -> str:
    return words.plain(f"announcement-who-{one}")


def named(key: str, question: str, known: str, *, wanted: Callable[[Filling], bool]) -> Question:
    """One of what the form has found, by its name."""

    async def ask(filling: Filling) -> Screen:
        rows = [[filling.choice(str(name), number)] for number, name in filling.answers.get(known, [])]
        return Screen(filling.visit.words(question), rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        meant = [number for number, _ in filling.answers.get(known, []) if str(number) == answer]
        return meant[0] if meant else Refused("form-expects-button")

    return Question(key, ask, pressed=pressed, wanted=wanted)


def _who() -> Question:
    """The groups that are asked for most, and those that this author has saved."""

    async def ask(filling: Filling) -> Screen:
        words, names = filling.visit.words, dict(filling.answers.get("known_groups", []))
        rows = []
        for one in _first(filling):
            saved = one.removeprefix("group")
            text = f"★ {names[int(saved)]}" if one != saved else _label(words, one)
            rows.append([filling.choice(text, one)])
        return Screen(words("announcement-ask-who"), rows)

    async def pressed(filling: Filling, answer: str) -> Any:
        return answer if answer in _first(filling) else Refused("form-expects-button")

    return Question("who", ask, pressed=pressed)


def questions() -> tuple[Question, ...]:
    """Which group, and what it needs to be known."""
    return (
        _who(),
        one_of(
            "which", "announcement-ask-who", _others, _label, wanted=lambda f: f.answers["who"] == "other"
        ),
        grades(
            "grades",
            "announcement-ask-grades",
            (),
            wanted=_is("families_of", "pupils_of", "parents_of"),
        ),
        ticks(
            "classes",
            "announcement-ask-classes",
            lambda filling: filling.answers["known_classes"],
            lambda words, name: name,
            "announcement-no-class",
            in_a_row=3,
            wanted=_wants_classes,
        ),
        ticks(
            "faction",
            "announcement-ask-faction",
            FACTIONS,
            lambda words, faction: words.plain(f"faction-{faction}"),
            "announcement-no-group",
            wanted=_is("member"),
        ),
        ticks(
            "role",
            "announcement-ask-role",
            ROLES,
            lambda words, role: words.plain(f"role-{role}"),
            "announcement-no-group",
            wanted=_is("role"),
        ),
        one_of(
            "language",
            "announcement-ask-language",
            LANGUAGES,
            lambda words, code: Words(code, words.zone).plain("language-name"),
            wanted=_is("language"),
        ),
        named("event", "announcement-ask-event", "known_events", wanted=_is("registered", "came", "missed")),
        named("election", "announcement-ask-election", "known_elections", wanted=_is("unvoted")),
    )


def picked(filling: Filling, saved: dict[int, Audience]) -> Audience:
    """The audience of what was pressed."""
    answers, who = filling.answers, _picked(filling)
    numbers, classes = answers.get("grades", []), answers.get("classes", [])
    if who.startswith("group"):
        return saved[int(who.removeprefix("group"))]
    match who:
        case "families" | "families_of" | "of_class":
            return families(numbers, classes)
        case "pupils" | "pupils_of":
            return pupils(numbers, classes)
        case "parents" | "parents_of":
            return parents(numbers, classes)
        case "class_teachers":
            return has("class_teacher")
        case "registered" | "came" | "missed":
            return has(who, answers["event"])
        case "unvoted":
            return has("unvoted", answers["election"])
        case "member":
            return has("member", *answers["faction"])
        case "role":
            return has("role", *answers["role"])
        case "language":
            return has("language", answers["language"])
        case _:
            return has(who)


def joined(how: str, former: Audience, more: Audience) -> Audience:
    """The former audience with one more group, only those of it who belong to it, or without them."""
    match how:
        case "add":
            return either(former, more)
        case "narrow":
            return both(former, more)
        case "except":
            return both(former, but(more))
        case _:
            return more


def in_words(audience: Audience, words: Words) -> str:
    """An audience as a sentence's part."""
    say = words.plain
    match audience:
        case {"any": inner}:
            return ", ".join(dict.fromkeys(in_words(one, words) for one in inner))
        case {"all": [{"is": "pupil"}, {"is": "grade" | "class"} as narrower]}:
            return say("announcement-whom-pupils-of", of=_of(narrower, words))
        case {"all": [first, *others]}:
            return " · ".join([in_words(first, words), *(in_words(one, words) for one in others)])
        case {"not": inner}:
            return say("announcement-whom-but", whom=in_words(inner, words))
        case {"parents": {"is": "pupil"}}:
            return say("announcement-whom-parent")
        case {"parents": {"all": [{"is": "pupil"}, {"is": "grade" | "class"} as narrower]}}:
            return say("announcement-whom-parents-of", of=_of(narrower, words))
        case {"parents": inner}:
            return say("announcement-whom-parents-of", of=in_words(inner, words))
        case {"is": "member" | "role" | "language", "of": of}:
            names = ", ".join(_name(audience["is"], one, words) for one in of)
            return say(f"announcement-whom-{audience['is']}", of=names)
        case {"is": name, "of": _}:
            return say(f"announcement-whom-{name}", of=_of(audience, words))
        case _:
            return say(f"announcement-whom-{audience['is']}")


def _name(condition: str, one: str, words: Words) -> str:
    if condition == "language":
        return Words(one, words.zone).plain("language-name")
    return words.plain(f"{'faction' if condition == 'member' else 'role'}-{one}")


def _of(condition: Audience, words: Words) -> str:
    if condition["is"] in ("grade", "leads_grade"):
        return grades_in_words(frozenset(condition["of"]))
    return ", ".join(map(str, condition["of"]))
