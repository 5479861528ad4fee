"""Whether the day we ship shows what it should, and a broken one is refused."""

from pathlib import Path
from typing import Final

import pytest

from desktop.demo.script import Visitor, read_script, script_path
from desktop.models.errors import Refusal

SHIPPED: Final = read_script(script_path())
FEWEST: Final = 30


def those(**wanted: object) -> list[Visitor]:
    return [
        visitor
        for visitor in SHIPPED.visitor
        if all(getattr(visitor, name) == value for name, value in wanted.items())
    ]


def test_enough_visitors_come_for_both_services() -> None:
    assert len(SHIPPED.visitor) >= FEWEST
    assert {visitor.service for visitor in SHIPPED.visitor} == {"weapons", "invitations"}


def test_it_is_the_monday_at_a_rural_office() -> None:
    assert f"{SHIPPED.day:%A %Y-%m-%d}" == "Monday 2013-11-25"
    assert "-" in SHIPPED.office  # a department has no dash


@pytest.mark.parametrize(
    "visitors",
    [
        pytest.param(those(end="sent-for-papers"), id="takes the list of missing papers"),
        pytest.param(
            [each for each in those(end="registered") if each.without],
            id="is registered though papers are missing",
        ),
        pytest.param(those(applicant="foreigner", end="registered"), id="a foreigner"),
        pytest.param(
            [
                each
                for each in those(applicant="security-subject")
                if len(each.items) > 1 and len(each.persons) > 1
            ],
            id="a company with several units and guards",
        ),
        pytest.param(
            [
                each
                for each in those(applicant="citizen")
                for item in each.items
                if (item.get("kind"), item.get("energy_j")) == ("pneumatic", "7,5")
            ],
            id="an exempt pneumatic",
        ),
        pytest.param(
            [
                each
                for each in those(applicant="security-employee")
                if any(guard["born"].endswith("1995") for guard in each.persons)
            ],
            id="a guard of eighteen",
        ),
        pytest.param(those(end="not-covered", applicant="foreigner"), id="is not entitled"),
        pytest.param(
            those(end="not-covered", applicant="foreigner-up-to-6-months"), id="is not covered"
        ),
        pytest.param(those(end="registered", insisted=True), id="insists"),
        pytest.param([each for each in those() if each.further], id="asks for two things"),
        pytest.param([each for each in those() if each.moved], id="stands in the wrong line"),
        pytest.param([each for each in those() if each.brings_to], id="brings a later paper"),
        pytest.param(those(end="left"), id="leaves"),
        pytest.param(those(end="no-show"), id="does not come"),
    ],
)
def test_somebody(visitors: list[Visitor]) -> None:
    assert visitors


def test_every_number_of_a_person_or_organisation_is_made_up() -> None:
    texts = [
        value
        for visitor in (*SHIPPED.visitor, *SHIPPED.sent)
        for table in (visitor.person, visitor.organisation, visitor.host)
        for name, value in (table or {}).items()
        if name in {"iin", "bin"}
    ]
    assert texts
    assert all(text.startswith("made") for text in texts)


def test_the_visitors_stand_in_the_order_they_come() -> None:
    times = [visitor.at for visitor in SHIPPED.visitor]
    assert times == sorted(times)


def test_something_comes_in_every_way_without_a_visitor() -> None:
    assert {each.by for each in SHIPPED.sent} == {"post", "portal", "talon"}
    assert [each.by for each in SHIPPED.sent if each.void] == ["post"]


def test_every_line_has_its_window_and_every_window_its_clerk() -> None:
    served = {line for counter in SHIPPED.window for line in counter.lines}
    assert {line for visitor in SHIPPED.visitor for line in visitor.lines} <= served
    at_windows = {counter.staff for counter in SHIPPED.window}
    assert at_windows == {clerk.staff for clerk in SHIPPED.staff if "clerk" in clerk.roles}


def test_a_broken_script_is_refused_with_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "day.toml"
    text = script_path().read_text(encoding="utf-8")
    path.write_text(text.replace('end = "registered"', 'end = "happy"', 1), encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        read_script(path)
    assert refused.value.code == "demo-broken"
