"""The demo as a stranger meets it: one command, everybody in place, an election open, and the same after a kill."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import aiohttp

from tests.running import ROOT, free_port


async def start(folder: Path, port: int) -> asyncio.subprocess.Process:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port)),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
    )
    assert demo.stdout
    line = await asyncio.wait_for(demo.stdout.readline(), 60)
    assert f"http://127.0.0.1:{port}" in line.decode()
    return demo


async def state(port: int) -> dict[str, Any]:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/ui/state") as answer:
        told: dict[str, Any] = await answer.json()
        return told


async def test_the_demo_stands_and_stands_again_after_a_kill(tmp_path: Path) -> None:
    port = free_port()
    demo = await start(tmp_path, port)
    first = await state(port)
    assert len(first["accounts"]) == 9
    assert [account["first_name"] for account in first["accounts"] if not account["started"]] == ["Бекен"]
    assert first["links"][0]["title"] == "Оспанов Бекен, 8 А"
    assert [len(paper["text"].split()) for paper in first["papers"]] == [33, 33, 33]
    demo.kill()
    await demo.wait()
    demo = await start(tmp_path, port)
    again = await state(port)
    assert again["papers"] == first["papers"]
    assert len(again["accounts"]) == 9
    demo.terminate()
    assert await asyncio.wait_for(demo.wait(), 20) == 0
