"""The page of phones in a real browser: a student registers for an event, on a wide screen and on a narrow phone."""

import shutil

import pytest
from playwright.async_api import async_playwright
from sqlalchemy import text

from tests.chats.conftest import Stage
from tests.school import open_tx

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
@pytest.mark.parametrize("width", [1440, 390])
async def test_a_registration_is_played_in_the_browser(stage: Stage, width: int) -> None:
    with open_tx(stage.school.store) as tx:
        tx.execute(
            text(
                "INSERT INTO event (id, school_id, title, place, starts_at, grades, state)"
                " VALUES (1, 1, 'Наурыз тойы', 'Зал', '2099-01-01', 4094, 'open')"
            )
        )
    faults: list[str] = []
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": width, "height": 844})
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        await page.goto(stage.telegram.url)
        phone = page.locator(f'.phone[data-account="{stage.aidana.account.id}"]')
        await phone.locator("textarea[name=message]").fill("/menu")
        await page.keyboard.press("Enter")
        for label in ("Іс-шаралар", "Наурыз тойы", "✓ Тіркелу"):
            await phone.locator(".inline-button", has_text=label).last.click()
        await phone.get_by_text("Серікова Айдана: тіркелген").wait_for()
        await phone.locator('[role="status"]', has_text="Тіркелдіңіз! Күтеміз.").wait_for()
        await browser.close()
    assert not faults
