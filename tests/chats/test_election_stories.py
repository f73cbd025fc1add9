"""What happens to elections in real schools, each played in Kazakh and in Russian from the first press to the last."""

import dataclasses
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from db import elections as rows
from db import people
from db.elections import candidacies
from db.elections.candidates import candidates_of
from db.people.roles import set_roles
from handlers.elections import FORMS
from school.elections import Kind, Terms
from school.elections.counting import Rules, Tie, ballot_of
from school.people import Role
from services import elections
from simulator import Account
from tests.chats.conftest import Stage
from tests.chats.telling import HOUR, START, Tale, at
from tests.chats.test_elections import newest_file, recount, takes_words
from tests.school import open_tx
from tests.services.test_election_complaints import enrol_one

AIDANA, ERLAN = "Серікова Айдана", "Мұратов Ерлан"


@pytest.fixture(params=["kk", "ru"])
def tale(stage: Stage, request: pytest.FixtureRequest) -> Tale:
    return Tale(stage, request.param)


async def test_nobody_stood_and_somebody_is_found_after_all(tale: Tale) -> None:
    """The mentor hears what to do, moves the opening and then the nomination; the clock opens."""
    election = await tale.sets_up(candidates=[], nominates_until=START + HOUR, opens_at=START + 2 * HOUR)
    await tale.seals(election)
    await tale.gather(6)
    await tale.comes(START + HOUR)
    assert tale.heard("dana", "election-nobody-stood-letter")
    assert not tale.heard("timur", "election-campaign-letter"), "there is nothing to read"
    await tale.comes(START + 2 * HOUR)
    assert tale.heard("dana", "election-cannot-open-letter")
    await tale.presses("dana", "election-look")
    for which, moment in (("opens_at", "16.10 16:00"), ("nominates_until", "16.10 15:00")):
        await tale.presses("dana", "election-do-move")
        await tale.presses("dana", f"election-date-{which}")
        await tale.phone("dana").says(moment)
        await tale.presses("dana", "election-reason-other")
    await tale.stage.letters()
    await tale.presses("aidana", "election-see-campaign")
    await tale.presses("aidana", "campaign-stand")
    assert tale.sees("aidana", "campaign-own-accepted")
    await tale.phone("zhanna").presses_raw(f"ec:card:{election}:0:0")
    await tale.presses("zhanna", "campaign-admit")
    await tale.comes(at(16, 15))
    assert tale.heard("timur", "election-campaign-letter")
    await tale.comes(at(16, 16))
    assert tale.heard("timur", "election-open-letter")
    await tale.presses("timur", "election-vote")
    await tale.phone("timur").presses(AIDANA)
    await tale.presses("timur", "vote-confirm")
    assert tale.heard("timur", "vote-receipt")


