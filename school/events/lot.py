"""Seats drawn by lot instead of given to the quickest: the order follows from a seed whose hash is published before."""

import hashlib
import secrets
from collections.abc import Iterable


def new_seed() -> str:
    return secrets.token_hex(16)


def promise_of(seed: str) -> str:
    """What is published before the draw: whoever knows the seed afterwards can make it again."""
    return hashlib.sha256(seed.encode()).hexdigest()[:16]


def drawn_order(seed: str, people: Iterable[int]) -> list[int]:
    """Everybody who asked, by lot: sorted by the hash of «seed:number». The first ones get the seats."""
    return sorted(people, key=lambda person: hashlib.sha256(f"{seed}:{person}".encode()).digest())
