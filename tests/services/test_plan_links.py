"""Looking at links: what is gone is told from what only does not answer, and nobody looks into the school's network."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import links
from bot.links import _session, is_alive

Asked = list[tuple[str, str]]


@pytest.fixture
async def site() -> AsyncIterator[tuple[str, Asked]]:
    asked: Asked = []

    async def page(request: web.Request) -> web.StreamResponse:
        asked.append((request.method, request.path))
        match request.path:
            case "/here":
                return web.Response(text="x")
            case "/gone" | "/missing":
                return web.Response(status=410 if request.path == "/gone" else 404)
            case "/no-head" if request.method == "HEAD":
                return web.Response(status=405)
            case "/head-lies" if request.method == "HEAD":
                return web.Response(status=404)
            case "/elsewhere":
                return web.Response(status=302, headers={"Location": "/here"})
            case "/ill":
                return web.Response(status=503)
            case "/slow":
                await asyncio.sleep(5)
            case "/endless" if request.method == "GET":
                endless = web.StreamResponse()
                await endless.prepare(request)
                with suppress(ConnectionError):
                    while True:
                        await endless.write(b"x" * 65536)
                        await asyncio.sleep(0)
                return endless
            case "/endless":
                return web.Response(status=405)
        return web.Response(text="x")

    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", page)
    async with TestServer(application) as server:
        yield f"http://127.0.0.1:{server.port}", asked


@pytest.mark.parametrize(
    ("path", "alive"),
    [
        ("/here", True),
        ("/gone", False),
        ("/missing", False),
        ("/no-head", True),
        ("/head-lies", True),
        ("/elsewhere", True),
        ("/ill", None),
        ("/slow", None),
        ("/endless", True),
    ],
)
async def test_what_a_site_says(
    site: tuple[str, Asked], path: str, alive: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "TIMEOUT", links.ClientTimeout(total=1))
    address, asked = site
    async with _session(private=True) as session:
        assert await is_alive(session, address + path, private=True) is alive
    assert {one for _, one in asked} == {path}, "nobody is followed"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]"],
)
async def test_nobody_looks_into_a_private_network(site: tuple[str, Asked], host: str) -> None:
    address, asked = site
    async with _session(private=False) as session:
        assert await is_alive(session, f"http://{host}:{address.rsplit(':')[-1]}/here") is None
    assert asked == []


@pytest.mark.parametrize(
    "address", ["ftp://example.org", "http://", "https://[", "javascript:1", "http://a b"]
)
async def test_what_is_no_address_is_not_asked(address: str) -> None:
    async with _session(private=False) as session:
        assert await is_alive(session, address) is None
