"""The form of a new election: kind, title, who votes, the rules, candidates or nomination, commission, dates."""

import dataclasses
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, Message

from db import parliament, people
from handlers.answers import length
from handlers.elections.cards import desk_screen
from handlers.elections.rules import rules_in_words
from handlers.elections.titles import own_title
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, Stay, begin
from handlers.questions import Instead, grades, line, moment, one_of, some_people, with_class, yes
from handlers.screens import Screen, answer
from handlers.visit import Visit
from locales.words import Words
from school.dates import school_day
from school.elections import (
    COMMISSION_SIZE,
    QUESTIONS,
    VOTING_GRADES,
    ElectionRefusal,
    Kind,
    Terms,
    choices_of,
    fitting,
    may_sit,
    said_of,
    values_of,
    why_not_stand,
)
from school.elections.counting import FEWEST_CANDIDATES, MOST_CANDIDATES
from school.factions import FACTIONS
from school.grades import grades_in_words
from school.parliament.charter import GOVERNED, OF_ELECTIONS, Charter, governed
from school.people import GRADES, Person
from school.rights import Deed
from services import elections
from services.parliament.charter import charter_of

DEFAULT_GRADES = tuple(VOTING_GRADES)
LONGEST_ANSWER = 60


def kind_of(filling: Filling) -> Kind:
    return Kind(filling.answers.get("kind", Kind.PRESIDENT))


def terms_of(filling: Filling) -> Terms:
    """The terms as they are chosen so far; the standard ones of the kind before anything is."""
    kept = filling.answers.get("rules")
    terms = Terms.from_json(kept) if kept else Terms.standard(kind_of(filling))
    positions = tuple(filling.answers.get("positions", ()))
    seats = len(positions) or terms.rules.seats
    rules = fitting(dataclasses.replace(terms.rules, seats=seats))
    faction = filling.answers.get("faction")
    terms = dataclasses.replace(terms, rules=rules, positions=positions, faction=faction)
    return governed(terms, charter_in(filling))


def charter_in(filling: Filling) -> Charter:
    """The charter as it was when the form was opened: only the general meeting changes it."""
    return Charter.of(filling.answers.get("charter", {}))


def _settled(kind: Kind) -> tuple[str, ...]:
    """The rules of a kind that this form asks for; what the charter says it does not."""
    return tuple(one for one in choices_of(kind) if kind not in GOVERNED or one not in OF_ELECTIONS)


def _usual_grades(filling: Filling) -> Sequence[int]:
    """Every class has its self-government; the parliament's own elections have the plan's audience."""
    kind = kind_of(filling)
    if kind is Kind.CLASS:
        return tuple(GRADES)
    return sorted(charter_in(filling).roll) if kind in GOVERNED else DEFAULT_GRADES


def _wants(*kinds: Kind) -> Callable[[Filling], bool]:
    return lambda filling: kind_of(filling) in kinds


def _worded(prefix: str) -> Callable[[Words, str], str]:
    return lambda words, one: words.plain(f"{prefix}-{one}")


def _usual_title(filling: Filling) -> str:
    return own_title(filling.visit.words, kind_of(filling), filling.answers.get("faction") or "")


#: The fewest and the most lines of each.
ANSWERS_OF_A_QUESTION, OFFICES_OF_A_CLASS = (2, MOST_CANDIDATES), (1, 8)


def read_lines(message: Message, least: int, most: int) -> list[str] | Refused:
    """What stands on its own line each, once."""
    lines = [" ".join(line.split()) for line in (message.text or "").splitlines()]
    lines = list(dict.fromkeys(line for line in lines if line))
    if not least <= len(lines) <= most or any(length(line) > LONGEST_ANSWER for line in lines):
        return Refused("election-lines-wanted", {"least": least, "most": most, "longest": LONGEST_ANSWER})
    return lines


def _lines_question(key: str, kinds: tuple[Kind, ...], limits: tuple[int, int]) -> Question:
    """One answer a line; the usual ones by one press."""

    async def ask(filling: Filling) -> Screen:
        words = filling.visit.words
        usual = words.plain(f"election-usual-{key}")
        return Screen(words(f"election-ask-{key}"), [[filling.choice(usual, "usual")]])

    async def typed(filling: Filling, message: Message) -> Any:
        return read_lines(message, *limits)

    async def pressed(filling: Filling, answered: str) -> Any:
        return filling.visit.words.plain(f"election-usual-{key}").split(" / ")

    return Question(key, ask, typed, pressed, expects="form-expects-text", wanted=_wants(*kinds))


def _rule_value(terms: Terms, name: str) -> Any:
    return getattr(terms.rules, name) if hasattr(terms.rules, name) else getattr(terms, name)


