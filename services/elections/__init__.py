"""Elections: set up, sealed by three, opened, voted in, closed, counted by two, published, wiped.

Nothing about a choice is kept between two screens, logged, queued, or written but sealed.
"""

from services.elections.commission import (
    OwnWords,
    close_due,
    confirm_words,
    note_shown,
    open_box,
    rehearse,
    take_words,
)
from services.elections.desk import (
    Card,
    Outcome,
    Plan,
    card_for,
    desk_card,
    move_closing,
    new_key,
    open_voting,
    publish,
    result,
    set_up,
    wipe,
)
from services.elections.papers import PublishedFile, Record, published, receipt, record
from services.elections.voting import Ballot, Choice, ballot_for, cast_ballot, is_genuine

__all__ = [
    "Ballot",
    "Card",
    "Choice",
    "Outcome",
    "OwnWords",
    "Plan",
    "PublishedFile",
    "Record",
    "ballot_for",
    "card_for",
    "cast_ballot",
    "close_due",
    "confirm_words",
    "desk_card",
    "is_genuine",
    "move_closing",
    "new_key",
    "note_shown",
    "open_box",
    "open_voting",
    "publish",
    "published",
    "receipt",
    "record",
    "rehearse",
    "result",
    "set_up",
    "take_words",
    "wipe",
]
