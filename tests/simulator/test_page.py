"""The page of phones in a real browser: what a person types and presses there, and what they see."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from simulator import Telegram

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium or google-chrome on this machine")

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
QUIET += ["--disable-component-update", "--disable-sync"]
WIDE, NARROW = (1440, 900), (390, 844)
AIDANA, GULNAR = 101, 102


@dataclass
class Screen:
    """A browser window on the page, and everything that went wrong in it."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def phone(self, account: int) -> Locator:
        return self.page.locator(f'section.phone[data-account="{account}"]')

    async def say(self, account: int, text: str) -> None:
        box = self.phone(account).locator("textarea[name=message]")
        await box.fill(text)
        await box.press("Enter")

    async def press(self, account: int, label: str) -> None:
        await self.phone(account).locator("button.inline-button", has_text=label).last.click()


def talker() -> Dispatcher:
    """A small bot with a question, an echo, a toast and an alert."""
    bot = Dispatcher()
    question = InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text="Иә", callback_data="yes")],
            [InlineKeyboardButton(text="Жоқ", callback_data="no")],
        ]
    )

    @bot.message(CommandStart())
    async def greet(message: Message) -> None:
        await message.answer("<b>Қатысасыз ба?</b> &lt;script&gt;", reply_markup=question)

    @bot.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"Естідім: {message.html_text}")

    @bot.callback_query(F.data == "yes")
    async def agree(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Жазылдыңыз.", reply_markup=question)
        await query.answer("Қабылданды")

    @bot.callback_query(F.data == "no")
    async def refuse(query: CallbackQuery) -> None:
        await query.answer("Тіркеу ертең аяқталады.", show_alert=True)

    return bot


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    """The simulator with two people, and the small bot at work."""
    telegram = Telegram()
    url = await telegram.start()
    telegram.account(
        AIDANA, "Айдана", last_name="Серікова", label="9 «А» сынып оқушысы", phone="+77010000101"
    )
    role = {"kk": "Ата-ана", "ru": "Родитель"}
    telegram.account(GULNAR, "Гүлнар", last_name="Ахметова", label=role, phone="+77010000102")
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    bot = Bot(telegram.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher = talker()
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1))
    yield telegram
    await dispatcher.stop_polling()
    await polling
    await telegram.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=BROWSER, args=QUIET)
        yield browser
        await browser.close()


async def look(browser: Browser, telegram: Telegram, size: tuple[int, int]) -> Screen:
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
    screen = Screen(page)
    page.on("console", lambda said: screen.faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: screen.faults.append(str(error)))
    await page.goto(telegram.url)
    return screen


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_person_starts_writes_and_presses(
    browser: Browser, telegram: Telegram, size: tuple[int, int]
) -> None:
    screen = await look(browser, telegram, size)
    phone = screen.phone(AIDANA)
    await expect(phone).to_have_attribute("aria-label", "Айдана Серікова")
    await phone.get_by_role("button", name="Бастау").click()
    question = phone.locator("article.message", has_text="Қатысасыз ба?")
    await expect(question.locator("b")).to_have_text("Қатысасыз ба?")

    await screen.say(AIDANA, "Сәлем <b>бәріңізге</b>")
    await expect(phone.locator("article.message").last).to_contain_text("Естідім: Сәлем <b>бәріңізге</b>")

    number = await question.get_attribute("data-id")
    await screen.press(AIDANA, "Иә")
    await expect(phone.locator(".toast[role=status]")).to_have_text("Қабылданды")
    edited = phone.locator(f'article.message[data-id="{number}"]')
    await expect(edited).to_contain_text("Жазылдыңыз.")
    await expect(edited).to_contain_text("өзгертілді")
    await expect(phone.locator("[aria-busy=true]")).to_have_count(0)

    await screen.press(AIDANA, "Жоқ")
    alert = phone.locator("dialog.alert")
    await expect(alert).to_contain_text("Тіркеу ертең аяқталады.")
    await screen.page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)
    wider = await screen.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wider <= 0
    assert screen.faults == []


