"""The form of a new election: its kind, then a card with everything as it usually is, to agree or to change."""

import dataclasses
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, Message

from db import parliament, people
from handlers.elections.cards import desk_screen
from handlers.elections.rules import rules_in_words
from handlers.elections.voting import list_screen
from handlers.forms import Filling, Form, Question, Refused, Stay, back_to, begin
from handlers.questions import (
    Instead,
    card,
    grades,
    line,
    moment,
    on_request,
    one_of,
    some_people,
    with_class,
)
from handlers.screens import Screen, answer
from handlers.visit import Visit
from locales.words import Words
from papers.titles import own_title
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
from school.typed import units
from services import elections
from services.parliament.charter import charter_of

DEFAULT_GRADES = tuple(VOTING_GRADES)
LONGEST_ANSWER = 60


def kind_of(filling: Filling) -> Kind:
    return Kind(filling.answers.get("kind", Kind.PRESIDENT))


def terms_of(filling: Filling) -> Terms:
    """The terms as they are chosen so far; the standard ones of the kind before anything is."""
    kept, kind = filling.answers.get("rules"), kind_of(filling)
    terms = Terms.from_json(kept) if kept and kept["kind"] == kind else Terms.standard(kind)
    positions = tuple(filling.answers.get("positions") or _usual_lines(filling, "positions"))
    positions = positions if kind is Kind.CLASS else ()
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
    if kind is Kind.FACTION_LEADER:
        return DEFAULT_GRADES
    return sorted(charter_in(filling).roll) if kind in GOVERNED else DEFAULT_GRADES


def _wants(*kinds: Kind) -> Callable[[Filling], bool]:
    return lambda filling: kind_of(filling) in kinds


def worded(prefix: str) -> Callable[[Words, str], str]:
    return lambda words, one: words.plain(f"{prefix}-{one}")


def title_of(filling: Filling) -> str:
    """What somebody has called it, or the kind's own title."""
    return filling.answers.get("title") or _usual_title(filling)


def grades_of(filling: Filling) -> Sequence[int]:
    return filling.answers.get("grades") or _usual_grades(filling)


def moment_of(filling: Filling, key: str) -> datetime | None:
    """A date as it was typed, or as it is proposed; none: by hand."""
    usual = filling.answers["usual"]["poll" if kind_of(filling) is Kind.POLL else "dates"]
    told = filling.answers.get(key, usual.get(key))
    return datetime.fromisoformat(told) if told else None


def _usual_lines(filling: Filling, key: str) -> list[str]:
    return filling.visit.words.plain(f"election-usual-{key}").split(" / ")


def _usual_title(filling: Filling) -> str:
    return own_title(filling.visit.words, kind_of(filling), filling.answers.get("faction") or "")


#: The fewest and the most lines of each.
ANSWERS_OF_A_QUESTION, OFFICES_OF_A_CLASS = (2, MOST_CANDIDATES), (1, 8)


def read_lines(message: Message, least: int, most: int) -> list[str] | Refused:
    """What stands on its own line each, once."""
    lines = [" ".join(line.split()) for line in (message.text or "").splitlines()]
    lines = list(dict.fromkeys(line for line in lines if line))
    if not least <= len(lines) <= most or any(units(line) > LONGEST_ANSWER for line in lines):
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
        return _usual_lines(filling, key)

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
    return kind is Kind.CLASS or (kind not in QUESTIONS and filling.answers.get("way") != "name")


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


def _candidates(filling: Filling) -> list[int]:
    return _chosen(filling, "candidates") if _names_candidates(filling) else []


def _members(filling: Filling) -> list[int]:
    return [] if kind_of(filling) is Kind.POLL else _chosen(filling, "commission")


def _closing(filling: Filling) -> datetime:
    closes_at = moment_of(filling, "closing")
    if closes_at is None:
        raise ValueError("every vote ends")
    return closes_at


async def _card(filling: Filling) -> str:
    words, answers, terms = filling.visit.words, filling.answers, terms_of(filling)
    store = filling.visit.store
    standing = await store.read(people.by_ids, _candidates(filling))
    members = await store.read(people.by_ids, _members(filling))
    named = [with_class(one) for one in standing] or answers.get("answers", [])
    closes_at = _closing(filling)
    text = words(
        said_of(terms.kind, "election-card"),
        title=title_of(filling),
        state=words.plain("election-state-new"),
        closes=closes_at,
        grades=grades_in_words(frozenset(grades_of(filling))),
        candidates=", ".join(named) or words.plain("election-candidates-later"),
        commission=", ".join(one.name for one in members) or "–",
    )
    classes = answers.get("classes")
    told = [
        text,
        *([words("election-card-of-classes", list=", ".join(classes))] if classes else []),
        *_dates(filling),
        rules_in_words(filling.visit, terms, school_day(closes_at, filling.visit.zone)),
    ]
    return "\n\n".join(told)


def _agree(filling: Filling) -> str:
    key = "election-create-poll" if kind_of(filling) is Kind.POLL else "election-create"
    return filling.visit.words.plain(key)


