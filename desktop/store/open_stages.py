"""Which cases are open, and which were decided late: conditions that indexes and queries share."""

from typing import Final

from desktop.models.stages import OTHER_STAGES

OPEN: Final = f"stage NOT IN ({', '.join(map(repr, OTHER_STAGES))})"
"""SQLite takes a partial index only for the very words of its condition."""

LATE: Final = "decided_on > due"
"""Not decided yet is no day, and before every day."""
