"""What a letter told: of a morning's letter each line with its heading."""

import re

from tests.phone import Phone

LINE = re.compile(r"^(\d+)\. ")


def parts(message: str) -> list[str]:
    """Each numbered line with the heading above it, and what stands above them all; or the whole message."""
    lines = message.split("\n")
    if not any(LINE.match(line) for line in lines):
        return [message]
    above = next(at for at, line in enumerate(lines) if LINE.match(line)) - 1
    found, heading = ["\n".join(lines[:above])], ""
    for line in lines[above:]:
        if LINE.match(line):
            found.append(f"{heading}\n{line}")
        elif line:
            heading = line
    return found


def told(phone: Phone, *words: str) -> list[str]:
    """The letters' parts, and the other messages, in which all these words stand."""
    return [
        part for message in phone.messages for part in parts(message) if all(word in part for word in words)
    ]


def data_in_letter(phone: Phone, mark: str, label: str, title: str) -> str:
    """Of the newest letter with this title: the data of the title's button, by its mark before the number, or of the
    only one by its whole label."""
    for message in reversed(phone.account.chat.history):
        numbers = [
            found[1] for line in message.text.split("\n") if title in line and (found := LINE.match(line))
        ]
        wanted = [label, *(f"{mark}{number}" for number in numbers)]
        for button in (one for row in message.buttons for one in row):
            meant = label in button.text or button.text in wanted
            if meant and title in message.text and button.callback_data:
                return str(button.callback_data)
    raise LookupError(title)


def occurrence_of(phone: Phone, title: str, label: str = "Орындалды") -> str:
    """The number of the occurrence that a letter was about."""
    return data_in_letter(phone, "✓ ", label, title).split(":")[2]
