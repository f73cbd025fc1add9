"""The page's part of the server: what the phones show, and what is done with them."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from simulator.accounts import Account
from simulator.behaviour import commands_for
from simulator.chats import Shown
from simulator.groups import Group

if TYPE_CHECKING:
    from simulator.server import Telegram

PAGE = Path(__file__).parent / "page"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
FIRST_NEW_ACCOUNT = 900_000_001


def add_routes(app: web.Application, telegram: "Telegram") -> None:
    """Everything under / and /ui; only for this machine's own browser."""
    desk = Desk(telegram)
    routes: list[tuple[str, str, Handler]] = [
        ("GET", "/", desk.index),
        ("GET", "/page/{name}", desk.page_file),
        ("GET", "/ui/state", desk.state),
        ("GET", "/ui/events", desk.events),
        ("GET", "/ui/chats/{id}", desk.chat),
        ("GET", "/ui/files/{id}", desk.file),
        ("POST", "/ui/accounts", desk.add_account),
        ("POST", "/ui/clock", desk.move_clock),
        ("POST", "/ui/chats/{id}/{deed}", desk.deed),
    ]
    for method, path, handler in routes:
        app.router.add_route(method, path, guarded(handler))


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses other hosts' names and other pages' calls: a foreign site must not press our buttons or play the bot."""
    host = request.host.rsplit(":", 1)[0]
    origin = request.headers.get("Origin")
    own = origin in (None, f"{request.scheme}://{request.host}")
    if host in ("127.0.0.1", "localhost") and own:
        return await handler(request)
    said = "this server is for this machine only"
    return web.json_response({"ok": False, "error_code": 403, "description": said, "error": said}, status=403)


def guarded(handler: Handler) -> Handler:
    """What the page asks for wrongly is told to it."""

    async def check(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except (LookupError, ValueError, TypeError) as wrong:
            return web.json_response({"error": str(wrong)}, status=400)

    return check


class Desk:
    """Answers the page."""

    def __init__(self, telegram: "Telegram") -> None:
        self.telegram = telegram

    async def index(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-store"})

    async def page_file(self, request: web.Request) -> web.StreamResponse:
        file = PAGE / Path(request.match_info["name"]).name
        if not file.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(file, headers={"Cache-Control": "no-store"})

    async def state(self, request: web.Request) -> web.StreamResponse:
        telegram = self.telegram
        return web.json_response(
            {
                "bot": {"username": telegram.me["username"], "name": telegram.me["first_name"]},
                "clock": {
                    "now": telegram.clock.now().isoformat(),
                    "offset_seconds": int(telegram.clock.offset.total_seconds()),
                },
                "accounts": [
                    *(account_view(account) for account in telegram.accounts.values()),
                    *(group_view(group) for group in telegram.groups.values()),
                ],
                "links": telegram.links,
                "papers": telegram.papers,
            }
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        stream = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await stream.prepare(request)
        mine: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.telegram.listeners.add(mine)
        try:
            while True:
                try:
                    event = await asyncio.wait_for(mine.get(), 15)
                except TimeoutError:
                    await stream.write(b": still here\n\n")
                    continue
                if event["type"] == "end":
                    break
                await stream.write(f"data: {json.dumps(event)}\n\n".encode())
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self.telegram.listeners.discard(mine)
        return stream

    async def chat(self, request: web.Request) -> web.StreamResponse:
        if group := self._group(request):
            shown = [message_view(message) for message in group.chat.messages]
            return web.json_response({"messages": shown, "reply_keyboard": None, "commands": []})
        account = self._account(request)
        keys = account.chat.reply_keyboard
        return web.json_response(
            {
                "messages": [message_view(message) for message in account.chat.messages],
                "reply_keyboard": {"rows": keys["keyboard"]} if keys and "keyboard" in keys else None,
                "commands": commands_for(self.telegram, account),
            }
        )

    async def file(self, request: web.Request) -> web.StreamResponse:
        file = self.telegram.files.get(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        shown = file.mime if re.fullmatch(r"image/(png|jpeg|gif|webp)|application/pdf", file.mime) else None
        headers = {
            "Content-Disposition": "inline" if shown else "attachment",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(
            body=file.content, content_type=shown or "application/octet-stream", headers=headers
        )

    async def add_account(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        wanted = {
            key: str(asked[key])[:64]
            for key in ("first_name", "last_name", "phone", "label")
            if asked.get(key)
        }
        if not wanted.get("first_name", "").strip():
            raise ValueError("a name is needed")
        number = max([FIRST_NEW_ACCOUNT, *self.telegram.accounts]) + 1
        account = self.telegram.account(
            number, language_code=str(asked.get("language_code") or "kk"), **wanted
        )
        return web.json_response(account_view(account))

    async def move_clock(self, request: web.Request) -> web.StreamResponse:
        seconds = int((await request.json())["seconds"])
        if not 0 < seconds <= 400 * 86400:
            raise ValueError("the clock only goes forward")
        await self.telegram.clock.run_through(timedelta(seconds=seconds))
        self.telegram.tell({"type": "state"})
        return web.json_response({"now": self.telegram.clock.now().isoformat()})

    async def deed(self, request: web.Request) -> web.StreamResponse:
        if group := self._group(request):
            return await self._group_deed(group, request)
        account, deed = self._account(request), request.match_info["deed"]
        if deed in ("photo", "document"):
            await self._send_file(account, request, deed)
            return web.json_response({})
        asked = await request.json() if request.can_read_body else {}
        match deed:
            case "say":
                await account.say(str(asked["text"]))
            case "press":
                await account.press(data=str(asked["data"]), message_id=int(asked["message_id"]))
            case "contact":
                await account.share_contact()
            case "start":
                await account.start(asked.get("payload"))
            case "link":
                found = re.search(r"[?&]start=([\w-]{1,64})", str(asked["url"]))
                await account.start(found[1] if found else None)
            case "sticker":
                await account.send_sticker()
            case "voice":
                await account.send_voice()
            case "block":
                await account.block(bool(asked["blocked"]))
            case _:
                raise LookupError(f"nobody can «{deed}»")
        return web.json_response({})

    async def _group_deed(self, group: Group, request: web.Request) -> web.StreamResponse:
        """What its owner does there."""
        asked = await request.json() if request.can_read_body else {}
        match request.match_info["deed"]:
            case "say":
                group.say(group.owner, str(asked["text"]))
            case "bot":
                group.set_bot(group.owner, "administrator" if asked["added"] else "left")
            case deed:
                raise LookupError(f"nobody can «{deed}» in a group")
        return web.json_response({})

    def _group(self, request: web.Request) -> Group | None:
        return self.telegram.groups.get(int(request.match_info["id"]))

    async def _send_file(self, account: Account, request: web.Request, deed: str) -> None:
        form = await request.post()
        given = form["file"]
        if not isinstance(given, web.FileField):
            raise TypeError("a file is needed")
        content, caption = given.file.read(), str(form.get("caption") or "") or None
        if deed == "photo":
            await account.send_photo(content, caption)
        elif given.content_type.startswith("video/"):
            await account.send_video(given.filename, content, given.content_type, caption)
        else:
            await account.send_document(given.filename, content, given.content_type, caption)

    def _account(self, request: web.Request) -> Account:
        return self.telegram.accounts[int(request.match_info["id"])]


def account_view(account: Account) -> dict[str, Any]:
    names = (
        "id",
        "first_name",
        "last_name",
        "username",
        "phone",
        "language_code",
        "blocked",
        "label",
        "started",
    )
    return {name: getattr(account, name) for name in names}


def group_view(group: Group) -> dict[str, Any]:
    """A group or a channel beside the phones; `added` tells whether the bot is an administrator there."""
    return {
        "id": group.id,
        "first_name": group.title,
        "username": group.username,
        "label": group.owner.first_name,
        "started": True,
        "blocked": False,
        "group": group.kind,
        "added": group.standing == "administrator",
    }


def message_view(message: Shown) -> dict[str, Any]:
    """A message as the page shows it; `html` is safe: escaped but for Telegram's own tags."""
    file = message.file
    contact = message.raw.get("contact", {}).get("phone_number", "")
    return {
        "id": message.message_id,
        "from_bot": message.from_bot,
        "date": datetime.fromtimestamp(message.raw["date"], UTC).isoformat(),
        "edited": message.edited,
        "kind": message.kind,
        "html": contact or message.html,
        "file": {
            "name": file.name,
            "size": len(file.content),
            "mime": file.mime,
            "url": f"/ui/files/{file.id}",
        }
        if file
        else None,
        "buttons": [
            [{"text": b.text, "data": b.callback_data, "url": b.url} for b in row] for row in message.buttons
        ],
        "protect": message.protect_content,
    }
