"""Fixtures that every room of the tests may use."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.school import School, build_school


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    """A real database file with the cast in it."""
    built = await build_school(tmp_path / "school.db")
    yield built
    await built.store.close()
