"""The buttons of elections. Some are written as text in letters (services/elections): the prefixes stay."""

from handlers.screens import Number, PageNumber, Press


class ElectionPress(Press, prefix="el"):
    """The list, or a published result."""

    deed: str = "list"
    election: Number = 0
    page: PageNumber = 0


class BallotPress(Press, prefix="eb"):
    """Opens one's ballot."""

    election: Number


class ChoicePress(Press, prefix="v"):
    """A choice on a ballot: «pick», then «cast». The mark can only be made by the bot, for this voter and step."""

    step: str
    election: Number
    choice: Number
    mark: str


class DeskPress(Press, prefix="ed"):
    """What those who run elections press; a deed «sure-…» is one that was asked about once more."""

    deed: str
    election: Number = 0


class MemberPress(Press, prefix="em"):
    """What a member of the commission presses."""

    deed: str
    election: Number


class PaperPress(Press, prefix="ep"):
    """«I have written them down»: of which election, and the words of which key."""

    election: Number
    key: str
