"""Evidence of the parts of a row: each title is shown by its own, and the row closes with the last of them."""

from sqlalchemy import select, update

from db.plan import closing, occurrence, plan_item
from documents.plan import read_plan
from school.dates import SchoolYear
from school.plan import NOTE, PHOTO, Evidence, PlanRefusal
from services import plan
from services.plan.card import Card
from tests.rules.test_plan_rows import PLAN
from tests.school import NOW, School, asking, open_tx

POST = Evidence("link", link="https://instagram.com/p/1")


async def with_plan(school: School, title: str) -> int:
    """The school's plan, and the first occurrence of a row of it."""
    year = SchoolYear(2026)
    await school.store.write(plan.import_plan, school.id, read_plan(PLAN, year), "plan", year, NOW)
    wanted = select(occurrence.c.id).join(plan_item).where(plan_item.c.title.contains(title))
    with open_tx(school.store) as tx:
        return int(tx.execute(wanted.order_by(occurrence.c.id)).scalars().first() or 0)


async def shows(school: School, item: int, given: Evidence, part: int | None = None) -> PlanRefusal | None:
    return await school.store.write(plan.mark_done, asking(school.saule), item, given, part)


async def card_of(school: School, item: int) -> Card:
    card = await school.store.read(plan.card, asking(school.saule), item)
    assert isinstance(card, Card)
    return card


async def test_row_089_three_titles_close_when_all_three_have_their_evidence(school: School) -> None:
    item = await with_plan(school, "сайлау күнін")
    title = (await card_of(school, item)).item.title
    assert len(title.splitlines()) == 3
    assert await shows(school, item, POST, 1) is None
    assert (await card_of(school, item)).item.state == "open"
    assert await shows(school, item, POST, 1) is PlanRefusal.NO_SUCH_PART, "it has its evidence already"
    assert await shows(school, item, Evidence(PHOTO, file_id="f"), 0) is PlanRefusal.WRONG_EVIDENCE
    assert await shows(school, item, POST, 0) is None
    assert await shows(school, item, POST, 2) is None
    card = await card_of(school, item)
    assert card.item.state == "done"
    assert [one.part for one in card.given] == [0, 1, 2]
    assert await shows(school, item, POST, 2) is PlanRefusal.ALREADY_DONE
    assert await school.store.write(plan.reopen, asking(school.saule), item) is None
    assert not (await card_of(school, item)).given, "opened again, it is shown anew"


async def test_row_094_one_link_shows_both_titles(school: School) -> None:
    item = await with_plan(school, "Ақпараттық бұрыш")
    assert await shows(school, item, POST) is None
    card = await card_of(school, item)
    assert card.item.state == "done"
    assert len(card.given) == 2
    due = await school.store.read(plan.links_due, school.id, NOW, 20)
    assert len(due) == 1, "one link is looked at once"


async def test_row_098_a_stand_beside_a_campaign_closes_with_a_photo(school: School) -> None:
    item = await with_plan(school, "стенд")
    parts = (await card_of(school, item)).item.title.splitlines()
    stand = next(number for number, one in enumerate(parts) if "стенд" in one.lower())
    assert await shows(school, item, POST) is PlanRefusal.WRONG_EVIDENCE, "one link does not show the stand"
    assert await shows(school, item, POST, stand) is PlanRefusal.WRONG_EVIDENCE
    assert await shows(school, item, Evidence(PHOTO, file_id="f"), stand) is None
    assert await shows(school, item, POST, 1 - stand) is None
    assert (await card_of(school, item)).item.state == "done"


async def test_row_085_and_092_notes_are_numbered_without_a_gap(school: School) -> None:
    await with_plan(school, "START")
    with open_tx(school.store) as tx:
        months = list(
            tx.execute(
                select(occurrence.c.id)
                .join(plan_item)
                .where(plan_item.c.title.icontains("рейд"))
                .order_by(occurrence.c.id)
            ).scalars()
        )
    assert len(months) == 9, "nine school months give nine notes at most"
    for item in months[:3]:
        assert await shows(school, item, Evidence(NOTE, note="9 А – 2, 9 Б – 0")) is None
    given = [(await card_of(school, item)).given[0] for item in months[:3]]
    assert [one.number for one in given] == [1, 2, 3]
    assert {one.giver for one in given} == {school.saule.name}
    assert given[0].given_at == NOW


async def test_row_084_links_to_other_sites_are_refused_once_the_school_has_named_its_own(
    school: School,
) -> None:
    item = await with_plan(school, "START")
    refused = await school.store.write(plan.set_sites, asking(school.dana), ["instagram.com"])
    assert refused is PlanRefusal.NOT_YOURS, "the leadership names them"
    assert await school.store.write(plan.set_sites, asking(school.saule), ["instagram.com"]) is None
    assert await shows(school, item, Evidence("link", link="https://evil.kz/p")) is PlanRefusal.OTHER_SITE
    assert await shows(school, item, POST) is None
    with open_tx(school.store) as tx:
        (given,) = closing.all_evidence_of(tx, item)
    assert (given.link, given.giver, given.given_at) == (POST.link, school.saule.name, NOW)


async def test_evidence_of_before_stays_the_first_parts(school: School) -> None:
    """What one link had closed is closed, and its link stands on the card."""
    item = await with_plan(school, "Ақпараттық бұрыш")
    with open_tx(school.store) as tx:
        closing.add_evidence(tx, item, school.dana.id, POST, NOW)
        tx.execute(update(occurrence).where(occurrence.c.id == item).values(state="done"))
    card = await card_of(school, item)
    assert [(one.part, one.link) for one in card.given] == [(0, POST.link)]
