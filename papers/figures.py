"""A row of a campaign's report in words."""

from locales.words import Word, Words


def figure_in_words(words: Words, key: str) -> str:
    """A row of the report by its key: «things_given», «given:shoes», «category:orphan», «grades:5–7»."""
    group, _, of = key.partition(":")
    match group:
        case "given":
            return words.plain("weekly-figure-given", group=Word(f"need-item-{of}"))
        case "category":
            return words.plain("weekly-figure-category", category=Word(f"need-category-{of}"))
        case "grades":
            return words.plain("weekly-figure-grades", grades=of)
        case _:
            return words.plain(f"weekly-figure-{group}")
