"""Givers: of which kind they are, and why a deed on an offer is refused. Things and deeds, never money."""

from enum import StrEnum

GIVERS = ("person", "company", "state", "ngo", "class", "volunteer", "graduate")
#: What can be given as a deed (the concept's movements «Прочитай лекцию в школе», «Открой кружок в школе»).
DEEDS = ("lecture", "circle", "upbringing_hour")
#: What a leaflet's link carries: «t.me/bot?start=give».
LINK = "give"
#: What the link of the campaign's page carries.
PAGE_LINK = "care"


class GivingRefusal(StrEnum):
    NOT_FOUND = "offer-not-found"
    WRONG_STATE = "offer-wrong-state"
    ASKED = "donor-asked-already"
    NO_CONSENT = "donor-no-consent"
