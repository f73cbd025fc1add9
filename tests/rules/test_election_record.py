"""The file that anybody can count again: it agrees when nobody has touched it, and says so when somebody has."""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.elections.counting import Method, Rules, Tie, ballot_of, count, lot_order, numbers_to_tell, stands
from school.elections.record import Count, chained, fingerprint_of, published_file, receipt_code

FILE = Path(__file__).parents[2] / "recount.py"


def program() -> ModuleType:
    """The stand-alone program, loaded as it is."""
    found = importlib.util.spec_from_file_location("recount", FILE)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


RECOUNT = program()
NAMES = {1: "Мұратов Ерлан · 9 А", 2: "Серікова Айдана · 9 А", 3: "Әбенов Сәкен · 11 Ә"}


def code(number: int) -> str:
    return receipt_code(number.to_bytes(2, "big") * 4)


SEED = bytes(range(16))
PLURALITY = Rules()


def file_of(choices: list[int], rules: Rules = PLURALITY) -> str:
    counted = Counter(choices)
    result = count(rules, counted, NAMES, len(choices) + 5, lot_order(SEED, NAMES))
    return published_file(
        Count(
            title="Президент сайлауы",
            school="№1 мектеп",
            closed_on=date(2026, 10, 20),
            candidates=NAMES,
            rules=rules,
            roll=len(choices) + 5,
            fingerprint="ab" * 32,
            codes=[code(n) for n in range(len(choices))],
            ballots=counted,
            result=result,
            told=numbers_to_tell(result, counted),
            seed=SEED,
        )
    )


ballots = st.lists(st.sampled_from([0, 1, 2, 3]), max_size=80)
rankings = st.lists(st.lists(st.sampled_from([1, 2, 3]), unique=True).map(ballot_of), min_size=1, max_size=60)


@given(
    rankings,
    st.sampled_from(list(Method)),
    st.sampled_from(list(Tie)),
    st.integers(1, 2),
    st.integers(0, 100),
)
def test_an_honest_file_agrees_whatever_the_method(
    choices: list[int], method: Method, tie: Tie, seats: int, quorum: int
) -> None:
    """The program that stands alone counts as the bot does."""
    one = method in (Method.TWO_ROUNDS, Method.RANKED)
    rules = Rules(method, 1 if one else seats, blank=True, tie=tie, quorum=quorum)
    fit = [one for one in choices if stands(rules, one, NAMES)]
    found, _ = RECOUNT.read(file_of(fit, rules))
    assert RECOUNT.faults(found) == []


@given(ballots)
def test_an_honest_file_agrees(choices: list[int]) -> None:
    file = file_of(choices)
    found, fingerprint = RECOUNT.read(file)
    assert RECOUNT.faults(found) == []
    assert fingerprint == fingerprint_of(file)
    assert found["codes"]["codes"] == sorted(code(n) for n in range(len(choices)))


@given(ballots.filter(lambda choices: len(choices) >= 5), st.randoms())
def test_the_order_of_votes_and_codes_tells_nothing(choices: list[int], chance: Any) -> None:
    other = list(choices)
    chance.shuffle(other)
    assert file_of(other) == file_of(choices)


@given(st.lists(st.sampled_from([0, 1, 2, 3]), min_size=0, max_size=19))
def test_a_short_list_shows_no_single_choices(choices: list[int]) -> None:
    assert json.loads(file_of(choices).split("\n")[3])["choices"] is None


@given(ballots, st.integers(0), st.integers(1, 255))
def test_no_byte_can_be_changed_unseen(choices: list[int], at: int, by: int) -> None:
    """Either the file is broken, or its fingerprint is another than the published one."""
    file = file_of(choices)
    raw = bytearray(file.encode())
    raw[at % (len(raw) - 1)] ^= by  # the last byte is the line's end
    try:
        _, fingerprint = RECOUNT.read(raw.decode())
    except (RECOUNT.Broken, ValueError, KeyError, TypeError, AttributeError):
        return
    assert fingerprint != fingerprint_of(file)


def retold(file: str, change: Callable[[dict[str, dict[str, Any]]], None]) -> str:
    """A forger who makes the chain anew."""
    lines = [json.loads(line) for line in file.rstrip("\n").split("\n")]
    for line in lines:
        del line["previous"]
    change({line["line"]: line for line in lines})
    return chained(lines)


