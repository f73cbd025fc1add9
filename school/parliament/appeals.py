"""Appeals: what somebody of the school writes in confidence, by whom each kind is read, and until when it is answered.

A kind says its readers; whoever is not among them does not learn that an appeal exists (checklist, rows 2, 7, 34, 46).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from school.people import MENTORS, Person, Role
from school.people.names import sounded

LONGEST_TEXT, LONGEST_REPLY = 1000, 1000
#: So many of one person wait at once: more would be a flood.
MOST_WAITING = 5
#: So long after the end the words are kept; those that the whole school reads, for a year.
LIFE_AFTER_END, LIFE_OF_PUBLIC = timedelta(days=90), timedelta(days=365)


class State(StrEnum):
    """open → answered or withdrawn."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class AppealKind:
    """Who reads it, and within how many school days it is answered."""

    key: str
    roles: frozenset[Role]
    days: int
    faction: str | None = None  # its mentors read too
    council: bool = (
        False  # whoever holds the parliament's offices reads too, and nobody reads the asker's name
    )
    passed_to: str | None = None  # the kind that it becomes when its readers must not decide it

    @property
    def decided(self) -> bool:
        """Whether it ends with a written decision."""
        return self.key in ("dispute", "staff")


KINDS = {
    kind.key: kind
    for kind in (
        AppealKind("social", frozenset({Role.SOCIAL_PEDAGOGUE}), 5),
        AppealKind(
            "dispute", frozenset({Role.PSYCHOLOGIST}), 10, faction="self_knowledge", passed_to="staff"
        ),
        AppealKind("staff", frozenset({Role.DEPUTY_HEAD}), 10),  # with a mentor or a teacher
        AppealKind("rights", frozenset({Role.DEPUTY_HEAD}), 10, faction="law_order"),
        AppealKind("question", MENTORS, 5, council=True),
    )
}


def reads_confidences(role: str, scope: str) -> bool:
    """Whether whoever holds this role reads what somebody wrote in confidence: appeals, and for the social pedagogue
    requests too."""
    kinds = [kind for kind in KINDS.values() if not kind.council]
    return any(role in kind.roles or (role in MENTORS and scope and scope == kind.faction) for kind in kinds)


#: Of these grades nobody has a phone of their own: the class teacher writes for them.
YOUNG = range(1, 5)
#: What parents write for a child; a question to the parliament is the pupils' own.
OF_PARENTS = ("social", "dispute", "staff", "rights")
#: The offices of the parliament that answer a question.
COUNCIL = ("president", "speaker", "leader")


class AppealRefusal(StrEnum):
    """Why a deed is refused; the value is the message's key."""

    NOT_FOUND = "appeal-not-found"
    TOO_MANY = "appeal-too-many"
    ENDED = "appeal-ended"


def young_classes(person: Person) -> list[str]:
    """The classes of this class teacher whose pupils cannot write by themselves."""
    return sorted(name for name in person.teaches() if int(name.split(" ")[0]) in YOUNG)


def kinds_for(person: Person) -> tuple[str, ...]:
    """What this person can write; staff have colleagues, and write for nobody but the youngest pupils of their own."""
    if person.is_pupil() or young_classes(person):
        return tuple(KINDS)
    return OF_PARENTS if person.has(Role.PARENT) else ()


#: Names and texts are compared as they sound (`sounded`), so that «Касымовой», «Qasymova» and «Қасымова» are one.
#: What a name loses before it is declined: «Ахметова» and «Ахметовой» name one person.
_ENDING = re.compile("(?:aia|oi|ia|(?<=[^aeiou])i|a)$")
#: A surname this short begins many a word («Ли», «лишний»): so many letters more are still its own case.
_SHORT, _CASE = 4, 3
#: «ли» is a word of its own: who is called so is named with the given name beside.
_A_PARTICLE = 2
#: What pupils put beside a grown-up's given name: «Дана апай», «Дана Сериковна»; each begins a word.
_TITLES = tuple(
    map(sounded, "апа аға мұғалім ұстаз тәлімгер учител наставн психолог педагог классн".split())  # noqa: SIM905 -- a list of words reads better as words
)
#: What somebody is called by the post alone; each begins a word. Whoever holds the post is meant then, or may be.
_POSTS = {
    Role.MENTOR: tuple(map(sounded, ("тәлімгер", "наставн", "ментор"))),
    Role.SENIOR_MENTOR: tuple(map(sounded, ("тәлімгер", "наставн", "ментор"))),
    Role.DEPUTY_HEAD: tuple(map(sounded, ("директор", "орынбасар", "завуч", "заместител", "замдир"))),
}
_PATRONYMIC = re.compile("(?:ovn|evn|ovich|evich|...kiz|...ul)")


def names_one_of(text: str, people: Iterable[Person]) -> bool:
    """Whether one of them is named in the text, in any case: by surname, or as a grown-up is by the given name."""
    words = re.findall(r"\w+", sounded(text))
    return any(_names(words, re.findall(r"\w+", sounded(one.name))) for one in people)


def is_about(text: str, person: Person, kind: AppealKind) -> bool:
    """Whether somebody is named in it; or, in what is decided between two sides, called by the post alone,
    «тәлімгер мені тыңдамайды». In other kinds a post is often the help that is looked for."""
    words = re.findall(r"\w+", sounded(text))
    called = tuple(begins for role, known in _POSTS.items() if person.has(role) for begins in known)
    by_post = kind.decided and called and any(word.startswith(called) for word in words)
    return bool(by_post) or names_one_of(text, [person])


def _names(words: list[str], name: list[str]) -> bool:
    if name and any(_is_case_of(word, name[0], LONGEST_TEXT) for word in words):
        return True
    beside = zip(words, [*words[1:], ""], ["", *words], strict=False)
    return any(
        _titled(after, before, name[0])
        for word, after, before in beside
        if [word] == name[1:2] or (name[1:] and _is_case_of(word, name[1], len(name[1]) + _CASE))
    )


def _is_case_of(word: str, name: str, longest: int) -> bool:
    """Whether a word begins as the name does, and is not longer than that."""
    stem = _ENDING.sub("", name)
    longest = len(name) + _CASE if len(stem) < _SHORT else longest
    return len(stem) > _A_PARTICLE and word.startswith(stem) and len(word) <= longest


def _titled(after: str, before: str, surname: str) -> bool:
    said = after.startswith(_TITLES) or before.startswith(_TITLES) or surname in (after, before)
    return bool(said or _PATRONYMIC.search(after))
