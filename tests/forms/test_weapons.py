"""The shipped weapons standard against the shared vocabulary, said once more and independently."""

from itertools import product

import pytest

from desktop.models.checklist import Checklist, checklist
from desktop.models.conditions import Answers
from desktop.models.grounds import Established, propose
from tests.helpers.standards import standard

WEAPONS = standard("weapons")
PEOPLE = ("citizen", "foreigner")
EMPLOYEES = ("special-entity-employee", "security-employee")
ENTITIES = ("special-entity", "security-subject", "sports-organisation")
EVERYBODY = (*PEOPLE, *EMPLOYEES, *ENTITIES)
EXEMPT = ("cold-hunting", "signal", "sprayer", "aerosol")
RIFLED = ("rifled-hunting", "combined-hunting")
HUNTING = (*RIFLED, "smoothbore-hunting", "cold-hunting")
KINDS = (
    *HUNTING,
    *("smoothbore-self-defence", "sporting", "gas", "barrelless", "electric", "pneumatic"),
    *("signal", "sprayer", "aerosol", "service"),
)
FLAGS = ("five_year", "serviceman", "new_storage")


def asked(
    applicant: str,
    purpose: str = "register",
    kind: str = "gas",
    source: str = "shop",
    *,
    persons: int = 0,
    **given: bool,
) -> Checklist:
    """Return the checklist of one unit, a foreigner being registered for a year."""
    return checklist(
        WEAPONS,
        Answers(
            applicant=applicant,
            purpose=purpose,
            given={"registered_for_year": True, **given},
            items=({"kind": kind, "source": source},),
            persons=persons,
        ),
    )


def ids(found: Checklist, group: str) -> set[str]:
    """Return the documents of a group."""
    return {need.document.id for need in found.needs if need.group == group}


def required(applicant: str, purpose: str, kind: str, source: str, **given: bool) -> set[str]:
    """Say what paragraph 11 requires."""
    firing = {"test-firing-act"} if kind in RIFLED and applicant == "citizen" else set()
    if purpose == "re-register":
        return {"re-registration-documents"} | (firing if given["five_year"] else set())
    registration = set() if kind in EXEMPT else {"registration-duty-receipt"}
    if applicant in PEOPLE:
        petition = {"diplomatic-petition"} if applicant == "foreigner" else set()
        base = {"photos", "permit-duty-receipt", "source-document"}
        return base | registration | petition | (firing if source == "shop" else set())
    if applicant in EMPLOYEES:
        own = "guard-training" if applicant == "security-employee" else "dinamo"
        orders = {"head-petition", "person-list", "appointment-and-assignment-orders"}
        rest = {"identity-card-copy", "photos", "medical-conclusion", "permit-duty-receipt"}
        return orders | rest | registration | {f"{own}-certificate"}
    base = {"head-application", "custodian-order", "medical-conclusion", "source-document"}
    rest = {"safe-handling-certificates", "storage-permit-duty-receipt"}
    return base | rest | ({"premises-act"} if given["new_storage"] else set())


def also(applicant: str, purpose: str, kind: str) -> set[str]:
    """Say what other paragraphs order in terms (D8)."""
    found = {"application"} if applicant in PEOPLE else set()
    if applicant == "security-subject":
        found.add("security-licence")
    if kind not in EXEMPT and (purpose == "re-register" or applicant in ENTITIES):
        found.add("registration-duty-receipt")
    if purpose == "re-register":
        found.add("permit-duty-receipt")
    return found


def presupposed(applicant: str, kind: str, *, serviceman: bool) -> set[str]:
    """Say what other paragraphs only imply (D8)."""
    if applicant not in PEOPLE:
        return set()
    found = {"identity-document", "safe-handling-proof", "secure-storage"}
    if not serviceman:
        found.add("medical-conclusion")
    return found | ({"hunting-certificate"} if kind in HUNTING else set())


def permits(applicant: str, kind: str) -> tuple[str, ...]:
    """Say which permits may be granted."""
    if applicant == "citizen":
        only = kind == "smoothbore-self-defence"
        return ("store",) if only else ("store", "store-and-carry")
    return ("store", "store-and-use") if applicant in ENTITIES else ("store-and-carry",)


@pytest.mark.parametrize("applicant", EVERYBODY)
@pytest.mark.parametrize("purpose", ["register", "re-register"])
def test_papers_and_permits_are_those_of_the_vocabulary(applicant: str, purpose: str) -> None:
    kinds = ("gas", "barrelless") if applicant == "foreigner" else KINDS
    for kind, source in product(kinds, ("shop", "other")):
        for flags in product((False, True), repeat=len(FLAGS)):
            given = dict(zip(FLAGS, flags, strict=True))
            found = asked(applicant, purpose, kind, source, **given)
            serviceman = given["serviceman"]
            case = (kind, source, given)
            assert found.covered, case
            assert ids(found, "required") == required(applicant, purpose, kind, source, **given)
            assert ids(found, "also") == also(applicant, purpose, kind), case
            implied = presupposed(applicant, kind, serviceman=serviceman)
            assert ids(found, "presupposed") == implied, case
            assert tuple(row.id for row in found.permits) == permits(applicant, kind), case