async def test_classes_of_nobody_of_one_of_four_and_of_thirty_elect(tale: Tale) -> None:
    """The large one in the box, the small ones openly, and those without anybody once more."""
    await tale.gather(30)
    with open_tx(tale.school.store) as tx:
        for number in range(4):
            row = {"school_id": tale.school.id, "code": f"S-{number}", "name": f"Төртеу {number}"}
            row |= {"name_key": f"төртеу {number}", "grade": 6, "letter": "А", "language": tale.language}
            set_roles(tx, people.add(tx, row), [(Role.STUDENT, "")])
        set_roles(tx, tale.school.maira.id, [(Role.CLASS_TEACHER, "6 А")])
    terms = dataclasses.replace(Terms.standard(Kind.CLASS), positions=("Көшбасшы",))
    until = START + 5 * HOUR
    dates = {"nominates_until": START + HOUR, "opens_at": START + 2 * HOUR, "closes_at": until}
    head = await tale.sets_up(candidates=[], terms=terms, **dates)
    await tale.stage.minute()
    assert tale.heard("maira", "election-small-class-letter", "6 А")
    with open_tx(tale.school.store) as tx:
        parts = {part.class_name: part.id for part in rows.parts_of(tx, head)}
    seventh = parts["7 А"]
    for one in tale.crowd[:2]:
        asked = tale.asking(one)
        await tale.stage.house.store.write(elections.propose, asked, seventh, one.id)
    await tale.comes(START + HOUR)
    await tale.phone("dana").presses_raw(f"ed:card:{head}")
    await tale.phone("dana").presses("7 А: ")
    for _ in range(2):
        await tale.presses("dana", "campaign-admit")
    tale.becomes("beken", active=False)  # the one pupil of 8 А has left: nobody is on its roll
    await tale.seals(head)
    await tale.comes(START + 2 * HOUR)
    assert tale.heard("maira", "election-left-out-letter")
    await tale.presses("maira", "election-openly")
    await tale.phone("maira").says("Төртеу 2")
    await tale.phone("maira").presses("+ Төртеу 2")
    await tale.presses("maira", "button-done")
    assert tale.sees("maira", "election-openly-noted")
    await tale.crowd_votes(seventh, *([1] * 20), *([2] * 9))
    await tale.is_over(head)
    assert tale.heard("saule", "election-classes-result-letter"), "the deputy head reads one letter for all"
    await tale.phone("dana").presses_raw(f"el:result:{head}:0")
    told = dict(re.findall(r"^(\d+ \S): (.+)$", tale.phone("dana").screen, re.MULTILINE))
    assert "Төртеу 2" in told["6 А"]
    assert "Оқушы 0000" in told["7 А"]
    assert told["8 А"] == told["9 А"] == tale.says("class-why-small-roll")
    await tale.phone("dana").presses_raw(f"ed:card:{head}")
    await tale.presses("dana", "election-hold-again")
    assert "8 А, 9 А" in tale.phone("dana").screen, "those that are voted in once more are named"
    await tale.presses("dana", "election-create")
    with open_tx(tale.school.store) as tx:
        anew = max(found.id for found in rows.of_school(tx, tale.school.id))
        assert [part.class_name for part in rows.parts_of(tx, anew)] == ["1 А", "5 Б", "9 А"], "8 А is empty"


async def test_a_member_has_gone_before_the_sealing(tale: Tale) -> None:
    """Mentor and deputy head hear it; whoever takes the place gets words as the others do."""
    election = await tale.sets_up()
    tale.becomes("marat", active=False)
    await tale.stage.minute()
    assert tale.heard("saule", "election-member-gone-letter", "Жүнісов Марат")
    dana = tale.phone("dana")
    await dana.presses_raw(f"ed:member:{election}")
    await dana.presses("Жүнісов Марат")
    await dana.says("Тілеуова")
    await dana.presses("Тілеуова Майра")
    await dana.says("№ 2 · 16.10.2026")
    await tale.stage.letters()
    for who in ("maira", "dana", "zhanna"):
        await tale.phone(who).presses_raw(f"em:card:{election}")
        await takes_words(tale.stage, who)
    assert tale.state(election) == "ready"


async def test_the_mentor_has_gone(tale: Tale) -> None:
    """The senior mentor gets the letters, and finishes the election."""
    await tale.gather(6)
    election = await tale.opened()
    with open_tx(tale.school.store) as tx:
        set_roles(tx, tale.school.dana.id, [(Role.PSYCHOLOGIST, "")])
    await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.ends(election)
    await tale.counts(election, "marat", "zhanna")
    assert tale.heard("aliya", "election-counted-letter")
    await tale.presses("aliya", "election-look")
    await tale.publishes(election, "aliya")
    assert tale.heard("timur", "election-won-letter", ERLAN)


async def test_a_candidate_has_gone(tale: Tale) -> None:
    """Struck on the day of the vote: the ballots stay, the place goes to whoever is next."""
    await tale.gather(8)
    election = await tale.opened()
    await tale.crowd_votes(election, 1, 1, 1, 1, 1, 2, 2)
    tale.becomes("erlan", active=False)
    await tale.phone("marat").presses_raw(f"ec:person:{election}:1:0")
    await tale.presses("marat", "candidate-strike")
    await tale.phone("marat").says("Басқа мектепке ауысты")
    await tale.stage.letters()
    assert not tale.heard("timur", "election-struck-roll-letter"), "one member alone strikes nobody"
    assert tale.heard("zhanna", "election-strike-asked-letter", "Жүнісов Марат", ERLAN)
    await tale.presses("zhanna", "candidate-confirm-strike")
    await tale.stage.letters()
    assert tale.heard("timur", "election-struck-roll-letter", ERLAN, "Басқа мектепке ауысты")
    await tale.phone("timur").presses_raw(f"eb:{election}")
    assert not any(ERLAN in label for label in tale.phone("timur").labels)
    await tale.phone("timur").presses(AIDANA)
    await tale.presses("timur", "vote-confirm")
    await tale.is_over(election)
    assert tale.heard("timur", "election-won-letter", AIDANA)