async def test_one_phone_at_a_time_where_the_screen_is_narrow(browser: Browser, telegram: Telegram) -> None:
    screen = await look(browser, telegram, NARROW)
    await expect(screen.phone(AIDANA)).to_be_in_viewport(ratio=0.9)
    await screen.page.get_by_role("button", name="Гүлнар Ахметова · Ата-ана").click()
    await expect(screen.phone(GULNAR)).to_be_in_viewport(ratio=0.9)
    await expect(screen.phone(AIDANA)).not_to_be_in_viewport(ratio=0.1)


async def test_a_page_that_was_opened_before_anybody_was_there_shows_who_comes(browser: Browser) -> None:
    telegram = Telegram()
    await telegram.start()
    try:
        screen = await look(browser, telegram, WIDE)
        telegram.account(AIDANA, "Айдана")
        await expect(screen.phone(AIDANA)).to_be_visible()
        await screen.page.close()
    finally:
        await telegram.stop()


async def test_open_phones_and_the_language_are_remembered(browser: Browser, telegram: Telegram) -> None:
    screen = await look(browser, telegram, WIDE)
    await expect(screen.phone(GULNAR)).to_be_visible()
    await screen.page.get_by_role("button", name="Гүлнар Ахметова · Ата-ана").click()
    await screen.page.get_by_role("button", name="Русский").click()
    await expect(screen.phone(AIDANA).get_by_role("button", name="Начать")).to_be_visible()
    await expect(screen.page.get_by_role("button", name="Гүлнар Ахметова · Родитель")).to_be_visible()
    await screen.page.reload()
    await expect(screen.phone(AIDANA).get_by_role("button", name="Начать")).to_be_visible()
    await expect(screen.phone(GULNAR)).to_have_count(0)


async def test_an_invitation_is_clicked_by_whoever_is_chosen(browser: Browser, telegram: Telegram) -> None:
    telegram.links.append({"title": "8 А", "url": f"https://t.me/{telegram.me['username']}?start=CODE42"})
    screen = await look(browser, telegram, WIDE)
    await screen.page.get_by_role("button", name="Шақырулар").click()
    await screen.page.get_by_label("Сілтемені кім ашады?").select_option(str(GULNAR))
    await screen.page.get_by_role("button", name="Ашу: 8 А").click()
    await expect(screen.phone(GULNAR).locator("article.message").first).to_contain_text("/start CODE42")


async def test_the_clock_goes_forward(browser: Browser, telegram: Telegram) -> None:
    screen = await look(browser, telegram, WIDE)
    before = telegram.clock.now()
    await screen.page.locator('button[data-seconds="86400"]').click()
    await expect(screen.page.locator("[data-clock=ahead]")).to_have_text("+1 күн")
    assert (telegram.clock.now() - before).days == 1


async def test_a_message_brings_no_script_and_no_foreign_link(browser: Browser, telegram: Telegram) -> None:
    screen = await look(browser, telegram, WIDE)
    shown = await screen.page.evaluate(
        """async () => {
            const { safeHtml } = await import("/page/safe.js");
            const box = document.createElement("div");
            const hostile = '<b onclick="x()">a</b><img src=x onerror=x()><script>x()</' + 'script>'
              + '<a href="javascript:x()">c</a><a href="https://example.kz" onmouseover="x()">d</a>';
            box.append(safeHtml(hostile, { botUsername: "mektep_bot", fromBot: true, hiddenText: "" }));
            return box.innerHTML;
        }"""
    )
    assert shown == '<b>a</b>c<a href="https://example.kz" target="_blank" rel="noopener noreferrer">d</a>'


async def test_a_lost_connection_is_said_and_mended(browser: Browser, telegram: Telegram) -> None:
    screen = await look(browser, telegram, WIDE)
    await expect(screen.phone(AIDANA)).to_be_visible()
    await screen.page.route("**/ui/events", lambda route: route.abort())
    telegram.tell({"type": "end"})
    await expect(screen.page.locator("#offline")).to_be_visible(timeout=10_000)
    await screen.page.unroute("**/ui/events")
    await expect(screen.page.locator("#offline")).to_be_hidden(timeout=15_000)
