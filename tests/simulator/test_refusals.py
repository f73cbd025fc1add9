"""The simulator refuses what Telegram refuses, in Telegram's words; and delivers as Telegram delivers."""

import asyncio
import struct
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from simulator import Account, Telegram
from tests.running import free_port

FAMILY = "👨‍👩‍👧‍👦"  # one picture, 11 of Telegram's units


@dataclass
class Client:
    """A program that calls the Bot API by hand."""

    telegram: Telegram
    http: aiohttp.ClientSession
    pupil: Account

    async def call(self, method: str, **values: Any) -> tuple[int, dict[str, Any]]:
        url = f"{self.telegram.url}/bot{self.telegram.token}/{method}"
        async with self.http.post(url, json=values) as answer:
            return answer.status, await answer.json()

    async def refused(self, method: str, **values: Any) -> str:
        """The refusal's words; the call must not have gone through."""
        status, said = await self.call(method, **values)
        assert (said["ok"], said["error_code"]) == (False, status), said
        return f"{status} {said['description']}"

    async def done(self, method: str, **values: Any) -> Any:
        _, said = await self.call(method, **values)
        assert said["ok"], said
        return said["result"]

    async def says(self, text: str, **more: Any) -> int:
        sent = await self.done("sendMessage", chat_id=self.pupil.id, text=text, **more)
        return int(sent["message_id"])


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    telegram = Telegram("42:TOKEN")
    await telegram.start()
    pupil = telegram.account(7, "Айдана")
    pupil.started = True
    async with aiohttp.ClientSession() as http:
        yield Client(telegram, http, pupil)
    await telegram.stop()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("\u200b\u2060\ufeff", "message text is empty"),
        ("x" * 4097, "message is too long"),
        (FAMILY * 373, "message is too long"),
        ("<b>x", "can't parse entities"),
        ("x</b>", "can't parse entities"),
        ("<b><i>x</b></i>", "can't parse entities"),
        ("a < b", "can't parse entities"),
        ("<script>x</script>", "can't parse entities"),
    ],
)
async def test_texts_that_are_refused(client: Client, text: str, words: str) -> None:
    said = await client.refused("sendMessage", chat_id=7, text=text, parse_mode="HTML")
    assert said.startswith(f"400 Bad Request: {words}")
    assert not client.pupil.chat.messages


@pytest.mark.parametrize(
    "text",
    ["x" * 4096, FAMILY * 372, "<b>" + "x" * 4096 + "</b>", "&lt;" * 4096, "<u>a</u> &amp; b", "Ә" * 4096],
)
async def test_what_counts_is_the_text_after_its_marks_are_read(client: Client, text: str) -> None:
    await client.says(text, parse_mode="HTML")


