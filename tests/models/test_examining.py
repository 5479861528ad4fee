"""What is established of each item: its papers, its findings, whose age counts (W-17, I-16)."""

import datetime as dt
from dataclasses import replace
from typing import Final

import pytest

from desktop.models.application import Application, PaperMissing
from desktop.models.errors import Refusal
from desktop.models.examining import (
    Found,
    answers_for,
    check_finding,
    days_found,
    grounds_of,
    other_track,
    permits_of,
)
from desktop.models.path import items_of
from desktop.models.person import Applicant, Organisation
from tests.helpers.facts import application, organisation, person, weapon
from tests.helpers.standards import standard

WEAPONS, INVITATIONS = standard("weapons"), standard("invitations")
DAY = dt.date(2013, 11, 25)
EIGHTEEN = dt.date(1995, 11, 25)
GUARDS = application(
    applicant=Applicant(kind="security-employee", organisation=organisation()),
    items=(weapon(1),),
    persons=(person(1, born=EIGHTEEN), person(2, born=dt.date(1980, 1, 1))),
)


def of_age(of: Application, *, accepted: dt.date = DAY) -> list[tuple[str, frozenset[str]]]:
    rows = grounds_of(of, WEAPONS, [], accepted=accepted)
    return [(each.item.key, each.of_age) for each in rows]


def ids(of: Application, *found: Found) -> list[tuple[str, ...]]:
    known = WEAPONS if of.service == "weapons" else INVITATIONS
    return [each.proposal.ids for each in grounds_of(of, known, found, accepted=DAY)]


def invited(kind: str = "citizen") -> Application:
    return application(
        service="invitations",
        edition=INVITATIONS.edition,
        purpose="private",
        applicant=Applicant(kind=kind, person=person(1)),
        answers={},
        items=(weapon(1), weapon(2)),
    )


def missing(document: str, *subjects: int) -> PaperMissing:
    return PaperMissing(
        document=document, name=document, group="required", paragraph="11", subjects=subjects
    )


def test_a_guard_under_nineteen_is_proposed_himself_and_nobody_with_him() -> None:
    assert ids(GUARDS) == [(), ("17.7b",), ()]
    assert of_age(GUARDS) == [
        ("item-1", frozenset()),
        ("person-1", frozenset({"17.7b"})),
        ("person-2", frozenset()),
    ]


@pytest.mark.parametrize(
    ("born", "proposed"), [(EIGHTEEN, ()), (EIGHTEEN + dt.timedelta(days=1), ("17.7a",))]
)
def test_a_citizen_is_eighteen_from_his_birthday_on(
    born: dt.date, proposed: tuple[str, ...]
) -> None:
    applicant = Applicant(kind="citizen", person=person(1, born=born))
    assert ids(application(1, applicant=applicant)) == [proposed]


def test_a_paper_missing_of_one_subject_is_his_alone() -> None:
    papers = (missing("medical-conclusion", 2), missing("registration-duty-receipt"))
    assert ids(replace(GUARDS, missing=papers[:1])) == [(), ("17.7b",), ("17.1",)]
    both = ids(replace(GUARDS, missing=papers))
    assert [each[0] for each in both] == ["17.1", "17.1", "17.1"], "one of the case is everybody's"


def test_a_paper_of_one_weapon_is_no_person_s() -> None:
    two = replace(
        application(1, items=(weapon(1), weapon(2))), missing=(missing("test-firing-act", 2),)
    )
    assert ids(two) == [(), ("17.1",)]


def test_means_are_not_asked_of_whom_the_law_exempts() -> None:
    found = [
        Found(item="", kind="no-proof-of-means"),
        Found(item="item-2", kind="", exemption="oralman"),
    ]
    assert ids(invited(), *found) == [("16.7",), ()]


def test_a_finding_that_is_an_end_of_its_own_says_so() -> None:
    (proposed,) = grounds_of(
        application(1), WEAPONS, [Found(item="", kind="withdrawn")], accepted=DAY
    )
    assert proposed.proposal.outcome == "withdrawn"


def test_whom_the_service_is_not_for_is_offered_the_ground_of_it() -> None:
    insisted = application(1, applicant=Applicant(kind="other", person=person(1)))
    assert ids(insisted) == [("17.4",)]
    assert permits_of(insisted, WEAPONS) == {}, "he is granted nothing (D11)"


