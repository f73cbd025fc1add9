"""Looks whether links still lead somewhere: a short question to the public internet, never to the school's own network.

What a person typed decides where the question goes, so addresses of private networks are turned away after their name
has been looked up, and nobody is followed to another address.
"""

import asyncio
import socket
from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from db.plan.links import Link
from db.store import Store
from services import plan

AT_A_TIME = 20
AT_ONCE = 4
TIMEOUT = ClientTimeout(total=8)
LONGEST_HEADER = 8190
#: Only this is said of a page that is no more; everything else may be the network, the site's mood, or ours.
GONE = (404, 410)
#: Sites that do not answer when they are only asked for the head.
ASK_AGAIN = (403, 405, 501)


class PrivateAddress(OSError):
    """The name leads into a private network."""


class PublicResolver(AbstractResolver):
    """Looks names up and turns away what is not of the public internet."""

    def __init__(self) -> None:
        self._names = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._names.resolve(host, port, family)
        if not found or not all(ip_address(one["host"].split("%")[0]).is_global for one in found):
            raise PrivateAddress(host)
        return found

    async def close(self) -> None:
        await self._names.close()


async def check_links(
    store: Store, school_id: int, now: Callable[[], datetime], *, private: bool = False
) -> None:
    """Asks for some of the links whose week is over. `private` lets it ask inside private networks too."""
    due = await store.read(plan.links_due, school_id, now(), AT_A_TIME)
    if not due:
        return
    room = asyncio.Semaphore(AT_ONCE)
    async with _session(private) as session:

        async def look(link: Link) -> None:
            async with room:
                alive = await is_alive(session, link.address, private=private)
            await store.write(plan.note_link, link, alive is False, now())

        await asyncio.gather(*(look(link) for link in due))


def _session(private: bool) -> ClientSession:
    resolver = ThreadedResolver() if private else PublicResolver()
    connector = TCPConnector(resolver=resolver, use_dns_cache=False, limit=AT_ONCE)
    return ClientSession(
        connector=connector,
        timeout=TIMEOUT,
        trust_env=False,
        max_line_size=LONGEST_HEADER,
        max_field_size=LONGEST_HEADER,
    )


async def is_alive(session: ClientSession, address: str, *, private: bool = False) -> bool | None:
    """Whether something is there; None if that cannot be told. Nothing of the page is read."""
    try:
        url = URL(address)
        if url.scheme not in ("http", "https") or not url.host or not (private or _is_public(url.host)):
            return None
        status = await _status(session, "HEAD", url)
        if status in (*ASK_AGAIN, *GONE):
            status = await _status(session, "GET", url)
    except (ClientError, OSError, TimeoutError, ValueError):
        return None
    return False if status in GONE else True if status < 400 else None


async def _status(session: ClientSession, method: str, url: URL) -> int:
    options: dict[str, Any] = {"allow_redirects": False}
    async with session.request(method, url, **options) as answer:
        answer.close()  # nobody reads the page, however long it is
        return answer.status


def _is_public(host: str) -> bool:
    """An address written in numbers is not looked up, so it is judged here."""
    try:
        return ip_address(host).is_global
    except ValueError:
        return True
