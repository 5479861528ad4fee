"""Writing down what is typed and what follows it are one: killed between, neither is left half."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.services import deciding, decision_drafts, finishing
from desktop.services.decision_drafts import NOTHING, Kept
from desktop.services.desk import Desk
from desktop.store import path as rows
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    as_,
    assigned,
    checked,
    examined,
    grant,
    refuse,
    reworded,
    seen,
    staffed,
    whole,
)
from tests.helpers.randomness import seeded
from tests.helpers.refused import refused

MOST = 400  # statements such a transaction could have
REFUSED = reworded(refuse("item-1", "17.5"), "қаралған сөз")
TYPED = Kept(decisions=(refuse("item-1", "17.5"),))


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def keep(desk: Desk, staff: str, case: str) -> None:
    decision_drafts.keep(as_(desk, staff), case=case, typed=TYPED)


def kept_of(desk: Desk, staff: str, case: str) -> Kept:
    return decision_drafts.kept(as_(desk, staff), case=case)


def finish(desk: Desk, case: str) -> None:
    inspector = as_(desk, INSPECTOR)
    finishing.finish_examination(inspector, seen=seen(desk, case), typed=TYPED)


def sign(desk: Desk, case: str) -> None:
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), typed=TYPED)


def test_what_is_typed_goes_with_the_end_of_the_examination(desk: Desk) -> None:
    case = checked(desk, assigned(desk))
    keep(desk, INSPECTOR, case)
    finish(desk, case)
    found = whole(desk, case)
    assert found.row.stage == "examined"
    assert [each.outcome for each in found.proposals] == ["refused"]
    assert found.examined is not None
    assert found.examined.proposals == found.proposals
    assert kept_of(desk, INSPECTOR, case) == NOTHING


def test_an_end_that_is_refused_leaves_what_was_typed_as_it_was(desk: Desk) -> None:
    case = checked(desk, assigned(desk, weapons=2))
    keep(desk, INSPECTOR, case)
    before = whole(desk, case)
    assert refused(lambda: finish(desk, case)) == "items-undecided"
    assert whole(desk, case) == before
    assert kept_of(desk, INSPECTOR, case) == TYPED


def test_a_signature_that_is_refused_leaves_what_the_signer_typed_as_it_was(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, REFUSED)
    before = whole(desk, case)
    keep(desk, INSPECTOR, case)
    inspector = as_(desk, INSPECTOR)  # may sign, but examined it herself
    now = before.row.revision
    act = replace(seen(desk, case), revision=now)
    assert refused(lambda: deciding.sign(inspector, seen=act, typed=TYPED)) == "same-person-signs"
    assert whole(desk, case) == before
    assert kept_of(desk, INSPECTOR, case) == TYPED


def test_whoever_only_enters_a_signature_changes_nothing_with_it(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    clerk = as_(desk, OTHER)
    assert refused(lambda: deciding.sign(clerk, seen=seen(desk, case), typed=TYPED)) == (
        "not-allowed"
    )
    assert whole(desk, case).proposals == (grant(),)


@dataclass(slots=True)
class Bomb:
    """Kill this process before the so-many-th statement."""

    left: int

    def __call__(self, _statement: str) -> None:
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1


def killed_at(statement: int, office: Path, act: Callable[[Desk, str], None], case: str) -> bool:
    """Do an act in a copy of this process and kill it at a statement; tell whether it was."""
    child = os.fork()
    if not child:
        status = 1
        try:
            with open_database(office, randomness=seeded()) as database:
                database.connection.set_trace_callback(Bomb(statement))
                act(desk_over(database, Clock()), case)
                status = 0
        finally:
            os._exit(status)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in {0, -signal.SIGKILL}
    return ended != 0


@pytest.mark.parametrize(
    ("act", "writer", "before", "after"),
    [
        (finish, INSPECTOR, "assigned", "examined"),
        (sign, HEAD, "examined", "decided"),
    ],
)
def test_killed_at_any_statement_nothing_or_all_of_it_stands(
    tmp_path: Path, act: Callable[[Desk, str], None], writer: str, before: str, after: str
) -> None:
    template, place = tmp_path / "before.kense", tmp_path / "killed.kense"
    with an_office(template) as desk:
        case = assigned(staffed(desk))
        if before == "examined":
            examined(desk, case, REFUSED)
        else:
            checked(desk, case)
        keep(desk, writer, case)
    found = []
    for statement in range(0, MOST, 19):
        shutil.copy(template, place)
        was_killed = killed_at(statement, place, act, case)
        with open_database(place, randomness=seeded()) as database:
            left = rows.whole(database, case)
            kept = kept_of(desk_over(database, Clock()), writer, case)
            assert check_database(database).problems == ()
        assert left is not None
        written = [each.item.key for each in left.items if _is_written(each)]
        whole_act = (left.row.stage, len(written), kept == NOTHING)
        assert whole_act in {(before, 0, False), (after, 1, True)}
        found.append(whole_act[0])
        for side in tmp_path.glob("killed.kense*"):
            side.unlink()
        if not was_killed:
            break
    assert before in found, "it was killed before its end"
    assert found[-1] == after, "it was done once nothing killed it"


def _is_written(item: rows.ItemStanding) -> bool:
    return (item.decision or item.proposal) in TYPED.decisions
