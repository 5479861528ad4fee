"""Which stages of a case are open, as one condition that the index of terms and queries share."""

from typing import Final

from desktop.models.stages import OTHER_STAGES

OPEN: Final = f"stage NOT IN ({', '.join(map(repr, OTHER_STAGES))})"
"""SQLite takes a partial index only for the very words of its condition."""
