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

#: Which faction leads the school's life in a month; in May it is the whole organisation (the plan's months).
ON_DUTY: dict[int, str | None] = {
    9: "law_order",
    10: "information",
    11: "sport_health",
    12: "self_knowledge",
    1: "care",
    2: "debate",
    3: "ecology_labour",
    4: "culture_art",
    5: None,
}