CHOICES = [1] * 13 + [2] * 10 + [3] * 4 + [0] * 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda f: f["result"]["rounds"][0].update({"2": 20}), "give another result"),
        (lambda f: f["result"]["rounds"][0].update({"1": 9, "2": 14}), "give another result"),
        (lambda f: f["result"].update(elected=[2]), "should be named"),
        (lambda f: f["result"].update(blank=1), "blank ballots"),
        (lambda f: f["result"].update(seed="00" * 16), "promised at the opening"),
        (lambda f: f["election"]["rules"].update(method="two-rounds"), "should be named"),
        (lambda f: f["codes"]["codes"].pop(), "codes"),
        (lambda f: f["codes"]["codes"].__setitem__(1, f["codes"]["codes"][0]), "stands twice"),
        (lambda f: f["choices"]["choices"].append(2), "there are 31 ballots"),
        (lambda f: f["choices"].update(choices=None), "choices are missing"),
        (lambda f: f["roll"].update(people=3), "only 3 are on the roll"),
        (lambda f: f["election"]["candidates"].pop("3"), "did not stand"),
        (lambda f: f["result"].update(elected=[9]), "names others"),
        (
            lambda f: f["result"].update(rounds=[], elected=[9]) or f["choices"].update(choices=None),
            "names others",
        ),
    ],
)
def test_a_forger_who_makes_the_chain_anew_is_found_by_the_sums(change: Any, told: str) -> None:
    found, fingerprint = RECOUNT.read(retold(file_of(CHOICES), change))
    assert any(told in fault for fault in RECOUNT.faults(found))
    assert fingerprint != fingerprint_of(file_of(CHOICES))


def test_the_sums_of_a_short_file_are_checked_too() -> None:
    def more_votes(lines: dict[str, dict[str, Any]]) -> None:
        lines["result"]["rounds"][0]["2"] = 9

    found, _ = RECOUNT.read(retold(file_of([1, 1, 1, 2, 3, 0]), more_votes))
    assert any("adds up to" in fault for fault in RECOUNT.faults(found))


@pytest.mark.parametrize(
    "text", ["", "{}", "null", "x", "[]", '{"line": "election", "previous": ""}', "1\n2\n3\n4\n5"]
)
def test_other_files_are_refused_with_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    file = tmp_path / "other"
    file.write_text(text, "utf-8")
    assert RECOUNT.main([str(file)]) in (1, 2)
    said = capsys.readouterr().out
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) <= 4
    assert RECOUNT.main([str(tmp_path / "none")]) == 2


def test_the_program_needs_nothing_but_python() -> None:
    imported = [
        line.split()[1]
        for line in FILE.read_text("utf-8").splitlines()
        if line.startswith(("import", "from"))
    ]
    assert set(imported) <= {"hashlib", "json", "sys", "collections"}


@given(st.binary(min_size=8, max_size=32))
def test_a_code_can_be_read_aloud(mark: bytes) -> None:
    said = receipt_code(mark)
    assert len(said) == 14
    assert not set(said) & set("ILOU")


def misread(file: str, page: str) -> bytes:
    """UTF-8 that an editor took for a code page; it lets bytes be for which that has no sign."""
    signs = (bytes([one]).decode(page, "ignore") or chr(one) for one in file.encode())
    return "".join(signs).encode()


WINDOWS = {
    "as it is": lambda file: file.encode(),
    "ends of lines": lambda file: file.replace("\n", "\r\n").encode(),
    "mark": lambda file: b"\xef\xbb\xbf" + file.encode(),
    "both": lambda file: b"\xef\xbb\xbf" + file.replace("\n", "\r\n").encode(),
    "utf-16": lambda file: file.replace("\n", "\r\n").encode("utf-16"),
    "utf-16 without a mark": lambda file: file.replace("\n", "\r\n").encode("utf-16-le"),
    "utf-16, the other way round": lambda file: file.encode("utf-16-be"),
    "the Kazakh code page": lambda file: file.encode("kz1048"),
    "no last end": lambda file: file.rstrip("\n").encode(),
    "taken for Cyrillic and saved as UTF-8": lambda file: misread(file, "cp1251"),
    "taken for Western and saved as UTF-8": lambda file: misread(file, "cp1252"),
    "pasted with indents": lambda file: file.replace("\n{", "\n  {").encode(),
    "empty lines": lambda file: b"\n" + file.encode() + b"\r\n\r\n",
}


@pytest.mark.parametrize("way", WINDOWS)
def test_a_file_that_went_through_windows_says_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    text, file = file_of(CHOICES), tmp_path / "election.jsonl"
    file.write_bytes(WINDOWS[way](text))
    assert RECOUNT.main([str(file)]) == 0
    said = capsys.readouterr().out
    for language in ("бәрі сәйкес келеді", "всё сходится", "everything agrees"):
        assert language in said
    assert fingerprint_of(text) in said


@given(st.binary(min_size=8, max_size=8), st.randoms())
def test_a_code_is_known_however_a_hand_has_written_it(mark: bytes, chance: Any) -> None:
    code = receipt_code(mark)
    look_alikes = dict(zip("ABCEHKMPTXY", "АВСЕНКМРТХУ", strict=True)) | {"0": "О", "1": "l"}
    written = "".join(look_alikes.get(one, one) if chance.random() < 0.5 else one for one in code)
    written = "".join(one.lower() if chance.random() < 0.5 else one for one in written)
    written = written.replace("-", chance.choice(["", " ", "-", "–", " - "]))
    assert RECOUNT.as_code(written) == code


