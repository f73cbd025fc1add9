"""Elections: set up, nominated for, sealed by three, opened, voted in, closed, counted by two, published, wiped.

Nothing about a choice is kept between two screens, logged, queued, or written but sealed.
"""

from services.elections.candidacies import (
    Campaign,
    CandidateCard,
    answer_question,
    ask,
    campaign,
    candidate_card,
    change_card,
    decide,
    propose,
    reply,
    support,
    withdraw,
)
from services.elections.clock import tick
from services.elections.commission import (
    OwnWords,
    close_due,
    confirm_words,
    note_shown,
    open_box,
    rehearse,
    take_words,
)
from services.elections.custody import take_place
from services.elections.desk import Card, Part, Plan, card_for, desk_card, led, move_date, new_key, set_up
from services.elections.opening import open_voting
from services.elections.polling import (
    Watched,
    answer_complaint,
    at_the_booth,
    booth_slips,
    change_grades,
    complain,
    complaints,
    concerning,
    correct_roll,
    set_observers,
    watched,
)
from services.elections.polls import begin_trial, hold_poll
from services.elections.record import PublishedFile, Record, published, receipt, record
from services.elections.results import Outcome, office_holders, parts_published, publish, result
from services.elections.voting import Ballot, Choice, Pressed, ballot_for, cast_ballot, is_genuine, mark_of

__all__ = [
    "Ballot",
    "Campaign",
    "CandidateCard",
    "Card",
    "Choice",
    "Outcome",
    "OwnWords",
    "Part",
    "Plan",
    "Pressed",
    "PublishedFile",
    "Record",
    "Watched",
    "answer_complaint",
    "answer_question",
    "ask",
    "at_the_booth",
    "ballot_for",
    "begin_trial",
    "booth_slips",
    "campaign",
    "candidate_card",
    "card_for",
    "cast_ballot",
    "change_card",
    "change_grades",
    "close_due",
    "complain",
    "complaints",
    "concerning",
    "confirm_words",
    "correct_roll",
    "decide",
    "desk_card",
    "hold_poll",
    "is_genuine",
    "led",
    "mark_of",
    "move_date",
    "new_key",
    "note_shown",
    "office_holders",
    "open_box",
    "open_voting",
    "parts_published",
    "propose",
    "publish",
    "published",
    "receipt",
    "record",
    "rehearse",
    "reply",
    "result",
    "set_observers",
    "set_up",
    "support",
    "take_place",
    "take_words",
    "tick",
    "watched",
    "withdraw",
]
