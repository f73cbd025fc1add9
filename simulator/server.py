"""The server: addresses, tokens, parsing of calls by aiogram's own models, faults on demand."""

import asyncio
import json
import logging
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from aiogram import methods as bot_api
from aiogram.methods import TelegramMethod
from aiohttp import web
from pydantic import ValidationError

from simulator import control
from simulator.accounts import Account, new_id
from simulator.behaviour import BEHAVIOUR
from simulator.chats import StoredFile
from simulator.clock import Clock
from simulator.faults import Fault, as_html
from simulator.groups import Group, GroupKind
from simulator.limits import Limits
from simulator.refusals import Refusal, bad_request
from simulator.updates import Updates

logger = logging.getLogger(__name__)

METHODS: dict[str, type[TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for name in bot_api.__all__
    if isinstance(model := getattr(bot_api, name), type)
    and issubclass(model, TelegramMethod)
    and model is not TelegramMethod
    and isinstance(getattr(model, "__api_method__", None), str)
}
DEMO_TOKEN = "42:DEMO"  # noqa: S105 -- not a secret: it opens nothing but this simulator
MOST_IN_A_CALL = 51 * 1024 * 1024


@dataclass(frozen=True)
class Query:
    """A press that waits for its answer."""

    account: Account
    pressed_at: datetime


class Telegram:
    """One bot and the accounts that talk to it."""

    def __init__(
        self, token: str = DEMO_TOKEN, username: str = "mektep_bot", *, limits: bool = False
    ) -> None:
        self.token = token
        self.me = {
            "id": int(token.split(":", maxsplit=1)[0]),
            "is_bot": True,
            "first_name": "Мектеп",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.clock = Clock()
        self.updates = Updates(self.clock.now)
        self.limits = Limits() if limits else None
        self.accounts: dict[int, Account] = {}
        self.groups: dict[int, Group] = {}
        self.files: dict[str, StoredFile] = {}
        self.links: list[dict[str, str]] = []
        self.papers: list[dict[str, str]] = []  # what people hold in their hands beside the phones
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.settings: dict[str, Any] = {}
        self.queries: dict[str, Query] = {}
        self.faults: list[Fault] = []
        self.calls: deque[tuple[str, dict[str, Any], str]] = deque(maxlen=5000)
        self.calls_made = 0
        self.listeners: set[asyncio.Queue[dict[str, Any]]] = set()
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        app = web.Application(client_max_size=MOST_IN_A_CALL, middlewares=[control.only_this_machine])
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._on_file)
        control.add_routes(app, self)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        server = site._server
        real_port = server.sockets[0].getsockname()[1] if isinstance(server, asyncio.Server) else port
        self.url = f"http://{host}:{real_port}"
        return self.url

    async def stop(self) -> None:
        await self.updates.close()
        self.tell({"type": "end"})
        if self._runner:
            await self._runner.cleanup()

    def account(self, account_id: int, first_name: str = "", **details: Any) -> Account:
        """An account by its number, made at the first call."""
        if account_id not in self.accounts:
            self.accounts[account_id] = Account(self, account_id, first_name or str(account_id), **details)
            self.tell({"type": "state"})
        return self.accounts[account_id]

    def group(self, group_id: int, title: str, kind: GroupKind, owner: Account, **details: Any) -> Group:
        """A group or a channel by its number, made at the first call; the bot is not in it yet."""
        if group_id not in self.groups:
            self.groups[group_id] = Group(self, group_id, title, kind, owner, **details)
            self.tell({"type": "state"})
        return self.groups[group_id]

    def fail(self, method: str, refusal: Refusal | None = None, **details: Any) -> Fault:
        """Makes the next calls of a method go wrong; with neither a refusal nor `spoil` the connection is cut.

        A file that is fetched goes by the name «file».
        """
        fault = Fault(method.lower(), details.pop("times", 1), refusal, **details)
        self.faults.append(fault)
        return fault

    def keep(self, name: str, mime: str, content: bytes, kind: str = "") -> StoredFile:
        file = StoredFile(new_id(), name, mime, content, kind)
        self.files[file.id] = file
        return file

    def new_query(self, account: Account) -> str:
        query_id = str(int(new_id()[:15], 16))
        self.queries[query_id] = Query(account, self.clock.now())
        return query_id

    def tell(self, event: dict[str, Any]) -> None:
        """Tells the open pages what has changed."""
        for listener in self.listeners:
            listener.put_nowait(event)

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        try:
            if request.match_info["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            call, files = await self._parse(name, request)
            fault = self._strike(name.lower(), call, before=True)
            result = {} if fault else await self._answer(name.lower(), call, files)
            fault = fault or self._strike(name.lower(), call, before=False)
        except Refusal as refusal:
            self._note(name, {}, refusal.description)
            return web.json_response(refusal.as_json(), status=refusal.status)
        answer = json.dumps({"ok": True, "result": result}).encode()
        return self._spoiled(fault, request, answer) or web.Response(
            body=answer, content_type="application/json"
        )

    async def _answer(self, name: str, call: TelegramMethod[Any], files: dict[str, StoredFile]) -> Any:
        behave = BEHAVIOUR.get(name)
        if behave is None:
            raise bad_request("method is not simulated")
        chat_id = getattr(call, "chat_id", None)
        if self.limits and isinstance(chat_id, int) and name.startswith(("send", "copy", "forward")):
            self.limits.check(chat_id, len(getattr(call, "media", None) or [0]))
        result = await behave(self, call, files)
        if name != "getupdates":
            self._note(name, call.model_dump(exclude_none=True, warnings=False), "ok")
        return result

    def _strike(self, name: str, call: TelegramMethod[Any] | None, *, before: bool) -> Fault | None:
        """The fault that strikes this call, if any; raises the refusal that was asked for."""
        for fault in self.faults:
            wanted = fault.method in (name, "*") and fault.chat_id in (None, getattr(call, "chat_id", None))
            if wanted and fault.times > 0 and fault.accepted_first is not before:
                fault.times -= 1
                if fault.refusal:
                    raise fault.refusal
                return fault
        return None

    def _spoiled(self, fault: Fault | None, request: web.Request, answer: bytes) -> web.Response | None:
        """What comes instead of the answer."""
        if fault is None:
            return None
        if fault.spoil:
            return fault.spoil(answer)
        if request.transport:
            request.transport.close()
        return as_html(answer)

    def _note(self, name: str, call: dict[str, Any], outcome: str) -> None:
        self.calls.append((name.lower(), call, outcome))
        self.calls_made += 1

    async def _parse(
        self, name: str, request: web.Request
    ) -> tuple[TelegramMethod[Any], dict[str, StoredFile]]:
        """The call as aiogram's model of it, and the files that came with it."""
        model = METHODS.get(name.lower())
        if model is None:
            raise Refusal(404, "Not Found: method not found")
        values: dict[str, Any] = dict(request.query)
        files: dict[str, StoredFile] = {}
        if request.content_type == "application/json":
            try:
                values |= await request.json()
            except ValueError:
                raise bad_request("can't parse JSON object") from None
        elif request.method == "POST":
            for key, value in (await request.post()).items():
                if isinstance(value, web.FileField):
                    files[key] = self.keep(value.filename or key, value.content_type, value.file.read())
                    values.setdefault(key, f"attach://{key}")
                else:
                    values[key] = value
        known = {field.alias or key: key for key, field in model.model_fields.items()}
        cleaned = {
            (name := known.get(key, key)): value if _is_text(model, name) else _read(value)
            for key, value in values.items()
        }
        try:
            return model.model_validate(cleaned), files
        except ValidationError as wrong:
            where = ".".join(str(part) for part in wrong.errors()[0]["loc"])
            raise bad_request(f"wrong parameter {where}") from None

    async def _on_file(self, request: web.Request) -> web.Response:
        file = self.files.get(request.match_info["path"].split("/")[-1])
        if request.match_info["token"] != self.token or file is None:
            return web.json_response(Refusal(404, "Not Found").as_json(), status=404)
        try:
            fault = self._strike("file", None, before=True) or self._strike("file", None, before=False)
        except Refusal as refusal:
            return web.json_response(refusal.as_json(), status=refusal.status)
        whole = web.Response(body=file.content, content_type="application/octet-stream")
        return self._spoiled(fault, request, file.content) or whole


def _is_text(model: type[TelegramMethod[Any]], name: str) -> bool:
    """Whether a parameter is what somebody wrote: a message may well look like JSON."""
    field = model.model_fields.get(name)
    return field is not None and (field.annotation is str or str in get_args(field.annotation))


def _read(value: Any) -> Any:
    """A form field as JSON where it is JSON: objects, lists and truth values come as text."""
    if isinstance(value, str) and (value[:1] in "[{" or value in ("true", "false", "True", "False")):
        try:
            return json.loads(value.lower() if value in ("True", "False") else value)
        except ValueError:
            return value
    return value