def test_each_weapon_has_the_permits_the_law_gives_it() -> None:
    defence = replace(weapon(2), values={**weapon().values, "kind": "smoothbore-self-defence"})
    two = application(1, items=(weapon(1), defence))
    assert permits_of(two, WEAPONS) == {
        "item-1": ("store", "store-and-carry"),
        "item-2": ("store",),
    }
    assert set(permits_of(GUARDS, WEAPONS).values()) == {("store-and-carry",)}


def test_findings_are_those_of_the_edition() -> None:
    items = items_of(application(1))
    check_finding("altered-weapon", "", "item-1", standard=WEAPONS, items=items)
    check_finding("altered-weapon", "", "", standard=WEAPONS, items=items)
    for kind, exemption, item, code, fields in (
        ("", "", "", "nothing-found", {}),
        ("state-security", "", "", "finding-unknown", {"finding": "state-security"}),
        ("altered-weapon", "oralman", "", "exemption-unknown", {"exemption": "oralman"}),
        ("altered-weapon", "", "person-4", "item-unknown", {"item": "person-4"}),
    ):
        with pytest.raises(Refusal) as told:
            check_finding(kind, exemption, item, standard=WEAPONS, items=items)
        assert (told.value.code, told.value.fields) == (code, fields)


@pytest.mark.parametrize("kind", ["altered-weapon", "fails-technical-regulations"])
@pytest.mark.parametrize("item", ["", "person-1"])
def test_what_is_found_of_a_weapon_names_the_weapon_where_there_are_several(
    kind: str, item: str
) -> None:
    guards = items_of(replace(GUARDS, items=(weapon(1), weapon(2))))
    with pytest.raises(Refusal, match="finding-of-one"):
        check_finding(kind, "", item, standard=WEAPONS, items=guards)
    check_finding(kind, "", "item-2", standard=WEAPONS, items=guards)
    check_finding("unexpunged-conviction", "", item, standard=WEAPONS, items=guards)


YEAR_AGO: Final = dt.date(2012, 11, 20)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ((), "finding-days-missing"),
        ((YEAR_AGO,), "finding-days-missing"),
        ((YEAR_AGO, dt.date(2013, 11, 21)), "finding-days-apart"),
        ((dt.date(2013, 11, 21), YEAR_AGO), "finding-days-apart"),
    ],
)
def test_an_offence_is_repeated_by_two_days_within_a_year(
    days: tuple[dt.date, ...], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        days_found("repeat-offence", days, standard=WEAPONS, accepted=DAY)


def test_two_days_of_one_year_stand_in_their_order_and_others_need_none() -> None:
    last = dt.date(2013, 11, 20)
    both = days_found("repeat-offence", (last, YEAR_AGO), standard=WEAPONS, accepted=DAY)
    assert both == (YEAR_AGO, last)
    assert days_found("unexpunged-conviction", (last,), standard=WEAPONS, accepted=DAY) == ()


@pytest.mark.parametrize(("later", "counts"), [(2, False), (3, True)])
def test_the_later_offence_is_not_older_than_a_year_when_the_application_comes(
    later: int, *, counts: bool
) -> None:
    last = dt.date(2012, 11, 22 + later)
    days = (dt.date(2012, 3, 1), last)
    if counts:
        assert days_found("repeat-offence", days, standard=WEAPONS, accepted=DAY) == days
    else:
        with pytest.raises(Refusal, match="finding-days-old"):
            days_found("repeat-offence", days, standard=WEAPONS, accepted=DAY)


def test_no_organisation_is_offered_a_permit_to_carry() -> None:
    for kind in ("special-entity", "security-subject", "sports-organisation"):
        entity = Applicant(kind=kind, organisation=Organisation(name="«Қалқан» ЖШС"))
        offered = set(permits_of(application(1, applicant=entity), WEAPONS).values())
        assert offered == {("store", "store-and-use")}, kind


def test_a_term_is_switched_there_and_back_with_its_answers() -> None:
    longer = other_track(WEAPONS, "inquiry", now="plain", number="1")
    assert answers_for(longer, {"serviceman": "no"}, WEAPONS) == {
        "serviceman": "no",
        "inquiry": "yes",
    }
    plain = other_track(WEAPONS, "plain", now="inquiry", number="1")
    assert answers_for(plain, {"inquiry": "yes"}, WEAPONS) == {"inquiry": "no"}
    for wanted, code in (("portal", "track-unknown"), ("plain", "track-stands")):
        with pytest.raises(Refusal) as told:
            other_track(INVITATIONS, wanted, now="plain", number="1")
        assert (told.value.code, told.value.fields) == (code, {"number": "1"})
