"""Whom the school asks to give: where each stands, and when something is to be done next."""

from enum import StrEnum


class ContactState(StrEnum):
    FOUND = "found"
    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


#: Where nothing is left to do.
OVER = frozenset({ContactState.AGREED, ContactState.REFUSED})


class ContactRefusal(StrEnum):
    NOT_FOUND = "contact-not-found"