async def test_a_complaint_is_upheld(tale: Tale) -> None:
    """The box is counted once more, by two members, and published anew; the complainant reads what was decided."""
    await tale.gather(6)
    election = await tale.opened()
    await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.is_over(election)
    await tale.phone("beken").presses_raw(f"el:result:{election}:0")
    await tale.presses("beken", "election-complain")
    assert tale.sees("beken", "complaint-who-reads")
    await tale.presses("beken", "button-cancel")  # to the result, from which one had come
    await tale.presses("beken", "election-complain")
    await tale.phone("beken").says("Санау асығыс өтті")
    await tale.stage.letters()
    await tale.presses("dana", "election-complaint-open")
    await tale.phone("dana").presses("№1")
    await tale.presses("dana", "complaint-outcome-recount")
    await tale.phone("dana").says("Қайта санаймыз")
    await tale.stage.letters()
    assert tale.heard("beken", "election-complaint-answer-letter", "Қайта санаймыз")
    assert tale.heard("marat", "election-recount-letter")
    await tale.phone("beken").presses_raw(f"el:result:{election}:0")
    assert tale.sees("beken", "election-no-result-yet")
    await tale.counts(election, "marat", "zhanna")
    await tale.publishes(election)
    await tale.phone("beken").presses_raw(f"el:result:{election}:0")
    assert tale.phone("beken").sees(f"{ERLAN} · 9 А: 4")


async def test_half_of_the_words(tale: Tale) -> None:
    """The second member sees whose words wait; forgotten after half an hour, both hear it and begin again."""
    await tale.gather(6)
    election = await tale.opened()
    await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.ends(election)
    await tale.presses("dana", "election-open-box")
    await tale.phone("dana").says(tale.paper[election]["dana"])
    assert tale.sees("dana", "election-count-waiting")
    await tale.presses("marat", "election-open-box")
    assert tale.sees("marat", "election-words-in")
    assert "Қасымова Дана" in tale.phone("marat").screen
    await tale.presses("marat", "button-cancel")
    await tale.comes(tale.now + timedelta(minutes=31))
    for who in ("dana", "marat"):
        assert tale.heard(who, "election-words-forgotten-letter", "Қасымова Дана")
    await tale.counts(election, "marat", "dana")


async def test_two_elections_of_one_commission(tale: Tale) -> None:
    """Each screen names its election, and the other one's paper is told at once."""
    await tale.gather(6)
    titles = {await tale.opened(title=title): title for title in ("Президент", "Спикер")}
    for election in titles:
        await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.ends(max(titles))
    for election, other in zip(titles, reversed(titles), strict=True):
        dana = tale.phone("dana")
        await dana.presses_raw(f"em:count:{election}")
        assert titles[election] in dana.screen
        await dana.says(tale.paper[other]["dana"])
        assert tale.sees("dana", "election-other-paper")
        await dana.says(tale.paper[election]["dana"])
        assert tale.sees("dana", "election-count-waiting")
        await tale.counts(election, "marat")


async def test_three_seats_and_the_third_is_level(tale: Tale) -> None:
    """Two are elected and named; the two who are level meet again."""
    await tale.gather(9)
    names = [one.name for one in tale.crowd[:4]]
    with open_tx(tale.school.store) as tx:
        for one in tale.crowd[:4]:
            people.change(tx, one.id, grade=10)
    rules = Rules(seats=3, tie=Tie.ROUND, against_all=False)
    stand = [one.id for one in tale.crowd[:4]]
    election = await tale.opened(candidates=stand, terms=Terms(Kind.SPEAKER, rules))
    await tale.presses("timur", "election-vote")
    assert re.search(r"\b3\b", tale.phone("timur").screen)
    assert tale.sees("timur", "vote-how-seats")
    await tale.crowd_votes(election, *map(ballot_of, [(1, 2)] * 5 + [(1, 3), (1, 4), (2, 3), (2, 4)]))
    await tale.is_over(election)
    assert tale.heard("timur", "election-tie-some-letter", *names)
    await tale.presses("timur", "election-see-result")
    assert tale.heard("timur", "election-won", *names[:2])
    assert tale.heard("timur", "election-round-letter")


