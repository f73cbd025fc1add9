"""The sealed urn: ballots that only two members of the commission together can open.

The key pair is made in memory from a secret of 128 bits; the bot keeps the public half. The secret is split into three
sets of twenty words (SLIP-39, Shamir's scheme, which takes none smaller), any two of which make it whole again; more
bits would not make X25519 harder to break. A ballot is sealed with HPKE (RFC 9180).
"""

import hashlib
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from school.elections import COMMISSION_SIZE, NEEDED_TO_OPEN

PLAIN_SIZE = 16
SECRET_SIZE = 16  # bytes
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class WrongWords(ValueError):
    """The words are mistyped, belong to another key, or are the same set twice."""


def make_key() -> tuple[bytes, list[str]]:
    """A new key: its public half, and one line of words for each member."""
    import shamir_mnemonic  # noqa: PLC0415 -- only the commission needs it

    secret = secrets.token_bytes(SECRET_SIZE)
    shares = shamir_mnemonic.generate_mnemonics(
        1, [(NEEDED_TO_OPEN, COMMISSION_SIZE)], secret, iteration_exponent=0
    )[0]
    return _key_of(secret).public_key().public_bytes_raw(), list(shares)


def _key_of(secret: bytes) -> X25519PrivateKey:
    """The private key. Papers of thirty-three words, which were given out before, hold it as it is."""
    if len(secret) == SECRET_SIZE:
        secret = HKDF(hashes.SHA256(), 32, salt=None, info=b"school election key").derive(secret)
    return X25519PrivateKey.from_private_bytes(secret)


def join_key(words: Sequence[str], public_key: bytes) -> X25519PrivateKey:
    """The private key from two members' words. Raises WrongWords if it is not the key of this box."""
    import shamir_mnemonic  # noqa: PLC0415 -- only the commission needs it

    try:
        secret = shamir_mnemonic.combine_mnemonics([" ".join(line.lower().split()) for line in words])
        private = _key_of(secret)
    except (shamir_mnemonic.MnemonicError, ValueError) as wrong:
        raise WrongWords from wrong
    if private.public_key().public_bytes_raw() != public_key:
        raise WrongWords
    return private


def key_of_its_own() -> tuple[bytes, bytes]:
    """A new key of a box that the bot opens by itself: public and private half."""
    private = X25519PrivateKey.generate()
    return private.public_key().public_bytes_raw(), private.private_bytes_raw()


def key_from(private: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(private)


def paper_of(words: str) -> int | None:
    """What these words have in common with the other two of their key; None if they are misspelt or no words at all."""
    import shamir_mnemonic  # noqa: PLC0415 -- only the commission needs it

    try:
        return int(shamir_mnemonic.share.Share.from_mnemonic(" ".join(words.lower().split())).identifier)
    except (shamir_mnemonic.MnemonicError, ValueError):
        return None


def seal(choice: int, election_id: int, public_key: bytes) -> bytes:
    """A ballot: 64 bytes whatever the choice, bound to its election."""
    plain = choice.to_bytes(PLAIN_SIZE, "big")
    return bytes(_SUITE.encrypt(plain, X25519PublicKey.from_public_bytes(public_key), _about(election_id)))


def open_all(ballots: Sequence[bytes], election_id: int, key: X25519PrivateKey) -> tuple[list[int], int]:
    """The choices, shuffled before they are opened, and how many ballots were changed or are of another box."""
    mixed = list(ballots)
    secrets.SystemRandom().shuffle(mixed)
    choices, spoiled = [], 0
    for ballot in mixed:
        try:
            choices.append(int.from_bytes(_SUITE.decrypt(ballot, key, _about(election_id)), "big"))
        except (InvalidTag, ValueError):
            spoiled += 1
    return choices, spoiled


def name_of(public_key: bytes) -> str:
    """A short name of a key, for a button: which words it was that a member has written down."""
    return hashlib.sha256(public_key).hexdigest()[:12]


def _about(election_id: int) -> bytes:
    return f"election {election_id}".encode()
