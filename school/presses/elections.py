"""The buttons of elections."""

from dataclasses import dataclass
from typing import Literal

from school.presses import Number, PageNumber, Press, RowNumber

VoteStep = Literal["pick", "sure", "cast"]
BoothStep = Literal["open", VoteStep]
#: Those of the desk that open a form, those that change the election at once, and the others.
DeskForm = Literal["move", "observers", "correct", "grades", "member", "call-off", "rename"]
DeskStep = Literal["open", "sure-publish", "trial", "sure-renew"]
DeskDeed = Literal[
    "card", "minutes", "turnout", "complaints", "renew", "publish", "new", "copy", "again", DeskForm, DeskStep
]
#: What a member of the commission can do next, by the state of the election.
MemberStep = Literal["words", "test", "count"]
MemberDeed = Literal["card", "turnout", "booth", "slips", "enrol", MemberStep]
CampaignStep = Literal["stand", "accept", "decline", "support", "admit", "sure-withdraw", "hide", "agree"]
CampaignForm = Literal[
    "slogan",
    "programme",
    "photo",
    "attachment",
    "answer",
    "refuse",
    "propose",
    "complain",
    "reply",
    "amend",
    "openly",
    "nominate",
]
OldCandidateDeed = Literal["person", "files", "ask", "strike"]
CampaignDeed = Literal["card", "about", "complaint", "withdraw", OldCandidateDeed, CampaignStep, CampaignForm]


@dataclass(frozen=True)
class ElectionPress(Press, prefix="el"):
    """The list, a published result, or what stands behind a ballot."""

    deed: Literal["list", "file", "turnout", "result", "minutes", "about"] = "list"
    election: Number = 0
    page: PageNumber = 0


@dataclass(frozen=True)
class BallotPress(Press, prefix="eb"):
    """Opens one's ballot, of a vote or of its trial; never the one for the other."""

    election: Number
    trial: bool = False


@dataclass(frozen=True)
class ChoicePress(Press, prefix="v"):
    """A ballot as far as it is filled in: «pick», «sure», then «cast».

    The choice is the whole ballot as one number (school/elections/counting.py), so nothing of it is kept between two
    screens. The mark can only be made by the bot, for this voter, step and box; so it also tells a trial's buttons from
    the vote's.
    """

    step: VoteStep
    election: Number
    choice: Number
    mark: str


@dataclass(frozen=True)
class DeskPress(Press, prefix="ed"):
    """What those who run elections press; a deed «sure-…» is one that was asked about once more."""

    deed: DeskDeed
    election: Number = 0


@dataclass(frozen=True)
class MemberPress(Press, prefix="em"):
    """What a member of the commission presses."""

    deed: MemberDeed
    election: Number


@dataclass(frozen=True)
class PaperPress(Press, prefix="ep"):
    """«I have written them down»: of which election, and the words of which key."""

    election: Number
    key: str


@dataclass(frozen=True)
class BoothDeskPress(Press, prefix="bd"):
    """Around a booth: a member opens it for a class, another confirms, codes are typed."""

    deed: Literal["open", "confirm", "code"]
    election: RowNumber
    booth: RowNumber = 0
    class_name: str = ""


@dataclass(frozen=True)
class BoothPress(Press, prefix="bo"):
    """The same on a member's device, for a voter without an account; the mark is for this member too."""

    step: BoothStep
    election: RowNumber
    voter: RowNumber
    choice: Number
    mark: str


@dataclass(frozen=True)
class CandidatePress(Press, prefix="ek"):
    """About one candidate, named by the row: a number on the ballot is given again after a withdrawal."""

    deed: Literal["person", "files", "ask", "strike", "confirm-strike"]
    candidate: Number
    page: PageNumber = 0


@dataclass(frozen=True)
class CampaignPress(Press, prefix="ec"):
    """Before the vote and after it: candidacies, questions, complaints; `number` says which of them.

    «person», «files», «ask» and «strike» stand on old buttons alone, with a number on the ballot: CandidatePress.
    """

    deed: CampaignDeed
    election: Number
    number: Number = 0
    page: PageNumber = 0
