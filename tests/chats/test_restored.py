"""After a restore whoever leads the school sees in the menu that no letter goes out."""

from db import outbox
from tests.chats.conftest import Stage

WAITS = "python -m bot resume"


async def test_the_menu_says_loudly_that_letters_wait(stage: Stage) -> None:
    await stage.house.store.write(outbox.freeze)
    await stage.saule.says("/menu")
    assert stage.saule.sees(WAITS)
    await stage.aidana.says("/menu")
    assert not stage.aidana.sees(WAITS)
    await stage.house.store.write(outbox.thaw)
    await stage.saule.says("/menu")
    assert not stage.saule.sees(WAITS)