async def test_the_second_round_is_level(tale: Tale) -> None:
    """It opens by itself after the time for complaints, with the same words; then the lot decides and is told of."""
    await tale.gather(6)
    first = await tale.opened()
    await tale.crowd_votes(first, 1, 1, 1, 2, 2, 2)
    await tale.is_over(first)
    assert tale.heard("timur", "election-tie-letter")
    with open_tx(tale.school.store) as tx:
        found = rows.second_round_of(tx, first)
    assert found
    assert found.opens_at
    await tale.comes(found.opens_at)
    assert tale.heard("timur", "election-open-letter", "II")
    await tale.crowd_votes(found.id, 1, 1, 1, 2, 2, 2)
    await tale.ends(found.id)
    await tale.counts(found.id, "zhanna", "dana", paper_of=first)
    await tale.publishes(found.id)
    assert tale.heard("timur", "election-won-lot-letter")


async def test_the_copy_of_a_questions_second_round_is_like_its_first(tale: Tale) -> None:
    """All answers stand again, not the two that were level; and the tie is decided as it was said first."""
    await tale.gather(6)
    terms = Terms(Kind.REFERENDUM, Rules(tie=Tie.ROUND, against_all=False))
    first = await tale.opened(
        title="Пішін керек пе?", candidates=[], answers=("Иә", "Жоқ", "Бәрібір"), terms=terms
    )
    await tale.crowd_votes(first, 1, 1, 1, 2, 2, 2)
    await tale.is_over(first)
    with open_tx(tale.school.store) as tx:
        second = rows.second_round_of(tx, first)
        assert second
        assert list(candidates_of(tx, second.id).values()) == ["Иә", "Жоқ"]
    await tale.phone("dana").presses_raw(f"ed:copy:{second.id}")
    await tale.presses("dana", "election-create")
    with open_tx(tale.school.store) as tx:
        copy = rows.of_school(tx, tale.school.id)[0]
        assert copy.id > second.id
        assert list(candidates_of(tx, copy.id).values()) == ["Иә", "Жоқ", "Бәрібір"]
    assert (copy.title, copy.rules, copy.terms.kind) == ("Пішін керек пе?", terms.rules, Kind.REFERENDUM)


async def test_a_new_vote_is_taken_back_from_the_desk(tale: Tale) -> None:
    """The answer is changed where it was given; once the new vote runs, an old button says that it is too late."""
    await tale.gather(6)
    election = await tale.opened()
    await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.is_over(election)
    await tale.phone("beken").presses_raw(f"ec:complain:{election}:0:0")
    await tale.phone("beken").says("Санау асығыс өтті")
    dana = tale.phone("dana")
    for outcome, button in (("new-vote", "reply"), ("none", "amend"), ("new-vote", "amend")):
        await dana.presses_raw(f"ed:complaints:{election}")
        await dana.presses("№1")
        await tale.presses("dana", f"complaint-outcome-{outcome}")
        await dana.says("Комиссия шешті")
        await tale.stage.letters()
        assert tale.heard("timur", "election-restored-letter") is (button == "amend"), outcome
    with open_tx(tale.school.store) as tx:
        second = rows.second_round_of(tx, election)
    assert second
    assert second.opens_at
    await tale.comes(second.opens_at)
    assert tale.state(second.id) == "open"
    await dana.presses_raw(f"ed:complaints:{election}")
    assert not any("№1" in label for label in dana.labels)
    await dana.presses_raw(f"ec:amend:{election}:1:0")
    assert tale.sees("dana", "candidacy-too-late"), "before anything is typed"


