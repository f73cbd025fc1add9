"""The demo as a stranger meets it: one command, everybody in place, an election open, and the same after a kill."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import aiohttp

from bot.demo import CAST, PLACES
from tests.running import free_port, process_of


@asynccontextmanager
async def playing(folder: Path, port: int) -> AsyncIterator[BaseProcess]:
    """The demo in a process of its own, killed at the end if it still lives."""
    out = folder / "said.txt"
    out.unlink(missing_ok=True)
    demo = process_of(["demo", "--port", str(port)], folder, dict(os.environ), folder / "faults.txt", out)
    await asyncio.to_thread(demo.start)
    try:
        async with asyncio.timeout(60):
            while f"http://127.0.0.1:{port}" not in (out.read_text("utf-8") if out.exists() else ""):
                assert demo.is_alive(), (folder / "faults.txt").read_text("utf-8")
                await asyncio.sleep(0.05)
        yield demo
    finally:
        if demo.is_alive():
            demo.kill()
        await asyncio.to_thread(demo.join)


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
    labels = {label for account in cast for label in account["label"].values()}
    assert {"Аға тәлімгер", "Администратор"} <= labels, "every role can be played"
    assert first["links"][0]["title"] == "Оспанов Бекен, 8 А"
    assert [len(paper["text"].split()) for paper in first["papers"]] == [20, 20, 20]
    async with playing(tmp_path, port) as demo:
        again = await state(port)
        demo.terminate()
        await asyncio.to_thread(demo.join, 20)
        assert demo.exitcode == 0
    assert again["papers"] == first["papers"]
    assert len(again["accounts"]) == len(first["accounts"])
