"""Where an operator is in an intake: its step, the row of each list, and the field."""

from desktop.models.intake import Assessment
from desktop.models.intake_form import STEPS, StepId
from desktop.models.standard import Standard
from desktop.presenters.intake_edits import place_of
from desktop.presenters.intake_form import first_open_step
from desktop.services.intake import SavedDraft


class Place:
    """Keep the place of one intake, from its first step on.

    `chosen` are the rows on show by their lists; `field` is the path the cursor came to last in
    the step, empty while it came to none.
    """

    def __init__(self) -> None:
        self.step: StepId = STEPS[0]
        self.chosen: dict[str, int] = {}
        self.field = ""

    @property
    def reaches_papers(self) -> bool:
        """Tell whether the papers, or a step after them, are on show."""
        return STEPS.index(self.step) >= STEPS.index("papers")

    def move_to(self, step: StepId) -> None:
        """Show another step; the cursor came to none of its fields yet."""
        self.step, self.field = step, ""

    def beside(self, steps: int) -> StepId:
        """Return the step so many further on, or back; the first and the last one stay."""
        return STEPS[min(max(STEPS.index(self.step) + steps, 0), len(STEPS) - 1)]

    def row(self, group: str, rows: int) -> int:
        """Return the row on show of a list that has so many."""
        return min(self.chosen.get(group, 0), rows - 1)

    def choose_row_of(self, path: str) -> None:
        """Show the row a field stands in, should it stand in one."""
        found = place_of(path)
        if found is not None:
            self.chosen[found[0]] = found[1]

    def come_back(self, kept: SavedDraft, standard: Standard, seen: Assessment) -> None:
        """Go where the operator was; where nobody knows, to the first step that is not done."""
        first = first_open_step(standard, kept.draft, seen)
        self.move_to(next((step for step in STEPS if step == kept.step), first))
        self.field = kept.field if kept.step else ""
        self.choose_row_of(self.field)
