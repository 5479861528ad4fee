"""Letters that no bundled font draws are refused wherever they are typed, not at intake alone."""

from collections.abc import Callable

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.posts import Styled
from desktop.services import blanks, coupons_received, deciding, path
from desktop.services import staff as employees
from desktop.services.coupons_received import NewCoupon
from desktop.services.desk import Desk
from desktop.store import journal, offices
from tests.helpers.on_path import (
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    checked,
    refuse,
    registered,
    reworded,
    seen,
    staffed,
)

ODD = "北京"


def rename(desk: Desk) -> None:
    employees.set_staff(desk, staff="s9", name=f"Ли {ODD}", post_kk="маман", post_ru="специалист")


def rank(desk: Desk) -> None:
    styled = Styled(rank_kk=f"майор {ODD}")
    employees.set_staff(desk, staff="s9", name="Ли", post_kk="м", post_ru="с", styled=styled)


def spoil(desk: Desk) -> None:
    blanks.receive_blanks(desk, kind="permit", first="АА 0001", last="АА 0003")
    blanks.spoil_blank(desk, kind="permit", serial="АА 0001", reason=f"қағаз {ODD}")


def receive_coupon(desk: Desk) -> None:
    new = NewCoupon(number="7", issuer="ІІБ", on=TODAY, guest="Ли", latin=f"Li {ODD}")
    coupons_received.receive(desk, new)


def word_a_decision(desk: Desk) -> None:
    case = checked(desk, assigned(desk))
    deciding.propose(as_(desk, INSPECTOR), seen=seen(desk, case), decisions=[odd_decision()])


def odd_decision() -> ItemDecision:
    return reworded(refuse("item-1", "17.5"), f"акт {ODD}")


def resolve(desk: Desk) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head="h1")
    path.assign(as_(desk, "h1"), seen=[seen(desk, case)], to=INSPECTOR, resolution=f"қара {ODD}")


@pytest.mark.parametrize(
    "act", [rename, rank, spoil, receive_coupon, word_a_decision, resolve], ids=lambda a: a.__name__
)
def test_a_sign_no_font_draws_is_refused_with_its_name(
    desk: Desk, act: Callable[[Desk], None]
) -> None:
    staffed(desk)
    with pytest.raises(Refusal) as told:
        act(desk)
    assert (told.value.code, told.value.fields) == ("odd-sign", {"sign": ODD[0]})


def test_nothing_of_it_is_recorded(desk: Desk) -> None:
    before = journal.length(desk.database)
    with pytest.raises(Refusal, match="odd-sign"):
        rename(desk)
    assert journal.length(desk.database) == before
    office = desk.office().office
    assert "s9" not in {row.staff for row in offices.staff(desk.database, office)}