async def test_a_forgotten_voter_comes_after_the_opening(tale: Tale) -> None:
    """One member asks, another agrees from the letter, and the pupil votes."""
    await tale.gather(6)
    election = await tale.opened()
    late = await enrol_one(tale.school)
    tale.school.cast["late"] = late
    tale.becomes("late", language=tale.language)
    account: Account = tale.stage.telegram.account(late.telegram_id or 0, late.name)
    account.started = True
    tale.stage.phones["late"] = tale.stage.phone_of(account)
    await tale.phone("marat").presses_raw(f"em:enrol:{election}")
    await tale.phone("marat").says("Кешіккен")
    await tale.phone("marat").presses("Кешіккен Бала")
    await tale.phone("marat").says("Тізім кеш келді")
    assert tale.sees("marat", "election-enrol-asked")
    await tale.stage.letters()
    assert tale.heard("zhanna", "election-late-letter", "Кешіккен Бала", "Тізім кеш келді")
    await tale.presses("zhanna", "election-late-agree")
    await tale.stage.letters()
    await tale.presses("late", "election-vote")
    await tale.phone("late").presses(AIDANA)
    await tale.presses("late", "vote-confirm")
    assert tale.heard("late", "vote-receipt")


#: What a keyboard of Cyrillic letters makes of Latin ones.
LOOK_ALIKE = str.maketrans("ABCEHKMPTX3", "АВСЕҺКМРТХЗ")
#: How Notepad and PowerShell save a text, and what the program says to it.
AS_WINDOWS_SAVES: dict[str, tuple[Callable[[str], bytes], str]] = {
    "kk": (lambda told: ("\ufeff" + told.replace("\n", "\r\n")).encode(), "жәшікте бар"),
    "ru": (lambda told: told.replace("\n", "\r\n").encode("utf-16"), "есть в урне"),
}


async def test_a_stranger_counts_again_with_a_file_that_went_through_windows(
    tale: Tale, tmp_path: Path
) -> None:
    """The bot sends the program with the file; a code is found however it was typed."""
    await tale.gather(6)
    election = await tale.opened()
    await tale.presses("timur", "election-vote")
    await tale.phone("timur").presses(AIDANA)
    await tale.presses("timur", "vote-confirm")
    code = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", tale.phone("timur").screen)[0]
    await tale.crowd_votes(election, 1, 1, 1, 1, 2)
    await tale.is_over(election)
    await tale.phone("gulnar").says("/menu")
    await tale.phone("beken").presses_raw(f"el:file:{election}:0")
    assert b"recount" in await newest_file(tale.stage, tale.phone("beken"), ".py")
    saves, found = AS_WINDOWS_SAVES[tale.language]
    content = (await newest_file(tale.stage, tale.phone("beken"), ".jsonl")).decode()
    (tmp_path / "file.jsonl").write_bytes(saves(content))
    for typed in (code, code.translate(LOOK_ALIKE).lower(), code.replace("-", "")):
        counted = recount(str(tmp_path / "file.jsonl"), typed)
        assert counted.returncode == 0, counted.stdout
        assert found in counted.stdout


async def test_a_booth_in_which_ballots_come_too_quickly(tale: Tale) -> None:
    """Nine codes on one telephone within two minutes: the observer, the mentor and the deputy head hear it, once; also
    if they are of two classes."""
    await tale.gather(10)
    with open_tx(tale.school.store) as tx:
        for one in tale.crowd[:3]:
            people.change(tx, one.id, letter="Б")
    election = await tale.opened()
    await tale.phone("dana").presses_raw(f"ed:observers:{election}")
    await tale.phone("dana").says("Тілеуова")
    await tale.phone("dana").presses("Тілеуова Майра")
    for number, own_class in enumerate(("7 Б", "7 А"), start=1):
        await tale.phone("marat").presses_raw(f"bd:open:{election}:0:{own_class}")
        await tale.phone("zhanna").presses_raw(f"bd:confirm:{election}:{number}:")
    slips = await tale.stage.house.store.write(elections.booth_slips, tale.asking("marat"), election)
    assert isinstance(slips, list)
    codes = [code for own_class, _, code, _ in reversed(slips) if own_class in ("7 А", "7 Б")]
    for number, code in enumerate(codes[:10], start=1):
        await tale.phone("marat").presses_raw(f"bd:code:{election}:0:")
        await tale.phone("marat").says(code)
        await tale.phone("marat").presses(AIDANA)
        await tale.presses("marat", "vote-confirm")
        await tale.stage.telegram.clock.move(timedelta(seconds=12))
        await tale.stage.letters()
        assert tale.heard("maira", "booth-quick-letter", "7 А") is (number > 8)
    for who in ("maira", "dana", "saule"):
        assert sum("⚠" in told for told in tale.phone(who).messages) == 1, who
    await tale.presses("maira", "election-turnout")
    assert tale.heard("maira", "booth-watched-quick", "Жүнісов Марат", "Ли Жанна", "7")


