#!/usr/bin/env python3
"""Counts a published election again. Needs nothing but Python 3.9 or newer; asks nobody and sends nothing.

Жарияланған сайлауды қайта санайды. Python 3.9 ғана керек; ешкімнен сұрамайды, ештеңе жібермейді.
Пересчитывает опубликованные выборы. Нужен только Python 3.9; никого не спрашивает и ничего не отправляет.

    python recount.py election.jsonl                     check the chain, the sums and the winner
    python recount.py election.jsonl ABCD-EFGH-JKMN      ... and whether this code is in the box

A code may be written with spaces, in small letters, or in Cyrillic letters that look the same. What Windows does to a
file (its ends of lines, a mark at its beginning, its encoding) changes nothing in what it says.

Exit code: 0 everything agrees (and the code is there), 1 something does not, 2 this is no such file.
"""

import hashlib
import json
import sys
from collections import Counter

FORM = "school-election-2"
LINES = ("election", "roll", "codes", "choices", "result")
FEWEST_FOR_RESULTS, FEWEST_FOR_CHOICES = 5, 20
AGAINST_ALL, BLANK = 0, 15
#: What a hand writes for the letters of a code: Cyrillic that looks the same, and letters that no code has.
SAME = str.maketrans("АВСЕЗНҺКМОРТУХІҮOIL", "ABCE3HHKM0PTYX1Y011")
#: Each sentence in Kazakh, Russian and English.
SAYS = {
    "chain": (
        "{number}-жолдың алдында тізбек үзілген: бір нәрсе өзгертілген, алып тасталған немесе қосылған",
        "цепочка прервана перед строкой {number}: что-то изменено, убрано или добавлено",
        "the chain is broken before line {number}: something was changed, left out or put in",
    ),
    "other-file": (
        "бұл мұндай сайлаудың файлы емес",
        "это не файл таких выборов",
        "this is no file of an election of this form",
    ),
    "twice": ("бір код екі рет тұр", "один код стоит дважды", "a code stands twice"),
    "codes": (
        "{voted} адам дауыс берді, ал код саны {codes}",
        "проголосовали {voted}, а кодов {codes}",
        "{voted} people voted, but there are {codes} codes",
    ),
    "roll": (
        "{voted} адам дауыс берді, ал тізімде {people} адам ғана бар",
        "проголосовали {voted}, а в списке только {people}",
        "{voted} people voted, but only {people} are on the roll",
    ),
    "seed": (
        "жеребенің негізі дауыс беру ашылғанда уәде етілгендей емес",
        "основа жребия не та, что была обещана при открытии",
        "the lot's seed is not the one that was promised at the opening",
    ),
    "choices-without-result": (
        "нәтиже жоқ, бірақ таңдаулар бар",
        "выборы голосов есть, а итога нет",
        "there are choices without a result",
    ),
    "few": (
        "мұндай аз бюллетеньнің сандары айтылмайды",
        "числа при таком малом количестве бюллетеней не сообщаются",
        "numbers of so few ballots are not told",
    ),
    "choices-missing": ("таңдаулар жоқ", "нет самих бюллетеней", "the choices are missing"),
    "not-standing": (
        "бюллетеньде үміткер емес біреу тұр",
        "в бюллетене назван тот, кто не был кандидатом",
        "a ballot names somebody who did not stand",
    ),
    "sum": (
        "{voted} адам дауыс берді, ал нәтиженің қосындысы {total}",
        "проголосовали {voted}, а сумма итога {total}",
        "{voted} people voted, but the result adds up to {total}",
    ),
    "other-names": (
        "нәтижеде бюллетеньдегілерден басқалар аталған",
        "в итоге названы не те, кто в бюллетене",
        "the result names others than the ballot",
    ),
    "winner": (
        "дауыстар бойынша {right} аталуы керек, файлда {named} аталған",
        "по голосам должны быть названы {right}, а в файле {named}",
        "by the votes {right} should be named, the file names {named}",
    ),
    "ballots": (
        "{voted} адам дауыс берді, ал бюллетень саны {ballots}",
        "проголосовали {voted}, а бюллетеней {ballots}",
        "{voted} people voted, but there are {ballots} ballots",
    ),
    "blank": (
        "бос бюллетеньдер қайта саналғанда басқаша шықты",
        "пустых бюллетеней при пересчёте другое число",
        "the blank ballots, counted again, are not as many",
    ),
    "other-result": (
        "таңдаулар қайта саналғанда басқа нәтиже шықты",
        "пересчёт бюллетеней даёт другой итог",
        "the choices, counted again, give another result",
    ),
    "people": (
        "тізімде {people}, дауыс берді {voted}",
        "в списке {people}, проголосовали {voted}",
        "on the roll {people}, voted {voted}",
    ),
    "round": ("{number}-айналым", "раунд {number}", "round {number}"),
    "against": ("бәріне қарсы", "против всех", "against all"),
    "empty": ("бос бюллетень", "пустой бюллетень", "blank"),
    "no-numbers": (
        "сандар айтылмайды: бюллетень тым аз немесе бәрі бірдей",
        "числа не сообщаются: бюллетеней слишком мало или все одинаковы",
        "numbers are not told: too few ballots, or all alike",
    ),
    "elected": ("сайланды: {names}", "избраны: {names}", "elected: {names}"),
    "nobody": ("ешкім", "никто", "nobody"),
    "again": (
        "екінші кезеңге шықты: {names}",
        "второй тур между: {names}",
        "a second round between: {names}",
    ),
    "lot": (
        "дауыс тең түсті, жеребе шешті; негізі: {seed}",
        "голосов поровну, решил жребий; его основа: {seed}",
        "a tie was broken by the lot; its seed: {seed}",
    ),
    "fingerprint": (
        "файлдың бақылау коды: {fingerprint}",
        "контрольный код файла: {fingerprint}",
        "fingerprint of this file: {fingerprint}",
    ),
    "in-box": ("{code}: жәшікте бар", "{code}: есть в урне", "{code}: is in the box"),
    "not-in-box": ("{code}: ЖӘШІКТЕ ЖОҚ", "{code}: НЕТ В УРНЕ", "{code}: IS NOT IN THE BOX"),
    "no-code": (
        "{code}: бұл код емес, кодта 12 белгі бар",
        "{code}: это не код, в коде 12 знаков",
        "{code}: is no code, a code has 12 signs",
    ),
    "agrees": ("бәрі сәйкес келеді", "всё сходится", "everything agrees"),
    "believe-not": (
        "бұл нәтижеге сенуге болмайды",
        "этому итогу нельзя верить",
        "this result cannot be believed",
    ),
}


