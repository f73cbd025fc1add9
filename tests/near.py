"""The Bot API without the network between: a third of a story's time goes into headers, sockets and their ends.

What goes over the line stays what it is: the bytes of the call, the simulator's own reading of them, the bytes of the
answer. A file, and whatever is to go wrong on the way, takes the real way; so does a story that tries the line itself
(the fixture `near` says False there). That the real way works is also the gate's to hold, where the bot lives in a
process of its own.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from aiohttp import BytesPayload, ClientResponse, ClientSession, ClientTimeout, web

from bot.line import Line
from simulator import Telegram

_FAR = Line.create_session


@dataclass
class Call:
    """What the simulator asks of a request."""

    match_info: dict[str, str]
    content: bytes
    content_type: str = "application/json"
    method: str = "POST"
    query: dict[str, str] = field(default_factory=dict)
    transport: None = None

    async def json(self) -> Any:
        return json.loads(self.content)


@dataclass
class Answer:
    """What the line asks of a response."""

    status: int
    content: bytes

    async def read(self) -> bytes:
        return self.content


@dataclass
class Near:
    """A session that hands a call over. The real one is made when something takes the real way."""

    line: Line
    telegram: Telegram

    @asynccontextmanager
    async def get(self, *asked: Any, **how: Any) -> AsyncIterator[ClientResponse]:
        async with (await _FAR(self.line)).get(*asked, **how) as answered:
            yield answered

    @asynccontextmanager
    async def post(
        self,
        url: str,
        *,
        data: Any,
        timeout: ClientTimeout,  # noqa: ASYNC109 -- aiohttp's name
    ) -> AsyncIterator[ClientResponse | Answer]:
        if self.telegram.faults or not isinstance(data, BytesPayload):
            async with (await _FAR(self.line)).post(url, data=data, timeout=timeout) as answered:
                yield answered
            return
        token, method = url.removeprefix(f"{self.telegram.url}/bot").split("/")
        call = Call({"token": token, "method": method}, data.decode().encode())
        async with asyncio.timeout(timeout.total):
            await asyncio.sleep(0)  # as on a line, whoever is ready goes first
            said = cast(web.Response, await self.telegram._on_call(cast(web.Request, call)))
        yield Answer(said.status, cast(bytes, said.body))


def bring_near(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on bots of this process reach this simulator without the network."""

    async def create_session(line: Line) -> ClientSession:
        if line.api.base.startswith(telegram.url):
            return cast(ClientSession, Near(line, telegram))
        return await _FAR(line)

    monkeypatch.setattr(Line, "create_session", create_session)
