"""What the department refuses is entered with its ground, and the norm it sends to (W-17.4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.presenters.case_acts_department import BackFromDepartment
from desktop.presenters.case_acts_view import Typed
from desktop.services import department
from desktop.services.desk import Desk
from tests.helpers.office import an_office
from tests.helpers.on_path import TODAY, assigned, examined, grant, seen, staffed, whole

NORM = "«Қару айналымы туралы» Заң, 19-бап"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.db") as opened:
        yield staffed(opened)


@pytest.fixture
def away(desk: Desk) -> str:
    """Return a case that is at the department."""
    case = assigned(desk)
    examined(desk, case, grant())
    department.send(desk, seen=[seen(desk, case)], to="ІІД", number="5-12", on=TODAY)
    return case


def typed(case: str, ground: str, **more: str) -> Typed:
    texts = {
        "number": "9/2",
        "date": "2013-11-25",
        "signer": "Омаров Қайрат",
        f"{case}.result": "refused",
        f"{case}.ground": ground,
        f"{case}.fact": "тыйым салынған",
        **{f"{case}.{key}": text for key, text in more.items()},
    }
    return Typed(texts=tuple(texts.items()), asked=True)


def asked(desk: Desk, case: str, what: Typed) -> dict[str, str]:
    """Return what the sheet asks of the case, with what is said beside each."""
    groups = BackFromDepartment(desk, case).view(what).groups
    asks = (ask for group in groups for ask in group.asks)
    return {ask.key.removeprefix(f"{case}."): ask.message for ask in asks}


def test_a_ground_that_sends_to_another_law_asks_for_its_norm(desk: Desk, away: str) -> None:
    assert asked(desk, away, typed(away, "17.4"))["norm"]
    assert "norm" not in asked(desk, away, typed(away, "17.5"))
    with pytest.raises(Refusal, match="ground-norm-missing"):
        BackFromDepartment(desk, away).carry_out(desk, typed(away, "17.4"))
    BackFromDepartment(desk, away).carry_out(desk, typed(away, "17.4", norm=NORM))
    (item,) = whole(desk, away).items
    assert item.decision is not None
    assert item.decision.grounds[0].clause == NORM


def test_a_norm_typed_before_another_ground_was_chosen_is_not_cited(desk: Desk, away: str) -> None:
    BackFromDepartment(desk, away).carry_out(desk, typed(away, "17.5", norm=NORM))
    (item,) = whole(desk, away).items
    assert item.decision is not None
    assert item.decision.grounds[0].clause == "17-тармақ, 5)"
