"""Elections: set up, nominated for, sealed by three, opened, voted in, closed, counted by two, published, wiped.

Nothing about a choice is kept between two screens, logged, queued, or written but sealed.
"""

from services.elections.booths import (
    BoothCount,
    BoothDesk,
    at_the_booth,
    booth_counts,
    booth_desk,
    booth_slips,
    confirm_booth,
    enter_booth,
    is_in_booth,
    open_booth,
    tell_of_votes,
)
from services.elections.calling_off import call_off
from services.elections.candidacies import (
    Campaign,
    campaign,
    decide,
    name_candidate,
    propose,
    reply,
    support,
    withdraw,
)
from services.elections.candidates import (
    CandidateCard,
    answer_question,
    ask,
    candidate_card,
    candidate_numbered,
    change_card,
)
from services.elections.classes import note_openly, with_classes
from services.elections.clock import tick
from services.elections.commission import (
    OwnWords,
    WordsIn,
    close_due,
    confirm_words,
    hide_words,
    note_shown,
    open_box,
    rehearse,
    take_words,
    try_paper,
    words_in,
)
from services.elections.complaints import (
    amend_answer,
    amendable,
    answer_complaint,
    complain,
    complaints_of,
    outcomes_for,
    readers_of_complaints,
)
from services.elections.consequences import ask_to_strike, confirm_strike
from services.elections.custody import take_place
from services.elections.desk import (
    Card,
    Part,
    Plan,
    card_for,
    desk_card,
    first_round_of,
    led,
    move_date,
    new_key,
    set_up,
)
from services.elections.latecomers import agree_on_voter, ask_for_voter
from services.elections.lists import concerning
from services.elections.observers import Watched, set_observers, watched
from services.elections.opening import open_voting
from services.elections.paper import Misread
from services.elections.polls import begin_trial, hold_poll
from services.elections.proposing import usual
from services.elections.record import PublishedFile, Record, published, receipt, record
from services.elections.results import NotHeld, Outcome, parts_published, publish, result
from services.elections.roll import change_grades, correct_roll
from services.elections.voting import (
    Ballot,
    Choice,
    Pressed,
    ballot_for,
    cast_ballot,
    cast_in_box,
    is_genuine,
    mark_of,
)
from services.elections.wording import call_candidate, rename, reword

__all__ = [
    "Ballot",
    "BoothCount",
    "BoothDesk",
    "Campaign",
    "CandidateCard",
    "Card",
    "Choice",
    "Misread",
    "NotHeld",
    "Outcome",
    "OwnWords",
    "Part",
    "Plan",
    "Pressed",
    "PublishedFile",
    "Record",
    "Watched",
    "WordsIn",
    "agree_on_voter",
    "amend_answer",
    "amendable",
    "answer_complaint",
    "answer_question",
    "ask",
    "ask_for_voter",
    "ask_to_strike",
    "at_the_booth",
    "ballot_for",
    "begin_trial",
    "booth_counts",
    "booth_desk",
    "booth_slips",
    "call_candidate",
    "call_off",
    "campaign",
    "candidate_card",
    "candidate_numbered",
    "card_for",
    "cast_ballot",
    "cast_in_box",
    "change_card",
    "change_grades",
    "close_due",
    "complain",
    "complaints_of",
    "concerning",
    "confirm_booth",
    "confirm_strike",
    "confirm_words",
    "correct_roll",
    "decide",
    "desk_card",
    "enter_booth",
    "first_round_of",
    "hide_words",
    "hold_poll",
    "is_genuine",
    "is_in_booth",
    "led",
    "mark_of",
    "move_date",
    "name_candidate",
    "new_key",
    "note_openly",
    "note_shown",
    "open_booth",
    "open_box",
    "open_voting",
    "outcomes_for",
    "parts_published",
    "propose",
    "publish",
    "published",
    "readers_of_complaints",
    "receipt",
    "record",
    "rehearse",
    "rename",
    "reply",
    "result",
    "reword",
    "set_observers",
    "set_up",
    "support",
    "take_place",
    "take_words",
    "tell_of_votes",
    "tick",
    "try_paper",
    "usual",
    "watched",
    "with_classes",
    "withdraw",
    "words_in",
]