def drawn(width: int = 1, height: int = 1) -> bytes:
    """The beginning of a picture of this size, as far as anybody reads it."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02"


def keyboard(*buttons: dict[str, str]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "Ә" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "", "callback_data": "d"}, "can't parse inline keyboard button"),
        ({"text": "\u200b\u3164", "callback_data": "d"}, "can't parse inline keyboard button"),
        (
            {"text": "x", "url": "http://localhost"},
            "inline keyboard button URL 'http://localhost' is invalid",
        ),
        ({"text": "x", "url": "https://a<b.kz"}, "inline keyboard button URL"),
        ({"text": "x"}, "can't parse inline keyboard button"),
    ],
)
async def test_buttons_that_are_refused(client: Client, button: dict[str, str], words: str) -> None:
    said = await client.refused("sendMessage", chat_id=7, text="x", reply_markup=keyboard(button))
    assert said.startswith(f"400 Bad Request: {words}")


async def test_data_of_sixty_four_bytes_and_a_hundred_buttons_are_taken(client: Client) -> None:
    await client.says("x", reply_markup=keyboard({"text": "x", "callback_data": "Ә" * 32}))
    await client.says("x", reply_markup=keyboard(*[{"text": "x", "callback_data": "d"}] * 100))
    too_many = keyboard(*[{"text": "x", "callback_data": "d"}] * 101)
    assert "reply markup is too long" in await client.refused(
        "sendMessage", chat_id=7, text="x", reply_markup=too_many
    )


async def test_files_and_their_captions(client: Client) -> None:
    async def send(caption: str, content: bytes = b"%PDF-1.4") -> tuple[int, dict[str, Any]]:
        form = aiohttp.FormData(
            {"chat_id": "7", "caption": caption, "parse_mode": "HTML"}, quote_fields=False
        )
        form.add_field("document", content, filename="хаттама.pdf", content_type="application/pdf")
        url = f"{client.telegram.url}/bot42:TOKEN/sendDocument"
        async with client.http.post(url, data=form) as answer:
            return answer.status, await answer.json()

    assert (await send("x" * 1024))[0] == 200
    status, said = await send("x" * 1025)
    assert (status, said["description"]) == (400, "Bad Request: message caption is too long")
    assert (await send("x", b""))[1]["description"] == "Bad Request: file must be non-empty"
    sent = client.pupil.chat.messages[0].raw["document"]
    assert sent["file_name"] == "хаттама.pdf"
    path = (await client.done("getFile", file_id=sent["file_id"]))["file_path"]
    async with client.http.get(f"{client.telegram.url}/file/bot42:TOKEN/{path}") as answer:
        assert await answer.read() == b"%PDF-1.4"
    async with client.http.get(f"{client.telegram.url}/file/bot42:OTHER/{path}") as answer:
        assert answer.status == 404
    assert "wrong file" in await client.refused("sendDocument", chat_id=7, document="no-such-file")


async def test_edits(client: Client) -> None:
    message = await client.says("бір")
    same = "message is not modified: specified new message content and reply markup are exactly the same"
    assert same in await client.refused("editMessageText", chat_id=7, message_id=message, text="бір")
    await client.done("editMessageText", chat_id=7, message_id=message, text="екі")
    gone = await client.refused("editMessageText", chat_id=7, message_id=999, text="x")
    assert gone == "400 Bad Request: message to edit not found"
    theirs = await client.pupil.say("сәлем")
    assert theirs
    foreign = client.pupil.chat.messages[-1].message_id
    assert "message can't be edited" in await client.refused(
        "editMessageText", chat_id=7, message_id=foreign, text="x"
    )
    await client.done("deleteMessage", chat_id=7, message_id=message)
    assert "message to edit not found" in await client.refused(
        "editMessageText", chat_id=7, message_id=message, text="x"
    )
    assert "message to delete not found" in await client.refused(
        "deleteMessage", chat_id=7, message_id=message
    )


async def test_a_message_with_keys_is_not_edited_and_what_is_answered_must_be_there(client: Client) -> None:
    keys = await client.says("нөмір", reply_markup={"keyboard": [[{"text": "Бөлісу"}]]})
    assert "message can't be edited" in await client.refused(
        "editMessageText", chat_id=7, message_id=keys, text="x"
    )
    missing = {"message_id": 999}
    assert "message to be replied not found" in await client.refused(
        "sendMessage", chat_id=7, text="x", reply_parameters=missing
    )
    await client.says("x", reply_parameters=missing | {"allow_sending_without_reply": True})


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (0, 0, "IMAGE_PROCESS_FAILED"),
        (9000, 1001, "PHOTO_INVALID"),
        (2100, 100, "PHOTO_INVALID"),
        (5000, 400, ""),
    ],
)
async def test_photos_that_are_none(client: Client, width: int, height: int, words: str) -> None:
    form = aiohttp.FormData({"chat_id": "7"})
    form.add_field("photo", drawn(width, height) if width else b"a page of a proxy", filename="a.png")
    url = f"{client.telegram.url}/bot42:TOKEN/sendPhoto"
    async with client.http.post(url, data=form) as answer:
        assert words in (await answer.json()).get("description", "")
        assert (answer.status == 200) is not bool(words)


async def test_settings_that_are_refused(client: Client) -> None:
    commands = [{"command": "menu", "description": "x"}]
    for wrong in ({"language_code": "kaz"}, {"language_code": "KK"}, {"commands": commands * 2}):
        await client.refused("setMyCommands", **({"commands": commands} | wrong))
    await client.done("setMyCommands", commands=commands, language_code="kk")
    assert "secret token" in await client.refused("setWebhook", url="http://x.kz", secret_token="a b")


async def test_a_message_of_two_days_stays(client: Client) -> None:
    message = await client.says("бір")
    await client.telegram.clock.move(timedelta(hours=49))
    assert "message can't be deleted" in await client.refused("deleteMessage", chat_id=7, message_id=message)


async def test_people_who_cannot_be_written_to(client: Client) -> None:
    assert await client.refused("sendMessage", chat_id=404, text="x") == "400 Bad Request: chat not found"
    client.telegram.account(8, "Бөтен")
    never = "403 Forbidden: bot can't initiate conversation with a user"
    assert await client.refused("sendMessage", chat_id=8, text="x") == never
    await client.pupil.block()
    blocked = "403 Forbidden: bot was blocked by the user"
    assert await client.refused("sendMessage", chat_id=7, text="x") == blocked
    await client.pupil.start()
    await client.says("қайта")
    client.pupil.deactivated = True
    assert await client.refused("sendMessage", chat_id=7, text="x") == "403 Forbidden: user is deactivated"


async def test_presses_are_answered_once_and_in_time(client: Client) -> None:
    await client.says("x", reply_markup=keyboard({"text": "Иә", "callback_data": "yes"}))
    await client.pupil.press("Иә")
    query = (await client.done("getUpdates"))[0]["callback_query"]["id"]
    assert "MESSAGE_TOO_LONG" in await client.refused(
        "answerCallbackQuery", callback_query_id=query, text="x" * 201
    )
    await client.done("answerCallbackQuery", callback_query_id=query, text="x" * 200)
    old = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await client.refused("answerCallbackQuery", callback_query_id=query) == old
    await client.pupil.press("Иә")
    late = (await client.done("getUpdates"))[-1]["callback_query"]["id"]
    await client.telegram.clock.move(timedelta(seconds=16))
    assert await client.refused("answerCallbackQuery", callback_query_id=late) == old


async def test_who_sends_too_fast_is_told_how_long_to_wait() -> None:
    telegram = Telegram("42:TOKEN", limits=True)
    await telegram.start()
    for number in range(40):
        telegram.account(number + 1, f"{number}").started = True
    async with aiohttp.ClientSession() as http:
        client = Client(telegram, http, telegram.accounts[1])
        answers = [await client.call("sendMessage", chat_id=n + 1, text="x") for n in range(40)]
    await telegram.stop()
    refusals = [said for status, said in answers if status == 429]
    assert refusals
    for said in refusals:
        wait = said["parameters"]["retry_after"]
        assert wait >= 1
        assert said["description"] == f"Too Many Requests: retry after {wait}"


async def test_the_token_and_the_method_must_be_right(client: Client) -> None:
    async with client.http.post(f"{client.telegram.url}/bot42:WRONG/getMe") as answer:
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")
    assert await client.refused("noSuchMethod") == "404 Not Found: method not found"
    assert "400 Bad Request" in await client.refused("sendMessage", chat_id=7)


async def test_a_second_poller_ends_the_first(client: Client) -> None:
    first = asyncio.create_task(client.refused("getUpdates", timeout=20))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(client.done("getUpdates", timeout=20))
    assert (await first).startswith("409 Conflict: terminated by other getUpdates request")
    await client.pupil.say("сәлем")
    assert [update["message"]["text"] for update in await second] == ["сәлем"]


async def test_what_is_not_confirmed_comes_again(client: Client) -> None:
    await client.pupil.say("бір")
    await client.pupil.say("екі")
    seen = await client.done("getUpdates")
    assert await client.done("getUpdates") == seen
    left = await client.done("getUpdates", offset=seen[0]["update_id"] + 1)
    assert left == seen[1:]
    assert await client.done("getUpdates", offset=seen[-1]["update_id"] + 1) == []
    assert await client.done("getUpdates") == []


async def test_a_webhook_is_called_with_the_secret_until_it_thanks(client: Client) -> None:
    heard: list[tuple[str, str]] = []

    async def receive(request: web.Request) -> web.Response:
        update = await request.json()
        heard.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], update["message"]["text"]))
        return web.Response(status=500 if len(heard) < 3 else 200)

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    client.telegram.updates.first_retry = 0.01
    await client.done("setWebhook", url=f"http://127.0.0.1:{port}/hook", secret_token="s3cret")
    assert (await client.refused("getUpdates")).startswith("409 Conflict: can't use getUpdates method")
    await client.pupil.say("бір")
    await client.pupil.say("екі")  # waits behind the first, which fails twice
    async with asyncio.timeout(5):
        while client.telegram.updates.pending:  # noqa: ASYNC110 -- the simulator is asked
            await asyncio.sleep(0.01)
    assert heard == [("s3cret", "бір")] * 3 + [("s3cret", "екі")]
    await client.done("deleteWebhook")
    await client.pupil.say("үш")
    assert [update["message"]["text"] for update in await client.done("getUpdates")] == ["үш"]
    await runner.cleanup()


@pytest.mark.parametrize("headers", [{"Origin": "http://evil.example"}, {"Host": "evil.example"}])
async def test_a_page_from_elsewhere_cannot_play_the_bot(headers: dict[str, str]) -> None:
    telegram = Telegram()
    url = await telegram.start()
    telegram.account(1001, "Айдана", started=True)
    async with aiohttp.ClientSession() as session:
        for path in (f"/bot{telegram.token}/getUpdates", f"/file/bot{telegram.token}/documents/1"):
            async with session.get(url + path, headers=headers) as answer:
                assert answer.status == 403
                assert (await answer.json())["ok"] is False
        async with session.get(f"{url}/bot{telegram.token}/getMe") as answer:
            assert answer.status == 200
    await telegram.stop()


# Groups and channels


@pytest.mark.parametrize(
    ("kind", "standing", "how", "words"),
    [
        ("channel", "left", {}, "403 Forbidden: bot is not a member of the channel chat"),
        ("group", "kicked", {}, "403 Forbidden: bot was kicked from the group chat"),
        ("channel", "member", {}, "400 Bad Request: need administrator rights in the channel chat"),
        (
            "channel",
            "administrator",
            {"may_post": False},
            "400 Bad Request: need administrator rights in the channel chat",
        ),
    ],
)
async def test_where_a_bot_may_not_write(
    client: Client, kind: Any, standing: str, how: dict[str, Any], words: str
) -> None:
    client.telegram.group(-9, "9 А", kind, client.pupil).set_bot(client.pupil, standing, **how)
    assert await client.refused("sendMessage", chat_id=-9, text="Сәлем") == words


async def test_groups_are_written_to_as_telegram_allows(client: Client) -> None:
    telegram, pupil = client.telegram, client.pupil
    assert "chat not found" in await client.refused("sendMessage", chat_id=-9, text="Сәлем")
    group = telegram.group(-9, "9 А", "group", pupil)
    group.set_bot(pupil, "member")
    group.silenced = True
    assert "not enough rights" in await client.refused("sendMessage", chat_id=-9, text="Сәлем")
    group.set_bot(pupil, "administrator")
    sent = await client.done("sendMessage", chat_id=-9, text="Сәлем")
    assert sent["chat"] == {"id": -9, "type": "group", "title": "9 А"}
    assert "thread not found" in await client.refused(
        "sendMessage", chat_id=-9, text="Сәлем", message_thread_id=5
    )
    grown = group.upgrade()
    status, said = await client.call("sendMessage", chat_id=-9, text="Сәлем")
    assert (status, said["parameters"]) == (400, {"migrate_to_chat_id": grown.id})
    assert await client.done("sendMessage", chat_id=grown.id, text="Сәлем")


async def test_who_is_in_a_group_is_told_as_telegram_tells_it(client: Client) -> None:
    telegram, pupil = client.telegram, client.pupil
    channel = telegram.group(-9, "Арна", "channel", pupil)
    channel.set_bot(pupil, "member")
    ask = {"chat_id": -9, "user_id": 7}
    assert "member list is inaccessible" in await client.refused("getChatMember", **ask)
    channel.set_bot(pupil, "administrator")
    assert (await client.done("getChatMember", **ask))["status"] == "creator"
    assert "PARTICIPANT_ID_INVALID" in await client.refused("getChatMember", chat_id=-9, user_id=8)
    assert (await client.done("getChatMember", chat_id=-9, user_id=telegram.me["id"]))["status"] == (
        "administrator"
    )