def says(key, **about):
    """A sentence in three languages, a line each."""
    return "\n".join(line.format(**about) for line in SAYS[key])


def in_a_line(key):
    return " / ".join(SAYS[key])


class Broken(Exception):
    """Somebody changed the file."""


def decoded(raw):
    """The text of a file, however it was saved. Raises ValueError."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1251")


def read(text):
    """The lines by name and the file's fingerprint. Raises Broken; ValueError if this is no such file."""
    found, previous = {}, ""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    lines = [line.rstrip() for line in lines if line.strip()]
    for number, raw in enumerate(lines, start=1):
        line = json.loads(raw)
        if not isinstance(line, dict):
            raise ValueError(f"line {number} is no object")
        if line.get("previous") != previous:
            raise Broken(says("chain", number=number))
        previous = hashlib.sha256(raw.encode()).hexdigest()
        found[line.get("line")] = line
    if tuple(found) != LINES or len(lines) != len(LINES) or found["election"].get("form") != FORM:
        raise ValueError(says("other-file"))
    return found, previous


def picks_on(ballot):
    """A ballot is one number: its picks as hexadecimal digits, the first preference first."""
    return () if ballot == BLANK else tuple(int(digit, 16) for digit in format(ballot, "x"))


def drawn(seed, numbers):
    """The order of the lot: whoever stands first wins a tie."""
    return sorted(numbers, key=lambda one: hashlib.sha256(seed + f":{one}".encode()).digest())


