"""The buttons of elections. Some are written as text in letters (services/elections): the prefixes stay."""

from aiogram.filters.callback_data import CallbackData


class ElectionPress(CallbackData, prefix="el"):
    """The list, or a published result."""

    deed: str = "list"
    election: int = 0
    page: int = 0


class BallotPress(CallbackData, prefix="eb"):
    """Opens one's ballot."""

    election: int


class ChoicePress(CallbackData, prefix="v"):
    """A choice on a ballot: «pick», then «cast». The mark can only be made by the bot, for this voter and step."""

    step: str
    election: int
    choice: int
    mark: str


class DeskPress(CallbackData, prefix="ed"):
    """What those who run elections press; a deed «sure-…» is one that was asked about once more."""

    deed: str
    election: int = 0


class MemberPress(CallbackData, prefix="em"):
    """What a member of the commission presses."""

    deed: str
    election: int


class PaperPress(CallbackData, prefix="ep"):
    """«I have written them down»: of which election, and the words of which key."""

    election: int
    key: str
