"""Who may collect what a case led to (W-16, D53, I-11.B)."""

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest

from desktop.models.application import Application
from desktop.models.collecting import (
    MayCollect,
    needs_authority,
    prepared_by_others,
    reading_place,
    require_receiver,
    who_may_collect,
)
from desktop.models.errors import Refusal
from desktop.models.facts import Receiver, ResultIssued
from desktop.models.official import Official
from desktop.models.person import Applicant, Organisation, Person, Representative
from tests.helpers.facts import application

DAY = dt.date(2013, 11, 25)
ZHANAR = Person(surname="Қасымова", given="Жанар")
HOST = Organisation(name="«Тұлпар» ЖШС", head="Ахметов Болат")
ATTORNEY = Representative(
    person=ZHANAR,
    basis="attorney",
    number="1-204",
    issued_on=DAY,
    valid_until=dt.date(2014, 11, 25),
)


def result(kind: str = "permit", *, result_id: str = "r1", by: str = "i1") -> ResultIssued:
    official = Official(staff=by, name=f"қызметкер {by}")
    return ResultIssued(
        case="c",
        result=result_id,
        kind="permit" if kind == "permit" else "refusal" if kind == "refusal" else "invitation",
        items=("item-1",),
        number="1",
        issued_on=DAY,
        prepared_by=official,
        signer=official,
        clerk_name=official.name,
    )


def of_person(
    *,
    applicant: Applicant | None = None,
    representative: Representative | None = None,
    host: Organisation | None = None,
) -> Application:
    plain = application()
    who = applicant or plain.applicant
    return replace(plain, applicant=who, representative=representative, host=host)


def receivers(found: Application, *results: ResultIssued) -> list[str]:
    return [each.receiver for each in who_may_collect(found, results)]


def test_a_person_collects_in_person_or_by_power_of_attorney() -> None:
    first, second = who_may_collect(of_person())
    assert (first.receiver, second) == ("applicant", MayCollect(receiver="proxy"))
    assert first.name


def test_whoever_handed_in_by_power_of_attorney_comes_first_with_his_paper() -> None:
    first, second = who_may_collect(of_person(representative=ATTORNEY))
    assert (first.receiver, first.name) == ("proxy", ZHANAR.full_name)
    assert first.authority == "1-204"
    assert (first.authority_date, first.authority_until) == (DAY, ATTORNEY.valid_until)
    assert second.receiver == "applicant"


def test_an_organisation_collects_by_its_head_or_by_power_of_attorney() -> None:
    firm = Applicant(kind="special-entity", organisation=HOST)
    first, second = who_may_collect(of_person(applicant=firm))
    assert (first, second.receiver) == (MayCollect(receiver="head", name=HOST.head), "proxy")
    headed = replace(ATTORNEY, basis="head")
    named, other = who_may_collect(of_person(applicant=firm, representative=headed))
    assert (named.receiver, named.name, other.receiver) == ("head", ZHANAR.full_name, "proxy")


def test_an_invitation_asked_by_a_host_organisation_goes_to_its_representative_alone() -> None:
    hosted = of_person(host=HOST, representative=ATTORNEY)
    invitation, refusal = result("invitation"), result("refusal")
    assert receivers(hosted, invitation) == ["host"]
    assert receivers(hosted, refusal) == ["host", "proxy", "applicant"]
    assert receivers(hosted, invitation, refusal) == ["host"]
    with pytest.raises(Refusal, match="receiver-not-allowed") as refused:
        require_receiver(hosted, [invitation], "applicant")
    assert refused.value.fields["name"] == HOST.name
    (named,) = who_may_collect(hosted, [invitation])
    assert (named.name, named.authority) == (ZHANAR.full_name, "1-204")
    assert who_may_collect(of_person(host=HOST), [invitation]) == (MayCollect(receiver="host"),)
    require_receiver(hosted, [invitation], "host")
    require_receiver(hosted, [refusal], "applicant")


@pytest.mark.parametrize("receiver", get_args(Receiver))
def test_a_paper_is_asked_of_whoever_is_neither_the_applicant_nor_its_head(receiver: str) -> None:
    assert needs_authority(receiver) is (receiver in {"proxy", "host"})


def test_whoever_else_prepared_what_is_handed_over_is_named_once() -> None:
    made = [result(result_id=f"r{n}", by=by) for n, by in enumerate(("i1", "i1", "s1"))]
    assert prepared_by_others(made, ["r0", "r1", "r2"], "s1") == ("қызметкер i1",)
    assert prepared_by_others(made, ["r2"], "s1") == ()


def test_nobody_comes_for_a_host_organisation_where_there_is_none() -> None:
    with pytest.raises(Refusal) as refused:
        require_receiver(of_person(), [result()], "host")
    assert (refused.value.code, refused.value.fields) == ("receiver-not-allowed", {"name": ""})


def test_what_was_granted_is_read_before_what_was_refused() -> None:
    letter, late = result("refusal"), replace(result(), number="2")
    assert sorted([letter, late, result()], key=reading_place) == [result(), late, letter]
