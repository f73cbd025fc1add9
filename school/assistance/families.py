"""The record of a family whose children need care: kept as long as the family confirms it, each year anew."""

from enum import StrEnum

MOST_CHILDREN = 12


class FamilyRefusal(StrEnum):
    NOT_FOUND = "family-not-found"
    ELSEWHERE = "family-child-elsewhere"
    ENOUGH = "family-enough"