def runoff(ballots, candidates, lot):
    """(rounds, elected). The last one goes; of several last ones whoever had fewer votes before, or the lot."""
    staying, rounds = set(candidates), []
    while True:
        votes = dict.fromkeys(sorted(staying), 0)
        for ballot in ballots:
            first = next((pick for pick in picks_on(ballot) if pick in staying), None)
            if first is not None:
                votes[first] += 1
        rounds.append(votes)
        most = max(votes.values(), default=0)
        if not most:
            return rounds, []
        if 2 * most > sum(votes.values()) or len(staying) == 1:
            return rounds, [max(votes, key=votes.get)]
        last = [one for one in votes if votes[one] == min(votes.values())]
        for earlier in reversed(rounds[:-1]):
            last = [one for one in last if earlier[one] == min(earlier[other] for other in last)]
        staying.remove(max(last, key=lot.index))


def most_votes(rules, votes, cast, lot, struck):
    """(elected, those who meet again) by the votes."""
    against = votes.get(AGAINST_ALL, 0)
    standing = [one for one in votes if one != AGAINST_ALL and one not in struck]
    ranked = sorted(standing, key=lambda one: (-votes[one], one))
    if rules["method"] == "two-rounds":
        if 2 * against >= cast or not ranked or not votes[ranked[0]]:
            return [], []
        if 2 * votes[ranked[0]] > cast:
            return ranked[:1], []
        second = votes[ranked[1]] if len(ranked) > 1 else 0
        return [], [one for one in ranked if second and votes[one] >= second]
    seats = rules["seats"]
    able = [one for one in ranked if votes[one] > against]
    if len(able) <= seats:
        return able, []
    sure = [one for one in able if votes[one] > votes[able[seats - 1]]]
    level = [one for one in able if votes[one] == votes[able[seats - 1]]]
    free = seats - len(sure)
    if len(level) == free:
        return sure + level, []
    if rules["tie"] == "lot":
        return sure + sorted(level, key=lot.index)[:free], []
    return sure, level


def faults(found):
    """Everything that does not agree, as sentences; empty if the result can be believed."""
    told = []
    said = found["result"]
    candidates = sorted(int(number) for number in found["election"]["candidates"])
    voted, people = found["roll"]["voted"], found["roll"]["people"]
    codes, choices = found["codes"]["codes"], found["choices"]["choices"]
    rounds = [{int(one): n for one, n in votes.items()} for votes in said["rounds"]]
    seed = bytes.fromhex(said["seed"])
    if len(set(codes)) != len(codes):
        told.append(says("twice"))
    if len(codes) != voted:
        told.append(says("codes", voted=voted, codes=len(codes)))
    if voted > people:
        told.append(says("roll", voted=voted, people=people))
    if hashlib.sha256(seed).hexdigest() != found["roll"]["lot"]:
        told.append(says("seed"))
    if not rounds:
        if choices is not None:
            told.append(says("choices-without-result"))
        return told
    if voted < FEWEST_FOR_RESULTS:
        told.append(says("few"))
    if voted >= FEWEST_FOR_CHOICES and choices is None:
        told.append(says("choices-missing"))
    return told + (recounted(found, candidates, rounds, drawn(seed, candidates)) if not told else [])


