"""Takes the pictures of the README from the running demo: `make demo`, then `python docs/pictures.py` beside it."""

import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

HERE = Path(__file__).parent / "pictures"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


async def press(page: Page, account: int, label: str) -> None:
    await page.locator(f'.phone[data-account="{account}"] .inline-button', has_text=label).last.click()
    await page.wait_for_timeout(500)


async def main(url: str) -> None:
    HERE.mkdir(exist_ok=True)
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1440, "height": 860})
        await page.goto(url)
        await page.wait_for_selector(".inline-button", state="attached")
        await page.wait_for_timeout(1500)
        await page.screenshot(path=HERE / "phones.png")
        await press(page, 101, "Іс-шаралар")
        await press(page, 102, "Балаға көмек керек")
        await press(page, 104, "Сыныптар")
        await page.screenshot(path=HERE / "screens.png")
        narrow = await browser.new_page(viewport={"width": 390, "height": 844})
        await narrow.goto(url)
        await narrow.wait_for_selector(".inline-button", state="attached")
        await narrow.wait_for_timeout(1500)
        await narrow.screenshot(path=HERE / "narrow.png")
        # The three presses of the strip: a vote, a day, the box.
        await narrow.locator("#strip-vote").click()
        await narrow.wait_for_timeout(1500)
        await narrow.locator("#strip-close").click()
        await press(narrow, 101, "Пре…")
        await press(narrow, 101, "Дауыс беру")
        await narrow.wait_for_timeout(1000)
        await narrow.screenshot(path=HERE / "vote.png")
        await narrow.locator('.chip[data-person="103"]').click()
        for _ in range(3):  # over a Sunday, too
            await narrow.evaluate("document.querySelector(\"button[data-seconds='86400']\").click()")
            await narrow.wait_for_timeout(5000)
        letter = narrow.locator('.phone[data-account="103"] .bubble', has_text="Жоспар: ").last
        await letter.evaluate("one => one.scrollIntoView({ block: 'start' })")
        await narrow.wait_for_timeout(500)
        await narrow.screenshot(path=HERE / "morning.png")
        await narrow.evaluate("document.querySelector('#strip-box').click()")
        await narrow.wait_for_timeout(2000)
        await narrow.screenshot(path=HERE / "box.png")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8765"))
