"""An intake in progress: every field as typed, half-filled or wrong as it may be.

A draft is one flat map from a path to the text in that field, so a window
binds fields to paths, saving is one small JSON object, and nothing typed is
ever lost to a rule. `models/intake.py` says what the draft means.

Paths: `applicant.kind`, `purpose`, `channel`, `language`, `phone`, `note`,
`person.<field>`, `organisation.<field>`, `host.<field>`,
`representative.<field>`, `answers.<question>` (`.from` and `.to` for a
period), `items.<n>.<field>`, `persons.<n>.<field>`, `papers.<document>`
(one tick for all), `papers.<document>.items-<n>` or `.persons-<n>` (one
subject), `papers.<document>.number` and `.date`, `papers.<document>.each` (a
number and date for each subject, `.items-<n>.number`), `receipts.<n>.<field>`,
`payer.ground`, `payer.document`, `insisted`. Rows are numbered from 0 and
counted under `<group>.#`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

YES: Final = "yes"
NO: Final = "no"
MAX_ROWS: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold the fields of one intake as typed."""

    service: str
    values: Mapping[str, str] = field(default_factory=dict)

    def text(self, path: str) -> str:
        """Return what stands in the field, empty when nothing does."""
        return self.values.get(path, "")

    def yes(self, path: str) -> bool:
        """Say whether a box is ticked."""
        return self.values.get(path) == YES

    def with_text(self, path: str, text: str) -> "Draft":
        """Return the draft with `text` in the field at `path`; an empty text clears it."""
        values = dict(self.values)
        if text:
            values[path] = text
        else:
            values.pop(path, None)
        return replace(self, values=values)

    def with_texts(self, texts: Mapping[str, str]) -> "Draft":
        """Return the draft with several fields set at once."""
        values = {**self.values, **texts}
        return replace(self, values={path: text for path, text in values.items() if text})

    def rows(self, group: str) -> int:
        """Return how many rows stand in `items`, `persons` or `receipts`."""
        count = self.values.get(f"{group}.#", "0")
        return min(int(count), MAX_ROWS) if count.isdecimal() else 0

    def with_row(self, group: str, texts: Mapping[str, str] | None = None) -> "Draft":
        """Return the draft with one row more, filled with `texts` (field → text)."""
        row = self.rows(group)
        if row >= MAX_ROWS:
            return self
        filled = {f"{group}.{row}.{name}": text for name, text in (texts or {}).items()}
        return self.with_texts({**filled, f"{group}.#": str(row + 1)})

    def without_row(self, group: str, row: int) -> "Draft":
        """Return the draft without that row; the rows below it, and their ticks, move up."""
        count = self.rows(group)
        if not 0 <= row < count:
            return self
        kept: dict[str, str] = {}
        for path, text in self.values.items():
            moved = _moved(path, group, row)
            if moved is not None:
                kept[moved] = text
        kept[f"{group}.#"] = str(count - 1)
        return replace(self, values=kept)

    def row(self, group: str, row: int) -> dict[str, str]:
        """Return the fields of one row."""
        prefix = f"{group}.{row}."
        return {
            path[len(prefix) :]: text
            for path, text in self.values.items()
            if path.startswith(prefix)
        }


def _moved(path: str, group: str, row: int) -> str | None:
    """Return where a field goes when `row` of `group` is taken out; None when it goes with it."""
    match = re.fullmatch(
        rf"(?P<before>{group}\.|papers\.[^.]+\.{group}-)(?P<row>\d+)(?P<after>\..+)?", path
    )
    if match is None or int(match["row"]) < row:
        return path
    if int(match["row"]) == row:
        return None
    return f"{match['before']}{int(match['row']) - 1}{match['after'] or ''}"