# Words, and the end before the end


@pytest.mark.parametrize("stage_of_vote", ["waiting", "open", "counted"])
async def test_an_election_is_called_off(tale: Tale, stage_of_vote: str) -> None:
    """Everybody concerned hears it once, no ballot is left, old buttons say so, and minutes are written."""
    await tale.gather(6)
    election = await tale.sets_up(nominates_until=START + HOUR)
    await tale.seals(election)
    if stage_of_vote != "waiting":
        await tale.comes(START + HOUR)
        await tale.opens(election)
        await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    if stage_of_vote == "counted":
        await tale.ends(election)
        await tale.counts(election)
    dana = tale.phone("dana")
    await dana.presses_raw(f"ed:call-off:{election}")
    await dana.says("Тізім қате құрылды")
    await tale.presses("dana", "election-call-off-yes")
    await tale.stage.letters()
    key = "election-called-off-letter" if stage_of_vote == "waiting" else "election-called-off-late-letter"
    for who in ("timur", "aidana", "marat", "saule"):
        told = [one for one in tale.phone(who).messages if "Тізім қате құрылды" in one]
        assert len(told) == 1, who
        assert tale.heard(who, key)
    await tale.stage.minute()
    with open_tx(tale.school.store) as tx:
        for left in ("SELECT count(*) FROM urn", "SELECT count(*) FROM result"):
            assert tx.execute(text(left)).scalar_one() == 0
        destroyed = "SELECT count(*) FROM calling_off WHERE destroyed_at IS NOT NULL"
        assert tx.execute(text(destroyed)).scalar_one() == 1
    await tale.phone("timur").presses_raw(f"eb:{election}")
    assert tale.sees("timur", "vote-refused-not-held")
    await tale.phone("marat").says("/elections")
    assert not any("🔑" in label for label in tale.phone("marat").labels), "there is nothing left to open"
    if stage_of_vote != "waiting":
        await tale.phone("timur").says("/elections")
        (own,) = [label for label in tale.phone("timur").labels if "🗳" in label]
        assert own.endswith(tale.says("election-state-called-off"))
    await dana.presses_raw(f"ed:card:{election}")
    assert tale.sees("dana", "election-called-off-why")
    await tale.presses("dana", "election-do-minutes")
    assert await newest_file(tale.stage, dana, ".docx")


async def test_the_words_of_an_election_are_corrected_before_it_opens(tale: Tale) -> None:
    await tale.gather(6)
    election = await tale.sets_up(title="Презедент сайлауы")
    dana = tale.phone("dana")
    await dana.presses_raw(f"ed:card:{election}")
    await tale.presses("dana", "election-do-rename")
    await tale.presses("dana", "election-word-title")
    await dana.says("Президент сайлауы")
    assert "Президент сайлауы" in dana.screen or tale.heard("dana", "election-reworded")
    await tale.stage.letters()
    assert tale.heard("marat", "election-renamed-letter", "Презедент сайлауы", "Президент сайлауы")
    await dana.presses_raw(f"ed:rename:{election}")
    await dana.presses(AIDANA)
    await dana.says(f"{ERLAN} Болатұлы")
    assert tale.heard("dana", "election-anothers-name"), "nobody stands under another's name"
    await dana.says("Серікова Айдана Болатқызы")
    await tale.seals(election)
    await tale.opens(election)
    await dana.presses_raw(f"ed:rename:{election}")
    await tale.presses("dana", "election-word-title")
    await dana.says("Тым кеш")
    assert tale.of(election).title == "Президент сайлауы"
    await tale.presses("timur", "election-vote")
    assert "Президент сайлауы" in tale.phone("timur").screen
    await tale.phone("timur").presses("Айдана Болатқызы · 9 А")


