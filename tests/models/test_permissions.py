"""Whether the table of rights is whole, denies by default, and is what its page says."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.permissions import (
    COMMANDS,
    FIRST_RUN,
    MAY,
    PROGRAM,
    ROLES,
    Command,
    Role,
    checked_roles,
    is_open_to_program,
    may,
)
from tools.permissions import BEGINS, ENDS, PAGE, table

ADMINISTRATOR: Role = "administrator"
AUDITOR: Role = "auditor"
ANALYST: Role = "analyst"


def test_the_page_tells_the_table_of_the_program() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.partition(BEGINS)[2].partition(ENDS)[0].strip() == table()


def test_every_command_is_somebodys_and_no_other_is_in_the_table() -> None:
    assert set(MAY) == set(COMMANDS)
    assert all(MAY.values())
    assert {role for roles in MAY.values() for role in roles} == set(ROLES)


def test_nobody_without_a_role_may_do_anything() -> None:
    assert not any(may((), command) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_roles_together_may_what_each_of_them_may(command: Command) -> None:
    alone: set[Role] = {role for role in ROLES if may((role,), command)}
    assert alone == MAY[command]
    assert may(ROLES, command)
    assert may(tuple(set(ROLES) - alone), command) is False


def test_the_first_run_is_over_with_the_first_administrator() -> None:
    open_then = {c for c in COMMANDS if is_open_to_program(c, has_administrator=False)}
    open_now = {c for c in COMMANDS if is_open_to_program(c, has_administrator=True)}
    assert open_then == FIRST_RUN | PROGRAM
    assert open_now == PROGRAM
    assert not any(c.startswith("case.") for c in open_then)


def test_whoever_examines_does_not_sign_by_his_role() -> None:
    assert not MAY["case.examine"] & MAY["case.sign"]


def test_whoever_signs_may_word_the_decision_otherwise_first() -> None:
    assert MAY["case.draft"] == MAY["case.examine"] | MAY["case.sign"]


def test_the_administrator_sees_no_application_and_whoever_reads_changes_nothing() -> None:
    assert not any(may([ADMINISTRATOR], c) for c in COMMANDS if c.startswith("case."))
    assert {c for c in COMMANDS if may([AUDITOR], c)} == {
        "audit.person",
        "audit.see",
        "case.see",
        "complaint.see",
        "exchange.see",
        "figures.see",
        "region.case.see",
        "region.person.whole",
        "region.see",
        "register.see",
        "staff.sign-in",
    }
    of_analyst = {c for c in COMMANDS if may([ANALYST], c)}
    assert {c for c in of_analyst if not c.startswith("region.")} == {
        "figures.freeze",
        "figures.see",
        "staff.sign-in",
    }


def test_confidential_grounds_are_the_examiners_and_the_heads() -> None:
    assert MAY["case.see-confidential"] == {"inspector", "head"}


def test_roles_are_kept_in_one_order_and_unknown_ones_refused() -> None:
    assert checked_roles(["head", "clerk", "head"]) == ("clerk", "head")
    with pytest.raises(Refusal) as refused:
        checked_roles(["clerk", "owner"])
    assert (refused.value.code, refused.value.fields) == ("role-unknown", {"role": "owner"})
