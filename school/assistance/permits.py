"""What a parent may allow for a child, each by itself, for a year: a photo in public, extra lessons, a mentor."""

from enum import StrEnum

PURPOSES = ("photo", "tutoring", "mentoring")
PERMIT_VERSION = "1"


class PermitRefusal(StrEnum):
    NOT_FOUND = "permit-not-found"
