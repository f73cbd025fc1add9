"""The demo as a stranger meets it: one command, everybody in place, an election open, and the same after a kill."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.demo import CAST, PLACES
from tests.running import ROOT, free_port


@asynccontextmanager
async def playing(folder: Path, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """The demo in a process of its own, killed at the end if it still lives."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port)),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
    )
    assert demo.stdout
    try:
        line = await asyncio.wait_for(demo.stdout.readline(), 60)
        assert f"http://127.0.0.1:{port}" in line.decode()
        yield demo
    finally:
        if demo.returncode is None:
            demo.kill()
        await demo.wait()


async def state(port: int) -> dict[str, Any]:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/ui/state") as answer:
        told: dict[str, Any] = await answer.json()
        return told


async def test_the_demo_stands_and_stands_again_after_a_kill(tmp_path: Path) -> None:
    port = free_port()
    async with playing(tmp_path, port):
        first = await state(port)
    cast = [account for account in first["accounts"] if account["id"] > 0]  # the others are places
    assert (len(cast), len(first["accounts"])) == (len(CAST), len(CAST) + len(PLACES))
    assert [account["first_name"] for account in cast if not account["started"]] == ["Бекен"]
    assert {"Аға тәлімгер", "Администратор"} <= {account["label"] for account in cast}, (
        "every role can be played"
    )
    assert first["links"][0]["title"] == "Оспанов Бекен, 8 А"
    assert [len(paper["text"].split()) for paper in first["papers"]] == [20, 20, 20]
    async with playing(tmp_path, port) as demo:
        again = await state(port)
        demo.terminate()
        assert await asyncio.wait_for(demo.wait(), 20) == 0
    assert again["papers"] == first["papers"]
    assert len(again["accounts"]) == len(first["accounts"])
