"""Buttons: what each says is read as it was meant, for years; what none of them says does nothing."""

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import MISSING, asdict, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

import school.presses
from handlers import switchboard
from handlers.doors import all_handlers
from handlers.screens import Pressed
from school.plan.changes import CHANGED
from school.plan.reports import Span
from school.presses import NoSuchButton, Number, PageNumber, Press
from school.presses.plan import DecidePress, ItemField, ItemPress, PlanPress, ReportSpan
from services.letters import Letter, LetterButton

ROOT = Path(__file__).parents[2]
#: Each press that a former version could make, with its kind and its meaning. Lines are added; none is ever changed.
RECORDED = Path(__file__).with_name("presses.txt")


def every_press() -> Iterator[type[Press]]:
    """The kinds of button that a handler answers."""
    for router in switchboard.build():
        for kind, handler in all_handlers(router):
            for one in handler.filters or () if kind == "callback_query" else ():
                if isinstance(one.callback, Pressed):
                    yield one.callback.press


@cache
def written_down() -> set[type[Press]]:
    """The kinds of button that stand in school/presses."""
    rooms = [f"school.presses.{one.name}" for one in pkgutil.iter_modules(school.presses.__path__)]
    return {
        noun
        for room in rooms
        for noun in vars(importlib.import_module(room)).values()
        if isinstance(noun, type) and issubclass(noun, Press) and noun.__module__ == room
    }


def largest(kind: Any) -> object:
    """The longest value that a field of this kind can take; a word of 8 letters where any word may stand."""
    if kind in (bool, str):
        return True if kind is bool else "x" * 8
    if get_origin(kind) is Literal:
        return max(get_args(kind), key=len)
    return get_args(kind)[1][-1]


def recorded() -> list[tuple[str, str, dict[str, object]]]:
    lines = [line.split("\t") for line in RECORDED.read_text("utf-8").splitlines()]
    return [(noun, packed, json.loads(meaning)) for noun, packed, meaning in lines]


def test_every_kind_of_button_stands_in_one_place_and_is_answered() -> None:
    assert set(every_press()) == written_down()


def test_no_two_kinds_of_button_begin_alike() -> None:
    prefixes = [noun.prefix for noun in written_down()]
    assert len(prefixes) == len(set(prefixes)), sorted(prefixes)


def test_the_longest_button_of_every_kind_fits() -> None:
    """Telegram takes 64 bytes; the numbers of a school that has lived a thousand years are in it."""
    for noun in written_down():
        fullest = noun(**{field.name: largest(noun.kinds[field.name]) for field in fields(noun)})
        assert len(fullest.pack().encode()) <= 64, noun


def test_what_a_button_asks_is_one_of_a_list() -> None:
    """A field of free words is a place, a name or a mark; never what is done."""
    for noun in written_down():
        free = {field.name for field in fields(noun) if noun.kinds[field.name] is str}
        assert not free & {"deed", "step", "to"}, noun


def test_every_button_of_former_versions_means_what_it_meant() -> None:
    nouns = {noun.__name__: noun for noun in written_down()}
    assert {noun for noun, *_ in recorded()} == set(nouns)
    for noun, packed, meaning in recorded():
        read = nouns[noun].unpack(packed)
        assert asdict(read) == meaning, packed
        assert nouns[noun].unpack(read.pack()) == read, packed


def test_every_deed_of_every_button_is_recorded() -> None:
    """Whoever adds a deed writes a line into the list, so that it works for years."""
    seen = {(noun, meaning.get("deed")) for noun, _, meaning in recorded()}
    for noun in written_down():
        for deed in get_args(noun.kinds.get("deed")):
            assert (noun.__name__, deed) in seen, f"{noun.__name__} {deed} is not in {RECORDED.name}"


def test_a_deed_that_no_button_has_is_no_button() -> None:
    nouns = {noun.__name__: noun for noun in written_down()}
    for noun, packed, meaning in recorded():
        if "deed" in meaning:
            prefix, _, *others = packed.split(":")
            for wrong in ("anything", "opn", "refus", " list", "LIST"):
                with pytest.raises(NoSuchButton):
                    nouns[noun].unpack(":".join([prefix, wrong, *others]))


def test_a_button_from_before_a_field_was_added_still_speaks() -> None:
    @dataclass(frozen=True)
    class Lamp(Press, prefix="lamp"):
        deed: Literal["on", "off"]
        lamp: Number = 0
        bright: bool = False
        colour: str = ""
        page: PageNumber = 3

    assert Lamp.unpack("lamp:on:7") == Lamp("on", lamp=7)
    assert Lamp.unpack("lamp:on:7:1:red") == Lamp("on", lamp=7, bright=True, colour="red")
    assert Lamp.unpack("lamp:on::0::") == Lamp("on")
    assert Lamp("off", lamp=7, bright=True).pack() == "lamp:off:7:1::3"
    assert Lamp.unpack(Lamp("on", page=5).pack()) == Lamp("on", page=5)
    wrong_ones = ("lamp", "lamp:", "lamp:on:x", "lamp:on:7:1:red:5:6", "lump:on:7", "lamp:on:-1", "", ":on")
    for wrong in (
        *wrong_ones,
        "lamp:on:9007199254740993",
        "lamp:on:²",
        "lamp:on: 7",
        "lamp:on:7:yes",
        "lamp:dim",
    ):
        with pytest.raises(NoSuchButton):
            Lamp.unpack(wrong)
    for unsaid in (Lamp("on", colour="red:blue"), Lamp("on", lamp=-1), Lamp("on", colour="x" * 60)):
        with pytest.raises(NoSuchButton):
            unsaid.pack()


def test_a_letter_keeps_its_buttons_as_they_are_packed() -> None:
    """What waits in the outbox is the button's own text, before it «~»: what it opens comes below, the letter stays.
    Letters from before lie there without it."""
    letter = Letter("plan-more-asked", {}, [[LetterButton("plan-grant", DecidePress("grant", 7))]])
    assert letter.body()["buttons"] == [[["plan-grant", "~dc:grant:7"]]]
    assert PlanPress("card", 7).pack() == "pl:card:7::0"


def test_lists_that_stand_twice_are_the_same() -> None:
    """What the rules name and what the buttons ask."""
    assert {*get_args(ItemField)} == {f"set-{field}" for field in CHANGED}
    assert {*get_args(ReportSpan)} == set(Span)
    assert all(field.default is not MISSING for field in fields(ItemPress)[1:])


def test_no_button_is_spelt_by_hand() -> None:
    """A press is made of its class; a text that looks like one stands nowhere in the product."""
    prefixes = "|".join(sorted(noun.prefix for noun in written_down()))
    spelt = re.compile(rf"[\"'](?:{prefixes}):[a-z{{]")
    kinds = {"need:", "plan:"}  # subjects of letters, which are no buttons
    for room in ("bot", "handlers", "services", "papers"):
        for file in (ROOT / room).rglob("*.py"):
            found = [one for one in spelt.findall(file.read_text("utf-8")) if one not in kinds]
            assert not found, f"{file.relative_to(ROOT)}: {found}"
