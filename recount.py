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

FORM = "school-election-1"
LINES = ("election", "roll", "codes", "choices", "result")
FEWEST_FOR_RESULTS, FEWEST_FOR_CHOICES = 5, 20


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


def faults(found):
    """Everything that does not agree, as sentences; empty if the result can be believed."""
    told = []
    candidates = {int(number) for number in found["election"]["candidates"]} | {0}
    voted, people = found["roll"]["voted"], found["roll"]["people"]
    codes, choices = found["codes"]["codes"], found["choices"]["choices"]
    votes = found["result"]["votes"]
    if len(set(codes)) != len(codes):
        told.append("a code stands twice")
    if len(codes) != voted:
        told.append(f"{voted} people voted, but there are {len(codes)} codes")
    if voted > people:
        told.append(f"{voted} people voted, but only {people} are on the roll")
    if votes is None:
        if choices is not None:
            told.append("there are choices without a result")
        return told
    counted = {int(choice): number for choice, number in votes.items()}
    if set(counted) != candidates:
        told.append("the result names others than the ballot")
    if sum(counted.values()) != voted:
        told.append(f"{voted} people voted, but the result adds up to {sum(counted.values())}")
    if voted >= FEWEST_FOR_CHOICES and choices is None:
        told.append("the choices are missing")
    if choices is not None and Counter(choices) != Counter({c: n for c, n in counted.items() if n}):
        told.append("the choices, counted again, give another result")
    first = [choice for choice, number in counted.items() if number == max(counted.values())]
    wins = first if voted >= FEWEST_FOR_RESULTS and 0 not in first else []
    if sorted(wins) != sorted(found["result"]["winners"]):
        told.append(f"by the votes {wins} should be named, the file names {found['result']['winners']}")
    return told


def show(found, fingerprint):
    names = {int(number): name for number, name in found["election"]["candidates"].items()}
    print(f"{found['election']['school']}: {found['election']['title']}, {found['election']['closed_on']}")
    print(f"on the roll {found['roll']['people']}, voted {found['roll']['voted']}")
    for choice, number in sorted((found["result"]["votes"] or {}).items(), key=lambda pair: -pair[1]):
        print(f"{number:6}  {names.get(int(choice), 'against all')}")
    if found["result"]["votes"] is None:
        print("numbers are not told: too few ballots, or all alike")
    print("named:", ", ".join(names[number] for number in found["result"]["winners"]) or "nobody")
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
