"""Register an application by the clock of the computer: `python -m tests.program.at_a_term OFFICE`.

Says what the visitor who is served was refused for, or `registered`.
"""

import datetime as dt
import sys
from pathlib import Path

from desktop.composing import machine_clock
from desktop.models.errors import Refusal
from desktop.services import intake
from desktop.services.desk_at import desk_at
from desktop.store import tickets
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.randomness import seeded


def main(office: Path) -> str:
    """Return what came of it."""
    with desk_at(office, by="s1", clock=machine_clock, randomness=seeded(5)) as desk:
        (served,) = tickets.open_before(desk.database, office=desk.office().office, day=dt.date.max)
        try:
            intake.register(desk, ticket=served.id, draft=citizen_with_rifle(papers=True))
        except Refusal as refusal:
            return refusal.code
    return "registered"


if __name__ == "__main__":
    sys.stdout.write(main(Path(sys.argv[1])))