async def ask_rules(filling: Filling) -> Screen:
    """Every rule of the kind with its value; a press takes the next value."""
    words, terms = filling.visit.words, terms_of(filling)
    rows = []
    for name in _settled(terms.kind):
        value = _rule_value(terms, name)
        if isinstance(value, bool):
            told = words.plain("answer-yes" if value else "answer-no")
        else:
            told = str(value) if isinstance(value, int) else words.plain(f"choice-{name}-{value}")
        rows.append([filling.choice(words.plain(f"choice-{name}", value=told), name)])
    rows.append([filling.choice(words.plain("button-done"), "ok")])
    return Screen(words("election-ask-rules"), rows)


async def read_rules(filling: Filling, pressed: str) -> Any:
    terms = terms_of(filling)
    if pressed == "ok":
        return terms.as_json()
    if pressed not in _settled(terms.kind):
        return Refused("form-expects-button")
    values = values_of(terms.kind, pressed)
    value = _rule_value(terms, pressed)
    following = values[(values.index(value) + 1) % len(values)] if value in values else values[0]
    if hasattr(terms.rules, pressed):
        rules = fitting(dataclasses.replace(terms.rules, **{pressed: following}))
        terms = dataclasses.replace(terms, rules=rules)
    else:
        terms = dataclasses.replace(terms, **{pressed: following})
    return Stay(terms.as_json())


def is_nominated(filling: Filling) -> bool:
    kind = kind_of(filling)
    return kind is Kind.CLASS or (kind not in QUESTIONS and filling.answers.get("way") == "nominate")


def _may_stand(filling: Filling, person: Person) -> bool:
    return why_not_stand(person, terms_of(filling)) is None


def _may_sit(filling: Filling, person: Person) -> bool:
    return may_sit(person, _chosen(filling, "candidates"))


async def _of_the_faction(filling: Filling) -> Collection[int] | None:
    """Only members lead a faction."""
    if kind_of(filling) is not Kind.FACTION_LEADER:
        return None
    visit = filling.visit
    members = await visit.store.read(parliament.members_of, visit.school_id, filling.answers["faction"])
    return {one.id for one in members}


def _how_many(key: str, most: int) -> Callable[[Filling], str]:
    def asked(filling: Filling) -> str:
        return filling.visit.words(f"election-ask-{key}", chosen=len(_chosen(filling, key)), most=most)

    return asked


def _commission(filling: Filling) -> str:
    """Who is chosen first chairs the commission; the minutes say so."""
    words = filling.visit.words
    return _how_many("commission", COMMISSION_SIZE)(filling) + "\n" + words("election-commission-places")


def _chosen(filling: Filling, key: str) -> list[int]:
    kept: dict[str, list[int]] = filling.answers.get(key) or {"chosen": []}
    return kept["chosen"]


async def ask_sure(filling: Filling) -> Screen:
    words, answers, terms = filling.visit.words, filling.answers, terms_of(filling)
    store = filling.visit.store
    standing = await store.read(people.by_ids, _chosen(filling, "candidates"))
    members = await store.read(people.by_ids, _chosen(filling, "commission"))
    named = [with_class(one) for one in standing] or answers.get("answers", [])
    closes_at = datetime.fromisoformat(answers["closing"])
    text = words(
        said_of(terms.kind, "election-card"),
        title=answers["title"],
        state=words.plain("election-state-new"),
        closes=closes_at,
        grades=grades_in_words(frozenset(answers.get("grades", DEFAULT_GRADES))),
        candidates=", ".join(named) or words.plain("election-candidates-later"),
        commission=", ".join(one.name for one in members) or "–",
    )
    told = [
        text,
        *_dates(filling),
        rules_in_words(filling.visit, terms, school_day(closes_at, filling.visit.zone)),
    ]
    key = "election-create-poll" if terms.kind is Kind.POLL else "election-create"
    return Screen("\n\n".join(told), [[filling.choice(words.plain(key), "yes")]])


def _dates(filling: Filling) -> list[str]:
    words, answers, told = filling.visit.words, filling.answers, []
    if answers.get("nomination"):
        told.append(words("election-nominates-until", until=datetime.fromisoformat(answers["nomination"])))
    if answers.get("opening"):
        told.append(words("election-opens-at", opens=datetime.fromisoformat(answers["opening"])))
    return ["\n".join(told)] if told else []


async def create(filling: Filling) -> Screen | Refused:
    visit, answers, terms = filling.visit, filling.answers, terms_of(filling)
    plan = elections.Plan(
        title=answers["title"],
        grades=answers.get("grades", DEFAULT_GRADES),
        candidates=_chosen(filling, "candidates"),
        commission=_chosen(filling, "commission"),
        closes_at=datetime.fromisoformat(answers["closing"]),
        terms=terms,
        answers=answers.get("answers", []),
        classes=answers.get("classes", []),
        opens_at=datetime.fromisoformat(answers["opening"]) if answers.get("opening") else None,
        nominates_until=datetime.fromisoformat(answers["nomination"]) if answers.get("nomination") else None,
    )
    if terms.kind is Kind.POLL:
        made = await visit.store.write(elections.hold_poll, visit.asking, filling.token, plan)
    else:
        made = await visit.store.write(elections.set_up, visit.asking, filling.token, plan)
    screen = made if isinstance(made, ElectionRefusal) else await desk_screen(visit, made.id)
    if isinstance(screen, ElectionRefusal):
        return Refused(screen)
    key = "election-poll-created" if terms.kind is Kind.POLL else "election-created"
    return Screen(f"{visit.words(key)}\n\n{screen.text}", screen.rows)