def _changes(filling: Filling) -> list[str]:
    """What this kind has, and can have otherwise than usual."""
    kind, again = kind_of(filling), "classes" in filling.answers
    has = {
        "title": not again,
        "grades": not again and kind is not Kind.FACTION_LEADER,
        "answers": kind in QUESTIONS,
        "positions": kind is Kind.CLASS,
        "rules": True,
        "way": _names_or_nominates(filling),
        "commission": kind is not Kind.POLL,
        "nomination": is_nominated(filling),
        "opening": kind is not Kind.POLL,
        "closing": True,
    }
    return [key for key, wanted in has.items() if wanted]


def _dates(filling: Filling) -> list[str]:
    words, told = filling.visit.words, []
    until, opens = _nomination(filling), _opening(filling)
    if until:
        told.append(words("election-nominates-until", until=until))
    if opens:
        told.append(words("election-opens-at", opens=opens))
    return ["\n".join(told)] if told else []


def _nomination(filling: Filling) -> datetime | None:
    return moment_of(filling, "nomination") if is_nominated(filling) else None


def _opening(filling: Filling) -> datetime | None:
    return None if kind_of(filling) is Kind.POLL else moment_of(filling, "opening")


async def create(filling: Filling) -> Screen | Refused:
    visit, answers, terms = filling.visit, filling.answers, terms_of(filling)
    plan = elections.Plan(
        title=title_of(filling),
        grades=grades_of(filling),
        candidates=_candidates(filling),
        commission=_members(filling),
        closes_at=_closing(filling),
        terms=terms,
        answers=answers.get("answers", []),
        classes=answers.get("classes", []),
        opens_at=_opening(filling),
        nominates_until=_nomination(filling),
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
    await begin(NEW, query, visit, **await _usual(visit))


async def _usual(visit: Visit) -> dict[str, Any]:
    """What is proposed before anything is asked; a commission that is not complete is asked for."""
    charter = await visit.store.read(charter_of, visit.school_id)
    usual = await visit.store.read(elections.usual, visit.asking)
    known: dict[str, Any] = {
        "charter": charter.as_json(),
        "usual": {
            "dates": {key: moment.isoformat() for key, moment in usual.dates.items()},
            "poll": {"closing": usual.poll_closes_at.isoformat()},
            "complete": len(usual.commission) == COMMISSION_SIZE,
        },
    }
    if len(usual.commission) == COMMISSION_SIZE:
        known["commission"] = {"chosen": usual.commission, "found": []}
    return known


async def copy(query: CallbackQuery, visit: Visit, election_id: int, *, again: bool = False) -> None:
    """A new election like an earlier one: all but people and dates is the earlier one's, and these are proposed.

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
        "like": election_id,
        "title": found.title,
    } | await _usual(visit)
    if again:
        card = await visit.store.read(elections.with_classes, card)
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


def _names_or_nominates(filling: Filling) -> bool:
    return kind_of(filling) not in (*QUESTIONS, Kind.CLASS)


def _names_candidates(filling: Filling) -> bool:
    return kind_of(filling) not in QUESTIONS and not is_nominated(filling)


def _lacks_commission(filling: Filling) -> bool:
    return kind_of(filling) is not Kind.POLL and not filling.answers["usual"]["complete"]


ANSWERS = _lines_question("answers", QUESTIONS, ANSWERS_OF_A_QUESTION)
POSITIONS = _lines_question("positions", (Kind.CLASS,), OFFICES_OF_A_CLASS)
NEW = Form(
    "election",
    Deed.RUN_ELECTIONS,
    (
        one_of("kind", "election-ask-kind", tuple(Kind), worded("election-kind"), wanted=_unless_copied()),
        one_of(
            "faction",
            "election-ask-faction",
            tuple(FACTIONS),
            worded("faction"),
            wanted=_unless_copied(_wants(Kind.FACTION_LEADER)),
        ),
        line(
            "title",
            _ask_title,
            200,
            Instead("usual", _usual_title, _usual_title, wanted=lambda filling: bool(_usual_title(filling))),
            least=3,
            wanted=_unless_copied(_wants(*QUESTIONS)),
        ),
        grades(
            "grades",
            "election-ask-grades",
            _usual_grades,
            wanted=on_request,
        ),
        dataclasses.replace(ANSWERS, wanted=_unless_copied(ANSWERS.wanted)),
        dataclasses.replace(POSITIONS, wanted=on_request),
        Question("rules", ask_rules, pressed=read_rules, wanted=on_request),
        one_of(
            "way",
            "election-ask-way",
            ("nominate", "name"),
            worded("election-way"),
            wanted=on_request,
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
            wanted=_lacks_commission,
        ),
        moment("nomination", "election-ask-nomination", wanted=on_request),
        moment(
            "opening",
            "election-ask-opening",
            Instead("hand", "election-open-by-hand"),
            wanted=on_request,
        ),
        moment("closing", "election-ask-closing", wanted=on_request),
        card(_card, [("yes", _agree)], _changes),
    ),
    create,
    back_to("like", desk_screen, list_screen),
)
FORMS = (NEW,)
