"""Telegram's HTML: read into text and entities as the Bot API does, refused where the Bot API refuses it.

https://core.telegram.org/bots/api#html-style
"""

import html
import re
from typing import Any

from simulator.refusals import bad_request

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:=\"[^\"]*\"|='[^']*'|=[^\s>]+)?)*)\s*>")
_ENTITY = re.compile(r"&(lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
}


def units(text: str) -> int:
    """Length in UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities; raises «can't parse entities» as the Bot API does."""
    text, at = "", 0
    entities: list[dict[str, Any]] = []
    open_tags: list[tuple[str, int, dict[str, str]]] = []
    while at < len(source):
        if source[at] == "<":
            found = _TAG.match(source, at)
            offset = len(source[:at].encode())
            if not found:
                raise _unparsable(f"Unsupported start tag at byte offset {offset}")
            closing, name, attributes = found[1], found[2].lower(), found[3]
            if name not in _KINDS:
                raise _unparsable(f'Unsupported start tag "{name}" at byte offset {offset}')
            if closing:
                _close(open_tags, name, offset, text, entities)
            else:
                open_tags.append((name, units(text), _link(name, attributes, offset)))
            at = found.end()
        elif source[at] == "&" and (entity := _ENTITY.match(source, at)):
            text += html.unescape(entity[0])
            at = entity.end()
        else:
            text += source[at]
            at += 1
    if open_tags:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return _stripped(text, entities)


def as_html(text: str, entities: list[dict[str, Any]]) -> str:
    """Safe HTML for a page: everything escaped but the known tags."""
    marks: list[tuple[int, int, str]] = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        before, after = _TAGS.get(entity["type"], ("", ""))
        if entity["type"] == "text_link":
            before, after = f'<a href="{html.escape(entity["url"])}">', "</a>"
        if before:
            marks.append((start, -entity["length"], before))
            marks.append((end, -10_000_000 + entity["length"], after))
    raw = text.encode("utf-16-le")
    result, last = "", 0
    for position, _, tag in sorted(marks, key=lambda mark: (mark[0], mark[1])):
        result += html.escape(raw[last * 2 : position * 2].decode("utf-16-le"), quote=False) + tag
        last = position
    return result + html.escape(raw[last * 2 :].decode("utf-16-le"), quote=False)


def _close(open_tags: list[Any], name: str, offset: int, text: str, entities: list[dict[str, Any]]) -> None:
    if not open_tags:
        raise _unparsable(f"Unexpected end tag at byte offset {offset}")
    opened, start, extra = open_tags.pop()
    if opened != name:
        raise _unparsable(
            f'Unmatched end tag at byte offset {offset}, expected "</{opened}>", found "</{name}>"'
        )
    if units(text) > start:
        entities.append({"type": _KINDS[name], "offset": start, "length": units(text) - start} | extra)


def _link(name: str, attributes: str, offset: int) -> dict[str, str]:
    if name == "span" and "tg-spoiler" not in attributes:
        raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
    found = re.search(r"href=[\"']?([^\"'\s>]+)", attributes) if name == "a" else None
    return {"url": html.unescape(found[1])} if found else {}


def _stripped(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Spaces at both ends go, as Telegram removes them."""
    start = units(text) - units(text.lstrip())
    text = text.strip()
    kept = []
    for entity in entities:
        begin = max(entity["offset"] - start, 0)
        end = min(entity["offset"] - start + entity["length"], units(text))
        if end > begin and not (entity["type"] == "text_link" and "url" not in entity):
            kept.append(entity | {"offset": begin, "length": end - begin})
    return text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def _unparsable(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")
