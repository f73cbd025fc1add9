"""The buttons of elections. Some are written as text in letters (services/elections): the prefixes stay."""

from handlers.screens import Number, PageNumber, Press, RowNumber


class ElectionPress(Press, prefix="el"):
    """The list, or a published result."""

    deed: str = "list"
    election: Number = 0
    page: PageNumber = 0


class BallotPress(Press, prefix="eb"):
    """Opens one's ballot, of a vote or of its trial; never the one for the other."""

    election: Number
    trial: bool = False


class ChoicePress(Press, prefix="v"):
    """A ballot as far as it is filled in: «pick», «sure», then «cast».

    The choice is the whole ballot as one number (school/counting.py), so nothing of it is kept between two screens. The
    mark can only be made by the bot, for this voter, step and box; so it also tells a trial's buttons from the vote's.
    """

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


class BoothPress(Press, prefix="bo"):
    """The same on a member's device, for a voter without an account; the mark is for this member too."""

    step: str
    election: RowNumber
    voter: RowNumber
    choice: Number
    mark: str


class CampaignPress(Press, prefix="ec"):
    """Before the vote and after it: candidacies, candidates, questions, complaints; `number` says which of them."""

    deed: str
    election: Number
    number: Number = 0
    page: PageNumber = 0


class ParliamentPress(Press, prefix="pm"):
    """Who holds which office, and who belongs to which faction."""

    deed: str = "offices"
    faction: str = ""
    person: Number = 0
    page: PageNumber = 0
