"""The eight factions of the school parliament (the parliament's charter; section 5 of the checklist settles names)."""

FACTIONS = (
    "law_order",
    "information",
    "sport_health",
    "self_knowledge",
    "care",
    "debate",
    "ecology_labour",
    "culture_art",
)
