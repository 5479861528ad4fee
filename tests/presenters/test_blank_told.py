"""Which blank is asked about first of a case: the one of the form that holds (D28, D55)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.presenters.blank_told import tell_blank_of_case
from desktop.presenters.case_acts_view import Typed
from desktop.services import settings
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import staffed, whole
from tests.services.test_blanks import onto_blank, packet
from tests.services.test_reissue import again, annul, handed


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk at an office with a head and inspectors, and a printer for permits."""
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        staffed(opened)
        settings.set_printer(opened, kind="permit", printer="HP", sheet="a4")
        yield opened


def asked(desk: Desk, case: str) -> str:
    """Return which permit is asked about."""
    said = tell_blank_of_case(desk, case).view(Typed()).sentence
    return said.replace("\u00a0", " ").split("№ ")[1].split(" ")[0]


def test_of_a_permit_made_anew_the_new_one_is_asked_about(desk: Desk) -> None:
    case = handed(desk)  # printed whole, on plain paper
    packet(desk)
    again(desk, case)
    assert asked(desk, case) == "2013/0002"


def test_the_blank_that_went_through_before_it_was_replaced_is_asked_about_first(
    desk: Desk,
) -> None:
    case = handed(desk)
    packet(desk)
    onto_blank(desk, whole(desk, case).results[0].issued.paper)
    again(desk, case)
    assert asked(desk, case) == "2013/0001"


def test_of_one_annulled_nothing_is_asked(desk: Desk) -> None:
    case = handed(desk)
    packet(desk)
    annul(desk, case)
    with pytest.raises(Refusal, match="blank-unasked"):
        tell_blank_of_case(desk, case)
