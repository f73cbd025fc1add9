#!/usr/bin/env python3
"""Counts a published election again. Needs nothing but Python 3.9 or newer; asks nobody and sends nothing.

Жарияланған сайлауды қайта санайды. Python 3.9 ғана керек; ешкімнен сұрамайды, ештеңе жібермейді.
Пересчитывает опубликованные выборы. Нужен только Python 3.9; никого не спрашивает и ничего не отправляет.

    python recount.py election.jsonl                     check the chain, the sums and the winner
    python recount.py election.jsonl ABCD-EFGH-JKMN      ... and whether this code is in the box

A code may be written with spaces, in small letters, or in Cyrillic letters that look the same. What Windows does to a
file (its ends of lines, a mark at its beginning, its encoding) changes nothing in what it says.

Exit code: 0 everything agrees (and the code is there), 1 something does not, 2 this is no such file, 3 nothing
disagrees, but the file does not tell enough to count the winner again, 4 an editor has lost letters of the file.
Шығу коды: 0 бәрі сәйкес, 1 сәйкес емес, 2 мұндай файл емес, 3 жеңімпазды қайта санау мүмкін емес, 4 әріптері жоғалған.
Код выхода: 0 всё сходится, 1 не сходится, 2 не тот файл, 3 победителя не пересчитать, 4 в файле потеряны буквы.
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
    "lost-letters": (
        "файлды ашып, сақтаған редактор қазақ әріптерін жоғалтқан: оларды «?» алмастырған. Бұл файлдан ештеңе "
        "айтуға болмайды: файлды чаттан қайта алыңыз",
        "редактор, в котором файл открыли и сохранили, потерял казахские буквы: вместо них «?». По этому файлу "
        "ничего сказать нельзя: возьмите файл из чата ещё раз",
        "an editor in which the file was opened and saved has lost Kazakh letters: there is «?» in their place. "
        "Nothing can be said of this file: take it from the chat again",
    ),
    "no-file": (
        "мұндай файл ашылмады",
        "такой файл не открывается",
        "there is no such file that can be opened",
    ),
    "annulled": (
        "НАЗАР АУДАРЫҢЫЗ: бұл нәтиже шағым бойынша жойылды, дауыс беру қайта өтеді",
        "ВНИМАНИЕ: этот результат отменён по жалобе, голосование проходит заново",
        "NOTE: this result was annulled after a complaint, and the vote is held once more",
    ),
    "winner-untold": (
        "кім жеңгенін бұл файлдан қайта санап шығару мүмкін емес: дауыс саны айтылмаған",
        "кто победил, по этому файлу пересчитать нельзя: числа голосов не сообщаются",
        "who has won cannot be counted again from this file: numbers are not told",
    ),
    "passing-untold": (
        "жеңімпаз айналымдардың сандарына сәйкес, бірақ дауыстардың бір үміткерден екіншісіне дұрыс өткенін "
        "бұл файлдан тексеру мүмкін емес: бюллетеньдер айтылмаған",
        "победитель соответствует числам раундов, но верно ли голоса переходили от одного к другому, по этому "
        "файлу проверить нельзя: самих бюллетеней в нём нет",
        "the winner fits the numbers of the rounds, but whether votes passed on rightly cannot be checked: the "
        "ballots themselves are not told",
    ),
    "sums-only": (
        "бюллетеньдердің өзі айтылмаған, сондықтан қосындылар сол күйінде алынды",
        "самих бюллетеней в файле нет, поэтому суммы взяты как есть",
        "the ballots themselves are not told, so the sums are taken as they stand",
    ),
    "round-numbers": (
        "айналымдардың сандары бір-біріне сәйкес емес",
        "числа раундов не согласуются между собой",
        "the numbers of the rounds do not agree with each other",
    ),
    "agrees-so-far": (
        "санауға болатынның бәрі сәйкес келеді",
        "всё, что можно пересчитать, сходится",
        "all that can be counted again agrees",
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
        "сами бюллетени есть, а итога нет",
        "there are choices without a result",
    ),
    "few": (
        "мұндай аз бюллетеньнің сандары айтылмайды",
        "числа при таком малом количестве бюллетеней не сообщаются",
        "numbers of so few ballots are not told",
    ),
    "choices-missing": ("таңдаулар жоқ", "нет самих бюллетеней", "the choices are missing"),
    "not-standing": (
        "бюллетеньде сайлауға түспеген атау тұр",
        "в бюллетене отмечено то, чего в нём не было",
        "a ballot names what did not stand on it",
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
    "answered": ("жеңген жауап: {names}", "победил ответ: {names}", "the answer that won: {names}"),
    "nobody": ("ешкім", "никто", "nobody"),
    "none": ("ешқайсысы", "ни один", "none"),
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


class Lost(Exception):
    """An editor has put «?» in the place of letters that its code page has not."""


def decoded(raw):
    """What the text of a file may be, however it was saved: the likeliest first."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [raw.decode("utf-16", "replace")]
    if b"\0" in raw:  # UTF-16 without a mark: the first sign of the file is of ASCII
        return [raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", "replace")]
    try:
        text = raw.decode("utf-8-sig")
        return [text, *filter(None, (twice_saved(text, page) for page in ("cp1251", "cp1252")))]
    except UnicodeDecodeError:
        return [raw.decode(page, "replace") for page in ("cp1251", "kz1048", "ptcp154")]


def twice_saved(text, page):
    """The text before an editor took its UTF-8 for this code page and saved it as UTF-8 once more; else nothing."""
    try:
        # a code page has no sign for some bytes, and Windows lets these be
        signs = (bytes([ord(one)]) if "\x80" <= one < "\xa0" else one.encode(page) for one in text)
        return b"".join(signs).decode("utf-8-sig")
    except ValueError:
        return None


def has_lost_letters(text):
    """A «?» before a letter or another one, as no sentence has it; or the sign that stands for no letter."""
    after = [part[:1] for part in text.split("?")[1:]]  # an empty one stands between two of them
    return "\ufffd" in text or any(one.isalpha() or not one for one in after)


def first_that_holds(texts):
    """The first reading whose chain holds. Raises Broken, Lost, or ValueError if this is no such file."""
    trouble = None
    for text in texts:
        try:
            return read(text)
        except (Broken, ValueError) as wrong:
            trouble = trouble or wrong
    if any(map(has_lost_letters, texts)) and '"previous"' in texts[0]:
        raise Lost(says("lost-letters"))
    raise trouble


def read(text):
    """The lines by name and the file's fingerprint. Raises Broken; ValueError if this is no such file."""
    found, previous = {}, ""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    lines = [line.strip() for line in lines if line.strip()]
    for number, raw in enumerate(lines, start=1):
        try:
            line = json.loads(raw)
        except ValueError:
            raise ValueError(says("other-file")) from None
        if not isinstance(line, dict):
            raise ValueError(says("other-file"))
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
    if {*said["elected"], *said["again"]} - {*candidates} | {*said["elected"]} & {
        *found["election"].get("struck", [])
    }:
        told.append(says("other-names"))
    if not rounds:
        if choices is not None:
            told.append(says("choices-without-result"))
        if voted < FEWEST_FOR_RESULTS and (said["elected"] or said["again"]):
            told.append(says("few"))
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
        if choices is None and not rounds_agree(rounds, voted - said["blank"], lot):
            told.append(says("round-numbers"))
        elected, again = runoff(choices, able, lot)[1] if choices is not None else last_round(rounds), []
    if 100 * voted < rules["quorum"] * found["roll"]["people"]:
        elected, again = [], []
    if (elected, again) != (said["elected"], said["again"]):
        named = said["elected"] or said["again"]
        told.append(says("winner", right=elected or again, named=named))
    return told


def last_round(rounds):
    """Whom the last round elects: over half of what it counts, or the last who is left."""
    votes = rounds[-1]
    best = max(votes, key=votes.get)
    return [best] if votes[best] and (2 * votes[best] > sum(votes.values()) or len(votes) == 1) else []


def rounds_agree(rounds, ballots, lot):
    """Whether each round follows from the one before, as far as sums alone tell."""
    if sum(rounds[0].values()) > ballots:
        return False
    for number in range(1, len(rounds)):
        votes, following = rounds[number - 1], rounds[number]
        if last_round(rounds[:number]) or not set(following) < set(votes) or len(votes) - len(following) != 1:
            return False
        out = [one for one in votes if votes[one] == min(votes.values())]
        for earlier in reversed(rounds[: number - 1]):
            out = [one for one in out if earlier[one] == min(earlier[other] for other in out)]
        gone = max(out, key=lot.index)
        if gone in following or any(following[one] < votes[one] for one in following):
            return False
        if sum(following.values()) > sum(votes.values()):
            return False
    return True


def untold(found):
    """What this program cannot vouch for, because the file does not tell it; and whether that is the winner."""
    said, ranking = found["result"], found["election"]["rules"]["method"] == "ranked"
    if not said["rounds"]:
        named = said["elected"] or said["again"]
        return ([says("winner-untold")], True) if named else ([], False)
    if found["choices"]["choices"] is not None:
        return [], False
    return ([says("passing-untold")], True) if ranking else ([says("sums-only")], False)


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
    if found["election"].get("annulled"):
        print(says("annulled"))
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
    elected = ", ".join(names.get(number, f"№{number}") for number in said["elected"])
    if found["election"].get("of") == "answers":
        print(says("answered", names=elected or in_a_line("none")))
    else:
        print(says("elected", names=elected or in_a_line("nobody")))
    if said["again"]:
        print(says("again", names=", ".join(names.get(number, f"№{number}") for number in said["again"])))
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
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments else 2
    try:
        with open(arguments[0], "rb") as file:
            found, fingerprint = first_that_holds(decoded(file.read()))
        wrong = faults(found)
        show(found, fingerprint)
        unsaid, winner_untold = untold(found)
    except Broken as trouble:
        print(f"ҚАТЕ / ОШИБКА / WRONG:\n{trouble}")
        return 1
    except Lost as trouble:
        print(f"{arguments[0]}:\n{trouble}")
        return 4
    except OSError:
        print(f"{arguments[0]}:\n{says('no-file')}")
        return 2
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        print(f"{arguments[0]}:\n{says('other-file')}")
        return 2
    for sentence in wrong:
        print(f"ҚАТЕ / ОШИБКА / WRONG:\n{sentence}")
    for sentence in () if wrong else unsaid:
        print(sentence)
    if len(arguments) > 1:
        code = as_code("".join(arguments[1:]))
        there = code in found["codes"]["codes"]
        print(says("in-box" if there else "not-in-box" if len(code) == 14 else "no-code", code=code))
        return 0 if there and not wrong else 1
    print(says("believe-not" if wrong else "agrees-so-far" if unsaid else "agrees"))
    return 1 if wrong else 3 if winner_untold else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