async def test_namesakes_of_one_class_are_told_apart_everywhere(tale: Tale) -> None:
    """While they are chosen by their birthdays, on the ballot and in the result by a number."""
    await tale.gather(6)
    with open_tx(tale.school.store) as tx:
        born = "UPDATE person SET born_on = :day WHERE id = :id"
        for who, day in (("aidana", "2011-03-05"), ("erlan", "2011-09-17")):
            people.change(tx, tale.school.cast[who].id, name=AIDANA, name_key="серікова айдана")
            tx.execute(text(born), {"day": day, "id": tale.school.cast[who].id})
    election = await tale.sets_up(candidates=[], nominates_until=START + HOUR)
    await tale.phone("dana").presses_raw(f"ec:propose:{election}:0:0")
    await tale.phone("dana").says("Айдана")
    assert {"05.03.2011", "17.09.2011"} <= {label[-10:] for label in tale.phone("dana").labels}
    await tale.presses("dana", "button-cancel")
    for who in ("aidana", "erlan"):
        await tale.phone(who).presses_raw(f"ec:stand:{election}:0:0")
    marat = tale.phone("marat")
    await marat.presses_raw(f"ec:card:{election}:0:0")
    waiting = [label for label in marat.labels if AIDANA in label]
    assert len(waiting) == len(set(waiting)) == 4
    for _ in range(2):
        await tale.presses("marat", "campaign-admit")
    await tale.seals(election)
    await tale.comes(START + HOUR)
    await tale.opens(election)
    await tale.presses("timur", "election-vote")
    both = {f"{AIDANA} · 9 А (1)", f"{AIDANA} · 9 А (2)"}
    assert both <= set(tale.phone("timur").labels)
    await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.is_over(election)
    assert tale.heard("timur", "election-won-letter", f"{AIDANA} · 9 А (1)")


async def test_on_the_day_the_ballot_and_the_list_lead_to_the_programmes(tale: Tale) -> None:
    """For whoever votes, has voted, or does not vote at all; and back to the ballot."""
    await tale.gather(6)
    election = await tale.opened()
    await tale.presses("timur", "election-vote")
    await tale.presses("timur", "election-see-campaign")
    await tale.phone("timur").presses(f"👤 {AIDANA}")
    assert tale.sees("timur", "candidate-silent")
    await tale.presses("timur", "button-back")
    await tale.presses("timur", "election-vote")
    await tale.phone("timur").presses(AIDANA)
    await tale.presses("timur", "vote-confirm")
    await tale.phone("timur").presses_raw(f"eb:{election}")
    await tale.presses("timur", "election-see-campaign")
    assert tale.sees("timur", "election-state-voted")
    assert not tale.offered("timur", "election-vote")
    await tale.phone("maira").says("/elections")
    await tale.phone("maira").presses("📣")
    assert tale.sees("maira", "election-state-open")


async def test_buttons_of_old_letters_say_what_is_true_now(tale: Tale) -> None:
    """Of the nomination, of the campaign, of the opening, of the count: pressed when all is over."""
    await tale.gather(6)
    election = await tale.sets_up(candidates=[], nominates_until=START + HOUR, opens_at=START + 2 * HOUR)
    await tale.stage.letters()
    with open_tx(tale.school.store) as tx:
        pupil = tale.school.aidana.id
        values = {"election_id": election, "person_id": pupil, "state": "accepted", "proposed_at": START}
        assert candidacies.propose(tx, values)
    await tale.phone("zhanna").presses_raw(f"ec:admit:{election}:1:0")
    await tale.seals(election)
    await tale.comes(START + HOUR)
    await tale.comes(START + 2 * HOUR)
    await tale.presses("timur", "election-see-campaign")
    assert tale.heard("timur", "campaign-now", tale.says("election-state-open"))
    await tale.phone("timur").presses_raw(f"ec:card:{election}:0:0")
    assert tale.offered("timur", "election-vote")
    await tale.crowd_votes(election, 1, 1, 1, 1, 1, 0)
    await tale.ends(election)
    await tale.phone("timur").presses_raw(f"eb:{election}")
    assert tale.heard("timur", "vote-refused-closed")
    await tale.counts(election)
    await tale.presses("zhanna", "election-open-box")
    assert tale.heard("zhanna", "election-state-counted")
    await tale.publishes(election)
    await tale.phone("timur").presses_raw(f"eb:{election}")
    assert tale.heard("timur", "vote-refused-published")
    await tale.presses("timur", "election-see-result")
    assert tale.heard("timur", "election-won")
    await tale.phone("timur").presses_raw(f"ec:card:{election}:0:0")
    assert tale.offered("timur", "election-see-result")
    await tale.phone("timur").presses_raw(f"ec:ask:{election}:1:0")
    assert tale.sees("timur", "candidacy-too-late"), "before anything is typed"


