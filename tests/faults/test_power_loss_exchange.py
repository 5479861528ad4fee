"""F1 for the exchange: a parcel that was made lies there, one that was taken is all there."""

from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from tests.faults.counts import count
from tests.faults.judging import Judge, losses
from tests.faults.recording import recorded
from tests.faults.workloads import Workload
from tests.faults.workloads_exchange import EXCHANGE

EXCHANGED: Final = count(ci=100, soak=3_200)  # states


def of_work(work: Workload) -> Judge:
    """Return the judge of a work that can be done again."""

    def judge(folder: Path, told: int, whole: bool) -> str:  # noqa: FBT001  called by place
        try:
            work.judge(folder, told)
            if whole:
                work.finish(folder)
        except (AssertionError, Refusal) as error:
            return repr(error)
        return ""

    return judge


@pytest.mark.parametrize("name", EXCHANGE)
def test_a_parcel_survives_on_both_sides(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "exchange"
    EXCHANGE[name].prepare(folder)
    with recorded(folder) as recorder:
        EXCHANGE[name].run(folder, recorder.tell)
    assert losses(recorder, EXCHANGED, of_work(EXCHANGE[name])) == {}
