"""Papers of the commission's words: typed by halves, mistyped, in the wrong order, of former times."""

import random

import pytest
import shamir_mnemonic
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from services.elections import Misread, paper, urn

CHANCE = random.Random(7)
PUBLIC, PAPERS = urn.make_key()
WORDS = PAPERS[0].split()


def test_a_paper_has_twenty_words_and_any_two_open() -> None:
    assert [len(one.split()) for one in PAPERS] == [20, 20, 20]
    for first, second in ((0, 1), (0, 2), (2, 1)):
        assert urn.join_key([PAPERS[first], PAPERS[second]], PUBLIC)
    with pytest.raises(urn.WrongWords):
        urn.join_key([PAPERS[0], PAPERS[0]], PUBLIC)


def test_papers_of_thirty_three_words_open_their_boxes() -> None:
    private = X25519PrivateKey.generate()
    old = shamir_mnemonic.generate_mnemonics(1, [(2, 3)], private.private_bytes_raw(), iteration_exponent=0)[
        0
    ]
    assert len(old[0].split()) == 33
    public = private.public_key().public_bytes_raw()
    assert urn.join_key(old[:2], public).private_bytes_raw() == private.private_bytes_raw()
    assert paper.read([word[:4] for word in old[0].split()]) == (old[0].split(), None)


def test_four_letters_suffice_and_numbers_are_no_words() -> None:
    typed = " ".join(f"{number}. {word[:4].upper()}" for number, word in enumerate(WORDS, start=1))
    assert paper.read(paper.words_in(typed)) == (WORDS, None)
    assert all(paper.is_word(word[:5], word) for word in WORDS)
    assert not paper.is_word(WORDS[0][:3], WORDS[0])


def mistyped(*places: int) -> list[str]:
    words = list(WORDS)
    for place in places:
        others = [word for word in shamir_mnemonic.wordlist.WORDLIST if word != words[place - 1]]
        words[place - 1] = CHANCE.choice(others)
    return words


@pytest.mark.parametrize("place", range(1, 21))
def test_a_wrong_word_is_found_by_its_place(place: int) -> None:
    for _ in range(5):
        assert paper.read(mistyped(place))[1] == Misread((place,))


def test_no_words_at_all_and_words_in_each_others_place_are_found() -> None:
    assert paper.read(["сөз", *WORDS[1:17], "xyzzy", *WORDS[18:]])[1] == Misread((1, 18))
    swapped = [*WORDS[:4], WORDS[5], WORDS[4], *WORDS[6:]]
    assert paper.read(swapped)[1] == (Misread((5, 6)) if WORDS[4] != WORDS[5] else None)
    assert paper.read(WORDS[1:])[1] == Misread(typed=19)


def test_where_nothing_can_be_told_everything_is_asked_for_again() -> None:
    """Three wrong words are no single one, and hardly ever look like it."""
    told = [paper.read(mistyped(2, 9, 15))[1] for _ in range(10)]
    assert told.count(Misread()) >= 9