async def new(query: CallbackQuery, visit: Visit) -> None:
    charter = await visit.store.read(charter_of, visit.school_id)
    await begin(NEW, query, visit, charter=charter.as_json())


async def copy(query: CallbackQuery, visit: Visit, election_id: int, *, again: bool = False) -> None:
    """A new election like an earlier one: its kind, rules and grades are given; title, people and dates are asked.

    Of a second round it is the first one's. `again`: of the classes that have elected nobody, under the same title.
    """
    card = await visit.store.read(elections.desk_card, visit.person, election_id)
    if isinstance(card, ElectionRefusal):
        await answer(query, visit.words.plain(card), alert=True)
        return
    found = await visit.store.read(elections.first_round_of, card.election)
    of_first = await visit.store.read(elections.desk_card, visit.person, found.id)
    card = card if isinstance(of_first, ElectionRefusal) else of_first
    known = {
        "kind": found.terms.kind,
        "grades": sorted(found.grades),
        "rules": found.terms.as_json(),
        "copied": True,
        "charter": (await visit.store.read(charter_of, visit.school_id)).as_json(),
    }
    if again:
        card = await visit.store.read(elections.with_classes, card)
        known["title"] = found.title
        known["classes"] = [part.class_name for part in card.again]
        known["grades"] = sorted({grade for part in card.again for grade in part.grades})
    if found.terms.faction:
        known["faction"] = found.terms.faction
    if found.terms.positions:
        known["positions"] = list(found.terms.positions)
    if found.terms.kind in QUESTIONS:
        known["answers"] = card.candidates
    await begin(NEW, query, visit, **known)


def _unless_copied(wanted: Callable[[Filling], bool] = lambda filling: True) -> Callable[[Filling], bool]:
    return lambda filling: "copied" not in filling.answers and wanted(filling)


def _ask_title(filling: Filling) -> str:
    """Of a poll the title is the question."""
    asked = "election-ask-question" if kind_of(filling) in QUESTIONS else "election-ask-title"
    return filling.visit.words(asked)


def _names_candidates(filling: Filling) -> bool:
    return kind_of(filling) not in QUESTIONS and not is_nominated(filling)


def _not(kind: Kind) -> Callable[[Filling], bool]:
    return lambda filling: kind_of(filling) is not kind


ANSWERS = _lines_question("answers", QUESTIONS, ANSWERS_OF_A_QUESTION)
POSITIONS = _lines_question("positions", (Kind.CLASS,), OFFICES_OF_A_CLASS)
NEW = Form(
    "election",
    Deed.RUN_ELECTIONS,
    (
        one_of("kind", "election-ask-kind", tuple(Kind), _worded("election-kind"), wanted=_unless_copied()),
        one_of(
            "faction",
            "election-ask-faction",
            tuple(FACTIONS),
            _worded("faction"),
            wanted=_unless_copied(_wants(Kind.FACTION_LEADER)),
        ),
        line(
            "title",
            _ask_title,
            200,
            Instead("usual", _usual_title, _usual_title, wanted=lambda filling: bool(_usual_title(filling))),
            least=3,
            wanted=lambda filling: "classes" not in filling.answers,
        ),
        grades(
            "grades",
            "election-ask-grades",
            _usual_grades,
            wanted=_unless_copied(_not(Kind.FACTION_LEADER)),
        ),
        dataclasses.replace(ANSWERS, wanted=_unless_copied(ANSWERS.wanted)),
        dataclasses.replace(POSITIONS, wanted=_unless_copied(POSITIONS.wanted)),
        Question("rules", ask_rules, pressed=read_rules),
        one_of(
            "way",
            "election-ask-way",
            ("nominate", "name"),
            _worded("election-way"),
            wanted=_wants(Kind.PRESIDENT, Kind.SPEAKER, Kind.FACTION_LEADER),
        ),
        some_people(
            "candidates",
            _how_many("candidates", MOST_CANDIDATES),
            FEWEST_CANDIDATES,
            MOST_CANDIDATES,
            _may_stand,
            ElectionRefusal.MAY_NOT_STAND,
            among=_of_the_faction,
            wanted=_names_candidates,
        ),
        some_people(
            "commission",
            _commission,
            COMMISSION_SIZE,
            COMMISSION_SIZE,
            _may_sit,
            ElectionRefusal.COMMISSION,
            wanted=_not(Kind.POLL),
        ),
        moment("nomination", "election-ask-nomination", wanted=is_nominated),
        moment(
            "opening",
            "election-ask-opening",
            Instead("hand", "election-open-by-hand"),
            wanted=_not(Kind.POLL),
        ),
        moment("closing", "election-ask-closing"),
        Question("sure", ask_sure, pressed=yes),
    ),
    create,
    list_screen,
)
FORMS = (NEW,)
