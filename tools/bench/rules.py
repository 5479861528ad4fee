"""What is worked out at every key: checklist, duty, term and every problem of the draft."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from desktop.models.intake import assess
from desktop.services.intake import rules_for
from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.office import drafts, office

VISITORS: Final = 24
TIMES: Final = 40


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: the p50 of the draft that takes longest."""
    slowest, beside = 0.0, 0.0
    with office(folder) as desk:
        for service in ("weapons", "invitations"):
            for draft in islice(drafts(desk, service), VISITORS):
                rules, at = rules_for(desk, draft), desk.now()
                spent = p50(seconds(assess, draft, rules, at=at) for _ in range(TIMES))
                if spent > slowest:
                    slowest = spent
                    kept = dict(draft.values)
                    beside = p50(seconds(_round, kept) for _ in range(TIMES))
    yield Figure(
        figure="checklist + duty + term recomputed, the slowest draft (json: written and read)",
        value=slowest * MILLI,
        unit="ms",
        yardstick=beside * MILLI,
        limit=5,
    )


def _round(texts: dict[str, str]) -> object:
    return json.loads(json.dumps(texts))
