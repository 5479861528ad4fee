"""What results are filled with: a photograph of a permit, an inviter's citizenship (D27, I-A2)."""

from dataclasses import replace

import pytest

from desktop.models.application import PaperTaken
from desktop.models.filling_results import PHOTOS, invitation_content, permit_content
from desktop.models.paper_results import PermitContent
from desktop.models.paper_sheets import A4
from desktop.models.person import Person
from tests.printing.builders import pdf_of
from tests.printing.reading import pages_of
from tests.printing.result_papers import GUARDS, GUEST, HUNTER, PISTOL, RIFLE, issued, told

GUARD = Person(surname="Байжанов", given="Ерлан")
OTHER = Person(surname="Ахметов", given="Асқар")
TAKEN = PaperTaken(document=PHOTOS, name="Екі фотосурет", copies=2, group="required")


def of_guards(*persons: Person, photos: bool) -> PermitContent:
    """Fill a permit of an organisation that names these employees."""
    whole = told(GUARDS, PISTOL, persons=persons)
    taken = (TAKEN,) if photos else ()
    whole = replace(whole, application=replace(whole.application, taken=taken))
    keys = ["item-1", *(f"person-{n}" for n in range(1, len(persons) + 1))]
    return permit_content(issued("permit", *keys, permit="store-and-use"), whole)


def test_a_permit_of_one_person_has_a_place_for_his_photograph() -> None:
    permit = permit_content(issued("permit", "item-1", permit="store"), told(HUNTER, RIFLE))
    assert permit.photo
    assert "3×4" in pages_of(pdf_of("permit", permit, A4))[0]


@pytest.mark.parametrize(
    ("persons", "photos", "has"),
    [
        ((), False, False),  # W-11.3: nobody is asked for one
        ((), True, False),
        ((GUARD,), False, False),
        ((GUARD,), True, True),  # W-11.4e
        ((GUARD, OTHER), True, False),
    ],
)
def test_a_permit_of_an_organisation_has_it_for_its_one_employee_alone(
    persons: tuple[Person, ...], *, photos: bool, has: bool
) -> None:
    permit = of_guards(*persons, photos=photos)
    assert permit.photo is has
    assert ("3×4" in pages_of(pdf_of("permit", permit, A4))[0]) is has


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("citizen", "", "Қазақстан"),  # nobody asks a citizen for it
        ("permanent-resident", "RUS", "Ресей"),
        ("foreigner-over-6-months", "", ""),
    ],
)
def test_an_invitation_says_whose_citizen_the_inviter_is(kind: str, typed: str, said: str) -> None:
    person = replace(HUNTER.person or Person(), citizenship=typed)
    inviter = replace(HUNTER, kind=kind, person=person)
    whole = told(inviter, GUEST, service="invitations", purpose="private")
    filled = invitation_content(issued("invitation", "item-1"), whole)
    assert filled.inviter_citizenship.startswith(said)
    assert bool(filled.inviter_citizenship) == bool(said)
