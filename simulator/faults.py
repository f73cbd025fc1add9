"""What goes wrong on purpose: calls that are refused, answers that get lost or come as no answer of Telegram's."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from simulator.refusals import Refusal

Spoil = Callable[[bytes], web.Response]


def as_html(answer: bytes) -> web.Response:
    """A proxy that does not reach Telegram."""
    page = "<html><head><title>502 Bad Gateway</title></head></html>"
    return web.Response(status=502, text=page, content_type="text/html")


def empty(answer: bytes) -> web.Response:
    return web.Response()


def half(answer: bytes) -> web.Response:
    return web.Response(body=answer[: len(answer) // 2], content_type="application/json")


def without_result(answer: bytes) -> web.Response:
    return web.json_response({"ok": True})


def without_reason(answer: bytes) -> web.Response:
    return web.json_response({"ok": False, "error_code": 500}, status=500)


def of_unknown_types(answer: bytes) -> web.Response:
    """Every single value has become an object."""
    try:
        return web.json_response({"ok": True, "result": _as_objects(json.loads(answer)["result"])})
    except ValueError:  # a file
        return web.json_response({})


def _as_objects(value: Any) -> Any:
    match value:
        case dict():
            return {name: _as_objects(one) for name, one in value.items()}
        case list():
            return [_as_objects(one) for one in value]
        case _:
            return {"unknown": value}


@dataclass
class Fault:
    """`times` calls of a method are refused, or answered with what `spoil` makes of the answer, or cut.

    With `accepted_first` the call has done its work by then.
    """

    method: str
    times: int
    refusal: Refusal | None = None
    accepted_first: bool = False
    chat_id: int | None = None
    spoil: Spoil | None = None