def test_every_sentence_of_the_program_has_three_languages() -> None:
    for key, lines in RECOUNT.SAYS.items():
        assert len(lines) == 3, key
        assert len({*map(str.lower, lines)}) == 3, key
    used = set(re.findall(r"""(?:says|in_a_line)\(["']([a-z-]+)["']""", FILE.read_text("utf-8")))
    assert used <= set(RECOUNT.SAYS)


#: A Kazakh file, and what an editor of another code page makes of it: the Windows of Russia, and that of the West.
LOST = {"cp1251": "cp1251", "ascii": "ascii", "saved once more as UTF-8": "cp1251"}


@pytest.mark.parametrize("way", LOST)
def test_letters_that_an_editor_has_lost_are_told_from_a_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    text, file = file_of(CHOICES), tmp_path / "election.jsonl"
    lost = text.encode(LOST[way], "replace")
    file.write_bytes(lost.decode(LOST[way]).encode() if "once more" in way else lost)
    assert RECOUNT.main([str(file)]) == 4, "another code than for no such file"
    said = capsys.readouterr().out
    for language in ("әріптерін жоғалтқан", "потерял казахские буквы", "lost Kazakh letters"):
        assert language in said
    assert "agrees" not in said


def test_a_change_is_a_change_in_any_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed, file = file_of(CHOICES).replace('"voted": 30', '"voted": 29'), tmp_path / "election.jsonl"
    for encoding in ("utf-8", "utf-16-le", "kz1048"):
        file.write_bytes(changed.encode(encoding))
        assert RECOUNT.main([str(file)]) == 1
        assert "chain is broken" in capsys.readouterr().out


SMALL = [ballot_of(one) for one in [(1, 2), (1,), (1,), (2, 1), (2,), (2,), (3, 2)]]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda f: f["result"].update(elected=[1]), "should be named"),
        (lambda f: f["result"]["rounds"][1].update({"1": 5, "2": 2}), "numbers of the rounds"),
        (lambda f: f["result"]["rounds"].pop(0), "names others"),
    ],
)
def test_a_forged_winner_of_a_small_ranking_is_found_by_its_rounds(change: Any, told: str) -> None:
    honest = file_of(SMALL, Rules(Method.RANKED))
    found, _ = RECOUNT.read(honest)
    assert (RECOUNT.faults(found), found["result"]["elected"]) == ([], [2])
    forged, _ = RECOUNT.read(retold(honest, change))
    assert any(told in fault for fault in RECOUNT.faults(forged))


def test_the_program_does_not_vouch_for_what_it_cannot_count(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A small ranking, a unanimous vote whose numbers are not told, and sums without ballots."""
    file = tmp_path / "election.jsonl"
    for choices, rules, code, told in (
        (SMALL, Rules(Method.RANKED), 3, "passed on rightly cannot be checked"),
        ([2] * 7, Rules(), 3, "who has won cannot be counted again"),
        ([1, 1, 1, 2, 2], Rules(), 0, "sums are taken as they stand"),
        ([1] * 3, Rules(), 0, "nobody"),
    ):
        file.write_text(file_of(choices, rules), "utf-8")
        assert RECOUNT.main([str(file)]) == code
        said = capsys.readouterr().out
        assert told in said
        assert ("everything agrees" in said) is (told == "nobody")


def test_an_annulled_result_and_a_referendum_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "election.jsonl"
    told = retold(file_of(CHOICES), lambda f: f["election"].update(annulled=True, of="answers"))
    file.write_text(told, "utf-8")
    assert RECOUNT.main([str(file)]) == 0
    said = capsys.readouterr().out
    for language in (
        "шағым бойынша жойылды",
        "отменён по жалобе",
        "annulled",
        "победил ответ",
        "жеңген жауап",
    ):
        assert language in said
    assert "сайланды" not in said


def test_the_program_names_who_never_stood_and_tells_its_codes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "election.jsonl"
    file.write_text(retold(file_of(CHOICES), lambda f: f["result"].update(elected=[9], again=[8])), "utf-8")
    assert RECOUNT.main([str(file)]) == 1
    assert "№9" in capsys.readouterr().out
    file.write_text("[" * 100_000, "utf-8")
    assert RECOUNT.main([str(file)]) == 2
    assert RECOUNT.main(["--help"]) == 0
    told = capsys.readouterr().out
    for code in range(5):
        assert len(re.findall(rf"\b{code} [a-zа-яәғқңөұүһі]", told)) >= 3, "in three languages"