async def test_with_two_elections_every_screen_names_its_own(tale: Tale) -> None:
    """Of the commission, of the voter, in the booth and at the desk; from the sealing to the complaint."""
    await tale.gather(6)
    titles = {await tale.sets_up(title=title): title for title in ("Президент", "Спикер")}

    async def names(who: str, *presses: str, says: str = "", key: str = "", label: str = "") -> None:
        """After each press, what is said and what is pressed then, the screen names its election."""
        for election, title in titles.items():
            for press in presses:
                await tale.stage.letters()
                phone = tale.phone(who)
                await phone.says("/elections")
                await phone.presses_raw(press.format(election))
                assert title in phone.screen, (press, phone.screen)
                if says:
                    await phone.says(says if says != "words" else tale.paper[election][who])
                    assert title in phone.screen, (press, phone.screen)
                if label:
                    await phone.presses(label)
                    assert title in phone.screen, (press, label, phone.screen)
                if key:
                    await tale.presses(who, key)
                    assert title in phone.screen, (press, key, phone.screen)
                assert all(one not in phone.screen for one in titles.values() if one != title), press

    await names("marat", "em:card:{}")
    await names("marat", "em:words:{}", key="election-took-words")
    await names("marat", "em:words:{}")
    await names("dana", "ed:card:{}", "ed:observers:{}", "ed:correct:{}", "ed:grades:{}", "ed:member:{}")
    await names("dana", "ed:call-off:{}", says="Себебі бар")
    await names("dana", "ed:rename:{}", key="election-word-title")
    await names("erlan", "ec:card:{}:0:0", "ec:slogan:{}:0:0", "ec:photo:{}:0:0", "ec:withdraw:{}:0:0")
    await names("timur", "ec:person:{}:1:0", key="candidate-ask")
    for election in titles:
        await tale.seals(election)
    await names("dana", "ed:renew:{}")
    await names("marat", "em:test:{}", says="words")
    await names("zhanna", "em:test:{}", says="words")
    for election in titles:
        await tale.opens(election)
    await names("marat", "em:card:{}", "em:booth:{}", "em:turnout:{}", "bd:code:{}:0:", "bd:open:{}:0:7 А")
    await names("marat", "em:enrol:{}", says="Кешіккен")
    await names("marat", "ec:person:{}:1:0", key="candidate-strike")
    await names("timur", "el:about:{}:0")
    await names("timur", "eb:{}", label=AIDANA, key="vote-confirm")
    await names("timur", "eb:{}", key="election-see-campaign")
    await names("dana", "ed:move:{}", says="не сегодня")
    for election in titles:
        await tale.crowd_votes(election, 1, 1, 1, 1, 2, 2)
    await tale.ends(max(titles))
    await names("timur", "eb:{}")
    await names("marat", "em:count:{}", says="words")
    await names("zhanna", "em:count:{}", says="words")
    await names("dana", "ed:publish:{}", key="election-publish-yes")
    await names("timur", "el:result:{}:0")
    await names("timur", "ec:complain:{}:0:0", says="Санау асығыс өтті")
    await names("dana", "ed:complaints:{}")
    for number, election in enumerate(titles, start=1):
        await tale.phone("dana").presses_raw(f"ec:reply:{election}:{number}:0")
        await tale.presses("dana", "complaint-outcome-none")
        assert titles[election] in tale.phone("dana").screen
        await tale.phone("dana").says("Бәрі дұрыс")
        assert titles[election] in tale.phone("dana").screen


def test_every_form_about_an_election_names_it() -> None:
    nameless = [form.name for form in FORMS if form.about is None]
    assert nameless == ["election"], "a new one has no name yet"
