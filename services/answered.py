"""What somebody writes to the school and what it is answered: both sealed together, opened for whom they are meant."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from db.vault import Vault


class SealedRow(Protocol):
    """Its draft is known before the row is, so that the seal is bound to it."""

    @property
    def draft(self) -> str: ...
    @property
    def sealed(self) -> bytes: ...


R = TypeVar("R", bound=SealedRow)


@dataclass(frozen=True)
class Written(Generic[R]):
    """A row with its words; `answer` is «» until there is one."""

    row: R
    text: str
    answer: str


@dataclass(frozen=True)
class Seals(Generic[R]):
    """Of one kind of such rows, which stands in the place of each seal."""

    kind: str

    def place(self, draft: str) -> str:
        return f"{self.kind}:{draft}"

    def seal(self, vault: Vault, draft: str, text: str, answer: str = "") -> bytes:
        return vault.seal_told({"text": text, "answer": answer}, self.place(draft))

    def opened(self, vault: Vault, row: R) -> Written[R]:
        told = vault.open_told(row.sealed, self.place(row.draft))
        return Written(row, told["text"], told["answer"])