@pytest.mark.parametrize("purpose", ["register", "re-register"])
@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"gas", "barrelless"}))
def test_a_foreigner_registers_gas_and_barrelless_weapons_only(kind: str, purpose: str) -> None:
    found = asked("foreigner", purpose, kind)
    assert (found.covered, found.why, found.paragraph) == (False, "not-entitled", "11")
    assert found.grounds == ("17.4",)
    assert found.says is not None


def test_a_foreigner_registered_for_less_than_a_year_is_not_entitled() -> None:
    found = asked("foreigner", registered_for_year=False)
    assert (found.covered, found.why, found.grounds) == (False, "not-entitled", ("17.4",))


def test_a_foreigner_not_asked_yet_is_shown_his_papers_and_the_open_question() -> None:
    answers = Answers(applicant="foreigner", purpose="register", items=({"kind": "gas"},))
    found = checklist(WEAPONS, answers)
    assert found.covered
    assert [row.id for row in found.open_questions] == ["registered_for_year"]


def test_a_kind_not_chosen_yet_excludes_nobody() -> None:
    answers = Answers(
        applicant="foreigner",
        purpose="register",
        given={"registered_for_year": True},
        items=({"kind": "gas"}, {}),
    )
    assert checklist(WEAPONS, answers).covered


def test_whoever_else_comes_is_not_covered_and_told_why() -> None:
    found = asked("other")
    assert (found.covered, found.why, found.paragraph) == (False, "not-covered", "6")
    assert found.needs == ()
    assert found.says is not None


@pytest.mark.parametrize("flag", ["inquiry", "five_year", "serviceman", "new_storage"])
def test_a_yes_or_no_left_unanswered_means_no(flag: str) -> None:
    silent = checklist(WEAPONS, Answers(applicant="citizen", purpose="register"))
    answered = Answers(applicant="citizen", purpose="register", given={flag: False})
    assert checklist(WEAPONS, answered) == silent


def test_photographs_are_counted_for_each_guard() -> None:
    photos = asked("security-employee", kind="service", persons=15).need("photos")
    assert photos is not None
    assert photos.copies == 30


def test_a_citizen_brings_two_photographs() -> None:
    photos = asked("citizen").need("photos")
    assert photos is not None
    assert (photos.copies, photos.items) == (2, ())


FINDINGS = {
    "repeat-offence": "17.3",
    "excluded-by-law": "17.4",
    "altered-weapon": "17.5",
    "fails-technical-regulations": "17.6",
    "unexpunged-conviction": "17.7c",
    "no-permanent-residence": "17.7d",
    "no-secure-storage": "17.7e",
    "no-safe-handling-proof": "17.7f",
    "withdrawn": "17.2",
}


@pytest.mark.parametrize("applicant", EVERYBODY)
@pytest.mark.parametrize(("finding", "ground"), FINDINGS.items())
def test_a_finding_leads_to_its_ground(applicant: str, finding: str, ground: str) -> None:
    found = propose(
        WEAPONS, Answers(applicant=applicant), Established(findings=frozenset({finding}))
    )
    assert found.ids == (ground,)
    assert found.outcome == ("withdrawn" if finding == "withdrawn" else "")


def test_every_finding_of_the_standard_is_one_of_the_vocabulary() -> None:
    assert {row.id for row in WEAPONS.findings} == set(FINDINGS)


@pytest.mark.parametrize(
    ("applicant", "age", "grounds"),
    [
        ("citizen", 17, ("17.7a",)),
        ("citizen", 18, ()),
        ("foreigner", 17, ("17.7a",)),
        ("foreigner", 18, ()),
        ("security-employee", 17, ("17.7b",)),
        ("security-employee", 18, ("17.7b",)),
        ("security-employee", 19, ()),
        ("special-entity-employee", 17, ("17.4",)),
        ("special-entity-employee", 18, ()),
    ],
)
def test_who_is_too_young_is_refused_by_his_own_ground(
    applicant: str, age: int, grounds: tuple[str, ...]
) -> None:
    assert propose(WEAPONS, Answers(applicant=applicant), Established(age=age)).ids == grounds


@pytest.mark.parametrize("applicant", EVERYBODY)
@pytest.mark.parametrize("purpose", ["register", "re-register"])
def test_only_papers_of_paragraph_eleven_lead_to_refusal(applicant: str, purpose: str) -> None:
    kind = "gas" if applicant == "foreigner" else "rifled-hunting"
    found = asked(applicant, purpose, kind, new_storage=True)
    answers = Answers(
        applicant=applicant,
        purpose=purpose,
        given={"registered_for_year": True, "new_storage": True},
        items=({"kind": kind, "source": "shop"},),
    )
    for need in found.needs:
        missing = Established(missing=frozenset({need.document.id}))
        expected = ("17.1",) if need.group == "required" else ()
        assert propose(WEAPONS, answers, missing).ids == expected, need.document.id
