"""What freezes figures, with its command."""

import datetime as dt
from typing import Final

from desktop.models.figure_table import FigureTable, Wanted
from desktop.services import figures_frozen
from tests.helpers.acts.act import Act

DAY: Final = dt.date(2013, 11, 25)
TABLE: Final = FigureTable(
    wanted=Wanted(figures=("registered",), rooms=("2-11",), first=DAY, last=DAY, rows="office"),
    counts={},
)
ACTS: Final = (
    Act("figures_frozen.freeze", "figures.freeze", lambda d: figures_frozen.freeze(
        d, TABLE, "Өтініштер")),
)  # fmt: skip
