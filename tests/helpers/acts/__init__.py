"""Every place of the services that records, reached by an act; a file for each part of the work."""

from typing import Final

from tests.helpers.acts import (
    blanks,
    complaints,
    counter,
    coupons,
    exchange,
    figures,
    files,
    indicators,
    keeping,
    letters_check,
    path,
    regional,
    registers,
    reissue,
    weapons,
)
from tests.helpers.acts.act import Act

ACTS: Final[tuple[Act, ...]] = (
    *reissue.ACTS,
    *blanks.ACTS,
    *complaints.ACTS,
    *counter.ACTS,
    *coupons.ACTS,
    *exchange.ACTS,
    *figures.ACTS,
    *files.ACTS,
    *indicators.ACTS,
    *keeping.ACTS,
    *letters_check.ACTS,
    *path.ACTS,
    *regional.ACTS,
    *registers.ACTS,
    *weapons.ACTS,
)
"""All of them; a part is named here once."""
