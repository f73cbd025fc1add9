"""What an announcement says in one language: a text with Telegram's own marks, and the files that go with it.

Lengths are Telegram's, in UTF-16 units (Bot API: sendMessage, sendMediaGroup).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from school.money import money_asked
from school.typed import units

LONGEST, LONGEST_CAPTION, SHORTEST = 4096, 1024, 5
MOST_IN_AN_ALBUM = 10
#: What may stand together in one album.
ALBUMS = (frozenset({"photo", "video"}), frozenset({"document"}), frozenset({"audio"}))


@dataclass(frozen=True)
class Media:
    """A file that lies with Telegram: the kind of message that carries it, and the id by which it is sent again."""

    kind: str
    file_id: str
    name: str = ""


@dataclass(frozen=True)
class Content:
    """Text, the marks in it (Telegram's MessageEntity, offsets in UTF-16 units), files. `album` joins its messages."""

    text: str = ""
    entities: tuple[dict[str, Any], ...] = ()
    media: tuple[Media, ...] = ()
    album: str = ""

    @property
    def room(self) -> int:
        """How much text Telegram takes with it. What goes with an album stands in a message of its own."""
        return LONGEST_CAPTION if len(self.media) == 1 else LONGEST

    def framed(self, heading: str, signature: str) -> "Content":
        """With a heading in bold and who wrote it in italics; the marks move along."""
        parts = [part for part in (heading, self.text, signature) if part]
        before = f"{heading}\n\n" if self.text else ""
        moved = [mark | {"offset": mark["offset"] + units(before)} for mark in self.entities]
        text = "\n\n".join(parts)
        bold = {"type": "bold", "offset": 0, "length": units(heading)}
        italic = {
            "type": "italic",
            "offset": units(text) - units(signature),
            "length": units(signature),
        }
        return replace(self, text=text, entities=(bold, *moved, *([italic] if signature else [])))

    def joined(self, other: "Content") -> "Content":
        """With one more message of the same album; a caption may stand at each of them."""
        between = "\n\n" if self.text and other.text else ""
        moved = [mark | {"offset": mark["offset"] + units(self.text + between)} for mark in other.entities]
        return Content(
            self.text + between + other.text,
            (*self.entities, *moved),
            (*self.media, *other.media),
            self.album,
        )

    def asks_for_money(self) -> bool:
        """Whether the text, a name of a file or the address behind a word does."""
        links = [str(mark.get("url", "")) for mark in self.entities]
        return any(money_asked(said) for said in (self.text, *(one.name for one in self.media), *links))

    def as_json(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "entities": list(self.entities),
            "media": [[one.kind, one.file_id, one.name] for one in self.media],
            "album": self.album,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Content":
        return cls(
            stored.get("text", ""),
            tuple(stored.get("entities", ())),
            tuple(Media(*one) for one in stored.get("media", ())),
            stored.get("album", ""),
        )


def in_language(contents: Mapping[str, Content], language: str) -> Content:
    """What somebody of this language reads: the own text, else the Kazakh one; the pictures of either."""
    known = [code for code in (language, "kk", "ru", "en") if code in contents]
    content = contents[known[0]]
    pictures = content.media or next((contents[code].media for code in known if contents[code].media), ())
    return replace(content, media=pictures)


def why_not_content(content: Content, frame: int) -> tuple[str, dict[str, int]] | None:
    """The key of what does not fit, and its arguments; `frame` is what heading and signature take, in units."""
    kinds = {one.kind for one in content.media}
    if len(content.media) > 1 and not any(kinds <= together for together in ALBUMS):
        return "announcement-album-kinds", {}
    if len(content.media) > MOST_IN_AN_ALBUM:
        return "announcement-album-long", {"most": MOST_IN_AN_ALBUM}
    most, typed = content.room - frame, units(content.text)
    if typed > most:
        return "form-too-long", {"most": most, "typed": typed}
    if typed < SHORTEST and not content.media:
        return "form-too-short", {"least": SHORTEST}
    return None
