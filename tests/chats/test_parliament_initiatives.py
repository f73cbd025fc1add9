"""Initiatives in bad hands: somebody is named badly, a pupil floods the mentors; what is reported is turned back."""

from datetime import timedelta

from sqlalchemy import text, update

from db.parliament import initiatives
from db.parliament.initiatives import initiative
from school.parliament.initiatives import InitiativeRefusal
from services.parliament import initiatives as raising
from services.parliament.initiatives import Told
from tests.chats.conftest import Stage
from tests.school import NOW, asking, open_tx

TOLD = Told("question", "Кезек", "Асханада Бекен бәрін итереді.", "Кезекші тұрсын, кезек болсын.")


def raised(stage: Stage, state: str = "open") -> int:
    with open_tx(stage.school.store) as tx:
        made = raising.send(tx, asking(stage.school.erlan), "a-draft", TOLD)
        assert isinstance(made, int)
        tx.execute(update(initiative).values(state=state))
        initiatives.stand_behind(tx, made, stage.school.beken.id)
    return made


async def test_an_initiative_that_names_somebody_badly_is_reported_to_the_mentor(stage: Stage) -> None:
    number = raised(stage)
    await stage.aidana.presses_raw(f"in:card:{number}:0")
    await stage.aidana.presses("Біреудің аты аталған")
    await stage.beken.presses_raw(f"in:report:{number}:0")
    await stage.letters()
    assert len([one for one in stage.dana.messages if "кемсітетін сөз" in one]) == 1
    assert not any("Айдана" in one for one in stage.dana.messages)
    await stage.dana.presses("Бастаманы көру")
    await stage.dana.presses("Қайтару")
    await stage.dana.says("Адамның аты аталмасын.")
    await stage.aidana.presses_raw(f"in:card:{number}:0")
    assert stage.aidana.notice.text == "Ондай бастама табылмады."
    with open_tx(stage.school.store) as tx:
        assert initiatives.supporters(tx, number) == [], "the text is to be written anew"
        assert raising.change(tx, asking(stage.school.erlan), number, TOLD) is None


def test_a_flood_of_one_pupil_stops_at_three_a_week(stage: Stage) -> None:
    """Whatever became of them; and a text that is changed ten times in a day is told of once."""
    erlan = stage.school.erlan
    with open_tx(stage.school.store) as tx:
        for number in range(3):
            made = raising.send(tx, asking(erlan), f"draft-{number}", TOLD)
            assert isinstance(made, int)
            for _ in range(3):
                raising.change(tx, asking(erlan), made, TOLD)
            assert raising.take_back(tx, asking(erlan), made) is None
        assert raising.send(tx, asking(erlan), "draft-4", TOLD) is InitiativeRefusal.TOO_MANY
        letters = text(
            "SELECT count(*) FROM letter WHERE person_id = :who AND kind = 'initiative-check-letter'"
        )
        assert tx.execute(letters, {"who": stage.school.dana.id}).scalar_one() == 6
        later = asking(erlan, NOW + timedelta(days=8))
        assert isinstance(raising.send(tx, later, "draft-5", TOLD), int)
