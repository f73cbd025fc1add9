#!/usr/bin/env python3
"""Counts a published election again. Needs nothing but Python 3.9 or newer; asks nobody and sends nothing.

    python recount.py election.jsonl                     check the chain, the sums and the winner
    python recount.py election.jsonl ABCD-EFGH-JKMN      ... and whether this code is in the box

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


class Broken(Exception):
    """Somebody changed the file."""


def read(text):
    """The lines by name and the file's fingerprint. Raises Broken; ValueError if this is no such file."""
    found, previous = {}, ""
    lines = text.rstrip("\n").split("\n")
    for number, raw in enumerate(lines, start=1):
        line = json.loads(raw)
        if not isinstance(line, dict):
            raise ValueError(f"line {number} is no object")
        if line.get("previous") != previous:
            raise Broken(
                f"the chain is broken before line {number}: something was changed, left out or put in"
            )
        previous = hashlib.sha256(raw.encode()).hexdigest()
        found[line.get("line")] = line
    if tuple(found) != LINES or len(lines) != len(LINES) or found["election"].get("form") != FORM:
        raise ValueError("this is no file of an election of this form")
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
        most = max(votes.values())
        if not most:
            return rounds, []
        if 2 * most > sum(votes.values()) or len(staying) == 1:
            return rounds, [max(votes, key=votes.get)]
        last = [one for one in votes if votes[one] == min(votes.values())]
        for earlier in reversed(rounds[:-1]):
            last = [one for one in last if earlier[one] == min(earlier[other] for other in last)]
        staying.remove(max(last, key=lot.index))


def most_votes(rules, votes, cast, lot):
    """(elected, those who meet again) by the votes."""
    against = votes.get(AGAINST_ALL, 0)
    ranked = sorted((one for one in votes if one != AGAINST_ALL), key=lambda one: (-votes[one], one))
    if rules["method"] == "two-rounds":
        if 2 * against >= cast or not votes[ranked[0]]:
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
        told.append("a code stands twice")
    if len(codes) != voted:
        told.append(f"{voted} people voted, but there are {len(codes)} codes")
    if voted > people:
        told.append(f"{voted} people voted, but only {people} are on the roll")
    if hashlib.sha256(seed).hexdigest() != found["roll"]["lot"]:
        told.append("the lot's seed is not the one that was promised at the opening")
    if not rounds:
        if choices is not None:
            told.append("there are choices without a result")
        return told
    if voted < FEWEST_FOR_RESULTS:
        told.append("numbers of so few ballots are not told")
    if voted >= FEWEST_FOR_CHOICES and choices is None:
        told.append("the choices are missing")
    return told + (recounted(found, candidates, rounds, drawn(seed, candidates)) if not told else [])


def recounted(found, candidates, rounds, lot):
    """What the ballots, or where they are not told the sums, say about the result."""
    rules, said, voted = found["election"]["rules"], found["result"], found["roll"]["voted"]
    choices = found["choices"]["choices"]
    ranking = rules["method"] == "ranked"
    on_ballot = {*candidates, *([AGAINST_ALL] if rules["against_all"] and not ranking else [])}
    told = []
    if choices is not None:
        if any(set(picks_on(one)) - on_ballot for one in choices):
            return ["a ballot names somebody who did not stand"]
        told = opened(choices, ranking, candidates, found, rounds, lot)
    elif rules["method"] in ("plurality", "two-rounds") and rules["seats"] == 1:
        total = sum(rounds[0].values()) + said["blank"]
        if total != voted:
            told.append(f"{voted} people voted, but the result adds up to {total}")
    if set(rounds[0]) != on_ballot:
        return [*told, "the result names others than the ballot"]
    if not ranking:
        elected, again = most_votes(rules, rounds[0], voted, lot)
    else:
        elected, again = runoff(choices, candidates, lot)[1] if choices else said["elected"], []
    if 100 * voted < rules["quorum"] * found["roll"]["people"]:
        elected, again = [], []
    if (elected, again) != (said["elected"], said["again"]):
        named = said["elected"] or said["again"]
        told.append(f"by the votes {elected or again} should be named, the file names {named}")
    return told


def opened(choices, ranking, candidates, found, rounds, lot):
    """What does not agree between the single ballots and the result."""
    told, voted = [], found["roll"]["voted"]
    if len(choices) != voted:
        told.append(f"{voted} people voted, but there are {len(choices)} ballots")
    if choices.count(BLANK) != found["result"]["blank"]:
        told.append("the blank ballots, counted again, are not as many")
    votes = Counter(pick for one in choices for pick in picks_on(one))
    counted = runoff(choices, candidates, lot)[0] if ranking else [{one: votes[one] for one in rounds[0]}]
    if counted != rounds:
        told.append("the choices, counted again, give another result")
    return told


def show(found, fingerprint):
    names = {int(number): name for number, name in found["election"]["candidates"].items()}
    said = found["result"]
    print(f"{found['election']['school']}: {found['election']['title']}, {found['election']['closed_on']}")
    print(f"on the roll {found['roll']['people']}, voted {found['roll']['voted']}")
    for number, votes in enumerate(said["rounds"], start=1):
        if len(said["rounds"]) > 1:
            print(f"round {number}")
        for choice, n in sorted(votes.items(), key=lambda pair: -pair[1]):
            print(f"{n:6}  {names.get(int(choice), 'against all')}")
    if said["blank"]:
        print(f"{said['blank']:6}  blank")
    if not said["rounds"]:
        print("numbers are not told: too few ballots, or all alike")
    print("elected:", ", ".join(names[number] for number in said["elected"]) or "nobody")
    if said["again"]:
        print("a second round between:", ", ".join(names[number] for number in said["again"]))
    if said["by_lot"]:
        print("a tie was broken by the lot; its seed:", said["seed"])
    print("fingerprint of this file:", fingerprint)


def main(arguments):
    if not 1 <= len(arguments) <= 2:
        print(__doc__)
        return 2
    try:
        with open(arguments[0], encoding="utf-8", newline="\n") as file:
            found, fingerprint = read(file.read())
        wrong = faults(found)
        show(found, fingerprint)
    except Broken as trouble:
        print("WRONG:", trouble)
        return 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as trouble:
        print(f"{arguments[0]}: {trouble}")
        return 2
    for sentence in wrong:
        print("WRONG:", sentence)
    if len(arguments) == 2:
        code = arguments[1].strip().upper()
        there = code in found["codes"]["codes"]
        print(f"{code}: {'is in the box' if there else 'IS NOT IN THE BOX'}")
        return 0 if there and not wrong else 1
    print("everything agrees" if not wrong else "this result cannot be believed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
