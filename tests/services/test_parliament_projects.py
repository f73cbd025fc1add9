"""Projects without a chat: of what they are made, and what is refused."""

from datetime import date
from pathlib import Path

from db.parliament import initiatives
from school.parliament.projects import ProjectRefusal, State
from school.plan import Evidence
from services.parliament import projects
from services.parliament.projects import Begun, NewStep, ProjectCard, Wanted
from services.plan import closing
from tests.school import NOW, School, asking, build_school, open_tx

UNTIL = date(2026, 12, 20)


def begun(school: School, **other: int) -> Begun:
    return Begun("Жасыл аула", "Он ағаш", "ecological", "ecology_labour", school.aidana.id, UNTIL, **other)


async def test_row_045_an_initiative_becomes_a_project_with_an_owner_and_a_deadline(tmp_path: Path) -> None:
    """Once it is accepted; the year has one project of a name, however it is written."""
    school = await build_school(tmp_path / "school.db")
    dana = asking(school.dana)
    with open_tx(school.store) as tx:
        told = {"kind": "question", "title": "Жасыл аула", "problem": "Көлеңке жоқ.", "solution": "Он ағаш."}
        who = {"school_id": school.id, "author_id": school.beken.id, "author": "Бекен", "draft": "d"}
        when = {"sent_at": NOW, "check_by": NOW.date(), "state": "open"}
        number = initiatives.send(tx, told | who | when)
        assert number
        early = projects.begin(tx, dana, begun(school, initiative_id=number))
        assert early is ProjectRefusal.NO_SUCH, "not accepted yet"
        initiatives.step(tx, number, "open", "accepted")
        made = projects.begin(tx, dana, begun(school, initiative_id=number))
        assert isinstance(made, int)
        seen = projects.card(tx, asking(school.beken), made)
        assert isinstance(seen, ProjectCard)
        assert (seen.initiative, seen.owner, seen.row.ends_on) == ("Жасыл аула", school.aidana, UNTIL)
        again = Begun("«ЖАСЫЛ АУЛА» жобасы", "Он ағаш", "ecological", "", 0, UNTIL)
        assert projects.begin(tx, dana, again) is ProjectRefusal.NAMED
        assert projects.begin(tx, asking(school.beken), again) is ProjectRefusal.NOT_YOURS
    await school.store.close()


async def test_row_061_a_project_has_a_goal_steps_an_owner_days_and_a_result(tmp_path: Path) -> None:
    school = await build_school(tmp_path / "school.db")
    dana = asking(school.dana)
    with open_tx(school.store) as tx:
        made = projects.begin(tx, dana, begun(school))
        assert isinstance(made, int)
        step = NewStep("Көшет әкелу", date(2026, 10, 19), school.erlan.id, "Жобалар")
        assert projects.add_step(tx, dana, made, "token", step) is None
        assert projects.add_step(tx, dana, made, "token", step) is None, "pressed twice, it is one"
        seen = projects.card(tx, dana, made)
        assert isinstance(seen, ProjectCard)
        assert [(one.title, one.lead) for one in seen.steps] == [("Көшет әкелу", school.erlan.name)]
        assert {one.id for one in seen.members} == {school.aidana.id, school.erlan.id}
        assert projects.end(tx, dana, made, "Болды") is ProjectRefusal.NO_STEP
        link = Evidence("link", link="https://instagram.com/p/1")
        assert closing.mark_done(tx, dana, seen.steps[0].occurrence_id, link) is None
        assert projects.end(tx, dana, made, "Он ағаш өсіп тұр.") is None
        over = projects.card(tx, dana, made)
        assert isinstance(over, ProjectCard)
        assert (over.row.state, over.row.result, over.row.closed_on) == (
            State.ENDED,
            "Он ағаш өсіп тұр.",
            dana.today,
        )
        wanted = Wanted("goods", "Күрек", 5)
        assert projects.ask_for(tx, dana, made, "t", wanted) is ProjectRefusal.OVER
    await school.store.close()
