"""Text that goes into a spreadsheet: it must stay text, whatever a person called themselves (SECURITY.md, E7)."""

import unicodedata

_FORMULAS = ("=", "+", "-", "@", "|", "%")
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060 \t\r\n"


def harmless(text: str) -> str:
    """A cell of a .csv: an apostrophe stands before what a spreadsheet would calculate.

    «+7 799 …» too; in a .xlsx the type of the cell says that it is text, so numbers stay as they are there.
    """
    bare = unicodedata.normalize("NFKC", text).lstrip(_UNSEEN)
    return f"'{text}" if bare.startswith(_FORMULAS) or text[:1] in ("\t", "\r") else text