def recounted(found, candidates, rounds, lot):
    """What the ballots, or where they are not told the sums, say about the result."""
    rules, said, voted = found["election"]["rules"], found["result"], found["roll"]["voted"]
    choices = found["choices"]["choices"]
    ranking = rules["method"] == "ranked"
    on_ballot = {*candidates, *([AGAINST_ALL] if rules["against_all"] and not ranking else [])}
    struck = set(found["election"].get("struck", []))
    able = [one for one in candidates if one not in struck]
    told = []
    if choices is not None:
        if any(set(picks_on(one)) - on_ballot for one in choices):
            return [says("not-standing")]
        told = opened(choices, ranking, able, found, rounds, lot)
    elif rules["method"] in ("plurality", "two-rounds") and rules["seats"] == 1:
        total = sum(rounds[0].values()) + said["blank"]
        if total != voted:
            told.append(says("sum", voted=voted, total=total))
    if set(rounds[0]) != (set(able) if ranking else on_ballot):
        return [*told, says("other-names")]
    if not ranking:
        elected, again = most_votes(rules, rounds[0], voted, lot, struck)
    else:
        elected, again = runoff(choices, able, lot)[1] if choices else said["elected"], []
    if 100 * voted < rules["quorum"] * found["roll"]["people"]:
        elected, again = [], []
    if (elected, again) != (said["elected"], said["again"]):
        named = said["elected"] or said["again"]
        told.append(says("winner", right=elected or again, named=named))
    return told


def opened(choices, ranking, candidates, found, rounds, lot):
    """What does not agree between the single ballots and the result."""
    told, voted = [], found["roll"]["voted"]
    if len(choices) != voted:
        told.append(says("ballots", voted=voted, ballots=len(choices)))
    if choices.count(BLANK) != found["result"]["blank"]:
        told.append(says("blank"))
    votes = Counter(pick for one in choices for pick in picks_on(one))
    counted = runoff(choices, candidates, lot)[0] if ranking else [{one: votes[one] for one in rounds[0]}]
    if counted != rounds:
        told.append(says("other-result"))
    return told


def show(found, fingerprint):
    names = {int(number): name for number, name in found["election"]["candidates"].items()}
    said = found["result"]
    print(f"{found['election']['school']}: {found['election']['title']}, {found['election']['closed_on']}")
    print(says("people", people=found["roll"]["people"], voted=found["roll"]["voted"]))
    for number, votes in enumerate(said["rounds"], start=1):
        if len(said["rounds"]) > 1:
            print(says("round", number=number))
        for choice, n in sorted(votes.items(), key=lambda pair: -pair[1]):
            print(f"{n:6}  {names.get(int(choice)) or in_a_line('against')}")
    if said["blank"]:
        print(f"{said['blank']:6}  {in_a_line('empty')}")
    if not said["rounds"]:
        print(says("no-numbers"))
    elected = ", ".join(names[number] for number in said["elected"])
    print(says("elected", names=elected or in_a_line("nobody")))
    if said["again"]:
        print(says("again", names=", ".join(names[number] for number in said["again"])))
    if said["by_lot"]:
        print(says("lot", seed=said["seed"]))
    print(says("fingerprint", fingerprint=fingerprint))


def as_code(typed):
    """A code as the file has it, however a hand has written it: «abcd efgh jkmn», «АВСD-…» in Cyrillic."""
    signs = "".join(sign for sign in typed.upper().translate(SAME) if sign.isalnum())
    return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))


def main(arguments):
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # an old console has not all letters
    if not arguments:
        print(__doc__)
        return 2
    try:
        with open(arguments[0], "rb") as file:
            found, fingerprint = read(decoded(file.read()))
        wrong = faults(found)
        show(found, fingerprint)
    except Broken as trouble:
        print(f"ҚАТЕ / ОШИБКА / WRONG:\n{trouble}")
        return 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as trouble:
        print(f"{arguments[0]}: {trouble}")
        return 2
    for sentence in wrong:
        print(f"ҚАТЕ / ОШИБКА / WRONG:\n{sentence}")
    if len(arguments) > 1:
        code = as_code("".join(arguments[1:]))
        there = code in found["codes"]["codes"]
        print(says("in-box" if there else "not-in-box" if len(code) == 14 else "no-code", code=code))
        return 0 if there and not wrong else 1
    print(says("believe-not" if wrong else "agrees"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
